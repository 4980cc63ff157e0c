//! Where a finding stands: at a value, at an element, or where something is missing.

use super::objekt::Objekt;
use fim_core::{Element, Place, Span, Text};
use xdatenfelder::Code;

/// A place within the document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stelle<'a> {
    element: Option<Element<'a>>,
    span: Option<Span>,
    /// Name of the child that is missing.
    pub(crate) fehlt: Option<&'static str>,
}

impl<'a> Stelle<'a> {
    /// The name of an element.
    pub(crate) const fn element(element: Option<Element<'a>>) -> Self {
        Self { element, span: None, fehlt: None }
    }

    /// A value.
    pub(crate) const fn text(text: &Text<'a>) -> Self {
        Self { element: text.element, span: Some(text.span), fehlt: None }
    }

    /// A piece of a value: its first place in the file; the whole value where the file writes it
    /// in another way, such as by references.
    pub(crate) fn stueck(text: &Text<'a>, stueck: &str) -> Self {
        let span = text.element.and_then(|element| {
            let file = element.document().source().text();
            let range = text.span.range_in(file.len());
            let start = range.start + file.get(range)?.find(stueck)?;
            Some(Span::new(start, start + stueck.len()))
        });
        Self { element: text.element, span: Some(span.unwrap_or(text.span)), fehlt: None }
    }

    /// An attribute as a whole, where the schema stage stands, too.
    pub(crate) fn attribut(element: Option<Element<'a>>, name: &str) -> Option<Self> {
        let span = element?.attribute(name)?.whole;
        Some(Self { element, span: Some(span), fehlt: None })
    }

    /// An element that lacks a child of this name.
    pub(crate) const fn fehlt(element: Option<Element<'a>>, name: &'static str) -> Self {
        Self { element, span: None, fehlt: Some(name) }
    }

    /// The value of a child, or the gap where it should stand.
    pub(crate) fn angabe(
        eltern: Option<Element<'a>>,
        text: Option<&Text<'a>>,
        name: &'static str,
    ) -> Self {
        text.map_or(Self::fehlt(eltern, name), Self::text)
    }

    /// The value of a code, or the gap where the code should stand.
    pub(crate) fn code(
        eltern: Option<Element<'a>>,
        code: Option<&Code<'a>>,
        name: &'static str,
    ) -> Self {
        match code {
            None => Self::fehlt(eltern, name),
            Some(code) => Self::angabe(code.element, code.code.as_ref(), "code"),
        }
    }

    pub(crate) fn place(&self) -> Option<Place> {
        let element = self.element?;
        Some(self.span.map_or_else(|| element.name_place(), |span| element.place_of(span)))
    }

    pub(crate) fn path(&self) -> Option<String> {
        self.element.map(Element::path)
    }
}

impl<'a> From<&Text<'a>> for Stelle<'a> {
    fn from(text: &Text<'a>) -> Self {
        Self::text(text)
    }
}

impl<'a> From<Objekt<'_, 'a>> for Stelle<'a> {
    fn from(objekt: Objekt<'_, 'a>) -> Self {
        Self::element(objekt.element())
    }
}
