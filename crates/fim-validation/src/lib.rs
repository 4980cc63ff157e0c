//! Recognises FIM artefacts, reads them and says what is wrong with them.
//!
//! ```
//! use fim_core::{Limits, State};
//!
//! let bytes = b"<x:xdatenfelder.datenfeld.0104 \
//!     xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>";
//! let report = fim_validation::check("feld.xml", bytes.to_vec(), &Limits::default());
//! assert_eq!(report.identity.version.as_deref(), Some("3.0.0"));
//! assert_eq!(report.state, State::Findings);
//! assert_eq!(report.findings[0].rule.code, "XSD1005");
//! ```
//!
//! * [`check`]: bytes in, what became of the file out
//! * [`identify`]: which standard a document belongs to
//! * [`inspect`]: what is in a file
//! * [`rules`], [`find`]: every rule there is, and the one that is meant
//!
//! Not here: walking folders, opening files, any output.

mod artefakt;
mod check;
mod fold;
mod foreign;
mod identify;
mod inspect;
mod katalog;
mod schema;
mod status;

pub use check::check;
pub use identify::{Identified, Standard, identify};
pub use inspect::{Anlage, Inspection, Item, inspect};
pub use katalog::{find, rules};
