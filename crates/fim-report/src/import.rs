//! What an import would make of each file, where a check previews one.

use crate::Options;
use crate::preflight::worte;
use crate::summary::number;
use crate::terminal::paragraph;
use crate::window::plain;
use fim_core::{Dateiurteil, Report, Sprache, Urteil};

/// Files that are named unless all are asked for.
const SHOWN: usize = 20;

/// How many files an import would take, and which not.
pub(crate) fn sentences(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let dateien: Vec<&Dateiurteil> =
        report.files.iter().filter_map(|file| file.import.as_ref()).collect();
    if dateien.is_empty() {
        return;
    }
    let stops = dateien.iter().any(|datei| datei.urteil == Urteil::Abbruch);
    let counts = Urteil::ALL.iter().filter_map(|urteil| {
        let count = dateien.iter().filter(|datei| datei.urteil == *urteil).count() as u64;
        (count > 0).then(|| format!("{} {}", number(count, sprache), word(*urteil, sprache)))
    });
    let counts = counts.collect::<Vec<_>>().join("\u{a0}· ");
    let title = sprache.pick("Import in den Portalverbund", "Import into the Portalverbund");
    let end = if stops {
        sprache.pick(". Er bricht ab: nichts wird übernommen.", ". It stops: nothing is taken in.")
    } else {
        sprache.pick(
            ", soweit ohne das amtliche Schema zu sehen",
            ", as far as can be seen without the official schema",
        )
    };
    paragraph(out, "", &format!("{title}: {counts}{end}"), options);
    let lost = dateien.iter().filter(|datei| datei.urteil != Urteil::Angenommen);
    let lost: Vec<&&Dateiurteil> = lost.collect();
    let shown = if options.all { lost.len() } else { SHOWN.min(lost.len()) };
    for datei in &lost[..shown] {
        let text = format!("{}: {}", datei.path, worte::datei(datei, stops, sprache));
        paragraph(out, "  ", &plain(&text), options);
    }
    let rest = (lost.len() - shown) as u64;
    if rest > 0 {
        let rest = number(rest, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {rest} weitere (alle mit --alle)"),
            Sprache::En => format!("… and {rest} more (all with --alle)"),
        };
        paragraph(out, "  ", &text, options);
    }
}

/// A verdict behind a count.
const fn word(urteil: Urteil, sprache: Sprache) -> &'static str {
    match urteil {
        Urteil::Abbruch => sprache.pick("mit Abbruch", "with a stop"),
        Urteil::Verworfen => sprache.pick("verworfen", "dropped"),
        Urteil::NichtImIndex => sprache.pick("nicht im Index", "not in the index"),
        Urteil::Fehlt => sprache.pick("fehlend", "missing"),
        Urteil::Unklar => sprache.pick("nicht prüfbar", "not checkable"),
        Urteil::Angenommen => sprache.pick("angenommen", "accepted"),
    }
}
