//! The made-up report with what does not count beside it, and one in which every text is hostile.

use crate::common::{DOPPELT, LEERZEICHEN, VERALTET, VERSION, bericht, file};
use fim_core::{
    Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, Dateireparatur, ElementInfo,
    FileReport, Finding, Meldungsart, Ort, Place, Position, Reparatur, Reparaturschritt, Report,
    RuleMeta, Skipped, Source, Span, State, Textaenderung, Wording,
};

pub const SCHEMA: &str = "konvolut/schemata/S60000000101V1.0.0.xml";
const IM_ARCHIV: &str = "konvolut/archiv.zip!/innen/S2.xml";

fn place(line: u64) -> Place {
    let source = Source::from_text("a.xml", "<a>Ziel</a>");
    let place = Place::in_source(&source, Span::new(3, 7));
    let path = format!("/schema/struktur[{line}]/datenfeld");
    let start = line * 100;
    let span = Span { start, end: start + 4 };
    Place { path, span, position: Position { line, column: 4 }, ..place }
}

/// A finding of a rule at an element.
pub fn befund(rule: &'static RuleMeta, id: &str, line: u64) -> Finding {
    let element = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some(id.to_owned()),
        version: Some("1.0.0".to_owned()),
        name: Some("Ort".to_owned()),
    };
    let draft = Finding::of(rule).value("id", id).value("element", "name").at(place(line));
    let finding = draft.about(Some(element)).finish(SCHEMA);
    Finding { redaktion: Some("60".into()), ..finding }
}

/// The three reasons why a finding does not count.
pub fn gruende() -> [Ausnahmegrund; 3] {
    let ausnahme = Ausnahmegrund::Ausnahme {
        begruendung: "Mit der Methodik am 3. Mai so besprochen".to_owned(),
        bis: Some("2026-12-31".to_owned()),
        quelle: "konvolut/fim.toml:12".to_owned(),
    };
    [ausnahme, Ausnahmegrund::Baseline, Ausnahmegrund::Frueher]
}

fn meldungen(text: &str) -> Vec<Ausnahmemeldung> {
    use Meldungsart::{Abgelaufen, Unbenutzt, Unlesbar, Veraltet};
    let arten = [Abgelaufen, Unlesbar, Unbenutzt, Veraltet].into_iter().zip(3..);
    let meldung = |(art, zeile): (Meldungsart, u64)| Ausnahmemeldung {
        art,
        datei: "konvolut/fim.toml".to_owned(),
        zeile,
        text: (format!("{text} {}", art.key()).as_str(), "in English").into(),
    };
    arten.map(meldung).collect()
}

/// One of everything.
pub fn voll() -> Report {
    let mut report = bericht();
    let schema = report.files.iter_mut().find(|file| file.path == SCHEMA).unwrap();
    let mut ursache = befund(&VERSION, "F60000000300", 40);
    let ohne_auszug = Place { excerpt: None, ..place(7) };
    ursache.weitere = vec![Ort { file: IM_ARCHIV.into(), place: ohne_auszug.clone() }];
    let wieder =
        Finding { repeats: true, weitere: Vec::new(), place: Some(ohne_auszug), ..ursache.clone() };
    schema.findings.push(ursache);
    let ids = ["F60000000301", "F60000000302", "F60000000303"];
    let excepted = gruende().into_iter().zip(ids).zip(50..);
    schema.ausgenommen = excepted
        .map(|((grund, id), line)| Ausgenommen { finding: befund(&LEERZEICHEN, id, line), grund })
        .collect();
    report.files.push(file(IM_ARCHIV, "XDatenfelder 3.0.0", State::Findings, vec![wieder]));
    let alt = report.files.iter_mut().find(|file| file.path.ends_with("2_1.xml")).unwrap();
    alt.dropped = 3;
    let what = "Codeliste urn:de:beispiel:liste 1".to_owned();
    alt.skipped = vec![Skipped { what, codes: vec!["DF1006", "DF1039"] }];
    let ausnahmen =
        Ausnahmenstand { seit: Some("origin/main".to_owned()), meldungen: meldungen("Ausnahme") };
    let reparaturen = reparaturen(&report.files);
    Report { ausnahmen, reparaturen, ..Report::new(report.files) }
}

