//! The process of a Leistung with its Prozessklasse: XProzess 2.0, from
//! `corpus/konvolute/gut/prozess.xml`. The model in it stays that of the template, and with it the
//! names of participants and groups.

use crate::plan::Leistung;
use crate::vorhaben::mangel::Mangel;
use crate::vorlage::Kopie;

const VORLAGE: &str = include_str!("../../../konvolute/gut/prozess.xml");

/// The template.
pub fn kopie() -> Result<Kopie<21>, String> {
    let stellen = [
        "6b0d7f3e-52c1-5d8a-9f26-0c1e4a7b9103",
        "99107998001000",
        "Erlaubnis für einen Flohmarktstand erteilen",
        "Erlaubnis für einen Flohmarktstand Erteilung",
        "Wer auf einem Flohmarkt auf öffentlicher Fläche einen Stand aufstellen möchte, benötigt dafür eine Erlaubnis.",
        "§ 3 Absatz 1 FlohmarktG",
        "§ 5 FlohmarktG",
        "flohmarktg/3",
        "flohmarktg/5",
        "Fachbereich Märkte",
        "<x:klasseName>Märkte</x:klasseName>",
        "<x:schlagwort>Flohmarkt</x:schlagwort>",
        "<x:schlagwort>Marktstand</x:schlagwort>",
        "Die Behörde entscheidet, ob der Stand erlaubt wird.",
        "Belegungsplan der Märkte",
        "D99000000701",
        "D99000000702",
        "S99000000701",
        "G99000000710",
        "F99000000722",
        "<x:prozess>",
    ];
    Kopie::new(VORLAGE, stellen, werte)
}

fn werte(leistung: &Leistung) -> [String; 21] {
    let (feld, verrichtung, gesetz) = (leistung.feld, leistung.verrichtung, &leistung.gesetz);
    let (begehren, gegenstand) = (leistung.begehren(), leistung.gegenstand.as_str());
    let (antrag, entscheidung) = (gesetz.antrag, gesetz.entscheidung);
    let link = gesetz.kuerzel.to_lowercase();
    let nr = leistung.kennung();
    let wort = gegenstand.rsplit(' ').next().unwrap_or_default();
    // An element that the standard does not know.
    let fehler = if leistung.hat(Mangel::ProzessKritisch) { "<x:farbe/>" } else { "" };
    [
        format!("6b0d7f3e-52c1-5d8a-9f26-0c1e4a{:06x}", nr * 4 + 3),
        leistung.schluessel(),
        format!("{begehren} {}", verrichtung.infinitiv),
        leistung.name(),
        format!("Wer {gegenstand} plant, kann dafür {} beantragen.", verrichtung.akkusativ),
        format!("§ {antrag} Absatz 1 {}", gesetz.kuerzel),
        format!("§ {entscheidung} {}", gesetz.kuerzel),
        format!("{link}/{antrag}"),
        format!("{link}/{entscheidung}"),
        format!("Fachbereich {}", feld.ressort),
        format!("<x:klasseName>{}</x:klasseName>", feld.ressort),
        format!("<x:schlagwort>{wort}</x:schlagwort>"),
        format!("<x:schlagwort>{}</x:schlagwort>", feld.ressort),
        "Die Behörde entscheidet, ob sie dem Antrag entspricht.".to_owned(),
        "Übersicht der Anträge".to_owned(),
        format!("D9900{:07}", nr * 10 + 1),
        format!("D9900{:07}", nr * 10 + 2),
        format!("S9900{:07}", nr * 10 + 1),
        "G99000000010".to_owned(),
        format!("F9900{:07}", nr * 10 + 2),
        format!("<x:prozess>{fehler}"),
    ]
}
