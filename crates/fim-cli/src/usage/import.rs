//! `fim import` on the command line.

use super::bausteine::{argument, befehl, config_option, vorschau};
use super::{color, help, limit};
use clap::Command;
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "import",
        sprache,
        (
            "Ausnahmen aus einer bearbeiteten Arbeitsliste in die fim.toml übernehmen",
            "Take over exceptions from a work list into fim.toml",
        ),
        ("fim import [OPTIONEN] <LISTE.xlsx>",
            "fim import [OPTIONS] <LIST.xlsx>"),
    )
    .visible_alias("importiere")
    .after_help(t(NACHWORT_DE, NACHWORT_EN))
    .arg(argument(
        "liste",
        sprache,
        ("LISTE.xlsx", "LIST.xlsx"),
        (
            "Arbeitsliste aus »fim check -f xlsx=LISTE.xlsx«, bearbeitet",
            "Work list of »fim check -f xlsx=LIST.xlsx«, worked in",
        ),
    ).required(true))
    .args([
            config_option(sprache, heading).help(t(
                    "In diese Datei statt in die nächste fim.toml in diesem Ordner oder darüber; wo keine ist, wird eine angelegt",
                    "Into this file instead of the nearest fim.toml in this folder or above; where there is none, one is written",
                )),
            vorschau(sprache, heading, ("Nur zeigen, was geschrieben würde",
                    "Only show what would be written")),
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
