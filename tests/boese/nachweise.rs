//! Evidence that a Steckbrief names outside of its folder: it is not opened, and does not count.

use std::fs;
use std::path::Path;
use std::process::Command;

const FALL: &str = "../../corpus/vorhaben-defekt/nachweis-ausserhalb";

/// What is said of the Steckbrief with another file as evidence of its analysis.
fn gesagt(nachweis: &str) -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(FALL);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("boese-nachweise");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("vorhaben")).expect("folder");
    fs::write(folder.join("geheim.md"), "Das steht außerhalb.").expect("file");
    fs::write(folder.join("vorhaben/drin.md"), "Das steht im Ordner.").expect("file");
    for entry in fs::read_dir(source).expect("corpus") {
        let path = entry.expect("entry").path();
        let text = fs::read_to_string(&path).expect("text");
        let text = text.replace("../../etc/passwd", nachweis);
        fs::write(folder.join("vorhaben").join(path.file_name().expect("name")), text)
            .expect("file");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("../geheim.md", folder.join("vorhaben/verweis.md")).expect("link");
    let output = Command::new(env!("CARGO_BIN_EXE_fim"))
        .args(["check", "-f", "kurz", "--no-cache", "vorhaben"])
        .current_dir(&folder)
        .env_clear()
        .output()
        .expect("fim runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let _ = fs::remove_dir_all(&folder);
    assert!(output.stderr.is_empty(), "{said}");
    said
}

/// True where the evidence of the Steckbrief does not hold.
fn is_refused(said: &str) -> bool {
    said.lines().any(|line| line.contains("chorverzeichnis") && line.contains("[OZG22"))
}

#[test]
fn evidence_stays_inside_of_its_folder() {
    for nachweis in [
        "../geheim.md",
        "../../../../../../etc/passwd",
        "/etc/passwd",
        "./../geheim.md",
        "a/../../geheim.md",
        "..\\\\geheim.md",
        "C:\\\\Windows\\\\win.ini",
        "\\\\\\\\server\\\\share\\\\x.md",
        "file:///etc/passwd",
        "verweis.md",
    ] {
        let said = gesagt(nachweis);
        assert!(is_refused(&said), "{nachweis}: {said}");
        assert!(!said.contains("außerhalb."), "{nachweis}: {said}");
    }
    let said = gesagt("drin.md");
    assert!(!is_refused(&said), "evidence in the folder holds: {said}");
}
