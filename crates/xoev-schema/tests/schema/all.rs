//! `xs:all`: each member at most once, in any order.

use super::rows::{check, check_in_t, check_model};

#[test]
fn members_in_any_order() {
    check_model(
        "a & b:int & c?",
        &[
            ("a b=1", &[]),
            ("b=1 a", &[]),
            ("c b=1 a", &[]),
            ("b=1 c a", &[]),
            ("a", &["ElementMissing complex-type.2.4.b r$ [b]"]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("c", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("a b=1 a", &["ElementRepeated complex-type.2.4.d r/a2 'a'"]),
            ("a b=1 x c", &["ElementUnknown complex-type.2.4.a r/x 'x' [c]"]),
            (
                "a b=x c c",
                &[
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                    "ElementRepeated complex-type.2.4.d r/c2 'c'",
                ],
            ),
            (
                "a b=1 x b=y",
                &[
                    "ElementUnknown complex-type.2.4.a r/x 'x' [c]",
                    "ElementRepeated complex-type.2.4.d r/b2 'b'",
                    "ValueDatatype datatype-valid.1 r/b2# 'y'",
                ],
            ),
            ("a B=1", &["ElementUnknown complex-type.2.4.a r/B 'B' [b c] ?b"]),
        ],
    );
    check_model(
        "a? & b?",
        &[
            ("", &[]),
            ("b", &[]),
            ("b a", &[]),
            ("b b", &["ElementRepeated complex-type.2.4.d r/b2 'b'"]),
        ],
    );
}

#[test]
fn the_whole_group_optional() {
    check(
        "<xs:element name='r'><xs:complexType><xs:all minOccurs='0'>
            <xs:element name='a'/><xs:element name='b'/><xs:element name='c' minOccurs='0'/>
        </xs:all></xs:complexType></xs:element>",
        &[
            ("", &[]),
            ("a b", &[]),
            ("c b a", &[]),
            ("a", &["ElementMissing complex-type.2.4.b r$ [b]"]),
            ("c", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("x", &["ElementUnknown complex-type.2.4.a r/x 'x' [a b c]"]),
        ],
    );
}

#[test]
fn members_that_may_not_stand_at_all() {
    check(
        "<xs:element name='r'><xs:complexType><xs:all>
            <xs:element name='a' minOccurs='0' maxOccurs='0'/><xs:element name='b'/>
        </xs:all></xs:complexType></xs:element>",
        &[("b", &[]), ("a b", &["ElementUnknown complex-type.2.4.a r/a 'a' [b]"])],
    );
}

#[test]
fn mixed_and_nested() {
    check(
        "<xs:element name='r'><xs:complexType mixed='true'><xs:all>
            <xs:element name='a'><xs:complexType><xs:all>
                <xs:element name='a' minOccurs='0' type='xs:int'/>
                <xs:element name='b' type='xs:int'/>
            </xs:all></xs:complexType></xs:element>
            <xs:element name='b' type='xs:int'/>
        </xs:all></xs:complexType></xs:element>",
        &[
            ("<r>x<b>1</b>y<a><b>1</b><a>2</a></a></r>", &[]),
            ("<r><a><a>1</a></a><b>2</b></r>", &["ElementMissing complex-type.2.4.b r/a$ [b]"]),
            (
                "<r><a><b>1</b><b>2</b></a><b>2</b><b>x</b></r>",
                &[
                    "ElementRepeated complex-type.2.4.d r/a/b2 'b'",
                    "ElementRepeated complex-type.2.4.d r/b2 'b'",
                    "ValueDatatype datatype-valid.1 r/b2# 'x'",
                ],
            ),
            (
                "<r><a>y<b>1</b></a></r>",
                &[
                    "TextUnexpected complex-type.2.3 r/a# 'y'",
                    "ElementMissing complex-type.2.4.b r$ [b]",
                ],
            ),
        ],
    );
}

#[test]
fn members_that_others_stand_for() {
    check_in_t(
        "<xs:element name='h' abstract='true' type='xs:string'/>
        <xs:element name='h1' substitutionGroup='t:h'/>
        <xs:element name='h2' substitutionGroup='t:h'/>
        <xs:element name='r'><xs:complexType><xs:all>
            <xs:element ref='t:h'/><xs:element name='b' minOccurs='0'/>
        </xs:all></xs:complexType></xs:element>",
        &[
            ("<r xmlns='urn:t'><h1/></r>", &[]),
            ("<r xmlns='urn:t'><b/><h2/></r>", &[]),
            ("<r xmlns='urn:t'><h1/><h2/></r>", &["ElementRepeated complex-type.2.4.d r/h2 'h2'"]),
        ],
    );
}

#[test]
fn a_restriction_may_choose_another_order() {
    check(
        "<xs:complexType name='base'><xs:all>
            <xs:element name='a'/><xs:element name='b' minOccurs='0'/>
        </xs:all></xs:complexType>
        <xs:complexType name='less'><xs:complexContent><xs:restriction base='base'><xs:all>
            <xs:element name='a'/><xs:element name='b'/>
        </xs:all></xs:restriction></xs:complexContent></xs:complexType>
        <xs:element name='r' type='base'/>",
        &[
            ("<r><a/></r>", &[]),
            ("<r xsi:type='less'><b/><a/></r>", &[]),
            ("<r xsi:type='less'><a/></r>", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
}
