//! XPZ1101: a Prozessschlüssel that is no Leistungsschlüssel.

use crate::engine::Rule;
use crate::prozesse::angaben::{ist_schluessel, schluessel};
use crate::prozesse::beispiele;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1101",
        name: "prozessschluessel-form",
        source: "Fachkonzept Prozessklasse, Prozessschlüssel, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/",
        message: Wording::new(
            "{element}: Prozessschlüssel »{id}« hat nicht 14 Ziffern",
            "{element}: process key »{id}« does not have 14 digits",
        ),
        why: Wording::new(
            "Der Prozessschlüssel ist der Leistungsschlüssel; mit einem anderen findet niemand von der Leistung zum Prozess.",
            "The process key is the key of the service; with a different one, nobody finds the process from the service.",
        ),
        fix: Wording::new(
            "Den Schlüssel der zugehörigen Leistung aus dem FIM-Leistungskatalog eintragen, etwa 99107003001000.",
            "Enter the key of the service that belongs to it from the FIM service catalogue, such as 99107003001000.",
        ),
        examples: &[Example::Edited {
            base: beispiele::ENTWURF,
            failing: &[("<x:id>99107003002000</x:id>", "<x:id>99 107 003</x:id>")],
            passing: &[("<x:id>99", "<x:id>urn:de:fim:leika:leistung:99")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        // A missing id is the schema's to tell.
        let Some(id) = eintrag.id else { return };
        if !ist_schluessel(schluessel(Some(id))) {
            lage.melde(id, |befund| {
                let befund = match id.is_blank() {
                    true => befund.found(("leer", "empty")),
                    false => befund.found_text(id.trimmed()),
                };
                befund.value("id", clip(id.trimmed(), 20)).expected(("14 Ziffern", "14 digits"))
            });
        }
    })],
};
