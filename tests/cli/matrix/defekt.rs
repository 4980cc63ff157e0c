//! Catalogues and Steckbriefe with one defect each: it is told of at its place, and the rest is
//! judged all the same.

use super::STICHTAG;
use super::vorhaben::zellen;
use crate::common::{fim, project};

const ORDNER: &str = "corpus/vorhaben-defekt";

/// Each folder, the rule that tells of its defect (none where there is none), the exit code of
/// `fim check`, that of `fim matrix`, and how many Leistungen are judged.
const FAELLE: [(&str, &str, i32, i32, usize); 15] = [
    ("falsches-trennzeichen", "OZG1003", 0, 0, 2),
    ("gemischte-kodierung", "OZG1004", 1, 0, 3),
    ("kein-toml", "OZG2001", 2, 2, 2),
    ("leer", "OZG1001", 2, 2, 0),
    ("nachweis-ausserhalb", "OZG2202", 1, 1, 2),
    ("nur-kopfzeile", "OZG1007", 1, 3, 0),
    ("schluessel-doppelt", "OZG1102", 1, 0, 2),
    ("spalte-fehlt", "OZG1002", 1, 1, 2),
    ("steckbrief-unbekannte-leistung", "OZG2101", 1, 1, 3),
    ("unbekannte-spalten", "OZG1005", 0, 0, 2),
    ("unbekannter-schluessel", "OZG2002", 1, 0, 2),
    ("windows-1252", "", 0, 0, 3),
    ("xlsx", "", 0, 0, 3),
    ("zu-kurze-zeile", "OZG1006", 1, 1, 3),
    ("zwei-kataloge", "OZG1101", 1, 0, 2),
];

#[test]
fn every_folder_of_the_corpus_is_named_here() {
    let entries = std::fs::read_dir(project().join(ORDNER)).expect("folder");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("entry").file_name()).collect();
    names.sort();
    assert_eq!(names, FAELLE.map(|(name, ..)| name));
}

#[test]
fn each_defect_is_told_of_at_its_place_and_the_rest_is_judged() {
    let mut seen = Vec::new();
    for (name, code, check_code, matrix_code, leistungen) in FAELLE {
        let folder = format!("{ORDNER}/{name}");
        let check = fim(&["check", "--stichtag", STICHTAG, "-f", "kurz", &folder]);
        assert_eq!(check.code, check_code, "{name}");
        assert!(check.stdout.contains(code), "{name}: {}", check.stdout);
        let lines = check.stdout.lines().filter(|line| line.contains("[OZG"));
        seen.extend(lines.map(str::to_owned));
        let matrix = fim(&["matrix", "--stichtag", STICHTAG, "-f", "json", &folder]);
        assert_eq!(matrix.code, matrix_code, "{name}: {}", matrix.stderr);
        let cells = if leistungen == 0 {
            assert_eq!(matrix.stdout, "", "{name}");
            Vec::new()
        } else {
            zellen(&matrix.json())
        };
        assert_eq!(cells.len(), leistungen, "{name}");
        seen.extend(cells);
        seen.extend(matrix.stderr.lines().map(str::to_owned));
        seen.push(String::new());
    }
    insta::assert_snapshot!("defekt", seen.join("\n"));
}

#[test]
fn a_catalogue_reads_the_same_in_every_form() {
    let of = |name: &str| {
        let folder = format!("{ORDNER}/{name}");
        zellen(&fim(&["matrix", "--stichtag", STICHTAG, "-f", "json", &folder]).json())
    };
    let plain = of("windows-1252");
    assert_eq!(of("xlsx"), plain);
    assert_eq!(of("gemischte-kodierung"), plain);
    assert!(plain.iter().all(|line| line.ends_with("✓✓············")), "{plain:?}");
}
