//! From the root to the records: the frame around them is not settled, so whatever holds elements
//! is passed through until a record begins.

use crate::datensatz::Art;
use crate::{Datensatz, Nachricht, Parsed, owns};
use fim_core::reading::STRUKTUR_UNGESICHERT;
use fim_core::{Dialect, Element, Limits, Model, Node, Reader, Slot};

pub(crate) fn walk<'a>(
    root: Element<'a>,
    dialect: &'static Dialect,
    limits: &Limits,
) -> Parsed<'a> {
    let mut walk = Walk {
        dialect,
        reader: Reader::new(dialect, limits),
        nachricht: Nachricht::default(),
        datensaetze: Vec::new(),
    };
    if let Some(art) = Art::of(root) {
        walk.datensatz(art, root);
    } else {
        walk.nachricht.begin(root);
        walk.reader.read_attributes(root, &mut walk.nachricht);
        walk.frame(root);
    }
    Parsed {
        nachricht: walk.nachricht,
        datensaetze: walk.datensaetze,
        findings: walk.reader.findings,
    }
}

struct Walk<'a> {
    dialect: &'static Dialect,
    reader: Reader<'static>,
    nachricht: Nachricht<'a>,
    datensaetze: Vec<Datensatz<'a>>,
}

impl<'a> Walk<'a> {
    fn datensatz(&mut self, art: Art, element: Element<'a>) {
        self.datensaetze.push(Datensatz::read(art, element, &mut self.reader));
    }

    /// An element outside the records that holds elements. Goes as deep as the document, which has
    /// a limit.
    fn frame(&mut self, frame: Element<'a>) {
        for node in frame.nodes() {
            match node {
                Node::Element(child) => self.child(frame, child),
                Node::Text(piece) if !piece.text().trim().is_empty() => {
                    let (text, span) = (piece.text(), piece.span());
                    self.reader.stray_text(frame, text, span);
                }
                Node::Text(_) => {}
            }
        }
    }

    fn child(&mut self, frame: Element<'a>, child: Element<'a>) {
        if let Some(art) = Art::of(child) {
            return self.datensatz(art, child);
        }
        if child.namespace().is_none_or(owns) {
            match self.nachricht.child(child, self.dialect.fassung) {
                Slot::Take(model) => return self.reader.read_into(child, model),
                Slot::Repeated => return self.reader.reject(self.dialect.repeated, frame, child),
                Slot::OtherVersion | Slot::Unknown => {}
            }
        }
        if child.children().next().is_some() {
            self.frame(child);
        } else if !child.text().trim().is_empty() {
            self.reader.reject(&STRUKTUR_UNGESICHERT, frame, child);
        }
    }
}
