//! `fim diff` on the command line.

use super::{color, help, jobs, limit, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let argument = |id: &'static str, name: &'static str, help: &'static str| {
        Arg::new(id)
            .value_parser(value_parser!(OsString))
            .value_name(name)
            .help_heading(t("Argumente", "Arguments"))
            .help(help)
    };
    Command::new("diff")
        .visible_alias("vergleiche")
        .about(t(
            "Zwei Stände vergleichen: was sich geändert hat und ob es vereinbar ist",
            "Compare two states: what changed and whether it is compatible",
        ))
        .override_usage(t("fim diff [OPTIONEN] <ALT> [NEU]", "fim diff [OPTIONS] <OLD> [NEW]"))
        .help_template(template(sprache, false))
        .after_help(t(EXIT_DE, EXIT_EN))
        .disable_help_flag(true)
        .arg(
            argument(
                "alt",
                t("ALT", "OLD"),
                t(
                    "Datei, Ordner, Git-Stand (main, v1.2) oder Git-Stand:Pfad",
                    "File, folder, state of git (main, v1.2) or state:path",
                ),
            )
            .required(true),
        )
        .arg(argument(
            "neu",
            t("NEU", "NEW"),
            t(
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
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id).value_name(value).help(help).help_heading(heading)
    };
    [
        option("tiefe", t("TIEFE", "DEPTH"), t(
            "Was zählt: alles (Vorgabe), inhalt (ohne Version, Name, Ersteller, Status, Daten), endnutzer (was Endnutzer sehen), struktur (Struktur und Datentyp)",
            "What counts: alles (everything, default), inhalt (without version, name, creator, status, dates), endnutzer (what end users see), struktur (structure and data type)",
        ))
        .alias("depth"),
        option("format", t("FORMAT[=DATEI]", "FORMAT[=FILE]"), t(
            "terminal (Vorgabe), html (alt und neu nebeneinander), md (Kommentar zu einem Merge-Request) oder json; mehrfach möglich, dann mit Datei",
            "terminal (default), html (old and new side by side), md (comment on a merge request) or json; may be repeated, then with a file",
        ))
        .short('f')
        .action(ArgAction::Append),
        option("fail-on", t("GRENZE", "LIMIT"), t(
            "Exit-Code 1 bei: unterschied (Vorgabe), brechend, nie",
            "Exit code 1 on: unterschied (any difference, default), brechend (breaking), nie (never)",
        )),
        Arg::new("all")
            .long("alle")
            .alias("all")
            .action(ArgAction::SetTrue)
            .help_heading(heading)
            .help(t(
                "Jedes Artefakt und jede Änderung zeigen, nicht nur die ersten",
                "Show every artefact and every change, not only the first",
            )),
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
