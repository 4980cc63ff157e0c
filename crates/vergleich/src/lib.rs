//! Two states of FIM artefacts, compared element by element, never line by line.
//!
//! ```
//! use fim_core::{Document, Limits, Source, Vergleichstiefe};
//! use vergleich::{Abbild, Auftrag, lesen, vergleiche};
//!
//! fn feld(name: &str) -> Vec<Abbild> {
//!     let text = format!(
//!         "<x:xdatenfelder.datenfeld.0104 \
//!             xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'><x:datenfeld>\
//!             <x:identifikation><x:id>F99000000001</x:id></x:identifikation>\
//!             <x:name>{name}</x:name></x:datenfeld></x:xdatenfelder.datenfeld.0104>"
//!     );
//!     let (source, limits) = (Source::from_text("feld.xml", text), Limits::default());
//!     let document = Document::parse(&source, &limits).expect("well-formed");
//!     lesen(&document, &limits).expect("a message")
//! }
//! let (alt, neu) = (feld("Anrede"), feld("Titel"));
//! let auftrag = Auftrag { tiefe: Vergleichstiefe::Alles, listen: &|_, _| None };
//! let ergebnis = vergleiche((&alt[0], "alt.xml"), (&neu[0], "neu.xml"), &auftrag);
//! assert_eq!(ergebnis.aenderungen.len(), 1);
//! ```
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
mod oberhalb;
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
