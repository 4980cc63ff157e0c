//! XPZ1111, XPZ1113: the Bezeichnung of a Prozessklasse: missing, or the same as its name.

use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1111",
        name: "prozessklasse-bezeichnung-fehlt",
        stufe: Stufe::Warnung,
        source: "Fachkonzept Prozessklasse, Bezeichnung, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/",
        message: Wording::new(
            "{element}: Bezeichnung fehlt, erwartet die der Leistung",
            "{element}: Bezeichnung is missing, expected that of the service",
        ),
        why: Wording::new(
            "Die Bezeichnung ist die der Leistung; an ihr ist zu sehen, ob Prozess und Leistung zusammengehören.",
            "The Bezeichnung is that of the service; it shows whether process and service belong together.",
        ),
        fix: Wording::new(
            "Die Leistungsbezeichnung eintragen: Objekt, Verrichtung und Verrichtungsdetail, etwa »Sondernutzungserlaubnis Erteilung«.",
            "Enter the name of the service: object, activity and detail of the activity, such as »Sondernutzungserlaubnis Erteilung«.",
        ),
        examples: &[Example::Edited { base: PROZESS, failing: &[(BEZEICHNUNG, "")], passing: &[] }],
        ..BELEGT
    },
    checks: &[Pruefung::Klasse(|klasse, lage| {
        let text = klasse.bezeichnung.as_ref();
        if wert(text).is_empty() {
            lage.melde(Stelle::angabe(klasse.element, text, "bezeichnung"), |befund| {
                let befund = if text.is_some() { befund.found(("leer", "empty")) } else { befund };
                befund.expected(("die Bezeichnung der Leistung", "the name of the service"))
            });
        }
    })],
};

pub(super) static GLEICH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1113",
        name: "prozessname-gleich-bezeichnung",
        stufe: Stufe::Hinweis,
        source: "Vorschlag nach Fachkonzept Prozessklasse: Der Name spricht Beschäftigte an, die Bezeichnung ist die der Leistung",
        message: Wording::new(
            "{element}: Name gleich der Bezeichnung, erwartet ein Verb",
            "{element}: name same as Bezeichnung, expected a verb",
        ),
        why: Wording::new(
            "Die Bezeichnung endet meist mit einem Hauptwort (»Erteilung«); am Namen sollen Beschäftigte sehen, was zu tun ist (»erteilen«).",
            "The Bezeichnung usually ends in a noun (»Erteilung«); the name should tell staff what is to be done (»erteilen«).",
        ),
        fix: Wording::new(
            "Als Namen den Gegenstand und die Tätigkeit nennen, etwa »Sondernutzungserlaubnis erteilen«.",
            "As the name, enter the object and the activity, such as »Sondernutzungserlaubnis erteilen«.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                BEZEICHNUNG,
                "<x:bezeichnung>Sondernutzungserlaubnis für einen öffentlichen Bücherschrank erteilen</x:bezeichnung>",
            )],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let (Some(name), Some(bezeichnung)) = (eintrag.name, eintrag.bezeichnung) else { return };
        let worte = |text| wert(Some(text)).split_whitespace();
        if !name.is_blank() && worte(name).eq(worte(bezeichnung)) {
            lage.melde(name, |befund| {
                befund
                    .found_text(name.trimmed())
                    .expected(("ein Name mit einem Verb", "a name with a verb"))
            });
        }
    })],
};

const BEZEICHNUNG: &str = "<x:bezeichnung>Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung</x:bezeichnung>";
