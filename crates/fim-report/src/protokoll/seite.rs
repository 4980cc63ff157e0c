//! A Prüfprotokoll as a page to read, print and sign: one file, nothing fetched, no script.
//!
//! `tafeln` are its tables. The page is in `templates/protokoll`; what it shares with other pages is in
//! `crate::seite`.

mod tafeln;

use super::dokument;
use crate::seite::worte::{Eintrag, w};
use crate::seite::{Rahmen, Worte, text};
use crate::summary::number;
use crate::urteil::urteil;
use crate::{Tool, html};
use askama::Template;
use fim_core::{Pruefumstaende, Report, Sprache};
use tafeln::Tafel;

const STIL: &str = include_str!("../../templates/protokoll/stil.css");
const DRUCK: &str = include_str!("../../templates/protokoll/druck.css");

const WORTE: &[Eintrag] = &[
    w("protokoll", "Prüfprotokoll", "Prüfprotokoll"),
    w("nachpruefen", "Nachprüfen", "Checking it again"),
    w(
        "nachpruefen_dazu",
        "Das Protokoll als JSON sagt später, ob dieselben Dateien noch dasselbe Ergebnis geben. Der Befehl wird in dem Ordner aufgerufen, in dem auch geprüft wurde. Die Prüfsumme gehört zu diesem JSON; sie zeigt Änderungen, ersetzt aber keine Unterschrift.",
        "The protocol as JSON says later whether the same files still give the same result. The command is called in the folder in which the check was made. The digest is that of the JSON; it shows changes, but is no signature.",
    ),
    w("pruefsumme", "Prüfsumme", "Digest"),
    w("unterschrift", "Unterschrift", "Signature"),
    w("ort_datum", "Ort, Datum", "Place, date"),
    w("name", "Name", "Name"),
    w("erstellt", "Erstellt mit", "Made with"),
];

#[derive(Template)]
#[template(path = "protokoll/seite.html")]
struct Seite {
    w: Worte,
    rahmen: Rahmen,
    titel: String,
    urteil: String,
    folge: String,
    fakten: Vec<(&'static str, String)>,
    tafeln: Vec<Tafel>,
    pruefsumme: String,
    werkzeug: String,
}

pub(super) fn render(
    report: &Report,
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    sprache: Sprache,
) -> String {
    let seite = Seite {
        w: Worte::new(WORTE, sprache),
        rahmen: Rahmen::ohne_skript(STIL, DRUCK, sprache),
        titel: html::titel(report, sprache),
        urteil: urteil(report, sprache),
        folge: folge(umstaende, sprache).to_owned(),
        fakten: fakten(umstaende, tool, sprache),
        tafeln: tafeln::alle(report, umstaende, sprache),
        pruefsumme: dokument::pruefsumme(report, umstaende, tool, sprache),
        werkzeug: text(&format!("{} {}", tool.name, tool.version)),
    };
    // Writing to memory does not fail.
    seite.render().unwrap_or_default() + "\n"
}

/// What the exit code means for the release.
fn folge(umstaende: &Pruefumstaende, sprache: Sprache) -> &'static str {
    match (umstaende.exit_code, umstaende.ziel.is_some()) {
        (0, true) => sprache.pick(
            "Dem angestrebten Freigabestatus steht nichts im Weg.",
            "Nothing is in the way of the release status aimed at.",
        ),
        (0, false) => sprache.pick(
            "Nichts davon zählt nach den Einstellungen als Fehler.",
            "None of it counts as an error by the settings.",
        ),
        (1, true) => sprache.pick(
            "Dem angestrebten Freigabestatus steht etwas im Weg.",
            "Something is in the way of the release status aimed at.",
        ),
        (1, false) => sprache.pick(
            "Befunde zählen nach den Einstellungen als Fehler.",
            "Findings count as errors by the settings.",
        ),
        _ => sprache.pick(
            "Nicht alles war prüfbar: Das Protokoll belegt keine vollständige Prüfung.",
            "Not everything could be checked: this is no evidence of a complete check.",
        ),
    }
}

fn fakten(
    umstaende: &Pruefumstaende,
    tool: Tool<'_>,
    sprache: Sprache,
) -> Vec<(&'static str, String)> {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let rules = number(umstaende.regeln, sprache);
    let ziel = umstaende.ziel.clone().unwrap_or_else(|| "–".to_owned());
    vec![
        (t("Geprüft (UTC)", "Checked (UTC)"), umstaende.erstellt.replace(['T', 'Z'], " ")),
        (t("Stichtag", "Reference date"), umstaende.stichtag.clone()),
        (t("Programm", "Program"), text(&format!("{} {}", tool.name, tool.version))),
        (
            t("Regelwerk", "Rule set"),
            format!("{} ({rules} {})", umstaende.regelwerk, t("Regeln", "rules")),
        ),
        (t("Profil", "Profile"), umstaende.profil.clone()),
        (t("Ziel", "Target"), ziel),
        (t("Fehler ab Stufe", "Errors from level"), umstaende.schwelle.clone()),
        (t("Exit-Code", "Exit code"), umstaende.exit_code.to_string()),
    ]
}
