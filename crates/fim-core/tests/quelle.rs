//! From bytes to text: every encoding that real files come in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{corpus, corpus_file, decode};
use fim_core::{Document, Limits, Source};

/// `declaration` and `text` as bytes: `text` may hold any byte.
fn file(label: &str, text: &[u8]) -> Vec<u8> {
    let mut bytes = format!("<?xml version=\"1.0\" encoding=\"{label}\"?><a>").into_bytes();
    bytes.extend_from_slice(text);
    bytes.extend_from_slice(b"</a>");
    bytes
}

/// The text of the root, the encoding, and the codes of the remarks.
fn read(bytes: &[u8]) -> (String, &'static str, Vec<&'static str>) {
    let source = decode(bytes).unwrap_or_else(|finding| {
        panic!("{}: {}", bytes.escape_ascii(), finding.message(fim_core::Sprache::De))
    });
    let document = Document::parse(&source, &Limits::default()).expect("well-formed");
    let remarks = source.remarks().iter().cloned().map(|r| common::worded(r).rule.code).collect();
    (document.root().text().into_owned(), source.encoding(), remarks)
}

fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn utf16be(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// The text without its first line, line ends as LF.
fn below_the_declaration(source: &Source) -> String {
    let text = source.text().replace("\r\n", "\n");
    text.split_once("?>").expect("a declaration").1.trim_start().to_owned()
}

#[test]
fn every_encoding_of_the_corpus_gives_the_same_text() {
    let twin = decode(&corpus_file("kodierungen", "utf-8.xml")).expect("UTF-8");
    let twin = below_the_declaration(&twin);
    let files = corpus("kodierungen");
    assert!(files.len() >= 13, "{}", files.len());
    for (name, bytes) in files {
        let source = decode(&bytes).expect(&name);
        assert!(source.remarks().is_empty(), "{name}: {:?}", source.remarks());
        assert!(!source.text().starts_with('\u{feff}'), "{name}: the byte order mark is no text");
        Document::parse(&source, &Limits::default()).expect(&name);
        match name.as_str() {
            // Written otherwise on purpose: compared by content, by the readers of the standard.
            "cdata-und-kommentare.xml" | "ns-anderes-praefix.xml" | "ns-default.xml" => {}
            "eine-zeile.xml" => {
                let joined: String = twin.lines().map(str::trim).collect();
                assert_eq!(below_the_declaration(&source), joined, "{name}");
            }
            "iso-8859-1.xml" => {
                assert_eq!(below_the_declaration(&source), twin.replace('€', "Euro"), "{name}");
            }
            _ => assert_eq!(below_the_declaration(&source), twin, "{name}"),
        }
    }
}

#[test]
fn encodings_of_the_corpus_are_named() {
    let named = |file| decode(&corpus_file("kodierungen", file)).expect(file).encoding();
    assert_eq!(named("utf-8.xml"), "UTF-8");
    assert_eq!(named("utf-8-bom.xml"), "UTF-8");
    assert_eq!(named("iso-8859-1.xml"), "ISO-8859-1");
    assert_eq!(named("iso-8859-15.xml"), "ISO-8859-15");
    assert_eq!(named("windows-1252.xml"), "windows-1252");
    assert_eq!(named("utf-16le-bom.xml"), "UTF-16LE");
    assert_eq!(named("utf-16le-ohne-bom.xml"), "UTF-16LE");
    assert_eq!(named("utf-16be-bom.xml"), "UTF-16BE");
}

#[test]
fn utf8_with_and_without_byte_order_mark_and_declaration() {
    let expected = ("Größe €".to_owned(), "UTF-8", vec![]);
    let bare = "<a>Größe €</a>".as_bytes();
    assert_eq!(read(bare), expected);
    assert_eq!(read(&file("UTF-8", "Größe €".as_bytes())), expected);
    for body in [bare.to_vec(), file("UTF-8", "Größe €".as_bytes())] {
        let marked = [b"\xEF\xBB\xBF".as_slice(), &body].concat();
        assert_eq!(read(&marked), expected);
        assert_eq!(decode(&marked).unwrap().text().as_bytes(), body, "the mark is not counted");
    }
}

#[test]
fn utf16_with_and_without_byte_order_mark_and_declaration() {
    let bare = "<a>Größe € 𝄞</a>";
    for label in ["", "UTF-16", "utf-16", "matching"] {
        for big in [false, true] {
            let name = if big { "UTF-16BE" } else { "UTF-16LE" };
            let label = if label == "matching" { name } else { label };
            let text = match label {
                "" => bare.to_owned(),
                _ => format!("<?xml version=\"1.0\" encoding=\"{label}\"?>{bare}"),
            };
            let bytes = if big { utf16be(&text) } else { utf16le(&text) };
            let mark: &[u8] = if big { b"\xFE\xFF" } else { b"\xFF\xFE" };
            let expected = ("Größe € 𝄞".to_owned(), name, vec![]);
            assert_eq!(read(&bytes), expected, "{label} without mark");
            assert_eq!(read(&[mark, &bytes].concat()), expected, "{label} with mark");
        }
    }
}

#[test]
fn one_byte_encodings_are_read_as_declared() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("ISO-8859-1", b"\xc4\xd6\xdc\xe4\xf6\xfc\xdf\xa7\xa4", "ÄÖÜäöüß§¤"),
        ("ISO-8859-15", b"\xdf\xa4\xa6\xbc\xbd", "ß€ŠŒœ"),
        ("ISO-8859-2", b"\xb1\xea\xb3\xf3\xdf", "ąęłóß"),
        ("windows-1252", b"\x80\x84\x93\x96\x99\xdf", "€„“–™ß"),
        ("windows-1250", b"\x80\x8a\xb3\xea\xdf", "€Šłęß"),
        ("windows-1251", b"\xcc\xee\xf1\xea\xe2\xe0", "Москва"),
        ("KOI8-R", b"\xed\xcf\xd3\xcb\xd7\xc1", "Москва"),
        ("Shift_JIS", b"\x93\xfa\x96\x7b\xb6\xc5", "日本ｶﾅ"),
        ("US-ASCII", b"Strasse", "Strasse"),
    ];
    for (label, bytes, text) in cases {
        assert_eq!(read(&file(label, bytes)).0, *text, "{label}");
        assert_eq!(read(&file(label, bytes)).2, [""; 0], "{label}");
    }
}

