//! Search, filters, views, order, links to findings: with mouse and fields.

use crate::ansicht::{choose, status};
use crate::browser::Browser;
use crate::{beispiel, groups, in_sprache, made, page, search};
use fim_core::Sprache;

/// Does what changes the address, and waits until the page has answered.
fn follow(browser: &mut Browser, step: &str) {
    browser.eval(&format!(
        "new Promise((done) => {{ addEventListener('hashchange', () => setTimeout(done), {{ once: true }}); {step}; }})"
    ));
}

#[test]
fn the_choice_narrows_the_list_and_says_how_far() {
    let Some(mut browser) = Browser::start("auswahl") else { return };
    browser.open(&page(&beispiel::report(8, 4)), "");
    assert_eq!(status(&mut browser), "32 von 32 Befunden");
    browser.click("#f-stufen label:nth-of-type(4)");
    assert_eq!(status(&mut browser), "24 von 32 Befunden");
    choose(&mut browser, "f-regel", "1");
    assert_eq!(status(&mut browser), "8 von 32 Befunden");
    choose(&mut browser, "f-redaktion", "3");
    let codes = "[...new Set([...document.querySelectorAll('.karte .code')].map((e) => e.textContent))].join()";
    assert_eq!(browser.text(codes), "DF1039");
    let address = browser.text("decodeURIComponent(location.hash)");
    assert_eq!(address, "#stufe=1.2.3&redaktion=Freistaat+Thüringen&regel=DF1039");
    browser.click("#f-reset");
    assert_eq!(
        (status(&mut browser).as_str(), browser.text("location.hash").as_str()),
        ("32 von 32 Befunden", "")
    );
    // A code is a filter, too.
    browser.click(".karte .code");
    assert_eq!(status(&mut browser), "8 von 32 Befunden");
    browser.assert_quiet();
}

#[test]
fn the_search_finds_id_name_message_code_and_file() {
    let Some(mut browser) = Browser::start("suche") else { return };
    browser.open(&page(&beispiel::report(8, 4)), "");
    for (text, hits) in [
        ("F00000301", 1),
        ("fuhrungszeugnis uebergabe", 32),
        ("doppelt vergeben", 8),
        ("df4002", 8),
        ("leistung-0007", 4),
        ("leistung-0007 df1006", 1),
        ("Fund 3-2", 1),
    ] {
        search(&mut browser, text);
        let said = format!("{hits} von 32 Befunden");
        assert_eq!(
            (status(&mut browser), made(&mut browser).min(hits)),
            (said, hits.min(20)),
            "{text}"
        );
    }
    search(&mut browser, "gibt es nicht");
    assert_eq!(
        (status(&mut browser).as_str(), made(&mut browser)),
        ("Kein Befund passt zu dieser Auswahl.", 0)
    );
    browser.assert_quiet();
}

