//! How deep documents may nest, and the stack that takes: readers recurse once for each level.

use fim_core::Limits;

/// Stack for one level of nesting; measured are up to 1.9 KiB in debug builds.
const PER_LEVEL: usize = 8 * 1024;
const LEAST: usize = 16 * 1024 * 1024;
/// Above this the address space of many threads would not do.
const MOST_LEVELS: u64 = 100_000;

/// Holds the limit on depth to what a stack can be had for.
pub fn bounded(mut limits: Limits) -> Limits {
    limits.depth = limits.depth.min(MOST_LEVELS);
    limits
}

/// Bytes of stack that reading within `limits` needs at most.
pub fn stack(limits: &Limits) -> usize {
    let levels = usize::try_from(limits.depth).unwrap_or(usize::MAX);
    levels.saturating_mul(PER_LEVEL).max(LEAST)
}
