//! The command line as clap knows it, with help in both languages.

mod baseline;
mod bausteine;
mod cache;
mod diff;
mod fix;
mod import;
mod matrix;
mod new;
mod preflight;
mod protokoll;
mod regeln;
mod schale;
mod schema;
mod stats;
mod wo;

use bausteine::{alle, argument, befehl, config_option, datei_option, format, optionen};
use clap::{Arg, ArgAction, Command, value_parser};
use fim_core::Sprache;
use std::ffi::OsString;

use schema::xsd;

pub use protokoll::PROTOKOLL;

/// Builds the command line in `sprache`.
pub fn command(sprache: Sprache) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let heading = t("Optionen", "Options");
    Command::new("fim")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(
            "Prüft FIM-Artefakte: XDatenfelder, XZuFi, XProzess und Codelisten",
            "Checks FIM artefacts: XDatenfelder, XZuFi, XProzess and code lists",
        ))
        .override_usage(t("fim <BEFEHL> [OPTIONEN]", "fim <COMMAND> [OPTIONS]"))
        .term_width(crate::environment::width())
        .help_template(template(sprache, true))
        .subcommand_help_heading(t("Befehle", "Commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help(sprache, heading))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(heading)
                .help(t("Version zeigen", "Show the version")),
        )
        .arg(sprache_arg(sprache, heading).global(true))
        .subcommand(check(sprache, heading))
        .subcommand(fix::command(sprache, heading))
        .subcommand(matrix::command(sprache, heading))
        .subcommand(preflight::command(sprache, heading))
        .subcommand(wo::command(sprache, heading))
        .subcommand(stats::command(sprache, heading))
        .subcommand(protokoll::command(sprache, heading))
        .subcommand(protokoll::verify(sprache, heading))
        .subcommand(diff::command(sprache, heading))
        .subcommand(import::command(sprache, heading))
        .subcommand(new::command(sprache, heading))
        .subcommand(new::init(sprache, heading))
        .subcommand(baseline::command(sprache, heading))
        .subcommand(baseline::config(sprache, heading))
        .subcommand(inspect(sprache, heading))
        .subcommand(regeln::explain(sprache, heading))
        .subcommand(regeln::rules(sprache, heading))
        .subcommand(schema::command(sprache, heading))
        .subcommand(schale::completions(sprache, heading))
        .subcommand(schale::man(sprache, heading))
}

fn check(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "check",
        sprache,
        ("Dateien prüfen", "Check files"),
        ("fim check [OPTIONEN] [PFAD]…", "fim check [OPTIONS] [PATH]…"),
    )
    .visible_alias("pruefe")
    .after_help(t(EXIT_DE, EXIT_EN))
    .arg(paths(sprache))
    .args(judgement(sprache, heading))
    .args(selection(sprache, heading))
    .args([
        files_from(sprache, heading),
        format(
            sprache,
            heading,
            (
                "terminal (Vorgabe), kurz, vorlesen (Sätze für Screenreader), html (Bericht für den Browser), md (Kommentar zu einem Merge-Request), xlsx (Arbeitsliste für Excel), csv, json, jsonl, sarif, gitlab, github, junit, checkstyle oder fim-portal (Berichte wie im FIM-Portal)",
                "terminal (default), kurz, vorlesen (sentences for screen readers), html (report for the browser), md (comment on a merge request), xlsx (work list for Excel), csv, json, jsonl, sarif, gitlab, github, junit, checkstyle or fim-portal (reports as in the FIM-Portal)",
            ),
        ),
        fail_on(sprache, heading),
        matrix::matrix(sprache, heading),
        jobs(sprache, heading),
        alle(
            sprache,
            heading,
            (
                "Jeden Befund ganz und jede seiner Stellen zeigen, nicht nur die ersten",
                "Show every finding in full and every place of it, not only the first",
            ),
        ),
        Arg::new("watch")
            .long("watch")
            .alias("beobachten")
            .action(ArgAction::SetTrue)
            .help_heading(heading)
            .help(t(
                "Bei jeder Änderung neu prüfen, bis Strg+C gedrückt wird",
                "Check again at every change, until Ctrl+C is pressed",
            )),
        limit(sprache, heading),
    ])
    .args(baseline::what_counts(sprache, heading))
    .args(cache::switches(sprache, heading))
    .args([color(sprache, heading), help(sprache, heading)])
}

