//! Messages of both versions: recognised, read, described, however they are written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::tabelle::{Erzeuger, TABELLE_2, TABELLE_3, Tabelle, nachrichten, tabelle};
use common::{
    NS2, NS3, Stil, befunde, corpus, corpus_text, dump, lines, nachricht, schreibe, source, with,
    with_document,
};
use fim_core::{Document, Element, Limits, Recognition, count_types};
use xdatenfelder::{V2, V3, read, recognise};

const SCHEMA_3: &str = "buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml";
const SCHEMA_2: &str = "buecherschrank/datenfelder/S99000101V1.0_xdf2.xml";

fn message(version: &str) -> Recognition {
    Recognition::Message { version: version.to_owned() }
}

// Recognition

#[test]
fn every_message_of_both_versions_is_recognised() {
    for (text, namespace, version) in [(TABELLE_2, NS2, "2.0"), (TABELLE_3, NS3, "3.0.0")] {
        let namen = nachrichten(&tabelle(text));
        assert_eq!(namen.len(), if version == "2.0" { 13 } else { 9 });
        for name in namen {
            assert_eq!(recognise(Some(namespace), name), message(version), "{name}");
        }
    }
}

#[test]
fn messages_of_one_version_only_are_unknown_in_the_other() {
    let nur_2 = ["sync.anfrage.0301", "sync.antwort.0302", "sync.abruf.0303"];
    for name in nur_2.into_iter().chain(["such.anfrage.0401", "such.antwort.0402"]) {
        let Recognition::UnknownMessage { version, known } = recognise(Some(NS3), name) else {
            panic!("{name}");
        };
        assert_eq!(version, "3.0.0");
        assert!(known.contains(&"xdatenfelder.stammdatenschema.0102"));
    }
    let uebersetzung = recognise(Some(NS2), "xdatenfelder.uebersetzung.0106");
    assert!(
        matches!(uebersetzung, Recognition::UnknownMessage { version, .. } if version == "2.0")
    );
}

#[test]
fn names_of_messages_are_compared_exactly() {
    for name in ["xdatenfelder.quatsch.0999", "XDATENFELDER.DATENFELD.0104", "datenfeld", ""] {
        let unbekannt = recognise(Some(NS3), name);
        assert!(matches!(unbekannt, Recognition::UnknownMessage { .. }), "{name}");
    }
}

#[test]
fn an_unknown_version_names_the_known_ones() {
    let neun = recognise(
        Some("urn:xoev-de:fim:standard:xdatenfelder_9.0.0"),
        "xdatenfelder.datenfeld.0104",
    );
    assert_eq!(neun, Recognition::UnknownNamespace { known: &[NS3, NS2] });
    // As good as the right one, but not it.
    for fast in
        ["urn:xoev-de:fim:standard:xdatenfelder_3", "urn:xoev-de:fim:standard:xdatenfelder_2.0"]
    {
        assert_eq!(
            recognise(Some(fast), "x"),
            Recognition::UnknownNamespace { known: &[NS3, NS2] }
        );
    }
}

#[test]
fn without_namespace_the_name_of_the_message_decides() {
    let ohne = Recognition::UnknownNamespace { known: &[NS3, NS2] };
    assert_eq!(recognise(None, "xdatenfelder.stammdatenschema.0102"), ohne);
    assert_eq!(recognise(None, "such.anfrage.0401"), ohne);
    assert_eq!(recognise(None, "stammdatenschema"), Recognition::Foreign);
    assert_eq!(recognise(None, "html"), Recognition::Foreign);
}

#[test]
fn a_slip_in_the_namespace_does_not_make_a_message_foreign() {
    let ohne = Recognition::UnknownNamespace { known: &[NS3, NS2] };
    for namespace in ["urn:xoev-de:fim:standard:xprozess_2.0", "urn:irgendwas"] {
        assert_eq!(recognise(Some(namespace), "xdatenfelder.datenfeld.0104"), ohne);
    }
    assert_eq!(recognise(Some("urn:xoev-de:fim:standard:xdatenfeld_3.0.0"), "egal"), ohne);
    assert_eq!(recognise(Some("http://www.xmeld.de"), "datenfeld"), Recognition::Foreign);
}

// Which message has which part

