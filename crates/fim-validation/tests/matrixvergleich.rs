//! A matrix beside an earlier run: what counts as better, worse, new, gone; what cannot be compared.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

#[path = "../../../tests/muster/matrix.rs"]
mod muster;

use fim_core::{Anteil, Matrixstand, Matrixvergleich, Richtung, Soll, Sprache, Stand};
use fim_validation::{Vergleichsfehler, matrixvergleich};
use muster::{irgendeine, muster, zeile};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The JSON of a run, as far as it is compared.
fn als_json(stand: &Matrixstand) -> Value {
    let gegenstaende = stand.liefergegenstaende.iter();
    let leistungen = stand.leistungen.iter().map(|zeile| {
        let zellen = stand.liefergegenstaende.iter().zip(&zeile.zellen).map(|(it, zelle)| {
            json!({
                "nr": it.nr, "id": it.id, "soll": zelle.soll.key(), "stand": zelle.stand.key(),
                "grund": zelle.grund(Sprache::De), "nachweise": []
            })
        });
        json!({
            "schluessel": zeile.schluessel, "bezeichnung": zeile.bezeichnung,
            "prioritaet": zeile.prioritaet, "themenfeld": zeile.themenfeld,
            "zellen": zellen.collect::<Vec<_>>()
        })
    });
    json!({
        "schemaVersion": 1,
        "tool": { "name": "fim", "version": "9" },
        "matrix": stand.matrix,
        "stichtag": stand.stichtag,
        "liefergegenstaende": gegenstaende
            .map(|it| json!({ "nr": it.nr, "id": it.id, "name": it.name }))
            .collect::<Vec<_>>(),
        "leistungen": leistungen.collect::<Vec<_>>(),
        "summary": {}
    })
}

fn verglichen(alt: &Matrixstand, neu: &Matrixstand) -> Matrixvergleich {
    let text = als_json(alt).to_string();
    matrixvergleich(text.as_bytes(), "alt.json", neu, Sprache::De).unwrap()
}

fn fehler(text: &str) -> Vergleichsfehler {
    matrixvergleich(text.as_bytes(), "alt.json", &muster(), Sprache::De).unwrap_err()
}

/// One row, so that a single cell is compared.
fn mit(soll: Soll, stand: Stand) -> Matrixstand {
    let mut run = muster();
    run.leistungen.truncate(1);
    run.leistungen[0].zellen[3].soll = soll;
    run.leistungen[0].zellen[3].stand = stand;
    run
}

fn richtung(alt: (Soll, Stand), neu: (Soll, Stand)) -> Option<Richtung> {
    let v = verglichen(&mit(alt.0, alt.1), &mit(neu.0, neu.1));
    let zellen: Vec<_> = v.leistungen.iter().flat_map(|zeile| &zeile.zellen).collect();
    assert!(zellen.len() < 2, "{zellen:?}");
    zellen.first().map(|zelle| zelle.richtung)
}

fn anzahl(v: &Matrixvergleich, richtung: Richtung) -> usize {
    let zellen = v.leistungen.iter().flat_map(|zeile| &zeile.zellen);
    zellen.filter(|zelle| zelle.richtung == richtung).count()
}

#[test]
fn a_demanded_cell_goes_from_missing_over_incomplete_to_met() {
    use Richtung::{Besser, Schlechter};
    use Stand::{Erfuellt, Fehlt, Unvollstaendig};
    for soll in [Soll::Pflicht, Soll::Bedarf] {
        let order = [Fehlt, Unvollstaendig, Erfuellt];
        for (a, vorher) in order.into_iter().enumerate() {
            for (b, jetzt) in order.into_iter().enumerate() {
                let expected = match a.cmp(&b) {
                    std::cmp::Ordering::Less => Some(Besser),
                    std::cmp::Ordering::Equal => None,
                    std::cmp::Ordering::Greater => Some(Schlechter),
                };
                assert_eq!(richtung((soll, vorher), (soll, jetzt)), expected);
            }
        }
    }
}

#[test]
fn waived_is_done_where_it_may_be() {
    use Richtung::{Anders, Besser, Schlechter};
    use Stand::{Entfaellt, Erfuellt, Fehlt};
    let (muss, kann) = (Soll::Pflicht, Soll::Bedarf);
    assert_eq!(richtung((kann, Fehlt), (kann, Entfaellt)), Some(Besser));
    assert_eq!(richtung((kann, Entfaellt), (kann, Fehlt)), Some(Schlechter));
    assert_eq!(richtung((kann, Erfuellt), (kann, Entfaellt)), Some(Anders));
    assert_eq!(richtung((muss, Entfaellt), (muss, Erfuellt)), Some(Besser));
    assert_eq!(richtung((muss, Entfaellt), (muss, Fehlt)), Some(Anders));
}

