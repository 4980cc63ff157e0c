//! `fim new` and `fim init`: from words on the command line to what they mean.

use super::{choose, jobs, limits, one, options, words};
use crate::failure::Failure;
use clap::ArgMatches;
use fim_core::{Limits, Sprache};
use fim_validation::leistungsschluessel;
use std::ffi::OsString;
use std::path::PathBuf;

/// `fim new`, understood.
pub struct Neu {
    /// What is to be begun.
    pub werk: Werk,
    /// Paths, globs, `-`; empty for the working folder.
    pub paths: Vec<OsString>,
    /// The file to write, `-` for standard output, where it was said.
    pub output: Option<String>,
    /// Threads; 0 for as many as there are cores.
    pub jobs: usize,
    /// Limits on input.
    pub limits: Limits,
    /// Language of messages.
    pub sprache: Sprache,
}

/// What `fim new` begins.
pub enum Werk {
    /// A Steckbrief.
    Steckbrief {
        /// Leistungsschlüssel, at least one.
        schluessel: Vec<String>,
        /// The priority, where it was said.
        prioritaet: Option<String>,
        /// A matrix instead of the one that ships.
        matrix: Option<PathBuf>,
    },
    /// An OZG-Katalog.
    Katalog,
}

/// `fim init`, understood.
pub struct Init {
    /// The folder; empty for the working folder.
    pub folder: PathBuf,
    /// Whose pipeline to write instead of the settings.
    pub ci: Option<Pipeline>,
    /// Language of messages.
    pub sprache: Sprache,
}

/// Where a pipeline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pipeline {
    /// GitLab, as openCoDE is.
    Gitlab,
    /// GitHub.
    Github,
    /// git itself, before a commit.
    Git,
}

pub(super) fn read(matches: &ArgMatches, sprache: Sprache) -> Result<Neu, Failure> {
    match matches.subcommand() {
        Some(("steckbrief", matches)) => {
            let all = words(matches, "schluessel").into_iter().chain(words(matches, "path"));
            let (schluessel, paths) = keys(&all.collect::<Vec<_>>(), sprache)?;
            let prioritaet = one(matches, "prioritaet").cloned();
            let matrix = matches.get_one::<OsString>("matrix").map(PathBuf::from);
            neu(matches, Werk::Steckbrief { schluessel, prioritaet, matrix }, paths, sprache)
        }
        Some(("katalog", matches)) => {
            neu(matches, Werk::Katalog, words(matches, "path"), sprache)
        }
        _ => Err(Failure::Usage(
            sprache
                .pick(
                    "es fehlt, was angelegt werden soll: steckbrief oder katalog\nHilfe: fim new --help",
                    "what is to be begun is missing: steckbrief or katalog\nHelp: fim new --help",
                )
                .to_owned(),
        )),
    }
}

fn neu(
    matches: &ArgMatches,
    werk: Werk,
    paths: Vec<OsString>,
    sprache: Sprache,
) -> Result<Neu, Failure> {
    Ok(Neu {
        werk,
        paths,
        output: one(matches, "output").cloned(),
        jobs: jobs(matches, sprache)?,
        limits: limits(matches)?,
        sprache: options(matches, sprache, false)?.sprache,
    })
}

pub(super) fn init(matches: &ArgMatches, sprache: Sprache) -> Result<Init, Failure> {
    let folder = matches.get_one::<OsString>("path").map(PathBuf::from).unwrap_or_default();
    let pipelines =
        [("gitlab", Pipeline::Gitlab), ("github", Pipeline::Github), ("git", Pipeline::Git)];
    let ci = one(matches, "ci").map(|name| choose("--ci", name, &pipelines, sprache));
    Ok(Init { folder, ci: ci.transpose()?, sprache })
}

/// The keys at the beginning, and the paths behind them. A key may be several words: people write it
/// in groups.
fn keys(words: &[OsString], sprache: Sprache) -> Result<(Vec<String>, Vec<OsString>), Failure> {
    let mut keys: Vec<String> = Vec::new();
    let mut rest = words;
    while let Some((key, behind)) = key_at(rest) {
        if !keys.contains(&key) {
            keys.push(key);
        }
        rest = behind;
    }
    // Digits that lead nowhere were meant as a key.
    let slip = rest.first().map(|word| word.to_string_lossy()).filter(|word| {
        let looks_like_key = word.len() >= 10 && word.chars().all(is_part);
        keys.is_empty() || (looks_like_key && !PathBuf::from(&**word).exists())
    });
    if let Some(word) = slip {
        return Err(Failure::Usage(match sprache {
            Sprache::De => format!(
                "»{word}« ist kein Leistungsschlüssel; erwartet werden 14 Ziffern, beginnend mit 99"
            ),
            Sprache::En => {
                format!("»{word}« is no service key; expected are 14 digits beginning with 99")
            }
        }));
    }
    Ok((keys, rest.to_vec()))
}

fn is_part(letter: char) -> bool {
    letter.is_ascii_digit() || letter.is_whitespace()
}

/// The key that the first words make, the fewest that do, and the words behind it.
fn key_at(words: &[OsString]) -> Option<(String, &[OsString])> {
    let mut text = String::new();
    for (at, word) in words.iter().enumerate() {
        let word = word.to_str()?;
        let is_more = at == 0 || word.chars().all(is_part);
        if !is_more || text.len() > 60 {
            return None;
        }
        text.push_str(word);
        if let Some(key) = leistungsschluessel(&text) {
            return Some((key, words.get(at + 1..).unwrap_or_default()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::keys;
    use fim_core::Sprache;
    use std::ffi::OsString;

    fn of(words: &[&str]) -> Option<(Vec<String>, Vec<OsString>)> {
        keys(&words.iter().map(OsString::from).collect::<Vec<_>>(), Sprache::De).ok()
    }

    #[test]
    fn keys_end_where_paths_begin() {
        let (a, b) = ("99107998001000".to_owned(), "99107998002000".to_owned());
        let folder = vec![OsString::from("daten")];
        assert_eq!(of(&["99107998001000", "daten"]), Some((vec![a.clone()], folder.clone())));
        assert_eq!(of(&["99 107 998 001 000"]), Some((vec![a.clone()], vec![])));
        assert_eq!(
            of(&["99", "107", "998", "001", "000", "99107998002000", "daten"]),
            Some((vec![a.clone(), b], folder))
        );
        assert_eq!(of(&["99107998001000", "99107998001000"]), Some((vec![a], vec![])));
        assert_eq!(of(&["daten", "99107998001000"]), None);
        assert_eq!(of(&["9910799800100"]), None);
        assert_eq!(of(&["99107998001000", "9910799800200"]), None);
    }
}
