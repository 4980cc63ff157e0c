//! What pipelines and hooks are made of, run by the shells that run it there: the GitLab component, the
//! GitHub action, the hook of git, the hooks for pre-commit, the image.

use crate::common::{CRITICAL, GOOD, HINT, Scratch, fim_in, project};
use std::path::Path;
use std::process::{Command, Output};

fn read(name: &str) -> String {
    std::fs::read_to_string(project().join(name)).expect(name)
}

/// The lines of a block of YAML (`key: |`, `- |`) that follows `marker`, without their indent.
fn block(text: &str, marker: &str) -> String {
    let from = text.find(marker).unwrap_or_else(|| panic!("{marker} is there"));
    let mut lines = text[from..].lines().skip_while(|line| !line.trim_end().ends_with('|'));
    lines.next().expect("the line of the block");
    let lines: Vec<&str> = lines.collect();
    let indent = lines[0].len() - lines[0].trim_start().len();
    let inside = |line: &&&str| line.trim().is_empty() || line.starts_with(&" ".repeat(indent));
    let block = lines.iter().take_while(inside).map(|line| line.get(indent..).unwrap_or(""));
    block.collect::<Vec<_>>().join("\n")
}

/// A shell with `fim` on its path and nothing else in its environment.
fn shell(program: &str, folder: &Path, script: &str, environment: &[(&str, &str)]) -> Output {
    let fim = Path::new(env!("CARGO_BIN_EXE_fim")).parent().expect("folder of fim");
    let path = format!("{}:{}", fim.display(), std::env::var("PATH").unwrap_or_default());
    Command::new(program)
        .args(["-e", "-c", script])
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        .env("HOME", folder)
        .env("LANG", "de_DE.UTF-8")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .envs([("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org")])
        .envs([("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.org")])
        .envs(environment.iter().copied())
        .output()
        .expect("a shell")
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

fn words(output: &Output) -> String {
    let [out, err] = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it));
    format!("{out}{err}")
}

fn repository(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write("artefakte/gut.xml", GOOD);
    scratch.write("artefakte/schlecht.xml", CRITICAL);
    let begun =
        shell("sh", scratch.path(), "git init -q -b main && git add . && git commit -qm a", &[]);
    assert_eq!(code(&begun), 0, "{}", words(&begun));
    scratch
}

/// The script of the component with these inputs.
fn component(paths: &str, arguments: &str) -> String {
    let text = read("templates/fim/template.yml");
    let script = block(&text, "mkdir -p .fim");
    let script = script.replace("$[[ inputs.paths ]]", paths);
    let script = script.replace("$[[ inputs.arguments ]]", arguments);
    assert!(!script.contains("$[["), "{script}");
    format!("mkdir -p .fim\n{script}")
}

