//! Filter, search, sort, details, address: with mouse and fields.

use crate::ansicht::{choose, focused, status};
use crate::browser::Browser;
use crate::{beispiel, compared, english, first_names, page, shown};

#[test]
fn the_choice_narrows_the_rows_and_the_open_points() {
    let Some(mut browser) = Browser::start("auswahl") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    assert_eq!(
        (shown(&mut browser), status(&mut browser).as_str()),
        (60, "Gezeigt: 60 von 60 Leistungen")
    );
    let points = "document.getElementById('offene-anzahl').textContent";
    let all_points = browser.text(points);

    // The first Themenfeld, then its Labor-Leistungen, then those in which something is missing.
    choose(&mut browser, "f-feld", "0");
    assert_eq!(status(&mut browser), "Gezeigt: 12 von 60 Leistungen");
    assert_eq!(shown(&mut browser), 12);
    choose(&mut browser, "f-kat", "0");
    assert_eq!(shown(&mut browser), 4);
    choose(&mut browser, "f-zustand", "fehlt");
    let with_missing = shown(&mut browser);
    let held = browser.eval("[...document.querySelectorAll('tr.zeile:not([hidden])')].every((tr) => tr.querySelector('.z.f'))");
    assert!(with_missing > 0 && held == true, "{with_missing}");
    assert_ne!(browser.text(points), all_points);
    let address = browser.text("decodeURIComponent(location.hash)");
    assert_eq!(address, "#feld=arbeit_ruhestand&kategorie=L&zustand=fehlt");

    browser.click("#f-reset");
    assert_eq!((shown(&mut browser), browser.text(points)), (60, all_points));
    assert_eq!(browser.text("location.hash"), "");
    browser.assert_quiet();
}

#[test]
fn the_search_takes_any_spelling() {
    let Some(mut browser) = Browser::start("suche") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    let mut hits = Vec::new();
    for text in ["Führungszeugnis", "fuehrungsZEUGNIS", "fuhrungszeugnis", "verlaengerung führung"]
    {
        browser.click("#f-suche");
        browser.eval("document.getElementById('f-suche').select()");
        browser.insert(text);
        let names = first_names(&mut browser, 9);
        assert!(names.iter().all(|name| name.contains("Führungszeugnis")), "{text}: {names:?}");
        hits.push(names.len());
    }
    assert_eq!(hits, [2, 2, 2, 1]);
    // By part of the key, and what is nowhere.
    browser.eval("document.getElementById('f-suche').select()");
    browser.insert("99003");
    assert_eq!(status(&mut browser), "Gezeigt: 2 von 60 Leistungen");
    browser.insert("x");
    assert_eq!(status(&mut browser), "Keine Leistung passt zu dieser Auswahl.");
    assert_eq!(browser.eval("document.querySelectorAll('tr.gruppe:not([hidden])').length"), 0);
    browser.assert_quiet();
}

#[test]
fn columns_sort_up_down_and_back() {
    let Some(mut browser) = Browser::start("sortieren") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "#gliederung=keine");
    let before = first_names(&mut browser, 60);
    let sort = "document.querySelector('[data-sort=name]').getAttribute('aria-sort')";
    browser.click("[data-sort=name] button");
    let up = first_names(&mut browser, 60);
    assert_eq!(browser.text(sort), "ascending");
    assert!(up[0].starts_with("Abfallentsorgung"), "{}", up[0]);
    browser.click("[data-sort=name] button");
    let down = first_names(&mut browser, 60);
    assert_eq!(browser.text(sort), "descending");
    assert!(down[0].starts_with("Wohngeld"), "{}", down[0]);
    browser.click("[data-sort=name] button");
    assert_eq!((first_names(&mut browser, 60), browser.text(sort).as_str()), (before, "none"));

    for (key, column) in [("anteil", "p"), ("offen", "o"), ("kat", "k"), ("schluessel", "s")] {
        browser.click(&format!("[data-sort={key}] button"));
        let sorted = browser.eval(&format!(
            "(() => {{ const v = [...document.querySelectorAll('tr.zeile .{column}')].map((e) => Number.parseInt(e.textContent) || ('LKMD'.indexOf(e.textContent) + 1)); const down = '{key}' === 'offen'; return v.every((n, i) => i === 0 || (down ? v[i - 1] >= n : v[i - 1] <= n)); }})()"
        ));
        assert_eq!(sorted, true, "{key}");
    }
    browser.assert_quiet();
}

