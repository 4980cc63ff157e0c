//! In whose charge the element of a finding is: what an id says of itself, else the artefact around
//! the place.
//!
//! Not here: who gave an artefact its id (`artefakt`), totals (`statistik`).

use crate::datenfelder::regeln::identitaet::nummernkreis;
use fim_core::{Element, FileReport, Finding, Freigabeeinheit, Text};
use std::collections::HashMap;
use std::sync::Arc;
use xprozess::Herausgeber;

/// Fills in the Redaktion of every finding.
pub(crate) fn zuordnen(files: &mut [FileReport]) {
    let mut bekannt: HashMap<String, Arc<str>> = HashMap::new();
    for file in files {
        let (standard, einheiten) = (file.identity.standard, &file.einheiten);
        for finding in &mut file.findings {
            let name = des_elements(finding, standard).or_else(|| der_einheit(finding, einheiten));
            finding.redaktion = name.filter(|name| !name.is_empty()).map(|name| {
                Arc::clone(bekannt.entry(name).or_insert_with_key(|name| Arc::from(name.as_str())))
            });
        }
    }
}

/// An element of XDatenfelder that is embedded elsewhere keeps its Nummernkreis.
pub(crate) fn des_elements(finding: &Finding, standard: Option<&'static str>) -> Option<String> {
    if standard != Some(xdatenfelder::STANDARD) {
        return None;
    }
    ist_kennung(finding.element.as_ref()?.id.as_deref()?)
}

/// The Nummernkreis of an id of XDatenfelder.
fn ist_kennung(id: &str) -> Option<String> {
    let mut chars = id.chars();
    let is_letter = matches!(chars.next(), Some('S' | 'D' | 'G' | 'F' | 'R' | 'C'));
    let rest = chars.as_str();
    let is_id = is_letter && rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_digit());
    is_id.then(|| nummernkreis(id))
}

/// The artefact around the place; where there is none, the only one or the first of the file.
fn der_einheit(finding: &Finding, einheiten: &[Freigabeeinheit]) -> Option<String> {
    let place = finding.place.as_ref();
    let around = place.and_then(|place| Freigabeeinheit::around(einheiten, place.span.start));
    let einheit = einheiten.get(around.unwrap_or_default())?;
    let own = || einheit.artefakt.id.as_deref().and_then(ist_kennung);
    einheit.redaktion.clone().or_else(own)
}

/// XProzess names no Redaktion: the publisher stands for it, else who released the content.
pub(crate) fn eines_prozesses<'x, 'a>(
    herausgeber: Option<&'x Herausgeber<'a>>,
    stelle: Option<&'x Text<'a>>,
) -> Option<&'x Text<'a>> {
    let name = herausgeber.and_then(|it| it.organisationsname.as_ref());
    name.filter(|text| !text.is_blank()).or(stelle)
}

/// The Redaktion of a class or a process of a message.
pub(crate) fn im_prozesskatalog(
    parsed: &xprozess::Parsed<'_>,
    element: Element<'_>,
) -> Option<String> {
    let nachricht = &parsed.nachricht;
    let is_it = |one: Option<Element<'_>>| one.is_some_and(|one| one.span() == element.span());
    let klasse = nachricht.prozessklassen().iter().find(|it| is_it(it.element)).map(|it| {
        let katalog = nachricht.prozesskatalog.as_ref().and_then(|it| it.herausgeber.as_ref());
        eines_prozesses(katalog, it.fachlich_freigebende_stelle.as_ref())
    });
    let redaktion = klasse.or_else(|| {
        let prozess = nachricht.prozesse().iter().find(|it| is_it(it.element))?;
        let bibliothek = nachricht.prozessbibliothek.as_ref();
        let bibliothek = bibliothek.and_then(|it| it.herausgeber.as_ref());
        Some(eines_prozesses(bibliothek, prozess.fachlich_freigebende_stelle.as_ref()))
    });
    redaktion.flatten().map(|text| fim_core::reading::clip(text.trimmed(), 100))
}
