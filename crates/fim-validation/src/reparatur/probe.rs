//! Steps are made in memory and the result is checked as any file: it can be read, the findings of
//! the steps are gone, and none is new. What fails is halved until the step is found that spoils it.

use super::geltung::Befundart;
use super::plan::Schritt;
use crate::Vorgaben;
use crate::check::check_with;
use fim_core::{
    Document, FileReport, Finding, Fingerprint, Hinderung, Rueckweg, Source, Span, State,
};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// A text under repair, and what a check says of it.
pub(super) struct Probe<'x> {
    pub(super) pfad: &'x str,
    text: String,
    pub(super) bericht: FileReport,
    rueckweg: &'x Rueckweg,
    vorgaben: &'x Vorgaben<'x>,
}

type Genommen = (Vec<Schritt>, Vec<(Schritt, Hinderung)>);

impl<'x> Probe<'x> {
    pub(super) fn new(
        pfad: &'x str,
        text: String,
        bericht: FileReport,
        rueckweg: &'x Rueckweg,
        vorgaben: &'x Vorgaben<'x>,
    ) -> Self {
        Self { pfad, text, bericht, rueckweg, vorgaben }
    }

    /// The file as it would be written now.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        self.rueckweg.datei(&self.text)
    }

    /// Makes those of the steps that do good; what they say of places holds for the text as it was.
    pub(super) fn nimm(&mut self, schritte: Vec<Schritt>) -> Genommen {
        let mut genommen = (Vec::new(), Vec::new());
        self.halbiere(schritte, 0, &mut genommen);
        genommen
    }

    /// Tries some steps, and each half of them where that fails; returns by how much the text before
    /// what follows has grown.
    fn halbiere(&mut self, mut schritte: Vec<Schritt>, versatz: i64, into: &mut Genommen) -> i64 {
        match self.versuche(&schritte, versatz) {
            _ if schritte.is_empty() => versatz,
            Ok((text, bericht)) => {
                (self.text, self.bericht) = (text, bericht);
                let grown = schritte.iter().map(zuwachs).sum::<i64>();
                into.0.append(&mut schritte);
                versatz + grown
            }
            Err(grund) if schritte.len() == 1 => {
                into.1.extend(schritte.pop().map(|schritt| (schritt, grund)));
                versatz
            }
            Err(_) => {
                let rest = schritte.split_off(schritte.len() / 2);
                let versatz = self.halbiere(schritte, versatz, into);
                self.halbiere(rest, versatz, into)
            }
        }
    }

    fn versuche(
        &self,
        schritte: &[Schritt],
        versatz: i64,
    ) -> Result<(String, FileReport), Hinderung> {
        let (mut text, mut at, mut werte) = (String::with_capacity(self.text.len()), 0, Vec::new());
        for schritt in schritte {
            let start = text.len() + verschoben(schritt.wert.start, versatz).saturating_sub(at);
            for (ort, neu) in &schritt.ersetzungen {
                let ort = verschoben(ort.start, versatz)..verschoben(ort.end, versatz);
                text.push_str(self.text.get(at..ort.start).unwrap_or_default());
                text.push_str(neu);
                at = ort.end;
            }
            let end = text.len() + verschoben(schritt.wert.end, versatz).saturating_sub(at);
            werte.push(Span::new(start, end));
        }
        text.push_str(self.text.get(at..).unwrap_or_default());
        let bytes = self.rueckweg.datei(&text).ok_or(Hinderung::Kodierung)?;
        let neue = schritte.iter().map(|schritt| schritt.neue_elemente).sum::<usize>();
        let elemente = self.bytes().and_then(|bytes| self.elemente(bytes));
        if self.elemente(bytes.clone()) != elemente.map(|count| count + neue) {
            return Err(Hinderung::Lesbarkeit);
        }
        let bericht = check_with(self.pfad, bytes, self.vorgaben);
        if bericht.state == State::Unchecked {
            return Err(Hinderung::Lesbarkeit);
        }
        if let Some(neu) = neuer(&self.bericht.findings, &bericht.findings) {
            return Err(Hinderung::Befund(neu.rule.code));
        }
        let bleibt = schritte.iter().zip(&werte).find(|(schritt, wert)| {
            let code = schritt.aenderung.finding.rule.code;
            let mut places = bericht.findings.iter().filter(|one| one.rule.code == code);
            places.any(|one| one.place.as_ref().is_some_and(|it| liegt_in(it.span, **wert)))
        });
        match bleibt {
            Some((schritt, _)) => Err(Hinderung::Befund(schritt.aenderung.finding.rule.code)),
            None => Ok((text, bericht)),
        }
    }

    /// How many elements there are; `None` where the bytes cannot be read.
    fn elemente(&self, bytes: Vec<u8>) -> Option<usize> {
        let limits = self.vorgaben.limits;
        let source = Source::decode(self.pfad, bytes, limits).ok()?;
        let document = Document::parse(&source, limits).ok()?;
        Some(document.root().descendants().count())
    }
}

fn verschoben(at: usize, versatz: i64) -> usize {
    usize::try_from(at as i64 + versatz).unwrap_or(0)
}

fn zuwachs(schritt: &Schritt) -> i64 {
    let one = |(ort, neu): &(Range<usize>, String)| neu.len() as i64 - ort.len() as i64;
    schritt.ersetzungen.iter().map(one).sum()
}

/// True for a place within a value, or for the whole attribute around it.
const fn liegt_in(place: Span, wert: Span) -> bool {
    place.start <= wert.end && wert.start <= place.end
}

/// A finding that was not there before. A text that changes has another found value in findings that
/// stay: what counts then is that there are no more of its rule at its element and path.
fn neuer<'f>(vorher: &[Finding], nachher: &'f [Finding]) -> Option<&'f Finding> {
    let bekannt: HashSet<Fingerprint> = vorher.iter().map(|one| one.fingerprint).collect();
    let geblieben: HashSet<Fingerprint> = nachher.iter().map(|one| one.fingerprint).collect();
    let mut frei: BTreeMap<_, u64> = BTreeMap::new();
    for one in vorher.iter().filter(|one| !geblieben.contains(&one.fingerprint)) {
        *frei.entry(Befundart::of(one)).or_default() += 1;
    }
    nachher.iter().filter(|one| !bekannt.contains(&one.fingerprint)).find(|one| {
        match frei.get_mut(&Befundart::of(one)).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        }
    })
}
