//! Every element and attribute of both versions, from a table taken from the schemas, against the
//! models: all of it has its place, and nothing of the other version has.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::tabelle::{Erzeuger, TABELLE_2, TABELLE_3, Tabelle, Zusatz, nachrichten, tabelle};
use common::{NS2, NS3, befunde, dump, findings, lines, with};
use fim_core::count_types;
use std::collections::BTreeSet;

/// Table and namespace of both versions, and the table of the other one.
fn fassungen() -> [(Tabelle, &'static str, Tabelle); 2] {
    [(tabelle(TABELLE_2), NS2, tabelle(TABELLE_3)), (tabelle(TABELLE_3), NS3, tabelle(TABELLE_2))]
}

/// Types that are written as such; the others are only extended.
fn geschriebene_typen(tabelle: &Tabelle) -> Vec<&'static str> {
    let abstrakt = ["AllgemeineAngaben", "Schemaelementangaben"];
    tabelle.keys().copied().filter(|typ| !typ.contains('.') && !abstrakt.contains(typ)).collect()
}

/// The shortest message that has the type, with the addition in every element of it, and how
/// often that is.
fn mit_zusatz(tabelle: &Tabelle, namespace: &str, zusatz: &Zusatz<'_>) -> (String, usize) {
    nachrichten(tabelle)
        .into_iter()
        .map(|name| Erzeuger::neu(tabelle, namespace, name, Some(zusatz.clone())))
        .filter(|erzeugt| erzeugt.zusaetze > 0)
        .map(|erzeugt| (erzeugt.xml, erzeugt.zusaetze))
        .min_by_key(|(xml, _)| xml.len())
        .unwrap()
}

#[test]
fn every_element_and_attribute_of_every_type_is_read_without_finding() {
    for (tabelle, namespace, _) in fassungen() {
        for name in nachrichten(&tabelle) {
            let erzeugt = Erzeuger::neu(&tabelle, namespace, name, None);
            assert_eq!(befunde(&erzeugt.xml), [""; 0], "{namespace} {name}");
        }
    }
}

#[test]
fn the_dump_holds_every_value_and_nothing_else() {
    for (tabelle, namespace, _) in fassungen() {
        for name in nachrichten(&tabelle) {
            let erzeugt = Erzeuger::neu(&tabelle, namespace, name, None);
            assert!(erzeugt.werte.len() >= 3, "{name}");
            assert_eq!(lines(&dump(&erzeugt.xml)), erzeugt.werte, "{namespace} {name}");
        }
    }
}

#[test]
fn together_the_messages_hold_every_line_of_the_table() {
    for (tabelle, namespace, _) in fassungen() {
        let mut geschrieben = BTreeSet::new();
        for name in nachrichten(&tabelle) {
            geschrieben.extend(Erzeuger::neu(&tabelle, namespace, name, None).geschrieben);
        }
        for typ in geschriebene_typen(&tabelle).into_iter().chain(nachrichten(&tabelle)) {
            for kind in &tabelle[typ].kinder {
                assert!(geschrieben.contains(&(typ, kind.name)), "{namespace} {typ}/{}", kind.name);
            }
        }
    }
}

#[test]
fn every_type_of_the_table_is_a_model_of_that_name() {
    for (tabelle, namespace, _) in fassungen() {
        let mut models: BTreeSet<&str> = BTreeSet::new();
        for name in nachrichten(&tabelle) {
            let erzeugt = Erzeuger::neu(&tabelle, namespace, name, None);
            models.extend(with(&erzeugt.xml, |parsed| {
                count_types(&parsed.nachricht).into_keys().collect::<Vec<_>>()
            }));
        }
        let mut typen: BTreeSet<&str> = geschriebene_typen(&tabelle).into_iter().collect();
        typen.insert("Nachricht");
        assert_eq!(models, typen, "{namespace}");
    }
}

