//! Our own faults: a panic while one file is checked is told as a tool error, and the run goes on.

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

/// Runs `work`; a panic becomes its message.
pub fn attempt<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| LAST.with(RefCell::take))
}
