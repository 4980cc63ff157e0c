//! Mutants of small documents: ours and the official schema must say the same of each.

use crate::compare::Pair;
use crate::mutation::Generator;
use crate::standard::{STANDARDS, Standard};
use fim_core::{Document, Limits, Source};
use xoev_schema::Scratch;

#[derive(Default)]
struct Count {
    valid: usize,
    invalid: usize,
    broken: usize,
    neutral: usize,
}

fn same_verdict(standard: &Standard) {
    let (pair, generator) = (Pair::of(standard), Generator::new(standard));
    let (mut scratch, mut count, mut wrong) = (Scratch::default(), Count::default(), Vec::new());
    for base in generator.bases() {
        let source = Source::from_text(base.name.clone(), base.text.clone());
        let document = Document::parse(&source, &Limits::default()).expect("well-formed");
        assert_eq!(pair.verdict(&document, &mut scratch), Ok(true), "{}", base.name);
    }
    let seeded = (0..standard.mutants).map(|seed| generator.mutant(seed));
    let systematic = generator.systematic();
    let mutants = systematic.len() + usize::try_from(standard.mutants).expect("small");
    for mutant in systematic.into_iter().chain(seeded) {
        let source = Source::from_text("mutant.xml", mutant.text.clone());
        let Ok(document) = Document::parse(&source, &Limits::default()) else {
            count.broken += 1;
            continue;
        };
        count.neutral += usize::from(mutant.neutral);
        match pair.verdict(&document, &mut scratch) {
            Ok(true) => count.valid += 1,
            Ok(false) if mutant.neutral => wrong.push(format!("must be valid: {mutant}")),
            Ok(false) => count.invalid += 1,
            Err(difference) => wrong.push(format!("{mutant}\n  {difference}")),
        }
    }
    let Count { valid, invalid, broken, neutral } = count;
    eprintln!(
        "{}: {valid} mutants valid ({neutral} had to be), {invalid} invalid, {broken} not XML",
        standard.name
    );
    assert!(
        wrong.is_empty(),
        "{} differ\n{}",
        wrong.len(),
        wrong[..wrong.len().min(10)].join("\n")
    );
    assert!(broken * 50 < mutants, "more than 2 % are not well-formed");
    assert!(valid * 4 > mutants && invalid * 4 > mutants, "the mutants are one-sided");
}

#[test]
fn xdatenfelder_3() {
    same_verdict(&STANDARDS[0]);
}

#[test]
fn xdatenfelder_2() {
    same_verdict(&STANDARDS[1]);
}

#[test]
fn genericode() {
    same_verdict(&STANDARDS[2]);
}

#[test]
fn xprozess() {
    same_verdict(&STANDARDS[3]);
}
