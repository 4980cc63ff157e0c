//! Comments on merge requests: whatever stands in a file, it becomes text and nothing else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;
#[path = "common/lang.rs"]
mod lange;

use common::{DOPPELT, TOOL, bericht, render};
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, ElementInfo, FileReport, Finding,
    Identity, Meldungsart, Place, Report, RuleMeta, Source, Span, State, Wording,
};
use fim_report::{Format, Options};
use lange::{mit_ausnahmen, sammlung, viele};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options as Erweiterungen, Parser, Tag, TagEnd};

static PROBE: RuleMeta = RuleMeta {
    code: "PROBE",
    message: Wording::new("Probe »{text}«", "probe »{text}«"),
    why: Wording::new("Weil {text} dort steht.", "Because there is {text}."),
    fix: Wording::new("{text} ändern.", "Change {text}."),
    ..RuleMeta::BASE
};

const FEINDLICH: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</code></summary></details><b>",
    "<!-- -->",
    "<https://boese.example>",
    "https://boese.example/x",
    "ftp://boese.example",
    "www.boese.example",
    "WWW.boese.example",
    "[Klick](https://boese.example)",
    "![Bild](https://boese.example/b.png)",
    "[a]: https://boese.example",
    "[^1]",
    "@admin @team/alle",
    "a@boese.example",
    "mailto:a@boese.example",
    "#1 !2 $3 ~4 %5 &6 GH-7",
    ":smile: :100: :+1:",
    "a | b || c",
    "a\n| b |\n\n# Kopf\n\n* Punkt",
    "a\r\n\r\n<b>",
    "`code` ``mehr`` ```",
    "`",
    "|",
    "\\",
    "\\|",
    "\\`",
    "**fett** __fett__ ~~weg~~ *k* _k_",
    "&lt;b&gt; &#64;admin &amp;",
    "$x$ $$y$$",
    "\u{202e}\u{200b}\u{1b}[31m",
    "    eingerückt",
    "--- ===",
    "1. eins",
    "> zitat",
    "<details open>",
    "]]>",
    "[[wiki]]",
    "//",
    "{{ vorlage }}",
];

/// A report that says `wort` wherever a file has a say.
fn feindlich(wort: &str) -> Report {
    let text = format!("<a>{wort}</a>");
    let source = Source::from_text("a.xml", &text);
    let place = Place::in_source(&source, Span::new(3, 4));
    let place = Place { path: format!("/{wort}"), ..place };
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some(wort.to_owned()),
        version: Some(wort.to_owned()),
        name: Some(wort.to_owned()),
    };
    let finding = |rule| {
        Finding::of(rule)
            .value("text", wort)
            .value("id", wort)
            .at(place.clone())
            .about(Some(element.clone()))
            .related(wort, place.clone())
            .found(wort)
            .expected(wort)
            .finish("a.xml")
    };
    let path = format!("ordner/{wort}/{wort}.xml");
    let label = Some(wort.to_owned()).filter(|it| !it.is_empty());
    let file = |state, findings| {
        let identity = Identity { label: label.clone(), ..Identity::default() };
        FileReport::new(&path, identity, state, findings)
    };
    let mut a = file(State::Findings, vec![finding(&PROBE), finding(&DOPPELT)]);
    let ausnahme = Ausnahmegrund::Ausnahme {
        begruendung: wort.to_owned(),
        bis: Some(wort.to_owned()),
        quelle: wort.to_owned(),
    };
    a.ausgenommen = vec![Ausgenommen { finding: finding(&PROBE), grund: ausnahme }];
    let meldung = Ausnahmemeldung {
        art: Meldungsart::Unlesbar,
        datei: wort.to_owned(),
        zeile: 1,
        text: wort.into(),
    };
    let ausnahmen = Ausnahmenstand { seit: Some(wort.to_owned()), meldungen: vec![meldung] };
    let files =
        vec![a, file(State::Unchecked, vec![finding(&PROBE)]), file(State::Other, Vec::new())];
    Report { ausnahmen, ..Report::new(files) }
}

/// What a comment is made of: shape and text, with links and HTML apart.
struct Gelesen {
    gestalt: Vec<String>,
    links: Vec<String>,
    html: String,
    text: String,
}

fn gelesen(markdown: &str) -> Gelesen {
    let mut all = Gelesen {
        gestalt: Vec::new(),
        links: Vec::new(),
        html: String::new(),
        text: String::new(),
    };
    for event in Parser::new_ext(markdown, Erweiterungen::all()) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                all.links.push(dest_url.to_string());
            }
            Event::Html(html) | Event::InlineHtml(html) => all.html.push_str(&html),
            // The text of a code span cannot be anything else.
            Event::Code(_) => {
                all.gestalt.push("Code".to_owned());
                all.text.push('\n');
            }
            Event::Text(text) => all.text.push_str(&text),
            Event::Start(tag) => {
                // A block in a block begins anew: »Baseline:« and »//« below it are no address.
                if !matches!(tag, Tag::Strong) {
                    all.text.push('\n');
                }
                all.gestalt.push(format!("{:?}", tag.to_end()));
            }
            Event::End(TagEnd::Strong | TagEnd::Link) => {}
            Event::End(_) => all.text.push('\n'),
            other => all.gestalt.push(format!("{other:?}")),
        }
    }
    all
}

