//! Files with rules of one's own: opened, read once at the start, and kept as long as the program
//! runs. Also `fim rules test`, which runs their examples. What is a rule is the business of the
//! library.

use crate::arguments::{Check, Regeltest};
use crate::config::Config;
use crate::failure::{self, Failure};
use crate::siegel::Siegel;
use crate::{config, input, output};
use fim_core::{Grundlagenart, Sprache};
use fim_validation::{EigeneRegeln, Probe, Regeldatei};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Bytes of a file with rules.
const DATEI: u64 = 32 << 20;
/// Bytes of a code list that a rule names.
const LISTE: u64 = 64 << 20;

/// Reads files with rules; what is wrong in them is told of all at once.
pub fn laden(dateien: &[PathBuf], sprache: Sprache) -> Result<EigeneRegeln, Failure> {
    lesen(dateien, None, sprache)
}

/// As [`laden`], remembering what is read.
fn lesen(
    dateien: &[PathBuf],
    siegel: Option<&Siegel>,
    sprache: Sprache,
) -> Result<EigeneRegeln, Failure> {
    let gelesen = |path: &Path| {
        siegel.iter().for_each(|siegel| siegel.datei(Grundlagenart::Regeldatei, path));
    };
    dateien.iter().for_each(|path| gelesen(path));
    let mut texte = Vec::new();
    for path in dateien {
        let name = input::shown(path);
        let size = fs::metadata(path).map_or(0, |metadata| metadata.len());
        if size > DATEI {
            let text = sprache.pick("ist zu groß für eine Regeldatei", "is too large for rules");
            return Err(Failure::Usage(format!("{name} {text}")));
        }
        let text = config::read(path, &name, sprache)?;
        // Of a file that is named twice, the rules count once.
        if !texte.iter().any(|(known, _)| *known == name) {
            texte.push((name, text));
        }
    }
    let regeldateien: Vec<Regeldatei<'_>> =
        texte.iter().map(|(name, text)| Regeldatei { name, text }).collect();
    let liste = |datei: &str, name: &str| {
        let path = beside(datei, name);
        gelesen(&path);
        liste(&path)
    };
    EigeneRegeln::lesen(&regeldateien, &liste).map_err(|fehler| {
        let lines: Vec<String> = fehler.iter().map(|einer| einer.message(sprache)).collect();
        Failure::Usage(lines.join("\n"))
    })
}

/// Those of the settings, and those of the command line.
pub fn des_laufs(
    command: &Check,
    config: &Config,
    siegel: Option<&Siegel>,
    sprache: Sprache,
) -> Result<EigeneRegeln, Failure> {
    lesen(&[&config.regeldateien[..], &command.regeln].concat(), siegel, sprache)
}

/// Those of the nearest settings, and those of these files.
pub fn geltende(dateien: &[PathBuf], sprache: Sprache) -> Result<EigeneRegeln, Failure> {
    let mut alle = config::load(None, sprache)?.regeldateien;
    alle.extend_from_slice(dateien);
    laden(&alle, sprache)
}

/// What stands beside a file with rules.
fn beside(datei: &str, name: &str) -> PathBuf {
    Path::new(datei).parent().unwrap_or(Path::new("")).join(name)
}

/// A code list that a rule names.
fn liste(path: &Path) -> Result<Vec<u8>, (String, String)> {
    let metadata = fs::metadata(path).map_err(|error| failure::wording(&error))?;
    if metadata.len() > LISTE {
        return Err((
            "zu groß für eine Codeliste".to_owned(),
            "too large for a code list".to_owned(),
        ));
    }
    fs::read(path).map_err(|error| failure::wording(&error))
}

/// Runs `fim rules test`; the result is the exit code.
pub fn test(command: &Regeltest) -> Result<u8, Failure> {
    let sprache = command.options.sprache;
    if command.dateien.is_empty() {
        let text = sprache.pick(
            "keine Regeldatei genannt: fim rules test regeln.toml",
            "no file with rules is named: fim rules test regeln.toml",
        );
        return Err(Failure::Usage(text.to_owned()));
    }
    let proben = laden(&command.dateien, sprache)?.proben();
    let failing = proben.iter().filter(|probe| !probe.fehler.is_empty()).count();
    output::stdout(bericht(&proben, failing, sprache))?;
    Ok(if failing == 0 { failure::SUCCESS } else { failure::FINDINGS })
}

fn bericht(proben: &[Probe], failing: usize, sprache: Sprache) -> String {
    let mut text = String::new();
    for probe in proben {
        let Probe { rule, datei, zeile, fehler } = probe;
        let (code, name) = (rule.code, rule.name);
        // Writing to a string cannot fail.
        if fehler.is_empty() {
            let _ = writeln!(text, "{code} {name} · ok");
            continue;
        }
        let broken = sprache.pick("fehlgeschlagen", "failed");
        let _ = writeln!(text, "{code} {name} · {broken} ({datei}:{zeile})");
        for (seite, einer) in fehler {
            let key = seite.key();
            let _ = writeln!(text, "  {key:<8} {}", fim_report::plain(&einer.message(sprache)));
        }
    }
    let all = proben.len();
    let ok = all - failing;
    let _ = match sprache {
        Sprache::De => writeln!(text, "{all} Regeln, {ok} ok, {failing} fehlgeschlagen"),
        Sprache::En => writeln!(text, "{all} rules, {ok} ok, {failing} failed"),
    };
    text
}
