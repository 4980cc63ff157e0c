//! Findings that do not count, in words: how many and why, and what is wrong with the exceptions
//! themselves.

use crate::Options;
use crate::summary::{BETWEEN, item, number};
use crate::terminal::{paragraph, paths};
use crate::window::plain;
use fim_core::{Ausgenommen, Ausnahmegrund, Ausnahmemeldung, Ausnahmenstand, Report, Sprache};

/// Messages that are shown unless all are asked for.
const SHOWN: usize = 10;

/// The totals and the messages.
pub(crate) fn sentences(out: &mut String, report: &Report, options: &Options) {
    zaehlung(out, report, options);
    let meldungen = &report.ausnahmen.meldungen;
    if meldungen.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let title = sprache.pick("Zu Ausnahmen und Baseline:", "On exceptions and baseline:");
    paragraph(out, "", title, options);
    // One message more is shown rather than counted.
    let is_all = options.all || meldungen.len() == SHOWN + 1;
    let shown = if is_all { meldungen.len() } else { SHOWN.min(meldungen.len()) };
    for meldung in &meldungen[..shown] {
        paths(out, "  ", &plain(&meldungstext(meldung, sprache)), options);
    }
    let rest = (meldungen.len() - shown) as u64;
    if rest > 0 {
        let rest = number(rest, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {rest} weitere (alle mit --alle)"),
            Sprache::En => format!("… and {rest} more (all with --alle)"),
        };
        paragraph(out, "  ", &text, options);
    }
}

/// How many there are by reason; nothing where there is none.
pub(crate) fn zaehlung(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let counts = report.summary().exceptions;
    let ausnahmen = match counts.ausnahme {
        1 => sprache.pick("Ausnahme", "exception"),
        _ => sprache.pick("Ausnahmen", "exceptions"),
    };
    let frueher = frueher(&report.ausnahmen, sprache);
    let items: Vec<String> = [
        (counts.baseline, sprache.pick("in der Baseline", "in the baseline")),
        (counts.ausnahme, ausnahmen),
        (counts.frueher, &frueher),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| item(count, word, sprache))
    .collect();
    if !items.is_empty() {
        let title = sprache.pick("Nicht mitgezählt:", "Not counted:");
        paragraph(out, "", &format!("{title} {}", items.join(BETWEEN)), options);
    }
}

fn frueher(stand: &Ausnahmenstand, sprache: Sprache) -> String {
    match (sprache, &stand.seit) {
        (Sprache::De, Some(seit)) => format!("schon in {}", plain(seit)),
        (Sprache::De, None) => "schon vorher da".to_owned(),
        (Sprache::En, Some(seit)) => format!("in {} already", plain(seit)),
        (Sprache::En, None) => "there before".to_owned(),
    }
}

/// Where an exception is written, and what is wrong with it.
fn meldungstext(meldung: &Ausnahmemeldung, sprache: Sprache) -> String {
    let Ausnahmemeldung { datei, zeile, text, .. } = meldung;
    format!("{datei}:{zeile}: {}", text.get(sprache))
}

/// Why a finding does not count.
pub(crate) fn grund(grund: &Ausnahmegrund, stand: &Ausnahmenstand, sprache: Sprache) -> String {
    match grund {
        Ausnahmegrund::Ausnahme { begruendung, bis, quelle } => {
            let title = match (sprache, bis) {
                (Sprache::De, Some(bis)) => format!("Ausnahme bis {bis}"),
                (Sprache::En, Some(bis)) => format!("exception until {bis}"),
                (_, None) => sprache.pick("Ausnahme", "exception").to_owned(),
            };
            format!("{title}: {begruendung}, {quelle}")
        }
        Ausnahmegrund::Baseline => sprache.pick("in der Baseline", "in the baseline").to_owned(),
        Ausnahmegrund::Frueher => frueher(stand, sprache),
    }
}

/// A finding that does not count as a text of one line, without its place.
pub(crate) fn zeile(one: &Ausgenommen, stand: &Ausnahmenstand, sprache: Sprache) -> String {
    let title = sprache.pick("ausgenommen", "excepted");
    let Ausgenommen { finding, grund } = one;
    let (code, message) = (finding.rule.code, finding.message(sprache));
    format!("{title}[{code}] {message} ({})", self::grund(grund, stand, sprache))
}
