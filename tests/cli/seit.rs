//! `fim check --seit`: what a change brings, and nothing else.

use crate::common::{Outcome, Scratch, project, zip};
use std::path::Path;
use std::process::Command;

fn field() -> String {
    let path = project().join("corpus/defekt/nicht-schemagueltig.xml");
    std::fs::read_to_string(path).expect("file")
}

/// Runs git in a folder; false where it is not there.
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

/// A repository with what is in the folder; `None`, told of, where there is no git.
fn repository(scratch: &Scratch) -> Option<()> {
    if !git(scratch.path(), &["init"]) {
        eprintln!("SKIPPED: no git on this machine");
        return None;
    }
    commit(scratch);
    Some(())
}

fn commit(scratch: &Scratch) {
    assert!(git(scratch.path(), &["add", "-A"]));
    assert!(git(scratch.path(), &["commit", "-m", "Stand"]));
}

/// `fim` finds git by its path.
fn fim(folder: &Path, arguments: &[&str]) -> Outcome {
    let path = std::env::var("PATH").expect("PATH");
    crate::common::fim_with(folder, arguments, &[("PATH", &path)])
}

fn seen(folder: &Path, arguments: &[&str]) -> (Vec<String>, u64) {
    let outcome = fim(folder, &[&["check", "-f", "json"], arguments].concat());
    assert!(outcome.code < 2, "{}", outcome.stderr);
    let json = outcome.json();
    let findings = json["findings"].as_array().expect("findings").iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let found = findings.map(|it| format!("{} {}", text(&it["code"]), text(&it["file"])));
    (found.collect(), json["summary"]["exceptions"]["frueher"].as_u64().unwrap_or_default())
}

#[test]
fn only_what_the_change_brings_counts() {
    let scratch = Scratch::new("seit");
    scratch.write("alt.xml", field());
    let gut = field().replace("F99000000801", "F99000000802");
    scratch.write("sub/geaendert.xml", &gut);
    let Some(()) = repository(&scratch) else { return };
    let (all, _) = seen(scratch.path(), &[]);
    assert_eq!(seen(scratch.path(), &["--seit", "HEAD"]), (Vec::new(), all.len() as u64));
    // Changed: one more defect; moved: none; new: all of its own.
    let worse =
        gut.replacen("<xdf3:gueltigAb>", "<!-- x -->\n\n<xdf3:unbekannt/><xdf3:gueltigAb>", 1);
    scratch.write("sub/geaendert.xml", worse);
    assert!(git(scratch.path(), &["mv", "alt.xml", "sub/verschoben.xml"]));
    scratch.write("neu.xml", field().replace("F99000000801", "F99000000803"));
    let (found, rest) = seen(scratch.path(), &["--seit", "HEAD"]);
    let of = |file: &str| found.iter().filter(|it| it.ends_with(file)).count();
    assert_eq!(of("sub/verschoben.xml"), 0, "{found:?}");
    assert!(of("sub/geaendert.xml") >= 1 && of("sub/geaendert.xml") <= 2, "{found:?}");
    assert_eq!(of("neu.xml"), all.len() / 2, "{found:?}");
    assert_eq!(rest, all.len() as u64);
    // The same from a folder below, and over one folder alone.
    let (found, _) = seen(&scratch.path().join("sub"), &["--seit", "HEAD", ".."]);
    assert_eq!(found.iter().filter(|it| it.ends_with("../neu.xml")).count(), all.len() / 2);
    let (found, _) = seen(scratch.path(), &["--seit", "HEAD", "sub"]);
    assert!(found.iter().all(|it| it.ends_with("geaendert.xml")), "{found:?}");
}

#[test]
fn a_new_version_brings_no_old_defects() {
    let scratch = Scratch::new("seit-version");
    scratch.write("a.xml", field());
    let Some(()) = repository(&scratch) else { return };
    scratch.write("a.xml", field().replacen("1.0.0</xdf3:version>", "1.1.0</xdf3:version>", 1));
    let (found, rest) = seen(scratch.path(), &["--seit", "HEAD"]);
    assert!(found.is_empty() && rest > 0, "{found:?}");
}

