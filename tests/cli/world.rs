//! The world as it is: links, pipes, devices, names that are no text, outputs in odd places.

use crate::common::{CRITICAL, GOOD, HINT, Scratch, fim_in, zip};

fn states(scratch: &Scratch, arguments: &[&str]) -> (Vec<String>, i32) {
    let arguments: Vec<&str> = ["check", "-f", "json"].iter().chain(arguments).copied().collect();
    let outcome = fim_in(scratch.path(), &arguments, b"");
    assert_eq!(outcome.stderr, "", "{arguments:?}");
    let json = outcome.json();
    let files = json["files"].as_array().expect("files").iter();
    let lines = files.map(|file| format!("{} {}", file["path"], file["state"]).replace('"', ""));
    (lines.collect(), outcome.code)
}

#[test]
fn an_output_never_destroys_an_input_or_another_output() {
    let scratch = Scratch::new("clash");
    scratch.write("a.xml", GOOD);
    for arguments in [
        &["-f", "json=a.xml", "a.xml"][..],
        &["-f", "json=./a.xml", "."],
        &["-f", "json=x.json", "-f", "kurz=./x.json", "a.xml"],
        &["-f", "json=", "a.xml"],
    ] {
        let arguments: Vec<&str> = ["check"].iter().chain(arguments).copied().collect();
        let outcome = fim_in(scratch.path(), &arguments, b"");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{arguments:?}");
    }
    let kept = std::fs::read_to_string(scratch.path().join("a.xml")).expect("file");
    assert_eq!(kept, GOOD);
}

#[cfg(unix)]
#[test]
fn links_and_devices_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    let scratch = Scratch::new("devices");
    scratch.write("a.xml", GOOD);
    scratch.write("ziel.json", "alt");
    let path = |name: &str| scratch.path().join(name);
    std::fs::set_permissions(path("ziel.json"), std::fs::Permissions::from_mode(0o600))
        .expect("chmod");
    symlink("ziel.json", path("verweis.json")).expect("link");
    let arguments = ["check", "-f", "json=verweis.json", "-f", "jsonl=/dev/null", "a.xml"];
    assert_eq!(fim_in(scratch.path(), &arguments, b"").code, 0);
    assert!(path("verweis.json").is_symlink());
    let metadata = std::fs::metadata(path("ziel.json")).expect("target");
    assert!(metadata.len() > 100 && metadata.permissions().mode() & 0o777 == 0o600);
    let device = std::fs::metadata("/dev/null").expect("device");
    assert!(device.file_type().is_char_device());
}

#[cfg(unix)]
#[test]
fn loops_of_links_end_and_links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("loops");
    scratch.write("gut.xml", GOOD);
    symlink(".", scratch.path().join("a")).expect("link");
    symlink(".", scratch.path().join("b")).expect("link");
    symlink("/etc", scratch.path().join("etc")).expect("link");
    assert_eq!(states(&scratch, &["**/*.xml"]), (vec!["gut.xml ok".to_owned()], 0));
    assert_eq!(states(&scratch, &["."]), (vec!["./gut.xml ok".to_owned()], 0));
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_checked_each_on_its_own() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let scratch = Scratch::new("names");
    for name in [&b"inv\xff.xml"[..], b"inv\xfe.xml", b"zeile\nende.xml", b"\x1b[31mrot.xml"] {
        std::fs::write(scratch.path().join(OsStr::from_bytes(name)), GOOD).expect("file");
    }
    for arguments in [&["."][..], &["*.xml"]] {
        let (files, code) = states(&scratch, arguments);
        assert_eq!((files.len(), code), (4, 0), "{files:?}");
    }
    let shown = fim_in(scratch.path(), &["check", "-f", "kurz", "--fail-on", "nie", "."], b"");
    assert!(!shown.stdout.contains('\u{1b}'));
}

#[test]
fn archives_with_two_entries_of_one_name_are_refused() {
    let scratch = Scratch::new("duplicates");
    let mut bytes = zip(&[("a.xml", GOOD.as_bytes()), ("b.xml", CRITICAL.as_bytes())]);
    while let Some(at) = bytes.windows(5).position(|window| window == b"b.xml") {
        bytes[at] = b'a';
    }
    scratch.write("d.zip", bytes);
    assert_eq!(states(&scratch, &["d.zip"]), (vec!["d.zip unchecked".to_owned()], 2));
}

