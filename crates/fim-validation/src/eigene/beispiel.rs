//! Examples of a row: a fragment becomes a message of its standard, and is checked as any file is.

use super::pfad::Pfad;
use super::{EigeneRegel, EigeneRegeln};
use crate::Vorgaben;
use crate::check::check_with_traces;
use crate::identify::{Identified, Standard, identify};
use crate::spuren::vergleiche;
use fim_core::{Document, FileReport, Herkunft, Limits, RuleMeta, Source, Sprache, State};
use std::collections::BTreeSet;

/// What the examples of a row came to.
pub struct Probe {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// Where it stands: name of the file, line.
    pub datei: String,
    /// Line in that file.
    pub zeile: usize,
    /// What went wrong; nothing where both examples do as they should.
    pub fehler: Vec<(Beispielseite, Beispielfehler)>,
}

/// Which of the two examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beispielseite {
    /// The one on which the rule must speak.
    Falsch,
    /// The one on which it must be silent.
    Richtig,
}

/// What is wrong with an example.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Beispielfehler {
    /// It cannot be read; why, in German and English.
    #[error("unlesbar: {0}")]
    Unlesbar(String, String),
    /// No element in it is one that the rule looks at.
    #[error("ohne {0}")]
    OhneElement(&'static str),
    /// The rule is silent, and should speak.
    #[error("schweigt")]
    Schweigt,
    /// The rule speaks, and should be silent.
    #[error("spricht")]
    Spricht,
    /// Other rules of one's own speak, too.
    #[error("auch {0:?}")]
    Andere(Vec<&'static str>),
}

impl Beispielseite {
    /// Its key in the file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Falsch => "falsch",
            Self::Richtig => "richtig",
        }
    }
}

impl Beispielfehler {
    /// One line for the user.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        match (self, sprache) {
            (Self::Unlesbar(de, _), Sprache::De) => format!("nicht lesbar: {de}"),
            (Self::Unlesbar(_, en), Sprache::En) => format!("cannot be read: {en}"),
            (Self::OhneElement(element), Sprache::De) => {
                format!("enthält kein Element {element}, das die Regel prüft")
            }
            (Self::OhneElement(element), Sprache::En) => {
                format!("has no element {element} that the rule looks at")
            }
            (Self::Schweigt, _) => sprache
                .pick(
                    "die Regel schweigt, sollte aber sprechen",
                    "the rule is silent, but should speak",
                )
                .to_owned(),
            (Self::Spricht, _) => sprache
                .pick(
                    "die Regel spricht, sollte aber schweigen",
                    "the rule speaks, but should be silent",
                )
                .to_owned(),
            (Self::Andere(codes), Sprache::De) => format!(
                "auch {} spricht; Beispiel enger fassen oder unter »auch« nennen",
                codes.join(", ")
            ),
            (Self::Andere(codes), Sprache::En) => format!(
                "{} speaks, too; narrow the example or name it under »auch«",
                codes.join(", ")
            ),
        }
    }
}

impl EigeneRegeln {
    /// Holds the examples of every row against all rows.
    #[must_use]
    pub fn proben(&self) -> Vec<Probe> {
        self.regeln.iter().map(|regel| self.probe(regel)).collect()
    }

    fn probe(&self, regel: &EigeneRegel) -> Probe {
        let mut fehler = Vec::new();
        let seiten = [
            (Beispielseite::Falsch, &regel.beispiele.falsch),
            (Beispielseite::Richtig, &regel.beispiele.richtig),
        ];
        for (seite, text) in seiten {
            let text = nachricht(text, regel.standard, regel.meta.versions, &regel.element);
            match self.gesagt(&text, regel) {
                Err(einer) => fehler.push((seite, einer)),
                Ok(codes) => {
                    let mut codes = codes;
                    let spricht = codes.remove(regel.meta.code);
                    match (seite, spricht) {
                        (Beispielseite::Falsch, false) => {
                            fehler.push((seite, Beispielfehler::Schweigt));
                        }
                        (Beispielseite::Richtig, true) => {
                            fehler.push((seite, Beispielfehler::Spricht));
                        }
                        _ => {}
                    }
                    codes.retain(|code| !regel.meta.coincides.contains(code));
                    if seite == Beispielseite::Falsch && !codes.is_empty() {
                        let andere = codes.into_iter().collect();
                        fehler.push((seite, Beispielfehler::Andere(andere)));
                    }
                }
            }
        }
        let datei = regel.datei.to_string();
        Probe { rule: regel.meta, datei, zeile: regel.zeile, fehler }
    }

    /// Codes of one's own that are said of a message.
    fn gesagt(
        &self,
        text: &str,
        regel: &EigeneRegel,
    ) -> Result<BTreeSet<&'static str>, Beispielfehler> {
        let limits = Limits::default();
        let vorgaben = Vorgaben { eigene: self, ..Vorgaben::new(&limits) };
        let (report, spuren) =
            check_with_traces("beispiel.xml", text.as_bytes().to_vec(), &vorgaben);
        if !matches!(report.state, State::Ok | State::Findings) {
            return Err(unlesbar(&report));
        }
        // What is never looked at proves nothing.
        let source = Source::from_text("beispiel.xml", text);
        let document = Document::parse(&source, &limits);
        let has_element = document.is_ok_and(|document| {
            document.root().descendants().any(|element| regel.element.endet_an(element))
        });
        if !has_element {
            return Err(Beispielfehler::OhneElement(regel.element.text));
        }
        let mut reports = [report];
        vergleiche(&mut reports, &[spuren], &vorgaben);
        let findings = reports.iter().flat_map(|report| &report.findings);
        let own = findings.flat_map(|finding| {
            std::iter::once(finding.rule.code).chain(finding.also.iter().copied())
        });
        Ok(own
            .filter(|code| self.rule(code).is_some_and(|it| it.herkunft == Herkunft::Eigen))
            .collect())
    }
}

