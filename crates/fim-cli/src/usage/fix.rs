//! `fim fix` on the command line.

use super::bausteine::{alle, befehl, format, schalter, vorschau};
use super::matrix::matrix;
use super::{baseline, color, files_from, help, jobs, judgement, limit, paths, selection};
use clap::{Arg, ArgAction, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    // A repair judges nothing: it is on what `fim check` finds by itself.
    let is_here = |arg: &Arg| !matches!(arg.get_id().as_str(), "ziel" | "profil");
    befehl(
        "fix",
        sprache,
        (
            "Reparieren, was sich von selbst reparieren lässt",
            "Repair what can be repaired by itself",
        ),
        ("fim fix [OPTIONEN] [PFAD]…", "fim fix [OPTIONS] [PATH]…"),
    )
    .visible_alias("repariere")
    .after_help(t(NACHWORT_DE, NACHWORT_EN))
    .arg(paths(sprache).help(t(
        "Dateien, Ordner oder Muster wie »**/*.xml«; ohne Angabe der aktuelle Ordner. In ZIP-Archiven ändert sich nichts",
        "Files, folders or patterns such as »**/*.xml«; without any, the current folder. In ZIP archives nothing changes",
    )))
    .args(what(sprache, heading))
    .args(judgement(sprache, heading).into_iter().filter(is_here))
    .args(selection(sprache, heading))
    // Old stock is not decided upon: what of it can be repaired is.
    .args(
        baseline::what_counts(sprache, heading).into_iter().filter(|arg| arg.get_id() == "seit"),
    )
    .args([
        matrix(sprache, heading),
        files_from(sprache, heading),
        jobs(sprache, heading),
        limit(sprache, heading),
        color(sprache, heading).hide(true),
        help(sprache, heading),
    ])
}

fn what(sprache: Sprache, heading: &'static str) -> [Arg; 5] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    [
        vorschau(
            sprache,
            heading,
            (
                "Nur zeigen, was geändert würde; Exit-Code 1, wenn es etwas gibt",
                "Only show what would change; exit code 1 where there is something",
            ),
        ),
        format(
            sprache,
            heading,
            (
                "terminal (Vorgabe), diff (für »git apply«) oder json",
                "terminal (default), diff (for »git apply«) or json",
            ),
        ),
        Arg::new("nur")
            .long("nur")
            .alias("only")
            .value_name("CODE[,CODE]")
            .action(ArgAction::Append)
            .help_heading(heading)
            .help(t(
                "Nur Befunde dieser Regeln reparieren: Code oder Anfang wie XZF14; mehrfach möglich",
                "Repair findings of these rules alone: a code or a beginning such as XZF14; may be repeated",
            )),
        schalter(heading)("auch-freigegebene").alias("released").help(t(
            "Auch freigegebene Artefakte ändern (Freigabestatus ab 5, oder in einem solchen enthalten)",
            "Change released artefacts, too (Freigabestatus from 5 on, or inside of such)",
        )),
        alle(
            sprache,
            heading,
            (
                "Jede Änderung und jeden Vorschlag zeigen, nicht nur die ersten",
                "Show every change and every proposal, not only the first",
            ),
        ),
    ]
}

const NACHWORT_DE: &str = "Geändert wird nur, was eindeutig ist; alles andere in der Datei bleibt Byte für Byte. Jede Datei wird danach noch einmal geprüft: Käme ein Befund hinzu, unterbleibt die Änderung. Was repariert wird: docs/reparatur.md.

Exit-Codes:
  0  repariert, oder nichts zu reparieren
  1  --vorschau: es gibt etwas zu reparieren
  2  eine Datei war nicht lesbar oder nicht zu schreiben, oder Aufruf oder Programm fehlerhaft
  3  nichts zu prüfen";
const NACHWORT_EN: &str = "Only what has one right answer is changed; all else in the file stays byte for byte. Each file is checked again: where a finding would come in, the change is left out. What is repaired: docs/reparatur.md (German).

Exit codes:
  0  repaired, or nothing to repair
  1  --vorschau: there is something to repair
  2  a file could not be read or written, or usage or tool error
  3  nothing to check";
