//! The rules of code lists (`GCL…`): files in genericode, and lists inside messages of XDatenfelder.
//!
//! * `regeln`: the rules, one small file or one row of a table each
//! * `pruefung`: what a rule can look at; `gang`: the walk that shows it
//! * `tabelle`: the list as a table: which value stands in which column of which row
//! * `lage`: what a check is given beside it
//! * `beispiele`: the valid list that examples change one thing in
//!
//! Not here: what a message says of the lists it refers to (see `datenfelder`), finding lists.

pub(crate) mod beispiele;
mod gang;
mod lage;
pub(crate) mod pruefung;
mod regeln;
mod tabelle;

pub(crate) use gang::check;
pub(crate) use regeln::rules;
