//! A well-formed document within the limits. With `element`, the one place that names the XML
//! tree crate, so that the tree can be replaced.

use crate::ausschnitt::Ausschnitt;
use crate::reading::KEIN_XML;
use crate::{Element, Finding, Limits, Source, prescan, syntax};
use std::collections::HashMap;
use std::sync::OnceLock;

/// The tree of a [`Source`].
#[derive(Debug)]
pub struct Document<'s> {
    pub(crate) source: &'s Source,
    pub(crate) tree: roxmltree::Document<'s>,
    sibling_numbers: OnceLock<Vec<u32>>,
}

impl<'s> Document<'s> {
    /// Builds the tree. No DTD, no entities but the five of XML, no network.
    ///
    /// # Errors
    /// The finding that says why there is no tree: not well-formed, truncated, a DOCTYPE, or a
    /// limit that was hit.
    pub fn parse(source: &'s Source, limits: &Limits) -> Result<Self, Box<Finding>> {
        if !source.text().trim_start().starts_with('<') {
            let kind = ("Text ohne XML", "text without XML");
            return Err(Box::new(Finding::of(&KEIN_XML).value("art", kind).finish(source.name())));
        }
        let scan = prescan::scan(source, limits)?;
        let options =
            roxmltree::ParsingOptions { allow_dtd: false, ..roxmltree::ParsingOptions::default() };
        match roxmltree::Document::parse_with_options(source.text(), options) {
            Ok(tree) => Ok(Self { source, tree, sibling_numbers: OnceLock::new() }),
            Err(error) => Err(Box::new(syntax::finding(source, &error, &scan, limits))),
        }
    }

    /// The outermost element.
    #[must_use]
    pub fn root(&self) -> Element<'_> {
        Element::new(self, self.tree.root_element().id())
    }

    /// The text the tree was built from.
    #[must_use]
    pub const fn source(&self) -> &'s Source {
        self.source
    }

    /// For each node: its number among the siblings of its name, from 1; 0 where it is the only
    /// one. Made in one pass when the first path is asked for.
    pub(crate) fn sibling_number(&self, id: roxmltree::NodeId) -> u32 {
        let numbers = self.sibling_numbers.get_or_init(|| {
            let mut numbers = number_siblings(&self.tree);
            if let Some(piece) = self.source.ausschnitt() {
                number_in_file(&self.tree, piece, &mut numbers);
            }
            numbers
        });
        numbers.get(id.get_usize()).copied().unwrap_or(0)
    }
}

fn number_siblings(tree: &roxmltree::Document<'_>) -> Vec<u32> {
    let mut numbers = vec![0; tree.descendants().count() + 1];
    for parent in tree.descendants().filter(has_siblings_below) {
        // One map for each parent: clearing one that grew large would cost its size each time.
        let mut seen: HashMap<&str, (u32, roxmltree::NodeId)> = HashMap::new();
        for child in parent.children().filter(roxmltree::Node::is_element) {
            let (count, first) =
                seen.entry(child.tag_name().name()).or_insert_with(|| (0, child.id()));
            *count += 1;
            if *count > 1 {
                numbers[first.get_usize()] = 1;
                numbers[child.id().get_usize()] = *count;
            }
        }
    }
    numbers
}

/// Records count on from those before them in the file; what comes before all records stands in the
/// text as in the file.
fn number_in_file(tree: &roxmltree::Document<'_>, piece: &Ausschnitt, numbers: &mut [u32]) {
    let mut before: HashMap<&str, u32> =
        piece.geschwister.iter().map(|(name, count)| (&**name, *count)).collect();
    let is_alone = |name: &str| piece.einzeln.iter().any(|alone| **alone == *name);
    let children = tree.root_element().children().filter(roxmltree::Node::is_element);
    for child in children.filter(|child| child.range().start >= piece.saetze.start) {
        let name = child.tag_name().name();
        let count = before.entry(name).or_insert(0);
        *count += 1;
        numbers[child.id().get_usize()] = if is_alone(name) { 0 } else { *count };
    }
}

fn has_siblings_below(node: &roxmltree::Node<'_, '_>) -> bool {
    node.first_element_child().is_some_and(|child| child.next_sibling_element().is_some())
}
