//! What a self-contained page is made of, whatever it shows: frame, policy, words, data for its script.
//!
//! A page is one file that fetches nothing: it forbids that to the browser, and names the only script
//! and style that may work by their hashes. What all pages look and work like is in `templates/seite`.
//! Not here: what a page says (`html` for a report, `matrix::html` for the heat map).

mod ablage;
pub(crate) mod worte;

pub(crate) use ablage::{Ablage, Texte};
pub(crate) use worte::Worte;

use crate::window::plain;
use base64::Engine;
use fim_core::Sprache;
use serde::Serialize;
use sha2::{Digest, Sha256};

const STILE: [&str; 2] = [
    include_str!("../../templates/seite/stil/grund.css"),
    include_str!("../../templates/seite/stil/bedienung.css"),
];

/// Behind the style of a page, for it says what paper changes.
const DRUCK: &str = include_str!("../../templates/seite/stil/druck.css");

const SKRIPTE: [&str; 2] = [
    include_str!("../../templates/seite/skript/grund.js"),
    include_str!("../../templates/seite/skript/bedienung.js"),
];

/// The frame of a page; policy, style and script are made for each other.
pub(crate) struct Rahmen {
    pub lang: &'static str,
    pub richtlinie: String,
    pub stil: String,
    pub skript: String,
}

impl Rahmen {
    /// The frame around a style of its own, one for paper, and a script.
    pub(crate) fn new(stile: &[&str], druck: &str, skripte: &[&str], sprache: Sprache) -> Self {
        let stil = [&STILE.concat(), &stile.concat(), DRUCK, druck].concat();
        let skripte = [SKRIPTE.concat(), skripte.concat()].concat();
        let skript = format!("(() => {{\n\"use strict\";\n{skripte}}})();\n");
        let lang = sprache.pick("de", "en");
        Self { lang, richtlinie: richtlinie(&stil, Some(&skript)), stil, skript }
    }

    /// The frame of a page that only shows, on which no script may work.
    pub(crate) fn ohne_skript(stil: &str, druck: &str, sprache: Sprache) -> Self {
        let stil = [&STILE.concat(), stil, DRUCK, druck].concat();
        let lang = sprache.pick("de", "en");
        Self { lang, richtlinie: richtlinie(&stil, None), stil, skript: String::new() }
    }
}

/// What the browser may do with the page: only this style, only this script, nothing from elsewhere.
fn richtlinie(stil: &str, skript: Option<&str>) -> String {
    let hash = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(digest))
    };
    let skript = skript.map(|skript| format!("; script-src {}", hash(skript))).unwrap_or_default();
    let stil = hash(stil);
    format!(
        "default-src 'none'; style-src {stil}{skript}; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// Data as JSON that may stand in a `script` element.
pub(crate) fn json(daten: &impl Serialize) -> String {
    // Numbers and texts can always be written.
    embed(&serde_json::to_string(daten).unwrap_or_default())
}

/// Nothing in it can end the element or begin a comment; such signs stand only in texts, where they
/// may be written by their number.
fn embed(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

/// A text on one line without signs that steer: a mark of direction would turn the page around.
pub(crate) fn text(text: &str) -> String {
    let on_one_line = text.trim().replace(['\r', '\n'], " ");
    plain(&on_one_line)
}

/// Where the parts of a bar end, one after the other, per mille of all.
pub(crate) fn enden<const N: usize>(teile: [u64; N], alle: u64) -> [u64; N] {
    let mut ende = 0;
    teile.map(|teil| {
        ende += teil;
        (ende * 1000).checked_div(alle).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::{embed, enden, text};

    #[test]
    fn nothing_in_the_data_ends_its_element() {
        let out = embed("\"</script><!-- ]]> & \u{2028}\"");
        assert_eq!(out, "\"\\u003c/script\\u003e\\u003c!-- ]]\\u003e \\u0026 \\u2028\"");
    }

    #[test]
    fn texts_are_on_one_line_and_turn_nothing_around() {
        assert_eq!(text(" a\nb\u{202e}c\u{0}"), "a b\u{fffd}c\u{fffd}");
    }

    #[test]
    fn bars_end_where_all_is_counted() {
        assert_eq!(enden([1, 1, 2], 4), [250, 500, 1000]);
        assert_eq!(enden([0, 0], 0), [0, 0]);
    }
}
