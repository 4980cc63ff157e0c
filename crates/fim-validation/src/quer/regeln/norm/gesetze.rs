//! FIM1203, FIM1204

use super::{der_leistungen, namen, uebrige};
use crate::korpus::grundlagen::Grundlagen;
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
            "{element}: {gesetze} fehlt in den Handlungsgrundlagen der Leistung",
            "{element}: {gesetze} is missing in the legal bases of the service",
        ),
        why: Wording::new(
            "Der Prozess stützt sich auf Recht, das der Text der Leistung nicht nennt; einer von beiden ist unvollständig.",
            "The process rests on law that the text of the service does not name; one of the two is incomplete.",
        ),
        fix: Wording::new(
            "Die Vorschrift in Modul 07 der Leistung ergänzen oder im Prozess entfernen.",
            "Add the law to module 07 of the service, or remove it from the process.",
        ),
        examples: beispiele::norm::NICHT_IN_LEISTUNG,
        ..QUER
    },
    check: |quer, melder| {
        let korpus = quer.korpus;
        for konvolut in quer.konvolute.values() {
            let leistung = der_leistungen(quer, konvolut);
            let Some(erste) = konvolut.leistungen.first().filter(|_| !leistung.is_empty()) else {
                continue;
            };
            for zeiger in konvolut.klassen.iter().chain(&konvolut.prozesse) {
                let Some(eigene) = quer.grundlagen.get(zeiger) else { continue };
                let fehlend = eigene.ohne(&leistung);
                // Where all of them are missing, FIM1201 says so.
                if fehlend.is_empty() || fehlend.len() == eigene.gesetze().len() {
                    continue;
                }
                let worte = namen(&fehlend);
                melder.melde((*zeiger, None), |draft| {
                    let draft = draft
                        .value("gesetze", clip(&worte, 20))
                        .found(clip(&worte, 120))
                        .expected(("in Modul 07 genannt", "named in module 07"))
                        .distinguish_found();
                    neben(korpus, draft, *erste)
                });
            }
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
            "{element}: {gesetze} steht in keinem ihrer Prozesse und Schemata",
            "{element}: {gesetze} is in none of its processes and schemas",
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
                        .value("gesetze", clip(&worte, 20))
                        .found(clip(&worte, 120))
                        .expected(("auch in Prozess oder Schema", "also in process or schema"))
                        .distinguish_found()
                });
            }
        }
    },
};
