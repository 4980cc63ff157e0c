//! XPZ1112, XPZ1114: the name of a Prozessklasse or a Prozess.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1112",
        name: "prozessname-leer",
        stufe: Stufe::Methodisch,
        source: "Fachkonzept Prozessklasse, Name, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/; Spezifikation XProzess 2.0, Datentypen Prozess und Prozessklasse",
        message: Wording::new(
            "{element}: Name ist leer, erwartet Gegenstand und Tätigkeit",
            "{element}: name is empty, expected object and activity",
        ),
        why: Wording::new(
            "Am Namen erkennen Beschäftigte, worum es in dem Prozess geht; ohne ihn bleibt nur der Schlüssel.",
            "By the name, staff see what the process is about; without one, there is only the key.",
        ),
        fix: Wording::new(
            "Einen Namen aus Gegenstand und Tätigkeit eintragen, etwa »Sondernutzungserlaubnis erteilen«.",
            "Enter a name of object and activity, such as »Sondernutzungserlaubnis erteilen«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(NAME, "<x:name> </x:name>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        // A missing name is the schema's to tell.
        if let Some(name) = eintrag.name.filter(|name| name.is_blank()) {
            lage.melde(name, |befund| {
                befund
                    .found(("leer", "empty"))
                    .expected(("Gegenstand und Tätigkeit", "object and activity"))
            });
        }
    })],
};

pub(super) static KLEIN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1114",
        name: "prozessname-klein",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach Fachkonzept Prozessklasse: Der Name beginnt mit einem Substantiv",
        message: Wording::new(
            "{element}: Name beginnt klein: »{name}«",
            "{element}: name begins in lower case: »{name}«",
        ),
        why: Wording::new(
            "Namen von Prozessen beginnen sonst mit dem Gegenstand, einem Hauptwort; in einer sortierten Liste sucht sie niemand an anderer Stelle.",
            "Names of processes otherwise begin with the object, a noun; in a sorted list, nobody looks for them anywhere else.",
        ),
        fix: Wording::new(
            "Den Gegenstand voranstellen und die Tätigkeit ans Ende, etwa »Sondernutzungserlaubnis erteilen«.",
            "Put the object first and the activity last, such as »Sondernutzungserlaubnis erteilen«.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(NAME, "<x:name>ändern der Erlaubnis</x:name>")],
            passing: &[(NAME, "<x:name>2. Änderung bearbeiten</x:name>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let Some(name) = eintrag.name else { return };
        // Quotation marks and brackets may open a name.
        let opens = |c: char| c.is_whitespace() || "»«›‹„“”\"‚‘’'([".contains(c);
        if name.value.trim_start_matches(opens).starts_with(char::is_lowercase) {
            lage.melde(name, |befund| {
                befund
                    .value("name", clip(name.trimmed(), 24))
                    .found_text(name.trimmed())
                    .expected(("ein Hauptwort am Anfang", "a noun at the beginning"))
            });
        }
    })],
};

const NAME: &str = "<x:name>Sondernutzungserlaubnis ändern</x:name>";
