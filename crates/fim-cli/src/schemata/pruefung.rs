//! `fim schema check`: whether schemas are sound themselves, and which conventions of XÖV they keep.

use super::einheit::{Einheit, einheiten};
use super::konventionen::{Hinweis, hinweise};
use super::lesen::Satz;
use super::{liste, told};
use crate::arguments::Schemafrage;
use crate::failure::{self, Failure};
use crate::output;
use fim_core::Sprache;
use fim_report::Options;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;
use xoev_schema::SchemaError;

/// A schema and what became of it.
struct Ergebnis {
    namensraum: String,
    version: Option<String>,
    quelle: String,
    elemente: usize,
    fehler: Option<(Box<SchemaError>, String)>,
    hinweise: Vec<Hinweis>,
}

/// Runs the command; the result is the exit code.
pub fn run(command: &Schemafrage, pfade: &[PathBuf]) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let mut ergebnisse = Vec::new();
    for pfad in pfade {
        let satz = Satz::read(pfad, &command.limits, sprache)?;
        let unread = satz.fehler.iter().map(|error| Ergebnis {
            namensraum: String::new(),
            version: None,
            quelle: error.file.clone(),
            elemente: 0,
            fehler: Some((Box::new(error.clone()), told(error, &satz, sprache))),
            hinweise: Vec::new(),
        });
        ergebnisse.extend(unread);
        ergebnisse.extend(einheiten(&satz).iter().map(|it| ergebnis(it, &satz, sprache)));
    }
    let text = match command.json {
        true => as_json(&ergebnisse, sprache),
        false => as_text(&ergebnisse, &command.options),
    };
    output::stdout(text)?;
    let is_bad = ergebnisse.iter().any(|it| it.fehler.is_some());
    Ok(if is_bad { failure::FINDINGS } else { failure::SUCCESS })
}

fn ergebnis(einheit: &Einheit, satz: &Satz, sprache: Sprache) -> Ergebnis {
    let compiled = einheit.compile(satz);
    let elemente = compiled.as_ref().map_or(0, |it| it.roots(&einheit.namensraum).len());
    Ergebnis {
        namensraum: einheit.namensraum.clone(),
        version: einheit.version.clone(),
        quelle: einheit.quelle(satz).to_owned(),
        elemente,
        hinweise: hinweise(einheit, satz),
        fehler: compiled.err().map(|error| {
            let text = told(&error, satz, sprache);
            (error, text)
        }),
    }
}

fn as_text(ergebnisse: &[Ergebnis], options: &Options) -> String {
    let sprache = options.sprache;
    let mut out = String::new();
    let mut tell = |head: &str, text: &str| out += &fim_report::told(head, text, options);
    for it in ergebnisse {
        let state = match it.fehler {
            Some(_) => sprache.pick("fehlerhaft", "wrong"),
            None => sprache.pick("in Ordnung", "sound"),
        };
        tell("", &format!("{}: {state}", it.quelle));
        if let Some((_, text)) = &it.fehler {
            tell(sprache.pick("  Fehler   ", "  error    "), text);
        } else {
            let namensraum = match it.namensraum.as_str() {
                "" => sprache.pick("ohne Namensraum", "no namespace"),
                namensraum => namensraum,
            };
            let version = match &it.version {
                Some(version) => format!("Version {version}"),
                None => sprache.pick("ohne Version", "no version").to_owned(),
            };
            let elemente = liste::elements(it.elemente, sprache);
            tell("           ", &format!("{namensraum} · {version} · {elemente}"));
        }
        for hinweis in &it.hinweise {
            tell(sprache.pick("  Hinweis  ", "  hint     "), &hinweis.ort());
            tell("           ", hinweis.text.get(sprache));
        }
    }
    let bad = ergebnisse.iter().filter(|it| it.fehler.is_some()).count();
    let hints: usize = ergebnisse.iter().map(|it| it.hinweise.len()).sum();
    let all = ergebnisse.len();
    let _ = match sprache {
        Sprache::De => {
            let schemas = if all == 1 { "Schema" } else { "Schemas" };
            let hinweise = if hints == 1 { "Hinweis" } else { "Hinweise" };
            writeln!(out, "\n{all} {schemas} · {bad} fehlerhaft · {hints} {hinweise} zu XÖV")
        }
        Sprache::En => {
            let schemas = if all == 1 { "schema" } else { "schemas" };
            let hinweise = if hints == 1 { "hint" } else { "hints" };
            writeln!(out, "\n{all} {schemas} · {bad} wrong · {hints} {hinweise} on XÖV")
        }
    };
    out
}

fn as_json(ergebnisse: &[Ergebnis], sprache: Sprache) -> String {
    let hint = |it: &Hinweis| -> Value {
        json!({
            "file": it.datei,
            "line": it.position.line,
            "column": it.position.column,
            "convention": it.art,
            "message": it.text.get(sprache),
        })
    };
    let one = |it: &Ergebnis| -> Value {
        let problem = it.fehler.as_ref().map(|(error, _)| {
            json!({
                "file": error.file,
                "line": error.position.line,
                "column": error.position.column,
                "construct": error.construct,
                "message": error.reason.get(sprache),
            })
        });
        json!({
            "source": it.quelle,
            "namespace": it.namensraum,
            "version": it.version,
            "elements": it.elemente,
            "sound": it.fehler.is_none(),
            "problem": problem,
            "hints": it.hinweise.iter().map(hint).collect::<Vec<_>>(),
        })
    };
    let document = json!({ "schemas": ergebnisse.iter().map(one).collect::<Vec<_>>() });
    fim_core::json_sichtbar(serde_json::to_string_pretty(&document).unwrap_or_default()) + "\n"
}
