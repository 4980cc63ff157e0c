//! What stands in place of something else: unknown and known elements where another is due, and
//! the wrong branch of a choice. The missing one is not told too.

use super::rows::check_model;

#[test]
fn unknown_elements_in_place_of_others() {
    check_model(
        "a:int, b:int, c:int, d:int",
        &[
            (
                "eins zwei c=1 d=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [a]",
                ],
            ),
            (
                "a=1 eins zwei d=x",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [b]",
                    "ValueDatatype datatype-valid.1 r/d# 'x'",
                ],
            ),
            (
                "a=1 b=1 eins zwei",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [c]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [c]",
                ],
            ),
            (
                "eins zwei drei vier",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [a]",
                    "ElementUnknown complex-type.2.4.a r/drei 'drei' [a]",
                    "ElementUnknown complex-type.2.4.a r/vier 'vier' [a]",
                ],
            ),
        ],
    );
}

#[test]
fn one_unknown_element_for_two_and_two_for_one() {
    check_model(
        "a:int, b:int, c:int, d:int",
        &[
            // One for two.
            (
                "a=1 eins d=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementMissing complex-type.2.4.a r^d 'd' [b c]",
                ],
            ),
            (
                "a=1 b=1 c=1 eins zwei",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [d]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [d]",
                ],
            ),
            // Two for one.
            (
                "a=1 eins zwei c=1 d=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [b]",
                ],
            ),
            // One in place of another, and one too many.
            (
                "eins b=1 c=1 d=1 zwei",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [a]",
                    "ElementUnknown complex-type.2.4.d r/zwei 'zwei'",
                ],
            ),
            (
                "a=1 eins b=1 d=1",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [b]",
                    "ElementMissing complex-type.2.4.a r^d 'd' [c]",
                ],
            ),
        ],
    );
}

#[test]
fn unknown_elements_in_place_of_parts_of_groups() {
    check_model(
        "a, (b | c), d{2,3}, e?, f",
        &[
            ("a eins d d f", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [b c]"]),
            ("a b d eins f", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [d]"]),
            (
                "a b eins zwei f",
                &[
                    "ElementUnknown complex-type.2.4.a r/eins 'eins' [d]",
                    "ElementUnknown complex-type.2.4.a r/zwei 'zwei' [d]",
                ],
            ),
            ("a b d d eins f", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [d e f]"]),
            ("a b d d eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [d e f]"]),
            ("a b d d e eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [f]"]),
        ],
    );
    check_model(
        "(k, v)+",
        &[("k v k eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [v]"])],
    );
    check_model(
        "x, a{20,30}, b",
        &[
            ("eins a*20 b", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [x]"]),
            ("x a*20 eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [a b]"]),
        ],
    );
}

#[test]
fn known_elements_in_place_of_others() {
    check_model(
        "a, b, c, d",
        &[
            ("a d c d", &["ElementMisplaced complex-type.2.4.a r/d 'd' [b] later"]),
            ("c b c d", &["ElementMisplaced complex-type.2.4.a r/c 'c' [a] later"]),
            ("a c c d", &["ElementMisplaced complex-type.2.4.a r/c 'c' [b] later"]),
            (
                "a b a d",
                &[
                    "ElementRepeated complex-type.2.4.d r/a2 'a' [c]",
                    "ElementMissing complex-type.2.4.a r^d 'd' [c]",
                ],
            ),
            (
                "a b b d",
                &[
                    "ElementRepeated complex-type.2.4.d r/b2 'b' [c]",
                    "ElementMissing complex-type.2.4.a r^d 'd' [c]",
                ],
            ),
            (
                "a b c a",
                &[
                    "ElementRepeated complex-type.2.4.d r/a2 'a' [d]",
                    "ElementMissing complex-type.2.4.b r$ [d]",
                ],
            ),
            (
                "a b c c",
                &[
                    "ElementRepeated complex-type.2.4.d r/c2 'c' [d]",
                    "ElementMissing complex-type.2.4.b r$ [d]",
                ],
            ),
            ("d b c d", &["ElementMisplaced complex-type.2.4.a r/d 'd' [a] later"]),
            (
                "d b c a",
                &[
                    "ElementMisplaced complex-type.2.4.a r/d 'd' [a] later",
                    "ElementMisplaced complex-type.2.4.a r/a 'a' [d]",
                ],
            ),
            ("b b c d", &["ElementMisplaced complex-type.2.4.a r/b 'b' [a] later"]),
        ],
    );
}

