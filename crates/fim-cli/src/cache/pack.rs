//! A file of the cache: many results one after the other, with a table of contents before them. It is
//! written once, under another name, and never changed: whoever reads it reads it whole or not at
//! all, however many runs there are.
//!
//! ```text
//! magic  number of rows  digest of the table  table  results
//! row:   key  start  length  age  check sum of the result
//! ```

use super::Key;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const MAGIC: &[u8; 8] = b"fimpack1";
/// Bytes before the table.
const HEAD: usize = 8 + 8 + 32;
/// Bytes of a row.
const ROW: usize = 32 + 8 + 4 + 1 + 8;
/// Results that all packs together hold at most, and so each of them.
pub const MOST_ROWS: usize = 200_000;
/// Ending of the files.
const ENDING: &str = "pack";
/// Ending of a file that is being written.
const UNFINISHED: &str = "tmp";

/// A row of the table of contents.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub key: Key,
    pub start: u64,
    pub length: u32,
    /// How often the packs were put together since it was last used.
    pub age: u8,
    pub sum: [u8; 8],
}

/// A file that can be read from.
pub struct Pack {
    path: PathBuf,
    file: Mutex<File>,
    pub size: u64,
}

/// What the name of a file in the folder says of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Pack,
    Unfinished,
    /// None of ours.
    Foreign,
}

/// `0123456789abcdef.pack`, `0123456789abcdef.17.tmp`.
pub fn kind(name: &str) -> Kind {
    let is_hex = |text: &str| text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    match name.split('.').collect::<Vec<_>>()[..] {
        [stem, ENDING] if is_hex(stem) => Kind::Pack,
        [stem, process, UNFINISHED] if is_hex(stem) && is_number(process) => Kind::Unfinished,
        _ => Kind::Foreign,
    }
}

/// Check sum of a result.
pub fn sum(bytes: &[u8]) -> [u8; 8] {
    let mut sum = [0; 8];
    sum.copy_from_slice(&Sha256::digest(bytes)[..8]);
    sum
}

impl Pack {
    /// Opens a file and reads its table; `None` where it is none of ours, or damaged.
    pub fn open(path: &Path) -> Option<(Self, Vec<Row>)> {
        // Looking before opening: neither through links nor into pipes.
        if !fs::symlink_metadata(path).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let size = file.metadata().ok()?.len();
        let mut head = [0; HEAD];
        file.read_exact(&mut head).ok()?;
        let rest = head.strip_prefix(MAGIC)?;
        let (count, digest) = rest.split_first_chunk()?;
        let count = usize::try_from(u64::from_le_bytes(*count)).ok()?;
        let table = Some(count).filter(|count| *count <= MOST_ROWS)? * ROW;
        let start = (HEAD + table) as u64;
        if start > size {
            return None;
        }
        let mut bytes = vec![0; table];
        file.read_exact(&mut bytes).ok()?;
        if Sha256::digest(&bytes)[..] != *digest {
            return None;
        }
        let rows: Vec<Row> = bytes.chunks_exact(ROW).filter_map(Row::read).collect();
        let file = Mutex::new(file);
        Some((Self { path: path.to_owned(), file, size }, rows))
    }

    /// The bytes of a result; `None` where they are not those that were written.
    pub fn read(&self, row: &Row) -> Option<Vec<u8>> {
        let end = row.start.checked_add(u64::from(row.length))?;
        if end > self.size {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(row.length).ok()?];
        let read = {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            file.seek(SeekFrom::Start(row.start)).and_then(|_| file.read_exact(&mut bytes))
        };
        read.ok()?;
        (sum(&bytes) == row.sum).then_some(bytes)
    }

    /// Removes the file; whoever has it open goes on reading.
    pub fn remove(self) {
        let Self { path, file, size: _ } = self;
        drop(file);
        // Another run may have been faster.
        let _ = fs::remove_file(path);
    }
}

impl Row {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (key, rest) = bytes.split_first_chunk()?;
        let (start, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (age, rest) = rest.split_first()?;
        Some(Self {
            key: *key,
            start: u64::from_le_bytes(*start),
            length: u32::from_le_bytes(*length),
            age: *age,
            sum: rest.try_into().ok()?,
        })
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        let Self { key, start, length, age, sum } = self;
        bytes.extend_from_slice(key);
        bytes.extend_from_slice(&start.to_le_bytes());
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.push(*age);
        bytes.extend_from_slice(sum);
    }
}

/// Writes a pack of these rows, in their order; where they start is decided here, and `result` gives
/// the bytes of each.
pub fn write(
    folder: &Path,
    mut rows: Vec<Row>,
    mut result: impl FnMut(usize) -> io::Result<Vec<u8>>,
) -> io::Result<()> {
    let mut start = (HEAD + rows.len() * ROW) as u64;
    let mut table = Vec::with_capacity(rows.len() * ROW);
    for row in &mut rows {
        row.start = start;
        start += u64::from(row.length);
        row.write(&mut table);
    }
    let digest = Sha256::digest(&table);
    let stem: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let unfinished = folder.join(format!("{stem}.{}.{UNFINISHED}", std::process::id()));
    let file = File::options().write(true).create_new(true).open(&unfinished)?;
    // The system lets go of it when the process ends, however it ends.
    let _ = file.try_lock();
    let mut writer = BufWriter::with_capacity(1 << 20, file);
    let mut fill = || {
        writer.write_all(MAGIC)?;
        writer.write_all(&(rows.len() as u64).to_le_bytes())?;
        writer.write_all(&digest)?;
        writer.write_all(&table)?;
        for at in 0..rows.len() {
            writer.write_all(&result(at)?)?;
        }
        writer.flush()
    };
    let written =
        fill().and_then(|()| fs::rename(&unfinished, folder.join(format!("{stem}.{ENDING}"))));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Removes what a killed process left unfinished; one that is at work holds on to its file.
pub fn remove_unfinished(path: &Path) {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let file = File::options().write(true).open(path).ok().filter(|_| is_file);
    if file.is_some_and(|file| file.try_lock().is_ok()) {
        let _ = fs::remove_file(path);
    }
}
