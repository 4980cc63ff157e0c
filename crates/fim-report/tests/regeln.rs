//! Rules as people look them up: what is said of those that are proposals or wait to be asked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use fim_core::{Edit, Example, FileEdits, Herkunft, RuleMeta, Sprache, Wording};
use fim_report::{Options, explain, regelseite, rules_table, tables};

static OFFICIAL: RuleMeta = RuleMeta { code: "XZF1001", name: "eins", ..RuleMeta::BASE };
static PROPOSAL: RuleMeta = RuleMeta {
    code: "XZF1002",
    name: "zwei",
    herkunft: Herkunft::Vorschlag,
    versions: &["2.2"],
    ..RuleMeta::BASE
};
static ASKED: RuleMeta = RuleMeta {
    code: "XPZ1003",
    name: "drei",
    optional: true,
    message: Wording::new("{element}: Aufgabe ohne Namen", "{element}: task without a name"),
    examples: &[Example::Embedded {
        base: "<prozess>MODELL</prozess>",
        inner: "<task name=\"Prüfen\"/>",
        embed: |outer, inner| outer.replace("MODELL", inner),
        failing: &[(" name=\"Prüfen\"", " name=\"\"")],
        passing: &[],
    }],
    ..RuleMeta::BASE
};

#[test]
fn the_table_marks_proposals_and_rules_that_wait_to_be_asked() {
    let table = rules_table(&[&OFFICIAL, &PROPOSAL, &ASKED], Sprache::De);
    let drawn = tables(&[table], &Options::default());
    let expected = "\
° Vorschlag · * nur auf Wunsch (--mit CODE) · ~ fim fix repariert
  Code      Stufe     Name  Fassungen
  XZF1001   kritisch  eins
  XZF1002°  kritisch  zwei  2.2
  XPZ1003*  kritisch  drei
";
    assert_eq!(drawn, expected);
}

#[test]
fn a_rule_that_waits_to_be_asked_says_how() {
    let text = explain(&ASKED, &Options::default());
    assert!(text.contains("  Schalter  spricht nur auf Wunsch: --mit XPZ1003\n"), "{text}");
    let english = explain(&ASKED, &Options { sprache: Sprache::En, ..Options::default() });
    assert!(
        english.contains("  switch    speaks only when asked for: --mit XPZ1003\n"),
        "{english}"
    );
    let other = explain(&PROPOSAL, &Options::default());
    let off = format!("  Schalter  --ohne {} schaltet die Regel aus\n", PROPOSAL.code);
    assert!(other.contains(&off), "{other}");
}

/// The examples in a text of `fim explain`.
fn shown(examples: &'static [Example]) -> String {
    let text = explain(&RuleMeta { examples, ..ASKED }, &Options::default());
    text[text.find("  falsch").unwrap()..].to_owned()
}

/// The same on the page of the rule.
fn page(examples: &'static [Example]) -> String {
    let text = regelseite(&RuleMeta { examples, ..ASKED });
    text[text.find("## Beispiel").unwrap()..].to_owned()
}

#[test]
fn an_example_in_an_attached_file_shows_what_changes_there() {
    let expected = "  falsch    <task name=\"\"/>\n  richtig   <task name=\"Prüfen\"/>\n";
    assert_eq!(shown(ASKED.examples), expected);
}

#[test]
fn an_example_of_several_files_names_those_that_change() {
    let examples = &[Example::Together { files: FILES, failing: FAILING, passing: &[] }];
    let expected = "  falsch    a.xml:
            <a>2</a>
  falsch    b.xml:
            <b></b>
  richtig   a.xml:
            <a>1</a>
  richtig   b.xml:
            <b><x/></b>
";
    assert_eq!(shown(examples), expected);
}

#[test]
fn a_file_that_an_example_takes_away_is_named_and_shown_where_it_is() {
    const ALL: &[Edit] = &[("<c/>", "")];
    let examples = &[Example::Together { files: FILES, failing: &[("c.xml", ALL)], passing: &[] }];
    let expected = "  falsch    ohne c.xml\n  richtig   c.xml:\n            <c/>\n";
    assert_eq!(shown(examples), expected);
    let expected = "\
## Beispiel

Falsch: ohne die Datei c.xml

Richtig in c.xml:

```xml
<c/>
```
";
    assert_eq!(page(examples), expected);
}

#[test]
fn an_example_shows_whole_lines_and_one_around_them() {
    let examples = &[Example::Edited {
        base: "<a>\n  <b>\n    <c>1</c>\n    <d>2</d>\n  </b>\n  <e/>\n</a>",
        failing: &[(">2<", ">3<")],
        passing: &[],
    }];
    let expected = "  falsch      <c>1</c>
              <d>3</d>
            </b>
  richtig     <c>1</c>
              <d>2</d>
            </b>
";
    assert_eq!(shown(examples), expected);
}

#[test]
fn a_document_in_one_long_line_is_shown_element_by_element() {
    let examples = &[Example::Whole {
        failing: b"<nachricht><kopf><kennung>LH-4711</kennung></kopf><inhalt><name>Ein langer Name</name><version>2</version></inhalt></nachricht>",
        passing: b"<nachricht><kopf><kennung>LH-4711</kennung></kopf><inhalt><name>Ein langer Name</name><version>1</version></inhalt></nachricht>",
    }];
    let expected = "  falsch      <name>Ein langer Name</name>
              <version>2</version>
            </inhalt>
  richtig     <name>Ein langer Name</name>
              <version>1</version>
            </inhalt>
";
    assert_eq!(shown(examples), expected);
}

