//! XPZ1001: the number of the message in its head is not that of its outermost element.

use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1001",
        name: "nachrichtentyp-widerspruch",
        stufe: Stufe::Kritisch,
        source: "Spezifikation XProzess 2.0, Nachrichten; Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: Nachrichtentyp »{gefunden}«, erwartet »{erwartet}«",
            "{element}: message type »{gefunden}«, expected »{erwartet}«",
        ),
        why: Wording::new(
            "Programme entscheiden nach dem Nachrichtentyp, wie sie die Datei einlesen; Kopf und Inhalt müssen dasselbe sagen.",
            "Programs decide by the message type how to read the file; header and content must say the same.",
        ),
        fix: Wording::new(
            "Im Nachrichtenkopf den Code eintragen, auf den der Name der Nachricht endet: {erwartet}.",
            "In the header of the message, enter the code that the name of the message ends with: {erwartet}.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("<code>0303</code>", "<code>0203</code>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Nachricht(|parsed, lage| {
        let nachricht = &parsed.nachricht;
        let Some(erwartet) = nachricht.element.and_then(|root| root.name().rsplit('.').next())
        else {
            return;
        };
        let kopf = nachricht.nachrichtenkopf.as_ref();
        let Some(code) = kopf.and_then(|kopf| kopf.nachrichtentyp.as_ref()?.code.as_ref()) else {
            return;
        };
        if code.trimmed() != erwartet {
            lage.melde(code, |befund| {
                befund
                    .value("gefunden", clip(code.trimmed(), 20))
                    .value("erwartet", erwartet)
                    .found_text(code.trimmed())
                    .expected(erwartet)
            });
        }
    })],
};
