//! GCL1204 and GCL1205: an identifier of the version that does not go with identifier and version,
//! and identifiers that are no URI.

use super::{BELEGT, VORSCHLAG, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use genericode::Identification;

pub(super) static WIDERSPRUCH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1204",
        name: "listenversionskennung-widerspruch",
        source: "Vorschlag: Im XRepository setzt sich die Kennung einer Version aus Kennung, Unterstrich und Version zusammen",
        message: Wording::new(
            "{element}: Kennung der Version passt nicht zur Liste",
            "{element}: version identifier contradicts list",
        ),
        why: Wording::new(
            "Die Angaben nennen vermutlich zwei verschiedene Listen; wer die eine sucht, findet die andere oder keine.",
            "The entries probably name two different lists; people looking for one find the other, or none.",
        ),
        fix: Wording::new(
            "Als CanonicalVersionUri »{erwartet}« eintragen oder Kennung und Version berichtigen.",
            "As CanonicalVersionUri, enter »{erwartet}«, or correct identifier and version.",
        ),
        examples: &[
            Example::Edited {
                base: LISTE,
                failing: &[("standortart_2025-01-01<", "standortart_2024-01-01<")],
                passing: &[
                    ("<Version>2025-01-01<", "<Version>2<"),
                    ("standortart_2025-01-01<", "standortart_2<"),
                ],
            },
            Example::Edited {
                base: LISTE,
                failing: &[("standortart_2025-01-01<", "standortart2025-01-01<")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Liste(|list, lage| {
        let Some(head) = &list.identification else { return };
        let (Some(uri), Some(version), Some(version_uri)) = angaben(head) else { return };
        // Sets of lists and of columns have no place in the XRepository.
        if list.element.is_none_or(|root| root.name() != "CodeList") {
            return;
        }
        // The practice is known of URNs alone.
        let is_urn =
            uri.trimmed().get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("urn:"));
        let rest = version_uri.trimmed().strip_prefix(uri.trimmed());
        if !is_urn || rest.and_then(|rest| rest.strip_prefix('_')) == Some(version.trimmed()) {
            return;
        }
        let erwartet = format!("{}_{}", uri.trimmed(), version.trimmed());
        lage.melde(version_uri, |befund| {
            befund
                .value("erwartet", clip(&erwartet, 120))
                .found(clip(version_uri.trimmed(), 120))
                .expected(clip(&erwartet, 120))
        });
    })],
};

pub(super) static FORM: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1205",
        name: "listenkennung-kein-uri",
        stufe: Stufe::Warnung,
        source: oasis!("Regeln R25 und R44: Die Kennungen sind absolute URIs"),
        message: Wording::new("{element}: »{uri}« ist kein URI", "{element}: »{uri}« is not a URI"),
        why: Wording::new(
            "Eine Kennung ohne vorangestellte Stelle ist nicht eindeutig: Eine andere Liste kann genauso heißen.",
            "An identifier without an authority in front is not unique: another list may be called the same.",
        ),
        fix: Wording::new(
            "Eine URN vergeben, die mit der herausgebenden Stelle beginnt, etwa »urn:de:stelle:codeliste:name«.",
            "Assign a URN that begins with the issuing authority, such as »urn:de:authority:codeliste:name«.",
        ),
        examples: &[
            Example::Edited {
                base: LISTE,
                failing: &[
                    ("urn:de:lindenhain:codeliste:standortart<", "Standortart<"),
                    ("urn:de:lindenhain:codeliste:standortart_", "Standortart_"),
                ],
                passing: &[
                    ("urn:de:lindenhain:codeliste:standortart<", "http://lindenhain.example/art<"),
                    ("urn:de:lindenhain:codeliste:standortart_", "http://lindenhain.example/art/"),
                ],
            },
            Example::Edited {
                base: LISTE,
                failing: &[
                    ("urn:de:lindenhain:codeliste:standortart<", "http://lindenhain.example/art<"),
                    ("urn:de:lindenhain:codeliste:standortart_", "art_"),
                ],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Liste(|list, lage| {
        let Some(head) = &list.identification else { return };
        let texts = [&head.canonical_uri, &head.canonical_version_uri];
        let mut texts = texts.into_iter().flatten().filter(|text| !text.is_blank());
        // What is wrong with the first is mostly wrong with the second: it is told of once.
        if let Some(uri) = texts.find(|text| !is_absolute(text.trimmed())) {
            lage.melde(uri, |befund| {
                befund
                    .value("uri", clip(uri.trimmed(), 20))
                    .found_text(uri.trimmed())
                    .expected(("eine URN, etwa »urn:de:…«", "a URN, such as »urn:de:…«"))
            });
        }
    })],
};

/// Identifier, version, and identifier of the version, as far as they are filled in.
fn angaben<'m, 'a>(
    head: &'m Identification<'a>,
) -> (Filled<'m, 'a>, Filled<'m, 'a>, Filled<'m, 'a>) {
    let filled = |text: &'m Option<Text<'a>>| text.as_ref().filter(|text| !text.is_blank());
    (filled(&head.canonical_uri), filled(&head.version), filled(&head.canonical_version_uri))
}

type Filled<'m, 'a> = Option<&'m Text<'a>>;

/// True for what begins with a scheme (RFC 3986, section 3.1) and goes on.
fn is_absolute(uri: &str) -> bool {
    let Some((scheme, rest)) = uri.split_once(':') else { return false };
    let mut letters = scheme.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        && !rest.is_empty()
}
