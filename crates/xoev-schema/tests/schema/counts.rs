//! Content models with counts, small and large, alone and inside other loops.

use super::rows::{check, check_model, compile, model};
use xoev_schema::Problem;

#[test]
fn small_counts() {
    check_model(
        "a{2,4}, b",
        &[
            ("a*2 b", &[]),
            ("a*4 b", &[]),
            ("a b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a*5 b", &["ElementRepeated complex-type.2.4.d r/a5 'a' [b]"]),
            ("b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a*2", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
    check_model(
        "a{3}",
        &[
            ("a*3", &[]),
            ("a*2", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("a*4", &["ElementRepeated complex-type.2.4.d r/a4 'a'"]),
        ],
    );
    check_model(
        "a{2,}",
        &[("a*2", &[]), ("a*50", &[]), ("a", &["ElementMissing complex-type.2.4.b r$ [a]"])],
    );
    check_model(
        "(a, b){2,3}",
        &[
            ("a b a b", &[]),
            ("a b", &["ElementMissing complex-type.2.4.b r$ [a b]"]),
            ("a b a b a", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
    check_model(
        "(a | b){2,3}, c",
        &[
            ("a b c", &[]),
            ("a c", &["ElementMissing complex-type.2.4.a r^c 'c' [a|b]"]),
            ("b b b c", &[]),
        ],
    );
    check_model(
        "a{0,0}, b",
        &[("b", &[]), ("a b", &["ElementUnknown complex-type.2.4.a r/a 'a' [b]"])],
    );
}

#[test]
fn a_count_of_twenty_to_thirty() {
    check_model(
        "a{20,30}, b?",
        &[
            ("a*20", &[]),
            ("a*30 b", &[]),
            ("a*25 b", &[]),
            ("a*19", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("a*19 b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a*31", &["ElementRepeated complex-type.2.4.d r/a31 'a' [b]"]),
            ("a*31 b", &["ElementRepeated complex-type.2.4.d r/a31 'a' [b]"]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
        ],
    );
    check_model(
        "a{0,30}, b",
        &[
            ("b", &[]),
            ("a b", &[]),
            ("a*30 b", &[]),
            ("a*31 b", &["ElementRepeated complex-type.2.4.d r/a31 'a' [b]"]),
        ],
    );
    check_model(
        "x, a{20,}, b",
        &[
            ("x a*20 b", &[]),
            ("x a*99 b", &[]),
            ("x a*19 b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
        ],
    );
    check_model(
        "a{9,9}, b{9,10}",
        &[
            ("a*9 b*9", &[]),
            ("a*9 b*10", &[]),
            ("a*9 b*11", &["ElementRepeated complex-type.2.4.d r/b11 'b'"]),
            ("a*8 b*9", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
        ],
    );
}

#[test]
fn a_count_up_to_a_million() {
    check_model(
        "a{1,1000000}, b",
        &[
            ("a b", &[]),
            ("a*2000 b", &[]),
            ("b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"]),
            ("a*3", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
    check_model(
        "a{1000,1000000}",
        &[
            ("a*1000", &[]),
            ("a*999", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("", &["ElementMissing complex-type.2.4.b r$ [a]"]),
        ],
    );
    // Beyond what a number of 32 bits holds.
    check(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element name='a' minOccurs='2' maxOccurs='4294967296'/>
        </xs:sequence></xs:complexType></xs:element>",
        &[("a*2", &[]), ("a*100", &[]), ("a", &["ElementMissing complex-type.2.4.b r$ [a]"])],
    );
}

#[test]
fn counters_inside_loops() {
    check_model(
        "(a{20,30}, b)+",
        &[
            ("a*20 b", &[]),
            ("a*20 b a*30 b", &[]),
            ("a*20 b a*19 b", &["ElementMissing complex-type.2.4.a r^b2 'b' [a]"]),
            ("a*20 b a*31 b", &["ElementRepeated complex-type.2.4.d r/a51 'a' [b]"]),
            ("a*20", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
    check_model(
        "(a{0,20}, b?){0,3}",
        &[
            ("", &[]),
            ("a*20 b a*20 b a*20 b", &[]),
            ("b*3", &[]),
            ("b*4", &["ElementRepeated complex-type.2.4.d r/b4 'b'"]),
        ],
    );
    check_model(
        "(a{2,5})+",
        &[
            ("a*2", &[]),
            ("a*7", &[]),
            ("a*99", &[]),
            ("a", &["ElementMissing complex-type.2.4.b r$ [a]"]),
        ],
    );
    check_model(
        "(a{10,12})+",
        &[
            ("a*10", &[]),
            ("a*20", &[]),
            ("a*13", &["ElementMissing complex-type.2.4.b r$ [a]"]),
            ("a*24", &[]),
        ],
    );
    check_model(
        "((a{10,12})+, b)*",
        &[("a*12 b a*22 b", &[]), ("a*19 b", &["ElementMissing complex-type.2.4.a r^b 'b' [a]"])],
    );
    check_model(
        "(a{20,30} | b){2,3}",
        &[
            ("a*20 b", &[]),
            ("a*40", &[]),
            ("b*3", &[]),
            ("b", &["ElementMissing complex-type.2.4.b r$ [b]"]),
        ],
    );
}

#[test]
fn loops_around_optional_parts() {
    check_model(
        "(a?, b?){0,50}",
        &[
            ("", &[]),
            ("a b a b", &[]),
            ("b*50", &[]),
            ("a*50", &[]),
            ("a*51", &["ElementRepeated complex-type.2.4.d r/a51 'a' [b]"]),
            ("b*51", &["ElementRepeated complex-type.2.4.d r/b51 'b'"]),
            ("b a b a b", &[]),
            ("a b c", &["ElementUnknown complex-type.2.4.a r/c 'c' [a b]"]),
        ],
    );
    check_model(
        "(a?, b?){2}, c",
        &[
            ("c", &[]),
            ("a b a c", &[]),
            ("b b c", &[]),
            ("b*3 c", &["ElementRepeated complex-type.2.4.d r/b3 'b' [c]"]),
        ],
    );
    check_model(
        "(a?){3,5}",
        &[("", &[]), ("a*5", &[]), ("a*6", &["ElementRepeated complex-type.2.4.d r/a6 'a'"])],
    );
}

#[test]
fn models_beyond_the_limits_are_refused() {
    for notation in ["(a, b){1,1000000}", "(a{10,12}){1,1000000}", "((a, b){1,500}, c){1,500}"] {
        let error = compile(&[("s.xsd", &model(notation))]).expect_err(notation);
        assert_eq!(error.problem, Problem::Unsupported, "{error}");
        assert_eq!(error.file, "s.xsd");
    }
}
