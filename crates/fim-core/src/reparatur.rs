//! What can be repaired without a person, as data: the kinds of repair that a rule may have, and what
//! a run changed, left alone or proposes.
//!
//! How a value is repaired is not decided here, nor how it is shown.

use crate::{ElementInfo, Finding, Fingerprint, Position, Span, Value, Wording};

/// A kind of repair. A rule names those that its findings may have; whether one applies is decided
/// at the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reparatur {
    /// Characters that String.Latin does not have give way to those that are usual instead.
    Zeichen,
    /// White space at the ends of a value goes.
    Leerraum,
    /// A multiplicity gets the form `0:1`.
    Anzahl,
    /// Keywords in one entry become entries of their own.
    Schlagwort,
    /// An address gets https, on servers that are known to serve it.
    Verschluesselung,
    /// A code list is named in its current version, where that has the code, too.
    Listenversion,
    /// A date as it is written in German gets the form of the schema.
    Datum,
    /// A number gets a decimal point.
    Zahl,
    /// A currency gets its code.
    Waehrung,
    /// A language gets its code of two letters.
    Sprachcode,
    /// A truth value is written in lower case.
    Wahrheitswert,
    /// What to do is clear but for a last look: a person decides.
    Vorschlag,
}

impl Reparatur {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Self; 12] = [
        Self::Zeichen,
        Self::Leerraum,
        Self::Anzahl,
        Self::Schlagwort,
        Self::Verschluesselung,
        Self::Listenversion,
        Self::Datum,
        Self::Zahl,
        Self::Waehrung,
        Self::Sprachcode,
        Self::Wahrheitswert,
        Self::Vorschlag,
    ];

    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Zeichen => "zeichen",
            Self::Leerraum => "leerraum",
            Self::Anzahl => "anzahl",
            Self::Schlagwort => "schlagwort",
            Self::Verschluesselung => "verschluesselung",
            Self::Listenversion => "listenversion",
            Self::Datum => "datum",
            Self::Zahl => "zahl",
            Self::Waehrung => "waehrung",
            Self::Sprachcode => "sprachcode",
            Self::Wahrheitswert => "wahrheitswert",
            Self::Vorschlag => "vorschlag",
        }
    }

    /// What is done, in one line.
    #[must_use]
    pub const fn wording(self) -> Wording {
        match self {
            Self::Zeichen => Wording::new(
                "Zeichen durch solche aus String.Latin ersetzen",
                "replace characters by those of String.Latin",
            ),
            Self::Leerraum => Wording::new(
                "Leerraum am Anfang und Ende entfernen",
                "remove white space at the ends",
            ),
            Self::Anzahl => Wording::new(
                "Multiplizität in die Form »0:1« bringen",
                "write the multiplicity as »0:1«",
            ),
            Self::Schlagwort => Wording::new(
                "Schlagwörter in einzelne Angaben teilen",
                "split keywords into entries of their own",
            ),
            Self::Verschluesselung => Wording::new(
                "https:// bei Servern, die es sicher anbieten",
                "https:// on servers that surely serve it",
            ),
            Self::Listenversion => Wording::new(
                "aktuelle Version der Codeliste nennen",
                "name the current version of the code list",
            ),
            Self::Datum => Wording::new(
                "Datum in die Form »2024-12-31« bringen",
                "write the date as »2024-12-31«",
            ),
            Self::Zahl => Wording::new(
                "Komma der Zahl durch einen Punkt ersetzen",
                "write the number with a decimal point",
            ),
            Self::Waehrung => Wording::new("Währung als Code angeben", "give the currency as code"),
            Self::Sprachcode => Wording::new(
                "Sprache mit zwei Kleinbuchstaben angeben",
                "give the language as two small letters",
            ),
            Self::Wahrheitswert => Wording::new(
                "Wahrheitswert klein schreiben",
                "write the truth value in small letters",
            ),
            Self::Vorschlag => Wording::new(
                "nur Vorschlag, ein Mensch entscheidet",
                "proposal only, a person decides",
            ),
        }
    }
}

/// Bytes of a file that are replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Textaenderung {
    /// Bytes of the file as it was, byte order mark included.
    pub bytes: Span,
    /// What takes their place, in the encoding of the file.
    pub neu: Vec<u8>,
    /// The same as text, as it is written in the file.
    pub text: String,
    /// Line and column of the first character that goes.
    pub von: Position,
    /// Line and column behind the last one; the same as `von` where something is put in.
    pub bis: Position,
}

/// A part of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Teil {
    /// It stays as it is.
    Gleich(String),
    /// It changes.
    Anders {
        /// What stood there; empty where something is put in.
        alt: String,
        /// What takes its place; empty where it goes.
        neu: String,
    },
}

