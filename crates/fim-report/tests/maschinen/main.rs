//! Formats for programs: what they look like, what holds of them whatever stands in a file, and what
//! the texts that describe them demand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests touch the world and may fail by panicking"
)]

mod beispiel;
#[path = "../common/mod.rs"]
mod common;
mod feindlich;
mod github;
mod gitlab;
mod json;
#[path = "../common/passt.rs"]
mod passt;
mod sarif;
mod tabelle;
mod xml;

use beispiel::voll;
use common::{TOOL, render};
use fim_core::{Report, Sprache};
use fim_report::{Format, Options};

/// The formats for programs, those of the terminal and of the FIM-Portal left out.
const FORMATE: [Format; 8] = [
    Format::Json,
    Format::Jsonl,
    Format::Sarif,
    Format::Gitlab,
    Format::Github,
    Format::Junit,
    Format::Checkstyle,
    Format::Csv,
];

const SPRACHEN: [(Sprache, &str); 2] = [(Sprache::De, "de"), (Sprache::En, "en")];

/// A report in a format, in German.
fn de(format: Format, report: &Report) -> String {
    render(format, report, TOOL, &Options::default())
}

/// As [`de`], where the format is JSON.
fn json(format: Format, report: &Report) -> serde_json::Value {
    serde_json::from_str(&de(format, report)).unwrap()
}

#[test]
fn every_format_looks_like_this() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/maschinen");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for format in FORMATE {
            for (sprache, kuerzel) in SPRACHEN {
                let options = Options { sprache, ..Options::default() };
                let ausgabe = render(format, &voll(), TOOL, &options);
                insta::assert_snapshot!(format!("{}_{kuerzel}", format.key()), ausgabe);
            }
        }
    });
}

#[test]
fn width_colour_and_all_change_nothing() {
    for format in FORMATE {
        let options = Options { width: 20, color: true, all: true, ..Options::default() };
        assert_eq!(render(format, &voll(), TOOL, &options), de(format, &voll()), "{format:?}");
    }
}

#[test]
fn a_report_of_nothing_is_well_formed() {
    let leer = Report::default();
    assert_eq!(de(Format::Jsonl, &leer), "");
    assert_eq!(de(Format::Github, &leer), "");
    assert_eq!(de(Format::Gitlab, &leer), "[]\n");
    assert_eq!(de(Format::Csv, &leer).lines().count(), 1);
    let sarif = json(Format::Sarif, &leer);
    assert_eq!(sarif["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(sarif["runs"][0]["invocations"][0]["executionSuccessful"], true);
    let kopf = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let junit =
        "<testsuites name=\"fim\" tests=\"0\" failures=\"0\" errors=\"0\">\n</testsuites>\n";
    assert_eq!(de(Format::Junit, &leer), format!("{kopf}{junit}"));
    let checkstyle = "<checkstyle version=\"4.3\">\n</checkstyle>\n";
    assert_eq!(de(Format::Checkstyle, &leer), format!("{kopf}{checkstyle}"));
}