/// Whose judgement is wanted, aimed at what, with which lists and settings.
fn judgement(sprache: Sprache, heading: &'static str) -> [Arg; 6] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    [
        option(
            "profil",
            "PROFIL",
            t(
                "Wessen Urteil: standard (Vorgabe), qs-bericht, pvog (Import des Portalverbunds); für Leistungen auch steckbrief, stammtext, sdg",
                "Whose judgement: standard (default), qs-bericht, pvog (import of the Portalverbund); for Leistungen also steckbrief, stammtext, sdg",
            ),
        ),
        option(
            "ziel",
            sprache.pick("ZIEL", "TARGET"),
            t(
                "Angestrebter Freigabestatus: entwurf, methodisch, silber oder gold; Exit-Code 1, wenn etwas im Weg steht",
                "Release status aimed at: entwurf, methodisch, silber or gold; exit code 1 where something is in the way",
            ),
        ),
        option(
            "codelisten",
            sprache.pick("ORDNER", "FOLDER"),
            t(
                "Ordner mit Codelisten (Genericode); mehrfach möglich, zusätzlich zu fim.toml",
                "Folder with code lists (genericode); may be repeated, beside those of fim.toml",
            ),
        )
        .value_parser(value_parser!(OsString))
        .action(ArgAction::Append),
        xsd(sprache, heading),
        option(
            "verweise",
            sprache.pick("[ART=]WEISE", "[KIND=]WAY"),
            t(
                "Ob Verweise ein Ziel in den Dateien brauchen: automatisch (Vorgabe), immer, nie; mehrfach möglich, etwa codeliste=nie",
                "Whether references need a target in the files: automatisch (default), immer (always), nie (never); may be repeated, e.g. codeliste=nie",
            ),
        )
        .action(ArgAction::Append),
        config_option(sprache, heading),
    ]
}

/// Which rules speak, and the day they look at time from.
fn selection(sprache: Sprache, heading: &'static str) -> [Arg; 4] {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    let option = optionen(heading);
    [
        option(
            "mit",
            "CODE[,CODE]",
            t(
                "Regeln, die auch oder nur auf Wunsch sprechen: Code oder Anfang wie XZF19; mehrfach möglich",
                "Rules that speak too, or only when asked for: a code or a beginning such as XZF19; may be repeated",
            ),
        )
        .alias("select")
        .action(ArgAction::Append),
        option(
            "ohne",
            "CODE[,CODE]",
            t(
                "Regeln, die schweigen: Code oder Anfang; der längere Anfang geht vor; mehrfach möglich",
                "Rules that are silent: a code or a beginning; the longer beginning goes first; may be repeated",
            ),
        )
        .alias("ignore")
        .action(ArgAction::Append),
        regeln::dateien(sprache, heading),
        option(
            "stichtag",
            sprache.pick("TAG", "DAY"),
            t(
                "Tag, der als heute gilt, etwa 2025-12-31 (Vorgabe: heute)",
                "Day that counts as today, such as 2025-12-31 (default: today)",
            ),
        ),
    ]
}

