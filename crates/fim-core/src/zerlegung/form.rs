//! What a record is, and where records stand.

use crate::{Document, Element};

/// True for the names (without prefix) of records.
pub type IstSatz = fn(&str) -> bool;

/// See the module.
#[derive(Debug, Clone, Copy)]
pub struct Satzform {
    pub(super) ist_satz: IstSatz,
    /// Name (without prefix) of the child of the outermost element that holds the records; `None`
    /// where they are such children themselves.
    pub(super) behaelter: Option<&'static str>,
}

impl Satzform {
    /// Records that are children of the outermost element.
    #[must_use]
    pub const fn in_wurzel(ist_satz: IstSatz) -> Self {
        Self { ist_satz, behaelter: None }
    }

    /// Records of a document that was read as a whole.
    #[must_use]
    pub fn saetze(&self, document: &Document<'_>) -> u64 {
        let root = document.root();
        let um = match self.behaelter {
            Some(name) => root.children().find(|child| child.name() == name),
            None => Some(root),
        };
        let children = um.into_iter().flat_map(Element::children);
        children.filter(|child| (self.ist_satz)(child.name())).count() as u64
    }

    /// Records, all of one name, that stand in a child of the outermost element.
    #[must_use]
    pub const fn in_behaelter(behaelter: &'static str, ist_satz: IstSatz) -> Self {
        Self { ist_satz, behaelter: Some(behaelter) }
    }
}
