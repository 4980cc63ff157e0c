//! What stands in an element, and the ways through a document: children, texts, everything below,
//! everything around. With `element` and `document` the only files that name the XML tree crate.

use crate::{Element, Span};
use roxmltree::NodeId;

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
    id: NodeId,
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
        let doc = self.parent.doc;
        let Some(node) = doc.tree.get_node(self.id) else { return self.parent.tag_span() };
        let start = node.range().start;
        let end = match node.next_sibling() {
            Some(next) => next.range().start,
            None => self.parent.end_tag_start().unwrap_or_else(|| node.range().end),
        };
        Span::new(start, end.max(start))
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
    inner: roxmltree::Children<'a, 'a>,
}

impl<'a> Nodes<'a> {
    pub(crate) const fn new(parent: Element<'a>, inner: roxmltree::Children<'a, 'a>) -> Self {
        Self { parent, inner }
    }
}

impl<'a> Iterator for Nodes<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        loop {
            let node = self.inner.next()?;
            if node.is_element() {
                return Some(Node::Element(self.parent.wrap(node)));
            }
            if let Some(text) = node.text().filter(|_| node.is_text()) {
                return Some(Node::Text(Piece { parent: self.parent, text, id: node.id() }));
            }
        }
    }
}

/// See [`Element::descendants`].
#[derive(Debug, Clone)]
pub struct Descendants<'a> {
    start: Element<'a>,
    inner: roxmltree::Descendants<'a, 'a>,
}

impl<'a> Descendants<'a> {
    pub(crate) const fn new(start: Element<'a>, inner: roxmltree::Descendants<'a, 'a>) -> Self {
        Self { start, inner }
    }
}

impl<'a> Iterator for Descendants<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        let node = self.inner.find(roxmltree::Node::is_element)?;
        Some(self.start.wrap(node))
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
