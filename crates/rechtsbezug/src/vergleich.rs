//! Whether two references name the same: the law first, then the paragraphs.

use crate::bezug::{Nummer, Rechtsbezug, Rechtskreis, Stelle, Unterteil, Vorschrift};
use crate::nummern::{Ordnung, wert};
use crate::sgb::SGB;

/// So many places of a reference [`Rechtsbezug::deckt`] looks for; more would take too long.
const LONGEST_SEARCH: usize = 64;

/// How two references stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vergleich {
    /// The same law, and at least one paragraph, article or annex in common – levels below do not
    /// count, because FIM compares by paragraph – or both name the law as a whole.
    GleicheStelle,
    /// The same law; other places, or only one of them names places.
    GleicheVorschrift,
    /// Two laws.
    Verschieden,
    /// It cannot be said: a law is missing, or one name may stand for the other.
    Ungewiss,
}

impl Rechtsbezug {
    /// Compares two references. The order of the two makes no difference.
    #[must_use]
    pub fn vergleiche(&self, other: &Self) -> Vergleich {
        let (Some(a), Some(b)) = (&self.vorschrift, &other.vorschrift) else {
            return Vergleich::Ungewiss;
        };
        match a.dieselbe(b) {
            None => Vergleich::Ungewiss,
            Some(false) => Vergleich::Verschieden,
            Some(true) => {
                let both_whole = self.stellen.is_empty() && other.stellen.is_empty();
                let shared = both_whole || teilen_eine(&self.stellen, &other.stellen);
                if shared { Vergleich::GleicheStelle } else { Vergleich::GleicheVorschrift }
            }
        }
    }

    /// Whether what this one names is, in whole or in part, what the other names: »§ 28 MuSchG«
    /// covers »§ 28 (1) MuSchG« and »§§ 27–29 MuSchG«, »MuSchG« covers all of them. Not the other
    /// way round: »§ 28 (1)« does not cover »§ 28«. Uncertain is no.
    #[must_use]
    pub fn deckt(&self, other: &Self) -> bool {
        let (Some(a), Some(b)) = (&self.vorschrift, &other.vorschrift) else { return false };
        let covers = |ours: &Stelle| {
            other.stellen.iter().any(|theirs| {
                gleiche_stelle(ours, theirs)
                    && ours.unter.iter().all(|level| enthalten(level, &theirs.unter))
            })
        };
        a.dieselbe(b) == Some(true)
            && (self.stellen.is_empty() || self.stellen.iter().take(LONGEST_SEARCH).any(covers))
    }
}

impl Vorschrift {
    /// Whether two names mean the same law; `None` if that cannot be said.
    #[must_use]
    pub fn dieselbe(&self, other: &Self) -> Option<bool> {
        if self.kuerzel == other.kuerzel {
            return self.gleicher_ort(other);
        }
        let technical = |law: &Self| law.rechtskreis == Rechtskreis::TechnischeRegel;
        if technical(self) || technical(other) {
            return Some(false);
        }
        let open = |a: &Self, b: &Self| a.kuerzel == SGB && b.kuerzel.starts_with(SGB) && b.bekannt;
        if open(self, other) || open(other, self) {
            return None;
        }
        if self.bekannt && other.bekannt {
            return Some(false);
        }
        if self.gleicher_titel(other) {
            return self.gleicher_ort(other);
        }
        let maybe = self.koennte_sein(other) || other.koennte_sein(self);
        let maybe = maybe || vertauscht(&self.kuerzel, &other.kuerzel);
        if maybe { None } else { Some(false) }
    }

