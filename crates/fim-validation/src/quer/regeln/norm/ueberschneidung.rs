//! FIM1201, FIM1202

use super::{namen, paare};
use crate::korpus::Zeiger;
use crate::korpus::grundlagen::Treffen;
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_mit;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};
use std::collections::BTreeSet;

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
        let paare = paare(quer);
        let urteile = paare.iter().map(|paar| (paar, paar.eigene.treffen(&paar.leistung)));
        let urteile: Vec<_> = urteile.collect();
        // A document of several Leistungen need not rest on the law of each.
        let mut erledigt: BTreeSet<Zeiger> =
            urteile.iter().filter(|it| it.1 != Treffen::Nein).map(|it| it.0.zeiger).collect();
        for (paar, _) in urteile {
            if !erledigt.insert(paar.zeiger) {
                continue;
            }
            let (hier, dort) = (namen(&paar.eigene.gesetze()), namen(&paar.leistung.gesetze()));
            melder.melde((paar.zeiger, None), |draft| {
                let draft = draft
                    .value("gefunden", clip(&hier, 18))
                    .found(clip(&hier, 120))
                    .expected(clip(&dort, 120));
                neben_mit(quer.korpus, draft, paar.erste, paar.sicherheit)
            });
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
            "{element}: nennt {gesetz} wie die Leistung, aber andere Paragrafen",
            "{element}: names {gesetz} as the service does, but other sections",
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
        let mut paare = paare(quer);
        paare.retain(|paar| {
            let objekt = quer.korpus.objekt(paar.zeiger);
            // A document often rests on a place of its own, and so does what is local.
            objekt.is_some_and(|it| it.art != Art::Dokumentsteckbrief && it.ist_stamm())
        });
        let urteile: Vec<_> = paare
            .iter()
            .map(|paar| (paar, paar.eigene.ohne_gemeinsame_stelle(&paar.leistung)))
            .collect();
        let mut erledigt: BTreeSet<Zeiger> =
            urteile.iter().filter(|it| it.1.is_none()).map(|it| it.0.zeiger).collect();
        for (paar, gesetz) in urteile {
            let Some(gesetz) = gesetz.filter(|_| erledigt.insert(paar.zeiger)) else { continue };
            melder.melde((paar.zeiger, None), |draft| {
                let draft = draft
                    .value("gesetz", clip(&gesetz.anzeige, 16))
                    .found(clip(&paar.eigene.stellen(), 120))
                    .expected(clip(&paar.leistung.stellen(), 120));
                neben_mit(quer.korpus, draft, paar.erste, paar.sicherheit)
            });
        }
    },
};
