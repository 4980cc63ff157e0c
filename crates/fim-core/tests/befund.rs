//! Findings: fingerprints that survive, messages that are filled, texts that are clipped.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{SPRACHEN, cases};
use fim_core::reading::{
    ATTRIBUT_UNBEKANNT, DATEI_LEER, ELEMENT_UNBEKANNT, GRENZE_ERREICHT, KEIN_XML, clip,
};
use fim_core::{
    Dialect, Document, ElementInfo, Finding, Findings, Fingerprint, Limits, Place, Reader, Source,
    Span, Sprache, Stufe, Value, Wording, model,
};
use proptest::prelude::*;

model! {
    /// Knows an id and nothing else.
    Feld { children { id: Option<Text> = "id", feld: Vec<Feld> = "feld" } }
}

static DIALECT: Dialect = Dialect {
    describe: |element| {
        let feld = element.ancestors().find(|outer| outer.name() == "feld")?;
        let id = feld.child("id")?.text().into_owned();
        Some(ElementInfo { kind: "Feld".to_owned(), id: Some(id), ..ElementInfo::default() })
    },
    ..Dialect::PLAIN
};

/// The fingerprints of what does not fit in `text`, a file of this name.
fn fingerprints(name: &str, text: &str) -> Vec<String> {
    let source = Source::from_text(name, text);
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let mut reader = Reader::new(&DIALECT, &Limits::default());
    let _: Feld = reader.read(document.root());
    let (findings, _) = reader.findings.finish();
    findings.iter().map(|finding| finding.fingerprint.to_string()).collect()
}

fn fingerprint(name: &str, text: &str) -> String {
    let mut all = fingerprints(name, text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

#[test]
fn a_fingerprint_is_a_known_digest() {
    // SHA-256 over each part behind its length (64 bit, little endian), first 16 bytes.
    let cases: &[(&[&str], &str)] = &[
        (&[], "e3b0c44298fc1c149afbf4c8996fb924"),
        (&["XML1001", "leer.xml", ""], "8a26edceb79c6de213fa22380d12f080"),
        (&["a", "bc"], "9a8acca1b6c6c0befd3fbc756aed625d"),
        (&["ab", "c"], "43ee655579de01ca739b3f95c1c2d3f4"),
    ];
    for (parts, expected) in cases {
        assert_eq!(Fingerprint::of(parts).to_string(), *expected, "{parts:?}");
    }
}

#[test]
fn a_finding_may_be_less_grave_than_its_rule_but_not_graver() {
    for stufe in Stufe::ALL {
        let finding = Finding::of(&DATEI_LEER).at_most(stufe).finish("leer.xml");
        assert_eq!(finding.stufe, stufe.min(DATEI_LEER.stufe));
    }
    let finding = Finding::of(&DATEI_LEER).at_most(Stufe::Hinweis).at_most(Stufe::Kritisch);
    assert_eq!(finding.finish("leer.xml").stufe, Stufe::Hinweis);
}

#[test]
fn the_fingerprint_of_a_finding_is_pinned() {
    let finding = Finding::of(&DATEI_LEER).finish("ordner/leer.xml");
    assert_eq!(finding.fingerprint, Fingerprint::of(&["XML1001", "leer.xml", ""]));
    let about = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some("F1".to_owned()),
        version: Some("1.0".to_owned()),
        name: Some("wird nicht gezählt".to_owned()),
    };
    let draft = Finding::of(&ELEMENT_UNBEKANNT).about(Some(about));
    let finding = draft.distinguish("datenfeld").distinguish("farbe").finish("x.xml");
    assert_eq!(finding.fingerprint.to_string(), "8c4d64c01361ca7cc4c8add04a7cffa7");
    assert_eq!(
        serde_json::to_value(finding.fingerprint).expect("JSON"),
        "8c4d64c01361ca7cc4c8add04a7cffa7"
    );
}

#[test]
fn a_fingerprint_survives_moved_lines_and_indenting() {
    let text = "<feld><id>F1</id><farbe/></feld>";
    let one = fingerprint("a.xml", text);
    for other in [
        "\n\n<feld>\r\n\t<id>F1</id>\n\n  <farbe />\n</feld>",
        "<feld><farbe/><id>F1</id></feld>",
        "<feld><feld><id>F0</id></feld><id>F1</id><farbe>anders</farbe></feld>",
        "<feld><feld><feld><id>F1</id><farbe/></feld></feld></feld>",
    ] {
        assert_eq!(fingerprint("a.xml", other), one, "{other}");
    }
}

#[test]
fn a_fingerprint_survives_another_folder_and_a_known_element_another_file() {
    let known = "<feld><id>F1</id><farbe/></feld>";
    let unknown = "<feld><farbe/></feld>";
    for name in ["ordner/a.xml", "C:\\ordner\\a.xml", "x.zip!/a.xml", "x.zip!/tief/a.xml"] {
        assert_eq!(fingerprint(name, known), fingerprint("a.xml", known), "{name}");
        assert_eq!(fingerprint(name, unknown), fingerprint("a.xml", unknown), "{name}");
    }
    assert_eq!(fingerprint("b.xml", known), fingerprint("a.xml", known));
    assert_ne!(fingerprint("b.xml", unknown), fingerprint("a.xml", unknown));
}

#[test]
fn an_exclamation_mark_is_part_of_a_file_name() {
    let text = "<feld><farbe/></feld>";
    assert_ne!(fingerprint("Neu!.xml", text), fingerprint("Alt!.xml", text));
}

#[test]
fn a_fingerprint_tells_elements_rules_and_values_apart() {
    let texts = [
        "<feld><id>F1</id><farbe/></feld>",
        "<feld><id>F2</id><farbe/></feld>",
        "<feld><id>F1</id><form/></feld>",
        "<feld farbe='1'><id>F1</id></feld>",
        "<feld form='1'><id>F1</id></feld>",
        "<feld><id>F1</id>farbe</feld>",
        "<feld><id>F1</id><id>F1</id></feld>",
        "<feld><farbe/></feld>",
    ];
    let mut all: Vec<String> = texts.iter().map(|text| fingerprint("a.xml", text)).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), texts.len());
}

