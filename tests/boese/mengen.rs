//! Too much of something: each hits the limit that is there for it, at once.

use crate::fall::{Fall, GUT, harmlos, mit_grenze, mit_wert, pruefe_alle, unlesbar};
use std::fmt::Write;

const GRENZE: &[&str] = &["XML1101"];

fn grenze(text: String) -> Fall {
    unlesbar("x.xml", text, GRENZE)
}

/// `count` times, with its number.
fn oft(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        write!(text, "{}", each(number)).expect("string");
        text
    })
}

#[test]
fn depth_and_width() {
    let deep = |count: usize| "<a>".repeat(count) + &"</a>".repeat(count);
    pruefe_alle(
        "tiefe",
        &[
            grenze(deep(1_025)),
            grenze(deep(100_000)),
            grenze("<a>".repeat(1_000_000)),
            unlesbar("x.xml", "<a x='".repeat(2_000) + "'/>", &["XML1203"]),
            grenze(format!("<a{}/>", oft(257, |n| format!(" a{n}='x'")))),
            grenze(format!("<a{}/>", oft(100_000, |n| format!(" a{n}='x'")))),
            grenze(format!("<a{}/>", oft(257, |n| format!(" xmlns:p{n}='urn:{n}'")))),
            grenze(oft(3_000, |n| format!("<a xmlns:p{n}='urn:{n}'>")) + &"</a>".repeat(3_000)),
            grenze(oft(900, |n| format!("<a xmlns:p{}='urn:{n}'>", n % 250)) + &"</a>".repeat(900)),
        ],
    );
}

#[test]
fn length() {
    let long = "n".repeat(1 << 20);
    pruefe_alle(
        "laenge",
        &[
            grenze(format!("<{long}/>")),
            grenze(format!("<a {long}='x'/>")),
            grenze(format!("<a xmlns:{long}='urn:x'/>")),
            grenze(format!("<a xmlns:p='urn:x' p:{long}='x'/>")),
            harmlos(
                "x.xml",
                GUT.replace("<id", &format!("<!--{}--><id", "x".repeat(4 << 20))),
                &[],
            ),
            harmlos("x.xml", GUT.replace("<id", &format!("<?x {}?><id", "x".repeat(4 << 20))), &[]),
            harmlos(
                "x.xml",
                GUT.replace("<id", &(oft(100_000, |_| "<!---->".to_owned()) + "<id")),
                &[],
            ),
            harmlos(
                "x.xml",
                GUT.replace("<id", &(oft(100_000, |n| format!("<?p{n}?>")) + "<id")),
                &[],
            ),
            harmlos("x.xml", GUT.replace("<id", &("\n".repeat(4 << 20) + "<id")), &[]),
            harmlos("x.xml", mit_wert(&"<![CDATA[1]]>".repeat(100_000)), &[]),
            harmlos("x.xml", mit_wert(&"&#49;".repeat(200_000)), &[]),
        ],
    );
}

#[test]
fn records() {
    let records = |count| {
        let one = &GUT[GUT.find("<id").expect("id")..];
        let one = format!("<loesche klasse='Leistung'>{one}");
        let head = "<transferantwort xmlns='http://xoev.de/schemata/xzufi/2_2_0'>";
        [head, &one.repeat(count), "</transferantwort>"].concat()
    };
    // Small files are read as a whole, large ones in pieces.
    let beyond = |count: usize| mit_grenze(grenze(records(count)), "datensaetze=20");
    pruefe_alle("datensaetze", &[beyond(21), beyond(30_000)]);
}
