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
    out.push_str(&format!("**Stufe:** {}\n", rule.stufe.label(SPRACHE)));
    for angabe in angaben(rule, SPRACHE) {
        let name = gross(angabe.name.get(SPRACHE));
        out.push_str(&format!("\n**{name}:** {}\n", verlinkt(&angabe.text)));
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

/// A text that means nothing but itself, in which addresses can be followed.
fn verlinkt(raw: &str) -> String {
    let word = |word: &str| {
        let end = word.trim_end_matches([',', ';', ')', '.']);
        let (before, address) = match end.find("https://") {
            Some(at) if !end[at..].contains(['<', '>', '‹', '»', '…']) && end.len() > at + 8 => {
                end.split_at(at)
            }
            _ => return text(word),
        };
        format!("{}<{address}>{}", text(before), text(&word[end.len()..]))
    };
    // Word by word, but escaped as a whole where there is no address: signs look at their neighbours.
    if raw.contains("https://") {
        raw.split(' ').map(word).collect::<Vec<_>>().join(" ")
    } else {
        text(raw)
    }
}

/// Lines as a block of code that nothing in it can end.
fn zaun(lines: &[String]) -> String {
    let longest = lines.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or(0).max(2) + 1);
    let is_tag = |line: &String| line.trim_start().starts_with('<');
    let language = if lines.iter().any(is_tag) { "xml" } else { "text" };
    format!("{fence}{language}\n{}\n{fence}\n", lines.join("\n"))
}
