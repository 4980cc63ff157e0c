//! What a reference says: the Vorschrift, the places in it, the edition. No reading here.

use crate::land::Land;
use std::ops::Range;

/// A reference to a legal norm, read from a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rechtsbezug {
    /// Where it stands in the text, in bytes.
    pub bereich: Range<usize>,
    /// The law; `None` where only a place is named (»§ 5«).
    pub vorschrift: Option<Vorschrift>,
    /// The places in the law, in order; empty where the law as a whole is meant.
    pub stellen: Vec<Stelle>,
    /// The date of the edition (»vom 15.07.2024«); no part of the identity.
    pub fassung: Option<Datum>,
}

/// A law, an ordinance, an act of the EU, a by-law, a technical rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vorschrift {
    /// The name for comparison, without Land and Ort: folded, aliases resolved, books of the
    /// Sozialgesetzbuch in Arabic figures (`muschg`, `sgb8`, `eu verordnung 2016/679`).
    pub kuerzel: String,
    /// The name before people, with Land and Ort: »MuSchG«, »BauO NRW«.
    pub anzeige: String,
    /// Whose law it is.
    pub rechtskreis: Rechtskreis,
    /// The Land, where the name tells it.
    pub land: Option<Land>,
    /// The place whose by-law it is, as written.
    pub ort: Option<String>,
    /// The title as written, where one was written.
    pub titel: Option<String>,
    /// Whether the table of known names has it; otherwise the form alone made it a Vorschrift.
    pub bekannt: bool,
    /// Whether `kuerzel` was made from a title because no abbreviation is known.
    pub nur_titel: bool,
}

/// Whose law a [`Vorschrift`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rechtskreis {
    /// Federal law.
    Bund,
    /// Law of a Land, known or not.
    Land,
    /// By-law of a municipality.
    Kommune,
    /// Law of the European Union.
    Eu,
    /// Rules such as TRGS, DIN, RFC, BSI TR: referred to like law, but none.
    TechnischeRegel,
    /// The name does not tell.
    Unbekannt,
}

/// A place in a Vorschrift: »§ 34f Abs. 1 Satz 1«.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stelle {
    /// What is counted.
    pub art: Stellenart,
    /// Its number, or the range »3–5«; empty for an Anlage or Anhang without number.
    pub nummer: Nummer,
    /// What follows below it, in the order written.
    pub unter: Vec<Unterteil>,
}

/// What the number of a [`Stelle`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stellenart {
    /// »§«.
    Paragraf,
    /// »Art.«.
    Artikel,
    /// »Anlage«.
    Anlage,
    /// »Anhang«.
    Anhang,
    /// »Nr.«, »Nummer«, »Ziffer«.
    Nummer,
    /// »Abschnitt«.
    Abschnitt,
    /// »Kapitel«.
    Kapitel,
    /// »Teil«.
    Teil,
    /// »Tabelle«, mostly in technical rules.
    Tabelle,
    /// A page (»S. 42«) before the name of an act.
    Seite,
}

/// A level below a [`Stelle`] with what is named of it: »Abs. 1, 3–5«.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unterteil {
    /// The level.
    pub art: Unterart,
    /// At least one number.
    pub nummern: Vec<Nummer>,
}

/// A level below a [`Stelle`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unterart {
    /// »Teil«.
    Teil,
    /// »Kapitel«.
    Kapitel,
    /// »Abschnitt«.
    Abschnitt,
    /// »Tabelle«.
    Tabelle,
    /// »Abs.« or a number in parentheses.
    Absatz,
    /// »UAbs.«.
    Unterabsatz,
    /// »Satz«, »S.«.
    Satz,
    /// »Halbsatz«.
    Halbsatz,
    /// »Nr.«, »Ziffer«.
    Nummer,
    /// »Buchst.«, »lit.«, also doubled letters.
    Buchstabe,
    /// »Alt.«, »Var.«, »Fall«.
    Alternative,
    /// »Spalte«.
    Spalte,
    /// »Spiegelstrich«, »Anstrich«.
    Spiegelstrich,
}

/// A number as counted in law: digits with dots, a letter behind, Roman; or a range of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Nummer {
    /// The number, or where the range begins: »28«, »34f«, »2.4.2«, »I«.
    pub von: String,
    /// Where the range ends.
    pub bis: Option<String>,
    /// »ff.« or »f.« behind it: some more that follow.
    pub folgende: bool,
}

/// A day of the calendar as written; whether it exists is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Datum {
    /// Year, four digits.
    pub jahr: u16,
    /// Month, 1 to 12.
    pub monat: u8,
    /// Day, 1 to 31.
    pub tag: u8,
}
