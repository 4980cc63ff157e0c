//! Ids of fields and groups in the text of a Regel, as our judgement and as the QS-Bericht find
//! them: it searches `[F|G]`, which takes the bar for a letter, and so many digits, whatever follows.

use crate::datenfelder::lage::Lage;
use fim_core::Text;
use std::collections::HashSet;
use xdatenfelder::Regel;

/// Ids that are told of one text.
const MOST: usize = 50;

/// A letter and digits, and what follows them.
pub(super) struct Nennung<'t> {
    /// From the letter on to the end of the text.
    text: &'t str,
    /// Digits in a row.
    pub(super) ziffern: usize,
}

impl<'t> Nennung<'t> {
    /// The letter and some digits, and then so many bytes more.
    pub(super) fn bis(&self, ziffern: usize, mehr: usize) -> Option<&'t str> {
        self.text.get(..1 + ziffern + mehr)
    }

    /// What follows the letter and some digits.
    pub(super) fn danach(&self, ziffern: usize) -> &'t str {
        self.text.get(1 + ziffern..).unwrap_or_default()
    }
}

/// Number of digits in the ids of this version.
pub(super) fn stellen(lage: &Lage<'_, '_, '_>) -> usize {
    if lage.v2() { 8 } else { 11 }
}

/// The text of a Regel: `freitextRegel`, or `definition` in 2.0.
pub(super) fn wortlaut<'m, 'a>(
    regel: &'m Regel<'a>,
    lage: &Lage<'_, 'm, 'a>,
) -> Option<&'m Text<'a>> {
    if lage.v2() { regel.definition.as_ref() } else { regel.freitext_regel.as_ref() }
}

/// What `pick` takes of the letters and digits in a text, each once, in order. `pick` is shown each
/// letter with what follows; the search goes on behind what it took.
pub(super) fn nennungen<'m>(
    text: &'m str,
    qs: bool,
    pick: impl Fn(&Nennung<'m>) -> Option<&'m str>,
) -> Vec<&'m str> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    let is_letter = |c: char| matches!(c, 'F' | 'G') || qs && c == '|';
    let mut rest = text;
    while let Some(at) = rest.find(is_letter) {
        rest = &rest[at..];
        let ziffern = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
        let picked = pick(&Nennung { text: rest, ziffern });
        if let Some(picked) = picked
            && seen.insert(picked)
        {
            found.push(picked);
        }
        if found.len() == MOST {
            break;
        }
        rest = &rest[picked.map_or(1, str::len)..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::nennungen;

    #[test]
    fn each_id_is_found_once_and_the_bar_by_the_qs_bericht_alone() {
        let ids = |text, qs| nennungen(text, qs, |it| it.bis(2, 0).filter(|_| it.ziffern >= 2));
        assert_eq!(ids("wenn F12 und G34, F12: |56 ä", false), ["F12", "G34"]);
        assert_eq!(ids("|56FF123", true), ["|56", "F12"]);
        assert!(ids("F1", true).is_empty());
    }
}
