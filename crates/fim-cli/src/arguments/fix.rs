//! `fim fix`: from words on the command line to what they mean.

use super::{Bestandswahl, Check, codes, files, one, outputs, verweise};
use crate::config;
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Reparaturformat;
use fim_validation::rules;

/// `fim fix`, understood.
pub struct Fix {
    /// How the files are checked.
    pub check: Check,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Reparaturformat>>,
    /// Codes, or beginnings of codes, of the rules whose findings alone are repaired; empty for all.
    pub nur: Vec<String>,
    /// Whether nothing is written.
    pub ist_vorschau: bool,
    /// Whether released artefacts are repaired, too.
    pub auch_freigegebene: bool,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Fix, Failure> {
    let nur = codes(matches, "nur", sprache)?;
    // What reading and schema say cannot be switched off, but it can be asked for alone.
    let knows = |word: &str| rules().any(|rule| rule.code.starts_with(word));
    if let Some(word) = nur.iter().find(|word| !knows(word)) {
        return Err(Failure::Usage(config::unknown_rule(word, sprache)));
    }
    Ok(Fix {
        check: Check {
            verweise: verweise(matches, sprache)?,
            bestand: Bestandswahl::Keiner,
            seit: one(matches, "seit").cloned(),
            ..files(matches, sprache)?
        },
        outputs: outputs(matches, &Reparaturformat::ALL, sprache)?,
        nur,
        ist_vorschau: matches.get_flag("vorschau"),
        auch_freigegebene: matches.get_flag("auch-freigegebene"),
    })
}
