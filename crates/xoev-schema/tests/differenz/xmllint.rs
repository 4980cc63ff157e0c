//! libxml2 as judge, and where it is known to be wrong.

use crate::erzeuger::Generated;
use crate::richter::{Finding, Verdict};
use crate::vergleich::Known;
use std::fs;
use std::path::Path;
use std::process::Command;

pub fn is_there() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

/// One process for a schema with all its documents.
pub fn judge(generated: &Generated) -> Verdict {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("differenz-{}", generated.seed));
    fs::create_dir_all(&folder).expect("folder");
    for (name, text) in &generated.files {
        fs::write(folder.join(name), text).expect("file");
    }
    for (number, sample) in generated.documents.iter().enumerate() {
        fs::write(folder.join(number.to_string()), &sample.text).expect("file");
    }
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema", &generated.files[0].0])
        .args((0..generated.documents.len()).map(|number| number.to_string()))
        .current_dir(&folder)
        .output()
        .expect("xmllint");
    fs::remove_dir_all(&folder).expect("folder");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    if text.contains("WXS schema") && text.contains("failed to compile") {
        return Verdict { refused: Some(text), documents: Vec::new() };
    }
    let verdict = |number: usize| {
        if text.lines().any(|line| line == format!("{number} validates")) {
            return Vec::new();
        }
        assert!(text.contains(&format!("{number} fails to validate")), "{text}");
        let lines = text.lines().filter(|line| line.starts_with(&format!("{number}:")));
        lines
            .map(|line| Finding { kind: None, of: None, text: line.to_owned() })
            .collect::<Vec<_>>()
    };
    Verdict { refused: None, documents: (0..generated.documents.len()).map(verdict).collect() }
}

pub const KNOWN: &[Known] = &[];
