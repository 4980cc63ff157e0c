//! One artefact in two states: its elements paired, their differences told, a verdict on all.

use crate::abbild::{Abbild, Baustein};
use crate::einbau::{Plaetze, Platz};
use crate::knoten::{self, Kennung, Unterschied};
use crate::oberhalb;
use crate::tiefe::{self, Tiefen};
use crate::version;
use crate::vertraeglich::{self, Listen};
use fim_core::{
    Aenderung, Aenderungsart, Artefaktfassung, Artefaktstand, Artefaktvergleich, Einbau,
    Elementbezug, Elementstand, Vergleichstiefe, Vertraeglichkeit,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is to be compared how.
pub struct Auftrag<'a> {
    /// How much counts.
    pub tiefe: Vergleichstiefe,
    /// The codes of a list in one of the states, where it is there.
    pub listen: Listen<'a>,
}

/// A change, and the depths at which it shows.
pub(crate) struct Fund {
    pub tiefen: Tiefen,
    pub aenderung: Aenderung,
}

/// An element in both states, or in one.
pub(crate) struct Paar<'b> {
    pub alt: Option<&'b Baustein>,
    pub neu: Option<&'b Baustein>,
}

/// Which elements are in which state.
pub(crate) struct Partner<'b> {
    alt: HashMap<&'b Kennung, &'b Baustein>,
    neu: HashMap<&'b Kennung, &'b Baustein>,
}

impl<'b> Partner<'b> {
    fn new(alt: &'b Abbild, neu: &'b Abbild) -> Self {
        let erste = |abbild: &'b Abbild| {
            let mut map = HashMap::new();
            for baustein in &abbild.bausteine {
                map.entry(&baustein.kennung).or_insert(baustein);
            }
            map
        };
        Self { alt: erste(alt), neu: erste(neu) }
    }

    pub fn ist_neu(&self, kennung: &Kennung) -> bool {
        !self.alt.contains_key(kennung)
    }

    pub fn ist_weg(&self, kennung: &Kennung) -> bool {
        !self.neu.contains_key(kennung)
    }

    pub fn bezug(&self, kennung: &Kennung) -> Elementbezug {
        let found = self.neu.get(kennung).or_else(|| self.alt.get(kennung));
        found.map_or_else(
            || Elementbezug {
                art: kennung.art.to_string(),
                id: kennung.id.clone(),
                name: String::new(),
            },
            |baustein| baustein.bezug(),
        )
    }
}

/// Compares an artefact in two states, in files of these names.
#[must_use]
pub fn vergleiche(
    alt: (&Abbild, &str),
    neu: (&Abbild, &str),
    auftrag: &Auftrag<'_>,
) -> Artefaktvergleich {
    let (a, b) = (alt.0, neu.0);
    let paare = paare(a, b);
    let partner = Partner::new(a, b);
    let mut funde = Vec::new();
    let mut eigenes: Vec<Eigenes> = Vec::with_capacity(paare.len());
    let mut plaetze = Plaetze::default();
    for paar in &paare {
        let vorher = (funde.len(), plaetze.alt.len(), plaetze.neu.len());
        funde.extend(weitere_version(paar, &partner));
        let hat_version = element(paar, &mut funde, &mut plaetze);
        let neue = &funde[vorher.0..];
        eigenes.push(Eigenes {
            inhalt: neue.iter().any(|fund| fund.tiefen.zeigt(Vergleichstiefe::Inhalt))
                || plaetze.alt.len() > vorher.1
                || plaetze.neu.len() > vorher.2
                || hat_version.1,
            sichtbar: neue.iter().any(|fund| fund.tiefen.zeigt(auftrag.tiefe)),
            version: hat_version.0,
        });
    }
    plaetze.auswerten(&partner, &mut funde);
    let gruende = vertraeglich::gruende(&paare, a, b, auftrag.listen);
    let vertraeglichkeit = vertraeglich::gilt(&b.schluessel.art).then(|| {
        gruende.iter().map(|grund| grund.grad).max().unwrap_or(Vertraeglichkeit::Vereinbar)
    });
    let versionen = oberhalb::versionen(&paare, &eigenes, &gruende);
    let gesamt = funde.len();
    let aenderungen: Vec<Aenderung> = geordnet(funde, &paare, auftrag.tiefe);
    let stand =
        if aenderungen.is_empty() { Artefaktstand::Gleich } else { Artefaktstand::Geaendert };
    Artefaktvergleich {
        standard: b.standard,
        element: wurzelbezug(b),
        alt: fassung(a, alt.1),
        neu: fassung(b, neu.1),
        stand,
        versionswechsel: Some(version::wechsel(a.version(), b.version())),
        vertraeglichkeit,
        gruende,
        versionen,
        verborgen: (gesamt - aenderungen.len()) as u64,
        elemente: elemente(&paare, &aenderungen, &eigenes),
        aenderungen,
    }
}

fn fassung(abbild: &Abbild, datei: &str) -> Option<Artefaktfassung> {
    Some(Artefaktfassung { datei: datei.to_owned(), version: abbild.version().map(str::to_owned) })
}

