//! Widths, colours, paper, and a browser without scripts.

use crate::ansicht::{assert_colours, assert_contrasts, assert_fits, print, status};
use crate::browser::Browser;
use crate::{beispiel, made, page, search};
use serde_json::json;

const UNFOLD: &str = "document.getElementById('aufklappen').click()";
const DETAILS: &str = "document.querySelectorAll('details').forEach((e) => { e.open = true; })";
const RULES: &str = "document.querySelector('[value=regel]').click()";

#[test]
fn nothing_runs_over_the_edge_of_the_window() {
    let Some(mut browser) = Browser::start("breiten") else { return };
    browser.open(&page(&beispiel::alles()), "");
    assert_fits(&mut browser, &[320, 390, 768, 1024, 1280, 1920], &[UNFOLD, DETAILS, RULES]);
    browser.assert_quiet();
}

#[test]
fn texts_stand_out_from_their_ground() {
    let Some(mut browser) = Browser::start("kontrast") else { return };
    browser.view(1280, 20_000);
    browser.open(&page(&beispiel::alles()), "");
    let texts = "h1, h2, h3, h4, h5, p, dt, dd, dd > *, dt > span, button, summary, label, legend, .stufe, .code, .ort, .anker, .dateiart, .gruppenzahl, mark, li, code, a, b";
    assert_contrasts(&mut browser, texts, &[UNFOLD, DETAILS], 30);
    browser.assert_quiet();
}

#[test]
fn colours_follow_the_system_or_the_choice() {
    let Some(mut browser) = Browser::start("farben") else { return };
    browser.open(&page(&beispiel::report(1, 2)), "");
    assert_colours(&mut browser);
}

#[test]
fn the_page_prints_all_that_is_chosen() {
    let Some(mut browser) = Browser::start("druck") else { return };
    browser.open(&page(&beispiel::report(60, 5)), "");
    let before = made(&mut browser);
    assert!(before < 60, "{before}");
    browser.eval("addEventListener('beforeprint', () => { window.gedruckt = [document.querySelectorAll('.karte').length, document.querySelectorAll('.gruppenkoerper[hidden], details:not([open])').length]; })");
    let all = print(&mut browser);
    assert_eq!(browser.eval("window.gedruckt"), json!([300, 0]));
    assert_eq!(made(&mut browser), before);
    search(&mut browser, "leistung-0003");
    let some = print(&mut browser);
    assert_eq!(browser.eval("window.gedruckt"), json!([5, 0]));
    assert!(all > some && some <= 3, "{all} pages, then {some}");
    let chosen = browser.text("document.getElementById('druck-auswahl').textContent");
    assert_eq!(chosen, "Auswahl: Suche »leistung-0003«");

    browser.call("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let controls = "['#filter', '.werkzeug', '.klappen', '.anker', '.weitere', 'summary'].every((s) => !document.querySelector(s)?.checkVisibility())";
    assert_eq!(browser.eval(controls), true);
    browser.assert_quiet();
}

#[test]
fn without_a_script_the_essential_is_there() {
    let Some(mut browser) = Browser::start("ohne-skript") else { return };
    browser.open_without_scripts(&page(&beispiel::alles()));
    // What is out of sight is not laid out, and has no text.
    browser.eval(
        "document.querySelectorAll('*').forEach((it) => { it.style.contentVisibility = 'visible'; })",
    );
    let seen = browser.text("document.body.innerText");
    for part in [
        "3 von 4 Dateien haben Befunde. Eine Datei war nicht prüfbar.",
        "Die Datei ist leer",
        "stand/leer.xml",
        "abgelaufen fim.toml:7: Die Ausnahme galt bis 2025-12-31.",
        "2 Befunde trennen",
        "leistung-0001.xml",
        "name-doppelt",
        "Kennung »F00000000« ist doppelt vergeben",
        "Mit dem Fachreferat abgestimmt (fim.toml:12, bis 2026-12-31)",
        "Einem der beiden Elemente eine neue Kennung geben.",
        "12 von 12 Befunden",
    ] {
        assert!(seen.contains(part), "{part} is not in {seen}");
    }
    for part in ["Zurücksetzen", "Drucken", "nach Artefakt", "Alle aufklappen"] {
        assert!(!seen.contains(part), "{part} is in {seen}");
    }
    let over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    for width in [390, 1280] {
        browser.view(width, 800);
        assert_eq!(browser.eval(over), 0, "{width}");
    }
}

#[test]
fn with_a_script_the_plain_list_is_gone() {
    let Some(mut browser) = Browser::start("mit-skript") else { return };
    browser.open(&page(&beispiel::alles()), "");
    assert_eq!(browser.eval("document.getElementById('ohne-skript')"), serde_json::Value::Null);
    assert_eq!(status(&mut browser), "9 von 9 Befunden · 3 von 3 ausgenommenen");
    browser.assert_quiet();
}
