//! XDF1033, XDF1034: what whoever derives from a schema may change.

use super::CODEWERT;
use super::bereich::Bereich;
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::amtlich;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

static AN_STRUKTUR: Bereich = Bereich {
    codes: &[
        ("0", "nicht modifizierbar"),
        ("1", "nur einschränkbar"),
        ("2", "nur erweiterbar"),
        ("3", "alles modifizierbar"),
    ],
    kurz: "0, 1, 2, 3",
};

pub(super) static STRUKTUR: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1033",
        name: "aenderbarkeit-der-struktur-unbekannt",
        official: amtlich!(1033),
        message: Wording::new(
            "{element}: Änderbarkeit der Struktur {wert}, erlaubt: {erlaubt}",
            "{element}: structure changeability {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Wer aus dem Schema ein eigenes ableitet, muss wissen, ob sich Elemente weglassen oder ergänzen lassen.",
            "Those who derive a schema of their own must know whether elements may be left out or added.",
        ),
        fix: Wording::new(
            "Wählen, was zutrifft: 0 (nicht modifizierbar), 1 (nur einschränkbar), 2 (nur erweiterbar) oder 3 (alles modifizierbar).",
            "Choose what applies: 0 (nothing may be changed), 1 (may only be restricted), 2 (may only be extended) or 3 (everything may be changed).",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<code>3</code></x:ableitungsmodifikationenStruktur>",
                    "<code>4</code></x:ableitungsmodifikationenStruktur>",
                )],
                passing: &[(
                    "<code>3</code></x:ableitungsmodifikationenStruktur>",
                    "<code>0</code></x:ableitungsmodifikationenStruktur>",
                )],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<code>3</code></x:ableitungsmodifikationenStruktur>",
                    "<code/></x:ableitungsmodifikationenStruktur>",
                )],
                passing: &[],
            },
        ],
        ..CODEWERT
    },
    checks: &[Pruefung::Schema(|schema, lage| {
        let code = schema.ableitungsmodifikationen_struktur.as_ref();
        AN_STRUKTUR.pruefe(schema.element, code, "ableitungsmodifikationenStruktur", lage);
    })],
};

static AN_REPRAESENTATION: Bereich =
    Bereich { codes: &[("0", "nicht modifizierbar"), ("1", "modifizierbar")], kurz: "0, 1" };

pub(super) static REPRAESENTATION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1034",
        name: "aenderbarkeit-der-repraesentation-unbekannt",
        official: amtlich!(1034),
        message: Wording::new(
            "{element}: Änderbarkeit der Repräsentation {wert}, erlaubt: {erlaubt}",
            "{element}: representation changeability {wert}, allowed: {erlaubt}",
        ),
        why: Wording::new(
            "Wer aus dem Schema ein eigenes ableitet, muss wissen, ob sich die Repräsentation der Elemente anpassen lässt.",
            "Those who derive a schema of their own must know whether the representation of the elements may be adapted.",
        ),
        fix: Wording::new(
            "Wählen, was zutrifft: 0 (nicht modifizierbar) oder 1 (modifizierbar).",
            "Choose what applies: 0 (may not be changed) or 1 (may be changed).",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                "<code>1</code></x:ableitungsmodifikationenRepraesentation>",
                "<code>2</code></x:ableitungsmodifikationenRepraesentation>",
            )],
            passing: &[(
                "<code>1</code></x:ableitungsmodifikationenRepraesentation>",
                "<code>0</code></x:ableitungsmodifikationenRepraesentation>",
            )],
        }],
        ..CODEWERT
    },
    checks: &[Pruefung::Schema(|schema, lage| {
        let code = schema.ableitungsmodifikationen_repraesentation.as_ref();
        let name = "ableitungsmodifikationenRepraesentation";
        AN_REPRAESENTATION.pruefe(schema.element, code, name, lage);
    })],
};
