//! The README and the pages on a Vorhaben, on statistics and on repairs tell the truth: every command in them is run, every output
//! compared. `UPDATE=1 cargo test` writes the outputs anew.

use crate::common::{fim, project};

#[test]
fn every_command_of_the_readme_prints_what_the_readme_says() {
    is_true("README.md", 4);
}

#[test]
fn every_command_of_the_page_on_a_vorhaben_prints_what_the_page_says() {
    is_true("docs/vorhaben.md", 2);
}

#[test]
fn every_command_of_the_page_on_statistics_prints_what_the_page_says() {
    is_true("docs/statistik.md", 2);
}

#[test]
fn every_command_of_the_page_on_repairs_prints_what_the_page_says() {
    is_true("docs/reparatur.md", 1);
}

#[test]
fn every_command_of_the_page_on_comparisons_prints_what_the_page_says() {
    is_true("docs/vergleich.md", 2);
}

fn is_true(name: &str, least: usize) {
    let path = project().join(name);
    let written = std::fs::read_to_string(&path).expect(name).replace("\r\n", "\n");
    let truth = with_real_output(&written, least);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &truth).expect("write");
    } else {
        assert_eq!(written, truth, "{name} is stale: run UPDATE=1 cargo test");
    }
}

/// The text with the output of each `$ fim …` in `console` blocks replaced by the real one. What ends
/// with `…` alone shows as many lines as it did, of an output that goes on.
fn with_real_output(text: &str, least: usize) -> String {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    let mut commands = 0;
    let mut in_console = false;
    while let Some(line) = lines.next() {
        match line {
            "```console" => in_console = true,
            "```" => in_console = false,
            _ => {}
        }
        out.push_str(line);
        out.push('\n');
        let Some(command) = line.strip_prefix("$ fim ").filter(|_| in_console) else { continue };
        let is_output = |line: &&str| *line != "```" && !line.starts_with("$ fim ");
        let mut shown = Vec::new();
        while let Some(line) = lines.next_if(is_output) {
            shown.push(line);
        }
        let real = fim(&words(command)).stdout;
        match shown.split_last() {
            Some((&"…", rest)) => {
                real.lines().take(rest.len()).for_each(|line| out.extend([line, "\n"]));
                assert!(real.lines().count() > rest.len(), "nothing is left out of {command}");
                out.push_str("…\n");
            }
            _ => out.push_str(&real),
        }
        commands += 1;
    }
    assert!(commands >= least, "the page shows the program at work");
    out
}

/// The words of a command, those in quotation marks as one.
pub fn words(command: &str) -> Vec<&str> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().collect(),
            _ => vec![part],
        })
        .collect()
}
