//! A pass over the text before the tree is built: limits and DOCTYPE are found here, so that the
//! costly cases of the tree builder (deep nesting, wide elements, many namespaces) are never
//! reached. It only looks for markup; well-formedness is the tree builder's business, and where this
//! pass understands nothing more, the tree builder refuses the text.

pub(crate) mod markup;
mod references;

use crate::reading::{DOCTYPE, NICHT_WOHLGEFORMT};
use crate::{Finding, Frist, Limits, Place, Source, Span, Value};
use markup::{attributes, count_attributes, markup_end, name_length};
use memchr::{memchr, memmem};

/// How far the text could be understood.
pub(crate) struct Scan {
    /// Start tags still open at the end.
    pub open: Vec<Span>,
    /// Bytes up to the end of the last markup that is whole.
    pub understood: usize,
    /// Where the first element begins.
    pub first_element: Option<usize>,
}

/// Pieces of markup after which the time is asked for.
const SCHRITTE: u64 = 4096;

/// Work that redeclaring namespaces may cost, as a multiple of the limit squared: at each element
/// with declarations the tree builder compares all namespaces in scope.
const REDECLARATIONS: u64 = 8_000;

pub(crate) fn scan(source: &Source, limits: &Limits) -> Result<Scan, Box<Finding>> {
    let text = source.text().as_bytes();
    let mut pass = Pass {
        source,
        limits,
        declares: memmem::Finder::new(b"xmlns"),
        open: Vec::new(),
        namespaces: Vec::new(),
        in_scope: 0,
        compared: 0,
        nodes: 0,
        first_element: None,
    };
    let reference = memmem::Finder::new(b"&#");
    let has_references = reference.find(text).is_some();
    let (mut at, mut markup) = (0, 0_u64);
    while let Some(found) = memchr(b'<', &text[at..]) {
        let start = at + found;
        if start > at {
            pass.node(at)?;
            pass.text(at..start)?;
            if has_references {
                references::check(source, at..start, &reference)?;
            }
        }
        markup += 1;
        if markup.is_multiple_of(SCHRITTE) && source.frist().ist_um() {
            return Err(Box::new(Frist::ueberschritten(limits, source.name())));
        }
        let end = markup_end(&text[start..]).map(|length| start + length);
        if text[start..].starts_with(b"<!DOCTYPE") {
            let end = end.unwrap_or(start + b"<!DOCTYPE".len());
            let place = Place::in_source(source, Span::new(start, end));
            return Err(Box::new(Finding::of(&DOCTYPE).at(place).finish(source.name())));
        }
        let Some(end) = end else { break };
        match text[start + 1] {
            b'/' => pass.end(),
            b'?' => {
                instruction(source, start..end)?;
                pass.node(start)?;
            }
            b'!' => pass.node(start)?,
            _ => {
                if has_references {
                    references::check(source, start..end, &reference)?;
                }
                let stays_open = text[end - 2] != b'/';
                pass.start(start, &text[start + 1..end - 1], stays_open)?;
            }
        }
        at = end;
    }
    Ok(Scan { first_element: pass.first_element, open: pass.open, understood: at })
}

struct Pass<'s> {
    source: &'s Source,
    limits: &'s Limits,
    declares: memmem::Finder<'static>,
    open: Vec<Span>,
    /// For each open element that declares namespaces: its depth and how many it declares.
    namespaces: Vec<(usize, u64)>,
    in_scope: u64,
    compared: u64,
    nodes: u64,
    first_element: Option<usize>,
}

