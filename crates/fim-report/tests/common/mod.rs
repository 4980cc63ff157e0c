//! Made-up rules and a made-up report that has one of everything.
#![allow(dead_code, clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests")]

use fim_core::{
    ElementInfo, FileReport, Finding, Identity, Official, Place, Report, RuleMeta, SchemaCheck,
    Source, Span, Sprache, State, Stufe, Wording,
};
use fim_report::{Format, Options, Tool};

pub const TOOL: Tool<'_> = Tool { name: "fim", version: "1.2.3" };

/// kritisch, with an official page
pub static DOPPELT: RuleMeta = RuleMeta {
    code: "DF1006",
    name: "name-doppelt",
    official: Some(Official { number: 1006, link: "https://qs.example/1006" }),
    message: Wording::new("Kennung »{id}« ist doppelt vergeben", "identifier »{id}« is used twice"),
    why: Wording::new(
        "Mit derselben Kennung sind zwei Elemente nicht zu unterscheiden; Verweise gehen ins Leere oder an das falsche Element.",
        "Two elements with the same identifier cannot be told apart; references lead nowhere or to the wrong one.",
    ),
    fix: Wording::new(
        "Einem der beiden Elemente eine neue Kennung geben.",
        "Give one of the two elements a new identifier.",
    ),
    ..RuleMeta::BASE
};

/// methodisch
pub static VERSION: RuleMeta = RuleMeta {
    code: "DF1039",
    name: "version-form",
    stufe: Stufe::Methodisch,
    message: Wording::new(
        "Die Version hat nicht die Form 1.0.0",
        "the version is not of the form 1.0.0",
    ),
    why: Wording::new(
        "Versionen werden der Reihe nach verglichen.",
        "Versions are compared in order.",
    ),
    fix: Wording::new("Drei Zahlen mit Punkten angeben.", "State three numbers with dots."),
    ..RuleMeta::BASE
};

/// Warnung
pub static VERALTET: RuleMeta = RuleMeta {
    code: "DF3001",
    name: "fassung-alt",
    stufe: Stufe::Warnung,
    message: Wording::new(
        "Das Schema wurde seit über drei Jahren nicht geändert",
        "the schema has not been changed for more than three years",
    ),
    why: Wording::new("Rechtsgrundlagen ändern sich.", "Legal bases change."),
    fix: Wording::new(
        "Prüfen, ob das Schema noch gilt.",
        "Check whether the schema is still in force.",
    ),
    ..RuleMeta::BASE
};

/// Hinweis
pub static LEERZEICHEN: RuleMeta = RuleMeta {
    code: "DF4002",
    name: "leerzeichen",
    stufe: Stufe::Hinweis,
    message: Wording::new("Leerzeichen am Ende von »{element}«", "blank at the end of »{element}«"),
    why: Wording::new("Suchen finden den Namen nicht.", "Searches miss the name."),
    fix: Wording::new("Leerzeichen entfernen.", "Remove the blank."),
    ..RuleMeta::BASE
};

/// the file cannot be checked
pub static LEER: RuleMeta = RuleMeta {
    code: "XML1001",
    name: "datei-leer",
    message: Wording::new("Die Datei ist leer", "the file is empty"),
    why: Wording::new(
        "In einer leeren Datei gibt es nichts zu prüfen.",
        "There is nothing to check in an empty file.",
    ),
    fix: Wording::new("Erneut exportieren.", "Export again."),
    ..RuleMeta::BASE
};

const SCHEMA: &str = "<stammdatenschema>
  <datenfeld>
    <id>F60000000236</id>
    <version>1.0</version>
    <name>Straße und Hausnummer der Niederlassung des Gewerbebetriebes mit Zusätzen</name>
  </datenfeld>
  <datenfeld>
    <id>F60000000236</id>
    <name>Ort </name><name>PLZ </name><name>Land </name><name>Kreis </name><name>Bezirk </name>
  </datenfeld>
</stammdatenschema>";

