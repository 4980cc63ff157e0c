//! The old stock: findings that were there when checking began, each as often as it was there.
//!
//! Its file has one finding a line, sorted, so that two branches can be put together by taking the
//! lines of both (`merge=union` of git): of a finding that stands there twice, the greater number
//! counts. What it is keyed by survives edits elsewhere and moves of files.

use super::abgleich::spricht;
use crate::vorgaben::Vorgaben;
use fim_core::{FileReport, Finding, Fingerprint, State, json_sichtbar};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Version of the file.
const FASSUNG: u32 = 1;

/// The old stock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    eintraege: BTreeMap<Schluessel, Eintrag>,
}

/// What entries are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Schluessel {
    pub(super) code: String,
    pub(super) element: String,
    pub(super) fingerprint: Fingerprint,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Eintrag {
    /// Where it was found first, seen from the folder of the settings.
    pub(super) file: String,
    pub(super) count: u64,
    /// Line of the file it was read from; 0 for what was not read.
    pub(super) zeile: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kopf {
    #[serde(rename = "fimBaseline")]
    fim_baseline: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Zeile {
    code: String,
    element: String,
    file: String,
    count: u64,
    fingerprint: String,
}

/// Why a file is no baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Baselinefehler {
    /// It does not begin as one.
    #[error("no baseline")]
    Keine,
    /// It is that of a later program.
    #[error("baseline of version {0}")]
    Spaeter(u32),
    /// A line cannot be understood.
    #[error("line {0} cannot be understood")]
    Zeile(u64),
}

/// What an update does to a baseline, counted in findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Veraenderung {
    /// In it afterwards.
    pub gesamt: u64,
    /// Taken out: not found any more.
    pub behoben: u64,
    /// Found, and in it now but not before.
    pub aufgenommen: u64,
    /// Found, and not in it.
    pub neu: u64,
}

impl Baseline {
    /// Reads the text of its file.
    ///
    /// # Errors
    /// Where it is no baseline, or that of a later program.
    pub fn lesen(text: &str) -> Result<Self, Baselinefehler> {
        let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let mut lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let head = lines.next().ok_or(Baselinefehler::Keine)?.1;
        kopf(head)?;
        let mut baseline = Self::default();
        for (at, line) in lines {
            let zeile = at as u64 + 1;
            // The heads of two branches that were put together.
            if line.contains("fimBaseline") && kopf(line).is_ok() {
                continue;
            }
            let wrong = Baselinefehler::Zeile(zeile);
            let read: Zeile = serde_json::from_str(line).map_err(|_| wrong)?;
            let fingerprint = Fingerprint::read(&read.fingerprint).ok_or(wrong)?;
            let schluessel = Schluessel { code: read.code, element: read.element, fingerprint };
            let new = Eintrag { file: read.file, count: read.count, zeile };
            let eintrag = baseline.eintraege.entry(schluessel).or_insert_with(|| new.clone());
            eintrag.count = eintrag.count.max(new.count);
        }
        Ok(baseline)
    }

    /// The text of its file.
    #[must_use]
    pub fn schreiben(&self) -> String {
        // Plain structs of strings and numbers always serialise.
        let line =
            |json: serde_json::Result<String>| json_sichtbar(json.unwrap_or_default()) + "\n";
        let mut text = line(serde_json::to_string(&Kopf { fim_baseline: FASSUNG }));
        for (schluessel, eintrag) in &self.eintraege {
            text += &line(serde_json::to_string(&Zeile {
                code: schluessel.code.clone(),
                element: schluessel.element.clone(),
                file: eintrag.file.clone(),
                count: eintrag.count,
                fingerprint: schluessel.fingerprint.to_string(),
            }));
        }
        text
    }

    /// Findings in it.
    #[must_use]
    pub fn anzahl(&self) -> u64 {
        self.eintraege.values().map(|eintrag| eintrag.count).sum()
    }

    pub(super) fn eintraege(&self) -> impl Iterator<Item = (&Schluessel, &Eintrag)> {
        self.eintraege.iter()
    }

    /// How often each finding is in it.
    pub(super) fn anzahlen(&self) -> HashMap<Fingerprint, u64> {
        let mut counts = HashMap::new();
        for (schluessel, eintrag) in &self.eintraege {
            *counts.entry(schluessel.fingerprint).or_default() += eintrag.count;
        }
        counts
    }

    /// Brings it in line with what a run found that was made without it: what was mended goes, what
    /// is new comes only where it `may_grow`. What the run did not look at stays, and so does what only
    /// rules say that were silent in it.
    #[must_use]
    pub fn abgeglichen(
        &self,
        files: &[FileReport],
        vorgaben: &Vorgaben<'_>,
        may_grow: bool,
    ) -> (Self, Veraenderung) {
        let mut found: BTreeMap<Schluessel, Eintrag> = BTreeMap::new();
        let mut looked_at = HashSet::new();
        for file in files {
            let path = vorgaben.pfade.von_den_einstellungen(&file.path);
            // A file that cannot be read is no old stock: it is not checked at all.
            if file.state != State::Unchecked {
                for finding in &file.findings {
                    let new = Eintrag { file: path.clone(), count: 0, zeile: 0 };
                    found.entry(Schluessel::of(finding)).or_insert(new).count += 1;
                }
                looked_at.insert(path);
            }
        }
        let mut change = Veraenderung::default();
        let mut result = Self::default();
        for (schluessel, old) in &self.eintraege {
            let is_there = looked_at.contains(&old.file) || vorgaben.pfade.deckt(&old.file);
            let is_seen = is_there && spricht(&schluessel.code, vorgaben);
            let new = found.remove(schluessel);
            let (file, now) = new.map_or((old.file.clone(), 0), |new| (new.file, new.count));
            let count = match (is_seen, may_grow) {
                (true, true) => now,
                (true, false) => now.min(old.count),
                (false, true) => now.max(old.count),
                (false, false) => old.count,
            };
            change.behoben += old.count.saturating_sub(count);
            change.aufgenommen += count.saturating_sub(old.count);
            change.neu += now.saturating_sub(count);
            if count > 0 {
                let eintrag = Eintrag { file, count, zeile: 0 };
                result.eintraege.insert(schluessel.clone(), eintrag);
            }
        }
        let further: u64 = found.values().map(|eintrag| eintrag.count).sum();
        if may_grow {
            change.aufgenommen += further;
            result.eintraege.extend(found);
        } else {
            change.neu += further;
        }
        change.gesamt = result.anzahl();
        (result, change)
    }
}

fn kopf(line: &str) -> Result<(), Baselinefehler> {
    let kopf: Kopf = serde_json::from_str(line).map_err(|_| Baselinefehler::Keine)?;
    if kopf.fim_baseline == FASSUNG {
        Ok(())
    } else {
        Err(Baselinefehler::Spaeter(kopf.fim_baseline))
    }
}

impl Schluessel {
    fn of(finding: &Finding) -> Self {
        let element = finding.element.as_ref().map_or_else(String::new, |element| {
            let id = element.id.as_deref().map(|id| format!(" {id}")).unwrap_or_default();
            let version = element.version.as_deref().map(|it| format!(" V{it}"));
            format!("{}{id}{}", element.kind, version.unwrap_or_default())
        });
        Self { code: finding.rule.code.to_owned(), element, fingerprint: finding.fingerprint }
    }
}
