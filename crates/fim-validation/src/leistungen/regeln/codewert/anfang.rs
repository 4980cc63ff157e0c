//! XZF1209: the identifier of the list begins in another way.

use super::kennung::{TYP, attribut};
use super::listen::liste;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1209",
        name: "leistung-codeliste-anderer-anfang",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Die Kennung einer Codeliste ist im XRepository eindeutig; urn:de und urn:xoev-de sind verschiedene Kennungen",
        message: Wording::new(
            "{element}: {angabe}: Liste {ist} statt {soll}",
            "{element}: {angabe}: list {ist}, not {soll}",
        ),
        why: Wording::new(
            "Programme, die Codelisten an der Kennung erkennen, finden diese nicht; manche sehen darüber hinweg.",
            "Programs that recognise code lists by their identifier do not find this one; some tolerate it.",
        ),
        fix: Wording::new(
            "Die Kennung so schreiben, wie das XRepository sie führt: {kennung}.",
            "Write the identifier as the XRepository has it: {kennung}.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "listURI=\"urn:xoev-de:fim:leika:typisierung\"")],
            passing: &[(TYP, "")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Code(|code, lage| {
        let (Some(liste), Some((element, kennung))) = (liste(&code), attribut(&code, "listURI"))
        else {
            return;
        };
        let Some((soll, rest)) = anfang(liste.kennung) else { return };
        let Some((ist, _)) = anfang(kennung).filter(|(ist, other)| *ist != soll && *other == rest)
        else {
            return;
        };
        if let Some(stelle) = Stelle::attribut(Some(element), "listURI") {
            lage.melde(stelle, |befund| {
                befund
                    .value("angabe", liste.name)
                    .value("ist", ist)
                    .value("soll", soll)
                    .value("kennung", liste.kennung)
                    .found_text(kennung)
                    .expected(liste.kennung)
            });
        }
    })],
};

/// The beginning that differs between lists of old and of new, and the rest.
fn anfang(kennung: &str) -> Option<(&'static str, &str)> {
    ["urn:de:", "urn:xoev-de:"]
        .into_iter()
        .find_map(|anfang| Some((anfang, kennung.strip_prefix(anfang)?)))
}