#[test]
fn every_message_is_read_in_its_version() {
    for (text, namespace, fassung) in [(TABELLE_2, NS2, V2), (TABELLE_3, NS3, V3)] {
        let tabelle = tabelle(text);
        for name in nachrichten(&tabelle) {
            let xml = Erzeuger::neu(&tabelle, namespace, name, None).xml;
            with(&xml, |parsed| {
                assert_eq!(parsed.fassung, fassung);
                assert!(parsed.findings.is_empty(), "{name}");
                assert!(parsed.nachricht.header.is_some(), "{name}");
                assert_eq!(parsed.nachricht.element.unwrap().name(), name);
            });
        }
    }
}

#[test]
fn a_child_of_another_message_is_xml1304() {
    for (text, namespace) in [(TABELLE_2, NS2), (TABELLE_3, NS3)] {
        let tabelle = tabelle(text);
        let namen = nachrichten(&tabelle);
        let alle: Vec<&str> =
            namen.iter().flat_map(|name| &tabelle[name].kinder).map(|kind| kind.name).collect();
        for name in &namen {
            let eigene: Vec<&str> = tabelle[name].kinder.iter().map(|kind| kind.name).collect();
            for fremd in alle.iter().filter(|kind| !eigene.contains(*kind)) {
                let xml = nachricht(namespace, name, &format!("<{fremd}/>"));
                assert_eq!(befunde(&xml), [format!("XML1304 /{name}/{fremd}")], "{namespace}");
            }
        }
    }
}

#[test]
fn the_dokumentsteckbrief_is_spelled_differently_in_the_two_versions() {
    let name = "xdatenfelder.dokumentsteckbrief.0101";
    for (namespace, richtig, falsch) in [
        (NS2, "dokumentensteckbrief", "dokumentsteckbrief"),
        (NS3, "dokumentsteckbrief", "dokumentensteckbrief"),
    ] {
        assert_eq!(befunde(&nachricht(namespace, name, &format!("<{richtig}/>"))), [""; 0]);
        let falsch_befunde = befunde(&nachricht(namespace, name, &format!("<{falsch}/>")));
        assert_eq!(falsch_befunde, [format!("XML1307 /{name}/{falsch}")]);
    }
}

#[test]
fn a_child_of_the_same_message_in_the_other_version_is_xml1307() {
    let mut geprueft = Vec::new();
    for (hier, namespace, dort) in [(TABELLE_2, NS2, TABELLE_3), (TABELLE_3, NS3, TABELLE_2)] {
        let (hier, dort) = (tabelle(hier), tabelle(dort));
        for name in nachrichten(&hier) {
            let kinder = |tabelle: &Tabelle| -> Vec<&'static str> {
                let typ = tabelle.get(name);
                typ.into_iter().flat_map(|typ| &typ.kinder).map(|kind| kind.name).collect()
            };
            let eigene = kinder(&hier);
            for fremd in kinder(&dort).into_iter().filter(|kind| !eigene.contains(kind)) {
                let einer = format!("<{fremd}/>");
                assert_eq!(
                    befunde(&nachricht(namespace, name, &einer)),
                    [format!("XML1307 /{name}/{fremd}")]
                );
                let zwei = befunde(&nachricht(namespace, name, &einer.repeat(2)));
                assert_eq!(zwei, [1, 2].map(|at| format!("XML1307 /{name}/{fremd}[{at}]")));
                geprueft.push(fremd);
            }
        }
    }
    let alle = ["codeliste", "dokumentensteckbrief", "dokumentsteckbrief", "genericode"];
    geprueft.sort_unstable();
    assert_eq!(geprueft, alle);
}

#[test]
fn a_second_artefact_in_a_message_is_one_finding() {
    let name = "xdatenfelder.datenfeld.0104";
    let xml = nachricht(NS3, name, "<datenfeld/><datenfeld/>");
    assert_eq!(befunde(&xml), [format!("XML1303 /{name}/datenfeld[2]")]);
}

#[test]
fn a_foreign_element_called_like_a_part_of_another_message_is_one_finding() {
    let name = "xdatenfelder.datenfeld.0104";
    let xml = nachricht(NS3, name, "<f:stammdatenschema xmlns:f='urn:fremd'/>");
    assert_eq!(befunde(&xml), [format!("XML1304 /{name}/stammdatenschema")]);
}