#[test]
fn archives_within_archives_share_one_budget() {
    let scratch = Scratch::new("budget");
    let inner = zip(&[("a.xml", &vec![b' '; 60_000])]);
    let copies: Vec<String> = (0..5).map(|number| format!("{number}.zip")).collect();
    let entries: Vec<(&str, &[u8])> =
        copies.iter().map(|name| (name.as_str(), inner.as_slice())).collect();
    scratch.write("aussen.zip", zip(&entries));
    let arguments = ["check", "-f", "json", "--grenze", "archivgroesse=100K", "aussen.zip"];
    let json = fim_in(scratch.path(), &arguments, b"").json();
    let findings = json["findings"].as_array().expect("findings");
    let hits = findings.iter().filter(|finding| finding["code"] == "XML1101").count();
    assert!(hits >= 3, "{findings:?}");
}

#[test]
fn a_slip_in_the_namespace_is_a_finding_and_no_other_standard() {
    let scratch = Scratch::new("slips");
    let root = "xdatenfelder.stammdatenschema.0102";
    let slips = [
        ("a.xml", root, "urn:xoev-de:fim:standard:xdatenfeld_3.0.0"),
        ("b.xml", root, "urn:ganz-anders"),
        ("c.xml", "nachricht", "https://xoev.de/schemata/xzufi/2_2_0"),
        ("d.xml", "alleInhalte.export.0303", "http://www.regierung-mv.de/xprozess2"),
    ];
    for (name, root, namespace) in slips {
        scratch.write(name, format!("<{root} xmlns='{namespace}'/>"));
    }
    let (files, code) = states(&scratch, &["."]);
    assert!(files.iter().all(|file| file.ends_with(" unchecked")), "{files:?}");
    assert_eq!(code, 2);
}

#[test]
fn ten_thousand_findings_in_one_element_are_told_in_one_breath() {
    let scratch = Scratch::new("many");
    let different: String = (0..20_000).map(|number| format!("<x:a{number}/>")).collect();
    let name = format!("<x:name>{}</x:name>", "N".repeat(500_000));
    let ns = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";
    let root = "x:xdatenfelder.datenfeld.0104";
    let text =
        format!("<{root} xmlns:x='{ns}'><x:datenfeld>{name}{different}</x:datenfeld></{root}>");
    scratch.write("viele.xml", text);
    let outcome = fim_in(scratch.path(), &["check", "-f", "json", "viele.xml"], b"");
    let json = outcome.json();
    // 10,000 are kept, and one says how many there were.
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(10_001));
    // The 20,000 and what is missing around them, by the schema and by the rules.
    assert_eq!(json["files"][0]["dropped"], 10_012);
    assert!(outcome.stdout.len() < 20_000_000, "{} bytes", outcome.stdout.len());
}

#[test]
fn the_exit_code_survives_a_reader_that_leaves_early() {
    let scratch = Scratch::new("pipe");
    scratch.write("a.xml", HINT);
    for (arguments, code) in [
        (&["check", "--fail-on", "hinweis", "-f", "kurz", "-f", "jsonl=b.jsonl", "a.xml"][..], 1),
        (&["inspect", "gibt-es-nicht.xml"], 2),
    ] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_fim"))
            .args(arguments)
            .current_dir(scratch.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .expect("fim starts");
        // The reading end is closed before anything can have been written.
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("fim ends");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
    assert!(scratch.path().join("b.jsonl").exists());
}

#[test]
fn a_report_in_the_folder_it_is_on_is_written_anew() {
    let scratch = Scratch::new("berichte-im-ordner");
    scratch.write("a.xml", GOOD);
    let arguments = ["check", "-f", "junit=junit.xml", "-f", "checkstyle=sub/stil.xml", "."];
    std::fs::create_dir(scratch.path().join("sub")).expect("folder");
    for run in 0..2 {
        let outcome = fim_in(scratch.path(), &arguments, b"");
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "run {run}");
    }
    // An artefact is never taken for one.
    let outcome = fim_in(scratch.path(), &["check", "-f", "junit=a.xml", "."], b"");
    assert_eq!(outcome.code, 2);
    assert_eq!(std::fs::read_to_string(scratch.path().join("a.xml")).expect("file"), GOOD);
}
