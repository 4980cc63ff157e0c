//! The smallest cases over which this validator and another one (libxml2, the crate `xsd-schema`)
//! once disagreed, decided by the text of the specification. `tests/differenz` finds them.

use super::rows::{check, check_set, compile, plain};

/// Declarations without a namespace that are against a rule.
fn refused(rows: &[&str]) {
    for declarations in rows {
        assert!(compile(&[("s.xsd", &plain(declarations))]).is_err(), "taken: {declarations}");
    }
}

fn taken(rows: &[&str]) {
    for declarations in rows {
        let compiled = compile(&[("s.xsd", &plain(declarations))]);
        assert!(compiled.is_ok(), "{:?}: {declarations}", compiled.err());
    }
}

/// Part 2 §4.1.5: of the facets, `xs:boolean` has `pattern` and `whiteSpace` alone.
#[test]
fn a_boolean_has_no_enumerations() {
    refused(&["<xs:simpleType name='T'><xs:restriction base='xs:boolean'>
        <xs:enumeration value='true'/></xs:restriction></xs:simpleType>"]);
    taken(&["<xs:simpleType name='T'><xs:restriction base='xs:boolean'>
        <xs:pattern value='true|false'/></xs:restriction></xs:simpleType>"]);
}

/// Part 1 cos-st-restricts: items and members have a variety, and `xs:anySimpleType` has none.
#[test]
fn nothing_is_made_of_any_simple_type() {
    refused(&[
        "<xs:simpleType name='T'><xs:list itemType='xs:anySimpleType'/></xs:simpleType>",
        "<xs:simpleType name='T'><xs:union memberTypes='xs:int xs:anySimpleType'/>
        </xs:simpleType>",
        "<xs:complexType name='T'><xs:simpleContent><xs:extension base='xs:anySimpleType'/>
        </xs:simpleContent></xs:complexType><xs:complexType name='U'><xs:simpleContent>
        <xs:restriction base='T'><xs:pattern value='a'/></xs:restriction></xs:simpleContent>
        </xs:complexType>",
    ]);
    taken(&["<xs:complexType name='T'><xs:simpleContent><xs:extension base='xs:anySimpleType'/>
        </xs:simpleContent></xs:complexType>"]);
}

/// Part 1 §3.4.2: mixed content without elements is an empty sequence, which an extension puts
/// behind that of the base; and nothing stands beside an `xs:all` (cos-all-limited).
#[test]
fn mixed_content_is_a_sequence_behind_an_all() {
    let extension = |mixed: &str, own: &str| {
        format!(
            "<xs:complexType name='T' mixed='true'><xs:all><xs:element name='a'/></xs:all>
            </xs:complexType><xs:complexType name='U'><xs:complexContent{mixed}>
            <xs:extension base='T'>{own}</xs:extension></xs:complexContent></xs:complexType>"
        )
    };
    let sequence = "<xs:sequence><xs:element name='b'/></xs:sequence>";
    refused(&[&extension(" mixed='true'", ""), &extension(" mixed='true'", sequence)]);
    taken(&[&extension("", ""), &extension("", "<xs:attribute name='b'/>")]);
}

/// Part 1 §4.2.2: only the base of a redefined type is the original. Elsewhere within, its name is
/// the new type.
#[test]
fn a_redefined_type_holds_itself() {
    let redefining = plain(
        "<xs:redefine schemaLocation='b.xsd'><xs:complexType name='T'><xs:complexContent>
        <xs:extension base='T'><xs:sequence><xs:element name='b' type='T' minOccurs='0'/>
        </xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:redefine>
        <xs:element name='r' type='T'/>",
    );
    let redefined = plain(
        "<xs:complexType name='T'><xs:sequence><xs:element name='a'/></xs:sequence>
        </xs:complexType>",
    );
    check_set(
        &[("a.xsd", &redefining), ("b.xsd", &redefined)],
        &[
            ("<r><a/></r>", &[]),
            ("<r><a/><b><a/><b><a/></b></b></r>", &[]),
            ("<r><a/><b/></r>", &["ElementMissing complex-type.2.4.b r/b$ [a]"]),
        ],
    );
}

/// Part 1 cvc-elt 5.2.1 with cvc-type 2: an element that is nil has a type all the same.
#[test]
fn an_abstract_type_is_none_for_an_element_that_is_nil() {
    check(
        "<xs:complexType name='T' abstract='true'/>
        <xs:complexType name='U'><xs:complexContent><xs:extension base='T'/></xs:complexContent>
        </xs:complexType><xs:element name='r' type='T' nillable='true'/>",
        &[
            ("<r xsi:nil='true'/>", &["TypeAbstract type.2 r"]),
            ("<r xsi:nil='true' xsi:type='U'/>", &[]),
        ],
    );
}