#[test]
fn a_reference_that_now_leads_nowhere_is_brought_by_the_change() {
    let scratch = Scratch::new("seit-verweis");
    let gut = project().join("corpus/konvolute/gut");
    copy(&gut, scratch.path());
    let Some(()) = repository(&scratch) else { return };
    assert_eq!(seen(scratch.path(), &["--seit", "HEAD"]).0, Vec::<String>::new());
    // Without the process, others refer to nothing.
    let gone = std::fs::read_dir(scratch.path()).expect("folder").flatten();
    let mut gone = gone.map(|it| it.path()).filter(|it| it.to_string_lossy().contains("prozess"));
    std::fs::remove_file(gone.next().expect("a process")).expect("gone");
    let (found, _) = seen(scratch.path(), &["--seit", "HEAD", "--verweise", "immer"]);
    assert!(found.iter().any(|it| it.starts_with("FIM14")), "{found:?}");
}

#[test]
fn what_others_did_meanwhile_is_nobodys_fault_here() {
    let scratch = Scratch::new("seit-zweig");
    scratch.write("a.xml", field());
    scratch.write("archiv.zip", zip(&[("b.xml", field().replace("801", "804").as_bytes())]));
    let Some(()) = repository(&scratch) else { return };
    assert!(git(scratch.path(), &["checkout", "-b", "zweig"]));
    scratch.write("c.xml", field().replace("801", "805"));
    commit(&scratch);
    assert!(git(scratch.path(), &["checkout", "main"]));
    std::fs::remove_file(scratch.path().join("a.xml")).expect("gone");
    commit(&scratch);
    assert!(git(scratch.path(), &["checkout", "zweig"]));
    let (found, rest) = seen(scratch.path(), &["--seit", "main"]);
    assert!(!found.is_empty() && found.iter().all(|it| it.ends_with(" c.xml")), "{found:?}");
    assert!(rest > 0);
}

#[test]
fn what_git_does_not_know_is_told() {
    let scratch = Scratch::new("seit-falsch");
    scratch.write("a.xml", field());
    let Some(()) = repository(&scratch) else { return };
    for name in ["gibt-es-nicht", "--help", ""] {
        let outcome = fim(scratch.path(), &["check", &format!("--seit={name}")]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{name}");
        assert!(outcome.stderr.contains("kein Stand dieses Namens"), "{}", outcome.stderr);
    }
    let nowhere = [("PATH", "/nirgends")];
    let without = crate::common::fim_with(scratch.path(), &["check", "--seit", "HEAD"], &nowhere);
    assert_eq!(without.code, 2);
    assert!(without.stderr.contains("braucht es das Programm git"), "{}", without.stderr);
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).expect("folder");
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("file");
        }
    }
}

/// The settings of a repository are foreign as well: they may name programs.
#[cfg(unix)]
#[test]
fn a_repository_makes_no_program_run() {
    let scratch = Scratch::new("seit-programme");
    scratch.write("alt.xml", field());
    let Some(()) = repository(&scratch) else { return };
    scratch.write(".git/programm", "#!/bin/sh\ntouch ausgefuehrt\n");
    assert!(git(scratch.path(), &["update-index", "--refresh"]));
    let program = scratch.path().join(".git/programm");
    let made = Command::new("chmod").arg("+x").arg(&program).status();
    assert!(made.is_ok_and(|status| status.success()));
    let program = program.to_str().expect("a name");
    for key in ["core.fsmonitor", "diff.external", "core.pager", "core.editor"] {
        assert!(git(scratch.path(), &["config", key, program]));
    }
    scratch.write("alt.xml", field() + "\n");
    seen(scratch.path(), &["--seit", "HEAD"]);
    assert_eq!(fim(scratch.path(), &["diff", "HEAD"]).code, 0);
    assert!(!scratch.path().join("ausgefuehrt").exists());
    // Whoever asks git without care does run it.
    assert!(git(scratch.path(), &["diff", "--name-only", "HEAD"]));
    assert!(scratch.path().join("ausgefuehrt").exists());
}
