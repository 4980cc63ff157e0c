//! One file: bytes in, what became of it out. Text and tree are dropped on the way.

use crate::artefakt::{Artefakt, Inhalt};
use crate::engine::Befunde;
use crate::fold::{beside, merge};
use crate::identify::{Identified, identify};
use crate::spuren::Spuren;
use crate::statistik::Dateistatistik;
use crate::vorgaben::{Profil, Vorgaben};
use crate::{datenfelder, leistungen, liste, prozesse, schema, vorhaben, vorpruefung};
use fim_core::{Document, FileReport, Finding, Findings, Identity, Limits, Skipped, Source, State};

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
        spuren.vorhaben = datei;
        return (report, spuren);
    }
    let report = examine(path, bytes, vorgaben, &mut |stage| {
        let Stage::Read(artefakt) = stage else { return };
        spuren = Spuren::of(&artefakt.inhalt, vorgaben.profil);
        if vorgaben.statistik {
            spuren.statistik = Some(Box::new(Dateistatistik::of(&artefakt.inhalt)));
        }
    });
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
    let limits = vorgaben.limits;
    let mut report = opened(path, bytes, limits, show, |source, document, show| {
        judged(path, source, document, vorgaben, show)
    });
    if vorgaben.profil == Profil::Pvog && report.state != State::Other {
        report.import = Some(vorpruefung::of_file(&report));
    }
    // The QS-Bericht is on XDatenfelder alone.
    let was_read = matches!(report.state, State::Ok | State::Findings);
    if vorgaben.profil == Profil::QsBericht
        && was_read
        && report.identity.standard != Some(xdatenfelder::STANDARD)
    {
        report.without_rules = Some(vorgaben.profil.key());
    }
    report
}

/// Reads the bytes of one file without any rule: what it is, and what it leaves behind for a
/// [`Suchraum`](crate::Suchraum).
#[must_use]
pub fn lesen(path: &str, bytes: Vec<u8>, limits: &Limits) -> (FileReport, Spuren) {
    let mut spuren = Spuren::default();
    if vorhaben::ist_datei(path) {
        let (report, datei) = vorhaben::lesen(path, bytes, limits);
        spuren.vorhaben = datei;
        return (report, spuren);
    }
    let report =
        opened(path, bytes, limits, &mut |_| {}, |_, document, _| match identify(document) {
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
    (report, spuren)
}

/// Decodes and parses; what becomes of the document says `then`.
fn opened(
    path: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    show: &mut dyn FnMut(Stage<'_, '_>),
    then: impl FnOnce(&Source, &Document<'_>, &mut dyn FnMut(Stage<'_, '_>)) -> FileReport,
) -> FileReport {
    let source = match Source::decode(path, bytes, limits) {
        Ok(source) => source,
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
    show(Stage::Parsed(&document));
    then(&source, &document, show)
}

fn refused(path: &str, identity: Identity, finding: Finding) -> FileReport {
    FileReport { identity, ..FileReport::unchecked(path, finding) }
}

/// Everything that is said of a document.
fn judged(
    path: &str,
    source: &Source,
    document: &Document<'_>,
    vorgaben: &Vorgaben<'_>,
    show: &mut dyn FnMut(Stage<'_, '_>),
) -> FileReport {
    let limits = vorgaben.limits;
    match identify(document) {
        // What is no XZuFi is none of the import's, whatever is right or wrong with it.
        Identified::Ours(_, identity) | Identified::Refused(identity, _)
            if vorgaben.profil == Profil::Pvog && identity.standard != Some(xzufi::STANDARD) =>
        {
            let identity = Identity { standard: None, ..identity };
            FileReport::new(path, identity, State::Other, Vec::new())
        }
        Identified::Ours(standard, identity) => {
            let mut findings = Findings::new(limits);
            for remark in source.remarks() {
                findings.add(|| remark.clone());
            }
            let mut artefakt = Artefakt::read(standard, document, limits);
            let version = identity.version.as_deref().unwrap_or_default();
            let (fachlich, skipped) =
                fachlich(&artefakt.inhalt, version, path, vorgaben, &mut findings);
            findings.absorb(std::mem::take(&mut artefakt.findings));
            show(Stage::Read(&artefakt));
            let schema = schema::check(standard, document, limits);
            // The messages of the QS-Bericht stay apart from what reading and schema say.
            let mut findings = match vorgaben.profil {
                Profil::QsBericht => beside(merge([findings, schema.findings], limits), fachlich),
                _ => merge([findings, schema.findings, fachlich], limits),
            };
            let einheiten = artefakt.releases();
            if vorgaben.profil == Profil::Pvog {
                vorpruefung::judge(&mut findings.0, schema.check);
            }
            let freigabe = vorgaben.ziel.map(|ziel| {
                findings.0.iter_mut().for_each(|one| one.blocks = ziel.blocks(one));
                ziel.stand(&einheiten, &findings.0, findings.1 == 0)
            });
            let freigabe = freigabe.unwrap_or_default();
            let report = checked(path, identity, findings, limits);
            FileReport { schema: schema.check, skipped, einheiten, freigabe, ..report }
        }
        Identified::Refused(identity, finding) => refused(path, identity, *finding),
        Identified::Other(identity) => FileReport::new(path, identity, State::Other, Vec::new()),
    }
}

/// Runs the rules of the standard; what stands in the way of reading attached files is `found`.
fn fachlich(
    inhalt: &Inhalt<'_>,
    version: &str,
    path: &str,
    vorgaben: &Vorgaben<'_>,
    found: &mut Findings,
) -> (Findings, Vec<Skipped>) {
    let mut befunde = Befunde::new(vorgaben.limits);
    match inhalt {
        Inhalt::Xdatenfelder(parsed, listen) => {
            befunde = datenfelder::check(parsed, path, vorgaben);
            listen.iter().for_each(|list| liste::check(list, path, vorgaben, &mut befunde));
        }
        Inhalt::Xzufi(parsed) => {
            befunde = leistungen::check(parsed, version, path, vorgaben);
        }
        Inhalt::Xprozess(parsed) => {
            let mut anlagen = parsed.anlagen(vorgaben.limits);
            found.absorb(std::mem::take(&mut anlagen.findings));
            befunde = prozesse::check(parsed, &anlagen, path, vorgaben);
        }
        Inhalt::Genericode(list) => liste::check(list, path, vorgaben, &mut befunde),
    }
    befunde.finish()
}

fn checked(
    path: &str,
    identity: Identity,
    (mut findings, dropped): (Vec<Finding>, u64),
    limits: &Limits,
) -> FileReport {
    if dropped > 0 {
        let draft = limits.exceeded("befunde", limits.findings + dropped);
        findings.push(draft.finish(path));
    }
    let state = if findings.is_empty() { State::Ok } else { State::Findings };
    FileReport { dropped, ..FileReport::new(path, identity, state, findings) }
}
