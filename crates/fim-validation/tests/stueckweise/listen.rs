//! Code lists: their rows are compared with each other, and their columns stand before them.

use crate::aenderung::{aenderung, geaendert};
use crate::wege::{gesagt, limits, stueckweise, vergleiche_wege};
use fim_core::{FileReport, Frist, Limits, Sprache};
use fim_validation::{Lesegang, Profil, Vorgaben};
use proptest::prelude::*;

const NAMENSRAUM: &str = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/";
const KOPF: &str = "<Identification>
  <ShortName>Standortart</ShortName>
  <Version>2025-01-01</Version>
  <CanonicalUri>urn:de:lindenhain:codeliste:standortart</CanonicalUri>
  <CanonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2025-01-01</CanonicalVersionUri>
</Identification>
";
const SPALTEN: &str = "<ColumnSet>
  <Column Id=\"code\" Use=\"required\"><ShortName>Code</ShortName><Data Type=\"string\"/></Column>
  <Column Id=\"name\" Use=\"required\"><ShortName>Name</ShortName><Data Type=\"string\"/></Column>
  <Column Id=\"ort\" Use=\"optional\"><ShortName>Ort</ShortName><Data Type=\"string\"/></Column>
  <Key Id=\"codeKey\"><ShortName>CodeKey</ShortName><ColumnRef Ref=\"code\"/></Key>
  <Key Id=\"nameKey\"><ShortName>NameKey</ShortName><ColumnRef Ref=\"name\"/><ColumnRef Ref=\"ort\"/></Key>
</ColumnSet>
";

/// A list with these rows; as OASIS has it, its elements have no namespace.
fn liste(spalten: &str, zeilen: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gc:CodeList xmlns:gc=\"{NAMENSRAUM}\">\n{KOPF}{spalten}<SimpleCodeList>\n{zeilen}</SimpleCodeList>\n</gc:CodeList>\n"
    )
}

/// A list of thirty rows.
pub fn dreissig() -> String {
    liste(SPALTEN, &zeilen(&[]))
}

/// The same as FIM editors write it: all of it in the namespace.
fn qualifiziert(liste: &str) -> String {
    let root = format!("<gc:CodeList xmlns:gc=\"{NAMENSRAUM}\">");
    liste
        .replace(&root, &format!("<CodeList xmlns=\"{NAMENSRAUM}\">"))
        .replace("</gc:CodeList>", "</CodeList>")
}

fn zeile(code: &str, name: &str) -> String {
    format!(
        "<Row>\n  <Value ColumnRef=\"code\"><SimpleValue>{code}</SimpleValue></Value>\n  <Value ColumnRef=\"name\"><SimpleValue>{name}</SimpleValue></Value>\n  <Value><SimpleValue>Ort {name}</SimpleValue></Value>\n</Row>\n"
    )
}

/// Thirty rows with nothing wrong, and others at some places among them.
fn zeilen(andere: &[(usize, &str)]) -> String {
    let zeile_von = |nummer: usize| {
        let other = andere.iter().find(|(at, _)| *at == nummer);
        let plain = || zeile(&format!("{nummer:03}"), &format!("Platz {nummer}"));
        other.map_or_else(plain, |(_, text)| (*text).to_owned())
    };
    (0..30).map(zeile_von).collect()
}

/// Judges a list both ways, as OASIS and as FIM editors write it, and with different limits; what the
/// pieces come to at last.
fn gleich(text: &str) -> FileReport {
    let mut last = None;
    for text in [text.to_owned(), qualifiziert(text), text.replace('\n', "\r\n")] {
        for findings in [1, 4, 60] {
            let limits = Limits { findings, ..limits() };
            for block in [700, 1 << 20] {
                let bytes = text.as_bytes();
                let cut =
                    vergleiche_wege(bytes, block, Profil::Standard, &limits).expect("the same");
                assert!(cut.is_some_and(|pieces| pieces > 3), "{cut:?} pieces: {text}");
                let vorgaben = Vorgaben::new(&limits);
                last = stueckweise(bytes, block, Lesegang::Pruefen(&vorgaben));
            }
        }
    }
    last.expect("pieces").1.0
}

/// Codes of findings with the row each is in, but for what is said of the head.
fn codes(report: &FileReport) -> Vec<(&'static str, String)> {
    let row = |path: &str| {
        let start = path.find("/Row")?;
        Some(path[start + 1..].split('/').next().unwrap_or_default().to_owned())
    };
    let findings = report.findings.iter();
    findings.filter_map(|it| Some((it.rule.code, row(&it.place.as_ref()?.path)?))).collect()
}

