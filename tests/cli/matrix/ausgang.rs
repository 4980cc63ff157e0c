//! Exit codes, results of earlier runs, other matrices, settings, outputs.

use super::vorhaben::{BRIEF, FLOHMARKT, KATALOG, Vorhaben};
use crate::common::{Scratch, fim, fim_in, project};

#[test]
fn the_exit_code_says_whether_all_is_there() {
    let vorhaben = Vorhaben::new("matrix-codes");
    assert_eq!((vorhaben.matrix(&["."]).code, vorhaben.fim(&["check", "."]).code), (0, 0));
    vorhaben.remove("nachweise/persona.md");
    assert_eq!((vorhaben.matrix(&["."]).code, vorhaben.fim(&["check", "."]).code), (1, 1));
    vorhaben.write(BRIEF, "leistungen = [\"99107998001000\n");
    assert_eq!((vorhaben.matrix(&["."]).code, vorhaben.fim(&["check", "."]).code), (2, 2));
    let empty = Scratch::new("matrix-leer");
    let folders = [empty.path().to_path_buf(), project().join("corpus/konvolute/gut")];
    for folder in folders {
        let outcome = fim_in(&folder, &["matrix"], b"");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (3, ""), "{}", outcome.stderr);
    }
    assert_eq!(fim(&["matrix", "gibt-es-nicht"]).code, 2);
}

#[test]
fn only_the_complete_leistung_of_the_corpus_is_complete() {
    let scratch = Scratch::new("matrix-nur-eine");
    copy(&project().join("corpus/vorhaben"), "v", &scratch);
    let catalogue = scratch.path().join("v").join(KATALOG);
    let text = std::fs::read_to_string(&catalogue).expect("catalogue");
    let rows: Vec<&str> = text.lines().take(2).collect();
    std::fs::write(&catalogue, rows.join("\n")).expect("catalogue");
    for entry in std::fs::read_dir(scratch.path().join("v/steckbriefe")).expect("folder") {
        let path = entry.expect("entry").path();
        if !path.ends_with("ehrenamtskarte.steckbrief.toml") {
            std::fs::remove_file(path).expect("file");
        }
    }
    let outcome = fim_in(scratch.path(), &["matrix", "v"], b"");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{}", outcome.stdout);
}

fn copy(from: &std::path::Path, to: &str, scratch: &Scratch) {
    for entry in std::fs::read_dir(from).expect("folder") {
        let path = entry.expect("entry").path();
        let name = format!("{to}/{}", path.file_name().expect("name").to_string_lossy());
        match path.is_dir() {
            true => copy(&path, &name, scratch),
            false => scratch.write(&name, std::fs::read(path).expect("file")),
        }
    }
}

#[test]
fn an_earlier_result_shows_what_became_better_and_what_worse() {
    let vorhaben = Vorhaben::new("matrix-vergleich");
    let row = vorhaben.text(KATALOG).lines().nth(1).expect("a row").to_owned();
    let row = row.replace(BRIEF, "").replace(";L;", ";D;");
    let als = |key: &str| row.replace(FLOHMARKT, key);
    let (gone, neu) = (als("99107998003000"), als("99107998004000"));
    let rows = format!("{}{}\n{gone}\n", vorhaben.text(KATALOG), als("99107998002000"));
    vorhaben.write(KATALOG, rows);
    vorhaben.remove("nachweise/journey.md");
    let earlier = vorhaben.matrix(&["-f", "json=alt.json", "."]);
    assert_eq!((earlier.code, earlier.stdout.as_str()), (1, ""));
    // The same is neither better nor worse.
    insta::assert_snapshot!(
        "vergleich_gleich",
        vorhaben
            .matrix(&["--vergleich", "alt.json", "."])
            .stdout
            .lines()
            .skip_while(|line| !line.starts_with("Gegenüber"))
            .collect::<Vec<_>>()
            .join("\n")
    );
    vorhaben.write("nachweise/journey.md", "# Wieder da\n");
    vorhaben.remove("nachweise/persona.md");
    vorhaben.change(KATALOG, &gone, &neu);
    let outcome = vorhaben.matrix(&["--vergleich", "alt.json", "."]);
    insta::assert_snapshot!("vergleich", outcome.seen());
    let english = vorhaben.matrix(&["--vergleich", "alt.json", "--sprache", "en", "."]);
    insta::assert_snapshot!(
        "vergleich_en",
        english
            .stdout
            .lines()
            .skip_while(|line| !line.contains("alt.json"))
            .collect::<Vec<_>>()
            .join("\n")
    );
    for format in ["json", "csv", "md"] {
        let outcome = vorhaben.matrix(&["--vergleich", "alt.json", "-f", format, "."]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (1, ""), "{format}");
    }
}

