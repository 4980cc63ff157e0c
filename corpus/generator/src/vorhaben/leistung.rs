//! The text of a Leistung: XZuFi 2.3.1, from `corpus/konvolute/gut/leistung.xml`.

use crate::plan::Leistung;
use crate::vorlage::Kopie;

const VORLAGE: &str = include_str!("../../../konvolute/gut/leistung.xml");

const STELLEN: [&str; 32] = [
    "6b0d7f3e-52c1-5d8a-9f26-0c1e4a7b9101",
    "99107998001000",
    "99107998000000",
    "<code xmlns=\"\">107</code>",
    "<code xmlns=\"\">1</code>\n          <name xmlns=\"\">Erteilung</name>",
    "LH-6001",
    "LH-H-BUND",
    "Bundesministerium für Märkte und Straßen",
    "BMMS",
    "Fachbereich Märkte",
    "Erlaubnis für einen Flohmarktstand Erteilung",
    "Stand auf einem Flohmarkt erlauben lassen",
    "Wenn Sie auf einem Flohmarkt einen Stand aufstellen möchten, brauchen Sie eine Erlaubnis.",
    "nötig für Stände auf öffentlichen Straßen und Plätzen",
    "gilt für den Verkauf gebrauchter Waren",
    "Behörde erteilt die Erlaubnis, wenn alle Voraussetzungen erfüllt sind",
    "&lt;p&gt;Auf einem Flohmarkt verkaufen Menschen gebrauchte Waren. Wer dafür einen Stand auf einer öffentlichen Straße oder einem Platz aufstellt, braucht eine &lt;strong&gt;Erlaubnis&lt;/strong&gt;.&lt;/p&gt;&lt;p&gt;Die Behörde prüft, ob der Stand auf den Platz passt. Rettungswege müssen frei bleiben. Neue Waren und Lebensmittel dürfen Sie nicht verkaufen.&lt;/p&gt;&lt;p&gt;Sie erhalten die Erlaubnis, wenn Ihr Stand alle Voraussetzungen erfüllt. Die Erlaubnis gilt für einen Tag und einen Platz.&lt;/p&gt;",
    "flohmarktg/3\"&gt;§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)",
    "flohmarktg/5\"&gt;§ 5 Flohmarktgesetz (FlohmarktG)",
    "flohmarktg/5",
    "Skizze des Standes mit Maßen",
    "Der Stand ist höchstens sechs Meter breit.",
    "Sie verkaufen nur gebrauchte Waren.",
    "Der Rettungsweg bleibt frei.",
    "entscheidet über die Erlaubnis",
    "für Märkte zuständige Behörde",
    "mindestens vier Wochen vor dem Flohmarkt",
    "Antrag auf Erlaubnis für einen Flohmarktstand",
    "Bescheid über die Erlaubnis für einen Flohmarktstand",
    "D99000000701",
    "D99000000702",
    "<code xmlns=\"\">2/3</code>",
];

/// The template.
pub fn kopie() -> Result<Kopie<35>, String> {
    let weitere = ["Trödelmarkt", "Marktstand", "Gebrauchtwaren"];
    let mut stellen = [""; 35];
    stellen[..32].copy_from_slice(&STELLEN);
    stellen[32..].copy_from_slice(&weitere);
    Kopie::new(VORLAGE, stellen, werte)
}

fn werte(leistung: &Leistung) -> [String; 35] {
    let (feld, verrichtung, gesetz) = (leistung.feld, leistung.verrichtung, &leistung.gesetz);
    let (begehren, gegenstand) = (leistung.begehren(), leistung.gegenstand.as_str());
    let (titel, kuerzel) = (&gesetz.titel, &gesetz.kuerzel);
    let (antrag, entscheidung) = (gesetz.antrag, gesetz.entscheidung);
    let nr = leistung.kennung();
    let link = kuerzel.to_lowercase();
    let akkusativ = verrichtung.akkusativ;
    let wort = gegenstand.rsplit(' ').next().unwrap_or_default();
    [
        format!("6b0d7f3e-52c1-5d8a-9f26-0c1e4a{:06x}", nr * 4 + 1),
        leistung.schluessel(),
        leistung.objektschluessel(),
        format!("<code xmlns=\"\">{}</code>", leistung.gruppe),
        format!(
            "<code xmlns=\"\">{}</code>\n          <name xmlns=\"\">{}</name>",
            verrichtung.code, verrichtung.name
        ),
        format!("LH-{nr}"),
        format!("LH-H-BUND-{}", feld.gruppe),
        format!("Bundesministerium für {}", feld.ressort),
        format!("BM{}", feld.gruppe),
        format!("Fachbereich {}", feld.ressort),
        leistung.name(),
        format!("{begehren} beantragen"),
        format!("Wenn Sie {gegenstand} planen, können Sie {akkusativ} beantragen."),
        format!("nötig für alle, die {gegenstand} planen"),
        "gilt ab dem Tag, an dem Sie den Bescheid erhalten".to_owned(),
        "Behörde entscheidet, wenn alle Unterlagen vorliegen".to_owned(),
        format!(
            "&lt;p&gt;Viele Menschen planen {gegenstand}. Dafür können Sie {akkusativ} beantragen.&lt;/p&gt;&lt;p&gt;Die Behörde prüft, ob Ihr Antrag vollständig ist. Fehlen Unterlagen, fordert die Behörde Sie auf, diese nachzureichen.&lt;/p&gt;&lt;p&gt;Sie erhalten {akkusativ}, wenn alle Voraussetzungen erfüllt sind.&lt;/p&gt;"
        ),
        format!("{link}/{antrag}\"&gt;§ {antrag} Absatz 1 {titel} ({kuerzel})"),
        format!("{link}/{entscheidung}\"&gt;§ {entscheidung} {titel} ({kuerzel})"),
        format!("{link}/{entscheidung}"),
        "Skizze mit Maßen".to_owned(),
        format!("Sie planen {gegenstand}."),
        "Sie sind mindestens 18 Jahre alt.".to_owned(),
        "Sie haben alle Unterlagen beigefügt.".to_owned(),
        "entscheidet über den Antrag".to_owned(),
        format!("für {} zuständige Behörde", feld.ressort),
        "mindestens vier Wochen vor dem Beginn".to_owned(),
        format!("Antrag auf {begehren}"),
        format!("Bescheid über {akkusativ} {} {gegenstand}", verrichtung.wozu),
        format!("D9900{:07}", nr * 10 + 1),
        format!("D9900{:07}", nr * 10 + 2),
        format!("<code xmlns=\"\">{}</code>", leistung.typ),
        wort.to_owned(),
        feld.ressort.to_owned(),
        verrichtung.nomen.to_owned(),
    ]
}
