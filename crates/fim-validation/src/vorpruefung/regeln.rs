//! The rules on a delivery as a whole (XZF184x): its list of files, and files as parts of it.

use fim_core::{Herkunft, RuleMeta, Stufe, Wording};

const FAQ: &str = "PVOG, Anbindung an den Sammlerdienst, FAQ, https://anbindung-old.pvog.cloud-bdc.dataport.de/info/faq.html";
const TR: &str = "BSI TR-03172-1 v1.0, A3.6.06: Inhaltsdaten müssen XZuFi sein";

/// What rules on a delivery have in common.
const LIEFERUNG: RuleMeta =
    RuleMeta { standard: Some(xzufi::STANDARD), source: FAQ, ..RuleMeta::BASE };

/// What no official text says.
const VORSCHLAG: RuleMeta = RuleMeta {
    stufe: Stufe::Warnung,
    herkunft: Herkunft::Vorschlag,
    source: "folgt aus dem Verfahren: der Sammlerdienst holt die Dateien, die der Index nennt",
    ..LIEFERUNG
};

pub(super) static INDEX_FEHLT: RuleMeta = RuleMeta {
    code: "XZF1840",
    name: "lieferung-ohne-index",
    message: Wording::new(
        "{element}: keine Indexdatei gefunden, erwartet etwa »index.txt«",
        "{element}: no index file found, expected e.g. »index.txt«",
    ),
    why: Wording::new(
        "Der Sammlerdienst liest zuerst den Index; ohne ihn weiß er nicht, welche Dateien er holen soll, und übernimmt nichts.",
        "The Sammlerdienst reads the index first; without one, it does not know which files to fetch, and takes in nothing.",
    ),
    fix: Wording::new(
        "Eine Datei »index.txt« anlegen, die jede XML-Datei nennt, eine je Zeile; heißt sie anders: --index DATEI. Einzelne Dateien prüft »fim check --profil pvog«.",
        "Create a file »index.txt« that names each XML file, one per line; if it has another name: --index FILE. Single files are checked with »fim check --profil pvog«.",
    ),
    ..LIEFERUNG
};

pub(super) static INDEX_LEER: RuleMeta = RuleMeta {
    code: "XZF1841",
    name: "index-ohne-dateinamen",
    message: Wording::new(
        "{element}: »{index}« nennt keine XML-Datei",
        "{element}: »{index}« names no XML file",
    ),
    why: Wording::new(
        "Bei einem leeren Index bricht die Verarbeitung ab; nichts wird übernommen, und im Portal bleibt der alte Stand.",
        "With an empty index, processing stops; nothing is taken in, and the portal keeps the old state.",
    ),
    fix: Wording::new(
        "Den Index neu erzeugen; er nennt jede XML-Datei der Lieferung, eine je Zeile.",
        "Create the index again; it names each XML file of the delivery, one per line.",
    ),
    ..LIEFERUNG
};

pub(super) static NICHT_IM_INDEX: RuleMeta = RuleMeta {
    code: "XZF1842",
    name: "datei-nicht-im-index",
    message: Wording::new(
        "{element}: steht nicht im Index »{index}«",
        "{element}: is not in the index »{index}«",
    ),
    why: Wording::new(
        "Was der Index nicht nennt, wird nicht importiert; im Portal werden die Objekte der Datei möglicherweise gelöscht.",
        "What the index does not name is not imported; the objects of the file may be deleted from the portal.",
    ),
    fix: Wording::new(
        "Die Datei in den Index aufnehmen oder, wenn sie veraltet ist, aus der Lieferung entfernen.",
        "Add the file to the index or, if it is outdated, remove it from the delivery.",
    ),
    ..LIEFERUNG
};

