//! The tree of a text that is written as most are, in one pass.

use super::marke::{self, Ende, Name, Roh, leerraum};
use super::{Art, Attributknoten, Baum, Bereich, KEINER, Knoten, Nummer, XML, zeichen};
use crate::{Frist, Limits};
use memchr::{memchr, memmem};
use std::borrow::Cow;

impl<'s> Baum<'s> {
    /// The tree of a text; `None` where something is out of the ordinary, or beyond a limit.
    pub(crate) fn schnell(text: &'s str, limits: &Limits, frist: &Frist) -> Option<Self> {
        if u32::try_from(text.len()).is_err() || !zeichen::sind_erlaubt(text) {
            return None;
        }
        let mut bau = Bau {
            text,
            limits,
            frist,
            baum: Self::default(),
            offen: Vec::new(),
            roh: Vec::new(),
            deklariert: 0,
            knoten: 0,
            gesucht: 0,
        };
        bau.baum.knoten.reserve(text.len() / 32);
        bau.baum.nummeriert(Cow::Borrowed(""))?;
        bau.baum.bereiche.push(Bereich { aussen: None, von: 0, bis: 0 });
        let start = bau.vorspann()?;
        let end = bau.wurzel(start)?;
        bau.nachspann(end)?;
        Some(bau.baum)
    }
}

/// A tree in the making.
struct Bau<'s, 'l> {
    text: &'s str,
    limits: &'l Limits,
    frist: &'l Frist,
    baum: Baum<'s>,
    offen: Vec<Offen>,
    /// The attributes of the tag that is read.
    roh: Vec<Roh<'s>>,
    /// Declarations of namespaces in scope.
    deklariert: u64,
    knoten: u64,
    /// Work that looking for prefixes has cost.
    gesucht: u64,
}

/// An element that is open.
struct Offen {
    nummer: Nummer,
    /// Its name with prefix, as a place in the text.
    name: (usize, usize),
    bereich: u32,
    /// Namespaces that it declares.
    deklariert: u64,
}

/// Nodes after which the time is asked for.
const SCHRITTE: u64 = 4096;

/// Work that declarations of namespaces may cost in the fast way.
const SUCHE: u64 = 50_000_000;

