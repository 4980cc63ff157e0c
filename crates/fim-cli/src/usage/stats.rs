//! `fim stats` on the command line.

use super::bausteine::{alle, befehl, format};
use super::matrix::matrix;
use super::{color, files_from, help, jobs, judgement, limit, paths, selection};
use clap::{Arg, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    // A statistic judges no release.
    let judgement = judgement(sprache, heading).into_iter().filter(|arg| arg.get_id() != "ziel");
    befehl(
        "stats",
        sprache,
        (
            "Zählen: Befunde, Vollständigkeit der Leistungen, Bestand der Datenfelder",
            "Count: findings, completeness of Leistungen, stock of Datenfelder",
        ),
        ("fim stats [OPTIONEN] [PFAD]…", "fim stats [OPTIONS] [PATH]…"),
    )
    .visible_alias("statistik")
    .after_help(t(EXIT_DE, EXIT_EN))
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
        format(sprache, heading, ("terminal (Vorgabe), json oder csv",
                "terminal (default), json or csv")),
        Arg::new("verlauf")
            .long("verlauf")
            .alias("trend")
            .value_name(t("DATEI", "FILE"))
            .help_heading(heading)
            .help(t(
                "Diesen Lauf an die Datei anhängen (eine Zeile JSON) und zeigen, was sich seit den früheren geändert hat",
                "Add this run to the file (one line of JSON) and show what changed since the earlier ones",
            )),
        alle(sprache, heading, ("Jede Zeile jeder Tabelle zeigen, nicht nur die ersten",
                "Show every row of every table, not only the first")),
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
