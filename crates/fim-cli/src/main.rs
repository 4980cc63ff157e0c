//! `fim`, the checker for FIM artefacts, on the command line.
//!
//! The only crate that touches the world: files, folders, threads, terminal, environment, exit code.
//! What is checked and how it looks is decided in `fim-validation` and `fim-report`.

#![allow(clippy::disallowed_methods, reason = "the one crate that may touch files and environment")]

mod arguments;
mod baseline;
mod cache;
mod check;
mod codelisten;
mod complaint;
mod config;
mod depth;
mod diff;
mod eigene_regeln;
mod environment;
mod explain;
mod failure;
mod fix;
mod import;
mod init;
mod input;
mod inspect;
mod matrix;
mod nachweise;
mod new;
mod ordnersicht;
mod output;
mod pipeline;
mod preflight;
mod progress;
mod protokoll;
mod rescue;
mod schale;
mod schemata;
mod seit;
mod siegel;
mod stats;
mod stueckweise;
mod usage;
mod verify;
mod vorgaben;
mod wache;
mod watch;
mod wo;

use arguments::Command;
use failure::Failure;
use std::process::ExitCode;

/// Bytes of a block that is taken and given back at once.
const BLOCK: usize = 4 << 20;

/// The allocator of glibc takes from such a block that large ones come and go, and then keeps what is
/// freed instead of giving every page back between two files, only to have it cleared again.
fn keep_freed_memory() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(BLOCK)));
}

fn main() -> ExitCode {
    keep_freed_memory();
    let sprache = environment::sprache();
    rescue::silence_panics();
    let outcome =
        rescue::attempt(|| run(sprache)).unwrap_or_else(|panic| Err(Failure::Fault(panic)));
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(Failure::NoCommand(help)) => {
            output::stderr(&help);
            ExitCode::from(failure::TOOL)
        }
        Err(failure) => {
            output::complain(&failure.message(sprache));
            ExitCode::from(failure::TOOL)
        }
    }
}

fn run(sprache: fim_core::Sprache) -> Result<u8, Failure> {
    match arguments::parse(sprache)? {
        Command::Check(options) => check::run(&options),
        Command::Preflight(options) => preflight::run(&options),
        Command::Matrix(options) => matrix::run(&options),
        Command::Wo(options) => wo::run(&options),
        Command::Fix(options) => fix::run(&options),
        Command::Stats(options) => stats::run(&options),
        Command::Protokoll(options) => protokoll::run(&options),
        Command::Verify(options) => verify::run(&options),
        Command::Diff(options) => diff::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Neu(options) => new::run(&options),
        Command::Init(options) => init::run(&options),
        Command::Baseline(options) => baseline::run(&options),
        Command::Config(options) => config::zeigen::run(&options),
        Command::Inspect(options) => inspect::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Rules(options) => explain::list(&options),
        Command::Regeltest(options) => eigene_regeln::test(&options),
        Command::Schema(options) => schemata::run(&options),
        Command::Completions(options) => schale::completions(&options),
        Command::Man(options) => schale::man(&options),
        Command::Print(text) => output::stdout(&text).map(|()| failure::SUCCESS),
    }
}
