//! XZF1601: released, but not said when or by whom.

use super::{MIT_STATUS, benannt, freigabetage, status};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1601",
        name: "freigabe-angaben-fehlen",
        versions: MIT_STATUS,
        source: "Vorschlag: FIM-Portal OpenAPI 0.24.0, modulFachlicheFreigabe; Status 5 und 6 heißen fachlich freigegeben",
        message: Wording::new(
            "{element}: Status {status} ohne {was}",
            "{element}: status {status} without {was}",
        ),
        why: Wording::new(
            "Ohne Freigabedatum und Stelle kann niemand sehen, wer den Text verantwortet und welchem Rechtsstand er entspricht.",
            "Without date and body, nobody can see who is responsible for the text and which state of the law it reflects.",
        ),
        fix: Wording::new(
            "Im Modul »Fachliche Freigabe« Freigabedatum und Stelle eintragen, etwa 2025-03-14 und »Bundesministerium des Innern«, oder den Status zurücksetzen.",
            "In the module »Fachliche Freigabe«, enter date and body, such as 2025-03-14 and »Bundesministerium des Innern«, or reset the status.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("<x:fachlichFreigegebenAm>2025-03-14</x:fachlichFreigegebenAm>", "")],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    ("<x:modulFachlicheFreigabe>", "<!--<x:modulFachlicheFreigabe>"),
                    ("</x:modulFachlicheFreigabe>", "</x:modulFachlicheFreigabe>-->"),
                ],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(status) = status(leistung, &["5", "6"]) else { return };
        let module = &leistung.modul_fachliche_freigabe;
        let mut stellen = module.iter().flat_map(|modul| &modul.fachlich_freigegeben_durch);
        let hat_stelle = stellen.any(|stelle| !stelle.value.is_blank());
        let hat_tag = freigabetage(leistung).next().is_some();
        let (was, kind) = match (hat_tag, hat_stelle) {
            (true, true) => return,
            (false, true) => (("Freigabedatum", "release date"), "fachlichFreigegebenAm"),
            (true, false) => (("freigebende Stelle", "releasing body"), "fachlichFreigegebenDurch"),
            (false, false) => (
                ("Freigabedatum und freigebende Stelle", "release date and releasing body"),
                "fachlichFreigegebenAm",
            ),
        };
        let ort = match module.first() {
            Some(modul) => Stelle::fehlt(modul.element, kind),
            None => Stelle::fehlt(leistung.element, "modulFachlicheFreigabe"),
        };
        lage.melde(ort, |befund| {
            befund.value("status", benannt(status)).value("was", was).expected((
                "Datum und Stelle der fachlichen Freigabe",
                "date and body of the release",
            ))
        });
    })],
};
