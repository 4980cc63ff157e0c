//! `fim protokoll` and `fim verify` on the command line.

use super::bausteine::{alle, argument, befehl, format, ordner_option};
use super::{
    baseline, color, fail_on, files_from, help, jobs, judgement, limit, matrix, paths, selection,
};
use clap::Command;
use fim_core::Sprache;

/// Name of the command that writes evidence.
pub const PROTOKOLL: &str = "protokoll";

pub(super) fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    // Evidence of what came since then would be none of the whole.
    let what_counts = baseline::what_counts(sprache, heading);
    let what_counts = what_counts.into_iter().filter(|arg| arg.get_id() != "seit");
    befehl(
        PROTOKOLL,
        sprache,
        (
            "Prüfen und das Ergebnis als Prüfprotokoll festhalten, für die Freigabeakte",
            "Check, and keep the result as evidence, for the file of a release",
        ),
        ("fim protokoll [OPTIONEN] [PFAD]…", "fim protokoll [OPTIONS] [PATH]…"),
    )
    .visible_alias("protocol")
    .after_help(t(PROTOKOLL_DE, PROTOKOLL_EN))
    .arg(paths(sprache))
    .arg(format(
        sprache,
        heading,
        (
            "json oder html (Vorgabe: pruefprotokoll.json und pruefprotokoll.html)",
            "json or html (default: pruefprotokoll.json and pruefprotokoll.html)",
        ),
    ))
    .args(judgement(sprache, heading))
    .args(selection(sprache, heading))
    .args([
        fail_on(sprache, heading),
        matrix::matrix(sprache, heading),
        files_from(sprache, heading),
        jobs(sprache, heading),
        limit(sprache, heading),
    ])
    .args(what_counts)
    .args([color(sprache, heading).hide(true), help(sprache, heading)])
}

pub(super) fn verify(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "verify",
        sprache,
        (
            "Sagen, ob ein Prüfprotokoll noch stimmt: dieselben Dateien, dasselbe Ergebnis",
            "Say whether a Prüfprotokoll still holds: the same files, the same result",
        ),
        ("fim verify [OPTIONEN] <PROTOKOLL.json>", "fim verify [OPTIONS] <PROTOCOL.json>"),
    )
    .visible_alias("nachpruefen")
    .after_help(t(VERIFY_DE, VERIFY_EN))
    .arg(
        argument(
            "protokoll",
            sprache,
            ("PROTOKOLL.json", "PROTOCOL.json"),
            ("Was »fim protokoll« schrieb", "What »fim protokoll« wrote"),
        )
        .required(true),
    )
    .args([
        ordner_option("in", sprache, heading).help(t(
            "Ordner, in dem geprüft wurde (Vorgabe: der aktuelle)",
            "Folder in which the check was made (default: the current one)",
        )),
        format(sprache, heading, ("terminal (Vorgabe) oder json", "terminal (default) or json")),
        alle(
            sprache,
            heading,
            (
                "Jeden Unterschied nennen, nicht nur die ersten",
                "Name every difference, not only the first",
            ),
        ),
        jobs(sprache, heading),
        color(sprache, heading).hide(true),
        help(sprache, heading),
    ])
}

const PROTOKOLL_DE: &str = "Festgehalten werden die Prüfsumme jeder Datei, die mitentschied, Programm und Regelwerk, Einstellungen, Befunde, Ausnahmen mit Begründung und das Urteil der Matrix (docs/pruefprotokoll.md).

Exit-Codes:
  0  nichts ab der Stufe --fail-on gefunden
  1  Befunde ab dieser Stufe; das Protokoll ist geschrieben
  2  eine Datei war nicht prüfbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu prüfen, kein Protokoll";
const PROTOKOLL_EN: &str = "Kept are the digest of every file that had a say, program and rule set, settings, findings, exceptions with their reasons and the verdict of the matrix (docs/pruefprotokoll.md, German).

Exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above it; the protocol is written
  2  a file could not be checked, or usage or tool error
  3  nothing to check, no protocol";
const VERIFY_DE: &str = "Exit-Codes:
  0  bestätigt: dieselben Dateien geben dasselbe Ergebnis
  1  nicht bestätigt
  2  das Protokoll ist nicht lesbar, oder Aufruf oder Programm fehlerhaft";
const VERIFY_EN: &str = "Exit codes:
  0  confirmed: the same files give the same result
  1  not confirmed
  2  the protocol cannot be read, or usage or tool error";
