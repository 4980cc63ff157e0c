//! What holds for a run: the command line goes before the configuration, that before what ships.

use crate::arguments::Check;
use crate::codelisten::Regal;
use crate::config::{self, Config};
use crate::environment;
use crate::failure::Failure;
use crate::input;
use fim_core::{Report, Sprache, Stufe};
use fim_validation::{Auswahl, EigeneRegeln, Einstufung, Vorgaben, Ziel};
use ozg::Matrix;
use std::path::{Path, PathBuf};

/// The folders with code lists, those of the command line first.
pub fn folders(
    command: &Check,
    config: &Config,
    sprache: Sprache,
) -> Result<Vec<PathBuf>, Failure> {
    if let Some(folder) = command.codelisten.iter().find(|folder| !folder.is_dir()) {
        let text = sprache.pick("ist kein Ordner", "is no folder");
        return Err(Failure::Usage(format!("--codelisten »{}« {text}", folder.display())));
    }
    Ok(command.codelisten.iter().chain(&config.codelisten).cloned().collect())
}

/// Which rules speak where, and how loud; what the command line says goes before the configuration.
pub fn einstufung(
    command: &Check,
    config: &Config,
    eigene: &EigeneRegeln,
    sprache: Sprache,
) -> Result<Einstufung, Failure> {
    let mut words = command.mit.iter().chain(&command.ohne);
    if let Some(word) = words.find(|word| !Auswahl::knows(word) && !eigene.knows(word)) {
        return Err(Failure::Usage(config::unknown_rule(word, sprache)));
    }
    if let Some((code, place)) = config.unknown_code(|code| eigene.knows(code)) {
        let text = config::unknown_rule(&code, sprache);
        return Err(Failure::Usage(format!("{place}: {text}")));
    }
    if let Some(word) = config::both(&command.mit, &command.ohne) {
        return Err(Failure::Usage(config::contradiction(word, sprache)));
    }
    // Of the same word, the configuration counts only where the command line does not say otherwise.
    let joined = |own: &[String], given: &[String], against: &[String]| {
        let own = own.iter().filter(|word| !against.contains(word));
        own.chain(given).cloned().collect()
    };
    Ok(Einstufung {
        basis: Auswahl {
            mit: joined(&config.auswahl.mit, &command.mit, &command.ohne),
            ohne: joined(&config.auswahl.ohne, &command.ohne, &command.mit),
        },
        vorrang: Auswahl { mit: command.mit.clone(), ohne: command.ohne.clone() },
        pfade: config.pfade.clone(),
        stufen: config.stufen.clone(),
        regelwerk: config.regelwerk,
    })
}

/// The matrix that was named, with the demands of the configuration; `None` for the one that ships.
pub fn matrix(
    named: Option<&Path>,
    config: &Config,
    sprache: Sprache,
) -> Result<Option<Matrix>, Failure> {
    let named = named.or(config.matrix.datei.as_deref());
    let status = &config.matrix.freigabestatus;
    let (name, matrix) = match named {
        None if status.is_empty() => return Ok(None),
        None => ("ozg-2019.toml".to_owned(), Matrix::ozg_2019()),
        Some(path) => {
            let name = input::shown(path);
            let text = config::read(path, &name, sprache)?;
            let matrix = Matrix::lesen(&name, &text);
            (name, matrix)
        }
    };
    let mut matrix = matrix.map_err(|error| Failure::Usage(error.message(&name, sprache)))?;
    for (code, status) in status {
        let Some(at) = matrix.kategorie(code) else {
            let codes = matrix.codes();
            let text = config::unknown(code, &codes, sprache);
            return Err(Failure::Usage(format!("[matrix] freigabestatus: {text}")));
        };
        if let Some(kategorie) = matrix.kategorien.get_mut(at) {
            kategorie.freigabestatus = Some(*status);
        }
    }
    Ok(Some(matrix))
}

/// What the command line says goes before what the configuration says.
pub fn decide<'l>(
    command: &'l Check,
    config: &Config,
    codelisten: &'l Regal,
    auswahl: &'l Auswahl,
) -> Vorgaben<'l> {
    let shipped = Vorgaben::new(&command.limits);
    let vorgaben = Vorgaben {
        profil: command.profil.or(config.profil).unwrap_or_default(),
        versionshinweise: config.versionshinweise.unwrap_or(shipped.versionshinweise),
        codelisten_inhalt: config.codelisten_inhalt.unwrap_or(shipped.codelisten_inhalt),
        aktuelle_codeliste_laden: config
            .aktuelle_codeliste_laden
            .unwrap_or(shipped.aktuelle_codeliste_laden),
        codelisten,
        auswahl,
        schwellen: config.schwellen,
        statistik: command.statistik,
        stichtag: command.stichtag.or(config.stichtag).or_else(environment::today),
        ..shipped
    };
    match command.ziel.or(config.ziel) {
        Some(ziel) => vorgaben.mit_ziel(ziel),
        None => vorgaben,
    }
}

/// True where something was found that makes the exit code 1. A target takes the place of the level
/// that counts otherwise; a level that was named counts beside it.
pub fn is_failing(
    report: &Report,
    fail_on: Option<Option<Stufe>>,
    ziel: Option<&'static Ziel>,
) -> bool {
    let level = schwelle(fail_on, ziel);
    let is_blocked = ziel.is_some_and(|ziel| report.findings().any(|(_, one)| ziel.blocks(one)));
    is_blocked || level.is_some_and(|level| report.worst().is_some_and(|worst| worst >= level))
}

/// The level from which a finding makes the exit code 1; `None` where none does.
pub fn schwelle(fail_on: Option<Option<Stufe>>, ziel: Option<&'static Ziel>) -> Option<Stufe> {
    match (fail_on, ziel) {
        (Some(level), _) => level,
        (None, Some(_)) => None,
        (None, None) => Some(Stufe::Methodisch),
    }
}
