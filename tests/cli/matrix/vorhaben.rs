//! A Vorhaben of one Labor-Leistung that has everything, in a folder of its own.

use super::STICHTAG;
use crate::common::{Outcome, Scratch, fim_in, project};
use serde_json::Value;
use std::path::PathBuf;

pub(super) const FLOHMARKT: &str = "99107998001000";
pub(super) const KATALOG: &str = "ozg-katalog.csv";
pub(super) const BRIEF: &str = "briefe/flohmarkt.steckbrief.toml";

const VORLAGE: &str = "crates/fim-validation/tests/vorhaben/vorlage";
const MODELL: &str = "crates/fim-validation/src/vorhaben/beispiele/modell.bpmn";

/// The Vorhaben, in `v` below an empty folder.
pub(super) struct Vorhaben(Scratch);

impl Vorhaben {
    pub(super) fn new(name: &str) -> Self {
        let scratch = Scratch::new(name);
        let read = |path: PathBuf| std::fs::read(path).expect("file");
        for entry in std::fs::read_dir(project().join("corpus/konvolute/gut")).expect("folder") {
            let path = entry.expect("entry").path();
            let name = path.file_name().expect("name").to_string_lossy().into_owned();
            scratch.write(&format!("v/artefakte/{name}"), read(path));
        }
        let vorlage = project().join(VORLAGE);
        scratch.write(&format!("v/{KATALOG}"), read(vorlage.join(KATALOG)));
        scratch.write(&format!("v/{BRIEF}"), read(vorlage.join("flohmarkt.steckbrief.toml")));
        scratch.write("v/modell.bpmn", read(project().join(MODELL)));
        for name in [
            "normen",
            "journey",
            "variante-a",
            "variante-b",
            "persona",
            "harmonisierung",
            "nachnutzung",
        ] {
            scratch.write(&format!("v/nachweise/{name}.md"), "# Steht hier\n");
        }
        scratch.write("v/nachweise/dummy.html", "<!doctype html><title>Antrag</title>\n");
        Self(scratch)
    }

    /// The path of a file of the Vorhaben.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join("v").join(name)
    }

    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.0.write(&format!("v/{name}"), bytes);
    }

    pub(super) fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("text")
    }

    pub(super) fn remove(&self, name: &str) {
        std::fs::remove_file(self.path(name)).expect("file");
    }

    /// A text of a file, which must be there once, becomes another.
    pub(super) fn change(&self, name: &str, old: &str, new: &str) {
        let text = self.text(name);
        assert_eq!(text.matches(old).count(), 1, "once in {name}: {old}");
        self.write(name, text.replacen(old, new, 1));
    }

    /// Runs `fim` in the folder of the Vorhaben.
    pub(super) fn fim(&self, arguments: &[&str]) -> Outcome {
        fim_in(&self.path(""), arguments, b"")
    }

    /// Runs `fim` beside the folder of the Vorhaben.
    pub(super) fn beside(&self, arguments: &[&str]) -> Outcome {
        fim_in(self.0.path(), arguments, b"")
    }

    /// Runs `fim matrix` with the day of the tests.
    pub(super) fn matrix(&self, arguments: &[&str]) -> Outcome {
        self.fim(&[&["matrix", "--stichtag", STICHTAG], arguments].concat())
    }

    /// `L 99107998001000 ✓✓~…` of each Leistung, and the exit code.
    pub(super) fn zellen(&self, arguments: &[&str]) -> (Vec<String>, i32) {
        let outcome = self.matrix(&[&["-f", "json"], arguments].concat());
        (zellen(&outcome.json()), outcome.code)
    }
}

/// A sign for each cell of each Leistung.
pub(super) fn zellen(json: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let sign = |zelle: &Value| match text(&zelle["stand"]).as_str() {
        "erfuellt" => '✓',
        "unvollstaendig" => '~',
        "fehlt" => '✗',
        "entfaellt" => 'e',
        "nicht_gefordert" => '·',
        other => panic!("{other}"),
    };
    let line = |zeile: &Value| {
        let signs: String = zeile["zellen"].as_array().expect("cells").iter().map(sign).collect();
        format!("{} {} {signs}", text(&zeile["prioritaet"]), text(&zeile["schluessel"]))
    };
    json["leistungen"].as_array().expect("Leistungen").iter().map(line).collect()
}
