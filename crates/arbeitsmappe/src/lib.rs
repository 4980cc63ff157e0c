//! Workbooks of Excel, read as tables of text within limits: whoever wrote one, it is hostile input.
//!
//! Not here: what the cells mean, and writing.

use calamine::{Cell, Data, DataRef, Range, Reader, Xlsx};
use fim_core::{Limits, Value};
use std::io::{self, Cursor, Read};

/// Cells that a sheet may have: more are a workbook that means to fill the memory.
const ZELLEN: u64 = 4_000_000;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unlesbar {
    /// The archive that it is, is broken, or it is none.
    #[error("the archive of the workbook is broken")]
    Archiv,
    /// It unpacks to more than the limit.
    #[error("the workbook is too large when unpacked")]
    ZuGross,
    /// It unpacks to more than so few bytes honestly hold.
    #[error("the workbook is packed like a bomb")]
    Verhaeltnis,
    /// An archive of something else.
    #[error("this is no readable Excel workbook")]
    KeineMappe,
}

impl Unlesbar {
    /// The limit that was hit, where that is why.
    #[must_use]
    pub const fn grenze(self) -> Option<&'static str> {
        match self {
            Self::ZuGross => Some("dateigroesse"),
            Self::Verhaeltnis => Some("archivverhaeltnis"),
            Self::Archiv | Self::KeineMappe => None,
        }
    }

    /// The reason, without a capital letter and without a full stop.
    #[must_use]
    pub fn grund(self) -> Value {
        Value::from(match self {
            Self::Archiv => {
                ("das Archiv der Mappe ist beschädigt", "the archive of the workbook is broken")
            }
            Self::ZuGross => (
                "die Mappe ist ausgepackt zu groß (Grenze »dateigroesse«)",
                "the workbook is too large when unpacked (limit »dateigroesse«)",
            ),
            Self::Verhaeltnis => (
                "die Mappe wird ausgepackt zu viel größer (Grenze »archivverhaeltnis«)",
                "the workbook unpacks to too many times its size (limit »archivverhaeltnis«)",
            ),
            Self::KeineMappe => {
                ("das ist keine lesbare Excel-Mappe", "this is no readable Excel workbook")
            }
        })
    }
}

/// A workbook whose sheets can be read one by one.
pub struct Mappe {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    grenze: u64,
}

impl Mappe {
    /// Opens a workbook.
    ///
    /// # Errors
    /// Where it is none, or larger than the limit.
    pub fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Self, Unlesbar> {
        ertraeglich(&bytes, limits)?;
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unlesbar::KeineMappe)?;
        Ok(Self { xlsx, grenze: limits.file_bytes })
    }

    /// The names of the sheets, in their order.
    #[must_use]
    pub fn blaetter(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// The cells of a sheet that hold something; empty where it is no table, `None` where they would
    /// fill the memory: two cells can lie in opposite corners, and many can share one long text.
    #[must_use]
    pub fn blatt(&mut self, name: &str) -> Option<Tabelle> {
        let Ok(mut reader) = self.xlsx.worksheet_cells_reader(name) else {
            return Some(Tabelle(Range::empty()));
        };
        let mut zellen: Vec<Cell<Data>> = Vec::new();
        let (mut erste, mut letzte, mut text) = ((u32::MAX, u32::MAX), (0, 0), 0u64);
        loop {
            let zelle = match reader.next_cell() {
                Ok(Some(zelle)) => zelle,
                Ok(None) => return Some(Tabelle(Range::from_sparse(zellen))),
                Err(_) => return Some(Tabelle(Range::empty())),
            };
            text += match zelle.get_value() {
                DataRef::Empty => continue,
                DataRef::SharedString(text) => text.len() as u64,
                DataRef::String(text) => text.len() as u64,
                _ => 0,
            };
            let (row, column) = zelle.get_position();
            erste = (erste.0.min(row), erste.1.min(column));
            letzte = (letzte.0.max(row), letzte.1.max(column));
            let height = u64::from(letzte.0 - erste.0) + 1;
            let width = u64::from(letzte.1 - erste.1) + 1;
            if height.saturating_mul(width) > ZELLEN || text > self.grenze {
                return None;
            }
            zellen.push(Cell::new((row, column), Data::from(zelle.get_value().clone())));
        }
    }
}

/// The cells of a sheet.
#[derive(Debug)]
pub struct Tabelle(Range<Data>);

impl Tabelle {
    /// Row and column, from 0, at which the table begins on its sheet.
    #[must_use]
    pub fn anfang(&self) -> (u32, u32) {
        self.0.start().unwrap_or_default()
    }

    /// The rows, each with all of its cells as people see them.
    pub fn zeilen(&self) -> impl Iterator<Item = Vec<String>> {
        self.0.rows().map(|row| row.iter().map(text).collect())
    }
}

/// A small file can unpack to a huge one, whatever its head says of sizes.
fn ertraeglich(bytes: &[u8], limits: &Limits) -> Result<(), Unlesbar> {
    let mut archiv = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unlesbar::Archiv)?;
    let packed = bytes.len() as u64;
    let (mut rest, mut rest_by_ratio) = (limits.file_bytes, limits.unpacked_from(packed));
    for at in 0..archiv.len() {
        let datei = archiv.by_index(at).map_err(|_| Unlesbar::Archiv)?;
        // No more is read than the head says, and no more than there is.
        let own = limits.unpacked_from(datei.compressed_size().min(packed));
        let by_ratio = own.min(rest_by_ratio);
        let mut part = datei.take(rest.min(by_ratio).saturating_add(1));
        let size = io::copy(&mut part, &mut io::sink()).map_err(|_| Unlesbar::Archiv)?;
        rest = rest.checked_sub(size).ok_or(Unlesbar::ZuGross)?;
        if size > by_ratio {
            return Err(Unlesbar::Verhaeltnis);
        }
        rest_by_ratio -= size;
    }
    Ok(())
}

/// What people see in a cell. Keys of 14 digits and days are numbers to Excel.
fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}
