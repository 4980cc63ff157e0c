//! `fim wo` on the command line.

use super::bausteine::{alle, befehl, format, optionen};
use super::{color, files_from, help, jobs, limit, paths};
use clap::{Arg, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "wo",
        sprache,
        (
            "Zeigen, wo eine Norm, ein Feld, eine Leistung … verwendet wird",
            "Show where a norm, a field, a Leistung … is used",
        ),
        ("fim wo [OPTIONEN] <SUCHE> [PFAD]…",
            "fim wo [OPTIONS] <SEARCH> [PATH]…"),
    )
    .visible_alias("where")
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(Arg::new("suche")
                .value_name(t("SUCHE", "SEARCH"))
                .required(true)
                .display_order(0)
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Norm (»§ 28 MuSchG«), Gesetz (MuSchG), Kennung (F60000000236, F60000000236V1.2), Codeliste (urn:…), Leistungsschlüssel (99…), sonst ein Teil eines Namens",
                    "Norm (»§ 28 MuSchG«), law (MuSchG), id (F60000000236, F60000000236V1.2), code list (urn:…), service key (99…), else a part of a name",
                )))
    .arg(paths(sprache))
    .args(options(sprache, heading))
}

fn options(sprache: Sprache, heading: &'static str) -> [Arg; 9] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    [
        files_from(sprache, heading),
        format(sprache, heading, ("terminal (Vorgabe), json oder csv (Tabelle für Excel)",
            "terminal (default), json or csv (table for Excel)")),
        option("graph", "dot|mermaid", t(
            "Stattdessen die Nachbarschaft zeichnen: was das Gesuchte verwendet, und was es selbst verwendet",
            "Draw the neighbourhood instead: what it uses, and what uses it",
        ))
        .conflicts_with("format"),
        option("tiefe", "N", t(
            "Schritte, die der Graph geht (Vorgabe: 1)",
            "Steps that the graph goes (default: 1)",
        ))
        .alias("depth")
        .requires("graph"),
        jobs(sprache, heading),
        alle(sprache, heading, ("Jede Stelle zeigen, nicht nur die ersten zehn eines Artefakts",
                "Show every place, not only the first ten of an artefact")),
        limit(sprache, heading),
        color(sprache, heading),
        help(sprache, heading),
    ]
}

const EXIT_DE: &str = "Exit-Codes:
  0  gefunden
  1  nichts gefunden
  2  eine Datei war nicht lesbar, oder Aufruf oder Programm fehlerhaft
  3  keine Datei zum Durchsuchen";
const EXIT_EN: &str = "Exit codes:
  0  found
  1  nothing found
  2  a file could not be read, or usage or tool error
  3  no file to search";
