//! XDF9017: something released that holds something less released.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_3;
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9017",
        name: "unterelement-weniger-freigegeben",
        stufe: Stufe::Hinweis,
        versions: NUR_3,
        source: "Vorschlag: Ein Element ist höchstens so weit freigegeben wie seine Teile",
        message: Wording::new(
            "{element}: Freigabestatus {status}, aber {kind} nur {kindstatus} (betroffen: {anzahl})",
            "{element}: release status {status}, but {kind} only {kindstatus} (affected: {anzahl})",
        ),
        why: Wording::new(
            "Freigegeben ist damit auch, was noch in Arbeit ist und sich ändern kann.",
            "This releases something that is still being worked on and may change.",
        ),
        fix: Wording::new(
            "Die Unterelemente freigeben oder durch freigegebene Versionen ersetzen.",
            "Release the sub-elements, or replace them with released versions.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(
                BEGINN,
                "Beginn gehört.</x:definition><x:bezug>§ 7 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>3<",
            )],
            passing: &[(
                "Antrag Bücherschrank gehört.</x:definition><x:bezug>Straßengesetz (StrG) § 3</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6<",
                "Antrag Bücherschrank gehört.</x:definition><x:bezug>Straßengesetz (StrG) § 3</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>3<",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let Some(status @ 4..=6) = stufe(objekt, lage) else { return };
        // Of a published root, 1129 and 1130 speak.
        let amtlich = lage.wurzel().allgemein().and_then(|a| a.veroeffentlichungsdatum.as_ref());
        let mindestens = if lage.umfeld.wert(amtlich).is_empty() { 1 } else { 3 };
        let mut niedriger = objekt.struktur().iter().filter_map(|struktur| {
            let kind = Objekt::in_zeile(struktur)?;
            let kindstatus = stufe(kind, lage)?;
            let ist_niedriger = kindstatus < status && kindstatus >= mindestens;
            ist_niedriger.then_some((kind, kindstatus, Zeile::new(objekt, struktur).kind_kurz()))
        });
        let Some((kind, kindstatus, kurz)) = niedriger.next() else { return };
        let anzahl = 1 + niedriger.count();
        let code = kind.status();
        lage.melde(Stelle::code(kind.element(), code, "freigabestatus"), |befund| {
            befund
                .value("status", u64::from(status))
                .value("kindstatus", u64::from(kindstatus))
                .value("anzahl", anzahl.to_string())
                .found(format!("{kurz}: {kindstatus}"))
                .value("kind", kurz)
                .expected((
                    format!("Freigabestatus {status} oder höher").as_str(),
                    format!("release status {status} or higher").as_str(),
                ))
        });
    })],
};

const BEGINN: &str = "Beginn gehört.</x:definition><x:bezug>§ 7 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6<";

/// How far something is released; `None` beyond that order (7 and 8) and for unknown codes.
fn stufe(objekt: Objekt<'_, '_>, lage: &Lage<'_, '_, '_>) -> Option<u8> {
    match lage.umfeld.code(objekt.status()).as_bytes() {
        [digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
