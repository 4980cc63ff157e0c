//! `fim fix`: files checked as with `fim check`; what can be repaired by itself is, and is written.
//!
//! What is repaired is decided in `fim-validation`; which findings count, by `fim check`.

use crate::arguments::{Check, Fix};
use crate::check::{self, Lauf};
use crate::config;
use crate::failure::{self, Failure, reason};
use crate::{depth, input, output, pipeline, rescue};
use fim_core::{
    Coverage, Dateireparatur, FileReport, Finding, Fingerprint, Reparaturlauf, Sprache,
};
use fim_report::Reparaturformat;
use fim_validation::{Reparaturauftrag, Vorgaben, ist_reparabel, reparieren};
use rayon::prelude::*;
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

/// Runs the command; the result is the exit code.
pub fn run(command: &Fix) -> Result<u8, Failure> {
    let sprache = command.check.options.sprache;
    if command.check.paths.iter().any(|path| path == input::STDIN) {
        let text = sprache.pick(
            "»-«: fim fix ändert Dateien, die Standardeingabe ist keine",
            "»-«: fim fix changes files, standard input is none",
        );
        return Err(Failure::Usage(text.to_owned()));
    }
    let config =
        config::of_vorhaben(command.check.config.as_deref(), &command.check.paths, sprache)?;
    check::judged(&command.check, &config, &command.outputs, |lauf| {
        let Lauf { report, vorgaben, tool_error, .. } = lauf;
        let unreadable = pipeline::name_unreadable(&report.files, sprache);
        let files = each_once(&report.files);
        let (mut lauf, broken) = repaired(&files, vorgaben, command)?;
        if !command.ist_vorschau {
            write(&mut lauf, sprache);
        }
        let gone: u64 = lauf.dateien.iter().map(|datei| datei.behoben).sum();
        let found: usize = files.iter().map(|file| file.findings.len()).sum();
        lauf.verbleibend = (found as u64).saturating_sub(gone);
        lauf.geprueft = report.files.len() as u64;
        output::all(&command.outputs, &command.check.options, |format, options| {
            Ok(fim_report::reparatur(format, &lauf, pipeline::TOOL, options))
        })?;
        tell_what_is_in_no_diff(command, &lauf);
        Ok(match report.coverage() {
            _ if tool_error || unreadable || broken || lauf.ungeschrieben > 0 => failure::TOOL,
            Coverage::Nothing => failure::NOTHING,
            _ if command.ist_vorschau && lauf.anzahl() > 0 => failure::FINDINGS,
            _ => failure::SUCCESS,
        })
    })
}

/// Files under their first name: one that is named in two ways, or through a link, is repaired once.
fn each_once(files: &[FileReport]) -> Vec<&FileReport> {
    let mut known = HashSet::new();
    // What has nothing to repair needs no look at the disk.
    let is_first = |file: &&FileReport| {
        !ist_reparabel(file) || fs::canonicalize(&file.path).map_or(true, |path| known.insert(path))
    };
    files.iter().filter(is_first).collect()
}

/// Repairs every file in memory; true where one could not be looked at.
fn repaired(
    files: &[&FileReport],
    vorgaben: &Vorgaben<'_>,
    command: &Fix,
) -> Result<(Reparaturlauf, bool), Failure> {
    let auftrag = Reparaturauftrag { vorgaben, auch_freigegebene: command.auch_freigegebene };
    let outcomes = in_memory(files.iter().copied(), &auftrag, &command.check, &command.nur)?;
    let mut lauf = Reparaturlauf { ist_vorschau: command.ist_vorschau, ..Reparaturlauf::default() };
    let mut broken = false;
    for outcome in outcomes {
        match outcome {
            Ok(datei) => lauf.dateien.push(datei),
            Err(complaint) => {
                output::complain(&complaint);
                broken = true;
            }
        }
    }
    lauf.dateien.retain(|it| !it.aenderungen.is_empty() || !it.zurueckgestellt.is_empty());
    Ok((lauf, broken))
}

/// What `fim fix` would change in the files of a report, for formats that offer it. A file that
/// cannot be looked at again has nothing to offer; what is wrong with it `fim fix` tells.
pub fn offered(
    files: &[FileReport],
    vorgaben: &Vorgaben<'_>,
    check: &Check,
) -> Result<Vec<Dateireparatur>, Failure> {
    let auftrag = Reparaturauftrag { vorgaben, auch_freigegebene: false };
    let outcomes = in_memory(each_once(files).into_iter(), &auftrag, check, &[])?;
    let changed = outcomes.into_iter().flatten().filter(|datei| !datei.aenderungen.is_empty());
    // The places are enough.
    let without_bytes = |datei| Dateireparatur { vorher: Vec::new(), nachher: Vec::new(), ..datei };
    Ok(changed.map(without_bytes).collect())
}

