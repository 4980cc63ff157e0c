//! XPZ1407: a gap in the numbers of the Aktivitätengruppen. Their order in the file is free.

use crate::engine::Rule;
use crate::prozesse::angaben::wert;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::collections::BTreeMap;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1407",
        name: "aktivitaetengruppen-nummern-lueckenhaft",
        source: "Vorschlag: fortlaufend von 01 an, wie im Export des FIM-Bausteins Prozesse (2022)",
        message: Wording::new(
            "{element}: Nummer {gefunden}, erwartet zuvor {erwartet}",
            "{element}: number {gefunden}, expected {erwartet} first",
        ),
        why: Wording::new(
            "Eine Lücke in den Nummern sieht aus, als fehle eine Aktivitätengruppe; niemand weiß, ob sie vergessen oder gelöscht wurde.",
            "A gap in the numbers looks as if an Aktivitätengruppe were missing; nobody knows whether it was forgotten or deleted.",
        ),
        fix: Wording::new(
            "Die Aktivitätengruppen fortlaufend nummerieren (01, 02, 03 …) oder die fehlende ergänzen.",
            "Number the Aktivitätengruppen consecutively (01, 02, 03 …), or add the missing one.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[("<x:id>03</x:id>", "<x:id>05</x:id>")],
            passing: &[
                ("<x:id>01</x:id>", "<x:id>3</x:id>"),
                ("<x:id>03</x:id>", "<x:id>1</x:id>"),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        let mut nummern: BTreeMap<u32, &Text<'_>> = BTreeMap::new();
        for gruppe in prozess.aktivitaetengruppen() {
            // Ids of another kind are no count, and doubles are XPZ1405.
            let Ok(nummer) = wert(gruppe.id.as_ref()).parse() else { return };
            let Some(text) = &gruppe.id else { return };
            if nummern.insert(nummer, text).is_some() {
                return;
            }
        }
        let luecke = (1..).zip(&nummern).find(|(soll, (ist, _))| soll != *ist);
        if let Some((soll, (_, text))) = luecke {
            lage.melde(*text, |befund| {
                befund
                    .value("gefunden", fim_core::reading::clip(text.trimmed(), 10))
                    .value("erwartet", format!("{soll:02}"))
                    .found_text(text.trimmed())
                    .expected(format!("{soll:02}"))
            });
        }
    })],
};
