//! Genericode: the head of a list as a tree, its rows by their code, its cells by their columns.

use super::modell::Aufnahme;
use crate::abbild::{Abbild, Schluessel};
use crate::knoten::Knoten;
use fim_core::{Element, Limits, Model, Part};
use genericode::{CodeList, Row};

/// A `CodeList` as a tree.
pub(super) fn knoten(element: Element<'_>, limits: &Limits) -> Knoten {
    let parsed = genericode::read_element(element, limits);
    let list = &parsed.list;
    let mut aufnahme = Aufnahme::new(limits);
    let mut knoten = Knoten { name: "CodeList".into(), liste: true, ..Knoten::default() };
    list.parts(&mut |part| {
        if !matches!(part, Part::Child("SimpleCodeList" | "Annotation", ..)) {
            aufnahme.teil(&mut knoten, &part);
        }
    });
    if let Some(kopf) = knoten.kind("Identification") {
        knoten.schluessel = kopf.wert("CanonicalUri").unwrap_or_default().to_owned();
    }
    knoten.kinder.extend(zeilen(list));
    knoten
}

/// Rows by their code; those without one by all they say.
fn zeilen<'m>(list: &'m CodeList<'_>) -> impl Iterator<Item = Knoten> + 'm {
    let spalten: Vec<&str> = list
        .columns()
        .iter()
        .filter_map(|column| column.id.as_ref().map(fim_core::Text::trimmed))
        .collect();
    let key = list.key_column();
    let zeile = move |row: &Row<'_>| {
        let mut zeile = Knoten { name: "zeile".into(), liste: true, ..Knoten::default() };
        for spalte in &spalten {
            let wert = list.cell(row, spalte).map(fim_core::Text::trimmed).unwrap_or_default();
            if Some(*spalte) == key {
                wert.clone_into(&mut zeile.schluessel);
                zeile.fest = !wert.is_empty();
            } else if !wert.is_empty() {
                zeile.attribute.push(((*spalte).to_owned().into(), wert.to_owned()));
            }
        }
        zeile.attribute.sort();
        zeile
    };
    list.rows().iter().map(zeile)
}

/// A list as an artefact of its own; `None` for an empty one.
pub(super) fn abbild(standard: &'static str, mut liste: Knoten) -> Option<Abbild> {
    if liste.kinder.is_empty() {
        return None;
    }
    let kopf = liste.kind("Identification");
    let wert = |name: &str| kopf.and_then(|kopf| kopf.wert(name)).map(str::to_owned);
    let (name, version) = (wert("ShortName").unwrap_or_default(), wert("Version"));
    let id = wert("CanonicalUri").unwrap_or_else(|| name.clone());
    liste.liste = false;
    let kennung = crate::knoten::Kennung { art: "Codeliste".into(), id: id.clone() };
    let wurzel = crate::abbild::Baustein { kennung, version, name, wurzel: liste };
    let schluessel = Schluessel { art: "Codeliste".to_owned(), id };
    Some(Abbild { standard, schluessel, bausteine: vec![wurzel] })
}

/// The rows of a list inside an artefact are rows of the artefact.
pub(super) fn hebe_zeilen(wurzel: &mut Knoten) {
    let genericode = wurzel.kinder.iter_mut().find(|kind| kind.name == "genericode");
    let liste = genericode.and_then(|it| it.kinder.iter_mut().find(|it| it.name == "CodeList"));
    let Some(liste) = liste else { return };
    let alle = std::mem::take(&mut liste.kinder);
    let (zeilen, rest) = alle.into_iter().partition(|kind| kind.name == "zeile");
    liste.kinder = rest;
    wurzel.kinder.extend::<Vec<Knoten>>(zeilen);
}
