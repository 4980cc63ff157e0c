//! The file and those it extends: first what it rests on, then what it says itself. What is said
//! later goes before what was said earlier; lists are put together.
//!
//! Folders and files that a file names are seen from its own folder, patterns of paths from that of
//! the file the run began with: a Redaktion that shares settings does not know the folders of others.

use super::herkunft::position;
use super::{Config, lesen, read, unknown};
use crate::failure::Failure;
use fim_core::{Herkunft, Sprache};
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// How many files may extend each other.
const DEEPEST: usize = 16;

/// Settings that ship with the program, by name, with what they are for.
pub const BASEN: [(&str, &str); 2] = [
    ("fim:alle", "auch Regeln, die sonst nur auf Wunsch sprechen"),
    ("fim:amtlich", "nur Regeln, die auf einem amtlichen Text beruhen"),
];

/// Reads a file and all it rests on.
pub(super) fn load(path: &Path, shown: &str, sprache: Sprache) -> Result<Config, Failure> {
    let mut config = Config::default();
    add(path, shown, sprache, &mut Vec::new(), &mut config)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Config { folder: Some(folder), ..config })
}

fn add(
    path: &Path,
    shown: &str,
    sprache: Sprache,
    open: &mut Vec<PathBuf>,
    config: &mut Config,
) -> Result<(), Failure> {
    let text = read(path, shown, sprache)?;
    config.dateien.push(PathBuf::from(shown));
    let at = |(place, message): (usize, String)| {
        let (line, column) = position(&text, place);
        Failure::Usage(format!("{shown}:{line}:{column}: {message}"))
    };
    let table = lesen::table_of(&text, sprache).map_err(at)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    open.push(path.canonicalize().unwrap_or_else(|_| path.to_owned()));
    for (name, place) in extends(table.get_ref(), sprache).map_err(at)? {
        if name.starts_with("fim:") {
            let basis = shipped(&name, sprache).map_err(|message| at((place, message)))?;
            lesen::apply(&basis, &name, Path::new(""), config, sprache).map_err(at)?;
            continue;
        }
        let further = folder.join(&name);
        let real = further.canonicalize().unwrap_or_else(|_| further.clone());
        if open.contains(&real) || open.len() >= DEEPEST {
            let text = sprache.pick("erweitert sich selbst", "extends itself");
            return Err(at((place, format!("»{name}« {text}"))));
        }
        if !further.is_file() {
            let text = sprache.pick("gibt es nicht", "is not there");
            return Err(at((place, format!("»{name}« {text}"))));
        }
        let beside = shown.rsplit_once('/').map_or("", |(folder, _)| folder);
        let shown = if beside.is_empty() { name.clone() } else { format!("{beside}/{name}") };
        add(&further, &shown, sprache, open, config)?;
    }
    open.pop();
    lesen::apply(&text, shown, folder, config, sprache).map_err(at)
}

/// What a file extends, each with its place.
fn extends(table: &DeTable<'_>, sprache: Sprache) -> Result<Vec<(String, usize)>, (usize, String)> {
    let Some((_, value)) = table.iter().find(|(key, _)| &**key.get_ref() == lesen::EXTENDS) else {
        return Ok(Vec::new());
    };
    let complaint = |place: usize| {
        let text = sprache.pick(
            "hier steht eine Liste von Dateien: [\"../redaktion.toml\"]",
            "this is a list of files: [\"../redaktion.toml\"]",
        );
        (place, text.to_owned())
    };
    let start = value.span().start;
    if let DeValue::String(one) = value.get_ref() {
        return Ok(vec![(one.to_string(), start)]);
    }
    let entries = value.get_ref().as_array().ok_or_else(|| complaint(start))?;
    let entry = |entry: &super::Value<'_>| {
        let name = entry.get_ref().as_str().filter(|name| !name.is_empty());
        let place = entry.span().start;
        name.map(|name| (name.to_owned(), place)).ok_or_else(|| complaint(place))
    };
    entries.iter().map(entry).collect()
}

/// The text of settings that ship.
fn shipped(name: &str, sprache: Sprache) -> Result<String, String> {
    let codes = |wanted: &dyn Fn(&fim_core::RuleMeta) -> bool| {
        let chosen = fim_validation::rules().filter(|rule| wanted(rule));
        let free = chosen.filter(|rule| fim_validation::Auswahl::knows(rule.code));
        free.map(|rule| format!("{:?}", rule.code)).collect::<Vec<_>>().join(", ")
    };
    match name {
        "fim:alle" => Ok(format!("[regeln]\nmit = [{}]\n", codes(&|rule| rule.optional))),
        "fim:amtlich" => {
            let ours = codes(&|rule| rule.herkunft == Herkunft::Vorschlag);
            Ok(format!("[regeln]\nohne = [{ours}]\n"))
        }
        _ => Err(unknown(name, &BASEN.map(|(name, _)| name), sprache)),
    }
}
