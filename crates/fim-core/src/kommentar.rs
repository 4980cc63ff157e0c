//! Comments of a document that speak to us: those that begin with a certain word.
//!
//! Where they are, and which element they stand before. What they say is not read here.

use crate::prescan::markup::markup_end;
use crate::{Document, Element, Span};
use memchr::{memchr, memmem};

/// A comment, and what stands after it.
#[derive(Debug, Clone, Copy)]
pub struct Kommentar<'a> {
    /// The whole comment, from `<!--` to `-->`.
    pub span: Span,
    /// What it says, without the marks and blanks around it.
    pub text: &'a str,
    /// The element around it; `None` before and after the outermost.
    pub eltern: Option<Element<'a>>,
    /// The next element in the same parent.
    pub folgend: Option<Element<'a>>,
}

impl<'a> Document<'a> {
    /// The comments that begin with `word`, in order. Costs little where the word does not occur.
    #[must_use]
    pub fn kommentare(&'a self, word: &str) -> Vec<Kommentar<'a>> {
        let text = self.source().text();
        if memmem::find(text.as_bytes(), word.as_bytes()).is_none() {
            return Vec::new();
        }
        let spans = spans(text).into_iter().filter_map(|span| {
            let inner = &text[span.range_in(text.len())];
            let inner = inner.strip_prefix("<!--")?.strip_suffix("-->")?.trim();
            inner.starts_with(word).then_some((span, inner))
        });
        self.eingeordnet(spans.collect())
    }

    /// Finds the element around each, in one walk.
    fn eingeordnet(&'a self, comments: Vec<(Span, &'a str)>) -> Vec<Kommentar<'a>> {
        let mut elements = self.root().descendants().peekable();
        let mut before: Option<Element<'a>> = None;
        let place = |(span, text): (Span, &'a str)| {
            while let Some(next) = elements.next_if(|next| next.span().start < span.start) {
                before = Some(next);
            }
            let around = |element: &Element<'a>| element.span().contains(span.start);
            let ancestors = std::iter::successors(before, |element| element.parent());
            let eltern = ancestors.into_iter().find(around);
            let parent = |element: Element<'a>| element.parent().map(Element::span);
            let is_next = |next: &&Element<'a>| parent(**next) == eltern.map(Element::span);
            Kommentar { span, text, eltern, folgend: elements.peek().filter(is_next).copied() }
        };
        comments.into_iter().map(place).collect()
    }
}

/// Every comment of a text that is well-formed.
fn spans(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let (mut spans, mut at) = (Vec::new(), 0);
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let start = at + found;
        let Some(length) = markup_end(&bytes[start..]) else { break };
        at = start + length;
        if bytes[start..].starts_with(b"<!--") {
            spans.push(Span::new(start, at));
        }
    }
    spans
}