fn wurzelbezug(abbild: &Abbild) -> Elementbezug {
    Elementbezug {
        art: abbild.schluessel.art.clone(),
        id: abbild.schluessel.id.clone(),
        name: abbild.name().to_owned(),
    }
}

/// What an element itself shows.
pub(crate) struct Eigenes {
    /// What it says is another.
    pub inhalt: bool,
    sichtbar: bool,
    /// Its version is another.
    pub version: bool,
}

/// The roots are one whatever they are called; the rest by kind and id, then by content, version and
/// order.
fn paare<'b>(alt: &'b Abbild, neu: &'b Abbild) -> Vec<Paar<'b>> {
    let mut out = vec![Paar { alt: alt.bausteine.first(), neu: neu.bausteine.first() }];
    let mut frei: HashMap<&Kennung, Vec<&Baustein>> = HashMap::new();
    for baustein in alt.bausteine.iter().skip(1) {
        frei.entry(&baustein.kennung).or_default().push(baustein);
    }
    let rest: Vec<&Baustein> = neu.bausteine.iter().skip(1).collect();
    let mut partner: Vec<Option<&Baustein>> = vec![None; rest.len()];
    let schritte: [fn(&Baustein, &Baustein) -> bool; 3] =
        [|a, b| a.wurzel == b.wurzel, |a, b| a.version == b.version, |_, _| true];
    for gleich in schritte {
        for (b, slot) in rest.iter().zip(&mut partner).filter(|(_, slot)| slot.is_none()) {
            let Some(offen) = frei.get_mut(&b.kennung) else { continue };
            if let Some(at) = offen.iter().position(|a| gleich(a, b)) {
                *slot = Some(offen.remove(at));
            }
        }
    }
    // One id and version with several contents: each is held against one of the other state.
    let (alte, neue) = (verwandte(alt), verwandte(neu));
    let verwandter = |alle: &HashMap<_, &'b Baustein>, it: &'b Baustein| {
        alle.get(&(&it.kennung, it.version.as_deref())).copied()
    };
    for (b, a) in rest.iter().zip(partner) {
        out.push(Paar { alt: a.or_else(|| verwandter(&alte, b)), neu: Some(*b) });
    }
    let uebrig: HashSet<*const Baustein> =
        frei.values().flatten().map(|baustein| std::ptr::from_ref(*baustein)).collect();
    let weg = alt.bausteine.iter().filter(|it| uebrig.contains(&std::ptr::from_ref(*it)));
    out.extend(weg.map(|a| Paar { alt: Some(a), neu: verwandter(&neue, a) }));
    out
}

/// Of each id and version, the first element.
fn verwandte(abbild: &Abbild) -> HashMap<(&Kennung, Option<&str>), &Baustein> {
    let mut alle = HashMap::new();
    for it in abbild.bausteine.iter().skip(1) {
        alle.entry((&it.kennung, it.version.as_deref())).or_insert(it);
    }
    alle
}

/// Adds what differs in an element; whether its version did, and whether anything moved in it.
fn element<'b>(paar: &Paar<'b>, funde: &mut Vec<Fund>, plaetze: &mut Plaetze<'b>) -> (bool, bool) {
    let (alt, neu) = match (paar.alt, paar.neu) {
        (Some(alt), Some(neu)) => (alt, neu),
        (Some(alt), None) => {
            Plaetze::alle(alt, &mut plaetze.alt);
            return (false, true);
        }
        (None, Some(neu)) => {
            Plaetze::alle(neu, &mut plaetze.neu);
            return (false, true);
        }
        (None, None) => return (false, false),
    };
    let mut unterschiede = Vec::new();
    if alt.wurzel != neu.wurzel {
        knoten::vergleiche(&alt.wurzel, &neu.wurzel, "", &mut unterschiede);
    }
    let mut rueckt = false;
    for unterschied in unterschiede {
        match &unterschied.verweis {
            Some((knoten, kennung)) => {
                let stelle = |ort: Option<usize>| ort.unwrap_or(0);
                let (von, nach) = unterschied.stellen;
                let platz = |eltern, stelle| Platz {
                    eltern,
                    knoten,
                    kennung: kennung.clone(),
                    stelle,
                    pfad: unterschied.pfad.clone(),
                };
                match unterschied.art {
                    Aenderungsart::Entfallen => plaetze.alt.push(platz(alt, stelle(von))),
                    Aenderungsart::Neu => plaetze.neu.push(platz(neu, stelle(nach))),
                    _ => {
                        rueckt = true;
                        funde.push(gerueckt(alt, neu, kennung, (stelle(von), stelle(nach))));
                    }
                }
            }
            None => funde.push(fund(alt, neu, unterschied)),
        }
    }
    (alt.version != neu.version, rueckt)
}

