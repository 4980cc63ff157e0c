//! Technical rules by series and number: TRGS 519, DIN EN ISO 9001, BSI TR-03123, RFC 5322,
//! ITU E.123, DGUV Information 201-012. They are cited like law, but are none.

use crate::bezug::{Rechtskreis, Vorschrift};
use crate::leser::Leser;
use crate::zeichen::Art;

/// Series, in lower case.
const REIHEN: &[&str] = &[
    "trgs", "trbs", "trba", "tra", "trgi", "asr", "trwi", "trk", "din", "en", "iso", "iec", "vde",
    "vdi", "bsi", "rfc", "itu", "itu-t", "dguv", "bgv", "bgr", "bgi", "etsi", "ieee", "w3c",
    "dvgw", "lawa", "astm", "ras", "rsa", "trga",
];

/// Words that may stand between the series and the number.
const ZWISCHEN: &[&str] = &[
    "en",
    "iso",
    "iec",
    "spec",
    "ts",
    "tr",
    "vde",
    "vorschrift",
    "information",
    "regel",
    "grundsatz",
    "standard",
    "vornorm",
    "arbeitsblatt",
    "recommendation",
    "rec",
    "teil",
];

/// Whether a word in lower case names a series.
pub fn ist_reihe(klein: &str) -> bool {
    REIHEN.contains(&klein)
}

/// Reads a technical rule; the position is behind its number.
pub fn regel(leser: &Leser<'_>, at: usize) -> Option<(Vorschrift, usize)> {
    let whole = leser.roh(at);
    let series_only = ist_reihe(leser.klein(at)) && leser.beginnt_gross(at);
    let glued = || {
        let (head, tail) = whole.split_once('-')?;
        let known = ist_reihe(&head.to_lowercase()) && head == head.to_uppercase();
        (known && tail.starts_with(|c: char| c.is_ascii_digit())).then_some(())
    };
    let mut here = at + 1;
    if series_only {
        here = nummer(leser, here)?;
    } else {
        glued()?;
    }
    here = zusatz(leser, here);
    let anzeige = leser.ausschnitt(at..here);
    let kuerzel: String = anzeige
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '.')
        .flat_map(char::to_lowercase)
        .collect();
    let vorschrift = Vorschrift {
        kuerzel: format!("regel {kuerzel}"),
        anzeige,
        rechtskreis: Rechtskreis::TechnischeRegel,
        land: None,
        ort: None,
        titel: None,
        bekannt: true,
        nur_titel: false,
    };
    Some((vorschrift, here))
}

/// Words between, then a token with a digit: `519`, `TR-03123`, `E.123`, `201-012`.
fn nummer(leser: &Leser<'_>, at: usize) -> Option<usize> {
    let mut here = at;
    while here < at + 5 {
        let has_digit = leser.roh(here).contains(|c: char| c.is_ascii_digit());
        match leser.art(here)? {
            Art::Zahl => return Some(here + 1),
            Art::Wort if has_digit && leser.beginnt_gross(here) => {
                // »ASR A1.3«
                let goes_on = leser.klebt(here) && leser.klebt(here + 1);
                let dotted = leser.ist(here + 1, Art::Punkt) && leser.ist(here + 2, Art::Zahl);
                return Some(here + if goes_on && dotted { 3 } else { 1 });
            }
            Art::Wort if leser.ist_wort(here, ZWISCHEN) => here += 1,
            // »ITU E.123«
            Art::Wort if leser.roh(here).len() == 1 && leser.ist(here + 1, Art::Punkt) => {
                return leser.ist(here + 2, Art::Zahl).then_some(here + 3);
            }
            Art::Strich | Art::Schraegstrich => here += 1,
            _ => return None,
        }
    }
    None
}

/// »-2«, »/IEC 27001«, »Teil 2.1« behind the number.
fn zusatz(leser: &Leser<'_>, at: usize) -> usize {
    let mut here = at;
    while here < at + 6 {
        let joined = here > 0 && leser.klebt(here - 1) && leser.klebt(here);
        let dash = joined && leser.ist(here, Art::Strich);
        let part = leser.ist_wort(here, &["teil"]);
        if !(dash || part) || !leser.ist(here + 1, Art::Zahl) {
            break;
        }
        here += 2;
    }
    here
}