#[test]
fn a_template_is_filled_in_both_languages() {
    let wording = Wording::new("{a} und {b}: {a}", "{b} and {a}");
    let values = [("a", Value::from("1")), ("b", Value::from(("zwei", "two"))), ("c", 3.into())];
    assert_eq!(wording.fill(Sprache::De, &values), "1 und zwei: 1");
    assert_eq!(wording.fill(Sprache::En, &values), "two and 1");
    assert_eq!(wording.get(Sprache::En), "{b} and {a}");
}

#[test]
fn what_cannot_be_filled_stays_to_be_seen() {
    let fill = |template: &'static str| {
        Wording::new(template, template).fill(Sprache::De, &[("a", Value::from("1"))])
    };
    assert_eq!(fill("{a} {b}"), "1 {b}");
    assert_eq!(fill("{a"), "{a");
    assert_eq!(fill("a} {a}"), "a} 1");
    assert_eq!(fill("{} {a}"), "{} 1");
    assert_eq!(fill(""), "");
    assert_eq!(fill("Größe {a} €"), "Größe 1 €");
}

#[test]
fn values_are_not_filled_again() {
    let values = [("a", Value::from("{b}")), ("b", Value::from("nein"))];
    assert_eq!(Wording::new("{a}", "{a}").fill(Sprache::De, &values), "{b}");
}

#[test]
fn texts_of_a_finding_are_filled() {
    let draft = Finding::of(&GRENZE_ERREICHT).value("grenze", "tiefe").value("wert", 2);
    let finding = draft.value("einheit", ("Ebenen", "levels")).value("gefunden", 3).finish("x.xml");
    for sprache in SPRACHEN {
        assert!(!finding.message(sprache).contains('{') && !finding.fix(sprache).contains('{'));
        assert!(finding.fix(sprache).contains("tiefe"));
    }
}

