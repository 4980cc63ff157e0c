//! What can be repaired by itself: from findings to changes of the text that leave all else byte for
//! byte as it is.
//!
//! * `plan`: which findings lead to which steps, and which are left to people
//! * `ziel`: the value that a finding means, as the file writes it
//! * `umformung`: what becomes of a value, by kind of repair
//! * `freigabe`: whether an artefact, or one around it, is released
//! * `probe`: steps are made in memory, the result is checked, what does no good is dropped
//! * `geltung`: which findings count
//! * `flickwerk`: changes of several rounds as changes of the file as it was
//!
//! Which rule has which repair stands with the rule. Not here: files, exceptions, output.

mod flickwerk;
mod freigabe;
mod geltung;
mod plan;
mod probe;
mod umformung;
mod ziel;

use crate::Vorgaben;
use crate::check::check_with;
use fim_core::{
    Dateireparatur, FileReport, Finding, Fingerprint, Hinderung, Reparatur, Reparaturschritt,
    Rueckweg, Source, Span, State, Textaenderung, Zurueckgestellt,
};
use flickwerk::Flickwerk;
use geltung::Geltung;
use plan::{Plan, Schritt};
use probe::Probe;
use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

/// A repair may show what was hidden behind it: the same text at a second place, a second defect of
/// the same value. After so many rounds the rest waits for the next run.
const RUNDEN: usize = 12;

/// What may be repaired.
#[derive(Clone, Copy)]
pub struct Reparaturauftrag<'v> {
    /// How files are checked.
    pub vorgaben: &'v Vorgaben<'v>,
    /// True where released artefacts are repaired, too.
    pub auch_freigegebene: bool,
}

/// The repairs that the rule of a finding has, or one that says the same of the same place.
pub(crate) fn arten(finding: &Finding) -> impl Iterator<Item = Reparatur> {
    let auch = finding.also.iter().flat_map(|code| crate::katalog::find(code));
    let regeln = std::iter::once(finding.rule).chain(auch);
    regeln.flat_map(|regel| regel.reparatur.iter().copied())
}

/// Repairs the bytes of one file in memory. Of the findings, those that `zaehlt` names count: what is
/// excepted stays as it is.
#[must_use]
pub fn reparieren(
    pfad: &str,
    bytes: Vec<u8>,
    zaehlt: &HashSet<Fingerprint>,
    auftrag: &Reparaturauftrag<'_>,
) -> Dateireparatur {
    let mut ergebnis = Dateireparatur { pfad: pfad.to_owned(), ..Dateireparatur::default() };
    let bericht = check_with(pfad, bytes.clone(), auftrag.vorgaben);
    let source = Source::decode(pfad, bytes.clone(), auftrag.vorgaben.limits);
    let (State::Findings, Ok(source)) = (bericht.state, source) else { return ergebnis };
    ergebnis.kodierung = source.encoding();
    let geltung = Geltung::new(&bericht.findings, zaehlt);
    let offen = |finding: &Finding| geltung.anlass(finding).is_some();
    let Some(rueckweg) = Rueckweg::new(&source, &bytes) else {
        let hat_reparatur =
            |one: &&Finding| offen(one) && arten(one).any(|art| art != Reparatur::Vorschlag);
        ergebnis.zurueckgestellt =
            bericht.findings.iter().filter(hat_reparatur).map(unschreibbar).collect();
        return ergebnis;
    };
    let mut lauf = Lauf {
        flickwerk: Flickwerk::new(source.text()),
        probe: Probe::new(pfad, source.text().to_owned(), bericht, &rueckweg, auftrag.vorgaben),
        ergebnis,
        erledigt: HashSet::new(),
        herkunft: Vec::new(),
    };
    let offene =
        |bericht: &FileReport| bericht.findings.iter().filter(|one| offen(one)).count() as u64;
    let vorher = offene(&lauf.probe.bericht);
    lauf.runden(&geltung, &rueckweg, auftrag);
    let Lauf { flickwerk, probe, mut ergebnis, herkunft, .. } = lauf;
    if !ergebnis.aenderungen.is_empty() {
        ergebnis.behoben = vorher.saturating_sub(offene(&probe.bericht));
        let orte: Vec<(Span, String)> = flickwerk.aenderungen();
        for (schritt, herkunft) in ergebnis.aenderungen.iter_mut().zip(&herkunft) {
            schritt.stellen = getroffen(&orte, herkunft);
        }
        ergebnis.stellen = stellen(orte, &source, &rueckweg);
        ergebnis.nachher = eingesetzt(&bytes, &ergebnis.stellen);
        ergebnis.vorher = bytes;
    }
    ergebnis.aenderungen.sort_by_key(|one| one.position);
    ergebnis.zurueckgestellt.sort_by_key(|one| one.finding.order());
    ergebnis
}

