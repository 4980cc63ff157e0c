//! `fim preflight` on the command line.

use super::bausteine::{alle, argument, befehl, format, optionen};
use super::{color, help, jobs, limit};
use clap::{Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    befehl(
        "preflight",
        sprache,
        (
            "Sagen, was der Portalverbund (PVOG) von einer Lieferung annimmt",
            "Say what the Portalverbund (PVOG) accepts of a delivery",
        ),
        ("fim preflight [OPTIONEN] <ORDNER|ZIP>", "fim preflight [OPTIONS] <FOLDER|ZIP>"),
    )
    .visible_alias("vorpruefung")
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(
        argument(
            "path",
            sprache,
            ("ORDNER|ZIP", "FOLDER|ZIP"),
            (
                "Die Lieferung, wie der Sammlerdienst sie abholt: Indexdatei und XML-Dateien",
                "The delivery as the Sammlerdienst fetches it: index file and XML files",
            ),
        )
        .required(true),
    )
    .args([
        option(
            "index",
            t("DATEI", "FILE"),
            t(
                "Diese Datei ist der Index (Vorgabe: index.txt, sonst index.* in der Lieferung)",
                "This file is the index (default: index.txt, else index.* in the delivery)",
            ),
        )
        .value_parser(value_parser!(OsString)),
        format(
            sprache,
            heading,
            (
                "terminal (Vorgabe), kurz, json oder jsonl",
                "terminal (default), kurz, json or jsonl",
            ),
        ),
        jobs(sprache, heading),
        alle(
            sprache,
            heading,
            (
                "Jede Datei und jeden Befund zeigen, nicht nur die ersten",
                "Show every file and every finding, not only the first",
            ),
        ),
        limit(sprache, heading),
        color(sprache, heading),
        help(sprache, heading),
    ])
}

const EXIT_DE: &str = "Exit-Codes:
  0  die Lieferung wird angenommen
  1  der Import bricht ab, oder Dateien fallen weg
  2  eine Datei war nicht prüfbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu prüfen";
const EXIT_EN: &str = "Exit codes:
  0  the delivery is accepted
  1  the import stops, or files are dropped
  2  a file could not be checked, or usage or tool error
  3  nothing to check";
