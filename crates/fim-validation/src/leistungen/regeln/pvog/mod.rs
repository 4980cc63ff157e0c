//! 18xx: what the import of the Portalverbund asks of a record. What only shows across the files of
//! a delivery, and what is said of its index, stands in `vorpruefung`.

mod anschrift;
mod klasse;
mod organisation;
mod pflicht;

use super::{BELEGT, Regelwerk, VORSCHLAG};
use fim_core::{Element, RuleMeta};
use xzufi::OnlinedienstLink;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[
    &anschrift::RULE,
    &anschrift::POSTFACH,
    &organisation::NAME,
    &organisation::LAND,
    &pflicht::LEISTUNG,
    &pflicht::GEBIET,
    &pflicht::LINK,
    &pflicht::LOESCHE_ID,
    &pflicht::LOESCHE_KLASSE,
    &klasse::RULE,
    &pflicht::OBJEKT,
];

/// What the documentation of the Landesredaktionssysteme asks for.
const OSI: &str = "Dataport, PVOG und Landesredaktionssystem: Einträge im Landesredaktionssystem, https://docs.osi.dataport.de/public/pubthemendoku/pvog-und-landesredaktionssystem-385155601.html";

/// No official text, but programs that read what the Portalverbund publishes rely on it.
const LESER: RuleMeta = RuleMeta {
    source: "öffentlicher Leser des PVOG-Bereitstelldienstes (github.com/rongem/pvog): er setzt die Angabe voraus; das amtliche Schema ist nicht öffentlich",
    ..VORSCHLAG
};

/// True for a link of an Onlinedienst that leads somewhere, however the address is written.
pub(super) fn hat_adresse(link: &OnlinedienstLink<'_>) -> bool {
    let innen = link.teile.link.as_ref().is_some_and(|text| !text.is_blank());
    innen || !link.text.is_blank() || has_child(link.teile.element, &["uri", "url"])
}

/// True where an element has a child that is not empty and whose name begins so, in whatever
/// spelling: the names are not settled.
fn has_child(element: Option<Element<'_>>, beginnings: &[&str]) -> bool {
    let Some(element) = element else { return false };
    element.children().any(|child| {
        let name = child.name().to_lowercase();
        let is_named = beginnings.iter().any(|beginning| name.starts_with(beginning));
        is_named && (child.children().next().is_some() || !child.text().trim().is_empty())
    })
}
