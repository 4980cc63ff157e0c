//! A row as it is written: what is known of the rule, and where it looks.

use super::fehler::Fehler;
use super::kondition;
use super::lesen::{Listenquelle, Regeldatei};
use super::namen::namen;
use super::pfad::{Pfad, SCHRITTE};
use super::tabelle::{Tabelle, Text};
use super::{Beispiele, EigeneRegel, Ziel, beispiel};
use crate::identify::Standard;
use fim_core::reading::clip;
use fim_core::{Example, Herkunft, RuleMeta, Stufe, Wording};

/// Beginnings of codes that are ours.
pub const RESERVIERT: [&str; 8] = ["XML", "XSD", "GCL", "XDF", "XZF", "XPZ", "FIM", "OZG"];

/// Keys of a row, as the documentation lists them.
const SCHLUESSEL: &[&str] = &[
    "code",
    "name",
    "stufe",
    "standard",
    "fassungen",
    "element",
    "feld",
    "wenn",
    "pflicht",
    "muster",
    "laenge",
    "werteliste",
    "eindeutig",
    "verweis",
    "meldung",
    "meldung-en",
    "warum",
    "warum-en",
    "tun",
    "tun-en",
    "quelle",
    "auch",
    "falsch",
    "richtig",
];

/// Gaps of a message, filled per finding.
const LUECKEN: [&str; 3] = ["element", "wert", "erwartet"];
/// Characters of a message.
const MELDUNG: usize = 100;
/// Characters of a text that explains.
const TEXT: usize = 1_000;
/// Bytes of an example.
const BEISPIEL: usize = 64 << 10;
/// Characters of a path.
const PFAD: usize = 300;
/// Characters of a name.
const NAME: usize = 60;

/// Keeps a text as long as the program runs: what is known of a rule lives as long.
pub(super) fn fest(text: &str) -> &'static str {
    Box::leak(text.into())
}

/// Versions of a standard as rules name them.
pub(super) const fn fassungen(standard: Standard) -> &'static [&'static str] {
    match standard {
        Standard::Xdatenfelder => &["2.0", "3.0.0"],
        Standard::Xzufi => &["2.1", "2.2", "2.3"],
        Standard::Xprozess => &["2.0"],
        Standard::Genericode => &["1.0"],
    }
}

/// Reads a row. What its references lead to is added to `ziele`.
pub(super) fn lies(
    zeile: Tabelle<'_>,
    datei: &Regeldatei<'_>,
    listen: Listenquelle<'_>,
    ziele: &mut Vec<Ziel>,
) -> Result<EigeneRegel, Fehler> {
    zeile.kennt(SCHLUESSEL)?;
    let code = code(&zeile.pflichttext("code")?)?;
    let name = name(&zeile.pflichttext("name")?)?;
    let stufe = stufe(&zeile.pflichttext("stufe")?)?;
    let standard = standard(&zeile.pflichttext("standard")?)?;
    let versions = versionen(zeile, standard)?;
    let element = pfad(&zeile.pflichttext("element")?, standard, Ende::Element)?;
    let feld = match zeile.text("feld")? {
        Some(text) => pfad(&text, standard, Ende::Feld)?,
        None => Pfad { text: "", schritte: Vec::new(), attribut: None },
    };
    let wenn = kondition::wenn(zeile, datei, standard)?;
    let kondition = kondition::lies(zeile, datei, standard, listen, ziele)?;
    let message = wortlaut(zeile, "meldung", "meldung-en", meldung)?;
    let why = wortlaut(zeile, "warum", "warum-en", erklaerung)?;
    let fix = wortlaut(zeile, "tun", "tun-en", erklaerung)?;
    let quelle = zeile.text("quelle")?;
    quelle.as_ref().map_or(Ok(()), erklaerung)?;
    let auch = zeile.texte("auch")?;
    let auch: Vec<&'static str> = auch.iter().map(|code| fest(code.text)).collect();
    let beispiele = Beispiele {
        falsch: beispieltext(zeile, "falsch")?,
        richtig: beispieltext(zeile, "richtig")?,
    };
    let ganz = |text: &str| -> &'static [u8] {
        let text = beispiel::nachricht(text, standard, versions, &element);
        Box::leak(text.into_bytes().into_boxed_slice())
    };
    let example =
        Example::Whole { failing: ganz(&beispiele.falsch), passing: ganz(&beispiele.richtig) };
    let meta = RuleMeta {
        code: fest(code),
        name: fest(name),
        stufe,
        standard: Some(standard.key()),
        versions,
        herkunft: Herkunft::Eigen,
        source: quelle.map_or("", |quelle| fest(quelle.text)),
        message,
        why,
        fix,
        examples: Box::leak(Box::new([example])),
        coincides: Box::leak(auch.into_boxed_slice()),
        ..RuleMeta::BASE
    };
    Ok(EigeneRegel {
        meta: Box::leak(Box::new(meta)),
        standard,
        element,
        feld,
        wenn,
        bedingung: kondition.bedingung,
        erwartet: kondition.erwartet,
        beispiele,
        datei: datei.name.into(),
        zeile: 0,
    })
}

