//! Where a finding stands: at a value, at an element, or where something is missing.

use crate::textstelle::span_of;
use fim_core::{Element, Place, Span, Text};
use std::ops::Range;

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

    /// The first place of a piece in a value; the whole value where it is not in it.
    pub(crate) fn stueck(text: &Text<'a>, stueck: &str) -> Self {
        match text.value.find(stueck) {
            Some(start) => Self::bereich(text, start..start + stueck.len()),
            None => Self::text(text),
        }
    }

    /// A range of bytes of a value.
    pub(crate) fn bereich(text: &Text<'a>, bereich: Range<usize>) -> Self {
        let span = span_of(text, bereich).unwrap_or(text.span);
        Self { element: text.element, span: Some(span), fehlt: None }
    }

    /// Bytes that belong to an element.
    pub(crate) const fn an(element: Element<'a>, span: Span) -> Self {
        Self { element: Some(element), span: Some(span), fehlt: None }
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

    pub(crate) fn place(&self) -> Option<Place> {
        let element = self.element?;
        Some(self.span.map_or_else(|| element.name_place(), |span| element.place_of(span)))
    }

    /// The element that is concerned.
    pub(crate) const fn owner(&self) -> Option<Element<'a>> {
        self.element
    }

    /// The bytes that are meant, where it is more than the name of the element.
    pub(crate) const fn span(&self) -> Option<Span> {
        self.span
    }

    /// True where an earlier piece of the file had the same place, and told what is wrong there.
    pub(crate) fn is_repeated(&self) -> bool {
        self.element.is_some_and(|element| {
            let start = self.span.unwrap_or_else(|| element.span()).start;
            element.document().source().is_repeated(start)
        })
    }
}

impl<'a> From<&Text<'a>> for Stelle<'a> {
    fn from(text: &Text<'a>) -> Self {
        Self::text(text)
    }
}