#[test]
fn a_finding_has_the_level_of_its_rule_and_what_it_was_given() {
    let source = Source::from_text("x.xml", "<a>\n<b/></a>");
    let place = Place::in_source(&source, Span::new(4, 8));
    let draft = Finding::of(&ELEMENT_UNBEKANNT).at(place.clone()).found("b").expected("c");
    let finding = draft.related("hier", place.clone()).finish("x.xml");
    assert_eq!(finding.stufe, ELEMENT_UNBEKANNT.stufe);
    assert_eq!(common::found_and_expected(&finding), [Some("b"), Some("c")]);
    assert_eq!((place.position.line, place.path.as_str()), (2, ""));
    assert_eq!(finding.related[0].place, place);
    assert!(finding.also.is_empty());
}

#[test]
fn findings_are_sorted_by_place_then_rule() {
    let source = Source::from_text("x.xml", "<a>\n<b/></a>");
    let at = |span| Place::in_source(&source, span);
    let mut findings = Findings::default();
    findings.add(|| Finding::of(&KEIN_XML).at(at(Span::new(4, 8))).finish("x.xml"));
    findings.add(|| Finding::of(&ATTRIBUT_UNBEKANNT).at(at(Span::new(1, 2))).finish("x.xml"));
    findings.add(|| Finding::of(&DATEI_LEER).at(at(Span::new(4, 5))).finish("x.xml"));
    findings.add(|| Finding::of(&ELEMENT_UNBEKANNT).finish("x.xml"));
    assert_eq!((findings.len(), findings.is_empty()), (4, false));
    let (findings, dropped) = findings.finish();
    assert_eq!(common::codes(&findings), ["XML1304", "XML1305", "XML1001", "XML1002"]);
    assert_eq!(dropped, 0);
}

#[test]
fn a_full_collection_counts_and_makes_nothing() {
    let limits = Limits { findings: 2, ..Limits::default() };
    let some = |count: usize| {
        let mut findings = Findings::new(&limits);
        (0..count).for_each(|_| findings.add(|| Finding::of(&DATEI_LEER).finish("x.xml")));
        findings
    };
    let mut findings = some(1);
    findings.absorb(some(5));
    findings.add(|| panic!("made although it is dropped"));
    let (kept, dropped) = findings.finish();
    assert_eq!((kept.len(), dropped), (2, 5));
}

/// A finding of each level, the limit and what is left, gravest first: the graver ones stay whenever
/// they come, of those of one level the first.
#[test]
fn a_full_collection_keeps_the_gravest() {
    let stufe_of = |n: usize| Stufe::ALL[n % 7 % 4];
    let finding = |n: usize| {
        let draft = Finding::of(&DATEI_LEER).at_most(stufe_of(n)).value("n", n as u64);
        draft.distinguish(&n.to_string()).finish("x.xml")
    };
    assert_eq!(finding(0).stufe, Stufe::Kritisch, "{}", DATEI_LEER.code);
    for (count, limit) in [(1, 1), (30, 1), (30, 7), (30, 20), (30, 29), (30, 30), (30, 31)] {
        let limits = Limits { findings: limit as u64, ..Limits::default() };
        let mut expected: Vec<usize> = (0..count).collect();
        expected.sort_by_key(|n| std::cmp::Reverse(stufe_of(*n)));
        expected.truncate(limit);
        expected.sort_unstable();
        let (mut one, mut other) = (Findings::new(&limits), Findings::new(&limits));
        (0..count).for_each(|n| one.add_at_most(stufe_of(n), || finding(n)));
        (0..count).for_each(|n| other.add(|| finding(n)));
        let mut parts = Findings::new(&limits);
        for start in (0..count).step_by(10) {
            let mut part = Findings::new(&limits);
            (start..count.min(start + 10)).for_each(|n| part.add(|| finding(n)));
            parts.absorb(part);
        }
        for findings in [one, other, parts] {
            assert_eq!(findings.len(), expected.len());
            let (kept, dropped) = findings.finish();
            let number = |one: &Finding| one.values[0].1.get(Sprache::De).parse().expect("n");
            let mut kept: Vec<usize> = kept.iter().map(number).collect();
            kept.sort_unstable();
            assert_eq!((&kept, dropped), (&expected, (count - expected.len()) as u64), "{limit}");
        }
    }
}

