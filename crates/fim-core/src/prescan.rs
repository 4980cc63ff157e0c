//! A pass over the text before the tree is built: limits and DOCTYPE are found here, so that the
//! costly cases of the tree builder (deep nesting, wide elements, many namespaces) are never
//! reached. It only looks for markup; well-formedness is the tree builder's business, and where this
//! pass understands nothing more, the tree builder refuses the text.

use crate::reading::{DOCTYPE, GRENZE_ERREICHT};
use crate::{Finding, Limits, Place, Source, Span, Wording};
use memchr::{memchr, memchr_iter, memchr3, memmem};

/// Start tags still open where the text, or what can be understood of it, ends.
pub(crate) struct Scan {
    pub open: Vec<Span>,
}

pub(crate) fn scan(source: &Source, limits: &Limits) -> Result<Scan, Box<Finding>> {
    let text = source.text().as_bytes();
    let mut pass = Pass {
        source,
        limits,
        declares: memmem::Finder::new(b"xmlns"),
        open: Vec::new(),
        namespaces: Vec::new(),
        in_scope: 0,
        nodes: 0,
    };
    let mut at = 0;
    while let Some(found) = memchr(b'<', &text[at..]) {
        let start = at + found;
        if start > at {
            pass.node(at)?;
        }
        let Some(end) = markup_end(&text[start..]).map(|length| start + length) else { break };
        match text[start + 1] {
            b'/' => pass.end(),
            b'!' if text[start..].starts_with(b"<!DOCTYPE") => {
                let place = Place::in_source(source, Span::new(start, end));
                return Err(Box::new(Finding::of(&DOCTYPE).at(place).finish(source.name())));
            }
            b'!' | b'?' => pass.node(start)?,
            _ => {
                let stays_open = text[end - 2] != b'/';
                pass.start(start, &text[start + 1..end - 1], stays_open)?;
            }
        }
        at = end;
    }
    Ok(Scan { open: pass.open })
}

/// Bytes of the markup at the start of `text`; `None` where it does not end.
fn markup_end(text: &[u8]) -> Option<usize> {
    let after = |mark: &[u8]| memmem::find(text, mark).map(|at| at + mark.len());
    match text.get(1)? {
        b'?' => after(b"?>"),
        b'!' if text.starts_with(b"<!--") => {
            memmem::find(&text[4..], b"-->").map(|at| at + 4 + b"-->".len())
        }
        b'!' if text.starts_with(b"<![CDATA[") => after(b"]]>"),
        _ => tag_end(text),
    }
}

/// As [`markup_end`], where `>` may stand in quotes.
fn tag_end(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += memchr3(b'>', b'"', b'\'', &text[at..])?;
        match text[at] {
            b'>' => return Some(at + 1),
            quote => at += memchr(quote, &text[at + 1..])? + 2,
        }
    }
}

struct Pass<'s> {
    source: &'s Source,
    limits: &'s Limits,
    declares: memmem::Finder<'static>,
    open: Vec<Span>,
    /// For each open element that declares namespaces: its depth and how many it declares.
    namespaces: Vec<(usize, u64)>,
    in_scope: u64,
    nodes: u64,
}

impl Pass<'_> {
    fn start(&mut self, start: usize, tag: &[u8], stays_open: bool) -> Result<(), Box<Finding>> {
        self.node(start)?;
        let span = Span::new(start, start + 1 + name_length(tag));
        if self.open.len() as u64 >= self.limits.depth {
            let unit = Wording::new("Ebenen", "levels");
            return Err(self.hit("tiefe", self.limits.depth, unit, self.limits.depth + 1, span));
        }
        self.attributes(tag, span)?;
        let declared = self.declarations(tag);
        if self.in_scope + declared > self.limits.namespaces {
            let unit = Wording::new("Namensräume", "namespaces");
            let found = self.in_scope + declared;
            return Err(self.hit("namensraeume", self.limits.namespaces, unit, found, span));
        }
        if stays_open {
            self.open.push(span);
            if declared > 0 {
                self.namespaces.push((self.open.len(), declared));
                self.in_scope += declared;
            }
        }
        Ok(())
    }

    fn end(&mut self) {
        if let Some((depth, declared)) = self.namespaces.last().copied()
            && depth == self.open.len()
        {
            self.in_scope -= declared;
            self.namespaces.pop();
        }
        self.open.pop();
    }

    fn node(&mut self, start: usize) -> Result<(), Box<Finding>> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            let unit = Wording::new("Knoten", "nodes");
            let span = Span::new(start, start);
            return Err(self.hit("knoten", self.limits.nodes, unit, self.nodes, span));
        }
        Ok(())
    }

    fn attributes(&self, tag: &[u8], span: Span) -> Result<(), Box<Finding>> {
        // An attribute takes at least five bytes (` a=""`), so most tags need no counting.
        if (tag.len() as u64) / 5 <= self.limits.attributes {
            return Ok(());
        }
        let count = count_attributes(tag);
        if count > self.limits.attributes {
            let unit = Wording::new("Attribute", "attributes");
            return Err(self.hit("attribute", self.limits.attributes, unit, count, span));
        }
        Ok(())
    }

    fn declarations(&self, tag: &[u8]) -> u64 {
        // `a xmlns=""` is the shortest tag with a declaration.
        if tag.len() < 10 { 0 } else { self.declares.find_iter(tag).count() as u64 }
    }

    fn hit(&self, name: &str, limit: u64, unit: Wording, found: u64, span: Span) -> Box<Finding> {
        let draft = Finding::of(&GRENZE_ERREICHT)
            .value("grenze", name)
            .value("wert", limit)
            .value("einheit", (unit.de, unit.en))
            .value("gefunden", found)
            .distinguish(name)
            .at(Place::in_source(self.source, span));
        Box::new(draft.finish(self.source.name()))
    }
}

fn name_length(tag: &[u8]) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
    tag.iter().position(ends).unwrap_or(tag.len())
}

/// Equals signs outside quotes.
fn count_attributes(tag: &[u8]) -> u64 {
    let mut quote = None;
    let mut count = 0;
    for &byte in tag {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'=') => count += 1,
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    // A tag whose quotes do not pair is refused by the tree builder; until then it counts in full.
    if quote.is_some() { memchr_iter(b'=', tag).count() as u64 } else { count }
}
