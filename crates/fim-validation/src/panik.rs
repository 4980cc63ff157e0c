//! A fault of ours in a rule: which rule it was. Catching it is the business of whoever runs the
//! checks ([`Auffangnetz`]); a file in which a rule failed is not checked, whatever the others found.

use fim_core::RuleMeta;
use std::cell::Cell;

thread_local! {
    /// Of the last panic on this thread.
    static REGEL: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// The code of the rule in which this thread panicked last; `None` where it was in none. Asked once.
#[must_use]
pub fn regel_der_panik() -> Option<&'static str> {
    REGEL.take()
}

/// Runs a check of a rule. A panic goes on its way and leaves behind whose it was; all else costs
/// nothing.
pub(crate) fn unter<T>(meta: &RuleMeta, check: impl FnOnce() -> T) -> T {
    let merker = Merker(meta.code);
    let result = check();
    std::mem::forget(merker);
    result
}

/// Dropped by a panic alone.
struct Merker(&'static str);

impl Drop for Merker {
    fn drop(&mut self) {
        REGEL.set(Some(self.0));
    }
}

/// Runs what may panic without letting one rule across files take the others with it.
pub trait Auffangnetz: Sync {
    /// Does `work`; a panic becomes its message.
    ///
    /// # Errors
    /// What the panic said.
    fn versuche(&self, work: &mut dyn FnMut()) -> Result<(), String>;
}

/// Catches nothing: a panic goes on its way.
pub struct OhneNetz;

/// [`OhneNetz`], to be borrowed.
pub static OHNE_NETZ: OhneNetz = OhneNetz;

impl Auffangnetz for OhneNetz {
    fn versuche(&self, work: &mut dyn FnMut()) -> Result<(), String> {
        work();
        Ok(())
    }
}

/// A rule across files that panicked: nothing of what it found counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regelpanik {
    /// Code of the rule.
    pub regel: &'static str,
    /// What the panic said.
    pub meldung: String,
}

/// Runs a rule across files; true where it came to its end.
pub(crate) fn gefangen(
    meta: &RuleMeta,
    netz: &dyn Auffangnetz,
    paniken: &mut Vec<Regelpanik>,
    mut check: impl FnMut(),
) -> bool {
    let Err(meldung) = netz.versuche(&mut check) else { return true };
    paniken.push(Regelpanik { regel: meta.code, meldung });
    false
}