pub(super) static DATEI_FEHLT: RuleMeta = RuleMeta {
    code: "XZF1843",
    name: "indexeintrag-ohne-datei",
    message: Wording::new(
        "{element}: nennt »{name}«, die Datei fehlt in der Lieferung",
        "{element}: names »{name}«, which the delivery lacks",
    ),
    why: Wording::new(
        "Eine Datei, die nicht da ist, kann der Sammlerdienst nicht holen; was darin stehen sollte, fehlt im Portal.",
        "A file that is not there cannot be fetched; what it should contain is missing from the portal.",
    ),
    fix: Wording::new(
        "Die Datei beilegen oder den Eintrag aus dem Index entfernen.",
        "Add the file, or remove the entry from the index.",
    ),
    ..VORSCHLAG
};

pub(super) static MEHRFACH: RuleMeta = RuleMeta {
    code: "XZF1844",
    name: "indexeintrag-mehrfach",
    message: Wording::new(
        "{element}: nennt »{name}« {anzahl}-mal, erwartet einmal",
        "{element}: names »{name}« {anzahl} times, expected once",
    ),
    why: Wording::new(
        "Wird eine Datei zweimal eingelesen, kostet das Zeit; ob der Import daran scheitert, ist nicht bekannt.",
        "Reading a file twice takes time; it is not known whether the import fails on it.",
    ),
    fix: Wording::new("Die überzähligen Zeilen entfernen.", "Remove the surplus lines."),
    ..VORSCHLAG
};

pub(super) static KEIN_XZUFI: RuleMeta = RuleMeta {
    code: "XZF1845",
    name: "datei-ohne-xzufi",
    message: Wording::new(
        "{element}: enthält {art} statt XZuFi",
        "{element}: contains {art}, not XZuFi",
    ),
    why: Wording::new(
        "Der Portalverbund nimmt Inhalte nur als XZuFi an; was in der Datei steht, erscheint nicht im Portal.",
        "The Portalverbund takes content only as XZuFi; what is in the file does not appear in the portal.",
    ),
    fix: Wording::new(
        "Die Datei aus Lieferung und Index entfernen oder den Inhalt als XZuFi exportieren.",
        "Remove the file from delivery and index, or export the content as XZuFi.",
    ),
    source: TR,
    ..LIEFERUNG
};

pub(super) static ANDERE_SCHREIBWEISE: RuleMeta = RuleMeta {
    code: "XZF1846",
    name: "indexeintrag-andere-schreibweise",
    message: Wording::new(
        "{element}: »{name}« heißt als Datei anders (Groß- und Kleinschreibung)",
        "{element}: »{name}« differs from the file name in upper and lower case",
    ),
    why: Wording::new(
        "Auf den meisten Webservern sind das zwei verschiedene Namen; die Datei wird dort nicht gefunden.",
        "On most web servers these are two different names; the file is not found there.",
    ),
    fix: Wording::new(
        "Den Namen im Index genau so schreiben, wie die Datei heißt.",
        "Write the name in the index exactly as the file is called.",
    ),
    ..VORSCHLAG
};

pub(super) static OHNE_NAMEN: RuleMeta = RuleMeta {
    code: "XZF1847",
    name: "indexzeile-ohne-dateinamen",
    stufe: Stufe::Hinweis,
    message: Wording::new(
        "{element}: {zeilen} ohne Namen einer XML-Datei, zuerst »{text}«",
        "{element}: {zeilen} without the name of an XML file, first »{text}«",
    ),
    why: Wording::new(
        "Vielleicht fehlt die Endung .xml; dann wird die gemeinte Datei nicht gefunden. Überschriften können stehen bleiben.",
        "Perhaps the ending .xml is missing; the file that is meant is then not found. Headings may stay.",
    ),
    fix: Wording::new(
        "Nachsehen, ob die Zeile eine Datei meint, und den vollen Namen eintragen.",
        "Check whether the line means a file, and enter its full name.",
    ),
    ..VORSCHLAG
};

/// The rules of this module.
pub(crate) static RULES: &[&RuleMeta] = &[
    &INDEX_FEHLT,
    &INDEX_LEER,
    &NICHT_IM_INDEX,
    &DATEI_FEHLT,
    &MEHRFACH,
    &KEIN_XZUFI,
    &ANDERE_SCHREIBWEISE,
    &OHNE_NAMEN,
];
