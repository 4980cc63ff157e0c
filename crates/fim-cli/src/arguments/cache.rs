//! What the command line says of the cache.

use super::is_set;
use crate::environment;
use clap::ArgMatches;

/// Whether results of earlier runs count.
#[derive(Debug, Clone, Copy)]
pub struct Cacheschalter {
    /// Every file is checked, and nothing is kept.
    pub is_off: bool,
    /// Tell how many files were known: for tests, and for whoever wonders.
    pub is_counting: bool,
}

pub(super) fn read(matches: &ArgMatches) -> Cacheschalter {
    Cacheschalter {
        is_off: is_set(matches, "no-cache") || environment::no_cache(),
        is_counting: is_set(matches, "cache-zahlen"),
    }
}
