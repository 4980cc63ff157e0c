//! `fim new` and `fim init`: files are begun, and what is there stays as it is.

use crate::common::{Outcome, Scratch, fim, fim_in, project};
use std::path::Path;

const SCHLUESSEL: &str = "99107998001000";
const STECKBRIEF: &str = "erlaubnis-fuer-einen-flohmarktstand-erteilung.steckbrief.toml";
const KATALOG: &str = "leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;normenanalyse;leika_stand;varianten\n\
    99107998001000;Stand;Recht & Ordnung;K;Viele Fälle.;§ 3 FlohmarktG;nachweise/normen.pdf;2024-05-31;keine\n";

/// A folder with the invented Konvolut of the corpus in `daten`.
fn konvolut(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    for entry in std::fs::read_dir(project().join("corpus/konvolute/gut")).expect("corpus") {
        let entry = entry.expect("entry");
        let bytes = std::fs::read(entry.path()).expect("file");
        scratch.write(&format!("daten/{}", entry.file_name().to_string_lossy()), bytes);
    }
    scratch
}

fn run(folder: &Path, arguments: &[&str]) -> Outcome {
    fim_in(folder, arguments, b"")
}

fn text(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("the file that was written")
}

/// True where nothing in a Steckbrief is unknown or wrongly written.
fn is_sound(text: &str) -> bool {
    let source = fim_core::Source::from_text("a.steckbrief.toml", text);
    ozg::Steckbrief::lesen(&source).befunde.is_empty()
}

#[test]
fn a_steckbrief_for_each_priority() {
    let scratch = konvolut("new-prioritaeten");
    for code in ["L", "K", "M", "D"] {
        let arguments = ["new", "steckbrief", SCHLUESSEL, "daten", "--prioritaet", code, "-o", "-"];
        let outcome = run(scratch.path(), &arguments);
        assert!(is_sound(&outcome.stdout), "{code}");
        insta::assert_snapshot!(format!("prioritaet_{code}"), outcome.seen());
    }
    let entries = std::fs::read_dir(scratch.path()).expect("folder").count();
    assert_eq!(entries, 1, "nothing but the data");
}

#[test]
fn a_steckbrief_is_written_beside_the_work_and_never_again() {
    let scratch = konvolut("new-datei");
    let (path, grouped) = (scratch.path(), "99 107 998 001 000");
    let first = run(path, &["new", "steckbrief", grouped, "--prioritaet", "d"]);
    insta::assert_snapshot!("angelegt", first.seen());
    let written = text(path, STECKBRIEF);
    assert!(is_sound(&written) && written.contains("leistungen = [\"99107998001000\"]"));
    let words = ["new", "steckbrief", "99", "107", "998", "001", "000", "--prioritaet", "L"];
    let again = run(path, &words);
    assert_eq!((again.code, again.stdout.as_str()), (2, ""));
    let named = run(path, &[&words[..], &["-o", STECKBRIEF]].concat());
    insta::assert_snapshot!("gibt_es_schon", format!("{}{}", again.stderr, named.stderr));
    assert_eq!(text(path, STECKBRIEF), written);
    let other = run(path, &[&words[..], &["--sprache", "en", "-o", "stand.toml"]].concat());
    insta::assert_snapshot!("anderer_name_en", other.seen());
    assert!(is_sound(&text(path, "stand.toml")));
}

#[test]
fn nothing_needs_to_be_known_of_a_key() {
    let scratch = konvolut("new-unbekannt");
    let arguments = ["new", "steckbrief", "99107998009000", "daten", "--prioritaet", "M"];
    let outcome = run(scratch.path(), &arguments);
    insta::assert_snapshot!("unbekannt", outcome.seen());
    let written = text(scratch.path(), "99107998009000.steckbrief.toml");
    assert!(is_sound(&written));
    let open = written.matches("# noch ausfüllen").count();
    assert!(outcome.stderr.contains(&format!("{open} Angaben")), "{}", outcome.stderr);
}

