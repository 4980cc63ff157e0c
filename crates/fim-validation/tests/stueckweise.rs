//! A file judged piece by piece comes to what the whole comes to: the same report, the same traces,
//! whatever is wrong with it, however the bytes come in.

use fim_core::zerlegung::{Schritt, Zerleger};
use fim_core::{FileReport, Limits, State};
use fim_validation::{
    Lesegang, Profil, Spuren, Stueckpruefung, Teilsumme, Texte, Vorgaben, vergleiche,
};
use proptest::prelude::*;

const LEISTUNGEN: &str = include_str!("../src/leistungen/beispiele/leistung22.xml");
const KONVOLUT: &str = include_str!("../../../corpus/konvolute/gut/leistung.xml");
const VERZEICHNIS: &str = include_str!("../../../corpus/konvolute/gut/verzeichnis.xml");

fn limits() -> Limits {
    Limits { piece_from: 1, findings: 60, ..Limits::default() }
}

/// Judges bytes piece by piece; `None` where the file is to be read as a whole.
fn stueckweise(bytes: &[u8], block: usize, gang: Lesegang<'_>) -> Option<(FileReport, Spuren)> {
    let pruefung = Stueckpruefung::new("lieferung.xml", &bytes[..bytes.len().min(4096)], gang)?;
    let mut zerleger = Zerleger::new(pruefung.ist_satz(), gang.limits());
    let (mut rest, mut teile) = (bytes, Vec::new());
    loop {
        match zerleger.naechstes() {
            Schritt::Mehr(_) => {
                let (next, behind) = rest.split_at(rest.len().min(block));
                zerleger.puffer().extend_from_slice(next);
                rest = behind;
                if next.is_empty() {
                    zerleger.vollstaendig();
                }
            }
            Schritt::Stueck(stueck) => teile.push(pruefung.pruefe(*stueck)),
            Schritt::Ende => break,
            Schritt::Ungeeignet | Schritt::ZuGross(_) => return None,
        }
    }
    let mut summe = Teilsumme::default();
    // In whatever order they are done.
    teile.into_iter().rev().for_each(|teil| {
        summe.nimm(teil);
    });
    summe.abschliessen(&pruefung, &zerleger.einzeln())
}

/// Everything that is said of a file, what only shows across its records included.
fn gesagt((report, spuren): (FileReport, Spuren), vorgaben: &Vorgaben<'_>) -> String {
    let mut reports = [report];
    let mut spuren = [spuren];
    spuren[0].entpacke(&mut Texte::default());
    let bestand = vergleiche(&mut reports, &spuren, vorgaben).bestand;
    format!("{reports:#?}{bestand:#?}{spuren:#?}")
}

/// True where the file could be cut.
fn vergleiche_wege(text: &[u8], block: usize, profil: Profil) -> Result<bool, TestCaseError> {
    let limits = limits();
    let vorgaben = Vorgaben { profil, statistik: true, ..Vorgaben::new(&limits) };
    let gang = Lesegang::Pruefen(&vorgaben);
    let Some(stueckweise) = stueckweise(text, block, gang) else { return Ok(false) };
    let ganz = gang.ganz("lieferung.xml", text.to_vec());
    // Of several reasons why it cannot be read, pieces name the first.
    if let (State::Unchecked, State::Unchecked) = (ganz.0.state, stueckweise.0.state) {
        let place = |report: &FileReport| report.findings.last()?.place.clone();
        let (all, first) = (place(&ganz.0), place(&stueckweise.0));
        if all != first {
            prop_assert!(first.map(|it| it.span.start) <= all.map(|it| it.span.start));
            return Ok(true);
        }
    }
    let ganz = gesagt(ganz, &vorgaben);
    let stueckweise = gesagt(stueckweise, &vorgaben);
    if ganz != stueckweise {
        let differs = ganz.lines().zip(stueckweise.lines()).find(|(a, b)| a != b);
        prop_assert!(false, "{differs:#?}\n{}", String::from_utf8_lossy(text));
    }
    Ok(true)
}

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
                let cut = vergleiche_wege(text.as_bytes(), block, profil);
                let foreign = profil == Profil::Pvog && text.contains("xdf3:");
                assert_eq!(cut.expect("the same"), !foreign, "{profil:?}");
            }
        }
    }
    let one_line = lieferung(LEISTUNGEN, 2).replace('\n', " ");
    assert!(vergleiche_wege(one_line.as_bytes(), 4096, Profil::Standard).expect("the same"));
}

#[test]
fn traces_alone_are_the_same() {
    let (limits, text) = (limits(), lieferung(LEISTUNGEN, 2));
    let gang = Lesegang::Lesen(&limits);
    let (report, mut spuren) = stueckweise(text.as_bytes(), 999, gang).expect("records");
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

/// A change at some place of the file, given in thousandths.
#[derive(Debug, Clone)]
enum Aenderung {
    Einfuegen(usize, &'static str),
    ZeileWeg(usize),
    ZeileDoppelt(usize),
    Abschneiden(usize),
    Byte(usize, u8),
}

fn aenderung() -> impl Strategy<Value = Aenderung> {
    let at = 0..1000usize;
    prop_oneof![
        4 => (at.clone(), prop::sample::select(STOERUNGEN)).prop_map(|(at, text)| Aenderung::Einfuegen(at, text)),
        6 => at.clone().prop_map(Aenderung::ZeileWeg),
        6 => at.clone().prop_map(Aenderung::ZeileDoppelt),
        1 => at.clone().prop_map(Aenderung::Abschneiden),
        1 => (at, any::<u8>()).prop_map(|(at, byte)| Aenderung::Byte(at, byte)),
    ]
}

fn geaendert(text: &str, aenderungen: &[Aenderung]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for aenderung in aenderungen {
        let place = |at: usize| at * bytes.len() / 1000;
        let line = |at: usize| {
            let at = place(at);
            let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let end = bytes[at..].iter().position(|byte| *byte == b'\n');
            start..end.map_or(bytes.len(), |end| at + end + 1)
        };
        match *aenderung {
            Aenderung::Einfuegen(at, piece) => {
                let at = place(at);
                bytes.splice(at..at, piece.bytes());
            }
            Aenderung::ZeileWeg(at) => {
                bytes.drain(line(at));
            }
            Aenderung::ZeileDoppelt(at) => {
                let line = line(at);
                let copy = bytes[line.clone()].to_vec();
                bytes.splice(line.end..line.end, copy);
            }
            Aenderung::Abschneiden(at) => bytes.truncate(place(at)),
            Aenderung::Byte(at, byte) => {
                let at = place(at);
                if let Some(one) = bytes.get_mut(at) {
                    *one = byte;
                }
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn whatever_is_wrong_pieces_say_what_the_whole_says(
        aenderungen in prop::collection::vec(aenderung(), 0..4),
        block in 1..20_000usize,
        crlf: bool,
    ) {
        let text = if crlf { LEISTUNGEN.replace('\n', "\r\n") } else { LEISTUNGEN.to_owned() };
        vergleiche_wege(&geaendert(&text, &aenderungen), block, Profil::Standard)?;
    }
}
