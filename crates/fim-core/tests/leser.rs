//! The reader: what does not fit a model becomes a finding, and nothing overflows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{codes, found_and_expected, parsed, position, worded};
use fim_core::{
    Dialect, Dump, ElementInfo, Fassungen, Finding, Limits, Reader, Sprache, Stufe, model,
};

const ALT: Fassungen = Fassungen(0b01);
const NEU: Fassungen = Fassungen(0b10);

model! {
    /// Elements only.
    Karte {
        attributes { nummer = "nummer" }
        children {
            titel: Option<Text> = "titel",
            feld: Vec<Feld> = "feld",
            neu: Option<Text> = "neu" in NEU,
            oft: Vec<Text> = "oft" once ALT,
            sammlung: Option<Sammlung> = "sammlung",
        }
    }
    /// A field.
    Feld { text text; }
    /// Keeps what is foreign.
    Sammlung { text text; any fremd; children { titel: Option<Text> = "titel" } }
}

static EIGEN: Dialect =
    Dialect { owns: |namespace| namespace == "urn:eigen", fassung: NEU, ..Dialect::PLAIN };
static ALTE_FASSUNG: Dialect = Dialect { fassung: ALT, ..EIGEN };

/// Reads `text` as a Karte: the dump and the findings.
fn read_as(dialect: &Dialect, text: &str) -> (String, Vec<Finding>) {
    parsed(text, |document| {
        let mut reader = Reader::new(dialect, &Limits::default());
        let karte: Karte = reader.read(document.root());
        let (findings, dropped) = reader.findings.finish();
        assert_eq!(dropped, 0);
        let findings = findings.into_iter().map(worded).collect();
        (serde_json::to_string(&Dump(&karte)).expect("JSON"), findings)
    })
}

fn read(text: &str) -> (String, Vec<Finding>) {
    read_as(&EIGEN, text)
}

/// Code and path of the only finding.
fn only(text: &str) -> (&'static str, String, Finding) {
    let (_, findings) = read(text);
    assert_eq!(findings.len(), 1, "{text}: {:?}", codes(&findings));
    let finding = findings[0].clone();
    let place = finding.place.as_ref().expect("a place");
    (finding.rule.code, place.path.clone(), finding)
}

