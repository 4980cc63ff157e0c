//! `fim completions` and `fim man`: from words on the command line to what they mean.

use super::{choose, one};
use crate::failure::Failure;
use clap::ArgMatches;
use clap_complete::Shell;
use fim_core::Sprache;
use std::ffi::OsString;
use std::path::PathBuf;

/// `fim completions`, understood.
pub struct Completions {
    /// Whose script.
    pub shell: Shell,
    /// Language of the texts.
    pub sprache: Sprache,
}

/// `fim man`, understood.
pub struct Man {
    /// Where the pages go; standard output for the first alone where there is none.
    pub ordner: Option<PathBuf>,
    /// Language of the pages.
    pub sprache: Sprache,
}

pub(super) fn completions(matches: &ArgMatches, sprache: Sprache) -> Result<Completions, Failure> {
    let shells = [
        ("bash", Shell::Bash),
        ("zsh", Shell::Zsh),
        ("fish", Shell::Fish),
        ("powershell", Shell::PowerShell),
        ("elvish", Shell::Elvish),
    ];
    let word = one(matches, "shell").map(String::as_str).unwrap_or_default();
    Ok(Completions { shell: choose("completions", word, &shells, sprache)?, sprache })
}

pub(super) fn man(matches: &ArgMatches, sprache: Sprache) -> Man {
    let ordner = matches.get_one::<OsString>("ordner").map(PathBuf::from);
    Man { ordner, sprache }
}
