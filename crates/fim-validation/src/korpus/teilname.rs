//! The parts of an artefact as editors call them, by the names of their elements.

/// Names where they are more than the element name with a capital letter.
#[rustfmt::skip]
static NAMEN: &[(&str, &str)] = &[
    ("#inhalt", "Inhalt"), ("#text", "Text"), ("ableitungsmodifikationenRepraesentation", "Ableitung (Repräsentation)"),
    ("ableitungsmodifikationenStruktur", "Ableitung (Struktur)"), ("abgeloesteProzessklasse", "abgelöste Prozessklasse"),
    ("bezeichnungAusgabe", "Bezeichnung (Ausgabe)"), ("bezeichnungEingabe", "Bezeichnung (Eingabe)"),
    ("bezug", "Handlungsgrundlage"), ("codeKey", "Codespalte"), ("codelisteReferenz", "Codeliste"),
    ("fachlichFreigebendeStelle", "fachlich freigebende Stelle"), ("fachlicherErsteller", "fachlicher Ersteller"),
    ("freitextRegel", "Regeltext"), ("gueltigAb", "gültig ab"), ("gueltigBis", "gültig bis"), ("gueltigkeit", "Gültigkeit"),
    ("gueltigkeitGebietID", "Gebiet"), ("gueltigkeitGebietId", "Gebiet"), ("helpKey", "Hilfespalte"),
    ("hilfetextAusgabe", "Hilfetext (Ausgabe)"), ("hilfetextEingabe", "Hilfetext (Eingabe)"),
    ("informationsbereichSDG", "SDG-Informationsbereich"), ("informationsbereicheSdg", "SDG-Informationsbereiche"),
    ("istAbstrakt", "abstrakt"), ("maxSize", "Dateigröße"), ("mediaType", "Dateiformat"), ("modulText", "Textmodule"),
    ("modulDokument", "Dokumente"), ("modulFrist", "Fristen"), ("modulKosten", "Kosten"), ("nameKey", "Namensspalte"),
    ("operativesZiel", "operatives Ziel"), ("param", "Parameter"), ("praezisierung", "Präzisierung"), ("regel", "Regeln"),
    ("prozessmodell", "Prozessmodell"), ("prozesssteckbrief", "Prozesssteckbrief"), ("referenzLeiKa", "Leistungsschlüssel"),
    ("prozessstrukturbeschreibung", "Aktivitätengruppen"), ("referenzLeistungsschluessel", "Leistungsschlüssel"),
    ("schemaelementart", "Schemaelementart"), ("script", "Skript"), ("statusGesetztAm", "Status gesetzt am"),
    ("statusGesetztDurch", "Status gesetzt durch"), ("uebergeordneteProzessklasseID", "übergeordnete Prozessklasse"),
    ("verwaltungspolitischeKodierung", "Gebiet"), ("vorbefuellung", "Vorbefüllung"), ("werte", "Werteliste"),
    ("zustandsangaben", "Zustandsangaben"), ("ColumnSet", "Spalten"), ("Identification", "Kopf"), ("SimpleCodeList", "Einträge"),
    ("Annotation", "Anmerkungen"),
];

/// What people call a part.
pub(crate) fn teilname(element: &str) -> String {
    if let Some((_, name)) = NAMEN.iter().find(|(known, _)| *known == element) {
        return (*name).to_owned();
    }
    let mut chars = element.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
