//! Content models without large counts: sequence, choice, nesting, optional, unbounded, empty,
//! mixed, groups by reference. What is reported in detail stands in `recovery`.

use super::rows::{check, check_in_t, check_model};

#[test]
fn sequences() {
    check_model(
        "a, b?, c",
        &[
            ("a c", &[]),
            ("a b c", &[]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a c]"]),
            ("a b", &["ElementMissing complex-type.2.4.b r$ [c]"]),
            ("b c", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a b b c", &["ElementRepeated complex-type.2.4.d r/b2 'b' [c]"]),
            (
                "c b a",
                &[
                    "ElementMisplaced complex-type.2.4.a r/c 'c' [a] later",
                    "ElementMisplaced complex-type.2.4.a r/a 'a' [c]",
                ],
            ),
            ("a b c c", &["ElementRepeated complex-type.2.4.d r/c2 'c'"]),
        ],
    );
    check_model(
        "a",
        &[
            ("a", &[]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("a a", &["ElementRepeated complex-type.2.4.d r/a2 'a'"]),
            ("b", &["ElementUnknown complex-type.2.4.a r/b 'b' [a]"]),
        ],
    );
    check_model(
        "a?, b?, c?",
        &[
            ("", &[]),
            ("a c", &[]),
            ("b", &[]),
            ("c a", &["ElementMisplaced complex-type.2.4.a r/a 'a' <c"]),
        ],
    );
    check_model(
        "(a, b), (c, d)",
        &[
            ("a b c d", &[]),
            ("a b d c", &["ElementMisplaced complex-type.2.4.a r/d 'd' [c] later"]),
            ("a b", &["ElementMissing complex-type.2.4.b r$ [c d]"]),
        ],
    );
}

#[test]
fn choices() {
    check_model(
        "a | b | c",
        &[
            ("a", &[]),
            ("c", &[]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a|b|c]"]),
            ("a b", &["ElementExcluded complex-type.2.4.a r/b 'b' beside a"]),
            ("d", &["ElementUnknown complex-type.2.4.a r/d 'd' [a b c]"]),
        ],
    );
    check_model(
        "(a | b)*",
        &[
            ("", &[]),
            ("b a a b", &[]),
            ("a c", &["ElementUnknown complex-type.2.4.a r/c 'c' [a b]"]),
        ],
    );
    check_model(
        "(a | b)+, c",
        &[
            ("a b c", &[]),
            ("c", &["ElementMissing complex-type.2.4.a r^c 'c' [a|b]"]),
            ("a b", &["ElementMissing complex-type.2.4.b r$ [c]"]),
        ],
    );
    check_model(
        "(a | b?), c",
        &[
            ("a c", &[]),
            ("b c", &[]),
            ("c", &[]),
            ("a b c", &["ElementExcluded complex-type.2.4.a r/b 'b' [c] beside a"]),
        ],
    );
    check_model(
        "(a, b) | (c, d)",
        &[
            ("a b", &[]),
            ("c d", &[]),
            ("a d", &["ElementExcluded complex-type.2.4.a r/d 'd' [b] beside a"]),
            (
                "a b c d",
                &[
                    "ElementExcluded complex-type.2.4.a r/c 'c' beside a",
                    "ElementExcluded complex-type.2.4.a r/d 'd' beside a",
                ],
            ),
            ("b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
        ],
    );
    check_model("(a, (b | (c, d)))?, e", &[("a b e", &[]), ("a c d e", &[]), ("e", &[])]);
}

#[test]
fn repetitions() {
    check_model(
        "a*, b+",
        &[
            ("b", &[]),
            ("a a b b", &[]),
            ("a", &["ElementMissing complex-type.2.4.b r$ [b]"]),
            ("b a", &["ElementMisplaced complex-type.2.4.a r/a 'a' [b] <b"]),
        ],
    );
    check_model(
        "(a, b?)*",
        &[
            ("", &[]),
            ("a a b a", &[]),
            ("b", &["ElementMisplaced complex-type.2.4.a r/b 'b' [a] later"]),
            ("a b b", &["ElementMisplaced complex-type.2.4.a r/b2 'b' [a] later"]),
        ],
    );
    check_model(
        "(a, (b, c)*, d)+",
        &[
            ("a d", &[]),
            ("a b c b c d a d", &[]),
            ("a b d", &["ElementMissing complex-type.2.4.a r^d 'd' [c]"]),
            ("a d a", &["ElementMissing complex-type.2.4.b r$ [d]"]),
        ],
    );
    check_model(
        "((a?, b?)*, c)?",
        &[
            ("", &[]),
            ("c", &[]),
            ("b a b c", &[]),
            ("b a", &["ElementMissing complex-type.2.4.b r$ [c]"]),
        ],
    );
    check_model(
        "(a*)*, b",
        &[("b", &[]), ("a a b", &[]), ("a", &["ElementMissing complex-type.2.4.b r$ [b]"])],
    );
    check_model("(a+)+", &[("a a a", &[]), ("", &["ElementMissing complex-type.2.4.b r$ [a]"])]);
    // The same particle twice is no ambiguity.
    check_model("(a?)+", &[("", &[]), ("a a", &[])]);
}

#[test]
fn an_empty_model_takes_nothing() {
    for empty in [
        "",
        "<xs:sequence/>",
        "<xs:sequence minOccurs='0'/>",
        "<xs:all/>",
        "<xs:choice minOccurs='0'/>",
        "<xs:sequence><xs:element name='a' minOccurs='0' maxOccurs='0'/></xs:sequence>",
        "<xs:choice minOccurs='0' maxOccurs='0'><xs:element name='a'/></xs:choice>",
        "<xs:sequence><xs:sequence/><xs:sequence><xs:sequence/></xs:sequence></xs:sequence>",
    ] {
        let declarations =
            format!("<xs:element name='r'><xs:complexType>{empty}</xs:complexType></xs:element>");
        check(&declarations, &[("<r/>", &[]), ("<r></r>", &[]), ("<r><!-- c --></r>", &[])]);
    }
}

#[test]
fn empty_content() {
    check(
        "<xs:element name='r'><xs:complexType><xs:attribute name='a'/></xs:complexType></xs:element>",
        &[
            ("<r a='1'/>", &[]),
            ("<r><!-- c --><?p i?></r>", &[]),
            ("<r> </r>", &["TextUnexpected complex-type.2.1 r# ' '"]),
            ("<r>text</r>", &["TextUnexpected complex-type.2.1 r# 'text'"]),
            ("<r><x/></r>", &["ElementInText complex-type.2.1 r/x 'x'"]),
        ],
    );
}

// XSD 1.0 Part 1 §3.4.2, explicit content, 2.1.3: only with minOccurs='0' it is empty content.
// Other validators take the empty element.
#[test]
fn a_choice_of_nothing_cannot_be_made() {
    check(
        "<xs:element name='r'><xs:complexType><xs:choice/></xs:complexType></xs:element>",
        &[
            ("<r/>", &["ElementMissing complex-type.2.4.b r$"]),
            ("<r><a/></r>", &["ElementUnknown complex-type.2.4.d r/a 'a'"]),
        ],
    );
}

#[test]
fn text_between_elements() {
    check_model(
        "a",
        &[
            ("<r> \n\t<a/> </r>", &[]),
            ("<r>x<a/></r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
            ("<r><a/>x</r>", &["TextUnexpected complex-type.2.3 r# 'x'"]),
            (
                "<r>x</r>",
                &[
                    "TextUnexpected complex-type.2.3 r# 'x'",
                    "ElementMissing complex-type.2.4.b r$ [a]",
                ],
            ),
            ("<r>&#160;<a/></r>", &["TextUnexpected complex-type.2.3 r# '\u{a0}'"]),
            ("<r><![CDATA[ ]]><a/></r>", &[]),
        ],
    );
    check(
        "<xs:element name='r'><xs:complexType mixed='true'><xs:sequence>
            <xs:element name='a' type='xs:int'/><xs:element name='b' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            ("<r>x<a>1</a>y<b/>z</r>", &[]),
            ("<r><a>1</a></r>", &[]),
            ("<r>x</r>", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            (
                "<r>x<a>y</a>z<c/></r>",
                &[
                    "ValueDatatype datatype-valid.1 r/a# 'y'",
                    "ElementUnknown complex-type.2.4.a r/c 'c' [b]",
                ],
            ),
        ],
    );
    check(
        "<xs:element name='r'><xs:complexType mixed='true'/></xs:element>",
        &[
            ("<r>text</r>", &[]),
            ("<r/>", &[]),
            ("<r>x<a/></r>", &["ElementUnknown complex-type.2.4.d r/a 'a'"]),
        ],
    );
}

const GROUPS: &str = "
    <xs:group name='ab'><xs:sequence>
        <xs:element name='a' type='xs:int'/><xs:element name='b' minOccurs='0'/>
    </xs:sequence></xs:group>
    <xs:group name='cd'><xs:choice><xs:element name='c'/><xs:group ref='t:ab'/></xs:choice></xs:group>
    <xs:group name='all'><xs:all>
        <xs:element name='a'/><xs:element name='b' minOccurs='0'/>
    </xs:all></xs:group>";

#[test]
fn groups_by_reference() {
    let twice = "<xs:element name='r'><xs:complexType><xs:sequence>
        <xs:group ref='t:ab'/><xs:element name='x'/><xs:group ref='t:ab' minOccurs='0'/>
    </xs:sequence></xs:complexType></xs:element>";
    check_in_t(
        &format!("{GROUPS}{twice}"),
        &[
            ("<r xmlns='urn:t'><a>1</a><x/></r>", &[]),
            ("<r xmlns='urn:t'><a>1</a><b/><x/><a>1</a><b/></r>", &[]),
            (
                "<r xmlns='urn:t'><x/><a>1</a></r>",
                &["ElementMisplaced complex-type.2.4.a r/x 'x' [a] later"],
            ),
            (
                "<r xmlns='urn:t'><a>1</a><x/><b/></r>",
                &["ElementMisplaced complex-type.2.4.a r/b 'b' [a] later"],
            ),
            (
                "<r xmlns='urn:t'><a>1</a><x/><a>y</a></r>",
                &["ValueDatatype datatype-valid.1 r/a2# 'y'"],
            ),
        ],
    );
    let nested = "<xs:element name='r'><xs:complexType>
        <xs:group ref='t:cd' maxOccurs='unbounded'/></xs:complexType></xs:element>";
    check_in_t(
        &format!("{GROUPS}{nested}"),
        &[
            ("<r xmlns='urn:t'><c/><a>1</a><c/><a>2</a><b/><a>3</a></r>", &[]),
            ("<r xmlns='urn:t'><b/></r>", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("<r xmlns='urn:t'/>", &["ElementMissing complex-type.2.4.b r$ [a|c]"]),
        ],
    );
    for (occurs, rows) in [
        (
            "",
            [
                ("<r xmlns='urn:t'><b/><a/></r>", &[][..]),
                ("<r xmlns='urn:t'/>", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ],
        ),
        (
            "minOccurs='0'",
            [
                ("<r xmlns='urn:t'/>", &[][..]),
                ("<r xmlns='urn:t'><b/></r>", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ],
        ),
    ] {
        let r = format!(
            "<xs:element name='r'><xs:complexType><xs:group ref='t:all' {occurs}/></xs:complexType>
            </xs:element>"
        );
        check_in_t(&format!("{GROUPS}{r}"), &rows);
    }
}
