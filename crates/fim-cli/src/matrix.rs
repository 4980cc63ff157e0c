//! `fim matrix`: a Vorhaben checked as with `fim check`, then held against the deliverable matrix.

use crate::arguments::Matrix;
use crate::check::{self, Lauf};
use crate::config::{self, Config};
use crate::failure::{self, Failure};
use crate::{output, pipeline};
use fim_core::{
    Matrixstand, Matrixvergleich, Matrixzeile, Matrixzelle, Report, Sprache, State, Stufe,
};
use fim_report::Matrixformat;
use fim_validation::Profil;
use std::fs;
use std::path::{Path, PathBuf};

/// Runs the command; the result is the exit code.
pub fn run(command: &Matrix) -> Result<u8, Failure> {
    let sprache = command.check.options.sprache;
    output::refuse_workbook_at_terminal(
        &command.outputs,
        Matrixformat::Xlsx,
        "matrix.xlsx",
        sprache,
    )?;
    let config = load(command)?;
    refuse_clashes(command, &config)?;
    check::judged(&command.check, &config, &command.outputs, |lauf| {
        let Lauf { report, tool_error, .. } = lauf;
        let unreadable = pipeline::name_unreadable(&report.files, sprache);
        let Some(stand) = report.matrix.as_ref().filter(|stand| !stand.leistungen.is_empty())
        else {
            let is_empty = report.matrix.is_some();
            output::complain(match is_empty {
                true => sprache.pick(
                    "der Katalog nennt keine Leistung",
                    "the catalogue names no Leistung",
                ),
                false => sprache.pick(
                "kein Vorhaben gefunden: gesucht werden ozg-katalog.csv, ozg-katalog.xlsx und *.steckbrief.toml",
                "no Vorhaben found: looked for were ozg-katalog.csv, ozg-katalog.xlsx and *.steckbrief.toml",
            )});
            let is_broken = tool_error || unreadable;
            return Ok(if is_broken { failure::TOOL } else { failure::NOTHING });
        };
        let verfehlt = show(command, stand)?;
        tell_of_findings(report, sprache);
        Ok(match verfehlt {
            _ if tool_error || unreadable => failure::TOOL,
            true => failure::FINDINGS,
            false => failure::SUCCESS,
        })
    })
}

/// The settings that were named, else those of the Vorhaben itself, else the nearest ones.
fn load(command: &Matrix) -> Result<Config, Failure> {
    let sprache = command.check.options.sprache;
    let check = &command.check;
    let mut config = config::of_vorhaben(check.config.as_deref(), &check.paths, sprache)?;
    // Theirs is a judgement of single files, which knows no Vorhaben.
    config.profil = config.profil.filter(|it| !matches!(it, Profil::QsBericht | Profil::Pvog));
    Ok(config)
}

/// What decides on the result is no place to write it to.
fn refuse_clashes(command: &Matrix, config: &Config) -> Result<(), Failure> {
    let check = &command.check;
    let named = [&check.config, &check.matrix, &config.matrix.datei];
    let named = named.into_iter().flatten().map(PathBuf::as_path);
    let earlier = command.vergleich.as_deref().map(Path::new);
    output::refuse_clashes(&command.outputs, named.chain(earlier), check.options.sprache)
}

