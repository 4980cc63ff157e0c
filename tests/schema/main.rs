//! The proof that the schemas of the project accept and reject the same documents as the official
//! ones, over real files and over mutants, and the judges that watch the validator itself.
//!
//! Official schemas and real files are external test data (`FIM_TESTDATA`); what needs them is
//! skipped and says so where they are missing. A second judge, slower to build, is in the crate
//! `schema-richter`.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod compare;
mod data;
mod files;
#[path = "../fremddaten.rs"]
mod fremddaten;
mod judge;
mod mutants;
mod mutation;
mod random;
mod standard;
mod vocabulary;
mod xmllint;
