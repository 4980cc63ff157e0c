//! XZF1106: a Leistung has no title.

use super::{code_of, inhalte};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1106",
        name: "leistungstitel-fehlt",
        stufe: Stufe::Kritisch,
        source: "FIM-Portal OpenAPI 0.24.0: Titel ist Modul 02, sonst 03, sonst »Kein Titel«",
        message: Wording::new(
            "{element}: kein Titel, weder Modul 02 noch 03 auf Deutsch",
            "{element}: no title, neither module 02 nor 03 in German",
        ),
        why: Wording::new(
            "Das FIM-Portal nimmt als Titel die Leistungsbezeichnung, sonst die Leistungsbezeichnung II; ohne beide steht dort »Kein Titel«.",
            "The FIM portal takes the module Leistungsbezeichnung as title, else Leistungsbezeichnung II; without both it shows »Kein Titel«.",
        ),
        fix: Wording::new(
            "Im Modul 02 die Leistungsbezeichnung auf Deutsch eintragen, im Modul 03 einen Namen, den Bürgerinnen und Bürger verstehen.",
            "Enter the German name of the service in module 02, and in module 03 a name that citizens understand.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (
                        "<x:inhalt languageCode=\"de\">Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung</x:inhalt>",
                        "",
                    ),
                    (
                        "<x:inhalt languageCode=\"de\">Erlaubnis für einen öffentlichen Bücherschrank beantragen</x:inhalt>",
                        "",
                    ),
                ],
                passing: &[(
                    "<x:inhalt languageCode=\"de\">Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung</x:inhalt>",
                    "",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    (
                        "<x:inhalt languageCode=\"de\">Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung</x:inhalt>",
                        "",
                    ),
                    (
                        "<x:inhalt languageCode=\"de\">Erlaubnis für einen öffentlichen Bücherschrank beantragen</x:inhalt>",
                        "",
                    ),
                ],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let is_title = |code: &str| matches!(code, "02" | "03");
        let module = leistung.modul_text.iter().filter(|modul| is_title(code_of(modul)));
        let mut texte = module.flat_map(inhalte);
        if !texte.any(|text| text.ist_deutsch() && !text.ist_leer()) {
            lage.melde(Stelle::fehlt(leistung.element, "modulText"), |befund| {
                befund.expected(("Modul 02 oder 03 auf Deutsch", "module 02 or 03 in German"))
            });
        }
    })],
};
