//! `fim.toml`: settings of a repository. Looked for in the working folder and then upwards; what the
//! command line says goes first.

pub mod cache;
pub mod matrix;

pub use matrix::Matrixwahl;

use crate::failure::Failure;
use crate::verweise::{self, Wahl};
use cache::{CACHE, Cachewahl};
use fim_core::Sprache;
use fim_validation::{Auswahl, Datum, Profil, Schwellen, Ziel, ziele};
use matrix::MATRIX;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Name of the file.
pub const NAME: &str = "fim.toml";

/// Keys at the top.
pub const KEYS: &[&str] =
    &["profil", "ziel", "stichtag", "codelisten", REGELN, SCHWELLEN, VERWEISE, MATRIX, CACHE, QS];
/// Table with the rules that are asked for or against.
pub const REGELN: &str = "regeln";
pub const REGELN_KEYS: &[&str] = &["mit", "ohne"];
/// Table with the numbers at which hints begin.
pub const SCHWELLEN: &str = "schwellen";
pub const SCHWELLEN_KEYS: &[&str] = &[
    "woerter-je-satz",
    "woerter-im-mittel",
    "saetze-je-absatz",
    "nominalwoerter-prozent",
    "jahre-ohne-aenderung",
];
/// Table with the references that must lead to something.
pub const VERWEISE: &str = "verweise";
/// Table with the settings of the QS-Bericht, under its own names.
pub const QS: &str = "qs-bericht";
pub const QS_KEYS: &[&str] = &["CodelistenInhalt", "AktuelleCodelisteLaden", "VersionsHinweise"];

/// What the file says; `None` where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// `profil`
    pub profil: Option<Profil>,
    /// `ziel`
    pub ziel: Option<&'static Ziel>,
    /// `stichtag`
    pub stichtag: Option<Datum>,
    /// `[regeln]`
    pub auswahl: Auswahl,
    /// `[schwellen]`, with what ships where nothing is said.
    pub schwellen: Schwellen,
    /// `[verweise]`
    pub verweise: Vec<Wahl>,
    /// `[matrix]`
    pub matrix: Matrixwahl,
    /// `[cache]`
    pub cache: Cachewahl,
    /// The folder of the file; `None` where there is none.
    pub folder: Option<PathBuf>,
    /// `codelisten`: folders, seen from the folder of the file.
    pub codelisten: Vec<PathBuf>,
    /// `CodelistenInhalt` of the QS-Bericht.
    pub codelisten_inhalt: Option<bool>,
    /// `AktuelleCodelisteLaden` of the QS-Bericht.
    pub aktuelle_codeliste_laden: Option<bool>,
    /// `VersionsHinweise` of the QS-Bericht.
    pub versionshinweise: Option<bool>,
}

/// Reads the file that was named, else the nearest one.
pub fn load(named: Option<&Path>, sprache: Sprache) -> Result<Config, Failure> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => match nearest() {
            Some(path) => path,
            None => return Ok(Config::default()),
        },
    };
    let shown = path.to_string_lossy().into_owned();
    let text = read(&path, &shown, sprache)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let config = parse(&text, &folder, sprache).map_err(|(place, message)| {
        let (line, column) = position(&text, place);
        Failure::Usage(format!("{shown}:{line}:{column}: {message}"))
    })?;
    Ok(Config { folder: Some(folder), ..config })
}

/// The text of a file that the user writes for the tool: settings, a matrix. It is TOML, hence
/// UTF-8 (TOML 1.0, »Spec«).
pub fn read(path: &Path, shown: &str, sprache: Sprache) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::File { path: shown.to_owned(), error })?;
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        let good = bytes.get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        Failure::Usage(match sprache {
            Sprache::De => {
                format!("{shown}:{line}: kein UTF-8; Datei in der Kodierung UTF-8 speichern")
            }
            Sprache::En => format!("{shown}:{line}: not UTF-8; save the file as UTF-8"),
        })
    })
}

/// As [`load`]; where one folder with a catalogue is to be checked, its own settings go before the
/// nearest ones: a Vorhaben brings what holds for it.
pub fn of_vorhaben(
    named: Option<&Path>,
    paths: &[OsString],
    sprache: Sprache,
) -> Result<Config, Failure> {
    let own = match paths {
        [path] => Some(Path::new(path)).filter(|path| has_catalogue(path)),
        _ => None,
    };
    let own = own.map(|path| path.join(NAME)).filter(|path| path.is_file());
    load(named.or(own.as_deref()), sprache)
}