/// Characters that give way to others, by name where they cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeichentausch {
    /// What goes.
    pub alt: Value,
    /// What comes.
    pub neu: Value,
    /// How often in the value.
    pub anzahl: u64,
}

/// A value that is repaired.
#[derive(Debug, Clone)]
pub struct Reparaturschritt {
    /// The finding that is gone by it.
    pub finding: Finding,
    /// The finding in the file as it was that led to it: the same one, unless an earlier repair has
    /// changed the value.
    pub anlass: Fingerprint,
    /// What is done.
    pub art: Reparatur,
    /// The element or attribute that has the value, as `definition` or `@listVersionID`.
    pub feld: String,
    /// The artefact that the value belongs to.
    pub element: Option<ElementInfo>,
    /// Path of element names to the value.
    pub pfad: String,
    /// Line and column of the first change, in the file as it was but for earlier repairs.
    pub position: Position,
    /// The value, part by part.
    pub teile: Vec<Teil>,
    /// Which characters are exchanged; empty where it is not about single characters.
    pub zeichen: Vec<Zeichentausch>,
    /// Numbers of the places of the file that it changes. Repairs of one value may share one.
    pub stellen: Vec<usize>,
}

impl Reparaturschritt {
    /// The value as it was.
    #[must_use]
    pub fn alt(&self) -> String {
        self.joined(|alt, _| alt)
    }

    /// The value as it is.
    #[must_use]
    pub fn neu(&self) -> String {
        self.joined(|_, neu| neu)
    }

    fn joined(&self, choose: impl for<'t> Fn(&'t str, &'t str) -> &'t str) -> String {
        let mut text = String::new();
        for teil in &self.teile {
            text.push_str(match teil {
                Teil::Gleich(text) => text,
                Teil::Anders { alt, neu } => choose(alt, neu),
            });
        }
        text
    }
}

/// Why something is not repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hinderung {
    /// The artefact, or one around it, is released.
    Freigegeben {
        /// Which.
        artefakt: Box<ElementInfo>,
        /// Its status, as an editor knows it.
        status: Value,
    },
    /// The repair would bring in a finding of this code, or leave its own.
    Befund(&'static str),
    /// The file could not be read any more.
    Lesbarkeit,
    /// The encoding of the file does not have the new characters.
    Kodierung,
    /// There is more than one way to repair it: a person decides.
    Mensch,
}

impl Hinderung {
    /// The stable key used in JSON.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Freigegeben { .. } => "freigegeben",
            Self::Befund(_) => "befund",
            Self::Lesbarkeit => "lesbarkeit",
            Self::Kodierung => "kodierung",
            Self::Mensch => "vorschlag",
        }
    }
}

/// A finding that is not repaired, though its rule has a repair.
#[derive(Debug, Clone)]
pub struct Zurueckgestellt {
    /// The finding.
    pub finding: Finding,
    /// Why.
    pub grund: Hinderung,
}

/// What became of one file.
#[derive(Debug, Clone, Default)]
pub struct Dateireparatur {
    /// Path as in reports.
    pub pfad: String,
    /// What is repaired, in the order of places.
    pub aenderungen: Vec<Reparaturschritt>,
    /// What is not.
    pub zurueckgestellt: Vec<Zurueckgestellt>,
    /// The same changes as bytes, in order and apart from each other.
    pub stellen: Vec<Textaenderung>,
    /// The file as it was; empty where nothing changes.
    pub vorher: Vec<u8>,
    /// The file as it is; empty where nothing changes.
    pub nachher: Vec<u8>,
    /// Findings that are gone.
    pub behoben: u64,
    /// Name of the encoding.
    pub kodierung: &'static str,
}

/// What became of a run.
#[derive(Debug, Clone, Default)]
pub struct Reparaturlauf {
    /// Files with something to tell, in the order of the report.
    pub dateien: Vec<Dateireparatur>,
    /// True where nothing is written.
    pub ist_vorschau: bool,
    /// Files that were looked at.
    pub geprueft: u64,
    /// Files that could not be written: what is wrong in them stays.
    pub ungeschrieben: u64,
    /// Places of findings that stay.
    pub verbleibend: u64,
}

impl Reparaturlauf {
    /// Files that change.
    pub fn geaenderte(&self) -> impl Iterator<Item = &Dateireparatur> {
        self.dateien.iter().filter(|datei| !datei.aenderungen.is_empty())
    }

    /// Values that are repaired.
    #[must_use]
    pub fn anzahl(&self) -> usize {
        self.dateien.iter().map(|datei| datei.aenderungen.len()).sum()
    }
}
