//! XSD13xx, second part: values that name an element and must be its own (`xs:key`, `xs:unique`),
//! and values that refer to them (`xs:keyref`). None of the shipped schemas has such.

use super::XML_SCHEMA;
use fim_core::{RuleMeta, Wording};

/// XSD1306
pub(crate) static WERT_DOPPELT: RuleMeta = RuleMeta {
    code: "XSD1306",
    name: "wert-doppelt",
    source: XML_SCHEMA,
    message: Wording::new(
        "{name}: der Wert »{wert}« ist schon vergeben",
        "{name}: the value »{wert}« is taken already",
    ),
    why: Wording::new(
        "An diesem Wert wird ein Eintrag erkannt; zwei gleiche sind nicht zu unterscheiden, die Datei wird abgewiesen.",
        "An entry is known by this value; two of the same cannot be told apart, and the file is refused.",
    ),
    fix: Wording::new(
        "Jedem Eintrag einen eigenen Wert geben oder den überzähligen Eintrag entfernen.",
        "Give each entry a value of its own, or remove the surplus one.",
    ),
    ..RuleMeta::BASE
};

/// XSD1307
pub(crate) static SCHLUESSELWERT_FEHLT: RuleMeta = RuleMeta {
    code: "XSD1307",
    name: "schluesselwert-fehlt",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« ohne {fehlend}; ein Wert ist hier Pflicht",
        "»{element}« without {fehlend}; a value is required here",
    ),
    why: Wording::new(
        "An dieser Angabe wird ein Eintrag erkannt; ohne sie weisen Portale die Datei ab.",
        "An entry is known by this value; without it portals refuse the file.",
    ),
    fix: Wording::new(
        "Die Angabe ergänzen, mit einem Wert, den kein anderer Eintrag hat.",
        "Add it, with a value that no other entry has.",
    ),
    ..RuleMeta::BASE
};

/// XSD1308
pub(crate) static EINTRAG_FEHLT: RuleMeta = RuleMeta {
    code: "XSD1308",
    name: "eintrag-fehlt",
    source: XML_SCHEMA,
    message: Wording::new(
        "{name}: zu »{wert}« gibt es keinen Eintrag",
        "{name}: there is no entry »{wert}«",
    ),
    why: Wording::new(
        "Der Wert verweist auf einen anderen Eintrag der Datei; der Verweis führt ins Leere, die Datei wird abgewiesen.",
        "The value refers to another entry of the file; the reference leads nowhere, and the file is refused.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    ..RuleMeta::BASE
};

/// XSD1309
pub(crate) static WERT_NICHT_EINDEUTIG: RuleMeta = RuleMeta {
    code: "XSD1309",
    name: "wert-nicht-eindeutig",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{wert}« kann keinen Eintrag benennen: {grund}",
        "»{wert}« cannot name an entry: {grund}",
    ),
    why: Wording::new(
        "An dieser Angabe wird ein Eintrag erkannt; das Schema verlangt dafür genau einen Wert.",
        "An entry is known by this; the schema demands exactly one value for it.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    ..RuleMeta::BASE
};
