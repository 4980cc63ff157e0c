//! The tree of an element, and what differs between two of them.

use crate::paare::paare;
use fim_core::Aenderungsart;
use std::borrow::Cow;
use std::hash::Hash;

/// Characters of a key in a path.
const SCHLUESSEL: usize = 60;

/// What makes two elements of an artefact one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Kennung {
    pub art: Cow<'static, str>,
    pub id: String,
}

/// A part of an element, by its name in the standard.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Knoten {
    pub name: Cow<'static, str>,
    pub text: String,
    /// Sorted by name.
    pub attribute: Vec<(Cow<'static, str>, String)>,
    pub kinder: Vec<Knoten>,
    /// True where several may stand.
    pub liste: bool,
    /// Among its siblings of one name.
    pub schluessel: String,
    /// True where the key is an identifier: another key is another thing.
    pub fest: bool,
    /// The element that stands here, where it is compared for itself.
    pub verweis: Option<Kennung>,
}

/// A difference below an element.
#[derive(Debug, Clone)]
pub(crate) struct Unterschied<'k> {
    pub pfad: String,
    pub art: Aenderungsart,
    pub alt: Option<String>,
    pub neu: Option<String>,
    /// Places among the siblings, from 1.
    pub stellen: (Option<usize>, Option<usize>),
    /// Where something of a list came, went or moved that stands for an element.
    pub verweis: Option<(&'k Knoten, Kennung)>,
}

impl Knoten {
    pub fn blatt(name: impl Into<Cow<'static, str>>, text: &str) -> Self {
        Self { name: name.into(), text: text.to_owned(), ..Self::default() }
    }

    pub fn ist_leer(&self) -> bool {
        self.text.is_empty()
            && self.attribute.is_empty()
            && self.kinder.is_empty()
            && self.verweis.is_none()
    }

    pub fn kind(&self, name: &str) -> Option<&Self> {
        self.kinder.iter().find(|kind| kind.name == name)
    }

    pub fn alle<'k>(&'k self, name: &'k str) -> impl Iterator<Item = &'k Self> {
        self.kinder.iter().filter(move |kind| kind.name == name)
    }

    /// The text of a child, where it is there.
    pub fn wert(&self, name: &str) -> Option<&str> {
        self.kind(name).map(|kind| kind.text.as_str()).filter(|text| !text.is_empty())
    }

    pub fn attribut(&self, name: &str) -> Option<&str> {
        self.attribute.iter().find(|(other, _)| other == name).map(|(_, wert)| wert.as_str())
    }

    /// Everything in it as bytes that tell trees apart.
    pub fn verdaue(&self, take: &mut impl FnMut(&[u8])) {
        let mut text = |text: &str| {
            take(&(text.len() as u64).to_le_bytes());
            take(text.as_bytes());
        };
        text(&self.name);
        text(&self.schluessel);
        text(&self.text);
        for (name, wert) in &self.attribute {
            text(name);
            text(wert);
        }
        take(&(self.attribute.len() as u64).to_le_bytes());
        take(&(self.kinder.len() as u64).to_le_bytes());
        self.kinder.iter().for_each(|kind| kind.verdaue(take));
    }

