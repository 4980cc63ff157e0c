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

/// What no two Leistungen have in common: key, Redaktion, level of detail, areas.
type Gleiches<'k> = (&'k str, &'k str, &'k str, Box<[&'k str]>);

pub(super) static RULE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1006",
        name: "leistungsschluessel-zweier-leistungen",
        source: "Vorschlag: Je Redaktion, Detaillierungsstufe und Gebiet beschreibt eine Leistung einen Leistungsschlüssel",
        message: Wording::new(
            "{element}: hat denselben Schlüssel wie {andere}: {schluessel}",
            "{element}: has the same key as {andere}: {schluessel}",
        ),
        why: Wording::new(
            "Zwei Leistungen einer Redaktion mit demselben Schlüssel erscheinen im Portal vermutlich doppelt; welche gilt, ist nicht zu erkennen.",
            "Two services of one editorial team with the same key probably appear twice in the portal; which one applies cannot be told.",
        ),
        fix: Wording::new(
            "Eine der beiden löschen oder inaktiv setzen, oder den Schlüssel berichtigen.",
            "Delete one of the two or make it inactive, or correct the key.",
        ),
        examples: beispiele::konvolut::MEHRFACH,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        let mut gleiche: BTreeMap<Gleiches<'_>, Vec<(&str, Zeiger)>> = BTreeMap::new();
        for (zeiger, leistung) in korpus.alle(Art::Leistung) {
            let Some(fach) = leistung.fach.as_ref().filter(|_| !leistung.id.is_empty()) else {
                continue;
            };
            // A first key is its own; further ones say that it stands for several.
            let Some(eigener) = fach.schluessel.first().filter(|_| quer.gilt(zeiger)) else {
                continue;
            };
            let mut gebiete: Vec<&str> = fach.gebiete.iter().map(|it| &**it).collect();
            gebiete.sort_unstable();
            gebiete.dedup();
            let gebiete = gebiete.into_boxed_slice();
            let key = (&*eigener.wert, &*fach.vergeber, leistung.detailstufe(), gebiete);
            // Most stand alone.
            let alle = gleiche.entry(key).or_insert_with(|| Vec::with_capacity(1));
            alle.push((&leistung.id, zeiger));
        }
        for ((schluessel, ..), mut leistungen) in gleiche {
            // The first of each id, by id.
            leistungen.sort_by_key(|(id, _)| *id);
            leistungen.dedup_by_key(|(id, _)| *id);
            let mut leistungen = leistungen.into_iter().map(|(_, zeiger)| zeiger);
            let Some(erste) = leistungen.next() else { continue };
            // Of one message XZF1012 speaks.
            for zeiger in leistungen.filter(|zeiger| zeiger.datei != erste.datei) {
                let ort = korpus.objekt(zeiger).and_then(|it| it.schluessel().first());
                let andere = korpus.objekt(erste).map(benenne).unwrap_or_default();
                melder.melde((zeiger, ort.map(|it| &it.ort)), |draft| {
                    let draft = draft
                        .value("schluessel", schluessel)
                        .value("andere", clip(&andere, 24))
                        .found(schluessel)
                        .expected(("ein Schlüssel je Leistung", "one key for each service"));
                    neben(korpus, draft, erste)
                });
            }
        }
    },
};
