//! `fim config`: what holds, and where it is written; of a rule, what it comes to.

use super::load;
use crate::arguments::Einstellungsfrage;
use crate::failure::{self, Failure};
use crate::{eigene_regeln, output};
use einstellungen::herkunft::Herkunft;
use einstellungen::verzeichnis::{self, Art, Einstellung, Tabelle};
use einstellungen::{Config, NAME, schema, unknown};
use fim_core::{RuleMeta, Sprache};
use serde_json::json;
use std::fmt::Write;

/// Runs the command; the result is the exit code.
pub fn run(command: &Einstellungsfrage) -> Result<u8, Failure> {
    if command.schema {
        return output::stdout(schema::text()).map(|()| failure::SUCCESS);
    }
    let sprache = command.options.sprache;
    let config = load(command.config.as_deref(), sprache)?;
    let text = match &command.wort {
        Some(word) if is_rule(word) => rule(&word.to_ascii_uppercase(), &config, command)?,
        _ => settings(&config, command)?,
    };
    output::stdout(text).map(|()| failure::SUCCESS)
}

fn is_rule(word: &str) -> bool {
    word.len() == 7 && word.ends_with(|last: char| last.is_ascii_digit())
}

/// A setting, and what was said of it; nothing for what holds by default.
struct Zeile<'c> {
    key: String,
    vorgabe: Option<String>,
    gesagt: Vec<&'c Herkunft>,
}

fn zeilen(config: &Config) -> Vec<Zeile<'_>> {
    let mut zeilen = Vec::new();
    for tabelle in verzeichnis::alle() {
        let free = |one: &&Einstellung| matches!(one.art, Art::JeWort(_)) && !tabelle.mehrere;
        for one in tabelle.einstellungen.iter().filter(|one| !free(one)) {
            let key = key(&tabelle, one);
            if zeilen.iter().all(|zeile: &Zeile<'_>| zeile.key != key) {
                let vorgabe = Some(one.wert.clone()).filter(|_| one.ist_vorgabe);
                zeilen.push(Zeile { vorgabe, gesagt: said(config, &key, one), key });
            }
        }
        // Keys that anybody may choose.
        let own = format!("{}.", tabelle.name);
        for said in config.herkunft.iter().filter(|it| it.key.starts_with(&own)) {
            if zeilen.iter().all(|zeile| zeile.key != said.key) {
                let last = config.herkunft.iter().rfind(|it| it.key == said.key);
                let gesagt = last.into_iter().collect();
                zeilen.push(Zeile { vorgabe: None, gesagt, key: said.key.clone() });
            }
        }
    }
    zeilen
}

fn key(tabelle: &Tabelle, one: &Einstellung) -> String {
    match (tabelle.name, tabelle.mehrere) {
        ("", _) => one.name.to_owned(),
        (name, true) => name.to_owned(),
        (name, false) => format!("{name}.{}", one.name),
    }
}

/// Of a list everything counts, of anything else what was said last.
fn said<'c>(config: &'c Config, key: &str, one: &Einstellung) -> Vec<&'c Herkunft> {
    let all: Vec<&Herkunft> = config.herkunft.iter().filter(|it| it.key == key).collect();
    let is_list = one.art == Art::Texte || !key.contains('.') && key != one.name;
    if is_list { all } else { all.last().copied().into_iter().collect() }
}

fn settings(config: &Config, command: &Einstellungsfrage) -> Result<String, Failure> {
    let sprache = command.options.sprache;
    let mut zeilen = zeilen(config);
    if let Some(word) = &command.wort {
        zeilen.retain(|zeile| zeile.key == *word || zeile.key.starts_with(&format!("{word}.")));
        if zeilen.is_empty() {
            return Err(Failure::Usage(unknown(word, super::KEYS, sprache)));
        }
    }
    if command.json {
        return Ok(as_json(&zeilen));
    }
    let mut out = files(config, sprache);
    let everything = command.options.all || command.wort.is_some();
    let mut hidden = 0;
    for zeile in &zeilen {
        match (&zeile.gesagt[..], &zeile.vorgabe) {
            ([], _) if !everything => hidden += 1,
            ([], Some(value)) => row(&mut out, &zeile.key, value, vorgabe(sprache)),
            ([], None) => row(&mut out, &zeile.key, "–", vorgabe(sprache)),
            (said, _) => said.iter().for_each(|one| {
                row(&mut out, &zeile.key, &one.wert, &format!("{}:{}", one.ort.0, one.ort.1));
            }),
        }
    }
    if hidden > 0 {
        let _ = match sprache {
            Sprache::De => writeln!(out, "{hidden} weitere wie vorgegeben (alle mit --alle)"),
            Sprache::En => writeln!(out, "{hidden} more as they ship (all with --alle)"),
        };
    }
    Ok(out)
}

