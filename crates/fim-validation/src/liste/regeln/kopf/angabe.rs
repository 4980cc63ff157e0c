//! GCL1201, GCL1202, GCL1203: a list without identifier, version, or identifier of the version.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::lage::Lage;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use crate::zeilen::{PFLICHT, luecke};
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use genericode::{CodeList, Identification};

/// What the three have in common: the schema says the same of what is missing.
const ANGABE: RuleMeta = RuleMeta { coincides: &["XSD1005"], ..BELEGT };

pub(super) static KENNUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1201",
        name: "listenkennung-fehlt",
        stufe: Stufe::Kritisch,
        source: oasis!("Identification: CanonicalUri"),
        message: Wording::new(
            "{element}: Kennung fehlt, erwartet eine URN",
            "{element}: identifier is missing, expected a URN",
        ),
        why: Wording::new(
            "Schemata und Nachrichten nennen die Liste bei ihrer Kennung; ohne sie wird sie nicht gefunden.",
            "Schemas and messages refer to the list by its identifier; without one, the list is not found.",
        ),
        fix: Wording::new(
            "Als CanonicalUri die Kennung eintragen, unter der die Liste im XRepository steht, etwa »urn:de:stelle:codeliste:name«.",
            "As CanonicalUri, enter the identifier under which the list is in the XRepository, such as »urn:de:authority:codeliste:name«.",
        ),
        examples: &[
            Example::Edited { base: LISTE, failing: &[(URI, "")], passing: &[] },
            Example::Edited {
                base: LISTE,
                failing: &[(URI, "<CanonicalUri> </CanonicalUri>")],
                passing: &[],
            },
        ],
        ..ANGABE
    },
    checks: &[Pruefung::Liste(|list, lage| {
        let expected = (
            "eine URN wie »urn:de:stelle:codeliste:name«",
            "a URN such as »urn:de:authority:codeliste:name«",
        );
        fehlt(list, lage, ("CanonicalUri", |head| head.canonical_uri.as_ref()), expected);
    })],
};

pub(super) static VERSION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1202",
        name: "listenversion-fehlt",
        stufe: Stufe::Methodisch,
        source: oasis!("Identification: Version"),
        message: Wording::new("{element}: Version fehlt", "{element}: version is missing"),
        why: Wording::new(
            "Codes ändern sich von Version zu Version; ohne Angabe ist offen, welche Liste gemeint ist.",
            "Codes change from version to version; without one, it is unclear which list is meant.",
        ),
        fix: Wording::new(
            "Die Version der Liste eintragen, im XRepository meist ein Datum wie »2025-01-01«.",
            "Enter the version of the list, in the XRepository usually a date such as »2025-01-01«.",
        ),
        examples: &[
            Example::Edited {
                base: LISTE,
                failing: &[("<Version>2025-01-01</Version>", "")],
                passing: &[],
            },
            Example::Edited {
                base: LISTE,
                failing: &[("<Version>2025-01-01</Version>", "<Version/>")],
                passing: &[],
            },
        ],
        ..ANGABE
    },
    checks: &[Pruefung::Liste(|list, lage| {
        let expected = ("eine Version, etwa »2025-01-01«", "a version, such as »2025-01-01«");
        fehlt(list, lage, ("Version", |head| head.version.as_ref()), expected);
    })],
};

pub(super) static VERSIONSKENNUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1203",
        name: "listenversionskennung-fehlt",
        stufe: Stufe::Methodisch,
        source: oasis!("Identification: CanonicalVersionUri"),
        message: Wording::new(
            "{element}: Kennung der Version fehlt",
            "{element}: identifier of version missing",
        ),
        why: Wording::new(
            "Unter dieser Kennung wird genau diese Version der Liste abgerufen; ohne sie bleibt nur die gerade gültige.",
            "By this identifier, exactly this version of the list is retrieved; without it, only the current one can be.",
        ),
        fix: Wording::new(
            "Als CanonicalVersionUri Kennung, Unterstrich und Version eintragen, etwa »urn:de:stelle:codeliste:name_2025-01-01«.",
            "As CanonicalVersionUri, enter identifier, underscore and version, such as »urn:de:authority:codeliste:name_2025-01-01«.",
        ),
        examples: &[
            Example::Edited { base: LISTE, failing: &[(VERSION_URI, "")], passing: &[] },
            Example::Edited {
                base: LISTE,
                failing: &[(VERSION_URI, "<CanonicalVersionUri/>")],
                passing: &[],
            },
        ],
        ..ANGABE
    },
    checks: &[Pruefung::Liste(|list, lage| {
        let expected = ("Kennung, Unterstrich und Version", "identifier, underscore and version");
        let of: Angabe = ("CanonicalVersionUri", |head| head.canonical_version_uri.as_ref());
        fehlt(list, lage, of, expected);
    })],
};

const URI: &str = "<CanonicalUri>urn:de:lindenhain:codeliste:standortart</CanonicalUri>";
const VERSION_URI: &str =
    "<CanonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2025-01-01</CanonicalVersionUri>";

type Angabe = (&'static str, for<'m, 'a> fn(&'m Identification<'a>) -> Option<&'m Text<'a>>);

/// Tells what the head of a list lacks. That the head is missing is the business of the schema.
fn fehlt(
    list: &CodeList<'_>,
    lage: &mut Lage<'_, '_, '_>,
    (name, of): Angabe,
    expected: (&str, &str),
) {
    let Some(head) = &list.identification else { return };
    let text = of(head);
    if PFLICHT.verstoss(text.map_or("", Text::trimmed)).is_some() {
        let stelle = Stelle::angabe(head.element, text, name);
        lage.melde(stelle, |befund| luecke(befund.expected(expected), &stelle));
    }
}
