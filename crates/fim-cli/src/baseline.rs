//! The old stock: where its file is, and `fim baseline`, which brings it in line with what is found.

use crate::arguments::{Bestandspflege, Bestandswahl};
use crate::check::{self, Lauf};
use crate::config::{self, Config};
use crate::failure::{self, Failure};
use crate::{input, output, pipeline};
use fim_core::{Coverage, Sprache};
use fim_report::Format;
use fim_validation::{Ausnahmen, Baseline, Baselinefehler, Veraenderung};
use std::fs;
use std::path::{Path, PathBuf};

/// Name of the file, unless another one is named.
pub const NAME: &str = einstellungen::BASELINE;

/// What does not count according to the settings and the baseline.
pub fn ausnahmen(
    wahl: &Bestandswahl,
    config: &Config,
    sprache: Sprache,
) -> Result<Ausnahmen, Failure> {
    let baseline = load(wahl, config, sprache)?;
    Ok(Ausnahmen { liste: config.ausnahmen.clone(), baseline, frueher: None })
}

/// The baseline that counts, with what its file is called.
fn load(
    wahl: &Bestandswahl,
    config: &Config,
    sprache: Sprache,
) -> Result<Option<(String, Baseline)>, Failure> {
    let (path, must_be_there) = match wahl {
        Bestandswahl::Keiner => return Ok(None),
        Bestandswahl::Datei(path) => (path.clone(), true),
        Bestandswahl::Einstellung => (place(config), config.baseline.is_some()),
    };
    if !must_be_there && !path.is_file() {
        return Ok(None);
    }
    let shown = input::called(&path);
    let baseline = read(&path, &shown, sprache)?;
    Ok(Some((shown, baseline)))
}

/// The file of the baseline that counts; `None` where there is none.
pub fn datei(wahl: &Bestandswahl, config: &Config) -> Option<PathBuf> {
    match wahl {
        Bestandswahl::Keiner => None,
        Bestandswahl::Datei(path) => Some(path.clone()),
        Bestandswahl::Einstellung => Some(place(config)).filter(|path| path.is_file()),
    }
}

/// Where the file is: as the settings say, else beside them.
fn place(config: &Config) -> PathBuf {
    let beside = || config.folder.as_deref().unwrap_or(Path::new("")).join(NAME);
    config.baseline.clone().unwrap_or_else(beside)
}

fn read(path: &Path, shown: &str, sprache: Sprache) -> Result<Baseline, Failure> {
    let text = config::read(path, shown, sprache)?;
    Baseline::lesen(&text).map_err(|error| {
        Failure::Usage(match (error, sprache) {
            (Baselinefehler::Keine, Sprache::De) => {
                format!("{shown} ist keine Baseline; »fim baseline« schreibt eine")
            }
            (Baselinefehler::Keine, Sprache::En) => {
                format!("{shown} is no baseline; »fim baseline« writes one")
            }
            (Baselinefehler::Spaeter(fassung), Sprache::De) => {
                format!("{shown}: Fassung {fassung} ist neuer als dieses fim")
            }
            (Baselinefehler::Spaeter(fassung), Sprache::En) => {
                format!("{shown}: version {fassung} is newer than this fim")
            }
            (Baselinefehler::Zeile(zeile), Sprache::De) => format!(
                "{shown}:{zeile}: kein Eintrag einer Baseline; Zeile löschen oder Datei neu anlegen"
            ),
            (Baselinefehler::Zeile(zeile), Sprache::En) => format!(
                "{shown}:{zeile}: no entry of a baseline; delete the line or write the file anew"
            ),
        })
    })
}

/// Runs `fim baseline`; the result is the exit code.
pub fn run(command: &Bestandspflege) -> Result<u8, Failure> {
    let check = &command.check;
    let sprache = check.options.sprache;
    let config = config::of_vorhaben(check.config.as_deref(), &check.paths, sprache)?;
    let path = command.datei.clone().unwrap_or_else(|| place(&config));
    let shown = input::called(&path);
    let is_new = !path.exists();
    let old = if is_new { Baseline::default() } else { read(&path, &shown, sprache)? };
    let outputs: [output::Output<Format>; 0] = [];
    check::judged(check, &config, &outputs, |lauf| {
        let Lauf { report, vorgaben, tool_error, .. } = lauf;
        let unreadable = pipeline::name_unreadable(&report.files, sprache);
        if report.coverage() == Coverage::Nothing {
            return Ok(failure::NOTHING);
        }
        if tool_error {
            return Ok(failure::TOOL);
        }
        let may_grow = is_new || command.erweitern;
        let (new, change) = old.abgeglichen(&report.files, vorgaben, may_grow);
        if !command.vorschau && (is_new || new != old) {
            if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                let failure = |error| Failure::File { path: input::shown(folder), error };
                fs::create_dir_all(folder).map_err(failure)?;
            }
            output::file(&path.to_string_lossy(), new.schreiben().as_bytes())?;
        }
        output::stdout(sentence(&shown, change, command.vorschau, sprache))?;
        Ok(if unreadable { failure::TOOL } else { failure::SUCCESS })
    })
}

/// What was done, in one or two lines.
fn sentence(shown: &str, change: Veraenderung, is_preview: bool, sprache: Sprache) -> String {
    let Veraenderung { gesamt, behoben, aufgenommen, neu } = change;
    let befunde = |count: u64| match (count, sprache) {
        (1, Sprache::De) => "1 Befund".to_owned(),
        (_, Sprache::De) => format!("{count} Befunde"),
        (1, Sprache::En) => "1 finding".to_owned(),
        (_, Sprache::En) => format!("{count} findings"),
    };
    let total = befunde(gesamt);
    let mut text = match sprache {
        Sprache::De => {
            format!("{shown}: {total} ({behoben} behoben, {aufgenommen} aufgenommen)\n")
        }
        Sprache::En => format!("{shown}: {total} ({behoben} mended, {aufgenommen} taken in)\n"),
    };
    if neu > 0 {
        let new = befunde(neu);
        text += &match sprache {
            Sprache::De => format!(
                "{new} neu und nicht in der Baseline; beheben, oder mit --erweitern aufnehmen\n"
            ),
            Sprache::En => {
                format!("{new} new and not in the baseline; mend, or take in with --erweitern\n")
            }
        };
    }
    if is_preview {
        text += sprache.pick("Vorschau: nichts geschrieben\n", "preview: nothing was written\n");
    }
    text
}
