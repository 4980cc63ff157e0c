//! `fim new`: a Steckbrief or a catalogue, begun from what the files already say.
//!
//! * `kataloge`: the catalogues below the paths
//! * here: reading without rules, writing what must not be there yet, and saying what was done
//!
//! What is written is decided in `fim-validation`.

mod bericht;
mod kataloge;

use crate::arguments::{Neu, Werk};
use crate::config;
use crate::failure::{self, Failure};
use crate::input::{self, Input, Target};
use crate::output;
use crate::pipeline::{self, Gathered};
use crate::vorgaben;
use crate::wache::Wache;
use fim_core::Sprache;
use fim_validation::{Entwurfsraum, Steckbriefauftrag, Vorgaben};
use ozg::{Matrix, ist_katalog};
use std::path::{Path, PathBuf};

/// What a catalogue is called where nothing else was said.
const KATALOG: &str = "ozg-katalog.csv";

/// Runs the command; the result is the exit code.
pub fn run(command: &Neu) -> Result<u8, Failure> {
    let sprache = command.sprache;
    let known = match (&command.output, &command.werk) {
        (Some(path), _) => Some(path.as_str()),
        (None, Werk::Katalog) => Some(KATALOG),
        (None, Werk::Steckbrief { .. }) => None,
    };
    // Nobody waits for a file that then cannot be written.
    if let Some(path) = known.filter(|path| *path != input::STDIN && Path::new(path).exists()) {
        return Err(output::exists(path, sprache));
    }
    let matrix = match &command.werk {
        Werk::Steckbrief { matrix, .. } => Some(load(matrix.as_deref(), sprache)?),
        Werk::Katalog => None,
    };
    let inputs = input::collect(&command.paths, &[], input::ALLES, sprache)?;
    let (kataloge, inputs): (Vec<Input>, Vec<Input>) = inputs.into_iter().partition(is_catalogue);
    let limits = &command.limits;
    let wache = Wache::new(limits)?;
    let read = |input: &Input| pipeline::each_document(input, limits, &wache);
    let Gathered { reports, spuren, tool_error } =
        pipeline::gather(&inputs, command.jobs, sprache, &Vorgaben::new(limits), read)?;
    let raum = Entwurfsraum::new(&reports, &spuren);
    let mut unreadable = pipeline::name_unreadable(&reports, sprache);
    match (&command.werk, &matrix) {
        (Werk::Steckbrief { schluessel, prioritaet, .. }, Some(matrix)) => {
            let (kataloge, broken) = kataloge::read(kataloge, command);
            unreadable |= broken;
            let auftrag = Steckbriefauftrag {
                schluessel,
                prioritaet: prioritaet.as_deref(),
                matrix,
                kataloge: &kataloge,
            };
            let entwurf = raum.steckbrief(&auftrag);
            let entwurf = entwurf.map_err(|fehler| Failure::Usage(fehler.message(sprache)))?;
            let path = command.output.as_deref().unwrap_or(&entwurf.dateiname);
            write(path, &entwurf.text, sprache)?;
            output::tell(&bericht::steckbrief(&entwurf, path, sprache));
        }
        _ => {
            let entwurf = raum.katalog();
            let path = command.output.as_deref().unwrap_or(KATALOG);
            if path.to_lowercase().ends_with(".xlsx") {
                let mappe = fim_report::katalog_xlsx(&entwurf.tabelle);
                let mappe = mappe.map_err(|error| Failure::Usage(error.message(sprache)))?;
                output::new_file(path, mappe, sprache)?;
            } else {
                write(path, &entwurf.text, sprache)?;
            }
            output::tell(&bericht::katalog(&entwurf, path, sprache));
        }
    }
    Ok(if tool_error || unreadable { failure::TOOL } else { failure::SUCCESS })
}

fn write(path: &str, text: &str, sprache: Sprache) -> Result<(), Failure> {
    match path {
        input::STDIN => output::stdout(text),
        path => output::new_file(path, text, sprache),
    }
}

/// A catalogue is no artefact.
fn is_catalogue(input: &Input) -> bool {
    matches!(input.target, Target::File(_)) && ist_katalog(&input.name)
}

/// The matrix that was named here or in the settings, else the one that ships.
fn load(path: Option<&Path>, sprache: Sprache) -> Result<Matrix, Failure> {
    let config = config::load(None, sprache)?;
    match vorgaben::matrix(path, &config, sprache)? {
        Some(matrix) => Ok(matrix),
        None => Matrix::ozg_2019()
            .map_err(|fehler| Failure::Fault(fehler.message("ozg-2019.toml", sprache))),
    }
}

/// The folder that a file is written to.
fn folder_of(command: &Neu) -> PathBuf {
    let path = command.output.as_deref().filter(|path| *path != input::STDIN);
    let folder = path.and_then(|path| Path::new(path).parent());
    folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}
