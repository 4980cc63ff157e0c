//! What SARIF calls notifications: what stood in the way of checking, and what is wrong with
//! exceptions. None of it is a result.

use super::Text;
use super::ort::Ort;
use super::regeln::Regeln;
use crate::summary::number;
use crate::window::plain;
use fim_core::{Ausnahmemeldung, FileReport, Meldungsart, Report, Skipped, Sprache, State};
use serde::Serialize;
use std::collections::BTreeSet;

/// One run of the program.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Lauf {
    /// False where a file could not be checked.
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Hinweis>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_configuration_notifications: Vec<Hinweis>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Hinweis {
    descriptor: Verweis,
    #[serde(skip_serializing_if = "Option::is_none")]
    associated_rule: Option<Verweis>,
    level: &'static str,
    message: Text,
    locations: [Ort<'static>; 1],
}

#[derive(Serialize)]
struct Verweis {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
}

/// A kind of notification.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Art {
    id: &'static str,
    short_description: Text,
}

const NICHT_PRUEFBAR: &str = "nicht-pruefbar";
const GRENZE: &str = "grenze";
const NICHT_NACHGESEHEN: &str = "nicht-nachgesehen";

impl Lauf {
    pub(super) fn new(report: &Report, regeln: &Regeln, sprache: Sprache) -> Self {
        let is_unchecked = |file: &&FileReport| file.state == State::Unchecked;
        let files = || report.files.iter();
        let mut notes: Vec<Hinweis> =
            files().filter(is_unchecked).map(|it| nicht_pruefbar(it, regeln, sprache)).collect();
        notes.extend(files().filter(|it| it.dropped > 0).map(|it| grenze(it, sprache)));
        notes.extend(files().flat_map(|file| {
            file.skipped.iter().map(move |one| nicht_nachgesehen(file, one, sprache))
        }));
        let meldungen = report.ausnahmen.meldungen.iter();
        Self {
            execution_successful: !files().any(|file| is_unchecked(&file)),
            tool_execution_notifications: notes,
            tool_configuration_notifications: meldungen.map(|it| ausnahme(it, sprache)).collect(),
        }
    }

    /// The kinds that occur.
    pub(super) fn arten(&self, sprache: Sprache) -> Vec<Art> {
        let all = self.tool_execution_notifications.iter();
        let all = all.chain(&self.tool_configuration_notifications);
        let ids: BTreeSet<&'static str> = all.map(|one| one.descriptor.id).collect();
        let art = |id| Art { id, short_description: Text::new(bedeutung(id, sprache)) };
        ids.into_iter().map(art).collect()
    }
}

fn nicht_pruefbar(file: &FileReport, regeln: &Regeln, sprache: Sprache) -> Hinweis {
    let reason = file.findings.iter().max_by_key(|finding| finding.stufe);
    let text = reason.map_or_else(String::new, |it| format!(": {}", it.message(sprache)));
    let rule = reason.map(|it| it.rule.code);
    Hinweis {
        associated_rule: rule.map(|id| Verweis { id, index: regeln.index(id) }),
        ..hinweis(
            NICHT_PRUEFBAR,
            "error",
            &format!("{}{text}", bedeutung(NICHT_PRUEFBAR, sprache)),
            Ort::datei(&file.path),
        )
    }
}

fn grenze(file: &FileReport, sprache: Sprache) -> Hinweis {
    let count = number(file.dropped, sprache);
    let text = format!("{}: {count}", bedeutung(GRENZE, sprache));
    hinweis(GRENZE, "warning", &text, Ort::datei(&file.path))
}

fn nicht_nachgesehen(file: &FileReport, one: &Skipped, sprache: Sprache) -> Hinweis {
    let head = bedeutung(NICHT_NACHGESEHEN, sprache);
    let text = format!("{head}: {} ({})", one.what, one.codes.join(", "));
    hinweis(NICHT_NACHGESEHEN, "note", &text, Ort::datei(&file.path))
}

fn ausnahme(meldung: &Ausnahmemeldung, sprache: Sprache) -> Hinweis {
    let level = match meldung.art {
        Meldungsart::Unlesbar => "error",
        Meldungsart::Abgelaufen => "warning",
        Meldungsart::Unbenutzt | Meldungsart::Veraltet => "note",
    };
    let ort = Ort::zeile(&meldung.datei, meldung.zeile);
    hinweis(meldung.art.key(), level, meldung.text.get(sprache), ort)
}

fn hinweis(id: &'static str, level: &'static str, text: &str, ort: Ort<'static>) -> Hinweis {
    Hinweis {
        descriptor: Verweis { id, index: None },
        associated_rule: None,
        level,
        message: Text::new(plain(text)),
        locations: [ort],
    }
}

fn bedeutung(id: &str, sprache: Sprache) -> &'static str {
    let (de, en) = match id {
        NICHT_PRUEFBAR => ("Die Datei ist nicht prüfbar", "The file cannot be checked"),
        GRENZE => (
            "Befunde über der Grenze »befunde«, nur gezählt",
            "Findings above the limit »befunde«, only counted",
        ),
        NICHT_NACHGESEHEN => {
            ("Nicht nachgesehen, weil es fehlt", "Not looked at because it is not there")
        }
        "abgelaufen" => ("Eine Ausnahme ist abgelaufen", "An exception has expired"),
        "unlesbar" => ("Eine Ausnahme ist nicht zu verstehen", "An exception cannot be understood"),
        "unbenutzt" => {
            ("Zu einer Ausnahme wurde nichts gefunden", "Nothing was found for an exception")
        }
        _ => (
            "Die Baseline enthält mehr, als gefunden wurde",
            "The baseline has more than was found",
        ),
    };
    sprache.pick(de, en)
}