/// A repair for every finding of one rule: of a cause in two files, and of what does not count.
fn reparaturen(files: &[FileReport]) -> Vec<Dateireparatur> {
    let schritt = |finding: &Finding, stellen: Vec<usize>| Reparaturschritt {
        anlass: finding.fingerprint,
        finding: finding.clone(),
        art: Reparatur::Datum,
        feld: "gueltigAb".to_owned(),
        element: finding.element.clone(),
        pfad: "/schema".to_owned(),
        position: Position { line: 40, column: 5 },
        teile: Vec::new(),
        zeichen: Vec::new(),
        stellen,
    };
    let stelle = |line, text: &str| Textaenderung {
        bytes: Span::new(4, 9),
        neu: text.into(),
        text: text.to_owned(),
        von: Position { line, column: 5 },
        bis: Position { line: line + 1, column: 3 },
    };
    let ausgenommen = files.iter().flat_map(|file| &file.ausgenommen);
    let ausgenommen = ausgenommen.map(|one| schritt(&one.finding, vec![0]));
    let datei = |pfad: &str, line, aenderungen: Vec<Reparaturschritt>| Dateireparatur {
        pfad: pfad.to_owned(),
        aenderungen,
        stellen: vec![stelle(line, "nie"), stelle(line + 2, "2025-04-01"), stelle(line + 4, "")],
        ..Dateireparatur::default()
    };
    let ursache = befund(&VERSION, "F60000000300", 40);
    let hier = ausgenommen.chain([schritt(&ursache, vec![1, 2])]).collect();
    vec![datei(SCHEMA, 40, hier), datei(IM_ARCHIV, 7, vec![schritt(&ursache, vec![1])])]
}

/// kritisch, with nothing of its own in the message
static FREMD: RuleMeta = RuleMeta {
    message: Wording::new("{id}", "{id}"),
    fix: Wording::new("{id}", "{id}"),
    ..DOPPELT
};

/// A report in which every text that a file may bring is `text`.
pub fn feindlich(text: &str) -> Report {
    let element = ElementInfo {
        kind: text.to_owned(),
        id: Some(text.to_owned()),
        version: Some(text.to_owned()),
        name: Some(text.to_owned()),
    };
    let ort = |line| Place { path: text.to_owned(), ..place(line) };
    let draft = Finding::of(&FREMD).value("id", text).at(ort(1)).about(Some(element));
    let draft = draft.found(text).expected(text).related(text, ort(2)).distinguish(text);
    let mut finding = draft.finish(text);
    finding.redaktion = Some(text.into());
    finding.weitere = vec![Ort { file: text.into(), place: ort(3) }];
    let ausnahme = Ausnahmegrund::Ausnahme {
        begruendung: text.to_owned(),
        bis: Some(text.to_owned()),
        quelle: text.to_owned(),
    };
    let ausgenommen = [ausnahme, Ausnahmegrund::Baseline, Ausnahmegrund::Frueher]
        .map(|grund| Ausgenommen { finding: finding.clone(), grund });
    let skipped = vec![Skipped { what: text.to_owned(), codes: Vec::new() }];
    let ohne_ort = Finding::of(&VERALTET).finish(text);
    // The same finding twice, once in an archive.
    let files = [text.to_owned(), format!("a.zip!/{text}")].map(|path| FileReport {
        ausgenommen: ausgenommen.to_vec(),
        skipped: skipped.clone(),
        ..file(
            &path,
            text,
            State::Findings,
            vec![finding.clone(), finding.clone(), ohne_ort.clone()],
        )
    });
    let leer = FileReport::unchecked(text, finding.clone());
    let fremd = file(text, text, State::Other, Vec::new());
    let ausnahmen = Ausnahmenstand { seit: Some(text.to_owned()), meldungen: meldungen(text) };
    let files = files.into_iter().chain([leer, fremd]).collect();
    Report { ausnahmen, ..Report::new(files) }
}
