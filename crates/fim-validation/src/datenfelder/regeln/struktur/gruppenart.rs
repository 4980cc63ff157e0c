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
            "{element}: Gruppenart {mangel}, erlaubt ist nur »X«",
            "{element}: kind of group {mangel}, allowed is only »X«",
        ),
        why: Wording::new(
            "Andere Gruppenarten als die Auswahlgruppe (X) kennt der Standard nicht; wie die Unterelemente gemeint sind, bleibt offen.",
            "The standard knows no other kind of group than the choice (X); how the elements are meant stays open.",
        ),
        fix: Wording::new(
            "Für eine Auswahlgruppe »X« eintragen; bei allen anderen Gruppen die Gruppenart ganz weglassen.",
            "Enter »X« for a choice group; leave the kind of group out for all others.",
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
                "X (choice group) or no kind of group",
            ))
        });
    })],
};
