//! Five hundred edits of artefacts of the corpus, made in the text of the file: the comparison names
//! exactly what was edited, nothing else, nothing less. `saat` says how edits are chosen, `stellen` where
//! something can be edited and what is to be expected then.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod gemeinsam;
#[path = "eingriffe/stellen.rs"]
mod stellen;

use fim_core::{Aenderung, Document, Limits, Source, Vergleichstiefe};
use gemeinsam::{abbilder, korpus, vergleiche};
use std::collections::BTreeMap;
use stellen::{Eingriff, eingriffe};

const DATEIEN: &[&str] = &[
    "buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml",
    "buecherschrank/datenfelder/S99000101V1.0_xdf2.xml",
    "buecherschrank/datenfelder/G99000000106V1.0.0_xdf3.xml",
    "buecherschrank/datenfelder/F99000000122V1.0.0_xdf3.xml",
    "buecherschrank/datenfelder/D99000000901V1.0.0_xdf3.xml",
    "buecherschrank/codelisten/C99000002V1.0_genericode.xml",
    "buecherschrank/codelisten/urn.de.lindenhain.codeliste.standortart_2024-03-01.xml",
    "buecherschrank/leistung/99108999001000_xzufi_2.2.0.xml",
    "buecherschrank/leistung/99108999001000_xzufi_2.3.1.xml",
    "leistungen/typ-1-gold-wetterstation-2.3.1.xml",
    "leistungen/typ-2-sdg-de-en-fahrradwerkstatt-2.2.0.xml",
    "leistungen/typ-2-stichtag-wanderbienenstand-2.2.0.xml",
    "prozesse/gut.xml",
    "buecherschrank/prozess/99108999001000_alleInhalte.export.0303.xml",
];

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
struct Zufall(u64);

impl Zufall {
    fn unter(&mut self, grenze: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % grenze as u64).unwrap_or(0)
    }
}

/// Element, property, what happened, values, places.
fn kurz(it: &Aenderung) -> String {
    let ort = |ort: &Option<fim_core::Einbau>| {
        ort.as_ref().map_or_else(|| "-".to_owned(), |it| format!("{}#{}", it.eltern.id, it.stelle))
    };
    let wert = |wert: &Option<String>| wert.clone().unwrap_or_else(|| "-".to_owned());
    let (von, nach) = (ort(&it.von), ort(&it.nach));
    let element = &it.element;
    let orte = if it.eigenschaft.is_empty() || it.art == fim_core::Aenderungsart::Verschoben {
        format!(" {von} {nach}")
    } else {
        String::new()
    };
    let werte = if it.art == fim_core::Aenderungsart::Geaendert {
        format!(": {} → {}", wert(&it.alt), wert(&it.neu))
    } else {
        String::new()
    };
    format!("{} {} [{}] {}{werte}{orte}", element.art, element.id, it.eigenschaft, it.art.key())
}

fn gefunden(alt: &str, neu: &str) -> Vec<String> {
    let (alt, neu) = (abbilder(alt), abbilder(neu));
    assert_eq!(alt.len(), neu.len());
    let mut out: Vec<String> = Vec::new();
    for (a, b) in alt.iter().zip(&neu) {
        let vergleich = vergleiche(a, b, Vergleichstiefe::Alles);
        out.extend(vergleich.aenderungen.iter().map(kurz));
    }
    out.sort();
    out
}

#[test]
fn exactly_what_was_edited_is_named() {
    let mut zufall = Zufall(20_261_129);
    let texte: Vec<(&str, String)> = DATEIEN.iter().map(|name| (*name, korpus(name))).collect();
    let mut vorrat: BTreeMap<&'static str, Vec<(usize, Eingriff)>> = BTreeMap::new();
    for (at, (name, text)) in texte.iter().enumerate() {
        let source = Source::from_text("a.xml", text.as_str());
        let document =
            Document::parse(&source, &Limits::default()).unwrap_or_else(|_| panic!("{name}"));
        for eingriff in eingriffe(&document) {
            vorrat.entry(eingriff.art).or_default().push((at, eingriff));
        }
    }
    let arten: Vec<&str> = vorrat.keys().copied().collect();
    assert!(arten.len() >= 20, "{arten:?}");
    let mut fehler = Vec::new();
    for nummer in 0..500 {
        // Every kind has its turn.
        let art = arten[nummer % arten.len()];
        let auswahl = &vorrat[art];
        let (datei, eingriff) = &auswahl[zufall.unter(auswahl.len())];
        let (name, text) = &texte[*datei];
        let found = gefunden(text, &eingriff.auf(text));
        let mut expected = eingriff.erwartet.clone();
        expected.sort();
        if found != expected {
            fehler.push(format!(
                "{nummer} {art} in {name}\n  expected {expected:#?}\n  found {found:#?}"
            ));
        }
    }
    assert!(
        fehler.is_empty(),
        "{} of 500:\n{}",
        fehler.len(),
        fehler[..fehler.len().min(6)].join("\n")
    );
}
