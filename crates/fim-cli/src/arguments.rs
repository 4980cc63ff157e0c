//! From words on the command line to what they mean.

mod baseline;
mod cache;
mod diff;
mod fix;
mod import;
mod inspect;
mod matrix;
mod new;
mod preflight;
mod protokoll;
mod regeln;
mod schale;
mod schema;
mod stats;
mod wo;

pub use baseline::{Bestandspflege, Bestandswahl, Einstellungsfrage};
pub use cache::Cacheschalter;
pub use diff::{Diff, Fehlergrenze};
pub use fix::Fix;
pub use import::Import;
pub use inspect::Inspect;
pub use matrix::Matrix;
pub use new::{Init, Neu, Pipeline, Werk};
pub use preflight::Preflight;
pub use protokoll::{Protokoll, Verify, erneut};
pub use regeln::{Explain, Regeltest, Rules};
pub use schale::{Completions, Man};
pub use schema::Schemafrage;
pub use stats::Stats;
pub use wo::Wo;

use crate::failure::Failure;
use crate::output::Output;
use crate::{complaint, config, depth, environment, usage};
use clap::ArgMatches;
use einstellungen::verweise::{self, Wahl};
use fim_core::{Limits, Sprache, Stufe};
use fim_report::{Format, Options};
use fim_validation::{Datum, Profil, Ziel, ziele};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
pub enum Command {
    /// `fim check`.
    Check(Check),
    /// `fim preflight`.
    Preflight(Preflight),
    /// `fim matrix`.
    Matrix(Matrix),
    /// `fim wo`.
    Wo(Wo),
    /// `fim fix`.
    Fix(Fix),
    /// `fim stats`.
    Stats(Stats),
    /// `fim protokoll`.
    Protokoll(Protokoll),
    /// `fim verify`.
    Verify(Verify),
    /// `fim diff`.
    Diff(Diff),
    /// `fim import`.
    Import(Import),
    /// `fim new`.
    Neu(Neu),
    /// `fim init`.
    Init(Init),
    /// `fim baseline`.
    Baseline(Bestandspflege),
    /// `fim config`.
    Config(Einstellungsfrage),
    /// `fim inspect`.
    Inspect(Inspect),
    /// `fim explain`.
    Explain(Explain),
    /// `fim rules`.
    Rules(Rules),
    /// `fim rules test`.
    Regeltest(Regeltest),
    /// `fim schema`.
    Schema(Schemafrage),
    /// `fim completions`.
    Completions(Completions),
    /// `fim man`.
    Man(Man),
    /// Help or version.
    Print(String),
}

/// `fim check`, understood.
pub struct Check {
    /// Paths, globs, `-`; empty for the working folder.
    pub paths: Vec<OsString>,
    /// Files with further paths.
    pub files_from: Vec<OsString>,
    /// Formats and, unless for standard output, their files.
    pub outputs: Vec<Output<Format>>,
    /// Lowest level that makes the exit code 1, where it was said; within, `None` for never.
    pub fail_on: Option<Option<Stufe>>,
    /// Whose judgement is wanted.
    pub profil: Option<Profil>,
    /// Release status aimed at.
    pub ziel: Option<&'static Ziel>,
    /// Codes, or beginnings of codes, of rules that are asked for.
    pub mit: Vec<String>,
    /// Codes, or beginnings of codes, of rules that are not wanted.
    pub ohne: Vec<String>,
    /// Files with rules of one's own.
    pub regeln: Vec<PathBuf>,
    /// The day that counts as today.
    pub stichtag: Option<Datum>,
    /// Folders with code lists.
    pub codelisten: Vec<PathBuf>,
    /// Schemas of one's own: a file, folders, ZIP archives.
    pub xsd: Vec<PathBuf>,
    /// Which references must lead to something, in the order given.
    pub verweise: Vec<Wahl>,
    /// The settings to use instead of the nearest ones.
    pub config: Option<PathBuf>,
    /// The matrix to use instead of the one that ships.
    pub matrix: Option<PathBuf>,
    /// Which old stock does not count.
    pub bestand: Bestandswahl,
    /// A state of git; what it had does not count.
    pub seit: Option<String>,
    /// Whether results of earlier runs count.
    pub cache: Cacheschalter,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// Limits on input.
    pub limits: Limits,
    /// How reports look.
    pub options: Options,
    /// Whether statistics are wanted.
    pub statistik: bool,
    /// Whether to check again whenever a file changes.
    pub watch: bool,
    /// Whether every file that has a say is remembered.
    pub siegel: bool,
}

