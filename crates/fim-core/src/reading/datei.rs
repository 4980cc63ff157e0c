//! XML10xx and XML11xx: the file itself, its encoding, its size.

use crate::{Example, Herkunft, RuleMeta, Stufe, Wording};

const XML_ENCODING: &str = "XML 1.0 (Fifth Edition), 4.3.3 Character Encoding in Entities, https://www.w3.org/TR/xml/#charencoding";
const OURS: &str = "fim, Grenzen und Dateizugriff (docs/grenzen.md)";

/// XML1001
pub static DATEI_LEER: RuleMeta = RuleMeta {
    code: "XML1001",
    name: "datei-leer",
    source: "XML 1.0 (Fifth Edition), 2.1 Well-Formed XML Documents, https://www.w3.org/TR/xml/#sec-well-formed",
    message: Wording::new("Die Datei ist leer", "the file is empty"),
    why: Wording::new(
        "In einer leeren Datei gibt es nichts zu prüfen. Meist ist ein Export abgebrochen.",
        "There is nothing to check in an empty file. Usually an export was interrupted.",
    ),
    fix: Wording::new(
        "Das Artefakt im Redaktionssystem erneut exportieren.",
        "Export the artefact again from the editor.",
    ),
    examples: &[Example::Whole { failing: b"  \n", passing: b"<a/>" }],
    ..RuleMeta::BASE
};

/// XML1002
pub static KEIN_XML: RuleMeta = RuleMeta {
    code: "XML1002",
    name: "kein-xml",
    source: "XML 1.0 (Fifth Edition), 2.1 Well-Formed XML Documents, https://www.w3.org/TR/xml/#sec-well-formed",
    message: Wording::new("Die Datei ist kein XML, sondern {art}", "the file is not XML but {art}"),
    why: Wording::new(
        "FIM-Artefakte werden als XML ausgetauscht; etwas anderes kann nicht geprüft werden.",
        "FIM artefacts are exchanged as XML; nothing else can be checked.",
    ),
    fix: Wording::new(
        "Prüfen, ob die richtige Datei benannt ist, oder das Artefakt als XML exportieren.",
        "Check whether this is the right file, or export the artefact as XML.",
    ),
    examples: &[Example::Whole { failing: b"Sehr geehrte Damen und Herren", passing: b"<a/>" }],
    ..RuleMeta::BASE
};

/// XML1003
pub static KODIERUNG_UNBEKANNT: RuleMeta = RuleMeta {
    code: "XML1003",
    name: "kodierung-unbekannt",
    source: XML_ENCODING,
    message: Wording::new(
        "Die Zeichenkodierung »{kodierung}« ist unbekannt",
        "the character encoding »{kodierung}« is unknown",
    ),
    why: Wording::new(
        "Ohne Kenntnis der Kodierung wären Umlaute geraten. Geraten wird nicht.",
        "Without knowing the encoding, umlauts would be guessed. We do not guess.",
    ),
    fix: Wording::new(
        "Die Datei als UTF-8 speichern und in der ersten Zeile encoding=\"UTF-8\" angeben.",
        "Save the file as UTF-8 and state encoding=\"UTF-8\" in its first line.",
    ),
    examples: &[Example::Whole {
        failing: b"<?xml version=\"1.0\" encoding=\"x-quatsch\"?><a/>",
        passing: b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
    }],
    ..RuleMeta::BASE
};

/// XML1004
pub static KODIERUNG_FALSCH: RuleMeta = RuleMeta {
    code: "XML1004",
    name: "kodierung-falsch",
    source: XML_ENCODING,
    message: Wording::new(
        "Die Datei ist nicht in {kodierung} kodiert: {grund}",
        "the file is not encoded in {kodierung}: {grund}",
    ),
    why: Wording::new(
        "Angegebene und wirkliche Kodierung weichen voneinander ab; Umlaute wären verfälscht. Jedes andere Programm bricht hier ebenfalls ab.",
        "The stated and the real encoding differ; umlauts would be garbled. Any other program stops here, too.",
    ),
    fix: Wording::new(
        "Die wirkliche Kodierung in der ersten Zeile angeben (oft Windows-1252) oder die Datei als UTF-8 speichern.",
        "State the real encoding in the first line (often Windows-1252) or save the file as UTF-8.",
    ),
    examples: &[Example::Whole {
        failing: b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Stra\xdfe</a>",
        passing: b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>Stra\xdfe</a>",
    }],
    ..RuleMeta::BASE
};

