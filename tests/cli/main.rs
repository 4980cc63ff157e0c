//! The program as its users run it: arguments in, output and exit code out.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]

mod altbestand;
mod ausnahmen;
mod bad_input;
mod bausteine;
mod cache;
mod choice;
mod common;
mod diff;
mod eigene_regeln;
mod eigene_schemas;
mod einstellungen;
mod erste_schritte;
mod external;
mod fim_portal;
mod fix;
mod formats;
#[path = "../fremddaten.rs"]
mod fremddaten;
mod import;
mod inspect;
mod korpus;
mod maschinen;
mod matrix;
mod new;
#[allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#[path = "../../crates/fim-report/tests/common/passt.rs"]
mod passt;
mod pipelines;
mod preflight;
mod protokoll;
mod qualitaet;
mod readme;
mod rules;
mod sarif;
mod schale;
mod seit;
mod stability;
mod stats;
mod ursachen;
mod usage;
mod verweise;
mod watch;
mod windows;
mod wo;
mod world;
