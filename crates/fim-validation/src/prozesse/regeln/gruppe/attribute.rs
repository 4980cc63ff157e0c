//! XPZ1401: the block of attributes is not that of the type of the Aktivitätengruppe.

use super::SPEZIFIKATION;
use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1401",
        name: "gruppentyp-mit-fremden-attributen",
        stufe: Stufe::Methodisch,
        source: SPEZIFIKATION,
        message: Wording::new(
            "{element}: Typ {typ}, aber Attribute für Typ {block}",
            "{element}: type {typ}, but attributes for type {block}",
        ),
        why: Wording::new(
            "Jeder Typ verlangt eigene Angaben, etwa den Sender beim Empfangen; wer sie sucht, findet hier die eines anderen Typs.",
            "Each type asks for attributes of its own, such as the sender of what is received; people looking for them find those of another type here.",
        ),
        fix: Wording::new(
            "Den Typ der Aktivitätengruppe berichtigen oder ihre spezifischen Attribute für Typ {typ} neu eingeben.",
            "Correct the type of the Aktivitätengruppe, or enter its specific attributes for type {typ} anew.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("Typ><code>4</code>", "Typ><code>8</code>")],
            passing: &[
                ("Typ><code>4</code>", "Typ><code>8</code>"),
                (
                    "<x:spezifischeAttribute4><x:hilfsmittel>keine</x:hilfsmittel></x:spezifischeAttribute4>",
                    "<x:spezifischeAttribute8><x:beschreibung>Akte anlegen</x:beschreibung></x:spezifischeAttribute8>",
                ),
            ],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Aktivitaetengruppe(|gruppe, lage| {
        let typ = gruppe.referenzaktivitaetengruppe_typ.as_ref().and_then(|typ| typ.value());
        // Any other type, no block and several are the schema's to tell.
        let Some(typ @ 1..=8) = typ.and_then(|typ| typ.parse::<u8>().ok()) else { return };
        let Some(attribute) = &gruppe.spezifische_attribute else { return };
        let bloecke = attribute.bloecke();
        if bloecke.iter().any(|(block, _)| *block == typ) {
            return;
        }
        if let Some((block, element)) = bloecke.first() {
            lage.melde(Stelle::element(*element), |befund| {
                befund
                    .value("typ", u64::from(typ))
                    .value("block", u64::from(*block))
                    .found((
                        format!("Attribute für Typ {block}").as_str(),
                        format!("attributes for type {block}").as_str(),
                    ))
                    .expected((
                        format!("Attribute für Typ {typ}").as_str(),
                        format!("attributes for type {typ}").as_str(),
                    ))
            });
        }
    })],
};
