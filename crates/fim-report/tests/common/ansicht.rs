//! What holds of every page in a browser, and how tests look at one.
#![allow(clippy::unwrap_used, dead_code, reason = "helpers of tests")]

use crate::browser::Browser;
use base64::Engine;
use serde_json::{Value, json};

/// Texts that want to be something else.
pub const TEXTS: [&str; 8] = [
    "</script><script>window.boese=1</script>",
    "<img src=x onerror=window.boese=2>",
    "\"><svg/onload=window.boese=3>",
    "<!-- <script> ]]> &lt;b&gt; ${window.boese=4} {{7*7}}",
    "\u{202e}txet rehtar\u{202c} \u{2028}\u{2029}\u{0}\u{7}\u{feff}",
    "'\"`\\'); window.boese=5; //",
    "مرحبا بالعالم שלום",
    "javascript:window.boese=6",
];

/// Nothing that came with the texts became part of the page.
pub fn assert_only_texts(browser: &mut Browser) {
    assert_eq!(browser.eval("typeof window.boese"), "undefined");
    let foreign = "document.querySelectorAll('img, iframe, object, embed, base, [onload], [onerror], a[href^=javascript], body svg [onload]').length";
    assert_eq!(browser.eval(foreign), 0);
    assert_eq!(browser.eval("document.scripts.length"), 2);
    let steering = "/[\\u202e\\u2028\\u0000\\u0007]/.test(document.body.textContent)";
    assert_eq!(browser.eval(steering), false);
    assert_eq!(browser.eval("document.documentElement.scrollWidth <= innerWidth"), true);
}

/// What the page does not need, it forbids. Leaves errors behind.
pub fn assert_forbids(browser: &mut Browser) {
    browser.assert_quiet();
    browser.eval("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.boese = 1' }))");
    assert_eq!(browser.eval("typeof window.boese"), "undefined");
    let refused = "fetch('https://example.invalid/').then(() => false, () => true)";
    assert_eq!(browser.eval(refused), true);
    let refusals = browser.errors.iter().filter(|error| error.contains("Content Security Policy"));
    assert!(refusals.count() >= 2, "{:?}", browser.errors);
}

/// Chooses in a field as a person does.
pub fn choose(browser: &mut Browser, id: &str, value: &str) {
    browser.eval(&format!(
        "(() => {{ const f = document.getElementById('{id}'); f.value = '{value}'; f.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ));
}

/// What the page says of what is shown.
pub fn status(browser: &mut Browser) -> String {
    browser.text("document.getElementById('gezeigt').textContent")
}

/// What has the focus: its role or tag and name.
pub fn focused(browser: &mut Browser) -> String {
    browser.text("(() => { const e = document.activeElement; return e.ariaLabel || e.textContent || e.id || e.tagName; })()")
}

/// At each width, in light and dark, after each change: nothing runs over the edge of the window.
pub fn assert_fits(browser: &mut Browser, widths: &[u32], changes: &[&str]) {
    for scheme in ["light", "dark"] {
        browser.colours(scheme);
        for width in widths {
            browser.view(*width, 800);
            for change in changes {
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
}

/// The least contrast between text and ground of each kind of element.
const CONTRASTS: &str = r#"(selector) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (let at = e; at; at = at.parentElement) { const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] === 255) return c; } return rgba("white"); };
  const worst = {};
  for (const e of document.querySelectorAll(selector)) {
    if (!e.textContent.trim() || !e.checkVisibility({ contentVisibilityAuto: true })) continue;
    const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))];
    const key = `${e.tagName} ${e.className}`;
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    worst[key] = Math.min(worst[key] ?? 99, ratio);
  }
  return worst;
}"#;

/// Texts stand out from their ground, in light and dark; `prepare` brings them into sight. At least so
/// many kinds of elements are looked at.
pub fn assert_contrasts(browser: &mut Browser, selector: &str, prepare: &[&str], least: usize) {
    for scheme in ["light", "dark"] {
        browser.colours(scheme);
        for step in prepare {
            browser.eval(step);
        }
        browser.painted();
        let worst = browser.eval(&format!("({CONTRASTS})({})", Value::from(selector)));
        let worst = worst.as_object().unwrap();
        assert!(worst.len() > least, "{worst:?}");
        for (what, ratio) in worst {
            assert!(ratio.as_f64() >= Some(4.5), "{scheme}: {what} has {ratio}");
        }
    }
}

/// Colours are those of the system, or those that were chosen.
pub fn assert_colours(browser: &mut Browser) {
    let ground = "getComputedStyle(document.body).backgroundColor";
    browser.colours("light");
    let light = browser.text(ground);
    browser.colours("dark");
    let dark = browser.text(ground);
    assert_ne!(light, dark);
    choose(browser, "farben", "hell");
    assert_eq!(browser.text(ground), light);
    browser.colours("light");
    choose(browser, "farben", "dunkel");
    assert_eq!(browser.text(ground), dark);
    browser.assert_quiet();
}

/// Pages of the printed report.
pub fn print(browser: &mut Browser) -> usize {
    let options = json!({"preferCSSPageSize": true, "printBackground": true});
    let result = browser.call("Page.printToPDF", &options);
    let text = result["data"].as_str().unwrap();
    let pdf = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    pdf.windows(11).filter(|part| *part == b"/Type /Page").count()
        - pdf.windows(12).filter(|part| *part == b"/Type /Pages").count()
}

/// Role and name of everything that a screen reader is told of.
pub fn tree(browser: &mut Browser) -> Vec<(String, String)> {
    let tree = browser.call("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().unwrap().iter().filter(|node| node["ignored"] == false);
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    nodes.map(|node| (text(&node["role"]), text(&node["name"]))).collect()
}

/// Milliseconds until the page could be worked.
pub const READY: &str = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

/// Milliseconds from a change until it is on the screen.
pub fn measure(browser: &mut Browser, change: &str) -> u64 {
    let expression = format!(
        "new Promise((done) => {{ const start = performance.now(); {change}; requestAnimationFrame(() => {{ const channel = new MessageChannel(); channel.port1.onmessage = () => done(Math.round(performance.now() - start)); channel.port2.postMessage(0); }}); }})"
    );
    browser.eval(&expression).as_u64().unwrap()
}
