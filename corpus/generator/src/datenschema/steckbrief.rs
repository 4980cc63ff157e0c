//! The Dokumentsteckbriefe of a Leistung, from `corpus/konvolute/gut`.

use crate::plan::Leistung;

const ANTRAG: &str = include_str!("../../../konvolute/gut/steckbrief-antrag.xml");
const BESCHEID: &str = include_str!("../../../konvolute/gut/steckbrief-bescheid.xml");

/// Application and decision: id and content of each file.
pub fn steckbriefe(leistung: &Leistung) -> [(String, String); 2] {
    let nr = leistung.kennung() * 10;
    let (gesetz, begehren) = (&leistung.gesetz, leistung.begehren());
    let norm = |paragraf: usize, absatz: &str| {
        format!("§ {paragraf}{absatz} {} ({})", gesetz.titel, gesetz.kuerzel)
    };
    [(ANTRAG, 1, "D99000000701", "0702"), (BESCHEID, 2, "D99000000702", "0703")].map(
        |(vorlage, art, id_alt, nachricht)| {
            let id = format!("D9900{:07}", nr + art);
            let text = vorlage
                .replace(
                    &format!("lindenhain-2026-{nachricht}"),
                    &format!("lindenhain-2026-{}", nr + art),
                )
                .replace(id_alt, &id)
                .replace("99107998001000", &leistung.schluessel())
                .replace("Erlaubnis für einen Flohmarktstand Erteilung", &leistung.name())
                .replace(
                    "Bescheid über die Erlaubnis für einen Flohmarktstand",
                    &format!("Bescheid: {begehren}"),
                )
                .replace("Erlaubnis für einen Flohmarktstand", &begehren)
                .replace("die Erlaubnis für einen Stand auf einem Flohmarkt", "die Leistung")
                .replace("die Erlaubnis für einen Stand", "die Leistung")
                .replace(
                    "§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)",
                    &norm(gesetz.antrag, " Absatz 1"),
                )
                .replace("§ 5 Flohmarktgesetz (FlohmarktG)", &norm(gesetz.entscheidung, ""))
                .replace("vor dem Flohmarkt", "vor dem Beginn")
                .replace("am Stand", "vor Ort")
                .replace("Märkte", leistung.feld.ressort);
            (id, text)
        },
    )
}
