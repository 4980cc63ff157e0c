//! XSD14xx: what only schemas bring up that the user brings.

use fim_core::{RuleMeta, Wording};

/// The text that says what a code of XÖV rests on.
const HANDBUCH: &str =
    "XÖV-Handbuch, »Nutzung von Codelisten«, https://docs.xoev.de/xoev-handbuch/";

/// XSD1401
pub(crate) static CODE_NICHT_IN_LISTE: RuleMeta = RuleMeta {
    code: "XSD1401",
    name: "code-nicht-in-liste",
    source: HANDBUCH,
    message: Wording::new(
        "»{element}«: der Code »{wert}« steht nicht in der Codeliste",
        "»{element}«: the code »{wert}« is not in the code list",
    ),
    why: Wording::new(
        "Das Schema legt die Codeliste {liste} fest; wer die Nachricht empfängt, kann mit einem anderen Code nichts anfangen und weist sie ab.",
        "The schema names the code list {liste}; whoever receives the message can make nothing of another code and refuses it.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    coincides: &["XSD1202"],
    ..RuleMeta::BASE
};

/// XSD1402
pub(crate) static SCHEMA_MEHRDEUTIG: RuleMeta = RuleMeta {
    code: "XSD1402",
    name: "schema-mehrdeutig",
    source: "Festlegung von fim: Eine Datei wird gegen genau ein Schema geprüft",
    message: Wording::new(
        "Mehrere Schemas passen zum Namensraum »{namensraum}«",
        "several schemas fit the namespace »{namensraum}«",
    ),
    why: Wording::new(
        "In den eigenen Schemas stehen zu diesem Namensraum: {schemata}. Welches gilt, sagt weder das Attribut »version« der Datei noch eine Einstellung; geprüft wurde nichts.",
        "Among the schemas given there are for this namespace: {schemata}. Neither the attribute »version« of the file nor a setting says which counts; nothing was checked.",
    ),
    fix: Wording::new(
        "In fim.toml unter [schema.version] die Zeile \"Namensraum\" = \"1.0\" ergänzen. Oder mit --xsd nur den Ordner der richtigen Version nennen.",
        "Add the line \"namespace\" = \"1.0\" under [schema.version] in fim.toml. Or name the folder of the right version alone by --xsd.",
    ),
    ..RuleMeta::BASE
};
