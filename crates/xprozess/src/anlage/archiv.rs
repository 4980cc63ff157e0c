//! The ZIP around an attached file.

use super::AnlageFehler;
use fim_core::Limits;
use std::io::{Cursor, ErrorKind, Read};
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// The first file of an archive.
pub(super) struct Entpackt {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Files in the archive.
    pub dateien: u64,
}

/// The first file; `None` where the archive is itself a document of an office program. Adds to
/// `produced` what was unpacked, also where that failed in the end.
pub(super) fn unpack(
    bytes: &[u8],
    limits: &Limits,
    produced: &mut u64,
) -> Result<Option<Entpackt>, AnlageFehler> {
    check_directory(bytes, limits)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    check_entries(archive.len() as u64, limits)?;
    let mut first = None;
    let mut dateien = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|error| reason(&error))?;
        if matches!(entry.name_raw(), b"[Content_Types].xml" | b"mimetype") {
            return Ok(None);
        }
        if entry.is_dir() || is_ballast(entry.name_raw()) {
            continue;
        }
        dateien += 1;
        first = first.or(Some(index));
    }
    // The reader keeps one of several entries of the same name.
    if archive.has_duplicate_names() {
        dateien += 1;
    }
    let Some(index) = first else { return Err(AnlageFehler::OhneDatei) };
    let entry = archive.by_index_data(index).map_err(|error| reason(&error))?;
    if entry.encrypted() {
        return Err(password());
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(unsupported());
    }
    let file = archive.by_index(index).map_err(|error| reason(&error))?;
    let name = base_name(&file);
    // No more is read than the head says, and no more than there is.
    let packed = file.compressed_size().min(bytes.len() as u64);
    Ok(Some(Entpackt { name, bytes: read(file, packed, limits, produced)?, dateien }))
}

/// What the packers of macOS and Windows add on their own.
fn is_ballast(name: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'/').next().unwrap_or(name);
    name.starts_with(b"__MACOSX/") || last == b".DS_Store" || last == b"Thumbs.db"
}

fn read<R: Read>(
    file: ZipFile<'_, R>,
    packed: u64,
    limits: &Limits,
    produced: &mut u64,
) -> Result<Vec<u8>, AnlageFehler> {
    let mut bytes = Vec::new();
    let by_ratio = limits.unpacked_from(packed);
    let most = limits.attachment_bytes.min(by_ratio);
    let read = file.take(most.saturating_add(1)).read_to_end(&mut bytes);
    *produced = produced.saturating_add(bytes.len() as u64);
    read.map_err(|error| reason(&ZipError::Io(error)))?;
    match bytes.len() as u64 > most {
        true if by_ratio < limits.attachment_bytes => Err(AnlageFehler::ratio(limits)),
        true => Err(AnlageFehler::size(("mehr", "more"), limits)),
        false => Ok(bytes),
    }
}

/// The name without folders: an archive may name any path, and nothing is ever written there.
fn base_name<R: Read>(file: &ZipFile<'_, R>) -> String {
    let raw = || String::from_utf8_lossy(file.name_raw()).into_owned();
    let name = file.name().map_or_else(|_| raw(), std::borrow::Cow::into_owned);
    let last = name.rsplit(['/', '\\']).next().unwrap_or("").trim();
    last.chars().filter(|c| !c.is_control()).collect()
}

/// Each end record is a place where the directory might be looked for; packed archives within an
/// archive bring some, an attack brings millions.
const MOST_ENDS: usize = 1000;
const END: &[u8] = b"PK\x05\x06";
const LOCATOR: &[u8] = b"PK\x06\x07";
const LOCATOR_LENGTH: usize = 20;
const END_64: &[u8] = b"PK\x06\x06";

/// Reads what a ZIP64 record claims before it is believed: its own size against what is there, the
/// number of entries against the limit. A plain record cannot claim more than 65,535 entries, so
/// those are counted when they are read.
fn check_directory(bytes: &[u8], limits: &Limits) -> Result<(), AnlageFehler> {
    let ends: Vec<usize> = positions(bytes, END).take(MOST_ENDS + 1).collect();
    if ends.len() > MOST_ENDS {
        return Err(corrupt());
    }
    let has_locator = |end: &usize| {
        let at = end.checked_sub(LOCATOR_LENGTH);
        at.is_some_and(|at| bytes[at..].starts_with(LOCATOR))
    };
    if !ends.iter().any(has_locator) {
        return Ok(());
    }
    for at in positions(bytes, END_64) {
        if number(bytes, at + 4, 8) > (bytes.len() - at) as u64 {
            return Err(truncated());
        }
        let entries = number(bytes, at + 24, 8).max(number(bytes, at + 32, 8));
        check_entries(entries, limits)?;
    }
    Ok(())
}

fn check_entries(entries: u64, limits: &Limits) -> Result<(), AnlageFehler> {
    if entries > limits.archive_entries {
        return Err(AnlageFehler::entries(entries, limits));
    }
    Ok(())
}

fn positions<'b>(bytes: &'b [u8], wanted: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    bytes.windows(wanted.len()).enumerate().filter(move |(_, w)| *w == wanted).map(|(at, _)| at)
}

/// A little-endian number; 0 where the bytes end before it.
fn number(bytes: &[u8], at: usize, length: usize) -> u64 {
    let field = bytes.get(at..at + length).unwrap_or(&[]);
    field.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

fn password() -> AnlageFehler {
    AnlageFehler::defekt(
        "das ZIP ist mit einem Passwort geschützt",
        "the ZIP is protected by a password",
    )
}

fn unsupported() -> AnlageFehler {
    AnlageFehler::defekt("das ZIP-Verfahren ist nicht »Deflate«", "the ZIP method is not »Deflate«")
}

fn corrupt() -> AnlageFehler {
    AnlageFehler::defekt(
        "das ZIP ist beschädigt oder abgeschnitten",
        "the ZIP is corrupt or truncated",
    )
}

fn truncated() -> AnlageFehler {
    AnlageFehler::defekt("das ZIP ist abgeschnitten", "the ZIP is truncated")
}

fn reason(error: &ZipError) -> AnlageFehler {
    match error {
        ZipError::Io(error) if error.kind() == ErrorKind::UnexpectedEof => truncated(),
        ZipError::Io(_) => AnlageFehler::defekt(
            "die Daten sind beschädigt (Prüfsumme)",
            "the data are corrupt (checksum)",
        ),
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => {
            unsupported()
        }
        _ => corrupt(),
    }
}
