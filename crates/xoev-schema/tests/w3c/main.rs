//! The W3C XML Schema 1.0 test suite (external test data). Each case that is not decided as the
//! suite expects stands in `ratchet.tsv` with its reason: a new one fails the test, and so does a
//! row that is no longer needed.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod archiv;
mod urteil;

use archiv::Suite;
use std::collections::BTreeMap;
use urteil::{Compiled, Verdict};

const RATCHET: &str = include_str!("ratchet.tsv");

/// What was found, by kind of case and expectation.
#[derive(Default)]
struct Counts {
    right: [[u32; 2]; 2],
    wrong: [[u32; 2]; 2],
    unsupported: u32,
    without_schema: u32,
}

impl Counts {
    fn share(&self, kind: usize, expected: usize) -> f64 {
        let (right, wrong) = (self.right[kind][expected], self.wrong[kind][expected]);
        100.0 * f64::from(right) / f64::from(right + wrong)
    }

    fn shown(&self) -> String {
        let line = |name: &str, kind: usize, expected: usize| {
            let (right, wrong) = (self.right[kind][expected], self.wrong[kind][expected]);
            format!("{name}: {right} right, {wrong} wrong ({:.2} %)\n", self.share(kind, expected))
        };
        [
            line("good schemas", 0, 1),
            line("bad schemas", 0, 0),
            line("valid documents", 1, 1),
            line("invalid documents", 1, 0),
            format!("schemas refused as unsupported: {}\n", self.unsupported),
            format!("documents whose schema was not taken: {}\n", self.without_schema),
        ]
        .concat()
    }
}

/// Misses by case: what was said, without the reason that only people know.
fn run(suite: &Suite) -> (Counts, BTreeMap<String, (&'static str, String)>) {
    let mut schemas: BTreeMap<Vec<String>, Compiled> = BTreeMap::new();
    let mut counts = Counts::default();
    let mut misses = BTreeMap::new();
    for case in &suite.cases {
        let names = urteil::schemas_of(suite, case);
        let schema =
            schemas.entry(names).or_insert_with_key(|names| urteil::compiled(suite, names));
        let verdict = urteil::verdict(suite, case, schema);
        let (kind, expected) = (usize::from(case.instance.is_some()), usize::from(case.is_valid));
        let (said, why) = match verdict {
            Verdict::NoSchema => {
                counts.without_schema += 1;
                continue;
            }
            Verdict::Valid => ("valid", String::new()),
            Verdict::Invalid(why) => ("invalid", why),
            Verdict::Unsupported(why) => {
                counts.unsupported += 1;
                ("unsupported", why)
            }
        };
        if (said == "valid") == case.is_valid && said != "unsupported" {
            counts.right[kind][expected] += 1;
        } else {
            counts.wrong[kind][expected] += 1;
            misses.insert(case.id.clone(), (said, why));
        }
    }
    (counts, misses)
}

#[test]
fn the_suite_is_decided_as_it_expects_but_for_what_the_ratchet_says() {
    let Some(suite) = archiv::suite() else { return };
    let (counts, misses) = run(&suite);
    eprintln!("{}", counts.shown());
    let mut known: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for row in RATCHET.lines().filter(|row| !row.starts_with('#')) {
        let [id, said, reason] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        assert!(reason.len() > 20, "{id}: a reason is missing");
        assert!(known.insert(id, (said, reason)).is_none(), "{id} stands twice");
    }
    let mut wrong = Vec::new();
    for (id, (said, why)) in &misses {
        if known.remove(id.as_str()).is_none_or(|(known, _)| known != *said) {
            wrong.push(format!("{id}\t{said}\t{why}"));
        }
    }
    wrong.extend(known.keys().map(|id| format!("{id} is right now: take it out of ratchet.tsv")));
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));

    assert_eq!(counts.wrong[1][0], 0, "an invalid document is taken");
    assert!(counts.share(1, 1) >= 99.8, "valid documents");
    assert!(counts.share(0, 0) >= 98.0, "bad schemas");
    let schemas = suite.cases.iter().filter(|case| case.instance.is_none()).count();
    assert!(usize::try_from(counts.unsupported).unwrap() * 200 <= schemas, "unsupported schemas");
}
