//! What a whole corpus comes to, as plain data: where findings concentrate, how complete Leistungen
//! are, what Datenfelder are made of. Who counts, and how it looks, is not said here.

use crate::report::FindingCounts;
use crate::{Stufe, Summary};

/// Findings of a group: causes by level, and places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Befundzahl {
    /// What has one cause is one, counted where the finding stands for all its places.
    pub ursachen: FindingCounts,
    /// Each place.
    pub stellen: u64,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelzahl {
    /// Code of the rule.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The gravest level it was found with.
    pub stufe: Stufe,
    /// How often.
    pub befunde: Befundzahl,
    /// Files with at least one place.
    pub dateien: u64,
    /// The Redaktionen concerned, those with the most places first.
    pub redaktionen: Vec<Redaktionszahl>,
}

/// How many places concern a Redaktion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaktionszahl {
    /// Key of the standard; `None` for what could not be read.
    pub standard: Option<&'static str>,
    /// Nummernkreis, schemeAgencyID or publisher; empty where none is named.
    pub redaktion: String,
    /// Places.
    pub stellen: u64,
}

/// What belongs together: a standard, a Redaktion, a Themenfeld, a status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gruppe {
    /// Key of the standard; `None` where it does not matter or could not be read.
    pub standard: Option<&'static str>,
    /// Code; empty for what names none.
    pub key: String,
    /// Name before people; empty where the code is all there is.
    pub name: String,
    /// Files that hold something of it.
    pub dateien: u64,
    /// Artefacts.
    pub artefakte: u64,
    /// Findings in it.
    pub befunde: Befundzahl,
}

/// What [`Statistik::themenfelder`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Themenquelle {
    /// Themenfelder of the catalogues, by Leistungsschlüssel.
    Katalog,
    /// There is no catalogue: the Leistungsgruppierung, digits 3 to 5 of the Leistungsschlüssel.
    #[default]
    Leistungsgruppierung,
}

impl Themenquelle {
    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Katalog => "katalog",
            Self::Leistungsgruppierung => "leistungsgruppierung",
        }
    }
}

/// What all files of a run come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistik {
    /// Whose judgement it is.
    pub profil: &'static str,
    /// The day that counts as today; empty where none was given.
    pub stichtag: String,
    /// Files, causes and places.
    pub summe: Summary,
    /// Findings beyond the limit, only counted.
    pub ueber_grenze: u64,
    /// By rule, those with the most causes first.
    pub regeln: Vec<Regelzahl>,
    /// By standard.
    pub standards: Vec<Gruppe>,
    /// By Redaktion, those with the most places first.
    pub redaktionen: Vec<Gruppe>,
    /// What the next are.
    pub themenquelle: Themenquelle,
    /// By Themenfeld, those with the most places first.
    pub themenfelder: Vec<Gruppe>,
    /// By standard and status.
    pub status: Vec<Gruppe>,
    /// How complete Leistungen are.
    pub leistungen: Leistungsstatistik,
    /// What Datenfelder are made of.
    pub datenfelder: Datenfeldstatistik,
}

/// A share: so many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quote {
    /// Those that have it.
    pub davon: u64,
    /// All.
    pub von: u64,
}

impl Quote {
    /// Tenths of a per cent, rounded down, so that 1000 means all; `None` of nothing.
    #[must_use]
    pub fn promille(self) -> Option<u64> {
        let parts = u128::from(self.davon) * 1000;
        let promille = parts.checked_div(u128::from(self.von))?;
        u64::try_from(promille).ok()
    }

    /// Whole per cent, rounded down; `None` of nothing.
    #[must_use]
    pub fn prozent(self) -> Option<u64> {
        self.promille().map(|promille| promille / 10)
    }
}

/// How complete Leistungen are, by module and language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leistungsstatistik {
    /// Leistungen.
    pub anzahl: u64,
    /// Languages as written, those of the most Leistungen first; empty for texts that name none.
    pub sprachen: Vec<Sprachzahl>,
    /// Values of the Typisierung; empty for Leistungen that name none.
    pub typen: Vec<Typzahl>,
    /// The modules of the list, then what else is there.
    pub module: Vec<Modulzahl>,
}

/// Leistungen with a text in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sprachzahl {
    /// As written.
    pub code: String,
    /// Leistungen with at least one module in it.
    pub leistungen: u64,
}

/// Leistungen of a type; one of several types counts for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typzahl {
    /// Value of the Typisierung.
    pub code: String,
    /// Leistungen.
    pub leistungen: u64,
}

/// How many Leistungen have a module filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modulzahl {
    /// Code of a text module, else name of the element.
    pub key: &'static str,
    /// Name before people.
    pub name: &'static str,
    /// False for those that do not count for the completeness.
    pub zaehlt: bool,
    /// Leistungen that have it, in whatever language.
    pub gefuellt: u64,
    /// The same by language, in the order of [`Leistungsstatistik::sprachen`].
    pub je_sprache: Vec<u64>,
    /// The same by type in whatever language, in the order of [`Leistungsstatistik::typen`].
    pub je_typ: Vec<u64>,
}

impl Leistungsstatistik {
    fn quote(&self, count: impl Fn(&Modulzahl) -> u64) -> Quote {
        let module = || self.module.iter().filter(|modul| modul.zaehlt);
        Quote { davon: module().map(count).sum(), von: self.anzahl * module().count() as u64 }
    }

