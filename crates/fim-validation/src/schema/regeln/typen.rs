//! XSD13xx: types chosen in the document, and references within it.

use super::beispiel::{feld, liste};
use super::{HART, XML_SCHEMA};
use fim_core::{Example, RuleMeta, Wording};

/// XSD1301
pub(crate) static TYP_FALSCH: RuleMeta = RuleMeta {
    code: "XSD1301",
    name: "typ-falsch",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}«: der Typ »{typ}« (xsi:type) passt hier nicht",
        "»{element}«: the type »{typ}« (xsi:type) does not fit here",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!(
            "<x:beschreibung xmlns:i='http://www.w3.org/2001/XMLSchema-instance' \
            i:type='x:Farbe'>b</x:beschreibung>"
        ),
        passing: feld!("<x:beschreibung>b</x:beschreibung>"),
    }],
    ..RuleMeta::BASE
};

/// XSD1302
pub(crate) static TYP_ABSTRAKT: RuleMeta = RuleMeta {
    code: "XSD1302",
    name: "typ-abstrakt",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« braucht einen genaueren Typ als »{typ}«",
        "»{element}« needs a more special type than »{typ}«",
    ),
    why: HART,
    fix: Wording::new(
        "Mit xsi:type einen Typ angeben, der von »{typ}« abgeleitet ist.",
        "State a type derived from »{typ}« by xsi:type.",
    ),
    ..RuleMeta::BASE
};

/// XSD1303
pub(crate) static NIL_NICHT_ERLAUBT: RuleMeta = RuleMeta {
    code: "XSD1303",
    name: "nil-nicht-erlaubt",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« darf hier nicht mit xsi:nil=»{wert}« stehen",
        "»{element}« may not stand here with xsi:nil=»{wert}«",
    ),
    why: HART,
    fix: Wording::new(
        "Das Attribut xsi:nil entfernen; ein leeres Element, das fehlen darf, ganz weglassen.",
        "Remove the attribute xsi:nil; leave out an empty element that may be missing.",
    ),
    examples: &[Example::Whole {
        failing: feld!(
            "<x:beschreibung xmlns:i='http://www.w3.org/2001/XMLSchema-instance' \
            i:nil='true'/>"
        ),
        passing: feld!("<x:beschreibung/>"),
    }],
    ..RuleMeta::BASE
};

/// XSD1304
pub(crate) static KENNUNG_DOPPELT: RuleMeta = RuleMeta {
    code: "XSD1304",
    name: "kennung-doppelt",
    source: XML_SCHEMA,
    message: Wording::new(
        "{name}: die Kennung »{wert}« gibt es schon",
        "{name}: the identifier »{wert}« exists already",
    ),
    why: Wording::new(
        "Verweise auf die Kennung sind damit mehrdeutig; die Datei wird abgewiesen.",
        "References to the identifier become ambiguous; the file is refused.",
    ),
    fix: Wording::new(
        "Jeder Stelle eine eigene Kennung geben.",
        "Give each place an identifier of its own.",
    ),
    examples: &[Example::Whole { failing: liste!("", "code", "code"), passing: liste!("") }],
    ..RuleMeta::BASE
};

/// XSD1305
pub(crate) static VERWEIS_INS_LEERE: RuleMeta = RuleMeta {
    code: "XSD1305",
    name: "verweis-ins-leere",
    source: XML_SCHEMA,
    message: Wording::new(
        "{name} verweist auf »{wert}«, das es nicht gibt",
        "{name} refers to »{wert}«, which does not exist",
    ),
    why: Wording::new(
        "Der Verweis führt ins Leere; die Datei wird abgewiesen.",
        "The reference leads nowhere; the file is refused.",
    ),
    fix: Wording::new(
        "Schreibweise des Verweises prüfen oder das Ziel ergänzen.",
        "Check the spelling of the reference, or add its target.",
    ),
    examples: &[Example::Whole { failing: liste!("", "name", "farbe"), passing: liste!("") }],
    ..RuleMeta::BASE
};
