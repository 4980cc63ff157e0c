//! XDF1021: no multiplicity, or one that lets the element occur never.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1021",
        name: "multiplizitaet-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1021),
        message: Wording::new(
            "{element}: Multiplizität von {kind} {mangel}, erwartet etwa »1:1«",
            "{element}: multiplicity of {kind} {mangel}, expected e.g. »1:1«",
        ),
        why: Wording::new(
            "Ohne Multiplizität ist offen, ob und wie oft das Element vorkommt; mit »0:0« darf es gar nicht vorkommen.",
            "Without a multiplicity it is unclear whether and how often the element occurs; with »0:0« it must not occur at all.",
        ),
        fix: Wording::new(
            "Festlegen, ob {kind} Pflicht ist und wie oft es vorkommen kann: »1:1« für genau einmal, »0:1« für höchstens einmal, »0:*« für beliebig oft.",
            "Decide whether {kind} is required and how often it can occur: »1:1« for exactly once, »0:1« for at most once, »0:*« for any number of times.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>0:0</x:anzahl>")],
                passing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl>0:2</x:anzahl>")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:anzahl>0:1</x:anzahl>", "")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:anzahl>0:1</x:anzahl>", "<x:anzahl/>")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005", "XSD1203"],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let text = zeile.anzahl_text();
        let (mangel, found) = match lage.umfeld.wert(text) {
            "0:0" => (("ist »0:0«", "is »0:0«"), Some(("0:0", "0:0"))),
            // The QS-Bericht does not notice what is missing.
            "" if !lage.qs() => (("fehlt", "is missing"), text.map(|_| ("leer", "empty"))),
            _ => return,
        };
        lage.melde(zeile.anzahl_stelle(), |befund| {
            let befund = befund
                .value("mangel", mangel)
                .value("kind", clip(&zeile.kind_kurz(), 12))
                .expected(("etwa »1:1« oder »0:1«", "such as »1:1« or »0:1«"));
            match found {
                Some(found) => befund.found(found),
                None => befund,
            }
        });
    })],
};
