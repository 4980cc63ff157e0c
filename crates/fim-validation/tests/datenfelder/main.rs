//! The rules of XDatenfelder beside an independent authority: the verdicts of the QS-Bericht.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod anders;
#[path = "../../../../tests/fremddaten.rs"]
mod fremddaten;
mod paritaet;
mod testdaten;
