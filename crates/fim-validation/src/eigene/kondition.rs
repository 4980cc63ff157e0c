//! The condition of a row, and where the row applies.

use super::fehler::Fehler;
use super::lesen::{Listenquelle, Regeldatei};
use super::tabelle::{Tabelle, Text, Wert, tabelle, text, texte};
use super::zeile::{Ende, pfad};
use super::{Frage, Wenn, Ziel};
use crate::identify::Standard;
use crate::zeilen::{Bedingung, Laenge, Muster, Musterfehler, Reichweite, Werteliste};
use fim_core::reading::clip;
use fim_core::{Document, Limits, Source, Wording};

/// A condition as the documentation lists it.
pub struct Bedingungsart {
    /// The key.
    pub schluessel: &'static str,
    /// What is written behind it.
    pub form: &'static str,
    /// What a value must meet.
    pub text: Wording,
}

/// The closed list.
pub const BEDINGUNGEN: [Bedingungsart; 6] = [
    art(
        "pflicht",
        "true",
        "Es gibt einen Wert, und er ist nicht leer.",
        "There is a value, and it is not empty.",
    ),
    art(
        "muster",
        "\"[0-9]{14}\"",
        "Jeder Wert passt als Ganzes auf den regulären Ausdruck.",
        "Every value as a whole matches the regular expression.",
    ),
    art(
        "laenge",
        "{ min = 3, max = 120 }",
        "Jeder Wert hat so viele Zeichen; eine der Grenzen genügt.",
        "Every value has so many characters; one of the limits will do.",
    ),
    art(
        "werteliste",
        "[\"a\", \"b\"] oder { datei = \"liste.xml\" }",
        "Jeder Wert ist einer von diesen; die Datei ist eine Codeliste in Genericode.",
        "Every value is one of these; the file is a code list in genericode.",
    ),
    art(
        "eindeutig",
        "\"datei\" oder \"alle\"",
        "Kein Wert steht ein zweites Mal in der Datei oder in allen Dateien des Laufs.",
        "No value stands a second time in the file, or in all files of the run.",
    ),
    art(
        "verweis",
        "\"leistung/id\"",
        "Jeder Wert steht unter diesem Pfad irgendwo in den Dateien des Laufs.",
        "Every value stands under this path somewhere in the files of the run.",
    ),
];

const fn art(
    schluessel: &'static str,
    form: &'static str,
    de: &'static str,
    en: &'static str,
) -> Bedingungsart {
    Bedingungsart { schluessel, form, text: Wording::new(de, en) }
}

/// Values of a list.
const WERTE: usize = 50_000;
/// Bytes of a value.
const WERT: usize = 500;
/// Conditions on where a row applies.
const WENN: usize = 8;

/// A condition with its words.
pub(super) struct Kondition {
    pub(super) bedingung: Bedingung<u32>,
    pub(super) erwartet: (Box<str>, Box<str>),
}

impl Kondition {
    fn new(bedingung: Bedingung<u32>, de: &str, en: &str) -> Self {
        Self { bedingung, erwartet: (de.into(), en.into()) }
    }
}