fn inspect(sprache: Sprache, heading: &'static str) -> Command {
    let t = |de: &'static str, en: &'static str| sprache.pick(de, en);
    befehl(
        "inspect",
        sprache,
        ("Zeigen, was in einer Datei steckt", "Show what is in a file"),
        ("fim inspect [OPTIONEN] <DATEI>", "fim inspect [OPTIONS] <FILE>"),
    )
    .visible_alias("zeige")
    .arg(
        argument(
            "path",
            sprache,
            ("DATEI", "FILE"),
            ("Datei oder »-« für die Standardeingabe", "File, or »-« for standard input"),
        )
        .required(true),
    )
    .args([
        Arg::new("json").long("json").action(ArgAction::SetTrue).help_heading(heading).help(t(
            "Alles als JSON ausgeben, mit dem ganzen Inhalt",
            "Print all as JSON, with the whole content",
        )),
        limit(sprache, heading),
        color(sprache, heading),
        help(sprache, heading),
    ])
}

fn paths(sprache: Sprache) -> Arg {
    argument(
        "path",
        sprache,
        ("PFAD", "PATH"),
        (
            "Dateien, Ordner, Muster wie »**/*.xml«, ZIP-Archive, »-« für die Standardeingabe; ohne Angabe der aktuelle Ordner",
            "Files, folders, patterns such as »**/*.xml«, ZIP archives, »-« for standard input; without any, the current folder",
        ),
    ).action(ArgAction::Append)
}

fn files_from(sprache: Sprache, heading: &'static str) -> Arg {
    datei_option("files-from", sprache, heading).action(ArgAction::Append).help(sprache.pick(
        "Pfade aus dieser Datei lesen, einer je Zeile; »-« für die Standardeingabe",
        "Read paths from this file, one a line; »-« for standard input",
    ))
}

fn fail_on(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("fail-on")
        .long("fail-on")
        .value_name(sprache.pick("STUFE", "LEVEL"))
        .help_heading(heading)
        .help(sprache.pick(
            "Ab dieser Stufe Exit-Code 1: kritisch, methodisch (Vorgabe), warnung, hinweis, nie",
            "Exit code 1 from this level: kritisch, methodisch (default), warnung, hinweis, nie",
        ))
}

fn jobs(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("jobs").long("jobs").short('j').value_name("N").help_heading(heading).help(
        sprache.pick(
            "Zahl der Threads (Vorgabe: alle Kerne); das Ergebnis ist immer dasselbe",
            "Number of threads (default: all cores); the result is always the same",
        ),
    )
}

fn limit(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("grenze")
        .long("grenze")
        .alias("limit")
        .value_name(sprache.pick("NAME=WERT", "NAME=VALUE"))
        .action(ArgAction::Append)
        .help_heading(heading)
        .help(sprache.pick(
            "Eine Grenze ändern, z. B. dateigroesse=1G (alle in docs/grenzen.md)",
            "Change a limit, e.g. dateigroesse=1G (all in docs/grenzen.md)",
        ))
}

fn color(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("color")
        .long("color")
        .alias("farbe")
        .value_name("auto|always|never")
        .help_heading(heading)
        .help(sprache.pick(
            "Farben: auto (Vorgabe), always, never",
            "Colours: auto (default), always, never",
        ))
}

fn sprache_arg(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("sprache").long("sprache").value_name("de|en").help_heading(heading).help(
        sprache.pick(
            "Sprache der Texte: de oder en (Vorgabe: nach LANG, sonst de)",
            "Language of texts: de or en (default: by LANG, else de)",
        ),
    )
}

fn help(sprache: Sprache, heading: &'static str) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help_heading(heading)
        .help(sprache.pick("Diese Hilfe zeigen", "Show this help"))
}

fn template(sprache: Sprache, with_subcommands: bool) -> String {
    let usage = sprache.pick("Aufruf", "Usage");
    let all = if with_subcommands { "{all-args}" } else { "{all-args}{after-help}" };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{all}\n")
}

const EXIT_DE: &str = "Exit-Codes:
  0  nichts ab der Stufe --fail-on gefunden
  1  Befunde ab dieser Stufe
  2  eine Datei war nicht prüfbar, oder Aufruf oder Programm fehlerhaft
  3  nichts zu prüfen";
const EXIT_EN: &str = "Exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above it
  2  a file could not be checked, or usage or tool error
  3  nothing to check";
