//! OZG20xx: the Steckbrief as a file.

use super::{OZG, STECKBRIEF, STECKBRIEFNAME, VORHABEN, datei, steckbrief_beispiel};
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// OZG2001
pub static STECKBRIEF_KEIN_TOML: RuleMeta = RuleMeta {
    code: "OZG2001",
    name: "steckbrief-kein-toml",
    stufe: Stufe::Kritisch,
    message: Wording::new(
        "Zeile {zeile} des Steckbriefs ist kein gültiges TOML",
        "line {zeile} of the Steckbrief is no valid TOML",
    ),
    why: Wording::new(
        "Ab dieser Stelle ist nicht sicher, was gemeint ist; Angaben können fehlen. Der TOML-Leser sagt auf Englisch: {grund}.",
        "From here on it is not certain what is meant; data may be missing. The TOML reader says: {grund}.",
    ),
    fix: Wording::new(
        "Häufig fehlen Anführungszeichen um einen Text, eine schließende Klammer oder ein Komma in einer Liste.",
        "Often quotation marks around a text, a closing bracket or a comma in a list are missing.",
    ),
    examples: steckbrief_beispiel!("themenfeld = \"familie_kind\"" => "themenfeld = familie_kind"),
    coincides: &["OZG2105"],
    ..OZG
};

/// OZG2002
pub static ANGABE_UNBEKANNT: RuleMeta = RuleMeta {
    code: "OZG2002",
    name: "angabe-unbekannt",
    message: Wording::new("»{angabe}« ist {ort} unbekannt", "»{angabe}« is unknown {ort}"),
    why: Wording::new(
        "Was unter einem unbekannten Namen steht, wird nicht ausgewertet und gilt als nicht geliefert.",
        "What stands under an unknown name is not looked at and counts as not delivered.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: steckbrief_beispiel!("titel = " => "tittel = "),
    ..OZG
};

/// OZG2003
pub static ANGABE_ART: RuleMeta = RuleMeta {
    code: "OZG2003",
    name: "angabe-art",
    message: Wording::new(
        "»{angabe}« ist {gefunden}, erwartet wird {erwartet}",
        "»{angabe}« is {gefunden}, expected is {erwartet}",
    ),
    why: Wording::new(
        "Die Angabe kann nicht gelesen werden und gilt als nicht gemacht.",
        "The data cannot be read and counts as missing.",
    ),
    fix: Wording::new(
        "Die Angabe so schreiben wie im Beispiel in docs/vorhaben.md.",
        "Write it as the example in docs/vorhaben.md does.",
    ),
    examples: steckbrief_beispiel!("titel = \"Personenstandsgesetz\"" => "titel = true"),
    ..OZG
};

/// OZG2004
pub static WERT_UNBEKANNT: RuleMeta = RuleMeta {
    code: "OZG2004",
    name: "wert-unbekannt",
    message: Wording::new(
        "»{angabe}«: »{wert}« gehört nicht zu den erlaubten Werten",
        "»{angabe}«: »{wert}« is none of the values that are allowed",
    ),
    why: Wording::new(
        "Der Wert kann nicht ausgewertet werden; die Angabe gilt als nicht gemacht.",
        "The value cannot be used; the data counts as missing.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: steckbrief_beispiel!("ebene = \"Bund\"" => "ebene = \"Bnd\""),
    ..OZG
};

/// OZG2005
pub static TABELLE_KLAMMERN: RuleMeta = RuleMeta {
    code: "OZG2005",
    name: "tabelle-klammern",
    stufe: Stufe::Warnung,
    message: Wording::new("{falsch} muss {richtig} heißen", "{falsch} must be {richtig}"),
    why: Wording::new(
        "Einfache Klammern stehen für eine Tabelle, die es einmal gibt, doppelte für eine Liste. Gelesen wird es trotzdem.",
        "Single brackets stand for a table that is there once, double ones for a list. It is read all the same.",
    ),
    fix: Wording::new("{richtig} schreiben.", "Write {richtig}."),
    examples: steckbrief_beispiel!("[[handlungsgrundlage]]" => "[handlungsgrundlage]"),
    ..OZG
};

/// OZG2006
pub static STECKBRIEF_KODIERUNG: RuleMeta = RuleMeta {
    code: "OZG2006",
    name: "steckbrief-kodierung",
    stufe: Stufe::Warnung,
    message: Wording::new(
        "Der Steckbrief ist nicht in UTF-8 gespeichert",
        "the Steckbrief is not saved as UTF-8",
    ),
    why: Wording::new(
        "TOML ist immer UTF-8; andere Programme lehnen die Datei ab oder zeigen falsche Umlaute.",
        "TOML is always UTF-8; other programs refuse the file or show wrong umlauts.",
    ),
    fix: Wording::new(
        "Die Datei als UTF-8 neu speichern.",
        "Save the file again as UTF-8.",
    ),
    examples: datei!(
        STECKBRIEFNAME,
        b"[steckbrief]\nleistungen = [\"99107997001000\"]\nbezeichnung = \"Trauung\"\nthemenfeld = \"familie_kind\"\nprioritaet = \"D\"\nbegruendung = \"Wenige F\xe4lle im Jahr.\"\n",
        STECKBRIEF
    ),
    ..OZG
};

/// OZG2007
pub static STECKBRIEF_LEER: RuleMeta = RuleMeta {
    code: "OZG2007",
    name: "steckbrief-leer",
    message: Wording::new(
        "Der Steckbrief hat keine Tabelle [steckbrief]",
        "the Steckbrief has no table [steckbrief]",
    ),
    why: Wording::new(
        "Ohne sie ist nicht bekannt, für welche Leistung er gilt.",
        "Without it, it is not known for which Leistung it counts.",
    ),
    fix: Wording::new(
        "[steckbrief] mit leistungen, bezeichnung, themenfeld, prioritaet und begruendung einfügen; »fim new steckbrief« schreibt einen Anfang.",
        "Add [steckbrief] with leistungen, bezeichnung, themenfeld, prioritaet and begruendung; »fim new steckbrief« writes a beginning.",
    ),
    examples: datei!(STECKBRIEFNAME, b"# noch leer\n", STECKBRIEF),
    ..OZG
};
