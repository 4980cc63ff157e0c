//! Exceptions: in the settings and in the artefact, with a reason and a last day.

use crate::common::{Outcome, Scratch, fim_in, project};

/// A field with several findings.
const DEFEKT: &str = "corpus/defekt/nicht-schemagueltig.xml";

fn field() -> String {
    std::fs::read_to_string(project().join(DEFEKT)).expect("file")
}

fn json(scratch: &Scratch, arguments: &[&str]) -> serde_json::Value {
    let fixed = ["check", "-f", "json", "--stichtag", "2026-06-30"];
    fim_in(scratch.path(), &[&fixed, arguments].concat(), b"").json()
}

fn codes(json: &serde_json::Value) -> Vec<&str> {
    let findings = json["findings"].as_array().expect("findings").iter();
    findings.filter_map(|it| it["code"].as_str()).collect()
}

fn terminal(scratch: &Scratch) -> Outcome {
    fim_in(scratch.path(), &["check", "-f", "kurz", "--stichtag", "2026-06-30"], b"")
}

fn ausnahme(rest: &str) -> String {
    format!("[[ausnahmen]]\nregel = \"XDF1131\"\ngrund = \"Altbestand\"\n{rest}\n")
}

#[test]
fn an_exception_takes_its_finding_out_of_every_number() {
    let scratch = Scratch::new("ausnahmen");
    scratch.write("alt/feld.xml", field());
    scratch.write("neu/feld.xml", field());
    let before = json(&scratch, &[]);
    assert!(codes(&before).contains(&"XDF1131"));
    let cases = [
        ("element = \"F99000000801\"", 2),
        ("element = \"F99000000801\"\nversion = \"1.0.0\"", 2),
        ("element = \"F99000000801\"\nversion = \"1.0.1\"", 0),
        ("element = \"F1\"", 0),
        ("datei = \"alt\"", 1),
        ("datei = \"**/feld.xml\"", 2),
        ("element = \"F99000000801\"\ndatei = \"neu/*\"", 1),
        ("element = \"F99000000801\"\nbis = 2026-06-30", 2),
        ("element = \"F99000000801\"\nbis = 2026-06-29", 0),
    ];
    for (rest, excepted) in cases {
        scratch.write("fim.toml", ausnahme(rest));
        let after = json(&scratch, &[]);
        let count = after["summary"]["exceptions"]["ausnahme"].as_u64().unwrap_or_default();
        assert_eq!(count, excepted, "{rest}");
        let places = |json: &serde_json::Value| json["summary"]["places"]["kritisch"].as_u64();
        assert_eq!(places(&after), places(&before).map(|all| all - excepted), "{rest}");
    }
}

#[test]
fn exactly_one_finding_is_named_by_its_fingerprint() {
    let scratch = Scratch::new("fingerabdruck");
    scratch.write("feld.xml", field());
    let before = json(&scratch, &[]);
    let findings = before["findings"].as_array().expect("findings");
    for finding in findings {
        let (code, print) = (finding["code"].as_str(), finding["fingerprint"].as_str());
        let (code, print) = (code.expect("code"), print.expect("fingerprint"));
        let text = format!(
            "[[ausnahmen]]\nregel = \"{code}\"\nfingerabdruck = \"{print}\"\ngrund = \"g\"\n"
        );
        scratch.write("fim.toml", text);
        assert_eq!(codes(&json(&scratch, &[])).len(), findings.len() - 1, "{code}");
    }
}

