//! The smallest cases over which this validator and another one (libxml2, the crate `xsd-schema`)
//! disagree or did, decided by the text of the specification. `tests/differenz` finds them.

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

/// Part 1 cos-particle-restrict goes by kinds of particles, not by what they let pass: choice
/// against sequence is forbidden, and a head of a substitution group is a choice.
#[test]
fn restrictions_go_by_kinds_of_particles() {
    let of = |base: &str, own: &str| {
        format!(
            "<xs:element name='head'/><xs:element name='member' substitutionGroup='head'/>
            <xs:complexType name='T'><xs:sequence>{base}</xs:sequence></xs:complexType>
            <xs:complexType name='U'><xs:complexContent><xs:restriction base='T'>{own}
            </xs:restriction></xs:complexContent></xs:complexType>"
        )
    };
    let (a, b) = ("<xs:element name='a' minOccurs='0'/>", "<xs:element name='b' minOccurs='0'/>");
    let choice = format!("<xs:choice>{a}{b}</xs:choice>");
    let head = "<xs:element ref='head'/>";
    refused(&[
        &of(&format!("{choice}<xs:element name='c' minOccurs='0'/>"), &choice),
        &of(&format!("{a}{head}"), &format!("<xs:sequence>{head}</xs:sequence>")),
        &of(a, &format!("<xs:sequence maxOccurs='2'>{a}</xs:sequence>")),
    ]);
    taken(&[&of(&format!("{a}{b}"), &format!("<xs:sequence>{b}</xs:sequence>"))]);
}

/// Part 2 §4.3.1.4: `length` beside `minLength` only where a base without `length` had that one.
#[test]
fn lengths_in_two_steps() {
    let steps = |first: &str, second: &str| {
        format!(
            "<xs:simpleType name='T'><xs:restriction base='xs:string'>{first}</xs:restriction>
            </xs:simpleType><xs:simpleType name='U'><xs:restriction base='T'>{second}
            </xs:restriction></xs:simpleType>"
        )
    };
    let (length, least) = ("<xs:length value='2'/>", "<xs:minLength value='1'/>");
    refused(&[&steps(length, least), &steps(length, "<xs:maxLength value='2'/>")]);
    taken(&[&steps(least, length), &steps(length, length)]);
}

