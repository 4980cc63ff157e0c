//! The way of a work list: written, worked in, taken over.

use crate::common::{Outcome, Scratch, fim, fim_in, project};
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::Cursor;

/// Code of a row, then what is filled in: word, reason, last day, who.
type Arbeit<'a> = (&'a str, [&'a str; 4]);

const ARBEIT: &[Arbeit<'_>] = &[
    (
        "XDF1073",
        [
            "Ausnahme",
            "Amtlich so vorgegeben: \"15\" in C:\\Vorgaben\nund in § 3",
            "2099-12-31",
            "Frau Ö.",
        ],
    ),
    ("XML1001", ["ausnahme", "kommt mit der nächsten Lieferung", "31.12.2099", ""]),
    ("XDF1047", ["Ausnahme", "wird mit V2 behoben", "", ""]),
    ("XDF1001", ["Rückfrage", "Fehlt das Feld, oder ist die Regel alt?", "", "Team Wohnen"]),
    ("XDF1096", ["erledigt", "", "", ""]),
];

/// The list of a small folder as the program writes it.
fn liste(ort: &Scratch, sprache: &str) -> Vec<u8> {
    let path = ort.path().join("liste.xlsx");
    let output = format!("xlsx={}", path.display());
    let outcome = fim(&[
        "check",
        "-f",
        &output,
        "--sprache",
        sprache,
        "corpus/qualitaet",
        "corpus/defekt/leer.xml",
    ]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{}", outcome.stderr);
    std::fs::read(path).expect("list")
}

/// What stands in a cell, as another program keeps it.
enum Zelle {
    Text(String),
    Tag(ExcelDateTime),
}

fn zelle(data: &Data) -> Zelle {
    match data {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Zelle::Tag(ExcelDateTime::from_ymd(year, month, day).expect("day"))
        }
        other => Zelle::Text(other.to_string()),
    }
}

/// The list after somebody worked in it and saved it with another program.
fn bearbeitet(bytes: &[u8], arbeit: &[Arbeit<'_>]) -> Vec<u8> {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("workbook");
    let mut mappe = Workbook::new();
    let tag = Format::new().set_num_format("dd.mm.yyyy");
    for name in book.sheet_names() {
        let blatt = mappe.add_worksheet().set_name(&name).expect("name");
        for (row, at) in book.worksheet_range(&name).expect("cells").rows().zip(0u32..) {
            let mut row: Vec<Zelle> = row.iter().map(zelle).collect();
            let code =
                row.get(5).map_or("", |it| if let Zelle::Text(text) = it { text } else { "" });
            if let Some((_, words)) = arbeit.iter().find(|(it, _)| code == *it) {
                for (slot, word) in row.iter_mut().zip(words) {
                    *slot = Zelle::Text((*word).to_owned());
                }
            }
            for (cell, column) in row.iter().zip(0u16..) {
                let written = match cell {
                    Zelle::Text(text) => blatt.write_string(at, column, text),
                    Zelle::Tag(day) => blatt.write_datetime_with_format(at, column, day, &tag),
                };
                written.expect("cell");
            }
        }
    }
    mappe.save_to_buffer().expect("workbook")
}

/// A folder with a list that was worked in.
fn ort(name: &str, arbeit: &[Arbeit<'_>]) -> Scratch {
    let ort = Scratch::new(name);
    let bytes = bearbeitet(&liste(&ort, "de"), arbeit);
    ort.write("liste.xlsx", bytes);
    ort
}

fn import(ort: &Scratch, more: &[&str]) -> Outcome {
    fim_in(ort.path(), &[&["import", "liste.xlsx"], more].concat(), b"")
}

fn toml(ort: &Scratch) -> String {
    std::fs::read_to_string(ort.path().join("fim.toml")).unwrap_or_default()
}

#[test]
fn a_new_file_is_written_and_nothing_twice() {
    let ort = ort("import-neu", ARBEIT);
    insta::assert_snapshot!("import_neu", import(&ort, &[]).seen());
    let written = toml(&ort);
    insta::assert_snapshot!("import_neu_toml", written);
    insta::assert_snapshot!("import_nochmal", import(&ort, &[]).seen());
    assert_eq!(toml(&ort), written);
}

/// What was decided in the list holds in the next check.
#[test]
fn what_was_taken_over_counts_no_longer() {
    let ort = ort("import-gilt", ARBEIT);
    import(&ort, &[]);
    let config = ort.path().join("fim.toml").display().to_string();
    let check = |more: &[&str]| {
        let fixed = ["check", "-f", "json", "corpus/qualitaet", "--stichtag", "2026-06-30"];
        fim(&[&fixed, more].concat()).json()
    };
    let (before, after) = (check(&[]), check(&["--config", &config]));
    let count = |json: &serde_json::Value| json["summary"]["findings"]["kritisch"].as_u64();
    assert_eq!(count(&after), count(&before).map(|all| all - 2));
    let excepted = after["exceptions"].as_array().expect("exceptions").iter();
    let codes: Vec<&str> = excepted.filter_map(|it| it["code"].as_str()).collect();
    assert_eq!(codes, ["XDF1047", "XDF1073"]);
}

/// The next list has what the first one led to, and leads to nothing more.
#[test]
fn a_list_of_what_was_taken_over_changes_nothing() {
    let ort = ort("import-rund", ARBEIT);
    import(&ort, &[]);
    let written = toml(&ort);
    let path = |name: &str| ort.path().join(name).display().to_string();
    let (config, output) = (path("fim.toml"), format!("xlsx={}", path("liste.xlsx")));
    let text = std::fs::read_to_string(project().join("corpus/defekt/nicht-schemagueltig.xml"));
    let comment = "<!-- fim-ausnahme XDF1131: steht so im Gesetz --><xdf3:definition>";
    ort.write("feld.xml", text.expect("file").replacen("<xdf3:definition>", comment, 1));
    let paths = ["corpus/qualitaet", &path("feld.xml")];
    fim(&[&["check", "-f", &output, "--config", &config], &paths[..]].concat());
    insta::assert_snapshot!("import_rund", import(&ort, &[]).seen());
    assert_eq!(toml(&ort), written);
}

#[test]
fn english_lists_and_words_do_the_same() {
    let german = ort("import-deutsch", ARBEIT);
    let words = ARBEIT.iter().map(|(code, [word, rest @ ..])| {
        let word = match word.to_lowercase().as_str() {
            "ausnahme" => "Exception",
            "erledigt" => "done",
            _ => "query",
        };
        (*code, [word, rest[0], rest[1], rest[2]])
    });
    let words: Vec<Arbeit<'_>> = words.collect();
    let english = Scratch::new("import-englisch");
    let bytes = bearbeitet(&liste(&english, "en"), &words);
    english.write("liste.xlsx", bytes);
    insta::assert_snapshot!("import_en", import(&english, &["--sprache", "en"]).seen());
    assert_eq!(import(&german, &[]).code, 0);
    assert_eq!(toml(&english), toml(&german));
}

#[test]
fn what_stands_in_the_file_stays_byte_for_byte() {
    let ort = ort("import-crlf", ARBEIT);
    let before =
        "\u{feff}# Unsere Einstellungen\r\n[regeln]\r\nohne = [\"XDF1101\"] # bleibt   so\r\n\r\n";
    ort.write("fim.toml", before);
    assert_eq!(import(&ort, &[]).code, 0);
    let after = toml(&ort);
    assert!(after.starts_with(before), "{after}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert_eq!(after.matches("[[ausnahmen]]").count(), 3);
    // No line end at the end is no line end lost.
    ort.write("fim.toml", "profil = \"standard\"");
    assert_eq!(import(&ort, &[]).code, 0);
    assert!(toml(&ort).starts_with("profil = \"standard\"\n\n[[ausnahmen]]\n"));
}

#[test]
fn a_preview_writes_nothing() {
    let ort = ort("import-vorschau", ARBEIT);
    insta::assert_snapshot!("import_vorschau", import(&ort, &["--vorschau"]).seen());
    assert!(!ort.path().join("fim.toml").exists());
}

#[test]
fn another_file_can_be_named_and_the_nearest_is_found() {
    let ort = ort("import-wohin", ARBEIT);
    ort.write("unten/leer.txt", "");
    ort.write("fim.toml", "");
    let below = fim_in(&ort.path().join("unten"), &["importiere", "../liste.xlsx"], b"");
    assert_eq!((below.code, below.stderr.as_str()), (0, ""));
    assert_eq!(toml(&ort).matches("[[ausnahmen]]").count(), 3);
    let named = import(&ort, &["--config", "anders.toml"]);
    assert_eq!(named.code, 0);
    let other = std::fs::read_to_string(ort.path().join("anders.toml")).expect("file");
    assert_eq!(other, toml(&ort));
}

#[test]
fn what_is_wrong_keeps_the_list_from_being_taken_over() {
    let arbeit = [
        ("XDF1073", ["Ausnahme", "  ", "", ""]),
        ("XML1001", ["Ausnahme", "später", "Weihnachten", ""]),
        ("XDF1047", ["ausgenommen", "wird mit V2 behoben", "", ""]),
        ("XDF1001", ["Ausnahme", "gut", "2099-12-31", ""]),
    ];
    let ort = ort("import-maengel", &arbeit);
    insta::assert_snapshot!("import_maengel", import(&ort, &[]).seen());
    insta::assert_snapshot!("import_maengel_en", import(&ort, &["--sprache=en"]).seen());
    assert!(!ort.path().join("fim.toml").exists());
}

#[test]
fn what_has_changed_is_told_and_left_to_people() {
    let ort = ort("import-geaendert", ARBEIT);
    assert_eq!(import(&ort, &[]).code, 0);
    let before = toml(&ort);
    let arbeit = [
        ("XDF1073", ["Ausnahme", "Amtlich so vorgegeben", "", ""]),
        ("XML1001", ["Ausnahme", "kommt mit der nächsten Lieferung", "2100-06-30", ""]),
        ("XDF1047", ["erledigt", "", "", ""]),
        ("XDF1102", ["Ausnahme", "war so", "2020-01-31", ""]),
    ];
    let bytes = bearbeitet(&liste(&ort, "de"), &arbeit);
    ort.write("liste.xlsx", bytes);
    insta::assert_snapshot!("import_geaendert", import(&ort, &[]).seen());
    insta::assert_snapshot!("import_geaendert_en", import(&ort, &["--sprache=en"]).seen());
    let after = toml(&ort);
    assert!(after.starts_with(&before) && after.matches("[[ausnahmen]]").count() == 4, "{after}");
}

#[test]
fn a_wider_exception_with_the_same_words_is_there_already() {
    let ort = ort("import-weiter", ARBEIT);
    let wide = "[[ausnahmen]]\nregel = \"XDF10\"\ngrund = \"wird mit V2  behoben\"\n";
    ort.write("fim.toml", wide);
    let outcome = import(&ort, &[]);
    assert!(outcome.stdout.starts_with("fim.toml: 2 Ausnahmen übernommen; 1 stand schon darin\n"));
    assert!(!toml(&ort).contains("XDF1047"), "{}", outcome.stdout);
}

#[test]
fn files_that_are_not_what_they_should_be_are_told_of() {
    let ort = ort("import-falsch", ARBEIT);
    ort.write("kein.xlsx", "Bearbeitung;Code");
    ort.write("kaputt.toml", "[regeln]\nmit = [");
    ort.write("liste.toml", "ausnahmen = []\n");
    let runs = [
        &["import"][..],
        &["import", "gibt-es-nicht.xlsx"],
        &["import", "kein.xlsx"],
        &["import", "liste.xlsx", "--config", "kaputt.toml"],
        &["import", "liste.xlsx", "--config", "liste.toml"],
        &["import", "liste.xlsx", "--grenze", "dateigroesse=1000"],
        &["import", "liste.xlsx", "--grenze", "dateigroesse=15000"],
        &["import", "kein.xlsx", "--sprache", "en"],
    ];
    let lines = runs.map(|arguments| {
        let outcome = fim_in(ort.path(), arguments, b"");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        format!("fim {}\n{}", arguments.join(" "), outcome.stderr)
    });
    insta::assert_snapshot!("import_falsch", lines.join("\n"));
    assert!(!ort.path().join("fim.toml").exists());
}
