//! Code lists in all their spellings: namespaces, keys, cells, annotations, sets, size.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{
    befunde, codes, corpus, dump, liste, qualifiziert, schluesselspalte, text, with, wurzel, zeile,
    zelle,
};
use fim_core::{Document, Limits, Recognition, Source};
use genericode::{NAMESPACE, XOEV_ANNOTATIONS, recognise};
use std::fmt::Write as _;

/// Everything OASIS allows in a list, once each; `{}` stands for nothing.
const ALLES: &str = "<Annotation><Description>Notiz</Description><AppInfo/></Annotation>
<Identification>
  <ShortName>kurz</ShortName><LongName Identifier='de'>lang</LongName><LongName>long</LongName>
  <Version>1</Version><CanonicalUri>urn:l</CanonicalUri>
  <CanonicalVersionUri>urn:l_1</CanonicalVersionUri>
  <LocationUri>https://a.example</LocationUri><LocationUri>https://b.example</LocationUri>
  <AlternateFormatLocationUri MimeType='text/csv'>https://c.example</AlternateFormatLocationUri>
  <Agency><ShortName>A</ShortName><LongName>Amt</LongName><Identifier>7</Identifier></Agency>
</Identification>
<ColumnSet DatatypeLibrary='urn:typen'>
  <Column Id='c' Use='required'>
    <Annotation><Description>Spalte</Description></Annotation>
    <ShortName>Code</ShortName><LongName>Schlüssel</LongName>
    <CanonicalUri>urn:c</CanonicalUri><CanonicalVersionUri>urn:c_1</CanonicalVersionUri>
    <Data Type='string' DatatypeLibrary='urn:t' Lang='de'>
      <Parameter ShortName='maxLength'>3</Parameter></Data>
  </Column>
  <Column Id='n' Use='optional'><ShortName>Name</ShortName><Data Type='string'/></Column>
  <Key Id='k'><ShortName>Key</ShortName><LongName>Schlüssel</LongName>
    <CanonicalUri>urn:k</CanonicalUri><CanonicalVersionUri>urn:k_1</CanonicalVersionUri>
    <ColumnRef Ref='c'/></Key>
  <KeyRef Id='kr' ExternalRef='x'><CanonicalVersionUri>urn:x_1</CanonicalVersionUri></KeyRef>
</ColumnSet>
<SimpleCodeList><Annotation/>
  <Row><Annotation/><Value ColumnRef='c'><SimpleValue>A &amp; B</SimpleValue></Value>
    <Value ColumnRef='n'><ComplexValue><b xmlns='urn:html'>fett</b></ComplexValue></Value></Row>
</SimpleCodeList>";

// Recognition

#[test]
fn lists_sets_and_column_sets_are_recognised() {
    for root in ["CodeList", "CodeListSet", "ColumnSet"] {
        let erkannt = recognise(Some(NAMESPACE), root);
        assert_eq!(erkannt, Recognition::Message { version: "1.0".to_owned() }, "{root}");
    }
}

#[test]
fn other_roots_and_namespaces_are_told_apart() {
    let Recognition::UnknownMessage { version, known } = recognise(Some(NAMESPACE), "Row") else {
        panic!("a row is no document");
    };
    assert_eq!((&*version, known), ("1.0", ["CodeList", "CodeListSet", "ColumnSet"].as_slice()));
    let bekannt = Recognition::UnknownNamespace { known: &[NAMESPACE] };
    let alt = "http://docs.oasis-open.org/codelist/ns/genericode/2.0/";
    assert_eq!(recognise(Some(alt), "CodeList"), bekannt);
    assert_eq!(recognise(None, "CodeList"), bekannt);
    assert_eq!(recognise(None, "ColumnSet"), Recognition::Foreign);
    assert_eq!(recognise(Some("urn:fremd"), "CodeList"), Recognition::Foreign);
    assert_eq!(recognise(Some(XOEV_ANNOTATIONS), "shortName"), Recognition::Foreign);
}

// Spellings

