//! `fim verify`: the check of a Prüfprotokoll once more, and whether it comes to the same.

use crate::arguments::{self, Verify};
use crate::failure::{self, Failure};
use crate::input::shown;
use crate::{check, output, pipeline, protokoll};
use fim_core::Sprache;
use fim_report::{Options, Protokoll, Protokollformat, nachpruefen};
use std::env;
use std::fs;
use std::path::Path;

/// Runs the command; the result is the exit code.
pub fn run(command: &Verify) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let path = Path::new(&command.protokoll);
    let file = |error| Failure::File { path: shown(path), error };
    let bytes = fs::read(path).map_err(file)?;
    let alt = Protokoll::lesen(&bytes)
        .map_err(|error| Failure::Usage(format!("{}: {}", shown(path), error.message(sprache))))?;
    let outputs = absolute(command)?;
    if let Some(folder) = &command.ordner {
        let failure = |error| Failure::File { path: shown(folder), error };
        env::set_current_dir(folder).map_err(failure)?;
    }
    let Some(mut again) = arguments::erneut(alt.argumente(), alt.stichtag(), sprache) else {
        return Err(Failure::Usage(format!("{}: {}", shown(path), unbekannt(sprache))));
    };
    again.check.jobs = command.jobs;
    let config = protokoll::einstellungen(&again, sprache)?;
    check::judged(&again.check, &config, &outputs, |lauf| {
        if lauf.tool_error {
            return Ok(failure::TOOL);
        }
        let report = lauf.report;
        let unreadable = report.coverage() == fim_core::Coverage::Partial;
        let umstaende = protokoll::umstaende(&again, &config, lauf, unreadable);
        let options = Options { color: false, ..command.options };
        let json = Protokollformat::Json;
        let neu = fim_report::protokoll(json, report, &umstaende, pipeline::TOOL, &options);
        let neu = Protokoll::lesen(neu.as_bytes())
            .map_err(|error| Failure::Fault(error.message(sprache)))?;
        let antwort = nachpruefen(&alt, &neu);
        output::all(&outputs, &command.options, |format, options| {
            Ok(fim_report::nachpruefung(format, &antwort, pipeline::TOOL, options))
        })?;
        hint(&alt, command, sprache);
        Ok(if antwort.ist_bestaetigt() { failure::SUCCESS } else { failure::FINDINGS })
    })
}

/// Outputs as seen from anywhere: the working folder may change.
fn absolute(
    command: &Verify,
) -> Result<Vec<output::Output<fim_report::Nachpruefungsformat>>, Failure> {
    let one = |(format, file): &output::Output<_>| {
        let file = file.as_deref().map(|file| {
            let path = std::path::absolute(file);
            let path = path.map_err(|error| Failure::File { path: file.to_owned(), error })?;
            Ok(path.to_string_lossy().into_owned())
        });
        Ok((*format, file.transpose()?))
    };
    command.outputs.iter().map(one).collect()
}

/// Paths are seen from the folder of the check; who is elsewhere finds nothing at all.
fn hint(alt: &Protokoll, command: &Verify, sprache: Sprache) {
    let mut artefakte = alt.artefakte().peekable();
    let is_elsewhere = artefakte.peek().is_some()
        && artefakte.all(|path| {
            let file = path.split_once("!/").map_or(path, |(archive, _)| archive);
            !Path::new(file).exists()
        });
    if is_elsewhere && command.ordner.is_none() {
        output::complain(sprache.pick(
            "keine der Dateien ist hier; mit --in ORDNER den Ordner nennen, in dem geprüft wurde",
            "none of the files is here; name the folder of the check with --in FOLDER",
        ));
    }
}

const fn unbekannt(sprache: Sprache) -> &'static str {
    sprache.pick(
        "dieses fim kennt einen Teil des Aufrufs nicht",
        "this fim does not know a part of the call",
    )
}
