//! Random schemas and documents from a seed: shapes of the XÖV standards and beyond, some with a
//! deliberate fault. What is made is text; who judges it is elsewhere.

mod builtins;
mod complex;
mod edit;
mod elements;
mod faults;
mod keys;
mod layout;
mod model;
mod narrow;
mod print;
mod simple;
mod walk;

use crate::random::Random;
use model::{Item, Model};

pub use faults::FAULTS;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub documents: usize,
    /// `xs:unique`, `xs:key` and `xs:keyref`.
    pub identity: bool,
}

/// A set of schema documents with documents to judge.
pub struct Generated {
    pub seed: u64,
    /// Name and text; the first is the entry.
    pub files: Vec<(String, String)>,
    /// Number in [`FAULTS`] of what is wrong with it on purpose.
    pub fault: Option<usize>,
    /// True where nothing was done that could be against a rule, but for the fault.
    pub is_sure: bool,
    pub documents: Vec<Sample>,
}

pub struct Sample {
    pub text: String,
    /// What was changed in a document that was made after the schema.
    pub edits: Vec<&'static str>,
    /// True where it was made after the schema, with no step that may fail.
    pub is_sure: bool,
}

/// Writes one schema.
pub(crate) struct Generator {
    pub random: Random,
    pub model: Model,
    pub usable: Vec<usize>,
    /// The document that is being written.
    pub page: usize,
    pub names: usize,
    pub identity: bool,
    /// Heads of the elements that the content model has so far.
    pub families: Vec<usize>,
}

/// The schema and documents of a seed.
pub fn generate(seed: u64, options: Options) -> Generated {
    let mut generator = Generator::new(seed, options.identity);
    generator.pages();
    let fault = generator.random.one_in(4).then(|| generator.random.below(FAULTS.len()));
    if let Some(fault) = fault {
        let text = generator.fault(fault);
        let last = generator.model.documents.len() - 1;
        generator.model.documents[last].body.push(Item::Text(text));
    }
    let files = generator.print();
    let documents = (0..options.documents).map(|number| generator.sample(number)).collect();
    Generated { seed, files, fault, is_sure: generator.model.is_sure, documents }
}

impl Generator {
    fn new(seed: u64, identity: bool) -> Self {
        let simples = builtins::simples();
        Self {
            random: Random::new(seed),
            model: Model { simples, is_sure: true, ..Model::default() },
            usable: builtins::usable(),
            page: 0,
            names: 0,
            identity,
            families: Vec::new(),
        }
    }

    /// A name that no other component has.
    pub(crate) fn fresh(&mut self, word: &str) -> String {
        self.names += 1;
        format!("{word}{}", self.names)
    }

    fn target(&self) -> usize {
        self.model.documents[self.page].target
    }

    /// Schema documents come in their order: each sees those before it.
    pub(crate) fn sees(&self, page: usize) -> bool {
        let (own, other) = (&self.model.documents[self.page], &self.model.documents[page]);
        page == self.page || page < self.page && (own.written != 0 || other.written == 0)
    }

    pub(crate) fn declare(&mut self, item: Item) {
        self.model.documents[self.page].body.push(item);
    }
}
