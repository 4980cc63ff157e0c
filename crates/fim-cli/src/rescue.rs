//! Our own faults: a panic while one file is checked is told as a tool error, and the run goes on.

use fim_validation::{Auffangnetz, regel_der_panik};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps panics off the terminal; [`attempt`] tells of them in order.
pub fn silence_panics() {
    std::panic::set_hook(Box::new(|info| {
        LAST.with(|last| *last.borrow_mut() = info.to_string().replace('\n', " "));
    }));
}

/// A panic that was caught.
#[derive(Debug)]
pub struct Panik {
    /// The rule it was in, if it was in one.
    pub regel: Option<&'static str>,
    /// What it said, and where.
    pub meldung: String,
}

/// Catches panics of rules across files.
pub struct Netz;

impl Auffangnetz for Netz {
    fn versuche(&self, work: &mut dyn FnMut()) -> Result<(), String> {
        attempt(work)
    }
}

/// Does something with a file; a panic says which rule it was in.
pub fn of_file<T>(work: impl FnOnce() -> T) -> Result<T, Panik> {
    attempt(work).map_err(|meldung| Panik { regel: regel_der_panik(), meldung })
}

/// Runs `work`; a panic becomes its message.
pub fn attempt<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| LAST.with(RefCell::take))
}