#[test]
fn every_part_of_a_list_is_read_without_finding_and_dumped() {
    let xml = wurzel("CodeList", ALLES);
    assert_eq!(befunde(&xml), [""; 0]);
    let dump = dump(&xml);
    assert_eq!(dump["Identification"]["LongName"][0]["@Identifier"], "de");
    assert_eq!(dump["Identification"]["LongName"][1], "long");
    assert_eq!(dump["Identification"]["AlternateFormatLocationUri"][0]["@MimeType"], "text/csv");
    assert_eq!(dump["Identification"]["Agency"]["Identifier"][0], "7");
    let column = &dump["ColumnSet"]["Column"][0];
    assert_eq!(column["Data"]["Parameter"][0]["@ShortName"], "maxLength");
    assert_eq!(column["Annotation"]["Description"], serde_json::json!(["Spalte"]));
    assert_eq!(dump["ColumnSet"]["KeyRef"][0]["@ExternalRef"], "x");
    let cells = &dump["SimpleCodeList"]["Row"][0]["Value"];
    assert_eq!(cells[0]["SimpleValue"], "A & B");
    assert_eq!(cells[1]["ComplexValue"]["#xml"][0], "<b xmlns='urn:html'>fett</b>");
}

#[test]
fn children_with_and_without_namespace_give_the_same_list() {
    assert_eq!(dump(&qualifiziert("CodeList", ALLES)), dump(&wurzel("CodeList", ALLES)));
    assert_eq!(befunde(&qualifiziert("CodeList", ALLES)), [""; 0]);
}

#[test]
fn children_with_a_prefix_give_the_same_list() {
    let zeilen = zeile(&[("code", "1")]) + &zeile(&[("code", "2")]);
    let ohne = liste(&["code"], "", &zeilen);
    let mut mit = ohne.clone();
    for name in ["ColumnSet", "Column", "SimpleCodeList", "Row", "Value", "SimpleValue"] {
        for ende in [" ", ">"] {
            mit = mit.replace(&format!("<{name}{ende}"), &format!("<gc:{name}{ende}"));
            mit = mit.replace(&format!("</{name}{ende}"), &format!("</gc:{name}{ende}"));
        }
    }
    assert!(!mit.contains("<Row>") && mit.contains("<gc:SimpleValue>"));
    assert_eq!(dump(&mit), dump(&ohne));
    assert_eq!(codes(&mit), ["1", "2"]);
}

// The key column

fn key(id: &str, spalte: &str, empfohlen: bool) -> String {
    let note = "<Annotation><AppInfo><x:recommendedKeyColumn/></AppInfo></Annotation>";
    let note = if empfohlen { note } else { "" };
    format!("<Key Id='{id}'>{note}<ShortName>{id}</ShortName><ColumnRef Ref='{spalte}'/></Key>")
}

#[test]
fn the_recommended_key_comes_before_the_first() {
    let keys = key("nameKey", "b", false) + &key("egal", "c", true);
    let xml = liste(&["code", "b", "c"], &keys, "");
    assert_eq!(schluesselspalte(&xml).as_deref(), Some("c"));
    assert_eq!(befunde(&xml), [""; 0]);
}

#[test]
fn the_first_key_comes_before_a_column_called_code() {
    let keys = key("SCHLUESSELKey", "SCHLUESSEL", false) + &key("k", "code", false);
    let xml = liste(&["code", "SCHLUESSEL"], &keys, "");
    assert_eq!(schluesselspalte(&xml).as_deref(), Some("SCHLUESSEL"));
}

#[test]
fn without_key_a_column_called_code_is_taken() {
    for code in ["code", "Code", "CODE"] {
        let spalte = schluesselspalte(&liste(&["name", code], "", ""));
        assert_eq!(spalte.as_deref(), Some(code));
    }
}

#[test]
fn a_key_that_names_no_column_is_passed_over() {
    let ins_leere = key("a", "gibt-es-nicht", true) + &key("b", "zwei", false);
    // The first key is the recommended one; it leads nowhere, and so does asking it again.
    assert_eq!(
        schluesselspalte(&liste(&["code", "zwei"], &ins_leere, "")).as_deref(),
        Some("code")
    );
    let erst_dann = key("b", "zwei", false) + &key("a", "gibt-es-nicht", true);
    assert_eq!(
        schluesselspalte(&liste(&["code", "zwei"], &erst_dann, "")).as_deref(),
        Some("zwei")
    );
}

#[test]
fn without_key_and_code_there_is_no_key_column_and_no_entry() {
    let xml = liste(&["key", "name"], "", &zeile(&[("key", "1")]));
    assert_eq!(schluesselspalte(&xml), None);
    assert_eq!(codes(&xml), [""; 0]);
    assert_eq!(schluesselspalte(&wurzel("CodeList", "")), None);
}