#[test]
fn an_element_without_content_stays_in_one_line() {
    let examples = &[Example::Edited {
        base: "<nachricht><kopf><kennung>LH-4711</kennung></kopf><inhalt><name>Ein langer Name</name><version>1</version></inhalt></nachricht>",
        failing: &[("Ein langer Name", "")],
        passing: &[],
    }];
    assert!(shown(examples).contains("  <name></name>\n"), "{}", shown(examples));
}

#[test]
fn what_is_wrong_is_shown_however_far_down_or_far_in_it_is() {
    let lines = |last: &str| -> &'static [u8] {
        let filling: String = (0..60).map(|number| format!("zeile {number}\n")).collect();
        let long = "wort ".repeat(60);
        Box::leak(format!("{filling}{long}{last}\n").into_bytes().into_boxed_slice())
    };
    let examples =
        Box::leak(Box::new([Example::Whole { failing: lines("FALSCH"), passing: lines("GUT") }]));
    let text = page(examples);
    assert!(text.contains("zeile 59\n…") && text.contains("wort FALSCH\n"), "{text}");
    assert!(text.contains("wort GUT\n") && !text.contains("zeile 58"), "{text}");
}

#[test]
fn a_long_change_is_folded_and_ends_where_it_ends() {
    let lines = |count: u32| -> &'static [u8] {
        let text: String = (0..count).map(|number| format!("zeile {number}\n")).collect();
        Box::leak(format!("anfang\n{text}ende\n").into_bytes().into_boxed_slice())
    };
    let examples = Box::leak(Box::new([Example::Whole { failing: lines(90), passing: lines(0) }]));
    let text = page(examples);
    assert!(text.contains("zeile 8\n…\nzeile 88\nzeile 89\nende\n"), "{text}");
    assert!(text.contains("Richtig:\n\n```text\nanfang\nende\n```"), "{text}");
}

#[test]
fn signs_that_nobody_sees_are_shown_by_their_number() {
    let examples = &[Example::Edited {
        base: "<b>§ 3 StrG</b>",
        failing: &[("§ 3", "§\u{a0}3")],
        passing: &[],
    }];
    assert!(page(examples).contains("<b>§‹U+00A0›3 StrG</b>"), "{}", page(examples));
}

#[test]
fn an_example_of_several_files_may_be_right_in_another_file() {
    let examples = &[Example::Together {
        files: FILES,
        failing: FAILING,
        passing: &[("c.xml", &[("<c/>", "<d/>")])],
    }];
    let text = shown(examples);
    assert!(text.contains("  falsch    c.xml:\n            <c/>\n"), "{text}");
    assert!(text.contains("  richtig   c.xml:\n            <d/>\n"), "{text}");
}

#[test]
fn a_page_leads_to_the_rules_that_say_the_same_and_never_to_itself() {
    let why = Wording::new("Anders als XSD1005 gilt XPZ1003 immer.", "XPZ1003 always holds.");
    let rule = RuleMeta { coincides: &["XSD1204", "XSD1005"], why, ..ASKED };
    let text = regelseite(&rule);
    assert!(text.contains("[XSD1204](XSD1204.md), [XSD1005](XSD1005.md) "), "{text}");
    assert!(!text.contains("(XPZ1003.md)"), "{text}");
}

#[test]
fn a_page_shows_options_as_they_are_typed() {
    let text = regelseite(&PROPOSAL);
    let row = "**Schalter:** `--ohne XZF1002` schaltet die Regel aus\n";
    assert!(text.contains(row), "{text}");
}

#[test]
fn an_empty_file_and_empty_lines_are_said_or_left_out() {
    let empty = &[Example::Whole { failing: b"", passing: b"<a/>" }];
    assert_eq!(shown(empty), "  falsch    (eine leere Datei)\n  richtig   <a/>\n");
    assert!(page(empty).contains("Falsch: eine leere Datei\n"), "{}", page(empty));
    let gap = &[Example::Edited {
        base: "a = 1\n\nb = 2\n\nc = 3\n",
        failing: &[("b = 2\n", "")],
        passing: &[],
    }];
    assert!(page(gap).contains("```text\na = 1\nc = 3\n```"), "{}", page(gap));
}

#[test]
fn a_rule_always_says_what_to_do() {
    let rule = RuleMeta { fix: Wording::new("{fix}", "{fix}"), ..ASKED };
    let text = explain(&rule, &Options::default());
    assert!(text.contains("  tun       Was zu tun ist, sagt der einzelne Befund.\n"), "{text}");
    assert!(regelseite(&OFFICIAL).contains("Ein kurzes Beispiel gibt es nicht"), "no example");
}

const FILES: &[(&str, &str)] =
    &[("a.xml", "<a>1</a>"), ("b.xml", "<b><x/></b>"), ("c.xml", "<c/>")];
const FAILING: &[FileEdits] = &[("a.xml", &[(">1<", ">2<")]), ("b.xml", &[("<x/>", "")])];
