//! `fim diff`: files, folders, states of git, exit codes, what cannot be read.

use crate::common::{Outcome, Scratch, fim, fim_in, fim_with, project, zip};
use std::path::Path;
use std::process::Command;

const FELD: &str = "corpus/buecherschrank/datenfelder/F99000000122V1.0.0_xdf3.xml";
const SCHEMA: &str = "corpus/buecherschrank/datenfelder/S99000000101V1.0.0_xdf3.xml";

fn text(name: &str) -> String {
    std::fs::read_to_string(project().join(name)).expect("file of the corpus")
}

/// The field with a longer least and a new version.
fn enger() -> String {
    let text = text(FELD).replacen(">1.0.0<", ">1.0.1<", 1);
    let narrowed = text.replace("minLength=\"5\"", "minLength=\"6\"");
    assert_ne!(text, narrowed);
    narrowed
}

fn diff(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    fim_in(scratch.path(), &[&["diff"], arguments].concat(), b"")
}

#[test]
fn help() {
    insta::assert_snapshot!("help_diff", fim(&["diff", "--help"]).seen());
    insta::assert_snapshot!("help_diff_en", fim(&["vergleiche", "-h", "--sprache=en"]).seen());
}

#[test]
fn two_files() {
    let scratch = Scratch::new("diff-dateien");
    scratch.write("alt.xml", text(FELD));
    scratch.write("neu.xml", enger());
    insta::assert_snapshot!("two_files", diff(&scratch, &["alt.xml", "neu.xml"]).seen());
    let english = diff(&scratch, &["alt.xml", "neu.xml", "--sprache", "en"]);
    insta::assert_snapshot!("two_files_en", english.seen());
    let json = diff(&scratch, &["alt.xml", "neu.xml", "-f", "json"]).json();
    assert_eq!(json["schemaVersion"], 1);
    assert_eq!(json["artefakte"][0]["vertraeglichkeit"], "brechend");
}

#[test]
fn exit_codes() {
    let scratch = Scratch::new("diff-codes");
    scratch.write("alt.xml", text(FELD));
    scratch.write("neu.xml", enger());
    scratch.write("text.xml", text(FELD).replacen("</xdf3:name>", " neu</xdf3:name>", 1));
    scratch.write("fremd/x.xml", "<a/>");
    scratch.write("leer/x.txt", "");
    let code = |arguments: &[&str]| diff(&scratch, arguments).code;
    assert_eq!(code(&["alt.xml", "alt.xml"]), 0);
    assert_eq!(code(&["alt.xml", "neu.xml"]), 1);
    assert_eq!(code(&["alt.xml", "neu.xml", "--fail-on", "nie"]), 0);
    assert_eq!(code(&["alt.xml", "neu.xml", "--fail-on", "brechend"]), 1);
    assert_eq!(code(&["neu.xml", "alt.xml", "--fail-on", "brechend"]), 0);
    assert_eq!(code(&["alt.xml", "text.xml"]), 1);
    assert_eq!(code(&["alt.xml", "text.xml", "--tiefe", "inhalt"]), 0);
    assert_eq!(code(&["alt.xml", "neu.xml", "--tiefe", "endnutzer"]), 0);
    assert_eq!(code(&["alt.xml", "neu.xml", "--tiefe", "struktur"]), 1);
    assert_eq!(code(&["fremd", "leer"]), 3);
    assert_eq!(code(&["alt.xml", "gibtesnicht.xml"]), 2);
    assert_eq!(code(&["alt.xml"]), 2);
    assert_eq!(code(&["alt.xml", "neu.xml", "--tiefe", "tief"]), 2);
    assert_eq!(code(&["alt.xml", "neu.xml", "-f", "html=neu.xml"]), 2);
}

