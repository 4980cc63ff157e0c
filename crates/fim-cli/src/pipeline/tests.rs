//! A rule that panics. It asks for a code list, and who answers panics: for the engine that is a
//! panic within the rule, and the program needs no way in that users could find.

use super::{Checked, Gathered, Outcome, as_a_whole, compared, gather, in_pieces};
use crate::check::exit_code;
use crate::failure;
use crate::input::{ALLES, Input, collect};
use crate::wache::Wache;
use fim_core::{FileReport, Limits, Report, Sprache, State};
use fim_validation::{
    Codeliste, Codelisten, Lesegang, Listenanfrage, Pruefweise, Verweiswahl, Vorgaben,
    check_with_traces,
};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

const SCHEMA: &str = include_str!("../../../../corpus/konvolute/gut/schema.xml");
const SCHEMA_2: &str =
    include_str!("../../../fim-validation/src/datenfelder/beispiele/schema2.xml");
const LEISTUNG: &str = include_str!("../../../../corpus/konvolute/gut/leistung.xml");

/// Panics when a rule asks for a list on behalf of this file; rules across files ask without one.
struct Stoerung(Option<&'static str>);

impl Codelisten for Stoerung {
    fn find(&self, anfrage: &Listenanfrage<'_>) -> Option<Arc<Codeliste>> {
        let artefakt = anfrage.artefakt;
        let wanted =
            |ende: &str| artefakt.ends_with(ende) && artefakt.is_empty() == ende.is_empty();
        assert!(!self.0.is_some_and(wanted), "a rule that panics");
        None
    }
}

/// An answer of XDatenfelder 2 whose records each refer to a code list.
fn suchantwort(records: usize) -> String {
    let record = "<x:ergebnis><x:datenfeld><x:identifikation><x:id>F99000931</x:id>\
        <x:version>1.0</x:version></x:identifikation><x:name>Art</x:name><x:codelisteReferenz>\
        <x:identifikation><x:id>C99000901</x:id></x:identifikation><x:genericodeIdentification>\
        <x:canonicalIdentification>urn:de:lindenhain:codeliste:art</x:canonicalIdentification>\
        <x:version>1</x:version></x:genericodeIdentification></x:codelisteReferenz></x:datenfeld>\
        </x:ergebnis>\n";
    format!(
        "<x:such.antwort.0402 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_2'>{}</x:such.antwort.0402>",
        record.repeat(records)
    )
}

/// A folder of this test alone with these files.
struct Ordner(PathBuf);

impl Ordner {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("fim-panik-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("folder");
        for (name, text) in files {
            fs::write(folder.join(name), text).expect("file");
        }
        Self(folder)
    }

    fn inputs(&self) -> Vec<Input> {
        collect(&[self.0.clone().into()], &[], ALLES, Sprache::De).expect("inputs")
    }
}

impl Drop for Ordner {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(input: &Input, vorgaben: &Vorgaben<'_>, wache: &Wache) -> Vec<Outcome> {
    let pieces =
        wache.um(|frist| in_pieces(input, Lesegang::Pruefen(&Vorgaben { frist, ..*vorgaben })));
    pieces.map_or_else(
        || {
            as_a_whole(input, vorgaben.limits, &|name, bytes| {
                wache.um(|frist| check_with_traces(name, bytes, &Vorgaben { frist, ..*vorgaben }))
            })
        },
        |outcome| vec![outcome],
    )
}

/// Checks a folder as `fim check` does; also what it says of faults while files are read.
fn lauf(ordner: &Ordner, jobs: usize, stoerung: &Stoerung) -> (Checked, Vec<String>) {
    let limits = Limits { piece_from: 100_000, ..Limits::default() };
    let mut verweise = Verweiswahl::default();
    verweise.set_all(Pruefweise::Immer);
    let vorgaben = Vorgaben { codelisten: stoerung, verweise, ..Vorgaben::new(&limits) };
    let (inputs, wache) = (ordner.inputs(), Wache::new(&limits).expect("thread"));
    let read = |input: &Input| read(input, &vorgaben, &wache);
    let faults: Vec<String> =
        inputs.iter().flat_map(read).filter_map(|it| it.fault().map(str::to_owned)).collect();
    let gathered: Gathered = gather(&inputs, jobs, Sprache::De, &vorgaben, read).expect("threads");
    (compared(gathered, &vorgaben), faults)
}

fn of<'r>(checked: &'r Checked, name: &str) -> &'r FileReport {
    checked.reports.iter().find(|report| report.path.ends_with(name)).expect("a report")
}

/// Everything that is said of a file.
fn said(report: &FileReport) -> String {
    format!("{:?} {:#?}", report.state, report.findings)
}

/// Asserts that one file is not checked because of us, and the others as if nothing had been.
fn assert_only(ordner: &Ordner, name: &'static str, rule: &str) {
    let (calm, none) = lauf(ordner, 1, &Stoerung(None));
    assert!(none.is_empty() && !calm.tool_error);
    for jobs in [1, 2] {
        let (checked, faults) = lauf(ordner, jobs, &Stoerung(Some(name)));
        let [fault] = &faults[..] else { panic!("{faults:?}") };
        assert!(fault.contains(name), "{fault}");
        assert!(fault.contains(&format!("interner Fehler in Regel {rule}, ")), "{fault}");
        let failed = of(&checked, name);
        assert_eq!(failed.state, State::Unchecked);
        assert!(failed.findings.is_empty(), "our fault is no finding");
        assert_eq!(checked.reports.len(), calm.reports.len());
        for report in checked.reports.iter().filter(|report| !report.path.ends_with(name)) {
            assert_eq!(said(report), said(of(&calm, &report.path)), "{jobs} threads");
        }
        assert!(checked.tool_error);
        let report = Report::new(checked.reports);
        assert_eq!(exit_code(&report, false, checked.tool_error), failure::TOOL);
    }
}

#[test]
fn one_rule_fails_in_one_file_and_the_run_goes_on() {
    let files = [("a.xml", LEISTUNG), ("gestoert.xml", SCHEMA_2), ("z.xml", "<kaputt")];
    assert_only(&Ordner::new("datei", &files), "gestoert.xml", "XDF1044");
}

#[test]
fn one_rule_fails_in_a_piece_of_a_file() {
    let large = suchantwort(1_000);
    assert!(large.len() > 200_000);
    let files = [("a.xml", LEISTUNG), ("gestoert.xml", large.as_str())];
    assert_only(&Ordner::new("stueck", &files), "gestoert.xml", "XDF1044");
}

#[test]
fn one_rule_across_files_fails_and_the_others_count() {
    let ordner = Ordner::new("quer", &[("leistung.xml", LEISTUNG), ("schema.xml", SCHEMA)]);
    let (calm, _) = lauf(&ordner, 2, &Stoerung(None));
    let (checked, faults) = lauf(&ordner, 2, &Stoerung(Some("")));
    assert!(faults.is_empty() && checked.tool_error);
    let codes = |checked: &Checked| -> Vec<String> {
        let findings = checked.reports.iter().flat_map(|report| &report.findings);
        findings.map(|finding| format!("{} {:?}", finding.rule.code, finding.values)).collect()
    };
    let (before, after) = (codes(&calm), codes(&checked));
    let lost: Vec<&String> = before.iter().filter(|code| !after.contains(code)).collect();
    assert!(!lost.is_empty() && lost.iter().all(|code| code.starts_with("FIM")), "{lost:?}");
    assert!(after.iter().all(|code| before.contains(code)), "{after:?}");
    let report = Report::new(checked.reports);
    assert_eq!(exit_code(&report, false, checked.tool_error), failure::TOOL);
}
