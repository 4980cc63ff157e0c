//! What our validator says of a case.

use crate::archiv::{Case, Suite};
use fim_core::{Document, Limits, Source};
use xoev_schema::{Problem, Schema, SchemaError, SchemaSet, Scratch};

/// What we say of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Valid,
    Invalid(String),
    Unsupported(String),
    /// The schema of a document was not taken, so that nothing is said of the document.
    NoSchema,
}

pub type Compiled = Result<Schema, Box<SchemaError>>;

/// The suite goes by `xsi:schemaLocation`. We do not: who runs the validator says which schemas
/// count, and so does this test, for what the document names.
pub fn schemas_of(suite: &Suite, case: &Case) -> Vec<String> {
    let mut names = vec![case.schema.clone()];
    let Some(instance) = &case.instance else { return names };
    let limits = limits();
    let Ok(source) = Source::decode(instance, suite.files[instance].clone(), &limits) else {
        return names;
    };
    let Ok(document) = Document::parse(&source, &limits) else { return names };
    let folder = instance.rsplit_once('/').map_or("", |(folder, _)| folder);
    for attribute in document.root().attributes() {
        let step = match attribute.name {
            "schemaLocation" => 2,
            "noNamespaceSchemaLocation" => 1,
            _ => continue,
        };
        for location in attribute.value.split_ascii_whitespace().skip(step - 1).step_by(step) {
            let path = format!("{folder}/{location}");
            if suite.files.contains_key(&path) && !names.contains(&path) {
                names.push(path);
            }
        }
    }
    names
}

/// The schemas with what they name, as far as the suite has it.
pub fn compiled(suite: &Suite, names: &[String]) -> Compiled {
    let mut set = SchemaSet::new();
    for name in names {
        set.add(name, suite.files[name].clone())?;
    }
    loop {
        let wanted = set.wanted();
        let mut found = wanted.iter().filter_map(|path| Some((path, suite.files.get(path)?)));
        let Some((path, bytes)) = found.next() else { break };
        set.add(path, bytes.clone())?;
    }
    let entries: Vec<&str> = names.iter().map(String::as_str).collect();
    set.compile(&entries)
}

pub fn verdict(suite: &Suite, case: &Case, schema: &Compiled) -> Verdict {
    let (schema, instance) = match (schema, &case.instance) {
        (Ok(_), None) => return Verdict::Valid,
        (Err(error), None) if error.problem == Problem::Unsupported => {
            return Verdict::Unsupported(error.to_string());
        }
        (Err(error), None) => return Verdict::Invalid(error.to_string()),
        (Err(_), Some(_)) => return Verdict::NoSchema,
        (Ok(schema), Some(instance)) => (schema, instance),
    };
    let limits = limits();
    let source = match Source::decode(instance, suite.files[instance].clone(), &limits) {
        Ok(source) => source,
        Err(finding) => return Verdict::Invalid(format!("no text: {}", finding.rule.code)),
    };
    let document = match Document::parse(&source, &limits) {
        Ok(document) => document,
        Err(finding) => return Verdict::Invalid(format!("no XML: {}", finding.rule.code)),
    };
    let mut first = None;
    schema.validate(&document, &mut Scratch::default(), &mut |violation| {
        first.get_or_insert_with(|| {
            format!("{} {:?} {}", violation.w3c, violation.kind, violation.found)
        });
    });
    first.map_or(Verdict::Valid, Verdict::Invalid)
}

/// One document of the suite has an element with 2,000 attributes.
fn limits() -> Limits {
    Limits { attributes: 4096, ..Limits::default() }
}
