//! Cuts a file of many records into pieces that are documents of their own, without ever holding the
//! file: bytes go in block by block, pieces come out.
//!
//! A record is an element whose name the caller knows: a child of the outermost element, or of one of
//! its children that holds nothing but records. What stands before the first record is the head, and
//! every piece begins with it and closes what it opened. Only files that are regular can be cut:
//! UTF-8, records from the first to the end with nothing but white space, comments and processing
//! instructions between them. Of all others [`Schritt::Ungeeignet`] says so, and they are to be read
//! as a whole. What is not well-formed ends in a piece that its parser refuses, at the same place and
//! with the same words as the whole.
//!
//! * `form`: what a record is, and where records stand
//! * `blick`: the look at one markup after the other, and where may be cut
//! * `stueck`: a piece, and the way to its [`Source`](crate::Source)
//! * `wurzel`: the outermost element from the first bytes of a file
//!
//! Not here: reading files, what a record is, judging pieces.

mod blick;
mod form;
mod stueck;
mod wurzel;

pub use form::{IstSatz, Satzform};
pub use stueck::Stueck;
pub use wurzel::wurzel;

use crate::Limits;
use crate::ausschnitt::{Ausschnitt, UMFELD};
use crate::lines::Position;
use blick::Blick;
use memchr::{memchr2_iter, memrchr2};

/// Bytes of records that a piece holds at least, unless the limit for reading in pieces is lower.
const ZIEL: usize = 512 * 1024;
/// Bytes that may stand before the first record: every piece repeats them.
const KOPF: usize = 64 * 1024;

/// What comes next.
#[derive(Debug)]
pub enum Schritt {
    /// More bytes are needed: at least as many as this.
    Mehr(usize),
    /// A piece.
    Stueck(Box<Stueck>),
    /// There is no more.
    Ende,
    /// The file cannot be cut.
    Ungeeignet,
    /// A record has more bytes than a document may have.
    ZuGross(u64),
    /// There are more records than a file may have. All before them were in pieces.
    ZuViele,
}

/// See the module.
#[derive(Debug)]
pub struct Zerleger {
    form: Satzform,
    /// Bytes of records that a piece holds at least.
    ziel: usize,
    /// Bytes that a document may have.
    grenze: u64,
    /// Records that may still come.
    frei: u64,
    /// Bytes that were taken in and are in no piece yet.
    puffer: Vec<u8>,
    /// Markup up to here was looked at.
    gelesen: usize,
    /// The end of the last record that is whole.
    schnitt: usize,
    /// Names of the elements that are open within the innermost of those around records, as places
    /// in the buffer.
    offen: Vec<(usize, usize)>,
    /// Names of the elements around records that are open, with their prefixes.
    huelle: Vec<Vec<u8>>,
    kopf: Option<Kopf>,
    /// True behind the element that holds the records.
    ist_dahinter: bool,
    zustand: Zustand,
    /// Where something that is not well-formed ends.
    bruch: Option<usize>,
    nummer: usize,
    /// Bytes of the file before the buffer.
    davor_bytes: u64,
    davor: Vec<u8>,
    position: Position,
    /// Records of each name: those in pieces, and those in the buffer up to the cut.
    zahlen: Vec<(Box<str>, u32, u32)>,
    ist_anfang: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zustand {
    Laufend,
    /// Nothing more will be taken in.
    Vollstaendig,
    /// There is a record more than there may be; those before it are in pieces.
    ZuViele,
    Fertig,
}

/// What every piece begins with, and the end tags that close it.
#[derive(Debug)]
struct Kopf {
    anfang: Vec<u8>,
    schluss: Vec<u8>,
}

impl Zerleger {
    /// For a file whose records are these.
    #[must_use]
    pub fn new(form: Satzform, limits: &Limits) -> Self {
        Self {
            form,
            ziel: usize::try_from(limits.piece_from).map_or(ZIEL, |from| from.min(ZIEL)),
            grenze: limits.file_bytes,
            frei: limits.records,
            puffer: Vec::new(),
            gelesen: 0,
            schnitt: 0,
            offen: Vec::new(),
            huelle: Vec::new(),
            kopf: None,
            ist_dahinter: false,
            zustand: Zustand::Laufend,
            bruch: None,
            nummer: 0,
            davor_bytes: 0,
            davor: Vec::new(),
            position: Position { line: 1, column: 1 },
            zahlen: Vec::new(),
            ist_anfang: true,
        }
    }

