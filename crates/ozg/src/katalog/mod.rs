//! The OZG-Katalog: the rows of a table, each cell with its place.
//!
//! * `spalten`: the columns that are known
//! * `kodierung`: bytes to text, also where a file has two encodings
//! * `text`: tables as text, separated by `;` or `,`
//! * `mappe`: workbooks of Excel
//! * `kopf`: which column is which, and what is missing
//!
//! Not here: whether what a row says is right.

mod kodierung;
mod kopf;
mod mappe;
mod spalten;
mod text;

pub use spalten::{SPALTEN, Spalte, Spaltenangabe};

use crate::lesen::Gelesen;
use fim_core::{Excerpt, Finding, Limits, Place, Position, Source, Span};
use std::collections::BTreeMap;

/// The rows of a catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Katalog {
    /// Columns that are there.
    pub spalten: Vec<Spalte>,
    /// Rows without the head, in order; empty ones left out.
    pub zeilen: Vec<Zeile>,
    /// The head, as a place for what concerns the whole.
    pub kopf: Zelle,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zeile {
    /// Line of the file, or row of the sheet, from 1.
    pub nummer: u64,
    zellen: BTreeMap<Spalte, Zelle>,
    /// The first cell, for what concerns the whole row.
    pub anfang: Zelle,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zelle {
    /// Without white space at the ends.
    pub text: String,
    /// Where it is for people: `Zeile 5, Spalte prioritaet`, `Tabelle1!D5`.
    pub pfad: String,
    /// Bytes of the decoded text; of a workbook, a number that orders cells.
    pub span: Span,
    /// Line and column; of a workbook, row and column of the sheet.
    pub position: Position,
    /// The line, windowed; a workbook has none.
    pub auszug: Option<Excerpt>,
}

impl Zelle {
    /// As the place of a finding.
    #[must_use]
    pub fn place(&self) -> Place {
        Place {
            path: self.pfad.clone(),
            span: self.span,
            position: self.position,
            excerpt: self.auszug.clone(),
        }
    }
}

impl Zeile {
    /// A cell, also an empty one; `None` where there is no such column, or the row is too short.
    #[must_use]
    pub fn zelle(&self, spalte: Spalte) -> Option<&Zelle> {
        self.zellen.get(&spalte)
    }

    /// The text of a cell; empty where there is none.
    #[must_use]
    pub fn text(&self, spalte: Spalte) -> &str {
        self.zelle(spalte).map_or("", |zelle| &zelle.text)
    }

    /// The parts of a cell that are separated by `|`.
    pub fn teile(&self, spalte: Spalte) -> impl Iterator<Item = &str> {
        self.text(spalte).split('|').map(str::trim).filter(|teil| !teil.is_empty())
    }

    /// The cell of a column, else the beginning of the row.
    #[must_use]
    pub fn ort(&self, spalte: Spalte) -> &Zelle {
        self.zelle(spalte).unwrap_or(&self.anfang)
    }
}

/// True for the names of catalogues: `ozg-katalog.csv`, `ozg-katalog.xlsx`, in any case; also with
/// more behind the name, such as `ozg-katalog-umwelt.csv`.
#[must_use]
pub fn ist_katalog(name: &str) -> bool {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    name.starts_with("ozg-katalog") && (name.ends_with(".csv") || name.ends_with(".xlsx"))
}

impl Katalog {
    /// Reads a catalogue; a workbook where the bytes are one, else text.
    #[must_use]
    pub fn lesen(name: &str, bytes: Vec<u8>, limits: &Limits) -> Gelesen<Self> {
        if bytes.starts_with(b"PK\x03\x04") || name.to_lowercase().ends_with(".xlsx") {
            return mappe::lesen(name, bytes, limits);
        }
        let decoded = kodierung::lesen(bytes);
        let source = Source::from_text(name, decoded.text);
        let mut gelesen = text::lesen(&source);
        gelesen.befunde.splice(0..0, decoded.befund.map(|draft| draft(&source)));
        gelesen
    }
}

/// What makes a cell of text.
fn zelle(source: &Source, text: &str, span: Span, pfad: String) -> Zelle {
    Zelle {
        text: text.trim().to_owned(),
        pfad,
        span,
        position: source.position(span.start),
        auszug: None,
    }
}

/// Nothing but a finding.
fn unlesbar(finding: Finding) -> Gelesen<Katalog> {
    Gelesen { inhalt: Katalog::default(), befunde: vec![finding], vollstaendig: false }
}
