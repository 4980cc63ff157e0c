//! XZF1013: several keys for one Leistung.

use super::ziffern::{Ziffern, bundesschluessel};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1013",
        name: "leistungsschluessel-mehrere",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach LeiKa-plus, Gemeinsame Kriterien für die Qualitätssicherung (2015), 1.1.4: keine Sammeltexte, https://www.egovernment.sachsen.de/download/Anlage_zum_Handbuch_LeiKa_-_QS-Kriterien_Stand_02.11.2015.pdf",
        message: Wording::new(
            "{element}: Schlüssel {zweiter} neben {erster}, erwartet einer",
            "{element}: key {zweiter} beside {erster}, expected one",
        ),
        why: Wording::new(
            "Ein Text für mehrere Leistungen bleibt allgemein; wer eine davon sucht, erfährt nicht, was für genau diese gilt.",
            "A text for several services stays general; people looking for one of them do not learn what applies to it.",
        ),
        fix: Wording::new(
            "Wenn möglich, je Leistung einen eigenen Text führen und jedem seinen Schlüssel geben.",
            "Where possible, keep a text for each service and give each its own key.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "</x:referenzLeiKa>",
                "</x:referenzLeiKa><x:referenzLeiKa listURI=\"urn:de:fim:leika:leistung\" listVersionID=\"20240216\"><code>99107003011000</code></x:referenzLeiKa>",
            )],
            passing: &[(
                "</x:referenzLeiKa>",
                "</x:referenzLeiKa><x:referenzLeiKa listURI=\"urn:de:fim:leika:leistung\" listVersionID=\"20240216\"><code>77107003011000</code></x:referenzLeiKa>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let mut alle = bundesschluessel(leistung);
        let Some((_, erster)) = alle.next() else { return };
        let ganz = |ziffern: Ziffern<'_>| ziffern.teil(0..14).to_owned();
        for (text, weiterer) in alle.filter(|(_, weiterer)| *weiterer != erster) {
            lage.melde(weiterer.stelle(text, 0..14), |befund| {
                befund
                    .value("zweiter", ganz(weiterer))
                    .value("erster", ganz(erster))
                    .found(ganz(weiterer))
                    .expected(("ein Schlüssel je Leistung", "one key for each service"))
            });
        }
    })],
};
