//! Like `disputed`, for keys, types named in the document, and what is repeated.

use super::rows::{check, compile, in_t};

/// An element `r` with elements `x` that are so declared, and a constraint of this kind over them.
fn keyed(kind: &str, element: &str, field: &str) -> String {
    format!(
        "<xs:element name='r'><xs:complexType><xs:sequence>
        <xs:element name='x' minOccurs='0' maxOccurs='9' {element}</xs:sequence></xs:complexType>
        <xs:{kind} name='k'><xs:selector xpath='x'/><xs:field xpath='{field}'/></xs:{kind}>
        </xs:element>"
    )
}

/// Part 1 cvc-identity-constraint 4.2.3: no field of a key is declared nillable, be it nil or not;
/// and 3.11.4: what is nil has no value that another could have as well.
#[test]
fn keys_and_what_may_be_nil() {
    let nillable = "type='xs:int' nillable='true'/>";
    check(
        &keyed("key", nillable, "."),
        &[
            ("<r><x>1</x></r>", &["KeyField identity-constraint.4.2.3 r/x 'x'"]),
            ("<r><x xsi:nil='true'/></r>", &["KeyMissing identity-constraint.4.2.3 r/x [x]"]),
        ],
    );
    check(
        &keyed("unique", nillable, "."),
        &[
            ("<r><x>1</x><x>2</x></r>", &[]),
            ("<r><x xsi:nil='true'/><x xsi:nil='true'/></r>", &[]),
            (
                "<r><x>1</x><x>1</x></r>",
                &["KeyRepeated identity-constraint.4.1 r/x2# '1' beside x"],
            ),
        ],
    );
}

/// Part 1 §3.4.5: an attribute by default is there, so that two fields are found where one is
/// written; and cvc-identity-constraint 3: a field has a simple type.
#[test]
fn fields_that_are_two_or_none() {
    let with_default = "><xs:complexType><xs:attribute name='a' default='1'/>
        <xs:attribute name='b'/></xs:complexType></xs:element>";
    check(
        &keyed("unique", with_default, "@a|@b"),
        &[
            ("<r><x/></r>", &[]),
            ("<r><x b='2'/></r>", &["KeyField identity-constraint.3 r/x 'x' beside x"]),
        ],
    );
    let lax = "><xs:complexType><xs:sequence><xs:any processContents='lax'/></xs:sequence>
        </xs:complexType></xs:element>";
    check(
        &keyed("unique", lax, "y"),
        &[("<r><x><y/></x></r>", &["KeyField identity-constraint.3 r/x/y 'y'"])],
    );
}

/// Part 1 §3.11.5: of entries with one value, those that come from below give way to an own one.
#[test]
fn a_key_of_its_own_before_one_from_below() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
        <xs:element name='x' minOccurs='0' maxOccurs='2'><xs:complexType><xs:sequence>
        <xs:element ref='r' minOccurs='0'/></xs:sequence><xs:attribute name='a'/></xs:complexType>
        </xs:element></xs:sequence></xs:complexType>
        <xs:unique name='k'><xs:selector xpath='x'/><xs:field xpath='@a'/></xs:unique>
        <xs:keyref name='v' refer='k'><xs:selector xpath='x'/><xs:field xpath='@a'/></xs:keyref>
        </xs:element>",
        &[("<r><x a='1'><r><x a='1'/></r></x></r>", &[])],
    );
}

/// Part 2 §2.5.1.2: the values of a list are sequences; one of a single item is no number.
#[test]
fn a_list_of_one_is_no_number() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='x' type='xs:int'/>
        <xs:element name='y' maxOccurs='2'><xs:simpleType><xs:list itemType='xs:int'/>
        </xs:simpleType></xs:element></xs:sequence></xs:complexType>
        <xs:unique name='k'><xs:selector xpath='*'/><xs:field xpath='.'/></xs:unique>
        </xs:element>",
        &[
            ("<r><x>1</x><y>1</y><y>1 1</y></r>", &[]),
            (
                "<r><x>1</x><y>2</y><y>02</y></r>",
                &["KeyRepeated identity-constraint.4.1 r/y2# '02' beside y"],
            ),
        ],
    );
}

/// Part 1 cvc-id 2: elements of the type `xs:ID` as well as attributes; and cvc-elt 5.2.2.2.2: the
/// value is fixed, not how it is written.
#[test]
fn elements_that_are_identified_or_fixed() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
        <xs:element name='i' type='xs:ID' minOccurs='0' maxOccurs='2'/>
        <xs:element name='f' type='xs:int' fixed='1' minOccurs='0'/></xs:sequence></xs:complexType>
        </xs:element>",
        &[
            ("<r><i>a</i><i>a</i></r>", &["IdRepeated id.2 r/i2# 'a' beside i"]),
            ("<r><f>001</f></r>", &[]),
            ("<r><f>2</f></r>", &["ValueFixed elt.5.2.2.2 r/f# '2' [1]"]),
        ],
    );
}

