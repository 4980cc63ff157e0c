//! Which references must lead to something: by default, by the configuration, by the command line.

use crate::common::{Scratch, fim, fim_in, project};

const BRIEF: &str = "corpus/buecherschrank/datenfelder/D99000000901V1.0.0_xdf3.xml";
const ANDERER: &str = "corpus/buecherschrank/datenfelder/D99000000902V1.0.0_xdf3.xml";
/// The relation of the first to a Dokumentsteckbrief that is not there.
const RELATION: &str = "FIM1406";

fn kurz(arguments: &[&str]) -> (i32, String) {
    let outcome = fim(&[&["check", "-f", "kurz"], arguments].concat());
    (outcome.code, outcome.stdout)
}

#[test]
fn a_reference_is_followed_once_another_artefact_of_the_kind_is_there() {
    let (code, alone) = kurz(&[BRIEF]);
    assert_eq!(code, 0);
    assert!(!alone.contains(RELATION) && !alone.contains("Verweise:"), "{alone}");
    let (code, together) = kurz(&[BRIEF, ANDERER]);
    assert_eq!(code, 0);
    insta::assert_snapshot!(together);
}

#[test]
fn always_is_a_demand_and_never_is_silence() {
    let (code, always) = kurz(&[BRIEF, "--verweise", "relation=immer"]);
    assert_eq!(code, 1, "{always}");
    assert!(always.contains("methodisch[FIM1406]"), "{always}");
    let (code, never) = kurz(&[BRIEF, ANDERER, "--verweise", "nie"]);
    assert_eq!(code, 0);
    assert!(!never.contains(RELATION) && never.contains("nach Einstellung"), "{never}");
    // What is said of one kind goes before what is said of all, in whatever order.
    let (code, one) = kurz(&[BRIEF, "--verweise", "relation=immer", "--verweise", "nie"]);
    assert_eq!(code, 1, "{one}");
}

#[test]
fn the_command_line_goes_before_the_configuration() {
    let scratch = Scratch::new("verweise");
    let write = |text: &str| std::fs::write(scratch.path().join("fim.toml"), text).expect("file");
    let (one, two) = (project().join(BRIEF), project().join(ANDERER));
    let (one, two) = (one.display().to_string(), two.display().to_string());
    let run = |more: &[&str]| {
        fim_in(scratch.path(), &[&["check", "-f", "kurz", &one, &two], more].concat(), b"")
    };
    write("[verweise]\nrelation = \"immer\"\n");
    assert_eq!(run(&[]).code, 1);
    assert!(!run(&["--verweise", "relation=nie"]).stdout.contains(RELATION));
    write("[verweise]\nalle = \"nie\"\nrelation = \"automatisch\"\n");
    let outcome = run(&[]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.stdout.contains("Hinweis[FIM1406]"), "{}", outcome.stdout);
    for (text, complaint) in [
        ("[verweise]\nrelationen = \"nie\"\n", "fim.toml:2:1: »relationen« ist unbekannt"),
        (
            "[verweise]\nrelation = \"ni\"\n",
            "fim.toml:2:12: »ni« ist unbekannt; meinten Sie »nie«?",
        ),
    ] {
        write(text);
        let outcome = run(&[]);
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.contains(complaint), "{}", outcome.stderr);
    }
}

#[test]
fn json_says_what_was_followed() {
    let json = fim(&["check", "-f", "json", BRIEF, ANDERER]).json();
    insta::assert_snapshot!(serde_json::to_string_pretty(&json["corpus"]).expect("JSON"));
    // A file of its own says what it holds, too.
    let json = fim(&["check", "-f", "json", BRIEF]).json();
    assert_eq!(json["corpus"]["objects"][0]["kind"], "Dokumentsteckbrief");
}

/// What is wrong with a file is told once, not again by all who refer to it.
#[test]
fn a_target_in_a_file_that_cannot_be_read_is_not_missing() {
    let scratch = Scratch::new("unlesbar");
    let gut = project().join("corpus/konvolute/gut");
    for name in ["leistung.xml", "prozess.xml", "steckbrief-bescheid.xml"] {
        std::fs::copy(gut.join(name), scratch.path().join(name)).expect("copy");
    }
    let run = || fim_in(scratch.path(), &["check", "-f", "kurz", "."], b"").stdout;
    assert!(run().contains("D99000000701 ist in keiner Datei"));
    std::fs::write(scratch.path().join("D99000000701V1.0.0_xdf3.xml"), b"<a>").expect("file");
    let stdout = run();
    assert!(stdout.contains("XML1203") && !stdout.contains("ist in keiner Datei"), "{stdout}");
}
