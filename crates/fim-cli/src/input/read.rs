//! From an input to its bytes, never more than the limits allow.

use super::{Input, Target, unreadable};
use crate::failure::wording;
use fim_core::{Finding, Limits};
use std::fs::File;
use std::io::{self, Read};

/// The bytes behind an input.
pub enum Content {
    /// One document (or what claims to be one).
    Document(Vec<u8>),
    /// A ZIP archive.
    Archive(Vec<u8>),
}

/// Documents of office programs are ZIP archives, but nobody means their insides.
const OFFICE: &[&str] = &["docx", "xlsx", "pptx", "odt", "ods", "odp", "jar", "epub"];

/// Reads an input.
pub fn read(input: &Input, limits: &Limits) -> Result<Content, Box<Finding>> {
    let bytes = match &input.target {
        Target::Unreadable(de, en) => {
            return Err(Box::new(unreadable(&input.name, (de.clone(), en.clone()))));
        }
        Target::Stdin => limited(&mut io::stdin().lock(), &input.name, limits, None),
        Target::File(path) => {
            // Looking before opening: a named pipe that nobody writes to would block for ever.
            if std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
                let reason = (
                    "keine gewöhnliche Datei; für Pipes »-« verwenden".to_owned(),
                    "not a regular file; use »-« for pipes".to_owned(),
                );
                return Err(Box::new(unreadable(&input.name, reason)));
            }
            File::open(path).and_then(|mut file| {
                let size = file.metadata().map(|metadata| metadata.len()).ok();
                limited(&mut file, &input.name, limits, size)
            })
        }
    };
    match bytes {
        Ok(bytes) => bytes,
        Err(error) => Err(Box::new(unreadable(&input.name, wording(&error)))),
    }
}

/// Reads no more than one byte beyond the limit, and nothing where the size says enough.
fn limited(
    reader: &mut impl Read,
    name: &str,
    limits: &Limits,
    size: Option<u64>,
) -> io::Result<Result<Content, Box<Finding>>> {
    let mut head = Vec::new();
    // What is small enough whatever it is need not be looked at before.
    let is_small = size.is_some_and(|size| size <= limits.archive_bytes.min(limits.file_bytes));
    if is_small {
        reserve(&mut head, size.map(|size| size + 1))?;
        reader.by_ref().take(limits.file_bytes.min(limits.archive_bytes)).read_to_end(&mut head)?;
    } else {
        reader.by_ref().take(4).read_to_end(&mut head)?;
    }
    let archive = is_archive(name, &head);
    let (limit, limit_name) = if archive {
        (limits.archive_bytes, "archivgroesse")
    } else {
        (limits.file_bytes, "dateigroesse")
    };
    let too_large = |found: u64| {
        let draft = limits.exceeded(limit_name, found);
        Ok(Err(Box::new(draft.finish(name))))
    };
    if let Some(size) = size.filter(|size| *size > limit) {
        return too_large(size);
    }
    let mut bytes = head;
    if !is_small {
        reserve(&mut bytes, size)?;
    }
    let rest = limit.saturating_add(1).saturating_sub(bytes.len() as u64);
    reader.take(rest).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return too_large(bytes.len() as u64);
    }
    Ok(Ok(if archive { Content::Archive(bytes) } else { Content::Document(bytes) }))
}

fn reserve(bytes: &mut Vec<u8>, size: Option<u64>) -> io::Result<()> {
    let size = usize::try_from(size.unwrap_or(0)).unwrap_or(usize::MAX);
    bytes.try_reserve(size).map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))
}

/// True where a file is to be opened as a ZIP archive: by its ending, or by its first bytes unless it
/// is an office document.
pub fn is_archive(name: &str, head: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let magic = head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06");
    ending == "zip" || magic && !OFFICE.contains(&ending.as_str())
}
