//! Help, version and complaints about the command line.

use crate::common::fim;

#[test]
fn help_in_both_languages() {
    insta::assert_snapshot!("help", fim(&["--help"]).seen());
    insta::assert_snapshot!("help_check", fim(&["check", "--help"]).seen());
    insta::assert_snapshot!("help_preflight", fim(&["preflight", "--help"]).seen());
    insta::assert_snapshot!(
        "help_preflight_en",
        fim(&["vorpruefung", "-h", "--sprache=en"]).seen()
    );
    insta::assert_snapshot!("help_wo", fim(&["wo", "--help"]).seen());
    insta::assert_snapshot!("help_wo_en", fim(&["where", "-h", "--sprache=en"]).seen());
    insta::assert_snapshot!("help_stats", fim(&["stats", "--help"]).seen());
    insta::assert_snapshot!("help_stats_en", fim(&["statistik", "-h", "--sprache=en"]).seen());
    insta::assert_snapshot!("help_import", fim(&["import", "--help"]).seen());
    insta::assert_snapshot!("help_import_en", fim(&["importiere", "-h", "--sprache=en"]).seen());
    insta::assert_snapshot!("help_new", fim(&["new", "--help"]).seen());
    insta::assert_snapshot!("help_new_steckbrief", fim(&["new", "steckbrief", "--help"]).seen());
    insta::assert_snapshot!(
        "help_new_steckbrief_en",
        fim(&["neu", "steckbrief", "-h", "--sprache=en"]).seen()
    );
    insta::assert_snapshot!("help_new_katalog", fim(&["new", "katalog", "--help"]).seen());
    insta::assert_snapshot!("help_init", fim(&["init", "--help"]).seen());
    insta::assert_snapshot!("help_init_en", fim(&["einrichten", "-h", "--sprache=en"]).seen());
    insta::assert_snapshot!("help_inspect", fim(&["inspect", "--help"]).seen());
    insta::assert_snapshot!("help_explain", fim(&["explain", "--help"]).seen());
    insta::assert_snapshot!("help_rules", fim(&["rules", "--help"]).seen());
    insta::assert_snapshot!("help_en", fim(&["--sprache", "en", "--help"]).seen());
    insta::assert_snapshot!("help_check_en", fim(&["check", "--help", "--sprache=en"]).seen());
    insta::assert_snapshot!("help_inspect_en", fim(&["inspect", "--sprache", "en", "-h"]).seen());
}

#[test]
fn no_command_shows_the_help_and_fails() {
    let outcome = fim(&[]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("fim <BEFEHL> [OPTIONEN]"), "{}", outcome.stderr);
}

#[test]
fn german_aliases_do_the_same() {
    let file = "corpus/kodierungen/utf-8.xml";
    assert_eq!(fim(&["pruefe", file]).seen(), fim(&["check", file]).seen());
    assert_eq!(fim(&["zeige", file]).seen(), fim(&["inspect", file]).seen());
}

#[test]
fn complaints_name_the_word_and_what_there_is() {
    let lines: Vec<String> = [
        &["chek"][..],
        &["check", "--fail-onn", "x"],
        &["check", "-f", "yaml"],
        &["check", "-f"],
        &["check", "-f", "json", "-f", "kurz"],
        &["check", "--fail-on", "schlimm"],
        &["check", "--jobs", "0"],
        &["check", "--color", "bunt"],
        &["check", "--sprache", "fr"],
        &["check", "--grenze", "tiefe"],
        &["check", "--grenze", "breite=3"],
        &["check", "--grenze", "tiefe=-3"],
        &["check", "--files-from", "gibt-es-nicht.txt"],
        &["check", "-f", "json=gibt/es/nicht.json", "corpus/kodierungen/utf-8.xml"],
        &["inspect"],
        &["inspect", "corpus/kodierungen"],
        &["inspect", "corpus/archiv/konvolut.zip"],
        &["--sprache", "en", "chek"],
        &["--sprache", "en", "check", "--jobs", "viele"],
    ]
    .iter()
    .map(|arguments| {
        let outcome = fim(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
        format!("fim {}\n{}", arguments.join(" "), outcome.stderr)
    })
    .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
