//! A read-only cursor over the elements of a [`Document`](crate::Document).
//!
//! Two words wide and `Copy`; names and values borrow from the document.

use crate::baum::{Attributknoten, Nummer};
use crate::nodes::{Ancestors, Children, Descendants, Node, Nodes, Piece};
use crate::reading::clip;
use crate::{Document, Place, Span};
use std::borrow::Cow;
use std::fmt;
use std::fmt::Write as _;
use std::ops::Range;

/// Characters of a text that a description keeps.
const SHORT: usize = 200;
/// Children that a description may look at.
const EARLY: usize = 256;

/// An element of a document.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) nummer: Nummer,
}

/// An attribute; namespace declarations are none.
#[derive(Debug, Clone, Copy)]
pub struct Attribute<'a> {
    /// Name without prefix.
    pub name: &'a str,
    /// Namespace, for attributes with a prefix.
    pub namespace: Option<&'a str>,
    /// Value with references resolved.
    pub value: &'a str,
    /// The value between its quotes.
    pub span: Span,
    /// Name, equals sign and value.
    pub whole: Span,
}

impl<'a> Element<'a> {
    /// An `Element` is only made from a node of its own document.
    pub(crate) const fn new(doc: &'a Document<'a>, nummer: Nummer) -> Self {
        Self { doc, nummer }
    }

    /// The document the element stands in.
    #[must_use]
    pub const fn document(self) -> &'a Document<'a> {
        self.doc
    }

