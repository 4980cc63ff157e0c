//! `fim inspect`: from words on the command line to what they mean.

use super::{limits, options};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use fim_report::Options;
use std::ffi::OsString;

/// `fim inspect`, understood.
pub struct Inspect {
    /// The file, or `-`.
    pub path: OsString,
    /// Whether to dump the model as JSON.
    pub json: bool,
    /// Limits on input.
    pub limits: Limits,
    /// How tables look.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Inspect, Failure> {
    Ok(Inspect {
        path: matches.get_one::<OsString>("path").cloned().unwrap_or_default(),
        json: matches.get_flag("json"),
        limits: limits(matches)?,
        options: options(matches, sprache, false)?,
    })
}
