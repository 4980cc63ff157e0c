//! How much memory a process has needed, by what Linux says of it.

use std::fs;
use std::process::{Child, ExitStatus};
use std::thread;
use std::time::Duration;

/// KiB that a process has now (`VmRSS`) or had at most (`VmHWM`); `None` where it has ended.
pub fn memory(process: u32, what: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(what))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Waits for a process, and says what it had at most as long as one could look.
pub fn wait(child: &mut Child) -> (ExitStatus, u64) {
    let mut peak = 0;
    loop {
        peak = memory(child.id(), "VmHWM").unwrap_or(0).max(peak);
        if let Some(status) = child.try_wait().expect("a child") {
            return (status, peak);
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Smallest, middle and greatest of some numbers.
pub fn range(numbers: &[u64]) -> [u64; 3] {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let at = |place: usize| sorted.get(place).copied().unwrap_or(0);
    [at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
}
