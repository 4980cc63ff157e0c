//! Two states of artefacts side by side, as plain data; `grade` says by which words things are
//! graded. Who compares is not said here.

mod grade;

pub use grade::{
    Aenderungsart, Artefaktstand, Vergleichstiefe, Versionsgewicht, Versionswechsel,
    Vertraeglichkeit,
};

use crate::finding::Value;
use crate::{Sprache, Wording};

/// What can be said of a comparison: a template, and whether an official text stands behind it.
#[derive(Debug, PartialEq, Eq)]
pub struct Aussageart {
    /// The stable key.
    pub key: &'static str,
    /// The sentence, with `{name}` for values.
    pub text: Wording,
    /// True where no official text says so.
    pub vorschlag: bool,
}

impl Aussageart {
    /// One that rests on the standard.
    #[must_use]
    pub const fn new(key: &'static str, de: &'static str, en: &'static str) -> Self {
        Self { key, text: Wording::new(de, en), vorschlag: false }
    }

    /// One that no official text makes.
    #[must_use]
    pub const fn vorschlag(key: &'static str, de: &'static str, en: &'static str) -> Self {
        Self { key, text: Wording::new(de, en), vorschlag: true }
    }
}

/// A sentence about a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aussage {
    /// Which one.
    pub art: &'static Aussageart,
    /// Its values.
    pub werte: Vec<(&'static str, Value)>,
}

impl Aussage {
    /// A sentence with its values.
    #[must_use]
    pub const fn new(art: &'static Aussageart, werte: Vec<(&'static str, Value)>) -> Self {
        Self { art, werte }
    }

    /// In words, marked where no official text says so.
    #[must_use]
    pub fn text(&self, sprache: Sprache) -> String {
        let text = self.art.text.fill(sprache, &self.werte);
        match self.art.vorschlag {
            true => format!("{text} {}", sprache.pick("[Vorschlag]", "[proposal]")),
            false => text,
        }
    }
}

/// The element something is said of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Elementbezug {
    /// Kind, as the standard names it.
    pub art: String,
    /// Identifier; empty where there is none.
    pub id: String,
    /// Name; empty where there is none.
    pub name: String,
}

/// Where an element stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Einbau {
    /// What it stands in.
    pub eltern: Elementbezug,
    /// Its place among its siblings, from 1.
    pub stelle: usize,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aenderung {
    /// The element it happened to.
    pub element: Elementbezug,
    /// Which property, as the standard names it, `/` between levels and `[key]` behind one of many;
    /// empty where the element as a whole came, went or moved.
    pub eigenschaft: String,
    /// What happened.
    pub art: Aenderungsart,
    /// Value before, where there was one.
    pub alt: Option<String>,
    /// Value now, where there is one.
    pub neu: Option<String>,
    /// Where it stood, for elements and rows that went or moved.
    pub von: Option<Einbau>,
    /// Where it stands, for those that came or moved.
    pub nach: Option<Einbau>,
}

/// Why data may not stay valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unvertraeglichkeit {
    /// The element.
    pub element: Elementbezug,
    /// How grave it is.
    pub grad: Vertraeglichkeit,
    /// Why.
    pub aussage: Aussage,
}

/// What the version number of an element says beside its change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versionsbefund {
    /// The element.
    pub element: Elementbezug,
    /// Its version before.
    pub alt: Option<String>,
    /// Its version now.
    pub neu: Option<String>,
    /// How grave it is.
    pub gewicht: Versionsgewicht,
    /// What is to be said.
    pub aussage: Aussage,
}

/// An artefact in one of the two states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefaktfassung {
    /// The file it is in.
    pub datei: String,
    /// Its version, where it has one.
    pub version: Option<String>,
}

/// How many elements of a kind became what, the usages of one counted once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elementstand {
    /// Kind.
    pub art: String,
    /// Numbers, in the order of [`Artefaktstand::ALL`].
    pub zahlen: [u64; 4],
}

/// An artefact in both states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefaktvergleich {
    /// Name of the standard.
    pub standard: &'static str,
    /// The artefact, as it is now, or was where it is gone.
    pub element: Elementbezug,
    /// In the old state.
    pub alt: Option<Artefaktfassung>,
    /// In the new state.
    pub neu: Option<Artefaktfassung>,
    /// What became of it.
    pub stand: Artefaktstand,
    /// Which way its version went; `None` unless it is in both states.
    pub versionswechsel: Option<Versionswechsel>,
    /// Whether data stays valid; `None` for what describes no data, and unless it is in both states.
    pub vertraeglichkeit: Option<Vertraeglichkeit>,
    /// Why not, the gravest first.
    pub gruende: Vec<Unvertraeglichkeit>,
    /// What versions say, the gravest first.
    pub versionen: Vec<Versionsbefund>,
    /// What changed at the depth asked for, in the order of the artefact.
    pub aenderungen: Vec<Aenderung>,
    /// Changes that show only at a greater depth.
    pub verborgen: u64,
    /// Elements by kind and what became of them.
    pub elemente: Vec<Elementstand>,
}

/// A file that could not be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unvergleichbar {
    /// True where it belongs to the old state.
    pub alt: bool,
    /// The file.
    pub datei: String,
    /// Why.
    pub grund: Value,
}

/// Two states side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standvergleich {
    /// What the old state is called.
    pub alt: String,
    /// What the new state is called.
    pub neu: String,
    /// How much was compared.
    pub tiefe: Vergleichstiefe,
    /// Artefacts: changed, added, removed, the same.
    pub artefakte: Vec<Artefaktvergleich>,
    /// Files that could not be read.
    pub unlesbar: Vec<Unvergleichbar>,
    /// Files of other standards, in both states together.
    pub andere: u64,
}

impl Standvergleich {
    /// How many artefacts became this.
    #[must_use]
    pub fn anzahl(&self, stand: Artefaktstand) -> u64 {
        self.artefakte.iter().filter(|artefakt| artefakt.stand == stand).count() as u64
    }

    /// The gravest verdict; `None` where there is none.
    #[must_use]
    pub fn vertraeglichkeit(&self) -> Option<Vertraeglichkeit> {
        self.artefakte.iter().filter_map(|artefakt| artefakt.vertraeglichkeit).max()
    }
}
