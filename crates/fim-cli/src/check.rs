//! `fim check`: every input through the same pipeline, in parallel, one report at the end.

use crate::arguments::Check;
use crate::cache::{Cache, Ordner};
use crate::config::{self, Config};
use crate::failure::{self, Failure};
use crate::input::{self, Input, Target};
use crate::nachweise::Nachweisordner;
use crate::ordnersicht::Ordnersicht;
use crate::output::Output;
use crate::pipeline::Gathered;
use crate::schemata::{self, Schemaregal};
use crate::seit::Zustand;
use crate::siegel::{self, Siegel};
use crate::wache::Wache;
use crate::{baseline, codelisten, eigene_regeln, fix, output, pipeline, vorgaben, watch};
use einstellungen::verweise;
use fim_core::{Coverage, Grundlage, Report, Sprache};
use fim_report::{Format, Options};
use fim_validation::{Ausnahmen, Vorgaben};

/// Runs the command; the result is the exit code.
pub fn run(command: &Check) -> Result<u8, Failure> {
    match command.watch {
        true => watch::run(command, || once(command)),
        false => once(command),
    }
}

fn once(command: &Check) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let outputs = &command.outputs;
    output::refuse_workbook_at_terminal(outputs, Format::Xlsx, "arbeitsliste.xlsx", sprache)?;
    let config = config::of_vorhaben(command.config.as_deref(), &command.paths, sprache)?;
    judged(command, &config, &command.outputs, |lauf| {
        let Lauf { report, vorgaben, tool_error, .. } = lauf;
        let fail_on = command.fail_on.or(config.fail_on);
        let level = vorgaben::schwelle(fail_on, vorgaben.ziel);
        let options = Options { fail_on: level, ..command.options };
        output::all(&command.outputs, &options, |format, options| {
            fim_report::render(format, report, pipeline::TOOL, options)
                .map_err(|error| Failure::Usage(error.message(sprache)))
        })?;
        tell_what_is_left_out(report, command);
        let failing = vorgaben::is_failing(report, fail_on, vorgaben.ziel);
        Ok(exit_code(report, failing, tool_error))
    })
}

/// What a run came to.
pub struct Lauf<'r> {
    /// The report.
    pub report: &'r Report,
    /// What held.
    pub vorgaben: &'r Vorgaben<'r>,
    /// True where a fault of ours stood in the way.
    pub tool_error: bool,
    /// Every file that had a say, where that was asked for.
    pub grundlagen: Vec<Grundlage>,
}

