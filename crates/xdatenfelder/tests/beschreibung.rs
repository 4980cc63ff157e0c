//! The artefact an element belongs to: the innermost one, never a mere reference.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{NS2, NS3, nachricht, with_document};

/// Kind, id, version and name of the artefact around the first element of this name.
fn beschrieben(xml: &str, name: &str) -> Option<(String, String, String, String)> {
    with_document(xml, |document| {
        let element = document.root().descendants().find(|element| element.name() == name).unwrap();
        let info = xdatenfelder::describe(element)?;
        let oder = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        Some((info.kind, oder(info.id), oder(info.version), oder(info.name)))
    })
}

fn kopf(id: &str, name: &str) -> String {
    format!(
        "<identifikation><id> {id} </id><version>1.0</version></identifikation><name>{name}</name>"
    )
}

fn schema() -> String {
    let inhalt = format!(
        "<stammdatenschema>{}<dokumentsteckbrief><id>D1</id></dokumentsteckbrief>
         <regel>{}<typ/></regel>
         <struktur><anzahl/><enthaelt><datenfeldgruppe>{}<art/><struktur><enthaelt>
           <datenfeld>{}<feldart><code/></feldart><regel><identifikation><id>R2</id>
           </identifikation><skript/></regel></datenfeld>
         </enthaelt></struktur></datenfeldgruppe></enthaelt></struktur></stammdatenschema>",
        kopf("S1", "Schema"),
        kopf("R1", "Regel"),
        kopf("G1", "Gruppe"),
        kopf("F1", "Feld"),
    );
    nachricht(NS3, "xdatenfelder.stammdatenschema.0102", &inhalt)
}

#[test]
fn elements_belong_to_the_innermost_artefact() {
    let erwartet = [
        ("name", "Stammdatenschema", "S1", "1.0", "Schema"),
        ("typ", "Regel", "R1", "1.0", "Regel"),
        ("anzahl", "Stammdatenschema", "S1", "1.0", "Schema"),
        ("art", "Datenfeldgruppe", "G1", "1.0", "Gruppe"),
        ("code", "Datenfeld", "F1", "1.0", "Feld"),
        ("datenfeld", "Datenfeld", "F1", "1.0", "Feld"),
        ("skript", "Regel", "R2", "-", "-"),
    ];
    for (element, kind, id, version, name) in erwartet {
        let (art, kennung, fassung, bezeichnung) = beschrieben(&schema(), element).unwrap();
        assert_eq!((&*art, &*kennung, &*fassung, &*bezeichnung), (kind, id, version, name));
    }
}

#[test]
fn a_reference_is_no_artefact() {
    let (kind, id, ..) = beschrieben(&schema(), "dokumentsteckbrief").unwrap();
    assert_eq!((&*kind, &*id), ("Stammdatenschema", "S1"));
    assert_eq!(beschrieben(&schema(), "header"), None);
    let verzeichnis =
        nachricht(NS3, "verzeichnis.datenfeldkatalog.0202", "<element><id>F1</id></element>");
    assert_eq!(beschrieben(&verzeichnis, "element"), None);
}

#[test]
fn a_reference_without_id_is_no_artefact() {
    let inhalt = format!(
        "<stammdatenschema>{}<dokumentsteckbrief/></stammdatenschema>",
        kopf("S1", "Schema")
    );
    let xml = nachricht(NS3, "xdatenfelder.stammdatenschema.0102", &inhalt);
    let (kind, id, ..) = beschrieben(&xml, "dokumentsteckbrief").unwrap();
    assert_eq!((&*kind, &*id), ("Stammdatenschema", "S1"));
}

#[test]
fn an_element_without_id_or_name_is_still_of_its_kind() {
    let inhalt = "<datenfeld><identifikation><id>  </id></identifikation><feldart/></datenfeld>";
    let xml = nachricht(NS2, "xdatenfelder.datenfeld.0104", inhalt);
    let (kind, id, version, name) = beschrieben(&xml, "feldart").unwrap();
    assert_eq!((&*kind, &*id, &*version, &*name), ("Datenfeld", "-", "-", "-"));
}

#[test]
fn a_field_without_identifikation_is_not_mistaken_for_the_schema_around_it() {
    let inhalt = format!(
        "<stammdatenschema>{}<struktur><enthaelt><datenfeld><name>Feld</name><feldart/>
         </datenfeld></enthaelt></struktur></stammdatenschema>",
        kopf("S1", "Schema")
    );
    let xml = nachricht(NS3, "xdatenfelder.stammdatenschema.0102", &inhalt);
    let (kind, id, _, name) = beschrieben(&xml, "feldart").unwrap();
    assert_eq!((&*kind, &*id, &*name), ("Datenfeld", "-", "Feld"));
}

#[test]
fn both_spellings_of_the_dokumentsteckbrief_and_codelists_and_translations_are_described() {
    let steckbrief = |namespace, element: &str| {
        let inhalt = format!("<{element}>{}<hilfetext/></{element}>", kopf("D1", "Antrag"));
        let xml = nachricht(namespace, "xdatenfelder.dokumentsteckbrief.0101", &inhalt);
        beschrieben(&xml, "hilfetext").unwrap()
    };
    assert_eq!(steckbrief(NS2, "dokumentensteckbrief").0, "Dokumentsteckbrief");
    assert_eq!(steckbrief(NS3, "dokumentsteckbrief").1, "D1");

    let inhalt = format!("<codeliste>{}<langname/></codeliste>", kopf("C1", "Liste"));
    let liste = nachricht(NS2, "xdatenfelder.codeliste.0105", &inhalt);
    assert_eq!(beschrieben(&liste, "langname").unwrap().0, "Codeliste");

    let inhalt =
        "<sprache><element><uebersetzt><id>F1</id></uebersetzt><inhalt/></element></sprache>";
    let uebersetzung = nachricht(NS3, "xdatenfelder.uebersetzung.0106", inhalt);
    let (kind, id, ..) = beschrieben(&uebersetzung, "inhalt").unwrap();
    assert_eq!((&*kind, &*id), ("Übersetzung", "F1"));
}

#[test]
fn findings_name_the_artefact_they_belong_to() {
    let inhalt = format!("<datenfeld>{}<farbe/></datenfeld>", kopf("F1", "Feld"));
    let befunde = common::findings(&nachricht(NS3, "xdatenfelder.datenfeld.0104", &inhalt));
    assert_eq!(befunde[0].element.as_ref().unwrap().id.as_deref(), Some("F1"));
}