#[test]
fn all_upper_bytes_of_iso_8859_1_are_the_characters_of_their_number() {
    let bytes: Vec<u8> = (0xA0..=0xFF).collect();
    let text: String = ('\u{a0}'..='\u{ff}').collect();
    assert_eq!(read(&file("ISO-8859-1", &bytes)), (text, "ISO-8859-1", vec![]));
}

#[test]
fn iso_8859_1_with_bytes_of_windows_1252_is_remarked_at_the_first_of_them() {
    let bytes = b"<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\xe4 10 \x80 \x96</a>";
    let source = decode(bytes).expect("decodes");
    assert!(source.text().contains("ä 10 \u{80} \u{96}"));
    let [remark] = source.remarks() else { panic!("{:?}", source.remarks()) };
    let remark = common::worded(remark.clone());
    assert_eq!(remark.rule.code, "XML1008");
    assert_eq!(common::position(&remark), (2, 9));
}

#[test]
fn every_byte_that_only_windows_1252_has_is_remarked() {
    for byte in 0x80..=0x9F {
        assert_eq!(read(&file("ISO-8859-1", &[b'x', byte])).2, ["XML1008"], "{byte:x}");
    }
}

#[test]
fn labels_are_read_whatever_their_case_quotes_and_blanks() {
    let declarations = [
        "<?xml version='1.0' encoding='iso-8859-1'?>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "<?xml version='1.0' encoding='Iso-8859-1' standalone='yes'?>",
        "<?xml version='1.0' encoding = 'ISO-8859-1' ?>",
        "<?xml version='1.0' encoding\n=\t\"ISO-8859-1\"\n?>",
        "<?xml version='1.0' encoding='latin1'?>",
        "<?xml version='1.0' encoding='ISO_8859-1'?>",
    ];
    for declaration in declarations {
        let bytes = [declaration.as_bytes(), b"<a>Stra\xdfe</a>"].concat();
        assert_eq!(read(&bytes), ("Straße".to_owned(), "ISO-8859-1", vec![]), "{declaration}");
    }
}