#[test]
fn what_may_stand_once_is_xml1303_when_it_stands_twice() {
    for (tabelle, namespace, _) in fassungen() {
        for typ in geschriebene_typen(&tabelle) {
            for kind in tabelle[typ].kinder.iter().filter(|kind| !kind.mehrfach) {
                let tag = format!("x:{}", kind.name);
                let zusatz = Zusatz { typ, xml: format!("<{tag}/>") };
                {
                    let (xml, wie_oft) = mit_zusatz(&tabelle, namespace, &zusatz);
                    // Where recursion ends, a group holds no group: the addition is the first.
                    let fehlt = (typ, kind.name) == ("Enthaelt", "datenfeldgruppe");
                    let befunde = befunde(&xml);
                    let ende = format!("/{}[2]", kind.name);
                    let mehrfach = |befund: &&String| {
                        befund.starts_with("XML1303 ") && befund.ends_with(&ende)
                    };
                    assert_eq!(befunde.iter().filter(mehrfach).count(), befunde.len(), "{xml}");
                    assert!(befunde.len() == wie_oft || fehlt, "{typ}/{}: {befunde:?}", kind.name);
                }
            }
        }
    }
}

#[test]
fn an_element_that_only_the_other_version_has_is_xml1307_at_its_place() {
    let mut geprueft = 0;
    for (tabelle, namespace, andere) in fassungen() {
        for typ in geschriebene_typen(&tabelle) {
            let Some(dort) = andere.get(typ) else { continue };
            let hier: Vec<&str> = tabelle[typ].kinder.iter().map(|kind| kind.name).collect();
            for kind in dort.kinder.iter().filter(|kind| !hier.contains(&kind.name)) {
                let zusatz = Zusatz { typ, xml: format!("<x:{}>x</x:{0}>", kind.name) };
                {
                    let (xml, wie_oft) = mit_zusatz(&tabelle, namespace, &zusatz);
                    let befunde = befunde(&xml);
                    let passend = befunde.iter().filter(|befund| {
                        befund.starts_with("XML1307 ")
                            && befund.ends_with(&format!("/{}", kind.name))
                    });
                    assert_eq!(passend.count(), wie_oft, "{namespace} {typ}: {befunde:?}");
                    assert_eq!(befunde.len(), wie_oft, "{namespace} {typ}: {befunde:?}");
                    geprueft += 1;
                }
            }
        }
    }
    assert!(geprueft > 50, "only {geprueft}");
}

#[test]
fn an_element_that_no_version_has_is_xml1304_in_every_type() {
    for (tabelle, namespace, _) in fassungen() {
        for typ in geschriebene_typen(&tabelle) {
            let zusatz = Zusatz { typ, xml: "<x:quatsch>x</x:quatsch>".to_owned() };
            {
                let (xml, wie_oft) = mit_zusatz(&tabelle, namespace, &zusatz);
                let befunde = befunde(&xml);
                assert_eq!(befunde.len(), wie_oft, "{namespace} {typ}: {befunde:?}");
                let alle = befunde
                    .iter()
                    .all(|befund| befund.starts_with("XML1304 ") && befund.ends_with("/quatsch"));
                assert!(alle, "{namespace} {typ}: {befunde:?}");
            }
        }
    }
}

#[test]
fn loose_text_is_xml1306_in_every_type_without_text() {
    for (tabelle, namespace, _) in fassungen() {
        for typ in geschriebene_typen(&tabelle) {
            // In 3.0.0 a Dokumentart is a code, but the text of 2.0 is read as well.
            if tabelle[typ].text || typ == "Dokumentart" {
                continue;
            }
            let zusatz = Zusatz { typ, xml: "verirrt".to_owned() };
            {
                let (xml, wie_oft) = mit_zusatz(&tabelle, namespace, &zusatz);
                let befunde = befunde(&xml);
                assert_eq!(befunde.len(), wie_oft, "{namespace} {typ}: {befunde:?}");
                assert!(befunde.iter().all(|befund| befund.starts_with("XML1306 ")), "{typ}");
            }
        }
    }
}

fn mit_zwei_bezuegen(namespace: &str) -> [String; 3] {
    let zwei = "<bezug>§ 1</bezug><bezug>§ 2</bezug>";
    let feld = |inhalt: &str| {
        common::nachricht(
            namespace,
            "xdatenfelder.datenfeldgruppe.0103",
            &format!("<datenfeldgruppe>{inhalt}</datenfeldgruppe>"),
        )
    };
    [
        feld(zwei),
        feld(&format!("<regel>{zwei}</regel>")),
        feld(&format!("<struktur>{zwei}</struktur>")),
    ]
}

