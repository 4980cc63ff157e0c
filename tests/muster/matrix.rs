//! A made-up matrix with one of everything, also with names that nobody should trust, and any
//! matrix for properties.
#![allow(dead_code, clippy::unwrap_used, reason = "helpers of tests")]

use fim_core::{
    Dateistelle, Grund, Kategorie, Liefergegenstand, Matrixstand, Matrixzeile, Matrixzelle,
    Nachweis, Soll, Stand, Stufe, Themenfeld, Value,
};
use fim_core::{Fabrik, Phasenzahl};
use proptest::prelude::*;

/// Number, id, name, letters, and what is demanded of L, K, M, D.
const ZEILEN: [(u32, &str, &str, &str, [&str; 4]); 14] = [
    (1, "analyse", "Analysierte Leistungen", "Anal", ["X", "X", "X", "X"]),
    (2, "prioritaet", "Prioritäten", "Prio", ["X", "X", "X", "X"]),
    (3, "user_journey", "User Journey", "UJ", ["X", "(X)", "-", "-"]),
    (4, "umsetzungsvariante", "Umsetzungsvarianten", "Umsv", ["X", "X", "X", "-"]),
    (5, "architektur", "Architektur & Komponenten", "Arch", ["X", "(X)", "-", "-"]),
    (6, "rechtsaenderung", "Rechtsänderungen", "Rech", ["X", "(X)", "(X)", "-"]),
    (7, "fim_artefakt", "FIM-Artefakte", "FIM", ["X", "X", "X", "-"]),
    (8, "standard", "Datenübertragungsstandards / XÖV", "XÖV", ["X", "X", "(X)", "-"]),
    (9, "persona", "Personas", "Pers", ["X", "X", "-", "-"]),
    (10, "referenzprozess", "Referenzprozesse", "Refp", ["X", "(X)", "-", "-"]),
    (11, "register", "Register", "Reg", ["X", "(X)", "(X)", "-"]),
    (12, "harmonisierung", "Harmonisierung", "Harm", ["X", "X", "X", "-"]),
    (13, "nachnutzung", "Nachnutzung", "Nach", ["X", "X", "X", "-"]),
    (14, "prototyp", "Prototypen", "Prot", ["X", "(X)", "-", "-"]),
];

pub const KATEGORIEN: [(&str, &str); 4] = [
    ("L", "Labor-Leistung"),
    ("K", "Labor-Kandidat"),
    ("M", "Leistung mittlerer Priorität"),
    ("D", "depriorisierte Leistung"),
];

/// Signs of the cells of a row, in order: `v` met, `u` incomplete, `f` missing, `w` waived, `h`
/// missing though it must be there, but a note only. What is not demanded has a dot.
const LEISTUNGEN: [(&str, &str, &str, &str, &str); 7] = [
    ("99108008001000", "Fahrerlaubnis Ersterteilung", "mobilitaet_reisen", "L", "vvvuvvuvvvvfvf"),
    (
        "99108010012000",
        "Bewohnerparkausweis Ausstellung",
        "mobilitaet_reisen",
        "K",
        "vvfvwwvvvufvvw",
    ),
    (
        "99108012001000",
        "Kfz-Kennzeichen | Reservierung <b>online</b> `jetzt`",
        "mobilitaet_reisen",
        "M",
        "vv.h..vf..fhh.",
    ),
    ("99108099001000", "=1+1", "mobilitaet_reisen", "D", "vf............"),
    (
        "99012070261000",
        "Baugenehmigung für Vorhaben im vereinfachten Verfahren einschließlich der Bauvoranfrage und der Nachweise über Standsicherheit, Brand-, Schall- und Wärmeschutz",
        "bauen_wohnen",
        "L",
        "vvvvvvvvvvvvvv",
    ),
    ("99012001", "Zoe\u{308} 👩\u{200d}🚒 Brandschutz 審査", "bauen_wohnen", "K", "uvwuffffuwwfff"),
    ("", "Leistung ohne Schlüssel @alle", "", "Q", "ff............"),
];

