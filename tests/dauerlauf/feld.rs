//! The corpus with its cache, what was said of it first, and what its runs needed.

use crate::messung::{memory, range, wait};
use crate::random::Random;
use korpus_generator::bestand::{self, Umfang};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

const BEFEHL: [&str; 5] = ["check", "-f", "json", "--stichtag", "2026-01-31"];

/// KiB by which memory may differ from run to run: how threads meet is chance.
const SPIEL: u64 = 24 * 1024;

pub struct Feld {
    /// The folder with the corpus, in which everything runs.
    pub folder: PathBuf,
    /// Its XML files.
    pub files: Vec<PathBuf>,
    pub random: Random,
    /// What is going wrong now.
    pub now: &'static str,
    reports: PathBuf,
    first: (Vec<u8>, Option<i32>),
    peaks: Vec<u64>,
    watching: Option<Child>,
    watched: Vec<u64>,
    runs: usize,
}

/// What came of a run.
pub struct Lauf {
    pub status: ExitStatus,
    pub report: Vec<u8>,
    peak: u64,
}

impl Feld {
    pub fn new(umfang: &Umfang, seed: u64, is_watched: bool) -> Self {
        let base = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dauerlauf");
        let _ = fs::remove_dir_all(&base);
        let (folder, reports) = (base.join("bestand"), base.join("berichte"));
        fs::create_dir_all(&folder).expect("folder");
        fs::create_dir_all(&reports).expect("folder");
        bestand::schreibe(umfang, &folder).expect("corpus");
        let mut files = Vec::new();
        collect(&folder, &mut files);
        files.sort();
        assert!(files.len() > 20, "a corpus");
        let mut feld = Self {
            folder,
            files,
            random: Random::new(seed),
            now: "nothing",
            reports,
            first: (Vec::new(), None),
            peaks: Vec::new(),
            watching: None,
            watched: Vec::new(),
            runs: 0,
        };
        let lauf = feld.run(&["--no-cache"]);
        feld.first = (lauf.report, lauf.status.code());
        assert!(matches!(feld.first.1, Some(0 | 1)), "the corpus can be checked");
        if is_watched {
            let mut command = feld.command(&["--watch"]);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            feld.watching = Some(command.spawn().expect("fim starts"));
        }
        feld
    }

    /// A file of the corpus.
    pub fn some_file(&mut self) -> PathBuf {
        self.random.pick(&self.files).expect("files").clone()
    }

    /// A run over all of it, its report not yet given a place.
    pub fn command(&self, further: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fim"));
        command.args(BEFEHL).args(further).current_dir(&self.folder);
        command.env_clear().env("LANG", "de_DE.UTF-8").stdin(Stdio::null());
        command
    }

    /// Begins a run whose report goes to a file of this name.
    pub fn start(&self, further: &[&str], name: &str) -> Child {
        let report = File::create(self.reports.join(name)).expect("report");
        let said = File::create(self.reports.join("gesagt")).expect("file");
        self.command(further).stdout(report).stderr(said).spawn().expect("fim starts")
    }

    /// Waits for what was begun with [`Self::start`].
    pub fn end(&mut self, mut child: Child, name: &str) -> Lauf {
        let (status, peak) = wait(&mut child);
        self.runs += 1;
        let report = fs::read(self.reports.join(name)).expect("report");
        Lauf { status, report, peak }
    }

    pub fn run(&mut self, further: &[&str]) -> Lauf {
        let child = self.start(further, "bericht");
        self.end(child, "bericht")
    }

    /// Ended by itself, with a report that is whole.
    pub fn must_be_whole(&self, lauf: &Lauf) -> serde_json::Value {
        let (now, status) = (self.now, lauf.status);
        assert!(matches!(status.code(), Some(0..=2)), "{now}: {status:?}");
        serde_json::from_slice(&lauf.report).unwrap_or_else(|error| panic!("{now}: {error}"))
    }

    /// What a run says when nothing is wrong any more.
    pub fn must_be_as_at_first(&self, lauf: &Lauf) {
        let now = self.now;
        assert_eq!(lauf.status.code(), self.first.1, "after: {now}");
        if lauf.report != self.first.0 {
            fs::write(self.reports.join("anders"), &lauf.report).expect("file");
            panic!("after »{now}«, the report is another one: {}", self.reports.display());
        }
    }

    pub fn must_say_the_same(&mut self, is_anew: bool) {
        let lauf = self.run(if is_anew { &["--no-cache"] } else { &[] });
        self.must_be_as_at_first(&lauf);
        if is_anew {
            self.peaks.push(lauf.peak);
        }
        if let Some(watching) = &mut self.watching {
            assert!(watching.try_wait().expect("a child").is_none(), "the watch has ended");
            self.watched.extend(memory(watching.id(), "VmRSS"));
        }
    }

    /// Ends the watch and says what was needed.
    pub fn finish(mut self, lasted: Duration) {
        if let Some(mut watching) = self.watching.take() {
            watching.kill().expect("kill");
            let _ = watching.wait();
        }
        let (files, runs, seconds) = (self.files.len(), self.runs, lasted.as_secs());
        eprintln!("{runs} runs over {files} files in {seconds} s");
        flat("a run without cache", &self.peaks);
        flat("the watch", &self.watched);
        let _ = fs::remove_dir_all(self.folder.parent().expect("a folder above"));
    }
}

/// The last third needs no more than the first.
fn flat(what: &str, kib: &[u64]) {
    let third = kib.len() / 3;
    if third < 3 {
        return;
    }
    let (first, last) = (range(&kib[..third]), range(&kib[kib.len() - third..]));
    eprintln!("memory of {what} in KiB (least, middle, most): first {first:?}, last {last:?}");
    assert!(last[1] <= first[1] + SPIEL, "{what} needs more and more");
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "xml") {
            into.push(path);
        }
    }
}
