//! FIM1201, FIM1202

use super::{Treffen, der_leistungen, gesetze, namen, treffen, uebrige};
use crate::korpus::objekt::Art;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben_mit;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};
use rechtsbezug::Vergleich;

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
            let leistung = der_leistungen(korpus, konvolut);
            let Some(erste) = konvolut.leistungen.first().filter(|_| !leistung.is_empty()) else {
                continue;
            };
            for (zeiger, sicherheit) in uebrige(konvolut) {
                let eigene = korpus.normen(zeiger);
                if eigene.is_empty() || treffen(&eigene, &leistung) != Treffen::Nein {
                    continue;
                }
                let (hier, dort) = (namen(&gesetze(&eigene)), namen(&gesetze(&leistung)));
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
            let leistung = der_leistungen(korpus, konvolut);
            let Some(erste) = konvolut.leistungen.first() else { continue };
            for (zeiger, sicherheit) in uebrige(konvolut) {
                // A document often rests on a place of its own.
                if korpus.objekt(zeiger).is_some_and(|it| it.art == Art::Dokumentsteckbrief) {
                    continue;
                }
                let eigene = korpus.normen(zeiger);
                let mut gemeinsam = None;
                let mut stelle = false;
                for (a, b) in eigene.iter().flat_map(|a| leistung.iter().map(move |b| (a, b))) {
                    match a.vergleiche(b) {
                        // A law as a whole covers every place in it.
                        Vergleich::GleicheVorschrift
                            if !a.stellen.is_empty() && !b.stellen.is_empty() =>
                        {
                            gemeinsam = gemeinsam.or(a.vorschrift.as_ref());
                        }
                        Vergleich::Verschieden => {}
                        _ => stelle = true,
                    }
                }
                let Some(gesetz) = gemeinsam.filter(|_| !stelle) else { continue };
                melder.melde((zeiger, None), |draft| {
                    let draft = draft
                        .value("gesetz", clip(&gesetz.anzeige, 20))
                        .found(clip(&stellen(&eigene), 120))
                        .expected(clip(&stellen(&leistung), 120));
                    neben_mit(korpus, draft, *erste, sicherheit)
                });
            }
        }
    },
};

fn stellen(bezuege: &[&rechtsbezug::Rechtsbezug]) -> String {
    let mut texte: Vec<String> = bezuege.iter().map(ToString::to_string).collect();
    texte.dedup();
    texte.join(", ")
}
