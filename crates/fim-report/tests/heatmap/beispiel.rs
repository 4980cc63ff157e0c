//! A made-up Vorhaben of any size: the same one each time, with names as they occur.

use fim_core::{
    Dateistelle, Grund, Kategorie, Liefergegenstand, Matrixstand, Matrixzeile, Matrixzelle,
    Nachweis, Soll, Stand, Stufe, Themenfeld, Value,
};
use std::sync::Arc;

/// Id, name, short name, obligations for L, K, M and D, demands.
type Gegenstand =
    (&'static str, &'static str, &'static str, [&'static str; 4], &'static [&'static str]);

const GEGENSTAENDE: [Gegenstand; 14] = [
    (
        "analyse",
        "Analysierte Leistungen",
        "Anal",
        ["X", "X", "X", "X"],
        &[
            "Handlungsgrundlage bestimmt, Varianten der Handlungsgrundlage benannt",
            "FIM-Normenanalyse durchgeführt",
            "LeiKa aktualisiert",
        ],
    ),
    ("prioritaet", "Prioritäten", "Prio", ["X", "X", "X", "X"], &["Entscheidungen sind begründet"]),
    ("user_journey", "User Journey", "UJ", ["X", "(X)", "-", "-"], &["projektübergreifend"]),
    ("umsetzungsvariante", "Umsetzungsvarianten", "Var", ["X", "X", "X", "-"], &[]),
    ("architektur", "Architektur & Komponenten", "Arch", ["X", "(X)", "-", "-"], &[]),
    (
        "rechtsaenderung",
        "Rechtsänderungen",
        "Rech",
        ["X", "(X)", "(X)", "-"],
        &["erforderliche Änderungen des Rechts"],
    ),
    (
        "fim_artefakt",
        "FIM-Artefakte",
        "FIM",
        ["X", "X", "X", "-"],
        &["FIM-Artefakte im IST-Zustand und gegebenenfalls in späteren Ausbaustufen"],
    ),
    (
        "standard",
        "Datenübertragungsstandards / XÖV",
        "XÖV",
        ["X", "X", "(X)", "-"],
        &["Anwendung von Standards und Normen ist beschrieben"],
    ),
    ("persona", "Personas", "Pers", ["X", "X", "-", "-"], &[]),
    (
        "referenzprozess",
        "Referenzprozesse",
        "Proz",
        ["X", "(X)", "-", "-"],
        &["aus Sicht der Nutzenden"],
    ),
    ("register", "Register", "Reg", ["X", "(X)", "(X)", "-"], &["Anbindung an Register"]),
    (
        "harmonisierung",
        "Harmonisierung",
        "Harm",
        ["X", "X", "X", "-"],
        &["Potenzial zur Harmonisierung"],
    ),
    (
        "nachnutzung",
        "Nachnutzung",
        "Nach",
        ["X", "X", "X", "-"],
        &["Nachnutzung vorhandener Lösungen"],
    ),
    (
        "prototyp",
        "Prototypen",
        "Prot",
        ["X", "(X)", "-", "-"],
        &["Aufwand für Prototypen und MVP im Verhältnis zur möglichen Verbreitung"],
    ),
];

const KATEGORIEN: [(&str, &str); 4] = [
    ("L", "Labor-Leistung"),
    ("K", "Labor-Kandidat"),
    ("M", "Leistung mittlerer Priorität"),
    ("D", "depriorisierte Leistung"),
];

const FELDER: [(&str, &str); 14] = [
    ("arbeit_ruhestand", "Arbeit & Ruhestand"),
    ("bauen_wohnen", "Bauen & Wohnen"),
    ("bildung", "Bildung"),
    ("ein_auswanderung", "Ein- & Auswanderung"),
    ("engagement_hobby", "Engagement & Hobby"),
    ("familie_kind", "Familie & Kind"),
    ("forschung_foerderung", "Forschung & Förderung"),
    ("gesundheit", "Gesundheit"),
    ("mobilitaet_reisen", "Mobilität & Reisen"),
    ("querschnittsleistungen", "Querschnittsleistungen"),
    ("recht_ordnung", "Recht & Ordnung"),
    ("steuern_zoll", "Steuern & Zoll"),
    ("umwelt", "Umwelt"),
    ("unternehmensfuehrung_entwicklung", "Unternehmensführung & -entwicklung"),
];

