//! Two states of FIM artefacts, compared element by element, never line by line.
//!
//! * [`lesen`]: the artefacts of a document as [`Abbild`]: owned, without tree, white space and order of
//!   attributes
//! * [`zuordnen`]: which artefact of the one state is which of the other
//! * [`vergleiche`]: what changed in one, whether data stays valid, what versions say
//!
//! Elements are found again by their identifier; what has none, by its content and then its place.
//! Elements and attributes that a standard does not know are not looked at, nor is the head of a message.
//! Not here: files, folders, and what a comparison looks like.

mod abbild;
mod artefakt;
mod aufnahme;
mod einbau;
mod knoten;
mod paare;
mod reihenfolge;
mod tiefe;
mod version;
mod vertraeglich;
mod zuordnung;

pub use abbild::{Abbild, Schluessel};
pub use artefakt::{Auftrag, vergleiche};
pub use aufnahme::{Aufnahmefehler, lesen};
pub use version::wechsel;
pub use vertraeglich::{Listenverweis, Seite};
pub use zuordnung::{Anwesend, Paarung, ohne_einzelheiten, zuordnen};
