//! XZF1401 and XZF1410: characters that String.Latin does not have.

use super::PVOG;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::leistungen::wortlaut::sprachzusatz;
use crate::schema::zeichen;
use crate::stelle::Stelle;
use crate::zeichensatz::verstoss;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Text, Wording};

const FIX: Wording = Wording::new("{rat}", "{rat}");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1401",
        name: "leistungstext-zeichen",
        stufe: Stufe::Kritisch,
        versions: &["2.1", "2.2"],
        source: PVOG,
        message: Wording::new(
            "{element}: Zeichen nicht erlaubt{sprache}: {zeichen}",
            "{element}: characters not allowed{sprache}: {zeichen}",
        ),
        why: Wording::new(
            "Der Portalverbund nimmt nur Zeichen aus String.Latin an und verwirft sonst die Datei. Meist kommen andere Zeichen beim Einfügen aus Textprogrammen hinein.",
            "The Portalverbund takes only characters of String.Latin and otherwise drops the file. Other characters mostly get in by pasting from word processors.",
        ),
        fix: FIX,
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("Im Ortsteil Altlinden gilt", "Im Ortsteil „Altlinden“ – neu – gilt")],
            passing: &[("Im Ortsteil Altlinden gilt", "Im Ortsteil »Altl\u{302}inden« (1 €) gilt")],
        }],
        coincides: &["XML1008", "XSD1204"],
        reparatur: &[Reparatur::Zeichen],
        ..BELEGT
    },
    checks: &[Pruefung::Text(pruefe)],
};

/// What 2.3 allows is not public; what 2.2 allows is safe there, too.
pub(super) static NEU: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1410",
        name: "leistungstext-zeichen-neu",
        stufe: Stufe::Hinweis,
        versions: &["2.3"],
        source: PVOG,
        message: Wording::new(
            "{element}: unsichere Zeichen{sprache}: {zeichen}",
            "{element}: uncertain characters{sprache}: {zeichen}",
        ),
        why: Wording::new(
            "Bis XZuFi 2.2 nimmt der Portalverbund nur Zeichen aus String.Latin an; in diesen Fassungen weitergegeben, wird die Datei verworfen.",
            "Up to XZuFi 2.2, the Portalverbund takes only characters of String.Latin; passed on in those versions, the file is dropped.",
        ),
        fix: FIX,
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(
                "Im Ortsteil Altlinden gilt",
                "Im Ortsteil Altlinden \u{2013} neu \u{2013} gilt",
            )],
            passing: &[("Im Ortsteil Altlinden gilt", "Im Ortsteil Altlinden - neu - gilt")],
        }],
        coincides: &["XML1008", "XSD1204"],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Text(pruefe)],
};

fn pruefe<'a>(text: &Text<'a>, lage: &mut Lage<'_, '_, 'a>) {
    // Most values are ids and codes.
    if text.value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return;
    }
    let Some(verstoss) = verstoss(&text.value, true) else { return };
    let first = verstoss.zeichen.first().map(char::to_string).unwrap_or_default();
    let sprache = text.element.and_then(|element| element.attribute("languageCode"));
    let sprache = sprache.map_or("", |code| code.value.trim());
    lage.melde(Stelle::stueck(text, &first), |befund| {
        befund
            .value("sprache", sprachzusatz(sprache))
            .value("zeichen", zeichen::kurz(&verstoss.zeichen))
            .value("rat", zeichen::advice(&verstoss.zeichen))
            .found(verstoss.umgebung)
            .expected(("nur Zeichen aus String.Latin", "only characters from String.Latin"))
            .distinguish(text.element.map_or("", fim_core::Element::name))
            .distinguish(sprache)
    });
}