#[test]
fn known_elements_in_place_of_one_of_several() {
    check_model(
        "anfang, mitte?, (links | rechts), ende",
        &[
            (
                "anfang ende ende",
                &["ElementMisplaced complex-type.2.4.a r/ende 'ende' [mitte links rechts] later"],
            ),
            (
                "anfang mitte ende ende",
                &["ElementMisplaced complex-type.2.4.a r/ende 'ende' [links rechts] later"],
            ),
            (
                "anfang anfang ende",
                &[
                    "ElementRepeated complex-type.2.4.d r/anfang2 'anfang' [mitte links rechts]",
                    "ElementMissing complex-type.2.4.a r^ende 'ende' [links|rechts]",
                ],
            ),
            (
                "anfang links rechts ende",
                &["ElementExcluded complex-type.2.4.a r/rechts 'rechts' [ende] beside links"],
            ),
            (
                "anfang mitte mitte links ende",
                &["ElementRepeated complex-type.2.4.d r/mitte2 'mitte' [links rechts]"],
            ),
            (
                "links mitte rechts ende",
                &["ElementMisplaced complex-type.2.4.a r/links 'links' [anfang] later"],
            ),
        ],
    );
}

#[test]
fn branches_of_choices() {
    check_model(
        "a | b | c",
        &[
            ("a b", &["ElementExcluded complex-type.2.4.a r/b 'b' beside a"]),
            (
                "a b c",
                &[
                    "ElementExcluded complex-type.2.4.a r/b 'b' beside a",
                    "ElementExcluded complex-type.2.4.a r/c 'c' beside a",
                ],
            ),
            ("b a", &["ElementExcluded complex-type.2.4.a r/a 'a' beside b"]),
            ("a a", &["ElementRepeated complex-type.2.4.d r/a2 'a'"]),
            ("a eins", &["ElementUnknown complex-type.2.4.d r/eins 'eins'"]),
            ("eins", &["ElementUnknown complex-type.2.4.a r/eins 'eins' [a b c]"]),
        ],
    );
    check_model(
        "(a, b) | (c, d)",
        &[
            ("a d", &["ElementExcluded complex-type.2.4.a r/d 'd' [b] beside a"]),
            ("c b", &["ElementExcluded complex-type.2.4.a r/b 'b' [d] beside c"]),
            ("a c", &["ElementExcluded complex-type.2.4.a r/c 'c' [b] beside a"]),
            (
                "a c d",
                &[
                    "ElementExcluded complex-type.2.4.a r/c 'c' [b] beside a",
                    "ElementExcluded complex-type.2.4.a r/d 'd' [b] beside a",
                ],
            ),
            ("a b d", &["ElementExcluded complex-type.2.4.a r/d 'd' beside a"]),
            (
                "a b c d",
                &[
                    "ElementExcluded complex-type.2.4.a r/c 'c' beside a",
                    "ElementExcluded complex-type.2.4.a r/d 'd' beside a",
                ],
            ),
            (
                "c a b",
                &[
                    "ElementExcluded complex-type.2.4.a r/a 'a' [d] beside c",
                    "ElementExcluded complex-type.2.4.a r/b 'b' [d] beside c",
                ],
            ),
            ("b d", &["ElementMisplaced complex-type.2.4.a r/b 'b' [a c] later"]),
            ("d", &["ElementMissing complex-type.2.4.a r^d 'd' [c]"]),
        ],
    );
    check_model(
        "((a, b) | (c, d)), e",
        &[
            ("a d e", &["ElementExcluded complex-type.2.4.a r/d 'd' [b] beside a"]),
            ("a b d e", &["ElementExcluded complex-type.2.4.a r/d 'd' [e] beside a"]),
            ("b e", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a e", &["ElementMissing complex-type.2.4.a r^e 'e' [b]"]),
        ],
    );
}
