//! XZF1320: a period, a processing time or a cost that says neither how long nor how much.

use super::kosten::KOSTEN_TEILE;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Element, Example, RuleMeta, Stufe, Text, Wording};
use xzufi::{Fristauswahl, Kostenauswahl, Stichtag};

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
            let innen = frist.fristauswahl.as_deref();
            if !innen.is_some_and(gesagt_frist) && !gesagt_frist(&frist.direkt) {
                let was = ("Dauer noch Stichtag angegeben", "duration nor day given");
                let ort = (innen.and_then(|innen| innen.element), "dauer");
                melde(was, frist.element, ort, "fristauswahl", lage);
            }
        }),
        Pruefung::Bearbeitungsdauer(|dauer, lage| {
            let innen = dauer.fristauswahl.as_deref();
            if !innen.is_some_and(gesagt_frist) && !gesagt_frist(&dauer.direkt) {
                let was = ("Dauer noch Stichtag angegeben", "duration nor day given");
                let ort = (innen.and_then(|innen| innen.element), "dauer");
                melde(was, dauer.element, ort, "fristauswahl", lage);
            }
        }),
        Pruefung::Kosten(|kosten, lage| {
            let innen = kosten.kostenauswahl.as_deref();
            if !innen.is_some_and(gesagt_kosten) && !gesagt_kosten(&kosten.direkt) {
                let was = ("Betrag noch »kostenfrei« angegeben", "amount nor »free« given");
                let ort = (innen.and_then(|innen| innen.element), "betrag");
                melde(was, kosten.element, ort, "kostenauswahl", lage);
            }
        }),
    ],
};

/// True where something is said, be it wrong: an empty duration is XZF1304.
fn gesagt_frist(auswahl: &Fristauswahl<'_>) -> bool {
    let dauer = auswahl.dauer().is_some_and(|it| it.dauer.is_some() || it.dauer_bis.is_some());
    let hat_tag = |tag: &Option<Stichtag<'_>>| tag.as_ref().is_some_and(ist_tag);
    let stichtag = auswahl.stichtag().is_some_and(|it| hat_tag(&it.von) || hat_tag(&it.bis));
    dauer || stichtag || is_strange(auswahl.element)
}

fn ist_tag(tag: &Stichtag<'_>) -> bool {
    let teile = [Some(&tag.text), tag.teile.monat.as_ref(), tag.teile.tag.as_ref()];
    teile.into_iter().flatten().any(|text| !text.is_blank())
}

/// True where something is said, be it wrong: an empty amount is XZF1309.
fn gesagt_kosten(auswahl: &Kostenauswahl<'_>) -> bool {
    let typ = auswahl.xsi_type.as_ref().map_or("", Text::trimmed);
    let fix = auswahl.fix().is_some_and(|fix| fix.betrag.is_some());
    let variabel = auswahl.variabel().is_some_and(|it| {
        let beschrieben = it.beschreibung_variabilitaet.iter().any(|text| !text.value.is_blank());
        it.betrag_untergrenze.is_some() || it.betrag_obergrenze.is_some() || beschrieben
    });
    let frei = auswahl.frei().is_some() || typ.ends_with("KostenFrei");
    fix || variabel || frei || is_strange(auswahl.element)
}

/// Names of what can be chosen; those of the choices themselves are not settled.
const BEKANNT: &[&str] = &[
    "fristDauer",
    "fristStichtag",
    "dauer",
    "einheit",
    "dauerBis",
    "einheitBis",
    "von",
    "bis",
    "kostenFix",
    "kostenVariabel",
    "betrag",
    "waehrung",
    "betragUntergrenze",
    "betragObergrenze",
    "beschreibungVariabilitaet",
    "typ",
    "beschreibung",
    "positionDarstellung",
    "gueltigkeit",
    "fristauswahl",
    "kostenauswahl",
    "vorkasse",
    "linkKostenbildung",
];

/// True where something stands there under a name that we do not know.
fn is_strange(element: Option<Element<'_>>) -> bool {
    let Some(element) = element else { return false };
    element.children().any(|child| {
        !BEKANNT.contains(&child.name())
            && (child.children().next().is_some() || !child.text().trim().is_empty())
    })
}

fn melde<'a>(
    was: (&str, &str),
    angabe: Option<Element<'a>>,
    (auswahl, fehlt): (Option<Element<'a>>, &'static str),
    kind: &'static str,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let stelle = match auswahl {
        Some(_) => Stelle::fehlt(auswahl, fehlt),
        None => Stelle::fehlt(angabe, kind),
    };
    lage.melde(stelle, |befund| {
        befund
            .value("was", was)
            .expected(match fehlt {
                "dauer" => ("eine Dauer oder ein Stichtag", "a duration or a day"),
                _ => ("ein Betrag oder »kostenfrei«", "an amount or »free«"),
            })
            .distinguish(&angabe.map(Element::path).unwrap_or_default())
    });
}
