//! Large and deep: what is a matter of size may neither fail nor take forever, and a schema may be
//! used by many threads.

#![allow(clippy::disallowed_methods, reason = "how long it takes is what is tested")]

use super::rows::{check, compile, document, findings, model, plain, schema};
use fim_core::{Document, Limits, Source};
use std::fmt::Write as _;
use xoev_schema::{Kind, Problem, Schema, Scratch};

/// So many violations are explained in full at least; all of them are told.
const EXPLAINED: usize = 1_000;

/// Kinds of all violations, without the paths that cost time themselves.
fn kinds(schema: &Schema, text: &str) -> Vec<Kind> {
    let source = Source::from_text("d.xml", text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut kinds = Vec::new();
    schema.validate(&document, &mut Scratch::default(), &mut |found| kinds.push(found.kind));
    kinds
}

#[test]
fn a_thousand_levels() {
    let text = plain(
        "<xs:element name='r'><xs:complexType><xs:sequence>
            <xs:element ref='r' minOccurs='0'/><xs:element name='n' type='xs:int' minOccurs='0'/>
        </xs:sequence></xs:complexType></xs:element>",
    );
    let nested = |inner: &str| format!("{}{inner}{}", "<r>".repeat(1_000), "</r>".repeat(1_000));
    let schema = schema(&text);
    assert_eq!(kinds(&schema, &nested("<n>1</n>")), []);
    assert_eq!(kinds(&schema, &nested("<n>x</n>")), [Kind::ValueDatatype]);
}

#[test]
fn a_hundred_thousand_children() {
    let schema = schema(&model("a:int*, b:int{1,1000000}, c:int?"));
    let many = |name: &str| format!("<{name}>1</{name}>").repeat(100_000);
    assert_eq!(kinds(&schema, &format!("<r>{}{}</r>", many("a"), many("b"))), []);
    let broken = format!("<r>{}<b>x</b>{}<c>y</c></r>", many("a"), many("b"));
    assert_eq!(kinds(&schema, &broken), [Kind::ValueDatatype; 2]);
}

/// Validates `count` children of one name, valid ones around them: each is told of, the first ones
/// by this kind. It would take minutes if it were not linear.
fn each_is_told(schema: &Schema, name: &str, count: usize, kind: Kind) {
    let text = format!("<r><a>1</a>{}<b>2</b></r>", format!("<{name}>1</{name}>").repeat(count));
    let source = Source::from_text("d.xml", &text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut kinds = Vec::new();
    schema.validate(&document, &mut Scratch::default(), &mut |found| kinds.push(found.kind));
    assert_eq!(kinds.len(), count, "{name}");
    assert!(kinds[..EXPLAINED].iter().all(|found| *found == kind), "{name}: {:?}", kinds[0]);
}

#[test]
fn many_unexpected_children_are_each_told() {
    let schema = schema(&model("a:int, b:int"));
    each_is_told(&schema, "unbekannt", 50_000, Kind::ElementUnknown);
    each_is_told(&schema, "a", 20_000, Kind::ElementRepeated);
    let schema = self::schema(&model("a:int & b:int"));
    each_is_told(&schema, "unbekannt", 50_000, Kind::ElementUnknown);
    each_is_told(&schema, "a", 50_000, Kind::ElementRepeated);
}

#[test]
fn a_sequence_of_many_elements() {
    let many = |count: usize, mark: &str| {
        let names: Vec<String> = (0..count).map(|number| format!("e{number}:int{mark}")).collect();
        model(&names.join(", "))
    };
    let schema = schema(&many(2_000, ""));
    let mut text = String::from("<r>");
    for number in 0..2_000 {
        write!(text, "<e{number}>1</e{number}>").expect("memory");
    }
    text.push_str("</r>");
    assert_eq!(kinds(&schema, &text), []);
    assert_eq!(kinds(&schema, &text.replace("<e1000>1</e1000>", "")), [Kind::ElementMissing]);
    let optional = self::schema(&many(2_000, "?"));
    assert_eq!(
        kinds(&optional, "<r><e0>1</e0><e500>1</e500><e1999>x</e1999></r>"),
        [Kind::ValueDatatype]
    );
    assert_eq!(kinds(&optional, "<r><e9>1</e9><e5>1</e5></r>"), [Kind::ElementMisplaced]);
}

#[test]
fn many_elements_in_reverse_order() {
    let names: Vec<String> = (0..2_800).map(|number| format!("e{number}:int?")).collect();
    let schema = schema(&model(&names.join(", ")));
    let children = |numbers: &mut dyn Iterator<Item = usize>| {
        let text: String = numbers.map(|number| format!("<e{number}>1</e{number}>")).collect();
        format!("<r>{text}</r>")
    };
    assert_eq!(kinds(&schema, &children(&mut (0..2_800))), []);
    let found = kinds(&schema, &children(&mut (0..2_800).rev()));
    // Explaining ends when it has cost enough, telling does not.
    assert!((1..2_800).contains(&found.len()), "{}", found.len());
}

#[test]
fn beyond_the_limits_is_refused_and_not_passed_over() {
    let names: Vec<String> = (0..30_000).map(|number| format!("e{number}")).collect();
    let error = compile(&[("s.xsd", &model(&names.join(", ")))]).expect_err("too large");
    assert_eq!(error.problem, Problem::Unsupported, "{error}");
}

#[test]
fn long_values() {
    let schema = schema(&model("a:token, b:integer, c:NMTOKENS"));
    let long = "1 ".repeat(500_000);
    let digits = "9".repeat(500_000);
    let text = format!("<r><a>{long}</a><b>{digits}</b><c>{long}</c></r>");
    assert_eq!(kinds(&schema, &text), []);
    assert_eq!(kinds(&schema, &text.replace("</b>", "x</b>")), [Kind::ValueDatatype]);
    // What is kept of a value is short.
    let found = findings(&schema, &text.replace("</b>", "x</b>"));
    assert!(found[0].len() < 1_000, "{}", found[0].len());
}

#[test]
fn many_threads_with_one_schema() {
    let schema = schema(&model("a:int, b:int{20,30}, (c | d:date)*, e:NMTOKENS?"));
    let text = document("a=x b=1*25 b=y c d=2020-01-01 d=z c fremd d=2020-02-30 e");
    let expected = findings(&schema, &text);
    assert_eq!(expected.len(), 6, "{expected:#?}");
    std::thread::scope(|scope| {
        let run = || {
            for _ in 0..100 {
                assert_eq!(findings(&schema, &text), expected);
            }
        };
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(run)).collect();
        threads.into_iter().for_each(|thread| thread.join().expect("no panic"));
    });
}

#[test]
fn one_scratch_for_many_documents() {
    let first = schema(&model("a:int, b:token"));
    let second = schema(&plain(
        "<xs:element name='r'><xs:simpleType><xs:restriction base='xs:token'>
            <xs:pattern value='[a-c]+'/></xs:restriction></xs:simpleType></xs:element>",
    ));
    let mut scratch = Scratch::default();
    for _ in 0..3 {
        for (schema, text, valid) in [
            (&first, "<r><a>1</a><b> x </b></r>", true),
            (&second, "<r>abc</r>", true),
            (&first, "<r>abc</r>", false),
            (&second, "<r>abd</r>", false),
        ] {
            let source = Source::from_text("d.xml", text);
            let document = Document::parse(&source, &Limits::default()).expect("well-formed");
            assert_eq!(schema.is_valid(&document, &mut scratch), valid, "{text}");
        }
    }
}

#[test]
fn a_type_that_contains_itself() {
    check(
        "<xs:group name='g'><xs:choice><xs:element name='leaf' type='xs:int'/>
            <xs:element name='node'><xs:complexType><xs:group ref='g' maxOccurs='unbounded'/>
            </xs:complexType></xs:element></xs:choice></xs:group>
        <xs:element name='r'><xs:complexType><xs:group ref='g'/></xs:complexType></xs:element>",
        &[
            ("<r><node><node><leaf>1</leaf></node><leaf>2</leaf></node></r>", &[]),
            (
                "<r><node><node><leaf>x</leaf></node><node/></node></r>",
                &[
                    "ValueDatatype datatype-valid.1 r/node/node/leaf# 'x'",
                    "ElementMissing complex-type.2.4.b r/node/node2$ [leaf|node]",
                ],
            ),
        ],
    );
}

/// `count` entries with a number and as many references; the last one refers to no entry.
fn keyed(count: usize) -> String {
    let mut text = String::from("<r>");
    for number in 0..count {
        write!(text, "<e n='{number}'/><f n='{}'/>", number + 1).expect("memory");
    }
    text + "</r>"
}

// Compared with each other, these keys would take minutes.
#[test]
fn a_hundred_thousand_keys() {
    let schema = schema(&plain(
        "<xs:element name='r'><xs:complexType><xs:choice maxOccurs='unbounded'>
          <xs:element name='e' type='E'/><xs:element name='f' type='E'/>
        </xs:choice></xs:complexType>
        <xs:key name='k'><xs:selector xpath='.//e'/><xs:field xpath='@n'/></xs:key>
        <xs:keyref name='l' refer='k'><xs:selector xpath='f'/><xs:field xpath='@n'/></xs:keyref>
        </xs:element>
        <xs:complexType name='E'><xs:attribute name='n' type='xs:int'/></xs:complexType>",
    ));
    assert_eq!(kinds(&schema, &keyed(100_000)), [Kind::KeyDangling]);
    let text = format!("<r>{}</r>", "<e n='1'/><f n='2'/>".repeat(50_000));
    let mut found = kinds(&schema, &text);
    found.sort_unstable();
    let repeated = [Kind::KeyRepeated; 49_999];
    assert_eq!(found[..49_999], repeated);
    assert_eq!(found[49_999..], [Kind::KeyDangling; 50_000]);
}

// Each level would keep the numbers of all below: one by one that is memory without end.
#[test]
fn keys_of_too_many_levels() {
    let schema = schema(&plain(
        "<xs:element name='a'><xs:complexType><xs:sequence>
          <xs:element ref='a' minOccurs='0' maxOccurs='unbounded'/></xs:sequence>
          <xs:attribute name='n'/></xs:complexType>
        <xs:unique name='k'><xs:selector xpath='.//a'/><xs:field xpath='@n'/></xs:unique>
        </xs:element>",
    ));
    let text = |numbers: usize, last: &str| {
        let numbers: String = (0..numbers).map(|number| format!("<a n='{number}'/>")).collect();
        format!("{}{numbers}{last}{}", "<a>".repeat(900), "</a>".repeat(900))
    };
    let twice = "<a n='7'/>";
    assert_eq!(kinds(&schema, &text(2_000, "")), []);
    assert_eq!(kinds(&schema, &text(2_000, twice)), [Kind::KeyRepeated]);
    assert_eq!(kinds(&schema, &text(3_000, twice)), [Kind::KeyField, Kind::KeyRepeated]);
}

// Each level has the key of all levels below, and the references of the outermost look at them.
#[test]
fn keys_within_keys() {
    let schema = schema(&plain(
        "<xs:element name='r'><xs:complexType><xs:sequence>
          <xs:element ref='a'/></xs:sequence><xs:attribute name='n'/></xs:complexType>
        <xs:keyref name='l' refer='k'><xs:selector xpath='.//a'/><xs:field xpath='@n'/></xs:keyref>
        </xs:element>
        <xs:element name='a'><xs:complexType><xs:sequence>
          <xs:element ref='a' minOccurs='0' maxOccurs='unbounded'/></xs:sequence>
          <xs:attribute name='n'/></xs:complexType>
        <xs:key name='k'><xs:selector xpath='.//a|.'/><xs:field xpath='.//@n|.//@m'/></xs:key>
        </xs:element>",
    ));
    let mut text = String::from("<r>");
    text.push_str(&"<a>".repeat(900));
    for number in 0..2_000 {
        write!(text, "<a n='{number}'/>").expect("memory");
    }
    text.push_str(&"</a>".repeat(900));
    text.push_str("</r>");
    // Each of the levels holds more than one number.
    let mut found = kinds(&schema, &text);
    assert_eq!(found.len(), 900);
    found.dedup();
    assert_eq!(found, [Kind::KeyField]);
}
