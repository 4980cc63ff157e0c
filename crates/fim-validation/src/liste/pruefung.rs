//! What a rule on code lists can look at.

use super::lage::Lage;
use super::summe::{Ende, Fuellstand, Wiederholung};
use super::tabelle::{Schluessel, Spalte, Tabelle, Zeile};
use crate::engine::pruefungen;
use genericode::CodeList;

pruefungen! {
    rules: super::rules;
    /// The list as it is written: names, version, URIs.
    Liste(liste: &'m CodeList<'a>);
    /// The list as a table: all columns and keys at once. Of a large list, only the first rows are
    /// there.
    Tabelle(tabelle: &'x Tabelle<'m, 'a>);
    /// A column; not where columns are defined in another file.
    Spalte(spalte: &'x Spalte<'m, 'a>);
    /// A key with its columns; not where columns are defined in another file.
    Schluessel(schluessel: &'x Schluessel<'m, 'a>);
    /// A row with its values by column; not where columns are defined in another file.
    Zeile(zeile: &'x Zeile<'m, 'a>);
    /// A row whose code, or other key, a row before has; not where columns are defined in another
    /// file.
    Wiederholung(wiederholung: &'x Wiederholung<'x, 'm, 'a>);
    /// What the values of a column amount to; not where columns are defined in another file.
    Fuellstand(fuellstand: &'x Fuellstand);
    /// What all rows amount to; not where columns are defined in another file.
    Ende(ende: &'x Ende);
}
