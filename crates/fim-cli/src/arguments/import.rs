//! `fim import`: from words on the command line to what they mean.

use super::{limits, options};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use std::ffi::OsString;
use std::path::PathBuf;

/// `fim import`, understood.
pub struct Import {
    /// The list.
    pub liste: PathBuf,
    /// The settings to append to, where they were named.
    pub config: Option<PathBuf>,
    /// Whether to show only what would be written.
    pub is_preview: bool,
    /// Limits on input.
    pub limits: Limits,
    /// Language of messages.
    pub sprache: Sprache,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Import, Failure> {
    Ok(Import {
        liste: matches.get_one::<OsString>("liste").map(PathBuf::from).unwrap_or_default(),
        config: matches.get_one::<OsString>("config").map(PathBuf::from),
        is_preview: matches.get_flag("vorschau"),
        limits: limits(matches)?,
        sprache: options(matches, sprache, false)?.sprache,
    })
}
