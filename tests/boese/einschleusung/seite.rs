//! Pages in a browser: nothing that was checked runs. Skips loudly where there is none.

#[path = "../../../crates/fim-report/tests/common/browser.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "made for the tests of the pages themselves")]
mod browser;

use browser::Browser;

use super::bestand;
use super::gift::Guss;
use super::lauf::{Aufruf, Ort};
use super::richter::Form;
use super::vorhaben;

/// The pages of the commands that write one.
const SEITEN: [&[&str]; 4] =
    [&["check", "--alle"], &["matrix", "--alle"], &["protokoll"], &["diff", "alt", "neu"]];

#[test]
fn nothing_that_was_checked_runs_in_a_browser() {
    let Some(mut browser) = Browser::start("einschleusung") else { return };
    let ort = Ort::new("seiten");
    let guss = Guss { beginn: 0, harmlos: false, alles: false };
    ort.lege(vorhaben::dateien(guss));
    ort.lege(bestand::kaputt(guss));
    for (wo, beginn) in [("alt", 0), ("neu", 3)] {
        let dateien = vorhaben::artefakte(Guss { beginn, ..guss }).into_iter();
        ort.lege(dateien.map(|(name, bytes)| (format!("{wo}/{name}"), bytes)));
    }
    let mut seiten = Vec::new();
    for worte in SEITEN {
        let dateien = &[("html.html", Form::Html)];
        let ausgang = Aufruf { worte, stdout: Form::Text, dateien }.laufe(&ort);
        let html = String::from_utf8(ausgang.ausgaben[2].2.clone()).expect("text");
        assert!(html.contains("onerror=alert"), "{worte:?}: the texts are in the page");
        browser.open(&html, "");
        browser.eval("document.querySelectorAll('details').forEach((e) => { e.open = true; })");
        browser.painted();
        nur_texte(&mut browser, worte);
        seiten.push(html);
    }
    // What stands there without any script.
    for (html, worte) in seiten.iter().zip(SEITEN) {
        browser.open_without_scripts(html);
        nur_texte(&mut browser, worte);
    }
}

/// Nothing ran, nothing is there that would, and nothing was asked for.
fn nur_texte(browser: &mut Browser, worte: &[&str]) {
    let seen = browser.eval(
            "[document.title === '1', document.querySelectorAll('[onerror], [onmouseover], img, iframe, object, embed, base').length,
              [...document.querySelectorAll('[href], [src]')].filter((e) => /^(javascript|data:text|http:)/.test(e.getAttribute('href') ?? e.getAttribute('src'))).length]",
        );
    assert_eq!(seen, serde_json::json!([false, 0, 0]), "{worte:?}");
    browser.assert_quiet();
}