fn unschreibbar(finding: &Finding) -> Zurueckgestellt {
    Zurueckgestellt { finding: finding.clone(), grund: Hinderung::Kodierung }
}

/// The repair of one file under way.
struct Lauf<'x> {
    flickwerk: Flickwerk,
    probe: Probe<'x>,
    ergebnis: Dateireparatur,
    /// Bytes of the file as it was that each change comes from.
    herkunft: Vec<Vec<Range<usize>>>,
    /// What was decided not to be repaired: rule, path and value.
    erledigt: HashSet<(&'static str, String, String)>,
}

impl Lauf<'_> {
    fn runden(&mut self, geltung: &Geltung, rueckweg: &Rueckweg, auftrag: &Reparaturauftrag<'_>) {
        for _ in 0..RUNDEN {
            let Some(Plan { schritte, gelassen }) =
                plan::machen(&self.probe, geltung, &self.erledigt, auftrag)
            else {
                return;
            };
            for (schluessel, zurueckgestellt) in gelassen {
                self.lasse(schluessel, zurueckgestellt);
            }
            let (schreibbar, fremd): (Vec<_>, Vec<_>) =
                schritte.into_iter().partition(|schritt| schritt.ist_schreibbar(rueckweg));
            for schritt in fremd {
                self.lasse_schritt(schritt, Hinderung::Kodierung);
            }
            if schreibbar.is_empty() {
                return;
            }
            let (angenommen, verworfen) = self.probe.nimm(schreibbar);
            self.herkunft.extend(angenommen.iter().map(|one| {
                let orte = one.ersetzungen.iter().map(|(ort, _)| self.flickwerk.herkunft(ort));
                orte.collect()
            }));
            self.flickwerk.einarbeiten(angenommen.iter().flat_map(|one| one.ersetzungen.clone()));
            for (schritt, grund) in verworfen {
                self.lasse_schritt(schritt, grund);
            }
            let aenderungen = angenommen.into_iter().map(|schritt| schritt.aenderung);
            self.ergebnis.aenderungen.extend(aenderungen);
        }
    }

    fn lasse_schritt(&mut self, schritt: Schritt, grund: Hinderung) {
        let Schritt { schluessel, aenderung: Reparaturschritt { finding, .. }, .. } = schritt;
        self.lasse(schluessel, Zurueckgestellt { finding, grund });
    }

    fn lasse(&mut self, schluessel: plan::Schluessel, zurueckgestellt: Zurueckgestellt) {
        if self.erledigt.insert(schluessel) {
            self.ergebnis.zurueckgestellt.push(zurueckgestellt);
        }
    }
}

/// The changes as bytes of the file.
fn stellen(orte: Vec<(Span, String)>, source: &Source, rueckweg: &Rueckweg) -> Vec<Textaenderung> {
    let (orte, texte): (Vec<Span>, Vec<String>) = orte.into_iter().unzip();
    let bereiche = rueckweg.bereiche(source.text(), &orte);
    let alle = bereiche.into_iter().zip(orte).zip(texte);
    let stelle = |((bytes, ort), text): ((Span, Span), String)| Textaenderung {
        bytes,
        neu: rueckweg.bytes(&text).unwrap_or_default(),
        text,
        von: source.position(ort.start),
        bis: source.position(ort.end),
    };
    alle.map(stelle).collect()
}

/// The numbers of the places that a change has a part in.
fn getroffen(orte: &[(Span, String)], herkunft: &[Range<usize>]) -> Vec<usize> {
    let of = |ort: &Range<usize>| {
        let (start, end) = (ort.start as u64, ort.end as u64);
        let first = orte.partition_point(|(stelle, _)| stelle.end < start);
        first..orte.partition_point(|(stelle, _)| stelle.start <= end)
    };
    let found: BTreeSet<usize> = herkunft.iter().flat_map(of).collect();
    found.into_iter().collect()
}

/// The bytes of a file with changes in it.
fn eingesetzt(bytes: &[u8], stellen: &[Textaenderung]) -> Vec<u8> {
    let (mut neu, mut at) = (Vec::with_capacity(bytes.len()), 0);
    for stelle in stellen {
        let ort = stelle.bytes.range_in(bytes.len());
        neu.extend_from_slice(&bytes[at..ort.start.max(at)]);
        neu.extend_from_slice(&stelle.neu);
        at = ort.end;
    }
    neu.extend_from_slice(&bytes[at..]);
    neu
}

/// True for a report that has something to repair, or to propose.
#[must_use]
pub fn ist_reparabel(report: &FileReport) -> bool {
    report.findings.iter().any(|finding| arten(finding).next().is_some())
}
