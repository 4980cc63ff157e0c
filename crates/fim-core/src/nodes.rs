//! What stands in an element, and the ways through a document: children, texts, everything below,
//! everything around. The tree itself is `baum`.

use crate::baum::{Inhalt, Nummer};
use crate::{Element, Span};

/// A child of an element: another element, or a piece of text (CDATA included).
#[derive(Debug, Clone, Copy)]
pub enum Node<'a> {
    /// A child element.
    Element(Element<'a>),
    /// A piece of text.
    Text(Piece<'a>),
}

/// A piece of text between two tags; comments divide it, CDATA does not.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    parent: Element<'a>,
    text: &'a str,
    nummer: Nummer,
}

impl<'a> Piece<'a> {
    /// The text with references resolved.
    #[must_use]
    pub const fn text(self) -> &'a str {
        self.text
    }

    /// Where it stands. The tree joins adjacent pieces (text and CDATA) but tells the range of the
    /// first only, so the end is where the next node or the end tag begins.
    #[must_use]
    pub fn span(self) -> Span {
        let baum = &self.parent.doc.baum;
        let own = baum.range(self.nummer);
        let end = match baum.naechster(self.nummer) {
            Some(next) => baum.range(next).start,
            None => self.parent.end_tag_start().unwrap_or(own.end),
        };
        Span::new(own.start, end.max(own.start))
    }
}

/// See [`Element::children`].
#[derive(Debug, Clone)]
pub struct Children<'a>(pub(crate) Nodes<'a>);

impl<'a> Iterator for Children<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        self.0.find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }
}

/// See [`Element::nodes`].
#[derive(Debug, Clone)]
pub struct Nodes<'a> {
    parent: Element<'a>,
    next: Nummer,
    end: Nummer,
}

impl<'a> Nodes<'a> {
    pub(crate) fn new(parent: Element<'a>) -> Self {
        let below = parent.doc.baum.darunter(parent.nummer);
        Self { parent, next: below.start, end: below.end }
    }
}

impl<'a> Iterator for Nodes<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let (parent, baum) = (self.parent, &self.parent.doc.baum);
        while self.next < self.end {
            let nummer = self.next;
            self.next = baum.danach(nummer);
            match baum.inhalt(nummer) {
                Inhalt::Element => return Some(Node::Element(Element::new(parent.doc, nummer))),
                Inhalt::Text(text) => return Some(Node::Text(Piece { parent, text, nummer })),
                Inhalt::Anderes => {}
            }
        }
        None
    }
}

/// See [`Element::descendants`].
#[derive(Debug, Clone)]
pub struct Descendants<'a> {
    start: Element<'a>,
    next: Nummer,
    end: Nummer,
}

impl<'a> Descendants<'a> {
    pub(crate) fn new(start: Element<'a>) -> Self {
        Self { start, next: start.nummer, end: start.doc.baum.darunter(start.nummer).end }
    }
}

impl<'a> Iterator for Descendants<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        let doc = self.start.doc;
        let nummer = (self.next..self.end).find(|nummer| doc.baum.ist_element(*nummer))?;
        self.next = nummer + 1;
        Some(Element::new(doc, nummer))
    }
}

/// See [`Element::ancestors`].
#[derive(Debug, Clone)]
pub struct Ancestors<'a> {
    next: Option<Element<'a>>,
}

impl<'a> Ancestors<'a> {
    pub(crate) const fn new(start: Element<'a>) -> Self {
        Self { next: Some(start) }
    }
}

impl<'a> Iterator for Ancestors<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        let current = self.next?;
        self.next = current.parent();
        Some(current)
    }
}
