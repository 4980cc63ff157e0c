//! The old stock: noted down once, it does not count; it shrinks by itself and grows on request.

use crate::common::{Outcome, Scratch, fim_in, project};

fn field() -> String {
    let path = project().join("corpus/defekt/nicht-schemagueltig.xml");
    std::fs::read_to_string(path).expect("file")
}

fn run(scratch: &Scratch, arguments: &[&str]) -> Outcome {
    fim_in(scratch.path(), arguments, b"")
}

fn kurz(scratch: &Scratch) -> Outcome {
    run(scratch, &["check", "-f", "kurz"])
}

fn baseline(scratch: &Scratch) -> String {
    std::fs::read_to_string(scratch.path().join("fim-baseline.jsonl")).expect("baseline")
}

#[test]
fn old_findings_do_not_count_and_new_ones_do() {
    let scratch = Scratch::new("altbestand");
    scratch.write("a.xml", field());
    scratch.write("fim.toml", "");
    assert_eq!(kurz(&scratch).code, 1);
    insta::assert_snapshot!("baseline_neu", run(&scratch, &["baseline"]).seen());
    insta::assert_snapshot!("baseline_datei", baseline(&scratch));
    let outcome = kurz(&scratch);
    assert_eq!(outcome.code, 0, "{}", outcome.stdout);
    assert_eq!(run(&scratch, &["check", "--ohne-baseline"]).code, 1);
    // Lines before it, another folder, another indent: the finding is the same.
    std::fs::remove_file(scratch.path().join("a.xml")).expect("gone");
    scratch.write("tief/a.xml", field().replace("    <", "\n\n      <"));
    let moved = kurz(&scratch);
    assert_eq!((moved.code, moved.stdout.contains("[X")), (0, false), "{}", moved.stdout);
    // One more of them counts.
    let worse = field().replacen("<code>HAR</code>", "<code>XXX</code>", 1);
    let worse = worse.replacen("gueltigAb>01.04.2025<", "gueltigAb>morgen<", 1);
    scratch.write("tief/a.xml", worse);
    assert_eq!(kurz(&scratch).code, 1);
}

#[test]
fn it_only_shrinks_unless_asked_to_grow() {
    let scratch = Scratch::new("altbestand-pflege");
    scratch.write("fim.toml", "");
    scratch.write("a.xml", field());
    run(&scratch, &["baseline"]);
    let full = baseline(&scratch);
    let mended = field().replacen("gueltigAb>01.04.2025<", "gueltigAb>2025-04-01<", 1);
    scratch.write("a.xml", &mended);
    scratch.write("b.xml", mended.replace("F99000000801", "F99000000802"));
    let stale = kurz(&scratch);
    insta::assert_snapshot!("baseline_veraltet", stale.seen());
    insta::assert_snapshot!("baseline_vorschau", run(&scratch, &["baseline", "--vorschau"]).seen());
    assert_eq!(baseline(&scratch), full);
    insta::assert_snapshot!("baseline_kleiner", run(&scratch, &["baseline"]).seen());
    assert_eq!(baseline(&scratch).lines().count(), full.lines().count() - 1);
    insta::assert_snapshot!(
        "baseline_groesser",
        run(&scratch, &["baseline", "--erweitern"]).seen()
    );
    let large = baseline(&scratch);
    assert!(large.lines().count() > full.lines().count());
    // What a run does not look at stays as it is.
    assert_eq!(run(&scratch, &["baseline", "b.xml"]).code, 0);
    assert_eq!(baseline(&scratch), large);
    assert_eq!(run(&scratch, &["baseline", "."]).code, 0);
    assert_eq!(baseline(&scratch), large);
    // Nor what it did not look for: a list of files, rules that are silent, paths that are left out.
    scratch.write("liste.txt", "b.xml\n");
    let lists = ["check", "-f", "kurz", "--files-from", "liste.txt"];
    assert!(!run(&scratch, &lists).stdout.contains("fim-baseline"));
    for narrow in [&["--files-from", "liste.txt"][..], &["--ohne", "XDF"]] {
        assert_eq!(run(&scratch, &[&["baseline"], narrow].concat()).code, 0);
        assert_eq!(baseline(&scratch), large, "{narrow:?}");
    }
    scratch.write("fim.toml", "ausschliessen = [\"a.xml\"]\n");
    assert_eq!(run(&scratch, &["baseline"]).code, 0);
    assert_eq!(baseline(&scratch), large);
}

