//! FIM1203, FIM1204

use super::{namen, paare, uebrige};
use crate::korpus::grundlagen::Grundlagen;
use crate::korpus::objekt::Objekt;
use crate::quer::Querregel;
use crate::quer::beispiele;
use crate::quer::melder::neben;
use crate::quer::regeln::QUER;
use fim_core::reading::clip;
use fim_core::{RuleMeta, Stufe, Wording};

const SOURCE: &str = "Vorschlag: Modul 07 der Leistung und die Handlungsgrundlagen ihres Prozesses nennen dieselben Vorschriften";

pub(super) static NICHT_IN_LEISTUNG: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1203",
        name: "vorschrift-fehlt-in-der-leistung",
        stufe: Stufe::Hinweis,
        source: SOURCE,
        message: Wording::new(
            "{element}: nicht in Modul 07 der Leistung genannt: {gesetze}",
            "{element}: not named in module 07 of the service: {gesetze}",
        ),
        why: Wording::new(
            "Der Prozess stützt sich auf Recht, das der Text der Leistung nicht nennt; eines von beiden ist vermutlich unvollständig.",
            "The process rests on law that the text of the service does not name; one of the two is probably incomplete.",
        ),
        fix: Wording::new(
            "Die Vorschrift in Modul 07 der Leistung ergänzen oder im Prozess entfernen.",
            "Add the law to module 07 of the service, or remove it from the process.",
        ),
        examples: beispiele::norm::NICHT_IN_LEISTUNG,
        ..QUER
    },
    check: |quer, melder| {
        for paar in paare(quer).iter().filter(|paar| paar.sicherheit.is_none()) {
            // What is local rests on local law as well.
            if !quer.korpus.objekt(paar.zeiger).is_some_and(Objekt::ist_stamm) {
                continue;
            }
            let fehlend = paar.eigene.ohne(&paar.leistung);
            // Where all of them are missing, FIM1201 says so.
            if fehlend.is_empty() || fehlend.len() == paar.eigene.gesetze().len() {
                continue;
            }
            let worte = namen(&fehlend);
            melder.melde((paar.zeiger, None), |draft| {
                let draft = draft
                    .value("gesetze", clip(&worte, 24))
                    .found(clip(&worte, 120))
                    .expected(("in Modul 07 genannt", "named in module 07"))
                    .distinguish_found();
                neben(quer.korpus, draft, paar.erste)
            });
        }
    },
};

pub(super) static NUR_IN_LEISTUNG: Querregel = Querregel {
    meta: RuleMeta {
        code: "FIM1204",
        name: "vorschrift-nur-in-der-leistung",
        stufe: Stufe::Hinweis,
        optional: true,
        source: SOURCE,
        message: Wording::new(
            "{element}: weder in Prozess noch Schema genannt: {gesetze}",
            "{element}: named neither in process nor in schema: {gesetze}",
        ),
        why: Wording::new(
            "Was die Leistung begründet, sollte auch im Prozess vorkommen; Verfahrensrecht darf fehlen.",
            "What the service follows from should also occur in the process; procedural law may be missing.",
        ),
        fix: Wording::new(
            "Prüfen, ob der Prozess einen Schritt auslässt, den diese Vorschrift verlangt.",
            "Check whether the process leaves out a step that this law asks for.",
        ),
        examples: beispiele::norm::NUR_IN_LEISTUNG,
        ..QUER
    },
    check: |quer, melder| {
        for konvolut in quer.konvolute.values() {
            let uebrige = uebrige(konvolut).map(|(zeiger, _)| zeiger);
            let uebrige = Grundlagen::vereint(&quer.grundlagen, uebrige);
            if uebrige.is_empty() {
                continue;
            }
            for zeiger in &konvolut.leistungen {
                let Some(eigene) = quer.grundlagen.get(zeiger) else { continue };
                let fehlend = eigene.ohne(&uebrige);
                if fehlend.is_empty() || fehlend.len() == eigene.gesetze().len() {
                    continue;
                }
                let worte = namen(&fehlend);
                melder.melde((*zeiger, None), |draft| {
                    draft
                        .value("gesetze", clip(&worte, 24))
                        .found(clip(&worte, 120))
                        .expected(("auch in Prozess oder Schema", "also in process or schema"))
                        .distinguish_found()
                });
            }
        }
    },
};