/// Part 2 §4.3.8: a bound that excludes its value may be repeated, though it is no value of the
/// base.
#[test]
fn an_excluding_bound_is_repeated() {
    taken(&["<xs:simpleType name='T'><xs:restriction base='xs:int'><xs:maxExclusive value='5'/>
        <xs:enumeration value='0'/></xs:restriction></xs:simpleType><xs:simpleType name='U'>
        <xs:restriction base='T'><xs:maxExclusive value='5'/></xs:restriction></xs:simpleType>"]);
}

/// Part 1 st-props-correct 3 and cos-st-restricts: a restriction asks whether its base is final for
/// restriction, a list whether its items are final for lists.
#[test]
fn lists_that_are_final() {
    let of = |is_final: &str, step: &str| {
        format!(
            "<xs:simpleType name='T' final='{is_final}'><xs:list itemType='xs:int'/>
            </xs:simpleType><xs:simpleType name='U'>{step}</xs:simpleType>"
        )
    };
    let restriction = "<xs:restriction base='T'><xs:maxLength value='3'/></xs:restriction>";
    refused(&[&of("restriction", restriction)]);
    taken(&[&of("list", restriction)]);
}

/// Part 1 §3.10.6: two negations are comparable, and have an intersection, only if they are the
/// same.
#[test]
fn wildcards_for_others_than_two_namespaces() {
    let both = |a: &str, b: &str| {
        let a = format!(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:a'
            xmlns:b='urn:b'><xs:import namespace='urn:b' schemaLocation='b.xsd'/>{a}</xs:schema>"
        );
        let b = format!(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:b'>{b}
            </xs:schema>"
        );
        compile(&[("a.xsd", &a), ("b.xsd", &b)])
    };
    let any = "<xs:anyAttribute namespace='##other'/>";
    let group = format!("<xs:attributeGroup name='g'>{any}</xs:attributeGroup>");
    let typed = format!("<xs:complexType name='T'>{any}</xs:complexType>");
    let using =
        format!("<xs:complexType name='U'><xs:attributeGroup ref='b:g'/>{any}</xs:complexType>");
    let restricting = format!(
        "<xs:complexType name='U'><xs:complexContent><xs:restriction base='b:T'>{any}
        </xs:restriction></xs:complexContent></xs:complexType>"
    );
    assert!(both(&using, &group).is_err());
    assert!(both(&restricting, &typed).is_err());
    assert!(both("", &format!("{group}{typed}")).is_ok());
}

/// Part 1 §3.8.6 asks that no sequence of elements be ambiguous: none goes past an abstract element
/// for which no other stands.
#[test]
fn nothing_is_ambiguous_behind_what_cannot_stand() {
    let of = |is_abstract: &str| {
        format!(
            "<xs:element name='a'{is_abstract}/><xs:complexType name='T'><xs:sequence>
            <xs:element ref='a'/><xs:element name='b' minOccurs='0'/><xs:any/></xs:sequence>
            </xs:complexType>"
        )
    };
    refused(&[&of("")]);
    taken(&[&of(" abstract='true'")]);
}

/// Part 1 cvc-elt 3.2.1: an element that is nil has no characters, not even blanks; and
/// cvc-complex-type 3: only four attributes of the namespace of `xsi` need no declaration.
#[test]
fn what_belongs_to_xsi() {
    check(
        "<xs:element name='r' type='xs:int' nillable='true'/>",
        &[
            ("<r xsi:nil=' 1 '/>", &[]),
            ("<r xsi:nil='true'><!-- c --></r>", &[]),
            ("<r xsi:nil='true'> </r>", &["Nil elt.3.2 r@nil 'true'"]),
            ("<r xsi:fremd='1'>1</r>", &["AttributeUnknown type.3.1.1 r@fremd 'fremd'"]),
        ],
    );
}

/// Part 1 §5.2: an outermost element that is not declared is assessed by the type it names.
#[test]
fn an_outermost_element_that_names_its_type() {
    check(
        "<xs:simpleType name='T'><xs:restriction base='xs:int'/></xs:simpleType>",
        &[
            ("<r xsi:type='T'>1</r>", &[]),
            ("<r xsi:type='T'>x</r>", &["ValueDatatype datatype-valid.1 r# 'x'"]),
        ],
    );
}

/// Part 2: built-in lists are not empty (§3.3.5), other lists may be (§2.5.1.2), in enumerations as
/// well; members of a union stay through restrictions (Part 1 §3.14.2); numbers may have a sign.
#[test]
fn values_that_are_disputed() {
    check(
        "<xs:simpleType name='L'><xs:list itemType='xs:int'/></xs:simpleType>
        <xs:simpleType name='E'><xs:restriction base='L'><xs:enumeration value=''/>
            <xs:enumeration value='1 2'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='U'><xs:union memberTypes='xs:float xs:token'/></xs:simpleType>
        <xs:simpleType name='V'><xs:restriction base='U'/></xs:simpleType>
        <xs:simpleType name='W'><xs:restriction base='V'/></xs:simpleType>
        <xs:element name='r'><xs:complexType><xs:choice>
        <xs:element name='n' type='xs:NMTOKENS'/><xs:element name='e' type='E'/>
        <xs:element name='w' type='W' default='abc'/><xs:element name='u' type='xs:unsignedByte'/>
        <xs:element name='t' type='xs:time'/></xs:choice>
        <xs:attribute name='f' type='L' fixed='1'/></xs:complexType></xs:element>",
        &[
            ("<r><n/></r>", &["ValueLength minLength-valid r/n# [1 ]"]),
            ("<r><e/></r>", &[]),
            ("<r><e>1  2</e></r>", &[]),
            ("<r><e>1</e></r>", &["ValueEnumeration enumeration-valid r/e# '1' [ 1 2]"]),
            ("<r><w>abc</w></r>", &[]),
            ("<r><u>+255</u></r>", &[]),
            ("<r><t>\n12:00:00 </t></r>", &[]),
            ("<r f=''><e/></r>", &["ValueFixed au r@f [1]"]),
        ],
    );
}

/// Part 1 §4.2.2: a redefinition counts for the default values of the redefined document as well.
#[test]
fn a_default_is_a_value_of_the_redefined_type() {
    let redefining = |most: u32| {
        plain(&format!(
            "<xs:redefine schemaLocation='b.xsd'><xs:simpleType name='T'>
            <xs:restriction base='T'><xs:maxInclusive value='{most}'/></xs:restriction>
            </xs:simpleType></xs:redefine>"
        ))
    };
    let redefined = plain(
        "<xs:simpleType name='T'><xs:restriction base='xs:int'/></xs:simpleType>
        <xs:attribute name='a' type='T' default='7'/>",
    );
    assert!(compile(&[("a.xsd", &redefining(7)), ("b.xsd", &redefined)]).is_ok());
    assert!(compile(&[("a.xsd", &redefining(6)), ("b.xsd", &redefined)]).is_err());
}

/// Part 2 §3.2.18: a name without a prefix is in the default namespace, here in none.
#[test]
fn a_fixed_name_without_a_prefix() {
    check(
        "<xs:element name='r'><xs:complexType><xs:attribute name='a' type='xs:QName' fixed='z'/>
        </xs:complexType></xs:element>",
        &[
            ("<r a='z'/>", &[]),
            ("<r a=' z '/>", &[]),
            ("<r xmlns:p='urn:p' a='p:z'/>", &["ValueFixed au r@a 'p:z' [z]"]),
        ],
    );
}
