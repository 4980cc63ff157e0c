//! Damaged and hostile bytes: refused or harmless, never a panic.

use crate::corpus;
use fim_core::Limits;
use fim_validation::{Vorgaben, aufnehmen, check_and_keep, vergleiche};
use proptest::prelude::*;

const FILES: [&str; 3] = [
    "buecherschrank/leistung/99108999001000_xzufi_2.2.0.xml",
    "buecherschrank/prozess/99108999001000_alleInhalte.export.0303.xml",
    "defekt/nicht-schemagueltig.xml",
];

fn kept(name: &str) -> Vec<u8> {
    let bytes = std::fs::read(corpus().join(name)).expect("a file of the corpus");
    let limits = Limits::default();
    check_and_keep(name, bytes, &Vorgaben::new(&limits)).2.expect("bytes")
}

/// Reads bytes as far as they can be read, and looks at what they are.
fn harmless(bytes: &[u8]) -> bool {
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let Some((report, spuren)) = aufnehmen(bytes, &vorgaben) else { return false };
    let mut reports = vec![report];
    vergleiche(&mut reports, &[spuren], &vorgaben);
    true
}

#[test]
fn cut_anywhere_it_is_refused() {
    for bytes in FILES.map(kept) {
        assert!(harmless(&bytes));
        for length in 0..bytes.len() {
            assert!(!harmless(&bytes[..length]), "{length}");
        }
        assert!(!harmless(&[&bytes[..], &[0]].concat()));
    }
}

#[test]
fn changed_anywhere_it_is_refused_or_harmless() {
    for bytes in FILES.map(kept) {
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= [0x01, 0x80, 0xff, 0x10][at % 4];
            harmless(&changed);
        }
    }
}

proptest! {
    #[test]
    fn whatever_the_bytes_nothing_breaks(bytes: Vec<u8>) {
        harmless(&bytes);
    }

    #[test]
    fn so_it_is_with_bytes_that_begin_well(cut in 0..2_000usize, rest: Vec<u8>) {
        let bytes = kept(FILES[0]);
        harmless(&[&bytes[..cut.min(bytes.len())], &rest[..]].concat());
    }
}
