//! XDF9009: the same id and version twice in a file, with different content.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Wer;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::vergleich::gleicher_inhalt;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Element, Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9009",
        name: "gleiche-version-anderer-inhalt",
        source: "Vorschlag: ID und Version bezeichnen genau einen Inhalt",
        message: Wording::new(
            "{element}: gleiche Version, aber »{teil}« verschieden",
            "{element}: same version, but »{teil}« differs",
        ),
        why: Wording::new(
            "Dasselbe Element steht zweimal in der Datei und sagt Verschiedenes; was gilt, ist nicht zu erkennen.",
            "The same element stands in the file twice and says different things; which one applies cannot be told.",
        ),
        fix: Wording::new(
            "Beide Stellen angleichen oder dem geänderten Element eine neue Version geben.",
            "Align both places, or give the changed element a new version.",
        ),
        per_place: true,
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:id>F99000000922</x:id>", "<x:id>F99000000937</x:id>")],
            passing: &[("<x:id>F99000000922</x:id>", "<x:id>F99000000999</x:id>")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|_, lage| {
        if !lage.ist_wurzel {
            return;
        }
        // The pairs belong to the message; each is told of the element that comes second.
        for (erstes, zweites) in &lage.umfeld.abweichend {
            let (Some(a), Some(b)) = (erstes.element(), zweites.element()) else { continue };
            // A group inside itself is what 1026 speaks of.
            if a.span().start <= b.span().start && b.span().end <= a.span().end {
                continue;
            }
            let Some(teil) = unterschied(a, b) else { continue };
            lage.wer = Wer::Objekt(*zweites);
            lage.melde(*zweites, |befund| {
                let befund = befund.value("teil", clip(teil, 25)).found(clip(teil, 80)).expected((
                    "derselbe Inhalt wie an der ersten Stelle",
                    "the same content as in the first place",
                ));
                match Stelle::from(*erstes).place() {
                    Some(place) => befund.related(("steht zuerst hier", "first found here"), place),
                    None => befund,
                }
            });
        }
    })],
};

/// Name of the first part that differs. An element inside counts as its id and version: if it has
/// another content, it is told of itself.
fn unterschied<'a>(a: Element<'a>, b: Element<'a>) -> Option<&'a str> {
    let (mut left, mut right) = (a.children(), b.children());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return None,
            (Some(a), Some(b)) if a.name() == b.name() => {
                let name = a.name();
                let anders = match name {
                    "struktur" | "enthaelt" => unterschied(a, b),
                    "datenfeld" | "datenfeldgruppe" => ids_unterschied(a, b).then_some(name),
                    _ => (!gleicher_inhalt(a, b)).then_some(name),
                };
                if anders.is_some() {
                    return anders;
                }
            }
            (Some(other), _) | (None, Some(other)) => return Some(other.name()),
        }
    }
}

fn ids_unterschied(a: Element<'_>, b: Element<'_>) -> bool {
    match (a.early_child("identifikation"), b.early_child("identifikation")) {
        (Some(a), Some(b)) => !gleicher_inhalt(a, b),
        (None, None) => false,
        _ => true,
    }
}
