//! Catalogues and Steckbriefe as the world has them: garbage, bombs, other encodings, several of them;
//! and the other commands over a folder with a Vorhaben.

use super::vorhaben::{BRIEF, FLOHMARKT, KATALOG, Vorhaben};
use crate::common::{fim, zip};

const ALLES: &str = "L 99107998001000 ✓✓✓✓✓✓✓✓✓✓✓✓✓✓";

/// Codes of the findings of `fim check` that begin so.
fn codes(vorhaben: &Vorhaben, start: &str) -> Vec<String> {
    let json = vorhaben.fim(&["check", "-f", "json", "."]).json();
    let findings = json["findings"].as_array().expect("findings").iter();
    let codes = findings.map(|finding| finding["code"].as_str().expect("code").to_owned());
    let mut codes: Vec<String> = codes.filter(|code| code.starts_with(start)).collect();
    codes.dedup();
    codes
}

#[test]
fn fifty_megabytes_of_garbage_are_no_catalogue() {
    let vorhaben = Vorhaben::new("stoerung-unrat");
    let mut seed = 1u64;
    let garbage: Vec<u8> = (0..50_000_000)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            seed.to_be_bytes()[0]
        })
        .collect();
    vorhaben.write(KATALOG, garbage);
    let outcome = vorhaben.matrix(&["."]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("Der OZG-Katalog ist nicht lesbar"), "{}", outcome.stderr);
    // What can be judged is.
    assert!(outcome.stdout.contains(FLOHMARKT));
}

#[test]
fn a_workbook_that_means_to_fill_the_memory_is_refused() {
    let vorhaben = Vorhaben::new("stoerung-bombe");
    vorhaben.remove(KATALOG);
    let plain = std::fs::read(
        crate::common::project().join("corpus/vorhaben-defekt/xlsx/ozg-katalog.xlsx"),
    )
    .expect("workbook");
    let head = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    let corner = format!(
        "{head}<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>leistungsschluessel</t></is></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>"
    );
    let huge = format!("{head}{}</sheetData></worksheet>", " ".repeat(300_000_000));
    for (sheet, says) in
        [(corner, "Der OZG-Katalog ist nicht lesbar"), (huge, "Grenze »archivverhaeltnis«")]
    {
        let bytes = mit_blatt(&plain, sheet.as_bytes());
        assert!(bytes.len() < 1_000_000);
        vorhaben.write("ozg-katalog.xlsx", bytes);
        let outcome = vorhaben.matrix(&["."]);
        assert_eq!(outcome.code, 2, "{}", outcome.stderr);
        assert!(outcome.stderr.contains(says), "{}", outcome.stderr);
    }
}

/// A workbook with another first sheet.
fn mit_blatt(bytes: &[u8], sheet: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("archive");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("entry");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("bytes");
        let name = file.name().expect("name").into_owned();
        let bytes = if name.ends_with("sheet1.xml") { sheet.to_vec() } else { bytes };
        files.push((name, bytes));
    }
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zip(&files)
}

