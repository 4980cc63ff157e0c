//! XZF1006: a key that is none of the federal catalogue.

use super::ziffern::{bundesschluessel, schluessel};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1006",
        optional: true,
        name: "leistungsschluessel-nicht-im-bundeskatalog",
        stufe: Stufe::Hinweis,
        source: "docs.fitko.de, Leistungszuschnitte: Schlüssel beginnen mit 99, https://docs.fitko.de/fim/docs/zentrale-bundesredaktion/stream_lz/redaktionsprozess/Veroeffentlichung/",
        message: Wording::new(
            "{element}: Schlüssel {schluessel}, im Bundeskatalog beginnen sie mit 99",
            "{element}: key {schluessel}, those of the federal catalogue begin with 99",
        ),
        why: Wording::new(
            "Schlüssel mit anderem Anfang vergeben Länder und Redaktionssysteme für sich; über sie ist die Leistung bundesweit nicht zu finden.",
            "Länder and editorial systems issue keys that begin differently for their own use; the service cannot be found by them nationwide.",
        ),
        fix: Wording::new(
            "Gibt es die Leistung im FIM-Leistungskatalog, dessen Schlüssel zusätzlich eintragen; sonst ist nichts zu tun.",
            "If the FIM service catalogue has the service, add its key; otherwise nothing needs to be done.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<code>99107003001000</code>", "<code>77107003001000</code>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        // Beside a key of the catalogue, one of one's own does no harm.
        if bundesschluessel(leistung).next().is_some() {
            return;
        }
        for text in leistung.leistungsschluessel_angaben() {
            if let Some(eigener) = schluessel(text.trimmed()) {
                lage.melde(Stelle::stueck(text, eigener), |befund| {
                    befund.value("schluessel", eigener).found(eigener).expected((
                        "ein Schlüssel des Bundeskatalogs: 99 und 12 Ziffern",
                        "a key of the federal catalogue: 99 and 12 digits",
                    ))
                });
            }
        }
    })],
};
