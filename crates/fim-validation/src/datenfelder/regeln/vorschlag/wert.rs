//! XDF9008: an entry of a Werteliste without code or name.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9008",
        name: "wert-unvollstaendig",
        versions: NUR_3,
        source: "Vorschlag: Ein Eintrag braucht einen Code für die Verarbeitung und einen Namen für Menschen",
        message: Wording::new(
            "{element}: Werteliste, {nummer}. Eintrag{wert} ohne {teil}",
            "{element}: value list, entry {nummer}{wert} lacks {teil}",
        ),
        why: Wording::new(
            "Ohne Namen bleibt die Auswahlmöglichkeit leer, ohne Code lässt sich die Antwort nicht verarbeiten.",
            "Without a name the option is blank, without a code the answer cannot be processed.",
        ),
        fix: Wording::new(
            "Code und Namen des Eintrags ergänzen oder den Eintrag löschen.",
            "Add code and name of the entry, or delete the entry.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:name>Herr</x:name>", "<x:name/>")],
                passing: &[("<x:name>Herr</x:name>", "<x:name>Herr Doktor</x:name>")],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:code>02</x:code><x:name>Herr</x:name>", "<x:name>Herr</x:name>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let umfeld = lage.umfeld;
        let werte = feld.werte.iter().flat_map(|werte| &werte.wert);
        for (at, wert) in werte.enumerate() {
            let teile = [
                (wert.code.as_ref(), "code", ("Code", "a code"), wert.name.as_ref()),
                (wert.name.as_ref(), "name", ("Namen", "a name"), wert.code.as_ref()),
            ];
            for (text, child, teil, anderes) in teile {
                if !umfeld.wert(text).is_empty() {
                    continue;
                }
                let nummer = (at + 1).to_string();
                lage.melde(Stelle::angabe(wert.element, text, child), |befund| {
                    befund
                        .distinguish(&format!("{nummer} {child}"))
                        .value("nummer", nummer.as_str())
                        .value("wert", in_klammern(umfeld.wert(anderes)))
                        .value("teil", teil)
                        .found(("leer", "empty"))
                        .expected(("Code und Name", "code and name"))
                });
            }
        }
    })],
};

/// The other half of the entry, where there is one.
fn in_klammern(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({})", clip(text, 12)) }
}
