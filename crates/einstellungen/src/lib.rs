//! `fim.toml`: settings of a repository, from text to values. What the command line says goes first.
//!
//! * `schichten`: the file, and those it extends
//! * `lesen`: the keys of one file; `regeln`, `ausnahmen`, `matrix`, `cache`, `xsd` those of its
//!   tables, `werte` single values; `verweise`: which references must lead to something
//! * `verzeichnis`: every setting there is, as data: for `fim init`, `fim config` and the schema
//! * `schema`: the JSON Schema of the file
//! * `herkunft`: what was written where
//! * `ablage`: files as others see them
//!
//! Not here: opening files ([`Ablage`]), looking for the nearest one, showing what holds.

mod ablage;
pub mod ausnahmen;
pub mod cache;
pub mod herkunft;
mod lesen;
pub mod matrix;
pub mod regeln;
pub mod schema;
mod schichten;
pub mod verweise;
pub mod verzeichnis;
mod werte;
pub mod xsd;

pub use ablage::{Ablage, Dateisicht};
pub use lesen::{KEYS, parse};
pub use matrix::Matrixwahl;
pub use regeln::{both, contradiction, empty_rule, may_be_own, unknown_rule};
pub use schichten::{BASEN, Ladefehler, load};
pub use werte::unknown;

use cache::Cachewahl;
use fim_core::{Regelwerk, Stufe};
use fim_validation::{
    Ausnahme, Auswahl, Datum, Pfadeinstufung, Pfadmuster, Profil, Schwellen, Ziel,
};
use herkunft::Herkunft;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::DeValue;
use verweise::Wahl;
use xsd::Schemaeinstellung;

/// Name of the file.
pub const NAME: &str = "fim.toml";
/// Name of the baseline unless the file says otherwise.
pub const BASELINE: &str = "fim-baseline.jsonl";

/// What the file says; `None` where it says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// `profil`
    pub profil: Option<Profil>,
    /// `ziel`
    pub ziel: Option<&'static Ziel>,
    /// `stichtag`
    pub stichtag: Option<Datum>,
    /// `regelwerk`
    pub regelwerk: Option<Regelwerk>,
    /// `fail-on`; within, `None` for never.
    pub fail_on: Option<Option<Stufe>>,
    /// `ausschliessen`: paths that folders are not searched for.
    pub ausschliessen: Vec<Pfadmuster>,
    /// `[regeln]`
    pub auswahl: Auswahl,
    /// `[stufen]`
    pub stufen: Vec<(String, Stufe)>,
    /// `[[pfade]]`
    pub pfade: Vec<Pfadeinstufung>,
    /// `[[ausnahmen]]`
    pub ausnahmen: Vec<Ausnahme>,
    /// `baseline`, seen from the folder of the file it stands in.
    pub baseline: Option<PathBuf>,
    /// `regeldateien`: files with rules of one's own, seen from the folder of the file.
    pub regeldateien: Vec<PathBuf>,
    /// `[schwellen]`, with what ships where nothing is said.
    pub schwellen: Schwellen,
    /// `[verweise]`
    pub verweise: Vec<Wahl>,
    /// `[matrix]`
    pub matrix: Matrixwahl,
    /// `[cache]`
    pub cache: Cachewahl,
    /// The files that were read, as they are called before people.
    pub dateien: Vec<PathBuf>,
    /// The folder of the file; `None` where there is none.
    pub folder: Option<PathBuf>,
    /// `codelisten`: folders, seen from the folder of the file.
    pub codelisten: Vec<PathBuf>,
    /// `[schema]`, and `schemata`, as its folders were called before.
    pub schema: Schemaeinstellung,
    /// `CodelistenInhalt` of the QS-Bericht.
    pub codelisten_inhalt: Option<bool>,
    /// `AktuelleCodelisteLaden` of the QS-Bericht.
    pub aktuelle_codeliste_laden: Option<bool>,
    /// `VersionsHinweise` of the QS-Bericht.
    pub versionshinweise: Option<bool>,
    /// What was written where, in the order in which it holds.
    pub herkunft: Vec<Herkunft>,
}

type Value<'v> = Spanned<DeValue<'v>>;

/// The byte of what is wrong, and what to say of it.
pub type Complaint = (usize, String);

impl Config {
    /// The first code it names that is neither ours nor one of these, and where it is written.
    pub fn unknown_code(&self, is_known: impl Fn(&str) -> bool) -> Option<(String, String)> {
        let pfade = self.pfade.iter();
        let chosen = pfade.clone().map(|it| &it.auswahl).chain([&self.auswahl]);
        let levels = pfade.flat_map(|it| &it.stufen).chain(&self.stufen).map(|(code, _)| code);
        let codes = chosen.flat_map(|it| it.mit.iter().chain(&it.ohne)).chain(levels);
        let codes = codes.chain(self.ausnahmen.iter().map(|it| &it.regel));
        let code = codes.filter(|code| may_be_own(code)).find(|code| !is_known(code))?;
        let names =
            |it: &&Herkunft| it.wert.contains(code.as_str()) || it.key.ends_with(code.as_str());
        let place =
            self.herkunft.iter().rfind(names).map(|it| format!("{}:{}", it.ort.0, it.ort.1));
        Some((code.clone(), place.unwrap_or_else(|| NAME.to_owned())))
    }
}