    /// Name without prefix.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.doc.source().text().get(self.doc.baum.name(self.nummer)).unwrap_or_default()
    }

    /// Namespace, if any; `xmlns=""` takes it away.
    #[must_use]
    pub fn namespace(self) -> Option<&'a str> {
        self.doc.baum.namensraum(self.nummer)
    }

    /// Child elements in order.
    #[must_use]
    pub fn children(self) -> Children<'a> {
        Children(self.nodes())
    }

    /// Child elements and texts in order; comments and processing instructions are passed over.
    #[must_use]
    pub fn nodes(self) -> Nodes<'a> {
        Nodes::new(self)
    }

    /// The first child element of this name, whatever its namespace.
    #[must_use]
    pub fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// As [`Element::child`], but looks at the first few hundred children only: for descriptions,
    /// which are made for every finding and must not cost the size of the file each time.
    #[must_use]
    pub fn early_child(self, name: &str) -> Option<Self> {
        self.early_children().find(|child| child.name() == name)
    }

    /// The first few hundred child elements.
    pub fn early_children(self) -> impl Iterator<Item = Self> {
        self.children().take(EARLY)
    }

    /// All elements below this one, in document order, itself first.
    #[must_use]
    pub fn descendants(self) -> Descendants<'a> {
        Descendants::new(self)
    }

    /// The element around this one.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.doc.baum.eltern(self.nummer).map(|nummer| Self { nummer, ..self })
    }

    /// This element and all around it, innermost first.
    #[must_use]
    pub const fn ancestors(self) -> Ancestors<'a> {
        Ancestors::new(self)
    }

    /// Attributes in order, namespace declarations left out.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let baum = &self.doc.baum;
        baum.attribute(self.nummer).iter().map(|attribute: &Attributknoten<'a>| Attribute {
            name: attribute.name,
            namespace: baum.namensraum_von(attribute),
            value: &attribute.wert,
            span: attribute.innen.clone().into(),
            whole: attribute.ganz.clone().into(),
        })
    }

    /// The attribute of this name that has no prefix.
    #[must_use]
    pub fn attribute(self, name: &str) -> Option<Attribute<'a>> {
        self.attributes().find(|attribute| attribute.namespace.is_none() && attribute.name == name)
    }

    /// True where there is at least one attribute.
    #[must_use]
    pub fn has_attributes(self) -> bool {
        !self.doc.baum.attribute(self.nummer).is_empty()
    }

    /// The namespace bound to a prefix here (`None`: the default namespace).
    #[must_use]
    pub fn namespace_of(self, prefix: Option<&str>) -> Option<&'a str> {
        if prefix == Some("xml") {
            return Some("http://www.w3.org/XML/1998/namespace");
        }
        self.doc.baum.bedeutung(self.nummer, prefix)
    }

    /// [`Element::text`] and [`Element::text_span`] in one go.
    pub(crate) fn content(self) -> (Cow<'a, str>, Span) {
        (self.text(), self.text_span())
    }

    /// The text directly inside, pieces between comments and CDATA sections joined.
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        let mut pieces = self.pieces();
        let mut text = Cow::Borrowed(pieces.next().map_or("", Piece::text));
        for piece in pieces {
            text.to_mut().push_str(piece.text());
        }
        text
    }

    /// The start of the text on one line, for descriptions; `None` where there is none.
    #[must_use]
    pub fn short_text(self) -> Option<String> {
        Some(clip(&self.text(), SHORT)).filter(|text| !text.is_empty())
    }

    /// From the first to the last piece of text inside, or the start tag where there is none.
    #[must_use]
    pub fn text_span(self) -> Span {
        let mut pieces = self.pieces();
        let Some(first) = pieces.next() else { return self.tag_span() };
        let span = first.span();
        Span { end: pieces.last().map_or(span.end, |piece| piece.span().end), ..span }
    }

    /// Where the end tag begins; `None` for an element without one.
    pub(crate) fn end_tag_start(self) -> Option<usize> {
        let whole = self.range();
        let text = &self.doc.source().text().as_bytes()[whole.clone()];
        // The last `<` of an element is that of its end tag.
        memchr::memrchr(b'<', text).filter(|at| *at > 0).map(|at| whole.start + at)
    }

    fn pieces(self) -> impl Iterator<Item = Piece<'a>> {
        self.nodes().filter_map(|node| match node {
            Node::Text(piece) => Some(piece),
            Node::Element(_) => None,
        })
    }

    /// From `<` of the start tag to the end of the element.
    #[must_use]
    pub fn span(self) -> Span {
        self.range().into()
    }

    fn range(self) -> Range<usize> {
        self.doc.baum.range(self.nummer)
    }

    /// The start tag.
    #[must_use]
    pub fn tag_span(self) -> Span {
        let range = self.range();
        let text = self.doc.source().text();
        let mut quote = None;
        for (at, byte) in text.as_bytes()[range.clone()].iter().enumerate() {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'>') => return Span::new(range.start, range.start + at + 1),
                (Some(open), close) if open == close => quote = None,
                _ => {}
            }
        }
        range.into()
    }

    /// Names from the root to here, without prefixes, with a number where siblings share the name.
    #[must_use]
    pub fn path(self) -> String {
        let mut chain: Vec<Self> = self.ancestors().collect();
        chain.reverse();
        let mut path = String::new();
        for element in chain {
            path.push('/');
            path.push_str(element.name());
            let number = self.doc.sibling_number(element.nummer);
            if number > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "[{number}]");
            }
        }
        path
    }

    /// Its number in a path, found by looking at its siblings: for elements that have few, where
    /// numbering all of the document would cost more.
    #[must_use]
    pub fn sibling_number(self) -> u32 {
        let siblings = self.parent().into_iter().flat_map(Self::children);
        let (mut own, mut count) = (0, 0);
        for sibling in siblings.filter(|sibling| sibling.name() == self.name()) {
            count += 1;
            if sibling.nummer == self.nummer {
                own = count;
            }
        }
        if count > 1 { own } else { 0 }
    }

    /// `<` and the name, for elements that are pointed at again and again: a start tag can be
    /// megabytes long.
    #[must_use]
    pub fn name_span(self) -> Span {
        let range = self.range();
        let text = &self.doc.source().text()[range.clone()];
        let ends = |c: char| c.is_whitespace() || c == '/' || c == '>';
        let length = text.find(ends).unwrap_or(text.len());
        Span::new(range.start, range.start + length)
    }

    /// [`Element::name_span`] as the place of a finding.
    #[must_use]
    pub fn name_place(self) -> Place {
        self.place_of(self.name_span())
    }

    /// The start tag as the place of a finding.
    #[must_use]
    pub fn place(self) -> Place {
        self.place_of(self.tag_span())
    }

    /// Bytes inside the element as the place of a finding.
    #[must_use]
    pub fn place_of(self, span: Span) -> Place {
        Place::with_path(self.doc.source(), span, self.path())
    }
}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.name())
    }
}

impl PartialEq for Element<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.doc.source(), other.doc.source()) && self.nummer == other.nummer
    }
}

impl Eq for Element<'_> {}
