//! Two schemas and what they say of the same document.

use crate::standard::Standard;
use fim_core::Document;
use xoev_schema::{Kind, Schema, Scratch};

/// Our schema of a standard beside the official one.
pub struct Pair<'s> {
    pub standard: &'s Standard,
    pub ours: Schema,
    pub official: Option<Schema>,
}

/// What is against the schema, as far as it is to be compared: kind, rule, place.
type Said = Vec<(Kind, &'static str, u64, String)>;

impl<'s> Pair<'s> {
    pub fn of(standard: &'s Standard) -> Self {
        Self { standard, ours: standard.ours(), official: standard.official() }
    }

    /// True where the document is valid. Both sides must say the same, and for the same reasons.
    ///
    /// # Errors
    /// What each side says first where they differ.
    pub fn verdict(&self, document: &Document<'_>, scratch: &mut Scratch) -> Result<bool, String> {
        let ours = said(&self.ours, document, scratch);
        let Some(official) = &self.official else { return Ok(ours.is_empty()) };
        let official = said(official, document, scratch);
        if ours == official {
            return Ok(ours.is_empty());
        }
        let differs = ours.iter().zip(&official).take_while(|(one, two)| one == two).count();
        Err(format!(
            "{}\n    official: {:?}\n    ours:     {:?}",
            self.standard.name,
            official.get(differs),
            ours.get(differs)
        ))
    }
}

fn said(schema: &Schema, document: &Document<'_>, scratch: &mut Scratch) -> Said {
    let mut said = Said::new();
    schema.validate(document, scratch, &mut |violation| {
        let found = violation.found.chars().take(60).collect();
        said.push((violation.kind, violation.w3c, violation.element.span().start, found));
    });
    said
}
