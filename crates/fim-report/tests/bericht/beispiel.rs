//! Made-up reports of any size, the same one each time.

use crate::common::{DOPPELT, LEER, LEERZEICHEN, VERALTET, VERSION, file};
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, ElementInfo, FileReport, Finding, Freigabeeinheit,
    Freigabestand, Meldungsart, Ort, Place, Report, RuleMeta, Source, Span, State, Value,
};
use std::sync::Arc;

const REGELN: [&RuleMeta; 4] = [&DOPPELT, &VERSION, &VERALTET, &LEERZEICHEN];
const REDAKTIONEN: [&str; 3] = ["60", "Freistaat Thüringen", "Bund"];

/// Bytes of one artefact in the text of a file.
const LAENGE: usize = 80;

pub fn element(kind: &str, id: &str, name: &str) -> ElementInfo {
    ElementInfo {
        kind: kind.to_owned(),
        id: Some(id.to_owned()),
        version: Some("1.0".to_owned()),
        name: Some(name.to_owned()),
    }
}

pub fn einheit(nr: usize, name: &str) -> Freigabeeinheit {
    Freigabeeinheit {
        artefakt: element("Leistung", &format!("991070{nr:02}001000"), name),
        redaktion: None,
        span: Span::new(nr * LAENGE, (nr + 1) * LAENGE),
    }
}

/// A text with so many artefacts, one a line.
pub fn text(artefakte: usize) -> String {
    (0..artefakte)
        .map(|nr| {
            format!("{:<1$}\n", format!("<leistung><id>F{nr:08}</id><name>Ort {nr}"), LAENGE - 1)
        })
        .collect()
}

/// The place of an id in the text.
pub fn place(source: &Source, nr: usize) -> Place {
    let from = nr * LAENGE + "<leistung><id>".len();
    let place = Place::in_source(source, Span::new(from, from + 9));
    Place { path: format!("/leistungen/leistung[{}]/id", nr + 1), ..place }
}

/// So many files with two artefacts and as many findings as asked for.
pub fn report(dateien: usize, je_datei: usize) -> Report {
    Report::new((0..dateien).map(|nr| datei(nr, je_datei)).collect())
}

fn datei(nr: usize, findings: usize) -> FileReport {
    let path = format!("stand/leistung-{nr:04}.xml");
    let source = Source::from_text(&path, text(2));
    let findings = (0..findings).map(|at| {
        let rule = REGELN[(nr + at) % 4];
        let place = place(&source, at % 2);
        let feld =
            element("Datenfeld", &format!("F{:08}", nr * 100 + at), "Führungszeugnis Übergabe");
        let draft = Finding::of(rule)
            .value("id", format!("F{nr:08}"))
            .value("element", "name")
            .at(place.clone())
            .about(Some(feld))
            .related(("zuerst hier vergeben", "first used here"), place)
            .found(format!("Fund {nr}-{at}"))
            .expected(("etwas anderes", "something else"))
            .distinguish(&format!("{nr}-{at}"));
        let redaktion = REDAKTIONEN.get((nr + at) % 4).map(|name| Arc::from(*name));
        Finding { redaktion, ..draft.finish(&path) }
    });
    let findings = findings.collect();
    let einheiten = vec![einheit(0, "Wohngeld"), einheit(1, "Fischereischein")];
    FileReport { einheiten, ..file(&path, "XZuFi 2.2.0", State::Findings, findings) }
}

/// Everything that a page can have to say: exceptions of each kind, notices, a release status, a cause
/// in several files, files of each state.
pub fn alles() -> Report {
    let mut report = report(3, 4);
    let ort = |nr: usize| {
        let file: Arc<str> = report.files[nr].path.as_str().into();
        let place = report.files[nr].findings[0].place.clone().unwrap();
        Ort { file, place: Place { excerpt: None, ..place } }
    };
    let (further, here) = (ort(1), ort(0));
    let cause = &mut report.files[0].findings[0];
    cause.weitere = vec![here, further];
    cause.also = vec!["XSD1001"];
    cause.clause = Some("cvc-pattern-valid");
    cause.blocks = true;
    report.files[1].findings[3].repeats = true;
    report.files[1].findings[3].stufe = report.files[0].findings[0].stufe;
    report.files[0].findings[2].unverified = true;
    let gruende = [
        Ausnahmegrund::Ausnahme {
            begruendung: "Mit dem Fachreferat abgestimmt".to_owned(),
            bis: Some("2026-12-31".to_owned()),
            quelle: "fim.toml:12".to_owned(),
        },
        Ausnahmegrund::Baseline,
        Ausnahmegrund::Frueher,
    ];
    for (nr, grund) in gruende.into_iter().enumerate() {
        let finding = report.files[2].findings.remove(0);
        report.files[nr].ausgenommen.push(Ausgenommen { finding, grund });
    }
    let einheit = report.files[0].einheiten[0].artefakt.clone();
    report.files[0].freigabe.push(Freigabestand {
        artefakt: einheit,
        ziel: "silber".to_owned(),
        de: "fachlich freigegeben (silber)".to_owned(),
        en: "released by the specialists (silber)".to_owned(),
        befunde: 2,
        is_complete: true,
    });
    report.ausnahmen.seit = Some("main".to_owned());
    report.ausnahmen.meldungen.push(Ausnahmemeldung {
        art: Meldungsart::Abgelaufen,
        datei: "fim.toml".to_owned(),
        zeile: 7,
        text: Value::Both(
            "Die Ausnahme galt bis 2025-12-31.".to_owned(),
            "The exception held until 2025-12-31.".to_owned(),
        ),
    });
    let leer = Finding::of(&LEER).finish("stand/leer.xml");
    report.files.push(FileReport::unchecked("stand/leer.xml", leer));
    report.files.push(file("stand/gut.xml", "XDatenfelder 3.0.0", State::Ok, Vec::new()));
    report.files.push(file("stand/modell.bpmn", "BPMN", State::Other, Vec::new()));
    let ausnahmen = report.ausnahmen.clone();
    Report { ausnahmen, ..Report::new(report.files) }
}
