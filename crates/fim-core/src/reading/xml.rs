//! XML12xx: well-formedness.

use crate::{Example, RuleMeta, Wording};

/// XML1201
pub static NICHT_WOHLGEFORMT: RuleMeta = RuleMeta {
    code: "XML1201",
    name: "nicht-wohlgeformt",
    source: "XML 1.0 (Fifth Edition), https://www.w3.org/TR/xml/; Namespaces in XML 1.0, https://www.w3.org/TR/xml-names/",
    message: Wording::new("Kein gültiges XML: {grund}", "not well-formed XML: {grund}"),
    why: Wording::new(
        "Kein Programm kann die Datei ab dieser Stelle verstehen; sie wurde nicht geprüft.",
        "No program can understand the file from here on; it was not checked.",
    ),
    fix: Wording::new(
        "Die Stelle berichtigen oder das Artefakt erneut exportieren. Von Hand bearbeitete Dateien in einem XML-Editor öffnen.",
        "Mend the place or export the artefact again. Open files edited by hand in an XML editor.",
    ),
    examples: &[
        Example::Whole { failing: b"<a><b></a></b>", passing: b"<a><b></b></a>" },
        Example::Whole { failing: b"<a x='1' x='2'/>", passing: b"<a x='1' y='2'/>" },
        Example::Whole { failing: b"<p:a/>", passing: b"<p:a xmlns:p='urn:p'/>" },
        Example::Whole { failing: b"<a>1 & 2</a>", passing: b"<a>1 &amp; 2</a>" },
    ],
    ..RuleMeta::BASE
};

/// XML1202
pub static DOCTYPE: RuleMeta = RuleMeta {
    code: "XML1202",
    name: "doctype",
    source: "BSI TR-03172-1 (keine externen Entitäten); XÖV-Handbuch (Nachrichten ohne DTD)",
    message: Wording::new(
        "Die Datei enthält eine DOCTYPE-Angabe und wird nicht geprüft",
        "the file has a DOCTYPE declaration and is not checked",
    ),
    why: Wording::new(
        "Über DOCTYPE lassen sich fremde Dateien einlesen und Rechner lahmlegen. FIM-Artefakte brauchen sie nie.",
        "A DOCTYPE can pull in foreign files and bring machines down. FIM artefacts never need one.",
    ),
    fix: Wording::new(
        "Die DOCTYPE-Angabe am Anfang der Datei entfernen.",
        "Remove the DOCTYPE declaration from the start of the file.",
    ),
    examples: &[Example::Whole { failing: b"<!DOCTYPE a><a/>", passing: b"<a/>" }],
    ..RuleMeta::BASE
};

/// XML1203
pub static ABGESCHNITTEN: RuleMeta = RuleMeta {
    code: "XML1203",
    name: "abgeschnitten",
    source: "XML 1.0 (Fifth Edition), 2.1 Well-Formed XML Documents, https://www.w3.org/TR/xml/#sec-well-formed",
    message: Wording::new(
        "Die Datei endet, bevor »{element}« geschlossen ist",
        "the file ends before »{element}« is closed",
    ),
    why: Wording::new(
        "Der Rest fehlt: meist ist ein Export oder eine Übertragung abgebrochen.",
        "The rest is missing: usually an export or a transfer was interrupted.",
    ),
    fix: Wording::new(
        "Das Artefakt erneut exportieren oder übertragen.",
        "Export or transfer the artefact again.",
    ),
    examples: &[
        Example::Whole { failing: b"<a><b>Text", passing: b"<a><b>Text</b></a>" },
        Example::Whole { failing: b"<a><b", passing: b"<a><b/></a>" },
    ],
    ..RuleMeta::BASE
};
