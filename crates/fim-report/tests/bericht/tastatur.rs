//! All of it without a mouse, and what screen readers are told.

use crate::ansicht::tree;
use crate::browser::Browser;
use crate::{beispiel, page};

#[test]
fn keys_lead_from_finding_to_finding() {
    let Some(mut browser) = Browser::start("tasten") else { return };
    browser.open(&page(&beispiel::report(30, 3)), "#folge=ort");
    let here =
        "document.activeElement.querySelector('dd')?.textContent ?? document.activeElement.id";
    for at in 0..30 {
        for nr in 0..3 {
            browser.key("j", 0);
            // Gravest first is not asked for: as in the file, artefact by artefact.
            let seen = browser.text(here);
            assert!(seen.starts_with(&format!("Fund {at}-")), "{seen} at {at} {nr}");
        }
    }
    browser.key("j", 0);
    browser.key("k", 0);
    let seen = browser.text(here);
    assert!(seen.starts_with("Fund 29-"), "{seen}");
    browser.assert_quiet();
}

#[test]
fn keys_choose_the_view_and_can_be_switched_off() {
    let Some(mut browser) = Browser::start("kuerzel") else { return };
    browser.open(&page(&beispiel::report(3, 3)), "");
    browser.key("2", 0);
    assert_eq!(browser.text("location.hash"), "#ansicht=regel");
    browser.key("/", 0);
    assert_eq!(browser.text("document.activeElement.id"), "f-suche");
    browser.key("1", 0);
    // Where one writes they are letters.
    assert_eq!(browser.text("document.getElementById('f-suche').value"), "1");
    browser.eval("document.activeElement.blur()");
    browser.key("?", 8);
    assert_eq!(browser.eval("document.getElementById('hilfe').matches(':modal')"), true);
    browser.click("#kuerzel");
    browser.key("Escape", 0);
    browser.eval("document.activeElement.blur()");
    browser.key("3", 0);
    assert_eq!(browser.eval("location.hash.includes('redaktion')"), false);
    browser.assert_quiet();
}

#[test]
fn tab_and_enter_reach_everything() {
    let Some(mut browser) = Browser::start("tab") else { return };
    browser.open(&page(&beispiel::report(2, 1)), "");
    let here = "(() => { const e = document.activeElement; return e.id || e.className || e.name || e.tagName; })()";
    let mut seen = Vec::new();
    for _ in 0..24 {
        browser.key("Tab", 0);
        seen.push(browser.text(here));
        let ring = browser.eval("(() => { const s = [document.activeElement, document.activeElement.closest('label')].filter(Boolean).map((e) => getComputedStyle(e)); return s.some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 1); })()");
        assert_eq!(ring, true, "no focus is seen on {:?}", seen.last());
    }
    for part in [
        "farben",
        "drucken",
        "hilfe-knopf",
        "f-suche",
        "f-regel",
        "f-folge",
        "f-reset",
        "ansicht",
        "zuklappen",
        "anker",
        "SUMMARY",
    ] {
        assert!(seen.iter().any(|one| one == part), "{part} is not among {seen:?}");
    }
    browser.eval("document.querySelector('.gruppe h3 button').focus()");
    browser.key("Enter", 0);
    assert_eq!(browser.text("document.activeElement.getAttribute('aria-expanded')"), "false");
    browser.key(" ", 0);
    assert_eq!(browser.text("document.activeElement.getAttribute('aria-expanded')"), "true");
    browser.assert_quiet();
}

#[test]
fn screen_readers_are_told_what_is_seen() {
    let Some(mut browser) = Browser::start_for_screen_reader("vorgelesen") else { return };
    browser.open(&page(&beispiel::alles()), "");
    let tree = tree(&mut browser);
    let has =
        |role: &str, name: &str| tree.iter().any(|(own, said)| own == role && said.trim() == name);
    for (role, name) in [
        ("search", "Auswahl"),
        ("searchbox", "Suche"),
        ("combobox", "Redaktion"),
        ("group", "Stufe"),
        ("checkbox", "kritisch 2"),
        ("radio", "nach Regel"),
        ("heading", "Befunde"),
        ("heading", "methodisch Die Version hat nicht die Form 1.0.0 Link zu diesem Befund"),
        ("link", "Link zu diesem Befund"),
        ("region", "Nicht prüfbar"),
        ("status", ""),
        ("mark", ""),
    ] {
        let same: Vec<&String> =
            tree.iter().filter(|(own, _)| own == role).map(|(_, name)| name).take(30).collect();
        assert!(has(role, name), "no {role} »{name}« among {same:#?}");
    }
    for role in ["banner", "main", "contentinfo"] {
        assert_eq!(tree.iter().filter(|(own, _)| own == role).count(), 1, "{role}");
    }
    let nameless = tree.iter().find(|(role, name)| {
        ["button", "combobox", "searchbox", "checkbox", "radio", "link", "heading"]
            .contains(&role.as_str())
            && name.is_empty()
    });
    assert_eq!(nameless, None);
    assert_eq!(browser.text("document.documentElement.lang"), "de");
    // No level of headings is left out.
    let leaps = "(() => { const l = [...document.querySelectorAll('h1,h2,h3,h4,h5')].filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1])); return l.every((n, i) => i === 0 ? n === 1 : n <= l[i - 1] + 1); })()";
    for view in ["artefakt", "regel", "redaktion"] {
        browser.click(&format!("[value={view}]"));
        assert_eq!(browser.eval(leaps), true, "{view}");
    }
    browser.assert_quiet();
}
