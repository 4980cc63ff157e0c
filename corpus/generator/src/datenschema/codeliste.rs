//! Code lists as genericode 1.0, from `corpus/konvolute/gut/codeliste.xml`.

use super::worte;
use std::fmt::Write;

const VORLAGE: &str = include_str!("../../../konvolute/gut/codeliste.xml");
/// The version of all of them.
pub const VERSION: &str = "2026-01-01";

/// Their names and how many rows they have.
pub const LISTEN: [(&str, usize); 8] = [
    ("flaechenart", 12),
    ("bauweise", 25),
    ("antriebsart", 9),
    ("rechtsform", 40),
    ("wirtschaftszweig", 700),
    ("gemeinde", 2500),
    ("nachweisart", 60),
    ("gefahrklasse", 15),
];

/// The identifier of a list.
pub fn urn(name: &str) -> String {
    format!("urn:de:lindenhain:codeliste:{name}")
}

/// All that schemas refer to: name of the file and content.
pub fn codelisten() -> Vec<(String, String)> {
    let mut alle = vec![("standware".to_owned(), VORLAGE.to_owned())];
    let zeilen = VORLAGE.find("    <Row>").unwrap_or(VORLAGE.len());
    for (name, zahl) in LISTEN {
        let gross = name[..1].to_uppercase() + &name[1..];
        let mut text = VORLAGE[..zeilen]
            .replace("standware", name)
            .replace("Standware", &gross)
            .replace("Arten von Waren auf einem Flohmarkt", &format!("Werte für {gross}"));
        for nummer in 0..zahl {
            let _ = writeln!(
                text,
                "    <Row>\n      <Value ColumnRef=\"code\"><SimpleValue>{:04}</SimpleValue></Value>\n      <Value ColumnRef=\"name\"><SimpleValue>{}</SimpleValue></Value>\n    </Row>",
                nummer + 1,
                worte::wert(nummer)
            );
        }
        text.push_str("  </SimpleCodeList>\n</gc:CodeList>\n");
        alle.push((name.to_owned(), text));
    }
    alle
}
