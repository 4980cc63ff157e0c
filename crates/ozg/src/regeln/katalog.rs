//! OZG10xx: the catalogue as a table.

use super::{KATALOG, KATALOGNAME, OZG, VORHABEN, datei, katalog_beispiel};
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// OZG1001
pub static KATALOG_UNLESBAR: RuleMeta = RuleMeta {
    code: "OZG1001",
    name: "katalog-unlesbar",
    stufe: Stufe::Kritisch,
    message: Wording::new(
        "Der OZG-Katalog ist nicht lesbar: {grund}",
        "the OZG catalogue cannot be read: {grund}",
    ),
    why: Wording::new(
        "Ohne Katalog ist nicht bekannt, welche Leistungen es gibt und was für sie gefordert ist.",
        "Without a catalogue it is not known which Leistungen there are and what they demand.",
    ),
    fix: Wording::new(
        "Die Tabelle als CSV (UTF-8, Trennzeichen ;) oder als .xlsx speichern; die erste Zeile nennt die Spalten.",
        "Save the table as CSV (UTF-8, separator ;) or as .xlsx; the first row names the columns.",
    ),
    examples: datei!(KATALOGNAME, b"Themenfeld Familie\n", KATALOG),
    ..OZG
};

/// OZG1002
pub static SPALTE_FEHLT: RuleMeta = RuleMeta {
    code: "OZG1002",
    name: "katalog-spalte-fehlt",
    message: Wording::new(
        "Im Katalog fehlt die Spalte »{spalte}«",
        "the catalogue lacks the column »{spalte}«",
    ),
    why: Wording::new(
        "Was in der Spalte stehen muss, kann für keine Leistung geprüft werden.",
        "What must stand in the column can be checked for no Leistung.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: katalog_beispiel!("begruendung;" => "grund;"),
    coincides: &["OZG1005", "OZG3001"],
    ..OZG
};

/// OZG1003
pub static KATALOG_TRENNZEICHEN: RuleMeta = RuleMeta {
    code: "OZG1003",
    name: "katalog-trennzeichen",
    stufe: Stufe::Warnung,
    message: Wording::new(
        "Die Spalten des Katalogs sind durch {zeichen} getrennt, vorgesehen ist ; oder ,",
        "columns of the catalogue are separated by {zeichen}, meant is ; or ,",
    ),
    why: Wording::new(
        "Andere Programme lesen die Datei womöglich als eine einzige Spalte.",
        "Other programs may read the file as a single column.",
    ),
    fix: Wording::new(
        "Die Tabelle mit dem Trennzeichen ; neu speichern.",
        "Save the table again with the separator ;.",
    ),
    examples: datei!(KATALOGNAME, b"leistungsschluessel\tbezeichnung\tthemenfeld\tprioritaet\tbegruendung\thandlungsgrundlage\tnormenanalyse\tleika_stand\tvarianten\tprozesszuschnitt_qs\n99107997001000\tTrauung\tfamilie_kind\tD\tWenige F\xc3\xa4lle im Jahr.\t\xc2\xa7 14 PStG\t2025-03-10\t2025-03-20\tkeine\t2025-04-02\n", KATALOG),
    ..OZG
};

/// OZG1004
pub static KATALOG_KODIERUNG: RuleMeta = RuleMeta {
    code: "OZG1004",
    name: "katalog-kodierung-gemischt",
    message: Wording::new(
        "Zeile {zeile} des Katalogs hat eine andere Kodierung als der Rest",
        "line {zeile} of the catalogue has another encoding than the rest",
    ),
    why: Wording::new(
        "Zeilen aus zwei Dateien stehen zusammen, eine in UTF-8, eine in Windows-1252; Umlaute werden zu Zeichensalat. Betroffene Zeilen: {anzahl}.",
        "Lines of two files stand together, one in UTF-8, one in Windows-1252; umlauts turn into garbage. Lines concerned: {anzahl}.",
    ),
    fix: Wording::new(
        "Die Umlaute in der Zeile prüfen und die Datei als UTF-8 neu speichern.",
        "Check the umlauts in the line and save the file again as UTF-8.",
    ),
    examples: datei!(KATALOGNAME, b"leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;normenanalyse;leika_stand;varianten;prozesszuschnitt_qs\n99107997001000;Trauung;familie_kind;D;Wenige F\xc3\xa4lle im Jahr.;\xc2\xa7 14 PStG;2025-03-10;2025-03-20;keine;2025-04-02\n99107997002000;Stammbuch;familie_kind;D;Wenige F\xe4lle im Jahr.;\xa7 14 PStG;2025-03-10;2025-03-20;keine;2025-04-02\n", KATALOG),
    ..OZG
};

/// OZG1005
pub static SPALTE_UNBEKANNT: RuleMeta = RuleMeta {
    code: "OZG1005",
    name: "katalog-spalte-unbekannt",
    stufe: Stufe::Hinweis,
    message: Wording::new(
        "Der Katalog hat Spalten, die nicht ausgewertet werden: {spalten}",
        "the catalogue has columns that are not looked at: {spalten}",
    ),
    why: Wording::new(
        "Eigene Spalten sind erlaubt; ein Schreibfehler im Kopf führt aber dazu, dass Angaben fehlen.",
        "Columns of one's own are allowed; but with a slip in the head, data is missing.",
    ),
    fix: Wording::new("{rat}", "{rat}"),
    examples: katalog_beispiel!(";vollzug" => ";notiz"),
    ..OZG
};

/// OZG1006
pub static KATALOG_ZEILE: RuleMeta = RuleMeta {
    code: "OZG1006",
    name: "katalog-zeile-laenge",
    message: Wording::new(
        "Zeile {zeile} des Katalogs hat {gefunden} Zellen, der Kopf hat {erwartet}",
        "line {zeile} of the catalogue has {gefunden} cells, the head has {erwartet}",
    ),
    why: Wording::new(
        "Die Angaben stehen vermutlich in der falschen Spalte.",
        "The data probably stands in the wrong column.",
    ),
    fix: Wording::new(
        "Fehlende Trennzeichen ergänzen; Texte, die das Trennzeichen enthalten, in Anführungszeichen setzen.",
        "Add missing separators; put texts that contain the separator in quotation marks.",
    ),
    examples: katalog_beispiel!("2025-04-02;10230;2/3;Kommune" => "2025-04-02;10230"),
    ..OZG
};

/// OZG1007
pub static KATALOG_LEER: RuleMeta = RuleMeta {
    code: "OZG1007",
    name: "katalog-leer",
    message: Wording::new(
        "Der Katalog nennt keine Leistung",
        "the catalogue names no Leistung",
    ),
    why: Wording::new(
        "Ohne Leistungen gibt es nichts, was gefordert wäre.",
        "Without Leistungen nothing is demanded.",
    ),
    fix: Wording::new(
        "Je Leistung des Themenfelds eine Zeile eintragen; »fim new katalog« schreibt einen Anfang.",
        "Enter a row for each Leistung of the Themenfeld; »fim new katalog« writes a beginning.",
    ),
    examples: datei!(KATALOGNAME, b"leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;normenanalyse;leika_stand\n", KATALOG),
    ..OZG
};

/// OZG1008
pub static SPALTE_DOPPELT: RuleMeta = RuleMeta {
    code: "OZG1008",
    name: "katalog-spalte-doppelt",
    message: Wording::new(
        "Die Spalte »{spalte}« steht zweimal im Katalog",
        "the column »{spalte}« is in the catalogue twice",
    ),
    why: Wording::new(
        "Nur die erste zählt; was in der zweiten steht, bleibt unbeachtet.",
        "Only the first counts; what stands in the second is not looked at.",
    ),
    fix: Wording::new(
        "Eine der beiden Spalten löschen oder umbenennen.",
        "Delete one of the two columns or give it another name.",
    ),
    examples: katalog_beispiel!("ozg_id;typ" => "ozg_id;ozg_id"),
    ..OZG
};

/// OZG1009
pub static KATALOG_ANFUEHRUNG: RuleMeta = RuleMeta {
    code: "OZG1009",
    name: "katalog-anfuehrungszeichen-offen",
    stufe: Stufe::Kritisch,
    message: Wording::new(
        "Ein Anführungszeichen wird nicht geschlossen; der Rest der Datei gilt als eine Zelle",
        "a quotation mark is never closed; the rest of the file counts as one cell",
    ),
    why: Wording::new(
        "Alle Zeilen danach fehlen im Katalog.",
        "All lines behind it are missing from the catalogue.",
    ),
    fix: Wording::new(
        "Das Anführungszeichen am Ende des Textes ergänzen; eines im Text doppelt schreiben.",
        "Add the quotation mark at the end of the text; write one inside a text twice.",
    ),
    examples: katalog_beispiel!("Familienstammbuch Ausstellung" => "\"Familienstammbuch Ausstellung"),
    coincides: &["OZG1006", "OZG1112", "OZG2320", "OZG2321", "OZG3001"],
    ..OZG
};
