//! After a defect in number or order: repeated, swapped and moved children, counts, loops, and
//! several defects at once. Missing and unknown children stand in `recovery`.

use super::rows::{check, check_model};

#[test]
fn repeated_elements() {
    check_model(
        "a:int, b:int?, c:int",
        &[
            ("a=1 a=1 b=1 c=1", &["ElementRepeated complex-type.2.4.d r/a2 'a' [b c]"]),
            (
                "a=1 b=1 b=x c=1",
                &[
                    "ElementRepeated complex-type.2.4.d r/b2 'b' [c]",
                    "ValueDatatype datatype-valid.1 r/b2# 'x'",
                ],
            ),
            (
                "a=1 b=1 c=1 c=x",
                &[
                    "ElementRepeated complex-type.2.4.d r/c2 'c'",
                    "ValueDatatype datatype-valid.1 r/c2# 'x'",
                ],
            ),
            ("a=1 b=1 c=1 b=1", &["ElementRepeated complex-type.2.4.d r/b2 'b'"]),
            (
                "a=1 a=1 a=1 c=y",
                &[
                    "ElementRepeated complex-type.2.4.d r/a2 'a' [b c]",
                    "ElementRepeated complex-type.2.4.d r/a3 'a' [b c]",
                    "ValueDatatype datatype-valid.1 r/c# 'y'",
                ],
            ),
            (
                "a=1 b=1 c=1 a=1 b=1 c=1",
                &[
                    "ElementRepeated complex-type.2.4.d r/a2 'a'",
                    "ElementRepeated complex-type.2.4.d r/b2 'b'",
                    "ElementRepeated complex-type.2.4.d r/c2 'c'",
                ],
            ),
        ],
    );
}

#[test]
fn swapped_and_moved_elements() {
    check_model(
        "a:int, b:int, c:int, d:int, e:int",
        &[
            ("b=1 a=1 c=1 d=1 e=1", &["ElementMisplaced complex-type.2.4.a r/b 'b' [a] later"]),
            ("a=1 c=1 b=1 d=1 e=1", &["ElementMisplaced complex-type.2.4.a r/c 'c' [b] later"]),
            ("a=1 b=1 c=1 e=1 d=1", &["ElementMisplaced complex-type.2.4.a r/e 'e' [d] later"]),
            ("b=1 c=1 d=1 e=1 a=1", &["ElementMisplaced complex-type.2.4.a r/a 'a' <b"]),
            ("e=1 a=1 b=1 c=1 d=1", &["ElementMisplaced complex-type.2.4.a r/e 'e' [a] later"]),
            ("a=1 c=1 d=1 b=1 e=1", &["ElementMisplaced complex-type.2.4.a r/b 'b' <c"]),
            ("a=1 d=1 b=1 c=1 e=1", &["ElementMisplaced complex-type.2.4.a r/d 'd' [b] later"]),
            (
                "a=1 c=1 b=x d=1 e=y",
                &[
                    "ElementMisplaced complex-type.2.4.a r/c 'c' [b] later",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                    "ValueDatatype datatype-valid.1 r/e# 'y'",
                ],
            ),
            (
                "b=x a=y c=1 d=1 e=z",
                &[
                    "ElementMisplaced complex-type.2.4.a r/b 'b' [a] later",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                    "ValueDatatype datatype-valid.1 r/a# 'y'",
                    "ValueDatatype datatype-valid.1 r/e# 'z'",
                ],
            ),
            (
                "e=1 d=1 c=1 b=1 a=1",
                &[
                    "ElementMisplaced complex-type.2.4.a r/d 'd' <e",
                    "ElementMisplaced complex-type.2.4.a r/c 'c' <e",
                    "ElementMisplaced complex-type.2.4.a r/b 'b' <e",
                    "ElementMisplaced complex-type.2.4.a r/a 'a' <e",
                ],
            ),
        ],
    );
}

