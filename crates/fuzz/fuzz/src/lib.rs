//! One line for each target: a target by its name, with or without mutation by structure.

pub use fuzz_ziele;
pub use libfuzzer_sys;

/// Hands bytes to the target of this name.
#[macro_export]
macro_rules! ziel {
    ($name:ident) => {
        $crate::libfuzzer_sys::fuzz_target!(|bytes: &[u8]| $crate::fuzz_ziele::ziele::$name(bytes));
    };
}

/// As [`ziel!`], where half of the mutations know elements, attributes and texts.
#[macro_export]
macro_rules! ziel_nach_struktur {
    ($name:ident) => {
        $crate::ziel!($name);

        $crate::libfuzzer_sys::fuzz_mutator!(
            |data: &mut [u8], size: usize, max_size: usize, seed: u32| {
                use $crate::fuzz_ziele::struktur::{Zufall, veraendert};
                if seed % 2 == 0 {
                    return $crate::libfuzzer_sys::fuzzer_mutate(data, size, max_size);
                }
                let changed = veraendert(&data[..size], &mut Zufall::new(u64::from(seed)));
                let length = changed.len().min(max_size);
                data[..length].copy_from_slice(&changed[..length]);
                length
            }
        );
    };
}
