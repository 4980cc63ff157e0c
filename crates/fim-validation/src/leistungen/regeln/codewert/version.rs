//! XZF1210: a code from an outdated version of its list.

use super::kennung::attribut;
use super::listen::{Liste, benannte, liste};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1210",
        name: "leistung-codeliste-version-alt",
        stufe: Stufe::Hinweis,
        source: "FIM-Portal OpenAPI 0.24.0: Dokumenttyp Version 5, SDG-Informationsbereich Version 4; Codeliste leistungstextmodulleika 20240216; Status 2022-07-12",
        message: Wording::new(
            "{element}: {angabe}: Version {ist}, jetzt {soll}",
            "{element}: {angabe}: version {ist}, now {soll}",
        ),
        why: Wording::new(
            "In der aktuellen Version kann der Code entfallen sein oder etwas anderes bedeuten.",
            "In the current version, the code may be gone or mean something else.",
        ),
        fix: Wording::new(
            "Prüfen, ob der Code in Version {soll} noch gilt, und diese Version angeben.",
            "Check whether the code is still valid in version {soll}, and enter that version.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "sdginformationsbereich\" listVersionID=\"4\"",
                "sdginformationsbereich\" listVersionID=\"3\"",
            )],
            passing: &[(
                "sdginformationsbereich\" listVersionID=\"4\"",
                "sdginformationsbereich\" listVersionID=\"4.1\"",
            )],
        }],
        reparatur: &[Reparatur::Listenversion],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|code, lage| {
        let Some(liste) = liste(&code).filter(|liste| !liste.version.is_empty()) else { return };
        // The version is that of the list that is named; unnamed, it is taken for the right one.
        let ist_diese = attribut(&code, "listURI")
            .is_none_or(|(_, kennung)| benannte(kennung).is_some_and(|it| std::ptr::eq(it, liste)));
        let Some((element, version)) = attribut(&code, "listVersionID").filter(|_| ist_diese)
        else {
            return;
        };
        if ist_aelter(version, liste)
            && let Some(stelle) = Stelle::attribut(Some(element), "listVersionID")
        {
            lage.melde(stelle, |befund| {
                befund
                    .value("angabe", liste.name)
                    .value("ist", clip(version, 10))
                    .value("soll", liste.version)
                    .found_text(version)
                    .expected(liste.version)
            });
        }
    })],
};

/// The current version of the list that an identifier names, where that is known to have a code.
pub(crate) fn aktuelle_version(kennung: &str, code: &str) -> Option<&'static str> {
    let liste = benannte(kennung)?;
    liste.codes.contains(&code).then_some(liste.version).filter(|version| !version.is_empty())
}

/// True where both versions are numbers or days, and the first is the smaller one.
fn ist_aelter(version: &str, liste: &Liste) -> bool {
    let teile = |text: &str| -> Option<Vec<u32>> {
        text.split(['.', '-']).map(|teil| teil.parse().ok()).collect()
    };
    let gleiche_form =
        |text: &str| text.len() >= 8 && text.contains('-') == liste.version.contains('-');
    let ist_tag = liste.version.len() >= 8;
    match (teile(version), teile(liste.version)) {
        (Some(ist), Some(soll)) if !ist_tag || gleiche_form(version) => ist < soll,
        _ => false,
    }
}
