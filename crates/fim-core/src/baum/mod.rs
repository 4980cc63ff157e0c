//! The tree of a document: its nodes in document order, so that what is below an element follows it
//! and siblings are found without links.
//!
//! * `bau`: from text as it is mostly written, in one pass; `marke`: its tags; `zeichen`: its
//!   characters and references
//! * `uebernahme`: from the tree of the XML crate, which reads everything and says what is wrong
//!
//! Whatever is out of the ordinary – a name that is not ASCII, an unknown reference, a missing end tag –
//! the first leaves to the second. Both must come to the same tree. Not here: the cursor
//! ([`Element`](crate::Element)), words for what is not well-formed.

mod bau;
mod marke;
mod uebernahme;
mod zeichen;

use std::borrow::Cow;
use std::ops::Range;

/// Number of a node.
pub(crate) type Nummer = u32;

/// The number of the outermost element.
pub(crate) const WURZEL: Nummer = 0;

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Baum<'s> {
    knoten: Vec<Knoten>,
    texte: Vec<Cow<'s, str>>,
    attribute: Vec<Attributknoten<'s>>,
    /// Namespaces by their numbers; the first is none.
    namensraeume: Vec<Cow<'s, str>>,
    /// Which prefixes mean what within an element.
    bereiche: Vec<Bereich>,
    /// Prefixes that are declared, with the numbers of their namespaces.
    deklarationen: Vec<(Option<&'s str>, u16)>,
}

/// A node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Knoten {
    /// Of the root, itself.
    eltern: Nummer,
    /// The node behind everything below this one.
    danach: Nummer,
    /// Bytes of the text.
    start: u32,
    ende: u32,
    art: Art,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Art {
    Element {
        /// The name without prefix, as a place in the text.
        name: u32,
        length: u16,
        namensraum: u16,
        /// Attributes from here on.
        attribute: u32,
        anzahl: u16,
        bereich: u32,
    },
    /// By its place in the list of texts.
    Text(u32),
    /// A comment or processing instruction.
    Anderes,
}

/// An attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attributknoten<'s> {
    /// Without prefix.
    pub(crate) name: &'s str,
    namensraum: u16,
    pub(crate) wert: Cow<'s, str>,
    /// Name, equals sign and value, as a place in the text.
    pub(crate) ganz: Range<usize>,
    /// The value between its quotes.
    pub(crate) innen: Range<usize>,
}

/// The declarations of an element, and the elements around it that declare others.
#[derive(Debug, Clone, Copy)]
struct Bereich {
    aussen: Option<u32>,
    von: u32,
    bis: u32,
}

/// What a node is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Inhalt<'b> {
    Element,
    Text(&'b str),
    Anderes,
}

/// Number of the namespace that is none.
const KEINER: u16 = 0;
/// What `xml:` stands for.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

impl<'s> Baum<'s> {
    /// All nodes.
    pub(crate) fn len(&self) -> usize {
        self.knoten.len()
    }

    fn get(&self, nummer: Nummer) -> Knoten {
        // Numbers are only made from nodes of the same tree.
        const NICHTS: Knoten =
            Knoten { eltern: WURZEL, danach: 1, start: 0, ende: 0, art: Art::Anderes };
        self.knoten.get(nummer as usize).copied().unwrap_or(NICHTS)
    }

    pub(crate) fn inhalt(&self, nummer: Nummer) -> Inhalt<'_> {
        match self.get(nummer).art {
            Art::Element { .. } => Inhalt::Element,
            Art::Text(at) => Inhalt::Text(self.texte.get(at as usize).map_or("", |text| text)),
            Art::Anderes => Inhalt::Anderes,
        }
    }

    pub(crate) fn ist_element(&self, nummer: Nummer) -> bool {
        matches!(self.get(nummer).art, Art::Element { .. })
    }

    /// The element around a node; `None` for the root.
    pub(crate) fn eltern(&self, nummer: Nummer) -> Option<Nummer> {
        (nummer != WURZEL).then(|| self.get(nummer).eltern)
    }

    /// The nodes below one, as numbers in document order.
    pub(crate) fn darunter(&self, nummer: Nummer) -> Range<Nummer> {
        nummer + 1..self.get(nummer).danach
    }

    /// The node behind a node and everything below it, which is its next sibling if it is within
    /// the range of their parent.
    pub(crate) fn danach(&self, nummer: Nummer) -> Nummer {
        self.get(nummer).danach
    }

    /// The next sibling of any kind.
    pub(crate) fn naechster(&self, nummer: Nummer) -> Option<Nummer> {
        let knoten = self.get(nummer);
        let grenze = self.get(knoten.eltern).danach;
        (nummer != WURZEL && knoten.danach < grenze).then_some(knoten.danach)
    }

    /// Bytes of the text: of an element from its start tag to its end tag; of text those of its first
    /// piece.
    pub(crate) fn range(&self, nummer: Nummer) -> Range<usize> {
        let knoten = self.get(nummer);
        knoten.start as usize..knoten.ende as usize
    }

    /// The name of an element without prefix, as a place in the text.
    pub(crate) fn name(&self, nummer: Nummer) -> Range<usize> {
        match self.get(nummer).art {
            Art::Element { name, length, .. } => name as usize..name as usize + usize::from(length),
            Art::Text(_) | Art::Anderes => 0..0,
        }
    }

    /// The namespace of an element.
    pub(crate) fn namensraum(&self, nummer: Nummer) -> Option<&str> {
        match self.get(nummer).art {
            Art::Element { namensraum, .. } => self.uri(namensraum),
            Art::Text(_) | Art::Anderes => None,
        }
    }

    fn uri(&self, namensraum: u16) -> Option<&str> {
        let uri = self.namensraeume.get(usize::from(namensraum)).map(|uri| &**uri);
        uri.filter(|uri| !uri.is_empty())
    }

    pub(crate) fn attribute(&self, nummer: Nummer) -> &[Attributknoten<'s>] {
        match self.get(nummer).art {
            Art::Element { attribute, anzahl, .. } => {
                let from = attribute as usize;
                self.attribute.get(from..from + usize::from(anzahl)).unwrap_or_default()
            }
            Art::Text(_) | Art::Anderes => &[],
        }
    }

    pub(crate) fn namensraum_von(&self, attribut: &Attributknoten<'_>) -> Option<&str> {
        self.uri(attribut.namensraum)
    }

    /// What a prefix means within an element; `None` where it is not declared, or taken away.
    pub(crate) fn bedeutung(&self, nummer: Nummer, prefix: Option<&str>) -> Option<&str> {
        let Art::Element { bereich, .. } = self.get(nummer).art else { return None };
        let mut next = Some(bereich);
        while let Some(bereich) = next.and_then(|next| self.bereiche.get(next as usize)) {
            let eigene = self.deklarationen.get(bereich.von as usize..bereich.bis as usize);
            let found = eigene.unwrap_or_default().iter().find(|(known, _)| *known == prefix);
            if let Some((_, namensraum)) = found {
                return self.uri(*namensraum);
            }
            next = bereich.aussen;
        }
        None
    }

    /// The number of a namespace; `None` where there are too many.
    fn nummeriert(&mut self, uri: Cow<'s, str>) -> Option<u16> {
        if self.namensraeume.is_empty() {
            self.namensraeume.push(Cow::Borrowed(""));
        }
        let known = self.namensraeume.iter().position(|known| *known == uri);
        let at = known.unwrap_or(self.namensraeume.len());
        if known.is_none() {
            self.namensraeume.push(uri);
        }
        u16::try_from(at).ok()
    }
}

#[cfg(test)]
mod tests;
