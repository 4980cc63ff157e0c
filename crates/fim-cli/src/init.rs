//! `fim init`: a `fim.toml` with every setting there is, explained and switched off; or a pipeline
//! that checks every merge request.
//!
//! The names of the settings are those of `config`; a setting without a line here fails a test.

use crate::arguments::{Init, Pipeline};
use crate::config::NAME;
use crate::failure::{self, Failure};
use crate::{input, output};
use einstellungen::verzeichnis::{self, Einstellung, Tabelle};
use fim_core::Sprache;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Runs the command; the result is the exit code.
pub fn run(command: &Init) -> Result<u8, Failure> {
    let (folder, sprache) = (&command.folder, command.sprache);
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        let text = sprache.pick("ist kein Ordner", "is no folder");
        return Err(Failure::Usage(format!("{} {text}", input::shown(folder))));
    }
    if let Some(pipeline) = command.ci {
        return ci(folder, pipeline, sprache);
    }
    let path = folder.join(NAME);
    let shown = input::shown(&path);
    let shown = shown.trim_start_matches("./");
    if path.exists() {
        return Err(Failure::Usage(match sprache {
            Sprache::De => format!("{shown} gibt es schon und bleibt, wie es ist"),
            Sprache::En => format!("{shown} is there already and stays as it is"),
        }));
    }
    let (text, count) = file();
    output::new_file(&path.to_string_lossy(), &text, sprache)?;
    output::tell(&match sprache {
        Sprache::De => format!(
            "{shown} angelegt: {count} Einstellungen, alle abgeschaltet; zum Einschalten das # davor löschen"
        ),
        Sprache::En => format!(
            "{shown} written: {count} settings, all switched off; to switch one on, delete the # before it"
        ),
    });
    Ok(failure::SUCCESS)
}

/// Writes a pipeline. One that is there stays as it is: ours is laid beside it.
fn ci(folder: &Path, pipeline: Pipeline, sprache: Sprache) -> Result<u8, Failure> {
    let (text, places): (&str, &[&str]) = match pipeline {
        Pipeline::Gitlab => (
            include_str!("../../../templates/gitlab.yml"),
            &[".gitlab-ci.yml", "fim.gitlab-ci.yml"],
        ),
        Pipeline::Github => {
            (include_str!("../../../templates/github.yml"), &[".github/workflows/fim.yml"])
        }
        Pipeline::Git => (include_str!("../../../templates/pre-commit"), &[".githooks/pre-commit"]),
    };
    let free = places.iter().find(|name| !folder.join(name).exists());
    let path = folder.join(free.or(places.last()).copied().unwrap_or_default());
    if let Some(parent) = path.parent() {
        let failure = |error| Failure::File { path: input::shown(parent), error };
        fs::create_dir_all(parent).map_err(failure)?;
    }
    output::new_file(&path.to_string_lossy(), text, sprache)?;
    let shown = input::shown(&path);
    let shown = shown.trim_start_matches("./");
    let next = match pipeline {
        Pipeline::Gitlab | Pipeline::Github => sprache.pick(
            "die Variable FIM_IMAGE nennt das Image mit fim",
            "the variable FIM_IMAGE names the image with fim",
        ),
        Pipeline::Git => {
            output::executable(&path)?;
            sprache.pick(
                "einschalten mit: git config core.hooksPath .githooks",
                "switch on with: git config core.hooksPath .githooks",
            )
        }
    };
    let written = sprache.pick("angelegt", "written");
    output::tell(&format!("{shown} {written}; {next}"));
    if pipeline == Pipeline::Gitlab && free != places.first() {
        let name = places.last().copied().unwrap_or_default();
        output::tell(&match sprache {
            Sprache::De => format!("In .gitlab-ci.yml ergänzen: include: [{{ local: {name} }}]"),
            Sprache::En => format!("Add to .gitlab-ci.yml: include: [{{ local: {name} }}]"),
        });
    }
    Ok(failure::SUCCESS)
}

/// The file in the making.
#[derive(Default)]
struct Blatt {
    text: String,
    settings: usize,
}

