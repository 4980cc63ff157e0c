//! Names that look like others: homoglyphs, invisible characters, other cases.

use crate::fall::{Fall, GUT, XDF, harmlos, pruefe_alle, unlesbar};

const SCHEMA: &str = "xdatenfelder.stammdatenschema.0102";

fn wurzel(name: &str, namespace: &str) -> String {
    format!("<{name} xmlns='{namespace}'/>")
}

fn unbekannt(name: &str) -> Fall {
    unlesbar("x.xml", wurzel(name, XDF), &["XML1302"])
}

#[test]
fn names_that_only_look_right() {
    let raum = |namespace: &str, code: &'static [&'static str]| {
        unlesbar("x.xml", wurzel(SCHEMA, namespace), code)
    };
    pruefe_alle(
        "namen",
        &[
            // The Cyrillic а, е and х.
            unbekannt("xd\u{430}tenfelder.stammdatenschema.0102"),
            unbekannt("xdatenf\u{435}lder.stammdatenschema.0102"),
            unbekannt("\u{445}datenfelder.stammdatenschema.0102"),
            unbekannt("XDatenfelder.Stammdatenschema.0102"),
            unbekannt("xdatenfelder.stammdatenschema.0102.1"),
            unbekannt("xdatenfelder.stammdatenschema"),
            unbekannt("quatsch"),
            raum("urn:xoev-de:fim:standard:xdatenfelder_9.0.0", &["XML1301"]),
            raum("urn:xoev-de:fim:standard:xdatenfelder_3.0.0 ", &["XML1301"]),
            raum("URN:XOEV-DE:fim:standard:xdatenfelder_3.0.0", &["XML1301"]),
            raum("urn:xoev-de:fim:standard:xd\u{430}tenfelder_3.0.0", &["XML1301"]),
            raum("", &["XML1309"]),
            unlesbar("x.xml", format!("<{SCHEMA}/>"), &["XML1309"]),
            // A prefix is only a name: any will do, also one that looks like another.
            harmlos(
                "x.xml",
                GUT.replace("xmlns=", "xmlns:\u{445}=")
                    .replace("<l", "<\u{445}:l")
                    .replace("<id", "<\u{445}:id")
                    .replace("</", "</\u{445}:"),
                &[],
            ),
            harmlos(
                "x.xml",
                GUT.replace("<id", "<\u{456}d").replace("</id", "</\u{456}d"),
                &["XSD1002", "XZF1808"],
            ),
        ],
    );
}
