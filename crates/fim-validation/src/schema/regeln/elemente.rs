//! XSD10xx: elements.

use super::beispiel::{datenfeld, feld, gruppe, liste};
use super::{HART, XML_SCHEMA};
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

/// XSD1001
pub(crate) static WURZEL_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XSD1001",
    name: "wurzel-unbekannt",
    source: XML_SCHEMA,
    message: Wording::new(
        "Das Schema kennt keine Nachricht »{element}«",
        "the schema has no message »{element}«",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    coincides: &["XML1302"],
    ..RuleMeta::BASE
};

/// XSD1002
pub(crate) static ELEMENT_NICHT_VORGESEHEN: RuleMeta = RuleMeta {
    code: "XSD1002",
    name: "element-nicht-vorgesehen",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« ist in »{eltern}« nicht vorgesehen",
        "»{element}« is not allowed in »{eltern}«",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!("<x:farbe>grün</x:farbe>"),
        passing: feld!("<x:beschreibung>Der erste Name</x:beschreibung>"),
    }],
    coincides: &["XML1304", "XML1307", "XML1308"],
    reparatur: &[Reparatur::Vorschlag],
    ..RuleMeta::BASE
};

/// XSD1003
pub(crate) static ELEMENT_FALSCHE_STELLE: RuleMeta = RuleMeta {
    code: "XSD1003",
    name: "element-falsche-stelle",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« steht in »{eltern}« an falscher Stelle",
        "»{element}« stands in »{eltern}« in the wrong place",
    ),
    why: HART,
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!("<x:definition>d</x:definition><x:beschreibung>b</x:beschreibung>"),
        passing: feld!("<x:beschreibung>b</x:beschreibung><x:definition>d</x:definition>"),
    }],
    coincides: &["XML1303", "XML1310"],
    ..RuleMeta::BASE
};

/// XSD1004
pub(crate) static ELEMENT_ZU_OFT: RuleMeta = RuleMeta {
    code: "XSD1004",
    name: "element-zu-oft",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« steht in »{eltern}« zu oft",
        "»{element}« stands in »{eltern}« too often",
    ),
    why: Wording::new(
        "Welche der Angaben gilt, ist offen; Portale und Redaktionssysteme weisen die Datei ab.",
        "Which of them counts is open; portals and editorial systems refuse the file.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: feld!("<x:beschreibung>a</x:beschreibung><x:beschreibung>b</x:beschreibung>"),
        passing: feld!("<x:beschreibung>a</x:beschreibung>"),
    }],
    coincides: &["XML1303", "XML1310"],
    ..RuleMeta::BASE
};

/// XSD1005
pub(crate) static ELEMENT_FEHLT: RuleMeta = RuleMeta {
    code: "XSD1005",
    name: "element-fehlt",
    source: XML_SCHEMA,
    message: Wording::new("In »{eltern}« fehlt: {fehlend}", "missing in »{eltern}«: {fehlend}"),
    why: Wording::new(
        "Das Schema schreibt die Angabe vor; Portale und Redaktionssysteme weisen die Datei ab.",
        "The schema asks for it; portals and editorial systems refuse the file.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: &[Example::Whole {
        failing: datenfeld!("<x:identifikation><x:id>F60000000236</x:id></x:identifikation>", ""),
        passing: feld!(""),
    }],
    ..RuleMeta::BASE
};

/// XSD1006
pub(crate) static ELEMENT_UNBESCHRIEBEN: RuleMeta = RuleMeta {
    code: "XSD1006",
    name: "element-unbeschrieben",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« ist in keinem bekannten Schema beschrieben",
        "»{element}« is described in no known schema",
    ),
    why: Wording::new(
        "An dieser Stelle sind fremde Elemente erlaubt, aber nur solche, die ein Schema beschreibt.",
        "Foreign elements may stand here, but only those that a schema describes.",
    ),
    fix: Wording::new(
        "Schreibweise und Namensraum von »{element}« prüfen.",
        "Check spelling and namespace of »{element}«.",
    ),
    coincides: &["XML1304"],
    ..RuleMeta::BASE
};