fn stelle(datei: &str, zeile: u64, spalte: u64) -> Option<Dateistelle> {
    Some(Dateistelle { datei: datei.into(), zeile, spalte })
}

fn gegenstaende() -> Vec<Liefergegenstand> {
    let one = |(nr, id, name, kurz, _): (u32, &str, &str, &str, [&str; 4])| Liefergegenstand {
        nr,
        id: id.to_owned(),
        name: name.to_owned(),
        kurz: kurz.to_owned(),
        anforderungen: match nr {
            1 => vec![
                "Handlungsgrundlage bestimmt und Varianten benannt".to_owned(),
                "FIM-Normenanalyse durchgeführt".to_owned(),
            ],
            _ => Vec::new(),
        },
    };
    ZEILEN.map(one).to_vec()
}

fn soll(kategorie: &str, at: usize) -> Soll {
    let column = KATEGORIEN.iter().position(|(code, _)| *code == kategorie);
    // Without a category only what all demand.
    let key = column.map_or(if at < 2 { "X" } else { "-" }, |column| ZEILEN[at].4[column]);
    Soll::ALL.into_iter().find(|soll| soll.key() == key).unwrap()
}

fn grund(code: &'static str, stufe: Stufe, text: (&str, &str), tun: (&str, &str)) -> Grund {
    Grund { code, stufe: Some(stufe), text: text.into(), tun: tun.into(), stelle: None }
}

/// What a cell looks like in which something is open.
fn luecke(at: usize, stand: Stand, stufe: Stufe, datei: &str) -> Matrixzelle {
    let name = ZEILEN[at].2;
    let mut gruende = Vec::new();
    let mut nachweise = Vec::new();
    if stand == Stand::Unvollstaendig {
        let is_artefact = at == 6;
        let (code, stufe) = match is_artefact {
            true => ("OZG1071", Stufe::Kritisch.max(stufe)),
            false => ("OZG1004", stufe),
        };
        let mut first = grund(
            code,
            stufe,
            (
                "Der Nachweis »nachweise/entwurf <1>.pdf« ist leer oder hat selbst kritische Befunde",
                "the evidence »nachweise/entwurf <1>.pdf« is empty or has critical findings itself",
            ),
            (
                "Die Datei öffnen, die Befunde beheben und den Nachweis erneut ablegen.",
                "Open the file, mend what was found and put the evidence in its place again.",
            ),
        );
        first.stelle = stelle(datei, 10 + at as u64, 5);
        gruende.push(first);
        let mut second = grund(
            "OZG3001",
            Stufe::Hinweis,
            ("Der Titel ist sehr kurz", "the title is very short"),
            ("Einen sprechenden Titel angeben.", "Give it a telling title."),
        );
        second.stelle = stelle(datei, 10 + at as u64, 0);
        gruende.push(second);
        nachweise.push(Nachweis {
            titel: "Entwurf".to_owned(),
            angabe: "nachweise/entwurf <1>.pdf".to_owned(),
            datei: Some("vorhaben/nachweise/entwurf <1>.pdf".into()),
            gesehen: ("leere Datei", "empty file").into(),
            gilt: false,
        });
    } else {
        let mut fehlt =
            grund("OZG1002", stufe, ("Es gibt keinen Eintrag", "there is no entry"), ("", ""));
        fehlt.tun = Value::Both(
            format!("Im Steckbrief die Tabelle [[{}]] anlegen.", ZEILEN[at].1),
            format!("Add the table [[{}]] to the Steckbrief.", ZEILEN[at].1),
        );
        fehlt.text = Value::Both(format!("{name}: kein Eintrag"), format!("{name}: no entry"));
        fehlt.stelle = stelle(datei, 0, 0);
        gruende.push(fehlt);
    }
    Matrixzelle { soll: Soll::Pflicht, stand, gruende, nachweise }
}

