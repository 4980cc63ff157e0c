//! The generated corpus over and over, with something going wrong in every round. After each, a
//! clean run must say byte for byte what the first one said, and no run may need more memory than
//! those before it.
//!
//! Every test run has one round of each kind with a small corpus. A soak test is the same for as
//! many minutes as `FIM_DAUERLAUF` says, with a watching process beside it; its figures stand in
//! `docs/sicherheit.md`:
//!
//! ```text
//! FIM_DAUERLAUF=30 cargo test --release -p fim-cli --test dauerlauf -- --nocapture
//! ```

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "tests touch the world and may fail loudly"
)]
#![cfg(target_os = "linux")]

mod feld;
mod messung;
#[path = "../schema/random.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod random;
mod stoerungen;

use feld::Feld;
use korpus_generator::bestand::Umfang;
use std::time::{Duration, Instant};
use stoerungen::STOERUNGEN;

/// Where chance begins.
const SAAT: u64 = 12;

#[test]
fn whatever_goes_wrong_the_next_run_says_the_same() {
    let minutes = std::env::var("FIM_DAUERLAUF").ok().map(|minutes| minutes.parse::<u64>());
    let minutes = minutes.transpose().expect("FIM_DAUERLAUF: minutes");
    let umfang = Umfang {
        leistungen: if minutes.is_some() { 1500 } else { 30 },
        schemata: if minutes.is_some() { 100 } else { 4 },
        prozesse: if minutes.is_some() { 100 } else { 4 },
        schema_hoechstens: if minutes.is_some() { 600_000 } else { 40_000 },
        vorhaben: false,
        ..Umfang::default()
    };
    let mut feld = Feld::new(&umfang, SAAT, minutes.is_some());
    let mut rounds = [0_usize; STOERUNGEN.len()];
    let begin = Instant::now();
    let lasting = minutes.map(|minutes| Duration::from_secs(60 * minutes));
    for round in 0.. {
        let is_over = match lasting {
            Some(lasting) => begin.elapsed() > lasting,
            None => round == STOERUNGEN.len(),
        };
        if is_over {
            break;
        }
        // Each kind in turn, then by chance.
        let kind =
            if round < STOERUNGEN.len() { round } else { feld.random.below(STOERUNGEN.len()) };
        let (name, disturb) = STOERUNGEN[kind];
        feld.now = name;
        disturb(&mut feld);
        feld.must_say_the_same(round % 5 == 4);
        rounds[kind] += 1;
    }
    for ((name, _), rounds) in STOERUNGEN.iter().zip(rounds) {
        eprintln!("{rounds:>6} x {name}");
    }
    feld.finish(begin.elapsed());
}
