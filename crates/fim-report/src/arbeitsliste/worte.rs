//! Texts of the work list.

use fim_core::{Finding, Report, Sprache, Stufe, Wording};

pub(super) const TITEL: Wording = Wording::new("Arbeitsliste", "Work list");
pub(super) const UEBERSICHT: Wording = Wording::new("Übersicht", "Overview");
pub(super) const OHNE_ANGABE: Wording = Wording::new("ohne Angabe", "not named");

/// How the list is worked in.
pub(super) const ANLEITUNG: [Wording; 5] = [
    Wording::new(
        "Jede Zeile ist ein Befund. In der Spalte »Bearbeitung« auswählen: offen, erledigt, Ausnahme oder Rückfrage.",
        "Each row is a finding. Choose in the column »Status«: open, done, exception or query.",
    ),
    Wording::new(
        "Ausnahme: Der Befund bleibt, wie er ist. Eine Begründung ist nötig; ein Tag unter »bis« begrenzt sie, danach gilt der Befund wieder.",
        "Exception: the finding stays as it is. A reason is needed; a day under »until« limits it, after that the finding counts again.",
    ),
    Wording::new(
        "Rückfrage: Die Frage unter »Begründung« eintragen.",
        "Query: put the question under »Reason«.",
    ),
    Wording::new(
        "Sortieren, filtern, Spalten verschieben und Zeilen löschen ist erlaubt; nur »Code« und »Fingerabdruck« müssen bleiben, wie sie sind.",
        "Sorting, filtering, moving columns and deleting rows is allowed; only »Code« and »Fingerprint« must stay as they are.",
    ),
    Wording::new(
        "Danach die Mappe als Excel-Datei (.xlsx) speichern und zurückgeben: »fim import« übernimmt die Ausnahmen.",
        "Then save the workbook as an Excel file (.xlsx) and return it: »fim import« takes over the exceptions.",
    ),
];

/// What the findings come to, in a sentence.
pub(super) fn urteil(report: &Report, sprache: Sprache) -> String {
    let summary = report.summary();
    let worst = Stufe::ALL.into_iter().find(|stufe| summary.findings.get(*stufe) > 0);
    let text = match worst {
        _ if summary.files.total == 0 => {
            sprache.pick("Es wurde keine Datei geprüft.", "No file was checked.")
        }
        Some(Stufe::Kritisch) => sprache.pick(
            "Es gibt kritische Befunde: So lassen sich die Artefakte nicht verwenden.",
            "There are critical findings: the artefacts cannot be used as they are.",
        ),
        Some(Stufe::Methodisch) => sprache.pick(
            "Es gibt methodische Befunde: Sie stehen einer methodischen Freigabe im Weg.",
            "There are methodological findings: they stand in the way of a methodical release.",
        ),
        Some(Stufe::Warnung) => sprache
            .pick("Es gibt nur Warnungen und Hinweise.", "There are warnings and notes only."),
        Some(Stufe::Hinweis) => sprache.pick("Es gibt nur Hinweise.", "There are notes only."),
        None => sprache.pick("Es gibt keine Befunde.", "There are no findings."),
    };
    let unchecked = match (summary.files.unchecked, sprache) {
        (0, _) => return text.to_owned(),
        (1, Sprache::De) => "Eine Datei ließ sich nicht prüfen.".to_owned(),
        (1, Sprache::En) => "One file could not be checked.".to_owned(),
        (count, Sprache::De) => format!("{count} Dateien ließen sich nicht prüfen."),
        (count, Sprache::En) => format!("{count} files could not be checked."),
    };
    format!("{text} {unchecked}")
}

/// Says that texts were cut; nothing where none was.
pub(super) fn gekuerzt(count: u64, sprache: Sprache) -> Option<String> {
    Some(match (count, sprache) {
        (0, _) => return None,
        (1, Sprache::De) => {
            "Ein Text ist länger, als eine Zelle fasst; er endet mit »…«.".to_owned()
        }
        (1, Sprache::En) => "A text is longer than a cell takes; it ends with »…«.".to_owned(),
        (_, Sprache::De) => {
            format!("{count} Texte sind länger, als eine Zelle fasst; sie enden mit »…«.")
        }
        (_, Sprache::En) => {
            format!("{count} texts are longer than a cell takes; they end with »…«.")
        }
    })
}

/// Says that the rows of a Redaktion are on several sheets.
pub(super) fn fortgesetzt(name: &str, blaetter: &[&str], sprache: Sprache) -> String {
    let blaetter: Vec<String> = blaetter.iter().map(|blatt| format!("»{blatt}«")).collect();
    let blaetter = blaetter.join(", ");
    match sprache {
        Sprache::De => format!("Die Befunde von »{name}« stehen auf mehreren Blättern: {blaetter}"),
        Sprache::En => format!("The findings of »{name}« are on several sheets: {blaetter}"),
    }
}

/// Why a file could not be checked.
pub(super) fn grund(findings: &[Finding], sprache: Sprache) -> String {
    let worst = findings.iter().max_by_key(|finding| finding.stufe);
    worst.map(|finding| finding.message(sprache)).unwrap_or_default()
}
