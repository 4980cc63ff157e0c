//! What a checked file came to, as bytes and back, so that an unchanged file need not be checked
//! again: its report and what it leaves behind for the comparison across files.
//!
//! * `codec`: numbers, texts, lists; texts that stand in many places are written once and read back
//!   as one
//! * `worte`: words of the program, which live as long as it does
//! * `bericht`, `spuren`: the types, field by field; a new field does not compile until it is kept
//! * `mitschrift`: which code lists a file was held against
//!
//! Bytes that are damaged, or hostile, are `None`, never a panic. Catalogues and Steckbriefe are not
//! kept: they are few, and hold on to their text. Not here: where bytes are kept, and under which key.

mod bericht;
mod codec;
mod mitschrift;
mod spuren;
mod worte;

use crate::check::check_with_traces;
use crate::spuren::Spuren;
use crate::vorgaben::Vorgaben;
pub use codec::Texte;
use codec::{Reader, Stored, Writer};
use fim_core::FileReport;
use mitschrift::{Listenfrage, Mitschrift};

/// The bytes of what a file came to; `None` where it cannot be kept. Holds whatever code lists are at
/// hand.
#[must_use]
pub fn ablegen(report: &FileReport, spuren: &Spuren) -> Option<Vec<u8>> {
    written(report, spuren, &[])
}

/// As [`check_with_traces`]; also gives the bytes to keep, which know the code lists that were asked
/// for.
#[must_use]
pub fn check_and_keep(
    path: &str,
    bytes: Vec<u8>,
    vorgaben: &Vorgaben<'_>,
) -> (FileReport, Spuren, Option<Vec<u8>>) {
    let check = |vorgaben: &Vorgaben<'_>| check_with_traces(path, bytes, vorgaben);
    let ((report, spuren), keep) = remembered(vorgaben, check);
    // Another run may have the time.
    let is_whole = !vorgaben.frist.ist_um();
    let kept = is_whole.then(|| keep.ablegen(&report, &spuren)).flatten();
    (report, spuren, kept)
}

/// Does `check` with these settings, and remembers which code lists it asked for.
pub fn remembered<T>(
    vorgaben: &Vorgaben<'_>,
    check: impl FnOnce(&Vorgaben<'_>) -> T,
) -> (T, Gefragt) {
    let mitschrift = Mitschrift::new(vorgaben.codelisten);
    let result = check(&Vorgaben { codelisten: &mitschrift, ..*vorgaben });
    (result, Gefragt(mitschrift.finish()))
}

/// The code lists that a file was held against.
pub struct Gefragt(Vec<Listenfrage>);

impl Gefragt {
    /// As [`ablegen`]; what is kept holds as long as these lists are the same.
    #[must_use]
    pub fn ablegen(&self, report: &FileReport, spuren: &Spuren) -> Option<Vec<u8>> {
        written(report, spuren, &self.0)
    }
}

/// What a file came to, from its bytes; `None` where they are none, and where one of the code lists
/// it was held against is another one today.
#[must_use]
pub fn aufnehmen(bytes: &[u8], vorgaben: &Vorgaben<'_>) -> Option<(FileReport, Spuren)> {
    let mut reader = Reader::new(bytes).knowing(vorgaben.eigene);
    let fragen = Vec::<Listenfrage>::read(&mut reader)?;
    if !fragen.iter().all(|frage| frage.gilt(vorgaben.codelisten)) {
        return None;
    }
    let report = FileReport::read(&mut reader)?;
    let (index, eigene) = (Stored::read(&mut reader)?, Stored::read(&mut reader)?);
    reader.is_at_end().then_some((report, Spuren { index, eigene, ..Spuren::default() }))
}

/// A report and traces that are [packed](Spuren::packe), in one piece, for as long as other files are
/// read. `None` for traces that are not packed, and for those of large files, which are large pieces
/// as they are.
#[must_use]
pub fn verpackt(report: &FileReport, spuren: &Spuren) -> Option<Vec<u8>> {
    /// Bytes from which on nothing is won.
    const GROSS: usize = 64 * 1024;
    let Spuren { index, gepackt, vorhaben: None, eigene, statistik: None } = spuren else {
        return None;
    };
    let bytes = gepackt.iter().map(|piece| piece.len()).sum::<usize>();
    if !index.objekte.is_empty() || bytes == 0 || bytes > GROSS {
        return None;
    }
    let mut writer = Writer::default();
    report.write(&mut writer);
    eigene.write(&mut writer);
    for piece in gepackt {
        writer.number(piece.len() as u64);
        writer.raw(piece);
    }
    writer.finish()
}

/// What was [`verpackt`]; its traces are as they were.
#[must_use]
pub fn ausgepackt(bytes: &[u8], vorgaben: &Vorgaben<'_>) -> Option<(FileReport, Spuren)> {
    let mut reader = Reader::new(bytes).knowing(vorgaben.eigene);
    let (report, eigene) = (FileReport::read(&mut reader)?, Stored::read(&mut reader)?);
    let mut spuren = Spuren { eigene, ..Spuren::default() };
    while !reader.is_at_end() {
        let length = usize::try_from(reader.number()?).ok()?;
        spuren.gepackt.push(reader.raw(length)?.into());
    }
    Some((report, spuren))
}

/// Something as bytes: a fraction of its memory, in one piece.
pub(crate) fn gepackt(what: &impl Stored) -> Option<Box<[u8]>> {
    let mut writer = Writer::default();
    what.write(&mut writer);
    writer.finish().map(Vec::into_boxed_slice)
}

/// The same again; texts are shared with what was read before.
pub(crate) fn entpackt<T: Stored>(bytes: &[u8], texte: &mut Texte) -> Option<T> {
    T::read(&mut Reader::sharing(bytes, texte))
}

fn written(report: &FileReport, spuren: &Spuren, fragen: &[Listenfrage]) -> Option<Vec<u8>> {
    // What a file contributes to statistics is not kept: who counts, checks.
    let Spuren { index, gepackt, vorhaben: None, eigene, statistik: None } = spuren else {
        return None;
    };
    let whole = (!gepackt.is_empty()).then(|| spuren.ganzer_index(&mut Texte::default()));
    let index = whole.as_ref().unwrap_or(index);
    let mut writer = Writer::default();
    writer.list(fragen);
    report.write(&mut writer);
    index.write(&mut writer);
    eigene.write(&mut writer);
    writer.finish()
}
