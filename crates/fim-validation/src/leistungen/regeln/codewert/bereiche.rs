//! XZF1207, XZF1211, XZF1212: types, addressees and topics that do not go together.

use super::typisierung::typen;
use crate::codeangabe::Codeangabe;
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xzufi::{Leistung, TextOder};

const TYP: &str = "      <x:typisierung listURI=\"urn:de:fim:leika:typisierung\" listVersionID=\"20240216\">\n        <code>5</code>";
const SDG_0: &str = "<code>0000000</code>\n      </x:informationsbereichSDG>";

pub(super) static OHNE_SDG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1207",
        name: "typisierung-ohne-sdg-bereich",
        source: "Vorschlag: Typ 11 und 12 (SDG Rechte und Pflichten, SDG Hilfs- und Problemlösungsdienste) gibt es nur für das Single Digital Gateway",
        message: Wording::new(
            "{element}: Typ {typ} ohne SDG-Informationsbereich, erwartet etwa 1040100",
            "{element}: type {typ} without SDG information area, expected such as 1040100",
        ),
        why: Wording::new(
            "Texte dieser Typen gehen an das europäische Portal »Your Europe«; ohne Informationsbereich erscheinen sie dort nicht.",
            "Texts of these types go to the European portal »Your Europe«; without an information area they do not appear there.",
        ),
        fix: Wording::new(
            "Den Informationsbereich des SDG angeben, etwa 1040100 für Bürger oder 2010100 für Unternehmen.",
            "Give the information area of the SDG, such as 1040100 for citizens or 2010100 for businesses.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(TYP, "      <x:typisierung>\n        <code>11</code>")],
            passing: &[
                (TYP, "      <x:typisierung>\n        <code>11</code>"),
                (SDG_0, "<code>1040100</code>\n      </x:informationsbereichSDG>"),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let Some((_, typ)) = typen(leistung).find(|(_, typ)| matches!(*typ, "11" | "12")) else {
            return;
        };
        let mut bereiche = sdg(leistung).chain(sdg_2(leistung)).map(Text::trimmed);
        if bereiche.any(|code| code.bytes().any(|byte| byte != b'0')) {
            return;
        }
        let leer = sdg(leistung).next().or_else(|| sdg_2(leistung).next());
        let feld = match lage.umfeld.fassung() {
            "2.3" => "informationsbereicheSDG",
            _ => "informationsbereichSDG",
        };
        lage.melde(Stelle::angabe(leistung.element, leer, feld), |befund| {
            let befund = match leer {
                Some(text) => befund.found_text(text.trimmed()),
                None => befund,
            };
            befund.value("typ", typ).expected((
                "ein Informationsbereich außer 0000000",
                "an information area other than 0000000",
            ))
        });
    })],
};

pub(super) static LAGE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1211",
        name: "lage-gegen-adressat",
        // What the codes of the Leistungsadressat stand for was not found in an official text.
        optional: true,
        source: "Vorschlag: Lagen beginnen mit 1 (Bürger) oder 2 (Unternehmen); Leistungsadressat 001 Bürger, 002 Unternehmen (Bedeutungen vermutet)",
        message: Wording::new(
            "{element}: Lage {lage} für {wen}, aber Adressat {adressat} fehlt",
            "{element}: situation {lage} is for {wen}, but addressee {adressat} is missing",
        ),
        why: Wording::new(
            "Die Leistung erscheint im Portal unter einer Lage, deren Besucher sie nicht in Anspruch nehmen können.",
            "The portal shows the service under a situation whose visitors cannot use it.",
        ),
        fix: Wording::new(
            "Den Leistungsadressaten ergänzen oder die Lage entfernen.",
            "Add the addressee (»Leistungsadressat«) or remove the situation (»Lage«).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<code>002</code>\n      </x:leistungsadressat>",
                "<code>003</code>\n      </x:leistungsadressat>",
            )],
            passing: &[(
                "<code>001</code>\n      </x:leistungsadressat>",
                "<code>003</code>\n      </x:leistungsadressat>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        if leistung.leistungsadressat.is_empty() {
            return;
        }
        for klasse in &leistung.klassifizierung {
            let angabe = Codeangabe::of(klasse, "Leistung", "klassifizierung");
            let ist_lage = angabe.liste.is_some_and(|liste| liste.trimmed().ends_with(":pvlagen"));
            let Some(text) = angabe.code.filter(|_| ist_lage) else { continue };
            let (adressat, wen) = match text.trimmed().bytes().next() {
                Some(b'1') => ("001", ("Bürger", "citizens")),
                Some(b'2') => ("002", ("Unternehmen", "businesses")),
                _ => continue,
            };
            if !leistung.leistungsadressat.iter().any(|code| code.is(adressat)) {
                lage.melde(text, |befund| {
                    befund
                        .value("lage", fim_core::reading::clip(text.trimmed(), 8))
                        .value("wen", wen)
                        .value("adressat", adressat)
                        .found_text(text.trimmed())
                        .expected(adressat)
                });
            }
        }
    })],
};

