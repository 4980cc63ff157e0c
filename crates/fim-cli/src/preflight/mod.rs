//! `fim preflight`: what the import of the Portalverbund would do with a delivery, before it does.

mod delivery;

use crate::arguments::Preflight;
use crate::failure::{self, Failure};
use crate::input::{self, Content};
use crate::pipeline::{self, Outcome};
use crate::wache::Wache;
use crate::{environment, output};
use delivery::{Behind, Delivery, Piece};
use fim_core::{Coverage, FileReport, Lieferung, Report, Urteil};
use fim_validation::{Index, Lesegang, Profil, Vorgaben, abgleichen, fremd, urteilen};

/// Runs the command; the result is the exit code.
pub fn run(command: &Preflight) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let limits = &command.limits;
    let delivery = Delivery::open(&command.path, command.index.as_deref(), limits, sprache)?;
    output::refuse_clashes(&command.outputs, delivery.on_disk(), sprache)?;
    // Settings of a project must not silence what the import says.
    let shipped = Vorgaben::new(limits);
    let vorgaben = Vorgaben { profil: Profil::Pvog, stichtag: environment::today(), ..shipped };

    let Delivery { name, base, index, pieces, .. } = delivery;
    let paths: Vec<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
    let index = index.map(|(name, bytes)| Index::lesen(&name, &bytes, &paths));
    let abgleich = abgleichen(&base, index.as_ref(), &paths, limits);
    let named = |wanted: bool| {
        let pieces = pieces.iter().zip(&abgleich.genannt);
        pieces.filter(move |(_, is)| **is == wanted).map(|(piece, _)| piece)
    };
    let wanted: Vec<&Piece> = named(true).collect();
    let unnamed: Vec<&str> = named(false).map(|piece| piece.name.as_str()).collect();

    let wache = Wache::new(limits)?;
    let check =
        |piece: &&Piece| vec![wache.um(|frist| check(piece, &Vorgaben { frist, ..vorgaben }))];
    let gathered = pipeline::gather(&wanted, command.jobs, sprache, &vorgaben, check)?;
    let checked = pipeline::compared(gathered, &vorgaben);
    let mut reports: Vec<FileReport> = checked.reports;
    reports.iter_mut().for_each(fremd);
    let is_empty = pieces.is_empty() && index.is_none();
    let (lieferung, more) = urteilen(&name, index.as_ref(), abgleich, &reports, &unnamed);
    reports.extend(more.into_iter().filter(|_| !is_empty));
    let report = Report::new(reports);
    output::all(&command.outputs, &command.options, |format, options| {
        Ok(fim_report::preflight(format, &lieferung, &report, pipeline::TOOL, options))
    })?;
    Ok(exit_code(&lieferung, &report, checked.tool_error, is_empty))
}

fn check(piece: &Piece, vorgaben: &Vorgaben<'_>) -> Outcome {
    let name = piece.name.as_str();
    let gang = Lesegang::Pruefen(vorgaben);
    let examine = |name: &str, bytes| gang.ganz(name, bytes);
    if let Behind::Input(input) = &piece.behind
        && let Some(outcome) = pipeline::in_pieces(input, gang)
    {
        return outcome;
    }
    match &piece.behind {
        Behind::Input(input) => match input::read(input, vorgaben.limits) {
            Ok(Content::Document(bytes) | Content::Archive(bytes)) => {
                pipeline::document(name, bytes, &examine)
            }
            Err(finding) => pipeline::unchecked(name, *finding),
        },
        Behind::Bytes(Ok(bytes)) => pipeline::document(name, bytes.clone(), &examine),
        Behind::Bytes(Err(finding)) => pipeline::unchecked(name, (**finding).clone()),
    }
}

fn exit_code(lieferung: &Lieferung, report: &Report, tool_error: bool, is_empty: bool) -> u8 {
    match lieferung.urteil() {
        _ if tool_error || report.coverage() == Coverage::Partial => failure::TOOL,
        _ if is_empty => failure::NOTHING,
        Urteil::Angenommen => failure::SUCCESS,
        Urteil::Unklar => failure::TOOL,
        _ => failure::FINDINGS,
    }
}
