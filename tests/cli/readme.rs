//! The README tells the truth: every command in it is run, every output compared.
//! `UPDATE=1 cargo test` writes the outputs anew.

use crate::common::{fim, project};

#[test]
fn every_command_of_the_readme_prints_what_the_readme_says() {
    let path = project().join("README.md");
    let written = std::fs::read_to_string(&path).expect("README").replace("\r\n", "\n");
    let truth = with_real_output(&written);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &truth).expect("write");
    } else {
        assert_eq!(written, truth, "README.md is stale: run UPDATE=1 cargo test");
    }
}

/// The text with the output of each `$ fim …` in `console` blocks replaced by the real one.
fn with_real_output(text: &str) -> String {
    let mut out = String::new();
    let mut in_console = false;
    let mut commands = 0;
    for line in text.lines() {
        match line {
            "```console" => in_console = true,
            "```" => in_console = false,
            _ => {}
        }
        let command = line.strip_prefix("$ fim ").filter(|_| in_console);
        if in_console && command.is_none() && line != "```console" {
            continue;
        }
        out.push_str(line);
        out.push('\n');
        if let Some(command) = command {
            out.push_str(&fim(&words(command)).stdout);
            commands += 1;
        }
    }
    assert!(commands >= 4, "the README shows the program at work");
    out
}

/// The words of a command, those in quotation marks as one.
fn words(command: &str) -> Vec<&str> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().collect(),
            _ => vec![part],
        })
        .collect()
}
