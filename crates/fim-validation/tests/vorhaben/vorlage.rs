//! The Vorhaben that has everything, and changes of it.

use crate::lauf::Dateien;

pub(crate) const FLOHMARKT: &str = "99107998001000";
pub(crate) const KATALOG: &str = "ozg-katalog.csv";
pub(crate) const BRIEF: &str = "briefe/flohmarkt.steckbrief.toml";
pub(crate) const LEISTUNG: &str = "artefakte/leistung.xml";
pub(crate) const SCHEMA: &str = "artefakte/schema.xml";
pub(crate) const PROZESS: &str = "artefakte/prozess.xml";

/// The artefacts of the small Konvolut, without findings.
const GUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/konvolute/gut");

const MODELL: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Modell" targetNamespace="https://www.example.org/modelle">
  <process id="Anmeldung" isExecutable="false">
    <startEvent id="Start" name="Stand gewünscht"/>
    <sequenceFlow id="Weg1" sourceRef="Start" targetRef="Antrag"/>
    <task id="Antrag" name="Antrag ausfüllen"/>
    <sequenceFlow id="Weg2" sourceRef="Antrag" targetRef="Ende"/>
    <endEvent id="Ende" name="Stand angemeldet"/>
  </process>
</definitions>
"#;

/// A change of a Vorhaben.
#[derive(Debug, Clone)]
pub(crate) enum Wandel {
    /// A text of a file once, which must be there, becomes another.
    Text(&'static str, String, String),
    /// A file is not there.
    Weg(&'static str),
    /// A file more, or another one in its place.
    Datei(&'static str, Vec<u8>),
}

/// In the catalogue.
pub(crate) fn katalog(old: &str, new: &str) -> Wandel {
    Wandel::Text(KATALOG, old.to_owned(), new.to_owned())
}

/// In the Steckbrief.
pub(crate) fn brief(old: &str, new: &str) -> Wandel {
    Wandel::Text(BRIEF, old.to_owned(), new.to_owned())
}

/// In any file.
pub(crate) fn datei(name: &'static str, old: &str, new: &str) -> Wandel {
    Wandel::Text(name, old.to_owned(), new.to_owned())
}

/// The Vorhaben with everything, for a Leistung of a category.
pub(crate) fn vollstaendig(prioritaet: &str) -> Dateien {
    let mut dateien = artefakte();
    let mut lege = |name: &str, text: &str| dateien.insert(name.to_owned(), text.into());
    lege(
        KATALOG,
        &include_str!("vorlage/ozg-katalog.csv").replace(";L;", &format!(";{prioritaet};")),
    );
    let steckbrief = include_str!("vorlage/flohmarkt.steckbrief.toml");
    lege(
        BRIEF,
        &steckbrief.replace("prioritaet = \"L\"", &format!("prioritaet = \"{prioritaet}\"")),
    );
    lege("modell.bpmn", MODELL);
    for name in [
        "normen",
        "journey",
        "variante-a",
        "variante-b",
        "persona",
        "harmonisierung",
        "nachnutzung",
    ] {
        lege(&format!("nachweise/{name}.md"), "# Steht hier\n");
    }
    lege("nachweise/dummy.html", "<!doctype html><title>Antrag</title>\n");
    dateien
}

fn artefakte() -> Dateien {
    let entries = std::fs::read_dir(GUT).expect("folder");
    entries
        .map(|entry| {
            let path = entry.expect("entry").path();
            let name = path.file_name().expect("name").to_string_lossy().into_owned();
            (format!("artefakte/{name}"), std::fs::read(path).expect("file"))
        })
        .collect()
}

/// The Vorhaben with these changes.
pub(crate) fn gewandelt(mut dateien: Dateien, wandel: &[Wandel]) -> Dateien {
    for one in wandel {
        match one {
            Wandel::Text(name, old, new) => {
                let bytes = dateien.get_mut(*name).expect("a file");
                let text = String::from_utf8(bytes.clone()).expect("text");
                assert_eq!(text.matches(old.as_str()).count(), 1, "once in {name}: {old}");
                *bytes = text.replacen(old.as_str(), new, 1).into_bytes();
            }
            Wandel::Weg(name) => {
                dateien.remove(*name).expect("a file");
            }
            Wandel::Datei(name, bytes) => {
                dateien.insert((*name).to_owned(), bytes.clone());
            }
        }
    }
    dateien
}

/// A table of the Steckbrief as it is written: from its head to the next blank line.
pub(crate) fn tabelle(kopf: &str) -> String {
    let text = include_str!("vorlage/flohmarkt.steckbrief.toml");
    let start = text.find(&format!("{kopf}\n")).expect("the table");
    let rest = &text[start..];
    let end = rest.find("\n\n").map_or(rest.len(), |at| at + 1);
    rest[..end].to_owned()
}
