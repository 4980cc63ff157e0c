//! Evidence as the file system has it: links, pipes, devices, large files, odd names.

use super::vorhaben::{BRIEF, Vorhaben};

const ALLES: &str = "L 99107998001000 ✓✓✓✓✓✓✓✓✓✓✓✓✓✓";
const OHNE_PERSONA: &str = "L 99107998001000 ✓✓✓✓✓✓✓✓~✓✓✓✓✓";
const PERSONA: &str = "nachweise/persona.md";

/// The cells with another file in place of the Persona, and what is said of it.
fn statt(name: &str, make: impl FnOnce(&std::path::Path)) -> (String, String) {
    let vorhaben = Vorhaben::new(name);
    vorhaben.remove(PERSONA);
    make(&vorhaben.path(PERSONA));
    gesehen(&vorhaben)
}

fn gesehen(vorhaben: &Vorhaben) -> (String, String) {
    let outcome = vorhaben.matrix(&["-f", "json", "."]);
    let json = outcome.json();
    let cells = super::vorhaben::zellen(&json).concat();
    let grund = json["leistungen"][0]["zellen"][8]["grund"].as_str().expect("text").to_owned();
    assert_eq!(outcome.code, i32::from(cells != ALLES));
    (cells, grund)
}

#[cfg(unix)]
#[test]
fn a_link_counts_where_it_stays_within_the_vorhaben() {
    use std::os::unix::fs::symlink;
    let link = |to: &'static str| move |path: &std::path::Path| symlink(to, path).expect("link");
    assert_eq!(statt("nachweis-innen", link("journey.md")).0, ALLES);
    for (name, to, said) in [
        ("nachweis-etc", "/etc/passwd", "liegt außerhalb des Vorhabens"),
        ("nachweis-geraet", "/dev/zero", "liegt außerhalb des Vorhabens"),
        ("nachweis-hinaus", "../../../../../../../../etc/passwd", "liegt außerhalb des Vorhabens"),
        ("nachweis-leere", "gibt-es-nicht.md", "gibt es nicht"),
        ("nachweis-kreis", "persona.md", "ist nicht lesbar"),
    ] {
        let (cells, grund) = statt(name, link(to));
        assert!(cells == OHNE_PERSONA && grund.ends_with(said), "{to}: {cells} {grund}");
    }
    // A folder can be the way out as well, and the Vorhaben itself be behind a link.
    let vorhaben = Vorhaben::new("nachweis-ordner-hinaus");
    symlink("/etc", vorhaben.path("aussen")).expect("link");
    vorhaben.change(BRIEF, "../nachweise/persona.md", "../aussen/passwd");
    assert_eq!(gesehen(&vorhaben).0, OHNE_PERSONA);
    let vorhaben = Vorhaben::new("nachweis-verweis");
    symlink(".", vorhaben.path("../zeiger")).expect("link");
    assert_eq!(vorhaben.beside(&["matrix", "zeiger/v"]).code, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_that_nobody_writes_to_does_not_stop_the_run() {
    let (cells, grund) = statt("nachweis-pipe", |path| {
        let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo");
        assert!(made.success());
    });
    assert!(cells == OHNE_PERSONA && grund.ends_with("ist keine Datei"), "{cells} {grund}");
}

#[test]
fn a_folder_is_no_evidence() {
    let (cells, grund) =
        statt("nachweis-ordner", |path| std::fs::create_dir(path).expect("folder"));
    assert!(cells == OHNE_PERSONA && grund.ends_with("ist keine Datei"), "{cells} {grund}");
    let vorhaben = Vorhaben::new("nachweis-punkt");
    vorhaben.change(BRIEF, "../nachweise/persona.md", ".");
    assert_eq!(gesehen(&vorhaben).0, OHNE_PERSONA);
}

/// Of a large file only that it is there is looked at: what it begins with, which is wrong for its
/// name, is not noticed.
#[test]
fn a_large_file_is_not_opened() {
    let large = |name: &str, size: u64| {
        let vorhaben = Vorhaben::new(name);
        vorhaben.change(BRIEF, "../nachweise/persona.md", "../nachweise/film.pdf");
        let file = std::fs::File::create(vorhaben.path("nachweise/film.pdf")).expect("file");
        file.set_len(size).expect("size");
        let outcome = vorhaben.matrix(&["-f", "json", "."]);
        let json = outcome.json();
        let seen = json["leistungen"][0]["zellen"][8]["nachweise"][0].to_string();
        (super::vorhaben::zellen(&json).concat(), seen)
    };
    let (cells, seen) = large("nachweis-gross", 200 * 1024 * 1024);
    assert!(cells == ALLES && seen.contains("210 MB"), "{cells} {seen}");
    assert_eq!(large("nachweis-kleiner", 5_000).0, OHNE_PERSONA);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_no_evidence() {
    use std::os::unix::fs::PermissionsExt;
    let vorhaben = Vorhaben::new("nachweis-rechte");
    let path = vorhaben.path(PERSONA);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("chmod");
    // Root reads everything.
    let may_read = std::fs::read(&path).is_ok();
    let (cells, grund) = gesehen(&vorhaben);
    assert_eq!(cells, if may_read { ALLES } else { OHNE_PERSONA }, "{grund}");
    // Where artefacts and Steckbriefe lie, the same holds.
    std::fs::set_permissions(vorhaben.path(BRIEF), std::fs::Permissions::from_mode(0o000))
        .expect("chmod");
    assert_eq!(vorhaben.matrix(&["."]).code, if may_read { 0 } else { 2 });
}

#[test]
fn odd_names_are_shown_as_text_and_found() {
    let vorhaben = Vorhaben::new("nachweis-namen");
    std::fs::rename(vorhaben.path("briefe"), vorhaben.path("br\nie\u{202e}fe")).expect("rename");
    std::fs::rename(vorhaben.path(PERSONA), vorhaben.path("nachweise/zeile\nzwei\u{202e}.md"))
        .expect("rename");
    vorhaben.change(super::vorhaben::KATALOG, "briefe/flohmarkt.steckbrief.toml", "");
    let brief = "br\nie\u{202e}fe/flohmarkt.steckbrief.toml";
    vorhaben.change(brief, "../nachweise/persona.md", "../nachweise/zeile\\nzwei\\u202E.md");
    vorhaben.change(brief, "../nachweise/journey.md", "../nachweise/a\\u001b[31mb\\u202Ec.md");
    assert_eq!(gesehen(&vorhaben).0, "L 99107998001000 ✓✓~✓✓✓✓✓✓✓✓✓✓✓");
    for arguments in [
        &["matrix", "."][..],
        &["matrix", "-f", "md", "."],
        &["matrix", "-f", "csv", "."],
        &["check", "."],
        &["check", "-f", "kurz", "."],
    ] {
        let shown = vorhaben.fim(arguments);
        let bad = ['\u{1b}', '\u{202e}', '\u{0}'];
        assert!(!shown.stdout.contains(bad) && !shown.stderr.contains(bad), "{arguments:?}");
    }
}

#[test]
fn evidence_that_does_not_fit_on_a_line_is_cut() {
    let vorhaben = Vorhaben::new("nachweis-lang");
    vorhaben.change(BRIEF, "../nachweise/persona.md", &format!("../{}.md", "x".repeat(5_000)));
    let (cells, grund) = gesehen(&vorhaben);
    assert!(cells == OHNE_PERSONA && grund.chars().count() <= 100, "{grund}");
}
