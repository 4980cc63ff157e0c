//! A deliverable matrix beside that of an earlier run, as plain data. Who compares is not said here.

use crate::{Anteil, Soll, Stand, Wording};

/// A cell that is not what it was at an earlier run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zellwechsel {
    /// The deliverable, by its stable name.
    pub id: String,
    /// Name of the deliverable.
    pub name: String,
    /// What is demanded now; `None` where the deliverable is gone.
    pub soll: Option<Soll>,
    /// What it was; `None` where there was no such cell.
    pub vorher: Option<Stand>,
    /// What it is; `None` where there is no such cell any more.
    pub jetzt: Option<Stand>,
    /// Whether that is better or worse.
    pub richtung: Richtung,
    /// Why it is so now.
    pub grund: String,
}

/// Which way something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Richtung {
    /// It is worse than it was.
    Schlechter,
    /// It is better.
    Besser,
    /// It is another, neither better nor worse: the demand has changed.
    Anders,
}

impl Richtung {
    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Schlechter => "schlechter",
            Self::Besser => "besser",
            Self::Anders => "anders",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Schlechter => Wording::new("schlechter", "worse"),
            Self::Besser => Wording::new("besser", "better"),
            Self::Anders => Wording::new("anders gefordert", "demanded otherwise"),
        }
    }
}

/// A Leistung that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeilenwechsel {
    /// Leistungsschlüssel.
    pub schluessel: String,
    /// Name.
    pub bezeichnung: String,
    /// Code of the Themenfeld.
    pub themenfeld: String,
    /// Category before and now, `None` where there was or is no such Leistung.
    pub prioritaet: (Option<String>, Option<String>),
    /// The cells that differ, in the order of the matrix.
    pub zellen: Vec<Zellwechsel>,
}

/// What became better or worse in a Themenfeld.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Themenfeldwechsel {
    /// Code.
    pub themenfeld: String,
    /// Share before.
    pub vorher: Anteil,
    /// Share now.
    pub jetzt: Anteil,
    /// Cells that are better.
    pub besser: u64,
    /// Cells that are worse.
    pub schlechter: u64,
}

/// A run beside an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixvergleich {
    /// Where the earlier run was read from.
    pub quelle: String,
    /// Its `stichtag`, where it says so.
    pub stichtag: String,
    /// Its matrix where that was another.
    pub andere_matrix: Option<String>,
    /// Each Themenfeld, also where nothing changed.
    pub themenfelder: Vec<Themenfeldwechsel>,
    /// Leistungen that changed, those that got worse first.
    pub leistungen: Vec<Zeilenwechsel>,
    /// Keys that are new.
    pub neu: Vec<String>,
    /// Keys that are gone.
    pub weg: Vec<String>,
}