#[test]
fn a_cell_opens_and_a_whole_leistung() {
    let Some(mut browser) = Browser::start("blatt") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    browser.click("tr.zeile .z.u:not(.h)");
    let content = "document.getElementById('blatt').innerText";
    let text = browser.text(content);
    for part in [
        "unvollständig",
        "gefordert",
        "Begründung",
        "OZG3010",
        "Zu tun:",
        "Zeile",
        "Nachweise",
        "gilt nicht",
        "gesehen: 0 Byte",
        "Was gefordert ist",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert_eq!(browser.text("document.activeElement.id"), "blatt-titel");
    browser.key("Escape", 0);
    assert!(focused(&mut browser).starts_with("unvollständig, gefordert: "));
    assert_eq!(browser.eval("document.getElementById('blatt').open"), false);

    browser.click("tr.zeile .l");
    assert_eq!(browser.eval("document.querySelectorAll('.zellenliste > li').length"), 14);
    browser.click(".zellenliste > li:nth-child(7) button");
    assert_eq!(
        browser.text("document.getElementById('blatt-titel').textContent"),
        "7 FIM-Artefakte"
    );
    browser.click("#blatt-zu");
    browser.assert_quiet();
}

#[test]
fn open_points_lead_to_their_cell_and_back() {
    let Some(mut browser) = Browser::start("punkte") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    let count = "document.querySelectorAll('#offene-liste > li').length";
    assert_eq!(browser.eval(count), 50);
    assert!(
        browser
            .text("document.querySelector('#offene-liste > li').textContent")
            .contains("kritisch")
    );
    browser.click("#offene-weitere");
    assert_eq!(browser.eval(count), 150);
    browser.click("#offene-liste > li:nth-child(3) button");
    assert_eq!(browser.text("document.activeElement.id"), "blatt-titel");
    browser.key("Escape", 0);
    let back = browser.eval("document.activeElement === document.querySelector('#offene-liste > li:nth-child(3) button')");
    assert_eq!(back, true);
    browser.assert_quiet();
}

#[test]
fn shares_are_filters() {
    let Some(mut browser) = Browser::start("anteile") else { return };
    browser.open(&page(&beispiel::stand(60, 5)), "");
    browser.click("[data-filter=feld] tr[data-ort='1'] button");
    assert_eq!(shown(&mut browser), 12);
    assert_eq!(browser.text("document.querySelector('[data-filter=feld] tr[data-ort=\"1\"] button').getAttribute('aria-pressed')"), "true");
    browser.click("[data-filter=feld] tr[data-ort='1'] button");
    assert_eq!(shown(&mut browser), 60);
    // A share of a group and deliverable narrows to both.
    browser.click("tr.gruppe.g1 .g:nth-child(6)");
    let address = browser.text("decodeURIComponent(location.hash)");
    assert_eq!(address, "#feld=arbeit_ruhestand&gegenstand=prioritaet");
    // The chosen column stands out, until it is let go.
    let edges = "[6, 7, 8].map((nr) => getComputedStyle(document.querySelector(`tr.zeile :nth-child(${nr})`)).borderLeftWidth).join()";
    assert_eq!(browser.text(edges), "0px,3px,0px");
    browser.click("th[data-lg='1'] button");
    assert_eq!(browser.text(edges), "0px,0px,0px");
    browser.assert_quiet();
}

#[test]
fn the_address_brings_everything_back() {
    let Some(mut browser) = Browser::start("adresse") else { return };
    let html = page(&beispiel::stand(60, 5));
    browser.open(&html, "");
    choose(&mut browser, "f-kat", "1");
    browser.click("[data-sort=anteil] button");
    browser.click("tr.gruppe.g1 .l");
    browser.click("tr.zeile:not([hidden]) .z:nth-child(13)");
    let state = "JSON.stringify([location.hash, document.getElementById('gezeigt').textContent, document.getElementById('blatt-inhalt').textContent, document.querySelectorAll('tr.zeile:not([hidden])').length, [...document.querySelectorAll('tr.zeile .l')].map((e) => e.textContent)])";
    let before = browser.text(state);
    assert!(before.contains("sort=anteil") && before.contains("zelle=standard"), "{before}");
    browser.reload();
    assert_eq!(browser.text(state), before);
    assert_eq!(browser.eval("document.getElementById('blatt').open"), true);

    // Somebody else's link, typed into the same page.
    browser.eval("new Promise((done) => { addEventListener('hashchange', done, { once: true }); location.hash = 'kategorie=D'; })");
    assert_eq!(browser.eval("document.getElementById('blatt').open"), false);
    assert_eq!(
        browser.text("document.getElementById('f-kat').selectedOptions[0].textContent"),
        "D depriorisierte Leistung"
    );
    browser.open(&html, "#leistung=gibt-es-nicht&zelle=standard");
    assert!(
        status(&mut browser)
            .ends_with("Die Leistung »gibt-es-nicht« aus dem Link ist nicht in diesem Bericht.")
    );
    browser.assert_quiet();
}

#[test]
fn what_changed_is_marked_and_can_be_chosen() {
    let Some(mut browser) = Browser::start("wechsel") else { return };
    browser.open(&compared(), "");
    let marks = browser.eval("document.querySelectorAll('tr.zeile .z.auf, tr.zeile .z.ab').length");
    let listed = browser.eval("document.querySelectorAll('.zellwechsel li').length");
    assert!(marks == listed && marks.as_u64() > Some(5), "{marks} {listed}");
    choose(&mut browser, "f-zustand", "schlechter");
    let worse = browser.eval("[...document.querySelectorAll('tr.zeile:not([hidden])')].every((tr) => tr.querySelector('.z.ab'))");
    assert!(worse == true && shown(&mut browser) > 0);
    browser.click("tr.zeile:not([hidden]) .z.ab");
    let text = browser.text("document.getElementById('blatt').innerText");
    assert!(
        text.contains("Seit dem früheren Lauf schlechter: vorher erfüllt, jetzt fehlt"),
        "{text}"
    );
    browser.assert_quiet();
}

#[test]
fn the_page_speaks_english_too() {
    let Some(mut browser) = Browser::start("englisch") else { return };
    browser.open(&english(&beispiel::stand(60, 5)), "");
    assert_eq!(status(&mut browser), "Shown: 60 of 60 Leistungen");
    browser.click("tr.zeile .z.f");
    let text = browser.text("document.getElementById('blatt').innerText");
    assert!(
        text.contains("missing") && text.contains("To do:") && text.contains(", line "),
        "{text}"
    );
    browser.assert_quiet();
}
