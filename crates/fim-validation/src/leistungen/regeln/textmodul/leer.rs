//! XZF1104: a module of texts with nothing in it. One that is not there is no error: what a federal
//! text leaves open is filled below it.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1104",
        name: "textmodul-leer",
        source: "LeiKa-plus, Gemeinsame Kriterien für die Qualitätssicherung (2015), QS-1.1.1: ein Modul ohne Inhalt bleibt weg",
        message: Wording::new(
            "{element}: Modul ist leer, erwartet Text oder Link",
            "{element}: module is empty, expected text or a link",
        ),
        why: Wording::new(
            "Ein leeres Modul kann als Überschrift ohne Inhalt erscheinen, und niemand sieht, dass der Text noch fehlt.",
            "An empty module may appear as a heading without content, and nobody sees that the text is still missing.",
        ),
        fix: Wording::new(
            "Das Modul entfernen oder einen Text eintragen; Leerzeichen, leere Absätze und Zeilenumbrüche zählen nicht.",
            "Remove the module or enter a text; spaces, empty paragraphs and line breaks do not count.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (
                        ">Stadt Lindenhain</x:inhalt>",
                        ">&lt;p&gt;&amp;nbsp;&lt;br&gt;&lt;/p&gt;</x:inhalt>",
                    ),
                    ("<x:inhalt languageCode=\"en\">City of Lindenhain</x:inhalt>", ""),
                ],
                passing: &[(
                    "<x:inhalt languageCode=\"en\">City of Lindenhain</x:inhalt>",
                    "<x:inhalt languageCode=\"en\">&lt;p&gt;City of Lindenhain&lt;/p&gt;</x:inhalt>",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    ("<x:inhalt languageCode=\"de\">Stadt Lindenhain</x:inhalt>", ""),
                    ("<x:inhalt languageCode=\"en\">City of Lindenhain</x:inhalt>", ""),
                ],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (
                        "&lt;p&gt;Fragen Sie vorab Ihren Ortsbeirat, ob der Standort begrüßt wird.&lt;/p&gt;",
                        "",
                    ),
                    (
                        "&lt;p&gt;Ask your local council in advance whether it welcomes the location.&lt;/p&gt;",
                        "&lt;br&gt;",
                    ),
                ],
                passing: &[],
            },
            // What has no width, or is a style sheet, is no text either.
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (">Stadt Lindenhain</x:inhalt>", ">&amp;#8203;&amp;shy;&amp;zwnj;</x:inhalt>"),
                    (">City of Lindenhain</x:inhalt>", ">&#173;&#x2060;</x:inhalt>"),
                ],
                passing: &[],
            },
        ],
        coincides: &["XZF1401"],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Modulinhalt(|modul, lage| {
        if !modul.links.is_empty() || modul.texte().any(|text| !text.ist_leer()) {
            return;
        }
        let stelle = match modul.inhalt.first() {
            Some(inhalt) => Stelle::element(inhalt.element),
            None => Stelle::fehlt(modul.element, "inhalt"),
        };
        lage.melde(stelle, |befund| {
            let befund = match modul.inhalt {
                [] => befund,
                _ => befund.found(("nichts, was man lesen kann", "nothing that can be read")),
            };
            let befund = match modul.typ {
                "" => befund,
                typ => befund.distinguish(typ),
            };
            befund.expected(("ein Text oder ein Link", "a text or a link"))
        });
    })],
};
