//! `eigene_regeln`: mutations of bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz_ziele::ziel("eigene_regeln").expect("a target")(bytes));