const OBJEKTE: [&str; 30] = [
    "Fahrerlaubnis",
    "Baugenehmigung",
    "Führungszeugnis",
    "Wohngeld",
    "Aufenthaltstitel",
    "Gewerbe",
    "Kindergeld",
    "Elterngeld",
    "Hundesteuer",
    "Bewohnerparkausweis",
    "Schwerbehindertenausweis",
    "Sondernutzung öffentlicher Straßen",
    "Waffenbesitzkarte",
    "Gaststättenerlaubnis",
    "Melderegisterauskunft",
    "Unterhaltsvorschuss",
    "Ausbildungsförderung (BAföG)",
    "Anerkennung ausländischer Berufsqualifikationen",
    "Wasserrechtliche Erlaubnis",
    "Einbürgerung",
    "Eheschließung",
    "Geburtsurkunde",
    "Abfallentsorgung",
    "Denkmalschutzrechtliche Genehmigung",
    "Fischereischein",
    "Jagdschein",
    "Reisepass",
    "Schülerbeförderung",
    "Grundsicherung im Alter und bei Erwerbsminderung",
    "Bescheinigung über die Eintragung in das Melderegister für Zwecke der Ausfuhr",
];

const VERRICHTUNGEN: [&str; 15] = [
    "Ersterteilung",
    "Verlängerung",
    "Änderung",
    "Ausstellung",
    "Bewilligung",
    "Anzeige",
    "Auskunft",
    "Festsetzung",
    "Rückerstattung",
    "Widerruf",
    "Erweiterung",
    "Ersatz bei Verlust",
    "Abmeldung",
    "Zustimmung",
    "Prüfung",
];

const DETAILS: [&str; 10] = [
    "",
    "für Kinder",
    "bei Umzug ins Ausland",
    "für Unternehmen",
    "vorläufig",
    "im vereinfachten Verfahren",
    "für Angehörige der EU",
    "mit Auflagen",
    "für gemeinnützige Träger",
    "elektronisch",
];

/// Numbers as if by chance, the same each time.
struct Folge(u64);

