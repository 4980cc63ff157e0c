//! The levels of the FIM-Prozesskatalog: product area `541`, product `541.01`, bundle of services
//! `541.01.01`.

use crate::prozesse::angaben::wert;
use fim_core::Text;
use xprozess::{Klassifikation, Prozessklasse};

/// A place in the FIM-Prozesskatalog.
#[derive(Clone, Copy)]
pub(super) struct Einordnung<'m, 'a> {
    /// Level by the name of its Ordnungsrahmen (»01 FIM Prozesskatalog (IPR)«), else by its form.
    pub(super) ebene: Option<usize>,
    pub(super) id: &'m Text<'a>,
}

/// The entries of a class in the FIM-Prozesskatalog; other Ordnungsrahmen have their own ids, and
/// a Prozessschlüssel is no place in it.
pub(super) fn einordnungen<'m, 'a>(
    klasse: &'m Prozessklasse<'a>,
) -> impl Iterator<Item = Einordnung<'m, 'a>> {
    klasse.klassifikation.iter().filter_map(|eintrag| {
        let id = eintrag.klasse_id.as_ref()?;
        let genannt = genannte_ebene(eintrag)?;
        let ebene = genannt.or_else(|| ebene(id.trimmed()));
        let ist_schluessel = genannt.is_none() && id.trimmed().len() >= 14;
        (!ist_schluessel).then_some(Einordnung { ebene, id })
    })
}

/// `None` outside the FIM-Prozesskatalog; else the level where the name says it.
fn genannte_ebene(eintrag: &Klassifikation<'_>) -> Option<Option<usize>> {
    let name = wert(eintrag.ordnungsrahmen_name.as_ref()).to_lowercase();
    if !(name.contains("fim") && name.contains("prozesskatalog")) {
        return None;
    }
    let ebenen = [("01 ", 1), ("02 ", 2), ("03 ", 3)];
    Some(ebenen.into_iter().find(|(start, _)| name.starts_with(start)).map(|(_, ebene)| ebene))
}

/// The level whose form an id has.
pub(super) fn ebene(id: &str) -> Option<usize> {
    let teile = id.split('.').count();
    let passt = |(at, teil): (usize, &str)| {
        teil.len() == if at == 0 { 3 } else { 2 } && teil.bytes().all(|b| b.is_ascii_digit())
    };
    (teile <= 3 && id.split('.').enumerate().all(passt)).then_some(teile)
}

/// An example of each level.
pub(super) const fn muster(ebene: Option<usize>) -> &'static str {
    match ebene {
        Some(1) => "541",
        Some(2) => "541.01",
        Some(3) => "541.01.01",
        _ => "541, 541.01, 541.01.01",
    }
}
