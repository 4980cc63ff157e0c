//! Scripts for shells and pages for `man`: made from the command line, so that they say what it says.

use crate::common::{Scratch, fim, fim_in};
use std::process::{Command, Stdio};

/// The commands that the help names.
fn befehle() -> Vec<String> {
    let help = fim(&["--help"]).stdout;
    let named = help.lines().skip_while(|line| *line != "Befehle:").skip(1);
    let named = named.take_while(|line| !line.is_empty());
    let words = named.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_shell_learns_every_command_and_option() {
    assert!(befehle().len() > 12, "{:?}", befehle());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = fim(&["completions", shell]);
        assert_eq!((script.code, script.stderr.as_str()), (0, ""));
        for befehl in befehle() {
            assert!(script.stdout.contains(&befehl), "{shell} does not know {befehl}");
        }
        let long = if shell == "fish" { "-l ziel" } else { "--ziel" };
        assert!(script.stdout.contains(long), "{shell} does not know --ziel");
    }
}

/// The shell itself says what it would complete.
#[test]
fn bash_completes() {
    let script = fim(&["completions", "bash"]).stdout;
    let ask = "\nCOMP_WORDS=(fim che); COMP_CWORD=1; _fim fim che fim; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let bash = Command::new("bash")
        .args(["--norc", "--noprofile", "-c", &format!("{script}{ask}")])
        .stdin(Stdio::null())
        .output();
    let Ok(output) = bash else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "check");
}

#[test]
fn every_command_has_its_page() {
    let scratch = Scratch::new("man");
    let written = fim_in(scratch.path(), &["man", "seiten/man1"], b"");
    assert_eq!(written.code, 0, "{}", written.seen());
    for befehl in befehle() {
        let page = scratch.path().join(format!("seiten/man1/fim-{befehl}.1"));
        let page = std::fs::read_to_string(page).expect("page");
        assert!(page.contains(".SH NAME"), "{befehl}");
    }
    let first = fim(&["man"]).stdout;
    assert!(first.contains("FIM") && first.contains("Befehle"));
    assert!(fim(&["man", "--sprache", "en"]).stdout.contains("Checks FIM artefacts"));
}

#[test]
fn slips_are_told() {
    let outcome = fim(&["completions", "tcsh"]);
    assert_eq!(outcome.code, 2);
    insta::assert_snapshot!(outcome.seen());
}
