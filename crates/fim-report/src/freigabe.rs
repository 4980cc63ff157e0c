//! What separates each artefact from the release status it is aimed at, one sentence each; and what
//! could not be looked at on the way.

use crate::Options;
use crate::summary::number;
use crate::terminal::{paragraph, paths};
use crate::window::plain;
use fim_core::{ElementInfo, Freigabestand, Report, Sprache};
use std::collections::BTreeMap;

/// Sentences that are shown unless all are asked for.
const SHOWN: usize = 100;
/// Names of lists that are shown unless all are asked for.
const LISTS: usize = 5;

/// One sentence per artefact.
pub(crate) fn sentences(out: &mut String, report: &Report, options: &Options) {
    let stand: Vec<&Freigabestand> = report.files.iter().flat_map(|file| &file.freigabe).collect();
    let shown = if options.all { stand.len() } else { SHOWN.min(stand.len()) };
    for one in &stand[..shown] {
        paragraph(out, "", &plain(&sentence(one, options.sprache)), options);
    }
    let rest = &stand[shown..];
    if !rest.is_empty() {
        let sprache = options.sprache;
        let free = rest.iter().filter(|one| one.befunde == 0 && one.is_complete).count();
        let (count, free) = (number(rest.len() as u64, sprache), number(free as u64, sprache));
        let text = match sprache {
            Sprache::De => {
                format!(
                    "… und {count} weitere Artefakte, von denen {free} nichts trennt (alle mit --alle)"
                )
            }
            Sprache::En => {
                format!(
                    "… and {count} more artefacts, {free} of them with nothing in between (all with --alle)"
                )
            }
        };
        paragraph(out, "", &text, options);
    }
}

pub(crate) fn sentence(stand: &Freigabestand, sprache: Sprache) -> String {
    let artefakt = name(&stand.artefakt);
    let count = number(stand.befunde, sprache);
    match (sprache, stand.befunde, stand.is_complete) {
        (Sprache::De, 0, true) => format!("Nichts trennt {artefakt} von »{}«.", stand.de),
        (Sprache::De, 1, true) => format!("1 Befund trennt {artefakt} von »{}«.", stand.de),
        (Sprache::De, _, true) => format!("{count} Befunde trennen {artefakt} von »{}«.", stand.de),
        (Sprache::De, ..) => {
            format!("Mindestens {count} Befunde trennen {artefakt} von »{}«.", stand.de)
        }
        (Sprache::En, 0, true) => format!("Nothing separates {artefakt} from »{}«.", stand.en),
        (Sprache::En, 1, true) => format!("1 finding separates {artefakt} from »{}«.", stand.en),
        (Sprache::En, _, true) => {
            format!("{count} findings separate {artefakt} from »{}«.", stand.en)
        }
        (Sprache::En, ..) => {
            format!("At least {count} findings separate {artefakt} from »{}«.", stand.en)
        }
    }
}

fn name(artefakt: &ElementInfo) -> String {
    match (&artefakt.id, &artefakt.version, &artefakt.name) {
        (Some(id), Some(version), _) => format!("{id} V{version}"),
        (Some(id), None, _) => id.clone(),
        (None, _, Some(name)) => {
            format!("{} »{}«", artefakt.kind, fim_core::reading::clip(name, 60))
        }
        (None, _, None) => artefakt.kind.clone(),
    }
}

/// What was not at hand, with the number of files that need it.
pub(crate) fn skipped(out: &mut String, report: &Report, options: &Options) {
    let sprache = options.sprache;
    let mut lists: BTreeMap<&str, u64> = BTreeMap::new();
    for skipped in report.files.iter().flat_map(|file| &file.skipped) {
        *lists.entry(&skipped.what).or_default() += 1;
    }
    if lists.is_empty() {
        return;
    }
    let count = number(lists.len() as u64, sprache);
    let title = match (sprache, lists.len()) {
        (Sprache::De, 1) => {
            "Nicht geprüft, weil 1 Codeliste fehlt (--codelisten ORDNER):".to_owned()
        }
        (Sprache::De, _) => {
            format!("Nicht geprüft, weil {count} Codelisten fehlen (--codelisten ORDNER):")
        }
        (Sprache::En, 1) => "Not checked, 1 code list is missing (--codelisten FOLDER):".to_owned(),
        (Sprache::En, _) => {
            format!("Not checked, {count} code lists are missing (--codelisten FOLDER):")
        }
    };
    paragraph(out, "", &title, options);
    let shown = if options.all || lists.len() == LISTS + 1 { lists.len() } else { LISTS };
    for (list, files) in lists.iter().take(shown) {
        let files = number(*files, sprache);
        let text = match sprache {
            Sprache::De if files == "1" => format!("{list} (1 Datei)"),
            Sprache::De => format!("{list} ({files} Dateien)"),
            Sprache::En if files == "1" => format!("{list} (1 file)"),
            Sprache::En => format!("{list} ({files} files)"),
        };
        paths(out, "  ", &plain(&text), options);
    }
    if lists.len() > shown {
        let rest = number((lists.len() - shown) as u64, sprache);
        let text = match sprache {
            Sprache::De => format!("… und {rest} weitere (alle mit --alle)"),
            Sprache::En => format!("… and {rest} more (all with --alle)"),
        };
        paragraph(out, "  ", &text, options);
    }
}