    /// Modules that are filled in whatever language, of all that could be.
    #[must_use]
    pub fn vollstaendigkeit(&self) -> Quote {
        self.quote(|modul| modul.gefuellt)
    }

    /// The same in one language, by its place in the order.
    #[must_use]
    pub fn vollstaendigkeit_in(&self, sprache: usize) -> Quote {
        self.quote(|modul| modul.je_sprache.get(sprache).copied().unwrap_or(0))
    }

    /// The same for the Leistungen of one type, by its place in the order.
    #[must_use]
    pub fn vollstaendigkeit_von(&self, typ: usize) -> Quote {
        let davon = self.quote(|modul| modul.je_typ.get(typ).copied().unwrap_or(0)).davon;
        let module = self.module.iter().filter(|modul| modul.zaehlt).count() as u64;
        let leistungen = self.typen.get(typ).map_or(0, |typ| typ.leistungen);
        Quote { davon, von: leistungen * module }
    }
}

/// What Datenfelder are made of; each element counts once by id and version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Datenfeldstatistik {
    /// Dokumentsteckbriefe.
    pub steckbriefe: u64,
    /// Stammdatenschemata.
    pub schemata: u64,
    /// Datenfelder.
    pub felder: Elementzahl,
    /// Datenfeldgruppen.
    pub gruppen: Elementzahl,
    /// By Nummernkreis.
    pub nummernkreise: Vec<Kreiszahl>,
    /// By status, fields and groups.
    pub status: Vec<Statuszahl>,
    /// Fields and groups, those used most often first.
    pub verwendung: Vec<Verwendung>,
    /// Rules, those used most often first.
    pub regeln: Vec<Regelbestand>,
    /// Code lists that fields refer to, those used most often first.
    pub codelisten: Vec<Listenbestand>,
    /// Fields with values of their own.
    pub wertelisten: u64,
}

impl Datenfeldstatistik {
    /// Fields and groups.
    #[must_use]
    pub const fn elemente(&self) -> u64 {
        self.felder.anzahl + self.gruppen.anzahl
    }

    /// Fields and groups that are harmonised (HAR).
    #[must_use]
    pub const fn harmonisiert(&self) -> Quote {
        Quote { davon: self.felder.harmonisiert + self.gruppen.harmonisiert, von: self.elemente() }
    }

    /// Fields and groups of the Baukasten optimierter Bausteine (BOB), Nummernkreis 60.
    #[must_use]
    pub const fn bob(&self) -> Quote {
        Quote { davon: self.felder.bob + self.gruppen.bob, von: self.elemente() }
    }

    /// True where there is nothing of XDatenfelder.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.elemente() == 0 && self.schemata == 0 && self.steckbriefe == 0
    }
}

/// Fields or groups by Strukturart and origin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Elementzahl {
    /// All.
    pub anzahl: u64,
    /// Strukturart ABS.
    pub abstrakt: u64,
    /// Strukturart HAR.
    pub harmonisiert: u64,
    /// Strukturart RNG.
    pub rechtsnormgebunden: u64,
    /// Another Strukturart or none.
    pub ohne_strukturart: u64,
    /// Of the Nummernkreis of a schema that uses it, or used by none.
    pub eigen: u64,
    /// Nummernkreis 60.
    pub bob: u64,
    /// Of another Nummernkreis than all schemas that use it.
    pub fremd: u64,
}

/// Fields and groups of a Nummernkreis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kreiszahl {
    /// Second and third character of the id; empty where there is none.
    pub kreis: String,
    /// Fields.
    pub felder: u64,
    /// Groups.
    pub gruppen: u64,
}

/// Fields and groups of a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statuszahl {
    /// Code; empty where none is given.
    pub key: String,
    /// Name; empty where the code is all there is.
    pub name: String,
    /// Fields.
    pub felder: u64,
    /// Groups.
    pub gruppen: u64,
}

/// How often a field or a group is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verwendung {
    /// `Datenfeld` or `Datenfeldgruppe`.
    pub art: &'static str,
    /// With eleven digits, also from XDatenfelder 2.
    pub id: String,
    /// Empty where there is none.
    pub version: String,
    /// Its name.
    pub name: String,
    /// ABS, HAR or RNG; as written where it is none of them.
    pub strukturart: String,
    /// Code of the status; empty where none is given.
    pub status: String,
    /// Rows of the structure of Stammdatenschemata in which it stands.
    pub verwendungen: u64,
    /// Stammdatenschemata that hold it.
    pub schemata: u64,
}

/// A rule of Datenfelder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelbestand {
    /// With eleven digits, also from XDatenfelder 2.
    pub id: String,
    /// Empty where there is none.
    pub version: String,
    /// Its name.
    pub name: String,
    /// Schemas, groups and fields that have it.
    pub verwendungen: u64,
    /// True where it has a script.
    pub skript: bool,
    /// True where it says in words what is to hold.
    pub freitext: bool,
}

/// A code list that fields refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listenbestand {
    /// Identifier of the list.
    pub kennung: String,
    /// Empty where none is named.
    pub version: String,
    /// Fields that refer to it.
    pub felder: u64,
}