    /// The place for the next bytes: to be filled from its end on.
    pub fn puffer(&mut self) -> &mut Vec<u8> {
        &mut self.puffer
    }

    /// Says that the buffer holds the end of the file.
    pub fn vollstaendig(&mut self) {
        if self.zustand == Zustand::Laufend {
            self.zustand = Zustand::Vollstaendig;
        }
    }

    /// Names that only one record of the file has; known when the end has come.
    #[must_use]
    pub fn einzeln(&self) -> Vec<Box<str>> {
        let alone = self.zahlen.iter().filter(|(_, before, within)| before + within == 1);
        alone.map(|(name, ..)| name.clone()).collect()
    }

    /// The next piece, or what is needed to make it.
    pub fn naechstes(&mut self) -> Schritt {
        match self.zustand {
            Zustand::Fertig => return Schritt::Ende,
            Zustand::ZuViele => return self.zu_viele(),
            Zustand::Laufend | Zustand::Vollstaendig => {}
        }
        if self.ist_anfang && (self.puffer.len() >= 3 || self.zustand == Zustand::Vollstaendig) {
            self.ist_anfang = false;
            if self.puffer.starts_with(b"\xEF\xBB\xBF") {
                self.puffer.drain(..3);
            }
        }
        loop {
            if self.is_due() {
                return self.stueck(self.schnitt, true);
            }
            match self.blick() {
                Blick::Weiter => {}
                Blick::Ungeeignet => return self.aufgeben(),
                Blick::Mehr if self.zustand == Zustand::Laufend => return self.mehr(),
                Blick::Mehr | Blick::Rest => return self.rest(),
                Blick::ZuViele => {
                    self.zustand = Zustand::ZuViele;
                    if self.schnitt > 0 {
                        return self.stueck(self.schnitt, true);
                    }
                    return self.zu_viele();
                }
            }
        }
    }

    /// True where the records up to the cut are enough, and what stands behind them is at hand. Where
    /// all records have one name, one of them does not come alone: then nobody has to wait to know
    /// whether another follows.
    fn is_due(&self) -> bool {
        let is_alone = || self.zahlen.iter().any(|(_, before, within)| before + within == 1);
        self.kopf.is_some()
            && (self.form.behaelter.is_none() || !is_alone())
            && self.schnitt > 0
            && self.schnitt >= self.ziel
            && self.puffer.len() >= self.schnitt + UMFELD
    }

    fn mehr(&self) -> Schritt {
        if self.puffer.len() as u64 > self.grenze {
            return Schritt::ZuGross(self.puffer.len() as u64);
        }
        // As much again, so that a long record is not looked at over and over.
        Schritt::Mehr(self.puffer.len().max(ZIEL))
    }

    fn zu_viele(&mut self) -> Schritt {
        self.zustand = Zustand::Fertig;
        self.puffer = Vec::new();
        Schritt::ZuViele
    }

    fn aufgeben(&mut self) -> Schritt {
        self.zustand = Zustand::Fertig;
        self.puffer = Vec::new();
        Schritt::Ungeeignet
    }

