//! Rules of one's own: rows of a TOML file that a Redaktion adds, without Rust.
//!
//! * `lesen`, `zeile`, `kondition`: a file as rows, each with what is wrong in it (`fehler`); `tabelle`
//!   reads a table of it, `namen` knows the elements of the standards
//! * `pfad`: a path of names, and the values it leads to
//! * `gang`: the walk over a document; `befund`: what is told of a value
//! * `spuren`: what only shows among many values, in one file or in all
//! * `beispiel`: the examples of a row, and what they come to
//!
//! What a value must meet is the same as in built-in tables (`zeilen`). Not here: opening files.

pub(crate) mod befund;
mod beispiel;
mod fehler;
mod gang;
mod kondition;
mod lesen;
mod namen;
mod pfad;
pub(crate) mod spuren;
mod tabelle;
mod zeile;

pub use beispiel::{Beispielfehler, Beispielseite, Probe};
pub use fehler::Regelfehler;
pub(crate) use gang::{Lauf, pruefe};
pub use kondition::{BEDINGUNGEN, Bedingungsart};
pub use lesen::{Listenquelle, Regeldatei};
pub use zeile::RESERVIERT;

use crate::identify::Standard;
use crate::vorgaben::Profil;
use crate::zeilen::{Bedingung, Muster};
use fim_core::{Fingerprint, RuleMeta};
use pfad::Pfad;
use std::collections::HashMap;

/// Rows of one's own, ready to be held against files.
///
/// What is known of a rule lives as long as the program (see [`RuleMeta`]): rows are read once, at the
/// start, and never let go.
#[derive(Default)]
pub struct EigeneRegeln {
    regeln: Vec<EigeneRegel>,
    /// By code and by name: a code has capital letters, a name has none.
    nach_code: HashMap<&'static str, usize>,
    /// What references lead to, each path once.
    ziele: Vec<Ziel>,
    plaene: [Plan; Standard::ALL.len()],
    /// Digest of everything they were read from; `None` where there are none.
    abdruck: Option<Fingerprint>,
}

/// No rows.
pub static KEINE_EIGENEN: std::sync::LazyLock<EigeneRegeln> =
    std::sync::LazyLock::new(EigeneRegeln::default);

/// A row.
pub(crate) struct EigeneRegel {
    pub(crate) meta: &'static RuleMeta,
    standard: Standard,
    /// The elements it looks at, by the end of their path.
    element: Pfad,
    /// What is looked at in one of them.
    feld: Pfad,
    wenn: Vec<Wenn>,
    bedingung: Bedingung<u32>,
    /// What the condition asks for, in German and English.
    erwartet: (Box<str>, Box<str>),
    beispiele: Beispiele,
    /// Where it was read.
    datei: Box<str>,
    zeile: usize,
}

/// Examples as they were written.
struct Beispiele {
    falsch: Box<str>,
    richtig: Box<str>,
}

/// Where a row applies.
struct Wenn {
    feld: Pfad,
    frage: Frage,
}

enum Frage {
    /// One of the values is one of these.
    Ist(Vec<Box<str>>),
    /// None of the values is one of these.
    IstNicht(Vec<Box<str>>),
    /// There is a value, or there is none.
    Vorhanden(bool),
    /// One of the values has this form.
    Muster(Muster),
}

/// Where values stand that references lead to.
struct Ziel {
    standard: Standard,
    pfad: Pfad,
}

/// Rows and targets of a standard, by the name of the element they begin at.
#[derive(Default)]
struct Plan {
    regeln: HashMap<&'static str, Vec<u32>>,
    ziele: HashMap<&'static str, Vec<u32>>,
    /// Whether some of the rows look at many values together.
    hat_spuren: bool,
}

impl EigeneRegeln {
    /// True where there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.regeln.is_empty()
    }

    /// What is known of each, in the order of the files.
    pub fn rules(&self) -> impl Iterator<Item = &'static RuleMeta> {
        self.regeln.iter().map(|regel| regel.meta)
    }

    /// Those that a word means: a code in any case, its digits alone, a name.
    #[must_use]
    pub fn find(&self, word: &str) -> Vec<&'static RuleMeta> {
        let word = word.trim();
        let is_digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_meant = |rule: &&'static RuleMeta| {
            rule.code.eq_ignore_ascii_case(word)
                || rule.name.eq_ignore_ascii_case(word)
                || is_digits && rule.code.ends_with(word)
        };
        self.rules().filter(is_meant).collect()
    }

    /// True where a word is the beginning of at least one code: as
    /// [`Auswahl::knows`](crate::Auswahl::knows).
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        self.rules().any(|rule| rule.code.starts_with(word))
    }

    /// As a text that differs where they differ; empty where there are none.
    pub(crate) fn kennzeichen(&self) -> String {
        self.abdruck.map(|abdruck| abdruck.to_string()).unwrap_or_default()
    }

    /// The rule of this code.
    pub(crate) fn rule(&self, code: &str) -> Option<&'static RuleMeta> {
        self.nach_code.get(code).map(|at| self.regeln[*at].meta)
    }

    /// True where rows look at the outermost element of a message, or at what stands in it: such a
    /// message is only judged as a whole.
    pub(crate) fn sieht_wurzel(&self, standard: Standard, name: &str, profil: Profil) -> bool {
        spricht(profil) && self.plan(standard).regeln.contains_key(name)
    }

    fn plan(&self, standard: Standard) -> &Plan {
        &self.plaene[standard as usize]
    }

    fn regel(&self, at: u32) -> Option<&EigeneRegel> {
        self.regeln.get(usize::try_from(at).ok()?)
    }
}

/// The QS-Bericht and the import of the Portalverbund have a judgement that is not ours to add to.
pub(crate) const fn spricht(profil: Profil) -> bool {
    !matches!(profil, Profil::QsBericht | Profil::Pvog)
}
