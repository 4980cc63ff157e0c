//! The report of `fim check -f json` held against the list of defects: what was not found, and what
//! was found that is not on the list.

use crate::maengel::{Liste, Zeile};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How many of what is wrong are shown.
const GEZEIGT: usize = 20;
/// What is said to a Vorhaben whose artefacts have defects.
const FOLGEN: [&str; 2] = ["OZG236", "OZG2205"];

/// What the comparison came to.
#[derive(Debug, Default)]
pub struct Vergleich {
    /// By rule: how many defects there are, and how many were found.
    pub codes: BTreeMap<String, (usize, usize)>,
    /// Defects that were not found.
    pub vermisst: Vec<Zeile>,
    /// Findings of the two highest levels that no defect explains: file, rule, message.
    pub unerwartet: Vec<(String, String, String)>,
    /// By rule: other findings that no defect explains.
    pub beiwerk: BTreeMap<String, usize>,
}

impl Vergleich {
    /// True where everything was found, and nothing else.
    pub fn ist_gut(&self) -> bool {
        self.vermisst.is_empty() && self.unerwartet.is_empty()
    }
}

impl fmt::Display for Vergleich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let alle: usize = self.codes.values().map(|(da, _)| da).sum();
        let (vermisst, unerwartet) = (self.vermisst.len(), self.unerwartet.len());
        writeln!(f, "{alle} defects, {vermisst} not found; {unerwartet} unexpected findings")?;
        for (code, (da, gefunden)) in &self.codes {
            writeln!(f, "  {gefunden:5} of {da:5} {code}")?;
        }
        for Zeile { datei, code, kennung } in self.vermisst.iter().take(GEZEIGT) {
            writeln!(f, "  not found: {code} of {kennung} in {datei}")?;
        }
        for (datei, code, text) in self.unerwartet.iter().take(GEZEIGT) {
            writeln!(f, "  unexpected: {datei}: {code} {text}")?;
        }
        for (code, zahl) in &self.beiwerk {
            writeln!(f, "  beside that: {zahl} {code}")?;
        }
        Ok(())
    }
}

/// Findings of one rule in one file.
#[derive(Default)]
struct Gefunden {
    /// How often.
    zahl: usize,
    /// Ids of the artefacts.
    kennungen: BTreeSet<String>,
}

/// Compares list and report.
pub fn vergleiche(liste: &str, bericht: &str) -> Result<Vergleich, String> {
    let liste = Liste::lies(liste)?;
    let json: Value = serde_json::from_str(bericht).map_err(|error| error.to_string())?;
    let findings = json["findings"].as_array().ok_or("no findings in the report")?;
    let mut namen = Namen::new(&liste);
    let mut gefunden: BTreeMap<(String, String), Gefunden> = BTreeMap::new();
    for finding in findings {
        for datei in stellen(finding).into_iter().map(|path| namen.von(path)) {
            for code in codes(finding) {
                let bisher = gefunden.entry((datei.clone(), code.to_owned())).or_default();
                bisher.zahl += 1;
                bisher.kennungen.extend(finding["element"]["id"].as_str().map(str::to_owned));
            }
        }
    }
    let mut vergleich = Vergleich::default();
    vermisse(&liste, &gefunden, &mut vergleich);
    let erklaert: BTreeSet<(&str, &str)> =
        liste.zeilen().iter().map(|zeile| (zeile.datei.as_str(), zeile.code.as_str())).collect();
    for finding in findings {
        for datei in stellen(finding).into_iter().map(|path| namen.von(path)) {
            if codes(finding).any(|code| erklaert.contains(&(datei.as_str(), code))) {
                continue;
            }
            let code = text(finding, "code").to_owned();
            let ist_folge = FOLGEN.iter().any(|folge| code.starts_with(folge));
            if !ist_folge && matches!(text(finding, "stufe"), "kritisch" | "methodisch") {
                vergleich.unerwartet.push((datei, code, text(finding, "message").to_owned()));
            } else {
                *vergleich.beiwerk.entry(code).or_default() += 1;
            }
        }
    }
    Ok(vergleich)
}

/// A finding that names its artefact must name the right one; where rules speak of a part of it, or
/// of many at once, there must be as many as there are defects.
fn vermisse(
    liste: &Liste,
    gefunden: &BTreeMap<(String, String), Gefunden>,
    vergleich: &mut Vergleich,
) {
    let mut je_regel: BTreeMap<(String, String), Vec<&Zeile>> = BTreeMap::new();
    for zeile in liste.zeilen() {
        vergleich.codes.entry(zeile.code.clone()).or_default().0 += 1;
        je_regel.entry((zeile.datei.clone(), zeile.code.clone())).or_default().push(zeile);
    }
    for (key, zeilen) in je_regel {
        let da = gefunden.get(&key);
        let genug = da.is_some_and(|da| da.zahl >= zeilen.len());
        for zeile in zeilen {
            let benannt = da.is_some_and(|da| da.kennungen.contains(&zeile.kennung));
            if benannt || genug {
                vergleich.codes.entry(zeile.code.clone()).or_default().1 += 1;
            } else {
                vergleich.vermisst.push(zeile.clone());
            }
        }
    }
}

/// Files of the list by their path in the report, which begins wherever the run did.
struct Namen<'l> {
    liste: BTreeSet<&'l str>,
    bekannt: BTreeMap<String, String>,
}

impl<'l> Namen<'l> {
    fn new(liste: &'l Liste) -> Self {
        let liste = liste.zeilen().iter().map(|zeile| zeile.datei.as_str()).collect();
        Self { liste, bekannt: BTreeMap::new() }
    }

    fn von(&mut self, path: &str) -> String {
        if let Some(name) = self.bekannt.get(path) {
            return name.clone();
        }
        let glatt = path.replace('\\', "/");
        let mut rest = glatt.as_str();
        let name = loop {
            if self.liste.contains(rest) {
                break rest.to_owned();
            }
            match rest.split_once('/') {
                Some((_, hinten)) => rest = hinten,
                None => break glatt.clone(),
            }
        };
        self.bekannt.insert(path.to_owned(), name.clone());
        name
    }
}

/// All files a finding speaks of: one that holds for many places lists them.
fn stellen(finding: &Value) -> Vec<&str> {
    match finding["places"].as_array() {
        Some(places) => places.iter().map(|place| text(place, "file")).collect(),
        None => vec![text(finding, "file")],
    }
}

/// Its rule and those that have said the same.
fn codes(finding: &Value) -> impl Iterator<Item = &str> {
    let auch = finding["also"].as_array().into_iter().flatten().filter_map(Value::as_str);
    std::iter::once(text(finding, "code")).chain(auch)
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}