#[test]
fn a_part_of_another_message_that_stands_twice_is_one_finding_each() {
    let name = "xdatenfelder.datenfeld.0104";
    let xml = nachricht(NS3, name, "<stammdatenschema/><stammdatenschema/>");
    assert_eq!(befunde(&xml), [1, 2].map(|at| format!("XML1304 /{name}/stammdatenschema[{at}]")));
}

#[test]
fn a_foreign_element_called_like_a_part_of_the_message_is_one_finding() {
    let name = "xdatenfelder.datenfeld.0104";
    // The message has a header already.
    for (kind, ort) in [("header", "header[2]"), ("datenfeld", "datenfeld")] {
        let xml = nachricht(NS3, name, &format!("<f:{kind} xmlns:f='urn:fremd'/>"));
        assert_eq!(befunde(&xml), [format!("XML1304 /{name}/{ort}")]);
    }
    // The same in another version of the message.
    let name = "xdatenfelder.codeliste.0105";
    let xml = nachricht(NS3, name, "<f:codeliste xmlns:f='urn:fremd'/>");
    assert_eq!(befunde(&xml), [format!("XML1304 /{name}/codeliste")]);
}

#[test]
fn a_foreign_element_does_not_take_the_place_of_the_one_it_is_called_like() {
    let name = "xdatenfelder.datenfeld.0104";
    let fremd = "<f:datenfeld xmlns:f='urn:fremd'><name>fremd</name></f:datenfeld>";
    let echt = "<datenfeld><name>Feld</name></datenfeld>";
    for (inhalt, at) in [(format!("{fremd}{echt}"), 1), (format!("{echt}{fremd}"), 2)] {
        let xml = nachricht(NS3, name, &inhalt);
        assert_eq!(befunde(&xml), [format!("XML1304 /{name}/datenfeld[{at}]")]);
        assert_eq!(dump(&xml)["datenfeld"]["name"], "Feld");
    }
}

#[test]
fn a_foreign_element_leaves_no_trace_in_the_model() {
    for inhalt in ["<f:datenfeld xmlns:f='urn:fremd'/>", "<f:element xmlns:f='urn:fremd'/>"] {
        let name = if inhalt.contains("datenfeld") {
            "xdatenfelder.datenfeld.0104"
        } else {
            "verzeichnis.datenfeldkatalog.0202"
        };
        assert_eq!(dump(&nachricht(NS3, name, inhalt)), dump(&nachricht(NS3, name, "")));
    }
}

#[test]
fn a_sync_abruf_asks_for_one_element() {
    let xml = nachricht(NS2, "sync.abruf.0303", "<element/><element/>");
    assert_eq!(befunde(&xml), ["XML1303 /sync.abruf.0303/element[2]"]);
    // The other messages have a list of them.
    for name in ["sync.antwort.0302", "verzeichnis.datenfeldbaukasten.0201"] {
        assert_eq!(befunde(&nachricht(NS2, name, "<element/><element/>")), [""; 0]);
    }
}

// Ways of writing

fn neu_geschrieben(xml: &str, stil: Stil, umgekehrt: bool) -> String {
    with_document(xml, |document| schreibe(document.root(), stil, umgekehrt))
}

#[test]
fn prefixes_and_default_namespaces_make_no_difference() {
    for path in [SCHEMA_2, SCHEMA_3] {
        let xml = corpus_text(path);
        let vorbild = dump(&xml);
        assert!(lines(&vorbild).len() > 500);
        for stil in
            [Stil::Praefix("xdf"), Stil::Praefix("ns0"), Stil::Vorgabe, Stil::VorgabeFuerAlles]
        {
            let anders = neu_geschrieben(&xml, stil, false);
            assert_eq!(befunde(&anders), [""; 0], "{path} {stil:?}");
            assert_eq!(dump(&anders), vorbild, "{path} {stil:?}");
        }
    }
}

#[test]
fn the_order_of_elements_makes_no_difference() {
    for path in [SCHEMA_2, SCHEMA_3] {
        let xml = corpus_text(path);
        let anders = neu_geschrieben(&xml, Stil::Praefix("xdf"), true);
        assert!(anders.find("<xdf:header>") > anders.find("<xdf:stammdatenschema>"));
        assert_eq!(befunde(&anders), [""; 0], "{path}");
        assert_eq!(dump(&anders), dump(&xml), "{path}");
    }
}

