//! All of it without a mouse, and what screen readers are told.

use crate::ansicht::{focused, tree};
use crate::browser::Browser;
use crate::{beispiel, page};

#[test]
fn the_grid_is_worked_by_keys() {
    let Some(mut browser) = Browser::start("tasten") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    browser.eval("document.querySelector('[data-lg=\"13\"] button').focus()");
    browser.key("Tab", 0);
    // The first head of a group, its first row, then to the right.
    assert_eq!(focused(&mut browser), "Arbeit & Ruhestand: 12 Leistungen");
    browser.key("ArrowDown", 0);
    assert_eq!(focused(&mut browser), "L Labor-Leistung: 4 Leistungen");
    browser.key("ArrowDown", 0);
    let row = focused(&mut browser);
    assert!(row.starts_with("Schwerbehindertenausweis Ersterteilung, Schlüssel 99"), "{row}");
    for _ in 0..4 {
        browser.key("ArrowRight", 0);
    }
    assert_eq!(
        focused(&mut browser),
        "erfüllt, gefordert: 1 Analysierte Leistungen, Schwerbehindertenausweis Ersterteilung"
    );
    browser.key("End", 0);
    let last = focused(&mut browser);
    assert!(last.contains(": 14 Prototypen, Schwerbehindertenausweis Ersterteilung"), "{last}");
    browser.key("ArrowDown", 0);
    let below = focused(&mut browser);
    assert!(below.contains(": 14 Prototypen, Schwerbehindertenausweis Verlängerung"), "{below}");
    browser.key("End", 2);
    assert_eq!(browser.eval("document.activeElement.parentElement === document.querySelector('#tafel').lastElementChild.lastElementChild"), true);
    browser.key("Home", 2);
    browser.key("Home", 0);
    assert_eq!(focused(&mut browser), "Arbeit & Ruhestand: 12 Leistungen");
    // One stop of Tab, wherever it is.
    assert_eq!(
        browser.eval("document.querySelectorAll('#tafel tbody [tabindex=\"0\"]').length"),
        1
    );

    browser.key("Enter", 0);
    assert_eq!(browser.eval("document.activeElement.getAttribute('aria-expanded')"), "false");
    browser.key("ArrowDown", 0);
    assert_eq!(focused(&mut browser), "Bauen & Wohnen: 12 Leistungen");
    browser.assert_quiet();
}

#[test]
fn details_are_worked_by_keys() {
    let Some(mut browser) = Browser::start("tasten-blatt") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    browser.eval("document.querySelector('tr.zeile .z').focus()");
    let title = "document.getElementById('blatt-titel').textContent";
    for key in ["Enter", " "] {
        browser.key(key, 0);
        assert_eq!(browser.text(title), "1 Analysierte Leistungen");
        browser.key("ArrowRight", 0);
        assert_eq!(browser.text(title), "2 Prioritäten");
        browser.key("ArrowLeft", 0);
        browser.key("ArrowRight", 0);
        browser.key("Escape", 0);
        let back = focused(&mut browser);
        assert!(back.contains(": 2 Prioritäten, Schwerbehindertenausweis Ersterteilung"), "{back}");
        browser.key("ArrowLeft", 0);
    }
    // Over the end of the row to the next one.
    browser.key("End", 0);
    browser.key("Enter", 0);
    browser.key("ArrowRight", 0);
    assert_eq!(browser.text(title), "1 Analysierte Leistungen");
    assert!(
        browser
            .text("document.querySelector('#blatt .leistung').textContent")
            .starts_with("Schwerbehindertenausweis Verlängerung")
    );
    browser.assert_quiet();
}

#[test]
fn keys_lead_to_search_and_help_and_can_be_switched_off() {
    let Some(mut browser) = Browser::start("kuerzel") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    browser.key("/", 0);
    assert_eq!(browser.text("document.activeElement.id"), "f-suche");
    // Where one writes they are letters.
    browser.key("?", 8);
    assert_eq!(browser.text("document.getElementById('f-suche').value"), "?");
    browser.eval("document.activeElement.blur()");
    browser.key("?", 8);
    assert_eq!(browser.eval("document.getElementById('hilfe').matches(':modal')"), true);
    browser.click("#kuerzel");
    browser.key("Escape", 0);
    assert_eq!(browser.eval("document.getElementById('hilfe').open"), false);
    browser.eval("document.activeElement.blur()");
    browser.key("?", 8);
    assert_eq!(browser.eval("document.getElementById('hilfe').open"), false);
    browser.assert_quiet();
}

#[test]
fn screen_readers_are_told_what_is_seen() {
    let Some(mut browser) = Browser::start_for_screen_reader("vorgelesen") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    let tree = tree(&mut browser);
    let count = |role: &str| tree.iter().filter(|(own, _)| own == role).count();
    let has = |role: &str, name: &str| tree.iter().any(|(own, said)| own == role && said == name);
    for (role, name) in [
        ("grid", "Matrix"),
        ("search", "Auswahl"),
        ("link", "Zur Matrix springen"),
        ("heading", "Anteil erfüllter Pflichten"),
        ("columnheader", "7 FIM-Artefakte"),
        ("button", "7 FIM-Artefakte"),
        (
            "gridcell",
            "fehlt, gefordert: 5 Architektur & Komponenten, Schwerbehindertenausweis Ersterteilung",
        ),
        ("gridcell", "71 % erfüllt, 10 von 14 Pflichten"),
        ("status", ""),
    ] {
        let same: Vec<&String> =
            tree.iter().filter(|(own, _)| own == role).map(|(_, name)| name).take(30).collect();
        assert!(has(role, name), "no {role} »{name}« among {same:#?}");
    }
    for role in ["banner", "main", "contentinfo"] {
        assert_eq!(count(role), 1, "{role}");
    }
    // Every cell says state, deliverable and Leistung; nothing to press is without a name.
    let cells = tree.iter().filter(|(role, name)| role == "gridcell" && name.contains(": "));
    assert!(cells.count() >= 60 * 14);
    let nameless = tree.iter().find(|(role, name)| {
        ["button", "combobox", "searchbox", "columnheader", "rowheader"].contains(&role.as_str())
            && name.is_empty()
    });
    assert_eq!(nameless, None);
    let heads =
        browser.eval("document.querySelectorAll('[role=rowheader], .anteil th[scope=row]').length");
    assert_eq!(heads, count("rowheader"));
    browser.assert_quiet();
}