/// Every file of a report that has something to repair, repaired in memory, or a complaint.
fn in_memory<'r>(
    files: impl Iterator<Item = &'r FileReport>,
    auftrag: &Reparaturauftrag<'_>,
    check: &Check,
    nur: &[String],
) -> Result<Vec<Result<Dateireparatur, String>>, Failure> {
    // What is in an archive stays as it is; standard input is no file.
    let is_file = |file: &&FileReport| {
        file.path != input::STDIN && !is_in_archive(&file.path) && ist_reparabel(file)
    };
    let files: Vec<&FileReport> = files.filter(is_file).collect();
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(check.jobs)
        .stack_size(depth::stack(auftrag.vorgaben.limits))
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    let sprache = check.options.sprache;
    Ok(pool.install(|| files.par_iter().map(|file| one(file, auftrag, nur, sprache)).collect()))
}

/// True for what is no file of its own.
fn is_in_archive(path: &str) -> bool {
    path.contains("!/") && !Path::new(path).exists()
}

fn one(
    file: &FileReport,
    auftrag: &Reparaturauftrag<'_>,
    nur: &[String],
    sprache: Sprache,
) -> Result<Dateireparatur, String> {
    let bytes = fs::read(&file.path)
        .map_err(|error| format!("{}: {}", file.path, reason(&error, sprache)))?;
    let is_wanted = |finding: &&Finding| {
        let codes = || finding.also.iter().chain([&finding.rule.code]);
        nur.is_empty() || nur.iter().any(|nur| codes().any(|code| code.starts_with(nur.as_str())))
    };
    let zaehlt: HashSet<Fingerprint> =
        file.findings.iter().filter(is_wanted).map(|finding| finding.fingerprint).collect();
    rescue::attempt(|| reparieren(&file.path, bytes, &zaehlt, auftrag)).map_err(|panic| {
        let text = sprache.pick("interner Fehler, bitte melden", "internal error, please report");
        format!("{}: {text}: {panic}", file.path)
    })
}

/// Writes what was repaired; what cannot be written counts as not repaired.
fn write(lauf: &mut Reparaturlauf, sprache: Sprache) {
    for datei in lauf.dateien.iter_mut().filter(|datei| !datei.aenderungen.is_empty()) {
        if let Err(complaint) = replace(datei, sprache) {
            output::complain(&complaint);
            let (pfad, kodierung) = (std::mem::take(&mut datei.pfad), datei.kodierung);
            *datei = Dateireparatur { pfad, kodierung, ..Dateireparatur::default() };
            lauf.ungeschrieben += 1;
        }
    }
}

fn replace(datei: &Dateireparatur, sprache: Sprache) -> Result<(), String> {
    let path = &datei.pfad;
    let told = |error: &io::Error| format!("{path}: {}", reason(error, sprache));
    let metadata = fs::metadata(path).map_err(|error| told(&error))?;
    // A new file could take its place all the same; but whoever protects one means it.
    if metadata.permissions().readonly() {
        let text = sprache.pick("schreibgeschützt, nicht geändert", "write-protected, not changed");
        return Err(format!("{path}: {text}"));
    }
    if fs::read(path).map_err(|error| told(&error))? != datei.vorher {
        let text = sprache.pick(
            "hat sich inzwischen geändert, nicht repariert; bitte noch einmal aufrufen",
            "has changed meanwhile, not repaired; please run again",
        );
        return Err(format!("{path}: {text}"));
    }
    output::file(path, &datei.nachher).map_err(|failure| failure.message(sprache))
}

/// A diff is made of lines of bytes; what has none is told of.
fn tell_what_is_in_no_diff(command: &Fix, lauf: &Reparaturlauf) {
    if command.outputs.iter().all(|(format, _)| *format != Reparaturformat::Diff) {
        return;
    }
    let sprache = command.check.options.sprache;
    let text = match command.ist_vorschau {
        true => sprache.pick(
            "ist in UTF-16 und fehlt im Diff; fim fix ohne --vorschau ändert sie",
            "is in UTF-16 and not in the diff; fim fix without --vorschau changes it",
        ),
        false => sprache.pick(
            "ist in UTF-16: geändert, aber nicht im Diff",
            "is in UTF-16: changed, but not in the diff",
        ),
    };
    for datei in lauf.geaenderte().filter(|datei| fim_report::ist_ohne_diff(datei)) {
        output::complain(&format!("{}: {text}", datei.pfad));
    }
}
