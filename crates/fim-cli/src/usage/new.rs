//! `fim new` and `fim init` on the command line.

use super::bausteine::{argument, befehl, datei_option};
use super::{color, help, jobs, limit, paths, template};
use clap::{Arg, ArgAction, Command};
use fim_core::Sprache;

pub fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "new",
        sprache,
        (
            "Einen Steckbrief oder OZG-Katalog anlegen, so weit wie möglich ausgefüllt",
            "Begin a Steckbrief or an OZG-Katalog, filled in as far as possible",
        ),
        (
            "fim new steckbrief [OPTIONEN] <SCHLÜSSEL>… [PFAD]…\n       fim new katalog [OPTIONEN] [PFAD]…",
            "fim new steckbrief [OPTIONS] <KEY>… [PATH]…\n       fim new katalog [OPTIONS] [PATH]…",
        ),
    )
    .visible_alias("neu")
    .help_template(template(sprache, true))
    .subcommand_help_heading(t("Was", "What"))
    .disable_help_subcommand(true)
    .arg(help(sprache, heading))
    .subcommand(steckbrief(sprache, heading))
    .subcommand(katalog(sprache, heading))
}

fn steckbrief(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "steckbrief",
        sprache,
        (
            "Einen Projektsteckbrief anlegen: mit den Tabellen, die die Priorität verlangt, ausgefüllt aus Artefakten und OZG-Katalog",
            "Begin a Projektsteckbrief: with the tables its priority demands, filled in from artefacts and OZG-Katalog",
        ),
        (
            "fim new steckbrief [OPTIONEN] <SCHLÜSSEL>… [PFAD]…",
            "fim new steckbrief [OPTIONS] <KEY>… [PATH]…",
        ),
    )
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(argument(
        "schluessel",
        sprache,
        ("SCHLÜSSEL", "KEY"),
        (
            "Leistungsschlüssel: 14 Ziffern, beginnend mit 99, auch mit Leerzeichen; mehrere für ein Bündel",
            "Service key: 14 digits beginning with 99, blanks allowed; several for a bundle",
        ),
    ).required(true).display_order(0))
    .arg(paths(sprache))
    .args([
            Arg::new("prioritaet")
                .long("prioritaet")
                .alias("priority")
                .value_name("L|K|M|D")
                .help_heading(heading)
                .help(t(
                    "Priorität der Leistung; ohne Angabe die aus dem OZG-Katalog",
                    "Priority of the Leistung; without it, that of the OZG-Katalog",
                )),
            datei_option("matrix", sprache, heading).help(t(
                    "Diese Matrix der Liefergegenstände statt der mitgelieferten (ozg-2019)",
                    "This matrix of deliverables instead of the one that ships (ozg-2019)",
                )),
            output(sprache, heading, t(
                "Datei, die angelegt wird, oder »-« zum Anzeigen (Vorgabe: Name der Leistung mit .steckbrief.toml)",
                "File to write, or »-« to show it (default: the name of the Leistung with .steckbrief.toml)",
            )),
            jobs(sprache, heading),
            limit(sprache, heading),
            color(sprache, heading).hide(true),
            help(sprache, heading),
        ])
}

fn katalog(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "katalog",
        sprache,
        (
            "Einen OZG-Katalog als Tabelle für Excel anlegen: eine Zeile je Leistung, deren Leistungsbeschreibung (XZuFi) da ist",
            "Begin an OZG-Katalog as a table for Excel: a row for each Leistung whose text (XZuFi) is there",
        ),
        ("fim new katalog [OPTIONEN] [PFAD]…", "fim new katalog [OPTIONS] [PATH]…"),
    )
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(paths(sprache))
    .args([
            output(sprache, heading, t(
                "Datei, die angelegt wird, oder »-« zum Anzeigen (Vorgabe: ozg-katalog.csv); mit Endung .xlsx als Arbeitsmappe für Excel",
                "File to write, or »-« to show it (default: ozg-katalog.csv); ending in .xlsx as a workbook for Excel",
            )),
            jobs(sprache, heading),
            limit(sprache, heading),
            color(sprache, heading).hide(true),
            help(sprache, heading),
        ])
}

fn output(sprache: Sprache, heading: &'static str, text: &'static str) -> Arg {
    Arg::new("output")
        .long("ausgabe")
        .alias("output")
        .short('o')
        .value_name(sprache.pick("DATEI|-", "FILE|-"))
        .help_heading(heading)
        .help(text)
}

pub fn init(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "init",
        sprache,
        (
            "Eine fim.toml mit allen Einstellungen anlegen, jede erklärt und abgeschaltet",
            "Write a fim.toml with all settings, each explained and switched off",
        ),
        ("fim init [OPTIONEN] [ORDNER]", "fim init [OPTIONS] [FOLDER]"),
    )
    .visible_alias("einrichten")
    .after_help(t(INIT_DE, INIT_EN))
    .arg(argument(
        "path",
        sprache,
        ("ORDNER", "FOLDER"),
        ("Ordner (Vorgabe: der aktuelle)", "Folder (default: the current one)"),
    ).action(ArgAction::Set))
    .arg(Arg::new("ci").long("ci").value_name("gitlab|github|git").help_heading(heading).help(t(
            "Statt der Einstellungen eine Pipeline anlegen, die jeden Merge Request prüft, oder einen Hook für git vor jedem Commit",
            "Write a pipeline that checks every merge request, or a hook of git before a commit, instead of the settings",
        )))
    .arg(help(sprache, heading))
}

const EXIT_DE: &str = "Eine Datei, die es schon gibt, wird nie überschrieben.

Exit-Codes:
  0  angelegt
  2  nicht angelegt, oder eine der Dateien war nicht lesbar";
const EXIT_EN: &str = "A file that is there already is never replaced.

Exit codes:
  0  written
  2  not written, or one of the files could not be read";
const INIT_DE: &str = "Eine fim.toml, die es schon gibt, wird nie überschrieben; sonst wird nichts angelegt oder geändert.

Exit-Codes:
  0  angelegt
  2  nicht angelegt";
const INIT_EN: &str =
    "A fim.toml that is there already is never replaced; nothing else is written or changed.

Exit codes:
  0  written
  2  not written";