fn has_catalogue(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut names = entries.flatten().map(|entry| entry.file_name());
    names.any(|name| ozg::ist_katalog(&name.to_string_lossy()))
}

fn nearest() -> Option<PathBuf> {
    let start = env::current_dir().ok()?;
    start.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// The byte of what is wrong, and what to say of it.
pub type Complaint = (usize, String);

/// Reads the text of a file in a folder; what is wrong with it comes with its byte.
pub fn parse(text: &str, folder: &Path, sprache: Sprache) -> Result<Config, Complaint> {
    let table = DeTable::parse(text).map_err(|error| {
        let place = error.span().map_or(0, |span| span.start);
        (
            place,
            format!(
                "{}: {}",
                sprache.pick("kein gültiges TOML", "not valid TOML"),
                error.message()
            ),
        )
    })?;
    let mut config = Config::default();
    for (key, value) in table.get_ref() {
        match &**key.get_ref() {
            "profil" => {
                let choices = Profil::ALL.map(|profil| (profil.key(), profil));
                config.profil = Some(choose(value, &choices, sprache)?);
            }
            "ziel" => {
                let choices: Vec<_> =
                    ziele().iter().map(|ziel| (ziel.name.as_str(), ziel)).collect();
                config.ziel = Some(choose(value, &choices, sprache)?);
            }
            "codelisten" => config.codelisten = folders(value, folder, sprache)?,
            "stichtag" => config.stichtag = Some(day(value, sprache)?),
            REGELN => regeln(value, &mut config, sprache)?,
            SCHWELLEN => schwellen(value, &mut config, sprache)?,
            CACHE => config.cache = cache::read(value, folder, sprache)?,
            MATRIX => config.matrix = matrix::read(value, folder, sprache)?,
            VERWEISE => config.verweise = verweise(value, sprache)?,
            QS => qs_bericht(value, &mut config, sprache)?,
            other => return Err((key.span().start, unknown(other, KEYS, sprache))),
        }
    }
    Ok(config)
}

type Value<'v> = Spanned<DeValue<'v>>;

/// The entries of a table of this name.
fn table<'v>(
    value: &'v Value<'_>,
    name: &str,
    sprache: Sprache,
) -> Result<&'v DeTable<'v>, Complaint> {
    value.get_ref().as_table().ok_or_else(|| {
        let text = sprache.pick("hier steht eine Tabelle", "this is a table");
        (value.span().start, format!("{text}: [{name}]"))
    })
}

fn regeln(value: &Value<'_>, config: &mut Config, sprache: Sprache) -> Result<(), Complaint> {
    for (key, value) in table(value, REGELN, sprache)? {
        let slot = match &**key.get_ref() {
            "mit" => &mut config.auswahl.mit,
            "ohne" => &mut config.auswahl.ohne,
            other => return Err((key.span().start, unknown(other, REGELN_KEYS, sprache))),
        };
        let text =
            sprache.pick("hier steht eine Liste: [\"XZF19\"]", "this is a list: [\"XZF19\"]");
        let complaint = |at: &Value<'_>| (at.span().start, text.to_owned());
        for entry in value.get_ref().as_array().ok_or_else(|| complaint(value))? {
            let word = entry.get_ref().as_str().ok_or_else(|| complaint(entry))?;
            if word.is_empty() {
                return Err((entry.span().start, empty_rule(sprache).to_owned()));
            }
            if !Auswahl::knows(word) {
                return Err((entry.span().start, unknown_rule(word, sprache)));
            }
            slot.push(word.to_owned());
        }
    }
    match both(&config.auswahl.mit, &config.auswahl.ohne) {
        Some(word) => Err((value.span().start, contradiction(word, sprache))),
        None => Ok(()),
    }
}

/// A word that is asked for and against: what then holds is not what one of the two says.
pub fn both<'w>(mit: &'w [String], ohne: &[String]) -> Option<&'w str> {
    mit.iter().find(|word| ohne.contains(word)).map(String::as_str)
}

/// Says that a word is asked for and against.
pub fn contradiction(word: &str, sprache: Sprache) -> String {
    let word = fim_core::reading::clip(word, 40);
    match sprache {
        Sprache::De => format!("»{word}« steht unter »mit« und unter »ohne«"),
        Sprache::En => format!("»{word}« is both under »mit« (with) and »ohne« (without)"),
    }
}

