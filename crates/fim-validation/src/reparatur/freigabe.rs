//! Whether a value belongs to an artefact that is released: then nobody changes it by the way.
//!
//! The artefact itself counts, and everything around it: a field that is being worked on stands in a
//! released schema with the wording that was released.

use crate::identify::Standard;
use crate::schema::describe;
use crate::status::bedeutung;
use fim_core::{Element, ElementInfo, Value};

/// From this Freigabestatus on an artefact is released, or was: 5 silber, 6 gold, 7 inaktiv, 8
/// vorgesehen zum Löschen.
const FREIGEGEBEN: u8 = 5;

/// The innermost released artefact around an element, itself included, and its status.
pub(super) fn freigegeben(
    standard: Standard,
    element: Element<'_>,
) -> Option<(ElementInfo, Value)> {
    element.ancestors().find_map(|outer| {
        let status = status(outer)?;
        Some((describe(standard, outer).unwrap_or_default(), status))
    })
}

/// The status of an artefact, where it is released.
fn status(artefakt: Element<'_>) -> Option<Value> {
    let zustand = artefakt.early_child("zustandsangaben").unwrap_or(artefakt);
    let namen = ["freigabestatus", "statusBibliothek", "statusKatalog", "status"];
    let mut codes = namen.into_iter().filter_map(|name| code(zustand, name)).peekable();
    let is_told = codes.peek().is_some();
    let nummer = codes.clone().filter_map(|code| code.parse::<u8>().ok()).max();
    if let Some(nummer) = nummer {
        let text = format!("{nummer} {}", bedeutung(nummer));
        return (nummer >= FREIGEGEBEN).then(|| text.trim_end().into());
    }
    if is_told {
        // XDatenfelder 2 has words.
        let hat_datum = text(artefakt, "freigabedatum").is_some();
        let wort = codes.find(|code| code == "inaktiv" || code == "aktiv" && hat_datum)?;
        return Some(wort.into());
    }
    // Without a status, the day of the release tells.
    let modul = artefakt.early_children().filter(|it| it.name() == "modulFachlicheFreigabe");
    let tag = modul.filter_map(|modul| text(modul, "fachlichFreigegebenAm")).next();
    let tag = tag.or_else(|| text(zustand, "fachlicherFreigabezeitpunkt"))?;
    let tag = fim_core::reading::clip(&tag, 10);
    Some((&*format!("freigegeben am {tag}"), &*format!("released on {tag}")).into())
}

/// The value of a code, in an element of its own or as text.
fn code(element: Element<'_>, name: &str) -> Option<String> {
    let code = element.early_child(name)?;
    text(code, "code").or_else(|| Some(code.text().trim().to_owned()).filter(|it| !it.is_empty()))
}

fn text(element: Element<'_>, name: &str) -> Option<String> {
    let text = element.early_child(name)?.text();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
