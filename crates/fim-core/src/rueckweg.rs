//! The way back from decoded text to the bytes of its file, so that a piece can be replaced and all
//! else stays byte for byte.

use crate::encoding::{self, Charset};
use crate::{Source, Span};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How the text of a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Schrift {
    Utf8,
    Utf16 {
        is_big: bool,
    },
    /// Bytes up to this one are the characters of the same number.
    Nummern(u8),
    /// One byte a character.
    Einzeln(&'static Encoding),
}

/// The encoding of a file as it is to be written. Holds only where the text, written so, is the file.
#[derive(Debug)]
pub struct Rueckweg {
    schrift: Schrift,
    /// Bytes of the byte order mark.
    marke: Vec<u8>,
}

impl Rueckweg {
    /// The way back to `bytes`, from which `source` was decoded; `None` where the text would not be
    /// written as it stands there, as in encodings with several ways to write a character.
    #[must_use]
    pub fn new(source: &Source, bytes: &[u8]) -> Option<Self> {
        let (schrift, marke) = match Encoding::for_bom(bytes) {
            Some((encoding, length)) => (schrift(encoding)?, bytes.get(..length)?.to_vec()),
            None => (ohne_marke(source, bytes)?, Vec::new()),
        };
        let rueckweg = Self { schrift, marke };
        (rueckweg.datei(source.text())? == bytes).then_some(rueckweg)
    }

    /// A whole file with this text; `None` where the encoding does not have a character of it.
    #[must_use]
    pub fn datei(&self, text: &str) -> Option<Vec<u8>> {
        let mut bytes = self.marke.clone();
        bytes.extend(self.bytes(text)?);
        Some(bytes)
    }

    /// A piece of text in the encoding of the file; `None` where it does not have a character of it.
    #[must_use]
    pub fn bytes(&self, text: &str) -> Option<Vec<u8>> {
        match self.schrift {
            Schrift::Utf8 => Some(text.as_bytes().to_vec()),
            Schrift::Utf16 { is_big } => {
                let order =
                    |unit: u16| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() };
                Some(text.encode_utf16().flat_map(order).collect())
            }
            Schrift::Nummern(last) => {
                let byte = |c: char| u8::try_from(u32::from(c)).ok().filter(|byte| *byte <= last);
                text.chars().map(byte).collect()
            }
            Schrift::Einzeln(encoding) => {
                let (bytes, _, is_lossy) = encoding.encode(text);
                (!is_lossy).then(|| bytes.into_owned())
            }
        }
    }

    /// The bytes of the file that ranges of the text are; the ranges in ascending order.
    #[must_use]
    pub fn bereiche(&self, text: &str, ranges: &[Span]) -> Vec<Span> {
        let (mut at, mut bytes) = (0, self.marke.len());
        let mut offset = |to: u64| {
            let to = usize::try_from(to).unwrap_or(text.len()).clamp(at, text.len());
            bytes += self.breite(&text[at..to]);
            at = to;
            bytes
        };
        ranges.iter().map(|range| Span::new(offset(range.start), offset(range.end))).collect()
    }

    /// Bytes that a piece of the text takes up in the file.
    fn breite(&self, text: &str) -> usize {
        match self.schrift {
            Schrift::Utf8 => text.len(),
            Schrift::Utf16 { .. } => 2 * text.encode_utf16().count(),
            Schrift::Nummern(_) | Schrift::Einzeln(_) => text.chars().count(),
        }
    }
}

fn schrift(encoding: &'static Encoding) -> Option<Schrift> {
    if encoding == UTF_8 {
        Some(Schrift::Utf8)
    } else if encoding == UTF_16LE || encoding == UTF_16BE {
        Some(Schrift::Utf16 { is_big: encoding == UTF_16BE })
    } else {
        encoding.is_single_byte().then_some(Schrift::Einzeln(encoding))
    }
}

fn ohne_marke(source: &Source, bytes: &[u8]) -> Option<Schrift> {
    let encoding = Encoding::for_label_no_replacement(source.encoding().as_bytes())?;
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return schrift(encoding);
    }
    match encoding::declared_charset(bytes) {
        Some(Charset::Latin1) => Some(Schrift::Nummern(0xFF)),
        Some(Charset::Ascii) => Some(Schrift::Nummern(0x7F)),
        _ => schrift(encoding),
    }
}
