//! FIM1420

use crate::korpus::aufloesung::nur_anders_geschrieben;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::regeln::QUER;
use fim_core::{RuleMeta, Wording};
use std::collections::BTreeMap;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1420",
        name: "kennung-mit-anderer-stellenzahl",
        source: "Vorschlag: Eine ID wird überall gleich geschrieben; der amtliche Konverter von XDatenfelder 2 nach 3 setzt 000 nach der dritten Stelle ein",
        message: Wording::new(
            "{element}: {gefunden} statt {erwartet}, 8 und 11 Ziffern gemischt",
            "{element}: {gefunden} instead of {erwartet}, 8 and 11 digits mixed",
        ),
        why: Wording::new(
            "Die kurze ID gehört zu XDatenfelder 2, die lange zu XDatenfelder 3. Programme halten beide womöglich für verschiedene Elemente.",
            "The short id belongs to XDatenfelder 2, the long one to XDatenfelder 3. Programs may take them for different elements.",
        ),
        fix: Wording::new(
            "Die ID so schreiben wie im Artefakt, auf das verwiesen wird.",
            "Write the id as in the artefact that is referred to.",
        ),
        examples: beispiele::verweis::SCHREIBWEISE,
        ..QUER
    },
    check: |quer, melder| {
        let mut gemischt: BTreeMap<(&str, &str), Vec<_>> = BTreeMap::new();
        for (zeiger, objekt) in quer.korpus.objekte() {
            for verweis in &objekt.verweise {
                let ziele = quer.korpus.ziele(verweis);
                let mut namen = ziele.iter().filter_map(|ziel| quer.korpus.objekt(*ziel));
                let anders =
                    namen.clone().all(|ziel| nur_anders_geschrieben(&ziel.id, &verweis.id));
                if let Some(ziel) = namen.next().filter(|_| anders) {
                    let key = (&*verweis.id, &*ziel.id);
                    gemischt.entry(key).or_default().push((zeiger, Some(&verweis.ort)));
                }
            }
        }
        for ((gefunden, erwartet), orte) in gemischt {
            melder.melde_orte(orte, |draft| {
                draft
                    .value("gefunden", gefunden)
                    .value("erwartet", erwartet)
                    .found(gefunden)
                    .expected(erwartet)
                    .distinguish_found()
            });
        }
    },
};