fn ausgabe(report: &Report, all: bool) -> String {
    render(Format::Md, report, TOOL, &Options { all, ..Options::default() })
}

/// Tags of HTML; texts are told apart by what the reader of HTML makes of them.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next()).collect()
}

/// What must hold whatever `wort` is.
fn pruefe(wort: &str, all: bool) -> Result<(), TestCaseError> {
    let (fremd, eigen) = (ausgabe(&feindlich(wort), all), ausgabe(&feindlich("Wort"), all));
    let (a, b) = (gelesen(&fremd), gelesen(&eigen));
    prop_assert_eq!(&a.links, &b.links, "{}", fremd);
    prop_assert_eq!(tags(&a.html), tags(&b.html), "{}", fremd);
    let ohne_code = |all: &[String]| all.iter().filter(|it| *it != "Code").cloned().collect();
    let (gestalt, erwartet): (Vec<String>, Vec<String>) =
        (ohne_code(&a.gestalt), ohne_code(&b.gestalt));
    // An empty value has no row.
    if !wort.trim().is_empty() {
        prop_assert_eq!(gestalt, erwartet, "{}", fremd);
    }
    // What forges turn into links when they show a text.
    let text = a.text.to_lowercase();
    for teil in ["://", "www.", ":smile:", ":100:", ":+1:", "gh-7"] {
        prop_assert!(!text.contains(teil), "{}: {}", teil, fremd);
    }
    let chars: Vec<char> = text.chars().collect();
    let calls = chars.windows(2).find(|pair| {
        matches!(pair[0], '@' | '#' | '!' | '~' | '$' | '&' | '%') && pair[1].is_alphanumeric()
    });
    prop_assert_eq!(calls, None, "{}", fremd);
    Ok(())
}

#[test]
fn hostile_texts_become_text() {
    for wort in FEINDLICH {
        for all in [false, true] {
            pruefe(wort, all).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_text(
        stuecke in prop::collection::vec(prop_oneof![
            3 => prop::sample::select(FEINDLICH).prop_map(str::to_owned),
            1 => "[ -~]{0,12}",
            1 => "[a-zA-Zäöü .]{0,8}",
        ], 0..8),
        all: bool,
    ) {
        pruefe(&stuecke.concat(), all)?;
    }
}

#[test]
fn values_can_be_copied_as_they_are() {
    let wort = "urn:de:bund:x `a` | <b> \\ @c";
    let markdown = ausgabe(&feindlich(wort), false);
    let codes: Vec<String> = Parser::new_ext(&markdown, Erweiterungen::all())
        .filter_map(|event| match event {
            Event::Code(text) => Some(text.to_string()),
            _ => None,
        })
        .collect();
    assert!(codes.iter().any(|code| code == wort), "{codes:?}");
}

#[test]
fn official_pages_alone_are_linked() {
    let links = gelesen(&ausgabe(&bericht(), false)).links;
    assert!(!links.is_empty() && links.iter().all(|link| link == "https://qs.example/1006"));
}

#[test]
fn a_comment_begins_with_its_mark() {
    for report in [bericht(), Report::default(), mit_ausnahmen(3)] {
        assert!(ausgabe(&report, false).starts_with("<!-- fim -->\n**"));
    }
}

#[test]
fn no_comment_is_longer_than_a_forge_takes_and_a_cut_is_told() {
    let lang = |wort: &str| {
        let mut report = feindlich(&wort.repeat(200));
        let finding = report.files[0].findings[0].clone();
        report.files[0].findings.extend(vec![finding; 80]);
        report.files = vec![report.files; 8].concat();
        report
    };
    let reports = [viele(3_000), lang("<"), lang("ä|"), lang("a"), mit_ausnahmen(5_000)];
    for report in &reports {
        for all in [false, true] {
            let comment = ausgabe(report, all);
            assert!(comment.len() < 60_000, "{}", comment.len());
            let html = gelesen(&comment).html;
            assert_eq!(html.matches("<details>").count(), html.matches("</details>").count());
        }
    }
    let comment = ausgabe(&viele(3_000), false);
    let end = comment.lines().last().unwrap();
    assert!(end.starts_with("**Gekürzt:**") && end.contains("Dateien fehlen hier."), "{end}");
    assert!(!ausgabe(&Report::new(vec![sammlung("a.xml")]), false).contains("Gekürzt"));
}

#[test]
fn the_table_has_the_gravest_first_and_the_rest_is_counted() {
    let comment = ausgabe(&viele(30), false);
    let rows: Vec<&str> =
        comment.lines().filter(|line| line.contains(" | [DF") || line.contains(" | DF")).collect();
    assert_eq!(rows.len(), 7, "three of a rule: {comment}");
    assert!(rows[0].starts_with("| kritisch | [DF1006]"), "{comment}");
    assert!(comment.contains("\nDazu 84 weitere Befunde, unten je Datei.\n"), "{comment}");
}
