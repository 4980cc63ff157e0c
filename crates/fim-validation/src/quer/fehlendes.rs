//! What several rules miss is missing once: a Dokumentsteckbrief that a process, a schema and a
//! Leistung refer to is one finding. The first place speaks; the codes of the others stand beside it.

use super::melder::Gemeldet;
use crate::korpus::{Korpus, dateiname};
use fim_core::Ort;
use std::collections::HashMap;
use std::sync::Arc;

pub(super) fn zusammenfassen(found: &mut [Gemeldet], korpus: &Korpus<'_>) {
    let namen: HashMap<usize, &Arc<str>> =
        korpus.dateien.iter().map(|datei| (datei.nummer, &datei.name)).collect();
    let mut gruppen: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, one) in found.iter_mut().enumerate() {
        if let Some(fehlt) = one.fehlt.take() {
            gruppen.entry(fehlt).or_default().push(at);
        }
    }
    for mut gruppe in gruppen.into_values().filter(|gruppe| gruppe.len() > 1) {
        gruppe.sort_by_key(|at| {
            let one = &found[*at];
            let path = namen.get(&one.nummer).map_or("", |name| &***name);
            (dateiname(path), path, one.finding.order())
        });
        let Some((first, others)) = gruppe.split_first() else { continue };
        for other in others {
            let Some(taken) = found.get_mut(*other) else { continue };
            let weitere = std::mem::take(&mut taken.finding.weitere);
            taken.finding.repeats = true;
            let (nummer, finding) = (taken.nummer, taken.finding.clone());
            let Some(speaker) = found.get_mut(*first) else { continue };
            speaker.finding.absorb(&finding);
            if let Some((name, place)) = namen.get(&nummer).zip(finding.place) {
                speaker.finding.weitere.push(Ort { file: Arc::clone(name), place });
            }
            speaker.finding.weitere.extend(weitere);
        }
    }
}
