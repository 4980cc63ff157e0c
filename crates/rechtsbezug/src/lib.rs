//! References to legal norms as editors write them: read, shown, compared.
//!
//! FIM artefacts name the law they follow in free text: XDatenfelder in `bezug`, XProzess in
//! `handlungsgrundlage`, XZuFi in module 07, and Steckbriefe. This crate reads such texts.
//!
//! * [`lesen`]: every reference in a text, with its place
//! * [`verstehen`]: the same, and whether all of the text was understood, or what it is instead
//! * [`suchwort`]: whether what a user looks for is a reference
//! * [`Rechtsbezug::vergleiche`], [`Rechtsbezug::deckt`]: whether two references name the same
//! * `Display`: the short form
//!
//! ```
//! use rechtsbezug::{Vergleich, lesen};
//!
//! let bezuege = lesen("§ 5 (1) Nr. 1 i. V. m. § 2 (3) Aufenthaltsgesetz vom 20.03.2026");
//! let kurz: Vec<String> = bezuege.iter().map(ToString::to_string).collect();
//! assert_eq!(kurz, ["§ 5 Abs. 1 Nr. 1 AufenthG", "§ 2 Abs. 3 AufenthG"]);
//!
//! let gesucht = lesen("§ 5 AufenthG");
//! assert_eq!(gesucht[0].vergleiche(&bezuege[0]), Vergleich::GleicheStelle);
//! assert!(gesucht[0].deckt(&bezuege[0]));
//! assert!(!gesucht[0].deckt(&bezuege[1]));
//! ```
//!
//! Reading takes time linear in the length of the text. A name counts as a law if the table has it,
//! or if its form and place make it one; [`Vorschrift::bekannt`] tells which. Not here: the texts of
//! laws, whether a paragraph exists, which edition is in force.

mod anzeige;
mod bezug;
mod eu;
mod fassung;
mod land;
mod lesen;
mod leser;
mod namen;
mod nummern;
mod sgb;
mod stellen;
mod tabelle;
mod technik;
mod titel;
mod vergleich;
mod verstaendnis;
mod vorschriften;
mod zeichen;

pub use bezug::*;
pub use land::Land;
pub use vergleich::Vergleich;
pub use verstaendnis::{KeineNorm, Verstaendnis};

use leser::Leser;

/// Every reference in a text, in order. Ranges are disjoint and lie on character boundaries.
#[must_use]
pub fn lesen(text: &str) -> Vec<Rechtsbezug> {
    lesen::funde(&Leser::new(text)).into_iter().map(|fund| fund.bezug).collect()
}

/// Every reference in a text, and what became of the text as a whole.
#[must_use]
pub fn verstehen(text: &str) -> (Vec<Rechtsbezug>, Verstaendnis) {
    let leser = Leser::new(text);
    let funde = lesen::funde(&leser);
    let verstaendnis = verstaendnis::urteil(&leser, &funde);
    (funde.into_iter().map(|fund| fund.bezug).collect(), verstaendnis)
}

/// The references that a search word consists of, if it consists of references to laws or technical rules alone:
/// »§ 28 MuSchG«, »MuSchG«, »mutterschutzgesetz«. Ids of FIM, keys and URNs are none.
#[must_use]
pub fn suchwort(text: &str) -> Option<Vec<Rechtsbezug>> {
    let (bezuege, verstaendnis) = verstehen(text);
    let technical = verstaendnis == Verstaendnis::KeineNorm(KeineNorm::TechnischeRegel);
    (verstaendnis == Verstaendnis::Verstanden || technical).then_some(bezuege)
}
