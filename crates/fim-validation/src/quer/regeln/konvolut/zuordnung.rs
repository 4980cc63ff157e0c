//! FIM1007, FIM1008: a process or schema that bears the key of another Leistung.

use crate::korpus::Zeiger;
use crate::korpus::aufloesung::normal;
use crate::korpus::objekt::{Art, Objekt, Verweisart};
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::{QUER, STAMMPROZESS};
use crate::quer::{Quer, Querregel};
use fim_core::reading::clip;
use fim_core::{Herkunft, RuleMeta, Wording};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static PROZESS: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1007",
        name: "prozess-einer-anderen-leistung",
        herkunft: Herkunft::Amtlich,
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: nennt Prozess {prozess}, eigener Schlüssel ist {schluessel}",
            "{element}: names process {prozess}, its own key is {schluessel}",
        ),
        why: Wording::new(
            "Ein Prozess trägt den Schlüssel seiner Leistung. Mit einem anderen Schlüssel beschreibt er eine andere Leistung.",
            "A process bears the key of its service. With another key it describes another service.",
        ),
        fix: Wording::new(
            "Den Verweis auf den Prozess mit dem Schlüssel der Leistung ändern oder den Schlüssel berichtigen.",
            "Change the reference to the process with the key of the service, or correct the key.",
        ),
        examples: beispiele::konvolut::PROZESS_EINER_ANDEREN,
        ..QUER
    },
    check: |quer, melder| {
        for (zeiger, leistung) in quer.korpus.alle(Art::Leistung) {
            let schluessel = leistung.schluessel();
            let Some(eigener) = schluessel.first().filter(|_| quer.gilt(zeiger)) else { continue };
            let eigene: BTreeSet<&str> = schluessel.iter().map(|it| &*it.wert).collect();
            for verweis in leistung.verweise.iter().filter(|it| it.art == Verweisart::Prozess) {
                let ziele = quer.korpus.ziele(verweis);
                let passt =
                    |ziel: &Objekt| ziel.schluessel().iter().any(|it| eigene.contains(&*it.wert));
                let fremd: Vec<Zeiger> = ziele
                    .iter()
                    .filter(|ziel| quer.korpus.objekt(**ziel).is_some_and(|it| !passt(it)))
                    .copied()
                    .collect();
                let Some(ziel) = fremd.first().filter(|_| fremd.len() == ziele.len()) else {
                    continue;
                };
                melder.melde((zeiger, Some(&verweis.ort)), |draft| {
                    let draft = draft
                        .value("prozess", clip(&verweis.id, 16))
                        .value("schluessel", &*eigener.wert)
                        .found(clip(&verweis.id, 80))
                        .expected(&*eigener.wert);
                    neben(quer.korpus, draft, *ziel)
                });
            }
        }
    },
};

pub(super) static SCHEMA: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1008",
        name: "steckbrief-nennt-andere-leistung",
        source: "Vorschlag: Der Schlüssel im Text des Dokumentsteckbriefs ist seine einzige Verbindung zur Leistung",
        message: Wording::new(
            "{element}: nennt Leistung {gefunden}, verwendet in Prozess {prozess}",
            "{element}: names service {gefunden}, used in process {prozess}",
        ),
        why: Wording::new(
            "Wer über den Schlüssel sucht, findet das Dokument bei der falschen Leistung.",
            "Whoever searches by key finds the document with the wrong service.",
        ),
        fix: Wording::new(
            "In der Beschreibung den Schlüssel der Leistung nennen, deren Prozess das Dokument verwendet; auch mehrere sind möglich.",
            "In the description, give the key of the service whose process uses the document; several are possible.",
        ),
        examples: beispiele::konvolut::STECKBRIEF_NENNT_ANDERE,
        ..QUER
    },
    check: |quer, melder| {
        let verwendet = verwendete(quer);
        for (zeiger, brief) in quer.korpus.alle(Art::Dokumentsteckbrief) {
            let genannt: BTreeSet<&str> = brief.schluessel().iter().map(|it| &*it.wert).collect();
            let Some(erster) = brief.schluessel().first().filter(|_| quer.gilt(zeiger)) else {
                continue;
            };
            let Some(prozesse) = verwendet.get(&*normal(&brief.id)) else { continue };
            let Some((prozess, ort)) = prozesse.first_key_value() else { continue };
            if prozesse.keys().any(|key| genannt.contains(key)) {
                continue;
            }
            melder.melde((zeiger, Some(&erster.ort)), |draft| {
                let draft = draft
                    .value("gefunden", &*erster.wert)
                    .value("prozess", clip(prozess, 14))
                    .found(&*erster.wert)
                    .expected(clip(prozess, 80));
                neben(quer.korpus, draft, *ort)
            });
        }
    },
};

/// The processes that use a document, by its id and their key.
fn verwendete<'k>(quer: &Quer<'k>) -> BTreeMap<String, BTreeMap<&'k str, Zeiger>> {
    let mut found: BTreeMap<String, BTreeMap<&str, Zeiger>> = BTreeMap::new();
    for (key, konvolut) in &quer.konvolute {
        for prozess in &konvolut.prozesse {
            let teile = quer.korpus.mit_teilen(*prozess);
            for verweis in teile.flat_map(|(_, objekt)| &objekt.verweise) {
                if verweis.art == Verweisart::Formularsteckbrief {
                    let id = normal(&verweis.id).into_owned();
                    found.entry(id).or_default().entry(key).or_insert(*prozess);
                }
            }
        }
    }
    found
}
