//! XZF1810: a deletion of a class that is not known.

use super::LESER;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};

/// Classes that have been seen.
pub(crate) const KLASSEN: [&str; 5] = [
    "Leistung",
    "LeistungSpezialisierung",
    "Onlinedienst",
    "Organisationseinheit",
    "Zustaendigkeit",
];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1810",
        name: "loeschung-klasse-unbekannt",
        message: Wording::new(
            "{element}: Klasse »{klasse}«, erwartet etwa »Leistung«",
            "{element}: class »{klasse}«, expected e.g. »Leistung«",
        ),
        why: Wording::new(
            "Kennt der Empfänger die Klasse nicht, löscht er vermutlich nichts; Veraltetes bleibt im Portal stehen.",
            "If the receiver does not know the class, it probably deletes nothing; outdated content stays in the portal.",
        ),
        fix: Wording::new(
            "Eine dieser Klassen angeben: Leistung, LeistungSpezialisierung, Onlinedienst, Organisationseinheit, Zustaendigkeit.",
            "Enter one of these classes: Leistung, LeistungSpezialisierung, Onlinedienst, Organisationseinheit, Zustaendigkeit.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:loesche klasse=\"Leistung\">", "<x:loesche klasse=\"leistung\">")],
            passing: &[(
                "<x:loesche klasse=\"Leistung\">",
                "<x:loesche klasse=\"Zustaendigkeit\">",
            )],
        }],
        ..LESER
    },
    checks: &[Pruefung::Loesche(|loesche, lage| {
        let klasse = loesche.klasse.as_ref().filter(|klasse| !klasse.is_blank());
        if let Some(klasse) = klasse.filter(|klasse| !KLASSEN.contains(&Text::trimmed(klasse))) {
            lage.melde(klasse, |befund| {
                befund
                    .value("klasse", clip(klasse.trimmed(), 24))
                    .found_text(klasse.trimmed())
                    .expected((
                        "eine Klasse: Leistung, Onlinedienst …",
                        "a class: Leistung, Onlinedienst …",
                    ))
            });
        }
    })],
};
