//! What identifies one of many among its siblings.

use crate::knoten::Knoten;

/// Children that name something, where nothing better is known; another name is still the same thing.
const NAMEN: &[&str] =
    &["id", "name", "dateiname", "bezeichnung", "begriff", "titel", "uri", "typ"];

/// Gives an entry of a list its key.
pub(super) fn gib(knoten: &mut Knoten, typ: &str) {
    let (schluessel, fest) = of(knoten, typ);
    knoten.schluessel = schluessel;
    knoten.fest = fest;
}

fn of(knoten: &Knoten, typ: &str) -> (String, bool) {
    let attribut = |name: &str| knoten.attribut(name).unwrap_or_default();
    let wert = |name: &str| knoten.wert(name).unwrap_or_default();
    let tief = |outer: &str, inner: &str| {
        knoten.kind(outer).and_then(|kind| kind.wert(inner)).unwrap_or_default()
    };
    let fest = |text: &str| (text.to_owned(), !text.is_empty());
    match typ {
        "Wert" => fest(wert("code")),
        "Relation" => fest(&format!("{} {}", wert("praedikat"), tief("objekt", "id"))),
        "Fehlermeldung" => fest(attribut("code")),
        "RegelParameter" => fest(attribut("name")),
        "RegelZiel" => fest(attribut("element")),
        "ElementUebersetzung" | "RegelUebersetzung" => fest(tief("uebersetzt", "id")),
        "ElementIdentifikation" => fest(wert("id")),
        "Sprache" => {
            let teile = [attribut("lang"), attribut("region"), attribut("variant")];
            let teile: Vec<&str> = teile.into_iter().filter(|teil| !teil.is_empty()).collect();
            fest(&teile.join("-"))
        }
        "StringLocalized" | "HtmlStringLocalized" => fest(attribut("languageCode")),
        "Sprachversion" => match attribut("languageCode") {
            "" => fest(wert("languageCode")),
            code => fest(code),
        },
        "Klassifikation" => fest(&[wert("ordnungsrahmenName"), wert("klasseID")].join(" ")),
        "Merkmal" => fest(wert("merkmalID")),
        _ => (lose(knoten), false),
    }
}

fn lose(knoten: &Knoten) -> String {
    if !knoten.text.is_empty() {
        return knoten.text.clone();
    }
    let found =
        NAMEN.iter().find_map(|name| knoten.kind(name).filter(|kind| !kind.text.is_empty()));
    found.map(|kind| kind.text.clone()).unwrap_or_default()
}
