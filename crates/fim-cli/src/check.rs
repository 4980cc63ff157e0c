//! `fim check`: every input through the same pipeline, in parallel, one report at the end.

use crate::arguments::Check;
use crate::config;
use crate::failure::{self, Failure};
use crate::input::{self, Budget, Content, Input, Target};
use crate::{codelisten, depth, output, progress, rescue, vorgaben};
use fim_core::{Coverage, FileReport, Identity, Report, Sprache, State};
use fim_report::{Format, Options, Tool};
use fim_validation::{Spuren, Vorgaben, vergleiche};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

const TOOL: Tool<'_> = Tool { name: "fim", version: env!("CARGO_PKG_VERSION") };

/// Runs the command; the result is the exit code.
pub fn run(command: &Check) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let config = config::load(command.config.as_deref(), sprache)?;
    let regal =
        codelisten::Regal::new(vorgaben::folders(command, &config, sprache)?, command.limits);
    let auswahl = vorgaben::auswahl(command, &config, sprache)?;
    let vorgaben = vorgaben::decide(command, &config, &regal, &auswahl);
    let inputs = input::collect(&command.paths, &command.files_from, sprache)?;
    refuse_clashes(command, &inputs)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(command.jobs)
        .stack_size(depth::stack(&command.limits))
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    let bar = progress::bar(inputs.len(), sprache);
    let outcomes: Vec<Outcome> = pool.install(|| {
        inputs
            .par_iter()
            .flat_map_iter(|input| {
                let outcomes = check_input(input, &vorgaben);
                bar.inc(1);
                outcomes
            })
            .collect()
    });
    bar.finish_and_clear();
    let faults: Vec<&str> = outcomes.iter().filter_map(|one| one.fault.as_deref()).collect();
    faults.iter().for_each(|fault| output::complain(fault));
    let tool_error = !faults.is_empty();
    let (mut reports, spuren): (Vec<FileReport>, Vec<Spuren>) =
        outcomes.into_iter().map(|one| (one.report, one.spuren)).unzip();
    vergleiche(&mut reports, &spuren, &vorgaben);
    let report = Report::new(reports);
    write(&report, command)?;
    tell_what_is_left_out(&report, command);
    Ok(exit_code(
        &report,
        vorgaben::is_failing(&report, command.fail_on, vorgaben.ziel),
        tool_error,
    ))
}

/// What became of one file, and our own fault if there was one.
struct Outcome {
    report: FileReport,
    spuren: Spuren,
    fault: Option<String>,
}

impl Outcome {
    fn of(report: FileReport) -> Self {
        Self { report, spuren: Spuren::default(), fault: None }
    }
}

fn check_input(input: &Input, vorgaben: &Vorgaben<'_>) -> Vec<Outcome> {
    let limits = vorgaben.limits;
    match input::read(input, limits) {
        Ok(Content::Document(bytes)) => vec![check_document(&input.name, bytes, vorgaben)],
        Ok(Content::Archive(bytes)) => {
            check_archive(&input.name, &bytes, 0, vorgaben, &mut Budget::new(limits))
        }
        Err(finding) => vec![unchecked(&input.name, *finding)],
    }
}

fn check_archive(
    name: &str,
    bytes: &[u8],
    depth: u64,
    vorgaben: &Vorgaben<'_>,
    budget: &mut Budget,
) -> Vec<Outcome> {
    let limits = vorgaben.limits;
    let mut outcomes = Vec::new();
    let done =
        input::unpack(name, bytes, depth, limits, budget, &mut |file, budget| match file.bytes {
            Ok(bytes) if input::is_archive(&file.name, &bytes) => {
                outcomes.extend(check_archive(&file.name, &bytes, depth + 1, vorgaben, budget));
            }
            Ok(bytes) => outcomes.push(check_document(&file.name, bytes, vorgaben)),
            Err(finding) => outcomes.push(unchecked(&file.name, *finding)),
        });
    match done {
        Err(finding) => outcomes.push(unchecked(name, *finding)),
        Ok(()) if outcomes.is_empty() => {
            outcomes.push(Outcome::of(without_documents(name)));
        }
        Ok(()) => {}
    }
    outcomes
}

/// An archive without anything to check is told of, so that nobody takes silence for consent.
fn without_documents(name: &str) -> FileReport {
    let identity = Identity { label: Some("ZIP ohne XML".to_owned()), ..Identity::default() };
    FileReport::new(name, identity, State::Other, Vec::new())
}

