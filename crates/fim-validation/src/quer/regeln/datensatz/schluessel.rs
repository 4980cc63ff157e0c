//! XZF1012: one key for two Leistungen of an editorial team in one message.

use super::VORSCHLAG;
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_an;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Wording};
use std::collections::HashMap;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "XZF1012",
        name: "leistungsschluessel-doppelt",
        source: "Vorschlag: Eine Redaktion beschreibt jede Leistung des Katalogs einmal",
        message: Wording::new(
            "{element}: Schlüssel {schluessel} steht schon bei Leistung {andere}",
            "{element}: key {schluessel} is already used by service {andere}",
        ),
        why: Wording::new(
            "Gibt es zwei Texte derselben Redaktion zu einer Leistung, zeigen Portale beide oder den falschen.",
            "Where one editorial team has two texts on the same service, portals show both, or the wrong one.",
        ),
        fix: Wording::new(
            "Prüfen, ob einer der beiden Texte einen anderen Schlüssel braucht; sonst einen der beiden löschen. Was nur örtlich abweicht, gehört in eine Spezialisierung.",
            "Check whether one of the two texts needs another key; otherwise delete one of them. What differs only locally belongs in a »Spezialisierung«.",
        ),
        examples: beispiele::datensatz::SCHLUESSEL,
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let mut gesehen = HashMap::new();
        for (zeiger, leistung) in korpus.alle(Art::Leistung) {
            let kennung = leistung.fach.as_ref().and_then(|fach| fach.kennung.as_ref());
            let Some(kennung) = kennung else { continue };
            for schluessel in leistung.schluessel() {
                let key = (zeiger.datei, leistung.vergeber(), &*schluessel.wert);
                let (erste, ort) = *gesehen.entry(key).or_insert((zeiger, kennung));
                // The same record twice is what XZF1016 speaks of.
                let Some(andere) = korpus.objekt(erste).filter(|it| it.id != leistung.id) else {
                    continue;
                };
                melder.melde((zeiger, Some(&schluessel.ort)), |draft| {
                    let draft = draft
                        .value("schluessel", &*schluessel.wert)
                        .value("andere", clip(&andere.id, 20))
                        .found(&*schluessel.wert)
                        .expected(("jeder Schlüssel einmal", "every key once"))
                        .distinguish(&schluessel.wert);
                    let hier = ("steht zuerst hier", "first found here");
                    neben_an(korpus, draft, hier, (erste, ort))
                });
            }
        }
    },
};
