//! The page of a rule in the handbook, as Markdown in German.
//!
//! What it says of the rule, and what of its examples, is what `fim explain` says.

use crate::beispiel::{Ausschnitt, ausschnitte};
use crate::markdown::text;
use crate::regelangaben::{FALSCH, RICHTIG, angaben, ist_fest};
use fim_core::{RuleMeta, Sprache};

const SPRACHE: Sprache = Sprache::De;

/// Everything known of one rule, as a page.
#[must_use]
pub fn regelseite(rule: &RuleMeta) -> String {
    let mut out = format!("# {} {}\n\n", rule.code, text(rule.name));
    out.push_str(&format!(
        "**Stufe:** {} ([was das heißt](../regeln.md#so-liest-man-die-tabellen))\n",
        rule.stufe.label(SPRACHE)
    ));
    for angabe in angaben(rule, SPRACHE) {
        let name = gross(angabe.name.get(SPRACHE));
        out.push_str(&format!("\n**{name}:** {}\n", verlinkt(&angabe.text, rule.code)));
    }
    // What could not be read, or is not valid, cannot be excepted.
    if !ist_fest(rule.code) {
        out.push_str(AUSNAHME);
    }
    if rule.examples.is_empty() {
        out.push_str(OHNE_BEISPIEL);
    }
    for (number, example) in rule.examples.iter().enumerate() {
        let mark = if rule.examples.len() > 1 { format!(" {}", number + 1) } else { String::new() };
        out.push_str(&format!("\n## Beispiel{mark}\n"));
        for (name, side) in [FALSCH, RICHTIG].into_iter().zip(ausschnitte(example)) {
            let name = gross(name.get(SPRACHE));
            for Ausschnitt { datei, zeilen } in side {
                let file = text(datei.unwrap_or_default());
                out.push_str(&match (datei, zeilen) {
                    (_, None) => format!("\n{name}: ohne die Datei {file}\n"),
                    (_, Some(lines)) if lines.is_empty() => format!("\n{name}: eine leere Datei\n"),
                    (Some(_), Some(lines)) => format!("\n{name} in {file}:\n\n{}", zaun(&lines)),
                    (None, Some(lines)) => format!("\n{name}:\n\n{}", zaun(&lines)),
                });
            }
        }
    }
    out
}

/// Holds for every rule that can be switched off.
const AUSNAHME: &str = "\n**Ausnehmen:** Einen einzelnen Befund nimmt eine \
    [Ausnahme](../altbestand.md#ausnahmen) mit Begründung aus; was in `fim.toml` stehen kann, sagen die \
    [Einstellungen](../einstellungen.md).\n";

const OHNE_BEISPIEL: &str = "\n## Beispiel\n\nEin kurzes Beispiel gibt es nicht: Der Befund hängt von mehr \
    ab als vom Inhalt einer Datei, etwa von Zugriffsrechten, einer ganzen Lieferung oder einem anderen Schema.\n";

fn gross(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A text that means nothing but itself, in which addresses and other rules can be followed, and
/// options are as they are typed.
fn verlinkt(raw: &str, own: &str) -> String {
    // Escaped as a whole where nothing is to be followed: signs look at their neighbours.
    let (mut out, mut plain) = (String::new(), String::new());
    let mut words = raw.split(' ').peekable();
    while let Some(word) = words.next() {
        let shown = if ist_option(word) {
            let value = words.next_if(|next| *next == own);
            Some(value.map_or_else(|| format!("`{word}`"), |value| format!("`{word} {value}`")))
        } else if let Some((before, address, after)) = address(word) {
            Some(format!("{}<{address}>{}", text(before), text(after)))
        } else {
            andere(word, own).map(|code| word.replacen(code, &format!("[{code}]({code}.md)"), 1))
        };
        match shown {
            None => plain = if plain.is_empty() { word.to_owned() } else { plain + " " + word },
            Some(shown) => {
                for piece in [text(&std::mem::take(&mut plain)), shown] {
                    angefuegt(&mut out, &piece);
                }
            }
        }
    }
    angefuegt(&mut out, &text(&plain));
    out
}

/// Adds a piece after a blank.
fn angefuegt(out: &mut String, piece: &str) {
    if !(out.is_empty() || piece.is_empty()) {
        out.push(' ');
    }
    out.push_str(piece);
}

/// An option of the command line, such as `--ohne`.
fn ist_option(word: &str) -> bool {
    let name = word.strip_prefix("--").unwrap_or_default();
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

/// The address in a word, and what is before and after it.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    let end = word.trim_end_matches([',', ';', ')', '.']);
    let at = end.find("https://")?;
    let is_whole = !end[at..].contains(['<', '>', '‹', '»', '…']) && end.len() > at + 8;
    is_whole.then(|| (&word[..at], &end[at..], &word[end.len()..]))
}

/// The code of another rule that a word is, but for the signs around it.
fn andere<'w>(word: &'w str, own: &str) -> Option<&'w str> {
    let signs = |c: char| "(),;.".contains(c);
    let code = word.trim_matches(signs);
    let is_code = code.len() == 7
        && code.is_char_boundary(3)
        && code[..3].bytes().all(|b| b.is_ascii_uppercase())
        && code[3..].bytes().all(|b| b.is_ascii_digit());
    (is_code && code != own).then_some(code)
}

/// Lines as a block of code that nothing in it can end.
fn zaun(lines: &[String]) -> String {
    let longest = lines.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or(0).max(2) + 1);
    let is_tag = |line: &String| line.trim_start().starts_with('<');
    let language = if lines.iter().any(is_tag) { "xml" } else { "text" };
    format!("{fence}{language}\n{}\n{fence}\n", lines.join("\n"))
}