fn erwartet(erwartet: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    erwartet.iter().map(|(code, row)| (*code, (*row).to_owned())).collect()
}

#[test]
fn a_list_without_faults() {
    let report = gleich(&liste(SPALTEN, &zeilen(&[])));
    assert_eq!(codes(&report), []);
}

#[test]
fn codes_are_compared_from_piece_to_piece() {
    let doppelt = zeile("001", "Zwei");
    // A code that comes a third time is the same finding.
    let dreifach = zeile("\n 001 ", "Drei");
    let anderer = zeile("&#48;12", "Vier");
    let andere = [(15, &*doppelt), (22, &dreifach), (28, &anderer)];
    let report = gleich(&liste(SPALTEN, &zeilen(&andere)));
    assert_eq!(codes(&report), erwartet(&[("GCL1001", "Row[16]"), ("GCL1001", "Row[29]")]));
    let doppelt = report.findings.iter().filter(|it| it.rule.code == "GCL1001");
    let first: Vec<_> = doppelt.map(|finding| &finding.related[0].place).collect();
    assert_eq!(first[0].path, "/CodeList/SimpleCodeList/Row[2]/Value[1]/SimpleValue");
    assert_eq!(first[1].path, "/CodeList/SimpleCodeList/Row[13]/Value[1]/SimpleValue");
    // A row takes five lines.
    let lines = first.iter().map(|place| (place.position.line, place.position.column));
    assert_eq!(lines.collect::<Vec<_>>(), [(23, 40), (78, 40)]);
}

#[test]
fn other_keys_are_compared_too_and_need_all_their_columns() {
    let gleich_benannt = zeile("100", "Platz 3");
    let mit_code = zeile("004", "Platz 4");
    let ohne_ort = zeile("101", "Platz 5")
        .replace("<Value><SimpleValue>Ort Platz 5</SimpleValue></Value>", "");
    let andere = [(20, &*gleich_benannt), (22, &mit_code), (24, &ohne_ort)];
    let report = gleich(&liste(SPALTEN, &zeilen(&andere)));
    let told = [("GCL1002", "Row[21]"), ("GCL1001", "Row[23]"), ("GCL1004", "Row[25]")];
    assert_eq!(codes(&report), erwartet(&told));
    // Without a key that is the code alone, codes are no reason to be silent.
    let spalten = SPALTEN.replace(
        "<Key Id=\"codeKey\"><ShortName>CodeKey</ShortName><ColumnRef Ref=\"code\"/></Key>",
        "",
    );
    let report = gleich(&liste(&spalten, &zeilen(&andere)));
    assert_eq!(codes(&report).iter().filter(|(code, _)| *code == "GCL1002").count(), 2);
}

#[test]
fn gaps_are_counted_over_all_pieces_and_told_at_the_first() {
    let ohne_code = "<Row><Value ColumnRef=\"name\"><SimpleValue>x</SimpleValue></Value></Row>\n";
    let ohne_name = "<Row><Value><SimpleValue>200</SimpleValue></Value></Row>\n";
    let auch = "<Row><Value><SimpleValue>201</SimpleValue></Value><Value/></Row>\n";
    let leer = "<Row><Value><SimpleValue>202</SimpleValue></Value><Value><SimpleValue> </SimpleValue></Value></Row>\n";
    let andere = [(9, ohne_code), (12, ohne_name), (18, auch), (21, leer), (25, leer)];
    let report = gleich(&liste(SPALTEN, &zeilen(&andere)));
    let told = codes(&report);
    for one in [
        ("GCL1003", "Row[10]"),
        ("GCL1004", "Row[13]"),
        ("GCL1005", "Row[22]"),
        ("GCL1001", "Row[26]"),
    ] {
        assert!(told.contains(&(one.0, one.1.to_owned())), "{one:?} of {told:?}");
    }
    let count = |code: &str| {
        let of_code = report.findings.iter().filter(|it| it.rule.code == code);
        let mut messages = of_code.map(|it| it.message(Sprache::De));
        messages.find(|it| it.contains("»name«") || code == "GCL1003").expect("finding")
    };
    assert!(count("GCL1004").contains("2 Einträgen"), "{}", count("GCL1004"));
    assert!(count("GCL1005").contains("2 Einträgen"), "{}", count("GCL1005"));
    assert!(count("GCL1003").contains("Eintrag 10 "), "{}", count("GCL1003"));
}

