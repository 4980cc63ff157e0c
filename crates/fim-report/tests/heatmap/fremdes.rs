//! Texts that want to be something else, and Vorhaben that nobody expects.

use crate::ansicht::{TEXTS, assert_forbids, assert_only_texts, status};
use crate::browser::Browser;
use crate::{beispiel, page, shown};
use fim_core::Matrixstand;

fn hostile() -> Matrixstand {
    let mut stand = beispiel::stand(40, 3);
    stand.titel = TEXTS.concat();
    stand.matrix = TEXTS[1].to_owned();
    stand.stichtag = TEXTS[0].to_owned();
    for (nr, zeile) in stand.leistungen.iter_mut().enumerate() {
        let text = TEXTS[nr % TEXTS.len()];
        zeile.bezeichnung = format!("{text} {}", "sehr lang ".repeat(nr * 20));
        zeile.schluessel = text.to_owned();
        zeile.themenfeld = text.to_owned();
        if nr % 3 == 0 {
            zeile.prioritaet = text.to_owned();
        }
        zeile.steckbriefe = vec![text.into()];
        for zelle in &mut zeile.zellen {
            for grund in &mut zelle.gruende {
                (grund.text, grund.tun) = (text.into(), text.into());
                if let Some(stelle) = &mut grund.stelle {
                    stelle.datei = text.into();
                }
            }
            for nachweis in &mut zelle.nachweise {
                (nachweis.titel, nachweis.angabe) = (text.to_owned(), text.to_owned());
                (nachweis.datei, nachweis.gesehen) = (Some(text.into()), text.into());
            }
        }
    }
    for (nr, gegenstand) in stand.liefergegenstaende.iter_mut().enumerate() {
        TEXTS[nr % TEXTS.len()].clone_into(&mut gegenstand.name);
        TEXTS[nr % TEXTS.len()].clone_into(&mut gegenstand.id);
        gegenstand.anforderungen = vec![TEXTS[nr % TEXTS.len()].to_owned()];
    }
    for (nr, kategorie) in stand.kategorien.iter_mut().enumerate() {
        TEXTS[nr].clone_into(&mut kategorie.name);
    }
    stand
}

#[test]
fn foreign_texts_stay_texts() {
    let Some(mut browser) = Browser::start("fremdes") else { return };
    let stand = hostile();
    let html = crate::matrix_html(
        &stand,
        Some(&crate::frueher::vergleich(&stand)),
        crate::TOOL,
        &crate::Options::default(),
    );
    browser.open(&html, "#leistung=%3Cimg%20src=x%20onerror=alert(1)%3E&suche=%3Cscript%3E");
    browser.open(&html, "");
    assert_eq!(shown(&mut browser), 40);
    for row in 1..=8 {
        let row = format!("[...document.querySelectorAll('tr.zeile')][{row}]");
        browser.eval(&format!("{row}.querySelector('.l').click()"));
        for cell in [6, 7, 9, 12, 19] {
            browser.eval(&format!("{row}.children[{}].click()", cell - 1));
        }
    }
    browser.eval("document.querySelectorAll('.wie-link').forEach((e) => e.click())");
    assert_only_texts(&mut browser);
    browser.reload();
    assert_eq!(browser.eval("document.getElementById('blatt').open"), true);
    browser.assert_quiet();
}

#[test]
fn the_page_forbids_what_it_does_not_need() {
    let Some(mut browser) = Browser::start("verbote") else { return };
    browser.open(&page(&beispiel::stand(3, 1)), "");
    assert_forbids(&mut browser);
}

#[test]
fn the_page_stands_where_almost_nothing_is() {
    let Some(mut browser) = Browser::start("leer") else { return };
    browser.open(&page(&beispiel::leer()), "");
    assert_eq!(status(&mut browser), "Es ist keine Leistung da.");
    let mut stand = beispiel::leer();
    stand.liefergegenstaende.clear();
    stand.kategorien.clear();
    browser.open(&page(&stand), "");
    // Rows with fewer cells than there are deliverables, no category and no Themenfeld.
    let mut stand = beispiel::stand(3, 1);
    for zeile in &mut stand.leistungen {
        zeile.zellen.truncate(5);
        zeile.bezeichnung.clear();
        zeile.prioritaet.clear();
        zeile.themenfeld.clear();
        zeile.stelle = None;
    }
    browser.open(&page(&stand), "");
    browser.eval("document.querySelectorAll('tr.zeile')[1].children[18].click()");
    let text = browser.text("document.getElementById('blatt').innerText");
    assert!(text.contains("(ohne Namen)") && text.contains("ohne Themenfeld"), "{text}");
    browser.assert_quiet();
}
