//! `fim init`: a `fim.toml` with every setting there is, explained and switched off.
//!
//! The names of the settings are those of `config`; a setting without a line here fails a test.

use crate::arguments::Init;
use crate::config::cache::CACHE;
use crate::config::matrix::MATRIX;
use crate::config::{NAME, QS, REGELN, SCHWELLEN, VERWEISE};
use crate::failure::{self, Failure};
use crate::{input, output, verweise};
use fim_core::{Limits, Sprache};
use fim_validation::{Profil, Pruefweise, Schwellen, Verweisart, Verweiswahl, Vorgaben, ziele};
use std::fmt::Write;

/// Runs the command; the result is the exit code.
pub fn run(command: &Init) -> Result<u8, Failure> {
    let (folder, sprache) = (&command.folder, command.sprache);
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        let text = sprache.pick("ist kein Ordner", "is no folder");
        return Err(Failure::Usage(format!("{} {text}", input::shown(folder))));
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

/// The file in the making.
#[derive(Default)]
struct Blatt {
    text: String,
    settings: usize,
}

impl Blatt {
    fn tabelle(&mut self, name: &str, about: &str) {
        let _ = write!(self.text, "\n# {about}\n[{name}]\n");
    }

    fn setting(&mut self, key: &str, value: &str, about: &str) {
        let _ = write!(self.text, "\n# {about}\n#{key} = {value}\n");
        self.settings += 1;
    }

    /// Settings that a line explains, with what is beside each below each other.
    fn kurz<T: AsRef<str>>(&mut self, settings: &[(&str, T, &str)]) {
        self.text.push('\n');
        let left: Vec<String> =
            settings.iter().map(|(key, value, _)| format!("#{key} = {}", value.as_ref())).collect();
        let width = left.iter().map(|text| text.chars().count()).max().unwrap_or(0);
        for (left, (_, _, about)) in left.iter().zip(settings) {
            let _ = writeln!(self.text, "{left:width$}  # {about}");
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
    oben(&mut blatt);
    blatt.tabelle(REGELN, "Welche Regeln sprechen. »fim rules« zeigt alle.");
    blatt.setting(
        "mit",
        "[]",
        "Regeln, die auch oder nur auf Wunsch sprechen: Code oder Anfang, etwa [\"XZF19\"]",
    );
    blatt.setting("ohne", "[]", "Regeln, die schweigen; der längere Anfang geht vor");
    schwellen(&mut blatt);
    blatt.tabelle(
        VERWEISE,
        "Ob Verweise ein Ziel in den geprüften Dateien brauchen: \"automatisch\" (sobald die Dateien etwas\n# dieser Art enthalten), \"immer\" oder \"nie\".",
    );
    let alle =
        (verweise::ALLE, weise(Pruefweise::default()), "jede Art, die nicht eigens genannt ist");
    let vorgabe = Verweiswahl::default();
    let arten =
        Verweisart::ALL.iter().map(|art| (art.key(), weise(vorgabe.get(*art)), art.label().0));
    blatt.kurz(&std::iter::once(alle).chain(arten).collect::<Vec<_>>());
    matrix(&mut blatt);
    cache(&mut blatt);
    qs_bericht(&mut blatt);
    (blatt.text, blatt.settings)
}

fn matrix(blatt: &mut Blatt) {
    blatt.tabelle(MATRIX, "Welche Matrix für »fim matrix« und Vorhaben gilt.");
    blatt.setting(
        "datei",
        "\"matrix.toml\"",
        "Eigene Matrix, von dieser Datei aus. Vorgabe: die mitgelieferte von 2019",
    );
    blatt.setting(
        "freigabestatus",
        "{ L = 4, K = 3, M = 2 }",
        "Status, den FIM-Artefakte je Priorität mindestens haben müssen: 1 bis 6",
    );
}

fn cache(blatt: &mut Blatt) {
    blatt.tabelle(
        CACHE,
        "Ergebnisse früherer Läufe: Unveränderte Dateien werden nicht noch einmal geprüft.",
    );
    blatt.kurz(&[
        ("an", "true", "Ergebnisse ablegen und verwenden"),
        ("ordner", "\".fim-cache\"", "wo, von dieser Datei aus; lässt sich jederzeit löschen"),
    ]);
}

/// What stands before every table.
fn oben(blatt: &mut Blatt) {
    let profile = Profil::ALL.map(Profil::key).join(", ");
    let vorgabe = format!("\"{}\"", Profil::default().key());
    blatt.setting("profil", &vorgabe, &format!("Wessen Urteil gilt: {profile}"));
    let namen: Vec<&str> = ziele().iter().map(|ziel| ziel.name.as_str()).collect();
    let letztes = format!("\"{}\"", namen.last().copied().unwrap_or_default());
    blatt.setting(
        "ziel",
        &letztes,
        &format!("Angestrebter Freigabestatus: {}. Vorgabe: keiner", namen.join(", ")),
    );
    blatt.setting(
        "stichtag",
        "2025-12-31",
        "Tag, der als heute gilt. Vorgabe: heute; ein fester Tag hält Ergebnisse gleich",
    );
    blatt.setting(
        "codelisten",
        "[]",
        "Ordner mit Codelisten (Genericode), von dieser Datei aus, etwa [\"codelisten\"]",
    );
}

fn schwellen(blatt: &mut Blatt) {
    blatt.tabelle(
        SCHWELLEN,
        "Ab wann Hinweise zur Verständlichkeit kommen: ganze Zahlen von 1 bis 1000.",
    );
    let Schwellen {
        woerter_je_satz,
        woerter_im_mittel,
        saetze_je_absatz,
        nominalwoerter_prozent,
        jahre_ohne_aenderung,
    } = Schwellen::VORGABE;
    let zahlen = [
        ("woerter-je-satz", woerter_je_satz, "Wörter, die ein Satz höchstens hat"),
        ("woerter-im-mittel", woerter_im_mittel, "Wörter je Satz, im Mittel eines Textes"),
        ("saetze-je-absatz", saetze_je_absatz, "Sätze, die ein Absatz höchstens hat"),
        (
            "nominalwoerter-prozent",
            nominalwoerter_prozent,
            "von 100 Wörtern höchstens so viele auf -ung, -heit, -keit",
        ),
        (
            "jahre-ohne-aenderung",
            jahre_ohne_aenderung,
            "Jahre, nach denen ein unveränderter Text auffällt",
        ),
    ];
    blatt.kurz(&zahlen.map(|(key, zahl, about)| (key, zahl.to_string(), about)));
}

fn qs_bericht(blatt: &mut Blatt) {
    blatt.tabelle(QS, "Einstellungen des QS-Berichts, unter seinen Namen; 1 und 0 gehen auch.");
    let limits = Limits::default();
    let vorgaben = Vorgaben::new(&limits);
    let schalter = [
        ("CodelistenInhalt", vorgaben.codelisten_inhalt, "Codelisten von XDatenfelder 2 öffnen"),
        (
            "AktuelleCodelisteLaden",
            vorgaben.aktuelle_codeliste_laden,
            "Codelisten ohne Version auflösen",
        ),
        ("VersionsHinweise", vorgaben.versionshinweise, "fehlenden Ersteller melden (1117)"),
    ];
    blatt.kurz(&schalter.map(|(key, wert, about)| (key, wert.to_string(), about)));
}

fn weise(weise: Pruefweise) -> String {
    let found = Pruefweise::ALL.iter().find(|(_, one)| *one == weise);
    format!("\"{}\"", found.map_or("", |(key, _)| key))
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::config::{self, Config, KEYS, QS_KEYS, REGELN_KEYS, SCHWELLEN_KEYS, cache, matrix};
    use fim_core::Sprache;
    use fim_validation::Verweisart;
    use std::path::Path;

    fn read(text: &str) -> Config {
        config::parse(text, Path::new(""), Sprache::De).expect("settings without a slip")
    }

    #[test]
    fn every_setting_has_its_line() {
        let (text, count) = file();
        let tables = KEYS.iter().filter(|key| text.contains(&format!("\n[{key}]\n")));
        let plain = KEYS.iter().filter(|key| text.contains(&format!("\n#{key} = ")));
        assert_eq!(tables.count() + plain.count(), KEYS.len());
        let arten: Vec<&str> = Verweisart::ALL.iter().map(|art| art.key()).collect();
        let others =
            [REGELN_KEYS, SCHWELLEN_KEYS, QS_KEYS, matrix::KEYS, cache::KEYS, &arten, &["alle"]]
                .concat();
        for key in &others {
            assert!(text.contains(&format!("\n#{key} = ")), "{key} is missing");
        }
        assert_eq!(count, others.len() + text.matches("\n#profil").count() + 3);
    }

    #[test]
    fn as_written_nothing_changes_and_switched_on_everything_is_read() {
        let (text, _) = file();
        assert_eq!(read(&text), Config::default());
        let on: String = text
            .lines()
            .map(|line| match line.strip_prefix('#').filter(|rest| !rest.starts_with([' ', '#'])) {
                Some(setting) if setting.contains(" = ") => format!("{setting}\n"),
                _ => format!("{line}\n"),
            })
            .collect();
        let config = read(&on);
        assert_eq!(config.schwellen, Config::default().schwellen);
        assert_eq!(config.verweise.len(), Verweisart::ALL.len() + 1);
        assert_eq!(config.aktuelle_codeliste_laden, Some(true));
        assert!(config.profil.is_some() && config.ziel.is_some() && config.stichtag.is_some());
        assert_eq!(config.cache.an, Some(true));
    }

    #[test]
    fn the_file_reads_well() {
        insta::assert_snapshot!(file().0);
    }
}