/// Part 1 cos-st-derived-ok 2.2.4: the type of a member stands for the union; Part 2 §3.2.19: the
/// values of `xs:NOTATION` are the notations that are declared; Part 1 cvc-simple-type 2: those of
/// `xs:ENTITY` are declared in the document, where nothing may be declared here.
#[test]
fn types_that_a_document_names() {
    check(
        "<xs:notation name='jpg' public='image/jpeg'/>
        <xs:simpleType name='U'><xs:union memberTypes='xs:int xs:date'/></xs:simpleType>
        <xs:element name='r'><xs:complexType><xs:choice><xs:element name='u' type='U'/>
        <xs:element name='any'/></xs:choice></xs:complexType></xs:element>",
        &[
            ("<r><u xmlns:xs='http://www.w3.org/2001/XMLSchema' xsi:type='xs:int'>1</u></r>", &[]),
            (
                "<r><u xmlns:xs='http://www.w3.org/2001/XMLSchema' xsi:type='xs:string'>1</u></r>",
                &["TypeWrong elt.4.3 r/u@type 'xs:string'"],
            ),
            (
                "<r><any xmlns:xs='http://www.w3.org/2001/XMLSchema' xsi:type='xs:NOTATION'>jpg</any></r>",
                &[],
            ),
            (
                "<r><any xmlns:xs='http://www.w3.org/2001/XMLSchema' xsi:type='xs:NOTATION'>png</any></r>",
                &["ValueEnumeration enumeration-valid r/any# 'png' [jpg]"],
            ),
            (
                "<r><any xmlns:xs='http://www.w3.org/2001/XMLSchema' xsi:type='xs:ENTITY'>bild</any></r>",
                &["ValueDatatype simple-type.2 r/any# 'bild'"],
            ),
        ],
    );
}

/// Part 2 §3.2.7.3 with §4.3.10: a moment with a time zone has no order with one without that is
/// less than 14 hours away, and so does not keep to the bound.
#[test]
fn moments_beyond_comparison() {
    check(
        "<xs:element name='r'><xs:simpleType><xs:restriction base='xs:dateTime'>
        <xs:minInclusive value='2024-02-29T12:00:00'/></xs:restriction></xs:simpleType>
        </xs:element>",
        &[
            ("<r>2024-03-02T12:00:00Z</r>", &[]),
            (
                "<r>2024-02-29T12:00:01Z</r>",
                &["ValueBound minInclusive-valid r# '2024-02-29T12:00:01Z' [2024-02-29T12:00:00]"],
            ),
        ],
    );
}

/// Part 1 §3.8.6 asks for one particle, and one that may follow itself is one; and cvc-particle 2:
/// what is repeated does not begin anew what stands before it.
#[test]
fn particles_that_follow_themselves() {
    let repeated = "<xs:complexType name='T'><xs:sequence minOccurs='0' maxOccurs='2'>
        <xs:element name='a' minOccurs='0' maxOccurs='unbounded'/>
        <xs:any namespace='##other' minOccurs='0' maxOccurs='2'/></xs:sequence></xs:complexType>";
    assert!(compile(&[("s.xsd", &in_t(repeated))]).is_ok());
    check(
        "<xs:element name='head'/><xs:element name='member' substitutionGroup='head'/>
        <xs:element name='r'><xs:complexType><xs:sequence>
        <xs:element name='a' minOccurs='0' maxOccurs='unbounded'/>
        <xs:element ref='head' maxOccurs='unbounded'/></xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r><a/><a/><member/><head/></r>", &[]),
            (
                "<r><a/><member/><a/></r>",
                &["ElementRepeated complex-type.2.4.d r/a2 'a' [head member]"],
            ),
        ],
    );
}

/// Part 1 §3.9.6: a choice of one, and a choice in a choice, are pointless; the choices are then held
/// against each other member by member (RecurseLax).
#[test]
fn choices_in_choices_are_restricted() {
    let of = |own: &str| {
        format!(
            "<xs:complexType name='T'><xs:sequence><xs:element name='o' minOccurs='0'/>
            <xs:choice><xs:element name='a'/><xs:choice><xs:element name='b'/>
            <xs:element name='c' maxOccurs='9'/></xs:choice></xs:choice>
            <xs:any namespace='##other' minOccurs='0' maxOccurs='2'/></xs:sequence></xs:complexType>
            <xs:complexType name='U'><xs:complexContent><xs:restriction base='t:T'><xs:sequence>
            <xs:choice><xs:choice>{own}</xs:choice></xs:choice>
            <xs:any namespace='##other' maxOccurs='2'/></xs:sequence></xs:restriction>
            </xs:complexContent></xs:complexType>"
        )
    };
    let is_taken = |own: &str| compile(&[("s.xsd", &in_t(&of(own)))]).is_ok();
    assert!(is_taken("<xs:element name='b'/><xs:element name='c' maxOccurs='5'/>"));
    assert!(!is_taken("<xs:element name='c'/><xs:element name='b'/>"), "another order");
    assert!(!is_taken("<xs:element name='c' maxOccurs='10'/>"), "more often");
}

/// Part 1 §3.14.2: a restriction that states no facets has those of its base, one that is of a list
/// as well.
#[test]
fn a_list_that_is_restricted_again() {
    check(
        "<xs:simpleType name='L'><xs:list itemType='xs:language'/></xs:simpleType>
        <xs:simpleType name='E'><xs:restriction base='L'><xs:length value='1'/>
        <xs:enumeration value='de-DE'/></xs:restriction></xs:simpleType>
        <xs:simpleType name='F'><xs:restriction base='E'/></xs:simpleType>
        <xs:simpleType name='G'><xs:restriction base='F'/></xs:simpleType>
        <xs:element name='r' type='G'/>",
        &[
            ("<r>de-DE</r>", &[]),
            ("<r>fr</r>", &["ValueEnumeration enumeration-valid r# 'fr' [de-DE]"]),
            ("<r>d_e</r>", &["ValueEnumeration enumeration-valid r# 'd_e' [de-DE]"]),
        ],
    );
}
