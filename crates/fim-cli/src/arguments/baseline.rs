//! `fim baseline`, `fim config`, and what does not count in `fim check`: from words on the command
//! line to what they mean.

use super::{Check, files, one, options, profil, verweise};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::Sprache;
use fim_report::Options;
use std::ffi::OsString;
use std::path::PathBuf;

/// Which old stock does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Bestandswahl {
    /// None: everything counts.
    #[default]
    Keiner,
    /// That of the settings.
    Einstellung,
    /// That of this file.
    Datei(PathBuf),
}

/// `fim baseline`, understood.
pub struct Bestandspflege {
    /// How the files are checked.
    pub check: Check,
    /// The file, where it was named.
    pub datei: Option<PathBuf>,
    /// Whether new findings are taken in.
    pub erweitern: bool,
    /// Whether nothing is written.
    pub vorschau: bool,
}

/// `fim config`, understood.
pub struct Einstellungsfrage {
    /// A setting, a table, or the code of a rule; everything without.
    pub wort: Option<String>,
    /// Whether to show what holds as it ships.
    pub json: bool,
    /// Whether to print the schema.
    pub schema: bool,
    /// The settings to use instead of the nearest ones.
    pub config: Option<PathBuf>,
    /// How texts look.
    pub options: Options,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Bestandspflege, Failure> {
    Ok(Bestandspflege {
        check: Check {
            profil: profil(matches, sprache)?,
            verweise: verweise(matches, sprache)?,
            ..files(matches, sprache)?
        },
        datei: matches.get_one::<OsString>("datei").map(PathBuf::from),
        erweitern: matches.get_flag("erweitern"),
        vorschau: matches.get_flag("vorschau"),
    })
}

pub(super) fn choice(matches: &ArgMatches) -> Bestandswahl {
    match matches.get_one::<OsString>("baseline") {
        Some(path) => Bestandswahl::Datei(PathBuf::from(path)),
        None if matches.get_flag("ohne-baseline") => Bestandswahl::Keiner,
        None => Bestandswahl::Einstellung,
    }
}

pub(super) fn config(matches: &ArgMatches, sprache: Sprache) -> Result<Einstellungsfrage, Failure> {
    Ok(Einstellungsfrage {
        wort: one(matches, "wort").cloned(),
        json: matches.get_flag("json"),
        schema: matches.get_flag("schema"),
        config: matches.get_one::<OsString>("config").map(PathBuf::from),
        options: options(matches, sprache, matches.get_flag("all"))?,
    })
}