fn unlesbar(report: &FileReport) -> Beispielfehler {
    let why = report.findings.iter().max_by_key(|finding| finding.stufe);
    let message = |sprache: Sprache| match why {
        Some(why) => why.message(sprache),
        None => {
            sprache.pick("gehört zu einem anderen Standard", "is of another standard").to_owned()
        }
    };
    Beispielfehler::Unlesbar(message(Sprache::De), message(Sprache::En))
}

/// A whole message of a fragment. What is a message already stays as it is; a fragment that begins
/// further inside than the rule does gets the elements around it.
pub(super) fn nachricht(
    fragment: &str,
    standard: Standard,
    versions: &[&str],
    element: &Pfad,
) -> String {
    let fragment = fragment.trim();
    let is_message = || {
        let source = Source::from_text("beispiel.xml", fragment);
        Document::parse(&source, &Limits::default())
            .is_ok_and(|document| matches!(identify(&document), Identified::Ours(..)))
    };
    // Without a namespace it is none.
    if fragment.contains("xmlns") && is_message()
        || fragment.starts_with("<?xml")
        || fragment.starts_with("<!DOCTYPE")
    {
        return fragment.to_owned();
    }
    let huelle = huelle(standard, versions.first().copied());
    if element.schritte.len() == 1 {
        return huelle.um(&[], fragment);
    }
    let innen = erster_name(&huelle.um(&[], fragment), huelle.tiefe);
    // The outer names of the rule that the fragment leaves out.
    let fehlend = innen
        .and_then(|innen| element.schritte.iter().position(|schritt| *schritt == innen))
        .map_or(&[][..], |at| &element.schritte[..at]);
    huelle.um(fehlend, fragment)
}

/// Name of the first element at a depth below the outermost.
fn erster_name(text: &str, tiefe: usize) -> Option<String> {
    let source = Source::from_text("beispiel.xml", text);
    let document = Document::parse(&source, &Limits::default()).ok()?;
    let mut element = document.root();
    for _ in 0..tiefe {
        element = element.children().next()?;
    }
    Some(element.name().to_owned())
}

/// What stands around a fragment.
struct Huelle {
    wurzel: &'static str,
    namensraum: &'static str,
    /// An element within, where there is one.
    darin: Option<&'static str>,
    /// How deep the fragment stands.
    tiefe: usize,
}

/// Prefixes that people write the standards with.
const PRAEFIXE: [&str; 8] = ["x", "xdf", "xdf2", "xdf3", "xzufi", "xprozess", "gc", "ns2"];

impl Huelle {
    fn um(&self, fehlend: &[&str], fragment: &str) -> String {
        let Self { wurzel, namensraum, darin, .. } = self;
        let mut text = format!("<{wurzel} xmlns=\"{namensraum}\"");
        for praefix in PRAEFIXE {
            text.push_str(&format!(" xmlns:{praefix}=\"{namensraum}\""));
        }
        text.push_str(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        let aussen = || darin.iter().chain(fehlend);
        aussen().for_each(|name| text.push_str(&format!("<{name}>")));
        text.push_str(fragment);
        aussen().rev().for_each(|name| text.push_str(&format!("</{name}>")));
        text.push_str(&format!("</{wurzel}>\n"));
        text
    }
}

fn huelle(standard: Standard, fassung: Option<&str>) -> Huelle {
    let (wurzel, namensraum, darin) = match (standard, fassung) {
        (Standard::Xdatenfelder, Some("2.0")) => {
            ("xdatenfelder.stammdatenschema.0102", "urn:xoev-de:fim:standard:xdatenfelder_2", None)
        }
        (Standard::Xdatenfelder, _) => (
            "xdatenfelder.stammdatenschema.0102",
            "urn:xoev-de:fim:standard:xdatenfelder_3.0.0",
            None,
        ),
        (Standard::Xzufi, fassung) => {
            let namensraum = match fassung {
                Some("2.1") => "http://xoev.de/schemata/xzufi/2_1_0",
                Some("2.3") => "http://xoev.de/schemata/xzufi/2_3_1",
                _ => "http://xoev.de/schemata/xzufi/2_2_0",
            };
            ("transferantwort.leistung.040101", namensraum, Some("schreibe"))
        }
        (Standard::Xprozess, _) => {
            ("alleInhalte.export.0303", "http://www.regierung-mv.de/xprozess/2", None)
        }
        (Standard::Genericode, _) => ("CodeList", genericode::NAMESPACE, None),
    };
    Huelle { wurzel, namensraum, darin, tiefe: 1 + usize::from(darin.is_some()) }
}
