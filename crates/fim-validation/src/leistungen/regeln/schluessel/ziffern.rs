//! The digits of a Leistungsschlüssel and what they stand for: 99, group, Leistungskennung,
//! Verrichtung, Verrichtungsdetail. How they are put together shows in published pairs of key and
//! name; no official text was found that says it.

use crate::stelle::Stelle;
use fim_core::Text;
use std::ops::{Range, RangeInclusive};
use xzufi::Leistung;

/// A key of the federal catalogue: 14 digits that begin with 99.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Ziffern<'m>(&'m str);

/// What a Leistung is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Art {
    Objekt,
    Verrichtung,
    Detail,
}

/// Places of the Leistungsgruppierung.
pub(super) const GRUPPIERUNG: Range<usize> = 2..5;
/// Places of everything that makes a Leistungsobjekt.
pub(super) const OBJEKT: Range<usize> = 0..8;
/// Places of the Verrichtung.
pub(super) const VERRICHTUNG: Range<usize> = 8..11;
const DETAIL: Range<usize> = 11..14;

impl<'m> Ziffern<'m> {
    /// Reads a key, alone or at the end of a URN; `None` for what is none of the catalogue.
    pub(super) fn read(text: &'m str) -> Option<Self> {
        let key = schluessel(text)?;
        key.starts_with("99").then_some(Self(key))
    }

    /// The digits at some places.
    pub(super) fn teil(self, stellen: Range<usize>) -> &'m str {
        self.0.get(stellen).unwrap_or_default()
    }

    pub(super) fn art(self) -> Art {
        match (self.teil(VERRICHTUNG), self.teil(DETAIL)) {
            ("000", "000") => Art::Objekt,
            (_, "000") => Art::Verrichtung,
            _ => Art::Detail,
        }
    }

    /// Where these digits stand in the text that they were read from.
    pub(super) fn stelle<'a>(self, text: &Text<'a>, stellen: Range<usize>) -> Stelle<'a> {
        match text.value.find(self.0) {
            Some(at) => Stelle::bereich(text, at + stellen.start..at + stellen.end),
            None => Stelle::text(text),
        }
    }
}

/// The 14 digits of a key of any catalogue.
pub(super) fn schluessel(text: &str) -> Option<&str> {
    let key = text.trim().rsplit(':').next()?;
    (key.len() == 14 && key.bytes().all(|byte| byte.is_ascii_digit())).then_some(key)
}

/// The keys of the federal catalogue that a Leistung gives, with their texts.
pub(super) fn bundesschluessel<'m, 'a>(
    leistung: &'m Leistung<'a>,
) -> impl Iterator<Item = (&'m Text<'a>, Ziffern<'m>)> {
    let angaben = leistung.leistungsschluessel_angaben();
    angaben.filter_map(|text| Some((text, Ziffern::read(text.trimmed())?)))
}

/// The key, where a Leistung gives one and no other: only then its structure must agree with it.
pub(super) fn einziger<'m, 'a>(leistung: &'m Leistung<'a>) -> Option<(&'m Text<'a>, Ziffern<'m>)> {
    let mut alle = bundesschluessel(leistung);
    let erster = alle.next()?;
    alle.all(|(_, weiterer)| weiterer == erster.1).then_some(erster)
}

/// Leistungsgruppierungen of the LeiKa (FIM-Portal OpenAPI 0.24.0, `LeikaLeistungsgruppierung`).
static GRUPPIERUNGEN: &[RangeInclusive<u16>] = &[1..=148, 150..=151, 153..=160, 400..=603];

/// Verrichtungen of the LeiKa (FIM-Portal OpenAPI 0.24.0, `LeikaVerrichtungskennung`).
static VERRICHTUNGEN: &[RangeInclusive<u16>] = &[1..=236, 238..=263, 265..=265, 267..=279];

/// True for a Leistungsgruppierung, with or without leading zeros.
pub(in crate::leistungen::regeln) fn kennt_gruppierung(code: &str) -> bool {
    enthaelt(GRUPPIERUNGEN, code)
}

/// True for a Verrichtung: the list writes it without leading zeros, the key with them.
pub(in crate::leistungen::regeln) fn kennt_verrichtung(code: &str) -> bool {
    enthaelt(VERRICHTUNGEN, code)
}

fn enthaelt(bereiche: &[RangeInclusive<u16>], code: &str) -> bool {
    let is_number = code.len() <= 3 && code.bytes().all(|byte| byte.is_ascii_digit());
    let number = code.parse().ok().filter(|_| is_number);
    number.is_some_and(|number| bereiche.iter().any(|bereich| bereich.contains(&number)))
}