#[test]
fn comments_and_cdata_within_text_make_no_difference() {
    let feld = |text: &str| {
        let inhalt =
            format!("<datenfeld><name>{text}</name><inhalt><![CDATA[]]></inhalt></datenfeld>");
        dump(&nachricht(NS3, "xdatenfelder.datenfeld.0104", &inhalt))
    };
    let glatt = feld("Maß &lt; 2 &amp; Tiefe");
    assert_eq!(glatt["datenfeld"]["name"], "Maß < 2 & Tiefe");
    assert_eq!(glatt["datenfeld"]["inhalt"], "");
    assert_eq!(feld("Maß <!-- -->&lt; 2<!-- < --> &amp; Tiefe"), glatt);
    assert_eq!(feld("<![CDATA[Maß < 2 & Tiefe]]>"), glatt);
    assert_eq!(feld("M<![CDATA[aß <]]> 2<?pi x?> &#38; Tiefe"), glatt);
}

#[test]
fn white_space_within_text_is_kept() {
    let xml = nachricht(NS2, "sync.anfrage.0301", "<limit> 1\n 0 </limit>");
    assert_eq!(dump(&xml)["limit"], " 1\n 0 ");
}

// The corpus

/// Elements that are an artefact or reference of this name, not the translation of one.
fn gezaehlt(root: Element<'_>, name: &str) -> u64 {
    let uebersetzung = |element: Element<'_>| element.ancestors().any(|e| e.name() == "sprache");
    root.descendants().filter(|e| e.name() == name && !uebersetzung(*e)).count() as u64
}

#[test]
fn every_message_of_the_corpus_is_read_completely_and_without_finding() {
    let mut gesamt = [0; 4];
    let folders = ["buecherschrank/datenfelder", "kodierungen"];
    for file in folders.into_iter().flat_map(corpus) {
        let source = source(&file);
        let document = Document::parse(&source, &Limits::default()).unwrap();
        let root = document.root();
        let erkannt = recognise(root.namespace(), root.name());
        assert!(matches!(erkannt, Recognition::Message { .. }), "{}", source.name());
        let parsed = read(&document, &Limits::default());
        assert!(parsed.findings.is_empty(), "{}: {:?}", source.name(), parsed.findings);
        let counts = count_types(&parsed.nachricht);
        let paare = [
            ("Datenfeld", "datenfeld"),
            ("Datenfeldgruppe", "datenfeldgruppe"),
            ("Regel", "regel"),
            ("CodelisteReferenz", "codelisteReferenz"),
        ];
        for ((typ, name), summe) in paare.into_iter().zip(&mut gesamt) {
            let gelesen = counts.get(typ).copied().unwrap_or(0);
            assert_eq!(gelesen, gezaehlt(root, name), "{typ} in {}", source.name());
            *summe += gelesen;
        }
    }
    assert!(gesamt.iter().all(|summe| *summe > 0), "{gesamt:?}");
}

#[test]
fn every_value_of_the_corpus_is_in_the_dump() {
    for file in ["buecherschrank/datenfelder", "kodierungen"].into_iter().flat_map(corpus) {
        let source = source(&file);
        let xml = source.text();
        let erwartet = with_document(xml, |document| {
            let mut werte = Vec::new();
            sammle(document.root(), "", &mut werte);
            werte.sort();
            werte
        });
        assert_eq!(lines(&dump(xml)), erwartet, "{}", source.name());
    }
}

/// Every attribute and every text of an element, as the dump should have it.
fn sammle(element: Element<'_>, path: &str, werte: &mut Vec<String>) {
    for attribute in element.attributes() {
        werte.push(format!("{path}/@{}={}", attribute.name, attribute.value));
    }
    if element.name() == "genericode" {
        let text = element.document().source().text();
        werte.extend(
            element
                .children()
                .map(|liste| format!("{path}/#xml={}", &text[liste.span().range_in(text.len())])),
        );
        return;
    }
    let mut kinder = element.children().peekable();
    let blatt = kinder.peek().is_none();
    // An element with attributes and without text is no text: praezisierung in 3.0.0.
    if blatt && (element.attributes().next().is_none() || !element.text().is_empty()) {
        werte.push(format!("{path}={}", element.text()));
    }
    for kind in kinder {
        sammle(kind, &format!("{path}/{}", kind.name()), werte);
    }
}
