//! Repairs in memory: what changes, what must not, and that the rest of a file stays byte for byte.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may fail loudly")]

mod eigenschaft;
mod freigabe;
mod nachweis;
mod schreibweise;
mod tabelle;