    /// What it says, on one line.
    pub fn kurz(&self) -> String {
        let mut texte = Vec::new();
        self.sammle("", &mut texte);
        match texte.as_slice() {
            [(_, einer)] => (*einer).to_owned(),
            _ => {
                let texte = texte.iter().map(|(name, text)| format!("{name}: {text}"));
                texte.collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn sammle<'k>(&'k self, name: &'k str, texte: &mut Vec<(&'k str, &'k str)>) {
        if !self.text.is_empty() {
            texte.push((if name.is_empty() { &self.name } else { name }, &self.text));
        }
        texte.extend(self.attribute.iter().map(|(name, wert)| (&**name, wert.as_str())));
        for kind in &self.kinder {
            kind.sammle(&kind.name, texte);
        }
    }

    /// Each value in it with its path.
    fn werte(&self, pfad: &str, show: &mut impl FnMut(String, &str)) {
        if !self.text.is_empty() {
            show(pfad.to_owned(), &self.text);
        }
        for (name, wert) in &self.attribute {
            show(neben(pfad, name), wert);
        }
        let mut gezaehlt: Vec<(&str, usize)> = Vec::new();
        for kind in &self.kinder {
            let stelle = match gezaehlt.iter_mut().find(|(name, _)| *name == kind.name) {
                Some((_, stelle)) => {
                    *stelle += 1;
                    *stelle
                }
                None => {
                    gezaehlt.push((&kind.name, 1));
                    1
                }
            };
            let pfad = neben(pfad, &kind.name);
            let pfad = if kind.liste { kind.markiert(&pfad, stelle) } else { pfad };
            kind.werte(&pfad, show);
        }
    }

    /// The path with the key, or with the number where there is none.
    fn markiert(&self, pfad: &str, stelle: usize) -> String {
        if self.fest && !self.schluessel.is_empty() {
            format!("{pfad}[{}]", fim_core::reading::clip(&self.schluessel, SCHLUESSEL))
        } else {
            format!("{pfad}[{stelle}]")
        }
    }
}

fn neben(pfad: &str, name: &str) -> String {
    if pfad.is_empty() { name.to_owned() } else { format!("{pfad}/{name}") }
}

/// What differs between two trees.
pub(crate) fn vergleiche<'k>(
    alt: &'k Knoten,
    neu: &'k Knoten,
    pfad: &str,
    out: &mut Vec<Unterschied<'k>>,
) {
    if alt.text != neu.text {
        out.push(geaendert(pfad.to_owned(), Some(&alt.text), Some(&neu.text)));
    }
    attribute(alt, neu, pfad, out);
    let mut namen: Vec<(&str, bool)> = Vec::new();
    for kind in alt.kinder.iter().chain(&neu.kinder) {
        if !namen.iter().any(|(name, _)| *name == kind.name) {
            namen.push((&kind.name, kind.liste));
        }
    }
    for (name, ist_liste) in namen {
        let pfad = neben(pfad, name);
        if ist_liste {
            liste(alt, neu, name, &pfad, out);
            continue;
        }
        match (alt.kind(name), neu.kind(name)) {
            (Some(alt), Some(neu)) if alt != neu => vergleiche(alt, neu, &pfad, out),
            (Some(alt), None) => {
                alt.werte(&pfad, &mut |pfad, wert| out.push(geaendert(pfad, Some(wert), None)));
            }
            (None, Some(neu)) => {
                neu.werte(&pfad, &mut |pfad, wert| out.push(geaendert(pfad, None, Some(wert))));
            }
            _ => {}
        }
    }
}

fn geaendert<'k>(pfad: String, alt: Option<&str>, neu: Option<&str>) -> Unterschied<'k> {
    let wert = |wert: Option<&str>| wert.filter(|wert| !wert.is_empty()).map(str::to_owned);
    Unterschied {
        pfad,
        art: Aenderungsart::Geaendert,
        alt: wert(alt),
        neu: wert(neu),
        stellen: (None, None),
        verweis: None,
    }
}

fn attribute<'k>(alt: &Knoten, neu: &Knoten, pfad: &str, out: &mut Vec<Unterschied<'k>>) {
    for (name, wert) in &alt.attribute {
        let jetzt = neu.attribut(name);
        if jetzt != Some(wert) {
            out.push(geaendert(neben(pfad, name), Some(wert), jetzt));
        }
    }
    for (name, wert) in &neu.attribute {
        if alt.attribut(name).is_none() {
            out.push(geaendert(neben(pfad, name), None, Some(wert)));
        }
    }
}

fn liste<'k>(
    alt: &'k Knoten,
    neu: &'k Knoten,
    name: &str,
    pfad: &str,
    out: &mut Vec<Unterschied<'k>>,
) {
    let von: Vec<&Knoten> = alt.kinder.iter().filter(|kind| kind.name == name).collect();
    let nach: Vec<&Knoten> = neu.kinder.iter().filter(|kind| kind.name == name).collect();
    if von == nach {
        return;
    }
    let gefunden = paare(&von, &nach);
    for paar in &gefunden {
        let (i, j) = (paar.alt, paar.neu);
        let stelle = i.into_iter().chain(j).min().unwrap_or(0) + 1;
        let (a, b) = (i.map(|i| von[i]), j.map(|j| nach[j]));
        let Some(eins) = a.or(b) else { continue };
        let pfad = eins.markiert(pfad, stelle);
        let art = match (a, b) {
            (Some(_), None) => Some(Aenderungsart::Entfallen),
            (None, Some(_)) => Some(Aenderungsart::Neu),
            _ if paar.verschoben => Some(Aenderungsart::Verschoben),
            _ => None,
        };
        if let Some(art) = art {
            let bleibt = art == Aenderungsart::Verschoben;
            let wert = |knoten: Option<&Knoten>| knoten.filter(|_| !bleibt).map(Knoten::kurz);
            out.push(Unterschied {
                pfad: pfad.clone(),
                art,
                alt: wert(a),
                neu: wert(b),
                stellen: (i.map(|i| i + 1), j.map(|j| j + 1)),
                verweis: eins.verweis.clone().map(|kennung| (eins, kennung)),
            });
        }
        if let (Some(a), Some(b)) = (a, b)
            && a != b
        {
            vergleiche(a, b, &pfad, out);
        }
    }
}
