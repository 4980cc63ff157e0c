//! JSON and TOML that may be looked at in a terminal or an editor.
//!
//! Serialisers write most of what is above U+007E as it is. Some of it steers terminals or turns the
//! direction of reading; written by number it is the same value for every reader.

use crate::reading::is_harmless;
use std::fmt::Write;

/// The same JSON in which nothing steers a terminal, turns the direction of reading or is not seen.
/// Outside of strings, JSON has no such character but line ends, which stay.
#[must_use]
pub fn json_sichtbar(json: String) -> String {
    ersetzt(json, |out, c| {
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

/// As [`json_sichtbar`], for a basic string of TOML.
#[must_use]
pub fn toml_sichtbar(text: String) -> String {
    ersetzt(text, |out, c| {
        let _ = match u32::from(c) {
            number @ 0..=0xffff => write!(out, "\\u{number:04X}"),
            number => write!(out, "\\U{number:08X}"),
        };
    })
}

fn ersetzt(text: String, by_number: impl Fn(&mut String, char)) -> String {
    let steuert = |c: char| c != '\n' && !is_harmless(c);
    let Some(first) = text.find(steuert) else { return text };
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        if steuert(c) {
            by_number(&mut out, c);
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{json_sichtbar, toml_sichtbar};

    const TEXT: &str = "ä\n\u{1b}[2J\u{7f}\u{9b}2J\u{202e}\u{2028}\u{feff}\u{e0041}😀\"\\";

    #[test]
    fn what_steers_is_written_by_number_and_stays_the_same_value() {
        let value = serde_json::json!({ TEXT: [TEXT] });
        let seen = json_sichtbar(serde_json::to_string_pretty(&value).expect("JSON"));
        assert!(seen.contains("\\u009b2J\\u202e\\u2028\\ufeff\\udb40\\udc41😀"), "{seen}");
        assert!(!seen.contains(['\u{7f}', '\u{9b}', '\u{202e}', '\u{2028}', '\u{e0041}']));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&seen).expect("JSON"), value);
        assert_eq!(json_sichtbar("{\n  \"ä\": 1\n}".to_owned()), "{\n  \"ä\": 1\n}");
    }

    #[test]
    fn toml_has_another_way_to_write_large_numbers() {
        let text = toml_sichtbar("\"ä\u{9b}\u{202e}\u{e0041}\"".to_owned());
        assert_eq!(text, "\"ä\\u009B\\u202E\\U000E0041\"");
    }
}
