//! GCL1105 and GCL1106: two columns of the same Id, or of Ids that differ by case alone.

use super::{BELEGT, VORSCHLAG, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::{HashMap, HashSet};

pub(super) static GLEICH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1105",
        name: "listenspalte-doppelt",
        stufe: Stufe::Kritisch,
        source: oasis!("Column: Id, innerhalb der Datei eindeutig (xs:ID)"),
        message: Wording::new(
            "{element}: zwei Spalten »{spalte}«",
            "{element}: two columns »{spalte}«",
        ),
        why: Wording::new(
            "Ein Wert nennt seine Spalte beim Namen; bei zweien ist offen, in welche er gehört.",
            "A value names its column; with two, it is unclear which one it belongs to.",
        ),
        fix: Wording::new(
            "Einer der Spalten »{spalte}« einen anderen Namen geben und ihn bei ihren Werten eintragen.",
            "Give one of the columns »{spalte}« another name, and use it with its values.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[
                ("Id=\"hinweis\"", "Id=\"name\""),
                (
                    "<Value ColumnRef=\"hinweis\"><SimpleValue>Mindestbreite beachten</SimpleValue></Value>",
                    "",
                ),
            ],
            passing: &[],
        }],
        coincides: &["XSD1304"],
        ..BELEGT
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        let mut seen = HashSet::new();
        for spalte in tabelle.spalten.iter().filter(|spalte| !spalte.id.is_empty()) {
            if !seen.insert(spalte.id) {
                let stelle = Stelle::attribut(spalte.element, "Id");
                lage.melde(stelle.unwrap_or(Stelle::element(spalte.element)), |befund| {
                    befund.value("spalte", clip(spalte.id, 20)).found_text(spalte.id).expected((
                        "je Spalte ein eigener Name",
                        "a name of its own for each column",
                    ))
                });
            }
        }
    })],
};

pub(super) static AEHNLICH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1106",
        name: "listenspalten-aehnlich",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Namen, die sich nur in Groß- und Kleinschreibung unterscheiden, werden verwechselt",
        message: Wording::new(
            "{element}: »{spalte}« und »{andere}« ähneln sich",
            "{element}: »{spalte}« and »{andere}« look alike",
        ),
        why: Wording::new(
            "Die Namen der Spalten unterscheiden sich nur in Groß- und Kleinschreibung; Menschen verwechseln sie, und manche Programme auch.",
            "The names of the columns differ only in upper and lower case; people confuse them, and so do some programs.",
        ),
        fix: Wording::new(
            "Eine der beiden Spalten so nennen, dass der Name sagt, was in ihr steht, etwa »name-kurz«.",
            "Name one of the two columns for what it holds, such as »name-kurz«.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[
                ("Id=\"hinweis\"", "Id=\"Name\""),
                ("ColumnRef=\"hinweis\"", "ColumnRef=\"Name\""),
            ],
            passing: &[
                ("Id=\"hinweis\"", "Id=\"Name2\""),
                ("ColumnRef=\"hinweis\"", "ColumnRef=\"Name2\""),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for spalte in tabelle.spalten.iter().filter(|spalte| !spalte.id.is_empty()) {
            let andere = *seen.entry(spalte.id.to_lowercase()).or_insert(spalte.id);
            if andere != spalte.id {
                let stelle = Stelle::attribut(spalte.element, "Id");
                lage.melde(stelle.unwrap_or(Stelle::element(spalte.element)), |befund| {
                    befund
                        .value("spalte", clip(spalte.id, 8))
                        .value("andere", clip(andere, 8))
                        .found_text(spalte.id)
                        .expected(("deutlich verschiedene Namen", "clearly different names"))
                });
            }
        }
    })],
};
