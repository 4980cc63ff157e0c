//! The rules of code lists (`GCL…`): files in genericode, and lists inside messages of XDatenfelder.
//!
//! * `regeln`: the rules, one small file or one row of a table each
//! * `pruefung`: what a rule can look at; `gang`: the walk that shows it
//! * `tabelle`: the list as a table: which value stands in which column of which row
//! * `aufbau`: its columns and keys, apart from the document
//! * `spur`: what rows leave behind for comparison; `summe`: what they amount to, piece by piece
//! * `stueck`: a list in a file that is read piece by piece
//! * `lage`: what a check is given beside it
//! * `beispiele`: the valid list that examples change one thing in
//!
//! Not here: what a message says of the lists it refers to (see `datenfelder`), finding lists.

mod aufbau;
pub(crate) mod beispiele;
mod gang;
mod lage;
pub(crate) mod pruefung;
mod regeln;
mod spur;
mod stueck;
mod summe;
mod tabelle;

pub(crate) use gang::{check, check_stueck};
pub(crate) use regeln::rules;
pub(crate) use spur::Spur;
pub(crate) use stueck::{Stueckliste, ist_regelmaessig};
