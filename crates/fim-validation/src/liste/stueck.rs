//! A list in a file that is read piece by piece: which files are regular enough, and the comparison
//! of rows from piece to piece.

use super::spur::Spur;
use super::summe::Summe;
use super::tabelle::{Tabelle, ZEILE};
use crate::Vorgaben;
use crate::engine::Befunde;
use fim_core::zerlegung::Satzform;
use fim_core::{Document, Source};
use genericode::{CodeList, NAMESPACE};

/// The rows of a list in the making.
pub(crate) struct Stueckliste {
    summe: Summe,
    befunde: Befunde,
}

impl Stueckliste {
    /// What a record is.
    pub(crate) const FORM: Satzform =
        Satzform::in_behaelter("SimpleCodeList", |name| name == ZEILE);

    pub(crate) fn new(vorgaben: &Vorgaben<'_>) -> Self {
        Self { summe: Summe::default(), befunde: Befunde::new(vorgaben.limits) }
    }

    /// Takes in the next piece. It is read again where it has something to tell of.
    pub(crate) fn nimm(&mut self, spur: Spur, source: &Source, vorgaben: &Vorgaben<'_>) {
        let neu = self.summe.nimm(spur);
        if neu.is_empty() {
            return;
        }
        // It was read before.
        let Ok(document) = Document::parse(source, vorgaben.limits) else { return };
        let list = genericode::read(&document, vorgaben.limits).list;
        let tabelle = Tabelle::of(&list);
        self.summe.melde(&neu, &tabelle, source.name(), vorgaben, &mut self.befunde);
    }

    /// What became of it, in the order in which it would have been told of the whole.
    pub(crate) fn schliesse(self, datei: &str, vorgaben: &Vorgaben<'_>, befunde: &mut Befunde) {
        befunde.absorb(self.befunde, |_| true);
        self.summe.schliesse(datei, vorgaben, befunde);
    }
}

/// False where a piece says something of itself that depends on the others: where elements stand in
/// namespaces that do not belong there, what the schema expects does.
pub(crate) fn ist_regelmaessig(list: &CodeList<'_>) -> bool {
    let rows = list.simple_code_list.as_ref().and_then(|rows| rows.element);
    let Some((root, rows)) = list.element.zip(rows) else { return false };
    let namespace = rows.namespace();
    matches!(namespace, None | Some(NAMESPACE))
        && root.children().chain(rows.children()).all(|child| child.namespace() == namespace)
}
