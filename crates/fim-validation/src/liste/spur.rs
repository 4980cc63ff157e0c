//! What the rows of a list, or of a piece of one, leave behind for comparison: digests of their keys
//! with where the code stands, and how well columns are filled. It does not grow with texts.

use super::aufbau::{Aufbau, Schluesselspalten};
use super::tabelle::{Fuellung, Tabelle, Zeile};
use crate::lage::Fundort;
use crate::stelle::Stelle;
use fim_core::{Position, Span, Text};
use foldhash::quality::FixedState;
use std::hash::{BuildHasher, Hasher};

/// See the module.
#[derive(Debug)]
pub(crate) struct Spur {
    pub(super) aufbau: Aufbau,
    /// The keys of the rows, row by row.
    pub(super) eintraege: Vec<Eintrag>,
    /// Where the codes among them stand.
    pub(super) stellen: Vec<Codestelle>,
    pub(super) zeilen: usize,
    pub(super) fuellung: Vec<Fuellung>,
    pub(super) hat_werte: bool,
    /// Where the columns should be, if there are none.
    pub(super) spaltenlos: Option<Fundort>,
}

/// A key of a row.
#[derive(Debug)]
pub(super) struct Eintrag {
    /// Index of the row.
    pub(super) zeile: u32,
    pub(super) art: Eintragsart,
    pub(super) abdruck: Abdruck,
}

/// Which key of a row it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Eintragsart {
    Code,
    /// One of [`Aufbau::weitere_schluessel`], and the code beside it.
    Schluessel(u8, Beiwert),
}

/// Tells keys apart: 96 bits, so that among millions no two are the same by chance.
pub(super) type Abdruck = [u32; 3];

/// Tells the codes apart that rows with the same key have; zero for none.
pub(super) type Beiwert = [u32; 2];

/// Where a code stands in its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Codestelle {
    /// Number of the row in paths.
    pub(super) zeile: u32,
    /// Numbers of the value and of the text in it, 0 where there is one.
    wert: u16,
    text: u16,
    beginn: u64,
    laenge: u32,
    spalte: u32,
    linie: u64,
}

impl Spur {
    /// `None` where columns are defined in another document.
    pub(super) fn of(tabelle: &Tabelle<'_, '_>) -> Option<Self> {
        let aufbau = &tabelle.aufbau;
        if !aufbau.ist_vollstaendig {
            return None;
        }
        let (mut eintraege, mut stellen) = (Vec::new(), Vec::new());
        let keys: Vec<(u8, &Schluesselspalten)> = (0..).zip(aufbau.weitere_schluessel()).collect();
        for (zeile, index) in tabelle.zeilen.iter().zip(0..) {
            let code = tabelle.code_of(zeile);
            if let Some(code) = code.filter(|code| aufbau.code_ist_schluessel && !code.is_blank()) {
                let abdruck = abdruck([code.trimmed()].into_iter());
                eintraege.push(Eintrag { zeile: index, art: Eintragsart::Code, abdruck });
                stellen.push(Codestelle::of(zeile, code));
            }
            for (key, spalten) in &keys {
                let Some(texte) = werte(zeile, &spalten.spalten) else { continue };
                let abdruck = abdruck(texte.iter().map(|text| text.trimmed()));
                let art = Eintragsart::Schluessel(*key, beiwert(code));
                eintraege.push(Eintrag { zeile: index, art, abdruck });
            }
        }
        Some(Self {
            eintraege,
            stellen,
            zeilen: tabelle.zeilen.len(),
            fuellung: tabelle.fuellung.clone(),
            hat_werte: tabelle.zeilen.iter().any(|zeile| !zeile.row.value.is_empty()),
            spaltenlos: tabelle.spalten.is_empty().then(|| spaltenlos(tabelle)),
            aufbau: tabelle.aufbau.clone(),
        })
    }
}

/// The values of a row in some columns; `None` where one is missing.
pub(super) fn werte<'m, 'a>(zeile: &Zeile<'m, 'a>, spalten: &[usize]) -> Option<Vec<&'m Text<'a>>> {
    let wert = |spalte: &usize| zeile.wert(*spalte)?.simple_value.as_ref();
    spalten.iter().map(|spalte| wert(spalte).filter(|text| !text.is_blank())).collect()
}

fn spaltenlos(tabelle: &Tabelle<'_, '_>) -> Fundort {
    let list = tabelle.list;
    let stelle = match &list.column_set {
        Some(set) => Stelle::fehlt(set.element, "Column"),
        None => Stelle::fehlt(list.element, "ColumnSet"),
    };
    Fundort::new(&stelle, stelle.owner().and_then(genericode::describe))
}

fn abdruck<'t>(texte: impl Iterator<Item = &'t str>) -> Abdruck {
    let mut hashers = [1, 2].map(|seed| FixedState::with_seed(seed).build_hasher());
    for text in texte {
        for hasher in &mut hashers {
            hasher.write(text.as_bytes());
            // Where one text ends and the next begins counts.
            hasher.write_u8(0xff);
        }
    }
    let [first, second] = hashers.map(|hasher| halves(hasher.finish()));
    [first[0], first[1], second[0]]
}

fn beiwert(code: Option<&Text<'_>>) -> Beiwert {
    let Some(code) = code else { return [0; 2] };
    let hash = FixedState::with_seed(3).hash_one(code.trimmed());
    halves(hash.max(1))
}

fn halves(hash: u64) -> [u32; 2] {
    [
        u32::try_from(hash >> 32).unwrap_or_default(),
        u32::try_from(hash & 0xffff_ffff).unwrap_or_default(),
    ]
}

impl Codestelle {
    fn of(zeile: &Zeile<'_, '_>, code: &Text<'_>) -> Self {
        let number = |element: fim_core::Element<'_>| {
            u16::try_from(element.sibling_number()).unwrap_or(u16::MAX)
        };
        let (mut text, mut wert) = (0, 0);
        let (mut span, mut position) = (code.span, Position::default());
        if let Some(element) = code.element {
            let source = element.document().source();
            text = number(element);
            wert = element.parent().map_or(0, number);
            position = source.position(code.span.start);
            span = source.in_file(code.span);
        }
        Self {
            zeile: zeile.nummer,
            wert,
            text,
            beginn: span.start,
            laenge: u32::try_from(span.len()).unwrap_or(u32::MAX),
            spalte: u32::try_from(position.column).unwrap_or(u32::MAX),
            linie: position.line,
        }
    }

    /// As the place of a finding, in the element that holds the rows.
    pub(super) fn place(&self, rows: &str) -> fim_core::Place {
        let number = |number: u16| if number == 0 { String::new() } else { format!("[{number}]") };
        let (wert, text) = (number(self.wert), number(self.text));
        fim_core::Place {
            path: format!("{rows}/Row[{}]/Value{wert}/SimpleValue{text}", self.zeile),
            span: Span { start: self.beginn, end: self.beginn + u64::from(self.laenge) },
            position: Position { line: self.linie, column: u64::from(self.spalte) },
            excerpt: None,
        }
    }
}
