//! Bytes to text: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252. Where a
//! table was put together from two, each line is read by itself, and that is told of.

use crate::regeln::KATALOG_KODIERUNG;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use fim_core::{Finding, Place, Source, Span};

/// Makes the finding of a place once the text is known.
type Befund = Box<dyn FnOnce(&Source) -> Finding>;

pub(super) struct Dekodiert {
    pub(super) text: String,
    pub(super) befund: Option<Befund>,
}

pub(super) fn lesen(bytes: Vec<u8>) -> Dekodiert {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes).filter(|(it, _)| *it != UTF_8) {
        let (text, _) = encoding.decode_with_bom_removal(&bytes);
        return Dekodiert { text: text.into_owned(), befund: None };
    }
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => Dekodiert { text, befund: None },
        Err(error) => einzeln(&error.into_bytes()),
    }
}

/// Line by line: those that are UTF-8 as such, the others as Windows-1252.
fn einzeln(bytes: &[u8]) -> Dekodiert {
    let (mut text, mut utf8, mut fremd) = (String::with_capacity(bytes.len()), 0u64, Vec::new());
    for (line, number) in bytes.split_inclusive(|byte| *byte == b'\n').zip(1u64..) {
        match std::str::from_utf8(line) {
            Ok(line) => {
                utf8 += u64::from(!line.is_ascii());
                text.push_str(line);
            }
            Err(_) => {
                let start = text.len();
                text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0);
                let at = text[start..].find(|letter: char| !letter.is_ascii()).unwrap_or(0);
                fremd.push((number, start + at));
            }
        }
    }
    // Nothing but Windows-1252 is as good as UTF-8.
    let first = fremd.first().copied().filter(|_| utf8 > 0);
    let befund = first.map(|(number, at)| -> Befund {
        let count = fremd.len();
        Box::new(move |source: &Source| {
            Finding::of(&KATALOG_KODIERUNG)
                .value("zeile", number)
                .value("anzahl", count as u64)
                .at(Place::in_source(source, Span::new(at, at + 1)))
                .finish(source.name())
        })
    });
    Dekodiert { text, befund }
}
