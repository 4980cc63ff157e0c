//! What only shows among many values: that one stands twice, that a reference leads nowhere. A file
//! leaves behind a digest of each value, and where it stands as packed bytes; when all files are read,
//! digests are compared, and of the bytes only those are unpacked that there is something to say of.
//!
//! A value takes some 150 bytes, whatever its length.

use super::befund::{self, Beleg};
use super::gang::Lauf;
use super::{EigeneRegel, EigeneRegeln, spricht};
use crate::Vorgaben;
use crate::ablage::{Texte, entpackt, gepackt};
use crate::ursache::{BAUSTEINE, raenge};
use crate::zeilen::{Bedingung, Reichweite};
use fim_core::{Element, FileReport, Finding, Fingerprint, State};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

/// Values whose places are packed together.
const PAKET: usize = 1024;

/// What a file leaves behind.
#[derive(Default)]
pub(crate) struct Eigenspuren {
    /// In the order of the file.
    pub(crate) vorkommen: Vec<Vorkommen>,
    /// Where each of them stands, in the same order.
    pub(crate) belege: Vec<Paket>,
    /// What references may lead to: number of the target, digest of the value.
    pub(crate) ziele: Vec<(u32, Fingerprint)>,
}

/// A value that a row looks at.
#[derive(Debug)]
pub(crate) struct Vorkommen {
    /// Number of the row.
    pub(crate) regel: u32,
    pub(crate) wert: Fingerprint,
    /// Of an element that many files may embed, which one it is: it stands for itself once.
    pub(crate) traeger: Option<Fingerprint>,
}

/// Places as bytes.
pub(crate) struct Paket {
    pub(crate) anzahl: u32,
    pub(crate) bytes: Vec<u8>,
}

impl Paket {
    fn belege(&self) -> Vec<Beleg> {
        entpackt(&self.bytes, &mut Texte::default()).unwrap_or_default()
    }
}

/// As it was before it was packed: a file read in pieces has other packages.
impl fmt::Debug for Eigenspuren {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let belege: Vec<Beleg> = self.belege.iter().flat_map(Paket::belege).collect();
        let mut all = f.debug_struct("Eigenspuren");
        all.field("vorkommen", &self.vorkommen).field("ziele", &self.ziele);
        all.field("belege", &belege).finish()
    }
}

impl Eigenspuren {
    /// Those of a document. What begins before `ab` is left out: it was in an earlier piece.
    pub(crate) fn of(wurzel: Element<'_>, lauf: Lauf<'_>, ab: u64) -> Self {
        let mut spuren = Self::default();
        let plan = lauf.vorgaben.eigene.plan(lauf.standard);
        if !spricht(lauf.vorgaben.profil) || !plan.hat_spuren {
            return spuren;
        }
        let mut belege = Vec::new();
        lauf.besuche(wurzel, &mut |at, regel, element| {
            if !matches!(regel.bedingung, Bedingung::Eindeutig(_) | Bedingung::Verweis(_)) {
                return;
            }
            regel.werte(element, &mut |angabe, text| {
                let mut beleg = Beleg::wert(regel.standard, element, &angabe, text);
                if beleg.place.as_ref().is_some_and(|place| place.span.start < ab) {
                    return;
                }
                // The line around it is gone when it is told of.
                beleg.place.iter_mut().for_each(|place| place.excerpt = None);
                let (wert, traeger) = (Fingerprint::of(&[text]), traeger(&beleg));
                spuren.vorkommen.push(Vorkommen { regel: at, wert, traeger });
                belege.push(beleg);
                if belege.len() == PAKET {
                    spuren.belege.extend(paket(&mut belege));
                }
            });
        });
        spuren.belege.extend(paket(&mut belege));
        spuren.merke_ziele(wurzel, lauf, ab);
        spuren
    }