#[test]
fn other_names_of_one_encoding_are_known() {
    for label in ["utf8", "utf-8", "UTF-8", "UTF8"] {
        assert_eq!(read(&file(label, "ß".as_bytes())).1, "UTF-8", "{label}");
    }
    for label in ["cp1252", "CP1252", "x-cp1252"] {
        assert_eq!(read(&file(label, b"\x80")).0, "€", "{label}");
    }
    for label in ["ascii", "ASCII", "ANSI_X3.4-1968"] {
        assert_eq!(read(&file(label, b"x")).0, "x", "{label}");
    }
}

/// IANA names these as ISO-8859-1; the WHATWG table reads them as Windows-1252.
#[test]
fn all_iana_names_of_iso_8859_1_are_iso_8859_1() {
    for label in ["ISO_8859-1:1987", "iso-ir-100", "IBM819", "CP819", "csISOLatin1", "iso88591"] {
        let (text, encoding, remarks) = read(&file(label, b"10 \x80"));
        assert_eq!((text.as_str(), encoding), ("10 \u{80}", "ISO-8859-1"), "{label}");
        assert_eq!(remarks, ["XML1008"], "{label}");
    }
}

#[test]
fn a_byte_order_mark_wins_over_the_declaration_and_is_remarked() {
    let declared = |label: &str| format!("<?xml version=\"1.0\" encoding=\"{label}\"?><a>ß</a>");
    let utf8 = |label: &str| [b"\xEF\xBB\xBF", declared(label).as_bytes()].concat();
    let le = |label: &str| [b"\xFF\xFE".to_vec(), utf16le(&declared(label))].concat();
    let be = |label: &str| [b"\xFE\xFF".to_vec(), utf16be(&declared(label))].concat();
    for (bytes, encoding) in [
        (utf8("ISO-8859-1"), "UTF-8"),
        (utf8("windows-1252"), "UTF-8"),
        (utf8("UTF-16"), "UTF-8"),
        (utf8("US-ASCII"), "UTF-8"),
        (le("UTF-8"), "UTF-16LE"),
        (le("UTF-16BE"), "UTF-16LE"),
        (be("UTF-16LE"), "UTF-16BE"),
        (be("ISO-8859-1"), "UTF-16BE"),
        // Without a mark the bytes still tell.
        (utf16le(&declared("UTF-8")), "UTF-16LE"),
    ] {
        assert_eq!(read(&bytes), ("ß".to_owned(), encoding, vec!["XML1005"]), "{encoding}");
    }
}

#[test]
fn a_contradiction_names_both_encodings() {
    let bytes = b"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>";
    let source = decode(bytes).expect("decodes");
    let remark = &source.remarks()[0];
    assert_eq!(common::found_and_expected(remark), [Some("ISO-8859-1"), Some("UTF-8")]);
    assert_eq!(common::position(remark), (1, 1));
    for sprache in common::SPRACHEN {
        let message = remark.message(sprache);
        assert!(message.contains("ISO-8859-1") && message.contains("UTF-8"), "{message}");
    }
}

#[test]
fn an_unknown_label_beside_a_byte_order_mark_is_remarked() {
    let bytes = b"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"x-quatsch\"?><a/>";
    assert_eq!(read(bytes).2, ["XML1005"]);
}

#[test]
fn the_word_encoding_outside_the_declaration_says_nothing() {
    for text in [
        "<a encoding='x-quatsch'>ß</a>",
        "<?xml version='1.0'?><a encoding='x-quatsch'>ß</a>",
        "<!-- encoding='x-quatsch' --><a>ß</a>",
        "<?xml version='1.0'?><?xml-stylesheet encoding='x-quatsch'?><a>ß</a>",
    ] {
        assert_eq!(read(text.as_bytes()).0, "ß", "{text}");
    }
}

#[test]
fn a_stylesheet_instruction_is_no_declaration() {
    let text = "<?xml-stylesheet href='a.xsl' encoding='x-quatsch'?><a>ß</a>";
    assert_eq!(read(text.as_bytes()).0, "ß");
}

#[test]
fn a_source_from_text_is_that_text() {
    let source = Source::from_text("ordner/x.xml", "<a>\u{feff}ß</a>");
    assert_eq!(source.name(), "ordner/x.xml");
    assert_eq!(source.text(), "<a>\u{feff}ß</a>");
    assert_eq!(source.encoding(), "UTF-8");
    assert!(source.remarks().is_empty());
}
