//! `fim protokoll`: files checked as with `fim check`, and all that decided kept as evidence.

use crate::arguments::Protokoll;
use crate::check::{self, Lauf};
use crate::config::{self, Config};
use crate::failure::{self, Failure};
use crate::input::shown;
use crate::output::Output;
use crate::{environment, output, pipeline, vorgaben};
use fim_core::{Coverage, Einstellungsangabe, Pruefumstaende, Regelwerk, Sprache, Stufe};
use fim_report::Protokollformat;
use std::path::{Path, PathBuf};

/// Where evidence goes, unless other files are named.
const DATEIEN: [(Protokollformat, &str); 2] = [
    (Protokollformat::Json, "pruefprotokoll.json"),
    (Protokollformat::Html, "pruefprotokoll.html"),
];

/// Runs the command; the result is the exit code.
pub fn run(command: &Protokoll) -> Result<u8, Failure> {
    let options = &command.check.options;
    let sprache = options.sprache;
    let config = einstellungen(command, sprache)?;
    let named = !command.outputs.is_empty();
    let outputs = if named { command.outputs.clone() } else { vorgegeben(sprache)? };
    refuse_clashes(command, &config, &outputs)?;
    check::judged(&command.check, &config, &outputs, |lauf| {
        let report = lauf.report;
        let unreadable = pipeline::name_unreadable(&report.files, sprache);
        if report.coverage() == Coverage::Nothing && !lauf.tool_error {
            let text = sprache.pick(
                "nichts zu prüfen, kein Protokoll geschrieben",
                "nothing to check, no protocol written",
            );
            output::complain(text);
            return Ok(failure::NOTHING);
        }
        if lauf.tool_error {
            let text = sprache.pick(
                "kein Protokoll geschrieben: das Programm hatte einen Fehler",
                "no protocol written: the program had a fault",
            );
            output::complain(text);
            return Ok(failure::TOOL);
        }
        let umstaende = umstaende(command, &config, lauf, unreadable);
        output::all(&outputs, options, |format, options| {
            Ok(fim_report::protokoll(format, report, &umstaende, pipeline::TOOL, options))
        })?;
        output::tell(&fim_report::urteil(report, sprache));
        tell(&outputs, sprache);
        Ok(umstaende.exit_code)
    })
}

/// The settings that hold.
pub fn einstellungen(command: &Protokoll, sprache: Sprache) -> Result<Config, Failure> {
    let check = &command.check;
    config::of_vorhaben(check.config.as_deref(), &check.paths, sprache)
}

/// The files that ship; one of that name which is something else stays as it is.
fn vorgegeben(sprache: Sprache) -> Result<Vec<Output<Protokollformat>>, Failure> {
    let (_, json) = DATEIEN[0];
    if Path::new(json).exists() {
        let bytes = std::fs::read(json).unwrap_or_default();
        fim_report::Protokoll::lesen(&bytes).map_err(|_| output::exists(json, sprache))?;
    }
    Ok(DATEIEN.map(|(format, name)| (format, Some(name.to_owned()))).to_vec())
}

/// What decides on the result is no place to write it to.
fn refuse_clashes(
    command: &Protokoll,
    config: &Config,
    outputs: &[Output<Protokollformat>],
) -> Result<(), Failure> {
    let check = &command.check;
    let named = [&check.config, &check.matrix, &config.matrix.datei];
    let named = named.into_iter().flatten().chain(&config.dateien).map(PathBuf::as_path);
    output::refuse_clashes(outputs, named, check.options.sprache)
}

/// Says where the evidence is.
fn tell(outputs: &[Output<Protokollformat>], sprache: Sprache) {
    let files = outputs.iter().filter_map(|(_, file)| file.as_deref());
    let files: Vec<String> = files.map(|file| shown(Path::new(file))).collect();
    if !files.is_empty() {
        let text = sprache.pick("Prüfprotokoll geschrieben", "Prüfprotokoll written");
        output::tell(&format!("{text}: {}", files.join(", ")));
    }
}

/// What the run rested on.
pub fn umstaende(
    command: &Protokoll,
    config: &Config,
    lauf: Lauf<'_>,
    unreadable: bool,
) -> Pruefumstaende {
    let Lauf { report, vorgaben, grundlagen, .. } = lauf;
    let fail_on = command.check.fail_on.or(config.fail_on);
    let level = vorgaben::schwelle(fail_on, vorgaben.ziel);
    let failing = vorgaben::is_failing(report, fail_on, vorgaben.ziel);
    let angabe = |it: &config::herkunft::Herkunft| Einstellungsangabe {
        schluessel: it.key.clone(),
        wert: it.wert.clone(),
        ort: format!("{}:{}", it.ort.0, it.ort.1),
    };
    let regeln = fim_validation::rules().count() + vorgaben.eigene.rules().count();
    Pruefumstaende {
        erstellt: environment::now().unwrap_or_default(),
        stichtag: vorgaben.stichtag.map(|day| day.to_string()).unwrap_or_default(),
        profil: vorgaben.profil.key().to_owned(),
        ziel: vorgaben.ziel.map(|ziel| ziel.name.clone()),
        schwelle: level.map_or("nie", Stufe::key).to_owned(),
        regelwerk: config.regelwerk.unwrap_or(Regelwerk::AKTUELL).to_string(),
        regeln: regeln as u64,
        build: crate::cache::BUILD.to_owned(),
        argumente: command.argumente.clone(),
        einstellungen: config.herkunft.iter().map(angabe).collect(),
        grundlagen,
        exit_code: match (unreadable, failing) {
            (true, _) => failure::TOOL,
            (false, true) => failure::FINDINGS,
            (false, false) => failure::SUCCESS,
        },
    }
}
