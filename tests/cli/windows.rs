//! Files as they come from Windows: byte order marks, CR LF, backslashes in paths.

use crate::common::{GOOD, HINT, Scratch, fim_in};

/// A text as an editor on Windows saves it.
fn windows(text: &str) -> String {
    format!("\u{feff}{}", text.replace('\n', "\r\n"))
}

/// What a check of everything says of each file.
fn states(scratch: &Scratch, more: &[&str]) -> Vec<(String, String)> {
    let arguments = [&["check", "-f", "json"][..], more].concat();
    let outcome = fim_in(scratch.path(), &arguments, b"");
    let json = outcome.json();
    let files = json["files"].as_array().expect("files").iter();
    files
        .map(|it| [&it["path"], &it["state"]].map(|it| it.as_str().expect("text").to_owned()))
        .map(|[path, state]| (path, state))
        .collect()
}

#[test]
fn settings_and_their_paths_are_read() {
    let scratch = Scratch::new("windows-einstellungen");
    scratch.write("art/a.xml", windows(GOOD));
    scratch.write("art/alt/b.xml", windows(HINT));
    scratch.write("art/neu/c.xml", windows(HINT));
    let settings = "fail-on = \"hinweis\"\nausschliessen = ['art\\alt']\n[[ausnahmen]]\nregel = \"XZF1401\"\ndatei = 'art\\neu\\*.xml'\ngrund = \"so\"\n";
    scratch.write("fim.toml", windows(settings));
    let expected = [("art/a.xml", "ok"), ("art/neu/c.xml", "findings")];
    let expected: Vec<_> = expected.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    assert_eq!(states(&scratch, &["art"]), expected);
}

#[test]
fn lists_of_paths_are_read() {
    let scratch = Scratch::new("windows-liste");
    scratch.write("art/a b.xml", windows(GOOD));
    scratch.write("art/alt/ä.xml", windows(GOOD));
    scratch.write("liste.txt", windows("art\\a b.xml\nart\\alt\\ä.xml\n"));
    let expected = [("art/a b.xml", "ok"), ("art/alt/ä.xml", "ok")];
    let expected: Vec<_> = expected.map(|(a, b)| (a.to_owned(), b.to_owned())).into();
    assert_eq!(states(&scratch, &["--files-from", "liste.txt"]), expected);
    let missing = states(&scratch, &["art\\fehlt.xml"]);
    assert_eq!(missing, [("art\\fehlt.xml".to_owned(), "unchecked".to_owned())]);
}

#[test]
fn a_baseline_survives_an_editor() {
    let scratch = Scratch::new("windows-baseline");
    scratch.write("a.xml", HINT);
    assert_eq!(fim_in(scratch.path(), &["baseline"], b"").code, 0);
    let baseline = scratch.path().join("fim-baseline.jsonl");
    let text = std::fs::read_to_string(&baseline).expect("baseline");
    scratch.write("fim-baseline.jsonl", windows(&text));
    let outcome = fim_in(scratch.path(), &["check", "--fail-on", "hinweis"], b"");
    assert_eq!(outcome.code, 0, "{}", outcome.seen());
    let again = fim_in(scratch.path(), &["check", "--fail-on", "hinweis", "--ohne-baseline"], b"");
    assert_eq!(again.code, 1, "{}", again.seen());
}
