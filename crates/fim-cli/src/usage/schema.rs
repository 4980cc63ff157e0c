//! Schemas of one's own: `--xsd`, `fim schema list` and `fim schema check` on the command line.

use super::{color, help, limit, template};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

/// Schemas of one's own.
pub(super) fn xsd(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("xsd")
        .long("xsd")
        .value_name(sprache.pick("DATEI|ORDNER|ZIP", "FILE|FOLDER|ZIP"))
        .value_parser(value_parser!(OsString))
        .action(ArgAction::Append)
        .help_heading(heading)
        .help(sprache.pick(
            "Eigene XML Schemas statt der mitgelieferten, auch für andere Standards: eine .xsd für jede Datei, oder Ordner und ZIP-Archive nach Namensraum; mehrfach möglich, statt [schema] in fim.toml",
            "XML Schemas of one's own instead of those that ship, also for other standards: one .xsd for every file, or folders and ZIP archives by namespace; may be repeated, instead of [schema] in fim.toml",
        ))
}

pub(super) fn command(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("schema")
        .about(t("XML Schemas zeigen und selbst prüfen", "Show XML Schemas, and check them"))
        .override_usage(t(
            "fim schema <list|check> [OPTIONEN]",
            "fim schema <list|check> [OPTIONS]",
        ))
        .help_template(template(sprache, true))
        .subcommand_help_heading(t("Befehle", "Commands"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(help(sprache, heading))
        .subcommand(list(sprache, heading))
        .subcommand(check(sprache, heading))
}

fn list(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("list")
        .visible_alias("liste")
        .about(t(
            "Zeigen, welche Schemas gelten und woher sie sind",
            "Show which schemas hold and where they come from",
        ))
        .override_usage(t("fim schema list [OPTIONEN]", "fim schema list [OPTIONS]"))
        .help_template(template(sprache, false))
        .disable_help_flag(true)
        .args([
            xsd(sprache, heading),
            Arg::new("config")
                .long("config")
                .value_name(t("DATEI", "FILE"))
                .value_parser(value_parser!(OsString))
                .help_heading(heading)
                .help(t(
                    "Diese Einstellungen statt der nächsten fim.toml in diesem Ordner oder darüber",
                    "These settings instead of the nearest fim.toml in this folder or above",
                )),
        ])
        .args(rest(sprache, heading))
}

fn check(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("check")
        .visible_alias("pruefe")
        .about(t(
            "Sagen, ob Schemas selbst in Ordnung sind, und welche Regeln von XÖV sie einhalten",
            "Say whether schemas are sound themselves, and which conventions of XÖV they keep",
        ))
        .override_usage(t(
            "fim schema check [OPTIONEN] <PFAD>…",
            "fim schema check [OPTIONS] <PATH>…",
        ))
        .help_template(template(sprache, false))
        .after_help(t(EXIT_DE, EXIT_EN))
        .disable_help_flag(true)
        .arg(
            Arg::new("path")
                .value_parser(value_parser!(OsString))
                .value_name(t("PFAD", "PATH"))
                .action(ArgAction::Append)
                .required(true)
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Schemas (.xsd), Ordner oder ZIP-Archive; jeder Pfad steht für sich",
                    "Schemas (.xsd), folders or ZIP archives; each path stands for itself",
                )),
        )
        .args(rest(sprache, heading))
}

fn rest(sprache: Sprache, heading: &'static str) -> [Arg; 4] {
    let format = Arg::new("format")
        .long("format")
        .short('f')
        .value_name("FORMAT")
        .help_heading(heading)
        .help(sprache.pick("terminal (Vorgabe) oder json", "terminal (default) or json"));
    [format, limit(sprache, heading), color(sprache, heading).hide(true), help(sprache, heading)]
}

const EXIT_DE: &str = "Exit-Codes:
  0  jedes Schema lässt sich verwenden; Hinweise ändern daran nichts
  1  ein Schema ist fehlerhaft
  2  ein Pfad ist nicht lesbar, oder Aufruf oder Programm fehlerhaft";
const EXIT_EN: &str = "Exit codes:
  0  every schema can be used; hints do not matter
  1  a schema is wrong
  2  a path cannot be read, or usage or tool error";
