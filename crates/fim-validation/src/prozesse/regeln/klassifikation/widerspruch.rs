//! XPZ1208: levels of the classification that do not lie within each other.

use super::ORDNUNGSRAHMEN;
use super::ebene::{ebene, einordnungen};
use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1208",
        name: "katalogebenen-widerspruch",
        stufe: Stufe::Methodisch,
        source: ORDNUNGSRAHMEN,
        message: Wording::new(
            "{element}: Klasse {id} liegt nicht in {oben}",
            "{element}: class {id} is not within {oben}",
        ),
        why: Wording::new(
            "Jede Ebene des Prozesskatalogs unterteilt die darüber; so steht die Prozessklasse an zwei Stellen zugleich.",
            "Each level of the catalogue divides the one above; as it stands, the Prozessklasse is in two places at once.",
        ),
        fix: Wording::new(
            "Eine der Nummern berichtigen: Jede beginnt mit der Nummer der Ebene darüber, etwa 541, 541.01, 541.01.01.",
            "Correct one of the numbers: each begins with the number of the level above, such as 541, 541.01, 541.01.01.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[("<x:klasseID>541.01<", "<x:klasseID>542.01<")],
            passing: &[
                ("<x:klasseID>541<", "<x:klasseID>542<"),
                ("<x:klasseID>541.01<", "<x:klasseID>542.01<"),
                ("<x:klasseID>541.01.01<", "<x:klasseID>542.01.03<"),
            ],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        // What has not the form of its level is told of there.
        let orte = || {
            let passt = |ort: &super::ebene::Einordnung<'_, '_>| {
                ort.ebene.is_some() && ebene(ort.id.trimmed()) == ort.ebene
            };
            einordnungen(klasse).filter(passt)
        };
        for tiefe in [2, 3] {
            let oben: Vec<&str> =
                orte().filter(|o| o.ebene == Some(tiefe - 1)).map(|o| o.id.trimmed()).collect();
            let liegt = |id: &str| {
                oben.iter()
                    .any(|oben| id.strip_prefix(oben).is_some_and(|rest| rest.starts_with('.')))
            };
            let ausserhalb = orte()
                .find(|o| o.ebene == Some(tiefe) && !oben.is_empty() && !liegt(o.id.trimmed()));
            let Some(ort) = ausserhalb else { continue };
            // One wrong number sets two levels apart: told of once.
            return lage.melde(ort.id, |befund| {
                let oben = fim_core::reading::clip(&oben.join(", "), 20);
                befund
                    .value("id", ort.id.trimmed())
                    .value("oben", oben.as_str())
                    .found_text(ort.id.trimmed())
                    .expected((
                        format!("eine Nummer, die mit {oben} beginnt").as_str(),
                        format!("a number that begins with {oben}").as_str(),
                    ))
            });
        }
    })],
};
