//! What commands have in common: their head, and options that several have, worded in one place.

use super::template;
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

/// A text in German and English.
pub(super) type Beide = (&'static str, &'static str);

fn wort(sprache: Sprache, (de, en): Beide) -> &'static str {
    sprache.pick(de, en)
}

/// A command: what it is for, and how it is called.
pub(super) fn befehl(name: &'static str, sprache: Sprache, about: Beide, aufruf: Beide) -> Command {
    Command::new(name)
        .about(wort(sprache, about))
        .override_usage(wort(sprache, aufruf))
        .help_template(template(sprache, false))
        .disable_help_flag(true)
}

/// Makes options with a value: name, what the value is called, what it is for.
pub(super) fn optionen(
    heading: &'static str,
) -> impl Fn(&'static str, &'static str, &'static str) -> Arg {
    move |id, value, help| Arg::new(id).long(id).value_name(value).help(help).help_heading(heading)
}

/// Makes switches: name.
pub(super) fn schalter(heading: &'static str) -> impl Fn(&'static str) -> Arg {
    move |id| Arg::new(id).long(id).action(ArgAction::SetTrue).help_heading(heading)
}

/// An argument by its place: a file, a folder or a word.
pub(super) fn argument(id: &'static str, sprache: Sprache, name: Beide, help: Beide) -> Arg {
    Arg::new(id)
        .value_parser(value_parser!(OsString))
        .value_name(wort(sprache, name))
        .help_heading(sprache.pick("Argumente", "Arguments"))
        .help(wort(sprache, help))
}

/// `--format` of a command that writes several outputs; `formate` names them.
pub(super) fn format(sprache: Sprache, heading: &'static str, formate: Beide) -> Arg {
    let formate = wort(sprache, formate);
    let mehrere =
        sprache.pick("mehrfach möglich, dann mit Datei", "may be repeated, then with a file");
    Arg::new("format")
        .long("format")
        .short('f')
        .value_name(sprache.pick("FORMAT[=DATEI]", "FORMAT[=FILE]"))
        .action(ArgAction::Append)
        .help_heading(heading)
        .help(format!("{formate}; {mehrere}"))
}

/// `--alle`: nothing is folded away.
pub(super) fn alle(sprache: Sprache, heading: &'static str, help: Beide) -> Arg {
    schalter(heading)("all").long("alle").alias("all").help(wort(sprache, help))
}

/// `--vorschau`: nothing is written.
pub(super) fn vorschau(sprache: Sprache, heading: &'static str, help: Beide) -> Arg {
    schalter(heading)("vorschau").alias("preview").help(wort(sprache, help))
}

/// `--config`: other settings than the nearest ones.
pub(super) fn config_option(sprache: Sprache, heading: &'static str) -> Arg {
    datei_option("config", sprache, heading).help(sprache.pick(
        "Diese Einstellungen statt der nächsten fim.toml in diesem Ordner oder darüber",
        "These settings instead of the nearest fim.toml in this folder or above",
    ))
}

/// An option that names a file.
pub(super) fn datei_option(id: &'static str, sprache: Sprache, heading: &'static str) -> Arg {
    pfad(id, heading).value_name(sprache.pick("DATEI", "FILE"))
}

/// An option that names a folder.
pub(super) fn ordner_option(id: &'static str, sprache: Sprache, heading: &'static str) -> Arg {
    pfad(id, heading).value_name(sprache.pick("ORDNER", "FOLDER"))
}

fn pfad(id: &'static str, heading: &'static str) -> Arg {
    Arg::new(id).long(id).value_parser(value_parser!(OsString)).help_heading(heading)
}
