//! `fim diff`: from words on the command line to what they mean.

use super::{choose, jobs, limits, one, options, outputs};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::{Limits, Sprache, Vergleichstiefe};
use fim_report::{Options, Vergleichsformat};
use std::ffi::OsString;

/// What makes the exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fehlergrenze {
    /// Any difference at the depth asked for.
    Unterschied,
    /// Only what may make valid data invalid.
    Brechend,
    /// Nothing.
    Nie,
}

/// `fim diff`, understood.
pub struct Diff {
    /// File, folder or state of git.
    pub alt: OsString,
    /// The same; the working tree where there is none.
    pub neu: Option<OsString>,
    /// How much is compared.
    pub tiefe: Vergleichstiefe,
    /// What makes the exit code 1.
    pub fail_on: Fehlergrenze,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Vergleichsformat>>,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// Limits on input.
    pub limits: Limits,
    /// How it looks.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Diff, Failure> {
    let tiefe = match one(matches, "tiefe") {
        Some(value) => choose("--tiefe", value, &Vergleichstiefe::ALL, sprache)?,
        None => Vergleichstiefe::default(),
    };
    let grenzen = [
        ("unterschied", Fehlergrenze::Unterschied),
        ("brechend", Fehlergrenze::Brechend),
        ("nie", Fehlergrenze::Nie),
    ];
    let fail_on = match one(matches, "fail-on") {
        Some(value) => choose("--fail-on", value, &grenzen, sprache)?,
        None => Fehlergrenze::Unterschied,
    };
    Ok(Diff {
        alt: matches.get_one::<OsString>("alt").cloned().unwrap_or_default(),
        neu: matches.get_one::<OsString>("neu").cloned(),
        tiefe,
        fail_on,
        outputs: outputs(matches, &Vergleichsformat::ALL, sprache)?,
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        options: options(matches, sprache, matches.get_flag("all"))?,
    })
}
