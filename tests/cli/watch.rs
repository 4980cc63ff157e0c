//! `fim check --watch`: again at every change, and only then.

use crate::common::{GOOD, HINT, Scratch, fim_in};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Nothing takes so long that is not stuck.
const GUARD: Duration = Duration::from_secs(120);

/// The lines of a stream, as they come.
fn lines(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

struct Watched {
    child: Child,
    stdout: Receiver<String>,
    stderr: Receiver<String>,
}

impl Watched {
    fn start(scratch: &Scratch, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_fim"))
            .args(["check", "--watch", "-f", "kurz", "--no-cache"])
            .args(more)
            .current_dir(scratch.path())
            .env_clear()
            .env("LANG", "de_DE.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("fim starts");
        let stdout = lines(child.stdout.take().expect("stdout"));
        let stderr = lines(child.stderr.take().expect("stderr"));
        Self { child, stdout, stderr }
    }

    /// The first line of the next report, which is read to its end.
    fn report(&self) -> String {
        let first = self.stdout.recv_timeout(GUARD).expect("a report");
        let mut last = first.clone();
        while !last.contains(" kritisch · ") {
            last = self.stdout.recv_timeout(GUARD).expect("the end of the report");
        }
        while !self.stderr.recv_timeout(GUARD).expect("a word").contains("wartet auf") {}
        first
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_change_is_checked_and_nothing_else() {
    let scratch = Scratch::new("watch");
    scratch.write("daten/a.xml", GOOD);
    let watched = Watched::start(&scratch, &["-f", "json=daten/bericht.json", "daten"]);
    assert!(watched.report().starts_with("1 Datei · 1 ohne Befund"));
    scratch.write("daten/a.xml", HINT);
    assert_eq!(watched.report().get(..14), Some("daten/a.xml:1:"), "a change");
    // Hidden folders and reports are none; the next change comes after them.
    scratch.write("daten/.git/b.xml", GOOD);
    scratch.write("daten/bericht.json", "{}");
    std::fs::rename(scratch.path().join("daten/a.xml"), scratch.path().join("daten/z.xml"))
        .expect("rename");
    assert_eq!(watched.report().get(..14), Some("daten/z.xml:1:"), "a rename");
}

#[test]
fn slips_in_the_settings_are_told_and_watching_goes_on() {
    let scratch = Scratch::new("watch-einstellungen");
    scratch.write("a.xml", HINT);
    let watched = Watched::start(&scratch, &[]);
    assert!(watched.report().starts_with("a.xml:1:"));
    scratch.write("fim.toml", "fail-on = 7\n");
    let complaint = watched.stderr.recv_timeout(GUARD).expect("a complaint");
    assert!(complaint.starts_with("fim: fim.toml:1:"), "{complaint}");
    scratch.write("fim.toml", "fail-on = \"nie\"\n");
    assert!(watched.report().starts_with("a.xml:1:"));
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let scratch = Scratch::new("watch-nicht");
    let outcome = fim_in(scratch.path(), &["check", "--watch", "-"], GOOD.as_bytes());
    assert_eq!(outcome.code, 2, "{}", outcome.seen());
    assert!(outcome.stderr.contains("Standardeingabe nicht beobachten"));
}
