//! The file and those it extends: first what it rests on, then what it says itself. What is said
//! later goes before what was said earlier; lists are put together.
//!
//! Folders and files that a file names are seen from its own folder, patterns of paths from that of
//! the file the run began with: a Redaktion that shares settings does not know the folders of others.

use super::herkunft::position;
use super::{Complaint, Config, lesen, unknown};
use crate::ablage::{Ablage, Ordner};
use fim_core::{Herkunft, Sprache};
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// How many files may extend each other.
const DEEPEST: usize = 16;

/// How many files may be read in all: each may extend the same others again.
const MEISTENS: usize = 256;

/// Settings that ship with the program, by name, with what they are for.
pub const BASEN: [(&str, &str); 2] = [
    ("fim:alle", "auch Regeln, die sonst nur auf Wunsch sprechen"),
    ("fim:amtlich", "nur Regeln, die auf einem amtlichen Text beruhen"),
];

/// Why settings could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Ladefehler<E> {
    /// A file could not be read.
    #[error("a file could not be read")]
    Datei(E),
    /// What is wrong in a file, with its place, in the user's language.
    #[error("{0}")]
    Inhalt(String),
}

/// Reads a file and all it rests on; `shown` is what it is called before people.
///
/// # Errors
/// A file that cannot be read, or what is wrong in one.
pub fn load<A: Ablage>(
    path: &Path,
    shown: &str,
    ablage: &A,
    sprache: Sprache,
) -> Result<Config, Ladefehler<A::Fehler>> {
    let mut lader = Lader { ablage, sprache, offen: Vec::new(), config: Config::default() };
    lader.add(path, shown)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Config { folder: Some(folder), ..lader.config })
}

/// Settings in the making.
struct Lader<'a, A> {
    ablage: &'a A,
    sprache: Sprache,
    /// Files that are being read, each extended by the next.
    offen: Vec<PathBuf>,
    config: Config,
}

impl<A: Ablage> Lader<'_, A> {
    fn add(&mut self, path: &Path, shown: &str) -> Result<(), Ladefehler<A::Fehler>> {
        let sprache = self.sprache;
        let text = self.ablage.lies(path, shown).map_err(Ladefehler::Datei)?;
        self.config.dateien.push(PathBuf::from(shown));
        let at = |(place, message): Complaint| {
            let (line, column) = position(&text, place);
            Ladefehler::Inhalt(format!("{shown}:{line}:{column}: {message}"))
        };
        let table = lesen::table_of(&text, sprache).map_err(at)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        self.offen.push(self.ablage.echt(path));
        for (name, place) in extends(table.get_ref(), sprache).map_err(at)? {
            if name.starts_with("fim:") {
                let basis = shipped(&name, sprache).map_err(|message| at((place, message)))?;
                let nirgends = Ordner { pfad: Path::new(""), sicht: self.ablage };
                lesen::apply(&basis, &name, nirgends, &mut self.config, sprache).map_err(at)?;
                continue;
            }
            let further = folder.join(&name);
            if self.offen.contains(&self.ablage.echt(&further)) || self.offen.len() >= DEEPEST {
                let text = sprache.pick("erweitert sich selbst", "extends itself");
                return Err(at((place, format!("»{name}« {text}"))));
            }
            if self.config.dateien.len() >= MEISTENS {
                let text = sprache.pick("zu viele Dateien", "too many files");
                return Err(at((place, format!("»{name}«: {text}"))));
            }
            if !self.ablage.ist_datei(&further) {
                let text = sprache.pick("gibt es nicht", "is not there");
                return Err(at((place, format!("»{name}« {text}"))));
            }
            let beside = shown.rsplit_once('/').map_or("", |(folder, _)| folder);
            let shown = if beside.is_empty() { name } else { format!("{beside}/{name}") };
            self.add(&further, &shown)?;
        }
        self.offen.pop();
        let folder = Ordner { pfad: folder, sicht: self.ablage };
        lesen::apply(&text, shown, folder, &mut self.config, sprache).map_err(at)
    }
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
