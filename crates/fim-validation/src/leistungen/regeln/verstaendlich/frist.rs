//! Deadlines in a text.

use super::{beginnt_wort, klein};
use std::ops::Range;

/// »Binnen zwei Wochen«, »innerhalb von drei bis vier Tagen«, »bis zum 31. Dezember«.
pub(super) fn frist(text: &str) -> Option<Range<usize>> {
    let lower = klein(text);
    let all = ["innerhalb ", "binnen ", "bis zum "].into_iter().filter_map(|word| {
        let mut starts = lower.match_indices(word).filter(|(at, _)| beginnt_wort(&lower, *at));
        starts.find_map(|(start, _)| {
            let from = start + word.len();
            let behind = &text[from..];
            let length = if word == "bis zum " { tag(behind) } else { dauer(behind) };
            Some(start..from + length?)
        })
    });
    all.min_by_key(|range| range.start)
}

/// Words between »innerhalb« and the unit.
const MOST: usize = 6;

/// Bytes up to the unit of a duration. Nouns on the way are other things, such as a town.
fn dauer(text: &str) -> Option<usize> {
    let mut at = 0;
    for word in text.split(' ').take(MOST) {
        if let Some(length) = einheit(word) {
            return Some(at + length);
        }
        let begins = word.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '(');
        let stops = word.ends_with(['.', ';', ':', '!', '?']);
        let is_short = matches!(word, "ca." | "max." | "mind." | "bzw." | "ggf.");
        if !(begins && !stops || is_short || matches!(word, "Frist" | "Zeitraums")) {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Bytes of a day: a date, or the end of a period.
fn tag(text: &str) -> Option<usize> {
    let mut words = text.split(' ');
    let first = words.next()?;
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return einheit(first);
    }
    // »bis zum 18. Lebensjahr« is an age; »bis zum 3. Werktag« is a day.
    let is_ordinal = first.strip_suffix('.').is_some_and(|it| it.parse::<u32>().is_ok());
    let next = words.next().filter(|_| is_ordinal).unwrap_or_default();
    let name = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_other = next.starts_with(char::is_uppercase);
    (!is_other || MONATE.contains(&name) || einheit(next).is_some()).then_some(first.len())
}

/// Bytes of a unit of time with its German endings, and of days and weeks that are counted.
fn einheit(word: &str) -> Option<usize> {
    const ARTEN: &[&str] = &["bankarbeits", "arbeits", "kalender", "werk"];
    let length = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
    let (name, behind) = word.split_at(length);
    // »Jahres-Abrechnung« is another word; the longest unit is short.
    if length > 24 || behind.starts_with('-') {
        return None;
    }
    let name = name.to_lowercase();
    let kern = ARTEN.iter().find_map(|art| name.strip_prefix(*art)).unwrap_or(&name);
    let is_unit = matches!(
        kern,
        "minute"
            | "minuten"
            | "stunde"
            | "stunden"
            | "tag"
            | "tags"
            | "tages"
            | "tage"
            | "tagen"
            | "woche"
            | "wochen"
            | "monat"
            | "monats"
            | "monates"
            | "monate"
            | "monaten"
            | "quartal"
            | "quartals"
            | "quartale"
            | "quartalen"
            | "jahr"
            | "jahrs"
            | "jahres"
            | "jahre"
            | "jahren"
            | "wochenende"
            | "monatsende"
            | "quartalsende"
            | "jahresende"
    );
    is_unit.then_some(length)
}

const MONATE: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

#[cfg(test)]
mod tests {
    use super::frist;

    #[test]
    fn deadlines_are_found_with_their_unit() {
        let seen = |text: &'static str| frist(text).map(|range| &text[range]);
        for text in [
            "Innerhalb von zwei Wochen",
            "Binnen 2 Tagen",
            "innerhalb von drei bis vier Wochen",
            "binnen 48 Stunden",
            "innerhalb einer Frist von 10 Arbeitstagen",
            "bis zum 31.12.",
            "Bis zum Jahresende",
        ] {
            assert_eq!(seen(text), Some(text));
        }
        assert_eq!(seen("bis zum 3. Werktag"), Some("bis zum 3."));
        for text in [
            "innerhalb der Tagespflege",
            "innerhalb eines Jahrgangs",
            "innerhalb der Stadt an zwei Tagen",
            "innerhalb davon. 3 Tage",
            "bis zum 18. Lebensjahr",
            "Binnenwochen",
        ] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
