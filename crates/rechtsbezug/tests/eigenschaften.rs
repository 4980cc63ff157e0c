//! What holds for any text: no panic, ranges inside it, comparison without a side, short forms that
//! read as themselves; long texts come to an end.

use proptest::prelude::*;
use rechtsbezug::{KeineNorm, Rechtsbezug, Vergleich, Verstaendnis, lesen, suchwort, verstehen};

/// Pieces of references, apart by `~`.
const BROCKEN: &str = "§~§§~Art.~Anlage~Anhang~Nr.~Abs.~Satz~S.~lit.~Teil~I~VIII~1~2.4.2~34f~34~c~(1)~(2a)~\
    -~–~bis~,~;~\n~\u{2028}~u~und~sowie~i. V. m.~in Verbindung mit~ff.~f.~der~des~zum~GewO~\
    Gewerbeordnung~(GewO)~MuSchG~SGB~SNS~Lindenhain~LBO~BW~NRW~BayBO~NeuArtG~1. BImSchV~\
    Gesetz über~Neuartigkeitsgesetz~(Kurz – KzG)~TRGS 519~DIN~BSI TR-03123~\
    Verordnung (EU)~2016/679~VO (EG) Nr. 883/2004~Richtlinie~vom 1.2.2003~v.~\
    15. Juli 2024~(BGBl. I S. 1)~zuletzt geändert durch~in der Fassung~(Wohnort)~\
    XInneres.Meldeanschrift.strasse~urn:x:y~https://x.de/y~Codeliste~RL~AllgVwV~\
    Zehntes Buch~Sozialgesetzbuch~Doppelbuchst.~2. Halbsatz~.~:~/~(~)";

/// Pieces of references in any order.
fn brocken() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(BROCKEN.split('~').collect::<Vec<_>>());
    prop::collection::vec((pieces, prop::bool::weighted(0.9)), 0..14).prop_map(|list| {
        let mut text = String::new();
        for (piece, space) in list {
            text.push_str(piece);
            if space {
                text.push(' ');
            }
        }
        text
    })
}

/// References as they should be written.
fn ordentlich() -> impl Strategy<Value = String> {
    let law = prop::sample::select(vec![
        "GewO",
        "Aufenthaltsgesetz",
        "SGB VIII",
        "LBO BW",
        "SNS Lindenhain",
        "NeuArtG",
        "DSGVO",
        "Richtlinie 2005/36/EG",
        "Gesetz über Neuartiges (NeuArtG)",
        "4. BImSchV",
        "TRGS 519",
        "Verordnung (EU) 2016/679",
        "AllgVwV zum AufenthG",
        "Neuartigkeitsgesetz",
        "ÄApprO 2002",
    ]);
    let sign = prop::sample::select(vec!["§", "Art.", "Anlage", "Nr."]);
    let number = (1_u16..400, prop::option::of(prop::char::range('a', 'e')));
    let below = prop::sample::select(vec![
        "",
        " Abs. 2",
        " (1), (3)",
        " Abs. 1 Satz 2 Nr. 4",
        " (2) - (4)",
    ]);
    (sign, prop::collection::vec((number, below), 1..4), law).prop_map(|(sign, places, law)| {
        let places: Vec<String> = places
            .into_iter()
            .map(|((number, letter), below)| {
                format!("{number}{}{below}", letter.map_or_else(String::new, String::from))
            })
            .collect();
        // A technical rule has no paragraphs.
        let sign = if law == "TRGS 519" { "Nr." } else { sign };
        format!("{sign} {} {law}", places.join(&format!(", {sign} ")))
    })
}

fn pruefen(text: &str) -> Result<(), TestCaseError> {
    let (bezuege, _) = verstehen(text);
    let mut end = 0;
    for bezug in &bezuege {
        let range = bezug.bereich.clone();
        prop_assert!(range.start >= end && range.start < range.end, "{range:?} in {text:?}");
        prop_assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
        prop_assert!(bezug.vorschrift.is_some() || !bezug.stellen.is_empty());
        end = range.end;
    }
    let _ = suchwort(text);
    for (a, b) in bezuege.iter().zip(bezuege.iter().skip(1)) {
        prop_assert_eq!(a.vergleiche(b), b.vergleiche(a));
    }
    Ok(())
}

/// The short form of a reference that deserves the name reads as the same place of the same law.
fn gelesen_wie_geschrieben(text: &str, bezug: &Rechtsbezug) -> Result<(), TestCaseError> {
    if bezug.vorschrift.is_none() {
        return Ok(());
    }
    prop_assert_eq!(bezug.vergleiche(bezug), Vergleich::GleicheStelle);
    prop_assert!(bezug.deckt(bezug));
    let short = bezug.to_string();
    let again = lesen(&short);
    let same = again.iter().any(|other| bezug.vergleiche(other) == Vergleich::GleicheStelle);
    prop_assert!(same, "{text:?} gives {short:?}, which gives {again:?}, not {bezug:?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        pruefen(&text)?;
    }

    #[test]
    fn pieces_of_references_are_read(text in brocken()) {
        pruefen(&text)?;
    }

    #[test]
    fn proper_references_are_understood(text in ordentlich()) {
        pruefen(&text)?;
        let (bezuege, verstaendnis) = verstehen(&text);
        prop_assert!(!bezuege.is_empty(), "{text}");
        let technical = Verstaendnis::KeineNorm(KeineNorm::TechnischeRegel);
        let whole = verstaendnis == Verstaendnis::Verstanden || verstaendnis == technical;
        prop_assert!(whole, "{text:?}: {verstaendnis:?}");
        bezuege.iter().try_for_each(|bezug| gelesen_wie_geschrieben(&text, bezug))?;
        prop_assert!(bezuege.iter().all(|bezug| bezug.vorschrift.is_some()), "{text}");
        let short: Vec<String> = bezuege.iter().map(ToString::to_string).collect();
        let again: Vec<String> = lesen(&short.join("; ")).iter().map(ToString::to_string).collect();
        prop_assert_eq!(again, short);
    }
}

#[test]
fn long_texts_are_read() {
    let patterns = [
        "§ 5 (1) Nr. 1, ",
        "§ 1 ",
        "(",
        "a.",
        "X.a.",
        "§ 1 (1, ",
        "1,",
        "a-",
        "§ 34 c, d, f, ",
        "und ",
        "Gesetz über ",
        "Gesetz über den Aufenthalt, ",
        "§ 1 GewO (",
        "Straßen- und ",
        "http://",
        "SGB ",
        "§ 5 GewO; ",
        "i. V. m. ",
        "vom ",
        "§",
        "A",
        "Aa",
        "zuletzt geändert ",
        "BGBl. I S. ",
        "\n",
        "urn:",
        "Art. 5 Verordnung (EU) ",
        "TRGS ",
        "Ä",
        "PAuswG § 5, ",
        "Anlage ",
        "Bayerisches ",
        "(GewO",
    ];
    for pattern in patterns {
        let text = pattern.repeat(100_000 / pattern.len());
        for bezug in verstehen(&text).0 {
            assert!(text.get(bezug.bereich).is_some(), "{pattern}");
        }
        let named = format!("{text} § 5 AufenthG");
        assert!(!lesen(&named).is_empty(), "{pattern}");
    }
    let places =
        format!("§§ {} GewO", (1..20_000).map(|n| n.to_string()).collect::<Vec<_>>().join(", "));
    let found = lesen(&places);
    assert_eq!(found[0].stellen.len(), 19_999);
    assert_eq!(found[0].vergleiche(&found[0]), Vergleich::GleicheStelle);
}
