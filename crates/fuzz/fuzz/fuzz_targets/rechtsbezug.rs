//! `rechtsbezug`: mutations of bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz_ziele::ziel("rechtsbezug").expect("a target")(bytes));
