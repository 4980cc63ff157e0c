//! A pass over the text before the tree is built: limits and DOCTYPE are found here, so that the
//! costly cases of the tree builder (deep nesting, wide elements, many namespaces) are never
//! reached. It only looks for markup; well-formedness is the tree builder's business, and where this
//! pass understands nothing more, the tree builder refuses the text.

pub(crate) mod markup;
mod references;

use crate::reading::{DOCTYPE, NICHT_WOHLGEFORMT};
use crate::{Finding, Limits, Place, Source, Span, Value};
use markup::{attribute_names, count_attributes, markup_end, name_length};
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
    let mut at = 0;
    while let Some(found) = memchr(b'<', &text[at..]) {
        let start = at + found;
        if start > at {
            pass.node(at)?;
            if has_references {
                references::check(source, at..start, &reference)?;
            }
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
            b'!' | b'?' => pass.node(start)?,
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
        self.attributes(tag, span)?;
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

    fn attributes(&self, tag: &[u8], span: Span) -> Result<(), Box<Finding>> {
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

    /// Number of namespace declarations; the default namespace may be declared once.
    fn declarations(&self, tag: &[u8], span: Span) -> Result<u64, Box<Finding>> {
        // `a xmlns=""` is the shortest tag with a declaration.
        if tag.len() < 10 {
            return Ok(0);
        }
        match self.declares.find_iter(tag).take(2).count() {
            2 => {}
            count => return Ok(count as u64),
        }
        let (mut defaults, mut declared) = (0, 0);
        for name in attribute_names(tag) {
            defaults += u64::from(name == b"xmlns");
            declared += u64::from(name == b"xmlns" || name.starts_with(b"xmlns:"));
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

fn ill_formed(source: &Source, reason: (&str, &str), span: Span) -> Finding {
    Finding::of(&NICHT_WOHLGEFORMT)
        .value("grund", reason)
        .at(Place::in_source(source, span))
        .finish(source.name())
}
