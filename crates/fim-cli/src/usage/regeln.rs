//! `fim explain`, `fim rules` and `fim rules test` on the command line.

use super::{color, help, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

/// Files with rules of one's own.
pub(super) fn dateien(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("regeln")
        .long("regeln")
        .value_name(sprache.pick("DATEI", "FILE"))
        .value_parser(value_parser!(OsString))
        .action(ArgAction::Append)
        .help_heading(heading)
        .help(sprache.pick(
            "Eigene Regeln aus dieser Datei (TOML, siehe docs/eigene-regeln.md); mehrfach möglich",
            "Rules of one's own from this file (TOML, see docs/eigene-regeln.md); may be repeated",
        ))
}

pub(super) fn explain(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("explain")
        .visible_alias("erklaere")
        .about(t("Eine Regel erklären", "Explain a rule"))
        .override_usage(t("fim explain [OPTIONEN] <REGEL>…", "fim explain [OPTIONS] <RULE>…"))
        .help_template(template(sprache, false))
        .disable_help_flag(true)
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
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id).value_name(value).help(help).help_heading(heading)
    };
    Command::new("rules")
        .visible_alias("regeln")
        .about(t("Alle Regeln zeigen", "Show all rules"))
        .override_usage(t("fim rules [OPTIONEN] [test]", "fim rules [OPTIONS] [test]"))
        .disable_help_flag(true)
        .args([
            option(
                "standard",
                "STANDARD",
                t(
                    "Nur Regeln für xdatenfelder, xzufi, xprozess, genericode, konvolut oder ozg",
                    "Only rules for xdatenfelder, xzufi, xprozess, genericode, konvolut or ozg",
                ),
            ),
            option(
                "format",
                "FORMAT",
                t("terminal (Vorgabe) oder json", "terminal (default) or json"),
            )
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
    Command::new("test")
        .about(t(
            "Die Beispiele eigener Regeln ausführen",
            "Run the examples of rules of one's own",
        ))
        .override_usage(t("fim rules test [OPTIONEN] <DATEI>…", "fim rules test [OPTIONS] <FILE>…"))
        .help_template(template(sprache, false))
        .after_help(t(TEST_DE, TEST_EN))
        .disable_help_flag(true)
        .arg(
            Arg::new("datei")
                .value_name(t("DATEI", "FILE"))
                .value_parser(value_parser!(OsString))
                .action(ArgAction::Append)
                .help_heading(t("Argumente", "Arguments"))
                .help(t("Dateien mit eigenen Regeln", "Files with rules of one's own")),
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
