//! What a rule on code lists can look at.

use super::lage::Lage;
use super::tabelle::{Schluessel, Spalte, Tabelle, Zeile};
use crate::engine::pruefungen;
use genericode::CodeList;

pruefungen! {
    rules: super::rules;
    /// The list as it is written: names, version, URIs.
    Liste(liste: &'m CodeList<'a>);
    /// The list as a table: all columns, keys and rows at once.
    Tabelle(tabelle: &'x Tabelle<'m, 'a>);
    /// A column with what its values amount to; not where columns are defined in another file.
    Spalte(spalte: &'x Spalte<'m, 'a>);
    /// A key with its columns; not where columns are defined in another file.
    Schluessel(schluessel: &'x Schluessel<'m, 'a>);
    /// A row with its values by column; not where columns are defined in another file.
    Zeile(zeile: &'x Zeile<'m, 'a>);
}
