//! XZF1801, XZF1802: an Organisationseinheit that nobody can write to or go to.

use super::{BELEGT, OSI, VORSCHLAG, has_child};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xzufi::{Anschrift, Organisationseinheit};

/// Parts of an address, their names in German and English, and how their elements begin.
const TEILE: [(&str, &str, &[&str]); 3] = [
    ("Straße", "street", &["stra", "str."]),
    ("Postleitzahl", "postcode", &["postleit", "plz"]),
    ("Ort", "town", &["ort", "stadt", "gemeinde"]),
];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1801",
        name: "organisation-ohne-anschrift",
        stufe: Stufe::Methodisch,
        source: OSI,
        message: Wording::new(
            "{element}: Anschrift ohne {fehlt}",
            "{element}: address without {fehlt}",
        ),
        why: Wording::new(
            "Straße, Postleitzahl und Ort sind das Mindeste, um Anträge weiterzuleiten; ohne sie erreicht ein EfA-Onlinedienst die Stelle nicht.",
            "Street, postcode and town are the minimum for passing applications on; without them, an EfA online service does not reach the authority.",
        ),
        fix: Wording::new(
            "Bei der Organisationseinheit die Hausanschrift vollständig eintragen, etwa »Lindenallee 12, 99999 Lindenhain«.",
            "Enter the full street address of the authority, such as »Lindenallee 12, 99999 Lindenhain«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<x:strasse>Lindenallee</x:strasse>", "")],
                passing: &[("<x:hausnummer>12</x:hausnummer>", "")],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("<x:ort>Lindenhain</x:ort>", "<x:ort> </x:ort>")],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Organisationseinheit(|einheit, lage| {
        let fehlt = fehlende_teile(einheit);
        if fehlt.is_empty() {
            return;
        }
        let element = einheit.anschrift.first().map_or(einheit.element, |first| first.element);
        let kind = if einheit.anschrift.is_empty() { "anschrift" } else { "strasse" };
        lage.melde(Stelle::fehlt(element, kind), |befund| {
            befund
                .value("fehlt", (liste(&fehlt, 0).as_str(), liste(&fehlt, 1).as_str()))
                .expected(("Straße, Postleitzahl und Ort", "street, postcode and town"))
        });
    })],
};

pub(super) static POSTFACH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1802",
        name: "organisation-nur-mit-postfach",
        source: "abgeleitet: das Mindeste ist nach Dataport (docs.osi.dataport.de) Straße, Postleitzahl und Ort; ob ein Postfach die Straße ersetzt, ist nicht belegt",
        message: Wording::new(
            "{element}: Anschrift nur mit Postfach, erwartet auch eine Straße",
            "{element}: address with a PO box only, expected a street as well",
        ),
        why: Wording::new(
            "Ein Postfach empfängt Briefe, aber niemand kann dort vorsprechen; um Anträge weiterzuleiten, wird eine Straße erwartet.",
            "A PO box takes letters, but nobody can go there in person; a street is asked for to pass applications on.",
        ),
        fix: Wording::new(
            "Die Hausanschrift ergänzen; das Postfach kann als weitere Anschrift bleiben.",
            "Add the street address; the PO box may stay as a further address.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                ("<x:strasse>Lindenallee</x:strasse>", ""),
                ("<x:hausnummer>12</x:hausnummer>", "<x:postfach>1 23</x:postfach>"),
            ],
            passing: &[(
                "<x:hausnummer>12</x:hausnummer>",
                "<x:hausnummer>12</x:hausnummer><x:postfach>1 23</x:postfach>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Organisationseinheit(|einheit, lage| {
        let mit_strasse = einheit.anschrift.iter().any(|anschrift| hat(anschrift, 0));
        let postfach = einheit.anschrift.iter().find_map(|anschrift| {
            anschrift.postfach.as_ref().filter(|postfach| !postfach.is_blank())
        });
        if let Some(postfach) = postfach.filter(|_| !mit_strasse) {
            lage.melde(postfach, |befund| {
                befund.found_text(postfach.trimmed()).expected(("eine Straße", "a street"))
            });
        }
    })],
};

fn hat(anschrift: &Anschrift<'_>, teil: usize) -> bool {
    has_child(anschrift.element, TEILE[teil].2)
}

/// Parts that the best address lacks; a post box stands for a street here, see [`POSTFACH`].
fn fehlende_teile(einheit: &Organisationseinheit<'_>) -> Vec<usize> {
    let fehlend = |anschrift: &Anschrift<'_>| -> Vec<usize> {
        let postfach = has_child(anschrift.element, &["postfach"]);
        let fehlt = |teil: &usize| !hat(anschrift, *teil) && (*teil != 0 || !postfach);
        (0..TEILE.len()).filter(fehlt).collect()
    };
    let beste = einheit.anschrift.iter().map(fehlend).min_by_key(Vec::len);
    beste.unwrap_or_else(|| (0..TEILE.len()).collect())
}

/// Names of parts in German (0) or English (1).
fn liste(teile: &[usize], sprache: usize) -> String {
    let names = teile.iter().map(|teil| [TEILE[*teil].0, TEILE[*teil].1][sprache]);
    names.collect::<Vec<_>>().join(", ")
}
