//! XZF1214: a message that says it is of another version than its namespace.

use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1214",
        name: "nachricht-version-widerspruch",
        source: "Vorschlag: Namensraum und Attribut xzufiVersion nennen dieselbe Version",
        message: Wording::new(
            "{element}: nennt XZuFi {ist}, geschrieben ist sie in {soll}",
            "{element}: says XZuFi {ist}, but is written in {soll}",
        ),
        why: Wording::new(
            "Welche Version gilt, entscheidet jedes Programm anders; was die eine Version hat und die andere nicht, geht dann verloren.",
            "Programs decide differently which version counts; what one version has and the other has not is then lost.",
        ),
        fix: Wording::new(
            "In der Schnittstelle die Version {soll} angeben, oder die Nachricht in der Version {ist} ausgeben.",
            "State version {soll} in the interface, or write the message in version {ist}.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[("xzufiVersion=\"2.2.0\"", "xzufiVersion=\"2.3.1\"")],
                passing: &[("xzufiVersion=\"2.2.0\"", "xzufiVersion=\"2.2\"")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("xzufiVersion=\"2.3.1\"", "xzufiVersion=\"2.2.0\"")],
                passing: &[(" xzufiVersion=\"2.3.1\"", "")],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Nachricht(|nachricht, lage| {
        let Some(angabe) = &nachricht.nachricht.xzufi_version else { return };
        let (ist, soll) = (angabe.trimmed(), lage.umfeld.fassung());
        if haupt(ist).is_none_or(|ist| Some(ist) == haupt(soll)) {
            return;
        }
        let stelle = Stelle::attribut(nachricht.nachricht.element, "xzufiVersion");
        lage.melde(stelle.unwrap_or_else(|| Stelle::text(angabe)), |befund| {
            befund.value("ist", clip(ist, 8)).value("soll", soll).found_text(ist).expected(soll)
        });
    })],
};

/// The first two numbers of a version; the third only mends.
fn haupt(version: &str) -> Option<(u32, u32)> {
    let mut teile = version.split(['.', '_']).map(|teil| teil.parse().ok());
    Some((teile.next()??, teile.next()??))
}