/// XML1005
pub static KODIERUNG_WIDERSPRUCH: RuleMeta = RuleMeta {
    code: "XML1005",
    name: "kodierung-widerspruch",
    source: XML_ENCODING,
    message: Wording::new(
        "Erste Zeile nennt {deklariert}, die Bytes der Datei sind {bom}",
        "the first line says {deklariert}, the bytes of the file are {bom}",
    ),
    why: Wording::new(
        "Gelesen wurde nach den Bytes der Datei. Andere Programme brechen ab oder verfälschen Umlaute.",
        "The file was read by its bytes. Other programs stop or garble umlauts.",
    ),
    fix: Wording::new(
        "In der ersten Zeile encoding=\"{bom}\" angeben.",
        "State encoding=\"{bom}\" in the first line.",
    ),
    examples: &[Example::Whole {
        failing: b"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'><id schemeAgencyID='L99999'>1</id></loesche>",
        passing: b"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?><loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'><id schemeAgencyID='L99999'>1</id></loesche>",
    }],
    ..RuleMeta::BASE
};

/// XML1006
pub static DATEI_NICHT_LESBAR: RuleMeta = RuleMeta {
    code: "XML1006",
    name: "datei-nicht-lesbar",
    herkunft: Herkunft::Dateiformat,
    source: OURS,
    message: Wording::new(
        "Die Datei ist nicht lesbar: {grund}",
        "the file cannot be read: {grund}",
    ),
    why: Wording::new(
        "Was nicht gelesen werden kann, ist nicht geprüft und gilt nie als fehlerfrei.",
        "What cannot be read is not checked and never counts as clean.",
    ),
    fix: Wording::new("Pfad und Zugriffsrechte prüfen.", "Check the path and the access rights."),
    ..RuleMeta::BASE
};

/// XML1007
pub static ARCHIV_DEFEKT: RuleMeta = RuleMeta {
    code: "XML1007",
    name: "archiv-defekt",
    source: "APPNOTE.TXT, .ZIP File Format Specification, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT",
    message: Wording::new(
        "Das ZIP-Archiv ist nicht lesbar: {grund}",
        "the ZIP archive cannot be read: {grund}",
    ),
    why: Wording::new(
        "Die Dateien im Archiv konnten nicht geprüft werden.",
        "The files in the archive could not be checked.",
    ),
    fix: Wording::new(
        "Das Archiv neu herunterladen oder neu packen (ohne Passwort, Verfahren »Deflate«).",
        "Download or pack the archive again (no password, method »Deflate«).",
    ),
    ..RuleMeta::BASE
};

/// XML1008
pub static ZEICHEN_WINDOWS_1252: RuleMeta = RuleMeta {
    code: "XML1008",
    name: "zeichen-aus-windows-1252",
    stufe: Stufe::Hinweis,
    source: XML_ENCODING,
    message: Wording::new(
        "Angegeben ist ISO-8859-1, die Datei ist vermutlich Windows-1252",
        "ISO-8859-1 is declared, the file is probably Windows-1252",
    ),
    why: Wording::new(
        "Zeichen wie »€«, »–« und „“ gibt es in ISO-8859-1 nicht; sie kommen als unsichtbare Steuerzeichen an.",
        "Characters such as »€«, »–« and „“ do not exist in ISO-8859-1; they arrive as invisible control characters.",
    ),
    fix: Wording::new(
        "In der ersten Zeile encoding=\"windows-1252\" angeben oder die Datei als UTF-8 speichern.",
        "State encoding=\"windows-1252\" in the first line or save the file as UTF-8.",
    ),
    examples: &[Example::Whole {
        failing: b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'><id schemeAgencyID='L99999'>10 \x80</id></loesche>",
        passing: b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'><id schemeAgencyID='L99999'>10 \x80</id></loesche>",
    }],
    ..RuleMeta::BASE
};

/// XML1101
pub static GRENZE_ERREICHT: RuleMeta = RuleMeta {
    code: "XML1101",
    name: "grenze-erreicht",
    herkunft: Herkunft::Dateiformat,
    source: OURS,
    message: Wording::new(
        "Grenze »{grenze}« überschritten: {gefunden}, erlaubt sind {wert} {einheit}",
        "limit »{grenze}« exceeded: {gefunden}, allowed are {wert} {einheit}",
    ),
    why: Wording::new(
        "Grenzen schützen vor Dateien, die den Rechner lahmlegen. Echte Artefakte bleiben weit darunter.",
        "Limits guard against files that bring a machine down. Real artefacts stay far below them.",
    ),
    fix: Wording::new(
        "Ist die Datei in Ordnung, die Grenze anheben: --grenze {grenze}=WERT",
        "If the file is in order, raise the limit: --grenze {grenze}=VALUE",
    ),
    ..RuleMeta::BASE
};
