//! The clock: one thread for a run, which ends the time of every file that takes longer than it may.
//! What becomes of such a file is the business of the libraries.

use crate::failure::Failure;
use fim_core::{Frist, Limits};
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Watches the files of a run.
pub struct Wache {
    tafel: Arc<Tafel>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread and those who check share.
#[derive(Default)]
struct Tafel {
    stand: Mutex<Stand>,
    ende: Condvar,
}

#[derive(Default)]
struct Stand {
    naechste: u64,
    /// Files that are being checked, in the order in which they began.
    offen: BTreeMap<u64, (Instant, Frist)>,
    ist_zu_ende: bool,
}

impl Tafel {
    fn stand(&self) -> MutexGuard<'_, Stand> {
        self.stand.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bewache(&self, grenze: Duration) {
        let mut stand = self.stand();
        while !stand.ist_zu_ende {
            // What begins while the thread sleeps has its whole time before it.
            let mut schlaf = grenze;
            while let Some(eintrag) = stand.offen.first_entry() {
                let (start, frist) = eintrag.get();
                schlaf = grenze.saturating_sub(start.elapsed());
                if !schlaf.is_zero() {
                    break;
                }
                frist.beende();
                eintrag.remove();
                schlaf = grenze;
            }
            let woken = self.ende.wait_timeout(stand, schlaf.max(Duration::from_millis(1)));
            stand = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Wache {
    /// Begins to watch, by the limit `zeit`.
    ///
    /// # Errors
    /// No thread could be started.
    pub fn new(limits: &Limits) -> Result<Self, Failure> {
        let tafel = Arc::<Tafel>::default();
        let (shared, grenze) = (Arc::clone(&tafel), Duration::from_secs(limits.seconds));
        let thread = std::thread::Builder::new().spawn(move || shared.bewache(grenze));
        let thread = thread.map_err(|error| Failure::Threads(error.to_string()))?;
        Ok(Self { tafel, thread: Some(thread) })
    }

    /// Does `work` with the time of one file, which begins now.
    pub fn um<T>(&self, work: impl FnOnce(&Frist) -> T) -> T {
        let frist = Frist::neu();
        let mut stand = self.tafel.stand();
        let nummer = stand.naechste;
        stand.naechste += 1;
        stand.offen.insert(nummer, (Instant::now(), frist.clone()));
        drop(stand);
        let _eintrag = Eintrag { tafel: &self.tafel, nummer };
        work(&frist)
    }
}

/// A file on the board; wiped off also where a panic ends it.
struct Eintrag<'w> {
    tafel: &'w Tafel,
    nummer: u64,
}

impl Drop for Eintrag<'_> {
    fn drop(&mut self) {
        self.tafel.stand().offen.remove(&self.nummer);
    }
}

impl Drop for Wache {
    fn drop(&mut self) {
        self.tafel.stand().ist_zu_ende = true;
        self.tafel.ende.notify_all();
        self.thread.take().map(JoinHandle::join);
    }
}

#[cfg(test)]
mod tests {
    use super::Wache;
    use fim_core::Limits;

    #[test]
    fn what_is_done_in_time_is_not_ended_and_leaves_nothing_behind() {
        let wache = Wache::new(&Limits { seconds: u64::MAX, ..Limits::default() }).expect("thread");
        let inner = wache.um(|frist| {
            wache.um(|_| assert_eq!(wache.tafel.stand().offen.len(), 2));
            assert!(!frist.ist_um());
            frist.clone()
        });
        assert!(!inner.ist_um());
        assert!(wache.tafel.stand().offen.is_empty());
    }

    #[test]
    fn time_ends_for_the_file_that_is_watched() {
        // No second is waited for: the limit is none, which no user can set.
        let wache = Wache::new(&Limits { seconds: 0, ..Limits::default() }).expect("thread");
        wache.um(|frist| {
            while !frist.ist_um() {
                std::thread::yield_now();
            }
        });
    }

    #[test]
    fn a_panic_takes_the_file_off_the_board() {
        let wache = Wache::new(&Limits::default()).expect("thread");
        let panicked = crate::rescue::attempt(|| wache.um(|_| panic!("in a file")));
        assert!(panicked.is_err() && wache.tafel.stand().offen.is_empty());
    }
}
