//! An exception as TOML, and what is appended to a file.

use super::bestand::AUSNAHMEN;
use fim_core::toml_sichtbar;
use fim_report::{Listenzeile, plain};
use std::fmt::Write;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// What is to be appended to the text of a file, with the line ends that it has.
pub fn angefuegt(text: Option<&str>, neu: &[&Listenzeile]) -> String {
    let text = text.unwrap_or_default().trim_start_matches('\u{feff}');
    let eintraege: Vec<String> = neu.iter().map(|zeile| eintrag(zeile)).collect();
    if eintraege.is_empty() {
        return String::new();
    }
    let before = match text {
        "" => "",
        _ if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let out = format!("{before}{}", eintraege.join("\n"));
    if text.contains("\r\n") { out.replace('\n', "\r\n") } else { out }
}

fn eintrag(zeile: &Listenzeile) -> String {
    let mut out = format!("[[{AUSNAHMEN}]]\n");
    if zeile.kennung.is_empty() && !zeile.datei.is_empty() {
        // Nothing else says what it is about; folders are no part of a fingerprint either.
        let name = zeile.datei.rsplit(['/', '\\', '\n']).next().unwrap_or_default();
        let _ = writeln!(out, "# {}", plain(name));
    }
    // A day of TOML is no text.
    let bis = zeile.bis.clone().unwrap_or_default();
    let angaben = [
        ("regel", text(&zeile.code)),
        ("element", text(&zeile.kennung)),
        ("fingerabdruck", text(&zeile.fingerabdruck)),
        ("grund", text(&zeile.begruendung)),
        ("bis", bis),
        ("von", text(&zeile.zustaendig)),
    ];
    for (key, value) in angaben.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(out, "{key} = {value}");
    }
    out
}

/// A text on one line as TOML takes it; nothing where there is none.
fn text(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    toml_sichtbar(TomlStringBuilder::new(text).as_basic().to_toml_value())
}

#[cfg(test)]
mod tests {
    use super::text;
    use toml::de::DeTable;

    #[test]
    fn every_text_is_read_as_it_was() {
        let texte = [
            "a",
            "\"a\" \\ 'b'",
            "eins\nzwei\r\n",
            "\t\u{0}\u{1b}\u{7f}\u{9b}\u{202e}",
            "\"\"\"",
            "# ä €",
        ];
        for original in texte {
            let toml = format!("a = {}", text(original));
            assert_eq!(toml.lines().count(), 1);
            let table = DeTable::parse(&toml).ok();
            let read = table.as_ref().and_then(|it| it.get_ref().get("a")?.get_ref().as_str());
            assert_eq!(read, Some(original));
        }
    }
}
