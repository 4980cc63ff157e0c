//! `fim import` on the command line.

use super::{color, help, limit, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("import")
        .visible_alias("importiere")
        .about(t(
            "Ausnahmen aus einer bearbeiteten Arbeitsliste in die fim.toml übernehmen",
            "Take over exceptions from a work list into fim.toml",
        ))
        .override_usage(t(
            "fim import [OPTIONEN] <LISTE.xlsx>",
            "fim import [OPTIONS] <LIST.xlsx>",
        ))
        .help_template(template(sprache, false))
        .after_help(t(NACHWORT_DE, NACHWORT_EN))
        .disable_help_flag(true)
        .arg(
            Arg::new("liste")
                .value_parser(value_parser!(OsString))
                .value_name(t("LISTE.xlsx", "LIST.xlsx"))
                .required(true)
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Arbeitsliste aus »fim check -f xlsx=LISTE.xlsx«, bearbeitet",
                    "Work list of »fim check -f xlsx=LIST.xlsx«, worked in",
                )),
        )
        .args([
            Arg::new("config")
                .long("config")
                .value_name(t("DATEI", "FILE"))
                .value_parser(value_parser!(OsString))
                .help_heading(heading)
                .help(t(
                    "In diese Datei statt in die nächste fim.toml in diesem Ordner oder darüber; wo keine ist, wird eine angelegt",
                    "Into this file instead of the nearest fim.toml in this folder or above; where there is none, one is written",
                )),
            Arg::new("vorschau")
                .long("vorschau")
                .alias("preview")
                .action(ArgAction::SetTrue)
                .help_heading(heading)
                .help(t(
                    "Nur zeigen, was geschrieben würde",
                    "Only show what would be written",
                )),
            limit(sprache, heading),
            color(sprache, heading).hide(true),
            help(sprache, heading),
        ])
}

const NACHWORT_DE: &str = "Übernommen wird, was als »Ausnahme« markiert ist. An die Datei wird nur angehängt; was darin steht, bleibt, wie es ist. Fehlt einer Ausnahme die Begründung, wird nichts geschrieben (docs/arbeitsliste.md).

Exit-Codes:
  0  übernommen, oder nichts zu übernehmen
  2  nichts geschrieben: die Liste oder die fim.toml hat Fehler";
const NACHWORT_EN: &str = "Taken over is what is marked »exception«. The file is only appended to; what stands in it stays as it is. Where an exception lacks its reason, nothing is written (docs/arbeitsliste.md, German).

Exit codes:
  0  taken over, or nothing to take over
  2  nothing written: the list or fim.toml has errors";
