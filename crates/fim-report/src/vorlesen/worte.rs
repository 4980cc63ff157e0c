//! Words as they are read out: codes, numbers, elements, and no signs that become words.

use crate::window::einzeilig;
use fim_core::reading::clip;
use fim_core::{ElementInfo, FindingCounts, Position, Sprache, Stufe, Summary};

/// A number without anything between its digits.
pub(super) fn ziffern(count: u64, _: Sprache) -> String {
    count.to_string()
}

/// »XDF 1010«: letters and number apart, so that neither is swallowed.
pub(super) fn code(code: &str) -> String {
    match code.find(|c: char| c.is_ascii_digit()) {
        Some(at) if at > 0 => format!("{} {}", &code[..at], &code[at..]),
        _ => code.to_owned(),
    }
}

/// Signs that are spoken of as themselves, and what they are called.
const ZEICHEN: [(&str, &str, &str); 6] = [
    ("»\"«", "das gerade Anführungszeichen", "the straight quotation mark"),
    ("»'«", "den Apostroph", "the apostrophe"),
    ("»-«", "den Bindestrich", "the hyphen"),
    ("»*«", "der Stern", "the asterisk"),
    ("»...«", "drei Punkte", "three full stops"),
    ("»…«", "die Auslassungspunkte", "the ellipsis"),
];

/// A text on one line without signs that screen readers spell out or swallow. What an artefact says
/// may lose its marks of quotation: the sound of it is what counts here.
pub(super) fn vorlesbar(text: &str, sprache: Sprache) -> String {
    let mut text = einzeilig(text);
    for (sign, de, en) in ZEICHEN {
        text = text.replace(sign, sprache.pick(de, en));
    }
    let text = text.strip_prefix("… ").unwrap_or(&text);
    let cut = sprache.pick(" (gekürzt)", " (cut)");
    text.replace(['»', '«', '›', '‹'], "\"")
        .replace(" · ", ", ")
        .replace(" × ", sprache.pick(" mal ", " times "))
        .replace(" → ", ", ")
        .replace(", …", sprache.pick(" und weitere", " and others"))
        .replace(" …", cut)
        .replace('…', cut)
}

/// »Dateien: 7 insgesamt, 2 ohne Befund, 1 mit Befunden.«
pub(super) fn umfang(summary: &Summary, sprache: Sprache) -> String {
    let files = summary.files;
    let other = match files.other {
        1 => sprache.pick("aus anderem Standard", "of another standard"),
        _ => sprache.pick("aus anderen Standards", "of other standards"),
    };
    let counts = [
        (files.ok, sprache.pick("ohne Befund", "without findings")),
        (files.findings, sprache.pick("mit Befunden", "with findings")),
        (files.unchecked, sprache.pick("nicht prüfbar", "not checkable")),
        (files.other, other),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
    let (total, counts) = (files.total, counts.join(", "));
    match sprache {
        Sprache::De => format!("Dateien: {total} insgesamt, {counts}."),
        Sprache::En => format!("Files: {total} in all, {counts}."),
    }
}

/// `text` with a full stop, so that a voice falls at its end.
pub(super) fn satz(text: &str) -> String {
    let ends = text.ends_with(['.', '!', '?', ':']);
    if ends || text.is_empty() { text.to_owned() } else { format!("{text}.") }
}

pub(super) fn position(at: Position, sprache: Sprache) -> String {
    match sprache {
        Sprache::De => format!("Zeile {}, Spalte {}", at.line, at.column),
        Sprache::En => format!("line {}, column {}", at.line, at.column),
    }
}

/// »1 Datei«, »2 Dateien«.
pub(super) fn dateien(count: u64, sprache: Sprache) -> String {
    let word = match count {
        1 => sprache.pick("Datei", "file"),
        _ => sprache.pick("Dateien", "files"),
    };
    format!("{count} {word}")
}

/// »2 kritisch, 1 Hinweis«: levels that are there.
pub(super) fn stufen(anzahl: &FindingCounts, sprache: Sprache) -> String {
    let levels = Stufe::ALL.into_iter().filter(|stufe| anzahl.get(*stufe) > 0);
    let levels = levels.map(|stufe| {
        let count = anzahl.get(stufe);
        format!("{count} {}", stufe.counted(count, sprache))
    });
    levels.collect::<Vec<_>>().join(", ")
}

/// Kind, identifier, version and name of an element.
pub(super) fn element(element: &ElementInfo, sprache: Sprache) -> String {
    let mut text = element.kind.clone();
    if let Some(id) = &element.id {
        text.push(' ');
        text.push_str(id);
    }
    if let Some(version) = &element.version {
        text.push_str(", Version ");
        text.push_str(version);
    }
    if let Some(name) = &element.name {
        text.push_str(", ");
        text.push_str(&clip(name, 60));
    }
    vorlesbar(&text, sprache)
}

/// »Dritter Befund«, from thirteen on »Befund 13«.
pub(super) fn ordnungszahl(at: u64, sprache: Sprache) -> String {
    const DE: [&str; 12] = [
        "Erster",
        "Zweiter",
        "Dritter",
        "Vierter",
        "Fünfter",
        "Sechster",
        "Siebter",
        "Achter",
        "Neunter",
        "Zehnter",
        "Elfter",
        "Zwölfter",
    ];
    const EN: [&str; 12] = [
        "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
        "Tenth", "Eleventh", "Twelfth",
    ];
    let words = match sprache {
        Sprache::De => DE,
        Sprache::En => EN,
    };
    let word = usize::try_from(at).ok().and_then(|at| words.get(at.checked_sub(1)?));
    match (word, sprache) {
        (Some(word), Sprache::De) => format!("{word} Befund"),
        (Some(word), Sprache::En) => format!("{word} finding"),
        (None, Sprache::De) => format!("Befund {at}"),
        (None, Sprache::En) => format!("Finding {at}"),
    }
}