/// Says that a code is empty.
pub const fn empty_rule(sprache: Sprache) -> &'static str {
    sprache.pick("ein Code fehlt", "a code is missing")
}

/// Says that no rule that can be chosen has a code that begins so.
pub fn unknown_rule(word: &str, sprache: Sprache) -> String {
    let word = fim_core::reading::clip(word, 40);
    if word.starts_with("XML") || word.starts_with("XSD") {
        return match sprache {
            Sprache::De => {
                format!("»{word}« lässt sich nicht wählen: Lesen und Schema gelten immer")
            }
            Sprache::En => format!("»{word}« cannot be chosen: reading and schema always count"),
        };
    }
    match sprache {
        Sprache::De => format!("keine Regel beginnt mit »{word}«; »fim rules« zeigt alle"),
        Sprache::En => format!("no rule begins with »{word}«; »fim rules« shows all"),
    }
}

fn schwellen(value: &Value<'_>, config: &mut Config, sprache: Sprache) -> Result<(), Complaint> {
    for (key, value) in table(value, SCHWELLEN, sprache)? {
        let schwellen = &mut config.schwellen;
        let slot = match &**key.get_ref() {
            "woerter-je-satz" => &mut schwellen.woerter_je_satz,
            "woerter-im-mittel" => &mut schwellen.woerter_im_mittel,
            "saetze-je-absatz" => &mut schwellen.saetze_je_absatz,
            "nominalwoerter-prozent" => &mut schwellen.nominalwoerter_prozent,
            "jahre-ohne-aenderung" => &mut schwellen.jahre_ohne_aenderung,
            other => return Err((key.span().start, unknown(other, SCHWELLEN_KEYS, sprache))),
        };
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        *slot = number.filter(|number| (1..=1000).contains(number)).ok_or_else(|| {
            let text = sprache
                .pick("erlaubt ist eine Zahl von 1 bis 1000", "allowed is a number from 1 to 1000");
            (value.span().start, text.to_owned())
        })?;
    }
    Ok(())
}

fn verweise(value: &Value<'_>, sprache: Sprache) -> Result<Vec<Wahl>, Complaint> {
    let mut wahl = Vec::new();
    for (key, value) in table(value, VERWEISE, sprache)? {
        let art = verweise::kind(key.get_ref(), sprache)
            .map_err(|complaint| (key.span().start, complaint))?;
        let weise = verweise::way(value.get_ref().as_str().unwrap_or_default(), sprache)
            .map_err(|complaint| (value.span().start, complaint))?;
        wahl.push((art, weise));
    }
    Ok(wahl)
}

/// A day, as text or as a date of TOML.
fn day(value: &Value<'_>, sprache: Sprache) -> Result<Datum, Complaint> {
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

fn qs_bericht(value: &Value<'_>, config: &mut Config, sprache: Sprache) -> Result<(), Complaint> {
    for (key, value) in table(value, QS, sprache)? {
        let slot = match &**key.get_ref() {
            "CodelistenInhalt" => &mut config.codelisten_inhalt,
            "AktuelleCodelisteLaden" => &mut config.aktuelle_codeliste_laden,
            "VersionsHinweise" => &mut config.versionshinweise,
            other => return Err((key.span().start, unknown(other, QS_KEYS, sprache))),
        };
        *slot = Some(switch(value, sprache)?);
    }
    Ok(())
}

/// `true` and `false`, or 1 and 0 as the QS-Bericht writes them.
fn switch(value: &Value<'_>, sprache: Sprache) -> Result<bool, Complaint> {
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

fn choose<T: Copy>(
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

fn folders(value: &Value<'_>, base: &Path, sprache: Sprache) -> Result<Vec<PathBuf>, Complaint> {
    let complaint = |value: &Value<'_>| {
        let text = sprache.pick(
            "hier steht eine Liste von Ordnern: [\"codelisten\"]",
            "this is a list of folders: [\"codelisten\"]",
        );
        (value.span().start, text.to_owned())
    };
    let array = value.get_ref().as_array().ok_or_else(|| complaint(value))?;
    let folder = |entry: &Value<'_>| {
        let name = entry.get_ref().as_str().ok_or_else(|| complaint(entry))?;
        let path = base.join(name);
        if path.is_dir() {
            return Ok(path);
        }
        let text = sprache.pick("ist kein Ordner", "is no folder");
        Err((entry.span().start, format!("»{name}« {text}")))
    };
    array.iter().map(folder).collect()
}

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