#[test]
fn the_catalogue_below_the_paths_is_used() {
    let scratch = konvolut("new-katalog-quelle");
    scratch.write("vorhaben/ozg-katalog.csv", KATALOG);
    scratch.write("vorhaben/steckbriefe/liesmich.txt", "");
    let target = "vorhaben/steckbriefe/stand.steckbrief.toml";
    let outcome = run(scratch.path(), &["new", "steckbrief", SCHLUESSEL, "-o", target]);
    insta::assert_snapshot!("aus_katalog", outcome.seen());
    let written = text(scratch.path(), target);
    for line in [
        "themenfeld = \"recht_ordnung\"",
        "prioritaet = \"K\"",
        "normenanalyse = \"../nachweise/normen.pdf\"",
        "varianten = [\"keine\"]",
    ] {
        assert!(written.contains(&format!("\n{line}")), "{line}");
    }
    let named = ["new", "steckbrief", SCHLUESSEL, "vorhaben/ozg-katalog.csv", "-o", "-"];
    let named = run(scratch.path(), &[&named[..], &["--prioritaet", "L"]].concat());
    assert_eq!(named.code, 0, "{}", named.stderr);
    assert!(named.stdout.contains("# Labor-Leistung; im Katalog steht K\n"), "{}", named.stdout);
    assert!(named.stdout.contains("normenanalyse = \"vorhaben/nachweise/normen.pdf\""));
}

#[test]
fn another_matrix_can_be_named() {
    let scratch = konvolut("new-matrix");
    let shipped = std::fs::read_to_string(project().join("schemas/matrix/ozg-2019.toml"));
    let shipped = shipped.expect("the matrix that ships");
    scratch.write("land.toml", shipped.replace("name = \"ozg-2019\"", "name = \"land\""));
    scratch.write("kaputt.toml", shipped.replace("\"(X)\"", "\"X?\""));
    let of = |matrix| {
        let arguments = ["new", "steckbrief", SCHLUESSEL, "--prioritaet", "D", "--matrix", matrix];
        run(scratch.path(), &[&arguments[..], &["-o", "-"]].concat())
    };
    assert!(of("land.toml").stdout.contains("land).\n"));
    assert_eq!((of("kaputt.toml").code, of("fehlt.toml").code), (2, 2));
    assert!(of("kaputt.toml").stderr.contains("kaputt.toml:"));
}

