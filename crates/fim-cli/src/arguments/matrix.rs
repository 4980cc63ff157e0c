//! `fim matrix`: from words on the command line to what they mean.

use super::{Check, cache, codes, jobs, limits, one, options, outputs, stichtag, words};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Matrixformat;
use std::ffi::OsString;
use std::path::PathBuf;

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
    let check = Check {
        paths: words(matches, "path"),
        files_from: words(matches, "files-from"),
        outputs: Vec::new(),
        fail_on: None,
        profil: None,
        ziel: None,
        mit: codes(matches, "mit", sprache)?,
        ohne: codes(matches, "ohne", sprache)?,
        stichtag: stichtag(matches, sprache)?,
        codelisten: words(matches, "codelisten").into_iter().map(PathBuf::from).collect(),
        verweise: Vec::new(),
        config: matches.get_one::<OsString>("config").map(PathBuf::from),
        matrix: matches.get_one::<OsString>("matrix").map(PathBuf::from),
        cache: cache::read(matches),
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        options: options(matches, sprache, matches.get_flag("all"))?,
    };
    Ok(Matrix {
        check,
        outputs: outputs(matches, &formats, sprache)?,
        leistung: one(matches, "leistung").cloned(),
        vergleich: one(matches, "vergleich").cloned(),
    })
}
