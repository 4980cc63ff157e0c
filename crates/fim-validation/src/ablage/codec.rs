//! Numbers, texts and lists as bytes: small numbers are short, and what stands in many places of a
//! file is written once.

use super::worte;
use crate::eigene::EigeneRegeln;
use crate::korpus::objekt::Teil;
use fim_core::RuleMeta;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

/// A type that can be kept.
pub(crate) trait Stored: Sized {
    /// Adds its bytes.
    fn write(&self, writer: &mut Writer);
    /// Takes it from the bytes; `None` where they are none of it.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;
}

/// Keeps a struct field by field. It is taken apart whole, so a new field is not forgotten.
macro_rules! fields {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::ablage::codec::Stored for $type {
            fn write(&self, writer: &mut $crate::ablage::codec::Writer) {
                let Self { $($field),+ } = self;
                $($crate::ablage::codec::Stored::write($field, writer);)+
            }

            fn read(reader: &mut $crate::ablage::codec::Reader<'_>) -> Option<Self> {
                $(let $field = $crate::ablage::codec::Stored::read(reader)?;)+
                Some(Self { $($field),+ })
            }
        }
    };
}
pub(super) use fields;

/// Keeps an enum without fields as a number.
macro_rules! variants {
    ($type:ident { $($variant:ident = $number:literal),+ $(,)? }) => {
        impl $crate::ablage::codec::Stored for $type {
            fn write(&self, writer: &mut $crate::ablage::codec::Writer) {
                writer.byte(match self { $(Self::$variant => $number,)+ });
            }

            fn read(reader: &mut $crate::ablage::codec::Reader<'_>) -> Option<Self> {
                match reader.byte()? {
                    $($number => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(super) use variants;

/// Bytes in the making.
#[derive(Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
    texte: HashMap<Arc<str>, u64>,
    teile: HashMap<Arc<[Teil]>, u64>,
    worte: HashMap<&'static str, u64>,
    is_impossible: bool,
}

impl Writer {
    /// Says that something cannot be kept.
    pub(super) const fn refuse(&mut self) {
        self.is_impossible = true;
    }

    /// The bytes, unless something could not be kept.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        (!self.is_impossible).then_some(self.bytes)
    }

    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Seven bits a byte, the lowest first.
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number.to_le_bytes()[0]);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.raw(text.as_bytes());
    }

    pub(super) fn list<T: Stored>(&mut self, list: &[T]) {
        self.number(list.len() as u64);
        list.iter().for_each(|one| one.write(self));
    }

    /// Writes 0 and says so where something is new; else its number.
    fn is_new<K: Hash + Eq>(
        &mut self,
        known: fn(&mut Self) -> &mut HashMap<K, u64>,
        key: K,
    ) -> bool {
        let known = known(self);
        let next = known.len() as u64 + 1;
        let number = *known.entry(key).or_insert(next);
        self.number(if number == next { 0 } else { number });
        number == next
    }
}

/// Texts that stand in many files, each kept once.
#[derive(Debug, Default)]
pub struct Texte(HashSet<Arc<str>>);

/// Bytes that are read.
pub(crate) struct Reader<'b> {
    rest: &'b [u8],
    /// Texts that others have, too.
    gemeinsam: Option<&'b mut Texte>,
    /// Rules of one's own that may be named.
    eigene: Option<&'b EigeneRegeln>,
    texte: Vec<Arc<str>>,
    teile: Vec<Arc<[Teil]>>,
    worte: Vec<&'static str>,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        let (texte, teile, worte) = (Vec::new(), Vec::new(), Vec::new());
        Self { rest: bytes, gemeinsam: None, eigene: None, texte, teile, worte }
    }

    /// The same, where rules of one's own may be named.
    pub(super) fn knowing(self, eigene: &'b EigeneRegeln) -> Self {
        Self { eigene: Some(eigene), ..self }
    }

    /// The rule of one's own of this code.
    pub(super) fn eigene(&self, code: &str) -> Option<&'static RuleMeta> {
        self.eigene?.rule(code)
    }

    /// The same, where texts are shared with what was read before.
    pub(super) fn sharing(bytes: &'b [u8], texte: &'b mut Texte) -> Self {
        Self { gemeinsam: Some(texte), ..Self::new(bytes) }
    }

    fn shared(&mut self, text: &str) -> Arc<str> {
        let Some(Texte(known)) = &mut self.gemeinsam else { return text.into() };
        if let Some(known) = known.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        known.insert(new.clone());
        new
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    pub(super) fn raw(&mut self, length: usize) -> Option<&'b [u8]> {
        let (raw, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(raw)
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            number |= bits << shift;
            if byte < 0x80 {
                // What is shifted out is none of ours.
                return (number >> shift == bits).then_some(number);
            }
        }
        None
    }

    /// How many follow; every one of them takes a byte at least.
    fn length(&mut self) -> Option<usize> {
        let length = usize::try_from(self.number()?).ok()?;
        (length <= self.rest.len()).then_some(length)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.length()?;
        std::str::from_utf8(self.raw(length)?).ok()
    }

    /// The number of something known; `None` within for what is new.
    fn known<T: Clone>(&mut self, known: fn(&Self) -> &Vec<T>) -> Option<Option<T>> {
        let number = usize::try_from(self.number()?).ok()?;
        match number.checked_sub(1) {
            None => Some(None),
            Some(at) => known(self).get(at).cloned().map(Some),
        }
    }
}