/// Checks all inputs and hands on what it came to.
pub fn judged<F>(
    command: &Check,
    config: &Config,
    outputs: &[Output<F>],
    then: impl FnOnce(Lauf<'_>) -> Result<u8, Failure>,
) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let regal =
        codelisten::Regal::new(vorgaben::folders(command, config, sprache)?, command.limits);
    let siegel = command.siegel.then(Siegel::default);
    let eigene = eigene_regeln::des_laufs(command, config, siegel.as_ref(), sprache)?;
    let einstufung = vorgaben::einstufung(command, config, &eigene, sprache)?;
    let auswahl = einstufung.weiteste();
    let folders = input::folders(&command.paths, &command.files_from);
    let sicht = Ordnersicht::new(config, &folders);
    let ausnahmen = baseline::ausnahmen(&command.bestand, config, sprache)?;
    let zustand = command.seit.as_deref().map(|seit| Zustand::open(seit, sprache)).transpose()?;
    let verweise = verweise::wahl(&command.verweise, &config.verweise);
    let matrix = vorgaben::matrix(command.matrix.as_deref(), config, sprache)?;
    let quellen = schemata::quellen(&command.xsd, config);
    let schemata = Schemaregal::new(&quellen, &command.limits, sprache)?;
    let nachweise = Nachweisordner::default();
    let vorgaben = Vorgaben {
        verweise,
        matrix: matrix.as_ref(),
        nachweise: &nachweise,
        einstufung: &einstufung,
        ausnahmen: &ausnahmen,
        pfade: &sicht,
        schemata: &schemata,
        eigene: &eigene,
        ..vorgaben::decide(command, config, &regal, &auswahl)
    };
    let inputs = inputs(command, outputs, &sicht)?;
    let gathered = gathered(command, config, &inputs, &vorgaben, siegel.as_ref())?;
    let frueher =
        zustand.map(|zustand| zustand.befunde(&folders, &inputs, &gathered, &vorgaben, sprache));
    let ausnahmen = Ausnahmen { frueher: frueher.transpose()?, ..ausnahmen.clone() };
    let checked = pipeline::compared(gathered, &Vorgaben { ausnahmen: &ausnahmen, ..vorgaben });
    let mut report = Report {
        bestand: checked.bestand,
        matrix: checked.matrix,
        statistik: checked.statistik,
        ausnahmen: checked.ausnahmen,
        ..Report::new(checked.reports)
    };
    if command.outputs.iter().any(|(format, _)| *format == Format::Sarif) {
        report.reparaturen = fix::offered(&report.files, &vorgaben, command)?;
    }
    let gesehen = siegel::Quellen {
        command,
        config,
        regal: &regal,
        schemata: &schemata,
        nachweise: &nachweise,
    };
    let grundlagen = siegel.map(|siegel| siegel.grundlagen(&report, &gesehen)).unwrap_or_default();
    let tool_error = checked.tool_error;
    let code = then(Lauf { report: &report, vorgaben: &vorgaben, tool_error, grundlagen });
    if !command.watch {
        // The process ends here, and the system takes back all at once.
        std::mem::forget(report);
    }
    code
}

/// What is to be checked; an output that would destroy any of it is refused.
fn inputs<F>(
    command: &Check,
    outputs: &[Output<F>],
    sicht: &Ordnersicht,
) -> Result<Vec<Input>, Failure> {
    let sprache = command.options.sprache;
    let excluded = |path: &str| sicht.schliesst_aus(path);
    let mut inputs = input::collect(&command.paths, &command.files_from, &excluded, sprache)?;
    output::leave_out_reports(outputs, &mut inputs);
    let named = inputs.iter().filter_map(|input| match &input.target {
        Target::File(path) => Some(path.as_path()),
        Target::Stdin | Target::Unreadable(..) => None,
    });
    output::refuse_clashes(outputs, named, sprache)?;
    Ok(inputs)
}

/// Every input on its own, known from an earlier run or checked now.
fn gathered(
    command: &Check,
    config: &Config,
    inputs: &[Input],
    vorgaben: &Vorgaben<'_>,
    siegel: Option<&Siegel>,
) -> Result<Gathered, Failure> {
    let sprache = command.options.sprache;
    let ordner = Ordner::of(config, command.cache).filter(|_| !command.statistik);
    let cache = Cache::open(ordner, vorgaben, sprache);
    let wache = Wache::new(vorgaben.limits)?;
    let examine = |name: &str, bytes: Vec<u8>| {
        siegel.iter().for_each(|siegel| siegel.artefakt(name, &bytes));
        wache.um(|frist| cache.check(name, bytes, frist))
    };
    let in_pieces = |input: &Input| wache.um(|frist| cache.in_pieces(input, frist));
    let check = |input: &Input| match siegel::um(siegel, input, || in_pieces(input)) {
        Some(outcome) => vec![outcome],
        None => pipeline::as_a_whole(input, vorgaben.limits, &examine),
    };
    let gathered = pipeline::gather(inputs, command.jobs, sprache, vorgaben, check)?;
    cache.close(command.cache.is_counting, sprache);
    Ok(gathered)
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

/// What a run comes to for who started it.
pub fn exit_code(report: &Report, failing: bool, tool_error: bool) -> u8 {
    match report.coverage() {
        _ if tool_error => failure::TOOL,
        Coverage::Partial => failure::TOOL,
        _ if failing => failure::FINDINGS,
        Coverage::Nothing => failure::NOTHING,
        Coverage::Full => failure::SUCCESS,
    }
}
