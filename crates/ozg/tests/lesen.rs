//! Reading through the public surface: what is read, where it stands, what is told of.

#![allow(clippy::expect_used, clippy::panic, reason = "tests may fail loudly")]

use fim_core::{Finding, Limits, Soll, Source, Sprache};
use ozg::{Katalog, Matrix, Spalte, Steckbrief};

fn zeile(finding: &Finding) -> String {
    let place = finding.place.as_ref();
    let (at, path) = place.map_or((String::new(), ""), |place| {
        (format!("{}:{}", place.position.line, place.position.column), place.path.as_str())
    });
    let message = finding.message(Sprache::De);
    format!("{at} [{path}] {} {message} | {}", finding.rule.code, finding.fix(Sprache::De))
}

fn katalog(bytes: &[u8]) -> (Katalog, Vec<String>) {
    let gelesen = Katalog::lesen("ozg-katalog.csv", bytes.to_vec(), &Limits::default());
    (gelesen.inhalt, gelesen.befunde.iter().map(zeile).collect())
}

fn steckbrief(text: &str) -> (Steckbrief, Vec<String>) {
    let gelesen = Steckbrief::lesen(&Source::from_text("a.steckbrief.toml", text));
    (gelesen.inhalt, gelesen.befunde.iter().map(zeile).collect())
}

const KOPF: &str = "leistungsschluessel;bezeichnung;themenfeld;prioritaet;begruendung;handlungsgrundlage;normenanalyse;leika_stand\n";

#[test]
fn the_matrix_that_ships_is_sound_and_says_what_the_source_says() {
    let matrix = Matrix::ozg_2019().unwrap_or_else(|error| {
        panic!("{}", error.message("ozg-2019.toml", Sprache::De));
    });
    // Rows of the slide (matrix of the Lübeck talk): L, K, M, D.
    let expected = [
        "XXXX", "XXXX", "XO--", "XXX-", "XO--", "XOO-", "XXX-", "XXO-", "XX--", "XO--", "XOO-",
        "XXX-", "XXX-", "XO--",
    ];
    assert_eq!(matrix.codes(), ["L", "K", "M", "D"]);
    assert_eq!(matrix.zeilen.len(), expected.len());
    for ((zeile, expected), nr) in matrix.zeilen.iter().zip(expected).zip(1..) {
        let letters = zeile.soll.iter().map(|soll| match soll {
            Soll::Pflicht => 'X',
            Soll::Bedarf => 'O',
            Soll::Keines => '-',
        });
        assert_eq!((zeile.gegenstand.nr, letters.collect::<String>()), (nr, expected.to_owned()));
    }
}

#[test]
fn cells_of_a_catalogue_know_their_place() {
    let text = format!(
        "{KOPF}99107997001000;\"Trauung; im \"\"Freien\"\"\nDurchführung\";familie_kind;D; gut ;§ 14 PStG|§ 15 PStG;2025-03-10;2025-03-20\n\n99107997002000;Stammbuch;familie_kind;K;x;y;z;w\n"
    );
    let (katalog, befunde) = katalog(text.as_bytes());
    assert!(befunde.is_empty(), "{befunde:#?}");
    let [first, second] = &katalog.zeilen[..] else { panic!("{katalog:#?}") };
    assert_eq!(first.text(Spalte::Bezeichnung), "Trauung; im \"Freien\"\nDurchführung");
    assert_eq!(
        first.teile(Spalte::Handlungsgrundlage).collect::<Vec<_>>(),
        ["§ 14 PStG", "§ 15 PStG"]
    );
    let at = |zeile: &ozg::Zeile, spalte| {
        let zelle = zeile.zelle(spalte).expect("cell");
        let text = &text[zelle.span.range_in(text.len())];
        (zelle.position.line, zelle.position.column, text.to_owned())
    };
    assert_eq!(at(first, Spalte::Begruendung), (3, 31, "gut".to_owned()));
    assert_eq!(at(second, Spalte::Prioritaet), (5, 39, "K".to_owned()));
    assert_eq!(second.nummer, 5);
}

