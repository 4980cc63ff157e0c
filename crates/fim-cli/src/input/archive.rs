//! ZIP archives: their files in memory, within limits. Nothing is ever written to disk, so a name
//! such as `../../x` is only a name.

use super::unreadable;
use crate::failure::wording;
use fim_core::reading::ARCHIV_DEFEKT;
use fim_core::{Finding, Limits};
use std::io::{self, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A file of an archive.
pub struct Unpacked {
    /// `archive!/path` as in the report.
    pub name: String,
    /// Its bytes, or why there are none.
    pub bytes: Result<Vec<u8>, Box<Finding>>,
}

/// What may still be unpacked. One for an outermost archive and all archives inside it, so that
/// nesting buys nothing.
pub struct Budget {
    bytes: u64,
    entries: u64,
}

impl Budget {
    /// All that the limits allow.
    pub const fn new(limits: &Limits) -> Self {
        Self { bytes: limits.archive_bytes, entries: limits.archive_entries }
    }
}

/// Unpacks the files of an archive whose names (without folders) are wanted and hands them on one by
/// one.
///
/// # Errors
/// The finding that says why the archive as a whole cannot be read.
pub fn unpack(
    name: &str,
    bytes: &[u8],
    depth: u64,
    limits: &Limits,
    budget: &mut Budget,
    wanted: &dyn Fn(&str) -> bool,
    hand_on: &mut dyn FnMut(Unpacked, &mut Budget),
) -> Result<(), Box<Finding>> {
    if depth >= limits.archive_depth {
        return Err(Box::new(limits.exceeded("archivtiefe", depth + 1).finish(name)));
    }
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| Box::new(defect(name, &error)))?;
    // Which of two entries of one name counts is open; other programs may take the other one.
    if archive.has_duplicate_names() {
        let reason = ("zwei Einträge haben denselben Namen", "two entries have the same name");
        return Err(Box::new(Finding::of(&ARCHIV_DEFEKT).value("grund", reason).finish(name)));
    }
    if archive.len() as u64 > budget.entries {
        let draft = limits.exceeded("archiveintraege", archive.len() as u64);
        return Err(Box::new(draft.finish(name)));
    }
    budget.entries -= archive.len() as u64;
    let packed = bytes.len() as u64;
    let mut by_ratio = limits.unpacked_from(packed);
    for index in 0..archive.len() {
        let inside = name_of(&mut archive, index).replace('\\', "/");
        if is_wanted(&inside, wanted) {
            let left = Left { budget: &mut budget.bytes, by_ratio: &mut by_ratio, packed };
            let unpacked = entry(&mut archive, index, name, &inside, limits, left);
            hand_on(unpacked, budget);
        }
    }
    Ok(())
}

/// What may still come out of an archive.
struct Left<'b> {
    /// Of this and all archives around it.
    budget: &'b mut u64,
    /// Of this one by its own size: entries may share their packed bytes.
    by_ratio: &'b mut u64,
    /// Bytes of the archive.
    packed: u64,
}

/// Hidden folders and the shadows of macOS are passed over.
fn is_wanted(inside: &str, wanted: &dyn Fn(&str) -> bool) -> bool {
    let (folders, file) = inside.rsplit_once('/').unwrap_or(("", inside));
    let is_hidden = |part: &str| part.starts_with('.') && part != "." && part != "..";
    wanted(file) && !inside.starts_with("__MACOSX/") && !folders.split('/').any(is_hidden)
}

fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    name: &str,
    inside: &str,
    limits: &Limits,
    left: Left<'_>,
) -> Unpacked {
    let shown = format!("{name}!/{inside}");
    let bytes = match archive.by_index(index) {
        Ok(mut file) => {
            // No more is read than the head says, and no more than there is.
            let own = limits.unpacked_from(file.compressed_size().min(left.packed));
            bytes_of(&mut file, &shown, limits, own, left)
        }
        Err(error) => Err(Box::new(defect(&shown, &error))),
    };
    Unpacked { name: shown, bytes }
}

/// The name of an entry; one in an unknown encoding as far as it can be read.
fn name_of(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize) -> String {
    if let Some(Ok(name)) = archive.name_for_index(index) {
        return name.into_owned();
    }
    let raw = archive.by_index_raw(index);
    raw.map_or_else(|_| String::new(), |file| String::from_utf8_lossy(file.name_raw()).into_owned())
}

/// Reads an entry and counts what comes out of it: headers can lie.
fn bytes_of(
    file: &mut dyn Read,
    name: &str,
    limits: &Limits,
    own: u64,
    left: Left<'_>,
) -> Result<Vec<u8>, Box<Finding>> {
    let Left { budget, by_ratio, .. } = left;
    let all = [
        (limits.file_bytes, "dateigroesse"),
        (*budget, "archivgroesse"),
        (own.min(*by_ratio), "archivverhaeltnis"),
    ];
    // The first of equals.
    let (limit, limit_name) = all.into_iter().min_by_key(|(limit, _)| *limit).unwrap_or(all[0]);
    let mut bytes = Vec::new();
    let outcome = file.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    if let Err(error) = outcome {
        return Err(Box::new(match error.kind() {
            io::ErrorKind::OutOfMemory => unreadable(name, wording(&error)),
            _ => defect(name, &ZipError::Io(error)),
        }));
    }
    let taken = limit.min(bytes.len() as u64);
    *budget -= taken;
    *by_ratio -= taken;
    if bytes.len() as u64 > limit {
        // What lies beyond the limit was not unpacked, so nobody knows how much it is.
        return Err(Box::new(limits.exceeded(limit_name, ("mehr", "more")).finish(name)));
    }
    Ok(bytes)
}

const UNSUPPORTED: (&str, &str) =
    ("Packverfahren nicht unterstützt", "packing method not supported");

fn defect(name: &str, error: &ZipError) -> Finding {
    let (de, en) = match error {
        ZipError::InvalidArchive(_) => {
            ("abgeschnitten oder kein ZIP-Archiv", "truncated or no ZIP archive")
        }
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ("mit Passwort geschützt", "protected by a password")
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => UNSUPPORTED,
        ZipError::Io(error) if error.kind() == io::ErrorKind::Unsupported => UNSUPPORTED,
        _ => ("beschädigt", "damaged"),
    };
    Finding::of(&ARCHIV_DEFEKT).value("grund", (de, en)).finish(name)
}