/// XSD1007
pub(crate) static ELEMENT_ABSTRAKT: RuleMeta = RuleMeta {
    code: "XSD1007",
    name: "element-abstrakt",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« steht nur stellvertretend und darf selbst nicht vorkommen",
        "»{element}« stands for others only and may not occur itself",
    ),
    why: HART,
    fix: Wording::new(
        "Eines der Elemente verwenden, die für »{element}« stehen dürfen.",
        "Use one of the elements that may stand for »{element}«.",
    ),
    ..RuleMeta::BASE
};

/// XSD1008
pub(crate) static ELEMENT_STATT_TEXT: RuleMeta = RuleMeta {
    code: "XSD1008",
    name: "element-statt-text",
    source: XML_SCHEMA,
    message: Wording::new(
        "In »{eltern}« sind keine Elemente erlaubt: »{element}«",
        "no elements are allowed in »{eltern}«: »{element}«",
    ),
    why: HART,
    fix: Wording::new(
        "»{element}« aus »{eltern}« entfernen; dort darf höchstens Text stehen.",
        "Remove »{element}« from »{eltern}«; at most text may stand there.",
    ),
    examples: &[Example::Whole {
        failing: feld!("<x:beschreibung><x:b>fett</x:b></x:beschreibung>"),
        passing: feld!("<x:beschreibung>fett</x:beschreibung>"),
    }],
    coincides: &["XML1304", "XML1307", "XML1308"],
    ..RuleMeta::BASE
};

/// XSD1009
pub(crate) static TEXT_NICHT_ERLAUBT: RuleMeta = RuleMeta {
    code: "XSD1009",
    name: "text-nicht-erlaubt",
    source: XML_SCHEMA,
    message: Wording::new(
        "In »{eltern}« ist kein Text erlaubt: »{text}«",
        "no text is allowed in »{eltern}«: »{text}«",
    ),
    why: HART,
    fix: Wording::new(
        "Den Text in das Element schreiben, zu dem er gehört, oder entfernen.",
        "Move the text into the element it belongs to, or remove it.",
    ),
    examples: &[Example::Whole { failing: feld!("Vorname"), passing: feld!("") }],
    coincides: &["XML1306"],
    ..RuleMeta::BASE
};

/// XSD1010
pub(crate) static KINDER_QUALIFIZIERT: RuleMeta = RuleMeta {
    code: "XSD1010",
    name: "kinder-qualifiziert",
    stufe: Stufe::Hinweis,
    standard: Some("genericode"),
    source: "OASIS Code List Representation (Genericode) 1.0, XSD: elementFormDefault=unqualified",
    message: Wording::new(
        "Die Elemente der Codeliste stehen im Namensraum von Genericode",
        "the elements of the code list stand in the namespace of genericode",
    ),
    why: Wording::new(
        "FIM-Redaktionssysteme schreiben Codelisten so, und FIM-Programme lesen sie so. Nach dem amtlichen Schema gehört nur das äußerste Element in den Namensraum; fremde Programme können die Datei abweisen.",
        "FIM editorial systems write code lists like this, and FIM programs read them. By the official schema only the outermost element belongs in the namespace; other programs may refuse the file.",
    ),
    fix: Wording::new(
        "Für den Austausch außerhalb von FIM die Liste aus dem XRepository verwenden.",
        "For exchange outside FIM use the list as the XRepository serves it.",
    ),
    examples: &[Example::Whole { failing: liste!("gc:"), passing: liste!("") }],
    ..RuleMeta::BASE
};

/// XSD1011
pub(crate) static ELEMENT_AUSGESCHLOSSEN: RuleMeta = RuleMeta {
    code: "XSD1011",
    name: "element-ausgeschlossen",
    source: XML_SCHEMA,
    message: Wording::new(
        "»{element}« ist neben »{neben}« nicht erlaubt",
        "»{element}« is not allowed beside »{neben}«",
    ),
    why: HART,
    fix: Wording::new(
        "Eine von beiden Angaben entfernen: »{element}« oder »{neben}«.",
        "Remove one of the two: »{element}« or »{neben}«.",
    ),
    examples: &[Example::Whole { failing: gruppe!(neben: "G60000000239"), passing: gruppe!() }],
    coincides: &["XML1303", "XML1310"],
    ..RuleMeta::BASE
};
