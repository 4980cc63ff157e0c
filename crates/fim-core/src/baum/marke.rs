//! Tags as they are mostly written: names of ASCII letters, values in quotes.

use super::zeichen;
use std::borrow::Cow;
use std::ops::Range;

/// A name with its prefix, as places in the text.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) ganz: Range<usize>,
    pub(super) prefix: Option<Range<usize>>,
    pub(super) lokal: Range<usize>,
}

/// An attribute as it stands; what its prefix means is not known yet.
#[derive(Debug)]
pub(super) struct Roh<'s> {
    pub(super) name: Name,
    pub(super) wert: Cow<'s, str>,
    pub(super) ganz: Range<usize>,
    pub(super) innen: Range<usize>,
}

/// The end of a start tag.
pub(super) enum Ende {
    Offen(usize),
    Leer(usize),
}

impl Ende {
    /// Where the tag ends.
    pub(super) const fn place(&self) -> usize {
        let (Self::Offen(end) | Self::Leer(end)) = self;
        *end
    }
}

/// What a byte of a name may be.
const ANFANG: u8 = 1;
const WEITER: u8 = 2;

static NAMENSZEICHEN: [u8; 256] = {
    let mut zeichen = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphabetic() || byte == b'_' {
            zeichen[byte as usize] = ANFANG | WEITER;
        } else if byte.is_ascii_digit() || byte == b'-' || byte == b'.' {
            zeichen[byte as usize] = WEITER;
        }
        byte += 1;
    }
    zeichen
};

/// The name that begins at a place.
pub(super) fn name(text: &str, start: usize) -> Option<Name> {
    let first = teil(text, start)?;
    if text.as_bytes().get(first.end) != Some(&b':') {
        return Some(Name { ganz: first.clone(), prefix: None, lokal: first });
    }
    let lokal = teil(text, first.end + 1)?;
    // A second colon, or a letter beyond ASCII.
    let behind = text.as_bytes().get(lokal.end)?;
    let name = Name { ganz: start..lokal.end, prefix: Some(first), lokal };
    (*behind != b':').then_some(name)
}

fn teil(text: &str, start: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    if NAMENSZEICHEN[usize::from(*bytes.get(start)?)] & ANFANG == 0 {
        return None;
    }
    let is_part = |byte: &&u8| NAMENSZEICHEN[usize::from(**byte)] & WEITER != 0;
    let length = bytes[start..].iter().take_while(is_part).count();
    let end = start + length;
    bytes.get(end)?.is_ascii().then_some(start..end)
}

/// The attributes behind a name, into `roh`, and the end of the tag.
pub(super) fn attribute<'s>(text: &'s str, mut at: usize, roh: &mut Vec<Roh<'s>>) -> Option<Ende> {
    let bytes = text.as_bytes();
    loop {
        let space = leerraum(bytes, at);
        match bytes.get(at + space)? {
            b'>' => return Some(Ende::Offen(at + space + 1)),
            b'/' => {
                let end = at + space + 1;
                return (bytes.get(end) == Some(&b'>')).then_some(Ende::Leer(end + 1));
            }
            _ if space == 0 => return None,
            _ => at += space,
        }
        let name = name(text, at)?;
        let equals = name.ganz.end + leerraum(bytes, name.ganz.end);
        if bytes.get(equals) != Some(&b'=') {
            return None;
        }
        let open = equals + 1 + leerraum(bytes, equals + 1);
        let quote = *bytes.get(open)?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let close = open + 1 + memchr::memchr(quote, &bytes[open + 1..])?;
        let innen = open + 1..close;
        let wert = zeichen::wert(&text[innen.clone()])?;
        roh.push(Roh { ganz: at..close + 1, name, wert, innen });
        at = close + 1;
    }
}

pub(super) fn leerraum(bytes: &[u8], at: usize) -> usize {
    let is_space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    bytes.get(at..).unwrap_or_default().iter().take_while(is_space).count()
}
