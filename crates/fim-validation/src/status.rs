//! The artefacts of a message with their release status, for people.

use fim_core::{Element, ElementInfo, Text};

/// Labels of `urn:xoev-de:xprozess:codeliste:status`, which XDatenfelder 3, XZuFi 2.3 and XProzess
/// share.
const FREIGABESTATUS: [&str; 8] = [
    "in Planung",
    "in Bearbeitung",
    "Entwurf",
    "methodisch freigegeben",
    "fachlich freigegeben (silber)",
    "fachlich freigegeben (gold)",
    "inaktiv",
    "vorgesehen zum Löschen",
];

/// What a status from 1 to 8 means.
pub(crate) fn bedeutung(status: u8) -> &'static str {
    let index = usize::from(status).checked_sub(1);
    index.and_then(|index| FREIGABESTATUS.get(index)).copied().unwrap_or_default()
}

type Artefakte = Vec<(ElementInfo, Option<String>)>;

fn freigabestatus(code: Option<&Text<'_>>) -> Option<String> {
    let code = code?.trimmed();
    let index: Option<usize> = code.parse::<usize>().ok().and_then(|code| code.checked_sub(1));
    let label = index.and_then(|index| FREIGABESTATUS.get(index));
    Some(label.map_or_else(|| code.to_owned(), |label| format!("{code} {label}")))
}

/// The artefacts of a message that are released: not code lists.
pub(crate) fn datenfelder<'a>(parsed: &xdatenfelder::Parsed<'a>) -> Vec<Element<'a>> {
    let nachricht = &parsed.nachricht;
    let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
    let mut found: Vec<Option<Element<'a>>> = briefe.map(|brief| brief.element).collect();
    found.extend(nachricht.stammdatenschema.iter().map(|schema| schema.element));
    found.extend(nachricht.datenfeldgruppe.iter().map(|gruppe| gruppe.element));
    found.extend(nachricht.datenfeld.iter().map(|feld| feld.element));
    found.into_iter().flatten().collect()
}

/// The Leistungen of a message.
pub(crate) fn leistungen<'a>(parsed: &xzufi::Parsed<'a>) -> Vec<Element<'a>> {
    let leistungen = parsed.datensaetze.iter().filter_map(|satz| match satz {
        xzufi::Datensatz::Leistung(leistung) => leistung.element,
        _ => None,
    });
    leistungen.collect()
}

/// The Prozessklassen and Prozesse of a message.
pub(crate) fn prozesse<'a>(parsed: &xprozess::Parsed<'a>) -> Vec<Element<'a>> {
    let nachricht = &parsed.nachricht;
    let klassen = nachricht.prozessklassen().iter().filter_map(|klasse| klasse.element);
    klassen.chain(nachricht.prozesse().iter().filter_map(|prozess| prozess.element)).collect()
}

pub(crate) fn xdatenfelder(parsed: &xdatenfelder::Parsed<'_>) -> Artefakte {
    let nachricht = &parsed.nachricht;
    let mut found: Vec<(Option<Element<'_>>, &xdatenfelder::AllgemeineAngaben<'_>)> = Vec::new();
    let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
    found.extend(briefe.map(|brief| (brief.element, &brief.allgemein)));
    found.extend(
        nachricht.stammdatenschema.iter().map(|schema| (schema.element, &schema.allgemein)),
    );
    found
        .extend(nachricht.datenfeldgruppe.iter().map(|gruppe| (gruppe.element, &gruppe.allgemein)));
    found.extend(nachricht.datenfeld.iter().map(|feld| (feld.element, &feld.allgemein)));
    found.extend(nachricht.codeliste.iter().map(|liste| (liste.element, &liste.allgemein)));
    for ergebnis in &nachricht.ergebnis {
        found.extend(ergebnis.dokumentsteckbrief.iter().map(|one| (one.element, &one.allgemein)));
        found.extend(ergebnis.stammdatenschema.iter().map(|one| (one.element, &one.allgemein)));
        found.extend(ergebnis.datenfeldgruppe.iter().map(|one| (one.element, &one.allgemein)));
        found.extend(ergebnis.datenfeld.iter().map(|one| (one.element, &one.allgemein)));
        found.extend(ergebnis.codeliste.iter().map(|one| (one.element, &one.allgemein)));
    }
    let with_status =
        |(element, allgemein): (Option<Element<'_>>, &xdatenfelder::AllgemeineAngaben<'_>)| {
            let info = xdatenfelder::describe(element?)?;
            let new = allgemein.freigabestatus.as_ref().and_then(|status| status.code.as_ref());
            let old = allgemein.status.as_ref().and_then(|status| status.code.as_ref());
            let old = old.map(|code| code.trimmed().to_owned());
            Some((info, freigabestatus(new).or(old)))
        };
    found.into_iter().filter_map(with_status).collect()
}

pub(crate) fn xzufi(parsed: &xzufi::Parsed<'_>) -> Artefakte {
    let with_status = |satz: &xzufi::Datensatz<'_>| {
        let info = xzufi::describe(satz.model().element()?)?;
        let status = match satz {
            xzufi::Datensatz::Leistung(leistung) => {
                let status =
                    leistung.status_katalog.as_ref().or(leistung.status_bibliothek.as_ref());
                freigabestatus(status.and_then(xzufi::Code::wert))
            }
            _ => None,
        };
        Some((info, status))
    };
    parsed.datensaetze.iter().filter_map(with_status).collect()
}

pub(crate) fn xprozess(parsed: &xprozess::Parsed<'_>) -> Artefakte {
    let status = |zustand: Option<&xprozess::Zustandsangaben<'_>>| {
        freigabestatus(zustand?.status.as_ref()?.code.as_ref())
    };
    let nachricht = &parsed.nachricht;
    let klassen = nachricht
        .prozessklassen()
        .iter()
        .map(|klasse| (klasse.element, status(klasse.zustandsangaben.as_ref())));
    let prozesse = nachricht
        .prozesse()
        .iter()
        .map(|prozess| (prozess.element, status(prozess.zustandsangaben.as_ref())));
    klassen
        .chain(prozesse)
        .filter_map(|(element, status)| Some((xprozess::describe(element?)?, status)))
        .collect()
}
