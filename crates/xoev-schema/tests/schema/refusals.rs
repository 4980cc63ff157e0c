//! Schemas that are refused: what is named, where it stands, and what kind of trouble it is.

use super::rows::{compile, model, plain};
use xoev_schema::Problem::{self, Invalid, Missing, NotASchema, Unsupported};

/// Declarations (the first line is that after `<xs:schema>`), line and construct of the refusal.
type Refusal<'r> = (&'r str, u64, &'r str, Problem);

fn refused(rows: &[Refusal<'_>]) {
    let mut wrong = Vec::new();
    for (declarations, line, construct, problem) in rows {
        let text = plain(&format!("\n{declarations}\n"));
        match compile(&[("a/s.xsd", &text)]) {
            Ok(_) => wrong.push(format!("{declarations}\n  is taken")),
            Err(error) => {
                let is = (error.position.line, error.construct.as_str(), error.problem);
                if is != (line + 1, construct, *problem) || error.file != "a/s.xsd" {
                    wrong.push(format!("{declarations}\n  is {is:?}: {error}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn constructs_that_are_not_implemented() {
    refused(&[
        (
            "<xs:element name='r'><xs:complexType/>\n<xs:key name='k'><xs:selector xpath='a'/>
            <xs:field xpath='@b'/></xs:key></xs:element>",
            2,
            "xs:key",
            Unsupported,
        ),
        (
            "<xs:element name='r'><xs:complexType/>\n\n<xs:unique name='k'>
            <xs:selector xpath='a'/><xs:field xpath='@b'/></xs:unique></xs:element>",
            3,
            "xs:unique",
            Unsupported,
        ),
        (
            "<xs:element name='r' type='xs:int'>
            <xs:keyref name='k' refer='l'><xs:selector xpath='a'/><xs:field xpath='@b'/></xs:keyref>
            </xs:element>",
            2,
            "xs:keyref",
            Unsupported,
        ),
        (
            "<xs:complexType name='T'><xs:sequence>\n<xs:element name='a'>
            <xs:unique name='k'><xs:selector xpath='a'/><xs:field xpath='@b'/></xs:unique>
            </xs:element></xs:sequence></xs:complexType>",
            3,
            "xs:unique",
            Unsupported,
        ),
    ]);
}

#[test]
fn names_that_lead_nowhere() {
    refused(&[
        ("<xs:element name='r'\n type='None'/>", 1, "xs:element/@type", Missing),
        ("<xs:element name='r' type='xs:none'/>", 1, "xs:element/@type", Missing),
        ("<xs:attribute name='r' type='None'/>", 1, "xs:attribute/@type", Missing),
        (
            "<xs:element name='r' substitutionGroup='none'/>",
            1,
            "xs:element/@substitutionGroup",
            Missing,
        ),
        (
            "<xs:complexType name='T'><xs:sequence>\n<xs:element ref='none'/></xs:sequence>
            </xs:complexType>",
            2,
            "xs:element/@ref",
            Missing,
        ),
        (
            "<xs:complexType name='T'>\n<xs:group ref='none'/></xs:complexType>",
            2,
            "xs:group/@ref",
            Missing,
        ),
        (
            "<xs:complexType name='T'>\n<xs:attribute ref='none'/></xs:complexType>",
            2,
            "xs:attribute/@ref",
            Missing,
        ),
        (
            "<xs:complexType name='T'>\n<xs:attributeGroup ref='none'/></xs:complexType>",
            2,
            "xs:attributeGroup/@ref",
            Missing,
        ),
        (
            "<xs:complexType name='T'><xs:complexContent>\n<xs:extension base='None'/>
            </xs:complexContent></xs:complexType>",
            2,
            "xs:extension/@base",
            Missing,
        ),
    ]);
}

#[test]
fn names_in_simple_types_and_documents_that_lead_nowhere() {
    refused(&[
        (
            "<xs:simpleType name='T'><xs:restriction base='None'/></xs:simpleType>",
            1,
            "xs:restriction/@base",
            Missing,
        ),
        (
            "<xs:simpleType name='T'><xs:list itemType='None'/></xs:simpleType>",
            1,
            "xs:list/@itemType",
            Missing,
        ),
        (
            "<xs:simpleType name='T'><xs:union memberTypes='xs:int None'/></xs:simpleType>",
            1,
            "xs:union/@memberTypes",
            Missing,
        ),
        ("<xs:element name='r' type='p:T'/>", 1, "xs:element/@type", Invalid),
        ("<xs:include schemaLocation='none.xsd'/>", 1, "xs:include/@schemaLocation", Missing),
    ]);
}

#[test]
fn double_declarations() {
    let twice = |declaration: &str| format!("{declaration}\n{declaration}");
    for (declaration, construct) in [
        ("<xs:element name='d'/>", "xs:element/@name"),
        ("<xs:attribute name='d'/>", "xs:attribute/@name"),
        ("<xs:complexType name='d'/>", "xs:complexType/@name"),
        ("<xs:group name='d'><xs:sequence/></xs:group>", "xs:group/@name"),
        ("<xs:attributeGroup name='d'/>", "xs:attributeGroup/@name"),
    ] {
        refused(&[(&twice(declaration), 2, construct, Invalid)]);
    }
    refused(&[
        (
            "<xs:complexType name='d'/>\n
            <xs:simpleType name='d'><xs:restriction base='xs:int'/></xs:simpleType>",
            3,
            "xs:simpleType/@name",
            Invalid,
        ),
        (
            "<xs:complexType name='T'><xs:attribute name='a'/>\n<xs:attribute name='a'/>
            </xs:complexType>",
            2,
            "xs:attribute/@name",
            Invalid,
        ),
        (
            "<xs:complexType name='B'><xs:attribute name='a'/></xs:complexType>
            <xs:complexType name='T'><xs:complexContent><xs:extension base='B'>
            <xs:attribute name='a'/></xs:extension></xs:complexContent></xs:complexType>",
            2,
            "xs:extension/@name",
            Invalid,
        ),
    ]);
}

#[test]
fn circles() {
    refused(&[
        (
            "<xs:complexType name='A'><xs:complexContent><xs:extension base='B'/>
            </xs:complexContent></xs:complexType>
            <xs:complexType name='B'><xs:complexContent>\n<xs:extension base='A'/>
            </xs:complexContent></xs:complexType>",
            4,
            "xs:extension",
            Invalid,
        ),
        (
            "<xs:simpleType name='A'><xs:restriction base='A'/></xs:simpleType>",
            1,
            "xs:restriction/@base",
            Invalid,
        ),
        (
            "<xs:simpleType name='A'><xs:union memberTypes='xs:int B'/></xs:simpleType>
            <xs:simpleType name='B'><xs:list itemType='A'/></xs:simpleType>",
            2,
            "xs:list/@itemType",
            Invalid,
        ),
        (
            "<xs:group name='a'><xs:sequence>\n<xs:group ref='a' minOccurs='0'/></xs:sequence>
            </xs:group>",
            2,
            "xs:group/@ref",
            Invalid,
        ),
        (
            "<xs:group name='a'><xs:sequence><xs:group ref='b'/></xs:sequence></xs:group>
            <xs:group name='b'><xs:choice>\n<xs:group ref='a'/></xs:choice></xs:group>",
            1,
            "xs:group/@ref",
            Invalid,
        ),
        (
            "<xs:attributeGroup name='a'><xs:attributeGroup ref='b'/></xs:attributeGroup>
            <xs:attributeGroup name='b'><xs:attributeGroup ref='a'/></xs:attributeGroup>",
            1,
            "xs:attributeGroup/@ref",
            Invalid,
        ),
    ]);
}

fn complex(content: &str) -> String {
    format!("\n<xs:complexType name='T'>{content}</xs:complexType>")
}

// Unique Particle Attribution, XSD 1.0 Part 1 §3.8.6.
#[test]
fn ambiguous_content_models() {
    let sequence = |inner: &str| complex(&format!("<xs:sequence>{inner}</xs:sequence>"));
    let any = |attributes: &str| format!("<xs:any {attributes} processContents='lax'/>");
    let a = "<xs:element name='a' minOccurs='0'/>";
    for text in [
        sequence(&a.repeat(2)),
        complex("<xs:choice><xs:element name='a'/><xs:element name='a'/></xs:choice>"),
        sequence(&format!(
            "<xs:sequence maxOccurs='9'>{a}<xs:element name='b' minOccurs='0'/>{a}</xs:sequence>"
        )),
        sequence(&format!("{a}{}", any(""))),
        sequence(&format!("{a}{}", any("namespace='##local'"))),
        sequence(&format!("{}{a}", any("maxOccurs='unbounded'"))),
        sequence(&format!("{}{}", any("minOccurs='0'"), any("namespace='##local'"))),
        sequence(&format!(
            "{}{}",
            any("minOccurs='0' namespace='##other'"),
            any("namespace='urn:x'")
        )),
        sequence("<xs:element name='a' minOccurs='2' maxOccurs='3'/><xs:element name='a'/>"),
        sequence("<xs:element name='a' minOccurs='20' maxOccurs='30'/><xs:element name='a'/>"),
        complex("<xs:all><xs:element name='a'/><xs:element name='a'/></xs:all>"),
        // Element Declarations Consistent, §3.8.6.
        sequence(
            "<xs:element name='a' type='xs:int'/><xs:element name='b'/>
            <xs:element name='a' type='xs:string'/>",
        ),
    ] {
        refused(&[(&text, 2, "xs:complexType", Invalid)]);
    }
}

#[test]
fn models_that_look_ambiguous_and_are_not() {
    for content in ["(a, b)?, c", "a{2}, b?, a{2}", "(a{2,2})*, b", "(a, b, (a, c)?)", "(a{3})+"] {
        assert!(compile(&[("s.xsd", &model(content))]).is_ok(), "{content}");
    }
    let apart = complex(
        "<xs:sequence><xs:element name='a' minOccurs='0'/>
        <xs:any namespace='##other' processContents='lax' minOccurs='0'/>
        <xs:any namespace='##local' processContents='lax'/></xs:sequence>",
    );
    refused(&[(&apart, 2, "xs:complexType", Invalid)]);
    let other = apart.replace("##local", "##targetNamespace").replace("name='a'", "name='b'");
    refused(&[(&other, 2, "xs:complexType", Invalid)]);
}

#[test]
fn texts_that_are_no_schema() {
    for (text, problem) in [
        ("", NotASchema),
        ("<", NotASchema),
        ("<xs:schema", NotASchema),
        ("<schema/>", NotASchema),
        ("<r xmlns='http://www.w3.org/2001/XMLSchema'/>", NotASchema),
        ("<schema xmlns='http://www.w3.org/1999/XMLSchema'/>", NotASchema),
        ("<schema xmlns='http://www.w3.org/2001/XMLSchema' targetNamespace=''/>", Invalid),
    ] {
        let error = compile(&[("s.xsd", text)]).expect_err(text);
        assert_eq!((error.problem, error.file.as_str()), (problem, "s.xsd"), "{text}: {error}");
        assert_eq!(error.position.line, 1, "{text}");
    }
}
