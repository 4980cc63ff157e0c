//! `fim preflight` on the command line.

use super::{color, help, jobs, limit, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id).value_name(value).help(help).help_heading(heading)
    };
    Command::new("preflight")
        .visible_alias("vorpruefung")
        .about(t(
            "Sagen, was der Portalverbund (PVOG) von einer Lieferung annimmt",
            "Say what the Portalverbund (PVOG) accepts of a delivery",
        ))
        .override_usage(t(
            "fim preflight [OPTIONEN] <ORDNER|ZIP>",
            "fim preflight [OPTIONS] <FOLDER|ZIP>",
        ))
        .help_template(template(sprache, false))
        .after_help(t(EXIT_DE, EXIT_EN))
        .disable_help_flag(true)
        .arg(
            Arg::new("path")
                .value_parser(value_parser!(OsString))
                .value_name(t("ORDNER|ZIP", "FOLDER|ZIP"))
                .required(true)
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Die Lieferung, wie der Sammlerdienst sie abholt: Indexdatei und XML-Dateien",
                    "The delivery as the Sammlerdienst fetches it: index file and XML files",
                )),
        )
        .args([
            option("index", t("DATEI", "FILE"), t(
                "Diese Datei ist der Index (Vorgabe: index.txt, sonst index.* in der Lieferung)",
                "This file is the index (default: index.txt, else index.* in the delivery)",
            ))
            .value_parser(value_parser!(OsString)),
            option("format", t("FORMAT[=DATEI]", "FORMAT[=FILE]"), t(
                "terminal (Vorgabe), kurz, json oder jsonl; mehrfach möglich, dann mit Datei",
                "terminal (default), kurz, json or jsonl; may be repeated, then with a file",
            ))
            .short('f')
            .action(ArgAction::Append),
            jobs(sprache, heading),
            Arg::new("all")
                .long("alle")
                .alias("all")
                .action(ArgAction::SetTrue)
                .help_heading(heading)
                .help(t(
                    "Jede Datei und jeden Befund zeigen, nicht nur die ersten",
                    "Show every file and every finding, not only the first",
                )),
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
