//! The keys of one file, added to what was said before.

use super::ausnahmen::AUSNAHMEN;
use super::cache::CACHE;
use super::herkunft::{Herkunft, position};
use super::matrix::MATRIX;
use super::regeln::{PFADE, REGELN, STUFEN, level};
use super::werte::{choose, day, files, folders, sources, switch, table, texts};
use super::xsd::{self, SCHEMA, Schemaeinstellung};
use super::{Complaint, Config, Value, ausnahmen, cache, matrix, regeln, unknown};
use crate::ablage::{Dateisicht, Ordner};
use crate::verweise::{self, Wahl};
use fim_core::{Regelwerk, Sprache};
use fim_validation::{Pfadmuster, Profil, ziele};
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Key with the files that this one rests on.
pub const EXTENDS: &str = "extends";
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

/// Keys at the top.
pub const KEYS: &[&str] = &[
    EXTENDS,
    "profil",
    "ziel",
    "stichtag",
    "regelwerk",
    "fail-on",
    "ausschliessen",
    "codelisten",
    "schemata",
    "baseline",
    "regeldateien",
    REGELN,
    STUFEN,
    PFADE,
    AUSNAHMEN,
    SCHWELLEN,
    VERWEISE,
    SCHEMA,
    MATRIX,
    CACHE,
    QS,
];

/// Reads the text of one file in a folder; what it extends is left out.
///
/// # Errors
/// The byte of what is wrong, and what to say of it.
pub fn parse(
    text: &str,
    folder: &Path,
    sicht: &dyn Dateisicht,
    sprache: Sprache,
) -> Result<Config, Complaint> {
    let (mut config, folder) = (Config::default(), Ordner { pfad: folder, sicht });
    apply(text, super::NAME, folder, &mut config, sprache)?;
    Ok(config)
}

/// The text as TOML.
pub(crate) fn table_of(text: &str, sprache: Sprache) -> Result<Spanned<DeTable<'_>>, Complaint> {
    DeTable::parse(text).map_err(|error| {
        let place = error.span().map_or(0, |span| span.start);
        let what = sprache.pick("kein gültiges TOML", "not valid TOML");
        (place, format!("{what}: {}", error.message()))
    })
}

/// Adds what a file says; what is wrong with it comes with its byte.
pub(crate) fn apply(
    text: &str,
    shown: &str,
    folder: Ordner<'_>,
    config: &mut Config,
    sprache: Sprache,
) -> Result<(), Complaint> {
    let table = table_of(text, sprache)?;
    for (key, value) in table.get_ref() {
        apply_one(key, value, (text, shown, folder), config, sprache)?;
    }
    remember(table.get_ref(), text, shown, config);
    Ok(())
}