#[test]
fn another_demand_is_neither_better_nor_worse_unless_the_state_says_so() {
    use Richtung::{Anders, Besser, Schlechter};
    use Stand::{Entfaellt, Erfuellt, Fehlt, NichtGefordert, Unvollstaendig};
    let (muss, kann, nichts) = (Soll::Pflicht, Soll::Bedarf, Soll::Keines);
    assert_eq!(richtung((nichts, NichtGefordert), (muss, Fehlt)), Some(Anders));
    assert_eq!(richtung((muss, Fehlt), (nichts, NichtGefordert)), Some(Anders));
    assert_eq!(richtung((kann, Entfaellt), (muss, Fehlt)), Some(Anders));
    assert_eq!(richtung((kann, Fehlt), (muss, Fehlt)), Some(Anders));
    assert_eq!(richtung((kann, Unvollstaendig), (muss, Erfuellt)), Some(Besser));
    assert_eq!(richtung((muss, Erfuellt), (kann, Fehlt)), Some(Schlechter));
}

#[test]
fn what_got_worse_stands_first_and_what_is_new_or_gone_last() {
    let (mut alt, mut neu) = (muster(), muster());
    neu.leistungen.remove(3);
    alt.leistungen.remove(4);
    neu.leistungen[0] = zeile(0, "vvvvvvuvvvvfvf");
    neu.leistungen[1] = zeile(1, "vvfvwwufvufvvw");
    neu.leistungen[2].prioritaet = "K".to_owned();
    let v = verglichen(&alt, &neu);
    let lines: Vec<String> = v
        .leistungen
        .iter()
        .map(|zeile| {
            let zellen = zeile.zellen.iter().map(|zelle| {
                let key = |stand: Option<Stand>| stand.map_or("–", Stand::key);
                let (vorher, jetzt) = (key(zelle.vorher), key(zelle.jetzt));
                format!(" {} {vorher} → {jetzt} {}", zelle.name, zelle.richtung.key())
            });
            let zellen: String = zellen.collect();
            format!("{} {:?}{zellen}", zeile.schluessel, zeile.prioritaet)
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    99108010012000 (Some("K"), Some("K")) FIM-Artefakte erfuellt → unvollstaendig schlechter Datenübertragungsstandards / XÖV erfuellt → fehlt schlechter
    99108008001000 (Some("L"), Some("L")) Umsetzungsvarianten unvollstaendig → erfuellt besser
    99108012001000 (Some("M"), Some("K"))
    99012070261000 (None, Some("L"))
    99108099001000 (Some("D"), None)
    "#);
    assert_eq!(v.neu, ["99012070261000"]);
    assert_eq!(v.weg, ["99108099001000"]);
    assert_eq!(v.andere_matrix, None);
    assert_eq!((v.stichtag.as_str(), v.quelle.as_str()), ("2026-10-01", "alt.json"));
}

#[test]
fn themenfelder_that_vanished_are_counted_too() {
    let (alt, mut neu) = (muster(), muster());
    neu.leistungen.retain(|zeile| zeile.themenfeld != "bauen_wohnen");
    neu.leistungen[0] = zeile(0, "vvvvvvvvvvvvvf");
    let v = verglichen(&alt, &neu);
    let lines: Vec<String> = v
        .themenfelder
        .iter()
        .map(|feld| {
            let share = |anteil: &Anteil| format!("{}/{}", anteil.erfuellt, anteil.gefordert);
            let (vorher, jetzt) = (share(&feld.vorher), share(&feld.jetzt));
            let name = &feld.themenfeld;
            format!("{name}: {vorher} → {jetzt}, +{} -{}", feld.besser, feld.schlechter)
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    mobilitaet_reisen: 22/30 → 25/30, +3 -0
    : 0/2 → 0/2, +0 -0
    bauen_wohnen: 15/22 → 0/0, +0 -0
    ");
}

#[test]
fn another_matrix_is_named_and_its_deliverables_are_neither_better_nor_worse() {
    let (mut alt, neu) = (muster(), muster());
    alt.matrix = "land-2024".to_owned();
    alt.liefergegenstaende[13].id = "fahrplan".to_owned();
    alt.liefergegenstaende[13].name = "Fahrplan".to_owned();
    let v = verglichen(&alt, &neu);
    assert_eq!(v.andere_matrix.as_deref(), Some("land-2024"));
    assert_eq!((anzahl(&v, Richtung::Besser), anzahl(&v, Richtung::Schlechter)), (0, 0));
    let zellen = &v.leistungen[0].zellen;
    let [weg, dazu] = zellen.as_slice() else { panic!("{zellen:?}") };
    let (weg, dazu) = if weg.id == "fahrplan" { (weg, dazu) } else { (dazu, weg) };
    assert_eq!((weg.name.as_str(), weg.soll, weg.jetzt), ("Fahrplan", None, None));
    assert_eq!((dazu.name.as_str(), dazu.vorher), ("Prototypen", None));
}

#[test]
fn a_key_that_occurs_twice_counts_once_and_with_its_worst_cells() {
    let mut alt = muster();
    alt.leistungen.truncate(1);
    let mut neu = alt.clone();
    // The same row again: nothing has changed.
    neu.leistungen.push(neu.leistungen[0].clone());
    let v = verglichen(&alt, &neu);
    assert!(v.leistungen.is_empty() && v.neu.is_empty() && v.weg.is_empty(), "{v:?}");
    // A worse row of the same key is worse, whichever comes first.
    neu.leistungen[1] = zeile(0, "vvvuvvuvvvvfff");
    for _ in 0..2 {
        let v = verglichen(&alt, &neu);
        assert_eq!((anzahl(&v, Richtung::Schlechter), anzahl(&v, Richtung::Besser)), (1, 0));
        let v = verglichen(&neu, &alt);
        assert_eq!((anzahl(&v, Richtung::Schlechter), anzahl(&v, Richtung::Besser)), (0, 1));
        neu.leistungen.reverse();
    }
}

#[test]
fn blanks_in_a_key_mean_nothing_and_leistungen_without_a_key_go_by_their_name() {
    let (mut alt, mut neu) = (muster(), muster());
    alt.leistungen[0].schluessel = "99 108 008 001 000".to_owned();
    let mut other = zeile(6, "vv............");
    other.bezeichnung = "Noch eine ohne Schlüssel".to_owned();
    neu.leistungen.push(other);
    let v = verglichen(&alt, &neu);
    assert_eq!(v.neu, ["Noch eine ohne Schlüssel"]);
    assert!(v.weg.is_empty());
    assert_eq!(anzahl(&v, Richtung::Besser), 0);
}

#[test]
fn what_cannot_be_compared_with_says_why() {
    let newer = json!({ "schemaVersion": 2, "leistungen": "anders als heute" }).to_string();
    let unknown = als_json(&muster()).to_string().replace("\"fehlt\"", "\"vielleicht\"");
    let texte = [
        "",
        "schluessel;bezeichnung\n",
        "{\"leistungen\": [",
        "[]",
        "{\"schemaVersion\":7,\"findings\":[]}",
        "{\"leistungen\":[{\"schluessel\":\"1\"}]}",
        "{\"leistungen\":[{\"schluessel\":\"1\",\"schluessel\":\"2\",\"zellen\":[]}]}",
        newer.as_str(),
    ];
    let mut lines: Vec<String> = texte.iter().map(|it| fehler(it).message(Sprache::De)).collect();
    lines.extend(texte.iter().map(|it| fehler(it).to_string()));
    insta::assert_snapshot!(lines.join("\n"), @"
    Die Datei ist kein JSON
    Die Datei ist kein JSON (Zeile 1, Spalte 1)
    Die Datei ist kein JSON (Zeile 1, Spalte 16)
    Die Datei ist kein Ergebnis von »fim matrix -f json« (Zeile 1, Spalte 2)
    Die Datei ist kein Ergebnis von »fim matrix -f json«
    Die Datei ist kein Ergebnis von »fim matrix -f json« (Zeile 1, Spalte 33)
    Die Datei ist kein Ergebnis von »fim matrix -f json« (Zeile 1, Spalte 45)
    Die Datei stammt von einem neueren Programm (schemaVersion 2, bekannt ist 1)
    the file is no JSON
    the file is no JSON (line 1, column 1)
    the file is no JSON (line 1, column 16)
    the file is no result of »fim matrix -f json« (line 1, column 2)
    the file is no result of »fim matrix -f json«
    the file is no result of »fim matrix -f json« (line 1, column 33)
    the file is no result of »fim matrix -f json« (line 1, column 45)
    the file comes from a newer program (schemaVersion 2, known is 1)
    ");
    assert!(matches!(fehler(&unknown), Vergleichsfehler::KeineMatrix { .. }));
}

#[test]
fn only_what_is_fixed_is_needed_and_what_is_unknown_is_passed_over() {
    let zellen = "[{\"nr\":1,\"id\":\"analyse\",\"soll\":\"X\",\"stand\":\"fehlt\",\"neu\":{}}]";
    let text = format!(
        "{{\"leistungen\":[{{\"schluessel\":\"99108008001000\",\"x\":1,\"zellen\":{zellen}}}]}}"
    );
    let v = matrixvergleich(text.as_bytes(), "alt.json", &muster(), Sprache::En).unwrap();
    assert_eq!((anzahl(&v, Richtung::Besser), v.neu.len()), (1, 6));
    assert_eq!(v.leistungen[0].zellen[0].grund, "1 entry with evidence");
    // As PowerShell writes it, and with a mark.
    let utf16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(text.chars())
        .flat_map(|c| {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>()
        })
        .collect();
    let marked = format!("\u{feff}{text}");
    for bytes in [utf16.as_slice(), marked.as_bytes()] {
        assert_eq!(matrixvergleich(bytes, "alt.json", &muster(), Sprache::En).unwrap(), v);
    }
}

/// What `fim matrix -f json` writes, as its own test has it on record.
#[test]
fn what_is_written_is_what_is_read() {
    let record = include_str!("../../fim-report/tests/snapshots/matrix_json_de.snap");
    let (_, json) = record.split_once("\n---\n").unwrap();
    let v = matrixvergleich(json.as_bytes(), "alt.json", &muster(), Sprache::De).unwrap();
    assert!(v.leistungen.is_empty() && v.neu.is_empty() && v.weg.is_empty(), "{v:?}");
    assert_eq!((v.andere_matrix, v.stichtag.as_str()), (None, "2026-10-01"));
    assert_eq!(v.themenfelder.len(), 3);
    for feld in v.themenfelder {
        assert_eq!(feld.vorher, feld.jetzt, "{}", feld.themenfeld);
    }
}

/// Shares by Themenfeld, without what the JSON of a cell does not say.
fn anteile(v: &Matrixvergleich, of_now: bool) -> BTreeMap<&str, Anteil> {
    let share = |feld: &fim_core::Themenfeldwechsel| {
        let anteil = if of_now { feld.jetzt } else { feld.vorher };
        Anteil { nur_hinweis: 0, ..anteil }
    };
    v.themenfelder.iter().map(|feld| (feld.themenfeld.as_str(), share(feld))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_run_compared_with_itself_has_no_change(stand in irgendeine()) {
        let v = verglichen(&stand, &stand);
        prop_assert!(v.leistungen.is_empty() && v.neu.is_empty() && v.weg.is_empty());
        prop_assert_eq!(v.andere_matrix.as_ref(), None);
        prop_assert_eq!(anteile(&v, false), anteile(&v, true));
        prop_assert!(v.themenfelder.iter().all(|feld| feld.besser + feld.schlechter == 0));
    }

    #[test]
    fn there_and_back_mirror_each_other(a in irgendeine(), b in irgendeine()) {
        let (hin, her) = (verglichen(&a, &b), verglichen(&b, &a));
        for (this, that) in [
            (Richtung::Besser, Richtung::Schlechter),
            (Richtung::Schlechter, Richtung::Besser),
            (Richtung::Anders, Richtung::Anders),
        ] {
            prop_assert_eq!(anzahl(&hin, this), anzahl(&her, that));
        }
        let sorted = |keys: &[String]| {
            let mut keys = keys.to_vec();
            keys.sort();
            keys
        };
        prop_assert_eq!(sorted(&hin.neu), sorted(&her.weg));
        prop_assert_eq!(sorted(&hin.weg), sorted(&her.neu));
        prop_assert_eq!(anteile(&hin, false), anteile(&her, true));
        prop_assert_eq!(anteile(&hin, true), anteile(&her, false));
        let total = |v: &Matrixvergleich| {
            v.themenfelder.iter().map(|it| it.besser + it.schlechter).sum::<u64>()
        };
        prop_assert_eq!(total(&hin), total(&her));
    }

    #[test]
    fn no_bytes_break_it(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0..2000usize) {
        let _ = matrixvergleich(&bytes, "alt.json", &muster(), Sprache::De);
        let json = als_json(&muster()).to_string();
        let part = json.as_bytes().get(..cut).unwrap_or_default();
        prop_assert!(matrixvergleich(part, "alt.json", &muster(), Sprache::De).is_err());
    }
}
