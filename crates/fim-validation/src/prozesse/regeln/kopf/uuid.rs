//! XPZ1002: the number of a message, or of the question it answers, that is no UUID.

use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1002",
        name: "nachricht-uuid-form",
        stufe: Stufe::Methodisch,
        source: "Spezifikation XProzess 2.0, Datentypen Nachrichtenkopf und String.UUID; RFC 9562, https://www.rfc-editor.org/rfc/rfc9562",
        message: Wording::new(
            "{element}: Kennung der {art} »{uuid}« ist keine UUID",
            "{element}: identifier of the {art} »{uuid}« is not a UUID",
        ),
        why: Wording::new(
            "An dieser Kennung sehen Empfänger, ob sie eine Nachricht schon haben und auf welche Anfrage sie antwortet.",
            "By this identifier, receivers see whether they already have a message and which request it answers.",
        ),
        fix: Wording::new(
            "Die Nachricht im Redaktionssystem neu erzeugen; die Kennung hat die Form 38cd6e1b-d16a-57e9-ac9a-d58447563245.",
            "Create the message again in the editorial system; the identifier has the form 38cd6e1b-d16a-57e9-ac9a-d58447563245.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("38cd6e1b-d16a-57e9-ac9a-d58447563245", "Export-17")],
            passing: &[("38cd6e1b-d16a-57e9", "38CD6E1B-D16A-57E9")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Nachricht(|parsed, lage| {
        let nachricht = &parsed.nachricht;
        let kopf = nachricht.nachrichtenkopf.as_ref();
        let eigene = kopf.and_then(|kopf| kopf.nachricht_uuid.as_ref());
        let anfrage = nachricht.anfrage_uuid.as_ref();
        for (art, uuid) in [(("Nachricht", "message"), eigene), (("Anfrage", "request"), anfrage)] {
            let Some(uuid) = uuid.filter(|uuid| !ist_uuid(uuid.trimmed())) else { continue };
            lage.melde(uuid, |befund| {
                let befund = match uuid.is_blank() {
                    true => befund.found(("leer", "empty")),
                    false => befund.found_text(uuid.trimmed()),
                };
                befund.value("art", art).value("uuid", clip(uuid.trimmed(), 40)).expected((
                    "32 Hexadezimalziffern, gruppiert 8-4-4-4-12",
                    "32 hexadecimal digits, grouped 8-4-4-4-12",
                ))
            });
        }
    })],
};

/// True for hexadecimal digits in groups of 8, 4, 4, 4 and 12, in either case.
fn ist_uuid(text: &str) -> bool {
    let mut gruppen = text.split('-');
    let passt = |laenge: usize| {
        gruppen.next().is_some_and(|gruppe| {
            gruppe.len() == laenge && gruppe.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    [8, 4, 4, 4, 12].into_iter().all(passt) && gruppen.next().is_none()
}