#[test]
fn three_views_show_the_same_findings() {
    let Some(mut browser) = Browser::start("ansichten") else { return };
    browser.open(&page(&beispiel::report(3, 4)), "");
    let first = |browser: &mut Browser| browser.text("document.querySelector('.gruppe').innerText");
    let text = first(&mut browser);
    for part in [
        "leistung-0000.xml XZuFi 2.2.0",
        "4 Befunde",
        "Leistung 99107000001000 V1.0 »Wohngeld«",
        "Fischereischein",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    browser.click("[value=regel]");
    let text = first(&mut browser);
    for part in
        ["DF1006 name-doppelt", "3 Befunde", "Mit derselben Kennung", "Amtliche Meldung 1006"]
    {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    browser.click("[value=redaktion]");
    let names: Vec<String> = groups(&mut browser);
    assert_eq!(names.len(), 4);
    for name in ["Nummernkreis 60", "Freistaat Thüringen", "Bund", "ohne Angabe"] {
        assert!(names.iter().any(|group| group.contains(name)), "{names:?}");
    }
    assert_eq!(browser.text("location.hash"), "#ansicht=redaktion");
    assert_eq!(status(&mut browser), "12 von 12 Befunden");
    browser.reload();
    assert_eq!(groups(&mut browser), names);
    browser.assert_quiet();
}

#[test]
fn a_finding_says_all_there_is() {
    let Some(mut browser) = Browser::start("karte") else { return };
    browser.open(&page(&beispiel::alles()), "");
    browser.eval("document.querySelectorAll('details').forEach((e) => { e.open = true; })");
    let cause = browser.text("[...document.querySelectorAll('.karte')].find((e) => e.textContent.includes('weitere Stelle')).innerText");
    for part in [
        "✕ kritisch Kennung »F00000000« ist doppelt vergeben",
        "DF1006 name-doppelt · leistung-0000.xml:1:15 · Datenfeld F00000000 V1.0 »Führungszeugnis Übergabe«",
        "<leistung><id>F00000000</id><name>Ort 0",
        "gefunden\nFund 0-0",
        "erwartet\netwas anderes",
        "zu tun\nEinem der beiden",
        "warum\nMit derselben",
        "/leistungen/leistung[1]/id",
        "zuerst hier vergeben: Zeile 1, Spalte 15",
        "2 weitere Stellen",
        "leistung-0001.xml: 1:15",
        "sagt auch\nXSD1001",
        "cvc-pattern-valid",
        "steht der Freigabe im Weg",
        "Redaktion\nNummernkreis 60",
        "amtlicher Text · Amtliche Meldung 1006",
    ] {
        assert!(cause.contains(part), "{part} is not in {cause}");
    }
    assert_eq!(browser.text("document.querySelector('.karte mark').textContent"), "F00000000");
    let link = browser.text("document.querySelector('.karte details a').href");
    assert_eq!(link, "https://qs.example/1006");
    browser.assert_quiet();
}

#[test]
fn what_does_not_count_is_shown_and_can_be_left_out() {
    let Some(mut browser) = Browser::start("ausnahmen") else { return };
    browser.open(&page(&beispiel::alles()), "");
    browser.click("#aufklappen");
    let out = "[...document.querySelectorAll('.ausgenommen .ausnahme')].map((e) => e.textContent).sort().join(' | ')";
    assert_eq!(
        browser.text(out),
        "Ausnahme: Mit dem Fachreferat abgestimmt · gilt bis 2026-12-31 · fim.toml:12 | In der Baseline: war schon da | Schon im verglichenen Stand vorhanden"
    );
    choose(&mut browser, "f-zaehlt", "nein");
    assert_eq!(status(&mut browser), "0 von 9 Befunden · 3 von 3 ausgenommenen");
    choose(&mut browser, "f-zaehlt", "ja");
    assert_eq!(status(&mut browser), "9 von 9 Befunden · 0 von 3 ausgenommenen");
    assert_eq!(browser.eval("document.querySelectorAll('.ausgenommen').length"), 0);
    browser.assert_quiet();
}

#[test]
fn other_files_point_to_a_shared_cause() {
    let Some(mut browser) = Browser::start("ursache") else { return };
    browser.open(&page(&beispiel::alles()), "#folge=ort");
    browser.click("#aufklappen");
    let names = groups(&mut browser);
    let pointing = names.iter().find(|name| name.contains("leistung-0001.xml")).unwrap();
    assert!(pointing.contains("1 auch hier"), "{pointing}");
    assert_eq!(browser.eval("document.querySelectorAll('.verweis').length"), 1);
    follow(&mut browser, "document.querySelector('.verweis a').click()");
    let there = browser.text("document.activeElement.innerText");
    assert!(there.contains("Fund 0-0"), "{there}");
    browser.assert_quiet();
}

#[test]
fn groups_come_gravest_first_or_as_they_are_or_the_largest_first() {
    let Some(mut browser) = Browser::start("folge") else { return };
    browser.open(&page(&beispiel::report(4, 3)), "");
    let order = |browser: &mut Browser| -> Vec<String> {
        groups(browser).iter().map(|name| name[9..13].to_owned()).collect()
    };
    assert_eq!(order(&mut browser), ["0000", "0003", "0002", "0001"]);
    choose(&mut browser, "f-folge", "ort");
    assert_eq!(order(&mut browser), ["0000", "0001", "0002", "0003"]);
    browser.click("[value=regel]");
    choose(&mut browser, "f-folge", "anzahl");
    let counts: Vec<String> = groups(&mut browser)
        .iter()
        .map(|name| name.split(' ').nth(2).unwrap().to_owned())
        .collect();
    assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
    browser.assert_quiet();
}

#[test]
fn a_link_leads_to_its_finding_wherever_it_is() {
    let Some(mut browser) = Browser::start("link") else { return };
    let report = beispiel::report(110, 60);
    let html = page(&report);
    let last = &report.files[109].findings[59];
    let hash = format!("#{}", last.fingerprint);
    browser.open(&html, &hash);
    let seen = browser.text("document.activeElement.innerText");
    assert!(seen.contains("Fund 109-59"), "{seen}");
    assert_eq!(browser.eval("(() => { const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()"), true);
    // What hides it is let go.
    search(&mut browser, "leistung-0001");
    follow(&mut browser, &format!("location.hash = '{hash}'"));
    let seen = browser.text("document.activeElement.innerText");
    assert!(seen.contains("Fund 109-59"), "{seen}");
    assert_eq!(status(&mut browser), "6.600 von 6.600 Befunden");
    browser.open(&html, "#0123");
    assert!(status(&mut browser).ends_with("Der Befund aus dem Link ist nicht in diesem Bericht."));
    browser.assert_quiet();
}

#[test]
fn lists_are_made_a_piece_at_a_time() {
    let Some(mut browser) = Browser::start("stueckweise") else { return };
    browser.open(&page(&beispiel::report(210, 120)), "");
    assert_eq!((groups(&mut browser).len(), made(&mut browser)), (100, 50));
    // Cards grow while they come into sight: the mouse would miss.
    browser.eval("document.querySelector('.gruppe .weitere').click()");
    assert_eq!(made(&mut browser), 100);
    assert_eq!(
        browser.eval("document.activeElement === document.querySelectorAll('.karte')[50]"),
        true
    );
    browser.eval("document.querySelector('#liste > .weitere').click()");
    assert_eq!(groups(&mut browser).len(), 200);
    browser.eval("document.querySelectorAll('.gruppe > h3 button')[1].click()");
    assert_eq!(made(&mut browser), 150);
    browser.assert_quiet();
}

#[test]
fn the_page_speaks_english_too() {
    let Some(mut browser) = Browser::start("englisch") else { return };
    browser.open(&in_sprache(&beispiel::alles(), Sprache::En), "");
    assert_eq!(status(&mut browser), "9 of 9 findings · 3 of 3 exempted");
    let text = browser.text("document.querySelector('.karte').innerText");
    assert!(text.contains("critical") && text.contains("to do"), "{text}");
    browser.assert_quiet();
}
