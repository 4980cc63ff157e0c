//! XDF1040, XDF1005 and XDF1048: the identification of a code list is missing, no URN, or a URN of
//! the wrong form.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::lage::{Lage, kurz};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::CodelisteReferenz;

const FIX: Wording = Wording::new(
    "Die Kennung so eintragen, wie sie im XRepository steht: Sie beginnt mit »urn:« und enthält weder Umlaute noch Leerzeichen.",
    "Enter the identifier as it stands in the XRepository: it begins with »urn:« and contains neither umlauts nor spaces.",
);
const ERWARTET: (&str, &str) = (
    "eine URN wie »urn:de:stelle:codeliste:name«",
    "a URN such as »urn:de:authority:codeliste:name«",
);

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1040",
        name: "codelistenkennung-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1040),
        message: Wording::new(
            "{element}: URN fehlt bei {feld}",
            "{element}: URN missing in {feld}",
        ),
        why: Wording::new(
            "Ohne Kennung lässt sich die Codeliste nicht finden; das Feld hat nichts zur Auswahl.",
            "Without an identifier the code list cannot be found; the field has nothing to choose from.",
        ),
        fix: FIX,
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[("urn:de:lindenhain:codeliste:standortart</x:can", "</x:can")],
            passing: &[
                ("urn:de:lindenhain:codeliste:standortart</x:can", "urn:de:a:b</x:can"),
                ("urn:de:lindenhain:codeliste:standortart_", "urn:de:a:b_"),
            ],
        }],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| {
        if !lage.umfeld.wert(referenz.kennung()).is_empty() {
            return;
        }
        let nested = referenz.genericode_identification.as_ref();
        let eltern = nested.map_or(referenz.element, |nested| nested.element);
        let stelle = Stelle::angabe(eltern, referenz.kennung(), "canonicalIdentification");
        let feld = clip(&kurz(&lage.objekt.info()), 26);
        lage.melde(stelle, |befund| {
            let befund = befund.value("feld", feld).expected(ERWARTET);
            if referenz.kennung().is_some() { befund.found(("leer", "empty")) } else { befund }
        });
    })],
};

pub(super) static KEINE_URN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1005",
        name: "codelistenkennung-keine-urn",
        stufe: Stufe::Kritisch,
        official: amtlich!(1005),
        message: Wording::new(
            "{element}: Kennung ist keine URN, erwartet »urn:…«",
            "{element}: identifier is not a URN, expected »urn:…«",
        ),
        why: Wording::new(
            "Codelisten werden überall über ihre URN gefunden; mit einer anderen Kennung ist die Liste nicht zu finden.",
            "Code lists are looked up by their URN everywhere; with any other identifier the list cannot be found.",
        ),
        fix: FIX,
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("<x:canonicalIdentification>urn:de:", "<x:canonicalIdentification>de:"),
                ("<x:canonicalVersionUri>urn:de:", "<x:canonicalVersionUri>de:"),
            ],
            passing: &[
                ("<x:canonicalIdentification>urn:de:", "<x:canonicalIdentification>urn:x-de:"),
                ("<x:canonicalVersionUri>urn:de:", "<x:canonicalVersionUri>urn:x-de:"),
            ],
        }],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| urn(referenz, lage, false))],
};

pub(super) static FORM: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1048",
        name: "codelistenkennung-falsch-gebildet",
        stufe: Stufe::Methodisch,
        official: amtlich!(1048),
        message: Wording::new(
            "{element}: keine gültige URN, etwa wegen eines Umlauts",
            "{element}: not a valid URN, maybe due to an umlaut",
        ),
        why: Wording::new(
            "In einer URN sind weder Umlaute noch Leerzeichen erlaubt; mit einer falsch gebildeten URN lässt sich die Codeliste nicht abrufen.",
            "A URN must not contain umlauts or spaces; with a malformed URN the code list cannot be retrieved.",
        ),
        fix: FIX,
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("standortart</x:can", "büchergröße</x:can"),
                ("standortart_2024", "büchergröße_2024"),
            ],
            passing: &[
                ("standortart</x:can", "buecher%20groesse</x:can"),
                ("standortart_2024", "buecher%20groesse_2024"),
            ],
        }],
        ..QS
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| urn(referenz, lage, true))],
};

/// Tells an identification that is no URN: one that begins as such, or one that does not.
fn urn<'m, 'a>(referenz: &'m CodelisteReferenz<'a>, lage: &mut Lage<'_, 'm, 'a>, begins: bool) {
    let Some(text) = referenz.kennung() else { return };
    let wert = lage.umfeld.wert(Some(text));
    if !wert.is_empty() && !ist_urn(wert) && wert.starts_with("urn:") == begins {
        lage.melde(text, |befund| befund.found(clip(wert, 80)).expected(ERWARTET));
    }
}

/// True for a URN as in RFC 2141: `urn:`, a namespace of up to 32 letters, digits and hyphens, and
/// a name of letters, digits, some signs and `%` with two hexadecimal digits.
fn ist_urn(text: &str) -> bool {
    let Some((raum, name)) = text.strip_prefix("urn:").and_then(|rest| rest.split_once(':')) else {
        return false;
    };
    let is_space = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let raum_ok =
        (1..=32).contains(&raum.len()) && !raum.starts_with('-') && raum.bytes().all(is_space);
    let mut bytes = name.bytes();
    let mut name_ok = !name.is_empty();
    while let Some(byte) = bytes.next() {
        name_ok &= match byte {
            b'%' => {
                let mut hex = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
                hex() && hex()
            }
            _ => byte.is_ascii_alphanumeric() || b"()+,-.:=@;$_!*'".contains(&byte),
        };
    }
    raum_ok && name_ok
}

#[cfg(test)]
mod tests {
    use super::ist_urn;

    #[test]
    fn a_urn_has_a_namespace_and_a_name_of_plain_signs() {
        let good = ["urn:de:a", "urn:xoev-de:fim:codeliste:a_b(c)", "urn:1:%C3%A4"];
        assert!(good.into_iter().all(ist_urn));
        let long = format!("urn:{}:a", "a".repeat(33));
        let bad = [
            "urn:de",
            "urn:de:",
            "urn::a",
            "urn:-de:a",
            "urn:de:a b",
            "urn:de:%C",
            "urn:de:ä",
            "URN:de:a",
        ];
        assert!(!bad.into_iter().chain([&*long]).any(ist_urn));
    }
}
