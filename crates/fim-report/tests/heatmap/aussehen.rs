//! Widths, colours, paper.

use crate::browser::Browser;
use crate::{beispiel, choose, compared, page};
use serde_json::{Value, json};

#[test]
fn nothing_runs_over_the_edge_of_the_window() {
    let Some(mut browser) = Browser::start("breiten") else { return };
    browser.open(&compared(), "");
    for scheme in ["light", "dark"] {
        browser.colours(scheme);
        for width in [320, 360, 768, 1024, 1366, 1920] {
            browser.view(width, 800);
            for change in ["1", "document.querySelector('tr.zeile .z').click()"] {
                browser.eval(change);
                browser.painted();
                let over = browser.eval(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
                );
                assert_eq!(over, 0, "{width} {scheme} {change}");
            }
            browser.key("Escape", 0);
        }
    }
    browser.assert_quiet();
}

/// The least contrast between text and ground of each class of cell, group and text.
const CONTRASTS: &str = r#"(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (let at = e; at; at = at.parentElement) { const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] === 255) return c; } return rgba("white"); };
  const worst = {};
  for (const e of document.querySelectorAll(".z, .g, .dazu, .kurz, .code, .stufe, .geltung, .datei code, .l, .s, .p, .wie-link, .urteil, dt, dd, button, .art, h1, p")) {
    if (!e.textContent.trim() || !e.checkVisibility({ contentVisibilityAuto: true })) continue;
    const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))];
    const key = `${e.tagName} ${e.className}`;
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    worst[key] = Math.min(worst[key] ?? 99, ratio);
  }
  return worst;
})()"#;

#[test]
fn texts_stand_out_from_their_ground() {
    let Some(mut browser) = Browser::start("kontrast") else { return };
    browser.open(&compared(), "");
    for scheme in ["light", "dark"] {
        browser.colours(scheme);
        browser.eval("document.querySelector('tr.zeile .z.u').click()");
        browser.eval("document.getElementById('tafelbereich').scrollIntoView()");
        browser.painted();
        let worst = browser.eval(CONTRASTS);
        let worst = worst.as_object().unwrap();
        assert!(worst.len() > 30, "{worst:?}");
        for (what, ratio) in worst {
            assert!(ratio.as_f64() >= Some(4.5), "{scheme}: {what} has {ratio}");
        }
    }
}

#[test]
fn colours_follow_the_system_or_the_choice() {
    let Some(mut browser) = Browser::start("farben") else { return };
    browser.open(&page(&beispiel::stand(3, 1)), "");
    let ground = "getComputedStyle(document.body).backgroundColor";
    browser.colours("light");
    let light = browser.text(ground);
    browser.colours("dark");
    let dark = browser.text(ground);
    assert_ne!(light, dark);
    choose(&mut browser, "farben", "hell");
    assert_eq!(browser.text(ground), light);
    browser.colours("light");
    choose(&mut browser, "farben", "dunkel");
    assert_eq!(browser.text(ground), dark);
    browser.assert_quiet();
}

/// Pages of the printed report.
fn print(browser: &mut Browser) -> usize {
    let options = json!({"preferCSSPageSize": true, "printBackground": true});
    let result = browser.call("Page.printToPDF", &options);
    let pdf = base64(&result["data"]);
    assert!(pdf.starts_with(b"%PDF-"));
    pdf.windows(11).filter(|part| *part == b"/Type /Page").count()
        - pdf.windows(12).filter(|part| *part == b"/Type /Pages").count()
}

fn base64(value: &Value) -> Vec<u8> {
    let digit = |c: u8| match c {
        b'A'..=b'Z' => u32::from(c - b'A'),
        b'a'..=b'z' => u32::from(c - b'a') + 26,
        b'0'..=b'9' => u32::from(c - b'0') + 52,
        b'+' => 62,
        _ => 63,
    };
    let text = value.as_str().unwrap().trim_end_matches('=').as_bytes();
    let whole = text.chunks(4).flat_map(|chunk| {
        let bits = chunk.iter().fold(0, |bits, c| bits << 6 | digit(*c)) << (6 * (4 - chunk.len()));
        bits.to_be_bytes()[1..chunk.len()].to_vec()
    });
    whole.collect()
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
