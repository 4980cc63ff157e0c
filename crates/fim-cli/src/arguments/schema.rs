//! `--xsd` and `fim schema`: from words on the command line to what they mean.

use super::{choose, limits, one, options, words};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use fim_report::Options;
use std::ffi::OsString;
use std::path::PathBuf;

/// `fim schema`, understood.
pub struct Schemafrage {
    /// The schemas to be checked; `None` where all that hold are to be listed.
    pub pruefen: Option<Vec<PathBuf>>,
    /// Schemas of one's own.
    pub xsd: Vec<PathBuf>,
    /// The settings to use instead of the nearest ones.
    pub config: Option<PathBuf>,
    /// Whether to print JSON instead of text.
    pub json: bool,
    /// Limits on input.
    pub limits: Limits,
    /// How texts look.
    pub options: Options,
}

/// Schemas of one's own, where the command takes any.
pub(super) fn xsd(matches: &ArgMatches) -> Vec<PathBuf> {
    let given = matches.try_get_many::<OsString>("xsd").ok().flatten();
    given.into_iter().flatten().map(PathBuf::from).collect()
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Schemafrage, Failure> {
    let (is_check, matches) = match matches.subcommand() {
        Some((name, inner)) => (name == "check", inner),
        None => (false, matches),
    };
    let config = matches.try_get_one::<OsString>("config").ok().flatten();
    let json = match one(matches, "format") {
        Some(word) => choose("--format", word, &[("terminal", false), ("json", true)], sprache)?,
        None => false,
    };
    Ok(Schemafrage {
        pruefen: is_check.then(|| words(matches, "path").into_iter().map(PathBuf::from).collect()),
        xsd: xsd(matches),
        config: config.map(PathBuf::from),
        json,
        limits: limits(matches)?,
        options: options(matches, sprache, false)?,
    })
}
