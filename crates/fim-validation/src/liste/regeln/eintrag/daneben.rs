//! GCL1006, GCL1007, GCL1008: values that belong to no column.

use super::{BELEGT, VORSCHLAG, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::lage::Lage;
use crate::liste::pruefung::Pruefung;
use crate::liste::tabelle::{Daneben, Fremd, Zeile};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Draft, Example, RuleMeta, Stufe, Text, Value, Wording};

pub(super) static UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1006",
        name: "listenwert-spalte-unbekannt",
        stufe: Stufe::Kritisch,
        source: oasis!("Value: ColumnRef nennt eine Spalte der Liste"),
        message: Wording::new(
            "{element}: »{spalte}« ist keine Spalte der Liste",
            "{element}: »{spalte}« is not a column of the list",
        ),
        why: Wording::new(
            "Programme lesen nur vereinbarte Spalten; der Wert geht verloren.",
            "Programs read only declared columns; the value is lost.",
        ),
        fix: Wording::new(
            "Die Spalte »{spalte}« im Kopf der Liste vereinbaren oder den Namen beim Wert berichtigen; vereinbart sind: {spalten}.",
            "Declare column »{spalte}« in the header of the list, or correct the name given with the value; declared are: {spalten}.",
        ),
        examples: &[
            Example::Edited {
                base: LISTE,
                failing: &[("<Value ColumnRef=\"hinweis\">", "<Value ColumnRef=\"hilfe\">")],
                passing: &[],
            },
            // The Id of a key is no column.
            Example::Edited {
                base: LISTE,
                failing: &[("<Value ColumnRef=\"hinweis\">", "<Value ColumnRef=\"codeKey\">")],
                passing: &[],
            },
        ],
        coincides: &["XSD1305"],
        ..BELEGT
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        melde(zeile, Daneben::Unbekannt, lage, |fremd, spalten, befund| {
            let id = fremd.value.column_ref.as_ref().map_or("", Text::trimmed);
            befund
                .value("spalte", clip(id, 12))
                .value("spalten", clip(spalten, 80))
                .found_text(id)
                .expected(("eine vereinbarte Spalte", "a declared column"))
        });
    })],
};

pub(super) static UEBERZAEHLIG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1007",
        name: "listenwert-ohne-spalte",
        stufe: Stufe::Kritisch,
        source: oasis!(
            "Regel R38: Ein Wert ohne Angabe gehört zur Spalte nach der des Werts davor"
        ),
        message: Wording::new(
            "{element}: »{wert}« gehört zu keiner Spalte",
            "{element}: »{wert}« belongs to no column",
        ),
        why: Wording::new(
            "Ein Wert ohne Spaltenangabe gehört zur nächsten Spalte; hinter der letzten gibt es keine, und der Wert geht verloren.",
            "A value without a column belongs to the next one; after the last there is none, and the value is lost.",
        ),
        fix: Wording::new(
            "Beim Wert angeben, zu welcher Spalte er gehört, oder ihn entfernen; vereinbart sind: {spalten}.",
            "State with the value which column it belongs to, or remove it; declared are: {spalten}.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[(
                HINWEIS_ENDE,
                "beachten</SimpleValue></Value><Value><SimpleValue>neu</SimpleValue></Value>",
            )],
            passing: &[("<Value ColumnRef=\"hinweis\">", "<Value>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        melde(zeile, Daneben::Ueberzaehlig, lage, |fremd, spalten, befund| {
            let wert = wert_of(fremd);
            befund
                .value("wert", clip(wert, 15))
                .value("spalten", clip(spalten, 80))
                .found(gefunden(wert))
                .expected(("höchstens so viele Werte wie Spalten", "no more values than columns"))
        });
    })],
};

pub(super) static DOPPELT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1008",
        name: "listenwert-doppelt",
        source: "Vorschlag: Eine Zelle der Tabelle, die genericode beschreibt, hat einen Wert",
        message: Wording::new(
            "{element}: zwei Werte für »{spalte}«",
            "{element}: two values for »{spalte}«",
        ),
        why: Wording::new(
            "Die meisten Programme lesen nur einen der beiden Werte, und nicht alle denselben.",
            "Most programs read only one of the two values, and not all the same.",
        ),
        fix: Wording::new(
            "Je Eintrag einen Wert in der Spalte »{spalte}« stehen lassen; den anderen entfernen oder einer anderen Spalte zuordnen.",
            "Leave one value per entry in column »{spalte}«; remove the other, or assign it to another column.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[("<Value ColumnRef=\"hinweis\">", "<Value ColumnRef=\"name\">")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let aufbau = lage.umfeld.aufbau;
        melde(zeile, Daneben::Doppelt, lage, |fremd, _, befund| {
            let id = fremd.spalte.map_or("", |spalte| aufbau.id(spalte));
            befund
                .value("spalte", clip(id, 17))
                .distinguish(id)
                .found(gefunden(wert_of(fremd)))
                .expected(("ein Wert je Spalte und Eintrag", "one value per column and entry"))
        });
    })],
};

const HINWEIS_ENDE: &str = "beachten</SimpleValue></Value>";

fn wert_of<'m>(fremd: &Fremd<'m, '_>) -> &'m str {
    fremd.value.simple_value.as_ref().map_or("", Text::trimmed)
}

fn gefunden(wert: &str) -> Value {
    if wert.is_empty() { ("leer", "empty").into() } else { clip(wert, 80).into() }
}

/// Tells each value of a row that is beside the table in this way. A list without any column is
/// told of once.
fn melde(
    zeile: &Zeile<'_, '_>,
    art: Daneben,
    lage: &mut Lage<'_, '_, '_>,
    text: impl Fn(&Fremd<'_, '_>, &str, Draft) -> Draft,
) {
    let spalten = &lage.umfeld.aufbau.spalten;
    if zeile.daneben.is_empty() || spalten.is_empty() {
        return;
    }
    let spalten: Vec<String> = spalten.iter().take(10).map(|spalte| clip(&spalte.id, 80)).collect();
    let (spalten, kennung) = (spalten.join(", "), zeile.kennung());
    for fremd in zeile.daneben.iter().filter(|fremd| fremd.art == art) {
        let value = fremd.value;
        let stelle = Stelle::attribut(value.element, "ColumnRef")
            .or_else(|| value.simple_value.as_ref().map(Stelle::text))
            .unwrap_or(Stelle::element(value.element));
        lage.melde(stelle, |befund| text(fremd, &spalten, befund.distinguish(&kennung)));
    }
}
