//! GCL1003: an entry without a code.

use super::{BELEGT, oasis};
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1003",
        name: "listencode-fehlt",
        stufe: Stufe::Kritisch,
        source: oasis!(
            "Regeln R34 und R37: Schlüsselspalten sind Pflicht, jeder Eintrag hat einen Wert"
        ),
        message: Wording::new(
            "{element}: Eintrag {eintrag} ohne Code",
            "{element}: entry {eintrag} without a code",
        ),
        why: Wording::new(
            "Übermittelt wird nur der Code; einen Eintrag ohne Code kann niemand auswählen.",
            "Only the code is transmitted; nobody can choose an entry without one.",
        ),
        fix: Wording::new(
            "Dem Eintrag in der Spalte »{spalte}« einen Code geben, den kein anderer hat, oder ihn entfernen.",
            "In column »{spalte}«, give the entry a code that no other has, or remove it.",
        ),
        examples: &[
            Example::Edited {
                base: LISTE,
                failing: &[("<SimpleValue>02</SimpleValue>", "<SimpleValue> </SimpleValue>")],
                passing: &[("<SimpleValue>02</SimpleValue>", "<SimpleValue>-</SimpleValue>")],
            },
            Example::Edited { base: LISTE, failing: &[(CODE_02, "")], passing: &[] },
            Example::Edited {
                base: LISTE,
                failing: &[(CODE_02, "<Value ColumnRef=\"code\"/>")],
                passing: &[(CODE_02, "<Value><SimpleValue>02</SimpleValue></Value>")],
            },
        ],
        // A row without any value.
        coincides: &["XSD1005"],
        ..BELEGT
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let aufbau = lage.umfeld.aufbau;
        let Some(spalte) = aufbau.codespalte else { return };
        let value = zeile.wert(spalte);
        let code = value.and_then(|value| value.simple_value.as_ref());
        if code.is_some_and(|code| !code.is_blank())
            || value.is_some_and(|value| value.complex_value.is_some())
        {
            return;
        }
        let stelle = code.map_or_else(|| zeile.luecke(spalte), Stelle::text);
        let id = aufbau.id(spalte);
        let name = zeile.name(Some(spalte));
        lage.melde(stelle, |befund| {
            let befund = befund
                .value("eintrag", benannt(zeile.nummer, name))
                .value("spalte", clip(id, 40))
                .distinguish(&zeile.kennung())
                .expected(("in jedem Eintrag ein Code", "a code in every entry"));
            if code.is_some_and(Text::is_blank) { befund.found(("leer", "empty")) } else { befund }
        });
    })],
};

const CODE_02: &str = "<Value ColumnRef=\"code\"><SimpleValue>02</SimpleValue></Value>";

/// `12 »Gehweg«`
fn benannt(nummer: u32, name: &str) -> String {
    if name.is_empty() { nummer.to_string() } else { format!("{nummer} »{}«", clip(name, 12)) }
}
