//! Searching through the public surface: the example of the corpus, and whatever is typed.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    reason = "tests touch the world and may fail loudly"
)]

use fim_core::{FileReport, Gewissheit, Limits, Normtreffer, State, Suchart, Suchergebnis, Weg};
use fim_validation::{Spuren, Suchfehler, Suchraum, lesen};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

struct Regal {
    files: Vec<FileReport>,
    spuren: Vec<Spuren>,
}

static REGAL: LazyLock<Regal> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/buecherschrank");
    let mut found = Vec::new();
    for folder in ["codelisten", "datenfelder", "leistung", "prozess"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("folder") {
            let path = entry.expect("entry").path();
            let name = path.file_name().expect("name").to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).expect("file");
            found.push(lesen(&format!("{folder}/{name}"), bytes, &Limits::default()));
        }
    }
    let (files, spuren) = found.into_iter().unzip();
    Regal { files, spuren }
});

fn raum() -> Suchraum<'static> {
    Suchraum::new(&REGAL.files, &REGAL.spuren)
}

fn suche(eingabe: &str) -> Suchergebnis {
    raum().suche(eingabe).expect("a search")
}

#[test]
fn reading_runs_no_rule() {
    let bytes = b"<x:xdatenfelder.datenfeld.0104 \
        xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>";
    let (report, _) = lesen("feld.xml", bytes.to_vec(), &Limits::default());
    assert_eq!((report.state, report.findings.len()), (State::Ok, 0));
    let (report, _) = lesen("leer.xml", Vec::new(), &Limits::default());
    assert_eq!(report.state, State::Unchecked);
    let (report, _) = lesen("anders.xml", b"<a/>".to_vec(), &Limits::default());
    assert_eq!(report.state, State::Other);
}

#[test]
fn what_a_search_is_understood_as() {
    let art = |eingabe: &str| suche(eingabe).suche.art;
    assert_eq!(art("§ 8 FStrG"), Suchart::Norm);
    assert_eq!(art("FStrG"), Suchart::Vorschrift);
    assert_eq!(art("SNS Lindenhain"), Suchart::Vorschrift);
    assert_eq!(art("F99000122"), Suchart::Kennung);
    assert_eq!(art("LH-4711"), Suchart::Kennung);
    assert_eq!(art("urn:de:lindenhain:codeliste:anrede"), Suchart::Codeliste);
    assert_eq!(art("99108999001000"), Suchart::Leistungsschluessel);
    assert_eq!(art("Anschrift"), Suchart::Name);
    let fehler = |eingabe: &str| raum().suche(eingabe).expect_err("no search");
    assert_eq!(fehler(" "), Suchfehler::Leer);
    assert_eq!(fehler("Fa"), Suchfehler::ZuKurz);
    assert_eq!(fehler("§ 8"), Suchfehler::OhneVorschrift);
}

#[test]
fn a_norm_is_found_by_paragraph() {
    let treffer = |eingabe: &str| {
        let mut found: Vec<Normtreffer> = Vec::new();
        for fund in suche(eingabe).funde {
            let Weg::Norm(treffer) = fund.weg else { panic!("{eingabe}: {:?}", fund.weg) };
            assert!(fund.text.get(fund.treffer.clone()).is_some_and(|hit| hit.contains("FStrG")));
            found.push(treffer);
        }
        found.sort_unstable();
        found.dedup();
        found
    };
    assert_eq!(treffer("§ 8 FStrG"), [Normtreffer::Stelle]);
    assert_eq!(treffer("§ 8 Abs. 1 FStrG"), [Normtreffer::Stelle]);
    assert_eq!(treffer("§ 8 Abs. 2 FStrG"), [Normtreffer::Paragraf]);
    assert_eq!(treffer("FStrG"), [Normtreffer::InVorschrift]);
    assert_eq!(treffer("§ 9 FStrG"), []);
}

#[test]
fn an_element_is_found_where_it_is_and_where_it_is_used() {
    let found = suche("F99000000122V1.0.0");
    let wege: Vec<&str> = found.funde.iter().map(|fund| fund.weg.key()).collect();
    let one = ["selbst", "eingebettet", "eingebettet", "uebersetzung", "verzeichnis"];
    assert_eq!(wege, one);
    let [gefunden] = found.gefunden.as_slice() else { panic!("{:?}", found.gefunden) };
    assert!(gefunden.eigen);
    assert_eq!(gefunden.fassungen.len(), 1);
    assert_eq!(gefunden.fassungen[0].inhalte, 1);
    let in_schema = found.funde.iter().find(|fund| fund.artefakt.kind == "Stammdatenschema");
    let kette: Vec<&str> =
        in_schema.expect("schema").kette.iter().filter_map(|it| it.id.as_deref()).collect();
    assert_eq!(kette, ["G99000000101", "G99000000106", "F99000000122"]);
    assert_eq!(suche("F99000122").gefunden[0].fassungen.len(), 2);
}

#[test]
fn what_belongs_to_a_leistung_says_how_sure_that_is() {
    let found = suche("urn:de:fim:leika:leistung:99108999001000");
    let kinds = ["Leistung", "Prozess", "Prozessklasse", "Dokumentsteckbrief", "Stammdatenschema"];
    for kind in kinds {
        assert!(found.funde.iter().any(|fund| fund.artefakt.kind == kind), "{kind}");
    }
    let documents = found.funde.iter().filter(|fund| fund.artefakt.kind == "Dokumentsteckbrief");
    assert!(documents.map(|fund| fund.gewissheit.key()).all(|key| key == "belegt"));
    let others = found.funde.iter().filter(|fund| fund.artefakt.kind == "Prozess");
    assert!(others.map(|fund| &fund.gewissheit).all(|it| *it == Gewissheit::Sicher));
}

#[test]
fn the_neighbourhood_is_bounded_and_begins_with_what_is_looked_for() {
    let raum = raum();
    let near = raum.nachbarschaft("G99000000106", 1, 60).expect("graph");
    let first = &near.knoten[0];
    assert_eq!((first.element.id.as_deref(), first.tiefe), (Some("G99000000106"), 0));
    assert!(!near.kanten.is_empty());
    assert!(near.kanten.iter().all(|kante| kante.von == 0 || kante.nach == 0));
    assert_eq!(near.weggelassen, 0);
    let cut = raum.nachbarschaft("G99000000106", 3, 5).expect("graph");
    assert_eq!(cut.knoten.len(), 5);
    assert!(cut.weggelassen > 0);
    assert!(!cut.kanten.is_empty());
    assert!(cut.kanten.iter().all(|kante| kante.von < 5 && kante.nach < 5));
    let none = raum.nachbarschaft("F99999999999", 2, 60).expect("graph");
    assert!(none.knoten.is_empty() && none.kanten.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Nothing that is typed brings the search down, and every hit lies in its text.
    #[test]
    fn whatever_is_typed(eingabe in "\\PC{0,30}|[§ADFGS0-9V.:_ a-zß]{0,24}|(urn|§|Art\\.|F9|99)[ -~]{0,20}") {
        if let Ok(found) = raum().suche(&eingabe) {
            for fund in &found.funde {
                prop_assert!(fund.text.get(fund.treffer.clone()).is_some());
            }
            prop_assert!(found.funde.is_empty() || found.aehnlich.is_empty());
        }
    }
}