#[test]
fn a_second_bezug_is_xml1303_in_version_2_in_artefact_rule_and_struktur() {
    for xml in mit_zwei_bezuegen(NS2) {
        let befunde = findings(&xml);
        assert_eq!(befunde.len(), 1, "{xml}");
        assert_eq!(befunde[0].rule.code, "XML1303");
        assert!(befunde[0].place.as_ref().unwrap().path.ends_with("/bezug[2]"));
        assert_eq!(
            befunde[0].found.as_ref().map(|found| found.get(fim_core::Sprache::De)),
            Some("§ 2")
        );
        assert!(lines(&dump(&xml)).iter().any(|line| line.ends_with("bezug=§ 1")), "first is kept");
        assert!(!lines(&dump(&xml)).iter().any(|line| line.ends_with("bezug=§ 2")));
    }
}

#[test]
fn several_bezug_are_read_in_version_3() {
    for xml in mit_zwei_bezuegen(NS3) {
        assert_eq!(befunde(&xml), [""; 0]);
        assert_eq!(lines(&dump(&xml)).len(), 2, "{xml}");
    }
}

#[test]
fn attributes_of_no_version_are_xml1305() {
    for namespace in [NS2, NS3] {
        let xml = common::nachricht(
            namespace,
            "xdatenfelder.datenfeld.0104",
            "<datenfeld farbe='rot'><praezisierung minlength='1'/></datenfeld>",
        );
        let erwartet = [
            "XML1305 /xdatenfelder.datenfeld.0104/datenfeld",
            "XML1305 /xdatenfelder.datenfeld.0104/datenfeld/praezisierung",
        ];
        assert_eq!(befunde(&xml), erwartet);
    }
}

#[test]
fn attributes_that_only_version_3_has_are_no_attributes_of_version_2() {
    let name = "xdatenfelder.datenfeld.0104";
    let xml = common::nachricht(
        NS2,
        name,
        "<datenfeld><bezug link='u'>§ 1</bezug><praezisierung minLength='1'/></datenfeld>",
    );
    let erwartet =
        ["bezug", "praezisierung"].map(|kind| format!("XML1305 /{name}/datenfeld/{kind}"));
    assert_eq!(befunde(&xml), erwartet);
}

#[test]
fn an_attribute_that_only_the_other_version_has_is_xml1305_in_every_type() {
    let mut geprueft = BTreeSet::new();
    for (tabelle, namespace, andere) in fassungen() {
        for typ in geschriebene_typen(&tabelle) {
            let Some(dort) = andere.get(typ) else { continue };
            for attribut in dort.attribute.iter().filter(|a| !tabelle[typ].attribute.contains(a)) {
                // The attribute goes into the first start tag of an element of the type.
                let (eltern, kind) = tabelle
                    .iter()
                    .find_map(|(eltern, t)| {
                        let kind = t.kinder.iter().find(|kind| kind.typ == Some(typ))?;
                        let abstrakt = eltern.contains("angaben") || eltern.contains("Angaben");
                        (!abstrakt).then_some((*eltern, kind.name))
                    })
                    .unwrap();
                let zusatz = Zusatz { typ: eltern, xml: String::new() };
                let (xml, _) = mit_zusatz(&tabelle, namespace, &zusatz);
                let tag = format!("<x:{kind}");
                let mit = xml.replacen(&format!("{tag}>"), &format!("{tag} {attribut}='u'>"), 1);
                assert_ne!(mit, xml, "{typ}");
                let befunde = befunde(&mit);
                assert_eq!(befunde.len(), 1, "{typ}/@{attribut}: {befunde:?}");
                let erwartet = befunde[0].starts_with("XML1305 ") && befunde[0].contains(kind);
                assert!(erwartet, "{typ}/@{attribut}: {befunde:?}");
                geprueft.insert((typ, *attribut));
            }
        }
    }
    let typen: Vec<(&str, usize)> = ["Dokumentart", "Praezisierung", "Rechtsbezug"]
        .map(|typ| (typ, geprueft.iter().filter(|(t, _)| *t == typ).count()))
        .into();
    assert_eq!(typen, [("Dokumentart", 2), ("Praezisierung", 5), ("Rechtsbezug", 1)]);
    assert_eq!(geprueft.len(), 8, "{geprueft:?}");
}
