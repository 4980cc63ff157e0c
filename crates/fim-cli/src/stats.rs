//! `fim stats`: files checked as with `fim check`, then counted; with a file of earlier runs, held
//! against them.

use crate::arguments::Stats;
use crate::check::{self, Lauf};
use crate::config::{self, Config};
use crate::failure::{self, Failure};
use crate::output::Output;
use crate::{output, pipeline};
use fim_core::{Coverage, Sprache, Statistik, Verlauf};
use fim_report::Statistikformat;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Lines that are named when they are no runs.
const GENANNTE: usize = 5;

/// Runs the command; the result is the exit code.
pub fn run(command: &Stats) -> Result<u8, Failure> {
    let check = &command.check;
    let sprache = check.options.sprache;
    let config = config::of_vorhaben(check.config.as_deref(), &check.paths, sprache)?;
    let ziele = ziele(command);
    refuse_clashes(command, &config, &ziele)?;
    let datei = command.verlauf.as_deref().map(|path| Verlaufsdatei::open(path, sprache));
    let datei = datei.transpose()?;
    check::judged(check, &config, &ziele, |lauf| {
        let Lauf { report, tool_error, .. } = lauf;
        let unreadable = pipeline::name_unreadable(&report.files, sprache);
        let is_empty = report.coverage() == Coverage::Nothing;
        let leer = Statistik::default();
        let statistik = report.statistik.as_ref().unwrap_or(&leer);
        let mut added = Ok(());
        let verlauf = datei.map(|datei| {
            // A run that counted nothing, or not all, would show a change that is none.
            if is_empty || tool_error {
                output::complain(&datei.nicht_angehaengt(sprache));
                return datei.frueher.mit_profil(statistik.profil);
            }
            let (verlauf, outcome) = datei.append(statistik);
            added = outcome;
            verlauf
        });
        output::all(&command.outputs, &check.options, |format, options| {
            let tool = pipeline::TOOL;
            Ok(fim_report::statistik(format, statistik, verlauf.as_ref(), tool, options))
        })?;
        added?;
        Ok(match is_empty {
            _ if tool_error || unreadable => failure::TOOL,
            true => failure::NOTHING,
            false => failure::SUCCESS,
        })
    })
}

/// Everything that is written to.
fn ziele(command: &Stats) -> Vec<Output<Statistikformat>> {
    let verlauf = command.verlauf.iter().map(|path| (Statistikformat::Json, Some(path.clone())));
    command.outputs.iter().cloned().chain(verlauf).collect()
}

/// What decides on the result is no place to write it to.
fn refuse_clashes(
    command: &Stats,
    config: &Config,
    ziele: &[Output<Statistikformat>],
) -> Result<(), Failure> {
    let check = &command.check;
    let named = [&check.config, &check.matrix, &config.matrix.datei];
    let named = named.into_iter().flatten().map(PathBuf::as_path);
    output::refuse_clashes(ziele, named, check.options.sprache)
}

/// The file of earlier runs.
struct Verlaufsdatei {
    path: String,
    frueher: Verlauf,
    /// False where the last line has no end, as after a crash.
    ist_zu: bool,
}

impl Verlaufsdatei {
    /// Reads what is there. A file without a single run is somebody else's, and stays as it is.
    fn open(path: &str, sprache: Sprache) -> Result<Self, Failure> {
        let failure = |error| Failure::File { path: path.to_owned(), error };
        let is_file = fs::metadata(path).map_or(true, |metadata| metadata.is_file());
        if !is_file {
            let text = sprache.pick("ist keine Datei", "is no file");
            return Err(Failure::Usage(format!("--verlauf »{path}« {text}")));
        }
        let bytes = match fs::read(Path::new(path)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            read => read.map_err(failure)?,
        };
        let frueher = fim_validation::verlauf(&bytes);
        if frueher.eintraege.is_empty() && !frueher.unlesbar.is_empty() {
            let text = sprache.pick(
                "kein Verlauf von »fim stats«; bleibt, wie sie ist, eine andere Datei nennen",
                "no history of »fim stats«; it stays as it is, name another file",
            );
            return Err(Failure::Usage(format!("{path}: {text}")));
        }
        if !frueher.unlesbar.is_empty() {
            output::complain(&format!("{path}: {}", unlesbar(&frueher.unlesbar, sprache)));
        }
        let ist_zu = bytes.last().is_none_or(|byte| *byte == b'\n');
        Ok(Self { path: path.to_owned(), frueher, ist_zu })
    }

    /// Adds a run in one write, so that runs at the same time do not mix; also where that fails, the
    /// trend is shown.
    fn append(self, statistik: &Statistik) -> (Verlauf, Result<(), Failure>) {
        let eintrag = fim_validation::verlaufseintrag(statistik, env!("CARGO_PKG_VERSION"));
        let zeile = fim_validation::verlaufszeile(&eintrag);
        let zeile = if self.ist_zu { zeile } else { format!("\n{zeile}") };
        let opened = File::options().append(true).create(true).open(&self.path);
        let written = opened.and_then(|mut file| file.write_all(zeile.as_bytes()));
        let mut verlauf = self.frueher;
        verlauf.eintraege.push(eintrag);
        let outcome = written.map_err(|error| Failure::File { path: self.path, error });
        (verlauf.mit_profil(statistik.profil), outcome)
    }

    fn nicht_angehaengt(&self, sprache: Sprache) -> String {
        let text = sprache.pick(
            "dieser Lauf wurde nicht angehängt, er hat nichts oder nicht alles gezählt",
            "this run was not added, it counted nothing or not all",
        );
        format!("{}: {text}", self.path)
    }
}

/// Says which lines are no runs.
fn unlesbar(zeilen: &[u64], sprache: Sprache) -> String {
    let named = zeilen.iter().take(GENANNTE).map(u64::to_string).collect::<Vec<_>>().join(", ");
    let more = zeilen.len().saturating_sub(GENANNTE);
    let more = match (sprache, more) {
        (_, 0) => String::new(),
        (Sprache::De, more) => format!(" und {more} weitere"),
        (Sprache::En, more) => format!(" and {more} more"),
    };
    match (sprache, zeilen.len()) {
        (Sprache::De, 1) => format!("Zeile {named} ist kein Lauf und wird übergangen"),
        (Sprache::De, _) => format!("Zeilen {named}{more} sind keine Läufe und werden übergangen"),
        (Sprache::En, 1) => format!("line {named} is no run and is passed over"),
        (Sprache::En, _) => format!("lines {named}{more} are no runs and are passed over"),
    }
}
