//! `fim matrix`: from words on the command line to what they mean.

use super::{Check, files, one, outputs};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Matrixformat;

/// `fim matrix`, understood.
pub struct Matrix {
    /// How the files are checked.
    pub check: Check,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Matrixformat>>,
    /// The Leistung that is wanted alone.
    pub leistung: Option<String>,
    /// The result of an earlier run.
    pub vergleich: Option<String>,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Matrix, Failure> {
    let formats = Matrixformat::ALL.map(|format| (format.key(), format));
    Ok(Matrix {
        check: files(matches, sprache)?,
        outputs: outputs(matches, &formats, sprache)?,
        leistung: one(matches, "leistung").cloned(),
        vergleich: one(matches, "vergleich").cloned(),
    })
}