impl<'s> Bau<'s, '_> {
    /// What stands before the root; where that begins.
    fn vorspann(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = if self.text.starts_with("<?xml ") { deklaration(self.text)? } else { 0 };
        loop {
            at += leerraum(bytes, at);
            match bytes.get(at + 1)? {
                _ if bytes.get(at) != Some(&b'<') => return None,
                b'!' | b'?' => at = self.anderes(at, false)?,
                _ => return Some(at),
            }
        }
    }

    fn nachspann(&mut self, mut at: usize) -> Option<()> {
        let bytes = self.text.as_bytes();
        loop {
            at += leerraum(bytes, at);
            match bytes.get(at) {
                None => return Some(()),
                Some(b'<') if matches!(bytes.get(at + 1), Some(b'!' | b'?')) => {
                    at = self.anderes(at, false)?;
                }
                Some(_) => return None,
            }
        }
    }

    /// The root and everything in it; where it ends.
    fn wurzel(&mut self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.start(start)?;
        while !self.offen.is_empty() {
            let next = at + memchr(b'<', &bytes[at..])?;
            if next > at {
                if (next - at) as u64 > self.limits.text_bytes {
                    return None;
                }
                let text = zeichen::text(&self.text[at..next])?;
                self.textknoten(text, at, next)?;
            }
            at = match bytes.get(next + 1)? {
                b'/' => self.ende(next)?,
                b'!' if self.text[next..].starts_with("<![CDATA[") => self.cdata(next)?,
                b'!' | b'?' => self.anderes(next, true)?,
                _ => self.start(next)?,
            };
        }
        Some(at)
    }

    fn zaehle(&mut self) -> Option<()> {
        self.knoten += 1;
        if self.knoten.is_multiple_of(SCHRITTE) && self.frist.ist_um() {
            return None;
        }
        (self.knoten <= self.limits.nodes).then_some(())
    }

    fn neu(&mut self, art: Art, start: usize, ende: usize) -> Option<Nummer> {
        self.zaehle()?;
        let nummer = u32::try_from(self.baum.knoten.len()).ok()?;
        let eltern = self.offen.last().map_or(super::WURZEL, |offen| offen.nummer);
        let (start, ende) = (u32::try_from(start).ok()?, u32::try_from(ende).ok()?);
        self.baum.knoten.push(Knoten { eltern, danach: nummer + 1, start, ende, art });
        Some(nummer)
    }

    fn textknoten(&mut self, text: Cow<'s, str>, start: usize, ende: usize) -> Option<()> {
        // Text and CDATA side by side are one.
        let innen = self.offen.last().map(|offen| offen.nummer);
        if let Some(Knoten { art: Art::Text(at), eltern, .. }) = self.baum.knoten.last().copied()
            && innen == Some(eltern)
            && let Some(before) = self.baum.texte.get_mut(at as usize)
        {
            self.knoten += 1;
            before.to_mut().push_str(&text);
            return (self.knoten <= self.limits.nodes).then_some(());
        }
        let at = u32::try_from(self.baum.texte.len()).ok()?;
        self.baum.texte.push(text);
        self.neu(Art::Text(at), start, ende).map(|_| ())
    }

    fn cdata(&mut self, start: usize) -> Option<usize> {
        let from = start + "<![CDATA[".len();
        let to = from + memmem::find(&self.text.as_bytes()[from..], b"]]>")?;
        let end = to + "]]>".len();
        let text = zeichen::cdata(&self.text[from..to])?;
        self.textknoten(text, start, end)?;
        Some(end)
    }

    /// A comment or processing instruction; where it ends.
    fn anderes(&mut self, start: usize, innen: bool) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let end = if self.text[start..].starts_with("<!--") {
            let from = start + "<!--".len();
            let to = from + memmem::find(&bytes[from..], b"--")?;
            (bytes.get(to + 2) == Some(&b'>')).then_some(to + 3)?
        } else if self.text[start..].starts_with("<?") {
            let name = marke::name(self.text, start + 2)?;
            let is_plain = name.prefix.is_none()
                && !self.text[name.ganz.clone()].eq_ignore_ascii_case("xml")
                && matches!(bytes.get(name.ganz.end), Some(b' ' | b'?'));
            let to = start + memmem::find(&bytes[start..], b"?>")?;
            is_plain.then_some(to + 2)?
        } else {
            return None;
        };
        if innen {
            self.neu(Art::Anderes, start, end)?;
        } else {
            self.zaehle()?;
        }
        Some(end)
    }

    /// A start tag; where it ends.
    fn start(&mut self, start: usize) -> Option<usize> {
        if self.offen.len() as u64 >= self.limits.depth {
            return None;
        }
        let name = marke::name(self.text, start + 1)?;
        let mut roh = std::mem::take(&mut self.roh);
        roh.clear();
        let ende = marke::attribute(self.text, name.ganz.end, &mut roh)?;
        let longest = roh.iter().map(|it| it.name.ganz.len()).fold(name.ganz.len(), usize::max);
        let tag = (ende.place() - start) as u64;
        if longest as u64 > self.limits.name_bytes || tag > self.limits.text_bytes {
            return None;
        }
        let (bereich, deklariert) = self.bereich(&roh)?;
        let namensraum = self.bedeutung(bereich, name.prefix.clone())?;
        let attribute = u32::try_from(self.baum.attribute.len()).ok()?;
        let anzahl = self.attribute(&mut roh, bereich)?;
        self.roh = roh;
        let art = Art::Element {
            name: u32::try_from(name.lokal.start).ok()?,
            length: u16::try_from(name.lokal.len()).ok()?,
            namensraum,
            attribute,
            anzahl,
            bereich,
        };
        let (end, is_empty) = (ende.place(), matches!(ende, Ende::Leer(_)));
        let nummer = self.neu(art, start, end)?;
        if !is_empty {
            self.deklariert += deklariert;
            let name = (name.ganz.start, name.ganz.end);
            self.offen.push(Offen { nummer, name, bereich, deklariert });
        }
        Some(end)
    }

    /// An end tag; where it ends.
    fn ende(&mut self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let offen = self.offen.pop()?;
        let name = &bytes[offen.name.0..offen.name.1];
        let behind = start + 2 + name.len();
        if bytes.get(start + 2..behind) != Some(name) {
            return None;
        }
        let end = behind + leerraum(bytes, behind);
        if bytes.get(end) != Some(&b'>') {
            return None;
        }
        self.deklariert -= offen.deklariert;
        let danach = u32::try_from(self.baum.knoten.len()).ok()?;
        let knoten = self.baum.knoten.get_mut(offen.nummer as usize)?;
        knoten.danach = danach;
        knoten.ende = u32::try_from(end + 1).ok()?;
        Some(end + 1)
    }

    /// The scope within a tag with these attributes, and how many namespaces it declares.
    fn bereich(&mut self, roh: &[Roh<'s>]) -> Option<(u32, u64)> {
        let aussen = self.offen.last().map_or(0, |offen| offen.bereich);
        let von = self.baum.deklarationen.len();
        for attribut in roh.iter().filter(|attribut| ist_deklaration(self.text, &attribut.name)) {
            let prefix = attribut.name.prefix.as_ref();
            let prefix = prefix.map(|_| &self.text[attribut.name.lokal.clone()]);
            let uri = &*attribut.wert;
            // What the norm forbids, or nobody writes.
            let is_odd = matches!(prefix, Some("xml" | "xmlns"))
                || prefix.is_some() && uri.is_empty()
                || matches!(uri, XML | "http://www.w3.org/2000/xmlns/")
                || matches!(attribut.wert, Cow::Owned(_));
            let twice = self.baum.deklarationen[von..].iter().any(|(known, _)| *known == prefix);
            if is_odd || twice {
                return None;
            }
            let namensraum = self.baum.nummeriert(attribut.wert.clone())?;
            self.baum.deklarationen.push((prefix, namensraum));
        }
        let bis = self.baum.deklarationen.len();
        if bis == von {
            return Some((aussen, 0));
        }
        let deklariert = (bis - von) as u64;
        let in_scope = self.deklariert + deklariert;
        self.gesucht += in_scope * in_scope;
        if in_scope > self.limits.namespaces || self.gesucht > SUCHE {
            return None;
        }
        let nummer = u32::try_from(self.baum.bereiche.len()).ok()?;
        let (von, bis) = (u32::try_from(von).ok()?, u32::try_from(bis).ok()?);
        self.baum.bereiche.push(Bereich { aussen: Some(aussen), von, bis });
        Some((nummer, deklariert))
    }

    /// The attributes that are no declarations; how many there are.
    fn attribute(&mut self, roh: &mut Vec<Roh<'s>>, bereich: u32) -> Option<u16> {
        if roh.is_empty() {
            return Some(0);
        }
        if roh.len() as u64 > self.limits.attributes {
            return None;
        }
        let from = self.baum.attribute.len();
        for attribut in roh.drain(..) {
            let Roh { name, wert, ganz, innen } = attribut;
            if ist_deklaration(self.text, &name) {
                continue;
            }
            let namensraum = match name.prefix {
                None => KEINER,
                prefix => self.bedeutung(bereich, prefix)?,
            };
            let name = &self.text[name.lokal];
            let same =
                |other: &Attributknoten<'_>| other.name == name && other.namensraum == namensraum;
            if self.baum.attribute[from..].iter().any(same) {
                return None;
            }
            self.baum.attribute.push(Attributknoten { name, namensraum, wert, ganz, innen });
        }
        u16::try_from(self.baum.attribute.len() - from).ok()
    }

    /// The namespace that a prefix means in a scope; `None` where it is not declared.
    fn bedeutung(&mut self, bereich: u32, prefix: Option<std::ops::Range<usize>>) -> Option<u16> {
        let prefix = prefix.map(|prefix| &self.text[prefix]);
        let mut next = Some(bereich);
        while let Some(bereich) = next.and_then(|next| self.baum.bereiche.get(next as usize)) {
            self.gesucht += 1;
            let (von, bis) = (bereich.von as usize, bereich.bis as usize);
            let eigene = self.baum.deklarationen[von..bis].iter();
            if let Some((_, namensraum)) = eigene.rev().find(|(known, _)| *known == prefix) {
                return Some(*namensraum);
            }
            next = bereich.aussen;
        }
        if self.gesucht > 4 * SUCHE {
            return None;
        }
        match prefix {
            None => Some(KEINER),
            Some("xml") => self.baum.nummeriert(Cow::Borrowed(XML)),
            Some(_) => None,
        }
    }
}

fn ist_deklaration(text: &str, name: &Name) -> bool {
    match &name.prefix {
        None => &text[name.ganz.clone()] == "xmlns",
        Some(prefix) => &text[prefix.clone()] == "xmlns",
    }
}

/// Where an XML declaration as it is mostly written ends.
fn deklaration(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("<?xml ")?;
    let end = inner.find("?>")?;
    let mut rest = &inner[..end];
    for (name, is_needed) in [("version", true), ("encoding", false), ("standalone", false)] {
        let Some(value) = rest.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) else {
            if is_needed {
                return None;
            }
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, behind) = value[1..].split_once(quote)?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if !value.chars().all(is_plain) || is_needed && value != "1.0" {
            return None;
        }
        rest = behind.strip_prefix(' ').unwrap_or(behind);
        if rest.len() == behind.len() && !rest.is_empty() {
            return None;
        }
    }
    rest.is_empty().then_some("<?xml ".len() + end + "?>".len())
}