/// The one condition of a row.
pub(super) fn lies(
    zeile: Tabelle<'_>,
    datei: &Regeldatei<'_>,
    standard: Standard,
    listen: Listenquelle<'_>,
    ziele: &mut Vec<Ziel>,
) -> Result<Kondition, Fehler> {
    let keys = BEDINGUNGEN.map(|art| art.schluessel);
    let genannt: Vec<(&str, &Wert<'_>)> =
        keys.iter().filter_map(|key| Some((*key, zeile.wert(key)?))).collect();
    let (key, wert) = match genannt[..] {
        [eine] => eine,
        [] => {
            let all = keys.join(", ");
            return Err(Fehler::new(
                zeile.anfang,
                format!("in dieser Regel fehlt die Bedingung: {all}"),
                format!("this rule lacks its condition: {all}"),
            ));
        }
        [(erste, _), (zweite, _), ..] => {
            return Err(Fehler::new(
                zeile.stelle(zweite),
                format!("»{erste}« und »{zweite}« zugleich; eine Regel hat genau eine Bedingung"),
                format!("both »{erste}« and »{zweite}«; a rule has exactly one condition"),
            ));
        }
    };
    match key {
        "pflicht" => pflicht(wert),
        "muster" => {
            let text = text(wert, key)?;
            let muster = muster(&text, datei)?;
            let (de, en) = (format!("die Form {}", text.text), format!("the form {}", text.text));
            Ok(Kondition::new(Bedingung::Muster(muster), &clip(&de, 80), &clip(&en, 80)))
        }
        "laenge" => laenge(wert),
        "werteliste" => werteliste(wert, datei, listen),
        "eindeutig" => eindeutig(wert),
        _ => verweis(&text(wert, key)?, standard, ziele),
    }
}

fn pflicht(wert: &Wert<'_>) -> Result<Kondition, Fehler> {
    if wert.get_ref().as_bool() == Some(true) {
        return Ok(Kondition::new(Bedingung::Pflicht, "eine Angabe", "an entry"));
    }
    Err(Fehler::new(
        wert.span().start,
        "erwartet: pflicht = true; was freiwillig ist, braucht keine Regel",
        "expected: pflicht = true; what is optional needs no rule",
    ))
}

fn muster(text: &Text<'_>, datei: &Regeldatei<'_>) -> Result<Muster, Fehler> {
    Muster::new(text.text).map_err(|fehler| match fehler {
        Musterfehler::ZuGross => Fehler::new(
            text.stelle(),
            "das Muster ist zu groß; kleinere Wiederholungen wählen",
            "the pattern is too large; choose smaller repetitions",
        ),
        Musterfehler::Schreibweise(at, (de, en)) => {
            let zeichen = text.text.get(..at).map_or(0, |vorn| vorn.chars().count()) + 1;
            // Exact where the text stands in the file as it is read.
            let geschrieben = datei.text.get(text.span.clone()).unwrap_or_default();
            let inner = geschrieben.find(text.text).map_or(0, |quotes| quotes + at);
            Fehler::new(
                text.stelle() + inner,
                format!("Muster, Zeichen {zeichen}: {de}"),
                format!("pattern, character {zeichen}: {en}"),
            )
        }
    })
}

fn laenge(wert: &Wert<'_>) -> Result<Kondition, Fehler> {
    let tabelle = tabelle(wert, "laenge = { min = 3, max = 120 }")?;
    tabelle.kennt(&["min", "max"])?;
    let (min, max) = (tabelle.zahl("min")?, tabelle.zahl("max")?);
    let (de, en) = match (min, max) {
        (Some(min), Some(max)) if min > max => {
            return Err(Fehler::new(
                tabelle.anfang,
                format!("»min« ({min}) ist größer als »max« ({max})"),
                format!("»min« ({min}) is greater than »max« ({max})"),
            ));
        }
        (None, None) => {
            return Err(Fehler::new(
                tabelle.anfang,
                "in »laenge« fehlt »min« oder »max«",
                "»laenge« lacks »min« or »max«",
            ));
        }
        (Some(min), Some(max)) if min == max => {
            (format!("genau {min} Zeichen"), format!("exactly {min} characters"))
        }
        (Some(min), Some(max)) => {
            (format!("{min} bis {max} Zeichen"), format!("{min} to {max} characters"))
        }
        (Some(min), None) => {
            (format!("mindestens {min} Zeichen"), format!("at least {min} characters"))
        }
        (None, Some(max)) => {
            (format!("höchstens {max} Zeichen"), format!("at most {max} characters"))
        }
    };
    let laenge = Laenge { min: min.unwrap_or(0), max: max.unwrap_or(usize::MAX) };
    Ok(Kondition::new(Bedingung::Laenge(laenge), &de, &en))
}

fn werteliste(
    wert: &Wert<'_>,
    datei: &Regeldatei<'_>,
    listen: Listenquelle<'_>,
) -> Result<Kondition, Fehler> {
    let stelle = wert.span().start;
    let werte: Vec<Box<str>> = if wert.get_ref().is_array() {
        texte(wert, "werteliste")?.into_iter().map(|text| text.text.trim().into()).collect()
    } else {
        let tabelle = tabelle(wert, "werteliste = [\"a\", \"b\"]")?;
        tabelle.kennt(&["datei"])?;
        codes(&tabelle.pflichttext("datei")?, datei, listen)?
    };
    let ist_gut = |wert: &str| !wert.is_empty() && wert.len() <= WERT;
    if werte.is_empty() || werte.len() > WERTE || !werte.iter().all(|wert| ist_gut(wert)) {
        return Err(Fehler::new(
            stelle,
            format!(
                "eine Werteliste hat 1 bis {WERTE} Werte, keinen leeren und keinen über {WERT} Byte"
            ),
            format!(
                "a list has 1 to {WERTE} values, none empty and none of more than {WERT} bytes"
            ),
        ));
    }
    // The first values tell what kind they are; the message has room for few.
    let kurz = |oder: &str| match werte.as_slice() {
        [einer] => einer.to_string(),
        [vorn @ .., letzter] if werte.len() <= 6 => format!("{} {oder} {letzter}", vorn.join(", ")),
        viele => format!("{} …", viele[..5].join(", ")),
    };
    let (de, en) = (clip(&kurz("oder"), 80), clip(&kurz("or"), 80));
    Ok(Kondition::new(Bedingung::Werteliste(Werteliste::eigene(werte)), &de, &en))
}

/// The codes of a list in a file.
fn codes(
    name: &Text<'_>,
    datei: &Regeldatei<'_>,
    listen: Listenquelle<'_>,
) -> Result<Vec<Box<str>>, Fehler> {
    let bytes = listen(datei.name, name.text).map_err(|(de, en)| {
        let gezeigt = clip(name.text, 60);
        Fehler::new(name.stelle(), format!("»{gezeigt}«: {de}"), format!("»{gezeigt}«: {en}"))
    })?;
    let limits = Limits::default();
    let unlesbar = |finding: &fim_core::Finding| {
        let message = |sprache| finding.message(sprache);
        let (de, en) = (message(fim_core::Sprache::De), message(fim_core::Sprache::En));
        Fehler::new(name.stelle(), format!("{}: {de}", name.text), format!("{}: {en}", name.text))
    };
    let source = Source::decode(name.text, bytes, &limits).map_err(|it| unlesbar(&it))?;
    let document = Document::parse(&source, &limits).map_err(|it| unlesbar(&it))?;
    let liste = genericode::read(&document, &limits).list;
    let codes: Vec<Box<str>> = liste
        .entries()
        .filter(|(code, _)| !code.is_blank())
        .map(|(code, _)| code.trimmed().into())
        .collect();
    if codes.is_empty() {
        return Err(Fehler::new(
            name.stelle(),
            format!("»{}« ist keine Codeliste mit Codes (Genericode)", clip(name.text, 60)),
            format!("»{}« is no code list with codes (genericode)", clip(name.text, 60)),
        ));
    }
    Ok(codes)
}

fn eindeutig(wert: &Wert<'_>) -> Result<Kondition, Fehler> {
    let text = text(wert, "eindeutig")?;
    let (reichweite, de, en) = match text.text {
        "datei" => (Reichweite::Datei, "nur einmal in der Datei", "only once in the file"),
        "alle" => (Reichweite::Alle, "nur einmal in allen Dateien", "only once in all files"),
        andere => {
            let was = ("die Reichweite", "the reach");
            return Err(Fehler::unbekannt(text.stelle(), was, andere, &["datei", "alle"]));
        }
    };
    Ok(Kondition::new(Bedingung::Eindeutig(reichweite), de, en))
}

fn verweis(
    text: &Text<'_>,
    standard: Standard,
    ziele: &mut Vec<Ziel>,
) -> Result<Kondition, Fehler> {
    let pfad = pfad(text, standard, Ende::Ziel)?;
    let (de, en) = (format!("ein Wert von {}", pfad.text), format!("a value of {}", pfad.text));
    let at = ziele.iter().position(|ziel| ziel.standard == standard && ziel.pfad == pfad);
    let at = at.unwrap_or_else(|| {
        ziele.push(Ziel { standard, pfad });
        ziele.len() - 1
    });
    let bedingung = Bedingung::Verweis(u32::try_from(at).unwrap_or(u32::MAX));
    Ok(Kondition::new(bedingung, &clip(&de, 80), &clip(&en, 80)))
}

/// Where a row applies: one table, or a list of which all must hold.
pub(super) fn wenn(
    zeile: Tabelle<'_>,
    datei: &Regeldatei<'_>,
    standard: Standard,
) -> Result<Vec<Wenn>, Fehler> {
    const FORM: &str = "wenn = { feld = \"…\", ist = [\"…\"] }";
    let Some(wert) = zeile.wert("wenn") else { return Ok(Vec::new()) };
    let Some(liste) = wert.get_ref().as_array() else {
        return Ok(vec![eines(tabelle(wert, FORM)?, datei, standard)?]);
    };
    if liste.is_empty() || liste.len() > WENN {
        return Err(Fehler::new(
            wert.span().start,
            format!("»wenn« hat eine bis {WENN} Bedingungen"),
            format!("»wenn« has one to {WENN} conditions"),
        ));
    }
    liste.iter().map(|wert| eines(tabelle(wert, FORM)?, datei, standard)).collect()
}

fn eines(tabelle: Tabelle<'_>, datei: &Regeldatei<'_>, standard: Standard) -> Result<Wenn, Fehler> {
    const FRAGEN: [&str; 4] = ["ist", "ist-nicht", "vorhanden", "muster"];
    tabelle.kennt(&["feld", "ist", "ist-nicht", "vorhanden", "muster"])?;
    let feld = pfad(&tabelle.pflichttext("feld")?, standard, Ende::Feld)?;
    let genannt: Vec<&str> = FRAGEN.into_iter().filter(|key| tabelle.wert(key).is_some()).collect();
    let [key] = genannt[..] else {
        return Err(Fehler::new(
            tabelle.anfang,
            "»wenn« hat genau eine Frage: ist, ist-nicht, vorhanden oder muster",
            "»wenn« has exactly one question: ist, ist-nicht, vorhanden or muster",
        ));
    };
    let werte = |key| -> Result<Vec<Box<str>>, Fehler> {
        Ok(tabelle.texte(key)?.into_iter().map(|text| text.text.trim().into()).collect())
    };
    let frage = match key {
        "ist" => Frage::Ist(werte(key)?),
        "ist-nicht" => Frage::IstNicht(werte(key)?),
        "muster" => {
            let text = tabelle.pflichttext(key)?;
            Frage::Muster(muster(&text, datei)?)
        }
        _ => {
            let wert = tabelle.wert(key).and_then(|wert| wert.get_ref().as_bool());
            Frage::Vorhanden(wert.ok_or_else(|| {
                let (de, en) = ("erwartet: true oder false", "expected: true or false");
                Fehler::new(tabelle.stelle(key), de, en)
            })?)
        }
    };
    Ok(Wenn { feld, frage })
}
