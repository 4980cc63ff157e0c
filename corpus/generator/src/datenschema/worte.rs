//! What groups, fields and values are called.

use crate::zufall::Zufall;

const NOMEN: [&str; 32] = [
    "Name",
    "Anschrift",
    "Fläche",
    "Höhe",
    "Länge",
    "Beginn",
    "Ende",
    "Anzahl",
    "Kosten",
    "Lage",
    "Nutzung",
    "Eigentum",
    "Größe",
    "Farbe",
    "Material",
    "Zustand",
    "Herkunft",
    "Kennzeichen",
    "Nachweis",
    "Zeitraum",
    "Umfang",
    "Gewicht",
    "Zweck",
    "Ursache",
    "Vertretung",
    "Verbindung",
    "Rechtsform",
    "Bemerkung",
    "Prüfung",
    "Auflage",
    "Gebühr",
    "Versicherung",
];
const WOVON: [&str; 20] = [
    "des Vorhabens",
    "der Anlage",
    "des Grundstücks",
    "der Veranstaltung",
    "des Betriebs",
    "der Vertretung",
    "des Standorts",
    "der Einrichtung",
    "des Fahrzeugs",
    "der Gesellschaft",
    "des Gebäudes",
    "der Maßnahme",
    "des Geräts",
    "der Lieferung",
    "des Vereins",
    "der Werkstatt",
    "des Angebots",
    "der Ausstattung",
    "des Lagers",
    "der Leitung",
];
const GRUPPEN: [&str; 12] = [
    "Angaben zur Person",
    "Angaben zum Ort",
    "Zeiten",
    "Nachweise",
    "Kostenübersicht",
    "Beteiligte",
    "Erklärungen",
    "Beschreibung",
    "Bankverbindung",
    "Kontakt",
    "Ausstattung",
    "Sicherheit",
];
const HILFEN: [&str; 8] = [
    "Tragen Sie den Wert so ein, wie er im Nachweis steht.",
    "Wenn Sie unsicher sind, fragen Sie die zuständige Behörde.",
    "Die Behörde braucht diese Angabe, um Ihren Antrag zu prüfen.",
    "Geben Sie nur an, was zum Zeitpunkt des Antrags feststeht.",
    "Änderungen können Sie der Behörde später mitteilen.",
    "Die Angabe steht meist auf der ersten Seite des Bescheids.",
    "Runden Sie auf ganze Zahlen, wenn nichts anderes verlangt ist.",
    "Beschreiben Sie kurz und in eigenen Worten, worum es geht.",
];
const DEFINITIONEN: [&str; 6] = [
    "nach den Angaben im Antrag.",
    "wie im Gesetz vorgesehen.",
    "zum Zeitpunkt der Antragstellung.",
    "soweit für die Entscheidung nötig.",
    "nach den vorgelegten Unterlagen.",
    "für die Berechnung der Gebühr.",
];
const WERTE: [&str; 10] = [
    "ohne Angabe",
    "gering",
    "mittel",
    "hoch",
    "sehr hoch",
    "wechselnd",
    "einmalig",
    "dauerhaft",
    "im Bau",
    "geplant",
];

/// A field.
pub fn feld(zufall: &mut Zufall) -> String {
    format!("{} {}", zufall.wahl(&NOMEN), zufall.wahl(&WOVON))
}

/// A group.
pub fn gruppe(zufall: &mut Zufall) -> String {
    format!("{} {}", zufall.wahl(&GRUPPEN), zufall.wahl(&WOVON))
}

/// What a field holds.
pub fn definition(zufall: &mut Zufall, name: &str) -> String {
    format!("{name}, {}", zufall.wahl(&DEFINITIONEN))
}

/// How to fill a field in.
pub fn hilfe(zufall: &mut Zufall) -> &'static str {
    HILFEN[zufall.unter(HILFEN.len())]
}

/// A value of a list.
pub fn wert(nummer: usize) -> String {
    match WERTE.get(nummer) {
        Some(wert) => (*wert).to_owned(),
        None => format!("{} {}", WERTE[nummer % WERTE.len()], nummer / WERTE.len()),
    }
}
