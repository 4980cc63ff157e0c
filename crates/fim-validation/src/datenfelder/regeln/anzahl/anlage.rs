//! XDF1139: an attachment that can be given a limited number of times.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::struktur::ist_auswahl;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::zeile::{Anzahl, anzahl};
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1139",
        name: "anlage-nicht-mehrfach",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        official: amtlich!(1139),
        message: Wording::new(
            "{element}: Multiplizität »{anzahl}« von {kind}, bei Anlagen etwa »0:*«",
            "{element}: multiplicity »{anzahl}« of {kind}, for attachments »0:*«",
        ),
        why: Wording::new(
            "Nachweise liegen oft als mehrere Dateien vor, etwa als einzeln eingescannte Seiten; bei einer festen Höchstzahl lassen sie sich womöglich nicht vollständig einreichen.",
            "Evidence often comes in several files, such as pages scanned one by one; with a fixed maximum it may be impossible to submit it in full.",
        ),
        fix: Wording::new(
            "In der Multiplizität von {kind} rechts vom Doppelpunkt »*« eintragen, sofern die Zahl der Dateien nicht fachlich begrenzt ist.",
            "In the multiplicity of {kind}, enter »*« to the right of the colon, unless there is a reason to limit the number of files.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:anzahl>0:*</x:anzahl>", "<x:anzahl>0:1</x:anzahl>")],
            passing: &[("<x:anzahl>0:*</x:anzahl>", "<x:anzahl>1:*</x:anzahl>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let Some(Objekt::Feld(feld)) = zeile.kind else { return };
        // In a choice XDF1118 wants 0:1: who followed this advice would break that rule.
        if !lage.qs() && ist_auswahl(zeile.eltern, lage.umfeld) {
            return;
        }
        let text = lage.umfeld.wert(zeile.anzahl_text());
        let Some(Anzahl { max: Some(_), .. }) = anzahl(text) else { return };
        if lage.datentyp(feld) == "file" {
            lage.melde(zeile.anzahl_stelle(), |befund| {
                befund
                    .value("kind", clip(&zeile.kind_kurz(), 12))
                    .value("anzahl", clip(text, 5))
                    .found(clip(text, 40))
                    .expected((
                        "rechts »*«, etwa »0:*« oder »1:*«",
                        "»*« on the right, such as »0:*« or »1:*«",
                    ))
            });
        }
    })],
};
