//! XPZ1102, XPZ1103: a Prozess and the Prozessklasse it belongs to.

use crate::engine::Rule;
use crate::prozesse::angaben::{ist_schluessel, schluessel};
use crate::prozesse::beispiele;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static IM_KATALOG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1102",
        name: "prozessklasse-nicht-im-katalog",
        stufe: Stufe::Methodisch,
        source: "Spezifikation XProzess 2.0, Suchprofil.AlleInhalte; Fachkonzept Prozessklasse, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/",
        message: Wording::new(
            "{element}: im Katalog der Nachricht fehlt die Prozessklasse dazu",
            "{element}: the catalogue in the message lacks its Prozessklasse",
        ),
        why: Wording::new(
            "Eine Nachricht mit Katalog enthält nur Prozesse, deren Prozessklasse darin steht; ohne sie fehlen Einordnung und rechtliche Merkmale.",
            "A message with a catalogue contains only processes whose Prozessklasse is in it; without it, classification and legal attributes are missing.",
        ),
        fix: Wording::new(
            "Die Prozessklasse mit demselben Schlüssel in den Katalog aufnehmen oder den Schlüssel des Prozesses berichtigen.",
            "Add the Prozessklasse with the same key to the catalogue, or correct the key of the process.",
        ),
        examples: &[Example::Edited {
            base: beispiele::PROZESS,
            failing: &[("<x:id>99107003001000</x:id>", "<x:id>99107003002000</x:id>")],
            passing: &[("<x:id>99", "<x:id>urn:de:fim:leika:leistung:99")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(id) = &prozess.id else { return };
        let eigener = schluessel(Some(id));
        let hat_katalog = lage.umfeld.parsed.nachricht.prozesskatalog.is_some();
        if hat_katalog && ist_schluessel(eigener) && !lage.umfeld.klassen.contains(eigener) {
            lage.melde(id, |befund| {
                befund.found_text(eigener).expected((
                    "eine Prozessklasse mit diesem Schlüssel",
                    "a Prozessklasse with this key",
                ))
            });
        }
    })],
};

pub(super) static KLASSIFIKATION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1103",
        name: "prozess-ohne-verweis-auf-klasse",
        stufe: Stufe::Warnung,
        source: "Spezifikation XProzess 2.0, Datentyp Klassifikation und Suchprofil.AlleInhalte; Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: keine Klassifikation mit dem eigenen Prozessschlüssel",
            "{element}: no classification with its own process key",
        ),
        why: Wording::new(
            "Über die Klassifikation verweist ein Prozess auf seine Prozessklasse; ohne den Verweis fehlt er in Auszügen aus der Bibliothek.",
            "By its classification, a process refers to its Prozessklasse; without that, it is missing from extracts of the library.",
        ),
        fix: Wording::new(
            "Eine Klassifikation mit Ordnungsrahmen »FIM Prozesskatalog« und Klasse {id} angeben.",
            "Enter a classification with the Ordnungsrahmen »FIM Prozesskatalog« and the class {id}.",
        ),
        examples: &[Example::Edited {
            base: beispiele::ENTWURF,
            failing: &[(
                "<x:klasseID>99107003002000</x:klasseID>",
                "<x:klasseID>99107003001000</x:klasseID>",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let eigener = schluessel(prozess.id.as_ref());
        let mut klassen = prozess.klassifikation.iter().map(|klasse| klasse.klasse_id.as_ref());
        if !ist_schluessel(eigener) || klassen.any(|id| schluessel(id) == eigener) {
            return;
        }
        let erste = prozess.klassifikation.first().and_then(|klasse| klasse.klasse_id.as_ref());
        lage.melde(Stelle::angabe(prozess.element, erste, "klassifikation"), |befund| {
            let befund = match erste {
                Some(id) if id.is_blank() => befund.found(("leer", "empty")),
                Some(id) => befund.found_text(id.trimmed()),
                None => befund,
            };
            befund.value("id", eigener).expected(eigener)
        });
    })],
};
