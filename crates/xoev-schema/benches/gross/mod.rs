//! A set of schema documents of the size and shape of GML 3.2: 32 documents, 407 types and 562
//! elements at the top, substitution groups four deep with 189 members, extensions nine deep.
//! Made up; nothing of it is from GML.

use std::fmt::Write;

/// Schema documents; each but the first includes the one before.
pub const DOCUMENTS: usize = 32;
/// Extensions of one another in a row.
const DEEP: usize = 6;
/// Heads above an element.
const HEADS: usize = 4;

/// Names and texts; the last is the entry.
pub fn documents() -> Vec<(String, String)> {
    let mut all = vec![("xlink.xsd".to_owned(), XLINK.to_owned())];
    all.extend((0..DOCUMENTS - 1).map(|number| (name(number), document(number))));
    all
}

/// The document that brings in all others.
pub fn entry() -> String {
    name(DOCUMENTS - 2)
}

fn name(number: usize) -> String {
    format!("teil{number}.xsd")
}

const XLINK: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'
  targetNamespace='urn:xlink' xmlns='urn:xlink'><xs:attribute name='href' type='xs:anyURI'/>
  <xs:attribute name='role' type='xs:anyURI'/><xs:attribute name='title' type='xs:string'/>
  <xs:attributeGroup name='simple'><xs:attribute ref='href'/><xs:attribute ref='role'/>
  <xs:attribute ref='title'/></xs:attributeGroup></xs:schema>";

/// The first one declares the heads, each standing for the one above it.
fn first() -> String {
    let mut text = String::from(
        "<xs:attributeGroup name='Verweis'><xs:attributeGroup ref='l:simple'/>
        <xs:attribute name='owns' type='xs:boolean' default='false'/></xs:attributeGroup>
        <xs:complexType name='Kopf0' abstract='true'><xs:sequence>
        <xs:element name='beschreibung' type='xs:string' minOccurs='0'/></xs:sequence>
        <xs:attribute name='id' type='xs:ID'/></xs:complexType>
        <xs:element name='kopf0' type='Kopf0' abstract='true'/>",
    );
    for head in 1..HEADS {
        let above = head - 1;
        let _ = write!(
            text,
            "<xs:complexType name='Kopf{head}' abstract='true'><xs:complexContent>
            <xs:extension base='Kopf{above}'><xs:sequence>
            <xs:element name='zusatz{head}' type='xs:token' minOccurs='0' maxOccurs='unbounded'/>
            </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
            <xs:element name='kopf{head}' type='Kopf{head}' abstract='true'
            substitutionGroup='kopf{above}'/>"
        );
    }
    text
}

fn document(number: usize) -> String {
    let mut text = String::from(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:gross'
        xmlns='urn:gross' xmlns:l='urn:xlink' elementFormDefault='qualified'>\n",
    );
    if number > 0 {
        let _ = write!(text, "<xs:include schemaLocation='{}'/>", name(number - 1));
    }
    text.push_str("<xs:import namespace='urn:xlink' schemaLocation='xlink.xsd'/>");
    if number == 0 {
        text.push_str(&first());
    }
    let _ = write!(
        text,
        "<xs:simpleType name='Code{number}'><xs:restriction base='xs:token'>
        <xs:maxLength value='80'/><xs:pattern value='[A-Za-z0-9:/._\\-]+'/></xs:restriction>
        </xs:simpleType>"
    );
    for step in 0..DEEP {
        own(number, step, &mut text);
    }
    text + "</xs:schema>\n"
}

/// A type that extends the one before, properties that hold a head or something that stands for
/// it, and elements of both.
fn own(number: usize, step: usize, text: &mut String) {
    let id = format!("{number}_{step}");
    let head = (number + step) % HEADS;
    let base = match step {
        0 => format!("Kopf{}", HEADS - 1),
        step => format!("Typ{number}_{}", step - 1),
    };
    let _ = write!(
        text,
        "<xs:complexType name='Typ{id}'><xs:complexContent><xs:extension base='{base}'>
        <xs:sequence><xs:element ref='eigenschaft{id}' minOccurs='0' maxOccurs='unbounded'/>
        <xs:element name='code{id}' type='Code{number}' minOccurs='0'/>
        <xs:choice minOccurs='0'><xs:element name='zahl{id}' type='xs:double'/>
        <xs:element name='datum{id}' type='xs:date'/></xs:choice>
        </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name='Eigenschaft{id}'><xs:sequence minOccurs='0'>
        <xs:element ref='kopf{head}'/></xs:sequence>
        <xs:attributeGroup ref='Verweis'/></xs:complexType>
        <xs:element name='objekt{id}' type='Typ{id}' substitutionGroup='kopf{}'/>
        <xs:element name='eigenschaft{id}' type='Eigenschaft{id}'/>
        <xs:element name='wert{id}' type='xs:double'/>",
        HEADS - 1
    );
}
