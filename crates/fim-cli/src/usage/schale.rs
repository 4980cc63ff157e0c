//! `fim completions` and `fim man` on the command line: what shells and manuals are made of.

use super::bausteine::{argument, befehl};
use super::help;
use clap::{Arg, Command};
use fim_core::Sprache;

pub(super) fn completions(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "completions",
        sprache,
        (
            "Das Skript ausgeben, mit dem eine Shell Befehle und Optionen vervollständigt",
            "Print the script by which a shell completes commands and options",
        ),
        (
            "fim completions <bash|zsh|fish|powershell|elvish>",
            "fim completions <bash|zsh|fish|powershell|elvish>",
        ),
    )
    .visible_alias("vervollstaendigung")
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
    befehl(
        "man",
        sprache,
        (
            "Die Handbuchseiten für »man fim« schreiben, eine je Befehl",
            "Write the pages for »man fim«, one a command",
        ),
        ("fim man [ORDNER]", "fim man [FOLDER]"),
    )
    .arg(argument(
        "ordner",
        sprache,
        ("ORDNER", "FOLDER"),
        (
            "Ordner, der angelegt wird, wo er fehlt; ohne Angabe geht fim.1 auf die Standardausgabe",
            "Folder, made where it is missing; without any, fim.1 goes to standard output",
        ),
    ))
    .arg(help(sprache, heading))
}
