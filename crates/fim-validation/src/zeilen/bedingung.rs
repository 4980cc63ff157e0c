//! The closed list of conditions.

use super::{Muster, Werteliste};
use crate::stelle::Stelle;
use fim_core::Draft;

/// What a value must meet. `Z` is how the row names what a reference leads to.
pub(crate) enum Bedingung<Z = ()> {
    /// There is a value.
    Pflicht,
    /// The whole value has this form.
    Muster(Muster),
    /// The value has so many characters.
    Laenge(Laenge),
    /// The value is one of these.
    Werteliste(Werteliste),
    /// No other place has the same value.
    Eindeutig(Reichweite),
    /// Some other place has the value.
    Verweis(Z),
}

/// How a value fails a condition that needs nothing but the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verstoss {
    /// There is none.
    Fehlt,
    /// It has another form.
    Form,
    /// It has so many characters.
    Zeichen(usize),
    /// It is none of the list.
    Fremd,
}

/// Where a value may stand only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reichweite {
    /// In a file.
    Datei,
    /// In all files of a run together.
    Alle,
}

/// Characters of a value, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Laenge {
    pub(crate) min: usize,
    pub(crate) max: usize,
}

impl Laenge {
    /// No more than this.
    pub(crate) const fn hoechstens(max: usize) -> Self {
        Self { min: 0, max }
    }

    fn verstoss(self, wert: &str) -> Option<Verstoss> {
        // Bytes are counted first: they are never fewer, and never more than four times as many.
        if wert.len() <= self.max && wert.len() / 4 >= self.min {
            return None;
        }
        let zahl = wert.chars().count();
        (!(self.min..=self.max).contains(&zahl)).then_some(Verstoss::Zeichen(zahl))
    }
}

impl<Z> Bedingung<Z> {
    /// How a value fails; nothing at all is the empty text. What needs other values as well is not
    /// failed here.
    pub(crate) fn verstoss(&self, wert: &str) -> Option<Verstoss> {
        match self {
            Self::Pflicht => wert.is_empty().then_some(Verstoss::Fehlt),
            Self::Muster(muster) => (!muster.passt(wert)).then_some(Verstoss::Form),
            Self::Laenge(laenge) => laenge.verstoss(wert),
            Self::Werteliste(liste) => (!liste.kennt(wert)).then_some(Verstoss::Fremd),
            Self::Eindeutig(_) | Self::Verweis(_) => None,
        }
    }
}

/// What tables of what must be set hold a value against.
pub(crate) const PFLICHT: Bedingung = Bedingung::Pflicht;

/// Says what is there where a value should be: nothing at all, or nothing in it.
pub(crate) fn luecke(befund: Draft, stelle: &Stelle<'_>) -> Draft {
    if stelle.fehlt.is_none() { befund.found(("leer", "empty")) } else { befund }
}