fn check_document(name: &str, bytes: Vec<u8>, vorgaben: &Vorgaben<'_>) -> Outcome {
    match rescue::attempt(|| fim_validation::check_with_traces(name, bytes, vorgaben)) {
        Ok((report, spuren)) => Outcome { report, spuren, fault: None },
        Err(panic) => Outcome {
            report: FileReport::new(name, Identity::default(), State::Unchecked, Vec::new()),
            spuren: Spuren::default(),
            fault: Some(format!(
                "{name}: interner Fehler, bitte melden / internal error, please report: {panic}"
            )),
        },
    }
}

fn unchecked(name: &str, finding: fim_core::Finding) -> Outcome {
    Outcome::of(FileReport::unchecked(name, finding))
}

/// Writes every output, files first: whoever reads standard output may leave early. The first error
/// is told when all is written.
fn write(report: &Report, command: &Check) -> Result<(), Failure> {
    let (files, streams): (Vec<_>, Vec<_>) =
        command.outputs.iter().partition(|(_, file)| file.is_some());
    let mut outcome = Ok(());
    for (format, file) in files.into_iter().chain(streams) {
        let written = match file {
            Some(path) => {
                let options = Options { color: false, ..command.options };
                output::file(path, &fim_report::render(*format, report, TOOL, &options))
            }
            None => output::stdout(&fim_report::render(*format, report, TOOL, &command.options)),
        };
        outcome = outcome.and(written);
    }
    outcome
}

/// The FIM-Portal has no report for some files: what is not in the output is told of.
fn tell_what_is_left_out(report: &Report, command: &Check) {
    if command.outputs.iter().all(|(format, _)| *format != Format::FimPortal) {
        return;
    }
    let sprache = command.options.sprache;
    let (files, findings) = fim_report::without_report(report);
    if files > 0 {
        output::complain(&match sprache {
            Sprache::De => format!(
                "fim-portal: {files} geprüfte {} nicht enthalten; für Prozesse und Codelisten hat das FIM-Portal keinen Bericht",
                if files == 1 { "Datei" } else { "Dateien" }
            ),
            Sprache::En => format!(
                "fim-portal: {files} checked {} left out; the FIM-Portal has no report for processes and code lists",
                if files == 1 { "file" } else { "files" }
            ),
        });
    }
    if findings > 0 {
        output::complain(&match sprache {
            Sprache::De => format!(
                "fim-portal: {findings} {} nicht enthalten; der Bericht des FIM-Portals kennt nur Leistungen",
                if findings == 1 { "Befund" } else { "Befunde" }
            ),
            Sprache::En => format!(
                "fim-portal: {findings} {} left out; the report of the FIM-Portal knows Leistungen alone",
                if findings == 1 { "finding" } else { "findings" }
            ),
        });
    }
}

/// The one path of a file, also of one that is not there yet.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).canonicalize();
    path.canonicalize()
        .or_else(|_| folder.map(|folder| folder.join(path.file_name().unwrap_or_default())))
        .unwrap_or_else(|_| path.to_owned())
}

/// Refuses outputs that would destroy an input or each other, before anything is read.
fn refuse_clashes(command: &Check, inputs: &[Input]) -> Result<(), Failure> {
    let mut taken: HashSet<PathBuf> = inputs
        .iter()
        .filter_map(|input| match &input.target {
            Target::File(path) => Some(real(path)),
            Target::Stdin | Target::Unreadable(..) => None,
        })
        .collect();
    for path in command.outputs.iter().filter_map(|(_, file)| file.as_deref()) {
        // A device can take several outputs.
        let is_file = std::fs::metadata(path).map_or(true, |metadata| metadata.is_file());
        if is_file && !taken.insert(real(Path::new(path))) {
            return Err(Failure::Usage(match command.options.sprache {
                Sprache::De => format!("{path} ist schon Eingabe oder eine andere Ausgabe"),
                Sprache::En => format!("{path} is an input or another output already"),
            }));
        }
    }
    Ok(())
}

fn exit_code(report: &Report, failing: bool, tool_error: bool) -> u8 {
    match report.coverage() {
        _ if tool_error => failure::TOOL,
        Coverage::Partial => failure::TOOL,
        _ if failing => failure::FINDINGS,
        Coverage::Nothing => failure::NOTHING,
        Coverage::Full => failure::SUCCESS,
    }
}
