//! XZF1320: a period, a processing time or a cost that says neither how long nor how much.

use super::gewaehlt::{frist_gewaehlt, kosten_gewaehlt};
use super::kosten::KOSTEN_TEILE;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Stufe, Wording};
use xzufi::Fristauswahl;

const BETRAG: &str = "<x:betrag currencyCode=\"EUR\">35.00</x:betrag>";
const TAGE: &str = "<x:von>2025-04-01</x:von>\n            <x:bis>2025-12-31</x:bis>";
const FREI: &str = "<x:beschreibungKostenfreiheit languageCode=\"de\">Gemeinnützige Organisationen sind von der Sondernutzungsgebühr befreit.</x:beschreibungKostenfreiheit>\n            <x:beschreibungKostenfreiheit languageCode=\"en\">Non-profit organisations are exempt from the special use fee.</x:beschreibungKostenfreiheit>";
const BIS_SECHS: &str = "<x:dauer>4</x:dauer>\n            <x:einheit>\n              <code>WOCHE</code>\n            </x:einheit>\n            <x:dauerBis>6</x:dauerBis>\n            <x:einheitBis>\n              <code>WOCHE</code>\n            </x:einheitBis>";

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1320",
        name: "frist-kosten-ohne-angabe",
        stufe: Stufe::Methodisch,
        versions: &["2.2", "2.3"],
        source: KOSTEN_TEILE,
        message: Wording::new("{element}: weder {was}", "{element}: neither {was}"),
        why: Wording::new(
            "Wer die Leistung braucht, erfährt nicht, wie lange es dauert oder was es kostet; das FIM-Portal liest die Angabe nicht.",
            "Who needs the service does not learn how long it takes or what it costs; the FIM portal does not read the entry.",
        ),
        fix: Wording::new(
            "Die Angabe füllen, etwa »8 WOCHE«, »von 2025-04-01 bis 2025-12-31«, »35.00 EUR« oder kostenfrei, oder sie entfernen. Was sich nicht in Zahlen sagen lässt, steht in der Beschreibung des Moduls.",
            "Fill the entry, such as »8 WOCHE«, »from 2025-04-01 to 2025-12-31«, »35.00 EUR« or free of charge, or remove it. What cannot be said in numbers goes into the description of the module.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(TAGE, "")],
                passing: &[(TAGE, "<x:bis>2025-12-31</x:bis>")],
            },
            Example::Edited { base: LEISTUNG_23, failing: &[(BIS_SECHS, "")], passing: &[] },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(BETRAG, "")],
                // That it is free is said by the kind of the entry, too.
                passing: &[(FREI, "")],
            },
        ],
        coincides: &["XSD1005", "XSD1002"],
        ..BELEGT
    },
    checks: &[
        Pruefung::Frist(|frist, lage| {
            frist_oder_dauer(frist.element, frist.fristauswahl.as_deref(), &frist.direkt, lage);
        }),
        Pruefung::Bearbeitungsdauer(|dauer, lage| {
            frist_oder_dauer(dauer.element, dauer.fristauswahl.as_deref(), &dauer.direkt, lage);
        }),
        Pruefung::Kosten(|kosten, lage| {
            let innen = kosten.kostenauswahl.as_deref();
            if !innen.is_some_and(kosten_gewaehlt) && !kosten_gewaehlt(&kosten.direkt) {
                let stelle = match innen {
                    Some(innen) => Stelle::fehlt(innen.element, "betrag"),
                    None => Stelle::fehlt(kosten.element, "kostenauswahl"),
                };
                let was = ("Betrag noch »kostenfrei« angegeben", "amount nor »free« given");
                let statt = ("ein Betrag oder »kostenfrei«", "an amount or »free«");
                melde(stelle, kosten.element, was, statt, lage);
            }
        }),
    ],
};

fn frist_oder_dauer<'a>(
    element: Option<Element<'a>>,
    innen: Option<&Fristauswahl<'a>>,
    direkt: &Fristauswahl<'a>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    if innen.is_some_and(frist_gewaehlt) || frist_gewaehlt(direkt) {
        return;
    }
    let stelle = match innen {
        Some(innen) => Stelle::fehlt(innen.element, "dauer"),
        None => Stelle::fehlt(element, "fristauswahl"),
    };
    let was = ("Dauer noch Stichtag angegeben", "duration nor day given");
    let statt = ("eine Dauer oder ein Stichtag", "a duration or a day");
    melde(stelle, element, was, statt, lage);
}

fn melde<'a>(
    stelle: Stelle<'a>,
    angabe: Option<Element<'a>>,
    was: (&str, &str),
    statt: (&str, &str),
    lage: &mut Lage<'_, '_, 'a>,
) {
    lage.melde(stelle, |befund| {
        let path = angabe.map(Element::path).unwrap_or_default();
        befund.value("was", was).expected(statt).distinguish(&path)
    });
}
