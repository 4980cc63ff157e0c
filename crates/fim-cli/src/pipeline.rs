//! What every command on many files has in common: inputs read in parallel, archives opened on the
//! way, our own faults told of; for those that check, traces compared at the end.

mod ballen;

use crate::failure::Failure;
use crate::input::{self, Budget, Content, Input, Target};
use crate::rescue::Panik;
use crate::stueckweise::{self, Ausgang};
use crate::wache::Wache;
use crate::{depth, output, progress, rescue};
use ballen::{Geordnet, Scheune, Verwahrt};
use fim_core::{
    Ausnahmenstand, Bestand, FileReport, Frist, Identity, Limits, Matrixstand, Sprache, State,
    Statistik,
};
use fim_report::Tool;
use fim_validation::{
    Lesegang, Regelpanik, Spuren, Texte, Vergleich, Vorgaben, check_with_traces, statistik,
    vergleiche,
};
use rayon::prelude::*;
use std::borrow::BorrowMut;

/// Who makes the reports.
pub const TOOL: Tool<'_> = Tool { name: "fim", version: env!("CARGO_PKG_VERSION") };

/// Files that share their texts when they are unpacked.
const ZUSAMMEN: usize = 2048;

/// What a run came to.
pub struct Checked {
    /// In the order of the inputs.
    pub reports: Vec<FileReport>,
    /// What they hold together.
    pub bestand: Bestand,
    /// How far a Vorhaben is, where there is one.
    pub matrix: Option<Matrixstand>,
    /// What became of exceptions.
    pub ausnahmen: Ausnahmenstand,
    /// What they come to, where that was asked for.
    pub statistik: Option<Statistik>,
    /// True where a fault of ours stood in the way.
    pub tool_error: bool,
}

/// What reading came to.
pub struct Gathered {
    /// In the order of the inputs.
    pub reports: Vec<FileReport>,
    /// What each file leaves behind, in the same order.
    pub spuren: Vec<Spuren>,
    /// True where a fault of ours stood in the way.
    pub tool_error: bool,
}

/// Compares the traces of what was gathered.
pub fn compared(gathered: Gathered, vorgaben: &Vorgaben<'_>) -> Checked {
    let Gathered { mut reports, spuren, mut tool_error } = gathered;
    let vorgaben = &Vorgaben { netz: &rescue::Netz, ..*vorgaben };
    let Vergleich { bestand, matrix, ausnahmen, paniken } =
        vergleiche(&mut reports, &spuren, vorgaben);
    for Regelpanik { regel, meldung } in paniken {
        output::complain(&internal("Vergleich aller Dateien", Some(regel), &meldung));
        tool_error = true;
    }
    let statistik = vorgaben.statistik.then(|| statistik(&reports, &spuren, vorgaben));
    // Hundreds of thousands of small texts take their time to let go of; nobody has to wait for it.
    let _ = std::thread::Builder::new().spawn(move || drop(spuren));
    Checked { reports, bestand, matrix, ausnahmen, statistik, tool_error }
}

/// Reads every input with `read` on as many threads as wanted.
pub fn gather<I: Sync>(
    inputs: &[I],
    jobs: usize,
    sprache: Sprache,
    vorgaben: &Vorgaben<'_>,
    read: impl Fn(&I) -> Vec<Outcome> + Sync,
) -> Result<Gathered, Failure> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .stack_size(depth::stack(vorgaben.limits))
        .build()
        .map_err(|error| Failure::Threads(error.to_string()))?;
    let bar = progress::bar(inputs.len(), sprache);
    let scheune = Scheune::default();
    let Geordnet { reports, spuren, faults } = pool.install(|| {
        let kept = inputs.par_iter().flat_map_iter(|input| {
            let outcomes = read(input);
            bar.inc(1);
            outcomes.into_iter().map(|outcome| scheune.nimm(outcome))
        });
        let kept: Vec<Verwahrt> = kept.collect();
        // All texts and trees are gone now.
        scheune.oeffne(kept, vorgaben)
    });
    bar.finish_and_clear();
    faults.iter().for_each(|fault| output::complain(fault));
    let tool_error = !faults.is_empty();
    Ok(Gathered { reports, spuren, tool_error })
}

/// Unpacks traces, as they must be before they are compared.
pub fn unpack<S: BorrowMut<Spuren> + Send>(spuren: &mut [S]) {
    spuren.par_chunks_mut(ZUSAMMEN).for_each(|some| {
        let mut texte = Texte::default();
        some.iter_mut().for_each(|one| one.borrow_mut().entpacke(&mut texte));
    });
}

/// What became of one file, and our own fault if there was one.
pub struct Outcome {
    report: FileReport,
    spuren: Spuren,
    fault: Option<String>,
}

impl Outcome {
    fn of(report: FileReport) -> Self {
        Self::read((report, Spuren::default()))
    }

    /// What a file came to.
    pub fn read((report, spuren): (FileReport, Spuren)) -> Self {
        Self { report, spuren, fault: None }
    }

    /// The same, unless it could not be checked.
    pub fn checked(&self) -> Option<(&FileReport, &Spuren)> {
        let is_checked = self.fault.is_none() && self.report.state != State::Unchecked;
        is_checked.then_some((&self.report, &self.spuren))
    }

    /// Its report and its traces.
    pub fn into_parts(self) -> (FileReport, Spuren) {
        (self.report, self.spuren)
    }

