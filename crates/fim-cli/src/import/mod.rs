//! `fim import`: what editors decided in a work list becomes exceptions in `fim.toml`.
//!
//! * `bestand`: the exceptions that are there already, with their lines
//! * `abgleich`: what is new, what has changed, what is left to people
//! * `eintrag`: an exception as TOML, and the file with new ones
//! * `bericht`: what is said of it
//!
//! How a work list looks is known to `fim-report`; what exceptions do is not decided here.

mod abgleich;
mod bericht;
mod bestand;
mod eintrag;

use crate::arguments::Import;
use crate::config;
use crate::failure::{self, Failure};
use crate::{environment, input, output};
use abgleich::Abgleich;
use fim_core::Sprache;
use fim_report::Arbeitsliste;
use std::fs;
use std::path::{Path, PathBuf};

/// Runs the command; the result is the exit code.
pub fn run(command: &Import) -> Result<u8, Failure> {
    let sprache = command.sprache;
    let shown = input::shown(&command.liste);
    let liste = read(command, &shown)?;
    let maengel = abgleich::maengel(&liste, sprache);
    if !maengel.is_empty() {
        output::complain(&bericht::maengel(&shown, &maengel, sprache));
        return Ok(failure::TOOL);
    }
    let ziel = Ziel::find(command.config.as_deref(), sprache)?;
    let bestand = bestand::read(ziel.text.as_deref().unwrap_or_default(), &ziel.shown, sprache)?;
    let abgleich = Abgleich::new(&liste, &bestand);
    let angefuegt = eintrag::angefuegt(ziel.text.as_deref(), &abgleich.neu);
    let ganz = format!("{}{angefuegt}", ziel.text.as_deref().unwrap_or_default());
    // A list in brackets cannot be added to from outside.
    bestand::read(&ganz, &ziel.shown, sprache).map_err(|_| in_klammern(&ziel.shown, sprache))?;
    if !command.is_preview && !abgleich.neu.is_empty() {
        ziel.write(&ganz, sprache)?;
    }
    let bericht = bericht::Bericht {
        liste: &liste,
        abgleich: &abgleich,
        name: &shown,
        ziel: &ziel.shown,
        is_new: ziel.text.is_none(),
        is_preview: command.is_preview,
        heute: environment::today(),
        sprache,
    };
    let toml = if command.is_preview { angefuegt.as_str() } else { "" };
    output::stdout(bericht.text(toml))?;
    Ok(failure::SUCCESS)
}

fn in_klammern(shown: &str, sprache: Sprache) -> Failure {
    let name = bestand::AUSNAHMEN;
    Failure::Usage(match sprache {
        Sprache::De => format!(
            "{shown}: {name} = [ … ] lässt sich nicht ergänzen; jeden Eintrag als [[{name}]] schreiben"
        ),
        Sprache::En => {
            format!("{shown}: {name} = [ … ] cannot be added to; write each entry as [[{name}]]")
        }
    })
}

/// The list that was named.
fn read(command: &Import, shown: &str) -> Result<Arbeitsliste, Failure> {
    let sprache = command.sprache;
    let failure = |error| Failure::File { path: shown.to_owned(), error };
    let size = fs::metadata(&command.liste).map_err(failure)?.len();
    if size > command.limits.file_bytes {
        let text =
            sprache.pick("zu groß (Grenze »dateigroesse«)", "too large (limit »dateigroesse«)");
        return Err(Failure::Usage(format!("{shown}: {text}")));
    }
    let bytes = fs::read(&command.liste).map_err(failure)?;
    fim_report::arbeitsliste_lesen(bytes, &command.limits)
        .map_err(|error| Failure::Usage(format!("{shown}: {}", error.message(sprache))))
}

/// The file that exceptions are appended to.
struct Ziel {
    path: PathBuf,
    shown: String,
    /// What it says; `None` where it is not there yet.
    text: Option<String>,
}

impl Ziel {
    /// The file that was named, else the nearest one, else one in the working folder.
    fn find(named: Option<&Path>, sprache: Sprache) -> Result<Self, Failure> {
        let here = std::env::current_dir().unwrap_or_default();
        let nearest =
            || here.ancestors().map(|folder| folder.join(config::NAME)).find(|path| path.is_file());
        let path = named.map(Path::to_owned).or_else(nearest);
        let path = path.unwrap_or_else(|| PathBuf::from(config::NAME));
        let shown = input::shown(path.strip_prefix(&here).unwrap_or(&path));
        let text = if path.exists() { Some(config::read(&path, &shown, sprache)?) } else { None };
        Ok(Self { path, shown, text })
    }

    fn write(&self, text: &str, sprache: Sprache) -> Result<(), Failure> {
        let path = self.path.to_string_lossy();
        match self.text {
            Some(_) => output::file(&path, text.as_bytes()),
            None => output::new_file(&path, text, sprache),
        }
    }
}
