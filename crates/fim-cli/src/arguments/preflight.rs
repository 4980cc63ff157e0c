//! `fim preflight` on the command line.

use super::{jobs, limits, options, outputs};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use fim_report::{Options, Preflightformat};
use std::ffi::OsString;

/// `fim preflight`, understood.
pub struct Preflight {
    /// The folder or archive.
    pub path: OsString,
    /// The list of files, where it was named.
    pub index: Option<OsString>,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Preflightformat>>,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// Limits on input.
    pub limits: Limits,
    /// How reports look.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Preflight, Failure> {
    Ok(Preflight {
        path: matches.get_one::<OsString>("path").cloned().unwrap_or_default(),
        index: matches.get_one::<OsString>("index").cloned(),
        outputs: outputs(
            matches,
            &Preflightformat::ALL.map(|format| (format.key(), format)),
            sprache,
        )?,
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        options: options(matches, sprache, matches.get_flag("all"))?,
    })
}
