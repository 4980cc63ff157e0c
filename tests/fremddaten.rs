//! Where external test data is: the one place that knows it. Used by the tests of every crate.

use std::path::{Path, PathBuf};

/// A file or folder of the external test data (`FIM_TESTDATA`), or `None` after saying so.
pub fn external(name: &str) -> Option<PathBuf> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("FIM_TESTDATA").map_or_else(default, PathBuf::from);
    let path = root.join(name);
    if path.exists() {
        // Without `..` in it, whatever the working folder.
        return path.canonicalize().ok();
    }
    eprintln!("SKIPPED: no external test data at {} (set FIM_TESTDATA)", path.display());
    None
}
