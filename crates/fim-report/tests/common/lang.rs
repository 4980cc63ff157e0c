//! Made-up reports of long runs: many files, files of many artefacts, findings that do not count.
#![allow(dead_code, clippy::unwrap_used, reason = "helpers of tests")]

use crate::common::{DOPPELT, LEERZEICHEN, VERALTET, VERSION, file};
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, ElementInfo, FileReport, Finding,
    Freigabeeinheit, Meldungsart, Place, Position, Report, RuleMeta, Source, Span, State,
};

/// A finding of an artefact that begins at a byte.
pub fn befund(rule: &'static RuleMeta, path: &str, at: u64) -> Finding {
    let source = Source::from_text(path, "<a>Ziel</a>");
    let place = Place::in_source(&source, Span::new(3, 7));
    let position = Position { line: at + 1, column: 4 };
    let place = Place { span: Span { start: at, end: at + 4 }, position, ..place };
    let draft = Finding::of(rule).value("id", "F99").value("element", "name").at(place);
    draft.distinguish(&at.to_string()).finish(path)
}

pub fn leistung(nummer: usize) -> ElementInfo {
    ElementInfo {
        kind: "Leistung".to_owned(),
        id: Some(format!("L10000{nummer}")),
        version: None,
        name: Some(format!("Wohngeld {nummer}")),
    }
}

/// A file of three artefacts of 100 bytes each, with findings in two of them and one beside them.
pub fn sammlung(path: &str) -> FileReport {
    let mut findings = vec![Finding::of(&VERALTET).finish(path)];
    findings.extend((0..6).map(|at| befund(&LEERZEICHEN, path, at)));
    findings.push(befund(&VERSION, path, 50));
    findings.extend((210..215).map(|at| befund(&LEERZEICHEN, path, at)));
    findings.push(befund(&VERSION, path, 250));
    let einheit = |nummer: u64| Freigabeeinheit {
        artefakt: leistung(usize::try_from(nummer).unwrap()),
        redaktion: None,
        span: Span { start: nummer * 100, end: nummer * 100 + 100 },
    };
    let einheiten = (0..3).map(einheit).collect();
    FileReport { einheiten, ..file(path, "XZuFi 2.3.1", State::Findings, findings) }
}

/// So many files with the same findings, one worse than the others.
pub fn viele(dateien: usize) -> Report {
    let datei = |nummer: usize| {
        let path = format!("bestand/{nummer:04}/S60000000101V1.0.0_xdf3.xml");
        let mut findings = vec![befund(&VERALTET, &path, 1), befund(&LEERZEICHEN, &path, 20)];
        findings.push(befund(&LEERZEICHEN, &path, 40));
        if nummer == 7 {
            findings.push(befund(&DOPPELT, &path, 60));
        }
        file(&path, "XDatenfelder 3.0.0", State::Findings, findings)
    };
    Report::new((0..dateien).map(datei).collect())
}

/// Findings that do not count for each reason, and so many messages on exceptions.
pub fn mit_ausnahmen(meldungen: u64) -> Report {
    let path = "konvolut/a.xml";
    let ausnahme = Ausnahmegrund::Ausnahme {
        begruendung: "Altbestand, wird 2027 neu erfasst".to_owned(),
        bis: Some("2026-12-31".to_owned()),
        quelle: "fim.toml:12".to_owned(),
    };
    let ausgenommen = |grund, at| Ausgenommen { finding: befund(&LEERZEICHEN, path, at), grund };
    let mut a = file(path, "", State::Findings, vec![befund(&VERSION, path, 3)]);
    a.ausgenommen = vec![
        ausgenommen(ausnahme, 5),
        ausgenommen(Ausnahmegrund::Baseline, 6),
        ausgenommen(Ausnahmegrund::Frueher, 7),
        ausgenommen(Ausnahmegrund::Frueher, 8),
    ];
    let mut b = file("konvolut/b.xml", "", State::Ok, Vec::new());
    b.ausgenommen = vec![Ausgenommen {
        finding: Finding::of(&VERALTET).finish("b"),
        grund: Ausnahmegrund::Baseline,
    }];
    let arten = [
        (
            Meldungsart::Abgelaufen,
            "Ausnahme für DF4002 ist am 2025-12-31 abgelaufen",
            "has expired",
        ),
        (Meldungsart::Veraltet, "Die Baseline nennt 2 Befunde mehr", "the baseline has 2 more"),
    ];
    let meldung = |zeile: u64| {
        let (art, de, en) = arten[usize::from(zeile.is_multiple_of(2))];
        let text = (de, en).into();
        Ausnahmemeldung { art, datei: "fim.toml".to_owned(), zeile, text }
    };
    let ausnahmen = Ausnahmenstand {
        seit: Some("main".to_owned()),
        meldungen: (1..=meldungen).map(meldung).collect(),
    };
    Report { ausnahmen, ..Report::new(vec![a, b]) }
}
