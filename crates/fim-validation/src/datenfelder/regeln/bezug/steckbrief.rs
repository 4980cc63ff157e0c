//! XDF1008, XDF1052: a Dokumentsteckbrief without a legal basis.

use super::luecke::melde_luecke;
use crate::datenfelder::beispiele::{STECKBRIEF_2, STECKBRIEF_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_2, NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static ZWEI: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1008",
        name: "steckbrief-ohne-handlungsgrundlage",
        versions: NUR_2,
        official: amtlich!(1008),
        message: Wording::new(
            "{element}: Handlungsgrundlage fehlt, nötig bei Dokumentsteckbriefen",
            "{element}: legal basis is missing, needed for document profiles",
        ),
        why: WARUM,
        fix: Wording::new(
            "Im Bezug die Vorschrift angeben, auf der das Dokument beruht.",
            "Under »Bezug«, enter the provision that the document rests on.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_2,
                failing: &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug/>")],
                passing: &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug>StrG</x:bezug>")],
            },
            Example::Edited {
                base: STECKBRIEF_2,
                failing: &[("<x:bezug>§ 3 StrG</x:bezug>", "")],
                passing: &[],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Steckbrief(|_, lage| melde_luecke(lage))],
};

pub(super) static KONKRET: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1052",
        name: "konkreter-steckbrief-ohne-handlungsgrundlage",
        versions: NUR_3,
        official: amtlich!(1052),
        message: Wording::new(
            "{element}: Handlungsgrundlage fehlt, obwohl konkret (nicht abstrakt)",
            "{element}: legal basis is missing, although concrete (not abstract)",
        ),
        why: WARUM,
        fix: Wording::new(
            "Im Bezug die Vorschrift angeben, auf der das Dokument beruht; nur ein abstrakter Dokumentsteckbrief kommt ohne aus.",
            "Under »Bezug«, enter the provision that the document rests on; only an abstract document profile can do without.",
        ),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[("<x:bezug>§ 3 StrG</x:bezug>", "")],
            passing: &[("<x:bezug>§ 3 StrG</x:bezug>", "<x:bezug>StrG</x:bezug>")],
        }],
        ..QS
    },
    checks: &[Pruefung::Steckbrief(|steckbrief, lage| {
        let abstrakt = lage.umfeld.wert(steckbrief.ist_abstrakt.as_ref());
        // The QS-Bericht does not see that 0 means the same.
        if abstrakt == "false" || abstrakt == "0" && !lage.qs() {
            melde_luecke(lage);
        }
    })],
};

const WARUM: Wording = Wording::new(
    "Die Handlungsgrundlage zeigt, auf welche Vorschrift das Dokument zurückgeht; ohne sie bleibt offen, wofür es gebraucht wird.",
    "The legal basis shows which provision the document goes back to; without it, it is unclear why it is needed.",
);
