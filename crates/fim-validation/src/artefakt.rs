//! A document read by the reader of its standard, seen as one thing whatever the standard.

use crate::identify::Standard;
use fim_core::{Document, Element, ElementInfo, Findings, Freigabeeinheit, Limits, Model};
use genericode::CodeList;
use xdatenfelder::Genericode;

/// What a document holds, and what did not fit while reading it.
pub(crate) struct Artefakt<'a> {
    pub inhalt: Inhalt<'a>,
    pub findings: Findings,
}

/// The models, by standard.
pub(crate) enum Inhalt<'a> {
    /// A message, and the code lists inside it.
    Xdatenfelder(Box<xdatenfelder::Parsed<'a>>, Vec<CodeList<'a>>),
    Xzufi(Box<xzufi::Parsed<'a>>),
    Xprozess(Box<xprozess::Parsed<'a>>),
    Genericode(Box<CodeList<'a>>),
}

impl<'a> Artefakt<'a> {
    pub(crate) fn read(standard: Standard, document: &'a Document<'a>, limits: &Limits) -> Self {
        let mut findings = Findings::new(limits);
        let inhalt = match standard {
            Standard::Xdatenfelder => {
                let mut parsed = xdatenfelder::read(document, limits);
                findings.absorb(std::mem::take(&mut parsed.findings));
                let lists = embedded(&parsed, limits, &mut findings);
                Inhalt::Xdatenfelder(Box::new(parsed), lists)
            }
            Standard::Xzufi => {
                let mut parsed = xzufi::read(document, limits);
                findings.absorb(std::mem::take(&mut parsed.findings));
                Inhalt::Xzufi(Box::new(parsed))
            }
            Standard::Xprozess => {
                let mut parsed = xprozess::read(document, limits);
                findings.absorb(std::mem::take(&mut parsed.findings));
                Inhalt::Xprozess(Box::new(parsed))
            }
            Standard::Genericode => {
                let parsed = genericode::read(document, limits);
                findings.absorb(parsed.findings);
                Inhalt::Genericode(Box::new(parsed.list))
            }
        };
        Self { inhalt, findings }
    }

    /// Every model, outermost only.
    pub(crate) fn models(&self) -> Vec<&dyn Model<'a>> {
        match &self.inhalt {
            Inhalt::Xdatenfelder(parsed, lists) => {
                let lists = lists.iter().map(|list| list as &dyn Model<'a>);
                std::iter::once(&parsed.nachricht as &dyn Model<'a>).chain(lists).collect()
            }
            Inhalt::Xzufi(parsed) => parsed.models().collect(),
            Inhalt::Xprozess(parsed) => vec![&parsed.nachricht],
            Inhalt::Genericode(list) => vec![&**list],
        }
    }

    /// The document all this was read from.
    pub(crate) fn document(&self) -> Option<&'a Document<'a>> {
        self.models().into_iter().find_map(Model::element).map(Element::document)
    }

    /// The artefacts that are released one by one, with the bytes each takes up.
    pub(crate) fn releases(&self) -> Vec<Freigabeeinheit> {
        let elements: Vec<Element<'_>> = match &self.inhalt {
            Inhalt::Xdatenfelder(parsed, _) => crate::status::datenfelder(parsed),
            Inhalt::Xzufi(parsed) => crate::status::leistungen(parsed),
            Inhalt::Xprozess(parsed) => crate::status::prozesse(parsed),
            Inhalt::Genericode(_) => Vec::new(),
        };
        let describe = match &self.inhalt {
            Inhalt::Xdatenfelder(..) => xdatenfelder::describe,
            Inhalt::Xzufi(_) => xzufi::describe,
            Inhalt::Xprozess(_) => xprozess::describe,
            Inhalt::Genericode(_) => genericode::describe,
        };
        let einheit = |element: Element<'_>| {
            let redaktion = match &self.inhalt {
                Inhalt::Xzufi(_) => xzufi::redaktion(element),
                Inhalt::Xprozess(parsed) => crate::redaktion::im_prozesskatalog(parsed, element),
                Inhalt::Xdatenfelder(..) | Inhalt::Genericode(_) => None,
            };
            let span = element.document().source().in_file(element.span());
            Some(Freigabeeinheit { artefakt: describe(element)?, redaktion, span })
        };
        elements.into_iter().filter_map(einheit).collect()
    }

    /// The artefacts a person would say the file holds, each with its status.
    pub(crate) fn artefakte(&self) -> Vec<(ElementInfo, Option<String>)> {
        match &self.inhalt {
            Inhalt::Xdatenfelder(parsed, lists) => crate::status::xdatenfelder(parsed)
                .into_iter()
                .chain(lists.iter().filter_map(codeliste))
                .collect(),
            Inhalt::Xzufi(parsed) => crate::status::xzufi(parsed),
            Inhalt::Xprozess(parsed) => crate::status::xprozess(parsed),
            Inhalt::Genericode(list) => codeliste(list).into_iter().collect(),
        }
    }
}

fn codeliste(list: &CodeList<'_>) -> Option<(ElementInfo, Option<String>)> {
    list.element.and_then(genericode::describe).map(|info| (info, None))
}

/// The code lists that an XDatenfelder message carries inside.
fn embedded<'a>(
    parsed: &xdatenfelder::Parsed<'a>,
    limits: &Limits,
    findings: &mut Findings,
) -> Vec<CodeList<'a>> {
    let nachricht = &parsed.nachricht;
    let found = nachricht.ergebnis.iter().filter_map(|ergebnis| ergebnis.codeliste.as_ref());
    let lists = nachricht.codeliste.iter().chain(found);
    let wrapped: Vec<&Genericode<'a>> = lists
        .filter_map(|liste| liste.genericode.as_ref())
        .chain(nachricht.genericode.as_ref())
        .collect();
    let mut lists = Vec::new();
    for element in wrapped.into_iter().flat_map(|genericode| &genericode.codelisten) {
        let parsed = genericode::read_element(*element, limits);
        findings.absorb(parsed.findings);
        lists.push(parsed.list);
    }
    lists
}