    fn merke_ziele(&mut self, wurzel: Element<'_>, lauf: Lauf<'_>, ab: u64) {
        let regeln = lauf.vorgaben.eigene;
        let plan = regeln.plan(lauf.standard);
        if plan.ziele.is_empty() {
            return;
        }
        for element in wurzel.descendants() {
            for at in plan.ziele.get(element.name()).into_iter().flatten() {
                let ziel = usize::try_from(*at).ok().and_then(|at| regeln.ziele.get(at));
                let Some(ziel) = ziel.filter(|ziel| ziel.pfad.endet_an(element)) else { continue };
                ziel.pfad.am_ende(element, &mut |angabe| {
                    let wert = angabe.wert();
                    let place = angabe
                        .stelle()
                        .span()
                        .map(|span| element.document().source().in_file(span));
                    if !wert.is_empty() && place.is_none_or(|span| span.start >= ab) {
                        self.ziele.push((*at, Fingerprint::of(&[&wert])));
                    }
                });
            }
        }
    }

    /// Adds those of a later piece of the same file.
    pub(crate) fn absorb(&mut self, later: Self) {
        self.vorkommen.extend(later.vorkommen);
        self.belege.extend(later.belege);
        self.ziele.extend(later.ziele);
    }

    /// The places of these values, which stand in order.
    fn belege(&self, gesucht: &BTreeSet<usize>) -> BTreeMap<usize, Beleg> {
        let (mut found, mut anfang) = (BTreeMap::new(), 0);
        for paket in &self.belege {
            let ende = anfang + usize::try_from(paket.anzahl).unwrap_or(usize::MAX);
            if gesucht.range(anfang..ende).next().is_some() {
                let belege = paket.belege().into_iter().zip(anfang..);
                found.extend(
                    belege.filter(|(_, at)| gesucht.contains(at)).map(|(beleg, at)| (at, beleg)),
                );
            }
            anfang = ende;
        }
        found
    }
}

fn paket(belege: &mut Vec<Beleg>) -> Option<Paket> {
    let belege = std::mem::take(belege);
    let anzahl = u32::try_from(belege.len()).ok().filter(|anzahl| *anzahl > 0)?;
    // What cannot be packed would be a fault of ours; its values stay without a place then.
    Some(Paket { anzahl, bytes: gepackt(&belege).map(Into::into).unwrap_or_default() })
}

/// Which element that many files may embed a value belongs to.
fn traeger(beleg: &Beleg) -> Option<Fingerprint> {
    let info = beleg.info.as_ref()?;
    let is_baustein = BAUSTEINE.iter().any(|(kind, _)| *kind == info.kind);
    let id = info.id.as_deref().filter(|_| is_baustein)?;
    Some(Fingerprint::of(&[&info.kind, id, info.version.as_deref().unwrap_or_default()]))
}

/// A value by its file and its number there.
type Zeiger = (usize, usize);

/// What all files show together: findings, each with the place of its file in the order of the
/// reports, and how many more there are of a file than it may have.
pub(crate) struct Gemeinsames {
    pub(crate) befunde: Vec<(usize, Finding)>,
    pub(crate) weggelassen: BTreeMap<usize, u64>,
}

