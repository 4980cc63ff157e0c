//! A model as JSON: names as in the standard, attributes with `@`, text of an element that has
//! more than text as `#text`, several of a kind always as a list.

use crate::{Element, Model, Part};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

/// Serialises a model.
#[derive(Clone, Copy)]
pub struct Dump<'m, 'a>(pub &'m dyn Model<'a>);

impl Serialize for Dump<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = Vec::new();
        self.0.parts(&mut |part| parts.push(part));
        if let [Part::Content(text)] = parts.as_slice() {
            return serializer.serialize_str(&text.value);
        }
        let mut map = serializer.serialize_map(None)?;
        let mut rest = parts.as_slice();
        while let Some(first) = rest.first() {
            let length = match first {
                Part::Child(name, _, true) => rest.iter().take_while(|p| is_child(p, name)).count(),
                Part::Raw(_) => rest.iter().take_while(|p| matches!(p, Part::Raw(_))).count(),
                _ => 1,
            };
            let (group, after) = rest.split_at(length);
            rest = after;
            match first {
                Part::Attribute(name, text) => {
                    map.serialize_entry(&format!("@{name}"), &text.value)?;
                }
                Part::Content(text) => map.serialize_entry("#text", &text.value)?,
                Part::Child(name, model, false) => map.serialize_entry(name, &Dump(*model))?,
                Part::Child(name, _, true) => map.serialize_entry(name, &List(group))?,
                Part::Raw(_) => map.serialize_entry("#xml", &List(group))?,
            }
        }
        map.end()
    }
}

fn is_child(part: &Part<'_, '_>, name: &str) -> bool {
    matches!(part, Part::Child(other, _, true) if *other == name)
}

struct List<'p, 'm, 'a>(&'p [Part<'m, 'a>]);

impl Serialize for List<'_, '_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.0.len()))?;
        for part in self.0 {
            match part {
                Part::Child(_, model, _) => seq.serialize_element(&Dump(*model))?,
                Part::Raw(element) => seq.serialize_element(&Raw(*element))?,
                Part::Attribute(_, text) | Part::Content(text) => {
                    seq.serialize_element(&text.value)?;
                }
            }
        }
        seq.end()
    }
}

/// An element without a model, as it stands in the file.
struct Raw<'a>(Element<'a>);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.document().source().text();
        serializer.serialize_str(&text[self.0.span().range_in(text.len())])
    }
}
