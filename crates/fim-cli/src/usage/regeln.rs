//! `fim explain`, `fim rules` and `fim rules test` on the command line.

use super::bausteine::{argument, befehl, datei_option, optionen};
use super::{color, help, template};
use clap::{Arg, ArgAction, Command};
use fim_core::Sprache;

/// Files with rules of one's own.
pub(super) fn dateien(sprache: Sprache, heading: &'static str) -> Arg {
    datei_option("regeln", sprache, heading).action(ArgAction::Append).help(sprache.pick(
        "Eigene Regeln aus dieser Datei (TOML, siehe docs/eigene-regeln.md); mehrfach möglich",
        "Rules of one's own from this file (TOML, see docs/eigene-regeln.md); may be repeated",
    ))
}

pub(super) fn explain(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "explain",
        sprache,
        ("Eine Regel erklären", "Explain a rule"),
        ("fim explain [OPTIONEN] <REGEL>…", "fim explain [OPTIONS] <RULE>…"),
    )
    .visible_alias("erklaere")
    .arg(
        Arg::new("code")
            .value_name(t("REGEL", "RULE"))
            .required(true)
            .action(ArgAction::Append)
            .help_heading(t("Argumente", "Arguments"))
            .help(t(
                "Code wie XSD1204, nur die Ziffern, oder der Name der Regel",
                "Code such as XSD1204, its digits alone, or the name of the rule",
            )),
    )
    .args([dateien(sprache, heading), color(sprache, heading), help(sprache, heading)])
}

pub(super) fn rules(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    befehl(
        "rules",
        sprache,
        ("Alle Regeln zeigen", "Show all rules"),
        ("fim rules [OPTIONEN] [test]", "fim rules [OPTIONS] [test]"),
    )
    .visible_alias("regeln")
    .args([
        option(
            "standard",
            "STANDARD",
            t(
                "Nur Regeln für xdatenfelder, xzufi, xprozess, genericode, konvolut oder ozg",
                "Only rules for xdatenfelder, xzufi, xprozess, genericode, konvolut or ozg",
            ),
        ),
        option("format", "FORMAT", t("terminal (Vorgabe) oder json", "terminal (default) or json"))
            .short('f'),
        dateien(sprache, heading),
        color(sprache, heading),
        help(sprache, heading),
    ])
    .help_template(template(sprache, true))
    .subcommand_help_heading(t("Befehle", "Commands"))
    .disable_help_subcommand(true)
    .args_conflicts_with_subcommands(true)
    .subcommand(test(sprache, heading))
}

fn test(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "test",
        sprache,
        ("Die Beispiele eigener Regeln ausführen", "Run the examples of rules of one's own"),
        ("fim rules test [OPTIONEN] <DATEI>…", "fim rules test [OPTIONS] <FILE>…"),
    )
    .after_help(t(TEST_DE, TEST_EN))
    .arg(
        argument(
            "datei",
            sprache,
            ("DATEI", "FILE"),
            ("Dateien mit eigenen Regeln", "Files with rules of one's own"),
        )
        .action(ArgAction::Append),
    )
    .args([color(sprache, heading), help(sprache, heading)])
}

const TEST_DE: &str = "Exit-Codes:
  0  jedes Beispiel tut, was es soll
  1  eine Regel spricht oder schweigt an der falschen Stelle
  2  eine Datei ist keine Regeldatei, oder Aufruf fehlerhaft";
const TEST_EN: &str = "Exit codes:
  0  every example does as it should
  1  a rule speaks or is silent where it should not
  2  a file is none of rules, or usage error";