impl Folge {
    fn next(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

fn soll(text: &str) -> Soll {
    Soll::ALL.into_iter().find(|soll| soll.key() == text).unwrap()
}

/// A Vorhaben without Leistungen.
pub fn leer() -> Matrixstand {
    let gegenstand = |(nr, (id, name, kurz, _, demands)): (u32, &Gegenstand)| Liefergegenstand {
        nr,
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        kurz: (*kurz).to_owned(),
        anforderungen: demands.iter().map(|demand| (*demand).to_owned()).collect(),
    };
    let pair = |(code, name): &(&str, &str)| ((*code).to_owned(), (*name).to_owned());
    Matrixstand {
        matrix: "ozg-2019".to_owned(),
        titel: "Anforderungen an ein Vorgehensmodell für OZG-Digitalisierungsvorhaben".to_owned(),
        stichtag: "2026-11-30".to_owned(),
        liefergegenstaende: (1..).zip(&GEGENSTAENDE).map(gegenstand).collect(),
        kategorien: KATEGORIEN
            .iter()
            .map(pair)
            .map(|(code, name)| Kategorie { code, name })
            .collect(),
        themenfelder: Vec::new(),
        leistungen: Vec::new(),
        fabriken: Vec::new(),
    }
}

/// A Vorhaben of so many Leistungen in so many Themenfelder.
pub fn stand(leistungen: usize, felder: usize) -> Matrixstand {
    let mut folge = Folge(7);
    let mut out = leer();
    let felder = &FELDER[..felder];
    out.themenfelder = felder
        .iter()
        .map(|(code, name)| Themenfeld { code: (*code).to_owned(), name: (*name).to_owned() })
        .collect();
    out.leistungen = (0..leistungen).map(|nr| zeile(nr, felder, &mut folge)).collect();
    let rank = |code: &str| KATEGORIEN.iter().position(|(known, _)| *known == code);
    let feld = |code: &str| FELDER.iter().position(|(known, _)| *known == code);
    out.leistungen
        .sort_by_key(|z| (feld(&z.themenfeld), rank(&z.prioritaet), z.schluessel.clone()));
    out
}

fn zeile(nr: usize, felder: &[(&str, &str)], folge: &mut Folge) -> Matrixzeile {
    let kategorie = [0, 0, 1, 1, 1, 2, 2, 2, 2, 3][folge.next(10)];
    let (objekt, verrichtung) = (OBJEKTE[nr % 30], VERRICHTUNGEN[nr / 30 % 15]);
    let name = format!("{objekt} {verrichtung} {}", DETAILS[nr / 450 % 10]);
    let schluessel = format!(
        "99{:03}{:03}{:03}{:03}",
        1 + nr % 30,
        1 + nr / 450,
        1 + nr / 30 % 15,
        folge.next(3)
    );
    let steckbrief: Arc<str> =
        format!("steckbriefe/{}/{schluessel}.steckbrief.toml", felder[nr % felder.len()].0).into();
    let catalogue =
        Dateistelle { datei: "ozg-katalog.csv".into(), zeile: nr as u64 + 2, spalte: 1 };
    let guete = 3 + folge.next(7);
    let zellen =
        (0..14).map(|lg| zelle(lg, kategorie, guete, &steckbrief, &catalogue, folge)).collect();
    Matrixzeile {
        schluessel,
        bezeichnung: name.trim().to_owned(),
        prioritaet: KATEGORIEN[kategorie].0.to_owned(),
        themenfeld: felder[nr % felder.len()].0.to_owned(),
        stelle: Some(catalogue),
        steckbriefe: if kategorie < 2 { vec![steckbrief] } else { Vec::new() },
        zellen,
    }
}

fn zelle(
    lg: usize,
    kategorie: usize,
    guete: usize,
    steckbrief: &Arc<str>,
    catalogue: &Dateistelle,
    folge: &mut Folge,
) -> Matrixzelle {
    let soll = soll(GEGENSTAENDE[lg].3[kategorie]);
    let luck = folge.next(10);
    let stand = match soll {
        Soll::Keines => Stand::NichtGefordert,
        _ if luck < guete => Stand::Erfuellt,
        Soll::Bedarf if luck == 9 => Stand::Entfaellt,
        _ if folge.next(3) == 0 => Stand::Unvollstaendig,
        _ => Stand::Fehlt,
    };
    let stelle =
        Dateistelle { datei: Arc::clone(steckbrief), zeile: 10 + folge.next(90) as u64, spalte: 1 };
    let stelle = if lg < 2 || kategorie > 1 { catalogue.clone() } else { stelle };
    let gruende = match stand {
        Stand::Erfuellt => {
            vec![grund("", None, "Alles da: ein Eintrag mit Titel und Nachweis.", "", None)]
        }
        Stand::NichtGefordert => {
            vec![grund("", None, "Für diese Kategorie nicht gefordert.", "", None)]
        }
        Stand::Entfaellt => vec![grund(
            "",
            None,
            "Entfällt: keine Änderung nötig, siehe Normenanalyse Abschnitt 4.",
            "",
            Some(stelle),
        )],
        _ => offen(lg, soll, stand, kategorie, stelle),
    };
    let nachweise = match stand {
        Stand::Erfuellt | Stand::Unvollstaendig => vec![nachweis(lg, stand == Stand::Erfuellt)],
        _ => Vec::new(),
    };
    Matrixzelle { soll, stand, gruende, nachweise }
}

fn offen(lg: usize, soll: Soll, stand: Stand, kategorie: usize, stelle: Dateistelle) -> Vec<Grund> {
    let name = GEGENSTAENDE[lg].1;
    let bundle = kategorie == 2 && matches!(lg, 3 | 11 | 12);
    let stufe = match (soll, stand) {
        (Soll::Pflicht, Stand::Unvollstaendig) if lg == 6 => Stufe::Kritisch,
        (Soll::Pflicht, _) if !bundle => Stufe::Methodisch,
        _ => Stufe::Hinweis,
    };
    if stand == Stand::Fehlt {
        let text = if bundle {
            format!("Kein Steckbrief: »{name}« ist nicht zu beurteilen.")
        } else {
            format!("»{name}« ist nirgends genannt.")
        };
        let tun = format!(
            "Im Steckbrief einen Eintrag [[{}]] mit Titel und Nachweis anlegen.",
            GEGENSTAENDE[lg].0
        );
        return vec![grund("OZG3001", Some(stufe), &text, &tun, Some(stelle))];
    }
    let mut out = vec![grund(
        "OZG3010",
        Some(stufe),
        "Der Nachweis »nachweise/entwurf.pdf« ist leer.",
        "Die Datei neu ablegen oder einen anderen Nachweis nennen.",
        Some(stelle.clone()),
    )];
    if lg == 6 {
        let text = "Das Stammdatenschema S60000000371 hat kritische Befunde: 3.";
        out.insert(
            0,
            grund(
                "OZG3071",
                Some(stufe),
                text,
                "`fim check` auf das Schema anwenden und die Befunde beheben.",
                Some(stelle),
            ),
        );
    }
    out
}

fn grund(
    code: &'static str,
    stufe: Option<Stufe>,
    text: &str,
    tun: &str,
    stelle: Option<Dateistelle>,
) -> Grund {
    Grund { code, stufe, text: text.into(), tun: tun.into(), stelle }
}

fn nachweis(lg: usize, gilt: bool) -> Nachweis {
    let datei = if gilt {
        format!("nachweise/{}.pdf", GEGENSTAENDE[lg].0)
    } else {
        "nachweise/entwurf.pdf".to_owned()
    };
    Nachweis {
        titel: format!("{}, abgestimmte Fassung", GEGENSTAENDE[lg].1),
        angabe: datei.clone(),
        datei: Some(datei.into()),
        gesehen: if gilt { ("PDF, 212 KB", "PDF, 212 KB").into() } else { Value::from("0 Byte") },
        gilt,
    }
}
