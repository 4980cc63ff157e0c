//! The report as a page: what stands there without a script, and how it is worked in a real browser.
//!
//! `seite` needs no browser. The others start one each and skip, loudly, where there is none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests touch the world and may fail by panicking"
)]

#[path = "../common/ansicht.rs"]
mod ansicht;
mod aussehen;
mod bedienung;
mod beispiel;
#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/mod.rs"]
mod common;
mod fremdes;
mod gross;
#[path = "../common/rahmen.rs"]
mod rahmen;
mod seite;
mod tastatur;

use browser::Browser;
use common::{TOOL, render};
use fim_core::{Report, Sprache};
use fim_report::{Format, Options};

fn page(report: &Report) -> String {
    in_sprache(report, Sprache::De)
}

fn in_sprache(report: &Report, sprache: Sprache) -> String {
    render(Format::Html, report, TOOL, &Options { sprache, ..Options::default() })
}

/// Findings that are made, whether in sight or not.
fn made(browser: &mut Browser) -> u64 {
    browser.eval("document.querySelectorAll('#liste .karte').length").as_u64().unwrap()
}

/// Names of the groups that are made, with their counts.
fn groups(browser: &mut Browser) -> Vec<String> {
    let value = browser
        .eval("[...document.querySelectorAll('.gruppe > h3')].map((e) => e.innerText.replace(/\\s+/g, ' ').trim())");
    value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Writes into the search as a person does.
fn search(browser: &mut Browser, text: &str) {
    browser.click("#f-suche");
    browser.eval("document.getElementById('f-suche').select()");
    browser.insert(text);
}