#[test]
fn values_beside_the_table() {
    let fremd = zeile("300", "x").replace("ColumnRef=\"name\"", "ColumnRef=\"nmae\"");
    let zu_viel =
        zeile("301", "y").replace("</Row>", "<Value><SimpleValue>z</SimpleValue></Value></Row>");
    let zweimal = zeile("302", "z").replace("</Row>", "<Value ColumnRef=\"code\"/></Row>");
    let mehr = zeile("303", "w").replace("<Value><", "<Farbe/><Value art='x'><");
    let andere = [(8, &*fremd), (14, &fremd), (17, &zu_viel), (19, &zweimal), (23, &mehr)];
    let report = gleich(&liste(SPALTEN, &zeilen(&andere)));
    let told = codes(&report);
    for code in ["GCL1006", "GCL1007", "GCL1008", "XSD1002"] {
        assert!(told.iter().any(|(one, _)| *one == code), "{code} of {told:?}");
    }
}

#[test]
fn rows_without_columns() {
    let leer = "<Row/>\n".repeat(200);
    let spaltenlos = "<ColumnSet>\n</ColumnSet>\n";
    let report = gleich(&liste(spaltenlos, &format!("{leer}{}", zeile("1", "x"))));
    assert!(report.findings.iter().any(|it| it.rule.code == "GCL1101"), "{report:#?}");
    gleich(&liste(spaltenlos, &leer));
    gleich(&liste("", &leer));
    let anderswo = "<ColumnSetRef><CanonicalVersionUri>urn:x</CanonicalVersionUri></ColumnSetRef>";
    gleich(&liste(anderswo, &zeilen(&[(5, &zeile("001", "x"))])));
}

#[test]
fn what_stands_between_rows_or_around_them() {
    let daneben = "<!-- a --><?pi?>\n<Row><Annotation/><Value><SimpleValue><![CDATA[0]]>0<!-- b -->1</SimpleValue></Value><!-- c --><Value><SimpleValue>ä &amp; „ö“</SimpleValue></Value></Row> <!-- d -->";
    gleich(&liste(SPALTEN, &zeilen(&[(11, daneben), (29, daneben)])));
    let note = "<Annotation><Description><p xmlns=\"urn:x\">x</p></Description></Annotation>";
    let text = liste(SPALTEN, &zeilen(&[(20, &zeile("001", "x"))]));
    gleich(&text.replace("<SimpleCodeList>", &format!("<SimpleCodeList>{note}")));
    gleich(&text.replace("</SimpleCodeList>", "</SimpleCodeList><!-- x -->"));
    let doppelter_kopf = text.replace("<ColumnSet>", "<Farbe/><Farbe/><Version/><ColumnSet>");
    gleich(&doppelter_kopf.replace("urn:de:lindenhain:codeliste:standortart<", "standort art<"));
    let report = gleich(&text.replace('\n', " "));
    assert_eq!(report.findings[0].place.as_ref().expect("place").position.line, 1);
}

#[test]
fn one_row_is_not_numbered() {
    let lang = "x".repeat(3000);
    let text = liste(
        SPALTEN,
        &format!("<Row><Value/><Value><SimpleValue>{lang}</SimpleValue></Value></Row>\n"),
    );
    let cut = vergleiche_wege(text.as_bytes(), 100, Profil::Standard, &limits());
    assert_eq!(cut.expect("the same"), Some(1));
}

#[test]
fn rows_are_what_a_list_says_in_whatever_pieces() {
    let limits = limits();
    let vorgaben = Vorgaben::new(&limits);
    let abdruck = |text: &str| {
        let read = stueckweise(text.as_bytes(), 999, Lesegang::Lesen(&limits, &Frist::KEINE))
            .expect("rows");
        gesagt(read.1, &vorgaben)
    };
    let plain = liste(SPALTEN, &zeilen(&[]));
    let a = zeile("027", "Platz 27");
    let b = zeile("028", "Platz 28");
    let vertauscht = plain.replace(&format!("{a}{b}"), &format!("{b}{a}"));
    assert_ne!(abdruck(&plain), abdruck(&vertauscht));
    let whole =
        Lesegang::Lesen(&limits, &Frist::KEINE).ganz("lieferung.xml", plain.clone().into_bytes());
    assert_eq!(abdruck(&plain), gesagt(whole, &vorgaben));
}

