//! Checks files that are in memory; what is no input of a check is evidence that lies beside.

use fim_core::{FileReport, Finding, Limits, Matrixstand, Matrixzeile, Matrixzelle, Sprache};
use fim_validation::{Auswahl, Datum, Fund, Nachweise, Vorgaben};
use ozg::Matrix;
use std::collections::BTreeMap;

/// Names and contents of files.
pub(crate) type Dateien = BTreeMap<String, Vec<u8>>;

/// What a run says.
pub(crate) struct Ergebnis {
    pub(crate) stand: Option<Matrixstand>,
    pub(crate) reports: Vec<FileReport>,
}

/// The folder as the checks see it: a file that is not there is missing.
struct Ordner<'d>(&'d Dateien);

impl Nachweise for Ordner<'_> {
    fn nachsehen(&self, datei: &str, _: &str) -> Fund {
        // The names of some runs say the same folder in another way.
        let straight = |name: &str| name.replace("x/../", "").replace("//", "/").replace("./", "");
        let found = self.0.iter().find(|(name, _)| straight(name) == straight(datei));
        found.map_or(Fund::Fehlt, |(_, bytes)| Fund::Datei {
            groesse: bytes.len() as u64,
            anfang: bytes.iter().take(1024).copied().collect(),
        })
    }
}

/// True for what a folder is searched for.
fn ist_eingabe(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    ozg::ist_katalog(name)
        || ozg::ist_steckbrief(name)
        || [".xml", ".bpmn"].iter().any(|end| name.ends_with(end))
}

/// Checks what is to be checked, in the order of the names.
pub(crate) fn pruefe(dateien: &Dateien) -> Ergebnis {
    let namen: Vec<&String> = dateien.keys().collect();
    pruefe_mit(dateien, &namen, None, &Auswahl::default())
}

/// Checks in an order, with another matrix and a choice of rules.
pub(crate) fn pruefe_mit(
    dateien: &Dateien,
    order: &[&String],
    matrix: Option<&Matrix>,
    auswahl: &Auswahl,
) -> Ergebnis {
    let limits = Limits::default();
    let ordner = Ordner(dateien);
    let vorgaben = Vorgaben {
        matrix,
        auswahl,
        nachweise: &ordner,
        stichtag: Datum::read("2026-09-01"),
        ..Vorgaben::new(&limits)
    };
    let (mut reports, spuren): (Vec<_>, Vec<_>) = order
        .iter()
        .filter(|path| ist_eingabe(path))
        .map(|path| {
            let bytes = dateien.get(*path).expect("a file").clone();
            fim_validation::check_with_traces(path, bytes, &vorgaben)
        })
        .unzip();
    let stand = fim_validation::vergleiche(&mut reports, &spuren, &vorgaben).matrix;
    Ergebnis { stand, reports }
}

impl Ergebnis {
    /// The row of a Leistung.
    pub(crate) fn zeile(&self, schluessel: &str) -> &Matrixzeile {
        let stand = self.stand.as_ref().expect("a Vorhaben");
        let found = stand.leistungen.iter().find(|zeile| zeile.schluessel == schluessel);
        found.unwrap_or_else(|| panic!("no row for {schluessel}"))
    }

    /// The cell of a Leistung by the number of the deliverable.
    pub(crate) fn zelle(&self, schluessel: &str, nr: u32) -> &Matrixzelle {
        let stand = self.stand.as_ref().expect("a Vorhaben");
        let at = stand.liefergegenstaende.iter().position(|it| it.nr == nr);
        let at = at.unwrap_or_else(|| panic!("no row {nr}"));
        &self.zeile(schluessel).zellen[at]
    }

    /// `soll stand` of every cell of a Leistung.
    pub(crate) fn zellen(&self, schluessel: &str) -> Vec<String> {
        self.zeile(schluessel).zellen.iter().map(kurz).collect()
    }

    /// True where the matrix is not kept.
    pub(crate) fn verfehlt(&self) -> bool {
        self.stand.as_ref().is_some_and(Matrixstand::verfehlt)
    }

    /// Every finding with its file.
    pub(crate) fn befunde(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.reports
            .iter()
            .flat_map(|report| report.findings.iter().map(move |finding| (report, finding)))
    }

    /// Codes and messages of the rules of a Vorhaben, sorted.
    pub(crate) fn meldungen(&self) -> Vec<String> {
        let ours = self.befunde().filter(|(_, it)| it.rule.code.starts_with("OZG"));
        let mut alle: Vec<String> = ours
            .map(|(report, it)| {
                let line = it.place.as_ref().map_or(0, |place| place.position.line);
                let (code, text) = (it.rule.code, it.message(Sprache::De));
                format!("{}:{line} {} {code} {text}", report.path, it.stufe.key())
            })
            .collect();
        alle.sort();
        alle
    }
}

/// A cell in two words.
pub(crate) fn kurz(zelle: &Matrixzelle) -> String {
    format!("{} {}", zelle.soll.key(), zelle.stand.key())
}

/// The codes of the reasons of a cell.
pub(crate) fn codes(zelle: &Matrixzelle) -> Vec<&'static str> {
    zelle.gruende.iter().map(|grund| grund.code).filter(|code| !code.is_empty()).collect()
}