const fn vorgabe(sprache: Sprache) -> &'static str {
    sprache.pick("Vorgabe", "default")
}

fn row(out: &mut String, key: &str, value: &str, place: &str) {
    let value = fim_core::reading::clip(value, 200);
    let _ = writeln!(out, "{}", fim_report::plain(&format!("{key} = {value}")));
    let _ = writeln!(out, "    {}", fim_report::plain(place));
}

/// The files that count, the last going before the others.
fn files(config: &Config, sprache: Sprache) -> String {
    let mut files: Vec<&str> = Vec::new();
    for said in &config.herkunft {
        if !files.contains(&said.ort.0.as_str()) {
            files.push(&said.ort.0);
        }
    }
    if config.folder.is_none() {
        return match sprache {
            Sprache::De => format!("Keine {NAME} gefunden; »fim init« legt eine an.\n"),
            Sprache::En => format!("No {NAME} found; »fim init« writes one.\n"),
        };
    }
    let names = files.join(", ");
    match sprache {
        _ if files.is_empty() => String::new(),
        Sprache::De => format!("Aus {names}; das Spätere geht vor.\n\n"),
        Sprache::En => format!("From {names}; the later goes before.\n\n"),
    }
}

fn as_json(zeilen: &[Zeile<'_>]) -> String {
    let one = |zeile: &Zeile<'_>| {
        let said = zeile
            .gesagt
            .iter()
            .map(|it| json!({ "value": it.wert, "file": it.ort.0, "line": it.ort.1 }));
        json!({ "key": zeile.key, "default": zeile.vorgabe, "set": said.collect::<Vec<_>>() })
    };
    let document = json!({ "settings": zeilen.iter().map(one).collect::<Vec<_>>() });
    fim_core::json_sichtbar(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}

/// What the settings make of a rule, and which of them.
fn rule(code: &str, config: &Config, command: &Einstellungsfrage) -> Result<String, Failure> {
    let sprache = command.options.sprache;
    let eigene = eigene_regeln::laden(&config.regeldateien, sprache)?;
    let mut rules = fim_validation::rules().chain(eigene.rules());
    let Some(rule) = rules.find(|rule| rule.code == code) else {
        return Err(Failure::Usage(super::unknown_rule(code, sprache)));
    };
    let mut out = String::new();
    let speaks = config.auswahl.wants(rule);
    let level = level(rule, config);
    let _ = writeln!(
        out,
        "{code} {}: {}",
        rule.name,
        match (sprache, speaks) {
            (Sprache::De, true) => format!("spricht, Stufe {}", level.label(sprache)),
            (Sprache::De, false) => "schweigt".to_owned(),
            (Sprache::En, true) => format!("speaks, level {}", level.label(sprache)),
            (Sprache::En, false) => "is silent".to_owned(),
        }
    );
    let word_of = |said: &Herkunft| said.wert.trim_matches(['"', '\'']).to_owned();
    let mut found = false;
    for said in &config.herkunft {
        let is_choice = said.key == "regeln.mit" || said.key == "regeln.ohne";
        let concerns = match said.key.strip_prefix("stufen.") {
            Some(word) => code.starts_with(word),
            None if is_choice => said.wert.contains(code) || names(&said.wert, code),
            None => matches!(said.key.as_str(), "pfade" | "ausnahmen") && names(&said.wert, code),
        };
        if concerns {
            found = true;
            row(&mut out, &said.key, &word_of(said), &format!("{}:{}", said.ort.0, said.ort.1));
        }
    }
    if !found {
        let _ = writeln!(out, "    {}", vorgabe(sprache));
    }
    Ok(out)
}

/// True where a text holds a quoted beginning of a code, or one that stands before `=`.
fn names(text: &str, code: &str) -> bool {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    words.filter(|word| word.len() >= 2).any(|word| code.starts_with(word))
}

fn level(rule: &RuleMeta, config: &Config) -> fim_core::Stufe {
    let own = config.stufen.iter().filter(|(word, _)| rule.code.starts_with(word.as_str()));
    let own = own.max_by_key(|(word, _)| word.len()).map(|(_, stufe)| *stufe);
    let is_later = config.regelwerk.is_some_and(|regelwerk| rule.seit > regelwerk);
    own.unwrap_or(if is_later { fim_core::Stufe::Hinweis } else { rule.stufe })
}