fn zelle(at: usize, sign: char, kategorie: &str, datei: &str) -> Matrixzelle {
    let soll = soll(kategorie, at);
    let stufe = match (soll, sign) {
        (Soll::Pflicht, 'h') | (Soll::Bedarf | Soll::Keines, _) => Stufe::Hinweis,
        _ => Stufe::Methodisch,
    };
    let ruhig = |stand: Stand, text: (&str, &str)| Matrixzelle {
        soll,
        stand,
        gruende: vec![Grund {
            code: "",
            stufe: None,
            text: text.into(),
            tun: "".into(),
            stelle: None,
        }],
        nachweise: Vec::new(),
    };
    match sign {
        'v' => Matrixzelle {
            nachweise: vec![Nachweis {
                titel: ZEILEN[at].2.to_owned(),
                angabe: format!("nachweise/{}.pdf", ZEILEN[at].1),
                datei: Some(format!("vorhaben/nachweise/{}.pdf", ZEILEN[at].1).into()),
                gesehen: "PDF, 12 KB".into(),
                gilt: true,
            }],
            ..ruhig(Stand::Erfuellt, ("1 Eintrag mit Nachweis", "1 entry with evidence"))
        },
        'u' => Matrixzelle { soll, ..luecke(at, Stand::Unvollstaendig, stufe, datei) },
        'f' | 'h' => Matrixzelle { soll, ..luecke(at, Stand::Fehlt, stufe, datei) },
        'w' => ruhig(Stand::Entfaellt, ("Entfällt: nicht nötig", "waived: not needed")),
        _ => ruhig(Stand::NichtGefordert, ("Nicht gefordert", "not required")),
    }
}

/// A row of the sample, by its signs.
pub fn zeile(at: usize, signs: &str) -> Matrixzeile {
    let (schluessel, bezeichnung, themenfeld, prioritaet, _) = LEISTUNGEN[at];
    let datei = format!("vorhaben/steckbriefe/{}.steckbrief.toml", ["a", "b", "c"][at % 3]);
    let zellen = signs.chars().enumerate().map(|(nr, sign)| zelle(nr, sign, prioritaet, &datei));
    Matrixzeile {
        schluessel: schluessel.to_owned(),
        bezeichnung: bezeichnung.to_owned(),
        prioritaet: prioritaet.to_owned(),
        themenfeld: themenfeld.to_owned(),
        stelle: stelle("vorhaben/ozg-katalog.csv", 2 + at as u64, 1),
        steckbriefe: vec![datei.as_str().into()],
        zellen: zellen.collect(),
    }
}

/// One of everything.
pub fn muster() -> Matrixstand {
    let kategorien = KATEGORIEN
        .map(|(code, name)| Kategorie { code: code.to_owned(), name: name.to_owned() })
        .to_vec();
    let felder = [("mobilitaet_reisen", "Mobilität & Reisen"), ("bauen_wohnen", "Bauen & Wohnen")];
    let felder =
        felder.map(|(code, name)| Themenfeld { code: code.to_owned(), name: name.to_owned() });
    Matrixstand {
        matrix: "ozg-2019".to_owned(),
        titel: "Liefergegenstände der OZG-Umsetzung (2019)".to_owned(),
        stichtag: "2026-10-01".to_owned(),
        liefergegenstaende: gegenstaende(),
        kategorien,
        themenfelder: felder.to_vec(),
        leistungen: (0..LEISTUNGEN.len()).map(|at| zeile(at, LEISTUNGEN[at].4)).collect(),
        fabriken: vec![Fabrik {
            name: "Fabrik Nord".to_owned(),
            leistungen: 3,
            phasen: vec![
                Phasenzahl { phase: "planung".to_owned(), leistungen: 2 },
                Phasenzahl { phase: String::new(), leistungen: 1 },
            ],
        }],
    }
}

/// As many Leistungen as there are in the whole country.
pub fn grosses(count: usize) -> Matrixstand {
    let mut stand = muster();
    let rows = std::mem::take(&mut stand.leistungen);
    stand.leistungen = (0..count)
        .map(|at| Matrixzeile {
            schluessel: format!("99{at:012}"),
            ..rows[at % (rows.len() - 1)].clone()
        })
        .collect();
    stand.leistungen.sort_by_key(|zeile| zeile.themenfeld == "bauen_wohnen");
    stand
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäöü ]{0,12}",
        "\\PC{0,40}",
        ".{0,20}",
        Just("=1+1".to_owned()),
        Just("a|b`c`<d>\u{1b}[31m\r\n".to_owned()),
        Just("e\u{301}\u{301}👩\u{200d}👩\u{200d}👧 漢字".to_owned()),
    ]
}

