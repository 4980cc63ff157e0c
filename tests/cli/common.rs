//! Runs the program in the project folder with a clean environment.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run printed, and how it ended.
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// Everything a user sees, for snapshots.
    pub fn seen(&self) -> String {
        let error = if self.stderr.is_empty() {
            String::new()
        } else {
            format!("--- stderr ---\n{}", self.stderr)
        };
        format!("{}{error}--- exit {} ---", self.stdout, self.code)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).expect("stdout is JSON")
    }
}

/// The folder of the workspace.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("project folder")
}

/// Runs `fim` with these arguments in the project folder.
pub fn fim(arguments: &[&str]) -> Outcome {
    fim_in(&project(), arguments, b"")
}

/// Runs `fim` with this standard input.
pub fn fim_with_stdin(arguments: &[&str], stdin: &[u8]) -> Outcome {
    fim_in(&project(), arguments, stdin)
}

/// Runs `fim` in a folder.
pub fn fim_in(folder: &Path, arguments: &[&str], stdin: &[u8]) -> Outcome {
    fim_wide(80, folder, arguments, stdin)
}

/// Runs `fim` in a folder, at a terminal of this width.
pub fn fim_wide(columns: u16, folder: &Path, arguments: &[&str], stdin: &[u8]) -> Outcome {
    run(columns, folder, arguments, stdin, &[])
}

/// Runs `fim` in a folder, with more in its environment.
pub fn fim_with(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Outcome {
    run(80, folder, arguments, b"", environment)
}

fn run(
    columns: u16,
    folder: &Path,
    arguments: &[&str],
    stdin: &[u8],
    environment: &[(&str, &str)],
) -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fim"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "de_DE.UTF-8")
        .env("COLUMNS", columns.to_string())
        // No test depends on what another one left behind.
        .env("FIM_NO_CACHE", "1")
        .envs(environment.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("fim starts");
    // A program that reads nothing may have closed its end already.
    let _ = child.stdin.take().expect("stdin").write_all(stdin);
    let output = child.wait_with_output().expect("fim ends");
    Outcome {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// An empty folder that belongs to one test.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("scratch folder");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, its folders included.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("parent")).expect("folder");
        std::fs::write(path, bytes).expect("file");
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A small record without any finding.
pub const GOOD: &str = "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>\
    <id schemeAgencyID='L99999'>L1</id></loesche>";

/// Its variant with one Hinweis.
pub const HINT: &str = "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>\
    <id schemeAgencyID='L99999'>L1</id><farbe/></loesche>";

/// A message with one critical finding.
pub const CRITICAL: &str = "<p:prozesskatalog.anfrage.0101 \
    xmlns:p='http://www.regierung-mv.de/xprozess/2' produkt='p' produkthersteller='h' \
    xprozessVersion='2.0'/>";

pub use crate::fremddaten::external;

/// A ZIP archive with these files, stored.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(*name, options).expect("entry");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("archive").into_inner()
}
