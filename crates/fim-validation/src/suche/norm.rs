//! Searching what texts say of law.

use super::fund::{Angabe, fund};
use crate::korpus::objekt::{Normangabe, Objekt, Ort};
use crate::korpus::{Dateiindex, Korpus, Zeiger};
use fim_core::{Fundstelle, Gewissheit, Normtreffer, Weg};
use rechtsbezug::{Rechtsbezug, Vergleich};
use std::collections::HashMap;
use std::ops::Range;

/// Names whose letters agree to this degree may be a slip of the pen.
const AEHNLICH: f64 = 0.85;

/// Every text that names one of the norms.
pub(super) fn suche(korpus: &Korpus<'_>, gesucht: &[Rechtsbezug]) -> Vec<Fundstelle> {
    let mut funde = Vec::new();
    for (datei, nummer) in korpus.dateien.iter().zip(0..) {
        let zeilen = Zeilen::of(datei.index);
        for (objekt, at) in datei.index.objekte.iter().zip(0..) {
            let zeiger = Zeiger { datei: nummer, objekt: at };
            for norm in &objekt.normen {
                let Some((treffer, bereich)) = bester(gesucht, norm) else { continue };
                let gewissheit = match treffer {
                    Normtreffer::Ungewiss => Gewissheit::Moeglich,
                    _ => Gewissheit::Sicher,
                };
                let angabe = Angabe {
                    weg: Weg::Norm(treffer),
                    text: &norm.text,
                    treffer: Some(bereich),
                    gewissheit,
                };
                let found = fund(korpus, zeiger, Some(&norm.ort), angabe);
                let betrifft = zeilen.element(at, &norm.ort).map(Objekt::info);
                funde.extend(found.map(|fund| Fundstelle { betrifft, ..fund }));
            }
        }
    }
    funde
}

/// The elements that rows of a structure embed: by the element around, and the row.
struct Zeilen<'k>(HashMap<(u32, &'k str), &'k Objekt>);

impl<'k> Zeilen<'k> {
    fn of(index: &'k Dateiindex) -> Self {
        let in_row = |objekt: &'k Objekt| Some(((objekt.eltern?, zeile(&objekt.ort)?), objekt));
        Self(index.objekte.iter().filter_map(in_row).collect())
    }

    fn element(&self, eltern: u32, ort: &Ort) -> Option<&'k Objekt> {
        self.0.get(&(eltern, zeile(ort)?)).copied()
    }
}

/// The row of a structure that a place within an object lies in.
fn zeile(ort: &Ort) -> Option<&str> {
    let row = ort.zusatz.strip_prefix('/')?.split('/').next()?;
    row.starts_with("struktur").then_some(row)
}

/// The best of the references of a text, and where it stands.
pub(super) fn bester(
    gesucht: &[Rechtsbezug],
    norm: &Normangabe,
) -> Option<(Normtreffer, Range<usize>)> {
    let alle = gesucht.iter().flat_map(|one| norm.bezuege.iter().map(move |it| (one, it)));
    alle.filter_map(|(one, it)| Some((treffer(one, it)?, it.bereich.clone())))
        .min_by_key(|(treffer, bereich)| (*treffer, bereich.start))
}

/// How a reference names what is looked for; `None` where it does not.
pub(super) fn treffer(gesucht: &Rechtsbezug, hier: &Rechtsbezug) -> Option<Normtreffer> {
    let whole = gesucht.stellen.is_empty();
    match gesucht.vergleiche(hier) {
        Vergleich::GleicheStelle if whole => Some(Normtreffer::Vorschrift),
        Vergleich::GleicheStelle if gesucht.deckt(hier) => Some(Normtreffer::Stelle),
        Vergleich::GleicheStelle => Some(Normtreffer::Paragraf),
        Vergleich::GleicheVorschrift if whole => Some(Normtreffer::InVorschrift),
        Vergleich::GleicheVorschrift if hier.stellen.is_empty() => Some(Normtreffer::Vorschrift),
        Vergleich::GleicheVorschrift | Vergleich::Verschieden => None,
        Vergleich::Ungewiss => plausibel(gesucht, hier).then_some(Normtreffer::Ungewiss),
    }
}

/// Whether what may be meant is near enough to be told: the same paragraph, or a similar name.
fn plausibel(gesucht: &Rechtsbezug, hier: &Rechtsbezug) -> bool {
    let mut ours = hier.clone();
    ours.vorschrift.clone_from(&gesucht.vorschrift);
    let same_place = !gesucht.stellen.is_empty()
        && !hier.stellen.is_empty()
        && gesucht.vergleiche(&ours) == Vergleich::GleicheStelle;
    let (Some(a), Some(b)) = (&gesucht.vorschrift, &hier.vorschrift) else { return same_place };
    // Where both name places and none is shared, the name does not matter any more.
    let may_share = same_place || gesucht.stellen.is_empty() || hier.stellen.is_empty();
    let same_name = a.kuerzel == b.kuerzel;
    let similar = strsim::jaro_winkler(&a.kuerzel, &b.kuerzel) >= AEHNLICH;
    // A title without abbreviation for an abbreviation: the comparison looked at their letters.
    let one_is_title = a.nur_titel != b.nur_titel;
    same_place || (may_share && (same_name || similar || one_is_title))
}
