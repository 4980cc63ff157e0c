//! `fim stats`: from words on the command line to what they mean.

use super::{Check, files, one, outputs, profil, verweise};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Statistikformat;

/// `fim stats`, understood.
pub struct Stats {
    /// How the files are checked.
    pub check: Check,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Statistikformat>>,
    /// The file with earlier runs, to which this one is added.
    pub verlauf: Option<String>,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Stats, Failure> {
    Ok(Stats {
        check: Check {
            profil: profil(matches, sprache)?,
            verweise: verweise(matches, sprache)?,
            statistik: true,
            ..files(matches, sprache)?
        },
        outputs: outputs(matches, &Statistikformat::ALL, sprache)?,
        verlauf: one(matches, "verlauf").cloned(),
    })
}
