//! Who works on which Leistungen, and how far they are: counts by Digitalisierungsfabrik and phase.

use super::umfeld::Fall;
use fim_core::reading::clip;
use fim_core::{Fabrik, Phasenzahl};
use ozg::{Matrix, Spalte, Text, Umsetzung};
use std::collections::BTreeMap;

/// Counts the Leistungen that name a Fabrik or a phase.
#[derive(Default)]
pub(super) struct Zaehlung {
    je_fabrik: BTreeMap<String, BTreeMap<(usize, String), u64>>,
}

impl Zaehlung {
    /// Takes in a Leistung: what its row says goes before what its Steckbriefe say.
    pub(super) fn nimm(&mut self, fall: &Fall<'_>, matrix: &Matrix) {
        let fabrik = genannt(fall, Spalte::Fabrik, |it| it.fabrik.as_ref());
        let phase = genannt(fall, Spalte::Phase, |it| it.phase.as_ref());
        if fabrik.is_empty() && phase.is_empty() {
            return;
        }
        let phasen = &matrix.umsetzung.phasen;
        let rang = phasen.iter().position(|one| one.eq_ignore_ascii_case(phase));
        let name = rang.and_then(|at| phasen.get(at)).map_or(phase, String::as_str);
        // Unknown phases come behind those that are known, and no phase behind all.
        let rang = rang.unwrap_or(phasen.len() + usize::from(phase.is_empty()));
        let je_phase = self.je_fabrik.entry(clip(fabrik, 100)).or_default();
        *je_phase.entry((rang, clip(name, 60))).or_default() += 1;
    }

    /// By name, those without one last.
    pub(super) fn fabriken(self) -> Vec<Fabrik> {
        let fabrik = |(name, je_phase): (String, BTreeMap<(usize, String), u64>)| Fabrik {
            name,
            leistungen: je_phase.values().sum(),
            phasen: je_phase
                .into_iter()
                .map(|((_, phase), leistungen)| Phasenzahl { phase, leistungen })
                .collect(),
        };
        let mut fabriken: Vec<Fabrik> = self.je_fabrik.into_iter().map(fabrik).collect();
        fabriken.sort_by_key(|fabrik| fabrik.name.is_empty());
        fabriken
    }
}

fn genannt<'v>(fall: &Fall<'v>, spalte: Spalte, feld: fn(&Umsetzung) -> Option<&Text>) -> &'v str {
    let brief = || {
        let briefe = fall.leistung.steckbriefe.iter();
        let texte = briefe.filter_map(|(_, brief)| feld(brief.inhalt.umsetzung.as_ref()?));
        texte.map(Text::text).find(|text| !text.is_empty()).unwrap_or_default()
    };
    match fall.zelle(spalte) {
        "" => brief(),
        text => text,
    }
}