    /// With the same name: whether Land and place agree. A federal law has none.
    fn gleicher_ort(&self, other: &Self) -> Option<bool> {
        let federal = |law: &Self| {
            matches!(law.rechtskreis, Rechtskreis::Bund | Rechtskreis::Eu) && law.bekannt
        };
        let lands = match (self.land, other.land) {
            (Some(a), Some(b)) => Some(a == b),
            (None, None) => Some(true),
            _ if federal(self) || federal(other) => Some(false),
            _ => None,
        };
        let places = match (&self.ort, &other.ort) {
            (Some(a), Some(b)) => Some(a.to_lowercase() == b.to_lowercase()),
            (None, None) => Some(true),
            _ => None,
        };
        match (lands, places) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    fn gleicher_titel(&self, other: &Self) -> bool {
        let fold = |law: &Self| law.titel.as_deref().map(crate::vorschriften::schluessel);
        fold(self).is_some() && fold(self) == fold(other)
    }

    /// Whether this title without an abbreviation may be what the other name stands for.
    fn koennte_sein(&self, other: &Self) -> bool {
        if self.nur_titel {
            // A long and a short title of one law need not have a word in common.
            let both = other.nur_titel;
            let long = |law: &Self| law.anzeige.contains(' ');
            return if both {
                long(self) != long(other)
            } else {
                ist_kuerzung(&other.kuerzel, &self.anzeige)
            };
        }
        // An act of the EU by number may have a name that the table has not.
        let end = ["vo", "rl"].iter().any(|end| other.kuerzel.ends_with(end));
        self.kuerzel.starts_with("eu ") && !other.bekannt && end
    }
}

/// Whether the letters of an abbreviation occur in this order in a title, from its first letter or,
/// in long titles, the first letter of any word.
fn ist_kuerzung(kuerzel: &str, titel: &str) -> bool {
    let lower = titel.to_lowercase();
    let letters = kuerzel.chars().filter(|c| c.is_alphabetic());
    let mut rest = lower.chars();
    let in_order = letters.clone().all(|letter| rest.any(|c| c == letter));
    let begins = letters.clone().next();
    let is_begin = lower.split_whitespace().any(|word| word.chars().next() == begins);
    in_order && is_begin && letters.count() >= 2
}

/// Two neighbouring letters changed places: »BQGF« for »BQFG«, most likely a slip.
fn vertauscht(a: &str, b: &str) -> bool {
    let differing: Vec<(char, char)> = a.chars().zip(b.chars()).filter(|(x, y)| x != y).collect();
    let swapped = matches!(differing.as_slice(), [(p, q), (r, s)] if p == s && q == r);
    a.chars().count() == b.chars().count() && swapped
}

/// Whether any place of one list is also in the other: both sorted into one row, in which a place
/// overlaps an earlier one of the other list if that reaches as far.
fn teilen_eine(a: &[Stelle], b: &[Stelle]) -> bool {
    let ours = a.iter().map(|stelle| (stelle, 0_usize));
    let theirs = b.iter().map(|stelle| (stelle, 1_usize));
    let mut row: Vec<_> = ours
        .chain(theirs)
        .map(|(stelle, list)| (stelle.art as u8, enden(&stelle.nummer), list))
        .collect();
    row.sort();
    let mut reach = [None, None];
    for (art, (von, bis), list) in row {
        if reach[1 - list].as_ref().is_some_and(|far| *far >= (art, von)) {
            return true;
        }
        let this = Some((art, bis));
        if reach[list] < this {
            reach[list] = this;
        }
    }
    false
}

fn gleiche_stelle(a: &Stelle, b: &Stelle) -> bool {
    a.art == b.art && ueberschneiden(&a.nummer, &b.nummer)
}

fn enthalten(level: &Unterteil, unter: &[Unterteil]) -> bool {
    unter.iter().filter(|other| other.art == level.art).any(|other| {
        let hit = |ours: &Nummer| other.nummern.iter().any(|theirs| ueberschneiden(ours, theirs));
        level.nummern.iter().any(hit)
    })
}

/// Whether two numbers or ranges have a number in common. Numbers as `2.4.2` are compared as
/// written, because a level below is not the same place.
fn ueberschneiden(a: &Nummer, b: &Nummer) -> bool {
    let ((a_von, a_bis), (b_von, b_bis)) = (enden(a), enden(b));
    a_von <= b_bis && b_von <= a_bis
}

/// The lowest and the highest number; a range may be written the wrong way round.
fn enden(nummer: &Nummer) -> (Ordnung, Ordnung) {
    let von = wert(&nummer.von);
    let bis = nummer.bis.as_deref().map_or_else(|| von.clone(), wert);
    if bis < von { (bis, von) } else { (von, bis) }
}
