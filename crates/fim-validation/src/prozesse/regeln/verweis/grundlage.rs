//! XPZ1503, XPZ1504: the name of a legal basis: empty, or that of several.

use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::{BELEGT, VORSCHLAG};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1503",
        name: "prozess-handlungsgrundlage-leer",
        stufe: Stufe::Methodisch,
        source: "Spezifikation XProzess 2.0, Datentyp Handlungsgrundlage",
        message: Wording::new(
            "{element}: Handlungsgrundlage ohne Namen, erwartet eine Vorschrift",
            "{element}: legal basis without a name, expected a provision",
        ),
        why: Wording::new(
            "Niemand kann sehen, auf welcher Vorschrift der Prozess oder der Schritt beruht.",
            "Nobody can see which provision the process or the step is based on.",
        ),
        fix: Wording::new(
            "Die Vorschrift mit Paragraf und Gesetz nennen, etwa »§ 25 VwVfG«, oder die Handlungsgrundlage weglassen.",
            "Name the provision with section and law, such as »§ 25 VwVfG«, or leave the legal basis out.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:name>§ 9 SNS Lindenhain</x:name>", "<x:name> </x:name>")],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Handlungsgrundlage(|grundlage, lage| {
        // A missing name is the schema's to tell.
        if let Some(name) = grundlage.name.as_ref().filter(|name| name.is_blank()) {
            lage.melde(name, |befund| {
                befund.found(("leer", "empty")).expected((
                    "eine Vorschrift, etwa »§ 25 VwVfG«",
                    "a provision, such as »§ 25 VwVfG«",
                ))
            });
        }
    })],
};

pub(super) static MEHRERE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1504",
        name: "prozess-handlungsgrundlagen-in-einer-angabe",
        source: "Vorschlag nach dem QS-Bericht des Bausteins Datenfelder, Meldung 1132",
        message: Wording::new(
            "{element}: »{name}« nennt mehrere Handlungsgrundlagen",
            "{element}: »{name}« names several legal bases",
        ),
        why: Wording::new(
            "Nur einzeln lassen sich Handlungsgrundlagen verlinken, suchen und bei einer Gesetzesänderung wiederfinden.",
            "Legal bases can be linked, searched for and found again after an amendment only if they are listed one by one.",
        ),
        fix: Wording::new(
            "Jede Vorschrift als eigene Handlungsgrundlage eintragen, also eine für jeden Paragrafen.",
            "Enter each provision as a legal basis of its own, that is, one for each section (§).",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:name>§ 9 SNS Lindenhain<", "<x:name>§ 9 und § 11 SNS Lindenhain<")],
            passing: &[("<x:name>§ 9 SNS Lindenhain<", "<x:name>§ 9 (1) - (4) SNS Lindenhain<")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Handlungsgrundlage(|grundlage, lage| {
        let Some(name) = &grundlage.name else { return };
        if name.value.matches('§').nth(1).is_some() {
            lage.melde(name, |befund| {
                befund
                    .value("name", clip(name.trimmed(), 20))
                    .found_text(name.trimmed())
                    .expected(("jede Vorschrift einzeln", "each provision on its own"))
            });
        }
    })],
};
