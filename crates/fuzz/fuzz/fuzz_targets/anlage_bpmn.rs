//! `anlage_bpmn`: half of the mutations know the structure.

#![no_main]

use fuzz_ziele::struktur::{Zufall, veraendert};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| fuzz_ziele::ziel("anlage_bpmn").expect("a target")(bytes));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed % 2 == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let changed = veraendert(&data[..size], &mut Zufall::new(u64::from(seed)));
    let length = changed.len().min(max_size);
    data[..length].copy_from_slice(&changed[..length]);
    length
});
