//! What stands in lists: documents, steps, terms.

use super::Paar;

/// What one hands in.
pub const UNTERLAGEN: &[Paar] = &[
    ("Personalausweis oder Reisepass", "identity card or passport"),
    ("Lageplan der Fläche", "site plan of the area"),
    ("Skizze mit Maßen", "sketch with dimensions"),
    ("Nachweis der Haftpflichtversicherung", "proof of liability insurance"),
    ("Zustimmung der Eigentümerin oder des Eigentümers", "consent of the owner"),
    ("Auszug aus dem Handelsregister", "extract from the commercial register"),
    ("Beschreibung des Vorhabens", "description of the project"),
    ("Kostenaufstellung mit Finanzierungsplan", "list of costs with financing plan"),
    ("Vollmacht bei Vertretung", "power of attorney if you are represented"),
    ("Zeugnis über die Sachkunde", "certificate of expertise"),
    ("Fotos vom geplanten Ort", "photos of the planned place"),
    ("Erklärung zum Datenschutz", "declaration on data protection"),
    ("Nachweis über den Wohnsitz", "proof of residence"),
    ("Konzept zur Sicherheit", "safety concept"),
];

/// What one does, step by step.
pub const ABLAUF: &[Paar] = &[
    ("Füllen Sie den Antrag vollständig aus", "Complete the application in full"),
    ("Stellen Sie alle Unterlagen zusammen", "Put all documents together"),
    (
        "Senden Sie den Antrag an die zuständige Behörde",
        "Send the application to the competent authority",
    ),
    ("Warten Sie auf die Bestätigung des Eingangs", "Wait for confirmation of receipt"),
    ("Vereinbaren Sie einen Termin für die Besichtigung", "Make an appointment for the inspection"),
    ("Reichen Sie fehlende Nachweise nach", "Hand in missing evidence"),
    ("Zahlen Sie die Gebühr", "Pay the fee"),
    ("Lesen Sie den Bescheid und die Auflagen", "Read the decision and the conditions"),
    (
        "Informieren Sie die Nachbarschaft über das Vorhaben",
        "Inform the neighbourhood about the project",
    ),
    ("Melden Sie den Beginn des Vorhabens", "Report the start of the project"),
];

/// Other words under which a Leistung is found.
pub const BEGRIFFE: &[Paar] = &[
    ("Antrag", "Application"),
    ("Genehmigung", "Permission"),
    ("Erlaubnisverfahren", "Permit procedure"),
    ("Gebühren", "Fees"),
    ("Formular", "Form"),
    ("Nachbarschaft", "Neighbourhood"),
    ("Haftpflicht", "Liability"),
    ("Auflagen", "Conditions"),
    ("Fristverlängerung", "Extension"),
    ("Ortstermin", "Site visit"),
    ("Sachkunde", "Expertise"),
    ("Lageplan", "Site plan"),
];
