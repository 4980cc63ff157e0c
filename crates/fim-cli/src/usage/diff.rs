//! `fim diff` on the command line.

use super::bausteine::{alle, argument, befehl, format, optionen};
use super::{color, help, jobs, limit};
use clap::{Arg, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "diff",
        sprache,
        (
            "Zwei Stände vergleichen: was sich geändert hat und ob es vereinbar ist",
            "Compare two states: what changed and whether it is compatible",
        ),
        ("fim diff [OPTIONEN] <ALT> [NEU]", "fim diff [OPTIONS] <OLD> [NEW]"),
    )
    .visible_alias("vergleiche")
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(
        argument(
            "alt",
            sprache,
            ("ALT", "OLD"),
            (
                "Datei, Ordner, Git-Stand (main, v1.2) oder Git-Stand:Pfad",
                "File, folder, state of git (main, v1.2) or state:path",
            ),
        )
        .required(true),
    )
    .arg(argument(
        "neu",
        sprache,
        ("NEU", "NEW"),
        (
            "Dasselbe; ohne Angabe der Arbeitsstand des Git-Repositorys",
            "The same; without it, the working tree of the git repository",
        ),
    ))
    .args(options(sprache, heading))
    .args([
        jobs(sprache, heading),
        limit(sprache, heading),
        color(sprache, heading),
        help(sprache, heading),
    ])
}

fn options(sprache: Sprache, heading: &'static str) -> [Arg; 4] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    [
        option("tiefe", t("TIEFE", "DEPTH"), t(
            "Was zählt: alles (Vorgabe), inhalt (ohne Version, Name, Ersteller, Status, Daten), endnutzer (was Endnutzer sehen), struktur (Struktur und Datentyp)",
            "What counts: alles (everything, default), inhalt (without version, name, creator, status, dates), endnutzer (what end users see), struktur (structure and data type)",
        ))
        .alias("depth"),
        format(
            sprache,
            heading,
            (
                "terminal (Vorgabe), html (alt und neu nebeneinander), md (Kommentar zu einem Merge-Request) oder json",
                "terminal (default), html (old and new side by side), md (comment on a merge request) or json",
            ),
        ),
        option("fail-on", t("GRENZE", "LIMIT"), t(
            "Exit-Code 1 bei: unterschied (Vorgabe), brechend, nie",
            "Exit code 1 on: unterschied (any difference, default), brechend (breaking), nie (never)",
        )),
        alle(sprache, heading, ("Jedes Artefakt und jede Änderung zeigen, nicht nur die ersten",
                "Show every artefact and every change, not only the first")),
    ]
}

const EXIT_DE: &str = "Exit-Codes:
  0  kein Unterschied in dieser Tiefe (mit --fail-on brechend: nichts Brechendes)
  1  Unterschiede
  2  eine Datei war nicht lesbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu vergleichen";
const EXIT_EN: &str = "Exit codes:
  0  no difference at this depth (with --fail-on brechend: nothing breaking)
  1  differences
  2  a file could not be read, or usage or tool error
  3  nothing to compare";