impl Pass<'_> {
    fn start(&mut self, start: usize, tag: &[u8], stays_open: bool) -> Result<(), Box<Finding>> {
        self.node(start)?;
        let span = Span::new(start, start + 1 + name_length(tag));
        if self.open.len() as u64 >= self.limits.depth {
            return Err(self.hit("tiefe", self.limits.depth + 1, span));
        }
        self.first_element.get_or_insert(start);
        self.names(tag, span)?;
        self.count(tag, span)?;
        let declared = self.declarations(tag, span)?;
        if declared > 0 {
            self.scope(declared, span)?;
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

    /// Holds the number of namespaces, and the work they cost, to the limit.
    fn scope(&mut self, declared: u64, span: Span) -> Result<(), Box<Finding>> {
        let limit = self.limits.namespaces;
        let in_scope = self.in_scope + declared;
        if in_scope > limit {
            return Err(self.hit("namensraeume", in_scope, span));
        }
        self.compared = self.compared.saturating_add(in_scope * in_scope);
        if self.compared > limit.saturating_mul(limit).saturating_mul(REDECLARATIONS) {
            let found = ("ständig umgedeutet", "redeclared all the time");
            return Err(self.hit("namensraeume", found, span));
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
            let span = Span::new(start, start);
            return Err(self.hit("knoten", self.nodes, span));
        }
        Ok(())
    }

    fn count(&self, tag: &[u8], span: Span) -> Result<(), Box<Finding>> {
        // An attribute takes at least five bytes (` a=""`), so most tags need no counting.
        if (tag.len() as u64) / 5 <= self.limits.attributes {
            return Ok(());
        }
        let count = count_attributes(tag);
        if count > self.limits.attributes {
            return Err(self.hit("attribute", count, span));
        }
        Ok(())
    }

    /// Holds names to their limit; none begins with a colon (Namespaces in XML 1.0, section 4).
    fn names(&self, tag: &[u8], span: Span) -> Result<(), Box<Finding>> {
        if tag.first() == Some(&b':') {
            let reason = ("ein Name beginnt mit einem Doppelpunkt", "a name begins with a colon");
            return Err(Box::new(ill_formed(self.source, reason, span)));
        }
        let limit = self.limits.name_bytes;
        let most = tag.len() as u64;
        if most <= limit {
            return Ok(());
        }
        if most > self.limits.text_bytes {
            return Err(self.hit("textlaenge", most, span));
        }
        let names = attributes(tag).map(|(name, _)| name.len()).chain([name_length(tag)]);
        let longest = names.max().unwrap_or(0) as u64;
        if longest > limit {
            // The name itself would fill the screen.
            return Err(self.hit("namenslaenge", longest, Span { end: span.start + 1, ..span }));
        }
        Ok(())
    }

    fn text(&self, range: std::ops::Range<usize>) -> Result<(), Box<Finding>> {
        let length = range.len() as u64;
        if length > self.limits.text_bytes {
            return Err(self.hit("textlaenge", length, Span::new(range.start, range.start)));
        }
        Ok(())
    }

    /// Number of namespace declarations; the default namespace may be declared once.
    fn declarations(&self, tag: &[u8], span: Span) -> Result<u64, Box<Finding>> {
        // `a xmlns=""` is the shortest tag with a declaration.
        if tag.len() < 10 {
            return Ok(0);
        }
        if self.declares.find(tag).is_none() {
            return Ok(0);
        }
        let (mut defaults, mut declared) = (0, 0);
        for (name, value) in attributes(tag) {
            defaults += u64::from(name == b"xmlns");
            declared += u64::from(name == b"xmlns" || name.starts_with(b"xmlns:"));
            if name == b"xmlns:xmlns" || name.starts_with(b"xmlns:") && value.is_empty() {
                let reason = (
                    "ein Präfix ist an nichts gebunden, oder »xmlns« ist eines",
                    "a prefix is bound to nothing, or »xmlns« is one",
                );
                return Err(Box::new(ill_formed(self.source, reason, span)));
            }
        }
        if defaults > 1 {
            let (de, en) =
                ("»xmlns« steht zweimal im selben Element", "»xmlns« stands twice in one element");
            return Err(Box::new(ill_formed(self.source, (de, en), span)));
        }
        Ok(declared)
    }

    fn hit(&self, name: &str, found: impl Into<Value>, span: Span) -> Box<Finding> {
        let draft = self.limits.exceeded(name, found).at(Place::in_source(self.source, span));
        Box::new(draft.finish(self.source.name()))
    }
}

/// `xml` begins the declaration and nothing else; its version is 1.0 or a later 1 (XML 1.0, sections
/// 2.6 and 2.8).
fn instruction(source: &Source, range: std::ops::Range<usize>) -> Result<(), Box<Finding>> {
    let text = &source.text()[range.clone()];
    let inner = text.trim_start_matches("<?").trim_end_matches("?>");
    let target = inner.split_ascii_whitespace().next().unwrap_or_default();
    if !target.eq_ignore_ascii_case("xml") {
        return Ok(());
    }
    let span = Span::new(range.start, range.end);
    if target != "xml" || range.start > 0 {
        let reason = (
            "»<?xml …?>« darf nur ganz am Anfang der Datei stehen",
            "»<?xml …?>« may only stand at the very start of the file",
        );
        return Err(Box::new(ill_formed(source, reason, span)));
    }
    let version = attributes(inner.as_bytes()).find(|(name, _)| *name == b"version");
    let is_known = |value: &[u8]| {
        let digits = value.strip_prefix(b"1.");
        digits.is_some_and(|it| !it.is_empty() && it.iter().all(u8::is_ascii_digit))
    };
    match version {
        Some((_, value)) if !is_known(value) => {
            let reason = ("die XML-Version gibt es nicht", "there is no such version of XML");
            Err(Box::new(ill_formed(source, reason, span)))
        }
        _ => Ok(()),
    }
}

fn ill_formed(source: &Source, reason: (&str, &str), span: Span) -> Finding {
    Finding::of(&NICHT_WOHLGEFORMT)
        .value("grund", reason)
        .at(Place::in_source(source, span))
        .finish(source.name())
}
