//! Searching what texts say of law.

use super::fund::{Angabe, fund};
use crate::korpus::objekt::{Objekt, Ort};
use crate::korpus::{Dateiindex, Korpus, Zeiger};
use fim_core::{Fundstelle, Gewissheit, Normtreffer, Weg};
use rechtsbezug::{Rechtsbezug, Vergleich};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// Names whose letters agree to this degree may be a slip of the pen.
const AEHNLICH: f64 = 0.85;

/// Every text that names one of the norms.
pub(super) fn suche(korpus: &Korpus<'_>, gesucht: &[Rechtsbezug]) -> Vec<Fundstelle> {
    let mut funde = Vec::new();
    let mut namenlos: Vec<bool> = Vec::new();
    for (datei, nummer) in korpus.dateien.iter().zip(0..) {
        let zeilen = Zeilen::of(datei.index);
        for (objekt, at) in datei.index.objekte.iter().zip(0..) {
            let zeiger = Zeiger { datei: nummer, objekt: at };
            for norm in &objekt.normen {
                let Some((treffer, bereich)) = bester(gesucht, korpus.bezuege(norm)) else {
                    continue;
                };
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
                if let Some(fund) = found {
                    let bezug = korpus.bezuege(norm).iter().find(|it| it.bereich == fund.treffer);
                    namenlos.push(bezug.is_some_and(|it| it.vorschrift.is_none()));
                    funde.push(Fundstelle { betrifft, ..fund });
                }
            }
        }
    }
    ohne_fremde(funde, &namenlos)
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
    hier: &[Rechtsbezug],
) -> Option<(Normtreffer, Range<usize>)> {
    let alle = gesucht.iter().flat_map(|one| hier.iter().map(move |it| (one, it)));
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
    let both_places = !gesucht.stellen.is_empty() && !hier.stellen.is_empty();
    let same_place = both_places && gesucht.vergleiche(&ours) == Vergleich::GleicheStelle;
    if both_places && !same_place {
        return false;
    }
    let (Some(a), Some(b)) = (&gesucht.vorschrift, &hier.vorschrift) else { return same_place };
    a.kuerzel == b.kuerzel
        || strsim::jaro_winkler(&a.kuerzel, &b.kuerzel) >= AEHNLICH
        || (b.nur_titel && !a.nur_titel && ist_wort_von(&a.kuerzel, &b.anzeige))
        || (a.nur_titel && !b.nur_titel && ist_wort_von(&b.kuerzel, &a.anzeige))
}

/// Whether an abbreviation stands for a word of a title: »PAuswG« for »Gesetz über Personalausweise«.
fn ist_wort_von(kuerzel: &str, titel: &str) -> bool {
    // The last letter stands for Gesetz, Verordnung or Ordnung.
    let stem = kuerzel.strip_suffix(['g', 'v', 'o']).unwrap_or(kuerzel);
    let titel = titel.to_lowercase();
    stem.chars().count() >= 2
        && titel.split_whitespace().any(|word| {
            let mut rest = word.chars();
            word.starts_with(stem.chars().next().unwrap_or(' '))
                && stem.chars().all(|letter| rest.any(|c| c == letter))
        })
}

/// Paragraphs without a law are kept where the artefact names the law elsewhere: the number alone
/// says nothing.
fn ohne_fremde(funde: Vec<Fundstelle>, namenlos: &[bool]) -> Vec<Fundstelle> {
    let artefakt = |fund: &Fundstelle| (fund.datei.clone(), fund.nummer);
    let sicher: HashSet<(Arc<str>, u32)> =
        funde.iter().filter(|it| it.gewissheit == Gewissheit::Sicher).map(artefakt).collect();
    let alle = funde.into_iter().zip(namenlos);
    let kept = alle.filter(|(fund, namenlos)| !**namenlos || sicher.contains(&artefakt(fund)));
    kept.map(|(fund, _)| fund).collect()
}
