//! A well-formed document within the limits.

use crate::ausschnitt::Ausschnitt;
use crate::baum::{Baum, Nummer, WURZEL};
use crate::reading::KEIN_XML;
use crate::{Element, Finding, Frist, Limits, Source, prescan, syntax};
use std::collections::HashMap;
use std::sync::OnceLock;

/// The tree of a [`Source`].
#[derive(Debug)]
pub struct Document<'s> {
    pub(crate) source: &'s Source,
    pub(crate) baum: Baum<'s>,
    sibling_numbers: OnceLock<Vec<u32>>,
}

impl<'s> Document<'s> {
    /// Builds the tree. No DTD, no entities but the five of XML, no network.
    ///
    /// # Errors
    /// The finding that says why there is no tree: not well-formed, truncated, a DOCTYPE, or a
    /// limit that was hit.
    pub fn parse(source: &'s Source, limits: &Limits) -> Result<Self, Box<Finding>> {
        let baum = match Baum::schnell(source.text(), limits, source.frist()) {
            Some(baum) => baum,
            None => gruendlich(source, limits)?,
        };
        Ok(Self { source, baum, sibling_numbers: OnceLock::new() })
    }

    /// The outermost element.
    #[must_use]
    pub const fn root(&self) -> Element<'_> {
        Element::new(self, WURZEL)
    }

    /// Number of its nodes: elements, texts, comments.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.baum.len()
    }

    /// The text the tree was built from.
    #[must_use]
    pub const fn source(&self) -> &'s Source {
        self.source
    }

    /// For each node: its number among the siblings of its name, from 1; 0 where it is the only
    /// one. Made in one pass when the first path is asked for.
    pub(crate) fn sibling_number(&self, nummer: Nummer) -> u32 {
        let numbers = self.sibling_numbers.get_or_init(|| {
            let mut numbers = self.number_siblings();
            if let Some(piece) = self.source.ausschnitt() {
                self.number_in_file(piece, &mut numbers);
            }
            numbers
        });
        numbers.get(nummer as usize).copied().unwrap_or(0)
    }

    fn number_siblings(&self) -> Vec<u32> {
        let mut numbers = vec![0; self.baum.len()];
        // Used again for each parent that has few children.
        let mut seen: Vec<(&str, u32, Nummer)> = Vec::new();
        for parent in self.root().descendants() {
            let mut children = parent.children();
            if children.next().is_none() || children.next().is_none() {
                continue;
            }
            seen.clear();
            let mut many: HashMap<&str, (u32, Nummer)> = HashMap::new();
            for child in parent.children() {
                let (name, nummer) = (child.name(), child.nummer);
                let (count, first) = if let Some((count, first)) = many.get_mut(name) {
                    *count += 1;
                    (*count, *first)
                } else if let Some((_, count, first)) = seen.iter_mut().find(|it| it.0 == name) {
                    *count += 1;
                    (*count, *first)
                } else if seen.len() < FEW {
                    seen.push((name, 1, nummer));
                    continue;
                } else {
                    many.insert(name, (1, nummer));
                    continue;
                };
                numbers[first as usize] = 1;
                numbers[nummer as usize] = count;
            }
        }
        numbers
    }

    /// Records count on from those before them in the file; what comes before all records stands in
    /// the text as in the file.
    fn number_in_file(&self, piece: &Ausschnitt, numbers: &mut [u32]) {
        let mut before: HashMap<&str, u32> =
            piece.geschwister.iter().map(|(name, count)| (&**name, *count)).collect();
        let is_alone = |name: &str| piece.einzeln.iter().any(|alone| **alone == *name);
        let first = piece.saetze.start as u64;
        // They stand in the outermost element, or in the child of it that is still open.
        let is_open = |child: &Element<'_>| child.span().start < first && child.span().end > first;
        let parent = self.root().children().find(is_open).unwrap_or(self.root());
        for child in parent.children().filter(|child| child.span().start >= first) {
            let name = child.name();
            let count = before.entry(name).or_insert(0);
            *count += 1;
            numbers[child.nummer as usize] = if is_alone(name) { 0 } else { *count };
        }
    }
}

/// Different names of siblings that are looked through; more of them are looked up.
const FEW: usize = 24;

/// The tree as the XML crate reads it, or what it says is wrong; limits are looked at before.
fn gruendlich<'s>(source: &'s Source, limits: &Limits) -> Result<Baum<'s>, Box<Finding>> {
    if !source.text().trim_start().starts_with('<') {
        let kind = ("Text ohne XML", "text without XML");
        return Err(Box::new(Finding::of(&KEIN_XML).value("art", kind).finish(source.name())));
    }
    let scan = prescan::scan(source, limits)?;
    if source.frist().ist_um() {
        return Err(Box::new(Frist::ueberschritten(limits, source.name())));
    }
    let options =
        roxmltree::ParsingOptions { allow_dtd: false, ..roxmltree::ParsingOptions::default() };
    let tree = roxmltree::Document::parse_with_options(source.text(), options)
        .map_err(|error| Box::new(syntax::finding(source, &error, &scan, limits)))?;
    Baum::of(source.text(), &tree).ok_or_else(|| {
        let found = ("zu viele", "too many");
        Box::new(limits.exceeded("knoten", found).finish(source.name()))
    })
}
