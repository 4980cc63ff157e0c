//! A streaming pass over the text before the tree is built: limits and DOCTYPE are found here, so
//! that the costly cases of the tree builder (deep nesting, wide elements, many namespaces) are
//! never reached. Well-formedness is the tree builder's business.

use crate::reading::{DOCTYPE, GRENZE_ERREICHT};
use crate::{Finding, Limits, Place, Source, Span, Wording};
use memchr::{memchr_iter, memmem};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Start tags still open where the text, or what can be understood of it, ends.
pub(crate) struct Scan {
    pub open: Vec<Span>,
}

pub(crate) fn scan(source: &Source, limits: &Limits) -> Result<Scan, Box<Finding>> {
    let mut pass = Pass {
        source,
        limits,
        declares: memmem::Finder::new(b"xmlns"),
        open: Vec::new(),
        namespaces: Vec::new(),
        in_scope: 0,
        nodes: 0,
    };
    let mut reader = Reader::from_str(source.text());
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    loop {
        let start = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Start(tag)) => pass.start(start, tag.as_bytes(), true)?,
            Ok(Event::Empty(tag)) => pass.start(start, tag.as_bytes(), false)?,
            Ok(Event::End(_)) => pass.end(),
            Ok(Event::DocType(_)) => {
                let span = Span { start, end: reader.buffer_position() };
                let place = Place::in_source(source, span);
                return Err(Box::new(Finding::of(&DOCTYPE).at(place).finish(source.name())));
            }
            // The tree builder says what is wrong, and never gets further than this.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => pass.node(start)?,
        }
    }
    Ok(Scan { open: pass.open })
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
    fn start(&mut self, start: u64, tag: &[u8], stays_open: bool) -> Result<(), Box<Finding>> {
        self.node(start)?;
        // `<` and the name; enough to point at, without looking for the end of the name.
        let span = Span { start, end: start + 1 + name_length(tag) };
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

    fn node(&mut self, start: u64) -> Result<(), Box<Finding>> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            let unit = Wording::new("Knoten", "nodes");
            let span = Span { start, end: start };
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
        // ` xmlns=""` is the shortest declaration.
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

fn name_length(tag: &[u8]) -> u64 {
    let end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    end as u64
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