#[test]
fn what_is_not_regular_is_read_as_a_whole() {
    let limits = limits();
    let vorgaben = Vorgaben::new(&limits);
    let text = liste(SPALTEN, &zeilen(&[]));
    let id = zeile("1", "x").replace(
        "<SimpleValue>x</SimpleValue>",
        "<ComplexValue><x:a xmlns:x=\"urn:x\"><gc:ColumnSet><Column Id=\"n\"/></gc:ColumnSet></x:a></ComplexValue>",
    );
    let long = "x".repeat(70_000);
    for (case, text) in [
        text.replacen("<Row>", "x<Row>", 9),
        text.replace("</SimpleCodeList>", "<![CDATA[ ]]></SimpleCodeList>"),
        text.replace("</SimpleCodeList>", "<Annotation/></SimpleCodeList>"),
        text.replace("</SimpleCodeList>", "</SimpleCodeList><Farbe/>"),
        text.replace("</SimpleCodeList>", "</SimpleCodeList><SimpleCodeList/>"),
        text.replace("</SimpleCodeList>", "</SimpleCodeList>x"),
        text.replace("<SimpleCodeList>", "<SimpleCodeList/><SimpleCodeList>"),
        text.replace("<SimpleCodeList>", "<gc:SimpleCodeList>")
            .replace("</SimpleCodeList>", "</gc:SimpleCodeList>"),
        liste(SPALTEN, ""),
        liste(SPALTEN, &zeilen(&[(20, "<gc:Row/>")])),
        liste(SPALTEN, &zeilen(&[(20, "<Row xmlns=\"urn:x\"/>")])),
        liste(SPALTEN, &zeilen(&[(20, &id)])),
        text.replace("<ShortName>Standortart", &format!("<ShortName>{long}")),
        text.replace("gc:CodeList", "gc:ColumnSet"),
    ]
    .into_iter()
    .enumerate()
    {
        let cut = stueckweise(text.as_bytes(), 4096, Lesegang::Pruefen(&vorgaben));
        assert!(cut.is_none(), "case {case}");
    }
}

/// What may get into a list.
const STOERUNGEN: &[&str] = &[
    "<Row/>",
    "<Row>",
    "</Row>",
    "<Row><Value><SimpleValue>001</SimpleValue></Value></Row>",
    "<Row><Value ColumnRef='fremd'><SimpleValue>9</SimpleValue></Value></Row>",
    "<gc:Row/>",
    "<Value/>",
    "<Value ColumnRef='nmae'/>",
    "<Value><ComplexValue><a xmlns='urn:x'/></ComplexValue></Value>",
    "<SimpleValue>x</SimpleValue>",
    "</SimpleCodeList>",
    "<SimpleCodeList>",
    "<Annotation/>",
    "<farbe>grün</farbe>",
    "<!-- n -->",
    "<?pi?>",
    "\n",
    "\r",
    "„",
    "&",
    "&amp;",
    "<",
    ">",
    "]]>",
    "<![CDATA[<p>]]>",
    "\u{1}",
    " x:y='z'",
    " Ref='code'",
    "ä",
    "\u{feff}",
];

fn zufaellige_zeile() -> impl Strategy<Value = String> {
    let wert = |von: u32| (0..von).prop_map(|wert| wert.to_string());
    (wert(40), wert(12), 0..12u8).prop_map(|(code, name, art)| match art {
        0 => format!("<Row><Value><SimpleValue>{code}</SimpleValue></Value></Row>\n"),
        1 => format!("<Row><Value/><Value><SimpleValue>{name}</SimpleValue></Value></Row>\n"),
        2 => format!("<Row><Value ColumnRef='name'><SimpleValue> </SimpleValue></Value><Value ColumnRef='code'><SimpleValue>{code}</SimpleValue></Value></Row>\n"),
        3 => zeile(&code, &name).replace('\n', ""),
        _ => zeile(&code, &name),
    })
}

proptest! {
    #[test]
    fn whatever_is_wrong_with_a_list_pieces_say_what_the_whole_says(
        zeilen in prop::collection::vec(zufaellige_zeile(), 0..60),
        aenderungen in prop::collection::vec(aenderung(STOERUNGEN), 0..4),
        block in 1..20_000usize,
        findings in prop::sample::select(&[1, 2, 4, 8, 16, 60][..]),
        in_namespace: bool,
        crlf: bool,
    ) {
        let text = liste(SPALTEN, &zeilen.concat());
        let text = if in_namespace { qualifiziert(&text) } else { text };
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let limits = Limits { findings, ..limits() };
        vergleiche_wege(&geaendert(&text, &aenderungen), block, Profil::Standard, &limits)?;
    }
}
