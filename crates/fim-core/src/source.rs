//! A file as text: decoded once, with lines and columns on demand.

use crate::ausschnitt::Ausschnitt;
use crate::encoding::{self, Decoded};
use crate::lines::{LineIndex, Position};
use crate::reading::{DATEI_LEER, KEIN_XML};
use crate::{Excerpt, Finding, Frist, Limits, Span};
use std::sync::OnceLock;

/// A decoded file. Spans count bytes of [`Source::text`], which is UTF-8 without byte order mark
/// whatever the encoding of the file was; lines and columns are therefore those of the file.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    encoding: &'static str,
    remarks: Vec<Finding>,
    lines: OnceLock<LineIndex>,
    /// Where the text stands in its file, if it is a piece of one.
    ausschnitt: Option<Box<Ausschnitt>>,
    frist: Frist,
}

impl Source {
    /// Decodes `bytes` by byte order mark, then by XML declaration, else as UTF-8.
    ///
    /// # Errors
    /// The finding that says why the bytes are not text: empty, too large, binary, an unknown
    /// encoding, or bytes that the encoding does not have.
    pub fn decode(
        name: impl Into<String>,
        bytes: Vec<u8>,
        limits: &Limits,
    ) -> Result<Self, Box<Finding>> {
        let name = name.into();
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Box::new(Finding::of(&DATEI_LEER).finish(&name)));
        }
        if bytes.len() as u64 > limits.file_bytes {
            let draft = limits.exceeded("dateigroesse", bytes.len() as u64);
            return Err(Box::new(draft.finish(&name)));
        }
        let Decoded { text, encoding, remarks } = encoding::decode(&name, bytes)?;
        if text.trim().is_empty() {
            return Err(Box::new(Finding::of(&DATEI_LEER).finish(&name)));
        }
        if let Some(kind) = encoding::no_xml(text.as_bytes()) {
            return Err(Box::new(Finding::of(&KEIN_XML).value("art", kind).finish(&name)));
        }
        let remarks = remarks.into_iter().map(|remark| remark.finding(&name, &text)).collect();
        let source = Self::from_text(name, text);
        Ok(Self { encoding, remarks, ..source })
    }

    /// A source from text that is already decoded.
    #[must_use]
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
            encoding: "UTF-8",
            remarks: Vec::new(),
            lines: OnceLock::new(),
            ausschnitt: None,
            frist: Frist::KEINE,
        }
    }

    /// The same, with a time in which everything that is done with it must end.
    #[must_use]
    pub fn bis(self, frist: Frist) -> Self {
        Self { frist, ..self }
    }

    /// The time in which everything that is done with it must end.
    #[must_use]
    pub const fn frist(&self) -> &Frist {
        &self.frist
    }

    /// A source from a piece of a file.
    pub(crate) fn from_piece(name: String, text: String, ausschnitt: Ausschnitt) -> Self {
        Self { ausschnitt: Some(Box::new(ausschnitt)), ..Self::from_text(name, text) }
    }

    /// Where the text stands in its file, if it is a piece of one.
    pub(crate) fn ausschnitt(&self) -> Option<&Ausschnitt> {
        self.ausschnitt.as_deref()
    }

    /// Name as shown to the user: the path as given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The decoded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Encoding the file was read in.
    #[must_use]
    pub const fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// What was noticed while decoding without standing in the way of it.
    #[must_use]
    pub fn remarks(&self) -> &[Finding] {
        &self.remarks
    }

    /// Line and column of a byte of the text, as the file has them.
    #[must_use]
    pub fn position(&self, offset: u64) -> Position {
        let local = self.local(offset);
        match &self.ausschnitt {
            Some(piece) => piece.position(local, self.local(piece.saetze.start as u64)),
            None => local,
        }
    }

    /// The bytes of the file that bytes of the text are. They differ where the text is a piece of a
    /// file; what is told or kept must have passed through here.
    #[must_use]
    pub fn in_file(&self, span: Span) -> Span {
        self.ausschnitt.as_ref().map_or(span, |piece| piece.span(span))
    }

    /// True for a byte of the head that an earlier piece of the file had as well: what is wrong there
    /// was told with it.
    #[must_use]
    pub fn is_repeated(&self, offset: u64) -> bool {
        let piece = self.ausschnitt.as_ref().filter(|piece| !piece.ist_erstes);
        piece.is_some_and(|piece| offset < piece.saetze.start as u64)
    }

    /// True where the text is a piece of a file.
    #[must_use]
    pub const fn is_piece(&self) -> bool {
        self.ausschnitt.is_some()
    }

    /// How many records of a name come before the text in its file.
    #[must_use]
    pub fn records_before(&self, name: &str) -> u32 {
        let mut before = self.ausschnitt.iter().flat_map(|piece| &piece.geschwister);
        before.find(|(known, _)| **known == *name).map_or(0, |(_, count)| *count)
    }

    /// The line at the start of `span`, windowed.
    #[must_use]
    pub fn excerpt(&self, span: Span) -> Excerpt {
        match &self.ausschnitt {
            Some(piece) if span.start >= piece.saetze.start as u64 => {
                piece.excerpt(&self.text, span)
            }
            _ => Excerpt::new(&self.text, self.lines(), span, self.local(span.start)),
        }
    }

    fn local(&self, offset: u64) -> Position {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        self.lines().position(&self.text, offset)
    }

    fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }
}
