//! The look at one markup after the other: what is open, and where a record ends.

use super::{KOPF, Kopf, Zerleger};
use crate::prescan::markup::{markup_end, name_length};
use memchr::memchr;
use std::ops::Range;

/// What a look at the next markup came to.
pub(super) enum Blick {
    Weiter,
    Mehr,
    Ungeeignet,
    /// The outermost element is closed, or what follows is not well-formed: the rest is one piece.
    Rest,
    /// A record ends that is one more than there may be.
    ZuViele,
}

impl Zerleger {
    /// Looks at the next markup.
    pub(super) fn blick(&mut self) -> Blick {
        let Some(found) = memchr(b'<', &self.puffer[self.gelesen..]) else { return Blick::Mehr };
        let start = self.gelesen + found;
        let is_between = !self.huelle.is_empty() && self.offen.is_empty();
        if is_between && self.kopf.is_some() {
            let between = &self.puffer[self.gelesen..start];
            if !between.iter().all(u8::is_ascii_whitespace) {
                return Blick::Ungeeignet;
            }
        }
        let Some(length) = markup_end(&self.puffer[start..]) else {
            // What is not text yet is looked at once more when there is more.
            self.gelesen = start;
            return Blick::Mehr;
        };
        let end = start + length;
        let blick = match self.puffer[start + 1] {
            b'/' => self.end_tag(start, end),
            b'!' if self.puffer[start..].starts_with(b"<!DOCTYPE") => Blick::Ungeeignet,
            b'!' if is_between && self.puffer[start..].starts_with(b"<![CDATA[") => {
                Blick::Ungeeignet
            }
            b'!' | b'?' => {
                self.gelesen = end;
                Blick::Weiter
            }
            _ => self.start_tag(start, end),
        };
        if !matches!(blick, Blick::Weiter) {
            self.gelesen = start.min(self.puffer.len());
        }
        blick
    }

    fn start_tag(&mut self, start: usize, end: usize) -> Blick {
        let tag = &self.puffer[start + 1..end - 1];
        let name = start + 1..start + 1 + name_length(tag);
        let is_empty = tag.last() == Some(&b'/');
        self.gelesen = end;
        if self.huelle.is_empty() {
            return self.umhuellt(name, is_empty);
        }
        if !self.offen.is_empty() {
            if !is_empty {
                self.offen.push((name.start, name.end));
            }
            return Blick::Weiter;
        }
        let local = std::str::from_utf8(local_name(&self.puffer[name.clone()])).unwrap_or_default();
        let is_outside = self.form.behaelter.is_some() && self.huelle.len() == 1;
        if is_outside && !self.ist_dahinter && self.form.behaelter == Some(local) {
            return self.umhuellt(name, is_empty);
        }
        let is_record = !is_outside && (self.form.ist_satz)(local);
        match (&self.kopf, is_record) {
            (Some(_), false) => return Blick::Ungeeignet,
            (None, true) if start > KOPF => return Blick::Ungeeignet,
            (None, true) => return self.erster_satz(start, name, end, is_empty),
            _ => {}
        }
        self.oeffne(name, end, is_empty, is_record)
    }

    /// One of the elements around records begins.
    fn umhuellt(&mut self, name: Range<usize>, is_empty: bool) -> Blick {
        self.huelle.push(self.puffer[name].to_vec());
        if is_empty { Blick::Ungeeignet } else { Blick::Weiter }
    }

    /// The head ends where the first record begins.
    fn erster_satz(
        &mut self,
        start: usize,
        name: Range<usize>,
        end: usize,
        is_empty: bool,
    ) -> Blick {
        let anfang: Vec<u8> = self.puffer[..start].to_vec();
        self.weiter(start);
        let names = self.huelle.iter().rev();
        let schluss = names.flat_map(|name| [b"</", name.as_slice(), b">"].concat()).collect();
        self.kopf = Some(Kopf { anfang, schluss });
        self.gelesen = end - start;
        self.oeffne(name.start - start..name.end - start, end - start, is_empty, true)
    }

    fn oeffne(&mut self, name: Range<usize>, end: usize, is_empty: bool, is_record: bool) -> Blick {
        if !is_empty {
            self.offen.push((name.start, name.end));
        } else if is_record {
            return self.satz_endet(name, end);
        }
        Blick::Weiter
    }

    fn end_tag(&mut self, start: usize, end: usize) -> Blick {
        let tag = &self.puffer[start + 2..end - 1];
        let name = &tag[..name_length(tag)];
        let Some((from, to)) = self.offen.pop() else {
            return self.huelle_endet(start + 2..start + 2 + name.len(), end);
        };
        if self.puffer[from..to] != *name {
            // Not well-formed: up to here is one piece, which its parser refuses.
            self.bruch = Some(end);
            self.offen.push((from, to));
            return Blick::Rest;
        }
        self.gelesen = end;
        if self.offen.is_empty() && self.kopf.is_some() {
            return self.satz_endet(from..to, end);
        }
        Blick::Weiter
    }

    /// An element around records ends, or something that was never open does.
    fn huelle_endet(&mut self, name: Range<usize>, end: usize) -> Blick {
        if self.huelle.len() < 2 {
            return Blick::Rest;
        }
        if self.kopf.is_none() {
            // There is no record.
            return Blick::Ungeeignet;
        }
        if self.huelle.last().is_none_or(|open| *open != self.puffer[name]) {
            self.bruch = Some(end);
            return Blick::Rest;
        }
        self.huelle.pop();
        self.ist_dahinter = true;
        self.gelesen = end;
        Blick::Weiter
    }

    /// A record is whole: here may be cut.
    fn satz_endet(&mut self, name: Range<usize>, end: usize) -> Blick {
        let Some(frei) = self.frei.checked_sub(1) else { return Blick::ZuViele };
        self.frei = frei;
        self.schnitt = end;
        let local = String::from_utf8_lossy(local_name(&self.puffer[name]));
        match self.zahlen.iter_mut().find(|(known, ..)| **known == *local) {
            Some((.., within)) => *within += 1,
            None => self.zahlen.push((local.into(), 0, 1)),
        }
        Blick::Weiter
    }
}

fn local_name(name: &[u8]) -> &[u8] {
    memchr(b':', name).map_or(name, |at| &name[at + 1..])
}