    /// Everything that is left, as it stands. It ends where the file ends, or in what is not
    /// well-formed.
    fn rest(&mut self) -> Schritt {
        if self.kopf.is_none() {
            return self.aufgeben();
        }
        let ende = self.bruch.unwrap_or(self.puffer.len());
        let is_enough = self.bruch.is_some() && self.puffer.len() >= ende + UMFELD;
        if self.zustand == Zustand::Laufend && !is_enough {
            return self.mehr();
        }
        let step = self.stueck(ende, false);
        self.zustand = Zustand::Fertig;
        // Nothing follows, so what stands once in here and nowhere before is alone.
        match step {
            Schritt::Stueck(mut last) => {
                last.ausschnitt.einzeln = std::mem::take(&mut last.vielleicht_einzeln);
                Schritt::Stueck(last)
            }
            other => other,
        }
    }

    fn stueck(&mut self, ende: usize, schliessen: bool) -> Schritt {
        let kopf = self.kopf.as_ref().map_or(&[][..], |kopf| &kopf.anfang);
        let schluss = self.kopf.as_ref().map_or(&[][..], |kopf| &kopf.schluss);
        let mut bytes = Vec::with_capacity(kopf.len() + ende + schluss.len());
        bytes.extend_from_slice(kopf);
        bytes.extend_from_slice(&self.puffer[..ende]);
        let saetze = kopf.len()..bytes.len();
        if schliessen {
            bytes.extend_from_slice(schluss);
        }
        let until = self.puffer.len().min(ende + UMFELD);
        let zahlen = self.zahlen.iter();
        let ausschnitt = Ausschnitt {
            ist_erstes: self.nummer == 0,
            saetze,
            versatz: self.davor_bytes - kopf.len() as u64,
            anfang: self.position,
            davor: text(&self.davor).to_owned(),
            danach: text(&self.puffer[ende..until]).to_owned(),
            geschwister: zahlen.clone().map(|(name, before, _)| (name.clone(), *before)).collect(),
            einzeln: Vec::new(),
        };
        let once = zahlen.filter(|(_, before, within)| *before == 0 && *within == 1);
        let vielleicht_einzeln = once.map(|(name, ..)| name.clone()).collect();
        let stueck = Stueck { nummer: self.nummer, bytes, ausschnitt, vielleicht_einzeln };
        self.nummer += 1;
        self.weiter(ende);
        Schritt::Stueck(Box::new(stueck))
    }

    /// Leaves the bytes up to `ende` behind.
    fn weiter(&mut self, ende: usize) {
        let done = &self.puffer[..ende];
        self.position = advance(self.position, done);
        self.davor.extend_from_slice(&done[done.len().saturating_sub(UMFELD)..]);
        let surplus = self.davor.len().saturating_sub(UMFELD);
        self.davor.drain(..surplus);
        let start = self.davor.iter().position(|byte| byte & 0xC0 != 0x80).unwrap_or(0);
        self.davor.drain(..start);
        self.davor_bytes += ende as u64;
        self.puffer.drain(..ende);
        self.gelesen -= ende.min(self.gelesen);
        self.schnitt = 0;
        // What is open began behind the cut.
        for (from, to) in &mut self.offen {
            (*from, *to) = (from.saturating_sub(ende), to.saturating_sub(ende));
        }
        for (_, before, within) in &mut self.zahlen {
            *before += std::mem::take(within);
        }
    }
}

/// As much of the bytes as is whole characters.
fn text(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    }
}

/// The position behind these bytes. Lines end as in [`Position`]; a line feed at the start belongs to
/// a carriage return before it only where both are in one piece, and pieces begin behind a tag.
fn advance(from: Position, bytes: &[u8]) -> Position {
    let ends = memchr2_iter(b'\n', b'\r', bytes);
    let lines = ends.filter(|at| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n')).count();
    let rest = memrchr2(b'\n', b'\r', bytes).map_or(bytes, |at| &bytes[at + 1..]);
    let characters = rest.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u64;
    let start = if lines == 0 { from.column } else { 1 };
    Position { line: from.line + lines as u64, column: start + characters }
}
