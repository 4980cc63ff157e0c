//! The page of a rule in the handbook, as Markdown in German.
//!
//! What it says of the rule is what `fim explain` says; only examples are shown at more length.

use crate::markdown::text;
use crate::regelangaben::{FALSCH, RICHTIG, angaben, ist_fest};
use fim_core::{Edit, Example, RuleMeta, Sprache};

/// Lines of an example that are shown, and characters of each.
const ZEILEN: usize = 24;
const ZEICHEN: usize = 110;
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
    for (number, example) in rule.examples.iter().enumerate() {
        let mark = if rule.examples.len() > 1 { format!(" {}", number + 1) } else { String::new() };
        out.push_str(&format!("\n## Beispiel{mark}\n"));
        for (name, pieces) in [(FALSCH, stuecke(example, true)), (RICHTIG, stuecke(example, false))]
        {
            for (file, code) in pieces {
                let place = file.map_or_else(String::new, |file| format!(" in {}", text(file)));
                let name = gross(name.get(SPRACHE));
                out.push_str(&format!("\n{name}{place}:\n\n{}", zaun(&code)));
            }
        }
    }
    out
}

/// Holds for every rule that can be switched off.
const AUSNAHME: &str = "\n**Ausnehmen:** Einen einzelnen Befund nimmt eine \
    [Ausnahme](../altbestand.md#ausnahmen) mit Begründung aus; was in `fim.toml` stehen kann, sagen die \
    [Einstellungen](../einstellungen.md).\n";

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

/// What is shown of one side of an example: the name of a file where it matters, and its text.
fn stuecke(example: &Example, failing: bool) -> Vec<(Option<&'static str>, String)> {
    let whole = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match *example {
        Example::Whole { failing: wrong, passing } => {
            vec![(None, whole(if failing { wrong } else { passing }))]
        }
        Example::Named { name, failing: wrong, passing } => {
            vec![(Some(name), whole(if failing { wrong } else { passing }))]
        }
        Example::Edited { failing: wrong, passing, .. }
        | Example::Embedded { failing: wrong, passing, .. } => {
            vec![(None, geaendert(wrong, passing, failing))]
        }
        Example::Together { failing: wrong, passing: [], .. } => wrong
            .iter()
            .map(|(name, edits)| (Some(*name), geaendert(edits, &[], failing)))
            .collect(),
        Example::Together { failing: wrong, passing, .. } => {
            let files = if failing { wrong } else { passing };
            files
                .iter()
                .map(|(name, edits)| (Some(*name), geaendert(edits, &[("", "")], true)))
                .collect()
        }
    }
}

/// The changed places alone: what came in, or, where nothing is changed on the right side, what stood
/// there before.
fn geaendert(wrong: &[Edit], passing: &[Edit], failing: bool) -> String {
    let pick = |(old, new): &Edit| {
        if new.trim().is_empty() {
            format!("(ohne: {})", old.trim())
        } else {
            new.trim_end().trim_start_matches('\n').to_owned()
        }
    };
    let shown: Vec<String> = match (failing, passing) {
        (true, _) => wrong.iter().map(pick).collect(),
        (false, []) => wrong.iter().map(|(old, _)| old.trim().to_owned()).collect(),
        (false, passing) => passing.iter().map(pick).collect(),
    };
    shown.join("\n…\n")
}

/// A text as a block of code that nothing in it can end; long ones are clipped.
fn zaun(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut lines: Vec<String> = code.lines().take(ZEILEN).map(zeile).collect();
    if code.lines().count() > ZEILEN {
        lines.push("…".to_owned());
    }
    let language = if code.trim_start().starts_with('<') { "xml" } else { "text" };
    format!("{fence}{language}\n{}\n{fence}\n", lines.join("\n"))
}

/// A line without what steers or hides text, no longer than can be read.
fn zeile(line: &str) -> String {
    let line = crate::window::plain(line.trim_end());
    if line.chars().count() <= ZEICHEN {
        return line;
    }
    line.chars().take(ZEICHEN - 1).chain(['…']).collect()
}
