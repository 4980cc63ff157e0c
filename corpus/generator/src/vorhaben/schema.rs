//! The data schema of a Leistung: XDatenfelder 3, from `corpus/konvolute/gut/schema.xml`. All schemas
//! share the group with the person, as the method asks, and the code list.

use crate::plan::Leistung;
use crate::vorhaben::mangel::Mangel;
use crate::vorlage::Kopie;

const VORLAGE: &str = include_str!("../../../konvolute/gut/schema.xml");
const STATUS: &str = "\n    <xdf3:freigabestatus listURI=\"urn:xoev-de:xprozess:codeliste:status\" listVersionID=\"2022-07-12\">\n      <code>6</code>";

/// What of the template is the same in every schema.
const GEMEINSAM: [(&str, &str); 11] = [
    ("Verkaufende Person", "Antragstellende Person"),
    ("Person, die am Stand verkauft", "Person, die den Antrag stellt"),
    ("R99000000710", "R99000000010"),
    ("G99000000710", "G99000000010"),
    ("F99000000711", "F99000000011"),
    ("F99000000712", "F99000000012"),
    ("F99000000713", "F99000000013"),
    ("§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)", "§ 35 Verwaltungsverfahrensgesetz (VwVfG)"),
    ("Art der Waren, die am Stand verkauft werden.", "Art der Waren, um die es geht."),
    ("Fachbereich Märkte", "Fachbereich Bürgerdienste"),
    ("Breite des Standes", "Breite in Metern"),
];

/// The template.
pub fn kopie() -> Result<Kopie<13>, String> {
    // What rests on the law of the Leistung stands before and behind the group.
    let (start, end) = ("<xdf3:datenfeldgruppe>", "</xdf3:datenfeldgruppe>");
    let at = VORLAGE.find(start).ok_or("no group in the schema")?;
    let until = VORLAGE.find(end).ok_or("no end of the group in the schema")?;
    let mut gruppe = VORLAGE[at..until].to_owned();
    for (von, zu) in GEMEINSAM {
        gruppe = gruppe.replace(von, zu);
    }
    let (vorn, hinten) = (&VORLAGE[..at], &VORLAGE[until..]);
    let hinten = hinten
        .replace("Art der Waren, die am Stand verkauft werden.", "Art der Waren, um die es geht.")
        .replace("Breite des Standes", "Breite");
    let stellen = [
        "lindenhain-2026-0701",
        "S99000000701",
        "D99000000701",
        "R99000000701",
        "F99000000721",
        "F99000000722",
        STATUS,
        "Antrag auf Erlaubnis für einen Flohmarktstand",
        "Angaben für den Antrag auf einen Stand auf einem Flohmarkt.",
        "Mit diesem Antrag erhalten Sie die Erlaubnis für einen Stand.",
        "§ 3 Absatz 1 Flohmarktgesetz (FlohmarktG)",
        "Fachbereich Märkte",
        "Breite nur bei Tischen",
    ];
    Kopie::new(&format!("{vorn}{gruppe}{hinten}"), stellen, werte)
}

fn werte(leistung: &Leistung) -> [String; 13] {
    let gesetz = &leistung.gesetz;
    let begehren = leistung.begehren();
    let nr = leistung.kennung();
    let status = if leistung.hat(Mangel::SchemaStatusNiedrig) { "1" } else { "6" };
    [
        format!("lindenhain-2026-{nr}"),
        format!("S9900{:07}", nr * 10 + 1),
        format!("D9900{:07}", nr * 10 + 1),
        format!("R9900{:07}", nr * 10 + 1),
        format!("F9900{:07}", nr * 10 + 1),
        format!("F9900{:07}", nr * 10 + 2),
        STATUS.replace(">6<", &format!(">{status}<")),
        format!("Antrag auf {begehren}"),
        format!("Angaben für den Antrag auf {begehren}."),
        format!("Mit diesem Antrag können Sie {} beantragen.", leistung.verrichtung.akkusativ),
        format!("§ {} Absatz 1 {} ({})", gesetz.antrag, gesetz.titel, gesetz.kuerzel),
        format!("Fachbereich {}", leistung.feld.ressort),
        "Breite nur bei Hausrat".to_owned(),
    ]
}

/// Its file, in the folder with the schemas.
pub fn datei(leistung: &Leistung, ordner: &str) -> String {
    format!("{ordner}/{}/{}V1.0.0_xdf3.xml", leistung.feld.code, kennung(leistung))
}

/// Id of the schema of a Leistung.
pub fn kennung(leistung: &Leistung) -> String {
    format!("S9900{:07}", leistung.kennung() * 10 + 1)
}
