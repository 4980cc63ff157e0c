//! Values of settings: read, or complained of with their place.

use super::{Complaint, Value};
use crate::ablage::Ordner;
use fim_core::Sprache;
use fim_validation::Datum;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// The entries of a table of this name.
pub(crate) fn table<'v>(
    value: &'v Value<'_>,
    name: &str,
    sprache: Sprache,
) -> Result<&'v DeTable<'v>, Complaint> {
    value.get_ref().as_table().ok_or_else(|| {
        let text = sprache.pick("hier steht eine Tabelle", "this is a table");
        (value.span().start, format!("{text}: [{name}]"))
    })
}

/// A day, as text or as a date of TOML.
pub(crate) fn day(value: &Value<'_>, sprache: Sprache) -> Result<Datum, Complaint> {
    let text = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => String::new(),
    };
    Datum::read(&text).filter(|_| text.len() == 10).ok_or_else(|| {
        let text =
            sprache.pick("hier steht ein Tag wie 2025-12-31", "this is a day such as 2025-12-31");
        (value.span().start, text.to_owned())
    })
}

/// `true` and `false`, or 1 and 0 as the QS-Bericht writes them.
pub(crate) fn switch(value: &Value<'_>, sprache: Sprache) -> Result<bool, Complaint> {
    match value.get_ref() {
        DeValue::Boolean(on) => Ok(*on),
        DeValue::Integer(number) if number.as_str() == "1" => Ok(true),
        DeValue::Integer(number) if number.as_str() == "0" => Ok(false),
        _ => {
            let text = sprache
                .pick("erlaubt sind 0, 1, true und false", "allowed are 0, 1, true and false");
            Err((value.span().start, text.to_owned()))
        }
    }
}

pub(crate) fn choose<T: Copy>(
    value: &Value<'_>,
    choices: &[(&str, T)],
    sprache: Sprache,
) -> Result<T, Complaint> {
    let word = value.get_ref().as_str();
    let found = choices.iter().find(|(name, _)| Some(*name) == word);
    found.map(|(_, chosen)| *chosen).ok_or_else(|| {
        let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let start = sprache.pick("erlaubt sind", "allowed are");
        (value.span().start, format!("{start} {}", names.join(", ")))
    })
}

pub(crate) fn folders(
    value: &Value<'_>,
    base: Ordner<'_>,
    sprache: Sprache,
) -> Result<Vec<PathBuf>, Complaint> {
    let text = sprache.pick(
        "hier steht eine Liste von Ordnern: [\"codelisten\"]",
        "this is a list of folders: [\"codelisten\"]",
    );
    let missing = sprache.pick("ist kein Ordner", "is no folder");
    paths(value, base, text, missing, &|path| base.sicht.ist_ordner(path))
}

/// Folders and ZIP archives with schemas, seen from a folder.
pub(crate) fn sources(
    value: &Value<'_>,
    base: Ordner<'_>,
    sprache: Sprache,
) -> Result<Vec<PathBuf>, Complaint> {
    let text = sprache.pick(
        "hier steht eine Liste von Ordnern oder ZIP-Archiven: [\"xsd\"]",
        "this is a list of folders or ZIP archives: [\"xsd\"]",
    );
    let missing = sprache.pick("ist weder Ordner noch ZIP-Archiv", "is neither folder nor ZIP");
    let is_zip = |path: &Path| path.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip"));
    let is_there =
        |path: &Path| base.sicht.ist_ordner(path) || base.sicht.ist_datei(path) && is_zip(path);
    paths(value, base, text, missing, &is_there)
}

/// Files, seen from a folder.
pub(crate) fn files(
    value: &Value<'_>,
    base: Ordner<'_>,
    sprache: Sprache,
) -> Result<Vec<PathBuf>, Complaint> {
    let text = sprache.pick(
        "hier steht eine Liste von Dateien: [\"regeln.toml\"]",
        "this is a list of files: [\"regeln.toml\"]",
    );
    let missing = sprache.pick("gibt es nicht", "is not there");
    paths(value, base, text, missing, &|path| base.sicht.ist_datei(path))
}

fn paths(
    value: &Value<'_>,
    base: Ordner<'_>,
    what: &str,
    missing: &str,
    is_there: &dyn Fn(&Path) -> bool,
) -> Result<Vec<PathBuf>, Complaint> {
    let path = |(name, place): (String, usize)| {
        let path = base.join(&name);
        if is_there(&path) { Ok(path) } else { Err((place, format!("»{name}« {missing}"))) }
    };
    texts(value, what)?.into_iter().map(path).collect()
}

/// The texts of a list, each with its place.
pub(crate) fn texts(value: &Value<'_>, what: &str) -> Result<Vec<(String, usize)>, Complaint> {
    let complaint = |at: &Value<'_>| (at.span().start, what.to_owned());
    let entries = value.get_ref().as_array().ok_or_else(|| complaint(value))?;
    let text = |entry: &Value<'_>| {
        let text = entry.get_ref().as_str().ok_or_else(|| complaint(entry))?;
        Ok((text.to_owned(), entry.span().start))
    };
    entries.iter().map(text).collect()
}

/// Says that a word is not known, and which one may be meant.
pub fn unknown(key: &str, known: &[&str], sprache: Sprache) -> String {
    let near = known
        .iter()
        .map(|name| (strsim::osa_distance(&key.to_lowercase(), &name.to_lowercase()), *name));
    let near = near.min().filter(|(distance, _)| *distance <= 3).map(|(_, name)| name);
    let key = fim_core::reading::clip(key, 40);
    match (sprache, near) {
        (Sprache::De, Some(near)) => format!("»{key}« ist unbekannt; meinten Sie »{near}«?"),
        (Sprache::De, None) => format!("»{key}« ist unbekannt; bekannt sind: {}", known.join(", ")),
        (Sprache::En, Some(near)) => format!("»{key}« is unknown; did you mean »{near}«?"),
        (Sprache::En, None) => format!("»{key}« is unknown; known are: {}", known.join(", ")),
    }
}
