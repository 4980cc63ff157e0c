//! Amounts of money in a text.

use std::ops::Range;

/// »35 Euro«, »12,50 €«, »EUR 20«, »€20«: a currency with a number right before or behind it.
pub(super) fn betrag(text: &str) -> Option<Range<usize>> {
    const WAEHRUNGEN: &[&str] = &["€", "EUR", "Euro"];
    let all = WAEHRUNGEN.iter().filter_map(|name| {
        text.match_indices(name).find_map(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + name.len()..]);
            let goes_on = |c: char| c.is_alphabetic() && !name.starts_with('€');
            if before.ends_with(goes_on) || behind.starts_with(goes_on) {
                return None;
            }
            let end = at + name.len();
            let number = || Some(at..end + zahl_danach(behind)?);
            zahl_davor(before).map(|start| start..end).or_else(number)
        })
    });
    all.min_by_key(|range| range.start)
}

/// Where a number begins that ends a text: »35«, »12,50«, »35,-«.
fn zahl_davor(before: &str) -> Option<usize> {
    let before = before.strip_suffix(' ').unwrap_or(before);
    let mut number = before;
    // More lines than these nobody writes.
    for _ in 0..3 {
        number = number.strip_suffix(['-', '–', '—']).unwrap_or(number);
    }
    if number.len() < before.len() {
        number = number.strip_suffix([',', '.']).unwrap_or(number);
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let ends = number.ends_with(|c: char| c.is_ascii_digit());
    ends.then(|| number.trim_end_matches(is_part).len())
}

/// Bytes up to the end of a number that begins a text.
fn zahl_danach(behind: &str) -> Option<usize> {
    let number = behind.strip_prefix(' ').unwrap_or(behind);
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let rest = number.trim_start_matches(is_part);
    let begins = number.starts_with(|c: char| c.is_ascii_digit());
    let shown = number[..number.len() - rest.len()].trim_end_matches([',', '.']);
    begins.then(|| behind.len() - number.len() + shown.len())
}

#[cfg(test)]
mod tests {
    use super::betrag;

    #[test]
    fn amounts_are_found_with_their_currency() {
        let seen = |text: &'static str| betrag(text).map(|range| &text[range]);
        for (text, expected) in [
            ("Gebühr (35 Euro)", "35 Euro"),
            ("Gebühr (EUR 20)", "EUR 20"),
            ("»1.035,50 €«", "1.035,50 €"),
            ("35,-- Euro/Jahr", "35,-- Euro"),
            ("35,– €.", "35,– €"),
            ("EUR20.", "EUR20"),
            ("€20", "€20"),
        ] {
            assert_eq!(seen(text), Some(expected), "{text}");
        }
        for text in ["zahlen in Euro. 3 Wochen", "20 Europa", "TEUR 20", "2024. Euro", "Euro, 3"] {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
