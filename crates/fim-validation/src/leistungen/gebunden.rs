//! Bytes for the HTML tokenizer, up to a tag that nobody writes: the tokenizer goes one call deeper
//! with every quoted attribute of a tag, and a text must not decide how deep the stack gets.

use html5gum::Reader;
use std::cell::Cell;
use std::fmt;

/// Attributes of one tag; as many as the limit `attribute` allows an element of XML.
pub(super) const ATTRIBUTE: u32 = 256;

/// A text, and how many quotation marks of attributes came by since the last piece of markup.
pub(super) struct Gebunden<'t, 'c> {
    rest: &'t [u8],
    zeichen: &'c Cell<u32>,
}

/// There are more than [`ATTRIBUTE`] attributes in one tag.
#[derive(Debug)]
pub(super) struct ZuViele;

impl fmt::Display for ZuViele {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {ATTRIBUTE} attributes in one tag")
    }
}

impl std::error::Error for ZuViele {}

impl<'t, 'c> Gebunden<'t, 'c> {
    /// `zeichen` is set back by whoever takes a piece of markup.
    pub(super) const fn new(text: &'t str, zeichen: &'c Cell<u32>) -> Self {
        Self { rest: text.as_bytes(), zeichen }
    }

    fn count(&self, byte: u8) -> Result<(), ZuViele> {
        if byte == b'"' {
            self.zeichen.set(self.zeichen.get() + 1);
            // Each value has one mark on either side.
            if self.zeichen.get() > 2 * ATTRIBUTE {
                return Err(ZuViele);
            }
        }
        Ok(())
    }
}

impl Reader for Gebunden<'_, '_> {
    type Error = ZuViele;

    fn read_byte(&mut self) -> Result<Option<u8>, ZuViele> {
        let Some((first, rest)) = self.rest.split_first() else { return Ok(None) };
        self.rest = rest;
        self.count(*first)?;
        Ok(Some(*first))
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, ZuViele> {
        let found = self.rest.get(..wanted.len()).is_some_and(|start| {
            start == wanted || !case_sensitive && start.eq_ignore_ascii_case(wanted)
        });
        if found {
            self.rest = &self.rest[wanted.len()..];
        }
        Ok(found)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, ZuViele> {
        let Some(first) = self.rest.first() else { return Ok(None) };
        let at = self.rest.iter().position(|byte| needle.contains(byte));
        let (chunk, rest) = match at {
            Some(0) => {
                self.count(*first)?;
                self.rest.split_at(1)
            }
            Some(at) => self.rest.split_at(at),
            None => self.rest.split_at(self.rest.len()),
        };
        self.rest = rest;
        Ok(Some(chunk))
    }
}
