//! XZF1005: the key is of another kind than the structure.

use super::struktur::{MIT_DETAIL, MIT_VERRICHTUNG, art_of};
use super::ziffern::{Art, VERRICHTUNG, einziger};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Value, Wording};

const ENDE_VERRICHTUNG_22: &str = "</x:verrichtungLeiKa>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1005",
        name: "leistungsschluessel-gegen-struktur",
        source: "FIM-Portal OpenAPI 0.24.0 (LeistungsTyp: lo, lov, lovd); Vorschlag: Stellen 9–14 des Schlüssels sagen dasselbe",
        message: Wording::new(
            "{element}: laut Schlüssel {schluessel}, laut Struktur {struktur}",
            "{element}: key says {schluessel}, structure says {struktur}",
        ),
        why: Wording::new(
            "Schlüssel und Struktur meinen vermutlich verschiedene Leistungen; Portale können den Text dann falsch einordnen.",
            "Key and structure probably mean different services; portals may then put the text in the wrong place.",
        ),
        fix: Wording::new(
            "Den Schlüssel der gemeinten Leistung eintragen oder die Art der Struktur ändern. Ein Schlüssel auf 000000 nennt nur das Leistungsobjekt, einer auf 000 auch die Verrichtung, jeder andere auch das Verrichtungsdetail.",
            "Enter the key of the service that is meant, or change the kind of structure. A key that ends in 000000 names the object only, one that ends in 000 the activity as well, any other also the detail.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<code>99107003001000</code>", "<code>99107003001002</code>")],
            passing: &[
                ("<code>99107003001000</code>", "<code>99107003001002</code>"),
                (MIT_VERRICHTUNG, MIT_DETAIL),
                (
                    ENDE_VERRICHTUNG_22,
                    "</x:verrichtungLeiKa><x:verrichtungsdetail languageCode=\"de\">für Vereine</x:verrichtungsdetail>",
                ),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some(struktur) = leistung.struktur.as_deref() else { return };
        let (Some((text, ziffern)), Some(art)) = (einziger(leistung), art_of(struktur)) else {
            return;
        };
        if ziffern.art() != art {
            lage.melde(ziffern.stelle(text, VERRICHTUNG.start..14), |befund| {
                befund
                    .value("schluessel", wort(ziffern.art()))
                    .value("struktur", wort(art))
                    .found(ziffern.teil(0..14))
                    .expected(erwartet(art))
            });
        }
    })],
};

fn wort(art: Art) -> Value {
    Value::from(match art {
        Art::Objekt => ("nur Objekt", "object only"),
        Art::Verrichtung => ("mit Verrichtung", "with activity"),
        Art::Detail => ("mit Verrichtungsdetail", "with detail"),
    })
}

fn erwartet(art: Art) -> Value {
    Value::from(match art {
        Art::Objekt => ("Stellen 9–14 sind 000000", "digits 9–14 are 000000"),
        Art::Verrichtung => (
            "Stellen 9–11 nennen die Verrichtung, 12–14 sind 000",
            "digits 9–11 name the activity, 12–14 are 000",
        ),
        Art::Detail => ("Stellen 12–14 nennen das Detail", "digits 12–14 name the detail"),
    })
}
