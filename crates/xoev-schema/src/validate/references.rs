//! `xs:ID` and `xs:IDREF`: each name once, each reference to a name (XSD 1.0 Part 1 §3.15.4,
//! cvc-id). Nothing is kept for documents whose schema has no such types.

use super::{Walk, suggest, trim};
use crate::simple::{Role, items};
use crate::tables::SimpleId;
use crate::violation::{At, Kind, Violation};
use fim_core::Element;
use std::borrow::Cow;
use std::collections::HashMap;

/// Among more IDs nobody looks for the one that was meant.
const COMPARED: usize = 500;

#[derive(Debug, Default)]
pub(crate) struct References<'d> {
    ids: HashMap<Cow<'d, str>, Element<'d>>,
    wanted: Vec<(Cow<'d, str>, Element<'d>, At<'d>)>,
    last_id: Option<u64>,
}

impl References<'_> {
    pub(crate) const fn last_id(&self) -> Option<u64> {
        self.last_id
    }
}

impl<'d> Walk<'_, 'd, '_> {
    /// Notes a value that is valid for its type.
    pub(crate) fn note(
        &mut self,
        id: SimpleId,
        raw: Cow<'d, str>,
        element: Element<'d>,
        at: At<'d>,
    ) {
        match self.tables.simples[id as usize].role {
            Role::None => {}
            // Who declares entities is not read: a document type is refused. So there are none
            // (cvc-simple-type 2).
            Role::Entity => {
                let mut violation =
                    Violation::new(Kind::ValueDatatype, element, "cvc-simple-type.2");
                violation.type_name = Some(self.tables.simples[id as usize].builtin.to_owned());
                (self.report)(violation.found(trimmed(raw)).at(at));
            }
            Role::Id => {
                let name = trimmed(raw);
                self.references.last_id = Some(element.span().start);
                if let Some(first) = self.references.ids.get(&name) {
                    let mut violation = Violation::new(Kind::IdRepeated, element, "cvc-id.2");
                    violation.other = Some(*first);
                    (self.report)(violation.found(name).at(at));
                } else {
                    self.references.ids.insert(name, element);
                }
            }
            Role::IdRef => match raw {
                Cow::Borrowed(text) => {
                    for name in text.split_ascii_whitespace() {
                        self.references.wanted.push((Cow::Borrowed(name), element, at));
                    }
                }
                Cow::Owned(text) => {
                    for name in items(&text) {
                        let name = Cow::Owned(name.trim().to_owned());
                        self.references.wanted.push((name, element, at));
                    }
                }
            },
        }
    }

    /// At the end of the document: references that lead nowhere.
    pub(crate) fn dangling(&mut self) {
        let ids = std::mem::take(&mut self.references.ids);
        let wanted = std::mem::take(&mut self.references.wanted);
        for (name, element, at) in wanted {
            if !ids.contains_key(&name) {
                let mut violation = Violation::new(Kind::IdDangling, element, "cvc-id.1");
                if self.afford(ids.len()) && ids.len() < COMPARED {
                    let known: Vec<String> = ids.keys().map(ToString::to_string).collect();
                    violation.suggestion = suggest::nearest(&name, &known);
                }
                (self.report)(violation.found(name).at(at));
            }
        }
    }
}

fn trimmed(raw: Cow<'_, str>) -> Cow<'_, str> {
    match raw {
        Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
        Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
    }
}
