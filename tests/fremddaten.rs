//! Where external test data is: the one place in the tests that knows it. Used by those of every crate.

use std::io::Write;
use std::path::{Path, PathBuf};

/// A file or folder of the external test data (`FIM_TESTDATA`), or `None` after saying so.
pub fn external(name: &str) -> Option<PathBuf> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("FIM_TESTDATA").map_or_else(default, PathBuf::from);
    let path = root.join(name);
    if path.exists() {
        // Without `..` in it, whatever the working folder.
        return Some(path.canonicalize().unwrap_or(path));
    }
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    let data = path.display();
    // Straight to standard error: what a test prints is shown only when it fails.
    let mut stderr = std::io::stderr().lock();
    let _ = writeln!(stderr, "SKIPPED {test}: no external test data at {data} (set FIM_TESTDATA)");
    None
}
