//! Each repair as rows: the file with a defect, and what has to be there instead. Everything else is
//! as it was, or the row fails.

use crate::nachweis::{FELD, GRUPPE, LEISTUNG, PROZESS, entwurf, fix, gleich, mit, text};
use fim_core::{Hinderung, Reparatur};

/// Base, text in it, with a defect, repaired.
type Zeile<'z> = (&'z str, &'z str, &'z str, &'z str);

const HILFE: &str = "Geben Sie die fünf Ziffern der Postleitzahl ohne Länderkennzeichen ein.";
const SCHLAGWORT: &str = "      <xp:schlagwort>Lichtinstallation</xp:schlagwort>\n";
const URI: &str = "<uri>https://www.lindenhain.example/gewerbe/mobil/anmeldung</uri>";
const SDG: &str = "sdginformationsbereich\" listVersionID=\"4\"";

fn pruefe(art: Reparatur, zeilen: &[Zeile<'_>]) {
    for (basis, stelle, defekt, repariert) in zeilen {
        let basis = entwurf(basis);
        let ergebnis = fix(mit(&basis, stelle, defekt).as_bytes());
        assert!(
            !ergebnis.aenderungen.is_empty() && ergebnis.aenderungen.iter().all(|it| it.art == art),
            "»{defekt}«: {:?}",
            ergebnis.zurueckgestellt
        );
        gleich(&text(&ergebnis), &mit(&basis, stelle, repariert), defekt);
    }
}

/// What stays as it is, and is told of.
fn bleibt(zeilen: &[(&str, &str, &str)]) {
    for (basis, stelle, defekt) in zeilen {
        let ergebnis = fix(mit(&entwurf(basis), stelle, defekt).as_bytes());
        assert!(ergebnis.aenderungen.is_empty(), "»{defekt}«: {:?}", ergebnis.aenderungen);
    }
}

#[test]
fn characters() {
    pruefe(
        Reparatur::Zeichen,
        &[
            (FELD, HILFE, "Die „Zahl“ – fünf Ziffern…", "Die \"Zahl\" - fünf Ziffern..."),
            (FELD, HILFE, "§\u{a0}5 Ge\u{ad}setz\u{200b}", "§ 5 Gesetz"),
            (FELD, HILFE, "Pru\u{308}fen, cafe\u{301}", "Prüfen, café"),
            (FELD, HILFE, "Au\u{fb02}agen und E\u{fb03}zienz", "Auflagen und Effizienz"),
            (FELD, HILFE, "A\u{202f}&amp;\u{2009}B &#8211; C", "A &amp; B - C"),
            (LEISTUNG, "</inhalt>", " „neu“</inhalt>", " \"neu\"</inhalt>"),
        ],
    );
    bleibt(&[
        // Lost, a word of the sentence, and no replacement at all; then the rest stays, too.
        (FELD, HILFE, "Stra\u{fffd}e – neu"),
        (FELD, HILFE, "ab ≥ 18 Jahren – neu"),
        (FELD, HILFE, "жук – neu"),
        // Allowed as it is.
        (FELD, HILFE, "M\u{302} € »Zahl«"),
        // An identifier; an address; a quotation mark within a tag.
        (FELD, "<code>keine</code>", "<code>kei\u{ad}ne</code>"),
        (LEISTUNG, URI, "<uri>https://www.lindenhain.example/a–b</uri>"),
        (LEISTUNG, "</inhalt>", " &lt;b title=\"„neu“\"&gt;x&lt;/b&gt;</inhalt>"),
    ]);
}

#[test]
fn white_space() {
    const VERSION: &str = "<xdf3:version>1.0.0<";
    pruefe(
        Reparatur::Leerraum,
        &[
            (FELD, VERSION, "<xdf3:version> 1.0.0\u{a0}<", VERSION),
            (
                FELD,
                VERSION,
                "<xdf3:version>\n1.0.0&#32;<!-- x --> <",
                "<xdf3:version>1.0.0<!-- x --><",
            ),
        ],
    );
    bleibt(&[(FELD, VERSION, "<xdf3:version>1. 0.0<"), (FELD, VERSION, "<xdf3:version> <")]);
}

#[test]
fn multiplicities() {
    const A: &str = "<xdf3:anzahl>1:1</xdf3:anzahl>";
    let zeile = |alt: &str, neu: &str| {
        (format!("<xdf3:anzahl>{alt}</xdf3:anzahl>"), format!("<xdf3:anzahl>{neu}</xdf3:anzahl>"))
    };
    for (alt, neu) in [
        zeile("1", "1:1"),
        zeile("0-1", "0:1"),
        zeile("0..n", "0:*"),
        zeile(" 1 : 1 ", "1:1"),
        zeile("0:n", "0:*"),
        zeile("<![CDATA[0-1]]>", "<![CDATA[0:1]]>"),
        zeile("0<!-- bis -->-1", "0<!-- bis -->:1"),
    ] {
        pruefe(Reparatur::Anzahl, &[(GRUPPE, A, &alt, &neu)]);
    }
    bleibt(&["*", "n", "0,1", "1:0", "2-1", "eins", "1 2"].map(|alt| {
        let defekt: &str = Box::leak(zeile(alt, "").0.into_boxed_str());
        (GRUPPE, A, defekt)
    }));
}

#[test]
fn keywords() {
    pruefe(
        Reparatur::Schlagwort,
        &[
            (
                PROZESS,
                SCHLAGWORT,
                "      <xp:schlagwort>Licht |Nacht&amp;Tag|</xp:schlagwort>\n",
                "      <xp:schlagwort>Licht</xp:schlagwort>\n      <xp:schlagwort>Nacht&amp;Tag</xp:schlagwort>\n",
            ),
            (
                PROZESS,
                SCHLAGWORT,
                "<!-- --><xp:schlagwort>A|B</xp:schlagwort>",
                "<!-- --><xp:schlagwort>A</xp:schlagwort><xp:schlagwort>B</xp:schlagwort>",
            ),
        ],
    );
    let basis = entwurf(PROZESS);
    // It would say twice what is said already, and a CDATA section cannot be torn apart.
    for defekt in ["Licht|Nachtlandschaft", "<![CDATA[A|B]]>", "A<!-- -->|B"] {
        let defekt = format!("<xp:schlagwort>{defekt}</xp:schlagwort>");
        let ergebnis = fix(mit(&basis, SCHLAGWORT, &defekt).as_bytes());
        assert!(ergebnis.aenderungen.is_empty(), "{:?}", ergebnis.aenderungen);
        assert_eq!(ergebnis.zurueckgestellt.len(), 1, "{defekt}");
    }
    let doppelt = mit(&basis, SCHLAGWORT, "<xp:schlagwort>Licht|Nachtlandschaft</xp:schlagwort>");
    let grund = &fix(doppelt.as_bytes()).zurueckgestellt[0].grund;
    assert_eq!(*grund, Hinderung::Befund("XPZ1117"));
}

#[test]
fn addresses() {
    let zeile = |adresse: &str| format!("<uri>{adresse}</uri>");
    let (alt, neu) = (
        zeile("http://www.gesetze-im-internet.de/a?b=1&amp;c"),
        zeile("https://www.gesetze-im-internet.de/a?b=1&amp;c"),
    );
    pruefe(Reparatur::Verschluesselung, &[(LEISTUNG, URI, &alt, &neu)]);
    let fremd = zeile("http://www.lindenhain.example/");
    bleibt(&[(LEISTUNG, URI, &fremd)]);
}

#[test]
fn values_of_a_form() {
    let (alt, neu) = (
        "sdginformationsbereich\" listVersionID='3'",
        "sdginformationsbereich\" listVersionID='4'",
    );
    pruefe(Reparatur::Listenversion, &[(LEISTUNG, SDG, alt, neu)]);
    pruefe(
        Reparatur::Datum,
        &[(
            FELD,
            "<xdf3:gueltigAb>2025-04-01<",
            "<xdf3:gueltigAb>1.4.2025<",
            "<xdf3:gueltigAb>2025-04-01<",
        )],
    );
    pruefe(Reparatur::Zahl, &[(LEISTUNG, "\"EUR\">30.00<", "\"EUR\">30,00<", "\"EUR\">30.00<")]);
    pruefe(
        Reparatur::Waehrung,
        &[(LEISTUNG, "\"EUR\">30.00<", "\"Euro\">30.00<", "\"EUR\">30.00<")],
    );
    bleibt(&[
        (LEISTUNG, "\"EUR\">30.00<", "\"EUR\">1.030,00<"),
        (LEISTUNG, "\"EUR\">30.00<", "\"Mark\">30.00<"),
        (FELD, "<xdf3:gueltigAb>2025-04-01<", "<xdf3:gueltigAb>31.4.2025<"),
    ]);
}

#[test]
fn languages() {
    let basis = entwurf(LEISTUNG);
    let defekt = basis.replace("languageCode=\"de\"", "languageCode=\"de-DE\"");
    assert!(defekt.matches("de-DE").count() > 5);
    let ergebnis = fix(defekt.as_bytes());
    assert!(!text(&ergebnis).contains("de-DE"), "every place of it");
    assert!(ergebnis.aenderungen.iter().all(|it| it.art == Reparatur::Sprachcode));
    let leicht = mit(&basis, "languageCode=\"de\"", "languageCode=\"de-simple\"");
    assert!(fix(leicht.as_bytes()).aenderungen.is_empty());
}
