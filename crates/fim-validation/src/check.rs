//! One file: bytes in, what became of it out. Text and tree are dropped on the way.

use crate::artefakt::Artefakt;
use crate::identify::{Identified, identify};
use crate::schema::{Schemawahl, mehrdeutig, pruefe_fremdes};
use crate::spuren::Spuren;
use crate::stueckweise::satzform;
use crate::teilurteil::Teilurteil;
use crate::vorgaben::{Profil, Vorgaben};
use crate::{vorhaben, vorpruefung};
use fim_core::{Document, FileReport, Finding, Frist, Identity, Limits, Source, State};

/// Checks the bytes of one file. `path` is its name in the report.
#[must_use]
pub fn check(path: &str, bytes: Vec<u8>, limits: &Limits) -> FileReport {
    check_with(path, bytes, &Vorgaben::new(limits))
}

/// As [`check`], with everything that may be decided before.
#[must_use]
pub fn check_with(path: &str, bytes: Vec<u8>, vorgaben: &Vorgaben<'_>) -> FileReport {
    if vorhaben::ist_datei(path) {
        return ozg_datei(path, bytes, vorgaben).0;
    }
    examine(path, bytes, vorgaben, &mut |_| {})
}

/// A catalogue or a Steckbrief. The import of the Portalverbund knows neither, and the QS-Bericht has
/// no rules for them.
fn ozg_datei(
    path: &str,
    bytes: Vec<u8>,
    vorgaben: &Vorgaben<'_>,
) -> (FileReport, Option<vorhaben::Ozgdatei>) {
    let (mut report, datei) = vorhaben::lesen(path, bytes, vorgaben.limits);
    if vorgaben.frist.ist_um() {
        return (zu_spaet(path, vorgaben.limits), None);
    }
    match vorgaben.profil {
        Profil::Pvog => {
            let identity = Identity { standard: None, ..report.identity };
            (FileReport::new(path, identity, State::Other, Vec::new()), None)
        }
        Profil::QsBericht => {
            report.without_rules = Some(vorgaben.profil.key());
            (report, None)
        }
        _ => (report, datei),
    }
}

/// As [`check_with`]; also says what the file leaves behind for [`vergleiche`](crate::vergleiche).
#[must_use]
pub fn check_with_traces(
    path: &str,
    bytes: Vec<u8>,
    vorgaben: &Vorgaben<'_>,
) -> (FileReport, Spuren) {
    let mut spuren = Spuren::default();
    if vorhaben::ist_datei(path) {
        let (report, datei) = ozg_datei(path, bytes, vorgaben);
        spuren.vorhaben = datei.map(Box::new);
        return (report, spuren);
    }
    let report = examine(path, bytes, vorgaben, &mut |stage| {
        let Stage::Read(artefakt) = stage else { return };
        if vorgaben.frist.ist_um() {
            return;
        }
        spuren = Spuren::geprueft(artefakt, vorgaben, 0);
    });
    if report.state == State::Unchecked {
        spuren = Spuren::default();
    }
    (report, spuren)
}

