//! `katalog_xlsx`: mutations of bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz_ziele::ziel("katalog_xlsx").expect("a target")(bytes));
