//! Where in a set of artefacts something is used, and what stands around it. Plain data: who
//! searches, and how it looks, is not said here.

use crate::{ElementInfo, Place, Wording};
use std::ops::Range;
use std::sync::Arc;

/// What a search word was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Suchart {
    /// Places of a law: »§ 28 MuSchG«.
    Norm,
    /// A law as a whole, and with it all of its places.
    Vorschrift,
    /// The id of an artefact or element, with or without version.
    Kennung,
    /// A code list by its URI, with or without version.
    Codeliste,
    /// A Leistungsschlüssel.
    Leistungsschluessel,
    /// A piece of a name.
    Name,
}

impl Suchart {
    /// The stable key used by programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Norm => "norm",
            Self::Vorschrift => "vorschrift",
            Self::Kennung => "kennung",
            Self::Codeliste => "codeliste",
            Self::Leistungsschluessel => "leistungsschluessel",
            Self::Name => "name",
        }
    }

    /// What it is called in a sentence, German and English.
    #[must_use]
    pub const fn label(self) -> Wording {
        match self {
            Self::Norm => Wording::new("Rechtsnorm", "legal norm"),
            Self::Vorschrift => Wording::new("Gesetz oder Verordnung", "law or ordinance"),
            Self::Kennung => Wording::new("Kennung", "id"),
            Self::Codeliste => Wording::new("Codeliste", "code list"),
            Self::Leistungsschluessel => Wording::new("Leistungsschlüssel", "service key"),
            Self::Name => Wording::new("Teil eines Namens", "part of a name"),
        }
    }
}

/// A search as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suche {
    /// As given.
    pub eingabe: String,
    /// What it is.
    pub art: Suchart,
    /// In the form all spellings share: `F60000000236V1.2`, `§ 28 MuSchG`.
    pub normal: String,
}

/// How a text names the norm that is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Normtreffer {
    /// The same place, or part of it.
    Stelle,
    /// The same paragraph, as a whole or in another part.
    Paragraf,
    /// The law as a whole.
    Vorschrift,
    /// A place of the law that is looked for as a whole.
    InVorschrift,
    /// It may be meant: the name of the law is missing or may stand for another.
    Ungewiss,
}

impl Normtreffer {
    /// The stable key used by programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stelle => "stelle",
            Self::Paragraf => "paragraf",
            Self::Vorschrift => "vorschrift",
            Self::InVorschrift => "in-vorschrift",
            Self::Ungewiss => "ungewiss",
        }
    }
}

/// Why something is a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weg {
    /// It is what is looked for, as an artefact of its own.
    Selbst,
    /// It is what is looked for, inside another artefact.
    Eingebettet,
    /// It refers to it; the key and the name of the kind of reference.
    Verweis(&'static str, Wording),
    /// It names the norm.
    Norm(Normtreffer),
    /// It belongs to the Leistung, though it does not name it.
    Konvolut,
}

impl Weg {
    /// The stable key used by programs.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Selbst => "selbst",
            Self::Eingebettet => "eingebettet",
            Self::Verweis(key, _) => key,
            Self::Norm(_) => "norm",
            Self::Konvolut => "konvolut",
        }
    }
}

/// How sure it is that a hit is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gewissheit {
    /// Without doubt.
    Sicher,
    /// A degree between; its key and its name.
    Grad(&'static str, Wording),
    /// It may be one.
    Moeglich,
}

impl Gewissheit {
    /// The stable key used by programs.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Sicher => "sicher",
            Self::Grad(key, _) => key,
            Self::Moeglich => "moeglich",
        }
    }
}

/// A place where something is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fundstelle {
    /// Path of the file as in the report.
    pub datei: Arc<str>,
    /// Where in the file.
    pub place: Place,
    /// The artefact around it.
    pub artefakt: ElementInfo,
    /// Tells artefacts of a file apart: the place of this one among its objects.
    pub nummer: u32,
    /// The elements from the artefact to the one the hit stands in, the artefact left out.
    pub kette: Vec<ElementInfo>,
    /// The element a row of the structure embeds, where the hit is said of the row.
    pub betrifft: Option<ElementInfo>,
    /// Why it is a hit.
    pub weg: Weg,
    /// How sure it is.
    pub gewissheit: Gewissheit,
    /// What is written there: the text with the norm, the id, the name.
    pub text: String,
    /// Bytes of `text` that are meant.
    pub treffer: Range<usize>,
    /// Which of several contents of this version, from 1; `None` where there is one.
    pub inhalt: Option<u32>,
}

/// A version of an element that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fassungsstand {
    /// Empty where none is named.
    pub version: String,
    /// Times it is there.
    pub stellen: u64,
    /// How many different contents this version has; one is as it should be.
    pub inhalte: u32,
    /// Parts in which they differ, as editors call them.
    pub abweichend: Vec<String>,
}

/// An element that was found, whatever its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gefunden {
    /// Without version; the name of the latest version.
    pub element: ElementInfo,
    /// True where it is there as an artefact of its own.
    pub eigen: bool,
    /// In ascending order.
    pub fassungen: Vec<Fassungsstand>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suchergebnis {
    /// What was looked for.
    pub suche: Suche,
    /// The artefact that is looked for first, then by kind, file and place.
    pub funde: Vec<Fundstelle>,
    /// What was found by id, name or key.
    pub gefunden: Vec<Gefunden>,
    /// Files that were looked at.
    pub dateien: u64,
    /// What there is that is written nearly the same, the nearest first; only where nothing was found.
    pub aehnlich: Vec<String>,
}

/// A thing in the neighbourhood of what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knoten {
    /// Without version: all versions are one.
    pub element: ElementInfo,
    /// Steps from what was looked for.
    pub tiefe: u32,
    /// False for what is only referred to.
    pub vorhanden: bool,
}

/// How two stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kante {
    /// Index of the one that uses.
    pub von: usize,
    /// Index of the one that is used.
    pub nach: usize,
    /// How.
    pub label: Wording,
}

/// What was looked for, with what it uses and what uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nachbarschaft {
    /// What was looked for comes first.
    pub knoten: Vec<Knoten>,
    /// In order of their ends.
    pub kanten: Vec<Kante>,
    /// Nodes that were left out.
    pub weggelassen: u64,
}
