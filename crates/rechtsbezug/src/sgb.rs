//! The books of the Sozialgesetzbuch: »SGB VIII«, »SGB 8«, »Zehntes Buch Sozialgesetzbuch«,
//! »Sozialgesetzbuch (SGB) – Achtes Buch (VIII)«.

use crate::bezug::{Rechtskreis, Vorschrift};
use crate::leser::Leser;
use crate::nummern;
use crate::zeichen::Art;

/// The key of the code as a whole, and the beginning of the key of each book.
pub const SGB: &str = "sgb";

const ROEMISCH: &[&str] =
    &["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"];

const ORDINALE: &[&str] = &[
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
    "dreizehnt",
    "vierzehnt",
];

/// Reads the code or one of its books.
pub fn buch(leser: &Leser<'_>, at: usize) -> Option<(Vorschrift, usize)> {
    if let Some((number, next)) = ordinal(leser, at) {
        let next = in_klammern(leser, next, number).unwrap_or(next);
        let next = next + usize::from(leser.ist_wort(next, &["des", "im", "vom"]));
        let named = ist_sozialgesetzbuch(leser, next) || leser.ist_wort(next, &[SGB]);
        return named.then(|| (vorschrift(Some(number)), next + 1));
    }
    if let Some(rest) = leser.klein(at).strip_prefix(SGB) {
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        if !rest.is_empty() {
            return Some((vorschrift(Some(zahl(&rest.to_uppercase())?)), at + 1));
        }
    } else if !ist_sozialgesetzbuch(leser, at) {
        return None;
    }
    let mut here = at + 1;
    let is_sign = leser.ist(here, Art::Auf)
        && leser.ist_wort(here + 1, &[SGB])
        && leser.ist(here + 2, Art::Zu);
    if is_sign {
        here += 3;
    }
    let behind = here + usize::from(leser.ist(here, Art::Strich) || leser.ist(here, Art::Komma));
    if let Some((number, next)) = ordinal(leser, behind) {
        let next = in_klammern(leser, next, number).unwrap_or(next);
        return Some((vorschrift(Some(number)), next));
    }
    let behind = here + usize::from(leser.ist(here, Art::Strich));
    let figure = leser.ist(behind, Art::Zahl) || nummern::ist_roemisch(leser.roh(behind));
    if figure && let Some(number) = zahl(leser.roh(behind)) {
        return Some((vorschrift(Some(number)), behind + 1));
    }
    Some((vorschrift(None), here))
}

fn ist_sozialgesetzbuch(leser: &Leser<'_>, at: usize) -> bool {
    leser.ist_wort(at, &["sozialgesetzbuch", "sozialgesetzbuchs", "sozialgesetzbuches"])
}

/// »Achtes Buch«.
fn ordinal(leser: &Leser<'_>, at: usize) -> Option<(usize, usize)> {
    if !leser.ist_wort(at + 1, &["buch", "buches", "buchs"]) {
        return None;
    }
    let word = leser.klein(at);
    let stem = ["es", "en", "er", "e"].iter().find_map(|end| word.strip_suffix(end))?;
    let index = ORDINALE.iter().position(|ordinal| *ordinal == stem)?;
    Some((index + 1, at + 2))
}

/// »(VIII)« or »(SGB VIII)« behind »Achtes Buch«.
fn in_klammern(leser: &Leser<'_>, at: usize, number: usize) -> Option<usize> {
    if !leser.ist(at, Art::Auf) {
        return None;
    }
    let inner = at + 1 + usize::from(leser.ist_wort(at + 1, &[SGB]));
    let same = zahl(leser.roh(inner)) == Some(number);
    (same && leser.ist(inner + 1, Art::Zu)).then_some(inner + 2)
}

fn zahl(word: &str) -> Option<usize> {
    let roman = ROEMISCH.iter().position(|roman| *roman == word).map(|index| index + 1);
    roman.or_else(|| word.parse().ok()).filter(|number| (1..=ROEMISCH.len()).contains(number))
}

fn vorschrift(number: Option<usize>) -> Vorschrift {
    let roman = number.and_then(|number| ROEMISCH.get(number - 1).copied());
    Vorschrift {
        kuerzel: number.map_or(SGB.to_owned(), |number| format!("{SGB}{number}")),
        anzeige: roman.map_or("SGB".to_owned(), |roman| format!("SGB {roman}")),
        rechtskreis: Rechtskreis::Bund,
        land: None,
        ort: None,
        titel: None,
        bekannt: true,
        nur_titel: false,
    }
}
