//! Where reports go: standard output, or files that are there whole or not at all.

use crate::failure::Failure;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes `text` to standard output.
pub fn stdout(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::BrokenPipe,
        _ => Failure::File { path: "stdout".to_owned(), error },
    })
}

/// Writes a file under a temporary name beside it and then renames it.
pub fn file(path: &str, text: &str) -> Result<(), Failure> {
    let temporary = format!("{path}.{}.tmp", std::process::id());
    let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path));
    written.map_err(|error| {
        if Path::new(&temporary).exists() {
            // The first error is the one to tell.
            let _ = fs::remove_file(&temporary);
        }
        Failure::File { path: path.to_owned(), error }
    })
}

/// Tells people of something that went wrong.
pub fn complain(text: &str) {
    stderr(&format!("fim: {text}\n"));
}

/// Writes to standard error; a closed one is nobody's loss.
pub fn stderr(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
