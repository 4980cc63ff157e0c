//! `fim explain`, `fim rules` and `fim rules test`: from words on the command line to what they mean.

use super::{Command, choose, many, one, options, words};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Options;
use fim_validation::{KONVOLUT, Standard};
use std::path::PathBuf;

/// `fim explain`, understood.
pub struct Explain {
    /// Codes, numbers or names of rules.
    pub words: Vec<String>,
    /// Files with rules of one's own.
    pub regeln: Vec<PathBuf>,
    /// How texts look.
    pub options: Options,
}

/// `fim rules`, understood.
pub struct Rules {
    /// Key of the standard whose rules are wanted; `None` for all.
    pub standard: Option<&'static str>,
    /// Files with rules of one's own.
    pub regeln: Vec<PathBuf>,
    /// Whether to print JSON instead of a table.
    pub json: bool,
    /// How tables look.
    pub options: Options,
}

/// `fim rules test`, understood.
pub struct Regeltest {
    /// Files with rules of one's own.
    pub dateien: Vec<PathBuf>,
    /// How texts look.
    pub options: Options,
}

/// The files with rules of one's own that are named.
pub(super) fn dateien(matches: &ArgMatches) -> Vec<PathBuf> {
    words(matches, "regeln").into_iter().map(PathBuf::from).collect()
}

pub(super) fn explain(matches: &ArgMatches, sprache: Sprache) -> Result<Explain, Failure> {
    let words = many(matches, "code").cloned().collect();
    Ok(Explain { words, regeln: dateien(matches), options: options(matches, sprache, false)? })
}

/// `fim rules` and what stands below it.
pub(super) fn rules(matches: &ArgMatches, sprache: Sprache) -> Result<Command, Failure> {
    if let Some(("test", matches)) = matches.subcommand() {
        let dateien = words(matches, "datei").into_iter().map(PathBuf::from).collect();
        let options = options(matches, sprache, false)?;
        return Ok(Command::Regeltest(Regeltest { dateien, options }));
    }
    let mut standards = Standard::ALL.map(|standard| (standard.key(), standard.key())).to_vec();
    standards.push((KONVOLUT, KONVOLUT));
    standards.push((ozg::STANDARD, ozg::STANDARD));
    let standard = one(matches, "standard")
        .map(|value| choose("--standard", value, &standards, sprache))
        .transpose()?;
    let formats = [("terminal", false), ("json", true)];
    let json = one(matches, "format")
        .map_or(Ok(false), |value| choose("--format", value, &formats, sprache))?;
    let (regeln, options) = (dateien(matches), options(matches, sprache, false)?);
    Ok(Command::Rules(Rules { standard, regeln, json, options }))
}
