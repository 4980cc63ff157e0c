//! What others send on purpose: small files that have broken other tools, each with the finding and
//! the exit code that it must come to. A good file lies beside each: the run goes on. Generators
//! stand for what would be large.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod anlagen;
mod archive;
mod einschleusung;
mod entitaeten;
mod fall;
mod kodierungen;
mod markup;
mod mengen;
mod nachweise;
mod namen;
mod spuren;
mod stoerungen;
mod tabellen;
mod verweise;
mod werte;
