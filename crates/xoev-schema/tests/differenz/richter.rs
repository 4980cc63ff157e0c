//! What this validator says of a random schema and its documents.

use crate::erzeuger::Generated;
use fim_core::{Document, Limits, Source, Sprache};
use xoev_schema::{Kind, SchemaSet, Scratch};

/// The verdict on one schema and its documents.
#[derive(Debug)]
pub struct Verdict {
    /// Why the schema is refused.
    pub refused: Option<String>,
    /// For each document what is wrong with it; empty where the schema is refused.
    pub documents: Vec<Vec<Finding>>,
}

#[derive(Debug)]
pub struct Finding {
    /// `None` where another judge says it.
    pub kind: Option<Kind>,
    /// The value that it is about.
    pub found: String,
    pub text: String,
}

impl Finding {
    /// What another judge says.
    pub const fn of_judge(text: String) -> Self {
        Self { kind: None, found: String::new(), text }
    }

    /// True for a finding of this kind at this value.
    pub fn is_at(&self, kind: Kind, found: &str) -> bool {
        self.kind == Some(kind) && self.found == found
    }
}

/// What is said here.
pub fn ours(generated: &Generated) -> Verdict {
    let mut set = SchemaSet::new();
    for (name, text) in &generated.files {
        set.add(name, text.clone().into_bytes()).expect("text");
    }
    let schema = match set.compile(&[&generated.files[0].0]) {
        Ok(schema) => schema,
        Err(error) => {
            return Verdict { refused: Some(error.to_string()), documents: Vec::new() };
        }
    };
    let mut scratch = Scratch::default();
    let mut documents = Vec::new();
    for sample in &generated.documents {
        let source = Source::from_text("d.xml", sample.text.clone());
        let document = match Document::parse(&source, &Limits::default()) {
            Ok(document) => document,
            Err(finding) => panic!("{}\n{}", finding.message(Sprache::En), sample.text),
        };
        let mut findings = Vec::new();
        schema.validate(&document, &mut scratch, &mut |violation| {
            let (kind, found) = (Some(violation.kind), violation.found.clone());
            let text = format!("{} {:?} {}", violation.w3c, violation.kind, violation.found);
            findings.push(Finding { kind, found, text });
        });
        documents.push(findings);
    }
    Verdict { refused: None, documents }
}
