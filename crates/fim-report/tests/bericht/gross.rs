//! Twenty thousand findings. How long it takes is said, not judged.

use crate::ansicht::{READY, choose, measure, status};
use crate::browser::Browser;
use crate::{beispiel, made, page};
use std::io::Write;

#[test]
fn thousands_of_findings_are_there_at_once() {
    let Some(mut browser) = Browser::start("gross") else { return };
    let html = page(&beispiel::report(1_000, 20));
    browser.open(&html, "");
    let ready = browser.eval(READY).as_f64().unwrap();
    assert_eq!(status(&mut browser), "20.000 von 20.000 Befunden");
    assert!(made(&mut browser) < 100);
    let typed = |text: &str| {
        format!(
            "const f = document.getElementById('f-suche'); f.value = '{text}'; f.dispatchEvent(new Event('input'))"
        )
    };
    let figures = [
        ("first search", measure(&mut browser, &typed("fuehrungs"))),
        ("next search", measure(&mut browser, &typed("leistung-0815"))),
        ("reset", measure(&mut browser, "document.getElementById('f-reset').click()")),
        ("by rule", measure(&mut browser, "document.querySelector('[value=regel]').click()")),
        (
            "by Redaktion",
            measure(&mut browser, "document.querySelector('[value=redaktion]').click()"),
        ),
        ("level", measure(&mut browser, "document.querySelector('#f-stufen input').click()")),
    ];
    browser.click("#f-reset");
    choose(&mut browser, "f-redaktion", "0");
    assert_eq!(status(&mut browser), "5.000 von 20.000 Befunden");
    let paper = measure(&mut browser, "dispatchEvent(new Event('beforeprint'))");
    let cards = made(&mut browser);
    let bytes = html.len();
    let mut stderr = std::io::stderr().lock();
    let _ = writeln!(
        stderr,
        "report of 20,000: {bytes} bytes, interactive {ready:.0} ms, {figures:?} ms, 5,000 for paper {paper} ms"
    );
    drop(stderr);
    assert_eq!(cards, 5_000);
    browser.eval("dispatchEvent(new Event('afterprint'))");
    assert!(made(&mut browser) < 100);
    browser.assert_quiet();
}
