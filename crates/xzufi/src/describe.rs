//! The record an element belongs to, read from the elements themselves: findings are made while
//! the models are still being filled.

use crate::datensatz::Art;
use crate::zugriff::{TEXTMODUL_BEZEICHNUNG, is_german};
use fim_core::{Element, ElementInfo};

/// The nearest record around an element: kind, id, version and name.
#[must_use]
pub fn describe(element: Element<'_>) -> Option<ElementInfo> {
    let (datensatz, art) =
        element.ancestors().find_map(|outer| Art::of(outer).map(|art| (outer, art)))?;
    let inner = datensatz.early_child("zustaendigkeit").filter(|_| art == Art::Zustaendigkeit);
    let id = text_of(datensatz, "id").or_else(|| text_of(inner?, "id"));
    let version = ["versionsinformation", "versionsinformationen"]
        .iter()
        .find_map(|name| text_of(datensatz.early_child(name)?, "version"));
    let name = match art {
        Art::Leistung | Art::Spezialisierung => bezeichnung(datensatz),
        _ => named(datensatz, "bezeichnung").or_else(|| named(datensatz, "name")),
    };
    Some(ElementInfo { kind: art.label().to_owned(), id, version, name })
}

/// The Redaktion that gave a record its id: only both together are unique.
#[must_use]
pub fn redaktion(datensatz: Element<'_>) -> Option<String> {
    let id = datensatz.early_child("id")?;
    let redaktion = id.attribute("schemeAgencyID")?.value.trim();
    Some(redaktion.to_owned()).filter(|redaktion| !redaktion.is_empty())
}

/// The content of the text module that holds the Leistungsbezeichnung.
fn bezeichnung(leistung: Element<'_>) -> Option<String> {
    let modul = children(leistung, "modulText").find(|modul| {
        let textmodul = modul.early_child("leikaTextmodul");
        textmodul.is_some_and(|code| {
            text_of(code, "code").or_else(|| text(code)).as_deref() == Some(TEXTMODUL_BEZEICHNUNG)
        })
    })?;
    german(modul, "inhalt").and_then(text)
}

/// The text of a child, or of the child of the same name inside it, as `name/name`.
fn named(element: Element<'_>, name: &str) -> Option<String> {
    let outer = german(element, name)?;
    text(outer).or_else(|| text(german(outer, name)?))
}

fn german<'a>(element: Element<'a>, name: &'a str) -> Option<Element<'a>> {
    let speaks_german = |child: &Element<'_>| {
        child.attribute("languageCode").is_some_and(|code| is_german(code.value))
    };
    children(element, name).find(speaks_german).or_else(|| element.early_child(name))
}

fn children<'a>(element: Element<'a>, name: &'a str) -> impl Iterator<Item = Element<'a>> {
    element.early_children().filter(move |child| child.name() == name)
}

fn text_of(element: Element<'_>, name: &str) -> Option<String> {
    text(element.early_child(name)?)
}

fn text(element: Element<'_>) -> Option<String> {
    element.short_text()
}