/// Parses the command line.
pub fn parse(sprache: Sprache) -> Result<Command, Failure> {
    let matches = match usage::command(sprache).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return complaint::of(&error, sprache),
    };
    match matches.subcommand() {
        Some(("check", matches)) => check(matches, sprache).map(Command::Check),
        Some(("preflight", matches)) => preflight::read(matches, sprache).map(Command::Preflight),
        Some(("matrix", matches)) => matrix::read(matches, sprache).map(Command::Matrix),
        Some(("wo", matches)) => wo::read(matches, sprache).map(Command::Wo),
        Some(("fix", matches)) => fix::read(matches, sprache).map(Command::Fix),
        Some(("stats", matches)) => stats::read(matches, sprache).map(Command::Stats),
        Some(("protokoll", matches)) => protokoll::read(matches, sprache).map(Command::Protokoll),
        Some(("verify", matches)) => protokoll::verify(matches, sprache).map(Command::Verify),
        Some(("diff", matches)) => diff::read(matches, sprache).map(Command::Diff),
        Some(("import", matches)) => import::read(matches, sprache).map(Command::Import),
        Some(("new", matches)) => new::read(matches, sprache).map(Command::Neu),
        Some(("init", matches)) => new::init(matches, sprache).map(Command::Init),
        Some(("baseline", matches)) => baseline::read(matches, sprache).map(Command::Baseline),
        Some(("config", matches)) => baseline::config(matches, sprache).map(Command::Config),
        Some(("inspect", matches)) => inspect::read(matches, sprache).map(Command::Inspect),
        Some(("schema", matches)) => schema::read(matches, sprache).map(Command::Schema),
        Some(("completions", matches)) => {
            schale::completions(matches, sprache).map(Command::Completions)
        }
        Some(("man", matches)) => Ok(Command::Man(schale::man(matches, sprache))),
        Some(("explain", matches)) => regeln::explain(matches, sprache).map(Command::Explain),
        Some(("rules", matches)) => regeln::rules(matches, sprache),
        _ => Err(Failure::NoCommand(usage::command(sprache).render_help().to_string())),
    }
}

fn check(matches: &ArgMatches, sprache: Sprache) -> Result<Check, Failure> {
    Ok(Check {
        outputs: outputs(matches, &names(&Format::ALL), sprache)?,
        fail_on: fail_on(matches, sprache)?,
        profil: profil(matches, sprache)?,
        ziel: ziel(matches, sprache)?,
        verweise: verweise(matches, sprache)?,
        bestand: baseline::choice(matches),
        seit: one(matches, "seit").cloned(),
        watch: matches.get_flag("watch"),
        ..files(matches, sprache)?
    })
}

/// What every command says that checks files: which ones, by which rules and settings.
fn files(matches: &ArgMatches, sprache: Sprache) -> Result<Check, Failure> {
    Ok(Check {
        paths: words(matches, "path"),
        files_from: words(matches, "files-from"),
        outputs: Vec::new(),
        fail_on: None,
        profil: None,
        ziel: None,
        mit: codes(matches, "mit", sprache)?,
        ohne: codes(matches, "ohne", sprache)?,
        regeln: regeln::dateien(matches),
        stichtag: stichtag(matches, sprache)?,
        codelisten: words(matches, "codelisten").into_iter().map(PathBuf::from).collect(),
        xsd: schema::xsd(matches),
        verweise: Vec::new(),
        config: matches.get_one::<OsString>("config").map(PathBuf::from),
        matrix: matches.get_one::<OsString>("matrix").map(PathBuf::from),
        bestand: Bestandswahl::default(),
        seit: None,
        cache: cache::read(matches),
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        options: options(matches, sprache, is_set(matches, "all"))?,
        statistik: false,
        watch: false,
        siegel: false,
    })
}

/// Formats by their names.
fn names(formats: &[Format]) -> Vec<(&'static str, Format)> {
    formats.iter().map(|format| (format.key(), *format)).collect()
}

/// The outputs that are asked for, in formats that the command has; the first where none is.
fn outputs<F: Copy>(
    matches: &ArgMatches,
    formats: &[(&str, F)],
    sprache: Sprache,
) -> Result<Vec<Output<F>>, Failure> {
    let outputs = many(matches, "format").map(|text| output(text, formats, sprache));
    let outputs = outputs.collect::<Result<Vec<_>, _>>()?;
    if outputs.iter().filter(|(_, file)| file.is_none()).count() > 1 {
        return Err(Failure::Usage(
            sprache
                .pick(
                    "nur ein Format geht auf die Standardausgabe; die anderen brauchen FORMAT=DATEI",
                    "only one format goes to standard output; the others need FORMAT=FILE",
                )
                .to_owned(),
        ));
    }
    let default = formats.first().map(|(_, format)| (*format, None));
    Ok(if outputs.is_empty() { default.into_iter().collect() } else { outputs })
}

fn options(matches: &ArgMatches, sprache: Sprache, all: bool) -> Result<Options, Failure> {
    if let Some(value) = one(matches, "sprache") {
        choose("--sprache", value, &[("de", ()), ("en", ())], sprache)?;
    }
    let color = match one(matches, "color") {
        Some(value) => {
            let choices = [("auto", None), ("always", Some(true)), ("never", Some(false))];
            choose("--color", value, &choices, sprache)?
        }
        None => None,
    };
    Ok(Options {
        sprache,
        width: environment::width(),
        color: color.unwrap_or_else(environment::color),
        all,
        ..Options::default()
    })
}

fn limits(matches: &ArgMatches) -> Result<Limits, Failure> {
    let mut limits = Limits::default();
    for assignment in many(matches, "grenze") {
        limits.set(assignment).map_err(Failure::Limit)?;
    }
    Ok(depth::bounded(limits))
}

