//! XDF9013: the URI of a version of a code list that is not made of identification and version.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9013",
        name: "versions-uri-widerspruch",
        source: "Vorschlag: Im XRepository setzt sich die Versionskennung aus Kennung, Unterstrich und Version zusammen",
        message: Wording::new(
            "{element}: Versions-URI passt nicht zu URN und Version",
            "{element}: version URI contradicts URN or version",
        ),
        why: Wording::new(
            "Die Angaben nennen zwei verschiedene Codelisten; je nachdem, welche gelesen wird, stehen andere Werte zur Wahl.",
            "The entries name two different code lists; depending on which one is read, different values are on offer.",
        ),
        fix: Wording::new(
            "Als Versions-URI (canonicalVersionUri) »{erwartet}« eintragen oder Kennung und Version berichtigen.",
            "As version URI (canonicalVersionUri), enter »{erwartet}«, or correct identifier and version.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("standortart_2024-03-01<", "standortart_2023-03-01<")],
                passing: &[(
                    "<x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01<",
                    "<x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart<",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("standortart_2024-03-01<", "standortart<")],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Codeliste(|referenz, lage| {
        let umfeld = lage.umfeld;
        let nested = referenz.genericode_identification.as_ref();
        let uri = referenz.canonical_version_uri.as_ref();
        let uri = uri.or_else(|| nested.and_then(|nested| nested.canonical_version_uri.as_ref()));
        let kennung = umfeld.wert(referenz.kennung());
        let version = umfeld.wert(referenz.listenversion());
        let Some(uri) = uri.filter(|uri| !uri.is_blank() && !kennung.is_empty()) else { return };
        // Without a version the current one is meant: tools then write the identification alone.
        let rest = uri.trimmed().strip_prefix(kennung);
        let passt = match rest {
            Some(rest) if version.is_empty() => rest.is_empty() || rest.starts_with('_'),
            Some(rest) => rest.strip_prefix('_') == Some(version),
            None => false,
        };
        if !passt {
            let erwartet = match version {
                "" => kennung.to_owned(),
                version => format!("{kennung}_{version}"),
            };
            lage.melde(uri, |befund| {
                befund
                    .value("erwartet", clip(&erwartet, 120))
                    .found(clip(uri.trimmed(), 120))
                    .expected(clip(&erwartet, 120))
            });
        }
    })],
};
