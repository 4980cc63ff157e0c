//! Words of the program in what is kept: codes, keys of wordings, names of parts. Types hold them as
//! `&'static str`; read back, each is kept once for the life of the process.
//!
//! There are some hundreds. Whatever bytes say, no more than [`MOST`] words of [`LONGEST`] bytes are
//! ever kept: what needs another one cannot be read and is checked anew.

use std::collections::HashSet;
use std::sync::{LazyLock, PoisonError, RwLock};

/// Words that are kept.
const MOST: usize = 4096;
/// Bytes of one of them.
pub(super) const LONGEST: usize = 80;

static WORTE: LazyLock<RwLock<HashSet<&'static str>>> = LazyLock::new(RwLock::default);

/// A word as the program has it.
pub(super) fn wort(text: &str) -> Option<&'static str> {
    if let Some(known) = WORTE.read().unwrap_or_else(PoisonError::into_inner).get(text) {
        return Some(known);
    }
    let mut worte = WORTE.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = worte.get(text) {
        return Some(known);
    }
    if worte.len() >= MOST || text.len() > LONGEST {
        return None;
    }
    let new: &'static str = Box::leak(text.into());
    worte.insert(new);
    Some(new)
}