#[test]
fn complaints() {
    let scratch = konvolut("new-beschwerden");
    scratch.write("leer/ozg-katalog.csv", KATALOG.replace(";K;", ";;"));
    let lines: Vec<String> = [
        &["new"][..],
        &["new", "stekbrief"],
        &["new", "steckbrief"],
        &["new", "steckbrief", "daten"],
        &["new", "steckbrief", "9910799800100"],
        &["new", "steckbrief", SCHLUESSEL, "9910799800200", "daten"],
        &["new", "steckbrief", SCHLUESSEL, "daten"],
        &["new", "steckbrief", "99107998009000", "leer"],
        &["new", "steckbrief", SCHLUESSEL, "leer"],
        &["new", "steckbrief", SCHLUESSEL, "daten", "--prioritaet", "hoch"],
        &["new", "steckbrief", SCHLUESSEL, "--prioritaet", "K", "-o", "gibt/es/nicht.toml"],
        &["new", "katalog", "-o", "daten/schema.xml"],
        &["init", "gibt-es-nicht"],
        &["--sprache", "en", "new", "steckbrief", SCHLUESSEL, "daten"],
    ]
    .iter()
    .map(|arguments| {
        let outcome = run(scratch.path(), arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        format!("fim {}\n{}", arguments.join(" "), outcome.stderr)
    })
    .collect();
    insta::assert_snapshot!("beschwerden", lines.join("\n"));
}

#[test]
fn what_cannot_be_read_is_told_of_and_the_rest_is_used() {
    let scratch = konvolut("new-unlesbar");
    scratch.write("daten/leer.xml", "");
    scratch.write("daten/ozg-katalog.csv", "nur ein Titel\n");
    let arguments = ["new", "steckbrief", SCHLUESSEL, "--prioritaet", "D"];
    let outcome = run(scratch.path(), &arguments);
    insta::assert_snapshot!("unlesbar", outcome.seen());
    assert!(is_sound(&text(scratch.path(), STECKBRIEF)));
}

#[test]
fn a_catalogue_has_a_row_for_each_leistung() {
    let scratch = konvolut("new-katalog");
    let outcome = run(scratch.path(), &["new", "katalog"]);
    let bytes = std::fs::read(scratch.path().join("ozg-katalog.csv")).expect("catalogue");
    assert_eq!(bytes.get(..3), Some(&b"\xEF\xBB\xBF"[..]), "Excel needs the mark");
    let written = String::from_utf8(bytes).expect("UTF-8").replace('\r', "");
    insta::assert_snapshot!(
        "katalog",
        format!("{}\n{}", written.trim_start_matches('\u{feff}'), outcome.seen())
    );
    let again = run(scratch.path(), &["new", "katalog", "--sprache", "en"]);
    assert_eq!((again.code, again.stdout.as_str()), (2, ""));
    let shown = run(scratch.path(), &["new", "katalog", "daten", "-o", "-"]);
    assert_eq!(
        shown.stdout.replace('\r', "").trim_start_matches('\u{feff}'),
        written.trim_start_matches('\u{feff}')
    );
    let none = run(scratch.path(), &["new", "katalog", "daten/schema.xml", "-o", "leer.csv"]);
    insta::assert_snapshot!("ohne_leistungen", format!("{}{}", again.stderr, none.seen()));
    // A Steckbrief that is begun from it misses nothing but the priority.
    let begun = run(scratch.path(), &["new", "steckbrief", SCHLUESSEL]);
    assert!(begun.stderr.contains("in ozg-katalog.csv leer"), "{}", begun.stderr);
}

#[test]
fn a_workbook_keeps_keys_and_types_as_text() {
    let scratch = konvolut("new-mappe");
    let outcome = run(scratch.path(), &["new", "katalog", "-o", "ozg-katalog.xlsx"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let bytes = std::fs::read(scratch.path().join("ozg-katalog.xlsx")).expect("workbook");
    let limits = fim_core::Limits::default();
    let katalog = ozg::Katalog::lesen("ozg-katalog.xlsx", bytes, &limits).inhalt;
    let [zeile] = &katalog.zeilen[..] else { panic!("{katalog:#?}") };
    assert_eq!(zeile.text(ozg::Spalte::Leistungsschluessel), SCHLUESSEL);
    assert_eq!(zeile.text(ozg::Spalte::Typ), "2/3");
    let again = run(scratch.path(), &["new", "katalog", "-o", "ozg-katalog.xlsx"]);
    assert_eq!((again.code, again.stdout.as_str()), (2, ""));
}

#[test]
fn several_leistungen_share_a_steckbrief() {
    let keys = ["99108999001000", "99107998001000"];
    let folders = ["corpus/buecherschrank", "corpus/konvolute/gut"];
    let arguments =
        [&["new", "steckbrief"], &keys[..], &folders, &["--prioritaet", "M", "-o", "-"]];
    let outcome = fim(&arguments.concat());
    assert!(is_sound(&outcome.stdout));
    insta::assert_snapshot!("buendel", outcome.seen());
}

#[test]
fn settings_are_written_once_and_change_nothing() {
    let scratch = konvolut("init");
    scratch.write(".gitlab-ci.yml", "pruefen: {}\n");
    scratch.write(".git/config", "");
    let before = run(scratch.path(), &["check", "-f", "kurz", "daten"]).seen();
    insta::assert_snapshot!("init", run(scratch.path(), &["init"]).seen());
    let written = text(scratch.path(), "fim.toml");
    assert_eq!(run(scratch.path(), &["check", "-f", "kurz", "daten"]).seen(), before);
    insta::assert_snapshot!("init_noch_einmal", run(scratch.path(), &["init", "."]).seen());
    assert_eq!(text(scratch.path(), "fim.toml"), written);
    assert_eq!(text(scratch.path(), ".gitlab-ci.yml"), "pruefen: {}\n");
    assert_eq!(run(scratch.path(), &["einrichten", "daten", "--sprache", "en"]).code, 0);
    assert_eq!(text(scratch.path(), "daten/fim.toml"), written);
}
