//! The page: what stands in the file, and how it is worked in a browser.

use crate::ansicht::{self, choose, status, tree};
use crate::beispiel::{geaendert, vergleich};
use crate::browser::Browser;
use crate::rahmen::{assert_closed, frame, snapshot};
use crate::render;
use fim_core::{Sprache, Standvergleich};
use fim_report::Vergleichsformat;

fn page(vergleich: &Standvergleich) -> String {
    render(Vergleichsformat::Html, vergleich, Sprache::De)
}

#[test]
fn the_page_in_both_languages() {
    let one = vergleich(7, 1, 1);
    snapshot("vergleich_html_de", &frame(&page(&one)));
    snapshot("vergleich_html_en", &frame(&render(Vergleichsformat::Html, &one, Sprache::En)));
}

#[test]
fn nothing_is_fetched_and_nothing_else_may_run() {
    assert_closed(&page(&vergleich(1, 1, 1)), &["http:", "https:"]);
}

#[test]
fn changes_are_narrowed_down_by_kind_and_words() {
    let Some(mut browser) = Browser::start("vergleich-auswahl") else { return };
    browser.open(&page(&vergleich(3, 2, 2)), "");
    assert_eq!(status(&mut browser), "16 von 16 Änderungen gezeigt");
    choose(&mut browser, "f-art", "verschoben");
    assert_eq!(status(&mut browser), "2 von 16 Änderungen gezeigt");
    let shown =
        "[...document.querySelectorAll('.aenderung')].filter((e) => e.checkVisibility()).length";
    assert_eq!(browser.eval(shown), 2);
    browser.eval("document.getElementById('f-reset').click()");
    browser.painted();
    browser.key("/", 0);
    browser.insert("hilfetext ausweis");
    assert_eq!(status(&mut browser), "2 von 16 Änderungen gezeigt");
    browser.assert_quiet();
}

#[test]
fn words_that_changed_are_marked_on_both_sides() {
    let Some(mut browser) = Browser::start("vergleich-worte") else { return };
    browser.open(&page(&vergleich(0, 0, 1)), "");
    let marked = |tag: &str| {
        format!("[...document.querySelectorAll('.wert {tag}')].map((e) => e.textContent).join('|')")
    };
    let (weg, neu) = (browser.text(&marked("del")), browser.text(&marked("ins")));
    assert!(
        weg.contains("im Personalausweis oder Reisepass") && !weg.contains("Vornamen"),
        "{weg}"
    );
    assert!(neu.contains("auf dem Ausweis"), "{neu}");
}

#[test]
fn without_a_script_all_of_it_is_there() {
    let Some(mut browser) = Browser::start("vergleich-ohne") else { return };
    browser.open_without_scripts(&page(&vergleich(1, 1, 1)));
    let text = tree(&mut browser);
    let has = |words: &str| text.iter().any(|(_, name)| name.contains(words));
    assert!(
        has("auf dem Ausweis") && has("neu und Pflicht") && has("kaputt.xml") && has("Ohne Skript")
    );
}

#[test]
fn it_fits_stands_out_and_prints() {
    let Some(mut browser) = Browser::start("vergleich-aussehen") else { return };
    browser.open(&page(&vergleich(1, 1, 2)), "");
    ansicht::assert_fits(&mut browser, &[320, 768, 1366], &["1"]);
    ansicht::assert_contrasts(
        &mut browser,
        "td, th, h1, h2, h3, h4, p, li, .grad, dt, dd, button, del, ins, label, a",
        &["1"],
        20,
    );
    ansicht::assert_colours(&mut browser);
    assert!(ansicht::print(&mut browser) >= 1);
    browser.assert_quiet();
}

#[test]
fn foreign_texts_stay_texts() {
    let Some(mut browser) = Browser::start("vergleich-fremd") else { return };
    let mut one = vergleich(0, 0, 1);
    for boese in ansicht::TEXTS {
        let element = one.artefakte[0].element.clone();
        let change = geaendert(&element, boese, Some(boese), Some(&format!("{boese} mehr")));
        one.artefakte[0].aenderungen.push(change);
    }
    one.alt = ansicht::TEXTS.concat();
    one.artefakte[0].element.name = ansicht::TEXTS.concat();
    browser.open(&page(&one), "");
    ansicht::assert_only_texts(&mut browser);
    ansicht::assert_forbids(&mut browser);
}
