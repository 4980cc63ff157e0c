//! The deliverable matrix as data: what is demanded of a Leistung, by its category.
//!
//! The one of 2019 ships with the program; a user may bring another. Everything that the checks
//! know of a matrix stands in it.

mod bau;
mod datei;

pub(crate) use datei::Matrixdatei;
pub use datei::Pruefung;

use crate::lesen::{Lesen, lesen};
use crate::regeln::STECKBRIEF_KEIN_TOML;
use bau::Bau;
use fim_core::{Kategorie, Liefergegenstand, Soll, Source, Sprache};
use toml::Spanned;
use toml::de::DeValue;

/// A matrix, sound and ready for use.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Short name, such as `ozg-2019`.
    pub name: String,
    /// Title before people.
    pub titel: String,
    /// What it rests on.
    pub quelle: String,
    /// Columns in order.
    pub kategorien: Vec<Kategorieangabe>,
    /// Rows in order.
    pub zeilen: Vec<Zeilenvorgabe>,
    /// Variants of the Zielplattform.
    pub zielplattformen: Vec<Zielplattform>,
    /// Kinds of prototypes.
    pub prototyparten: Vec<Prototypart>,
    /// What holds for the work.
    pub umsetzung: Umsetzungsvorgaben,
    /// Names of standards that need no question.
    pub bekannte_standards: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kategorieangabe {
    /// Code and name.
    pub kategorie: Kategorie,
    /// Least release status of FIM artefacts, 1 to 6.
    pub freigabestatus: Option<u8>,
    /// A Leistung that has this type alone cannot be of the category.
    pub nicht_nur_typ: Option<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeilenvorgabe {
    /// Number, names, demands.
    pub gegenstand: Liefergegenstand,
    /// How it is checked.
    pub pruefung: Pruefung,
    /// The table of the Steckbrief.
    pub tabelle: String,
    /// What is demanded, in the order of the categories.
    pub soll: Vec<Soll>,
    /// True where the statement that there is none, with a reason, is a delivery.
    pub keine: bool,
    /// Categories in which, without any Steckbrief, its absence is no more than a Hinweis.
    pub ohne_steckbrief_hinweis: Vec<String>,
}

/// A variant of the Zielplattform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zielplattform {
    /// Number as written.
    pub variante: String,
    /// Name.
    pub name: String,
    /// What must be named.
    pub komponenten: Vec<String>,
}

/// A kind of prototypes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prototypart {
    /// As in the Steckbrief.
    pub id: String,
    /// Name before people.
    pub name: String,
    /// True where one of these must always be among the prototypes.
    pub immer: bool,
    /// True where effort and spread belong to it.
    pub aufwand: bool,
    /// Types of Leistungen it makes sense for; all where empty.
    pub typen: Vec<String>,
}

/// What holds for the work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Umsetzungsvorgaben {
    /// Phases in order.
    pub phasen: Vec<String>,
    /// Phases after which an earlier one may come again.
    pub zurueck: Vec<String>,
    /// Weeks it may take at most.
    pub wochen: Option<u64>,
    /// The phase that must come before the last one.
    pub pruefphase: Option<String>,
}

/// Why a matrix cannot be used: everything that is wrong with it, as `line:column: text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixfehler {
    /// Line, column, German text, English text.
    pub fehler: Vec<(u64, u64, String, String)>,
}

impl Matrixfehler {
    /// All of them, a line each, with the name of the file.
    #[must_use]
    pub fn message(&self, datei: &str, sprache: Sprache) -> String {
        let zeile = |(line, column, de, en): &(u64, u64, String, String)| {
            format!("{datei}:{line}:{column}: {}", sprache.pick(de, en))
        };
        self.fehler.iter().map(zeile).collect::<Vec<_>>().join("\n")
    }
}

/// The matrix that ships.
const OZG_2019: &str = include_str!("../../../../schemas/matrix/ozg-2019.toml");

impl Matrix {
    /// The matrix of the Lübeck talk of 2019, which ships with the program.
    ///
    /// # Errors
    /// None; the file that ships is sound, as a test shows.
    pub fn ozg_2019() -> Result<Self, Matrixfehler> {
        Self::lesen("ozg-2019.toml", OZG_2019)
    }

    /// Reads a matrix.
    ///
    /// # Errors
    /// Everything that is wrong with it. A matrix that is not understood whole is not used: it would
    /// judge otherwise than its author believes.
    pub fn lesen(name: &str, text: &str) -> Result<Self, Matrixfehler> {
        let source = Source::from_text(name, text);
        let gelesen = lesen(&source, |table, leser| {
            let value = Spanned::new(table.span(), DeValue::Table(table.get_ref().clone()));
            <Matrixdatei as Lesen>::lesen(&value, "", leser).unwrap_or_default()
        });
        let mut bau = Bau::new(&source);
        for finding in &gelesen.befunde {
            let position = finding.place.as_ref().map(|place| place.position).unwrap_or_default();
            let text = |sprache: Sprache| {
                // The rules speak of a Steckbrief.
                let what = match finding.rule.code {
                    code if code == STECKBRIEF_KEIN_TOML.code => sprache
                        .pick("Das ist kein gültiges TOML", "This is no valid TOML")
                        .to_owned(),
                    _ => finding.message(sprache),
                };
                format!("{what}. {}", finding.fix(sprache))
            };
            let (de, en) = (text(Sprache::De), text(Sprache::En));
            bau.fehler.push((position.line, position.column, de, en));
        }
        // Of a file that was not read whole nobody can tell what is missing.
        if !gelesen.vollstaendig {
            bau.fehler.sort();
            return Err(Matrixfehler { fehler: bau.fehler });
        }
        let matrix = bau.matrix(&gelesen.inhalt);
        bau.fehler.sort();
        bau.fehler.dedup();
        if bau.fehler.is_empty() { Ok(matrix) } else { Err(Matrixfehler { fehler: bau.fehler }) }
    }

    /// The place of a category in the order.
    #[must_use]
    pub fn kategorie(&self, code: &str) -> Option<usize> {
        let code = code.trim();
        self.kategorien.iter().position(|one| one.kategorie.code.eq_ignore_ascii_case(code))
    }

    /// Codes of the categories.
    #[must_use]
    pub fn codes(&self) -> Vec<&str> {
        self.kategorien.iter().map(|one| one.kategorie.code.as_str()).collect()
    }

    /// What a category demands of a row; where the category is unknown, what all of them demand.
    #[must_use]
    pub fn soll(&self, zeile: &Zeilenvorgabe, kategorie: Option<usize>) -> Soll {
        let by_all = || {
            let always = zeile.soll.iter().all(|soll| *soll == Soll::Pflicht);
            if always { Soll::Pflicht } else { Soll::Keines }
        };
        match kategorie {
            Some(at) => zeile.soll.get(at).copied().unwrap_or(Soll::Keines),
            None => by_all(),
        }
    }

    /// The rows that are checked in a way.
    pub fn zeilen_mit(&self, pruefung: Pruefung) -> impl Iterator<Item = &Zeilenvorgabe> {
        self.zeilen.iter().filter(move |zeile| zeile.pruefung == pruefung)
    }
}
