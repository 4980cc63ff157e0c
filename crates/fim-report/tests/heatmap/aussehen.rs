//! Widths, colours, paper.

use crate::ansicht::{assert_colours, assert_contrasts, assert_fits, choose, print};
use crate::browser::Browser;
use crate::{beispiel, compared, page};
use serde_json::json;

#[test]
fn nothing_runs_over_the_edge_of_the_window() {
    let Some(mut browser) = Browser::start("breiten") else { return };
    browser.open(&compared(), "");
    let changes = ["1", "document.querySelector('tr.zeile .z').click()"];
    assert_fits(&mut browser, &[320, 360, 768, 1024, 1366, 1920], &changes);
    browser.assert_quiet();
}

#[test]
fn texts_stand_out_from_their_ground() {
    let Some(mut browser) = Browser::start("kontrast") else { return };
    browser.open(&compared(), "");
    let texts = ".z, .g, .dazu, .kurz, .code, .stufe, .geltung, .datei code, .l, .s, .p, .wie-link, .urteil, dt, dd, button, .art, h1, p";
    let prepare = [
        "document.querySelector('tr.zeile .z.u').click()",
        "document.getElementById('tafelbereich').scrollIntoView()",
    ];
    assert_contrasts(&mut browser, texts, &prepare, 30);
}

#[test]
fn colours_follow_the_system_or_the_choice() {
    let Some(mut browser) = Browser::start("farben") else { return };
    browser.open(&page(&beispiel::stand(3, 1)), "");
    assert_colours(&mut browser);
}

#[test]
fn the_page_prints_what_is_chosen() {
    let Some(mut browser) = Browser::start("druck") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    // What stands on paper is there when it is printed, and gone again afterwards.
    browser.eval("addEventListener('beforeprint', () => { window.gedruckt = document.querySelectorAll('#offene-liste > li').length; })");
    let all = print(&mut browser);
    assert_eq!(browser.eval("window.gedruckt"), 150);
    assert_eq!(browser.eval("document.querySelectorAll('#offene-liste > li').length"), 50);
    choose(&mut browser, "f-feld", "0");
    let some = print(&mut browser);
    assert!(all > some && some >= 3, "{all} pages, then {some}");

    browser.call("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    let hidden = browser.eval("['#filter', '.werkzeug', '.klappen'].every((s) => !document.querySelector(s).checkVisibility())");
    assert_eq!(hidden, true);
    assert_eq!(
        browser.text("getComputedStyle(document.querySelector('.tafel thead')).display"),
        "table-header-group"
    );
    browser.assert_quiet();
}

#[test]
fn without_a_script_verdict_and_shares_are_there() {
    let Some(mut browser) = Browser::start("ohne-skript") else { return };
    browser.open_without_scripts(&compared());
    let seen = browser.text("document.body.innerText");
    for part in [
        "46 von 60 Leistungen",
        "Nach Themenfeld",
        "Bauen & Wohnen",
        "55 %",
        "Seit dem früheren Lauf",
        "brauchen JavaScript",
    ] {
        assert!(seen.contains(part), "{part} is not in {seen}");
    }
    for part in ["Zurücksetzen", "Drucken", "Offene Punkte"] {
        assert!(!seen.contains(part), "{part} is in {seen}");
    }
}