#[test]
fn a_hundred_thousand_tables_are_read() {
    let vorhaben = Vorhaben::new("stoerung-tabellen");
    let more = "\n[[persona]]\ntitel = \"Händlerin\"\nnachweis = \"../nachweise/persona.md\"\n"
        .repeat(100_000);
    vorhaben.write(BRIEF, vorhaben.text(BRIEF) + &more);
    let outcome = vorhaben.matrix(&["."]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert!(outcome.stdout.len() < 10_000, "{}", outcome.stdout.len());
}

#[test]
fn many_slips_are_told_of_in_few_words_at_the_terminal() {
    let vorhaben = Vorhaben::new("stoerung-viele");
    vorhaben.write(BRIEF, vorhaben.text(BRIEF) + &"\n[[persona]]\n".repeat(5_000));
    let outcome = vorhaben.matrix(&["."]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.len() < 10_000, "{}", outcome.stdout.len());
}

#[test]
fn many_slips_of_one_cell_are_told_of_in_few_words_everywhere() {
    let vorhaben = Vorhaben::new("stoerung-viele-ganz");
    vorhaben.write(BRIEF, vorhaben.text(BRIEF) + &"\n[[persona]]\n".repeat(5_000));
    for arguments in [&["--leistung", FLOHMARKT, "."][..], &["-f", "json", "."]] {
        let shown = vorhaben.matrix(arguments).stdout.len();
        assert!(shown < 100_000, "{arguments:?}: {shown}");
    }
}

#[test]
fn deep_nesting_is_refused_and_does_no_harm() {
    let vorhaben = Vorhaben::new("stoerung-tiefe");
    let plain = vorhaben.text(BRIEF);
    let many = 100_000;
    for deep in [
        format!("fabrik = {}{}\n", "[".repeat(many), "]".repeat(many)),
        format!("fabrik = {}1{}\n", "{a = ".repeat(many), "}".repeat(many)),
        format!("{}b = 1\n", "a.".repeat(many)),
        format!("[{}b]\n", "a.".repeat(many)),
    ] {
        vorhaben.write(BRIEF, format!("{plain}\n[umsetzung]\n{deep}"));
        let outcome = vorhaben.matrix(&["."]);
        assert_eq!(outcome.code, 2, "{}", outcome.stderr);
        assert!(outcome.stderr.contains("kein gültiges TOML"), "{}", outcome.stderr);
    }
}

#[test]
fn line_ends_and_encodings_do_not_matter() {
    let vorhaben = Vorhaben::new("stoerung-kodierung");
    let (brief, katalog) = (vorhaben.text(BRIEF), vorhaben.text(KATALOG));
    let utf16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    let latin = |text: &str| -> Vec<u8> {
        text.chars().map(|letter| u8::try_from(letter).expect("latin")).collect()
    };
    let bom = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    // A Steckbrief is TOML, and TOML is UTF-8.
    for (form, said) in [(&bom as &dyn Fn(&str) -> Vec<u8>, 0), (&utf16, 1), (&latin, 1)] {
        vorhaben.write(BRIEF, form(&brief));
        vorhaben.write(KATALOG, form(&katalog));
        assert_eq!(vorhaben.zellen(&["."]), (vec![ALLES.to_owned()], 0));
        assert_eq!(codes(&vorhaben, "OZG").len(), said);
    }
}

#[test]
fn two_vorhaben_below_one_folder_are_two() {
    let vorhaben = Vorhaben::new("stoerung-zwei");
    let other = vorhaben
        .text(KATALOG)
        .lines()
        .nth(1)
        .expect("a row")
        .replace(FLOHMARKT, "99107998002000")
        .replace(";L;", ";D;")
        .replace("briefe/flohmarkt.steckbrief.toml", "");
    let head = vorhaben.text(KATALOG).lines().next().expect("head").to_owned();
    vorhaben.write("../w/ozg-katalog.csv", format!("{head}\n{other}\n"));
    vorhaben.write("../w/nachweise/normen.md", "# Steht hier\n");
    let json = vorhaben.beside(&["matrix", "-f", "json", "."]).json();
    assert_eq!(super::vorhaben::zellen(&json), [ALLES, "D 99107998002000 ✓✓············"]);
}

#[test]
fn a_catalogue_within_another_vorhaben_is_told_of() {
    let vorhaben = Vorhaben::new("stoerung-innen");
    vorhaben.write("briefe/ozg-katalog.csv", vorhaben.text(KATALOG));
    assert_eq!(vorhaben.zellen(&["."]), (vec![ALLES.to_owned()], 0));
    assert_eq!(codes(&vorhaben, "OZG"), ["OZG1101"]);
}

#[test]
fn a_catalogue_may_be_named_as_a_file_and_have_another_name() {
    let vorhaben = Vorhaben::new("stoerung-datei");
    assert_eq!(vorhaben.zellen(&[KATALOG, "briefe", "artefakte", "modell.bpmn"]).0, [ALLES]);
    std::fs::rename(vorhaben.path(KATALOG), vorhaben.path("Liste 2026.CSV")).expect("rename");
    assert_eq!(vorhaben.zellen(&[".", "Liste 2026.CSV"]).0, [ALLES]);
}

#[test]
fn a_steckbrief_alone_is_judged_and_a_hint_says_what_is_not() {
    let vorhaben = Vorhaben::new("stoerung-allein");
    let text = vorhaben.text(BRIEF).replace("../", "");
    vorhaben.write("flohmarkt.steckbrief.toml", text);
    let outcome = vorhaben.fim(&["check", "-f", "kurz", "flohmarkt.steckbrief.toml"]);
    insta::assert_snapshot!("steckbrief_allein", outcome.seen());
}

#[test]
fn evidence_beside_the_folder_of_a_lone_steckbrief_is_not_called_outside() {
    let vorhaben = Vorhaben::new("stoerung-allein-neben");
    let outcome = vorhaben.fim(&["check", "-f", "kurz", BRIEF]);
    assert!(!outcome.stdout.contains("außerhalb des Vorhabens"), "{}", outcome.stdout);
}

#[test]
fn other_commands_go_on_over_a_folder_with_a_vorhaben() {
    let vorhaben = Vorhaben::new("stoerung-andere");
    let wo = vorhaben.fim(&["wo", "S99000000701", "."]);
    assert_eq!((wo.code, wo.stderr.as_str()), (0, ""));
    let preflight = vorhaben.fim(&["preflight", "."]);
    for outcome in [&wo, &preflight] {
        let all = format!("{}{}", outcome.stdout, outcome.stderr);
        assert!(!all.contains("kein XML") && !all.contains("steckbrief.toml"), "{all}");
        assert!(!all.contains(KATALOG), "{all}");
    }
    for format in ["terminal", "kurz", "json", "jsonl", "fim-portal"] {
        let outcome = vorhaben.fim(&["check", "-f", format, "."]);
        assert_eq!(outcome.code, 0, "{format}: {}", outcome.stderr);
    }
    assert!(!fim(&["check", "-f", "kurz", "corpus/vorhaben"]).stdout.contains("kein XML"));
}

#[test]
fn inspect_knows_catalogue_and_steckbrief() {
    let vorhaben = Vorhaben::new("stoerung-inspect");
    for name in [KATALOG, BRIEF] {
        let outcome = vorhaben.fim(&["inspect", name]);
        assert!(!outcome.stdout.contains("kein XML"), "{name}: {}", outcome.stdout);
    }
}

#[test]
fn the_import_passes_over_catalogue_and_steckbrief() {
    let vorhaben = Vorhaben::new("stoerung-pvog");
    let outcome = vorhaben.fim(&["check", "--profil", "pvog", "-f", "kurz", "."]);
    assert!(!outcome.stdout.contains("kein XML"), "{}", outcome.stdout);
}

#[test]
fn a_vorhaben_in_an_archive_is_found_or_said_not_to_be_looked_for() {
    let vorhaben = Vorhaben::new("stoerung-archiv");
    vorhaben.write("v.zip", zip(&[(KATALOG, vorhaben.text(KATALOG).as_bytes())]));
    let outcome = vorhaben.matrix(&["v.zip"]);
    assert!(outcome.code != 3 || outcome.stderr.contains("Archiv"), "{}", outcome.stderr);
}

#[test]
fn a_catalogue_that_was_not_read_whole_is_not_complete() {
    let vorhaben = Vorhaben::new("stoerung-anfuehrung");
    vorhaben.change(KATALOG, ";Erlaubnis", ";\"Erlaubnis");
    assert_ne!(vorhaben.matrix(&["."]).code, 0);
}
