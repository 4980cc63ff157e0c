//! How long a file may take. Whoever has a clock ends the time; whoever reads asks for it. Not here:
//! any clock.

use crate::{Finding, Limits};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The time for one file. Copies end together, and what has ended stays so: work that was cut short
/// is never taken for whole as long as it is asked for once more at the end.
#[derive(Debug, Clone, Default)]
pub struct Frist(Option<Arc<AtomicBool>>);

impl Frist {
    /// One that never ends.
    pub const KEINE: Self = Self(None);

    /// One that ends when [`Frist::beende`] says so.
    #[must_use]
    pub fn neu() -> Self {
        Self(Some(Arc::default()))
    }

    /// Ends the time, also for all copies.
    pub fn beende(&self) {
        if let Some(um) = &self.0 {
            um.store(true, Ordering::Relaxed);
        }
    }

    /// True when the time has ended. Costs no more than reading a number.
    #[must_use]
    pub fn ist_um(&self) -> bool {
        self.0.as_ref().is_some_and(|um| um.load(Ordering::Relaxed))
    }

    /// The finding that a file took longer than the limit `zeit`.
    #[must_use]
    pub fn ueberschritten(limits: &Limits, name: &str) -> Finding {
        limits.exceeded("zeit", ("mehr", "more")).finish(name)
    }
}
