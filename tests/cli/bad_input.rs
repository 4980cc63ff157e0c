//! What others send: each gets one finding with file, place and what to do, and the run goes on.

use crate::common::{GOOD, Outcome, Scratch, fim_in, project, zip};
use std::fmt::Write;

/// Checks one bad file beside a good one and returns code, line and column of its finding.
fn check(name: &str, bytes: impl AsRef<[u8]>) -> (String, Option<u64>) {
    let scratch = Scratch::new(&format!("bad-{name}"));
    scratch.write(name, bytes);
    scratch.write("gut.xml", GOOD);
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    only_finding(&outcome, name)
}

fn only_finding(outcome: &Outcome, name: &str) -> (String, Option<u64>) {
    let json = outcome.json();
    let findings = json["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 1, "one finding for {name}: {findings:?}");
    assert!(findings[0]["file"].as_str().expect("file").starts_with(name));
    assert!(!findings[0]["help"].as_str().expect("help").is_empty());
    let good = json["files"].as_array().expect("files").iter().find(|f| f["path"] == "gut.xml");
    assert_eq!(good.expect("the run goes on")["state"], "ok");
    assert_eq!(outcome.code, if json["summary"]["files"]["unchecked"] == 1 { 2 } else { 1 });
    assert_eq!(outcome.stderr, "", "bad input is no fault of the tool");
    (findings[0]["code"].as_str().expect("code").to_owned(), findings[0]["line"].as_u64())
}

fn code(name: &str, bytes: impl AsRef<[u8]>) -> String {
    check(name, bytes).0
}

#[test]
fn files_that_are_no_xml() {
    assert_eq!(code("leer.xml", ""), "XML1001");
    assert_eq!(code("leerzeichen.xml", " \r\n\t"), "XML1001");
    assert_eq!(code("brief.xml", "Sehr geehrte Damen und Herren"), "XML1002");
    assert_eq!(code("binaer.xml", [0, 159, 146, 150, 0, 1, 2]), "XML1002");
    assert_eq!(code("bild.xml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "XML1002");
}

#[test]
fn files_in_the_wrong_encoding() {
    let declared = b"<?xml version='1.0' encoding='UTF-8'?>\n<a>\nStra\xdfe</a>";
    assert_eq!(check("windows.xml", declared), ("XML1004".into(), Some(3)));
    assert_eq!(code("quatsch.xml", "<?xml version='1.0' encoding='quatsch'?><a/>"), "XML1003");
    assert_eq!(code("utf16.xml", "<?xml version='1.0' encoding='UTF-16'?><a/>"), "XML1004");
    assert_eq!(code("utf32.xml", b"\xFF\xFE\0\0<\0\0\0a\0\0\0/\0\0\0>\0\0\0"), "XML1003");
    let contradiction = format!("\u{feff}<?xml version='1.0' encoding='ISO-8859-1'?>{GOOD}");
    assert_eq!(code("widerspruch.xml", contradiction), "XML1005");
}

#[test]
fn files_that_are_not_well_formed() {
    assert_eq!(check("abgeschnitten.xml", "<a>\n<b>\n Text"), ("XML1203".into(), Some(3)));
    assert_eq!(check("verschachtelt.xml", "<a>\n<b></a></b>"), ("XML1201".into(), Some(2)));
    assert_eq!(code("attribut.xml", "<a x='1' x='2'/>"), "XML1201");
    assert_eq!(code("zwei.xml", "<a/><a/>"), "XML1201");
    assert_eq!(code("steuerzeichen.xml", "<a>\u{1}</a>"), "XML1201");
    assert_eq!(code("entitaet.xml", "<a>&uuml;</a>"), "XML1201");
}

#[test]
fn entities_and_doctypes_are_refused_at_once() {
    let mut bomb = "<!DOCTYPE a [<!ENTITY e0 'haha'>".to_owned();
    for level in 1..30 {
        let inner = format!("&e{};", level - 1).repeat(10);
        write!(bomb, "<!ENTITY e{level} '{inner}'>").expect("string");
    }
    bomb.push_str("]><a>&e29;</a>");
    assert_eq!(code("bombe.xml", bomb), "XML1202");
    let external = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>";
    assert_eq!(code("extern.xml", external), "XML1202");
}

#[test]
fn hundred_thousand_levels_and_other_excesses_hit_a_limit() {
    let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
    assert_eq!(code("tief.xml", deep), "XML1101");
    let mut wide = "<a".to_owned();
    let mut namespaces = String::new();
    for number in 0..100_000 {
        write!(wide, " a{number}='x'").expect("string");
        if number < 3_000 {
            write!(namespaces, "<a xmlns:p{number}='urn:{number}'>").expect("string");
        }
    }
    assert_eq!(code("breit.xml", wide + "/>"), "XML1101");
    assert_eq!(code("namensraeume.xml", namespaces + &"</a>".repeat(3_000)), "XML1101");
}

#[test]
fn a_message_at_the_depth_limit_is_read() {
    let ns = "urn:xoev-de:fim:standard:xdatenfelder_3.0.0";
    let levels = 340;
    let group = "<datenfeldgruppe><struktur><enthaelt>".repeat(levels)
        + &"</enthaelt></struktur></datenfeldgruppe>".repeat(levels);
    let root = "xdatenfelder.datenfeldgruppe.0103";
    let scratch = Scratch::new("deep-message");
    scratch.write("tief.xml", format!("<{root} xmlns='{ns}'>{group}</{root}>"));
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    // Read to its bottom, and every level told of.
    let json = outcome.json();
    let codes: Vec<&str> = json["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|f| f["code"].as_str())
        .collect();
    let count = |code: &str| codes.iter().filter(|one| **one == code).count();
    for code in ["XDF1002", "XDF1021", "XDF1031", "XDF1032", "XDF1038", "XDF1106"] {
        assert_eq!(count(code), levels, "{code}");
    }
}

#[test]
fn namespaces_and_messages_nobody_knows() {
    let root = "xdatenfelder.stammdatenschema.0102";
    let future = format!("<{root} xmlns='urn:xoev-de:fim:standard:xdatenfelder_9.0.0'/>");
    assert_eq!(code("zukunft.xml", future), "XML1301");
    assert_eq!(code("ohne.xml", format!("<{root}/>")), "XML1309");
    let unknown = "<quatsch xmlns='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>";
    assert_eq!(code("nachricht.xml", unknown), "XML1302");
    assert_eq!(
        code("prozess.xml", "<a xmlns='http://www.regierung-mv.de/xprozess/2'/>"),
        "XML1302"
    );
    assert_eq!(code("zufi.xml", "<a xmlns='http://xoev.de/schemata/xzufi/9_0_0'/>"), "XML1301");
}

#[test]
fn a_name_repeated_where_one_is_allowed() {
    let twice = std::fs::read(project().join("corpus/defekt/doppeltes-element.xml"));
    assert_eq!(code("doppelt.xml", twice.expect("corpus")), "XSD1004");
}

#[test]
fn archives_that_cannot_be_read() {
    let good = zip(&[("a.xml", GOOD.as_bytes())]);
    assert_eq!(code("abgeschnitten.zip", &good[..good.len() / 2]), "XML1007");
    assert_eq!(code("text.zip", "kein Archiv"), "XML1007");
    let mut wrong = good.clone();
    wrong[40] ^= 0x55;
    assert_eq!(code("beschaedigt.zip", wrong), "XML1007");
}

#[cfg(unix)]
#[test]
fn files_that_cannot_be_opened() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new("unreadable");
    scratch.write("gut.xml", GOOD);
    scratch.write("zu.xml", GOOD);
    let shut = scratch.path().join("zu.xml");
    std::fs::set_permissions(&shut, std::fs::Permissions::from_mode(0o000)).expect("chmod");
    if std::fs::read(&shut).is_ok() {
        eprintln!("SKIPPED: this user may read everything");
    } else {
        let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
        assert_eq!(only_finding(&outcome, "zu.xml").0, "XML1006");
    }
    let outcome = fim_in(scratch.path(), &["check", "-f", "json", "gut.xml", "/dev/null"], b"");
    assert_eq!(only_finding(&outcome, "/dev/null").0, "XML1006");
}

#[test]
fn a_folder_with_the_name_of_a_file_is_a_folder() {
    let scratch = Scratch::new("folder-x.xml");
    scratch.write("x.xml/innen.xml", GOOD);
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    assert_eq!(outcome.json()["files"][0]["path"], "x.xml/innen.xml");
}

#[test]
fn every_byte_cut_from_a_real_message_is_told_of_and_nothing_panics() {
    let path = project().join("corpus/kodierungen/utf-8.xml");
    let whole = std::fs::read(path).expect("file");
    let scratch = Scratch::new("cuts");
    for at in (1..whole.len() - 2).step_by(7) {
        scratch.write(&format!("{at:05}.xml"), &whole[..at]);
    }
    let outcome = fim_in(scratch.path(), &["check", "-f", "json"], b"");
    let json = outcome.json();
    assert_eq!(outcome.stderr, "");
    assert_eq!(json["summary"]["files"]["unchecked"], json["summary"]["files"]["total"]);
}
