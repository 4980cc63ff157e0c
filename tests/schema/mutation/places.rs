//! Places in the text of an element.

use super::Scene;
use fim_core::{Element, Span};
use std::ops::Range;

impl<'d> Scene<'d, '_> {
    /// Any element but the outermost.
    pub fn inner(&mut self) -> Option<Element<'d>> {
        let element = *self.random.pick(&self.elements)?;
        element.parent().map(|_| element)
    }

    pub fn any(&mut self) -> Option<Element<'d>> {
        self.random.pick(&self.elements).copied()
    }

    /// An element without children, with an end tag.
    pub fn leaf(&mut self) -> Option<(Element<'d>, Range<usize>)> {
        let element = self.any()?;
        let content = self.content(element)?;
        element.children().next().is_none().then_some((element, content))
    }

    /// An element with children.
    pub fn parent(&mut self) -> Option<Element<'d>> {
        let element = self.any()?;
        element.children().next().map(|_| element)
    }

    pub fn range(&self, span: Span) -> Range<usize> {
        span.range_in(self.text.len())
    }

    /// Between the tags; `None` for an element of one tag.
    pub fn content(&self, element: Element<'d>) -> Option<Range<usize>> {
        let (whole, tag) = (self.range(element.span()), self.range(element.tag_span()));
        let end = self.text[whole.clone()].rfind("</").map(|at| whole.start + at)?;
        (tag.end < whole.end).then_some(tag.end..end)
    }

    /// The name in the start tag and, where there is one, in the end tag; prefixes included.
    pub fn name_ranges(&self, element: Element<'d>) -> Vec<Range<usize>> {
        let start = self.range(element.span()).start + 1;
        let end = self.content(element).map(|content| content.end + 2);
        let name = |start: usize| start..start + name_length(&self.text[start..]);
        std::iter::once(start).chain(end).map(name).collect()
    }

    /// Where attributes may be added: behind the name in the start tag.
    pub fn after_name(&self, element: Element<'d>) -> Range<usize> {
        let end = self.name_ranges(element)[0].end;
        end..end
    }

    pub fn piece(&self, range: &Range<usize>) -> String {
        self.text[range.clone()].to_owned()
    }
}

fn name_length(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(text.len())
}

/// As it is written in XML, also in an attribute.
pub fn escape(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&apos;")
}
