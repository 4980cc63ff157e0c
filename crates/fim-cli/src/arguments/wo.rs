//! `fim wo`: from words on the command line to what they mean.

use super::{choose, from_to, jobs, limits, one, options, outputs, words};
use crate::failure::Failure;
use crate::output::Output;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use fim_report::{Graphformat, Options, Suchformat};
use std::ffi::OsString;

/// `fim wo`, understood.
pub struct Wo {
    /// What is looked for.
    pub suche: String,
    /// Paths, globs, `-`; empty for the working folder.
    pub paths: Vec<OsString>,
    /// Files with further paths.
    pub files_from: Vec<OsString>,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Suchformat>>,
    /// The graph that is wanted instead.
    pub graph: Option<Graphformat>,
    /// Steps that the graph goes.
    pub tiefe: u32,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// Limits on input.
    pub limits: Limits,
    /// How hits look.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Wo, Failure> {
    let graph = one(matches, "graph");
    let graph = graph.map(|value| choose("--graph", value, &Graphformat::ALL, sprache));
    let tiefe = match one(matches, "tiefe") {
        Some(value) => from_to("--tiefe", value, 1, 16, sprache)?,
        None => 1,
    };
    Ok(Wo {
        suche: one(matches, "suche").cloned().unwrap_or_default(),
        paths: words(matches, "path"),
        files_from: words(matches, "files-from"),
        outputs: outputs(matches, &Suchformat::ALL, sprache)?,
        graph: graph.transpose()?,
        tiefe: u32::try_from(tiefe).unwrap_or(1),
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        options: options(matches, sprache, matches.get_flag("all"))?,
    })
}
