//! `fim matrix` on the command line.

use super::bausteine::{
    alle, befehl, config_option, datei_option, format, optionen, ordner_option,
};
use super::{cache, color, files_from, help, jobs, limit, paths, selection, xsd};
use clap::{Arg, ArgAction, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "matrix",
        sprache,
        (
            "Zeigen, ob je Leistung da ist, was ihre Priorität verlangt",
            "Show whether each Leistung has what its priority demands",
        ),
        ("fim matrix [OPTIONEN] [PFAD]…", "fim matrix [OPTIONS] [PATH]…"),
    )
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(paths(sprache))
    .args(view(sprache, heading))
    .args(selection(sprache, heading))
    .args([
        files_from(sprache, heading),
        codelisten(sprache, heading),
        xsd(sprache, heading),
        config(sprache, heading),
        jobs(sprache, heading),
        limit(sprache, heading),
    ])
    .args(cache::switches(sprache, heading))
    .args([color(sprache, heading), help(sprache, heading)])
}

fn view(sprache: Sprache, heading: &'static str) -> [Arg; 5] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    [
        format(sprache, heading, ("terminal (Vorgabe), json, csv, xlsx, md oder html",
            "terminal (default), json, csv, xlsx, md or html")),
        option("leistung", t("SCHLÜSSEL", "KEY"), t(
            "Nur diese Leistung, dafür ganz: jeder Liefergegenstand mit Grund, Nachweisen und was zu tun ist",
            "This Leistung alone, but in full: each deliverable with reason, evidence and what to do",
        ))
        .conflicts_with_all(["format", "vergleich"]),
        option("vergleich", t("ALT.json", "OLD.json"), t(
            "Mit einem früheren Ergebnis (-f json) vergleichen: was besser und was schlechter wurde",
            "Compare with an earlier result (-f json): what became better and what worse",
        ))
        .alias("compare"),
        matrix(sprache, heading),
        alle(
            sprache,
            heading,
            (
                "Jede Leistung und jeden offenen Punkt zeigen, nicht nur die ersten",
                "Show every Leistung and every open point, not only the first",
            ),
        ),
    ]
}

/// The matrix to use; `fim check` has it too.
pub(super) fn matrix(sprache: Sprache, heading: &'static str) -> Arg {
    datei_option("matrix", sprache, heading).help(sprache.pick(
        "Diese Matrix der Liefergegenstände statt der von 2019 (TOML)",
        "This matrix of deliverables instead of that of 2019 (TOML)",
    ))
}

fn codelisten(sprache: Sprache, heading: &'static str) -> Arg {
    ordner_option("codelisten", sprache, heading).action(ArgAction::Append).help(
        sprache.pick("Ordner mit Codelisten (Genericode)", "Folder with code lists (genericode)"),
    )
}

fn config(sprache: Sprache, heading: &'static str) -> Arg {
    config_option(sprache, heading).help(sprache.pick(
        "Diese Einstellungen statt der fim.toml des Vorhabens oder der nächsten darüber",
        "These settings instead of the fim.toml of the Vorhaben or the nearest above",
    ))
}

const EXIT_DE: &str = "Exit-Codes:
  0  alles da, was gefordert ist
  1  etwas Gefordertes fehlt oder ist unvollständig
  2  eine Datei war nicht lesbar, oder Aufruf oder Programm fehlerhaft
  3  kein Vorhaben gefunden";
const EXIT_EN: &str = "Exit codes:
  0  everything that is demanded is there
  1  something that is demanded is missing or incomplete
  2  a file could not be read, or usage or tool error
  3  no Vorhaben found";