#[test]
fn optional_elements_in_the_wrong_place() {
    check_model(
        "a:int, b:int?, c:int?, d:int*",
        &[
            ("a=1 c=1 b=1", &["ElementMisplaced complex-type.2.4.a r/b 'b' [d] <c"]),
            ("a=1 d=1 b=1 d=1", &["ElementMisplaced complex-type.2.4.a r/b 'b' [d] <d"]),
            ("b=1 a=1", &["ElementMisplaced complex-type.2.4.a r/b 'b' [a] later"]),
            (
                "a=1 d=1 d=1 c=x",
                &[
                    "ElementMisplaced complex-type.2.4.a r/c 'c' [d] <d",
                    "ValueDatatype datatype-valid.1 r/c# 'x'",
                ],
            ),
            ("d=1 a=1", &["ElementMisplaced complex-type.2.4.a r/d 'd' [a] later"]),
            (
                "c=1 b=1 a=1",
                &[
                    "ElementMisplaced complex-type.2.4.a r/c 'c' [a] later",
                    "ElementMisplaced complex-type.2.4.a r/a 'a' [c d]",
                ],
            ),
        ],
    );
}

#[test]
fn several_defects_in_one_parent() {
    check_model(
        "a:int, b:int, c:int, d:int, e:int, f:int, g:int",
        &[
            (
                "b=1 c=1 d=1 eins e=1 f=1 g=1",
                &[
                    "ElementMissing complex-type.2.4.a r^b 'b' [a]",
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [e]",
                ],
            ),
            (
                "a=1 c=1 d=1 f=1 g=1",
                &[
                    "ElementMissing complex-type.2.4.a r^c 'c' [b]",
                    "ElementMissing complex-type.2.4.a r^f 'f' [e]",
                ],
            ),
            (
                "a=1 b=1 b=1 c=1 d=1 f=1 g=1",
                &[
                    "ElementRepeated complex-type.2.4.d r/b2 'b' [c]",
                    "ElementMissing complex-type.2.4.a r^f 'f' [e]",
                ],
            ),
            (
                "a=x c=1 d=1 e=1 f=1 f=1 g=y drei",
                &[
                    "ValueDatatype datatype-valid.1 r/a# 'x'",
                    "ElementMissing complex-type.2.4.a r^c 'c' [b]",
                    "ElementRepeated complex-type.2.4.d r/f2 'f' [g]",
                    "ValueDatatype datatype-valid.1 r/g# 'y'",
                    "ElementUnknown complex-type.2.4.d r/drei 'drei'",
                ],
            ),
            (
                "eins a=1 b=1 c=1 e=1 d=1 f=1 g=1 g=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementMisplaced complex-type.2.4.a r/e 'e' [d] later",
                    "ElementRepeated complex-type.2.4.d r/g2 'g'",
                ],
            ),
            (
                "b=1 a=1 c=1 d=1 e=1 g=1 f=1",
                &[
                    "ElementMisplaced complex-type.2.4.a r/b 'b' [a] later",
                    "ElementMisplaced complex-type.2.4.a r/g 'g' [f] later",
                ],
            ),
        ],
    );
}