#[test]
fn a_comment_in_the_artefact_holds_for_what_follows() {
    let scratch = Scratch::new("kommentar");
    let with = |comment: &str, before: &str| {
        let text = field();
        assert_eq!(text.matches(before).count(), 1, "{before}");
        scratch.write("feld.xml", text.replacen(before, &format!("{comment}{before}"), 1));
        json(&scratch, &[])
    };
    scratch.write("feld.xml", field());
    let all = codes(&json(&scratch, &[])).len();
    let comment = "<!-- fim-ausnahme XDF1131 bis 2026-12-31: Zeichen aus Textprogramm -->";
    let one = with(comment, "<xdf3:definition>");
    assert_eq!(codes(&one).len(), all - 1);
    assert!(!codes(&one).contains(&"XDF1131"));
    assert_eq!(codes(&with(comment, "<xdf3:gueltigAb>")).len(), all);
    let both = "<!-- fim-ausnahme XDF, XSD: alles davon -->";
    assert!(codes(&with(both, "<xdf3:datenfeld>")).is_empty());
    assert_eq!(terminal(&scratch).code, 0);
}

#[test]
fn what_is_wrong_with_exceptions_is_told_and_changes_no_code() {
    let scratch = Scratch::new("ausnahmen-meldungen");
    let text = field()
        .replacen("<xdf3:definition>", "<!-- fim-ausnahme XDF1131 -->\n<xdf3:definition>", 1)
        .replacen(
            "<xdf3:gueltigAb>",
            "<!-- fim-ausnahme XDF1131: hier nicht -->\n<!-- fim-ausnahme XSD1205 bis 2025-01-01: alt -->\n<xdf3:gueltigAb>",
            1,
        );
    scratch.write("feld.xml", text);
    let unused = "[[ausnahmen]]\nregel = \"XDF1013\"\nelement = \"F99000000801\"\ngrund = \"g\"\n";
    let expired = ausnahme("element = \"F99000000801\"\nbis = 2026-01-31");
    // Of what the run does not look at, nothing is said.
    let elsewhere = "[[ausnahmen]]\nregel = \"XZF\"\ndatei = \"anderswo/**\"\ngrund = \"g\"\n";
    scratch.write("fim.toml", format!("{unused}{expired}"));
    for sprache in ["de", "en"] {
        let arguments =
            ["check", "-f", "kurz", "--stichtag", "2026-06-30", "--sprache", sprache, "feld.xml"];
        let outcome = fim_in(scratch.path(), &arguments, b"");
        insta::assert_snapshot!(format!("ausnahmen_meldungen_{sprache}"), outcome.seen());
    }
    scratch.write("fim.toml", elsewhere);
    assert!(
        !fim_in(scratch.path(), &["check", "-f", "kurz", "feld.xml"], b"")
            .stdout
            .contains("anderswo")
    );
    assert!(terminal(&scratch).stdout.contains("anderswo"));
}

#[test]
fn a_comment_means_the_same_in_a_file_that_is_read_in_pieces() {
    let scratch = Scratch::new("kommentar-stueckweise");
    let name = "corpus/leistungen/typ-2-3-stammtext-luecken-lichtinstallation-2.3.1.xml";
    let text = std::fs::read_to_string(project().join(name)).expect("file");
    let (start, end) = (text.find("  <schreibe>"), text.rfind("</schreibe>"));
    let (start, end) = (start.expect("a record"), end.expect("its end") + "</schreibe>\n".len());
    let record = &text[start..end];
    let records: String =
        (0..40).map(|at| record.replace("LH-4804", &format!("LH-{at}"))).collect();
    let comment = "<!-- fim-ausnahme XZF1702: kommt später -->";
    let inside = records.replacen("    <leistung>", &format!("    {comment}\n    <leistung>"), 9);
    let between = records.replacen("  <schreibe>", &format!("  {comment}\n  <schreibe>"), 1);
    for (records, excepted) in [(inside, 9), (between, 1)] {
        scratch.write("a.xml", [&text[..start], &records, &text[end..]].concat());
        let run = |limit: &str| {
            json(&scratch, &["--profil", "stammtext", "--grenze", &format!("stueckweise={limit}")])
        };
        let whole = run("1G");
        assert_eq!(whole["summary"]["exceptions"]["ausnahme"], excepted);
        assert_eq!(run("1K"), whole);
    }
}
