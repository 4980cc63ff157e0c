//! XPZ1302: a Prozess without a level of detail.

use super::STAMMPROZESS;
use crate::engine::Rule;
use crate::prozesse::angaben::codestelle;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::Code;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1302",
        name: "detaillierungsstufe-fehlt",
        stufe: Stufe::Methodisch,
        source: STAMMPROZESS,
        coincides: &["XSD1005"],
        message: Wording::new(
            "{element}: Detaillierungsstufe fehlt, erwartet 101 bis 105",
            "{element}: Detaillierungsstufe is missing, expected 101 to 105",
        ),
        why: Wording::new(
            "Ob ein Prozess bundesweit gilt oder eine örtliche Ausprägung ist, sagt nur die Detaillierungsstufe; auch im Portal wird er mit ihr abgerufen.",
            "Only the Detaillierungsstufe says whether a process applies nationwide or is a local variant; the portal, too, retrieves it by that.",
        ),
        fix: Wording::new(
            "Im Prozesssteckbrief die Stufe eintragen: 101 Stamm-, 102 Referenz-, 103 OZG-Referenz-, 104 Lokal-, 105 Musterinformation.",
            "Enter the level in the Prozesssteckbrief: 101 Stamm-, 102 Referenz-, 103 OZG-Referenz-, 104 Lokal-, 105 Musterinformation.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<code>101</code>", "<code/>")],
            passing: &[("<code>101</code>", "<code>105</code>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let Some(steckbrief) = &prozess.prozesssteckbrief else { return };
        let stufe = steckbrief.detaillierungsstufe.as_ref();
        if stufe.and_then(Code::value).is_none() {
            let stelle = codestelle(steckbrief.element, stufe, "detaillierungsstufe");
            lage.melde(stelle, |befund| {
                let befund = match stelle.fehlt {
                    Some(_) => befund,
                    None => befund.found(("leer", "empty")),
                };
                befund.expected(("ein Code von 101 bis 105", "a code from 101 to 105"))
            });
        }
    })],
};
