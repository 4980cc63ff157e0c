//! The text modules of a Leistung by code (`urn:de:xzufi:codeliste:leistungstextmodulleika`,
//! version 20240216).

/// Codes and names.
#[rustfmt::skip]
static NAMEN: &[(&str, &str)] = &[
    ("02", "Leistungsbezeichnung"), ("03", "Leistungsbezeichnung II"), ("05", "Kurztext"),
    ("06", "Volltext"), ("07", "Handlungsgrundlagen"), ("08", "Erforderliche Unterlagen"),
    ("09", "Voraussetzungen"), ("11", "Verfahrensablauf"), ("14", "Formulare"),
    ("15", "Weiterführende Informationen"), ("16", "Hinweise"), ("18", "Urheber"),
    ("22", "Zuständige Stelle"), ("23", "Ansprechpunkt"), ("24", "Teaser"), ("25", "Rechtsbehelf"),
];

/// Codes and names in order.
pub(crate) fn alle() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMEN.iter().copied()
}

/// The name of a module; `None` for codes that the list does not have.
pub(crate) fn name(code: &str) -> Option<&'static str> {
    NAMEN.iter().find(|(one, _)| *one == code).map(|(_, name)| *name)
}

/// All names of a module: that of a heading, and those of the list where they differ.
pub(crate) fn namen(code: &str) -> impl Iterator<Item = &'static str> {
    let liste: &[&str] = match code {
        "07" => &["Handlungsgrundlage(n)", "Handlungsgrundlage"],
        "16" => &["Hinweise (Besonderheiten)", "Besonderheiten"],
        _ => &[],
    };
    name(code).into_iter().chain(liste.iter().copied())
}

/// What a part of a Leistung is called, by the name of its element.
pub(crate) fn teil(feld: &str) -> Option<&'static str> {
    Some(match feld {
        "modulTextIndividuell" => "individuelles Modul",
        "modulFrist" => "Fristen",
        "modulKosten" => "Kosten",
        "modulBearbeitungsdauer" => "Bearbeitungsdauer",
        "modulBegriffImKontext" | "begriffImKontext" => "Begriffe im Kontext",
        "modulFachlicheFreigabe" => "Fachliche Freigabe",
        "modulAuskunftshinweis" => "Auskunftshinweis",
        "modulDokument" => "Dokumente",
        "modulUrsprungsportal" => "Ursprungsportal",
        "sprachversion" => "Sprachversion",
        _ => return None,
    })
}