fn irgendein_grund() -> impl Strategy<Value = Grund> {
    let stufe = proptest::option::of(proptest::sample::select(Stufe::ALL.to_vec()));
    let stelle = proptest::option::of(("\\PC{0,20}", 0..4u64, 0..3u64));
    (stufe, text(), text(), stelle).prop_map(|(stufe, de, tun, stelle)| Grund {
        code: "OZG1000",
        stufe,
        text: Value::Both(de, "reason".to_owned()),
        tun: tun.into(),
        stelle: stelle.map(|(datei, zeile, spalte)| Dateistelle {
            datei: datei.into(),
            zeile,
            spalte,
        }),
    })
}

fn irgendeine_zelle() -> impl Strategy<Value = Matrixzelle> {
    let soll = proptest::sample::select(Soll::ALL.to_vec());
    let stand = proptest::sample::select(Stand::ALL.to_vec());
    let nachweis = (text(), text(), proptest::option::of(text()), any::<bool>());
    let nachweis = nachweis.prop_map(|(titel, angabe, datei, gilt)| Nachweis {
        gesehen: titel.clone().into(),
        titel,
        angabe,
        datei: datei.map(Into::into),
        gilt,
    });
    let gruende = proptest::collection::vec(irgendein_grund(), 0..3);
    let nachweise = proptest::collection::vec(nachweis, 0..2);
    (soll, stand, gruende, nachweise).prop_map(|(soll, stand, gruende, nachweise)| Matrixzelle {
        soll,
        stand,
        gruende,
        nachweise,
    })
}

fn irgendeine_zeile(columns: usize) -> impl Strategy<Value = Matrixzeile> {
    let code = |codes: &'static [&'static str]| proptest::sample::select(codes.to_vec());
    let key = prop_oneof![3 => "9910800[1-6]001000", 1 => text()];
    let fields = (key, text(), code(&["L", "K", "M", "D", "", "ein langer Code"]));
    let further = (code(&["mobilitaet_reisen", "bauen_wohnen", "", "=x"]), 0..3usize);
    // A row may have a cell too few.
    let cells = proptest::collection::vec(irgendeine_zelle(), columns.saturating_sub(1)..=columns);
    (fields, further, cells).prop_map(|((key, name, prioritaet), (feld, briefe), zellen)| {
        Matrixzeile {
            schluessel: key,
            bezeichnung: name,
            prioritaet: prioritaet.to_owned(),
            themenfeld: feld.to_owned(),
            stelle: stelle("ozg-katalog.xlsx", 3, 0).filter(|_| briefe > 0),
            steckbriefe: vec!["brief.steckbrief.toml".into(); briefe],
            zellen,
        }
    })
}

/// Any matrix with any number of deliverables, none and many among them.
pub fn irgendeine() -> impl Strategy<Value = Matrixstand> {
    let columns = prop_oneof![0..6usize, Just(14), Just(31)];
    let names = text();
    (columns, names, any::<bool>()).prop_flat_map(|(columns, name, is_day)| {
        let rows = proptest::collection::vec(irgendeine_zeile(columns), 0..7);
        rows.prop_map(move |leistungen| {
            let liefergegenstaende = (0..columns)
                .map(|at| Liefergegenstand {
                    nr: u32::try_from(at * at + 1).unwrap(),
                    // Some share an id.
                    id: format!("lieferung_{}", at / 2),
                    name: if at == 1 { name.clone() } else { format!("Lieferung {at}") },
                    kurz: String::new(),
                    anforderungen: vec![name.clone()],
                })
                .collect();
            let stichtag = if is_day { "2026-12-31".to_owned() } else { name.clone() };
            Matrixstand { liefergegenstaende, leistungen, stichtag, ..muster() }
        })
    })
}