pub(super) static NULL_DANEBEN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1212",
        name: "sdg-bereich-null-daneben",
        stufe: Stufe::Hinweis,
        source: "Vorschlag: 0000000 sagt, dass kein Informationsbereich des SDG berührt ist",
        message: Wording::new(
            "{element}: SDG-Bereich 0000000 neben {bereich}, erwartet eines von beiden",
            "{element}: SDG area 0000000 beside {bereich}, one of them expected",
        ),
        why: Wording::new(
            "Die Angaben widersprechen sich; das europäische Portal erfährt nicht, ob die Leistung zum SDG gehört.",
            "The entries contradict each other; the European portal does not learn whether the service belongs to the SDG.",
        ),
        fix: Wording::new(
            "0000000 entfernen, wenn der andere Bereich stimmt; sonst den anderen.",
            "Remove 0000000 if the other area is right; otherwise remove the other one.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                SDG_0,
                "<code>0000000</code>\n      </x:informationsbereichSDG>\n      <x:informationsbereichSDG>\n        <code>1040100</code>\n      </x:informationsbereichSDG>",
            )],
            passing: &[(
                SDG_0,
                "<code>1040000</code>\n      </x:informationsbereichSDG>\n      <x:informationsbereichSDG>\n        <code>1040100</code>\n      </x:informationsbereichSDG>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let kein = sdg(leistung).find(|text| text.trimmed() == "0000000");
        let bereich = sdg(leistung).map(Text::trimmed).find(|code| *code != "0000000");
        if let (Some(text), Some(bereich)) = (kein, bereich) {
            lage.melde(text, |befund| {
                befund
                    .value("bereich", fim_core::reading::clip(bereich, 8))
                    .found("0000000")
                    .expected(("0000000 allein oder gar nicht", "0000000 alone or not at all"))
            });
        }
    })],
};

/// Topics of the Single Digital Gateway of seven digits.
fn sdg<'m, 'a>(leistung: &'m Leistung<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    let direkt =
        leistung.informationsbereich_sdg.iter().chain(&leistung.informationsbereich_sdg_klein);
    let bereiche = gesammelt(leistung);
    let innen = bereiche.flat_map(|it| {
        it.informationsbereich_sdg1.iter().chain(&it.informationsbereich_sdg1_gross)
    });
    direkt.chain(innen).filter_map(TextOder::wert).filter(|text| !text.is_blank())
}

/// Topics of the second list, of four digits.
fn sdg_2<'m, 'a>(leistung: &'m Leistung<'a>) -> impl Iterator<Item = &'m Text<'a>> {
    let bereiche = gesammelt(leistung);
    let innen = bereiche.flat_map(|it| {
        it.informationsbereich_sdg2.iter().chain(&it.informationsbereich_sdg2_gross)
    });
    innen.filter_map(TextOder::wert).filter(|text| !text.is_blank())
}

fn gesammelt<'m, 'a>(
    leistung: &'m Leistung<'a>,
) -> impl Iterator<Item = &'m xzufi::InformationsbereicheSdg<'a>> {
    let klein = leistung.informationsbereiche_sdg.as_deref();
    klein.into_iter().chain(leistung.informationsbereiche_sdg_gross.as_deref())
}