impl Blatt {
    fn tabelle(&mut self, tabelle: &Tabelle) {
        let Tabelle { name, mehrere, wozu, knapp, einstellungen } = tabelle;
        if !name.is_empty() {
            // A table that may stand there several times would count if it stood there once.
            let head = if *mehrere { format!("#[[{name}]]") } else { format!("[{name}]") };
            let _ = write!(self.text, "\n# {wozu}\n{head}\n");
        }
        if *knapp {
            self.kurz(einstellungen, *mehrere);
        } else {
            einstellungen.iter().for_each(|one| self.setting(one));
        }
    }

    fn setting(&mut self, one: &Einstellung) {
        let _ = write!(self.text, "\n# {}\n#{} = {}\n", one.wozu, one.name, one.wert);
        self.settings += 1;
    }

    /// Settings that a line explains, with what is beside each below each other.
    fn kurz(&mut self, settings: &[Einstellung], is_close: bool) {
        if !is_close {
            self.text.push('\n');
        }
        let left: Vec<String> =
            settings.iter().map(|one| format!("#{} = {}", one.name, one.wert)).collect();
        let width = left.iter().map(|text| text.chars().count()).max().unwrap_or(0);
        for (left, one) in left.iter().zip(settings) {
            let _ = writeln!(self.text, "{left:width$}  # {}", one.wozu);
            self.settings += 1;
        }
    }
}

/// The file, and how many settings it has.
fn file() -> (String, usize) {
    let mut blatt = Blatt::default();
    blatt.text.push_str(
        "# Einstellungen für fim. Sie gelten in diesem Ordner und allen darunter; was auf der Befehlszeile\n\
         # steht, geht vor.\n\
         #\n\
         # Jede Zeile zeigt die Vorgabe, wo es eine gibt, und ist abgeschaltet. Zum Einschalten das # direkt\n\
         # vor dem Namen löschen und den Wert ändern.\n",
    );
    for tabelle in verzeichnis::alle() {
        blatt.tabelle(&tabelle);
    }
    (blatt.text, blatt.settings)
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::config::{self, Config, KEYS, Platte};
    use einstellungen::verzeichnis;
    use fim_core::Sprache;
    use std::path::Path;

    fn read(text: &str) -> Config {
        config::parse(text, Path::new(""), &Platte(Sprache::De), Sprache::De)
            .expect("settings without a slip")
    }

    /// What the file says, without what was written where.
    fn meaning(text: &str) -> Config {
        Config { herkunft: Vec::new(), ..read(text) }
    }

    /// The file with every setting switched on.
    fn switched_on() -> String {
        let is_setting = |line: &str| {
            let rest = line.strip_prefix('#').filter(|rest| !rest.starts_with([' ', '#']));
            rest.filter(|rest| rest.contains(" = ") || rest.starts_with("[["))
                .map_or_else(|| line.to_owned(), str::to_owned)
        };
        // A file that is there takes the place of the example.
        let text = file().0.replace("xsd/meldung.xsd", "Cargo.toml");
        text.lines().map(|line| is_setting(line) + "\n").collect()
    }

    #[test]
    fn every_key_has_its_line() {
        let (text, count) = file();
        let tabellen = verzeichnis::alle();
        for key in KEYS {
            let is_table = tabellen.iter().any(|tabelle| tabelle.name == *key);
            let line = if is_table { format!("[{key}]") } else { format!("\n#{key} = ") };
            assert!(text.contains(&line), "{key} is missing");
        }
        let all: usize = tabellen.iter().map(|tabelle| tabelle.einstellungen.len()).sum();
        assert_eq!(count, all);
    }

    #[test]
    fn as_written_nothing_changes_and_switched_on_everything_is_read() {
        assert_eq!(meaning(&file().0), Config::default());
        let config = read(&switched_on());
        let keys: Vec<&str> = config.herkunft.iter().map(|it| it.key.as_str()).collect();
        for tabelle in verzeichnis::alle() {
            for one in &tabelle.einstellungen {
                let key = match (tabelle.name, tabelle.mehrere) {
                    (table, true) => table.to_owned(),
                    ("", false) => one.name.to_owned(),
                    (table, false) => format!("{table}.{}", one.name),
                };
                assert!(keys.contains(&key.as_str()), "{key} was not read");
            }
        }
        assert_eq!(config.schwellen, Config::default().schwellen);
        assert_eq!((config.pfade.len(), config.ausnahmen.len()), (1, 1));
    }

    #[test]
    fn the_file_reads_well() {
        insta::assert_snapshot!(file().0);
    }
}