#[test]
fn encodings_and_separators_are_understood() {
    let utf8 = format!("{KOPF}99107997001000;Fällung;umwelt;D;x;§ 1 BGB;2025-03-10;2025-03-20\n");
    let (expected, befunde) = katalog(utf8.as_bytes());
    assert!(befunde.is_empty(), "{befunde:#?}");
    let latin: Vec<u8> = utf8.chars().map(|letter| u8::try_from(letter).expect("latin")).collect();
    let texts = |katalog: &Katalog| -> Vec<String> {
        let zeile = &katalog.zeilen[0];
        katalog.spalten.iter().map(|spalte| zeile.text(*spalte).to_owned()).collect()
    };
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(utf8.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [
        latin,
        utf16,
        format!("\u{feff}{utf8}").into_bytes(),
        utf8.replace(';', ",").into_bytes(),
        utf8.replace('\n', "\r\n").into_bytes(),
        utf8.replace('\n', "\r").into_bytes(),
    ] {
        let (read, befunde) = katalog(&bytes);
        assert!(befunde.is_empty(), "{befunde:#?}");
        assert_eq!(texts(&read), texts(&expected));
    }
}

#[test]
fn bad_tables_are_told_of_and_read_as_far_as_they_go() {
    let good = "99107997001000;Fällung;umwelt;D;x;§ 1 BGB;2025-03-10;2025-03-20\n";
    let mut mixed = format!("{KOPF}{good}").into_bytes();
    mixed.extend(b"99107997002000;F\xe4llung;umwelt;D;x;\xa7 1 BGB;2025-03-10;2025-03-20\n");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("leer", Vec::new()),
        ("kein Kopf", b"Leistungen des Themenfelds\n1;2\n".to_vec()),
        ("Tabulator", format!("{KOPF}{good}").replace(';', "\t").into_bytes()),
        ("gemischt", mixed),
        ("Spalte fehlt", format!("{}{good}", KOPF.replace("prioritaet", "Prio")).into_bytes()),
        ("zu kurz", format!("{KOPF}99107997001000;Fällung\n{good}").into_bytes()),
        ("zu lang", format!("{KOPF}{}", good.replace(";x;", ";x; y; z;")).into_bytes()),
        ("doppelt", format!("{}{good}", KOPF.replace("themenfeld", "bezeichnung")).into_bytes()),
        ("nur Kopf", KOPF.as_bytes().to_vec()),
        ("offen", format!("{KOPF}99107997001000;\"Fällung;umwelt\n{good}{good}").into_bytes()),
        ("Mappe", b"PK\x03\x04kaputt".to_vec()),
    ];
    let shown = cases.iter().map(|(name, bytes)| {
        let (katalog, befunde) = katalog(bytes);
        format!("{name}: {} Zeilen\n  {}\n", katalog.zeilen.len(), befunde.join("\n  "))
    });
    insta::assert_snapshot!(shown.collect::<String>());
}

#[test]
fn every_slip_in_a_steckbrief_is_told_of_and_the_rest_is_read() {
    let (steckbrief, befunde) = steckbrief(
        r#"
[steckbrief]
leistungen = "99107997001000"
bezeichnung = ["Trauung"]
priortaet = "L"
themenfeld = "familie_kind"

[[register]]
titel = "Personenstandsregister"
richtung = "lessen"

[persona]
titel = "Brautpaar"

[[architektur]]
zielplattform = 1
komponenten = ["eAkte", true]

[[prototyp]]
art = "mvp"
aufwand = "zehn"
nachweis = 2024-05-31

[konzept.it]
betrieb = "Eigenbetrieb"
sicherheti = "hoch"

[entfaellt]
prototyp = "Kein Bedarf"
"#,
    );
    assert_eq!(
        steckbrief.leistungen().map(ozg::Text::text).collect::<Vec<_>>(),
        ["99107997001000"]
    );
    let personas = steckbrief.persona.as_ref().map_or(0, |liste| liste.len());
    let reason = steckbrief.entfaellt.as_ref().and_then(|gruende| gruende.zu("prototyp"));
    assert_eq!((personas, reason.map(ozg::Text::text)), (1, Some("Kein Bedarf")));
    insta::assert_snapshot!(befunde.join("\n"));
}

#[test]
fn what_is_no_toml_is_read_as_far_as_it_goes() {
    let gelesen = Steckbrief::lesen(&Source::from_text(
        "a.steckbrief.toml",
        "[steckbrief]\nleistungen = [\"99107997001000\"]\nthemenfeld = familie_kind\nprioritaet = \"L\"\n",
    ));
    assert!(!gelesen.vollstaendig);
    assert_eq!(gelesen.inhalt.leistungen().count(), 1);
    insta::assert_snapshot!(gelesen.befunde.iter().map(zeile).collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_matrix_with_slips_is_refused_with_all_of_them() {
    let text = "name = \"eigene\"\ntitel = \"Eigene\"\nquelle = \"Land\"\n\
        [[kategorie]]\ncode = \"A\"\nname = \"Alpha\"\nfreigabestatus = 9\n\
        [[kategorie]]\ncode = \"a\"\nname = \"Noch einmal\"\n\
        [[liefergegenstand]]\nnr = 1\nid = \"persona\"\nname = \"Personas\"\nkurz = \"P\"\npruefung = \"eintrage\"\nsoll = { A = \"Y\", B = \"X\" }\n\
        [[liefergegenstand]]\nnr = 2\nid = \"plan\"\nname = \"Plan\"\npruefung = \"register\"\ntabelle = \"persona\"\nsoll = { A = \"X\" }\nfarbe = \"rot\"\n\
        [umsetzung]\nphasen = [\"planung\"]\npruefphase = \"reviev\"\n";
    let error = Matrix::lesen("matrix.toml", text).expect_err("slips");
    insta::assert_snapshot!(error.message("matrix.toml", Sprache::De));
}
