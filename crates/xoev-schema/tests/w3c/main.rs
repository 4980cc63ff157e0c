//! The W3C XML Schema 1.0 test suite (external test data). Each case that is not decided as the
//! suite expects stands in `ratchet.tsv` with its reason; the file may only grow shorter.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod archiv;

use archiv::{Case, Suite};
use fim_core::{Document, Limits, Source};
use std::collections::{BTreeMap, HashMap};
use xoev_schema::{Problem, Schema, SchemaError, SchemaSet, Scratch};

/// What we say of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    Valid,
    Invalid(String),
    Unsupported(String),
    /// The schema of a document was not taken, so that nothing is said of the document.
    NoSchema,
}

type Compiled = Result<Schema, Box<SchemaError>>;

/// The schema with what it names, as far as the suite has it.
fn compiled(suite: &Suite, name: &str) -> Compiled {
    let mut set = SchemaSet::new();
    set.add(name, suite.files[name].clone())?;
    loop {
        let wanted = set.wanted();
        let mut found = wanted.iter().filter_map(|path| Some((path, suite.files.get(path)?)));
        let Some((path, bytes)) = found.next() else { break };
        set.add(path, bytes.clone())?;
    }
    set.compile(&[name])
}

fn refusal(error: &SchemaError) -> Verdict {
    match error.problem {
        Problem::Unsupported => Verdict::Unsupported(error.to_string()),
        _ => Verdict::Invalid(error.to_string()),
    }
}

fn verdict(suite: &Suite, case: &Case, schema: &Compiled, scratch: &mut Scratch) -> Verdict {
    let (schema, instance) = match (schema, &case.instance) {
        (Ok(_), None) => return Verdict::Valid,
        (Err(error), None) => return refusal(error),
        (Err(_), Some(_)) => return Verdict::NoSchema,
        (Ok(schema), Some(instance)) => (schema, instance),
    };
    let limits = Limits::default();
    let source = match Source::decode(instance, suite.files[instance].clone(), &limits) {
        Ok(source) => source,
        Err(finding) => return Verdict::Invalid(format!("no text: {}", finding.rule.code)),
    };
    let document = match Document::parse(&source, &limits) {
        Ok(document) => document,
        Err(finding) => return Verdict::Invalid(format!("no XML: {}", finding.rule.code)),
    };
    let mut first = None;
    schema.validate(&document, scratch, &mut |violation| {
        first.get_or_insert_with(|| {
            format!("{} {:?} {}", violation.w3c, violation.kind, violation.found)
        });
    });
    first.map_or(Verdict::Valid, Verdict::Invalid)
}

#[test]
fn probe() {
    let Some(suite) = archiv::suite() else { return };
    let mut schemas: HashMap<&str, Compiled> = HashMap::new();
    let mut scratch = Scratch::default();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = String::new();
    for case in &suite.cases {
        let start = std::time::Instant::now();
        let schema = schemas.entry(&case.schema).or_insert_with(|| compiled(&suite, &case.schema));
        let verdict = verdict(&suite, case, schema, &mut scratch);
        if start.elapsed().as_millis() > 300 {
            eprintln!("SLOW {} {:?}", case.id, start.elapsed());
        }
        let kind = if case.instance.is_some() { "instance" } else { "schema" };
        let (got, why) = match &verdict {
            Verdict::Valid => ("valid", ""),
            Verdict::Invalid(w) => ("invalid", w.as_str()),
            Verdict::Unsupported(w) => ("unsupported", w.as_str()),
            Verdict::NoSchema => ("noschema", ""),
        };
        let exp = if case.is_valid { "valid" } else { "invalid" };
        *counts.entry(format!("{kind} expected {exp} got {got}")).or_default() += 1;
        if exp != got {
            out.push_str(&format!("{}\t{kind}\t{exp}\t{got}\t{why}\t{}\n", case.id, case.schema));
        }
    }
    std::fs::write("/tmp/w3c.tsv", out).unwrap();
    for (k, n) in counts {
        eprintln!("{n:6} {k}");
    }
}
