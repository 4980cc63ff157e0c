//! What a deliverable matrix says of the Leistungen of a Vorhaben, as plain data: rows, cells,
//! shares. Who judges a cell, and how the matrix looks, is not said here.

use crate::{Sprache, Stufe, Value, Wording};
use serde::{Serialize, Serializer};
use std::sync::Arc;

/// What the matrix demands of a Leistung of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Soll {
    /// Must be delivered.
    Pflicht,
    /// As needed.
    Bedarf,
    /// Not demanded.
    Keines,
}

impl Soll {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pflicht, Self::Bedarf, Self::Keines];

    /// The stable key, as in the matrix: `X`, `(X)`, `-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pflicht => "X",
            Self::Bedarf => "(X)",
            Self::Keines => "-",
        }
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Pflicht => Wording::new("gefordert", "required"),
            Self::Bedarf => Wording::new("bei Bedarf", "as needed"),
            Self::Keines => Wording::new("nicht gefordert", "not required"),
        }
    }
}

/// How far a deliverable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stand {
    /// There, and it meets every demand.
    Erfuellt,
    /// There, but a demand is not met.
    Unvollstaendig,
    /// Not there.
    Fehlt,
    /// Declared as not needed, with a reason, where the matrix allows it.
    Entfaellt,
    /// Nobody asks for it.
    NichtGefordert,
}

impl Stand {
    /// All of them, the best first.
    pub const ALL: [Self; 5] =
        [Self::Erfuellt, Self::Unvollstaendig, Self::Fehlt, Self::Entfaellt, Self::NichtGefordert];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Erfuellt => "erfuellt",
            Self::Unvollstaendig => "unvollstaendig",
            Self::Fehlt => "fehlt",
            Self::Entfaellt => "entfaellt",
            Self::NichtGefordert => "nicht_gefordert",
        }
    }

    /// The state with this key.
    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stand| stand.key() == key)
    }

    /// In words.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Erfuellt => Wording::new("erfüllt", "met"),
            Self::Unvollstaendig => Wording::new("unvollständig", "incomplete"),
            Self::Fehlt => Wording::new("fehlt", "missing"),
            Self::Entfaellt => Wording::new("entfällt", "waived"),
            Self::NichtGefordert => Wording::new("nicht gefordert", "not required"),
        }
    }
}

impl Serialize for Soll {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl Serialize for Stand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// A place in a file, for people: the file as in the report, line and column from 1; a cell of a
/// workbook counts as its row and column. Line 0 means the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateistelle {
    /// Path as in the report.
    pub datei: Arc<str>,
    /// Line from 1; 0 for the file as a whole.
    pub zeile: u64,
    /// Column from 1; 0 for the line as a whole.
    pub spalte: u64,
}

/// A piece of evidence, and what became of it when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nachweis {
    /// What it is of: the title of the entry; empty where it has none.
    pub titel: String,
    /// As named: a path, a FIM id, a URL; of what was found by key, id and version.
    pub angabe: String,
    /// The file behind it, as in the report, where there is one.
    pub datei: Option<Arc<str>>,
    /// What was seen, such as `PDF, 12 KB` or `Datenschema, Status 4`.
    pub gesehen: Value,
    /// False where it does not hold as evidence; the reason is among those of the cell.
    pub gilt: bool,
}

/// A reason for the state of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grund {
    /// Code of the rule that says so; empty where no rule speaks.
    pub code: &'static str,
    /// How grave it is here; `None` for what only explains.
    pub stufe: Option<Stufe>,
    /// One line.
    pub text: Value,
    /// What to do; empty where there is nothing to do.
    pub tun: Value,
    /// Where to do it.
    pub stelle: Option<Dateistelle>,
}

/// One deliverable of one Leistung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixzelle {
    /// What is demanded.
    pub soll: Soll,
    /// How far it is.
    pub stand: Stand,
    /// Why, the gravest reason first; at least one.
    pub gruende: Vec<Grund>,
    /// What was named and found.
    pub nachweise: Vec<Nachweis>,
}

impl Matrixzelle {
    /// True where the matrix is not kept: it decides the exit code.
    #[must_use]
    pub fn verfehlt(&self) -> bool {
        let is_open = matches!(self.stand, Stand::Fehlt | Stand::Unvollstaendig);
        let is_grave = self.gruende.iter().any(|grund| grund.stufe >= Some(Stufe::Methodisch));
        self.soll == Soll::Pflicht && is_open && is_grave
    }

    /// The reasons in one line, each once.
    #[must_use]
    pub fn grund(&self, sprache: Sprache) -> String {
        let mut texte: Vec<&str> = Vec::new();
        for text in self.gruende.iter().map(|grund| grund.text.get(sprache)) {
            if !texte.contains(&text) {
                texte.push(text);
            }
        }
        texte.join("; ")
    }
}

/// One Leistung of a Vorhaben.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixzeile {
    /// Leistungsschlüssel as written.
    pub schluessel: String,
    /// Name.
    pub bezeichnung: String,
    /// Code of the category; empty where none is known.
    pub prioritaet: String,
    /// Code of the Themenfeld; as written where it is unknown, empty where none is named.
    pub themenfeld: String,
    /// Where it stands in the catalogue, else in a Steckbrief.
    pub stelle: Option<Dateistelle>,
    /// The Steckbriefe that name it.
    pub steckbriefe: Vec<Arc<str>>,
    /// In the order of [`Matrixstand::liefergegenstaende`].
    pub zellen: Vec<Matrixzelle>,
}

/// A row of the matrix: a deliverable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liefergegenstand {
    /// Number as in the source.
    pub nr: u32,
    /// Stable name, mostly that of a table of the Steckbrief.
    pub id: String,
    /// Name before people.
    pub name: String,
    /// At most four letters, for heads of narrow columns.
    pub kurz: String,
    /// What the source demands.
    pub anforderungen: Vec<String>,
}

