//! `fim check --watch`: the check once, and again whenever a file changes. Files are watched from before
//! the first check on, so that nothing is missed. It ends when it is interrupted.

use crate::arguments::Check;
use crate::config::{self, Config};
use crate::failure::Failure;
use crate::input::{self, STDIN};
use crate::{environment, output, schemata};
use fim_core::Sprache;
use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecursiveMode, Watcher};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// Programs write a file in several steps; this long nothing more has to come.
const RUHE: Duration = Duration::from_millis(150);

/// Checks with `check` for ever; only what cannot be watched ends it.
pub fn run(command: &Check, check: impl Fn() -> Result<u8, Failure>) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    refuse_stdin(command, sprache)?;
    let (sender, events) = channel();
    // Whoever cannot be told any more has ended.
    let send = move |event| drop(sender.send(event));
    let mut watcher = notify::recommended_watcher(send).map_err(|it| failure(&it, sprache))?;
    for (folder, mode) in folders(command) {
        watcher.watch(&folder, mode).map_err(|error| failure(&error, sprache))?;
    }
    let eigene = outputs(command);
    loop {
        // What is wrong now may be mended in a moment.
        if let Err(failure) = check() {
            output::complain(&failure.message(sprache));
        }
        output::tell(&wait_text(sprache));
        wait(&events, |path| is_of_interest(path, &eigene), sprache)?;
    }
}

fn refuse_stdin(command: &Check, sprache: Sprache) -> Result<(), Failure> {
    let mut named = command.paths.iter().chain(&command.files_from);
    if named.any(|path| path == STDIN) {
        let text = sprache.pick(
            "--watch kann die Standardeingabe nicht beobachten",
            "--watch cannot watch standard input",
        );
        return Err(Failure::Usage(text.to_owned()));
    }
    Ok(())
}

fn wait_text(sprache: Sprache) -> String {
    let time = environment::now().unwrap_or_default();
    let time = time.split_once('T').map_or("", |(_, time)| time.trim_end_matches('Z'));
    match sprache {
        Sprache::De => format!("── {time} UTC · wartet auf Änderungen, Ende mit Strg+C"),
        Sprache::En => format!("── {time} UTC · waiting for changes, end with Ctrl+C"),
    }
}

/// The folders of what was named, of the settings, and of what these name. Of a file its folder is
/// watched: many programs put a new file in the place of the old one.
fn folders(command: &Check) -> Vec<(PathBuf, RecursiveMode)> {
    let sprache = command.options.sprache;
    let config = config::of_vorhaben(command.config.as_deref(), &command.paths, sprache);
    let config = config.unwrap_or_else(|_| Config::default());
    let named = command.paths.iter().map(OsString::as_os_str).map(PathBuf::from);
    let lists = command.files_from.iter().map(PathBuf::from);
    let further = config.dateien.iter().chain(&config.regeldateien).chain(&command.regeln);
    let further = further.chain(&config.baseline).chain(&command.config).cloned();
    let mut folders: Vec<(PathBuf, RecursiveMode)> = Vec::new();
    let everything = command.paths.is_empty() && command.files_from.is_empty();
    let here = everything.then(PathBuf::new);
    let codelisten = config.codelisten.iter().chain(&command.codelisten).cloned();
    let schemata = schemata::quellen(&command.xsd, &config);
    let schemata = schemata.ordner.into_iter().chain(schemata.datei);
    let all =
        here.into_iter().chain(named).chain(codelisten).chain(schemata).chain(lists).chain(further);
    for path in all {
        let path = if path.as_os_str().is_empty() { PathBuf::from(".") } else { path };
        let (folder, mode) = match path.is_dir() {
            true => (path, RecursiveMode::Recursive),
            false => (input::parent(&path), RecursiveMode::NonRecursive),
        };
        // A pattern begins with folders that are there.
        let is_pattern = !folder.is_dir();
        let mode = if is_pattern { RecursiveMode::Recursive } else { mode };
        let folder = folder.ancestors().find(|it| it.is_dir()).unwrap_or(Path::new("."));
        if !folders.contains(&(folder.to_owned(), mode)) {
            folders.push((folder.to_owned(), mode));
        }
    }
    // What is watched as a whole need not be watched once more.
    let whole: Vec<PathBuf> = folders
        .iter()
        .filter(|(_, mode)| *mode == RecursiveMode::Recursive)
        .map(|(folder, _)| folder.clone())
        .collect();
    folders.retain(|(folder, mode)| *mode == RecursiveMode::Recursive || !whole.contains(folder));
    folders
}

/// What the check writes itself; the shell may have led its output into a file, too.
fn outputs(command: &Check) -> Vec<PathBuf> {
    let files = command.outputs.iter().filter_map(|(_, file)| file.as_deref());
    let files = files.filter_map(|file| std::path::absolute(file).ok());
    let streams = ["/dev/stdout", "/dev/stderr"].map(Path::new);
    files.chain(streams.iter().filter_map(|path| path.canonicalize().ok())).collect()
}

/// False for what the check writes itself, and for what is in hidden folders, as cache and git are.
fn is_of_interest(path: &Path, eigene: &[PathBuf]) -> bool {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let here = std::env::current_dir().unwrap_or_default();
    let seen = absolute.strip_prefix(&here).unwrap_or(&absolute);
    let is_hidden = seen.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name.starts_with('.') && name != "." && name != ".."
    });
    // Reports are written under a name of the moment first.
    let is_own =
        eigene.iter().any(|own| absolute.to_string_lossy().starts_with(&*own.to_string_lossy()));
    !is_hidden && !is_own
}

/// Waits for a change, and then until nothing more comes.
fn wait(
    events: &Receiver<notify::Result<Event>>,
    is_of_interest: impl Fn(&Path) -> bool,
    sprache: Sprache,
) -> Result<(), Failure> {
    let matters = |event: &notify::Result<Event>| {
        event.as_ref().is_ok_and(|event| {
            is_change(event.kind) && event.paths.iter().any(|path| is_of_interest(path))
        })
    };
    let gone = || {
        let text = sprache.pick("die Beobachtung ist abgebrochen", "watching has broken off");
        Failure::Usage(text.to_owned())
    };
    while !matters(&events.recv().map_err(|_| gone())?) {}
    loop {
        match events.recv_timeout(RUHE) {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return Ok(()),
            Err(RecvTimeoutError::Disconnected) => return Err(gone()),
        }
    }
}

/// Opening and reading is no change, nor are times and rights.
const fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Any => true,
        EventKind::Modify(how) => !matches!(how, ModifyKind::Metadata(_)),
        EventKind::Access(_) | EventKind::Other => false,
    }
}

fn failure(error: &notify::Error, sprache: Sprache) -> Failure {
    let paths: Vec<String> = error.paths.iter().map(|path| input::shown(path)).collect();
    let text = sprache.pick("lässt sich nicht beobachten", "cannot be watched");
    Failure::Usage(format!("{} {text}: {error}", paths.join(", ")))
}
