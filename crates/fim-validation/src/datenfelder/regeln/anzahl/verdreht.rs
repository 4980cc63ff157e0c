//! XDF1047: the least number is greater than the greatest.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::zeile::anzahl;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1047",
        name: "multiplizitaet-verdreht",
        stufe: Stufe::Kritisch,
        official: amtlich!(1047),
        message: Wording::new(
            "{element}: Multiplizität »{anzahl}« von {kind}, Minimum über Maximum",
            "{element}: multiplicity »{anzahl}« of {kind}, minimum above maximum",
        ),
        why: Wording::new(
            "So oft kann das Element nie vorkommen; aus dem Schema lässt sich kein Formular bauen.",
            "The element can never occur that often; no form can be built from the schema.",
        ),
        fix: Wording::new(
            "Links die kleinste, rechts die größte Anzahl eintragen, etwa »0:1«, oder »*« für beliebig viele.",
            "Enter the least number on the left, the greatest on the right, such as »0:1«, or »*« for any.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>2:1</x:anzahl>")],
            passing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>1:2</x:anzahl>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let text = lage.umfeld.wert(zeile.anzahl_text());
        let Some((min, max)) = anzahl(text).and_then(|a| Some((a.min, a.max?))) else { return };
        if groesser(min, max) {
            lage.melde(zeile.anzahl_stelle(), |befund| {
                befund
                    .value("anzahl", clip(text, 12))
                    .value("kind", zeile.kind_kurz())
                    .found(clip(text, 40))
                    .expected((
                        "links nicht mehr als rechts, etwa »0:1«",
                        "no more on the left than on the right, such as »0:1«",
                    ))
            });
        }
    })],
};

/// Compares numbers of any length.
fn groesser(a: &str, b: &str) -> bool {
    let digits = |text: &'_ str| text.trim_start_matches('0').to_owned();
    let (a, b) = (digits(a), digits(b));
    (a.len(), a) > (b.len(), b)
}
