//! `fim stats` on the command line.

use super::matrix::matrix;
use super::{color, files_from, help, jobs, judgement, limit, paths, selection, template};
use clap::{Arg, ArgAction, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    // A statistic judges no release.
    let judgement = judgement(sprache, heading).into_iter().filter(|arg| arg.get_id() != "ziel");
    Command::new("stats")
        .visible_alias("statistik")
        .about(t(
            "Zählen: Befunde, Vollständigkeit der Leistungen, Bestand der Datenfelder",
            "Count: findings, completeness of Leistungen, stock of Datenfelder",
        ))
        .override_usage(t("fim stats [OPTIONEN] [PFAD]…", "fim stats [OPTIONS] [PATH]…"))
        .help_template(template(sprache, false))
        .after_help(t(EXIT_DE, EXIT_EN))
        .disable_help_flag(true)
        .arg(paths(sprache))
        .args(view(sprache, heading))
        .args(judgement)
        .args(selection(sprache, heading))
        .args([
            matrix(sprache, heading),
            files_from(sprache, heading),
            jobs(sprache, heading),
            limit(sprache, heading),
            color(sprache, heading),
            help(sprache, heading),
        ])
}

fn view(sprache: Sprache, heading: &'static str) -> [Arg; 3] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    [
        Arg::new("format")
            .long("format")
            .short('f')
            .value_name(t("FORMAT[=DATEI]", "FORMAT[=FILE]"))
            .action(ArgAction::Append)
            .help_heading(heading)
            .help(t(
                "terminal (Vorgabe), json oder csv; mehrfach möglich, dann mit Datei",
                "terminal (default), json or csv; may be repeated, then with a file",
            )),
        Arg::new("verlauf")
            .long("verlauf")
            .alias("trend")
            .value_name(t("DATEI", "FILE"))
            .help_heading(heading)
            .help(t(
                "Diesen Lauf an die Datei anhängen (eine Zeile JSON) und zeigen, was sich seit den früheren geändert hat",
                "Add this run to the file (one line of JSON) and show what changed since the earlier ones",
            )),
        Arg::new("all")
            .long("alle")
            .alias("all")
            .action(ArgAction::SetTrue)
            .help_heading(heading)
            .help(t(
                "Jede Zeile jeder Tabelle zeigen, nicht nur die ersten",
                "Show every row of every table, not only the first",
            )),
    ]
}

const EXIT_DE: &str = "Exit-Codes:
  0  alles gelesen und gezählt, was auch gefunden wurde
  2  eine Datei war nicht prüfbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu zählen";
const EXIT_EN: &str = "Exit codes:
  0  everything was read and counted, whatever was found
  2  a file could not be checked, or usage or tool error
  3  nothing to count";
