//! Refusals of single values: facets, patterns, counts, attributes and children that do not fit.

use super::rows::{compile, plain};
use xoev_schema::Problem::Invalid;

/// Declarations that are refused as invalid, and what is named.
fn invalid(rows: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (declarations, construct) in rows {
        let text = plain(declarations);
        match compile(&[("s.xsd", &text)]) {
            Ok(_) => wrong.push(format!("{declarations}\n  is taken")),
            Err(error) if (error.construct.as_str(), error.problem) != (construct, Invalid) => {
                wrong.push(format!("{declarations}\n  is {error} ({:?})", error.problem));
            }
            Err(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Base, facets, construct.
fn restrictions(rows: &[(&str, &str, &str)]) {
    let text = |base: &str, facets: &str| {
        format!(
            "<xs:simpleType name='T'><xs:restriction base='xs:{base}'>{facets}</xs:restriction>
            </xs:simpleType>"
        )
    };
    let rows: Vec<(String, &str)> =
        rows.iter().map(|(base, facets, construct)| (text(base, facets), *construct)).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|(text, at)| (text.as_str(), *at)).collect();
    invalid(&rows);
}

#[test]
fn values_of_facets() {
    restrictions(&[
        ("string", "<xs:length value='-1'/>", "xs:length/@value"),
        ("string", "<xs:length value='x'/>", "xs:length/@value"),
        ("string", "<xs:minLength value=''/>", "xs:minLength/@value"),
        ("string", "<xs:maxLength/>", "xs:maxLength/@value"),
        ("int", "<xs:minInclusive value='x'/>", "xs:minInclusive/@value"),
        ("int", "<xs:maxInclusive value='1.5'/>", "xs:maxInclusive/@value"),
        ("byte", "<xs:maxInclusive value='300'/>", "xs:maxInclusive/@value"),
        ("date", "<xs:minExclusive value='2020'/>", "xs:minExclusive/@value"),
        ("int", "<xs:enumeration value='x'/>", "xs:enumeration/@value"),
        ("int", "<xs:enumeration value=''/>", "xs:enumeration/@value"),
        ("string", "<xs:whiteSpace value='keep'/>", "xs:whiteSpace/@value"),
        ("token", "<xs:whiteSpace value='preserve'/>", "xs:whiteSpace/@value"),
        ("decimal", "<xs:fractionDigits value='-1'/>", "xs:fractionDigits/@value"),
        ("string", "<xs:length value='1' fixed='maybe'/>", "xs:length/@fixed"),
        ("string", "<xs:length value='1' other='x'/>", "xs:length/@other"),
    ]);
}

#[test]
fn facets_that_do_not_fit() {
    restrictions(&[
        ("int", "<xs:length value='1'/>", "xs:length"),
        ("boolean", "<xs:minInclusive value='true'/>", "xs:minInclusive"),
        ("string", "<xs:minInclusive value='a'/>", "xs:minInclusive"),
        ("string", "<xs:totalDigits value='1'/>", "xs:totalDigits"),
        ("double", "<xs:fractionDigits value='1'/>", "xs:fractionDigits"),
        ("date", "<xs:maxLength value='1'/>", "xs:maxLength"),
        ("NMTOKENS", "<xs:maxInclusive value='1'/>", "xs:maxInclusive"),
        ("string", "<xs:assertion/>", "xs:assertion"),
        ("string", "<xs:element/>", "xs:element"),
    ]);
    invalid(&[
        (
            "<xs:simpleType name='U'><xs:union memberTypes='xs:int xs:date'/></xs:simpleType>
            <xs:simpleType name='T'><xs:restriction base='U'><xs:maxLength value='3'/>
            </xs:restriction></xs:simpleType>",
            "xs:maxLength",
        ),
        (
            "<xs:simpleType name='U'><xs:union memberTypes='xs:int xs:date'/></xs:simpleType>
            <xs:simpleType name='T'><xs:restriction base='U'><xs:whiteSpace value='collapse'/>
            </xs:restriction></xs:simpleType>",
            "xs:whiteSpace",
        ),
    ]);
}

#[test]
fn facets_that_contradict_each_other() {
    restrictions(&[
        ("string", "<xs:minLength value='3'/><xs:maxLength value='2'/>", "xs:restriction"),
        ("decimal", "<xs:totalDigits value='2'/><xs:fractionDigits value='3'/>", "xs:restriction"),
    ]);
    invalid(&[(
        "<xs:simpleType name='A'><xs:restriction base='xs:int'><xs:maxInclusive value='3'/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name='B'><xs:restriction base='A'><xs:enumeration value='4'/>
            </xs:restriction></xs:simpleType>",
        "xs:enumeration/@value",
    )]);
}

#[test]
fn patterns() {
    for pattern in
        ["[", "(a", "a)", "*a", "a{2,1}", "\\q", "[z-a]", "a{x}", "\\p{Nothing}", "?", "a**"]
    {
        let facet = format!("<xs:pattern value='{pattern}'/>");
        restrictions(&[("string", &facet, "xs:pattern/@value")]);
    }
    restrictions(&[("string", "<xs:pattern/>", "xs:pattern/@value")]);
}

#[test]
fn counts() {
    let element = |attributes: &str| {
        format!(
            "<xs:complexType name='T'><xs:sequence><xs:element name='a' {attributes}/>
            </xs:sequence></xs:complexType>"
        )
    };
    for (attributes, construct) in [
        ("minOccurs='2' maxOccurs='1'", "xs:element/@minOccurs"),
        ("minOccurs='2'", "xs:element/@minOccurs"),
        ("maxOccurs='0'", "xs:element/@minOccurs"),
        ("minOccurs='-1'", "xs:element/@minOccurs"),
        ("maxOccurs='many'", "xs:element/@maxOccurs"),
        ("minOccurs='unbounded' maxOccurs='unbounded'", "xs:element/@minOccurs"),
        ("minOccurs=''", "xs:element/@minOccurs"),
        ("maxOccurs='1.0'", "xs:element/@maxOccurs"),
    ] {
        invalid(&[(&element(attributes), construct)]);
    }
}

#[test]
fn attributes_and_children_that_have_no_place() {
    invalid(&[
        ("<xs:element name='a' other='1'/>", "xs:element/@other"),
        ("<xs:element name='a' minOccurs='0'/>", "xs:element/@minOccurs"),
        ("<xs:element name='a' ref='b'/>", "xs:element/@ref"),
        ("<xs:element/>", "xs:element/@name"),
        ("<xs:element name='a b'/>", "xs:element/@name"),
        ("<xs:element name='a' nillable='yes'/>", "xs:element/@nillable"),
        ("<xs:element name='a' default='1' fixed='1'/>", "xs:element/@fixed"),
        ("<xs:element name='a' type='xs:int' default='x'/>", "xs:element/@default"),
        ("<xs:element name='a' type='xs:int'><xs:complexType/></xs:element>", "xs:complexType"),
        ("<xs:element name='a'><xs:sequence/></xs:element>", "xs:sequence"),
        ("<xs:element name='a' default='1'><xs:complexType/></xs:element>", "xs:element/@default"),
        ("<xs:complexType name='T'><xs:element name='a'/></xs:complexType>", "xs:element"),
        ("<xs:complexType name='T'><xs:sequence/><xs:sequence/></xs:complexType>", "xs:sequence"),
        (
            "<xs:complexType name='T'><xs:attribute name='a'/><xs:sequence/></xs:complexType>",
            "xs:sequence",
        ),
        (
            "<xs:complexType name='T'><xs:attribute name='a' use='maybe'/></xs:complexType>",
            "xs:attribute/@use",
        ),
        (
            "<xs:complexType name='T'><xs:attribute name='a' use='required' default='1'/></xs:complexType>",
            "xs:attribute/@use",
        ),
    ]);
}

#[test]
fn types_and_groups_that_are_put_together_wrongly() {
    invalid(&[
        ("<xs:complexType name='T' mixed='maybe'/>", "xs:complexType/@mixed"),
        ("<xs:complexType name='T' final='never'/>", "xs:complexType/@final"),
        (
            "<xs:complexType name='T'><xs:sequence><xs:all/></xs:sequence></xs:complexType>",
            "xs:all",
        ),
        ("<xs:complexType name='T'><xs:all><xs:any/></xs:all></xs:complexType>", "xs:any"),
        (
            "<xs:complexType name='T'><xs:all><xs:element name='a' maxOccurs='2'/></xs:all></xs:complexType>",
            "xs:element/@maxOccurs",
        ),
        (
            "<xs:complexType name='T'><xs:all maxOccurs='2'><xs:element name='a'/></xs:all></xs:complexType>",
            "xs:all/@maxOccurs",
        ),
        ("<xs:complexType name='T'><xs:complexContent/></xs:complexType>", "xs:complexContent"),
        (
            "<xs:complexType name='T'><xs:complexContent><xs:extension base='xs:int'/></xs:complexContent></xs:complexType>",
            "xs:extension/@base",
        ),
        (
            "<xs:complexType name='T'><xs:simpleContent><xs:restriction base='xs:int'/></xs:simpleContent></xs:complexType>",
            "xs:restriction/@base",
        ),
        ("<xs:simpleType name='T'/>", "xs:simpleType"),
        ("<xs:simpleType name='T'><xs:restriction/></xs:simpleType>", "xs:restriction/@base"),
        ("<xs:simpleType name='T'><xs:list/></xs:simpleType>", "xs:list"),
        ("<xs:simpleType name='T'><xs:union/></xs:simpleType>", "xs:union"),
        ("<xs:simpleType name='T'><xs:list itemType='xs:NMTOKENS'/></xs:simpleType>", "xs:list"),
        ("<xs:group name='g'/>", "xs:group"),
        ("<xs:group ref='g'/>", "xs:group/@ref"),
        ("<xs:sequence/>", "xs:sequence"),
        ("<xs:elemnt name='a'/>", "xs:elemnt"),
        ("<xs:element name='a'><div xmlns='http://www.w3.org/1999/xhtml'/></xs:element>", "xs:div"),
        ("<xs:attribute name='xmlns'/>", "xs:attribute/@name"),
        ("<xs:import/>", "xs:import/@namespace"),
        ("<xs:include/>", "xs:include/@schemaLocation"),
        (
            "<xs:complexType name='T'><xs:sequence><xs:any namespace='##any ##other'/></xs:sequence></xs:complexType>",
            "xs:any/@namespace",
        ),
        (
            "<xs:complexType name='T'><xs:sequence><xs:any processContents='loose'/></xs:sequence></xs:complexType>",
            "xs:any/@processContents",
        ),
    ]);
}

#[test]
fn derivations_that_are_closed_or_do_not_hold() {
    invalid(&[
        (
            "<xs:complexType name='A' final='extension'/>
            <xs:complexType name='B'><xs:complexContent><xs:extension base='A'/></xs:complexContent>
            </xs:complexType>",
            "xs:extension/@base",
        ),
        (
            "<xs:simpleType name='A' final='#all'><xs:restriction base='xs:int'/></xs:simpleType>
            <xs:simpleType name='B'><xs:restriction base='A'/></xs:simpleType>",
            "xs:restriction",
        ),
        (
            "<xs:complexType name='A'><xs:sequence><xs:element name='a'/></xs:sequence>
            </xs:complexType>
            <xs:complexType name='B'><xs:complexContent><xs:extension base='A'><xs:all>
            <xs:element name='b'/></xs:all></xs:extension></xs:complexContent></xs:complexType>",
            "xs:extension",
        ),
    ]);
}
