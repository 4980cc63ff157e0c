//! A piece of a file.

use crate::ausschnitt::Ausschnitt;
use crate::{Finding, Place, Source, Span, encoding};

/// Some records of a file, as a document of their own.
#[derive(Debug, Clone)]
pub struct Stueck {
    pub(super) nummer: usize,
    pub(super) bytes: Vec<u8>,
    pub(super) ausschnitt: Ausschnitt,
    pub(super) vielleicht_einzeln: Vec<Box<str>>,
}

impl Stueck {
    /// Its place among the pieces, from 0.
    #[must_use]
    pub const fn nummer(&self) -> usize {
        self.nummer
    }

    /// Bytes of the head that every piece repeats. What is found there counts in the first piece.
    #[must_use]
    pub const fn kopf(&self) -> u64 {
        self.ausschnitt.saetze.start as u64
    }

    /// Bytes of records.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.ausschnitt.saetze.len() as u64
    }

    /// Names that no record before has, and one in here. Where no other follows, the piece is to be
    /// judged again as [`Stueck::mit_einzeln`]: paths number only what has siblings.
    #[must_use]
    pub fn vielleicht_einzeln(&self) -> &[Box<str>] {
        &self.vielleicht_einzeln
    }

    /// The same, where it is known which names only one record has.
    #[must_use]
    pub fn mit_einzeln(mut self, namen: Vec<Box<str>>) -> Self {
        self.ausschnitt.einzeln = namen;
        self
    }

    /// The piece as a source.
    ///
    /// # Errors
    /// The finding that the bytes are not UTF-8.
    pub fn source(self, name: &str) -> Result<Source, Box<Finding>> {
        match String::from_utf8(self.bytes) {
            Ok(text) => Ok(Source::from_piece(name.to_owned(), text, self.ausschnitt)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let before = String::from_utf8_lossy(&bytes[..at]).into_owned();
                let mut finding = encoding::not_utf8(name, &bytes);
                let mut ausschnitt = self.ausschnitt;
                ausschnitt.saetze.end = at.max(ausschnitt.saetze.start);
                ausschnitt.danach.clear();
                let source = Source::from_piece(name.to_owned(), before, ausschnitt);
                finding.place = Some(Place::in_source(&source, Span::new(at, at)));
                Err(finding)
            }
        }
    }
}