#[test]
fn two_branches_are_put_together_by_taking_both_lines() {
    let scratch = Scratch::new("altbestand-zusammen");
    scratch.write("fim.toml", "");
    scratch.write("a.xml", field());
    run(&scratch, &["baseline"]);
    let own = baseline(&scratch);
    let mut lines: Vec<&str> = own.lines().collect();
    lines.reverse();
    let head = lines.pop().expect("head");
    let united = format!("{head}\n{}\n{own}", lines.join("\n"));
    scratch.write("fim-baseline.jsonl", united);
    assert_eq!(kurz(&scratch).code, 0);
    assert!(!kurz(&scratch).stdout.contains("fim-baseline"));
    run(&scratch, &["baseline"]);
    assert_eq!(baseline(&scratch), own);
}

#[test]
fn what_is_no_baseline_is_refused() {
    let scratch = Scratch::new("altbestand-falsch");
    scratch.write("a.xml", field());
    let cases = [
        "",
        "kein JSON\n",
        "{\"fimBaseline\":9}\n",
        "{\"fimBaseline\":1}\n{\"code\":\"X\"}\n",
        "{\"fimBaseline\":1}\n<<<<<<< HEAD\n",
    ];
    let told = cases.map(|text| {
        scratch.write("b.jsonl", text);
        let outcome = run(&scratch, &["check", "--baseline", "b.jsonl"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        outcome.stderr
    });
    insta::assert_snapshot!("baseline_falsch", told.concat());
    assert_eq!(run(&scratch, &["check", "--baseline", "keine.jsonl"]).code, 2);
}

#[test]
fn a_file_that_cannot_be_read_is_no_old_stock() {
    let scratch = Scratch::new("altbestand-unlesbar");
    scratch.write("a.xml", "<a>");
    scratch.write("b.xml", field());
    let outcome = run(&scratch, &["baseline"]);
    assert_eq!(outcome.code, 2);
    assert!(!baseline(&scratch).contains("XML"), "{}", baseline(&scratch));
    assert_eq!(kurz(&scratch).code, 2);
}

/// A repository with 1,000 findings is taken over with three commands.
#[test]
fn a_repository_of_a_thousand_findings_is_taken_over_in_three_commands() {
    let scratch = Scratch::new("uebernahme");
    for number in 0..200 {
        let id = format!("F99000{number:06}");
        scratch.write(&format!("felder/{id}.xml"), field().replace("F99000000801", &id));
    }
    let before = run(&scratch, &["check", "-f", "json"]);
    assert_eq!(before.code, 1);
    let findings = before.json()["findings"].as_array().map_or(0, Vec::len);
    assert!(findings >= 1_000, "{findings}");
    for command in [&["init"][..], &["baseline"], &["init", "--ci", "gitlab"]] {
        assert_eq!(run(&scratch, command).code, 0, "{command:?}");
    }
    let pipeline =
        std::fs::read_to_string(scratch.path().join(".gitlab-ci.yml")).expect("pipeline");
    let line =
        pipeline.lines().find_map(|line| line.trim().strip_prefix("- fim ")).expect("a call");
    let call: Vec<&str> = line.split(' ').collect();
    std::fs::create_dir(scratch.path().join(".fim")).expect("the folder the pipeline makes");
    let outcome = run(&scratch, &call);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    // The pipeline is green, until somebody adds a defect.
    scratch.write("felder/neu.xml", field());
    assert_eq!(run(&scratch, &call).code, 1);
    let told =
        std::fs::read_to_string(scratch.path().join(".fim/codequality.json")).expect("report");
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let files = told.as_array().expect("list").iter().map(|it| &it["location"]["path"]);
    assert!(files.clone().count() > 0 && files.clone().all(|file| file == "felder/neu.xml"));
}

#[test]
fn a_pipeline_that_is_there_stays() {
    let scratch = Scratch::new("pipeline");
    scratch.write(".gitlab-ci.yml", "bauen: {}\n");
    insta::assert_snapshot!("init_gitlab", run(&scratch, &["init", "--ci", "gitlab"]).seen());
    insta::assert_snapshot!("init_github", run(&scratch, &["init", "--ci", "github"]).seen());
    assert_eq!(run(&scratch, &["init", "--ci", "gitlab"]).code, 2);
    assert_eq!(run(&scratch, &["init", "--ci", "jenkins"]).code, 2);
    let kept = std::fs::read_to_string(scratch.path().join(".gitlab-ci.yml")).expect("file");
    assert_eq!(kept, "bauen: {}\n");
}
