//! A world that does not play along: full disks, pipes, interrupts, files without end.

use crate::fall::GUT;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("boese-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("folder");
    fs::write(folder.join("gut.xml"), GUT).expect("file");
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fim"));
    command.args(arguments).current_dir(folder).env_clear().env("LANG", "de_DE.UTF-8");
    command
}

fn fim(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).stdin(Stdio::null()).output().expect("fim runs")
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("a report")
}

#[test]
fn a_file_that_is_gone_is_told_of() {
    let folder = folder("fort");
    fs::write(folder.join("liste"), "gut.xml\nfort.xml\n").expect("file");
    let output = fim(&folder, &["check", "-f", "json", "--files-from", "liste"]);
    assert_eq!(output.status.code(), Some(2));
    let said = [output.stdout, output.stderr].concat();
    assert!(String::from_utf8_lossy(&said).contains("fort.xml"));
}

#[test]
fn three_gigabytes_of_nothing_are_refused_at_once() {
    let folder = folder("loch");
    let file = fs::File::create(folder.join("loch.xml")).expect("file");
    if file.set_len(3 << 30).is_err() {
        eprintln!("SKIPPED: no sparse files here");
        return;
    }
    let output = fim(&folder, &["check", "-f", "json", "--no-cache"]);
    let json = json(&output);
    assert_eq!(json["findings"][0]["file"], "loch.xml");
    assert_eq!(json["summary"]["files"]["unchecked"], 1);
    assert_eq!(output.status.code(), Some(2));
    let _ = fs::remove_dir_all(&folder);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_our_fault_and_no_finding() {
    let folder = folder("voll");
    let output = fim(&folder, &["check", "-f", "json=/dev/full", "gut.xml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/dev/full"));
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("device");
    let output = command(&folder, &["check", "-f", "json", "gut.xml"]).stdout(full).output();
    assert_eq!(output.expect("fim runs").status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_does_not_hold_up_the_run() {
    let folder = folder("rohr");
    let made = Command::new("mkfifo").arg(folder.join("rohr.xml")).status();
    if !made.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: no mkfifo");
        return;
    }
    let output = fim(&folder, &["check", "-f", "json", "--no-cache"]);
    let json = json(&output);
    let files = json["files"].as_array().expect("files");
    assert!(files.iter().any(|file| file["path"] == "gut.xml" && file["state"] == "ok"));
    assert!(matches!(output.status.code(), Some(0 | 2)));
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_whole_files_or_none() {
    let folder = folder("abbruch");
    for number in 0..600 {
        fs::write(folder.join(format!("{number}.xml")), GUT).expect("file");
    }
    for _ in 0..6 {
        let child = command(&folder, &["check", "-f", "json=r.json", "-f", "html=r.html"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("fim starts");
        let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(killed.is_ok());
        let output = child.wait_with_output().expect("fim ends");
        assert!(matches!(output.status.code(), None | Some(0 | 2 | 130)), "{output:?}");
        if let Ok(text) = fs::read(folder.join("r.json")) {
            assert!(serde_json::from_slice::<serde_json::Value>(&text).is_ok(), "a half report");
        }
    }
    // The next run is none the worse for it.
    let output = fim(&folder, &["check", "-f", "json"]);
    assert_eq!(json(&output)["summary"]["files"]["total"], 601);
    assert_eq!(output.status.code(), Some(0));
    let _ = fs::remove_dir_all(&folder);
}
