//! The old stock on the command line: `fim baseline`, and what `fim check` says of it; `fim config`.

use super::bausteine::{alle, befehl, config_option, datei_option, schalter, vorschau};
use super::{color, files_from, help, jobs, judgement, limit, paths, selection};
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
    befehl(
        "baseline",
        sprache,
        (
            "Alte Befunde festhalten, damit nur neue zählen; Behobenes herausnehmen",
            "Note down old findings, so that only new ones count; take out what was mended",
        ),
        ("fim baseline [OPTIONEN] [PFAD]…", "fim baseline [OPTIONS] [PATH]…"),
    )
    .visible_alias("bestand")
    .after_help(t(EXIT_DE, EXIT_EN))
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
        vorschau(
            sprache,
            heading,
            ("Nur zeigen, was sich ändern würde", "Only show what would change"),
        ),
        datei_option("datei", sprache, heading).help(t(
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
    let switch = schalter(heading);
    befehl(
        "config",
        sprache,
        (
            "Zeigen, welche Einstellungen gelten und woher sie kommen",
            "Show which settings hold and where they come from",
        ),
        ("fim config [OPTIONEN] [WORT]", "fim config [OPTIONS] [WORD]"),
    )
    .visible_alias("einstellungen")
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
        alle(
            sprache,
            heading,
            (
                "Auch zeigen, was nirgends steht und wie vorgegeben gilt",
                "Show what is written nowhere and holds as it ships, too",
            ),
        ),
        switch("json").help(t("Als JSON ausgeben", "Print as JSON")),
        switch("schema").help(t(
            "Das JSON Schema von fim.toml ausgeben, für Editoren",
            "Print the JSON Schema of fim.toml, for editors",
        )),
        config_option(sprache, heading),
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
