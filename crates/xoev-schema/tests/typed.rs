//! Which type each element has, as far as the schema speaks of it.

#![allow(clippy::expect_used, reason = "a test may fail by panicking")]

use fim_core::{Document, Limits, Source};
use xoev_schema::{Schema, SchemaSet};

const CODE: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:c='urn:c' \
    targetNamespace='urn:c' elementFormDefault='qualified'>\
    <xs:complexType name='Code'><xs:sequence><xs:element name='code' form='unqualified'/>\
    </xs:sequence><xs:attribute name='liste'/></xs:complexType>\
    <xs:complexType name='Farbe'><xs:complexContent><xs:restriction base='c:Code'><xs:sequence>\
    <xs:element name='code' form='unqualified'/></xs:sequence>\
    <xs:attribute name='liste' fixed='urn:farbe'/></xs:restriction></xs:complexContent>\
    </xs:complexType>\
    <xs:element name='a'><xs:complexType><xs:sequence>\
    <xs:element name='farbe' type='c:Farbe' maxOccurs='2'/><xs:element name='frei' type='c:Code'/>\
    <xs:any namespace='##other' processContents='skip' minOccurs='0'/>\
    </xs:sequence></xs:complexType></xs:element>\
    <xs:element name='alle'><xs:complexType><xs:all><xs:element name='farbe' type='c:Farbe'/>\
    </xs:all></xs:complexType></xs:element></xs:schema>";

fn schema() -> Schema {
    let mut set = SchemaSet::new();
    set.add("c.xsd", CODE.as_bytes().to_vec()).expect("text");
    set.compile(&["c.xsd"]).expect("sound")
}

fn is_code(namespace: &str, local: &str) -> bool {
    (namespace, local) == ("urn:c", "Code")
}

/// Each code with the list that the schema gives it.
fn codes(text: &str) -> Vec<String> {
    let source = Source::from_text("a.xml", text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut codes = Vec::new();
    schema().each_typed(&document, &mut |typed| {
        if typed.comes_from(is_code) {
            let list = typed.given("liste").unwrap_or("–");
            codes.push(format!("{} {list}", typed.element.name()));
        }
    });
    codes
}

#[test]
fn types_and_what_they_come_from_are_known_in_the_order_of_the_document() {
    let two = "<farbe/><frei/><farbe/>";
    assert_eq!(
        codes(&format!("<a xmlns='urn:c'>{two}</a>")),
        ["farbe urn:farbe", "frei –", "farbe urn:farbe"]
    );
    assert_eq!(codes("<alle xmlns='urn:c'><farbe/></alle>"), ["farbe urn:farbe"]);
}

#[test]
fn a_type_that_the_document_names_goes_before_the_declared_one() {
    let xsi = "xmlns:i='http://www.w3.org/2001/XMLSchema-instance'";
    let text = format!("<a xmlns='urn:c' xmlns:c='urn:c' {xsi}><frei i:type='c:Farbe'/></a>");
    assert_eq!(codes(&text), ["frei urn:farbe"]);
}

#[test]
fn what_the_schema_does_not_speak_of_is_passed_over() {
    assert!(schema().declares_type(is_code));
    assert!(!schema().declares_type(|_, local| local == "code"));
    for text in [
        "<a><farbe/></a>",
        "<x xmlns='urn:c'><farbe/></x>",
        "<a xmlns='urn:c'><x><farbe/></x></a>",
        "<a xmlns='urn:c'><x xmlns='urn:x'><farbe xmlns='urn:c'/></x></a>",
    ] {
        assert_eq!(codes(text), Vec::<String>::new(), "{text}");
    }
}
