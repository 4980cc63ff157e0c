//! One word for all that the results of the program depend on: sources, data, dependencies, compiler.
//! Results are kept under it (`src/cache`), so that no build takes up what another one found out.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "reads the project and talks to Cargo"
)]

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // As of now, not as of when this was compiled: target folders may serve several clones.
    let manifest = env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?;
    let project = Path::new(&manifest).join("../..");
    let mut parts = vec![project.join("Cargo.lock"), project.join("schemas")];
    for krate in fs::read_dir(project.join("crates"))? {
        parts.extend([krate?.path()].map(|krate| krate.join("src")));
    }
    let mut files = Vec::new();
    for part in parts {
        println!("cargo::rerun-if-changed={}", part.display());
        collect(part, &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for path in &files {
        let bytes = fs::read(path)?;
        let name = path.strip_prefix(&project).unwrap_or(path).to_string_lossy();
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    // The digests of the standard library may change with it.
    let compiler = Command::new(env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()))
        .arg("-vV")
        .output()?;
    hash.update(&compiler.stdout);
    let build: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=FIM_BUILD={build}");
    Ok(())
}

/// Adds a file, or all files of a folder.
fn collect(path: PathBuf, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path);
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(entry?.path(), files)?;
    }
    Ok(())
}
