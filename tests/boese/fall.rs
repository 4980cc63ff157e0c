//! One bad input, and what must become of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// A record that nothing is to be said against.
pub const GUT: &str = "<loesche xmlns='http://xoev.de/schemata/xzufi/2_2_0' klasse='Leistung'>\
    <id schemeAgencyID='L99999'>L1</id></loesche>";

/// Smaller than usual, so that what goes beyond is small as well.
const GRENZEN: [&str; 4] = ["--grenze", "dateigroesse=16M", "--grenze", "anlagengroesse=8M"];

/// The namespace of XDatenfelder 3.
pub const XDF: &str = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";

/// A bad file.
pub struct Fall {
    /// Its name; the ending says how it is read.
    pub datei: &'static str,
    pub bytes: Vec<u8>,
    /// Codes of all that is said of it.
    pub codes: &'static [&'static str],
    /// Another limit than usual; empty for none.
    pub grenze: &'static str,
    /// 0 for nothing, 1 for findings, 2 where it could not be checked.
    pub exit: i32,
}

/// A file that cannot be checked.
pub fn unlesbar(
    datei: &'static str,
    bytes: impl Into<Vec<u8>>,
    code: &'static [&'static str],
) -> Fall {
    Fall { datei, bytes: bytes.into(), codes: code, grenze: "", exit: 2 }
}

/// A file that is checked and has findings.
pub fn befund(
    datei: &'static str,
    bytes: impl Into<Vec<u8>>,
    codes: &'static [&'static str],
) -> Fall {
    Fall { datei, bytes: bytes.into(), codes, grenze: "", exit: 1 }
}

/// A file that looks odd and is in order, or has nothing worse than hints.
pub fn harmlos(
    datei: &'static str,
    bytes: impl Into<Vec<u8>>,
    codes: &'static [&'static str],
) -> Fall {
    Fall { datei, bytes: bytes.into(), codes, grenze: "", exit: 0 }
}

/// The same with another limit.
pub fn mit_grenze(fall: Fall, grenze: &'static str) -> Fall {
    Fall { grenze, ..fall }
}

/// A record of XZuFi with `inner` as its identifier.
pub fn mit_wert(inner: &str) -> String {
    GUT.replace(">L1<", &format!(">{inner}<"))
}

/// Runs all of a class, two at a time, and tells of all that came out otherwise.
pub fn pruefe_alle(klasse: &str, faelle: &[Fall]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("boese").join(klasse);
    let _ = fs::remove_dir_all(&folder);
    let half = faelle.len().div_ceil(2);
    let count = faelle.len();
    let wrong: Vec<String> = thread::scope(|scope| {
        let parts: Vec<_> = faelle
            .chunks(half.max(1))
            .enumerate()
            .map(|(part, faelle)| {
                let folder = &folder;
                scope.spawn(move || {
                    let numbered = faelle.iter().enumerate();
                    let one = |(at, fall): (usize, &Fall)| {
                        pruefe(&folder.join(format!("{part}-{at}")), fall)
                    };
                    numbered.filter_map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("thread")).collect()
    });
    let _ = fs::remove_dir_all(&folder);
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    eprintln!("{klasse}: {count}");
}

/// What came out otherwise.
fn pruefe(folder: &PathBuf, fall: &Fall) -> Option<String> {
    let path = folder.join(fall.datei);
    fs::create_dir_all(path.parent().expect("parent")).expect("folder");
    fs::write(&path, &fall.bytes).expect("file");
    fs::write(folder.join("gut.xml"), GUT).expect("file");
    let own = [fall.grenze].into_iter().filter(|grenze| !grenze.is_empty());
    let output = Command::new(env!("CARGO_BIN_EXE_fim"))
        .args(["check", "-f", "json", "--no-cache"])
        .args(GRENZEN)
        .args(own.flat_map(|grenze| ["--grenze", grenze]))
        .current_dir(folder)
        .env_clear()
        .env("LANG", "de_DE.UTF-8")
        .stdin(Stdio::null())
        .output()
        .expect("fim runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let name = fall.datei;
    let code = output.status.code().unwrap_or(-1);
    let Ok(json) = serde_json::from_slice::<serde_json::Value>(&output.stdout) else {
        return Some(format!("{name}: no report, exit {code}: {said}"));
    };
    let files = json["files"].as_array().expect("files");
    let good = files.iter().any(|file| file["path"] == "gut.xml" && file["state"] == "ok");
    let findings = json["findings"].as_array().expect("findings").iter();
    let codes: BTreeSet<&str> = findings.filter_map(|finding| finding["code"].as_str()).collect();
    let expected: BTreeSet<&str> = fall.codes.iter().copied().collect();
    if good && said.is_empty() && code == fall.exit && codes == expected {
        return None;
    }
    let begin = String::from_utf8_lossy(&fall.bytes[..fall.bytes.len().min(60)]);
    let exit = fall.exit;
    Some(format!(
        "{name} {begin:?}: exit {code} {codes:?}, expected {exit} {expected:?}; gut.xml {good} {said}"
    ))
}
