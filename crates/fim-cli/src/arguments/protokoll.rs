//! `fim protokoll` and `fim verify`: from words on the command line to what they mean, and which of the
//! words decided on the result.

use super::{
    Cacheschalter, Check, baseline, fail_on, files, one, outputs, profil, verweise, words, ziel,
};
use crate::failure::Failure;
use crate::input::STDIN;
use crate::output::Output;
use crate::usage;
use clap::ArgMatches;
use clap::parser::ValueSource;
use fim_core::Sprache;
use fim_report::{Nachpruefungsformat, Options, Protokollformat};
use std::ffi::OsString;
use std::path::PathBuf;

/// What says how it looks or how fast it is, and nothing of the result. The day is kept on its own.
const OHNE_FOLGE: [&str; 6] = ["format", "jobs", "color", "sprache", "help", "stichtag"];

/// `fim protokoll`, understood.
pub struct Protokoll {
    /// How the files are checked.
    pub check: Check,
    /// Formats and, unless for standard output, their files; empty where nothing was said.
    pub outputs: Vec<Output<Protokollformat>>,
    /// The words that decide on the result, the day left out.
    pub argumente: Vec<String>,
}

/// `fim verify`, understood.
pub struct Verify {
    /// The file.
    pub protokoll: OsString,
    /// The folder in which the check was made.
    pub ordner: Option<PathBuf>,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Nachpruefungsformat>>,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// How the answer looks.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Protokoll, Failure> {
    let asked = one(matches, "format").is_some();
    let outputs = outputs(matches, &Protokollformat::ALL, sprache)?;
    let check = check(matches, sprache)?;
    let named = check.paths.iter().chain(&check.files_from);
    if { named }.any(|path| path == STDIN) {
        let text = sprache.pick(
            "»-« geht hier nicht: was von der Standardeingabe kommt, kann niemand nachprüfen",
            "»-« is not possible here: nobody can check again what comes from standard input",
        );
        return Err(Failure::Usage(text.to_owned()));
    }
    Ok(Protokoll {
        check,
        outputs: if asked { outputs } else { Vec::new() },
        argumente: entscheidende(matches, sprache),
    })
}

fn check(matches: &ArgMatches, sprache: Sprache) -> Result<Check, Failure> {
    Ok(Check {
        fail_on: fail_on(matches, sprache)?,
        profil: profil(matches, sprache)?,
        ziel: ziel(matches, sprache)?,
        verweise: verweise(matches, sprache)?,
        bestand: baseline::choice(matches),
        // Evidence rests on files alone, not on what an earlier run left behind.
        cache: Cacheschalter { is_off: true, is_counting: false },
        siegel: true,
        ..files(matches, sprache)?
    })
}

/// The words that decide on the result, in the order of the help.
fn entscheidende(matches: &ArgMatches, sprache: Sprache) -> Vec<String> {
    let mut argumente = Vec::new();
    let command = usage::command(sprache);
    let command = command.find_subcommand(usage::PROTOKOLL);
    for arg in command.into_iter().flat_map(clap::Command::get_arguments) {
        let id = arg.get_id().as_str();
        let is_said = matches.try_contains_id(id).unwrap_or(false)
            && matches.value_source(id) == Some(ValueSource::CommandLine);
        let Some(long) = arg.get_long().filter(|_| is_said && !OHNE_FOLGE.contains(&id)) else {
            continue;
        };
        if !arg.get_action().takes_values() {
            argumente.push(format!("--{long}"));
            continue;
        }
        for value in matches.get_raw(id).into_iter().flatten() {
            argumente.push(format!("--{long}={}", value.to_string_lossy()));
        }
    }
    let paths = words(matches, "path");
    if !paths.is_empty() {
        argumente.push("--".to_owned());
        argumente.extend(paths.iter().map(|path| path.to_string_lossy().into_owned()));
    }
    argumente
}

pub(super) fn verify(matches: &ArgMatches, sprache: Sprache) -> Result<Verify, Failure> {
    Ok(Verify {
        protokoll: matches.get_one::<OsString>("protokoll").cloned().unwrap_or_default(),
        ordner: matches.get_one::<OsString>("in").map(PathBuf::from),
        outputs: outputs(matches, &Nachpruefungsformat::ALL, sprache)?,
        jobs: super::jobs(matches, sprache)?,
        options: super::options(matches, sprache, matches.get_flag("all"))?,
    })
}

/// The check that words of a Prüfprotokoll bring about again, on the day that counted then; `None`
/// for words that this program does not know.
pub fn erneut(argumente: &[String], stichtag: &str, sprache: Sprache) -> Option<Protokoll> {
    let day = (!stichtag.is_empty()).then(|| format!("--stichtag={stichtag}"));
    let words = ["fim", usage::PROTOKOLL].map(str::to_owned).into_iter();
    let words = words.chain(day).chain(argumente.iter().cloned());
    let matches = usage::command(sprache).try_get_matches_from(words).ok()?;
    match matches.subcommand() {
        Some((usage::PROTOKOLL, matches)) => read(matches, sprache).ok(),
        _ => None,
    }
}