fn code<'t>(text: &Text<'t>) -> Result<&'t str, Fehler> {
    let code = text.text;
    let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
    let is_digits = |rest: &str| rest.len() == 4 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let gezeigt = clip(code, 20);
    if !(2..=4).contains(&letters) || !code.get(letters..).is_some_and(is_digits) {
        return Err(Fehler::new(
            text.stelle(),
            format!(
                "»{gezeigt}« ist kein Code; erwartet: zwei bis vier Großbuchstaben und vier Ziffern, etwa NDS0001"
            ),
            format!(
                "»{gezeigt}« is no code; expected: two to four capital letters and four digits, such as NDS0001"
            ),
        ));
    }
    let prefix = &code[..letters];
    if RESERVIERT.contains(&prefix) {
        return Err(Fehler::new(
            text.stelle(),
            format!(
                "Codes mit »{prefix}« gehören zum Programm; einen eigenen Anfang wählen, etwa NDS"
            ),
            format!(
                "codes with »{prefix}« belong to the program; choose another beginning, such as NDS"
            ),
        ));
    }
    Ok(code)
}

fn name<'t>(text: &Text<'t>) -> Result<&'t str, Fehler> {
    let ok = |c: char| c.is_lowercase() || c.is_ascii_digit() || c == '-';
    if text.text.chars().all(ok) && text.text.chars().count() <= NAME {
        return Ok(text.text);
    }
    Err(Fehler::new(
        text.stelle(),
        "der Name besteht aus höchstens 60 Kleinbuchstaben, Ziffern und Bindestrichen, etwa ansprechpunkt-fehlt",
        "the name is made of at most 60 lower-case letters, digits and hyphens, such as ansprechpunkt-fehlt",
    ))
}

fn stufe(text: &Text<'_>) -> Result<Stufe, Fehler> {
    Stufe::ALL.into_iter().find(|stufe| stufe.key() == text.text).ok_or_else(|| {
        let stufen = Stufe::ALL.map(Stufe::key);
        Fehler::unbekannt(text.stelle(), ("die Stufe", "the level"), text.text, &stufen)
    })
}

fn standard(text: &Text<'_>) -> Result<Standard, Fehler> {
    Standard::ALL.into_iter().find(|standard| standard.key() == text.text).ok_or_else(|| {
        let alle = Standard::ALL.map(Standard::key);
        Fehler::unbekannt(text.stelle(), ("der Standard", "the standard"), text.text, &alle)
    })
}

fn versionen(zeile: Tabelle<'_>, standard: Standard) -> Result<&'static [&'static str], Fehler> {
    let bekannt = fassungen(standard);
    let mut gewaehlt = Vec::new();
    for text in zeile.texte("fassungen")? {
        let found = bekannt.iter().find(|fassung| **fassung == text.text);
        gewaehlt.push(*found.ok_or_else(|| {
            Fehler::unbekannt(text.stelle(), ("die Fassung", "the version"), text.text, bekannt)
        })?);
    }
    Ok(Box::leak(gewaehlt.into_boxed_slice()))
}

/// What a path may end in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ende {
    /// An element.
    Element,
    /// An element, an attribute, or nothing at all.
    Feld,
    /// An element or an attribute.
    Ziel,
}

