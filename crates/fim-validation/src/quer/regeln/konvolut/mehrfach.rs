//! FIM1006

use crate::korpus::Zeiger;
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::benenne;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Wording};
use std::collections::BTreeMap;

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1006",
        name: "leistungsschluessel-zweier-leistungen",
        source: "Vorschlag: Je Redaktion beschreibt eine Leistung einen Leistungsschlüssel; sonst zeigt das Portal beide",
        message: Wording::new(
            "{element}: Schlüssel {schluessel} hat auch {andere}",
            "{element}: key {schluessel} also belongs to {andere}",
        ),
        why: Wording::new(
            "Zwei Leistungen einer Redaktion mit demselben Schlüssel erscheinen im Portal doppelt; welche gilt, ist nicht zu erkennen.",
            "Two services of one editorial team with the same key appear twice in the portal; which one applies cannot be told.",
        ),
        fix: Wording::new(
            "Eine der beiden löschen oder den Schlüssel berichtigen.",
            "Delete one of the two, or correct the key.",
        ),
        examples: beispiele::konvolut::MEHRFACH,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let mut nach_redaktion: BTreeMap<(&str, &str), BTreeMap<&str, Zeiger>> = BTreeMap::new();
        for (zeiger, leistung) in korpus.alle(Art::Leistung) {
            let Some(fach) = leistung.fach.as_ref().filter(|_| !leistung.id.is_empty()) else {
                continue;
            };
            // A first key is its own; further ones say that it stands for several.
            let Some(eigener) = fach.schluessel.first() else { continue };
            let gruppe = nach_redaktion.entry((&eigener.wert, &fach.vergeber)).or_default();
            gruppe.entry(&leistung.id).or_insert(zeiger);
        }
        for ((schluessel, _), leistungen) in nach_redaktion {
            let mut leistungen = leistungen.into_values();
            let Some(erste) = leistungen.next() else { continue };
            for zeiger in leistungen {
                let ort = korpus.objekt(zeiger).and_then(|it| it.schluessel().first());
                let andere = korpus.objekt(erste).map(benenne).unwrap_or_default();
                melder.melde((zeiger, ort.map(|it| &it.ort)), |draft| {
                    let draft = draft
                        .value("schluessel", schluessel)
                        .value("andere", clip(&andere, 30))
                        .found(schluessel)
                        .expected(("ein Schlüssel je Leistung", "one key for each service"));
                    neben(korpus, draft, erste)
                });
            }
        }
    },
};
