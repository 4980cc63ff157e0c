//! The preview of the import into the Portalverbund: which files of a delivery it takes in.
//!
//! * `folge`: what a finding means for the import; the profile `pvog`
//! * `index`: the list of files that a delivery comes with
//! * `abgleich`: the list held against the files; `ordner`: which of several of one name is meant
//! * `urteil`: what becomes of each file and of the delivery
//! * `regeln`: the rules on deliveries; `meldung`: their findings
//!
//! Not here: rules on records (`leistungen/regeln/pvog`), what shows across records (`quer/regeln/lieferung`),
//! opening files.

mod abgleich;
mod folge;
mod index;
mod meldung;
mod ordner;
pub(crate) mod regeln;
mod urteil;

pub use abgleich::{Abgleich, abgleichen};
pub use folge::{Folge, Folgenzeile, folgen};
pub(crate) use folge::{judge, speaks, weight};
pub use index::Index;
pub(crate) use urteil::of_file;
pub use urteil::{fremd, urteilen};
