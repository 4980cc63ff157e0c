//! The few questions that git is asked. The program `git` answers them: it is there wherever a
//! repository is, and knows every kind of one.

#![expect(clippy::disallowed_types, reason = "the one place that asks another program")]

use crate::failure::Failure;
use fim_core::Sprache;
use std::collections::HashSet;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A repository, and a state of it.
pub struct Repository {
    /// The folder of the repository.
    pub wurzel: PathBuf,
    /// The commit.
    commit: String,
}

/// A file of the state.
pub struct Datei {
    /// Seen from the folder of the repository.
    pub path: PathBuf,
    /// What its content is called.
    pub blob: String,
    /// True where it is another one now, or gone.
    pub is_changed: bool,
}

impl Repository {
    /// The repository around the working folder, and the commit from which the change began that
    /// `name` means.
    pub fn open(name: &str, sprache: Sprache) -> Result<Self, Failure> {
        let wurzel = ask(&["rev-parse", "--show-toplevel"], sprache)?.ok_or_else(|| {
            usage(sprache, "--seit braucht ein Git-Repository", "--seit needs a git repository")
        })?;
        let wurzel = PathBuf::from(line(&wurzel));
        let wurzel = wurzel.canonicalize().unwrap_or(wurzel);
        let commit = format!("{name}^{{commit}}");
        let question = ["rev-parse", "--verify", "--quiet", "--end-of-options", &commit];
        let commit = ask(&question, sprache)?.ok_or_else(|| {
            let name = fim_core::reading::clip(name, 60);
            Failure::Usage(match sprache {
                Sprache::De => format!(
                    "--seit »{name}«: kein Stand dieses Namens; in der CI fehlt oft »git fetch«"
                ),
                Sprache::En => format!(
                    "--seit »{name}«: no state of this name; in CI, »git fetch« is often missing"
                ),
            })
        })?;
        let commit = line(&commit);
        // Without a common past, the state itself is compared with.
        let base = ask(&["merge-base", &commit, "HEAD"], sprache)?.map(|base| line(&base));
        Ok(Self { wurzel, commit: base.unwrap_or(commit) })
    }

    /// The repository around the working folder, and the very commit that `name` means; `None` where
    /// there is no such repository or state.
    pub fn genau(name: &str, sprache: Sprache) -> Result<Option<Self>, Failure> {
        let Some(wurzel) = ask(&["rev-parse", "--show-toplevel"], sprache)? else {
            return Ok(None);
        };
        let wurzel = PathBuf::from(line(&wurzel));
        let wurzel = wurzel.canonicalize().unwrap_or(wurzel);
        let commit = format!("{name}^{{commit}}");
        let question = ["rev-parse", "--verify", "--quiet", "--end-of-options", &commit];
        let commit = ask(&question, sprache)?;
        Ok(commit.map(|commit| Self { wurzel, commit: line(&commit) }))
    }

    /// The files of the state.
    pub fn dateien(&self, sprache: Sprache) -> Result<Vec<Datei>, Failure> {
        let tree = ["-C", &self.folder(), "ls-tree", "-r", "-z", &self.commit];
        let tree = ask(&tree, sprache)?.unwrap_or_default();
        let names = ["diff", "--no-ext-diff", "--no-textconv", "--name-only", "--no-renames", "-z"];
        let folder = self.folder();
        let diff = [&["-C", &folder], &names[..], &[&self.commit]].concat();
        let diff = ask(&diff, sprache)?.unwrap_or_default();
        let changed: HashSet<&[u8]> = diff.split(|byte| *byte == 0).collect();
        let datei = |entry: &[u8]| {
            let tab = entry.iter().position(|byte| *byte == b'\t')?;
            let (head, path) = (std::str::from_utf8(&entry[..tab]).ok()?, &entry[tab + 1..]);
            let mut words = head.split(' ');
            let (mode, kind, blob) = (words.next()?, words.next()?, words.next()?);
            // Links are not followed, and modules are repositories of their own.
            (kind == "blob" && mode != "120000").then(|| Datei {
                path: PathBuf::from(String::from_utf8_lossy(path).into_owned()),
                blob: blob.to_owned(),
                is_changed: changed.contains(path),
            })
        };
        Ok(tree.split(|byte| *byte == 0).filter_map(datei).collect())
    }

    /// The bytes behind names of contents, in their order.
    pub fn inhalte(&self, blobs: &[&str], sprache: Sprache) -> Result<Vec<Vec<u8>>, Failure> {
        if blobs.is_empty() {
            return Ok(Vec::new());
        }
        let failed = |error: std::io::Error| Failure::Usage(format!("git cat-file: {error}"));
        let mut child = git()
            .args(["-C", &self.folder(), "cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| missing(sprache))?;
        let names = blobs.iter().map(|blob| format!("{blob}\n")).collect::<String>();
        let input = child.stdin.take();
        // It answers while it is asked: neither may wait for the other.
        let writer = std::thread::spawn(move || {
            input.map_or(Ok(()), |mut input| input.write_all(names.as_bytes()))
        });
        let mut answer = Vec::new();
        if let Some(mut output) = child.stdout.take() {
            output.read_to_end(&mut answer).map_err(failed)?;
        }
        child.wait().map_err(failed)?;
        writer.join().unwrap_or(Ok(())).map_err(failed)?;
        contents(&answer, blobs.len())
            .ok_or_else(|| usage(sprache, "git antwortet unerwartet", "git answers unexpectedly"))
    }

    fn folder(&self) -> String {
        self.wurzel.to_string_lossy().into_owned()
    }
}

/// Reads `NAME blob SIZE`, a line end, the bytes and a line end, again and again.
fn contents(answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let (mut contents, mut rest) = (Vec::with_capacity(count), answer);
    for _ in 0..count {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let head = std::str::from_utf8(&rest[..end]).ok()?;
        let size: usize = head.rsplit(' ').next()?.parse().ok()?;
        let bytes = rest.get(end + 1..end + 1 + size)?;
        contents.push(bytes.to_vec());
        rest = rest.get(end + 1 + size + 1..)?;
    }
    Some(contents)
}

/// git as it is asked here: it fetches nothing, writes nothing, and runs none of the programs that the
/// settings of a repository may name to watch files or to compare them. A repository whose
/// attributes name a filter still has that run; git offers no way around it.
fn git() -> Command {
    let mut git = Command::new("git");
    git.args(["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]);
    git.env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0");
    git
}

/// The answer to a question; `None` where git says no.
fn ask(question: &[&str], sprache: Sprache) -> Result<Option<Vec<u8>>, Failure> {
    let answer = git()
        .args(question)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .map_err(|_| missing(sprache))?;
    Ok(Some(answer.stdout).filter(|_| answer.status.success()))
}

fn line(answer: &[u8]) -> String {
    String::from_utf8_lossy(answer).trim_end_matches(['\n', '\r']).to_owned()
}

fn missing(sprache: Sprache) -> Failure {
    usage(
        sprache,
        "für einen Stand aus Git braucht es das Programm git",
        "a state from git needs the program git",
    )
}

fn usage(sprache: Sprache, de: &'static str, en: &'static str) -> Failure {
    Failure::Usage(sprache.pick(de, en).to_owned())
}