/// A version of an element that is in both states, where only one of them has that version.
fn weitere_version(paar: &Paar<'_>, partner: &Partner<'_>) -> Option<Fund> {
    let (baustein, art) = match (paar.alt, paar.neu) {
        (None, Some(neu)) if !partner.ist_neu(&neu.kennung) => (neu, Aenderungsart::Neu),
        (Some(alt), None) if !partner.ist_weg(&alt.kennung) => (alt, Aenderungsart::Entfallen),
        _ => return None,
    };
    let ist_neu = art == Aenderungsart::Neu;
    let version = baustein.version.clone().unwrap_or_default();
    let aenderung = Aenderung {
        element: baustein.bezug(),
        eigenschaft: "identifikation/version".to_owned(),
        art,
        alt: Some(version.clone()).filter(|_| !ist_neu),
        neu: Some(version).filter(|_| ist_neu),
        von: None,
        nach: None,
    };
    Some(Fund { tiefen: tiefe::element(&baustein.kennung.art), aenderung })
}

fn fund(alt: &Baustein, neu: &Baustein, unterschied: Unterschied<'_>) -> Fund {
    let tiefen = tiefe::eigenschaft(&neu.kennung.art, &unterschied.pfad);
    let hat_stelle = unterschied.art != Aenderungsart::Geaendert;
    let ort = |eltern: &Baustein, stelle: Option<usize>| {
        let stelle = stelle.filter(|_| hat_stelle)?;
        Some(Einbau { eltern: eltern.bezug(), stelle })
    };
    let aenderung = Aenderung {
        element: neu.bezug(),
        von: ort(alt, unterschied.stellen.0),
        nach: ort(neu, unterschied.stellen.1),
        eigenschaft: unterschied.pfad,
        art: unterschied.art,
        alt: unterschied.alt,
        neu: unterschied.neu,
    };
    Fund { tiefen, aenderung }
}

/// An element that stands at another place among the same siblings.
fn gerueckt(alt: &Baustein, neu: &Baustein, kennung: &Kennung, stellen: (usize, usize)) -> Fund {
    let element =
        Elementbezug { art: kennung.art.to_string(), id: kennung.id.clone(), name: String::new() };
    let aenderung = Aenderung {
        element,
        eigenschaft: String::new(),
        art: Aenderungsart::Verschoben,
        alt: None,
        neu: None,
        von: Some(Einbau { eltern: alt.bezug(), stelle: stellen.0 }),
        nach: Some(Einbau { eltern: neu.bezug(), stelle: stellen.1 }),
    };
    Fund { tiefen: tiefe::element(&kennung.art), aenderung }
}

/// What shows at the depth, in the order of the elements.
fn geordnet(funde: Vec<Fund>, paare: &[Paar<'_>], tiefe: Vergleichstiefe) -> Vec<Aenderung> {
    let mut ordnung: HashMap<(&str, &str), (usize, &str)> = HashMap::new();
    for (at, paar) in paare.iter().enumerate() {
        if let Some(baustein) = paar.neu.or(paar.alt) {
            let key = (&*baustein.kennung.art, baustein.kennung.id.as_str());
            ordnung.entry(key).or_insert((at, &baustein.name));
        }
    }
    let gezeigt = funde.into_iter().filter(|fund| fund.tiefen.zeigt(tiefe));
    let mut gezeigt: Vec<Aenderung> = gezeigt.map(|fund| fund.aenderung).collect();
    for aenderung in &mut gezeigt {
        let element = &mut aenderung.element;
        if element.name.is_empty()
            && let Some((_, name)) = ordnung.get(&(element.art.as_str(), element.id.as_str()))
        {
            (*name).clone_into(&mut element.name);
        }
    }
    gezeigt.sort_by_key(|it| {
        let key = (it.element.art.as_str(), it.element.id.as_str());
        (ordnung.get(&key).map_or(usize::MAX, |(at, _)| *at), !it.eigenschaft.is_empty())
    });
    gezeigt
}

/// How many elements of each kind became what.
fn elemente(
    paare: &[Paar<'_>],
    aenderungen: &[Aenderung],
    eigenes: &[Eigenes],
) -> Vec<Elementstand> {
    let betroffen: HashSet<(&str, &str)> =
        aenderungen.iter().map(|it| (it.element.art.as_str(), it.element.id.as_str())).collect();
    let mut zahlen: BTreeMap<String, [u64; 4]> = BTreeMap::new();
    let mut reihenfolge: Vec<String> = Vec::new();
    for (paar, eigenes) in paare.iter().zip(eigenes) {
        let Some(baustein) = paar.neu.or(paar.alt) else { continue };
        let key = (&*baustein.kennung.art, baustein.kennung.id.as_str());
        let at = match (paar.alt, paar.neu) {
            (None, _) => 1,
            (_, None) => 2,
            _ if eigenes.sichtbar || betroffen.contains(&key) => 0,
            _ => 3,
        };
        let art = baustein.kennung.art.to_string();
        if !reihenfolge.contains(&art) {
            reihenfolge.push(art.clone());
        }
        zahlen.entry(art).or_default()[at] += 1;
    }
    let stand = |art: String| {
        let zahlen = zahlen.get(&art).copied().unwrap_or_default();
        Elementstand { art, zahlen }
    };
    reihenfolge.into_iter().map(stand).collect()
}