/// Compares the values of all files; `spuren` stand in the order of `files`.
pub(crate) fn vergleiche(
    files: &[FileReport],
    spuren: &[&Eigenspuren],
    vorgaben: &Vorgaben<'_>,
) -> Gemeinsames {
    let regeln = vorgaben.eigene;
    let mut vergleich = Gemeinsames { befunde: Vec::new(), weggelassen: BTreeMap::new() };
    if regeln.is_empty() || spuren.iter().all(|one| one.vorkommen.is_empty()) {
        return vergleich;
    }
    let ziele: HashSet<(u32, Fingerprint)> =
        spuren.iter().flat_map(|one| one.ziele.iter().copied()).collect();
    // By name first, so that moving files into folders does not change which value stands first.
    let raenge = raenge(files);
    let mut order: Vec<usize> = (0..spuren.len()).collect();
    order.sort_by_key(|file| raenge.get(*file).copied());
    let ist_lueckenhaft = files.iter().any(|file| file.state == State::Unchecked);
    let mut erste = Erste::default();
    let mut gemeldet: Vec<(Zeiger, Option<Zeiger>)> = Vec::new();
    for file in order {
        let limit = usize::try_from(vorgaben.limits.findings).unwrap_or(usize::MAX);
        let mut room = limit;
        for (at, eines) in spuren[file].vorkommen.iter().enumerate() {
            let Some(regel) = regeln.regel(eines.regel) else { continue };
            let erstes = match &regel.bedingung {
                Bedingung::Verweis(ziel) if ziele.contains(&(*ziel, eines.wert)) => continue,
                // What stands in a file that could not be read is not missing.
                Bedingung::Verweis(_) if ist_lueckenhaft => continue,
                Bedingung::Verweis(_) => None,
                Bedingung::Eindeutig(reichweite) => {
                    match erste.nimm(*reichweite, (file, at), eines) {
                        Some(erstes) => Some(erstes),
                        None => continue,
                    }
                }
                _ => continue,
            };
            if room == 0 {
                *vergleich.weggelassen.entry(file).or_default() += 1;
            } else {
                room -= 1;
                gemeldet.push(((file, at), erstes));
            }
        }
    }
    vergleich.befunde = befunde(files, spuren, regeln, &gemeldet);
    vergleich
}

/// The first place of each value.
#[derive(Default)]
struct Erste(HashMap<Schluessel, (Zeiger, HashSet<Fingerprint>)>);

/// Row, value, and the file where only that counts.
type Schluessel = (u32, Fingerprint, Option<usize>);

impl Erste {
    /// The first place of a value, where this one is another.
    fn nimm(
        &mut self,
        reichweite: Reichweite,
        zeiger: Zeiger,
        eines: &Vorkommen,
    ) -> Option<Zeiger> {
        let datei = (reichweite == Reichweite::Datei).then_some(zeiger.0);
        match self.0.entry((eines.regel, eines.wert, datei)) {
            Entry::Vacant(slot) => {
                slot.insert((zeiger, eines.traeger.into_iter().collect()));
                None
            }
            Entry::Occupied(mut slot) => {
                let (erstes, traeger) = slot.get_mut();
                let is_known = eines.traeger.is_some_and(|einer| !traeger.insert(einer));
                (!is_known).then_some(*erstes)
            }
        }
    }
}

fn befunde(
    files: &[FileReport],
    spuren: &[&Eigenspuren],
    regeln: &EigeneRegeln,
    gemeldet: &[(Zeiger, Option<Zeiger>)],
) -> Vec<(usize, Finding)> {
    let mut gesucht: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (file, at) in gemeldet.iter().flat_map(|(eines, erstes)| [Some(*eines), *erstes]).flatten()
    {
        gesucht.entry(file).or_default().insert(at);
    }
    let belege: BTreeMap<usize, BTreeMap<usize, Beleg>> =
        gesucht.iter().map(|(file, at)| (*file, spuren[*file].belege(at))).collect();
    let beleg = |(file, at): Zeiger| belege.get(&file)?.get(&at);
    let befund = |(zeiger, erstes): &(Zeiger, Option<Zeiger>)| {
        let file = zeiger.0;
        let regel: &EigeneRegel = regeln.regel(spuren[file].vorkommen.get(zeiger.1)?.regel)?;
        let mut draft = befund::neben(regel, beleg(*zeiger)?);
        if let Some((erstes, place)) =
            erstes.and_then(|erstes| Some((erstes, beleg(erstes)?.place.clone()?)))
        {
            draft = if erstes.0 == file {
                draft.related(("steht zuerst hier", "first found here"), place)
            } else {
                draft.related(files.get(erstes.0)?.path.clone(), place)
            };
        }
        Some((file, draft.finish(&files.get(file)?.path)))
    };
    let mut told = HashSet::new();
    let befunde = gemeldet.iter().filter_map(befund);
    // The same said of the same artefact of a file is one finding.
    befunde.filter(|(file, finding)| told.insert((*file, finding.fingerprint))).collect()
}