/// A category of priority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kategorie {
    /// Such as `L`.
    pub code: String,
    /// Such as `Labor-Leistung`.
    pub name: String,
}

/// A Themenfeld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themenfeld {
    /// Code of the FIM-Portal, such as `mobilitaet_reisen`.
    pub code: String,
    /// Name before people.
    pub name: String,
}

/// A Digitalisierungsfabrik and what it works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fabrik {
    /// Its name; empty for Leistungen that name a phase and no Fabrik.
    pub name: String,
    /// Leistungen.
    pub leistungen: u64,
    /// How many are in which phase, in the order of the phases; those that name none come last,
    /// under an empty name.
    pub phasen: Vec<Phasenzahl>,
}

/// How many Leistungen are in a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phasenzahl {
    /// Name of the phase.
    pub phase: String,
    /// Leistungen.
    pub leistungen: u64,
}

/// The matrix of all Leistungen of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixstand {
    /// Name of the matrix that was applied, such as `ozg-2019`.
    pub matrix: String,
    /// Title of the matrix.
    pub titel: String,
    /// The day that counts as today, `2026-12-31`; empty where none was given.
    pub stichtag: String,
    /// Deliverables in order.
    pub liefergegenstaende: Vec<Liefergegenstand>,
    /// Categories in order.
    pub kategorien: Vec<Kategorie>,
    /// Those that occur, in the order of the matrix.
    pub themenfelder: Vec<Themenfeld>,
    /// By Themenfeld, category and key.
    pub leistungen: Vec<Matrixzeile>,
    /// Who works on them, by name; none where no Leistung names a Fabrik or a phase.
    pub fabriken: Vec<Fabrik>,
}

/// How many cells are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Anteil {
    /// Leistungen.
    pub leistungen: u64,
    /// Cells that must be delivered.
    pub gefordert: u64,
    /// Of these, those that are met.
    pub erfuellt: u64,
    /// Of these, those that are there but not good enough.
    pub unvollstaendig: u64,
    /// Of these, those that are missing.
    pub fehlt: u64,
    /// Of those that are not met, those that are no more than a Hinweis.
    pub nur_hinweis: u64,
    /// Cells that are delivered as needed.
    pub bei_bedarf: u64,
    /// Of these, those that are met or waived with a reason.
    pub bei_bedarf_erledigt: u64,
}

impl Anteil {
    /// Takes in a cell.
    pub fn zaehle(&mut self, zelle: &Matrixzelle) {
        match zelle.soll {
            Soll::Pflicht => {
                self.gefordert += 1;
                match zelle.stand {
                    Stand::Erfuellt => self.erfuellt += 1,
                    Stand::Unvollstaendig => self.unvollstaendig += 1,
                    _ => self.fehlt += 1,
                }
                if zelle.stand != Stand::Erfuellt && !zelle.verfehlt() {
                    self.nur_hinweis += 1;
                }
            }
            Soll::Bedarf => {
                self.bei_bedarf += 1;
                if matches!(zelle.stand, Stand::Erfuellt | Stand::Entfaellt) {
                    self.bei_bedarf_erledigt += 1;
                }
            }
            Soll::Keines => {}
        }
    }

    /// Whole per cent of what must be delivered that is met, rounded down, so that 100 means all;
    /// `None` where nothing is demanded.
    #[must_use]
    pub const fn prozent(&self) -> Option<u64> {
        (self.erfuellt * 100).checked_div(self.gefordert)
    }
}

impl Matrixstand {
    /// The share over those Leistungen for which `counts` holds.
    pub fn anteil(&self, counts: impl Fn(&Matrixzeile) -> bool) -> Anteil {
        let mut anteil = Anteil::default();
        for zeile in self.leistungen.iter().filter(|zeile| counts(zeile)) {
            anteil.leistungen += 1;
            zeile.zellen.iter().for_each(|zelle| anteil.zaehle(zelle));
        }
        anteil
    }

    /// The share of one deliverable by its place in the order.
    #[must_use]
    pub fn anteil_von(&self, gegenstand: usize) -> Anteil {
        let mut anteil = Anteil::default();
        for zelle in self.leistungen.iter().filter_map(|zeile| zeile.zellen.get(gegenstand)) {
            anteil.leistungen += 1;
            anteil.zaehle(zelle);
        }
        anteil
    }

    /// True where the matrix is not kept somewhere.
    #[must_use]
    pub fn verfehlt(&self) -> bool {
        self.offene().next().is_some()
    }

    /// The cells in which the matrix is not kept, with their Leistung and deliverable.
    pub fn offene(&self) -> impl Iterator<Item = (&Matrixzeile, &Liefergegenstand, &Matrixzelle)> {
        self.leistungen.iter().flat_map(|zeile| {
            let zellen = self.liefergegenstaende.iter().zip(&zeile.zellen);
            let offene = zellen.filter(|(_, zelle)| zelle.verfehlt());
            offene.map(move |(gegenstand, zelle)| (zeile, gegenstand, zelle))
        })
    }

    /// Name of a Themenfeld; as written where it is unknown.
    #[must_use]
    pub fn themenfeld<'m>(&'m self, code: &'m str) -> &'m str {
        let found = self.themenfelder.iter().find(|feld| feld.code == code);
        found.map_or(code, |feld| &feld.name)
    }

    /// Name of a category; as written where it is unknown.
    #[must_use]
    pub fn kategorie<'m>(&'m self, code: &'m str) -> &'m str {
        let found = self.kategorien.iter().find(|kategorie| kategorie.code == code);
        found.map_or(code, |kategorie| &kategorie.name)
    }
}
