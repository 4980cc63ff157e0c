//! Texts that want to be something else, and reports that nobody expects.

use crate::ansicht::{TEXTS, assert_forbids, assert_only_texts, status};
use crate::browser::Browser;
use crate::{beispiel, page};
use fim_core::{Ausnahmegrund, Excerpt, FileReport, Report, Value};

fn hostile() -> Report {
    let mut report = beispiel::alles();
    for (nr, file) in report.files.iter_mut().enumerate() {
        let text = TEXTS[nr % TEXTS.len()];
        // The folder stays, so that it is cut off all the same.
        file.path = format!("stand/{text}{nr}");
        file.identity.label = Some(text.to_owned());
        for einheit in &mut file.einheiten {
            einheit.artefakt.name = Some(text.to_owned());
        }
        let out = file.ausgenommen.iter_mut().map(|one| &mut one.finding);
        for (at, finding) in file.findings.iter_mut().chain(out).enumerate() {
            let text = TEXTS[(nr + at) % TEXTS.len()];
            finding.values = vec![("id", Value::from(text)), ("element", Value::from(text))];
            (finding.found, finding.expected) = (Some(text.into()), Some(text.into()));
            finding.redaktion = Some(text.into());
            if let Some(element) = &mut finding.element {
                element.kind = text.to_owned();
                element.id = Some(text.to_owned());
                element.name = Some(format!("{text} {}", "sehrlangohneluecke".repeat(at * 9)));
            }
            for related in &mut finding.related {
                related.label = text.into();
            }
            if let Some(place) = &mut finding.place {
                place.path = text.to_owned();
                place.excerpt = Some(Excerpt {
                    text: text.to_owned(),
                    mark: 0..text.len(),
                    cut_before: true,
                    cut_after: true,
                });
            }
        }
        for one in &mut file.ausgenommen {
            let text = text.to_owned();
            let (bis, quelle) = (Some(text.clone()), text.clone());
            one.grund = Ausnahmegrund::Ausnahme { begruendung: text, bis, quelle };
        }
    }
    for meldung in &mut report.ausnahmen.meldungen {
        (meldung.datei, meldung.text) = (TEXTS.concat(), TEXTS.concat().into());
    }
    report.ausnahmen.seit = Some(TEXTS.concat());
    report
}

#[test]
fn foreign_texts_stay_texts() {
    let Some(mut browser) = Browser::start("fremdes") else { return };
    let html = page(&hostile());
    browser.open(
        &html,
        "#suche=%3Cscript%3E&regel=%3Cimg%20src=x%20onerror=alert(1)%3E&ansicht=x&stufe=9.x",
    );
    browser.open(&html, "#%3Cimg%20src=x%20onerror=alert(1)%3E");
    for view in ["artefakt", "regel", "redaktion"] {
        browser.click(&format!("[value={view}]"));
        browser.click("#aufklappen");
        browser.eval("document.querySelectorAll('details').forEach((e) => { e.open = true; })");
        browser.eval("document.querySelector('.anker').click()");
        for width in [390, 1280] {
            browser.view(width, 900);
            assert_only_texts(&mut browser);
        }
    }
    browser.eval("document.querySelector('.karte .code')?.click()");
    assert_only_texts(&mut browser);
    browser.assert_quiet();
    browser.open_without_scripts(&html);
    assert_eq!(browser.eval("typeof window.boese"), "undefined");
    browser.assert_quiet();
}

#[test]
fn the_page_forbids_what_it_does_not_need() {
    let Some(mut browser) = Browser::start("verbote") else { return };
    browser.open(&page(&beispiel::report(1, 1)), "");
    assert_forbids(&mut browser);
}

#[test]
fn the_page_stands_where_almost_nothing_is() {
    let Some(mut browser) = Browser::start("leer") else { return };
    browser.open(&page(&Report::default()), "");
    assert_eq!(status(&mut browser), "Es gibt keine Befunde.");
    let gut = beispiel::report(2, 0);
    browser.open(&page(&gut), "");
    assert_eq!(status(&mut browser), "Es gibt keine Befunde.");
    // No artefact, no element, no place, nothing found.
    let mut nackt = beispiel::report(1, 2);
    for FileReport { einheiten, findings, .. } in &mut nackt.files {
        einheiten.clear();
        for finding in findings {
            (finding.place, finding.element, finding.found, finding.expected) =
                (None, None, None, None);
            finding.related.clear();
        }
    }
    browser.open(&page(&nackt), "");
    let text = browser.text("document.querySelector('.gruppe').innerText");
    assert!(text.contains("Datei als Ganzes"), "{text}");
    browser.assert_quiet();
}
