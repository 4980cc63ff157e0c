//! All of Germany: 4,500 Leistungen. How long it takes is said, not judged.

use crate::ansicht::{READY, choose, measure, status};
use crate::browser::Browser;
use crate::{beispiel, first_names, page, shown};
use std::io::Write;

#[test]
fn thousands_of_rows_are_there_at_once() {
    let Some(mut browser) = Browser::start("gross") else { return };
    let html = page(&beispiel::stand(4500, 14));
    browser.open(&html, "");
    let ready = browser.eval(READY).as_f64().unwrap();
    let painted = browser.eval("performance.now()").as_f64().unwrap();
    assert_eq!(
        (shown(&mut browser), status(&mut browser).as_str()),
        (4500, "Gezeigt: 4.500 von 4.500 Leistungen")
    );
    assert_eq!(browser.eval("document.querySelectorAll('tr.zeile .z').length"), 63_000);

    let search = "const f = document.getElementById('f-suche'); f.value = 'fuehrungszeugnis'; f.dispatchEvent(new Event('input'))";
    let figures = [
        ("search", measure(&mut browser, search)),
        ("reset", measure(&mut browser, "document.getElementById('f-reset').click()")),
        (
            "sort by name",
            measure(&mut browser, "document.querySelector('[data-sort=name] button').click()"),
        ),
        (
            "sort by open",
            measure(&mut browser, "document.querySelector('[data-sort=offen] button').click()"),
        ),
        ("open a cell", measure(&mut browser, "document.querySelector('tr.zeile .z').click()")),
    ];
    let mut stderr = std::io::stderr().lock();
    let bytes = html.len();
    let _ = writeln!(
        stderr,
        "heat map of 4,500: {bytes} bytes, interactive {ready:.0} ms, painted {painted:.0} ms, {figures:?} ms"
    );
    drop(stderr);

    browser.eval("document.getElementById('f-reset').click()");
    choose(&mut browser, "f-gliederung", "keine");
    browser.click("[data-sort=name] button");
    assert!(first_names(&mut browser, 1)[0].starts_with("Abfallentsorgung"));
    // The last row is as much a row as the first.
    browser.eval("document.querySelector('tr.zeile:last-child .z:last-child').click()");
    assert_eq!(browser.text("document.getElementById('blatt-titel').textContent"), "14 Prototypen");
    browser.assert_quiet();
}
