//! What judges are given: the official schema of a standard as one document, and mutants with the
//! verdict of our validator over the same official schema.

use crate::data::external;
use crate::mutation::{Generator, Mutant};
use crate::standard::{GENERICODE_NAMESPACE, OASIS, Standard};
use fim_core::{Document, Limits, Source};
use std::fmt::Write;
use xoev_schema::{Kind, Scratch};

/// A well-formed mutant and what our validator says of it.
pub struct Case {
    pub mutant: Mutant,
    /// Kind, and name of the type that a value should have had.
    pub violations: Vec<(Kind, Option<String>)>,
}

impl Case {
    pub const fn is_valid(&self) -> bool {
        self.violations.is_empty()
    }

    /// True where all that is wrong is of this sort: kind, and name of the type.
    pub fn is_only(&self, what: fn(Kind, Option<&str>) -> bool) -> bool {
        let mut each = self.violations.iter();
        !self.is_valid() && each.all(|(kind, of)| what(*kind, of.as_deref()))
    }
}

/// A schema document that brings in all entries of the official schema.
pub fn driver(standard: &Standard) -> Option<String> {
    let folder = external("xsd")?;
    let mut schema = format!(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='{}'>\n",
        standard.namespace
    );
    for entry in standard.official {
        let is_import = *entry == OASIS && standard.namespace != GENERICODE_NAMESPACE;
        let what = if is_import {
            format!("import namespace='{GENERICODE_NAMESPACE}'")
        } else {
            "include".to_owned()
        };
        let path = folder.join(entry);
        writeln!(schema, "  <xs:{what} schemaLocation='{}'/>", path.display()).expect("text");
    }
    schema.push_str("</xs:schema>\n");
    Some(schema)
}

/// The first mutants of a standard beyond those that are compared elsewhere.
pub fn cases(standard: &Standard, count: u64) -> Option<Vec<Case>> {
    let schema = standard.official()?;
    let generator = Generator::new(standard);
    let mut scratch = Scratch::default();
    let mutants = (standard.mutants..standard.mutants + count).map(|seed| generator.mutant(seed));
    let judged = mutants.filter_map(|mutant| {
        let source = Source::from_text("mutant.xml", mutant.text.clone());
        let document = Document::parse(&source, &Limits::default()).ok()?;
        let mut violations = Vec::new();
        schema.validate(&document, &mut scratch, &mut |violation| {
            violations.push((violation.kind, violation.type_name));
        });
        Some(Case { mutant, violations })
    });
    Some(judged.collect())
}

/// How many cases a judge gets: this many, or what `FIM_MUTANTS` says.
pub fn wanted(usual: u64) -> u64 {
    let told = std::env::var("FIM_MUTANTS").ok();
    told.and_then(|count| count.parse().ok()).unwrap_or(usual)
}
