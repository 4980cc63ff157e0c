//! What is no content: names of files, folders and entries of archives, words of a call, settings.

use super::gift::{Guss, IN_XML, SONST, zwilling};
use super::lauf::{Aufruf, Mass, Ort};
use super::richter::Form;
use super::{CHECK, alle, bestand};
use crate::fall::GUT;

/// A text as the name of a file: no folder, and no name that ends in blanks.
fn name(text: &str) -> String {
    text.replace('/', "_")
}

fn gifte() -> Vec<&'static str> {
    IN_XML.into_iter().chain(SONST).collect()
}

#[cfg(unix)]
#[test]
fn names_of_files_and_of_what_is_in_archives_stay_names() {
    let gifte = gifte();
    alle(&(0..gifte.len()).collect::<Vec<_>>(), |at| {
        let [boese, harmlos] = [("boese", gifte[at].to_owned()), ("harmlos", zwilling(gifte[at]))]
            .map(|(wer, text)| {
                let name = name(&text);
                let ort = Ort::new(&format!("namen-{at}-{wer}"));
                let falsch = GUT.replace(">L1<", "><");
                ort.lege([
                    (format!("a/{name}.xml"), falsch.clone().into_bytes()),
                    (format!("b{name}/c.xml"), b"<a>".to_vec()),
                    (
                        format!("c/{name}.zip"),
                        bestand::archiv(&[
                            (format!("{text}/{name}.xml"), falsch.into_bytes()),
                            (format!("{name}.xml"), b"".to_vec()),
                        ]),
                    ),
                    (format!("d/{name}.steckbrief.toml"), b"[steckbrief]\nx = 1".to_vec()),
                    (format!("e/{name}.zip"), b"PK".to_vec()),
                ]);
                ort
            });
        let mut maengel = CHECK.vergleiche(Mass::Gleich, &boese, &harmlos);
        for worte in [
            &["matrix"][..],
            &["stats"],
            &["inspect", "c"],
            &["baseline", "--vorschau"],
            &["fix", "--vorschau"],
            &["wo", "L99999"],
            &["preflight", "a"],
            &["diff", "a", "c"],
            &["protokoll", "-f", "json=p.json", "-f", "html=p.html"],
            &["config"],
        ] {
            maengel.extend(Aufruf { worte, stdout: Form::Text, dateien: &[] }.vergleiche(
                Mass::Gleich,
                &boese,
                &harmlos,
            ));
        }
        maengel
    });
}

/// As the only argument of a path, so that the text comes first on a line and in a cell.
#[cfg(unix)]
#[test]
fn a_name_may_come_first() {
    let gifte = gifte();
    alle(&(0..gifte.len()).collect::<Vec<_>>(), |at| {
        let [boese, harmlos] = [("boese", gifte[at].to_owned()), ("harmlos", zwilling(gifte[at]))]
            .map(|(wer, text)| {
                let ort = Ort::new(&format!("erster-{at}-{wer}"));
                ort.lege([(format!("{}.xml", name(&text)), b"<a>".to_vec())]);
                ort
            });
        CHECK.vergleiche(Mass::Gleich, &boese, &harmlos)
    });
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_stay_names() {
    use std::os::unix::ffi::OsStrExt;
    let ort = Ort::new("namen-bytes");
    let name = std::ffi::OsStr::from_bytes(b"\xff\x9b2J\xc2\x9b.xml");
    if std::fs::write(ort.pfad.join(name), "<a>").is_err() {
        eprintln!("SKIPPED: this file system takes only names that are text");
        return;
    }
    let maengel = CHECK.pruefe(&ort);
    assert!(maengel.is_empty(), "{maengel:?}");
}

#[test]
fn words_of_a_call_are_quoted_and_nothing_else() {
    let gifte = gifte();
    alle(&(0..gifte.len()).collect::<Vec<_>>(), |at| {
        let ort = Ort::new(&format!("worte-{at}"));
        ort.lege([("a.xml".to_owned(), GUT.as_bytes().to_vec())]);
        let wort = gifte[at];
        let gleich = format!("--profil={wort}");
        let option = format!("--{}", wort.trim_start());
        let calls: [&[&str]; 22] = [
            &["check", "--", wort],
            &["check", &option],
            &["check", &gleich],
            &["check", "--mit", wort],
            &["check", "-f", wort],
            &["check", "--grenze", wort],
            &["check", "--stichtag", wort],
            &["check", "--config", wort],
            &["check", "--regeln", wort],
            &["check", "--codelisten", wort],
            &["check", "--xsd", wort],
            &["check", "--verweise", wort],
            &["check", "--seit", wort],
            &["check", "--files-from", wort],
            &["check", "--baseline", wort],
            &["explain", "--", wort],
            &["wo", "--", wort],
            &["config", "--", wort],
            &["diff", "--", wort, wort],
            &["matrix", "--leistung", wort],
            &["schema", "check", "--", wort],
            &[wort],
        ];
        calls
            .iter()
            .flat_map(|worte| Aufruf { worte, stdout: Form::Text, dateien: &[] }.pruefe(&ort))
            .collect()
    });
}

/// Keys, and values of keys, that mean nothing: each ends the run with a message that quotes it.
#[test]
fn settings_that_are_wrong_are_quoted_and_nothing_else() {
    let anzahl = gifte().len();
    let zeilen = [
        "# = 1",
        "profil = #",
        "stichtag = #",
        "regelwerk = #",
        "extends = [#]",
        "codelisten = [#]",
        "baseline = #",
        "regeldateien = [#]",
        "fail-on = #",
        "ziel = #",
        "ausschliessen = [#]",
        "[regeln]\nmit = [#]",
        "[stufen]\n# = #",
        "[stufen]\nXDF1001 = #",
        "[[pfade]]\nmuster = [#]\n# = 1",
        "[[ausnahmen]]\nregel = #\ngrund = #",
        "[[ausnahmen]]\nregel = \"XZF\"\ngrund = #\nbis = #",
        "[schema]\nordner = [#]",
        "[schema]\nversion = #",
        "[verweise]\n# = #",
        "[matrix]\ndatei = #",
        "[cache]\nordner = #",
        "x = [\n#",
    ];
    alle(&(0..anzahl).collect::<Vec<_>>(), |beginn| {
        let guss = Guss { beginn, harmlos: false, alles: true };
        let ort = Ort::new(&format!("einstellungen-{beginn}"));
        ort.lege([("a.xml".to_owned(), GUT.as_bytes().to_vec())]);
        let mut maengel = Vec::new();
        for (at, zeile) in zeilen.iter().enumerate() {
            // One of the texts for each of the settings, another in each round.
            ort.lege([("fim.toml".to_owned(), zeile.replace('#', &guss.toml(at)).into_bytes())]);
            for worte in [&["check"][..], &["config"]] {
                maengel.extend(Aufruf { worte, stdout: Form::Text, dateien: &[] }.pruefe(&ort));
            }
            // Raw, as no reader of TOML takes it.
            ort.lege([("fim.toml".to_owned(), zeile.replace('#', &guss.text(at)).into_bytes())]);
            maengel.extend(
                Aufruf { worte: &["check"], stdout: Form::Text, dateien: &[] }.pruefe(&ort),
            );
        }
        maengel
    });
}
