//! Files inside of a process: Base64, an archive, a model.

use crate::archive::zip;
use crate::fall::{Fall, pruefe_alle};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zip::CompressionMethod::{Deflated, Stored};

const PROZESS: &str = include_str!("../../corpus/prozesse/gut.xml");

/// A good process with this text as its model.
fn mit_text(inhalt: &str, codes: &'static [&'static str], exit: i32) -> Fall {
    let begins = PROZESS.find("<xp:inhalt>").expect("model") + "<xp:inhalt>".len();
    let ends = begins + PROZESS[begins..].find('<').expect("end");
    let text = [&PROZESS[..begins], inhalt, &PROZESS[ends..]].concat();
    Fall { datei: "x.xml", bytes: text.into_bytes(), codes, grenze: "", exit }
}

fn mit_bytes(bytes: &[u8], codes: &'static [&'static str], exit: i32) -> Fall {
    mit_text(&BASE64_STANDARD.encode(bytes), codes, exit)
}

fn modell(text: &str, codes: &'static [&'static str]) -> Fall {
    mit_bytes(&zip(Stored, &[("modell.bpmn", text.as_bytes())]), codes, 1)
}

#[test]
fn attachments_are_looked_at_with_gloves() {
    let begins = PROZESS.find("<xp:inhalt>").expect("model") + "<xp:inhalt>".len();
    let gut = &PROZESS[begins..begins + PROZESS[begins..].find('<').expect("end")];
    let zeilen =
        gut.as_bytes().chunks(76).map(|it| String::from_utf8_lossy(it)).collect::<Vec<_>>();
    let tief = "<a>".repeat(5_000) + &"</a>".repeat(5_000);
    pruefe_alle(
        "anlagen",
        &[
            mit_text(gut, &[], 0),
            mit_text(&zeilen.join("\n"), &[], 0),
            mit_text("das ist kein Base64!", &["XML1401"], 1),
            mit_text("QQ", &["XML1401"], 1),
            mit_text("QQ=Q", &["XML1401"], 1),
            mit_text("_-_-", &["XML1401"], 1),
            mit_bytes(b"kein Archiv", &["XML1402"], 1),
            mit_bytes(b"PK\x03\x04", &["XML1402"], 1),
            mit_bytes(&zip(Stored, &[]), &["XML1402"], 1),
            mit_bytes(&zip(Deflated, &[("m.bpmn", &vec![b' '; 12 << 20])]), &["XML1101"], 1),
            mit_bytes(&zip(Deflated, &[("m.bpmn", &vec![b' '; 2 << 20])]), &["XML1101"], 1),
            mit_bytes(
                &zip(Stored, &[("innen.zip", &zip(Stored, &[("m.bpmn", b"<a/>")]))]),
                &["XPZ1901"],
                1,
            ),
            modell(
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                &["XML1404"],
            ),
            modell(&tief, &["XML1101"]),
            modell("", &["XPZ1901"]),
            modell("kein XML", &["XPZ1901"]),
            modell("<html><script>alert(1)</script></html>", &["XML1404"]),
            mit_bytes(&zip(Stored, &[("../../../tmp/fim-boese.bpmn", b"<a/>")]), &["XML1404"], 1),
        ],
    );
}
