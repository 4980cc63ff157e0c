//! Settings that rest on others, from files that are only thought of.

#![allow(clippy::expect_used, clippy::panic, reason = "tests may panic")]

use einstellungen::{Ablage, Config, Dateisicht, Ladefehler, NAME, load};
use fim_core::Sprache;
use fim_validation::Profil;
use std::cell::Cell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Files by their names; how often one was read.
struct Gedacht {
    dateien: HashMap<PathBuf, String>,
    gelesen: Cell<usize>,
}

impl Gedacht {
    fn new(dateien: &[(&str, &str)]) -> Self {
        let own = |(name, text): &(&str, &str)| (PathBuf::from(name), (*text).to_owned());
        Self { dateien: dateien.iter().map(own).collect(), gelesen: Cell::new(0) }
    }

    fn load(&self) -> Result<Config, String> {
        load(Path::new(NAME), NAME, self, Sprache::De).map_err(|error| match error {
            Ladefehler::Datei(path) => format!("{path} lässt sich nicht lesen"),
            Ladefehler::Inhalt(text) => text,
        })
    }
}

impl Dateisicht for Gedacht {
    fn ist_datei(&self, path: &Path) -> bool {
        self.dateien.contains_key(path)
    }

    fn ist_ordner(&self, path: &Path) -> bool {
        self.dateien.keys().any(|file| file.starts_with(path) && file != path)
    }
}

impl Ablage for Gedacht {
    type Fehler = String;

    fn lies(&self, path: &Path, shown: &str) -> Result<String, String> {
        self.gelesen.set(self.gelesen.get() + 1);
        self.dateien.get(path).cloned().ok_or_else(|| shown.to_owned())
    }

    fn echt(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}

#[test]
fn what_is_said_later_goes_before_what_was_said_earlier() {
    let gedacht = Gedacht::new(&[
        ("fim.toml", "extends = ['basis/a.toml']\nprofil = 'sdg'\ncodelisten = ['listen']"),
        ("basis/a.toml", "profil = 'stammtext'\nstichtag = 2026-05-21\ncodelisten = ['l']"),
        ("basis/l/x.xml", ""),
        ("listen/x.xml", ""),
    ]);
    let config = gedacht.load().expect("settings");
    assert_eq!(config.profil.map(Profil::key), Some("sdg"));
    assert!(config.stichtag.is_some());
    assert_eq!(config.codelisten, [Path::new("basis/l"), Path::new("listen")]);
    assert_eq!(config.dateien, [Path::new("fim.toml"), Path::new("basis/a.toml")]);
}

#[test]
fn what_is_not_there_is_told_with_its_place() {
    let say = |text| Gedacht::new(&[("fim.toml", text)]).load().expect_err("a slip");
    assert_eq!(say("extends = ['fort.toml']"), "fim.toml:1:12: »fort.toml« gibt es nicht");
    assert_eq!(say("extends = ['fim.toml']"), "fim.toml:1:12: »fim.toml« erweitert sich selbst");
    assert_eq!(say("codelisten = ['fort']"), "fim.toml:1:15: »fort« ist kein Ordner");
    assert_eq!(Gedacht::new(&[]).load(), Err("fim.toml lässt sich nicht lesen".to_owned()));
}

#[test]
fn files_that_extend_each_other_many_times_over_are_refused() {
    // Each of fifteen files rests on the next one eight times: 8^14 files to read.
    let names: Vec<String> = (0..16).map(|at| format!("{at}.toml")).collect();
    let text = |at: usize| format!("extends = [{}]", format!("'{}.toml',", at + 1).repeat(8));
    let texts: Vec<String> = (0..15).map(text).collect();
    let mut files: Vec<(&str, &str)> =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_str())).collect();
    files.extend([("fim.toml", "extends = ['1.toml']"), ("15.toml", "")]);
    let gedacht = Gedacht::new(&files);
    let said = gedacht.load().expect_err("too many");
    assert!(said.contains("zu viele Dateien"), "{said}");
    assert!(gedacht.gelesen.get() <= 300, "{}", gedacht.gelesen.get());
}
