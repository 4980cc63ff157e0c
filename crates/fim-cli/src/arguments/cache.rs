//! What the command line says of the cache.

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
    // Commands that keep nothing do not have the switches.
    let is_set = |name| matches.try_get_one::<bool>(name).is_ok_and(|flag| flag == Some(&true));
    Cacheschalter {
        is_off: is_set("no-cache") || environment::no_cache(),
        is_counting: is_set("cache-zahlen"),
    }
}