impl Stored for u64 {
    fn write(&self, writer: &mut Writer) {
        writer.number(*self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.number()
    }
}

impl Stored for u32 {
    fn write(&self, writer: &mut Writer) {
        writer.number(u64::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.number()?.try_into().ok()
    }
}

impl Stored for u8 {
    fn write(&self, writer: &mut Writer) {
        writer.byte(*self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.byte()
    }
}

impl Stored for bool {
    fn write(&self, writer: &mut Writer) {
        writer.byte(u8::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Stored for String {
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.text().map(str::to_owned)
    }
}

impl Stored for Box<str> {
    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.text().map(Self::from)
    }
}

impl Stored for Arc<str> {
    fn write(&self, writer: &mut Writer) {
        if writer.is_new(|writer| &mut writer.texte, self.clone()) {
            writer.text(self);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.known(|reader| &reader.texte)? {
            Some(known) => Some(known),
            None => {
                let text = reader.text()?;
                let new = reader.shared(text);
                reader.texte.push(new.clone());
                Some(new)
            }
        }
    }
}

impl Stored for Arc<[Teil]> {
    fn write(&self, writer: &mut Writer) {
        if writer.is_new(|writer| &mut writer.teile, self.clone()) {
            writer.list(self);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.known(|reader| &reader.teile)? {
            Some(known) => Some(known),
            None => {
                let new = Self::from(Vec::read(reader)?);
                reader.teile.push(new.clone());
                Some(new)
            }
        }
    }
}

/// A word of the program.
impl Stored for &'static str {
    fn write(&self, writer: &mut Writer) {
        if self.len() > worte::LONGEST {
            writer.refuse();
        }
        if writer.is_new(|writer| &mut writer.worte, *self) {
            writer.text(self);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.known(|reader| &reader.worte)? {
            Some(known) => Some(known),
            None => {
                let new = worte::wort(reader.text()?)?;
                reader.worte.push(new);
                Some(new)
            }
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        self.iter().for_each(|one| one.write(writer));
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if bool::read(reader)? { T::read(reader).map(Some) } else { Some(None) }
    }
}

impl<T: Stored> Stored for Box<T> {
    fn write(&self, writer: &mut Writer) {
        T::write(self, writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        T::read(reader).map(Self::new)
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        writer.list(self);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        // What claims to be long grows as it is read.
        const AT_ONCE: usize = 1024;
        let length = reader.length()?;
        let mut list = Self::with_capacity(length.min(AT_ONCE));
        for _ in 0..length {
            list.push(T::read(reader)?);
        }
        Some(list)
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    fn write(&self, writer: &mut Writer) {
        let (a, b) = self;
        a.write(writer);
        b.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some((A::read(reader)?, B::read(reader)?))
    }
}
