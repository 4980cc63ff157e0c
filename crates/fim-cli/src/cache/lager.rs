//! What is in the folder of the cache: packs, of which one is added by every run that learned
//! something. When there are many, they are put together; what nobody used for long is then left out.
//!
//! Runs at the same time do not disturb each other: a pack never changes, and one that is removed
//! was put into another one before. Who loses a race checks a file that need not have been.

use super::Key;
use super::ordner::{Complaint, Ordner};
use super::pack::{self, Kind, MOST_ROWS, Pack, Row};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Below this many results no folder is made: checking so few again is quicker than being asked what
/// the folder is for.
const WORTHWHILE: usize = 50;
/// Packs that are put together.
const MANY: usize = 8;
/// Times of being put together that an unused result lives through.
const OLDEST: u8 = 4;
/// Bytes of all packs together.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The results at hand, and those that are new.
pub struct Lager {
    ordner: Ordner,
    is_there: bool,
    packs: Vec<Pack>,
    /// Files with a name of ours that cannot be read.
    broken: Vec<PathBuf>,
    /// By key; several of one key were held against different code lists.
    rows: Vec<Known>,
    new: Mutex<New>,
}

struct Known {
    row: Row,
    pack: usize,
    is_used: AtomicBool,
}

#[derive(Default)]
struct New {
    results: Vec<(Key, Vec<u8>)>,
    bytes: u64,
}

impl Lager {
    /// Reads what is in a folder; one that is not there yet is empty.
    pub fn open(ordner: Ordner) -> Result<Self, Complaint> {
        let is_there = ordner.is_there()?;
        let (mut packs, mut broken, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        let entries = is_there.then(|| fs::read_dir(&ordner.path));
        for entry in entries.into_iter().flatten().flatten().flatten() {
            match pack::kind(&entry.file_name().to_string_lossy()) {
                Kind::Foreign => {}
                Kind::Unfinished => pack::remove_unfinished(&entry.path()),
                Kind::Pack => match Pack::open(&entry.path()) {
                    None => broken.push(entry.path()),
                    Some((pack, table)) => {
                        let pack_at = packs.len();
                        packs.push(pack);
                        rows.extend(table.into_iter().map(|row| Known {
                            row,
                            pack: pack_at,
                            is_used: AtomicBool::new(false),
                        }));
                    }
                },
            }
        }
        rows.sort_by_key(|known| known.row.key);
        Ok(Self { ordner, is_there, packs, broken, rows, new: Mutex::default() })
    }

    /// The result under a key that `read` makes something of.
    pub fn find<T>(&self, key: &Key, read: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
        let start = self.rows.partition_point(|known| known.row.key < *key);
        let rows = self.rows.get(start..)?.iter().take_while(|known| known.row.key == *key);
        let found = rows.filter_map(|known| {
            let bytes = self.packs.get(known.pack)?.read(&known.row)?;
            let found = read(&bytes)?;
            known.is_used.store(true, Ordering::Relaxed);
            Some(found)
        });
        { found }.next()
    }

    /// Remembers a result.
    pub fn add(&self, key: Key, result: Vec<u8>) {
        let mut new = self.new.lock().unwrap_or_else(PoisonError::into_inner);
        let size = result.len() as u64;
        let has_room = new.bytes + size <= MOST_BYTES && new.results.len() < MOST_ROWS;
        if has_room && u32::try_from(size).is_ok() {
            new.bytes += size;
            new.results.push((key, result));
        }
    }

    /// Writes what is new; a run without anything new writes nothing.
    pub fn close(self) -> Result<(), Complaint> {
        let Self { ordner, is_there, packs, broken, rows, new } = self;
        let mut new = new.into_inner().unwrap_or_else(PoisonError::into_inner).results;
        if new.is_empty() || (!is_there && new.len() < WORTHWHILE) {
            return Ok(());
        }
        // The same for any number of threads.
        new.sort();
        new.dedup_by_key(|(key, _)| *key);
        let written = written(&ordner, is_there, packs, rows, &new).map(|()| {
            // What is damaged is no loss, and nobody else can need it.
            broken.iter().for_each(|path| drop(fs::remove_file(path)));
        });
        written.or_else(|error| ordner.is_told(error).map_or(Ok(()), Err))
    }
}

fn written(
    ordner: &Ordner,
    is_there: bool,
    packs: Vec<Pack>,
    known: Vec<Known>,
    new: &[(Key, Vec<u8>)],
) -> io::Result<()> {
    if !is_there {
        ordner.make()?;
    }
    let bytes = |new: &[(Key, Vec<u8>)]| new.iter().map(|(_, it)| it.len() as u64).sum::<u64>();
    let size = packs.iter().map(|pack| pack.size).sum::<u64>() + bytes(new);
    let is_full = size > MOST_BYTES || known.len() + new.len() > MOST_ROWS;
    let own: Vec<Row> = new.iter().map(|(key, result)| fresh(*key, result)).collect();
    if packs.len() + 1 < MANY && !is_full {
        return pack::write(&ordner.path, own, |at| Ok(new[at].1.clone()));
    }
    let mut kept = kept(known, bytes(new), new.len());
    // What is damaged must not stand in the way for ever.
    kept.retain(|known| packs.get(known.pack).is_some_and(|it| it.read(&known.row).is_some()));
    let old = kept.iter().map(|known| known.row);
    pack::write(&ordner.path, own.iter().copied().chain(old).collect(), |at| {
        match at.checked_sub(new.len()) {
            None => Ok(new[at].1.clone()),
            Some(at) => {
                let known = &kept[at];
                let result = packs.get(known.pack).and_then(|pack| pack.read(&known.row));
                result.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
            }
        }
    })?;
    packs.into_iter().for_each(Pack::remove);
    Ok(())
}

fn fresh(key: Key, result: &[u8]) -> Row {
    let length = u32::try_from(result.len()).unwrap_or(u32::MAX);
    Row { key, start: 0, length, age: 0, sum: pack::sum(result) }
}

/// What is worth being put together: a result once, the latest used first, up to three quarters of
/// what is allowed, so that it is not done again at once.
fn kept(known: Vec<Known>, mut bytes: u64, mut count: usize) -> Vec<Known> {
    let mut kept: Vec<Known> = known;
    for known in &mut kept {
        let is_used = *known.is_used.get_mut();
        known.row.age = if is_used { 0 } else { known.row.age.saturating_add(1) };
    }
    kept.retain(|known| known.row.age <= OLDEST);
    kept.sort_by_key(|known| (known.row.age, known.row.key, known.row.sum));
    kept.dedup_by_key(|known| (known.row.key, known.row.sum));
    kept.retain(|known| {
        bytes += u64::from(known.row.length);
        count += 1;
        bytes <= MOST_BYTES / 4 * 3 && count <= MOST_ROWS / 4 * 3
    });
    kept
}
