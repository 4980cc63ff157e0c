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
            "Keine Anzahl hält beide Grenzen ein; so kann das Element in keinem Formular richtig vorkommen.",
            "No number meets both limits; the element cannot occur correctly in any form.",
        ),
        fix: Wording::new(
            "Links vom Doppelpunkt die kleinste, rechts die größte Anzahl eintragen, etwa »0:1«; »*« rechts steht für beliebig viele.",
            "Enter the minimum to the left and the maximum to the right of the colon, such as »0:1«; »*« on the right stands for any number.",
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
                    .value("anzahl", clip(text, 6))
                    .value("kind", clip(&zeile.kind_kurz(), 12))
                    .found(clip(text, 40))
                    .expected((
                        "links höchstens so viel wie rechts, etwa »0:1«",
                        "left no greater than right, such as »0:1«",
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
