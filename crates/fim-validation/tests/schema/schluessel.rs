//! Keys: none of the shipped schemas has any, so a schema of the user's takes their place.

use fim_core::{Element, Finding, Limits, Sprache};
use fim_validation::{Schemafund, Schemata, Schemawahl, Vorgaben, check_with};
use std::fmt::Write as _;
use xoev_schema::{Schema, SchemaSet};

const NAMENSRAUM: &str = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";

/// A list of entries with a number, and of references to them.
const SCHEMA: &str = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'
    xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0' elementFormDefault='qualified'
    targetNamespace='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'>
  <xs:element name='xdatenfelder.datenfeld.0104'>
    <xs:complexType><xs:sequence>
      <xs:element name='eintrag' maxOccurs='unbounded'><xs:complexType><xs:sequence>
        <xs:element name='ort' maxOccurs='9' minOccurs='0' type='xs:string'/>
        <xs:element name='teil' minOccurs='0'/>
        <xs:element name='leer' minOccurs='0' nillable='true' type='xs:string'/>
        </xs:sequence><xs:attribute name='nr' type='xs:decimal'/></xs:complexType></xs:element>
      <xs:element name='verweis' minOccurs='0' maxOccurs='unbounded' type='xs:decimal'/>
    </xs:sequence></xs:complexType>
    <xs:key name='nummern'><xs:selector xpath='x:eintrag'/><xs:field xpath='@nr'/></xs:key>
    <xs:keyref name='verweise' refer='x:nummern'>
      <xs:selector xpath='x:verweis'/><xs:field xpath='.'/></xs:keyref>
    <xs:unique name='orte'><xs:selector xpath='x:eintrag'/><xs:field xpath='x:ort'/></xs:unique>
    <xs:unique name='teile'><xs:selector xpath='x:eintrag'/><xs:field xpath='x:teil'/></xs:unique>
    <xs:key name='leere'><xs:selector xpath='.//x:leer'/><xs:field xpath='.'/></xs:key>
  </xs:element></xs:schema>";

struct Eigenes(Schema);

impl Schemata for Eigenes {
    fn of(&self, root: Element<'_>) -> Schemawahl<'_> {
        if root.namespace() != Some(NAMENSRAUM) {
            return Schemawahl::Keines;
        }
        let fund =
            Schemafund { schema: &self.0, quelle: "eigenes.xsd", standard: None, version: None };
        Schemawahl::Eines(fund)
    }

    fn kennzeichen(&self) -> &'static str {
        "eigenes"
    }
}

fn eigenes() -> Eigenes {
    let mut set = SchemaSet::new();
    set.add("eigenes.xsd", SCHEMA.as_bytes().to_vec()).expect("text");
    Eigenes(set.compile(&["eigenes.xsd"]).expect("a schema"))
}

/// What a user reads of the file, in one language.
fn lesbar(inhalt: &str, sprache: Sprache) -> String {
    let (limits, schemata) = (Limits::default(), eigenes());
    let vorgaben = Vorgaben { schemata: &schemata, ..Vorgaben::new(&limits) };
    let name = "xdatenfelder.datenfeld.0104";
    let text = format!(
        "<{name} xmlns='{NAMENSRAUM}'\n  \
        xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>{inhalt}</{name}>"
    );
    let report = check_with("datei.xml", text.into_bytes(), &vorgaben);
    let mut lines = String::new();
    let of_keys = |finding: &&Finding| finding.rule.code.starts_with("XSD");
    for finding in report.findings.iter().filter(of_keys) {
        let line = finding.place.as_ref().map_or(0, |place| place.position.line);
        let (message, fix) = (finding.message(sprache), finding.fix(sprache));
        assert!(message.chars().count() <= 100, "{message}");
        writeln!(lines, "{} Zeile {line}: {message}. {fix}", finding.rule.code).expect("memory");
        for related in &finding.related {
            writeln!(lines, "    {}", related.label.get(sprache)).expect("memory");
        }
    }
    lines
}

const FEHLER: &str = "
    <eintrag nr='1'/>
    <eintrag nr='1.0'/>
    <eintrag/>
    <eintrag nr='2'><ort>Aa</ort><ort>Bb</ort></eintrag>
    <eintrag nr='3'><teil><i/></teil></eintrag>
    <eintrag nr='4'><leer i:nil='true'/></eintrag>
    <eintrag nr='5'><leer>voll</leer></eintrag>
    <verweis>01</verweis>
    <verweis>77</verweis>
";

#[test]
fn an_editor_reads_what_is_wrong_with_a_key() {
    insta::assert_snapshot!("schluessel", lesbar(FEHLER, Sprache::De));
    insta::assert_snapshot!("keys", lesbar(FEHLER, Sprache::En));
    assert_eq!(lesbar("<eintrag nr='1'/><eintrag nr='2'/><verweis>2.0</verweis>", Sprache::De), "");
}