#[test]
fn the_gitlab_component_checks_and_leaves_its_reports() {
    let scratch = repository("ci-gitlab");
    let run = |script: &str, environment: &[(&str, &str)]| {
        shell("sh", scratch.path(), script, environment)
    };
    let all = run(&component("", ""), &[("FIM_ONLY_NEW", "false")]);
    assert_eq!(code(&all), 1, "{}", words(&all));
    for report in ["codequality.json", "junit.xml", "bericht.html"] {
        assert!(scratch.path().join(".fim").join(report).is_file(), "{report}");
    }
    let one = run(&component("artefakte/gut.xml", "--ziel gold"), &[]);
    assert_eq!(code(&one), 0, "{}", words(&one));
    // Only what the merge request brings.
    let target = "git update-ref refs/remotes/origin/main HEAD";
    assert_eq!(code(&run(target, &[])), 0);
    let merge = [("FIM_ONLY_NEW", "true"), ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")];
    let nothing_new = run(&component("", ""), &merge);
    assert_eq!(code(&nothing_new), 0, "{}", words(&nothing_new));
    scratch.write("artefakte/neu.xml", CRITICAL.replace("'p'", "'neu'"));
    let new = run(&component("", ""), &merge);
    assert_eq!(code(&new), 1, "{}", words(&new));
}

#[test]
fn the_github_action_checks_and_hands_on_its_exit_code() {
    let scratch = repository("ci-github");
    scratch.write(".tmp/x", "");
    let script = block(&read("action.yml"), "id: check");
    let file = |name: &str| scratch.path().join(".tmp").join(name).display().to_string();
    let (output, summary) = (file("output"), file("summary"));
    let run = |paths: &str, arguments: &str| {
        let temp = scratch.path().join(".tmp").display().to_string();
        let environment = [
            ("PATHS", paths),
            ("ARGUMENTS", arguments),
            ("ONLY_NEW", "false"),
            ("REPORT", "fim-bericht.html"),
            ("BASE", ""),
            ("RUNNER_TEMP", &*temp),
            ("GITHUB_OUTPUT", &*output),
            ("GITHUB_STEP_SUMMARY", &*summary),
        ];
        shell("bash", scratch.path(), &script, &environment)
    };
    let bad = run("artefakte", "");
    assert_eq!(code(&bad), 1, "{}", words(&bad));
    assert!(words(&bad).contains("::error "), "{}", words(&bad));
    let good = run("artefakte/gut.xml", "--fail-on hinweis");
    assert_eq!(code(&good), 0, "{}", words(&good));
    // What stands in an input is a word, and never a command.
    let hostile = run("artefakte/gut.xml; touch .tmp/boese; $(touch .tmp/boese)", "");
    assert_eq!(code(&hostile), 2, "{}", words(&hostile));
    assert!(!scratch.path().join(".tmp/boese").exists());
    let read = |path: &str| std::fs::read_to_string(path).expect("written");
    assert_eq!(read(&output), "exit-code=1\nexit-code=0\nexit-code=2\n");
    assert!(read(&summary).starts_with("<!-- fim -->"));
}

#[test]
fn the_hook_of_git_looks_at_what_is_staged() {
    let scratch = repository("ci-hook");
    let init = fim_in(scratch.path(), &["init", "--ci", "git"], b"");
    assert_eq!(init.code, 0, "{}", init.seen());
    insta::assert_snapshot!("hook_angelegt", init.seen());
    let run = |script: &str| shell("sh", scratch.path(), script, &[]);
    assert_eq!(code(&run("git config core.hooksPath .githooks")), 0);
    scratch.write("text.txt", "kein Artefakt");
    let commit = |files: &str| run(&format!("git add {files} && git commit -qm b"));
    let other = commit("text.txt .githooks");
    assert_eq!(code(&other), 0, "what was there before is not looked at: {}", words(&other));
    scratch.write("artefakte/mit leer ä.xml", CRITICAL);
    let bad = commit("artefakte");
    assert_eq!(code(&bad), 1, "{}", words(&bad));
    assert!(words(&bad).contains("artefakte/mit leer ä.xml:1:"), "{}", words(&bad));
    // What is staged counts, not what was changed afterwards.
    scratch.write("artefakte/mit leer ä.xml", HINT);
    assert_eq!(code(&run("git add artefakte")), 0);
    scratch.write("artefakte/mit leer ä.xml", CRITICAL);
    let good = run("git commit -qm c");
    assert_eq!(code(&good), 0, "{}", words(&good));
    let again = fim_in(scratch.path(), &["init", "--ci", "git"], b"");
    assert_eq!(again.code, 2, "{}", again.seen());
}

#[test]
fn the_hooks_for_pre_commit_are_commands_of_fim() {
    let scratch = repository("ci-pre-commit");
    let text = read(".pre-commit-hooks.yaml");
    let entries: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("  entry: ")).collect();
    assert_eq!(entries, ["fim check -f kurz", "fim rules test"]);
    let run = |file: &str| shell("sh", scratch.path(), &format!("{} {file}", entries[0]), &[]);
    assert_eq!(code(&run("artefakte/gut.xml")), 0);
    assert_eq!(code(&run("artefakte/schlecht.xml")), 1);
    let rules = project().join("corpus/eigene-regeln/regeln.toml");
    if rules.is_file() {
        let tested =
            shell("sh", scratch.path(), &format!("{} '{}'", entries[1], rules.display()), &[]);
        assert_eq!(code(&tested), 0, "{}", words(&tested));
    }
}

#[test]
fn the_image_is_built_by_the_compiler_that_is_named() {
    let manifest = read("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = "));
    let version = version.expect("rust-version").trim_matches('"');
    let image = read("Dockerfile");
    assert!(image.contains(&format!("FROM rust:{version}-alpine AS bau")), "{image}");
    let users = image.matches("USER 65532:65532").count();
    let targets = image.matches("\nFROM ").count() - 1;
    assert_eq!(users, targets, "no image runs as root");
}
