//! `fim diff`: both states read once for what is in them, then only what differs read again and
//! compared. No tree outlives its file.
//!
//! `quelle` says what a word on the command line means, `bestand` reads a state, `listen` looks code
//! lists up.

mod bestand;
mod listen;
mod quelle;

use crate::arguments::{Diff, Fehlergrenze};
use crate::failure::{self, Failure};
use crate::{depth, output, pipeline, progress};
use bestand::{Bestand, Fund};
use fim_core::{
    Artefaktstand, Artefaktvergleich, Sprache, Standvergleich, Unvergleichbar, Vertraeglichkeit,
};
use listen::Listen;
use quelle::Quelle;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use vergleich::{Abbild, Anwesend, Auftrag, Paarung, Seite};

/// Runs the command; the result is the exit code.
pub fn run(command: &Diff) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    let alt = Quelle::open(&command.alt, sprache)?;
    let neu = match &command.neu {
        Some(neu) => Quelle::open(neu, sprache)?,
        None => alt.arbeitsstand(sprache)?,
    };
    let (alt, neu) = (alt.auflisten(sprache)?, neu.auflisten(sprache)?);
    let files: Vec<PathBuf> = alt.dateien().chain(neu.dateien()).collect();
    // Both states may hold the same file.
    output::refuse_clashes(&command.outputs, files.iter().map(PathBuf::as_path), sprache)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(command.jobs)
        .stack_size(depth::stack(&command.limits))
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    let bar = progress::bar(alt.len() + neu.len(), sprache);
    let (vergleich, tool_error) = pool.install(|| {
        let alt = Bestand::lesen(alt, &command.limits, &bar, sprache)?;
        let neu = Bestand::lesen(neu, &command.limits, &bar, sprache)?;
        bar.finish_and_clear();
        let vergleich = vergleiche(&alt, &neu, command)?;
        Ok::<_, Failure>((vergleich, alt.tool_error || neu.tool_error))
    })?;
    output::all(&command.outputs, &command.options, |format, options| {
        Ok(fim_report::standvergleich(format, &vergleich, pipeline::TOOL, options))
    })?;
    if let Some(datei) = vergleich.unlesbar.first() {
        let zahl = vergleich.unlesbar.len();
        output::complain(&match (sprache, zahl) {
            (_, 1) => format!("{}: {}", datei.datei, datei.grund.get(sprache)),
            (Sprache::De, _) => format!("{zahl} Dateien sind nicht lesbar und fehlen im Vergleich"),
            (Sprache::En, _) => {
                format!("{zahl} files are unreadable and missing in the comparison")
            }
        });
    }
    if vergleich.artefakte.is_empty() && vergleich.unlesbar.is_empty() {
        output::complain(sprache.pick(
            "nichts zu vergleichen: kein FIM-Artefakt gefunden",
            "nothing to compare: no FIM artefact found",
        ));
    }
    Ok(exit_code(&vergleich, tool_error, command.fail_on))
}

fn exit_code(vergleich: &Standvergleich, tool_error: bool, fail_on: Fehlergrenze) -> u8 {
    let grad = vergleich.vertraeglichkeit();
    let fails = match fail_on {
        Fehlergrenze::Nie => false,
        Fehlergrenze::Brechend => grad == Some(Vertraeglichkeit::Brechend),
        Fehlergrenze::Unterschied => {
            // A list beside a schema can change what it allows, and nothing in the schema itself.
            let liste = |it: &Artefaktvergleich| {
                it.verborgen == 0 && it.vertraeglichkeit > Some(Vertraeglichkeit::Vereinbar)
            };
            vergleich.artefakte.iter().any(|it| it.stand != Artefaktstand::Gleich || liste(it))
        }
    };
    match fails {
        _ if tool_error || !vergleich.unlesbar.is_empty() => failure::TOOL,
        _ if vergleich.artefakte.is_empty() => failure::NOTHING,
        true => failure::FINDINGS,
        false => failure::SUCCESS,
    }
}