#[test]
fn too_few_and_too_many() {
    check_model(
        "a:int{2,4}, b:int",
        &[
            ("a=1 b=1", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("b=1", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a=1*5 b=1", &["ElementRepeated complex-type.2.4.d r/a5 'a' [b]"]),
            (
                "a=1*7 b=x",
                &[
                    "ElementRepeated complex-type.2.4.d r/a5 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a6 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a7 'a' [b]",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                ],
            ),
            ("a=1", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            (
                "a=1*6",
                &[
                    "ElementRepeated complex-type.2.4.d r/a5 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a6 'a' [b]",
                    "ElementMissing complex-type.2.4.b r$ [b]",
                ],
            ),
        ],
    );
}

#[test]
fn too_few_and_too_many_of_a_large_count() {
    check_model(
        "a:int{20,30}, b:int",
        &[
            ("a=1*19 b=1", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            (
                "b=x",
                &[
                    "ElementMissing complex-type.2.4.a r^b 'b' [a]",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                ],
            ),
            ("a=1*31 b=1", &["ElementRepeated complex-type.2.4.d r/a31 'a' [b]"]),
            (
                "a=1*33 b=x",
                &[
                    "ElementRepeated complex-type.2.4.d r/a31 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a32 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a33 'a' [b]",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                ],
            ),
            (
                "a=1*40",
                &[
                    "ElementRepeated complex-type.2.4.d r/a31 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a32 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a33 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a34 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a35 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a36 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a37 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a38 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a39 'a' [b]",
                    "ElementRepeated complex-type.2.4.d r/a40 'a' [b]",
                    "ElementMissing complex-type.2.4.b r$ [b]",
                ],
            ),
            (
                "a=1*20 eins a=1*5 b=y",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a b]",
                    "ValueDatatype datatype-valid.1 r/b# 'y'",
                ],
            ),
            ("a=1*19", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("a=1*25 b=1 a=1", &["ElementRepeated complex-type.2.4.d r/a26 'a'"]),
        ],
    );
    check_model(
        "(a:int, b:int){2}",
        &[
            ("a=1 b=1", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("a=1 b=1 a=1", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
}

#[test]
fn defects_in_loops_and_choices() {
    check_model(
        "(k:int, v:int)*",
        &[
            ("k=1 v=1 k=1 k=1 v=1", &["ElementMisplaced complex-type.2.4.a r/k3 'k' [v] later"]),
            ("k=1 v=1 v=1 k=1 v=1", &["ElementMisplaced complex-type.2.4.a r/v2 'v' [k] later"]),
            ("k=1 v=1 v=1", &["ElementMisplaced complex-type.2.4.a r/v2 'v' [k] later"]),
            ("k=1 v=1 k=1", &["ElementMissing complex-type.2.4.b r$ [v]"]),
            ("v=1 k=1 v=1 k=1", &["ElementMisplaced complex-type.2.4.a r/v 'v' [k] later"]),
            (
                "k=1 eins v=y k=1 v=z",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [v]",
                    "ValueDatatype datatype-valid.1 r/v# 'y'",
                    "ValueDatatype datatype-valid.1 r/v2# 'z'",
                ],
            ),
        ],
    );
    check_model(
        "(a:int | b:int)*, c:int",
        &[
            ("a=1 eins b=1 c=1", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [a b c]"]),
            (
                "a=1 c=1 b=x",
                &[
                    "ElementMisplaced complex-type.2.4.a r/b 'b' <c",
                    "ValueDatatype datatype-valid.1 r/b# 'x'",
                ],
            ),
            ("a=1 c=1 c=1", &["ElementRepeated complex-type.2.4.d r/c2 'c'"]),
        ],
    );
    check_model(
        "(a, b, c) | (d, e, f)",
        &[
            ("a c", &["ElementMissing complex-type.2.4.a r^c 'c' [b]"]),
            ("b c", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("d e", &["ElementMissing complex-type.2.4.b r$ [f]"]),
            ("a b f", &["ElementExcluded complex-type.2.4.a r/f 'f' [c] beside a"]),
            ("d e f a", &["ElementExcluded complex-type.2.4.a r/a 'a' beside d"]),
            (
                "a b c d e f",
                &[
                    "ElementExcluded complex-type.2.4.a r/d 'd' beside a",
                    "ElementExcluded complex-type.2.4.a r/e 'e' beside a",
                    "ElementExcluded complex-type.2.4.a r/f 'f' beside a",
                ],
            ),
        ],
    );
}

#[test]
fn order_is_that_of_the_document() {
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' maxOccurs='unbounded'><xs:complexType><xs:sequence>
                <xs:element name='b' type='xs:int'/><xs:element name='c' type='xs:int'/>
            </xs:sequence><xs:attribute name='n' type='xs:int' use='required'/></xs:complexType>
            </xs:element>
            <xs:element name='d' type='xs:int'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[
            (
                "<r><a n='x'><b>y</b></a><a><c>1</c></a><neu/><a n='1'>t<b>1</b><c>z</c><d/></a></r>",
                &[
                    "ValueDatatype attribute.3 r/a@n 'x'",
                    "ValueDatatype datatype-valid.1 r/a/b# 'y'",
                    "ElementMissing complex-type.2.4.b r/a$ [c]",
                    "AttributeMissing complex-type.4 r/a2 [n]",
                    "ElementMissing complex-type.2.4.a r/a2^c 'c' [b]",
                    "ElementUnknown complex-type.2.4.a r/neu 'neu' [a d]",
                    "TextUnexpected complex-type.2.3 r/a3# 't'",
                    "ValueDatatype datatype-valid.1 r/a3/c# 'z'",
                    "ElementUnknown complex-type.2.4.d r/a3/d 'd'",
                    "ElementMissing complex-type.2.4.b r$ [d]",
                ],
            ),
            (
                "<r u='1'><a n='1'><b>1</b><c>1</c></a><d>x</d><neu/></r>",
                &[
                    "AttributeUnknown complex-type.3.2.1 r@u 'u'",
                    "ValueDatatype datatype-valid.1 r/d# 'x'",
                    "ElementUnknown complex-type.2.4.d r/neu 'neu'",
                ],
            ),
        ],
    );
}
