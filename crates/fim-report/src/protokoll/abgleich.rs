//! Two Prüfprotokolle side by side: the one that was kept, and the one of today. What differs is put
//! together here as plain data; how it is told is not.

use super::lesen::{Befund, Datei, Eingabe, Matrix, Protokoll};
use std::collections::{BTreeMap, BTreeSet};

/// What a check of today says of a Prüfprotokoll.
#[derive(Debug, Clone, PartialEq)]
pub struct Nachpruefung {
    /// When the Prüfprotokoll was made.
    pub(super) erstellt: String,
    /// The day that counted as today.
    pub(super) stichtag: String,
    /// False where somebody changed the Prüfprotokoll itself.
    pub(super) ist_unveraendert: bool,
    /// What of the program differs: what it is, before, now.
    pub(super) programm: Vec<(Programmteil, String, String)>,
    /// Files that had a say and differ.
    pub(super) eingaben: Vec<Eingabenwechsel>,
    /// Those that are the same.
    pub(super) gleiche_eingaben: u64,
    /// What differs in the result.
    pub(super) ergebnis: Vec<Ergebniswechsel>,
    /// Findings and exceptions that are the same.
    pub(super) gleiche_befunde: u64,
    /// The verdict then and now.
    pub(super) urteil: (String, String),
}

/// A part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Programmteil {
    Version,
    Build,
    Regelwerk,
    Regeln,
}

/// A file that had a say, and differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Eingabenwechsel {
    pub rolle: String,
    pub pfad: String,
    pub wechsel: Wechsel,
}

/// How something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wechsel {
    Neu,
    Fehlt,
    Geaendert,
}

/// What differs in the result.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ergebniswechsel {
    /// A finding or, where `ist_ausnahme`, one that does not count.
    Befund { wechsel: Wechsel, ist_ausnahme: bool, befund: Box<Befund> },
    /// What became of a file: the state then and now.
    Datei { pfad: String, alt: String, neu: String },
    /// How far the artefacts of a file are from the release status aimed at.
    Freigabe { pfad: String },
    /// A cell of the matrix: what was demanded and there, then and now.
    Zelle { leistung: String, gegenstand: String, alt: String, neu: String },
    /// The matrix that was applied.
    Matrix { alt: String, neu: String },
    /// The verdict.
    Urteil { alt: String, neu: String },
}

impl Nachpruefung {
    /// True where the same input gave the same result, and nobody changed the Prüfprotokoll.
    #[must_use]
    pub fn ist_bestaetigt(&self) -> bool {
        self.ist_unveraendert && self.eingaben.is_empty() && self.ergebnis.is_empty()
    }
}

/// Holds a Prüfprotokoll against that of a check of today.
#[must_use]
pub fn nachpruefen(alt: &Protokoll, neu: &Protokoll) -> Nachpruefung {
    let (eingaben, gleiche_eingaben) = eingaben(&alt.inputs, &neu.inputs);
    let mut ergebnis = Vec::new();
    let mut gleiche_befunde = 0;
    let listen = [
        (&alt.result.findings, &neu.result.findings, false),
        (&alt.result.exceptions, &neu.result.exceptions, true),
    ];
    for (alt, neu, ist_ausnahme) in listen {
        gleiche_befunde += befunde(alt, neu, ist_ausnahme, &mut ergebnis);
    }
    dateien(&alt.result.files, &neu.result.files, &mut ergebnis);
    matrizen(alt.matrix.as_ref(), neu.matrix.as_ref(), &mut ergebnis);
    if alt.verdict.exit_code != neu.verdict.exit_code {
        let exit = |code: u8| format!("Exit-Code {code}");
        let (alt, neu) = (exit(alt.verdict.exit_code), exit(neu.verdict.exit_code));
        ergebnis.push(Ergebniswechsel::Urteil { alt, neu });
    }
    Nachpruefung {
        erstellt: alt.created.clone(),
        stichtag: alt.invocation.reference_date.clone(),
        ist_unveraendert: alt.ist_unveraendert,
        programm: programm(alt, neu),
        eingaben,
        gleiche_eingaben,
        ergebnis,
        gleiche_befunde,
        urteil: (alt.verdict.text.clone(), neu.verdict.text.clone()),
    }
}

fn programm(alt: &Protokoll, neu: &Protokoll) -> Vec<(Programmteil, String, String)> {
    let (alt, neu) = (&alt.tool, &neu.tool);
    let rules = |count: u64| count.to_string();
    let teile = [
        (Programmteil::Version, alt.version.clone(), neu.version.clone()),
        (Programmteil::Regelwerk, alt.ruleset.clone(), neu.ruleset.clone()),
        (Programmteil::Regeln, rules(alt.rules), rules(neu.rules)),
        (Programmteil::Build, alt.build.clone(), neu.build.clone()),
    ];
    teile.into_iter().filter(|(_, alt, neu)| alt != neu).collect()
}

