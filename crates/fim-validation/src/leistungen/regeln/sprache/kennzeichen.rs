//! XZF1508 and XZF1509: whether and from what a machine translated.

use super::PORTAL;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Draft, Example, RuleMeta, Stufe, Text, Wording};
use xzufi::Sprachversion;

const HINWEIS: RuleMeta = RuleMeta {
    stufe: Stufe::Hinweis,
    versions: &["2.3"],
    source: PORTAL,
    coincides: &["XSD1005"],
    ..BELEGT
};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1508",
        name: "uebersetzung-kennzeichen-fehlt",
        message: Wording::new(
            "{element}: »{sprache}« offen, ob maschinell übersetzt",
            "{element}: »{sprache}« unclear if machine-translated",
        ),
        why: Wording::new(
            "Wer einen maschinell übersetzten Text liest, soll das wissen; seit XZuFi 2.3 sagt es jede Sprachversion.",
            "People should know when they read a machine translation; since XZuFi 2.3 every language version says so.",
        ),
        fix: Wording::new(
            "In kennzeichenMaschinelleUebersetzung »true« (ja) oder »false« (nein) angeben, für den deutschen Text in der Regel »false«.",
            "Enter »true« or »false« in kennzeichenMaschinelleUebersetzung, for the German text usually »false«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(
                "<x:kennzeichenMaschinelleUebersetzung>false</x:kennzeichenMaschinelleUebersetzung>",
                "",
            )],
            passing: &[],
        }],
        ..HINWEIS
    },
    checks: &[Pruefung::Sprachversion(|version, lage| {
        let kennzeichen = version.kennzeichen_maschinelle_uebersetzung.as_ref();
        if kennzeichen.is_none_or(Text::is_blank) {
            let name = "kennzeichenMaschinelleUebersetzung";
            let stelle = Stelle::angabe(version.element, kennzeichen, name);
            melde(lage, version, stelle, |befund| {
                let befund =
                    if kennzeichen.is_some() { befund.found(("leer", "empty")) } else { befund };
                befund.expected(("true oder false", "true or false"))
            });
        }
    })],
};

pub(super) static ORIGINAL: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1509",
        name: "uebersetzung-original-fehlt",
        message: Wording::new(
            "{element}: »{sprache}« ohne Sprache des Originals",
            "{element}: »{sprache}« without original language",
        ),
        why: Wording::new(
            "Nur mit der Ausgangssprache lässt sich eine maschinelle Übersetzung prüfen und erneuern.",
            "Only with the source language can a machine translation be checked and renewed.",
        ),
        fix: Wording::new(
            "In originalSprache die Sprache des übersetzten Textes angeben, etwa »de«.",
            "In originalSprache, state the language of the text that was translated, such as »de«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[("<x:originalSprache>de</x:originalSprache>", "")],
            passing: &[],
        }],
        ..HINWEIS
    },
    checks: &[Pruefung::Sprachversion(|version, lage| {
        let Some(uebersetzung) = &version.maschinelle_uebersetzung else { return };
        let sprache = uebersetzung.original_sprache.as_ref();
        if sprache.is_none_or(Text::is_blank) {
            let stelle = Stelle::angabe(uebersetzung.element, sprache, "originalSprache");
            melde(lage, version, stelle, |befund| {
                let befund =
                    if sprache.is_some() { befund.found(("leer", "empty")) } else { befund };
                befund.expected(("eine Sprache, etwa »de«", "a language, such as »de«"))
            });
        }
    })],
};

fn melde<'a>(
    lage: &mut Lage<'_, '_, 'a>,
    version: &Sprachversion<'a>,
    stelle: Stelle<'a>,
    text: impl FnOnce(Draft) -> Draft,
) {
    let code = version.language_code.as_ref().or(version.language_code_attribut.as_ref());
    let code = code.map_or("", Text::trimmed);
    lage.melde(stelle, |befund| text(befund).value("sprache", clip(code, 6)).distinguish(code));
}
