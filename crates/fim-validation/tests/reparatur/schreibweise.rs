//! However a file is written, it stays written so.

use crate::nachweis::{FELD, entwurf, fix, gleich, mit, text};
use fim_core::{Dateireparatur, Hinderung};

const HILFE: &str = "Geben Sie die fünf Ziffern der Postleitzahl ohne Länderkennzeichen ein.";

fn einmal(alt: &str, neu: &str) {
    let basis = entwurf(FELD);
    let ergebnis = fix(mit(&basis, HILFE, alt).as_bytes());
    assert!(!ergebnis.aenderungen.is_empty(), "{:?}", ergebnis.zurueckgestellt);
    gleich(&text(&ergebnis), &mit(&basis, HILFE, neu), alt);
}

#[test]
fn markup_within_a_value() {
    einmal("A<!-- – „x“ -->–B", "A<!-- – „x“ -->-B");
    einmal(
        "A<![CDATA[ <b>–</b> & ]]>&#x201E;B&quot;&#228;",
        "A<![CDATA[ <b>-</b> & ]]>\"B&quot;&#228;",
    );
    einmal("A<?x – ?>\u{ad}B&lt;–&gt;", "A<?x – ?>B&lt;-&gt;");
    einmal("a]]\u{2192}b", "a]]->b");
    einmal("a]]<![CDATA[\u{2192}]]>b", "a]]<![CDATA[->]]>b");
    // A letter and its mark apart.
    einmal("u<!-- x -->\u{308}", "ü<!-- x -->");
}

#[test]
fn line_ends_and_marks() {
    let defekt = mit(&entwurf(FELD), HILFE, "a\n–\nb").replace('\n', "\r\n");
    let ergebnis = fix(defekt.as_bytes());
    assert_eq!(text(&ergebnis), defekt.replace('–', "-"));
    let mut mit_marke = b"\xEF\xBB\xBF".to_vec();
    mit_marke.extend(defekt.as_bytes());
    let ergebnis = fix(&mit_marke);
    assert!(ergebnis.nachher.starts_with(b"\xEF\xBB\xBF<?xml"));
    assert_eq!(&ergebnis.nachher[3..], defekt.replace('–', "-").as_bytes());
}

fn utf16(text: &str, is_big: bool) -> Vec<u8> {
    let order = |unit: u16| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(order).collect()
}

#[test]
fn utf_16() {
    let defekt = mit(&entwurf(FELD), HILFE, "„a“ 𝄀").replace("UTF-8", "UTF-16");
    // What the encoding cannot decide: a sign beyond the first plane has no replacement.
    let hart = mit(&defekt, " 𝄀", " ab");
    for is_big in [false, true] {
        assert!(fix(&utf16(&defekt, is_big)).aenderungen.is_empty());
        let ergebnis = fix(&utf16(&hart, is_big));
        let soll = hart.replace(['„', '“'], "\"");
        assert_eq!(ergebnis.nachher, utf16(&soll, is_big));
        assert!(ergebnis.kodierung.starts_with("UTF-16"));
    }
}

fn windows(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '„' => 0x84,
        '“' => 0x93,
        '–' => 0x96,
        c => u8::try_from(u32::from(c)).expect("Latin"),
    };
    text.chars().map(byte).collect()
}

#[test]
fn one_byte_a_character() {
    let basis = mit(&entwurf(FELD), HILFE, "„Zahl“ – für");
    for name in ["windows-1252", "ISO-8859-15"] {
        let defekt = basis.replace("UTF-8", name);
        let (defekt, soll) = match name {
            "windows-1252" => {
                (windows(&defekt), windows(&defekt.replace(['„', '“'], "\"").replace('–', "-")))
            }
            // A no-break space is all it has that is not allowed.
            _ => (
                windows(&defekt.replace(['„', '“', '–'], "\u{a0}")),
                windows(&defekt.replace(['„', '“', '–'], " ")),
            ),
        };
        let ergebnis = fix(&defekt);
        assert_eq!(ergebnis.nachher, soll, "{name}: {:?}", ergebnis.zurueckgestellt);
    }
    let latin = basis.replace("UTF-8", "ISO-8859-1").replace(['„', '“', '–'], "\u{a0}");
    assert_eq!(fix(&windows(&latin)).nachher, windows(&latin.replace('\u{a0}', " ")));
}

fn gruende(ergebnis: &Dateireparatur) -> Vec<&Hinderung> {
    ergebnis.zurueckgestellt.iter().map(|it| &it.grund).collect()
}

/// The letter with its mark is not in the encoding: nothing is written that cannot be read.
#[test]
fn what_an_encoding_does_not_have_is_left_alone() {
    let basis = mit(&entwurf(FELD), HILFE, "Wort e&#x30c;");
    for name in ["windows-1252", "ISO-8859-1", "US-ASCII"] {
        let text = basis.replace("UTF-8", name);
        let bytes = match name {
            "US-ASCII" => text.chars().filter(char::is_ascii).collect::<String>().into_bytes(),
            _ => windows(&text.chars().filter(|c| u32::from(*c) < 256).collect::<String>()),
        };
        let ergebnis = fix(&bytes);
        assert!(ergebnis.aenderungen.is_empty(), "{name}");
        assert_eq!(gruende(&ergebnis), [&Hinderung::Kodierung], "{name}");
    }
}