fn output<F: Copy>(
    text: &str,
    formats: &[(&str, F)],
    sprache: Sprache,
) -> Result<Output<F>, Failure> {
    let (name, file) = match text.split_once('=') {
        Some((name, file)) => (name, Some(file.to_owned()).filter(|file| file != "-")),
        None => (text, None),
    };
    if file.as_deref() == Some("") {
        let text = sprache.pick("fehlt der Name der Datei", "the name of the file is missing");
        return Err(Failure::Usage(format!("--format »{name}=«: {text}")));
    }
    Ok((choose("--format", name, formats, sprache)?, file))
}

fn profil(matches: &ArgMatches, sprache: Sprache) -> Result<Option<Profil>, Failure> {
    let choices = Profil::ALL.map(|profil| (profil.key(), profil));
    let chosen = one(matches, "profil").map(|name| choose("--profil", name, &choices, sprache));
    chosen.transpose()
}

fn ziel(matches: &ArgMatches, sprache: Sprache) -> Result<Option<&'static Ziel>, Failure> {
    let choices: Vec<_> = ziele().iter().map(|ziel| (ziel.name.as_str(), ziel)).collect();
    one(matches, "ziel").map(|name| choose("--ziel", name, &choices, sprache)).transpose()
}

fn fail_on(matches: &ArgMatches, sprache: Sprache) -> Result<Option<Option<Stufe>>, Failure> {
    let Some(value) = one(matches, "fail-on") else { return Ok(None) };
    let mut choices = Stufe::ALL.map(|stufe| (stufe.key(), Some(stufe))).to_vec();
    choices.push(("nie", None));
    choose("--fail-on", value, &choices, sprache).map(Some)
}

fn jobs(matches: &ArgMatches, sprache: Sprache) -> Result<usize, Failure> {
    let Some(value) = one(matches, "jobs") else { return Ok(0) };
    from_to("--jobs", value, 1, 1024, sprache)
}

fn from_to(
    option: &str,
    value: &str,
    least: usize,
    most: usize,
    sprache: Sprache,
) -> Result<usize, Failure> {
    let number = value.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| {
        Failure::Usage(match sprache {
            Sprache::De => {
                format!("{option} »{value}«: erwartet wird eine Zahl von {least} bis {most}")
            }
            Sprache::En => {
                format!("{option} »{value}«: expected a number from {least} to {most}")
            }
        })
    })
}

/// Codes, separated by commas or given one by one; an empty one is a slip of the pen.
fn codes(matches: &ArgMatches, id: &str, sprache: Sprache) -> Result<Vec<String>, Failure> {
    let words = many(matches, id).flat_map(|given| given.split(',').map(move |word| (given, word)));
    let code = |(given, word): (&String, &str)| match word.trim() {
        "" => Err(Failure::Usage(format!("--{id} »{given}«: {}", config::empty_rule(sprache)))),
        word => Ok(word.to_ascii_uppercase()),
    };
    words.map(code).collect()
}

fn verweise(matches: &ArgMatches, sprache: Sprache) -> Result<Vec<Wahl>, Failure> {
    let one = |text: &String| {
        verweise::read(text, sprache)
            .map_err(|complaint| Failure::Usage(format!("--verweise »{text}«: {complaint}")))
    };
    many(matches, "verweise").map(one).collect()
}

fn stichtag(matches: &ArgMatches, sprache: Sprache) -> Result<Option<Datum>, Failure> {
    let Some(text) = one(matches, "stichtag") else { return Ok(None) };
    let complaint = sprache.pick("erwartet wird ein Tag wie", "expected is a day such as");
    let day = Datum::read(text).filter(|_| text.trim().len() == 10);
    day.map(Some)
        .ok_or_else(|| Failure::Usage(format!("--stichtag »{text}«: {complaint} 2025-12-31")))
}

/// Finds the meaning of a word among few.
fn choose<T: Copy>(
    option: &str,
    value: &str,
    choices: &[(&str, T)],
    sprache: Sprache,
) -> Result<T, Failure> {
    choices
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(value))
        .map(|(_, meaning)| *meaning)
        .ok_or_else(|| {
            let names = choices.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
            Failure::Usage(match sprache {
                Sprache::De => format!("{option} »{value}« gibt es nicht; es gibt: {names}"),
                Sprache::En => format!("{option} has no »{value}«; there are: {names}"),
            })
        })
}

/// False where a command does not have the switch.
fn is_set(matches: &ArgMatches, id: &str) -> bool {
    matches.try_get_one::<bool>(id).is_ok_and(|flag| flag == Some(&true))
}

fn words(matches: &ArgMatches, id: &str) -> Vec<OsString> {
    matches.get_many::<OsString>(id).into_iter().flatten().cloned().collect()
}

fn one<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m String> {
    matches.get_one::<String>(id)
}

fn many<'m>(matches: &'m ArgMatches, id: &str) -> impl Iterator<Item = &'m String> {
    matches.get_many::<String>(id).into_iter().flatten()
}
