//! GCL1004 and GCL1005: entries that lack a value in a column where each must have one.

use super::{BELEGT, VORSCHLAG, eintraege, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static FEHLT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1004",
        name: "listenwert-pflicht-fehlt",
        stufe: Stufe::Methodisch,
        source: oasis!("Regel R37: Für jede Pflichtspalte steht ein Wert"),
        message: Wording::new(
            "{element}: »{spalte}« fehlt in {anzahl}",
            "{element}: »{spalte}« missing in {anzahl}",
        ),
        why: Wording::new(
            "Die Liste verspricht in dieser Spalte für jeden Eintrag einen Wert; Programme verlassen sich darauf.",
            "The list promises a value in this column for every entry; programs rely on it.",
        ),
        fix: Wording::new(
            "Die Werte der Spalte »{spalte}« ergänzen oder die Spalte als optional kennzeichnen.",
            "Add the values of column »{spalte}«, or mark the column as optional.",
        ),
        examples: &[Example::Edited { base: LISTE, failing: &[(PLATZ, "")], passing: &[] }],
        ..BELEGT
    },
    checks: &[Pruefung::Fuellstand(|spalte, lage| {
        let Some(stelle) = &spalte.erste_luecke else { return };
        let (id, fehlen) = (lage.umfeld.aufbau.id(spalte.nummer), eintraege(spalte.fehlen));
        lage.melde_dort(stelle.clone(), |befund| {
            befund
                .value("spalte", clip(id, 13))
                .value("anzahl", (fehlen.0.as_str(), fehlen.1.as_str()))
                .distinguish(id)
                .expected(("in jedem Eintrag ein Wert", "a value in every entry"))
        });
    })],
};

pub(super) static LEER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1005",
        name: "listenwert-pflicht-leer",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Ein leerer Wert erfüllt die Form, aber nicht den Zweck einer Pflichtspalte",
        message: Wording::new(
            "{element}: »{spalte}« ist leer in {anzahl}",
            "{element}: »{spalte}« is empty in {anzahl}",
        ),
        why: Wording::new(
            "Wer die Liste nutzt, rechnet in dieser Spalte mit einem Wert; eine leere Bezeichnung lässt sich nicht auswählen.",
            "Users of the list count on a value in this column; an empty name cannot be chosen.",
        ),
        fix: Wording::new(
            "Die leeren Werte der Spalte »{spalte}« ausfüllen oder die Spalte als optional kennzeichnen.",
            "Fill in the empty values of column »{spalte}«, or mark the column as optional.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<SimpleValue>Platz<", "<SimpleValue><")],
            passing: &[("<SimpleValue>Mindestbreite beachten<", "<SimpleValue><")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Fuellstand(|spalte, lage| {
        let Some(stelle) = &spalte.erste_leere else { return };
        let (id, leer) = (lage.umfeld.aufbau.id(spalte.nummer), eintraege(spalte.leer));
        lage.melde_dort(stelle.clone(), |befund| {
            befund
                .value("spalte", clip(id, 12))
                .value("anzahl", (leer.0.as_str(), leer.1.as_str()))
                .distinguish(id)
                .found(("leer", "empty"))
                .expected(("in jedem Eintrag ein Wert", "a value in every entry"))
        });
    })],
};

const PLATZ: &str = "<Value ColumnRef=\"name\"><SimpleValue>Platz</SimpleValue></Value>";
