//! The page on what shows across files: the kinds of references and how each is looked at.

use crate::current;
use fim_validation::{Pruefweise, Verweisart, Verweiswahl};
use std::fmt::Write;

#[test]
fn the_page_on_references_is_current() {
    let wahl = Verweiswahl::default();
    let mut table = "| Name | was verweist | Vorgabe |\n|---|---|---|\n".to_owned();
    for art in Verweisart::ALL {
        let vorgabe = Pruefweise::ALL.iter().find(|(_, weise)| *weise == wahl.get(*art));
        let vorgabe = vorgabe.expect("a way to look at it").0;
        writeln!(table, "| `{}` | {} | {vorgabe} |", art.key(), art.label().0).expect("text");
    }
    current("docs/konvolut.md", "Verweise", &table);
}