#[test]
fn folders_are_matched_by_what_is_in_their_files() {
    let scratch = Scratch::new("diff-ordner");
    scratch.write("alt/feld.xml", text(FELD));
    scratch.write("alt/schema.xml", text(SCHEMA));
    scratch.write("alt/weg.xml", text(FELD).replace("F99000000122", "F99000000123"));
    scratch.write("neu/ganz/anders.xml", enger());
    scratch.write("neu/archiv.zip", zip(&[("innen/schema.xml", text(SCHEMA).as_bytes())]));
    scratch.write("neu/kam.xml", text(FELD).replace("F99000000122", "F99000000124"));
    insta::assert_snapshot!("folders", diff(&scratch, &["alt", "neu"]).seen());
    let outcome =
        diff(&scratch, &["alt", "neu", "-f", "md=m.md", "-f", "html=h.html", "-f", "json"]);
    let json = outcome.json();
    let summe = ["geaendert", "neu", "entfallen", "gleich"].map(|key| json["summe"][key].as_u64());
    assert_eq!(summe, [Some(1), Some(1), Some(1), Some(1)]);
    let one = diff(&scratch, &["alt", "neu", "-j1", "-f", "json"]);
    assert_eq!(one.stdout, outcome.stdout);
    for name in ["m.md", "h.html"] {
        let written = std::fs::read_to_string(scratch.path().join(name)).expect("output");
        assert!(written.contains("F99000000122"), "{name}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_compared() {
    let scratch = Scratch::new("diff-kaputt");
    for side in ["alt", "neu"] {
        scratch.write(&format!("{side}/gut.xml"), text(FELD));
        scratch.write(&format!("{side}/kaputt.xml"), "<kaputt");
        scratch.write(&format!("{side}/fremd.xml"), "<a/>");
    }
    insta::assert_snapshot!("unreadable", diff(&scratch, &["alt", "neu"]).seen());
}

const LISTE: &str = "urn.de.lindenhain.codeliste.standortart_2024-03-01.xml";

/// A code list, and the same without its first row.
fn listen() -> (String, String) {
    let list = text(&format!("corpus/buecherschrank/codelisten/{LISTE}"));
    let begin = list
        .find("<Row>")
        .or_else(|| list.find(":Row>").map(|at| list[..at].rfind('<').unwrap_or(at)));
    let begin = begin.expect("a row");
    let end = begin + list[begin..].find("Row>").expect("begin") + 4;
    let end = end + list[end..].find("Row>").expect("end") + 4;
    let shorter = format!("{}{}", &list[..begin], &list[end..]);
    (list, shorter)
}

#[test]
fn code_lists_beside_a_schema_decide() {
    let scratch = Scratch::new("diff-listen");
    let (list, shorter) = listen();
    scratch.write("alt/schema.xml", text(SCHEMA));
    scratch.write(&format!("alt/{LISTE}"), list);
    scratch.write("neu/schema.xml", text(SCHEMA));
    scratch.write(&format!("neu/{LISTE}"), shorter);
    for (alt, neu) in [("alt/schema.xml", "neu/schema.xml"), ("alt", "neu")] {
        let outcome = diff(&scratch, &[alt, neu, "-f", "json", "--fail-on", "brechend"]);
        assert_eq!(outcome.code, 1, "{}", outcome.stdout);
        assert_eq!(diff(&scratch, &[alt, neu]).code, 1, "{alt}");
        let json = outcome.json();
        let schema = json["artefakte"].as_array().expect("artefacts").iter();
        let mut schema = schema.filter(|it| it["art"] == "Stammdatenschema");
        let reason = &schema.next().expect("the schema")["gruende"][0];
        assert_eq!(reason["grund"], "wert-entfallen", "{reason}");
    }
}

fn git(folder: &Path, arguments: &[&str]) -> bool {
    let fixed = [
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.org",
        "-c",
        "init.defaultBranch=main",
    ];
    let done = Command::new("git").args(fixed).args(arguments).current_dir(folder).output();
    done.is_ok_and(|done| done.status.success())
}

/// The list beside a file of git is the one of that state.
#[test]
fn code_lists_beside_a_schema_of_git_decide() {
    let scratch = Scratch::new("diff-git-listen");
    let folder = scratch.path();
    if !git(folder, &["init"]) {
        eprintln!("SKIPPED: no git on this machine");
        return;
    }
    let (list, shorter) = listen();
    let commit = || assert!(git(folder, &["add", "-A"]) && git(folder, &["commit", "-m", "Stand"]));
    scratch.write("s/schema.xml", text(SCHEMA));
    scratch.write(&format!("s/{LISTE}"), &list);
    commit();
    scratch.write(&format!("s/{LISTE}"), shorter);
    commit();
    let path = std::env::var("PATH").expect("PATH");
    let urteil = |arguments: &[&str]| {
        let all = [&["diff", "-f", "json"], arguments].concat();
        let json = fim_with(folder, &all, &[("PATH", &path)]).json();
        json["artefakte"][0]["vertraeglichkeit"].as_str().expect("a verdict").to_owned()
    };
    assert_eq!(urteil(&["HEAD~1:s/schema.xml", "HEAD:s/schema.xml"]), "brechend");
    assert_eq!(urteil(&["HEAD:s/schema.xml", "HEAD~1:s/schema.xml"]), "vereinbar");
    assert_eq!(urteil(&["HEAD~1:s/schema.xml"]), "brechend");
    assert_eq!(urteil(&["HEAD:s/schema.xml"]), "vereinbar");
}

#[test]
fn states_of_git() {
    let scratch = Scratch::new("diff-git");
    let folder = scratch.path();
    if !git(folder, &["init"]) {
        eprintln!("SKIPPED: no git on this machine");
        return;
    }
    let commit = || assert!(git(folder, &["add", "-A"]) && git(folder, &["commit", "-m", "Stand"]));
    scratch.write("felder/feld.xml", text(FELD));
    scratch.write("schema.xml", text(SCHEMA));
    commit();
    assert!(git(folder, &["tag", "eins"]));
    std::fs::remove_file(folder.join("felder/feld.xml")).expect("file");
    scratch.write("anderswo/umbenannt.xml", enger());
    commit();
    scratch.write("schema.xml", text(SCHEMA).replacen("</xdf3:name>", " neu</xdf3:name>", 1));
    let path = std::env::var("PATH").expect("PATH");
    let summe = |from: &Path, arguments: &[&str]| {
        let all = [&["diff", "-f", "json"], arguments].concat();
        let outcome = fim_with(from, &all, &[("PATH", &path)]);
        assert!(outcome.code < 2, "{arguments:?}: {}", outcome.stderr);
        let json = outcome.json();
        ["geaendert", "neu", "entfallen", "gleich"]
            .map(|key| json["summe"][key].as_u64().unwrap_or(99))
    };
    assert_eq!(summe(folder, &["eins", "HEAD"]), [1, 0, 0, 1]);
    assert_eq!(summe(folder, &["HEAD"]), [1, 0, 0, 1]);
    assert_eq!(summe(folder, &["eins"]), [2, 0, 0, 0]);
    assert_eq!(summe(folder, &["eins:felder", "HEAD:anderswo"]), [1, 0, 0, 0]);
    assert_eq!(summe(folder, &["HEAD:schema.xml", "schema.xml"]), [1, 0, 0, 0]);
    assert_eq!(summe(&folder.join("felder/.."), &["HEAD:schema.xml"]), [1, 0, 0, 0]);
    assert_eq!(summe(&folder.join("anderswo"), &["HEAD:./umbenannt.xml"]), [0, 0, 0, 1]);
    let unknown = fim_with(folder, &["diff", "gibtesnicht"], &[("PATH", &path)]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("keine Datei, kein Ordner"), "{}", unknown.stderr);
}