fn apply_one(
    key: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Value<'_>,
    (text, shown, folder): (&str, &str, Ordner<'_>),
    config: &mut Config,
    sprache: Sprache,
) -> Result<(), Complaint> {
    match &**key.get_ref() {
        // What it rests on was read before.
        EXTENDS => {}
        "profil" => {
            let choices = Profil::ALL.map(|profil| (profil.key(), profil));
            config.profil = Some(choose(value, &choices, sprache)?);
        }
        "ziel" => {
            let choices: Vec<_> = ziele().iter().map(|ziel| (ziel.name.as_str(), ziel)).collect();
            config.ziel = Some(choose(value, &choices, sprache)?);
        }
        "stichtag" => config.stichtag = Some(day(value, sprache)?),
        "regelwerk" => config.regelwerk = Some(regelwerk(value, sprache)?),
        "fail-on" => {
            let never = value.get_ref().as_str() == Some("nie");
            config.fail_on = Some(if never { None } else { Some(level(value, true, sprache)?) });
        }
        "ausschliessen" => config.ausschliessen.push(muster(value, sprache)?),
        "codelisten" => config.codelisten.extend(folders(value, folder, sprache)?),
        "schemata" => {
            let ordner = sources(value, folder, sprache)?;
            config.schema.add(Schemaeinstellung { ordner, ..Schemaeinstellung::default() });
        }
        "regeldateien" => config.regeldateien.extend(files(value, folder, sprache)?),
        "baseline" => {
            let name = value.get_ref().as_str().filter(|name| !name.is_empty());
            let name = name.ok_or_else(|| {
                let text = sprache.pick("hier steht ein Dateiname", "this is the name of a file");
                (value.span().start, text.to_owned())
            })?;
            config.baseline = Some(folder.join(name));
        }
        REGELN => regeln::auswahl(value, &mut config.auswahl, sprache)?,
        STUFEN => regeln::stufen(value, &mut config.stufen, sprache)?,
        PFADE => regeln::pfade(value, &mut config.pfade, sprache)?,
        AUSNAHMEN => ausnahmen::read(value, text, shown, &mut config.ausnahmen, sprache)?,
        SCHWELLEN => schwellen(value, config, sprache)?,
        CACHE => config.cache.add(cache::read(value, folder, sprache)?),
        SCHEMA => config.schema.add(xsd::read(value, folder, sprache)?),
        MATRIX => config.matrix.add(matrix::read(value, folder, sprache)?),
        VERWEISE => config.verweise.extend(verweise(value, sprache)?),
        QS => qs_bericht(value, config, sprache)?,
        other => return Err((key.span().start, unknown(other, KEYS, sprache))),
    }
    Ok(())
}

/// Notes down what stands where.
fn remember(table: &DeTable<'_>, text: &str, shown: &str, config: &mut Config) {
    let mut note = |key: String, value: &Value<'_>, at: usize| {
        let written = |value: &Value<'_>| {
            let words = text.get(value.span()).unwrap_or_default().split_whitespace();
            words.collect::<Vec<_>>().join(" ")
        };
        let wert = match value.get_ref() {
            // The text of such a table is its head alone.
            DeValue::Table(own) => {
                let own = own
                    .iter()
                    .map(|(key, value)| format!("{} = {}", key.get_ref(), written(value)));
                format!("{{ {} }}", own.collect::<Vec<_>>().join(", "))
            }
            _ => written(value),
        };
        let (line, _) = position(text, at);
        config.herkunft.push(Herkunft { key, wert, ort: (shown.to_owned(), line as u64) });
    };
    for (key, value) in table {
        let name = key.get_ref();
        match value.get_ref() {
            DeValue::Table(inner) => inner.iter().for_each(|(own, value)| {
                note(format!("{name}.{}", own.get_ref()), value, own.span().start);
            }),
            DeValue::Array(entries) if !entries.is_empty() => entries.iter().for_each(|entry| {
                note(name.to_string(), entry, entry.span().start);
            }),
            _ => note(name.to_string(), value, key.span().start),
        }
    }
}

fn regelwerk(value: &Value<'_>, sprache: Sprache) -> Result<Regelwerk, Complaint> {
    let complaint = |text: String| (value.span().start, text);
    let read = value.get_ref().as_str().and_then(Regelwerk::read).ok_or_else(|| {
        complaint(match sprache {
            Sprache::De => format!("hier steht ein Regelwerk wie \"{}\"", Regelwerk::AKTUELL),
            Sprache::En => format!("this is a rule set such as \"{}\"", Regelwerk::AKTUELL),
        })
    })?;
    if (Regelwerk::ERSTES..=Regelwerk::AKTUELL).contains(&read) {
        return Ok(read);
    }
    Err(complaint(match sprache {
        Sprache::De => format!(
            "das Regelwerk {read} kennt diese Fassung von fim nicht; sie hat {} bis {}",
            Regelwerk::ERSTES,
            Regelwerk::AKTUELL
        ),
        Sprache::En => format!(
            "this version of fim does not know the rule set {read}; it has {} to {}",
            Regelwerk::ERSTES,
            Regelwerk::AKTUELL
        ),
    }))
}

/// Patterns of paths.
pub(crate) fn muster(value: &Value<'_>, sprache: Sprache) -> Result<Pfadmuster, Complaint> {
    let what = sprache.pick(
        "hier steht eine Liste von Mustern: [\"alt/**\"]",
        "this is a list of patterns: [\"alt/**\"]",
    );
    let texts = texts(value, what)?;
    let words: Vec<String> = texts.iter().map(|(text, _)| text.clone()).collect();
    Pfadmuster::new(&words).map_err(|at| {
        let place = texts.get(at).map_or(value.span().start, |(_, place)| *place);
        (place, no_pattern(words.get(at).map_or("", String::as_str), sprache))
    })
}

/// Says that a text is no pattern.
pub(crate) fn no_pattern(text: &str, sprache: Sprache) -> String {
    let text = fim_core::reading::clip(text, 40);
    let what = sprache.pick("ist kein Muster; es gibt", "is no pattern; there are");
    format!("»{text}« {what}: * ** ? [a-z] {{a,b}}")
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