// Entries and cells

#[test]
fn rows_keep_their_order_and_repeated_codes() {
    let zeilen: String = ["b", "a", "b", ""].iter().map(|c| zeile(&[("code", c)])).collect();
    assert_eq!(codes(&liste(&["code"], "", &zeilen)), ["b", "a", "b", ""]);
}

#[test]
fn rows_without_a_code_are_passed_over() {
    let zeilen = [
        zeile(&[("name", "ohne Zelle")]),
        "<Row/>".to_owned(),
        "<Row><Value ColumnRef='code'/></Row>".to_owned(),
        "<Row><Value ColumnRef='code'><ComplexValue/></Value></Row>".to_owned(),
        zeile(&[("fremd", "x"), ("code", "1")]),
    ];
    assert_eq!(codes(&liste(&["code", "name"], "", &zeilen.concat())), ["1"]);
}

/// The cells `code`, `name`, `mehr` of the first row.
fn zellen(row: &str) -> [Option<String>; 3] {
    with(&liste(&["code", "name", "mehr"], "", row), |parsed| {
        let row = &parsed.list.rows()[0];
        ["code", "name", "mehr"]
            .map(|spalte| parsed.list.cell(row, spalte).map(|text| text.value.to_string()))
    })
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn missing_cells_are_missing_and_do_not_shift_others() {
    let row = zeile(&[("mehr", "3"), ("code", "1")]);
    assert_eq!(zellen(&row), [some("1"), None, some("3")]);
}

#[test]
fn cells_without_column_follow_the_cell_before_them() {
    let ohne = |wert: &str| format!("<Value><SimpleValue>{wert}</SimpleValue></Value>");
    let alle = format!("<Row>{}{}{}</Row>", ohne("1"), ohne("2"), ohne("3"));
    assert_eq!(zellen(&alle), [some("1"), some("2"), some("3")]);
    let nach_name = format!("<Row>{}{}</Row>", zelle("name", "2"), ohne("3"));
    assert_eq!(zellen(&nach_name), [None, some("2"), some("3")]);
    let leer = format!("<Row><Value/>{}</Row>", ohne("2"));
    assert_eq!(zellen(&leer), [None, some("2"), None]);
    let zu_viele = format!("<Row>{}{}</Row>", zelle("mehr", "3"), ohne("4"));
    assert_eq!(zellen(&zu_viele), [None, None, some("3")]);
}

#[test]
fn columns_that_do_not_exist_have_no_cells() {
    with(&liste(&["code"], "", &zeile(&[("code", "1"), ("fremd", "2")])), |parsed| {
        let row = &parsed.list.rows()[0];
        assert!(parsed.list.cell(row, "fremd").is_none());
        assert!(parsed.list.cell(row, "").is_none());
    });
}

#[test]
fn ids_are_compared_without_white_space_around_them() {
    let xml = liste(&[" code\n"], &key("k", " code", false), &zeile(&[("code ", "1")]));
    assert_eq!(codes(&xml), ["1"]);
}

#[test]
fn twenty_thousand_rows_are_read_whole_and_in_order() {
    let spalten: Vec<String> = (0..16).map(|at| format!("s{at}")).collect();
    let spalten: Vec<&str> = spalten.iter().map(String::as_str).collect();
    let mut zeilen = String::new();
    for at in 0..20_000 {
        // The code stands in the last column, the worst place for looking it up.
        write!(zeilen, "<Row>{}{}</Row>", zelle("s0", "x"), zelle("s15", &at.to_string())).unwrap();
    }
    let xml = liste(&spalten, &key("k", "s15", false), &zeilen);
    with(&xml, |parsed| {
        assert!(parsed.findings.is_empty());
        assert_eq!(parsed.list.rows().len(), 20_000);
        let in_order = parsed.list.entries().enumerate();
        let richtig = in_order.filter(|(at, (code, _))| code.value == at.to_string().as_str());
        assert_eq!(richtig.count(), 20_000);
    });
}

#[test]
fn no_more_findings_are_kept_than_allowed_however_many_rows_are_wrong() {
    let xml = liste(&["code"], "", &"<Row><Falsch/></Row>".repeat(5_000));
    let source = Source::from_text("l.xml", xml);
    let document = Document::parse(&source, &Limits::default()).unwrap();
    let limits = Limits { findings: 10, ..Limits::default() };
    let (findings, dropped) = genericode::read(&document, &limits).findings.finish();
    assert_eq!((findings.len(), dropped), (10, 4_990));
}

// Annotations and foreign elements

#[test]
fn xoev_annotations_are_read() {
    let note = "<Annotation><Description><x:shortName>Standortart</x:shortName>
      <x:codelistDescription xml:lang='de'>Die Codeliste</x:codelistDescription>
      <x:codelistDescription xml:lang='en'>The list</x:codelistDescription>
      <x:agencyShortName>Stadt</x:agencyShortName><x:validFrom>2024-04-01</x:validFrom>
      <x:versionHandbook>1.2</x:versionHandbook><x:versionDescription>neu</x:versionDescription>
      <x:changes>viele</x:changes></Description></Annotation>";
    let xml = wurzel("CodeList", note);
    assert_eq!(befunde(&xml), [""; 0]);
    let beschreibung = &dump(&xml)["Annotation"]["Description"][0];
    assert_eq!(beschreibung["shortName"], "Standortart");
    let erwartet = serde_json::json!([
        { "@xml:lang": "de", "#text": "Die Codeliste" }, { "@xml:lang": "en", "#text": "The list" },
    ]);
    assert_eq!(beschreibung["codelistDescription"], erwartet);
    assert_eq!(beschreibung["validFrom"], "2024-04-01");
    assert_eq!(beschreibung["changes"][0], "viele");
}

#[test]
fn foreign_elements_in_notes_are_kept_without_finding() {
    let html = "<p xmlns='http://www.w3.org/1999/xhtml' class='a'>Siehe <b>hier</b></p>";
    let xml = wurzel(
        "CodeList",
        &format!(
            "<Annotation><Description>{html}{html}</Description><AppInfo>{html}</AppInfo></Annotation>"
        ),
    );
    assert_eq!(befunde(&xml), [""; 0]);
    let note = &dump(&xml)["Annotation"];
    assert_eq!(note["Description"], serde_json::json!([{ "#xml": [html, html] }]));
    assert_eq!(note["AppInfo"], serde_json::json!({ "#xml": [html] }));
}

#[test]
fn foreign_elements_elsewhere_are_a_note() {
    let xml = wurzel("CodeList", "<p xmlns='urn:fremd'>x</p>");
    assert_eq!(befunde(&xml), ["XML1304 /CodeList/p"]);
}

#[test]
fn unknown_elements_of_genericode_are_a_note_wherever_they_stand() {
    for (inhalt, ort) in [
        ("<Farbe/>", "/CodeList/Farbe"),
        ("<Identification><Farbe/></Identification>", "/CodeList/Identification/Farbe"),
        (
            "<Annotation><Description><x:farbe/></Description></Annotation>",
            "/CodeList/Annotation/Description/farbe",
        ),
    ] {
        for xml in [wurzel("CodeList", inhalt), qualifiziert("CodeList", inhalt)] {
            assert_eq!(befunde(&xml), [format!("XML1304 {ort}")]);
            with(&xml, |parsed| {
                let (findings, _) = parsed.findings.finish();
                assert_eq!(findings[0].stufe, fim_core::Stufe::Hinweis);
            });
        }
    }
}

#[test]
fn findings_name_the_list() {
    let xml = wurzel(
        "CodeList",
        "<Identification><ShortName> kurz </ShortName><Version>1</Version>
         <CanonicalUri>urn:l</CanonicalUri></Identification><Farbe/>",
    );
    with(&xml, |parsed| {
        let (findings, _) = parsed.findings.finish();
        let info = findings[0].element.clone().unwrap();
        assert_eq!((&*info.kind, info.id.as_deref()), ("Codeliste", Some("urn:l")));
        assert_eq!((info.version.as_deref(), info.name.as_deref()), (Some("1"), Some("kurz")));
    });
}

// The corpus

#[test]
fn the_lists_of_the_corpus_are_read_without_finding_and_have_entries() {
    let files = corpus();
    assert_eq!(files.len(), 4);
    for file in files {
        let xml = text(&file);
        assert_eq!(befunde(&xml), [""; 0], "{}", file.display());
        let codes = codes(&xml);
        assert!(codes.len() > 1, "{}", file.display());
        assert!(codes.iter().all(|code| !code.trim().is_empty()));
        assert_eq!(codes.len(), xml.matches("</Row>").count() + xml.matches("</gc:Row>").count());
    }
}
