//! `fim inspect`: what is in one file.

use crate::arguments::Inspect;
use crate::failure::{self, Failure};
use crate::input::{self, Content};
use crate::{depth, output};
use fim_core::{FileReport, Report, Sprache, State};
use fim_report::Options;
use fim_validation::Inspection;

/// Runs the command; the result is the exit code.
pub fn run(command: &Inspect) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let inputs = input::collect(std::slice::from_ref(&command.path), &[], input::ALLES, sprache)?;
    let [one] = inputs.as_slice() else {
        return Err(Failure::Usage(match sprache {
            Sprache::De => {
                format!(
                    "{}: gemeint ist genau eine Datei; für Ordner: fim check",
                    command.path.display()
                )
            }
            Sprache::En => {
                format!(
                    "{}: exactly one file is meant; for folders: fim check",
                    command.path.display()
                )
            }
        }));
    };
    let bytes = match input::read(one, &command.limits) {
        Ok(Content::Document(bytes)) => bytes,
        Ok(Content::Archive(_)) => {
            return Err(Failure::Usage(match sprache {
                Sprache::De => {
                    format!("{}: Archive bitte vorher auspacken; fim check liest sie", one.name)
                }
                Sprache::En => {
                    format!("{}: please unpack archives first; fim check reads them", one.name)
                }
            }));
        }
        Err(finding) => {
            let report = FileReport::unchecked(&one.name, *finding);
            output::stdout(findings(report, &command.options))?;
            return Ok(failure::TOOL);
        }
    };
    let inspection = on_large_stack(depth::stack(&command.limits), || {
        fim_validation::inspect(&one.name, bytes, &command.limits, command.json)
    })?;
    output::stdout(text(&inspection, command))?;
    Ok(if inspection.state == State::Unchecked { failure::TOOL } else { failure::SUCCESS })
}

fn text(inspection: &Inspection, command: &Inspect) -> String {
    if command.json {
        // Plain structs of strings and numbers always serialise.
        return fim_core::json_sichtbar(
            serde_json::to_string_pretty(inspection).unwrap_or_default(),
        ) + "\n";
    }
    let mut text = fim_report::tables(&inspection.tables(), &command.options);
    if let Some(report) = inspection.report.clone().filter(|report| !report.findings.is_empty()) {
        text.push('\n');
        text.push_str(&findings(report, &command.options));
    }
    text
}

fn findings(report: FileReport, options: &Options) -> String {
    fim_report::terminal(&Report::new(vec![report]), options)
}

fn on_large_stack<T: Send>(stack: usize, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(stack)
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    Ok(pool.install(work))
}