/// Path, standard, version, message and label of a file.
pub fn file(path: &str, label: &str, state: State, findings: Vec<Finding>) -> FileReport {
    let ours = matches!(state, State::Ok | State::Findings);
    let identity = Identity {
        standard: ours.then_some("xdatenfelder"),
        version: ours.then(|| "3.0.0".to_owned()),
        message: ours.then(|| "xdatenfelder.stammdatenschema.0102".to_owned()),
        label: Some(label.to_owned()).filter(|label| !label.is_empty()),
    };
    let schema = if ours { SchemaCheck::Exact } else { SchemaCheck::None };
    FileReport { schema, ..FileReport::new(path, identity, state, findings) }
}

fn place(source: &Source, needle: &str, nth: usize, path: &str) -> Place {
    let (at, _) = source.text().match_indices(needle).nth(nth).expect("in the text");
    let place = Place::in_source(source, Span::new(at, at + needle.len()));
    Place { path: path.to_owned(), ..place }
}

/// A file of a version without a schema.
fn without_schema() -> FileReport {
    let identity = Identity {
        standard: Some("xzufi"),
        version: Some("2.1.0".to_owned()),
        label: Some("XZuFi 2.1.0".to_owned()),
        ..Identity::default()
    };
    FileReport::new("konvolut/2_1.xml", identity, State::Ok, Vec::new())
}

/// One of everything: every level, every state, every part of a finding.
pub fn bericht() -> Report {
    let path = "konvolut/schemata/S60000000101V1.0.0.xml";
    let source = Source::from_text(path, SCHEMA);
    let feld = ElementInfo {
        kind: "Datenfeld".to_owned(),
        id: Some("F60000000236".to_owned()),
        version: Some("1.0".to_owned()),
        name: Some("Straße und Hausnummer".to_owned()),
    };
    let mut findings = vec![Finding::of(&VERALTET).unverified().finish(path)];
    findings.push(
        Finding::of(&VERSION)
            .at(place(&source, "1.0", 0, "/stammdatenschema/datenfeld[1]/version"))
            .about(Some(feld.clone()))
            .found("1.0")
            .expected((
                "drei Zahlen mit Punkten, etwa 1.0.0",
                "three numbers with dots, such as 1.0.0",
            ))
            .clause("cvc-pattern-valid")
            .finish(path),
    );
    // What another rule says of the same place stands beside it.
    let other = Finding::of(&VERALTET).finish(path);
    findings[1].absorb(&other);
    findings.push(
        Finding::of(&DOPPELT)
            .value("id", "F60000000236")
            .at(place(&source, "F60000000236", 1, "/stammdatenschema/datenfeld[2]/id"))
            .about(Some(feld))
            .related(
                ("zuerst hier vergeben", "first used here"),
                place(&source, "F60000000236", 0, "/stammdatenschema/datenfeld[1]/id"),
            )
            .finish(path),
    );
    for (at, name) in ["Ort ", "PLZ ", "Land ", "Kreis ", "Bezirk "].into_iter().enumerate() {
        let number = format!("/stammdatenschema/datenfeld[2]/name[{}]", at + 1);
        findings.push(
            Finding::of(&LEERZEICHEN)
                .value("element", "name")
                .at(place(&source, name, 0, &number))
                .distinguish(name)
                .finish(path),
        );
    }
    let leer = Finding::of(&LEER).finish("konvolut/leer.xml");
    Report::new(vec![
        file(path, "XDatenfelder 3.0.0", State::Findings, findings),
        file("konvolut/gut.xml", "XDatenfelder 3.0.0", State::Ok, Vec::new()),
        FileReport::unchecked("konvolut/leer.xml", leer),
        without_schema(),
        file("konvolut/bau1.xml", "XBau", State::Other, Vec::new()),
        file("konvolut/bau2.xml", "XBau", State::Other, Vec::new()),
        file("konvolut/modell.bpmn", "BPMN", State::Other, Vec::new()),
    ])
}

/// The report in a format, language and width.
pub fn gerendert(format: Format, sprache: Sprache, width: usize) -> String {
    render(format, &bericht(), TOOL, &Options { sprache, width, ..Options::default() })
}

/// A report in a format that is text.
pub fn render(format: Format, report: &Report, tool: Tool<'_>, options: &Options) -> String {
    let bytes = fim_report::render(format, report, tool, options).expect("no workbook");
    String::from_utf8(bytes).expect("text")
}
