//! Runs the examples of rules: what is said of their files, each for itself or all together.

use fim_core::{Example, FileReport, Finding, Limits, RuleMeta};
use fim_validation::{Auswahl, Datum, Fund, Nachweise, Pruefweise, Verweisart, Vorgaben};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Names and bytes of files.
pub type Files = Vec<(&'static str, Cow<'static, [u8]>)>;

pub fn rules() -> Vec<&'static RuleMeta> {
    fim_validation::rules().collect()
}

/// What is said of files, each for itself or all of them together.
pub fn reports(files: &Files, vorgaben: &Vorgaben<'_>) -> Vec<FileReport> {
    if let [(name, bytes)] = files.as_slice() {
        return vec![fim_validation::check_with(name, bytes.to_vec(), vorgaben)];
    }
    let vorgaben = Vorgaben { nachweise: &Beispieldateien(files), ..*vorgaben };
    let check = |(name, bytes): &(&str, Cow<'_, [u8]>)| {
        fim_validation::check_with_traces(name, bytes.to_vec(), &vorgaben)
    };
    let artefacts = files.iter().filter(|(name, _)| !is_evidence(name));
    let (mut reports, spuren): (Vec<_>, Vec<_>) = artefacts.map(check).unzip();
    fim_validation::vergleiche(&mut reports, &spuren, &vorgaben);
    reports
}

/// What lies beside the artefacts and is only looked at.
fn is_evidence(name: &str) -> bool {
    [".md", ".pdf"].iter().any(|ending| name.ends_with(ending))
}

/// The files of an example as evidence.
struct Beispieldateien<'f>(&'f Files);

impl Nachweise for Beispieldateien<'_> {
    fn nachsehen(&self, datei: &str, _: &str) -> Fund {
        let found = self.0.iter().find(|(name, _)| *name == datei);
        found.map_or(Fund::Fehlt, |(_, bytes)| Fund::Datei {
            groesse: bytes.len() as u64,
            anfang: bytes.to_vec(),
        })
    }
}

pub fn codes_of(rule: &RuleMeta, files: &Files) -> BTreeSet<&'static str> {
    let limits = Limits::default();
    let auswahl = asked_for(rule);
    let reports = reports(files, &asking(rule, &limits, &auswahl));
    let codes = |finding: &Finding| [&[finding.rule.code], finding.also.as_slice()].concat();
    reports.iter().flat_map(|report| &report.findings).flat_map(codes).collect()
}

/// A rule that speaks only when asked for is asked for.
pub fn asked_for(rule: &RuleMeta) -> Auswahl {
    let mit = if rule.optional { vec![rule.code.to_owned()] } else { Vec::new() };
    Auswahl { mit, ..Auswahl::default() }
}

/// What makes a rule speak; the missing creator is told of only where a setting says so, and entries
/// of directories are followed only then.
pub fn asking<'l>(rule: &RuleMeta, limits: &'l Limits, auswahl: &'l Auswahl) -> Vorgaben<'l> {
    let versionshinweise = rule.code == "XDF1117";
    let together = rule.examples.iter().any(|one| matches!(one, Example::Together { .. }));
    let stichtag = Datum::read(if together { "2026-09-01" } else { "2025-06-01" });
    let mut vorgaben = Vorgaben { versionshinweise, auswahl, stichtag, ..Vorgaben::new(limits) };
    // One Konvolut has no second Leistung or Prozess, and directories are of the whole country.
    let asked_for = match rule.code {
        "FIM1411" => Some(Verweisart::LeistungImKontext),
        "FIM1412" => Some(Verweisart::Prozessklasse),
        "FIM1413" => Some(Verweisart::Folgeprozess),
        "FIM1416" => Some(Verweisart::Verzeichnis),
        _ => None,
    };
    asked_for.into_iter().for_each(|art| vorgaben.verweise.set(art, Pruefweise::Immer));
    vorgaben
}

/// True where one of the two rules declares that it may speak together with the other.
pub fn may_coincide(rule: &RuleMeta, code: &str) -> bool {
    let other = rules().into_iter().find(|other| other.code == code);
    rule.coincides.contains(&code) || other.is_some_and(|o| o.coincides.contains(&rule.code))
}
