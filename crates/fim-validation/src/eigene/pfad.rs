//! A path of element names, without prefixes, with an attribute at its end where one is meant; and the
//! values it leads to.

use crate::stelle::Stelle;
use fim_core::{Attribute, Element, Node};
use std::borrow::Cow;

/// Names in a path.
pub(super) const SCHRITTE: usize = 32;

/// See the module. Names live as long as the program, as the rules that have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pfad {
    /// As it was written.
    pub(super) text: &'static str,
    pub(super) schritte: Vec<&'static str>,
    pub(super) attribut: Option<&'static str>,
}

/// Something a path leads to.
#[derive(Clone, Copy)]
pub(super) enum Angabe<'a> {
    Element(Element<'a>),
    Attribut(Element<'a>, Attribute<'a>),
}

impl<'a> Angabe<'a> {
    /// The text without white space at its ends.
    pub(super) fn wert(&self) -> Cow<'a, str> {
        match self {
            Self::Attribut(_, attribut) => Cow::Borrowed(attribut.value.trim()),
            Self::Element(element) => match element.text() {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            },
        }
    }

    /// True where there is no text at all, not even in an element within.
    pub(super) fn ist_leer(&self) -> bool {
        match self {
            Self::Attribut(_, attribut) => attribut.value.trim().is_empty(),
            Self::Element(element) => element.descendants().all(|inner| {
                inner.nodes().all(|node| match node {
                    Node::Text(piece) => piece.text().trim().is_empty(),
                    Node::Element(_) => true,
                })
            }),
        }
    }

    pub(super) fn stelle(&self) -> Stelle<'a> {
        match self {
            Self::Attribut(element, attribut) => Stelle::an(*element, attribut.span),
            Self::Element(element) => Stelle::an(*element, element.text_span()),
        }
    }
}

impl Pfad {
    /// The name of the last element; empty for a path of none.
    pub(super) fn letzter(&self) -> &'static str {
        self.schritte.last().copied().unwrap_or_default()
    }

    /// True for an element whose own path ends as this one does.
    pub(super) fn endet_an(&self, element: Element<'_>) -> bool {
        let mut namen = element.ancestors().map(Element::name);
        self.schritte.iter().rev().all(|schritt| namen.next() == Some(schritt))
    }

    /// Shows everything that the path leads to from an element.
    pub(super) fn jede<'a>(&self, element: Element<'a>, show: &mut dyn FnMut(Angabe<'a>)) {
        self.gehe(element, &self.schritte, show);
    }

    /// What the path leads to at an element that it ends at.
    pub(super) fn am_ende<'a>(&self, element: Element<'a>, show: &mut dyn FnMut(Angabe<'a>)) {
        self.gehe(element, &[], show);
    }

    fn gehe<'a>(&self, element: Element<'a>, rest: &[&str], show: &mut dyn FnMut(Angabe<'a>)) {
        let Some((schritt, rest)) = rest.split_first() else {
            let Some(name) = self.attribut else { return show(Angabe::Element(element)) };
            let attribut = element.attributes().find(|attribut| attribut.name == name);
            return attribut.into_iter().for_each(|it| show(Angabe::Attribut(element, it)));
        };
        for kind in element.children().filter(|kind| kind.name() == *schritt) {
            self.gehe(kind, rest, show);
        }
    }

    /// Where a value should be that the path does not lead to: at the last element there is.
    pub(super) fn luecke<'a>(&self, mut element: Element<'a>) -> Stelle<'a> {
        for schritt in &self.schritte {
            match element.child(schritt) {
                Some(kind) => element = kind,
                None => return Stelle::fehlt(Some(element), schritt),
            }
        }
        Stelle::element(Some(element))
    }
}
