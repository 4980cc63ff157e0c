//! Findings that do not count: exceptions with a reason, the old stock of a baseline, and what the
//! state before a change had already.
//!
//! * `kommentar`: exceptions that are written into an artefact
//! * `baseline`: the old stock, and its file
//! * `frueher`: the findings of an earlier state
//! * `abgleich`: which finding is excepted by what
//! * `meldungen`: what is to be said of exceptions that are expired, unused or cannot be read
//!
//! Not here: reading settings, running git.

mod abgleich;
mod baseline;
mod frueher;
pub(crate) mod kommentar;
mod meldungen;

pub use baseline::{Baseline, Baselinefehler, Veraenderung};
pub use frueher::Frueherstand;

pub(crate) use abgleich::anwenden;

use crate::pfade::Pfadmuster;
use crate::zeit::Datum;
use fim_core::{Finding, Fingerprint};

/// An exception that somebody decided on. What it names must all hold of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Ausnahme {
    /// Code of the rule, or the beginning of one.
    pub regel: String,
    /// Id of the element.
    pub element: Option<String>,
    /// Version of the element.
    pub version: Option<String>,
    /// Paths of the files.
    pub datei: Option<Pfadmuster>,
    /// Exactly this finding.
    pub fingerabdruck: Option<Fingerprint>,
    /// Why.
    pub grund: String,
    /// Last day on which it holds.
    pub bis: Option<Datum>,
    /// Path of the file it is written in, and the line.
    pub quelle: (String, u64),
}

/// What is excepted in a run.
#[derive(Debug, Clone, Default)]
pub struct Ausnahmen {
    /// Exceptions of the settings.
    pub liste: Vec<Ausnahme>,
    /// The old stock, with the path of its file.
    pub baseline: Option<(String, Baseline)>,
    /// What an earlier state had.
    pub frueher: Option<Frueherstand>,
}

/// Nothing excepted.
pub(crate) static KEINE: Ausnahmen = Ausnahmen { liste: Vec::new(), baseline: None, frueher: None };

impl Ausnahme {
    /// True where it stands for a finding in a file at this path.
    fn gilt(&self, finding: &Finding, path: &dyn Fn() -> String) -> bool {
        let element = finding.element.as_ref();
        let is = |wanted: &Option<String>, found: Option<&String>| {
            wanted.is_none() || wanted.as_ref() == found
        };
        finding.rule.code.starts_with(&self.regel)
            && is(&self.element, element.and_then(|it| it.id.as_ref()))
            && is(&self.version, element.and_then(|it| it.version.as_ref()))
            && self.fingerabdruck.is_none_or(|wanted| wanted == finding.fingerprint)
            && self.datei.as_ref().is_none_or(|muster| muster.nennt(&path()))
    }
}
