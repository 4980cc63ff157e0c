//! `fim completions` and `fim man` on the command line: what shells and manuals are made of.

use super::{help, template};
use clap::{Arg, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

pub(super) fn completions(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("completions")
        .visible_alias("vervollstaendigung")
        .about(t(
            "Das Skript ausgeben, mit dem eine Shell Befehle und Optionen vervollständigt",
            "Print the script by which a shell completes commands and options",
        ))
        .override_usage("fim completions <bash|zsh|fish|powershell|elvish>")
        .help_template(template(sprache, false))
        .disable_help_flag(true)
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .help_heading(t("Argumente", "Arguments"))
                .help("bash, zsh, fish, powershell, elvish"),
        )
        .arg(help(sprache, heading))
}

pub(super) fn man(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    Command::new("man")
        .about(t(
            "Die Handbuchseiten für »man fim« schreiben, eine je Befehl",
            "Write the pages for »man fim«, one a command",
        ))
        .override_usage(t("fim man [ORDNER]", "fim man [FOLDER]"))
        .help_template(template(sprache, false))
        .disable_help_flag(true)
        .arg(
            Arg::new("ordner")
                .value_name(t("ORDNER", "FOLDER"))
                .value_parser(value_parser!(OsString))
                .help_heading(t("Argumente", "Arguments"))
                .help(t(
                    "Ordner, der angelegt wird, wo er fehlt; ohne Angabe geht fim.1 auf die Standardausgabe",
                    "Folder, made where it is missing; without any, fim.1 goes to standard output",
                )),
        )
        .arg(help(sprache, heading))
}