    /// What our own fault was, where there was one.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    fn panicked(name: &str, panik: &Panik) -> Self {
        let report = FileReport::new(name, Identity::default(), State::Unchecked, Vec::new());
        let fault = internal(name, panik.regel, &panik.meldung);
        Self { fault: Some(fault), ..Self::of(report) }
    }
}

/// Says where we failed, in both languages: whoever reports it sends this line.
fn internal(name: &str, regel: Option<&str>, panik: &str) -> String {
    let (de, en) = regel.map_or_else(Default::default, |code| {
        (format!(" in Regel {code}"), format!(" in rule {code}"))
    });
    format!(
        "{name}: interner Fehler{de}, bitte melden / internal error{en}, please report: {panik}"
    )
}

/// What is done with the bytes of one document.
pub type Examine<'e> = &'e (dyn Fn(&str, Vec<u8>) -> (FileReport, Spuren) + Sync);

/// Reads what is behind an input without any rule, archives included.
pub fn each_document(input: &Input, limits: &Limits, wache: &Wache) -> Vec<Outcome> {
    let pieces = wache.um(|frist| in_pieces(input, Lesegang::Lesen(limits, frist)));
    if let Some(outcome) = pieces {
        return vec![outcome];
    }
    as_a_whole(input, limits, &|name, bytes| {
        let read = |frist: &Frist| Lesegang::Lesen(limits, frist).ganz(name, bytes);
        let (report, mut spuren) = wache.um(read);
        spuren.packe();
        (report, spuren)
    })
}

/// Checks bytes that came from elsewhere under the name of a file, archives included.
pub fn of_bytes(
    name: &str,
    bytes: Vec<u8>,
    vorgaben: &Vorgaben<'_>,
    wache: &Wache,
) -> Vec<Outcome> {
    with_bytes(name, bytes, vorgaben.limits, &|name, bytes| {
        wache.um(|frist| check_with_traces(name, bytes, &Vorgaben { frist, ..*vorgaben }))
    })
}

/// Does `examine` with bytes that came from elsewhere, archives included.
pub fn with_bytes(
    name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    examine: Examine<'_>,
) -> Vec<Outcome> {
    if input::is_archive(name, &bytes) {
        return archive(name, &bytes, 0, limits, examine, &mut Budget::new(limits));
    }
    vec![document(name, bytes, examine)]
}

/// Does `examine` with what is behind an input, archives included.
pub fn as_a_whole(input: &Input, limits: &Limits, examine: Examine<'_>) -> Vec<Outcome> {
    match input::read(input, limits) {
        Ok(Content::Document(bytes)) => vec![document(&input.name, bytes, examine)],
        Ok(Content::Archive(bytes)) => {
            archive(&input.name, &bytes, 0, limits, examine, &mut Budget::new(limits))
        }
        Err(finding) => vec![unchecked(&input.name, *finding)],
    }
}

/// Reads a large file of many records piece by piece; `None` for what is to be read as a whole.
pub fn in_pieces(input: &Input, gang: Lesegang<'_>) -> Option<Outcome> {
    let Target::File(path) = &input.target else { return None };
    match stueckweise::lies(&input.name, path, gang) {
        Ausgang::Ganz => None,
        Ausgang::Gelesen(result) => Some(Outcome::read(*result)),
        Ausgang::Fehler(panic) => Some(Outcome::panicked(&input.name, &panic)),
    }
}

fn archive(
    name: &str,
    bytes: &[u8],
    depth: u64,
    limits: &Limits,
    examine: Examine<'_>,
    budget: &mut Budget,
) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let done = input::unpack(
        name,
        bytes,
        depth,
        limits,
        budget,
        &input::is_wanted,
        &mut |file, budget| match file.bytes {
            Ok(bytes) if input::is_archive(&file.name, &bytes) => {
                outcomes.extend(archive(&file.name, &bytes, depth + 1, limits, examine, budget));
            }
            Ok(bytes) => outcomes.push(document(&file.name, bytes, examine)),
            Err(finding) => outcomes.push(unchecked(&file.name, *finding)),
        },
    );
    match done {
        Err(finding) => outcomes.push(unchecked(name, *finding)),
        Ok(()) if outcomes.is_empty() => {
            outcomes.push(Outcome::of(without_documents(name)));
        }
        Ok(()) => {}
    }
    outcomes
}

/// An archive without anything to check is told of, so that nobody takes silence for consent.
fn without_documents(name: &str) -> FileReport {
    let identity = Identity { label: Some("ZIP ohne XML".to_owned()), ..Identity::default() };
    FileReport::new(name, identity, State::Other, Vec::new())
}

/// Does `examine` with one document.
pub fn document(name: &str, bytes: Vec<u8>, examine: Examine<'_>) -> Outcome {
    match rescue::of_file(|| examine(name, bytes)) {
        Ok(result) => Outcome::read(result),
        Err(panic) => Outcome::panicked(name, &panic),
    }
}

/// A document that could not be read.
pub fn unchecked(name: &str, finding: fim_core::Finding) -> Outcome {
    Outcome::of(FileReport::unchecked(name, finding))
}

/// Names the files that could not be read, each with its gravest reason; true where there are any.
pub fn name_unreadable<'r>(
    reports: impl IntoIterator<Item = &'r FileReport>,
    sprache: Sprache,
) -> bool {
    let mut any = false;
    for report in reports.into_iter().filter(|report| report.state == State::Unchecked) {
        any = true;
        let why = report.findings.iter().max_by_key(|finding| finding.stufe);
        let why = why.map(|finding| finding.message(sprache)).unwrap_or_default();
        output::complain(&format!("{}: {why}", report.path));
    }
    any
}

#[cfg(test)]
mod tests;
