//! XPZ1109, XPZ1110: a reference to the Prozessklasse that is replaced, without or with a wrong key.

use crate::engine::Rule;
use crate::prozesse::angaben::{ist_schluessel, schluessel, wert};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

const QUELLE: &str = "Fachkonzept Prozessklasse, abgelöste Prozessklasse, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/; Spezifikation XProzess 2.0, Datentyp ReferenzProzessklasse";

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1109",
        name: "abgeloeste-prozessklasse-leer",
        stufe: Stufe::Hinweis,
        source: QUELLE,
        coincides: &["XSD1005"],
        message: Wording::new(
            "{element}: abgelöste Prozessklasse ohne Schlüssel",
            "{element}: replaced Prozessklasse without a key",
        ),
        why: Wording::new(
            "Die leere Angabe sagt, dass eine Prozessklasse abgelöst wird, aber nicht welche; strenge Empfänger können die Datei abweisen.",
            "The empty entry says that a Prozessklasse is replaced, but not which one; strict receivers may refuse the file.",
        ),
        fix: Wording::new(
            "Den Schlüssel der abgelösten Prozessklasse eintragen oder, wenn keine abgelöst wird, die Angabe weglassen.",
            "Enter the key of the replaced Prozessklasse or, if none is replaced, leave the entry out.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(UEBERGEORDNET, "<x:abgeloesteProzessklasse/>")],
            passing: &[(UEBERGEORDNET, "")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        for verweis in &klasse.abgeloeste_prozessklasse {
            let id = verweis.referenzierte_prozessklasse_id.as_ref();
            if wert(id).is_empty() {
                let name = "referenzierteProzessklasseID";
                lage.melde(Stelle::angabe(verweis.element, id, name), |befund| {
                    let befund =
                        if id.is_some() { befund.found(("leer", "empty")) } else { befund };
                    befund.expected(ERWARTET)
                });
            }
        }
    })],
};

pub(super) static FORM: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1110",
        name: "abgeloeste-prozessklasse-form",
        stufe: Stufe::Methodisch,
        source: QUELLE,
        message: Wording::new(
            "{element}: abgelöste Prozessklasse »{id}« hat nicht 14 Ziffern",
            "{element}: replaced Prozessklasse »{id}« does not have 14 digits",
        ),
        why: Wording::new(
            "Eine Prozessklasse wird mit ihrem Prozessschlüssel genannt; unter einem anderen Text ist sie nicht zu finden.",
            "A Prozessklasse is named by its process key; under any other text, nobody can find it.",
        ),
        fix: Wording::new(
            "Den Prozessschlüssel der abgelösten Prozessklasse eintragen, etwa 99107003001000; was sie war, gehört in die Erläuterung.",
            "Enter the process key of the replaced Prozessklasse, such as 99107003001000; what it was belongs in the explanation (»Erläuterung«).",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                UEBERGEORDNET,
                "<x:abgeloesteProzessklasse><x:referenzierteProzessklasseID>99107</x:referenzierteProzessklasseID></x:abgeloesteProzessklasse>",
            )],
            passing: &[(
                UEBERGEORDNET,
                "<x:abgeloesteProzessklasse><x:referenzierteProzessklasseID>99107003009000</x:referenzierteProzessklasseID></x:abgeloesteProzessklasse>",
            )],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        for verweis in &klasse.abgeloeste_prozessklasse {
            let Some(id) = &verweis.referenzierte_prozessklasse_id else { continue };
            if !id.is_blank() && !ist_schluessel(schluessel(Some(id))) {
                lage.melde(id, |befund| {
                    befund
                        .value("id", clip(id.trimmed(), 16))
                        .found_text(id.trimmed())
                        .expected(ERWARTET)
                });
            }
        }
    })],
};

const UEBERGEORDNET: &str =
    "<x:uebergeordneteProzessklasseID>541.01.01</x:uebergeordneteProzessklasseID>";
const ERWARTET: (&str, &str) = ("ein Schlüssel mit 14 Ziffern", "a key of 14 digits");