#[test]
fn what_is_no_earlier_result_is_refused() {
    let vorhaben = Vorhaben::new("matrix-fremd");
    let check = vorhaben.fim(&["check", "-f", "json=check.json", "."]);
    assert_eq!(check.code, 0);
    for (name, text) in [
        ("kaputt.json", "{\"leistungen\": ["),
        ("leer.json", ""),
        ("fremd.json", "{\"name\": \"etwas anderes\"}"),
        ("liste.json", "[]"),
        ("zahl.json", "3"),
        ("neuer.json", "{\"schemaVersion\": 99, \"leistungen\": []}"),
    ] {
        vorhaben.write(name, text);
    }
    let files = [
        "kaputt.json",
        "leer.json",
        "fremd.json",
        "liste.json",
        "zahl.json",
        "neuer.json",
        "check.json",
        "gibt-es-nicht.json",
        "briefe",
        KATALOG,
    ];
    let seen: Vec<String> = files
        .iter()
        .map(|name| {
            let outcome = vorhaben.matrix(&["--vergleich", name, "."]);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
            outcome.stderr
        })
        .collect();
    insta::assert_snapshot!("vergleich_fremd", seen.concat());
}

#[test]
fn another_matrix_is_used_whole_or_not_at_all() {
    let vorhaben = Vorhaben::new("matrix-andere");
    let shipped =
        std::fs::read_to_string(project().join("schemas/matrix/ozg-2019.toml")).expect("matrix");
    vorhaben.write("gut.toml", shipped.replace("name = \"ozg-2019\"", "name = \"land\""));
    for bytes in [
        shipped.clone().into_bytes(),
        format!("\u{feff}{}", shipped.replace('\n', "\r\n")).into_bytes(),
    ] {
        vorhaben.write("form.toml", bytes);
        assert_eq!(vorhaben.matrix(&["--matrix", "form.toml", "."]).code, 0);
    }
    let outcome = vorhaben.matrix(&["--matrix", "gut.toml", "-f", "json", "."]);
    assert_eq!((outcome.code, outcome.json()["matrix"].as_str()), (0, Some("land")));
    let slips = [
        ("quelle = ", "quele = "),
        ("freigabestatus = 4", "freigabestatus = 9"),
        ("nr = 3", "nr = -3"),
        (
            "soll = { L = \"X\", K = \"(X)\" }\nanforderungen = [\"Projekt",
            "soll = { L = \"Y\", Q = \"X\" }\nanforderungen = [\"Projekt",
        ),
        ("pruefung = \"register\"", "pruefung = \"registr\""),
        ("id = \"persona\"", "id = \"analyse\""),
    ];
    let bad = slips.iter().fold(shipped, |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    vorhaben.write("schlecht.toml", bad);
    vorhaben.write("kein.toml", "name = \"x");
    vorhaben.write("leer.toml", "");
    let mut seen = Vec::new();
    for name in ["schlecht.toml", "kein.toml", "leer.toml", "gibt-es-nicht.toml", "briefe"] {
        for command in ["matrix", "check"] {
            let outcome = vorhaben.fim(&[command, "--matrix", name, "."]);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{command} {name}");
            if command == "matrix" {
                seen.push(outcome.stderr);
            }
        }
    }
    insta::assert_snapshot!("matrix_schlecht", seen.concat());
}

#[test]
fn the_settings_of_the_vorhaben_count_wherever_it_is_called_from() {
    let vorhaben = Vorhaben::new("matrix-einstellung");
    let shipped =
        std::fs::read_to_string(project().join("schemas/matrix/ozg-2019.toml")).expect("matrix");
    vorhaben.write("land.toml", shipped.replace("name = \"ozg-2019\"", "name = \"land\""));
    vorhaben
        .write("fim.toml", "[matrix]\ndatei = \"land.toml\"\n\n[matrix.freigabestatus]\nL = 6\n");
    for outcome in [
        vorhaben.fim(&["matrix", "-f", "json", "."]),
        vorhaben.fim(&["matrix", "-f", "json"]),
        vorhaben.beside(&["matrix", "-f", "json", "v"]),
        vorhaben.beside(&["matrix", "-f", "json", "./v/"]),
    ] {
        // Text and process have status 5.
        assert_eq!((outcome.code, outcome.json()["matrix"].as_str()), (1, Some("land")));
    }
    let named = vorhaben.fim(&[
        "matrix",
        "-f",
        "json",
        "--matrix",
        "land.toml",
        "--config",
        "fim.toml",
        ".",
    ]);
    assert_eq!(named.code, 1);
    let slips = [
        "[matrix]\ndatei = \"fehlt.toml\"\n",
        "[matrix]\ndatei = 3\n",
        "[matrix]\ndatie = \"land.toml\"\n",
        "[matrix.freigabestatus]\nL = 7\n",
        "[matrix.freigabestatus]\nL = \"hoch\"\n",
        "[matrix.freigabestatus]\nQ = 3\n",
    ];
    let seen: Vec<String> = slips
        .iter()
        .map(|text| {
            vorhaben.write("fim.toml", text);
            let outcome = vorhaben.fim(&["matrix", "."]);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{text}");
            outcome.stderr
        })
        .collect();
    insta::assert_snapshot!("einstellung_schlecht", seen.concat());
}

#[test]
fn settings_that_are_not_utf_8_say_how_to_save_them() {
    let vorhaben = Vorhaben::new("matrix-kodierung");
    vorhaben.write("utf-8-mit-bom.toml", "\u{feff}[matrix.freigabestatus]\nL = 6\n");
    let bom = vorhaben.fim(&["matrix", "--config", "utf-8-mit-bom.toml", "."]);
    assert_eq!((bom.code, bom.stderr.as_str()), (1, ""), "the text has status 5");
    vorhaben.write("windows-1252.toml", b"# Ma\xdfgabe\n");
    let seen: Vec<String> = [
        &["matrix", "--config", "windows-1252.toml", "."][..],
        &["matrix", "--matrix", "windows-1252.toml", "."],
        &["check", "--config", "windows-1252.toml", "--sprache", "en", "."],
    ]
    .iter()
    .map(|words| {
        let outcome = vorhaben.fim(words);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{words:?}");
        outcome.stderr
    })
    .collect();
    insta::assert_snapshot!("einstellung_kodierung", seen.concat());
}

#[test]
fn check_and_matrix_agree_on_the_settings() {
    let vorhaben = Vorhaben::new("matrix-einig");
    vorhaben.write("fim.toml", "[matrix.freigabestatus]\nL = 6\n");
    let [check, matrix] = ["check", "matrix"].map(|command| vorhaben.beside(&[command, "v"]).code);
    assert_eq!(check, matrix);
}

/// Theirs is a judgement of single files; a Vorhaben is judged by us.
#[test]
fn a_profile_of_others_does_not_hide_the_vorhaben() {
    let vorhaben = Vorhaben::new("matrix-profil");
    for profil in ["qs-bericht", "pvog", "stammtext", "standard"] {
        vorhaben.write("fim.toml", format!("profil = \"{profil}\"\n"));
        let outcome = vorhaben.matrix(&["."]);
        assert_ne!(outcome.code, 3, "{profil}: {}", outcome.stderr);
        assert!(outcome.stdout.contains(FLOHMARKT), "{profil}");
    }
}

#[test]
fn several_outputs_in_one_run_each_to_its_file() {
    let vorhaben = Vorhaben::new("matrix-ausgaben");
    let outcome = vorhaben.matrix(&[
        "-f",
        "terminal",
        "-f",
        "json=m.json",
        "-f",
        "csv=m.csv",
        "-f",
        "xlsx=m.xlsx",
        "-f",
        "md=m.md",
        ".",
    ]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert!(outcome.stdout.contains(FLOHMARKT));
    let starts: [(&str, &[u8]); 4] = [
        ("m.json", b"{"),
        ("m.csv", b"\xEF\xBB\xBFschluessel"),
        ("m.xlsx", b"PK"),
        ("m.md", b"**"),
    ];
    for (name, start) in starts {
        let bytes = std::fs::read(vorhaben.path(name)).expect("output");
        assert!(bytes.starts_with(start), "{name}");
    }
    // A workbook and a text beside the Vorhaben change nothing the next time.
    assert_eq!(vorhaben.matrix(&["."]).code, 0);
}

#[test]
fn an_output_never_destroys_what_was_read() {
    let vorhaben = Vorhaben::new("matrix-zerstoert");
    let shipped =
        std::fs::read_to_string(project().join("schemas/matrix/ozg-2019.toml")).expect("matrix");
    vorhaben.write("land.toml", shipped);
    vorhaben.write("einstellungen.toml", "");
    vorhaben.matrix(&["-f", "json=alt.json", "."]);
    let before = |name: &str| std::fs::read(vorhaben.path(name)).expect("file");
    for (name, more) in [
        (KATALOG, &[][..]),
        (BRIEF, &[]),
        ("artefakte/schema.xml", &[]),
        ("nachweise/persona.md", &[]),
        ("modell.bpmn", &[]),
        ("land.toml", &["--matrix", "land.toml"]),
        ("einstellungen.toml", &["--config", "./einstellungen.toml"]),
        ("alt.json", &["--vergleich", "alt.json"]),
    ] {
        let bytes = before(name);
        for output in [format!("csv={name}"), format!("csv=./nachweise/../{name}")] {
            let outcome = vorhaben.matrix(&[&["-f", &output], more, &["."]].concat());
            assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{output}");
            assert!(before(name) == bytes, "{name}");
        }
    }
    for arguments in [
        &["-f", "csv=x", "-f", "md=./x", "."][..],
        &["-f", "csv", "-f", "md", "."],
        &["-f", "kurz", "."],
        &["-f", "json", "--leistung", FLOHMARKT, "."],
        &["--leistung", FLOHMARKT, "--vergleich", "alt.json", "."],
    ] {
        let outcome = vorhaben.matrix(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let with = |jobs: &str| {
        fim(&["matrix", "--stichtag", super::STICHTAG, "-f", "json", "-j", jobs, "corpus/vorhaben"])
            .stdout
    };
    let one = with("1");
    assert!(["2", "3", "16"].iter().all(|jobs| with(jobs) == one));
}
