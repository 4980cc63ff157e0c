//! A newcomer follows the page on first steps, from an empty folder to a green pipeline with a Vorhaben.
//! Every file of the page is written, every command run, every output compared. `UPDATE=1 cargo test`
//! writes the outputs anew.

use crate::common::{Outcome, Scratch, fim_in, project};
use crate::readme::words;
use std::path::Path;
use std::process::Command;

const PAGE: &str = "docs/erste-schritte.md";

/// What a block of the page is for, from the paragraph before it and its own first line.
enum Block {
    /// A file to write.
    File(String),
    /// A line to put below that with this text, in this file.
    Insert(String, String),
    /// Commands whose output is shown.
    Console,
    /// Commands whose output is not.
    Shell,
}

impl Block {
    fn of(fence: &str, before: &str) -> Self {
        let names: Vec<&str> = before.split('`').skip(1).step_by(2).collect();
        match (fence, &names[..]) {
            ("console", _) => Self::Console,
            ("sh", _) => Self::Shell,
            (_, [file]) if before.starts_with("Datei `") => Self::File((*file).to_owned()),
            (_, [.., file, line]) if before.ends_with("einfügen:") => {
                Self::Insert((*file).to_owned(), (*line).to_owned())
            }
            _ => panic!("what is this block for? {before}"),
        }
    }
}

/// The commands of a block with their real outputs.
fn console(folder: &Path, block: &[&str]) -> String {
    let mut out = String::new();
    let mut lines = block.iter().peekable();
    while let Some(line) = lines.next() {
        let command = line.strip_prefix("$ fim ").expect("a command");
        let mut shown = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with("$ fim ")) {
            shown.push(*line);
        }
        let real = run(folder, command).stdout;
        out.push_str(&format!("{line}\n"));
        // What ends with `…` shows the beginning, up to the first empty line after it.
        if shown.last() == Some(&"…") {
            let first = real.lines().enumerate();
            let end =
                first.filter(|(at, line)| *at > 6 && line.is_empty()).map(|(at, _)| at).next();
            real.lines().take(end.expect("an end")).for_each(|line| out.extend([line, "\n"]));
            out.push_str("…\n");
        } else {
            out.push_str(&real);
        }
    }
    out
}

fn run(folder: &Path, command: &str) -> Outcome {
    // The day of the page, so that it says the same for ever.
    let words = words(command);
    let dated = matches!(words[0], "check" | "matrix" | "baseline" | "fix" | "protokoll");
    let day: &[&str] = if dated { &["--stichtag", "2026-03-01"] } else { &[] };
    fim_in(folder, &[&words[..], day].concat(), b"")
}

fn follow(folder: &Path, page: &str) -> String {
    let mut out = String::new();
    let mut lines = page.lines();
    let (mut paragraph, mut is_over) = (String::new(), false);
    while let Some(line) = lines.next() {
        out.push_str(&format!("{line}\n"));
        let Some(fence) = line.strip_prefix("```") else {
            if line.is_empty() {
                is_over = true;
            } else if is_over {
                paragraph.clear();
                is_over = false;
            }
            paragraph.push_str(line);
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let text = block.join("\n") + "\n";
        let shown = match Block::of(fence, paragraph.trim()) {
            Block::File(name) => {
                let path = folder.join(name);
                std::fs::create_dir_all(path.parent().expect("folder")).expect("folder");
                std::fs::write(path, &text).expect("file");
                text
            }
            Block::Insert(name, below) => {
                let path = folder.join(name);
                let old = std::fs::read_to_string(&path).expect("file");
                let new = old.lines().map(|line| match line.contains(&below) {
                    true => format!("{line}\n{text}"),
                    false => format!("{line}\n"),
                });
                std::fs::write(&path, new.collect::<String>()).expect("file");
                text
            }
            Block::Console => console(folder, &block),
            Block::Shell => {
                for line in &block {
                    let outcome = run(folder, line.strip_prefix("fim ").expect("a command"));
                    assert_eq!(outcome.code, 0, "{line}: {}", outcome.seen());
                }
                text
            }
        };
        out.push_str(&shown);
        out.push_str("```\n");
        paragraph.clear();
    }
    out
}

#[test]
fn a_newcomer_arrives_at_a_green_pipeline() {
    let scratch = Scratch::new("erste-schritte");
    let path = project().join(PAGE);
    let page = std::fs::read_to_string(&path).expect(PAGE).replace("\r\n", "\n");
    let truth = follow(scratch.path(), &page);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &truth).expect("write");
    } else {
        assert_eq!(page, truth, "{PAGE} is stale: run UPDATE=1 cargo test");
    }
    for green in ["check --ohne-baseline", "check --ziel methodisch", "matrix"] {
        let outcome = run(scratch.path(), green);
        assert_eq!(outcome.code, 0, "{green}: {}", outcome.seen());
    }
    // The pipeline that was written, as the runner would run it.
    let pipeline =
        std::fs::read_to_string(scratch.path().join(".gitlab-ci.yml")).expect("pipeline");
    let script = pipeline.lines().skip_while(|line| line.trim() != "script:").skip(1);
    let script = script.take_while(|line| line.starts_with("    "));
    let script: Vec<&str> = script.filter_map(|line| line.trim().strip_prefix("- ")).collect();
    assert_eq!(script.len(), 2, "{pipeline}");
    let fim = Path::new(env!("CARGO_BIN_EXE_fim")).parent().expect("folder of fim");
    let search = format!("{}:{}", fim.display(), std::env::var("PATH").unwrap_or_default());
    let status = Command::new("sh")
        .args(["-e", "-c", &script.join("\n")])
        .current_dir(scratch.path())
        .env("PATH", search)
        .env("FIM_NO_CACHE", "1")
        .output()
        .expect("sh");
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stdout));
    for report in ["codequality.json", "junit.xml", "bericht.html"] {
        assert!(scratch.path().join(".fim").join(report).is_file(), "{report}");
    }
}
