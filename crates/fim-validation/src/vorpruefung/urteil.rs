//! What becomes of each file of a delivery, and so of the delivery.

use super::{Abgleich, Folge, Index, meldung};
use fim_core::{
    Dateiurteil, FileReport, Finding, Identity, Indexangabe, Lieferung, SchemaCheck, Sprache,
    State, Stufe, Urteil, Value,
};

/// Says of a file of another standard that the import does not want it.
pub fn fremd(report: &mut FileReport) {
    if report.state == State::Other {
        report.findings = vec![meldung::kein_xzufi(&report.path, &report.identity)];
        report.state = State::Findings;
    }
}

/// Puts the delivery together. `geprueft` are the files that the list names, as they were checked;
/// the second result is the reports of all else: files that it does not name, and the list.
#[must_use]
pub fn urteilen(
    lieferung: &str,
    index: Option<&Index>,
    abgleich: Abgleich,
    geprueft: &[FileReport],
    ungenannt: &[&str],
) -> (Lieferung, Vec<FileReport>) {
    let mut dateien: Vec<Dateiurteil> = geprueft.iter().map(of_file).collect();
    let ohne_schema = |file: &&FileReport| file.schema != SchemaCheck::Exact;
    let ungesichert =
        geprueft.iter().filter(ohne_schema).any(|file| of_file(file).urteil == Urteil::Angenommen);
    let mut berichte: Vec<FileReport> = Vec::new();
    for path in ungenannt {
        let finding = meldung::nicht_im_index(path, index.map_or("", Index::name));
        let identity = Identity::default();
        let report = FileReport::new(path, identity, State::Findings, vec![finding]);
        dateien.push(Dateiurteil { urteil: Urteil::NichtImIndex, ..of_file(&report) });
        berichte.push(report);
    }
    for path in abgleich.fehlend {
        dateien.push(Dateiurteil {
            path,
            urteil: Urteil::Fehlt,
            codes: vec![super::regeln::DATEI_FEHLT.code],
            grund: None,
            entscheidend: 1,
            warnungen: 0,
            hinweise: 0,
        });
    }
    dateien.sort_by(|a, b| a.path.cmp(&b.path));
    berichte.extend(abgleich.bericht);
    let angabe =
        |index: &Index| Indexangabe { path: index.name().to_owned(), eintraege: index.zahl() };
    let lieferung = Lieferung {
        path: lieferung.to_owned(),
        index: index.map(angabe),
        ohne_index: abgleich.ohne_index,
        dateien,
        ungesichert,
    };
    (lieferung, berichte)
}

/// What becomes of a file, by its gravest finding.
pub(crate) fn of_file(report: &FileReport) -> Dateiurteil {
    let folge = |finding: &Finding| Folge::of(finding, report.schema).unwrap_or(Folge::Hinweis);
    let worst = report.findings.iter().map(folge).max().unwrap_or(Folge::Hinweis);
    let urteil = match (worst, report.state) {
        (Folge::Hinweis, State::Unchecked) => Urteil::Unklar,
        (worst, _) => worst.urteil(),
    };
    let decides = |finding: &&Finding| urteil != Urteil::Angenommen && folge(finding) == worst;
    let mut codes: Vec<&'static str> = Vec::new();
    for finding in report.findings.iter().filter(decides) {
        // The finding that is shown may only carry the one that decides.
        let mut own = std::iter::once(&finding.rule.code).chain(&finding.also);
        let code = own.find(|code| Folge::of_code(code) == Some(worst));
        if let Some(code) = code.filter(|code| !codes.contains(code)) {
            codes.push(code);
        }
    }
    let grund = report
        .findings
        .iter()
        .find(decides)
        .map(|finding| Value::Both(finding.message(Sprache::De), finding.message(Sprache::En)));
    let others = report.findings.iter().filter(|finding| folge(finding) == Folge::Hinweis);
    let (hinweise, warnungen): (Vec<&Finding>, Vec<&Finding>) =
        others.partition(|finding| finding.stufe == Stufe::Hinweis);
    Dateiurteil {
        path: report.path.clone(),
        urteil,
        entscheidend: report.findings.iter().filter(decides).count() as u64,
        codes,
        grund,
        warnungen: warnungen.len() as u64,
        hinweise: hinweise.len() as u64,
    }
}