/// The files that differ, and the number of those that do not. A file that could not be read then is
/// no proof of anything now.
fn eingaben(alt: &[Eingabe], neu: &[Eingabe]) -> (Vec<Eingabenwechsel>, u64) {
    let key = |it: &Eingabe| (it.role.clone(), it.path.clone());
    let mut paare: BTreeMap<_, (Option<&Eingabe>, Option<&Eingabe>)> = BTreeMap::new();
    alt.iter().for_each(|it| paare.entry(key(it)).or_default().0 = Some(it));
    neu.iter().for_each(|it| paare.entry(key(it)).or_default().1 = Some(it));
    let mut gleiche = 0;
    let mut wechsel = Vec::new();
    for ((rolle, pfad), paar) in paare {
        let art = match paar {
            (Some(alt), Some(neu)) if alt.sha256 == neu.sha256 => {
                gleiche += 1;
                continue;
            }
            (Some(_), Some(neu)) if neu.sha256.is_none() => Wechsel::Fehlt,
            (Some(_), Some(_)) => Wechsel::Geaendert,
            (Some(_), None) => Wechsel::Fehlt,
            // What is not there now has no say; then it was asked for by nobody.
            (None, Some(neu)) if neu.sha256.is_none() && neu.role == "nachweis" => continue,
            (None, _) => Wechsel::Neu,
        };
        wechsel.push(Eingabenwechsel { rolle, pfad, wechsel: art });
    }
    (wechsel, gleiche)
}

/// Findings are the same by rule, file and fingerprint, as often as they occur; their words may be of
/// another language. What is told of them is what a later reader would act on: level, places, reason.
fn befunde(
    alt: &[Befund],
    neu: &[Befund],
    ist_ausnahme: bool,
    out: &mut Vec<Ergebniswechsel>,
) -> u64 {
    type Paar<'b> = (Vec<&'b Befund>, Vec<&'b Befund>);
    let key = |it: &Befund| (it.file.clone(), it.code.clone(), it.fingerprint.clone());
    let mut paare: BTreeMap<_, Paar<'_>> = BTreeMap::new();
    alt.iter().for_each(|it| paare.entry(key(it)).or_default().0.push(it));
    neu.iter().for_each(|it| paare.entry(key(it)).or_default().1.push(it));
    let told = |it: &Befund| (it.stufe.clone(), it.blocking, it.places.len(), it.exception.clone());
    let mut gleiche = 0;
    let mut push = |wechsel, befund: &Befund| {
        let befund = Box::new(befund.clone());
        out.push(Ergebniswechsel::Befund { wechsel, ist_ausnahme, befund });
    };
    for (alt, neu) in paare.into_values() {
        for at in 0..alt.len().max(neu.len()) {
            match (alt.get(at), neu.get(at)) {
                (Some(alt), Some(neu)) if told(alt) == told(neu) => gleiche += 1,
                (Some(_), Some(neu)) => push(Wechsel::Geaendert, neu),
                (Some(alt), None) => push(Wechsel::Fehlt, alt),
                (None, Some(neu)) => push(Wechsel::Neu, neu),
                (None, None) => {}
            }
        }
    }
    gleiche
}

fn dateien(alt: &[Datei], neu: &[Datei], out: &mut Vec<Ergebniswechsel>) {
    let neue: BTreeMap<&str, &Datei> = neu.iter().map(|it| (it.path.as_str(), it)).collect();
    // Files that are there once alone are among the inputs that differ.
    for (alt, neu) in alt.iter().filter_map(|alt| Some((alt, *neue.get(alt.path.as_str())?))) {
        let pfad = alt.path.clone();
        if alt.state != neu.state {
            let (alt, neu) = (alt.state.clone(), neu.state.clone());
            out.push(Ergebniswechsel::Datei { pfad, alt, neu });
        } else if alt.release != neu.release || alt.dropped != neu.dropped {
            out.push(Ergebniswechsel::Freigabe { pfad });
        }
    }
}

fn matrizen(alt: Option<&Matrix>, neu: Option<&Matrix>, out: &mut Vec<Ergebniswechsel>) {
    type Zellen = BTreeMap<(String, String), Vec<String>>;
    let zellen = |matrix: Option<&Matrix>| {
        let mut zellen = Zellen::new();
        for leistung in matrix.into_iter().flat_map(|it| &it.leistungen) {
            for zelle in &leistung.zellen {
                let text = format!("{} {} {}", leistung.prioritaet, zelle.soll, zelle.stand);
                let key = (leistung.schluessel.clone(), zelle.id.clone());
                // A catalogue may name a Leistung twice.
                zellen.entry(key).or_default().push(text);
            }
        }
        zellen
    };
    let name = |matrix: Option<&Matrix>| matrix.map(|it| it.matrix.clone()).unwrap_or_default();
    if name(alt) != name(neu) {
        out.push(Ergebniswechsel::Matrix { alt: name(alt), neu: name(neu) });
    }
    let (alt, neu) = (zellen(alt), zellen(neu));
    let keys: BTreeSet<_> = alt.keys().chain(neu.keys()).collect();
    for (leistung, gegenstand) in keys {
        let key = (leistung.clone(), gegenstand.clone());
        let (alt, neu) = (alt.get(&key), neu.get(&key));
        if alt != neu {
            let text = |it: Option<&Vec<String>>| {
                it.map_or_else(|| "–".to_owned(), |cells| cells.join(", "))
            };
            let (leistung, gegenstand) = key;
            out.push(Ergebniswechsel::Zelle {
                leistung,
                gegenstand,
                alt: text(alt),
                neu: text(neu),
            });
        }
    }
}
