//! XZF1208 to XZF1210: the list that a code says it is taken from.

use super::listen::{Liste, benannte, letztes, liste};
use crate::codeangabe::Codeangabe;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Element, Example, RuleMeta, Stufe, Wording};

const TYP: &str = "listURI=\"urn:de:fim:leika:typisierung\"";

pub(super) static FREMD: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1208",
        name: "leistung-codeliste-fremd",
        source: "FIM-Portal OpenAPI 0.24.0, Kennungen der Codelisten, https://github.com/maschinenlesbar-org/fim-portal-cli",
        message: Wording::new(
            "{element}: {angabe} aus fremder Liste »{liste}«",
            "{element}: {angabe} from foreign list »{liste}«",
        ),
        why: Wording::new(
            "Derselbe Code bedeutet in jeder Liste etwas anderes; wer der Kennung folgt, liest etwas Falsches.",
            "The same code means something else in every list; who follows the identifier reads something wrong.",
        ),
        fix: Wording::new(
            "Als Codeliste die des Eintrags angeben: {soll}.",
            "Give the code list of the entry: {soll}.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(TYP, "listURI=\"urn:xoev-de:fim:codeliste:vertrauensniveau\"")],
                passing: &[(TYP, "listURI=\"urn:de:lindenhain:codeliste:typ\"")],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[("listURI=\"urn:de:fim:codeliste:dokumenttyp\"", TYP)],
                passing: &[(
                    " listURI=\"urn:de:fim:codeliste:dokumenttyp\" listVersionID=\"5\"",
                    "",
                )],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|code, lage| {
        let (Some(liste), Some((element, kennung))) = (liste(&code), attribut(&code, "listURI"))
        else {
            return;
        };
        // Lists that nobody knows may be the right one under another name.
        let Some(genannt) = benannte(kennung) else { return };
        if std::ptr::eq(genannt, liste) {
            return;
        }
        if let Some(stelle) = Stelle::attribut(Some(element), "listURI") {
            lage.melde(stelle, |befund| {
                let befund = match liste.kennung {
                    "" => befund
                        .value("soll", (format!("»{}«", liste.name.0)).as_str())
                        .expected(("die Codeliste des Eintrags", "the code list of the entry")),
                    soll => befund.value("soll", soll).expected(soll),
                };
                befund
                    .value("angabe", liste.name)
                    .value("liste", clip(letztes(kennung), 14))
                    .found_text(kennung)
                    .distinguish(liste.name.0)
            });
        }
    })],
};

pub(super) static ANFANG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1209",
        name: "leistung-codeliste-anderer-anfang",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: Die Kennung einer Codeliste ist im XRepository eindeutig; urn:de und urn:xoev-de sind verschiedene Kennungen",
        message: Wording::new(
            "{element}: {angabe}: Kennung beginnt {ist} statt {soll}",
            "{element}: {angabe}: identifier begins {ist}, not {soll}",
        ),
        why: Wording::new(
            "Programme, die Codelisten an ihrer Kennung erkennen, finden diese nicht; die meisten sehen darüber hinweg.",
            "Programs that recognise code lists by their identifier do not find this one; most overlook it.",
        ),
        fix: Wording::new(
            "Die Kennung so schreiben, wie das XRepository sie führt: {kennung}.",
            "Write the identifier as the XRepository has it: {kennung}.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "listURI=\"urn:xoev-de:fim:leika:typisierung\"")],
            passing: &[(TYP, "")],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Code(|code, lage| {
        let (Some(liste), Some((element, kennung))) = (liste(&code), attribut(&code, "listURI"))
        else {
            return;
        };
        let Some((soll, rest)) = anfang(liste.kennung) else { return };
        let Some((ist, _)) = anfang(kennung).filter(|(ist, other)| *ist != soll && *other == rest)
        else {
            return;
        };
        if let Some(stelle) = Stelle::attribut(Some(element), "listURI") {
            lage.melde(stelle, |befund| {
                befund
                    .value("angabe", liste.name)
                    .value("ist", ist)
                    .value("soll", soll)
                    .value("kennung", liste.kennung)
                    .found_text(kennung)
                    .expected(liste.kennung)
            });
        }
    })],
};

pub(super) static VERSION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1210",
        name: "leistung-codeliste-version-alt",
        stufe: Stufe::Hinweis,
        source: "FIM-Portal OpenAPI 0.24.0: Dokumenttyp Version 5, SDG-Informationsbereich Version 4; Codeliste leistungstextmodulleika 20240216; Status 2022-07-12",
        message: Wording::new(
            "{element}: {angabe} aus Version {ist}, aktuell {soll}",
            "{element}: {angabe} from version {ist}, current {soll}",
        ),
        why: Wording::new(
            "In der aktuellen Version kann der Code entfallen sein oder etwas anderes bedeuten.",
            "In the current version the code may be gone, or mean something else.",
        ),
        fix: Wording::new(
            "Prüfen, ob der Code in Version {soll} noch gilt, und diese Version angeben.",
            "Check whether the code still holds in version {soll}, and give that version.",
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

/// An attribute of a code. Kinds of documents have it at the element around the code, or there.
fn attribut<'a>(code: &Codeangabe<'_, 'a>, name: &str) -> Option<(Element<'a>, &'a str)> {
    let element = code.element?;
    let aussen = element.parent().filter(|_| code.eltern == "DokumentTypErweiterbar");
    [Some(element), aussen].into_iter().flatten().find_map(|element| {
        let value = element.attribute(name)?.value.trim();
        (!value.is_empty()).then_some((element, value))
    })
}

/// The beginning that differs between lists of old and of new, and the rest.
fn anfang(kennung: &str) -> Option<(&'static str, &str)> {
    ["urn:de:", "urn:xoev-de:"]
        .into_iter()
        .find_map(|anfang| Some((anfang, kennung.strip_prefix(anfang)?)))
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
