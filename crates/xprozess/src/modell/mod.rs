//! The types and elements of XProzess 2.0 (Spezifikation XProzess 2.0, Datentypen und Nachrichten),
//! in document order. Which parts must stand, and which exclude each other, is the schema's
//! business, not the model's.

mod nachricht;
mod prozess;
mod prozessklasse;
mod struktur;
mod suchprofil;

pub use nachricht::*;
pub use prozess::*;
pub use prozessklasse::*;
pub use struktur::*;
pub use suchprofil::*;
