//! XZF1016: the same record twice in a message.

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
        code: "XZF1016",
        name: "datensatz-doppelt",
        source: "Vorschlag: Datensätze werden an schemeAgencyID und ID zusammen wiedererkannt, so auch rongem/pvog, https://github.com/rongem/pvog",
        message: Wording::new(
            "{element}: steht in dieser Nachricht mehrfach, erwartet einmal",
            "{element}: repeated in this message, expected once",
        ),
        why: Wording::new(
            "Welcher der beiden Datensätze gilt, hängt davon ab, welchen das Portal zuletzt liest.",
            "Which of the two records applies depends on which one the portal reads last.",
        ),
        fix: Wording::new(
            "Den veralteten Datensatz entfernen; sind es zwei verschiedene, jedem eine eigene Kennung geben.",
            "Remove the outdated record; if there really are two, give each an identifier of its own.",
        ),
        examples: beispiele::datensatz::KENNUNG,
        ..VORSCHLAG
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let mut gesehen = HashMap::new();
        for (zeiger, satz) in korpus.objekte() {
            let zaehlt = matches!(
                satz.art,
                Art::Leistung
                    | Art::Organisationseinheit
                    | Art::Onlinedienst
                    | Art::Spezialisierung
            );
            let kennung = satz.fach.as_ref().and_then(|fach| fach.kennung.as_ref());
            let Some(kennung) = kennung.filter(|_| zaehlt) else { continue };
            let key = (zeiger.datei, satz.art, satz.vergeber(), &*satz.id);
            let Some(zuvor) = gesehen.insert(key, (zeiger, kennung)) else { continue };
            melder.melde((zeiger, Some(kennung)), |draft| {
                let draft = draft
                    .found(clip(&satz.id, 80))
                    .expected(("jede Kennung einmal", "each identifier once"));
                neben_an(korpus, draft, ("steht zuvor hier", "found here before"), zuvor)
            });
        }
    },
};