/// A path whose names the standard knows.
pub(super) fn pfad(text: &Text<'_>, standard: Standard, ende: Ende) -> Result<Pfad, Fehler> {
    let fehler = |de: &str, en: &str| Err(Fehler::new(text.stelle(), de, en));
    let geschrieben = text.text;
    if geschrieben.is_empty() && ende == Ende::Feld {
        return Ok(Pfad { text: "", schritte: Vec::new(), attribut: None });
    }
    let (vorn, attribut) = match geschrieben.rsplit_once('@') {
        None => (geschrieben, None),
        Some((vorn, name)) => (vorn.strip_suffix('/').unwrap_or(vorn), Some(name)),
    };
    if attribut.is_some() && ende == Ende::Element {
        return fehler(
            "»element« nennt ein Element; ein Attribut gehört in »feld«",
            "»element« names an element; an attribute belongs in »feld«",
        );
    }
    let schritte: Vec<&str> = if vorn.is_empty() { Vec::new() } else { vorn.split('/').collect() };
    let ist_lang = schritte.len() > SCHRITTE || geschrieben.chars().count() > PFAD;
    if ist_lang || schritte.is_empty() && ende != Ende::Feld {
        return fehler(
            "erwartet: ein Pfad von 1 bis 32 Namen, etwa leistung/modulText",
            "expected: a path of 1 to 32 names, such as leistung/modulText",
        );
    }
    let bekannt = namen(standard);
    for schritt in &schritte {
        if bekannt.elemente.binary_search(schritt).is_err() {
            if schritt.contains(':') {
                return fehler(
                    "Namen stehen hier ohne Präfix: leistung statt xzufi:leistung",
                    "names stand here without a prefix: leistung, not xzufi:leistung",
                );
            }
            return Err(kein_element(text, standard, schritt));
        }
    }
    if let Some(name) = attribut
        && bekannt.attribute.binary_search(&name).is_err()
    {
        let (label, gezeigt) = (standard.label(), clip(name, 40));
        let satz = (
            format!("in {label} gibt es kein Attribut »{gezeigt}«"),
            format!("{label} has no attribute »{gezeigt}«"),
        );
        return Err(Fehler::mit_vorschlag(text.stelle(), &satz, name, &bekannt.attribute));
    }
    Ok(Pfad {
        text: fest(geschrieben),
        schritte: schritte.into_iter().map(fest).collect(),
        attribut: attribut.map(fest),
    })
}

/// Says that the standard has no element of this name; that of another one may have been meant.
fn kein_element(text: &Text<'_>, standard: Standard, name: &str) -> Fehler {
    let (label, gezeigt) = (standard.label(), clip(name, 40));
    let has = |other: &Standard| namen(*other).elemente.binary_search(&name).is_ok();
    if let Some(other) = Standard::ALL.iter().find(|other| has(other)) {
        let other = other.label();
        return Fehler::new(
            text.stelle(),
            format!("das Element »{gezeigt}« gibt es in {other}, nicht in {label}"),
            format!("the element »{gezeigt}« is one of {other}, not of {label}"),
        );
    }
    let satz = (
        format!("in {label} gibt es kein Element »{gezeigt}«"),
        format!("{label} has no element »{gezeigt}«"),
    );
    Fehler::mit_vorschlag(text.stelle(), &satz, name, &namen(standard).elemente)
}

/// A text in German, and in English where it is there.
fn wortlaut(
    zeile: Tabelle<'_>,
    de: &str,
    en: &str,
    pruefe: fn(&Text<'_>) -> Result<(), Fehler>,
) -> Result<Wording, Fehler> {
    let deutsch = zeile.pflichttext(de)?;
    pruefe(&deutsch)?;
    let deutsch = fest(deutsch.text.trim());
    let Some(englisch) = zeile.text(en)? else { return Ok(Wording::new(deutsch, deutsch)) };
    pruefe(&englisch)?;
    Ok(Wording::new(deutsch, fest(englisch.text.trim())))
}

fn meldung(text: &Text<'_>) -> Result<(), Fehler> {
    let ganz = text.text.trim();
    if ganz.chars().count() > MELDUNG || ganz.contains('\n') {
        return Err(Fehler::new(
            text.stelle(),
            format!("die Meldung ist eine Zeile mit höchstens {MELDUNG} Zeichen"),
            format!("the message is one line of at most {MELDUNG} characters"),
        ));
    }
    luecken(text)
}

fn erklaerung(text: &Text<'_>) -> Result<(), Fehler> {
    if text.text.chars().count() > TEXT {
        return Err(Fehler::new(
            text.stelle(),
            format!("der Text hat höchstens {TEXT} Zeichen"),
            format!("the text has at most {TEXT} characters"),
        ));
    }
    luecken(text)
}

/// Only gaps that are filled: `{element}` and the like.
fn luecken(text: &Text<'_>) -> Result<(), Fehler> {
    for stueck in text.text.split('{').skip(1) {
        let luecke = stueck.split_once('}').map_or(stueck, |(luecke, _)| luecke);
        if !LUECKEN.contains(&luecke) || !stueck.contains('}') {
            let was = ("der Platzhalter", "the placeholder");
            return Err(Fehler::unbekannt(text.stelle(), was, luecke, &LUECKEN));
        }
    }
    Ok(())
}

fn beispieltext(zeile: Tabelle<'_>, key: &str) -> Result<Box<str>, Fehler> {
    let text = zeile.pflichttext(key)?;
    if text.text.len() > BEISPIEL {
        return Err(Fehler::new(
            text.stelle(),
            format!("»{key}« hat höchstens {} KiB", BEISPIEL >> 10),
            format!("»{key}« has at most {} KiB", BEISPIEL >> 10),
        ));
    }
    Ok(text.text.into())
}