/// What comes by on the way of a file, for those who want to see more than the report.
pub(crate) enum Stage<'x, 'a> {
    Decoded(&'x Source),
    Parsed(&'x Document<'a>),
    Read(&'x Artefakt<'a>),
}

/// As [`check`]; shows each stage the file reaches.
pub(crate) fn examine(
    path: &str,
    bytes: Vec<u8>,
    vorgaben: &Vorgaben<'_>,
    show: &mut dyn FnMut(Stage<'_, '_>),
) -> FileReport {
    let lesart = (vorgaben.limits, vorgaben.frist);
    let mut report =
        opened(path, bytes, lesart, show, |document, show| judged(path, document, vorgaben, show));
    as_profile_wants(&mut report, vorgaben);
    report
}

/// What a profile makes of the report of a file.
pub(crate) fn as_profile_wants(report: &mut FileReport, vorgaben: &Vorgaben<'_>) {
    if vorgaben.profil == Profil::Pvog && report.state != State::Other {
        report.import = Some(vorpruefung::of_file(report));
    }
    // The QS-Bericht is on XDatenfelder alone.
    let was_read = matches!(report.state, State::Ok | State::Findings);
    if vorgaben.profil == Profil::QsBericht
        && was_read
        && report.identity.standard != Some(xdatenfelder::STANDARD)
    {
        report.without_rules = Some(vorgaben.profil.key());
    }
}

/// Reads the bytes of one file without any rule: what it is, and what it leaves behind for a
/// [`Suchraum`](crate::Suchraum).
#[must_use]
pub fn lesen(path: &str, bytes: Vec<u8>, limits: &Limits) -> (FileReport, Spuren) {
    lesen_bis(path, bytes, limits, &Frist::KEINE)
}

/// As [`lesen`], within a time.
pub(crate) fn lesen_bis(
    path: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    frist: &Frist,
) -> (FileReport, Spuren) {
    let mut spuren = Spuren::default();
    if vorhaben::ist_datei(path) {
        let (report, datei) = vorhaben::lesen(path, bytes, limits);
        if frist.ist_um() {
            return (zu_spaet(path, limits), spuren);
        }
        spuren.vorhaben = datei.map(Box::new);
        return (report, spuren);
    }
    let report =
        opened(path, bytes, (limits, frist), &mut |_| {}, |document, _| match identify(document) {
            Identified::Ours(standard, identity) => {
                let artefakt = Artefakt::read(standard, document, limits);
                spuren = Spuren::of(&artefakt.inhalt, Profil::Standard);
                FileReport::new(path, identity, State::Ok, Vec::new())
            }
            Identified::Refused(identity, finding) => refused(path, identity, *finding),
            Identified::Other(identity) => {
                FileReport::new(path, identity, State::Other, Vec::new())
            }
        });
    if report.state == State::Unchecked {
        spuren = Spuren::default();
    }
    (report, spuren)
}

/// Decodes and parses; what becomes of the document says `then`. Where the time is over in the end,
/// nobody knows what was left out.
fn opened(
    path: &str,
    bytes: Vec<u8>,
    (limits, frist): (&Limits, &Frist),
    show: &mut dyn FnMut(Stage<'_, '_>),
    then: impl FnOnce(&Document<'_>, &mut dyn FnMut(Stage<'_, '_>)) -> FileReport,
) -> FileReport {
    let report = decoded(path, bytes, (limits, frist), show, then);
    if frist.ist_um() { zu_spaet(path, limits) } else { report }
}

fn decoded(
    path: &str,
    bytes: Vec<u8>,
    (limits, frist): (&Limits, &Frist),
    show: &mut dyn FnMut(Stage<'_, '_>),
    then: impl FnOnce(&Document<'_>, &mut dyn FnMut(Stage<'_, '_>)) -> FileReport,
) -> FileReport {
    let source = match Source::decode(path, bytes, limits) {
        Ok(source) => source.bis(frist.clone()),
        Err(finding) => return FileReport::unchecked(path, *finding),
    };
    show(Stage::Decoded(&source));
    let document = match Document::parse(&source, limits) {
        Ok(document) => document,
        Err(finding) => {
            let mut report = FileReport::unchecked(path, *finding);
            report.findings.splice(0..0, source.remarks().iter().cloned());
            return report;
        }
    };
    if let Some(finding) = zu_viele(path, &document, limits) {
        return FileReport::unchecked(path, finding);
    }
    show(Stage::Parsed(&document));
    then(&document, show)
}

/// A file that took longer than it may: not checked, whatever was found until then.
pub(crate) fn zu_spaet(path: &str, limits: &Limits) -> FileReport {
    FileReport::unchecked(path, Frist::ueberschritten(limits, path))
}

/// Says of a document that it has more records than a file may have.
fn zu_viele(path: &str, document: &Document<'_>, limits: &Limits) -> Option<Finding> {
    if document.nodes() as u64 <= limits.records {
        return None;
    }
    let Identified::Ours(standard, _) = identify(document) else { return None };
    let is_beyond = satzform(standard, document)?.saetze(document) > limits.records;
    is_beyond.then(|| datensaetze(path, limits))
}

/// Says that a file has more records than it may have. In pieces nobody knows how many.
pub(crate) fn datensaetze(path: &str, limits: &Limits) -> Finding {
    limits.exceeded("datensaetze", ("mehr", "more")).finish(path)
}

fn refused(path: &str, identity: Identity, finding: Finding) -> FileReport {
    FileReport { identity, ..FileReport::unchecked(path, finding) }
}

/// Everything that is said of a document.
fn judged(
    path: &str,
    document: &Document<'_>,
    vorgaben: &Vorgaben<'_>,
    show: &mut dyn FnMut(Stage<'_, '_>),
) -> FileReport {
    match identify(document) {
        // What is no XZuFi is none of the import's, whatever is right or wrong with it.
        Identified::Ours(_, identity) | Identified::Refused(identity, _)
            if vorgaben.profil == Profil::Pvog && identity.standard != Some(xzufi::STANDARD) =>
        {
            let identity = Identity { standard: None, ..identity };
            FileReport::new(path, identity, State::Other, Vec::new())
        }
        Identified::Other(identity) if vorgaben.profil == Profil::Pvog => {
            FileReport::new(path, identity, State::Other, Vec::new())
        }
        identified => match vorgaben.schemata.of(document.root()) {
            Schemawahl::Keines => as_ours(path, document, identified, vorgaben, show),
            Schemawahl::Eines(fund) => match identified {
                Identified::Ours(..) => as_ours(path, document, identified, vorgaben, show),
                // That we do not know it is no matter where the user does.
                Identified::Refused(identity, _) | Identified::Other(identity) => {
                    pruefe_fremdes(path, document, identity, fund, vorgaben)
                }
            },
            Schemawahl::Mehrdeutig(namen) => {
                let (Identified::Ours(_, identity)
                | Identified::Refused(identity, _)
                | Identified::Other(identity)) = identified;
                refused(path, identity, mehrdeutig(document, &namen))
            }
        },
    }
}

/// What is said of a document that no schema of the user's decides on alone.
fn as_ours(
    path: &str,
    document: &Document<'_>,
    identified: Identified,
    vorgaben: &Vorgaben<'_>,
    show: &mut dyn FnMut(Stage<'_, '_>),
) -> FileReport {
    match identified {
        Identified::Ours(standard, identity) => {
            let version = identity.version.as_deref().unwrap_or_default();
            let teil = Teilurteil::of(path, document, (standard, version), vorgaben, show);
            teil.report(path, identity, vorgaben)
        }
        Identified::Refused(identity, finding) => refused(path, identity, *finding),
        Identified::Other(identity) => FileReport::new(path, identity, State::Other, Vec::new()),
    }
}
