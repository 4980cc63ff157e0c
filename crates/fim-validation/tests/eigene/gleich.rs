//! The same findings whether a file is read as a whole or in pieces, checked or kept, in any order.

use crate::{eigene, lies, muster, zeile};
use fim_core::zerlegung::{Schritt, Zerleger};
use fim_core::{FileReport, Limits};
use fim_validation::{
    EigeneRegeln, Lesegang, Spuren, Stueckpruefung, Teilsumme, Texte, Vorgaben, aufnehmen,
    check_and_keep, vergleiche,
};
use proptest::prelude::*;

fn limits() -> Limits {
    Limits { piece_from: 1, ..Limits::default() }
}

fn stueckweise(bytes: &[u8], gang: Lesegang<'_>) -> Option<(FileReport, Spuren)> {
    let pruefung = Stueckpruefung::new("lieferung.xml", &bytes[..bytes.len().min(4096)], gang)?;
    let mut zerleger = Zerleger::new(pruefung.form(), gang.limits());
    zerleger.puffer().extend_from_slice(bytes);
    zerleger.vollstaendig();
    let mut summe = Teilsumme::default();
    let mut teile = Vec::new();
    loop {
        match zerleger.naechstes() {
            Schritt::Stueck(stueck) => teile.push(pruefung.pruefe(*stueck)),
            Schritt::Ende => break,
            Schritt::Mehr(_) | Schritt::Ungeeignet | Schritt::ZuGross(_) | Schritt::ZuViele => {
                return None;
            }
        }
    }
    teile.into_iter().rev().for_each(|teil| {
        summe.nimm(teil, &pruefung);
    });
    summe.abschliessen(&pruefung, &zerleger.einzeln())
}

fn gesagt(files: Vec<(FileReport, Spuren)>, vorgaben: &Vorgaben<'_>) -> String {
    let (mut reports, mut spuren): (Vec<_>, Vec<_>) = files.into_iter().unzip();
    spuren.iter_mut().for_each(|spur: &mut Spuren| spur.entpacke(&mut Texte::default()));
    vergleiche(&mut reports, &spuren, vorgaben);
    format!("{reports:#?}{spuren:#?}")
}

/// Rows that look at everything a record of the property has.
fn regeln() -> EigeneRegeln {
    let row = |code: &str, lines: &str| {
        zeile(&format!(
            "code = \"{code}\"\nname = \"{}\"\nstandard = \"xzufi\"\n{lines}",
            code.to_lowercase()
        ))
    };
    let rows = [
        row("AB0001", "element = \"leistung\"\nfeld = \"kategorie/bezeichnung\"\npflicht = true"),
        row("AB0002", "element = \"kategorie\"\nfeld = \"bezeichnung\"\nmuster = \"[a-c]+\""),
        row("AB0003", "element = \"leistung\"\nfeld = \"id\"\neindeutig = \"datei\""),
        row(
            "AB0004",
            "element = \"leistung\"\nfeld = \"kategorie/bezeichnung\"\neindeutig = \"alle\"",
        ),
        row("AB0005", "element = \"leistung\"\nfeld = \"kategorie/id\"\nverweis = \"leistung/id\""),
        row(
            "AB0006",
            "element = \"nachrichtenkopf\"\nfeld = \"sender\"\nverweis = \"leistung/id\"",
        ),
        row("AB0007", "element = \"nachrichtenkopf\"\nfeld = \"empfaenger\"\npflicht = true"),
        row("AB0008", "element = \"kategorie\"\nfeld = \"bezeichnung\"\npflicht = true"),
    ];
    lies(&rows.concat()).unwrap_or_else(|fehler| panic!("{fehler:#?}"))
}

fn lieferung(saetze: &[(String, String, String)]) -> String {
    let mut text = "<t xmlns='http://xoev.de/schemata/xzufi/2_2_0'><nachrichtenkopf><sender>a</sender></nachrichtenkopf>".to_owned();
    for (id, name, ziel) in saetze {
        text.push_str(&format!(
            "\n<schreibe><leistung><id>{id}</id><kategorie><id>{ziel}</id><bezeichnung>{name}</bezeichnung></kategorie><kategorie/></leistung></schreibe>"
        ));
    }
    text + "</t>"
}

