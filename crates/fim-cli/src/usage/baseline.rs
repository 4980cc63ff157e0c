//! The old stock on the command line: `fim baseline`, and what `fim check` says of it; `fim config`.

use super::{color, files_from, help, jobs, judgement, limit, paths, selection, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

/// What does not count in `fim check`.
pub(super) fn what_counts(sprache: Sprache, heading: &'static str) -> [Arg; 3] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = |id: &'static str| Arg::new(id).long(id).help_heading(heading);
    [
        option("baseline")
            .value_name(t("DATEI", "FILE"))
            .value_parser(value_parser!(OsString))
            .conflicts_with("ohne-baseline")
            .help(t(
                "Alte Befunde aus dieser Datei nicht zählen (Vorgabe: fim-baseline.jsonl neben fim.toml)",
                "Do not count old findings of this file (default: fim-baseline.jsonl beside fim.toml)",
            )),
        option("ohne-baseline")
            .action(ArgAction::SetTrue)
            .help(t("Alte Befunde mitzählen", "Count old findings, too")),
        option("seit").alias("since").value_name("REF").help(t(
            "Nur zählen, was seit diesem Stand von git dazukam: Branch, Tag oder Commit",
            "Count only what came since this state of git: branch, tag or commit",
        )),
    ]
}

pub(super) fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    // The old stock is of findings, not of a release.
    let judgement = judgement(sprache, heading).into_iter().filter(|arg| arg.get_id() != "ziel");
    Command::new("baseline")
        .visible_alias("bestand")
        .about(t(
            "Alte Befunde festhalten, damit nur neue zählen; Behobenes herausnehmen",
            "Note down old findings, so that only new ones count; take out what was mended",
        ))
        .override_usage(t("fim baseline [OPTIONEN] [PFAD]…", "fim baseline [OPTIONS] [PATH]…"))
        .help_template(template(sprache, false))
        .after_help(t(EXIT_DE, EXIT_EN))
        .disable_help_flag(true)
        .arg(paths(sprache))
        .args([
            Arg::new("erweitern")
                .long("erweitern")
                .action(ArgAction::SetTrue)
                .help_heading(heading)
                .help(t(
                    "Auch neue Befunde aufnehmen (sonst wird eine Baseline nur kleiner)",
                    "Take in new findings, too (else a baseline only gets smaller)",
                )),
            Arg::new("vorschau")
                .long("vorschau")
                .action(ArgAction::SetTrue)
                .help_heading(heading)
                .help(t("Nur zeigen, was sich ändern würde", "Only show what would change")),
            Arg::new("datei")
                .long("datei")
                .value_name(t("DATEI", "FILE"))
                .value_parser(value_parser!(OsString))
                .help_heading(heading)
                .help(t(
                    "Diese Datei (Vorgabe: fim-baseline.jsonl neben fim.toml)",
                    "This file (default: fim-baseline.jsonl beside fim.toml)",
                )),
        ])
        .args(judgement)
        .args(selection(sprache, heading))
        .args([
            super::matrix::matrix(sprache, heading),
            files_from(sprache, heading),
            jobs(sprache, heading),
            limit(sprache, heading),
            color(sprache, heading),
            help(sprache, heading),
        ])
}

/// `fim config`.
pub(super) fn config(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let switch =
        |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue).help_heading(heading);
    Command::new("config")
        .visible_alias("einstellungen")
        .about(t(
            "Zeigen, welche Einstellungen gelten und woher sie kommen",
            "Show which settings hold and where they come from",
        ))
        .override_usage(t("fim config [OPTIONEN] [WORT]", "fim config [OPTIONS] [WORD]"))
        .help_template(template(sprache, false))
        .disable_help_flag(true)
        .arg(
            Arg::new("wort")
                .value_name(t("WORT", "WORD"))
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Eine Einstellung oder Tabelle wie regeln, oder der Code einer Regel",
                    "A setting or table such as regeln, or the code of a rule",
                )),
        )
        .args([
            switch("all").long("alle").alias("all").help(t(
                "Auch zeigen, was nirgends steht und wie vorgegeben gilt",
                "Show what is written nowhere and holds as it ships, too",
            )),
            switch("json").help(t("Als JSON ausgeben", "Print as JSON")),
            switch("schema").help(t(
                "Das JSON Schema von fim.toml ausgeben, für Editoren",
                "Print the JSON Schema of fim.toml, for editors",
            )),
            Arg::new("config")
                .long("config")
                .value_name(t("DATEI", "FILE"))
                .value_parser(value_parser!(OsString))
                .help_heading(heading)
                .help(t(
                    "Diese Einstellungen statt der nächsten fim.toml in diesem Ordner oder darüber",
                    "These settings instead of the nearest fim.toml in this folder or above",
                )),
            color(sprache, heading),
            help(sprache, heading),
        ])
}

const EXIT_DE: &str = "Exit-Codes:
  0  Baseline ist auf dem Stand
  2  eine Datei war nicht prüfbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu prüfen";
const EXIT_EN: &str = "Exit codes:
  0  the baseline is up to date
  2  a file could not be checked, or usage or tool error
  3  nothing to check";
