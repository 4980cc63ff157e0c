//! XDF1055, XDF1092: the kind of document a Dokumentsteckbrief describes, and whether it is abstract.

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::STECKBRIEF_3;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Text, Wording};

/// The code list of 2022-01-01.
static DOKUMENTARTEN: Bereich = Bereich {
    codes: &[
        ("001", "Antrag"),
        ("002", "Anzeige"),
        ("003", "Bericht"),
        ("004", "Bescheid"),
        ("005", "Erklärung"),
        ("006", "Kartenmaterial"),
        ("007", "Mitteilung"),
        ("008", "Multimedia"),
        ("009", "Registeranfrage"),
        ("010", "Registerantwort"),
        ("011", "Urkunde"),
        ("012", "Vertrag"),
        ("013", "Vollmacht"),
        ("014", "Willenserklärung"),
        ("999", "unbestimmt"),
    ],
    kurz: "001–014, 999",
};

pub(super) static DOKUMENTART: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1055",
        name: "dokumentart-unbekannt",
        versions: NUR_3,
        official: amtlich!(1055),
        message: Wording::new(
            "{element}: Dokumentart {wert}, erlaubt: {erlaubt}",
            "{element}: document type {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Nach der Dokumentart werden Dokumentsteckbriefe gesucht und geordnet.",
            "Document profiles are searched and sorted by document type.",
        ),
        fix: Wording::new(
            "Die Dokumentart aus der Codeliste wählen, etwa 001 (Antrag) oder 004 (Bescheid); 999 (unbestimmt), wenn keine passt.",
            "Choose the document type (»Dokumentart«) from the code list, such as 001 (Antrag) or 004 (Bescheid); 999 (unbestimmt) if none fits.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("<code>001</code>", "<code>1</code>")],
                passing: &[("<code>001</code>", "<code>999</code>")],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[(
                    "<x:dokumentart listVersionID='2022-01-01'><code>001</code></x:dokumentart>",
                    "",
                )],
                passing: &[("<code>001</code>", "<code>014</code>")],
            },
        ],
        ..CODEWERT
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let art = steckbrief.dokumentart.as_ref();
        let code = art.and_then(|art| art.code.as_ref());
        let stelle = match art {
            None => Stelle::fehlt(steckbrief.element, "dokumentart"),
            Some(art) => Stelle::angabe(art.element, code, "code"),
        };
        DOKUMENTARTEN.pruefe_wert(lage.umfeld.codewert(code), stelle, lage);
    })],
};

static ABSTRAKTHEIT: Bereich = Bereich {
    codes: &[("true", "abstrakt"), ("false", "konkret"), ("1", "abstrakt"), ("0", "konkret")],
    kurz: "true, false",
};

pub(super) static ABSTRAKT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1092",
        name: "ist-abstrakt-unklar",
        versions: NUR_3,
        official: amtlich!(1092),
        message: Wording::new(
            "{element}: Angabe »ist abstrakt« {wert}, erlaubt: {erlaubt}",
            "{element}: entry »ist abstrakt« {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Für abstrakte und konkrete Dokumentsteckbriefe gelten verschiedene Regeln, etwa bei Handlungsgrundlage und Relationen.",
            "Abstract and concrete document profiles follow different rules, for instance on legal basis and relations.",
        ),
        fix: Wording::new(
            "Angeben, ob der Dokumentsteckbrief abstrakt ist: »true«, wenn er mehrere andere zusammenfasst, sonst »false«.",
            "State whether the document profile is abstract: »true« if it groups several others, otherwise »false«.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("<x:istAbstrakt>false<", "<x:istAbstrakt>nein<")],
                passing: &[("<x:istAbstrakt>false<", "<x:istAbstrakt>0<")],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("<x:istAbstrakt>false</x:istAbstrakt>", "<x:istAbstrakt/>")],
                passing: &[],
            },
        ],
        ..CODEWERT
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let angabe = steckbrief.ist_abstrakt.as_ref();
        let stelle = Stelle::angabe(steckbrief.element, angabe, "istAbstrakt");
        // White space at the ends is no part of a truth value, for the QS-Bericht neither.
        ABSTRAKTHEIT.pruefe_wert(angabe.map_or("", Text::trimmed), stelle, lage);
    })],
};
