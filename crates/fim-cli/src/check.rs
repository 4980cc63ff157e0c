//! `fim check`: every input through the same pipeline, in parallel, one report at the end.

use crate::arguments::Check;
use crate::config;
use crate::failure::{self, Failure};
use crate::input::{self, Input, Target};
use crate::{codelisten, output, pipeline, vorgaben};
use fim_core::{Coverage, Report};

/// Runs the command; the result is the exit code.
pub fn run(command: &Check) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let config = config::load(command.config.as_deref(), sprache)?;
    let regal =
        codelisten::Regal::new(vorgaben::folders(command, &config, sprache)?, command.limits);
    let auswahl = vorgaben::auswahl(command, &config, sprache)?;
    let vorgaben = vorgaben::decide(command, &config, &regal, &auswahl);
    let inputs = input::collect(&command.paths, &command.files_from, sprache)?;
    let named = inputs.iter().filter_map(|input| match &input.target {
        Target::File(path) => Some(path.as_path()),
        Target::Stdin | Target::Unreadable(..) => None,
    });
    output::refuse_clashes(&command.outputs, named, sprache)?;
    let check = |input: &Input| pipeline::check_input(input, &vorgaben);
    let checked = pipeline::run(&inputs, command.jobs, sprache, &vorgaben, check)?;
    let tool_error = checked.tool_error;
    let report = Report::new(checked.reports);
    output::all(&command.outputs, &command.options, |format, options| {
        fim_report::render(format, &report, pipeline::TOOL, options)
    })?;
    Ok(exit_code(
        &report,
        vorgaben::is_failing(&report, command.fail_on, vorgaben.ziel),
        tool_error,
    ))
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
