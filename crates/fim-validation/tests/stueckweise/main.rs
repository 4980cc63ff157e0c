//! A file judged piece by piece comes to what the whole comes to: the same report, the same traces,
//! whatever is wrong with it, however the bytes come in.

#![allow(clippy::expect_used, reason = "tests may panic")]

mod aenderung;
mod listen;
mod wege;

use aenderung::{aenderung, geaendert};
use fim_core::{Frist, Limits, State};
use fim_validation::{Lesegang, Profil, Texte, Vorgaben};
use proptest::prelude::*;
use wege::{limits, stueckweise, vergleiche_wege};

const LEISTUNGEN: &str = include_str!("../../src/leistungen/beispiele/leistung22.xml");
const KONVOLUT: &str = include_str!("../../../../corpus/konvolute/gut/leistung.xml");
const VERZEICHNIS: &str = include_str!("../../../../corpus/konvolute/gut/verzeichnis.xml");

/// A message in which everything comes several times, apart from its head.
fn lieferung(text: &str, times: usize) -> String {
    let start = text.find("<x:schreibe").or_else(|| text.find("<schreibe"));
    let start = start.or_else(|| text.find("<xdf3:element")).unwrap_or_default();
    let end = text.rfind("</").unwrap_or(text.len());
    [&text[..start], &text[start..end].repeat(times), &text[end..]].concat()
}

#[test]
fn files_as_they_are() {
    for (text, times) in [(LEISTUNGEN, 1), (LEISTUNGEN, 3), (KONVOLUT, 2), (VERZEICHNIS, 5)] {
        let text = lieferung(text, times);
        for text in [text.clone(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            for (block, profil) in
                [(7, Profil::Standard), (1 << 20, Profil::Pvog), (4096, Profil::QsBericht)]
            {
                let cut = vergleiche_wege(text.as_bytes(), block, profil, &limits());
                let foreign = profil == Profil::Pvog && text.contains("xdf3:");
                assert_eq!(cut.expect("the same").is_some(), !foreign, "{profil:?}");
            }
        }
    }
    let one_line = lieferung(LEISTUNGEN, 2).replace('\n', " ");
    let cut = vergleiche_wege(one_line.as_bytes(), 4096, Profil::Standard, &limits());
    assert!(cut.expect("the same").is_some());
}

#[test]
fn traces_alone_are_the_same() {
    let (limits, text) = (limits(), lieferung(LEISTUNGEN, 2));
    let gang = Lesegang::Lesen(&limits, &Frist::KEINE);
    let (_, (report, mut spuren)) = stueckweise(text.as_bytes(), 999, gang).expect("records");
    spuren.entpacke(&mut Texte::default());
    let (whole, all) = gang.ganz("lieferung.xml", text.into_bytes());
    assert_eq!(format!("{report:?}{spuren:?}"), format!("{whole:?}{all:?}"));
}

#[test]
fn what_is_not_regular_is_read_as_a_whole() {
    let limits = limits();
    let vorgaben = Vorgaben::new(&limits);
    let gang = Lesegang::Pruefen(&vorgaben);
    let edited = |from: &str, to: &str| LEISTUNGEN.replacen(from, to, 1);
    for (case, text) in [
        edited("<x:loesche", "loser Text <x:loesche"),
        edited("<x:loesche", "<![CDATA[ ]]><x:loesche"),
        edited("<x:loesche", "<x:nachrichtenkopf/><x:loesche"),
        edited(
            "<x:loesche",
            "<x:schreibe><x:antwortnummer>1</x:antwortnummer></x:schreibe><x:loesche",
        ),
        edited("UTF-8", "ISO-8859-1"),
        edited("<x:transferantwort", "<!DOCTYPE x><x:transferantwort"),
        edited("xzufi/2_2_0", "xzufi/9_9_9"),
        "<leistung xmlns='http://xoev.de/schemata/xzufi/2_3_1'><id>1</id></leistung>".to_owned(),
    ]
    .into_iter()
    .enumerate()
    {
        assert!(stueckweise(text.as_bytes(), 4096, gang).is_none(), "case {case}");
    }
}

#[test]
fn records_are_counted_in_both_ways() {
    let cases =
        [(lieferung(LEISTUNGEN, 3), 21), (lieferung(VERZEICHNIS, 5), 5), (listen::dreissig(), 30)];
    for (text, records) in cases {
        let say = |most| {
            let limits = Limits { records: most, ..limits() };
            let vorgaben = Vorgaben::new(&limits);
            let gang = Lesegang::Pruefen(&vorgaben);
            let (_, (pieces, _)) = stueckweise(text.as_bytes(), 4096, gang).expect("records");
            let (whole, _) = gang.ganz("lieferung.xml", text.clone().into_bytes());
            assert_eq!(format!("{pieces:?}"), format!("{whole:?}"), "{most} of {records}");
            let codes: Vec<_> = whole.findings.iter().map(|finding| finding.rule.code).collect();
            (whole.state == State::Unchecked).then_some(codes)
        };
        assert_eq!(say(records), None);
        assert_eq!(say(records - 1), Some(vec!["XML1101"]));
        assert_eq!(say(1), Some(vec!["XML1101"]));
    }
}

#[test]
fn what_is_wrong_before_too_many_records_is_told_instead() {
    let (half, rest) = (lieferung(LEISTUNGEN, 2), lieferung(LEISTUNGEN, 3));
    let (begin, end) = rest.split_at(half.len() - 200);
    let text = [begin, &end.replacen("</x:", "</y:", 1)].concat();
    // The second of three is broken, the third is too much.
    let limits = Limits { records: 18, ..limits() };
    let vorgaben = Vorgaben::new(&limits);
    let gang = Lesegang::Pruefen(&vorgaben);
    let (whole, _) = gang.ganz("lieferung.xml", text.clone().into_bytes());
    let (_, (pieces, _)) = stueckweise(text.as_bytes(), 4096, gang).expect("records");
    assert_eq!(format!("{pieces:?}"), format!("{whole:?}"));
    assert_eq!(whole.findings[0].rule.code, "XML1201");
}

/// What may get into a file.
const STOERUNGEN: &[&str] = &[
    "<x:farbe>grün</x:farbe>",
    "<!-- n -->",
    "<?pi?>",
    "\n",
    "\r",
    "„",
    "&",
    "&amp;",
    "&x;",
    "<",
    ">",
    "</x:schreibe>",
    "<x:schreibe>",
    "<x:loesche/>",
    "<x:schreibe/>",
    "]]>",
    "<![CDATA[<p>]]>",
    "\u{1}",
    "<x:a b='1' b='2'/>",
    "<y:a/>",
    " x:y='z'",
    "&lt;table&gt;",
    "ä",
    "\u{feff}",
    "<x:loesche klasse='Leistung'><x:id>1</x:id></x:loesche>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn whatever_is_wrong_pieces_say_what_the_whole_says(
        aenderungen in prop::collection::vec(aenderung(STOERUNGEN), 0..4),
        block in 1..20_000usize,
        crlf: bool,
    ) {
        let text = if crlf { LEISTUNGEN.replace('\n', "\r\n") } else { LEISTUNGEN.to_owned() };
        vergleiche_wege(&geaendert(&text, &aenderungen), block, Profil::Standard, &limits())?;
    }
}