fn saetze() -> impl Strategy<Value = Vec<(String, String, String)>> {
    prop::collection::vec(("[a-d]?", "[a-d]{0,2}", "[a-f]?"), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn pieces_and_what_is_kept_make_no_difference(eins in saetze(), zwei in saetze()) {
        let (limits, regeln) = (limits(), regeln());
        let vorgaben = Vorgaben { eigene: &regeln, ..Vorgaben::new(&limits) };
        let gang = Lesegang::Pruefen(&vorgaben);
        let texte = [lieferung(&eins), lieferung(&zwei)];
        let ganz = |text: &String| gang.ganz("lieferung.xml", text.clone().into_bytes());
        let whole = gesagt(texte.iter().map(ganz).collect(), &vorgaben);
        let pieces = texte.iter().map(|text| stueckweise(text.as_bytes(), gang).expect("records"));
        prop_assert_eq!(&gesagt(pieces.collect(), &vorgaben), &whole);
        let kept = texte.iter().map(|text| {
            let bytes = text.clone().into_bytes();
            let (_, _, kept) = check_and_keep("lieferung.xml", bytes, &vorgaben);
            aufnehmen(&kept.expect("it can be kept"), &vorgaben).expect("bytes just written")
        });
        prop_assert_eq!(&gesagt(kept.collect(), &vorgaben), &whole);
    }
}

#[test]
fn the_order_of_the_files_does_not_decide_what_is_said() {
    let regeln = regeln();
    let text = |id: &str| lieferung(&[(id.to_owned(), "bb".to_owned(), "x".to_owned())]);
    let mut files = vec![("a.xml", text("1")), ("b.xml", text("2")), ("c.xml", text("1"))];
    let seen = |files: &[(&str, String)]| {
        let reports = crate::lauf(&regeln, files);
        let mut seen: Vec<String> =
            eigene(&reports).iter().map(|(file, it)| format!("{file} {it:?}")).collect();
        seen.sort();
        seen
    };
    let first = seen(&files);
    assert!(!first.is_empty());
    files.reverse();
    assert_eq!(seen(&files), first);
}

#[test]
fn rows_on_the_outermost_element_want_the_whole_file() {
    let row = |element: &str| {
        lies(&zeile(&format!("standard = \"xzufi\"\nelement = \"{element}\"\nfeld = \"schreibe/leistung\"\npflicht = true")))
            .expect("a row")
    };
    let limits = limits();
    let text = "<transferantwort.leistung.040101 xmlns='http://xoev.de/schemata/xzufi/2_2_0'><schreibe/><schreibe><leistung><id>1</id></leistung></schreibe></transferantwort.leistung.040101>";
    for (element, cut) in [("transferantwort.leistung.040101", false), ("leistung", true)] {
        let regeln = row(element);
        let vorgaben = Vorgaben { eigene: &regeln, ..Vorgaben::new(&limits) };
        let gang = Lesegang::Pruefen(&vorgaben);
        assert_eq!(stueckweise(text.as_bytes(), gang).is_some(), cut, "{element}");
    }
}

#[test]
fn other_rows_make_other_results() {
    let limits = limits();
    let none = Vorgaben::new(&limits).kennzeichen();
    let (own, other, again) = (muster(), regeln(), muster());
    let empty = EigeneRegeln::default();
    let with = |eigene| Vorgaben { eigene, ..Vorgaben::new(&limits) }.kennzeichen();
    assert_ne!(with(&own), none);
    assert_ne!(with(&own), with(&other));
    assert_eq!(with(&own), with(&again));
    assert_eq!(with(&empty), none);
}

#[test]
fn what_was_kept_under_other_rows_is_not_taken_for_ours() {
    let (limits, regeln) = (limits(), regeln());
    let vorgaben = Vorgaben { eigene: &regeln, ..Vorgaben::new(&limits) };
    let text = lieferung(&[("z".to_owned(), "zz".to_owned(), "y".to_owned())]);
    let (report, _, kept) = check_and_keep("a.xml", text.into_bytes(), &vorgaben);
    assert!(!eigene(&[report]).is_empty());
    assert!(aufnehmen(&kept.expect("bytes"), &Vorgaben::new(&limits)).is_none());
}