/// Shows what is asked for; true where the matrix is not kept in what is shown.
fn show(command: &Matrix, stand: &Matrixstand) -> Result<bool, Failure> {
    let options = &command.check.options;
    let sprache = options.sprache;
    if let Some(key) = &command.leistung {
        return one(key, stand, command);
    }
    let zellen = stand.leistungen.iter().flat_map(|zeile| &zeile.zellen);
    let nachweise = zellen.flat_map(|zelle| &zelle.nachweise);
    let dateien = nachweise.filter_map(|nachweis| nachweis.datei.as_deref()).map(Path::new);
    output::refuse_clashes(&command.outputs, dateien, sprache)?;
    let vergleich = command.vergleich.as_deref().map(|path| vergleich(path, stand, sprache));
    let vergleich = vergleich.transpose()?;
    output::all(&command.outputs, options, |format, options| {
        let bytes = fim_report::matrix(format, stand, vergleich.as_ref(), pipeline::TOOL, options);
        let mut bytes = bytes.map_err(|error| Failure::Usage(error.message(sprache)))?;
        // At a terminal the comparison is a text of its own, and what one wants to see last.
        if let Some(vergleich) = vergleich.as_ref().filter(|_| format == Matrixformat::Terminal) {
            bytes.push(b'\n');
            bytes.extend(fim_report::vergleich(vergleich, stand, options).into_bytes());
        }
        Ok(bytes)
    })?;
    Ok(stand.verfehlt())
}

/// A key without the blanks that people put into it.
fn ohne_leerraum(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The Leistungen with a key; several where several Vorhaben name it.
fn gemeinte<'m>(key: &str, stand: &'m Matrixstand) -> impl Iterator<Item = &'m Matrixzeile> {
    let meant = ohne_leerraum(key);
    stand.leistungen.iter().filter(move |zeile| ohne_leerraum(&zeile.schluessel) == meant)
}

fn one(key: &str, stand: &Matrixstand, command: &Matrix) -> Result<bool, Failure> {
    let options = &command.check.options;
    let found: Vec<_> = gemeinte(key, stand).collect();
    if found.is_empty() {
        let meant = ohne_leerraum(key);
        let keys = stand.leistungen.iter().map(|zeile| zeile.schluessel.as_str());
        let near = ozg::meinten(&meant, keys);
        let key = fim_core::reading::clip(key, 40);
        return Err(Failure::Usage(match (options.sprache, near) {
            (Sprache::De, Some(near)) => format!("keine Leistung »{key}«; meinten Sie »{near}«?"),
            (Sprache::De, None) => format!("keine Leistung »{key}« in diesem Vorhaben"),
            (Sprache::En, Some(near)) => format!("no Leistung »{key}«; did you mean »{near}«?"),
            (Sprache::En, None) => format!("no Leistung »{key}« in this Vorhaben"),
        }));
    }
    let texts: Vec<String> =
        found.iter().map(|zeile| fim_report::leistung(zeile, stand, options)).collect();
    output::stdout(texts.join("\n"))?;
    Ok(found.iter().any(|zeile| zeile.zellen.iter().any(Matrixzelle::verfehlt)))
}

fn vergleich(
    path: &str,
    stand: &Matrixstand,
    sprache: Sprache,
) -> Result<Matrixvergleich, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    fim_validation::matrixvergleich(&bytes, path, stand, sprache)
        .map_err(|error| Failure::Usage(format!("{path}: {}", error.message(sprache))))
}

/// Catalogue and Steckbriefe may be wrong in ways that no cell shows.
fn tell_of_findings(report: &Report, sprache: Sprache) {
    let cells: std::collections::HashSet<&str> = report
        .matrix
        .iter()
        .flat_map(|stand| &stand.leistungen)
        .flat_map(|zeile| &zeile.zellen)
        .flat_map(|zelle| zelle.gruende.iter().map(|grund| grund.code))
        .collect();
    let others = report.causes().filter(|(file, finding)| {
        file.identity.standard == Some(ozg::STANDARD)
            && file.state != State::Unchecked
            && finding.stufe >= Stufe::Methodisch
            && !cells.contains(finding.rule.code)
    });
    let count = others.count();
    if count > 0 {
        output::complain(&match sprache {
            Sprache::De => format!(
                "{count} {} in Katalog und Steckbriefen, die keine Zelle zeigt; »fim check« zeigt sie",
                if count == 1 { "weiterer Befund" } else { "weitere Befunde" }
            ),
            Sprache::En => format!(
                "{count} more {} in catalogue and Steckbriefe that no cell shows; »fim check« shows them",
                if count == 1 { "finding" } else { "findings" }
            ),
        });
    }
}