/// Compares what differs, file by file.
fn vergleiche(alt: &Bestand, neu: &Bestand, command: &Diff) -> Result<Standvergleich, Failure> {
    let sprache = command.options.sprache;
    let paarungen = vergleich::zuordnen(&alt.anwesende(), &neu.anwesende());
    let listen_anders = sind_listen_anders(&paarungen, alt, neu);
    let mut artefakte: Vec<Artefaktvergleich> = Vec::new();
    let mut offen: BTreeMap<(usize, usize), Vec<Paarung>> = BTreeMap::new();
    for paarung in paarungen {
        let a = paarung.alt.map(|at| &alt.funde[at]);
        let b = paarung.neu.map(|at| &neu.funde[at]);
        if let (Some(a), Some(b)) = (a, b)
            && (a.anwesend.fingerabdruck != b.anwesend.fingerabdruck
                || b.braucht_listen() && (listen_anders || alt.ist_datei && neu.ist_datei))
        {
            offen.entry((a.eintrag, b.eintrag)).or_default().push(paarung);
            continue;
        }
        artefakte.extend(vergleich::ohne_einzelheiten(a.map(benannt), b.map(benannt)));
    }
    let listen = Listen::new(alt, neu, &command.limits);
    let found: Result<Vec<Vec<Artefaktvergleich>>, Failure> = offen
        .into_par_iter()
        .map(|((a, b), paarungen)| {
            let (von, nach) = (
                alt.abbilder(a, &command.limits, sprache)?,
                neu.abbilder(b, &command.limits, sprache)?,
            );
            let eines = |paarung: &Paarung| {
                let (a, b) = (&alt.funde[paarung.alt?], &neu.funde[paarung.neu?]);
                let wahl = |seite, verweis: &_| listen.codes(seite, verweis);
                let auftrag = Auftrag { tiefe: command.tiefe, listen: &wahl };
                let (x, y): (&Abbild, &Abbild) = (von.get(a.nummer)?, nach.get(b.nummer)?);
                Some(vergleich::vergleiche((x, &a.datei), (y, &b.datei), &auftrag))
            };
            Ok(paarungen.iter().filter_map(eines).collect())
        })
        .collect();
    artefakte.extend(found?.into_iter().flatten());
    artefakte.sort_by(|a, b| {
        let key = |it: &Artefaktvergleich| (it.stand, it.standard, it.element.clone());
        key(a).cmp(&key(b)).then_with(|| version(a).cmp(&version(b)))
    });
    let unlesbar =
        alt.unlesbar.iter().map(|it| (true, it)).chain(neu.unlesbar.iter().map(|it| (false, it)));
    Ok(Standvergleich {
        alt: alt.name.clone(),
        neu: neu.name.clone(),
        tiefe: command.tiefe,
        artefakte,
        unlesbar: unlesbar
            .map(|(alt, (datei, grund))| Unvergleichbar {
                alt,
                datei: datei.clone(),
                grund: grund.clone(),
            })
            .collect(),
        andere: alt.andere + neu.andere,
    })
}

/// True where a code list is new or another: what refers to it is looked at again.
fn sind_listen_anders(paarungen: &[Paarung], alt: &Bestand, neu: &Bestand) -> bool {
    paarungen.iter().any(|paarung| {
        let (a, b) = (paarung.alt.map(|at| &alt.funde[at]), paarung.neu.map(|at| &neu.funde[at]));
        let ist_liste = b.is_some_and(|fund| fund.liste.is_some());
        ist_liste
            && a.zip(b).is_none_or(|(a, b)| a.anwesend.fingerabdruck != b.anwesend.fingerabdruck)
    })
}

/// What is kept of an artefact, and its file.
fn benannt(fund: &Fund) -> (&Anwesend, &str) {
    (&fund.anwesend, &fund.datei)
}

/// What tells artefacts of one id apart.
fn version(it: &Artefaktvergleich) -> Option<(Option<&str>, &str)> {
    let fassung = it.neu.as_ref().or(it.alt.as_ref());
    fassung.map(|it| (it.version.as_deref(), it.datei.as_str()))
}

/// One of the two states, as libraries call it.
const fn seite<'b>(seite: Seite, alt: &'b Bestand, neu: &'b Bestand) -> &'b Bestand {
    match seite {
        Seite::Alt => alt,
        Seite::Neu => neu,
    }
}

/// What a state is called where nothing better is known.
fn arbeitsstand(sprache: Sprache) -> String {
    sprache.pick("Arbeitsstand", "working tree").to_owned()
}
