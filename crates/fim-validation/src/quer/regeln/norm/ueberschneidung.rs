//! FIM1201, FIM1202

use super::{der_leistungen, namen, uebrige};
use crate::korpus::grundlagen::Treffen;
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_mit;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};

const SOURCE: &str = "Vorschlag: Leistung, Prozess und Schema eines Konvoluts entstehen aus derselben Normenanalyse (FIM-Glossar, Leistungskonvolut, https://fimportal.de/glossar)";

pub(super) static GESETZ: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1201",
        name: "handlungsgrundlagen-ohne-gemeinsame-vorschrift",
        source: SOURCE,
        message: Wording::new(
            "{element}: keine Vorschrift gemeinsam mit der Leistung, hier {gefunden}",
            "{element}: no law in common with the service, here {gefunden}",
        ),
        why: Wording::new(
            "Beruhen Text, Prozess und Schema auf verschiedenem Recht, beschreiben sie vermutlich nicht dieselbe Leistung oder nicht denselben Stand.",
            "If text, process and schema rest on different law, they probably describe different services or different states.",
        ),
        fix: Wording::new(
            "Die Handlungsgrundlagen beider Artefakte vergleichen und die fehlende oder überholte berichtigen.",
            "Compare the legal bases of both artefacts, and correct the one that is missing or outdated.",
        ),
        examples: beispiele::norm::GESETZ,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            let leistung = der_leistungen(quer, konvolut);
            let Some(erste) = konvolut.leistungen.first().filter(|_| !leistung.is_empty()) else {
                continue;
            };
            let dort = namen(&leistung.gesetze());
            for (zeiger, sicherheit) in uebrige(konvolut) {
                let Some(eigene) = quer.grundlagen.get(&zeiger) else { continue };
                if eigene.is_empty() || eigene.treffen(&leistung) != Treffen::Nein {
                    continue;
                }
                let hier = namen(&eigene.gesetze());
                melder.melde((zeiger, None), |draft| {
                    let draft = draft
                        .value("gefunden", clip(&hier, 18))
                        .found(clip(&hier, 120))
                        .expected(clip(&dort, 120));
                    neben_mit(korpus, draft, *erste, sicherheit)
                });
            }
        }
    },
};

pub(super) static STELLE: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1202",
        name: "handlungsgrundlagen-ohne-gemeinsame-stelle",
        stufe: Stufe::Hinweis,
        source: SOURCE,
        message: Wording::new(
            "{element}: {gesetz} wie die Leistung, aber keine gemeinsame Stelle",
            "{element}: {gesetz} as the service, but no place in common",
        ),
        why: Wording::new(
            "Dasselbe Gesetz regelt oft mehrere Leistungen; ohne gemeinsamen Paragrafen ist die Zuordnung nicht belegt.",
            "One law often governs several services; without a common section the assignment is not proven.",
        ),
        fix: Wording::new(
            "Prüfen, ob in beiden Artefakten der Paragraf steht, aus dem sich die Leistung ergibt.",
            "Check whether both artefacts name the section that the service follows from.",
        ),
        examples: beispiele::norm::STELLE,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            let leistung = der_leistungen(quer, konvolut);
            let Some(erste) = konvolut.leistungen.first() else { continue };
            for (zeiger, sicherheit) in uebrige(konvolut) {
                // A document often rests on a place of its own.
                if korpus.objekt(zeiger).is_some_and(|it| it.art == Art::Dokumentsteckbrief) {
                    continue;
                }
                let Some(eigene) = quer.grundlagen.get(&zeiger) else { continue };
                let Some(gesetz) = eigene.ohne_gemeinsame_stelle(&leistung) else { continue };
                melder.melde((zeiger, None), |draft| {
                    let draft = draft
                        .value("gesetz", clip(&gesetz.anzeige, 20))
                        .found(clip(&eigene.stellen(), 120))
                        .expected(clip(&leistung.stellen(), 120));
                    neben_mit(korpus, draft, *erste, sicherheit)
                });
            }
        }
    },
};
