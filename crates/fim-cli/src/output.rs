//! Where reports go: standard output, or files that are there whole or not at all.

use crate::failure::Failure;
use crate::input::{Input, Target};
use fim_core::Sprache;
use fim_report::Options;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

/// A format and, unless for standard output, its file.
pub type Output<F> = (F, Option<String>);

/// Writes every output, files first: whoever reads standard output may leave early. The first error
/// is told when all is written.
pub fn all<F: Copy, B: AsRef<[u8]>>(
    outputs: &[Output<F>],
    options: &Options,
    render: impl Fn(F, &Options) -> Result<B, Failure>,
) -> Result<(), Failure> {
    let (files, streams): (Vec<_>, Vec<_>) = outputs.iter().partition(|(_, file)| file.is_some());
    let mut outcome = Ok(());
    for (format, path) in files.into_iter().chain(streams) {
        let written = match path {
            Some(path) => render(*format, &Options { color: false, ..*options })
                .and_then(|text| file(path, text.as_ref())),
            None => render(*format, options).and_then(stdout),
        };
        outcome = outcome.and(written);
    }
    outcome
}

/// The one path of a file, also of one that is not there yet.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).canonicalize();
    path.canonicalize()
        .or_else(|_| folder.map(|folder| folder.join(path.file_name().unwrap_or_default())))
        .unwrap_or_else(|_| path.to_owned())
}

/// Outermost elements of the reports that are XML; no artefact begins so.
const XML_REPORTS: [&[u8]; 2] = [b"<testsuites", b"<checkstyle"];

/// Takes the report of an earlier run out of what was found, where this run writes it anew: a folder
/// that is searched may hold the reports on it, too.
pub fn leave_out_reports<F>(outputs: &[Output<F>], inputs: &mut Vec<Input>) {
    let files = outputs.iter().filter_map(|(_, file)| file.as_deref());
    let reports: Vec<PathBuf> =
        files.map(Path::new).filter(|path| is_xml_report(path)).map(real).collect();
    if !reports.is_empty() {
        inputs.retain(|input| match &input.target {
            Target::File(path) => !reports.contains(&real(path)),
            Target::Stdin | Target::Unreadable(..) => true,
        });
    }
}

/// True for a file that begins as one of our reports.
fn is_xml_report(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(256).read_to_end(&mut head));
    let text = head.strip_prefix(b"<?xml").and_then(|rest| {
        let end = rest.iter().position(|byte| *byte == b'>')?;
        rest.get(end + 1..)
    });
    let text = text.unwrap_or(&head).trim_ascii_start();
    read.is_ok() && XML_REPORTS.iter().any(|root| text.starts_with(root))
}

/// Refuses outputs that would destroy an input or each other, before anything is read.
pub fn refuse_clashes<'p, F>(
    outputs: &[Output<F>],
    inputs: impl Iterator<Item = &'p Path>,
    sprache: Sprache,
) -> Result<(), Failure> {
    // Looking for the one path of thousands of inputs takes its time.
    if outputs.iter().all(|(_, file)| file.is_none()) {
        return Ok(());
    }
    let mut taken: HashSet<PathBuf> = inputs.map(real).collect();
    for path in outputs.iter().filter_map(|(_, file)| file.as_deref()) {
        // A device can take several outputs.
        let is_file = fs::metadata(path).map_or(true, |metadata| metadata.is_file());
        if is_file && !taken.insert(real(Path::new(path))) {
            return Err(Failure::Usage(match sprache {
                Sprache::De => format!("{path} ist schon Eingabe oder eine andere Ausgabe"),
                Sprache::En => format!("{path} is an input or another output already"),
            }));
        }
    }
    Ok(())
}

/// Refuses to write a workbook to a terminal; into a pipe it may go.
pub fn refuse_workbook_at_terminal<F: Copy + PartialEq>(
    outputs: &[Output<F>],
    workbook: F,
    example: &str,
    sprache: Sprache,
) -> Result<(), Failure> {
    let is_asked_for = outputs.iter().any(|(format, file)| *format == workbook && file.is_none());
    if !is_asked_for || !io::stdout().is_terminal() {
        return Ok(());
    }
    let text = sprache.pick(
        "eine Arbeitsmappe gehört in eine Datei: --format xlsx=",
        "a workbook belongs into a file: --format xlsx=",
    );
    Err(Failure::Usage(format!("{text}{example}")))
}

/// Writes `text` to standard output. A reader that leaves early (`| head`) is no error: the exit code
/// says what was found all the same.
pub fn stdout(text: impl AsRef<[u8]>) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_ref()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::File { path: "stdout".to_owned(), error })
        }
        _ => Ok(()),
    }
}

/// Writes a file under a temporary name beside it and then renames it, so that it is there whole or
/// not at all. What is no regular file (a device, a pipe) is written to as it is.
pub fn file(path: &str, text: &[u8]) -> Result<(), Failure> {
    let failure = |error| Failure::File { path: path.to_owned(), error };
    let existing = fs::metadata(path).ok();
    if existing.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        let opened = File::options().write(true).open(path);
        return opened.and_then(|mut file| file.write_all(text)).map_err(failure);
    }
    // A link keeps being one: what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let mut temporary = target.clone().into_os_string();
    temporary.push(format!(".{}.tmp", std::process::id()));
    let temporary = PathBuf::from(temporary);
    let written =
        create(&temporary, text, existing.as_ref()).and_then(|()| fs::rename(&temporary, &target));
    written.map_err(|error| {
        // The first error is the one to tell.
        let _ = fs::remove_file(&temporary);
        failure(error)
    })
}

/// Creates a file that must not be there yet, with the permissions of the one it will replace.
fn create(path: &Path, text: &[u8], old: Option<&fs::Metadata>) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    if let Some(old) = old {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(text)
}

/// Writes a file that must not be there yet: what somebody wrote by hand is never replaced.
pub fn new_file(path: &str, text: impl AsRef<[u8]>, sprache: Sprache) -> Result<(), Failure> {
    let created = File::options().write(true).create_new(true).open(path);
    let mut file = match created {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(exists(path, sprache));
        }
        created => created.map_err(|error| Failure::File { path: path.to_owned(), error })?,
    };
    file.write_all(text.as_ref()).map_err(|error| {
        // Half a file is worse than none, and the first error is the one to tell.
        let _ = fs::remove_file(path);
        Failure::File { path: path.to_owned(), error }
    })
}

/// Makes a file one that can be run, where the system has such.
pub fn executable(path: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let failure = |error| Failure::File { path: path.display().to_string(), error };
        let mode = fs::metadata(path).map_err(failure)?.permissions().mode() | 0o111;
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(failure)?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Says that something is there already and stays as it is.
pub fn exists(path: &str, sprache: Sprache) -> Failure {
    Failure::Usage(match sprache {
        Sprache::De => format!(
            "{path} gibt es schon und bleibt, wie es ist; mit -o DATEI einen anderen Namen wählen"
        ),
        Sprache::En => {
            format!("{path} is there already and stays as it is; choose another name with -o FILE")
        }
    })
}

/// Tells people something that is no complaint.
pub fn tell(text: &str) {
    let lines: Vec<String> = text.lines().map(fim_report::plain).collect();
    stderr(&format!("{}\n", lines.join("\n")));
}

/// Tells people of something that went wrong.
pub fn complain(text: &str) {
    // Names of files may steer terminals; line ends are ours.
    let lines: Vec<String> = text.lines().map(fim_report::plain).collect();
    stderr(&format!("fim: {}\n", lines.join("\n")));
}

/// Writes to standard error; a closed one is nobody's loss.
pub fn stderr(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
