//! Targets for a fuzzer: each takes any bytes and must neither fail, nor hang, nor call what it
//! cannot read good. [`ZIELE`] names them; `fuzz/` hands them to libFuzzer, the test beside this
//! replays what was found and a fixed number of mutations.
//!
//! * [`ziele`]: a function for each target
//! * [`struktur`]: mutation that knows elements, attributes and texts
//!
//! Not here: libFuzzer itself, which needs another compiler.

pub mod struktur;
pub mod ziele;

pub use ziele::{ZIELE, Ziel, ziel};
