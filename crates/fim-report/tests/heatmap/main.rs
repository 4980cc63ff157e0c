//! The heat map: what stands there without a script, and how it is worked in a real browser.
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
mod fremdes;
mod frueher;
mod gross;
#[path = "../common/rahmen.rs"]
mod rahmen;
mod seite;
mod tastatur;

use browser::Browser;
use fim_core::{Matrixstand, Sprache};
use fim_report::{Options, Tool, matrix_html};

const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

fn page(stand: &Matrixstand) -> String {
    matrix_html(stand, None, TOOL, &Options::default())
}

fn english(stand: &Matrixstand) -> String {
    let options = Options { sprache: Sprache::En, ..Options::default() };
    matrix_html(stand, Some(&frueher::vergleich(stand)), TOOL, &options)
}

/// The page of sixty Leistungen beside an earlier run.
fn compared() -> String {
    let stand = beispiel::stand(60, 5);
    matrix_html(&stand, Some(&frueher::vergleich(&stand)), TOOL, &Options::default())
}

/// How many rows are shown.
fn shown(browser: &mut Browser) -> u64 {
    browser.eval("document.querySelectorAll('tr.zeile:not([hidden])').length").as_u64().unwrap()
}

/// Names of the shown Leistungen, the first few.
fn first_names(browser: &mut Browser, count: usize) -> Vec<String> {
    let value = browser.eval(&format!(
        "[...document.querySelectorAll('tr.zeile:not([hidden]) .l')].slice(0, {count}).map((e) => e.textContent)"
    ));
    value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}