#[test]
fn a_second_element_where_one_is_allowed_is_repeated_and_the_first_counts() {
    let (code, path, finding) = only("<k><titel>1</titel>\n<titel>2</titel></k>");
    assert_eq!((code, path.as_str()), ("XML1303", "/k/titel[2]"));
    assert_eq!(position(&finding), (2, 1));
    assert_eq!(found_and_expected(&finding)[0], Some("2"));
    let [first] = finding.related.as_slice() else { panic!("{:?}", finding.related) };
    assert_eq!(first.place.path, "/k/titel[1]");
    let expected = "»titel« steht in »k« mehrfach, erlaubt ist es einmal";
    assert_eq!(finding.message(Sprache::De), expected);
    assert_eq!(read("<k><titel>1</titel><titel>2</titel></k>").0, r#"{"titel":"1"}"#);
    let (_, three) = read("<k><titel/><titel/><titel/></k>");
    assert_eq!(three.len(), 2);
}

#[test]
fn an_unknown_element_is_reported_once_and_not_entered() {
    let (code, path, finding) = only("<k>\n  <farbe><titel/><quatsch/></farbe></k>");
    assert_eq!((code, path.as_str()), ("XML1304", "/k/farbe"));
    assert_eq!(position(&finding), (2, 3));
    assert_eq!(finding.message(Sprache::De), "»k« kennt kein Element »farbe«");
}

#[test]
fn an_element_of_another_version_is_named_so() {
    let (dump, findings) = read_as(&ALTE_FASSUNG, "<k><neu>x</neu><titel>t</titel></k>");
    assert_eq!(dump, r#"{"titel":"t"}"#);
    assert_eq!(codes(&findings), ["XML1307"]);
    assert!(read("<k><neu>x</neu></k>").1.is_empty());
}

#[test]
fn once_limits_a_list_in_the_named_version_only() {
    let text = "<k><oft>1</oft><oft>2</oft></k>";
    assert!(read(text).1.is_empty());
    let (dump, findings) = read_as(&ALTE_FASSUNG, text);
    assert_eq!(dump, r#"{"oft":["1"]}"#);
    assert_eq!(codes(&findings), ["XML1303"]);
}

#[test]
fn an_unknown_attribute_is_marked_with_its_value() {
    let (code, path, finding) = only("<k nummer='1' farbe = 'rot'/>");
    assert_eq!((code, path.as_str()), ("XML1305", "/k"));
    assert_eq!(found_and_expected(&finding)[0], Some("rot"));
    let excerpt = finding.place.and_then(|place| place.excerpt).expect("an excerpt");
    assert_eq!(&excerpt.text[excerpt.mark], "farbe = 'rot'");
    // Attributes of foreign namespaces and of texts are strangers as well.
    assert_eq!(only("<k xmlns:f='urn:f' f:nummer='1'/>").0, "XML1305");
    assert_eq!(only("<k><titel farbe='rot'>t</titel></k>").1, "/k/titel");
}

#[test]
fn loose_text_is_marked_from_its_first_to_its_last_letter() {
    let text = "<k>\n  Notiz für später\n  <titel/></k>";
    let (code, path, finding) = only(text);
    assert_eq!((code, path.as_str()), ("XML1306", "/k"));
    assert_eq!(position(&finding), (2, 3));
    assert_eq!(finding.message(Sprache::De), "Loser Text in »k«: »Notiz für später«");
    let span = finding.place.expect("a place").span;
    assert_eq!(&text[span.range_in(text.len())], "Notiz für später");
    assert!(read("<k>\n\t<titel/>&#32;<!-- kein Text --></k>").1.is_empty());
    assert_eq!(read("<k>eins<titel/>zwei</k>").1.len(), 2);
}

#[test]
fn loose_text_behind_crlf_and_references_is_marked_exactly() {
    let cases =
        [("<k>\r\n\r\n  Notiz<titel/></k>", "Notiz"), ("<k> &#32;Notiz<titel/></k>", "&#32;Notiz")];
    for (text, marked) in cases {
        let span = only(text).2.place.expect("a place").span;
        assert_eq!(&text[span.range_in(text.len())], marked, "{text:?}");
    }
}

#[test]
fn loose_text_behind_wide_blanks_does_not_panic() {
    only("<k>\r\n\u{2003}Notiz<titel/></k>");
    only(&format!("<k><![CDATA[{}Notiz]]><titel/></k>", "\u{a0}".repeat(5)));
}

#[test]
fn the_mark_of_loose_text_ends_between_characters() {
    only("<k>€&amp;€€€<titel/></k>");
}

#[test]
fn an_unknown_element_of_a_foreign_namespace_is_unknown() {
    assert_eq!(only("<k xmlns:f='urn:f'><f:x/></k>").0, "XML1304");
    assert_eq!(only("<k xmlns:f='urn:f'><f:titel/></k>").0, "XML1304");
    let own = "<e:k xmlns:e='urn:eigen'><e:titel>t</e:titel><titel/></e:k>";
    assert_eq!(only(own).0, "XML1303", "without namespace is ours");
}

#[test]
fn a_foreign_element_with_a_known_name_takes_no_place() {
    let (dump, findings) = read("<k xmlns:f='urn:f'><f:titel>x</f:titel><titel>echt</titel></k>");
    assert_eq!(codes(&findings), ["XML1304"]);
    assert_eq!(dump, r#"{"titel":"echt"}"#);
    let (dump, _) = read("<k xmlns:f='urn:f'><f:feld>x</f:feld><feld>echt</feld></k>");
    assert_eq!(dump, r#"{"feld":["echt"]}"#);
}

#[test]
fn any_takes_foreign_elements_without_a_finding() {
    let text = "<k xmlns:f='urn:f'><sammlung><f:x/>Text<f:y><titel/></f:y></sammlung></k>";
    let (dump, findings) = read(text);
    assert_eq!(codes(&findings), [""; 0]);
    assert_eq!(dump, r##"{"sammlung":{"#text":"Text","#xml":["<f:x/>","<f:y><titel/></f:y>"]}}"##);
}

#[test]
fn any_keeps_a_foreign_element_with_a_known_name() {
    let text = "<k xmlns:f='urn:f'><sammlung><f:titel>x</f:titel></sammlung></k>";
    let (dump, findings) = read(text);
    assert_eq!(codes(&findings), [""; 0]);
    assert_eq!(dump, r##"{"sammlung":{"#xml":["<f:titel>x</f:titel>"]}}"##);
}

#[test]
fn an_unknown_element_of_the_own_namespace_is_reported_even_beside_any() {
    let text = "<k><sammlung xmlns:e='urn:eigen'><e:quatsch/></sammlung></k>";
    assert_eq!(only(text).0, "XML1304");
}

#[test]
fn any_keeps_foreign_elements_only() {
    let text = "<k><sammlung xmlns:e='urn:eigen'><e:quatsch/></sammlung></k>";
    assert_eq!(read(text).0, r#"{"sammlung":{}}"#);
}

#[test]
fn findings_carry_the_element_that_the_standard_describes() {
    static BESCHREIBEND: Dialect = Dialect {
        describe: |element| {
            let id = element.ancestors().find_map(|outer| outer.attribute("nummer"))?;
            let kind = "Karte".to_owned();
            Some(ElementInfo { kind, id: Some(id.value.to_owned()), ..ElementInfo::default() })
        },
        ..EIGEN
    };
    let (_, findings) = read_as(&BESCHREIBEND, "<k nummer='K1'><x/>lose<feld a='1'/></k>");
    assert_eq!(findings.len(), 3);
    for finding in findings {
        let element = finding.element.expect("an element");
        assert_eq!((element.kind.as_str(), element.id.as_deref()), ("Karte", Some("K1")));
    }
}

#[test]
fn findings_come_in_the_order_of_their_places() {
    let (_, findings) = read("<k a='1'>\n<x/>\nlose\n<titel b='2'/>\n<y/></k>");
    let lines: Vec<u64> = findings.iter().map(|finding| position(finding).0).collect();
    assert_eq!(lines, [1, 2, 3, 4, 5]);
}

#[test]
fn findings_beyond_the_limit_are_counted() {
    let text = format!("<k>{}</k>", "<x/>".repeat(50));
    for (limit, kept, dropped) in [(1, 1, 49), (49, 49, 1), (50, 50, 0), (51, 50, 0)] {
        let limits = Limits { findings: limit, ..Limits::default() };
        parsed(&text, |document| {
            let mut reader = Reader::new(&EIGEN, &limits);
            let _: Karte = reader.read(document.root());
            assert_eq!(!reader.findings.takes(Stufe::Hinweis), kept == limit);
            let (findings, rest) = reader.findings.finish();
            assert_eq!((findings.len() as u64, rest), (kept, dropped), "limit {limit}");
        });
    }
}
