//! XDF1105: the version of a code list is no date.

use crate::datenfelder::beispiele::SCHEMA_2;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_2, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1105",
        name: "codelistenversion-kein-datum",
        stufe: Stufe::Warnung,
        versions: NUR_2,
        official: amtlich!(1105),
        message: Wording::new(
            "{element}: Version {wert}, erwartet ein Datum",
            "{element}: version {wert}, expected a date",
        ),
        why: Wording::new(
            "Die meisten Codelisten tragen ein Datum als Version; eine andere Angabe ist oft ein Versehen, und die Liste wird dann nicht gefunden.",
            "Most code lists have a date as their version; anything else is often a mistake, and the list is then not found.",
        ),
        fix: Wording::new(
            "Die Version so eintragen, wie sie im XRepository steht, meist in der Form Jahr-Monat-Tag.",
            "Enter the version as it stands in the XRepository, mostly in the form year-month-day.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[
                ("<x:version>2024-03-01</x:version>", "<x:version>1.2</x:version>"),
                ("standortart_2024-03-01", "standortart_1.2"),
            ],
            passing: &[
                ("<x:version>2024-03-01</x:version>", "<x:version>2023-12-31</x:version>"),
                ("standortart_2024-03-01", "standortart_2023-12-31"),
            ],
        }],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| {
        let umfeld = lage.umfeld;
        let text = referenz.listenversion();
        let wert = umfeld.wert(text);
        // Two hyphens are enough, and nothing is said where XDF1037 speaks.
        let kennung = umfeld.wert(referenz.kennung());
        let ist_strich = |at: usize| wert.chars().nth(at) == Some('-');
        let ist_datum = ist_strich(4) && ist_strich(7)
            || text.is_some() && umfeld.listenversionen(kennung).any(|other| other != wert);
        if !ist_datum {
            let nested = referenz.genericode_identification.as_ref();
            let eltern = nested.map_or(referenz.element, |nested| nested.element);
            lage.melde(Stelle::angabe(eltern, text, "version"), |befund| {
                let befund =
                    befund.expected(("ein Datum wie »2024-03-01«", "a date such as »2024-03-01«"));
                if wert.is_empty() {
                    return befund.value("wert", ("fehlt", "is missing"));
                }
                befund.value("wert", format!("»{}«", clip(wert, 10))).found(clip(wert, 40))
            });
        }
    })],
};
