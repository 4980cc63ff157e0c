//! XPZ1201 to XPZ1205: what a Prozessklasse must say of its process, one row each.

use crate::engine::Rule;
use crate::prozesse::angaben::{codestelle, wert};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use crate::zeilen::{PFLICHT, luecke};
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::{Code, Prozessklasse};

/// A rule for one attribute: its code, name and texts, an edit that takes it away, and where it is.
macro_rules! pflicht {
    (
        $code:literal, $name:literal, $label:literal, $label_en:literal,
        erwartet: ($expected:literal, $expected_en:literal), warum: ($why:literal, $why_en:literal),
        ohne: $edit:expr, $check:expr
    ) => {
        Rule {
            meta: RuleMeta {
                code: $code,
                name: $name,
                stufe: Stufe::Warnung,
                coincides: &["XSD1005"],
                source: "Fachkonzept Prozessklasse, https://docs.fitko.de/fim/docs/prozesse/fachkonzept/prozessklasse/; Export des FIM-Bausteins Prozesse (2022)",
                message: Wording::new(
                    concat!("{element}: ", $label, " fehlt, erwartet ", $expected),
                    concat!("{element}: ", $label_en, " is missing, expected ", $expected_en),
                ),
                why: Wording::new($why, $why_en),
                fix: Wording::new(
                    concat!("Bei der Prozessklasse die Angabe »", $label, "« ergänzen: ", $expected, "."),
                    concat!("For the Prozessklasse, add the entry »", $label, "«: ", $expected_en, "."),
                ),
                examples: &[Example::Edited { base: PROZESS, failing: $edit, passing: &[] }],
                ..BELEGT
            },
            checks: &[Pruefung::Klasse(|klasse, lage| {
                let check: fn(&Prozessklasse<'_>, &mut Lage<'_, '_, '_>, _) = $check;
                check(klasse, lage, ($expected, $expected_en));
            })],
        }
    };
}

pub(super) static DEFINITION: Rule<Pruefung> = pflicht!(
    "XPZ1201", "prozessklasse-definition-fehlt", "Definition", "definition",
    erwartet: ("eine Beschreibung", "a description"),
    warum: (
        "Die Definition sagt, was zu dem Prozess gehört und was nicht; ohne sie wird er leicht falsch nachgenutzt.",
        "The definition says what belongs to the process and what does not; without it, others may reuse it wrongly."
    ),
    ohne: &[(
        "<x:definition>Wer einen Bücherschrank auf einer öffentlichen Straße, einem Weg oder einem Platz aufstellen möchte, nutzt die Verkehrsfläche über den Gemeingebrauch hinaus und benötigt dafür eine Erlaubnis der Stadt Lindenhain.</x:definition>",
        ""
    )],
    |klasse, lage, erwartet| {
        let text = klasse.definition.as_ref();
        if PFLICHT.verstoss(wert(text)).is_some() {
            melde(Stelle::angabe(klasse.element, text, "definition"), lage, erwartet);
        }
    }
);

pub(super) static HANDLUNGSGRUNDLAGE: Rule<Pruefung> = pflicht!(
    "XPZ1202", "prozessklasse-handlungsgrundlage-fehlt", "Handlungsgrundlage", "legal basis",
    erwartet: ("eine Vorschrift", "a provision"),
    warum: (
        "Ein Prozess der Verwaltung folgt aus einer Vorschrift; ändert sie sich, sieht ohne diese Angabe niemand, welche Prozesse betroffen sind.",
        "A process of the administration follows from a provision; when that changes, nobody can see without this entry which processes are affected."
    ),
    ohne: &[(include_str!("../../beispiele/grundlagen.xml"), "")],
    |klasse, lage, erwartet| {
        if klasse.handlungsgrundlage.is_empty() {
            melde(Stelle::fehlt(klasse.element, "handlungsgrundlage"), lage, erwartet);
        }
    }
);

pub(super) static ZIEL: Rule<Pruefung> = pflicht!(
    "XPZ1203", "operatives-ziel-fehlt", "operatives Ziel", "operatives Ziel",
    erwartet: ("ein Code der Codeliste", "a code of the list"),
    warum: (
        "Im Portal werden Prozessklassen nach dem operativen Ziel gefiltert; ohne Code erscheint diese in keinem Filter.",
        "In the portal, Prozessklassen are filtered by operatives Ziel; without a code, this one shows in no filter."
    ),
    ohne: &[("<code>314</code>", "<code></code>")],
    |klasse, lage, erwartet| {
        code(klasse, klasse.operatives_ziel.as_ref(), "operativesZiel", lage, erwartet);
    }
);

pub(super) static HANDLUNGSFORM: Rule<Pruefung> = pflicht!(
    "XPZ1204", "handlungsform-fehlt", "Handlungsform", "Handlungsform",
    erwartet: ("ein Code der Codeliste", "a code of the list"),
    warum: (
        "Die Handlungsform sagt, wie die Verwaltung handelt, etwa durch Verwaltungsakt; wer im Portal danach filtert, findet die Prozessklasse nicht.",
        "The Handlungsform says how the administration acts, such as by an administrative act; people who filter by it in the portal do not find the Prozessklasse."
    ),
    ohne: &[("<code>310</code>", "<code> </code>")],
    |klasse, lage, erwartet| {
        code(klasse, klasse.handlungsform.as_ref(), "handlungsform", lage, erwartet);
    }
);

pub(super) static VERFAHRENSART: Rule<Pruefung> = pflicht!(
    "XPZ1205", "verfahrensart-fehlt", "Verfahrensart", "Verfahrensart",
    erwartet: ("ein Code der Codeliste", "a code of the list"),
    warum: (
        "Die Verfahrensart sagt, welche Regeln für das Verfahren gelten; wer im Portal danach filtert, findet die Prozessklasse nicht.",
        "The Verfahrensart says which rules apply to the procedure; people who filter by it in the portal do not find the Prozessklasse."
    ),
    ohne: &[("<code>501</code>", "<code></code>")],
    |klasse, lage, erwartet| {
        code(klasse, klasse.verfahrensart.as_ref(), "verfahrensart", lage, erwartet);
    }
);

type Erwartet = (&'static str, &'static str);

fn code<'a>(
    klasse: &Prozessklasse<'a>,
    code: Option<&Code<'a>>,
    name: &'static str,
    lage: &mut Lage<'_, '_, '_>,
    erwartet: Erwartet,
) {
    if PFLICHT.verstoss(code.and_then(Code::value).unwrap_or_default()).is_some() {
        melde(codestelle(klasse.element, code, name), lage, erwartet);
    }
}

fn melde(stelle: Stelle<'_>, lage: &mut Lage<'_, '_, '_>, erwartet: Erwartet) {
    lage.melde(stelle, |befund| luecke(befund, &stelle).expected(erwartet));
}