#[test]
fn what_is_not_grave_enough_is_not_made() {
    let limits = Limits { findings: 1, ..Limits::default() };
    let mut findings = Findings::new(&limits);
    findings.add(|| Finding::of(&DATEI_LEER).at_most(Stufe::Warnung).finish("x.xml"));
    assert!(findings.takes(Stufe::Methodisch) && !findings.takes(Stufe::Warnung));
    findings.add_at_most(Stufe::Warnung, || panic!("made although it is dropped"));
    // Made, since it may be graver; it is not.
    findings.add(|| Finding::of(&DATEI_LEER).at_most(Stufe::Hinweis).finish("x.xml"));
    findings.add(|| Finding::of(&KEIN_XML).finish("x.xml"));
    let (kept, dropped) = findings.finish();
    assert_eq!((common::codes(&kept), dropped), (vec!["XML1002"], 3));
}

/// Both ends and the length of a long text tell it from others; a short one counts as a whole.
#[test]
fn long_texts_tell_findings_apart() {
    let print = |text: &str| Finding::of(&DATEI_LEER).distinguish(text).finish("x").fingerprint;
    let long = "ä".repeat(2_000);
    let texts = [
        "a".to_owned(),
        "a".repeat(2_000),
        format!("{}b", "a".repeat(1_999)),
        long.clone(),
        format!("{long}ä"),
        format!("{long}b"),
        format!("b{long}"),
    ];
    let prints: std::collections::HashSet<_> = texts.iter().map(|text| print(text)).collect();
    assert_eq!(prints.len(), texts.len());
    assert_eq!(print(&long), print(&long));
}

#[test]
fn clipping_folds_white_space_and_cuts() {
    assert_eq!(clip("  eins\r\n\t zwei  ", 20), "eins zwei");
    assert_eq!(clip("12345", 5), "12345");
    assert_eq!(clip("123456", 5), "12345…");
    assert_eq!(clip("äöü€𝄞x", 5), "äöü€𝄞…");
    assert_eq!(clip("", 5), "");
    assert_eq!(clip(" \n ", 5), "");
    assert_eq!(clip("x", 0), "…");
    assert_eq!(clip("a\u{1b}[31mrot\u{7}", 20), "a\u{fffd}[31mrot\u{fffd}");
}

#[test]
fn clipping_disarms_characters_that_reorder_text() {
    for c in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'] {
        let clipped = clip(&format!("a{c}b"), 20);
        assert!(!clipped.contains(c), "U+{:04X}: {clipped:?}", u32::from(c));
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn clipped_text_fits_one_line(text in any::<String>(), chars in 0usize..60) {
        let clipped = clip(&text, chars);
        prop_assert!(clipped.chars().count() <= chars + 1);
        prop_assert!(!clipped.chars().any(char::is_control));
        prop_assert!(!clipped.starts_with(char::is_whitespace));
        prop_assert!(!clipped.contains("  "));
        prop_assert_eq!(clip(&clipped, chars), clipped, "clipping twice changes nothing");
    }

    #[test]
    fn text_that_fits_is_only_folded(text in "[a-zäöü€]{1,8}( [a-zäöü€]{1,8}){0,4}") {
        prop_assert_eq!(clip(&text, 100), text.clone());
        prop_assert_eq!(clip(&text.replace(' ', " \r\n\t"), text.chars().count()), text);
    }

    #[test]
    fn parts_of_a_fingerprint_do_not_run_together(
        one in prop::collection::vec("[ab]{0,3}", 0..4),
        other in prop::collection::vec("[ab]{0,3}", 0..4),
    ) {
        let digest = |parts: &[String]| {
            Fingerprint::of(&parts.iter().map(String::as_str).collect::<Vec<_>>())
        };
        prop_assert_eq!(digest(&one) == digest(&other), one == other);
    }
}
