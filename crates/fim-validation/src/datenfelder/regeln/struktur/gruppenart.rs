//! XDF1042: a group of an unknown kind.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Value, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1042",
        name: "gruppenart-unbekannt",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1042),
        message: Wording::new(
            "{element}: Gruppenart {mangel}, erlaubt nur »X«",
            "{element}: group type {mangel}, only »X« is allowed",
        ),
        why: Wording::new(
            "Als Gruppenart kennt der Standard nur die Auswahlgruppe (X); bei einer anderen Angabe ist offen, wie die Unterelemente gemeint sind.",
            "The only group type in the standard is the choice group (X); with any other entry it is unclear how the sub-elements are meant.",
        ),
        fix: Wording::new(
            "Für eine Auswahlgruppe »X« eintragen; bei allen anderen Gruppen die Gruppenart weglassen.",
            "Enter »X« for a choice group; leave the group type out for all other groups.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:art><code>X</code></x:art>", "<x:art><code>Y</code></x:art>")],
            passing: &[("<x:art><code>X</code></x:art>", "")],
        }],
        coincides: &["XSD1005", "XSD1202", "XSD1203"],
        ..QS
    },
    checks: &[Pruefung::Gruppe(|gruppe, lage| {
        let Some(art) = &gruppe.art else { return };
        let wert = lage.umfeld.code(Some(art));
        if wert == "X" {
            return;
        }
        let kurz = clip(wert, 12);
        let (mangel, found) = if wert.is_empty() {
            (Value::from(("ist leer", "is empty")), Value::from(("leer", "empty")))
        } else {
            let de = format!("»{kurz}« ist unbekannt");
            (Value::Both(de, format!("»{kurz}« is unknown")), Value::from(clip(wert, 40)))
        };
        lage.melde(Stelle::code(gruppe.element, Some(art), "art"), |befund| {
            befund.value("mangel", mangel).found(found).expected((
                "X (Auswahlgruppe) oder keine Gruppenart",
                "X (choice group) or no group type",
            ))
        });
    })],
};
