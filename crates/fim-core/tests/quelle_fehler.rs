//! Bytes that are no text, or no XML: each is refused with a finding that says what it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{corpus_file, decode, position, refused, worded};
use fim_core::{Document, Finding, Limits, Source, Sprache};

fn utf16le(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The finding that ends reading, whether it comes from the decoder or from the parser.
fn unreadable(bytes: &[u8]) -> Finding {
    match decode(bytes) {
        Err(finding) => worded(*finding),
        Ok(source) => {
            worded(*Document::parse(&source, &Limits::default()).expect_err("no document"))
        }
    }
}

fn german(finding: &Finding) -> String {
    finding.message(Sprache::De)
}

#[test]
fn invalid_utf8_is_placed_at_the_first_bad_byte() {
    let cases: &[(&[u8], (u64, u64))] = &[
        (b"<a>\xff</a>", (1, 4)),
        (b"<a>\nStra\xdfe</a>", (2, 5)),
        ("<a>\näöü€𝄞|".as_bytes(), (0, 0)),
        (b"<a>\r\n<b/>\r\n  \xe4\xf6</a>", (3, 3)),
        (b"<a>\r<b>\r\xe4</a>", (3, 1)),
        // Overlong, surrogate, beyond Unicode, lone continuation.
        (b"<a>\nx\xc0\xaf</a>", (2, 2)),
        (b"<a>\nx\xed\xa0\x80</a>", (2, 2)),
        (b"<a>\nx\xf4\x90\x80\x80</a>", (2, 2)),
        (b"<a>\nx\x80</a>", (2, 2)),
    ];
    for (bytes, place) in cases {
        if *place == (0, 0) {
            // Characters, not bytes, are counted.
            let bytes = [*bytes, b"\xfc</a>"].concat();
            assert_eq!(position(&refused(&bytes)), (2, 7));
            continue;
        }
        let finding = refused(bytes);
        assert_eq!(finding.rule.code, "XML1004");
        assert_eq!(position(&finding), *place, "{}", bytes.escape_ascii());
    }
}

#[test]
fn invalid_utf8_names_the_byte_and_what_it_may_be() {
    let finding = refused(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Stra\xdfe</a>");
    let expected = "Die Datei ist nicht in UTF-8 kodiert: Byte 0xDF (in Windows-1252 »ß«)";
    assert_eq!(german(&finding), expected);
    let excerpt = finding.place.unwrap().excerpt.unwrap();
    assert!(excerpt.text.ends_with("<a>Stra"), "{excerpt:?}");
}

#[test]
fn the_corpus_file_in_windows_1252_that_claims_utf8_is_refused_at_its_first_umlaut() {
    let bytes = corpus_file("defekt", "falsche-kodierung.xml");
    let finding = refused(&bytes);
    assert_eq!(finding.rule.code, "XML1004");
    let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap();
    let before = std::str::from_utf8(&bytes[..at]).unwrap();
    let line = before.matches('\n').count() as u64 + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() as u64 + 1;
    assert_eq!(position(&finding), (line, column));
}

#[test]
fn us_ascii_with_a_high_byte_is_refused_there() {
    let finding = refused("<?xml version='1.0' encoding='US-ASCII'?>\n<a>Straße</a>".as_bytes());
    assert_eq!(finding.rule.code, "XML1004");
    assert!(german(&finding).contains("US-ASCII"), "{}", german(&finding));
    assert_eq!(position(&finding), (2, 8));
}

#[test]
fn bytes_that_a_declared_encoding_does_not_have_are_refused_there() {
    let shift_jis = b"<?xml version='1.0' encoding='Shift_JIS'?>\n<a>\x93\xfa\xff</a>";
    let finding = refused(shift_jis);
    assert_eq!(finding.rule.code, "XML1004");
    assert_eq!(position(&finding), (2, 5));
}

#[test]
fn the_first_byte_of_a_wrong_sequence_is_named() {
    let gb18030 = b"<?xml version='1.0' encoding='GB18030'?>\n<a>x\x81\x30\x81</a>";
    let finding = refused(gb18030);
    assert_eq!(position(&finding), (2, 5));
    assert!(german(&finding).contains("Byte 0x81"), "{}", german(&finding));
}

#[test]
fn odd_utf16_is_refused_at_its_end() {
    for mark in [b"".as_slice(), b"\xFF\xFE"] {
        let mut bytes = [mark, &utf16le("<a>\nß</a>")].concat();
        bytes.push(b'\n');
        let finding = refused(&bytes);
        assert_eq!(finding.rule.code, "XML1004");
        assert_eq!(position(&finding), (2, 6));
    }
}

#[test]
fn an_unpaired_surrogate_is_refused_where_it_stands() {
    for surrogate in [0xD800u16, 0xDC00] {
        let mut bytes = b"\xFF\xFE".to_vec();
        bytes.extend(utf16le("<a>\nßx"));
        bytes.extend(surrogate.to_le_bytes());
        bytes.extend(utf16le("y</a>"));
        let finding = refused(&bytes);
        assert_eq!(finding.rule.code, "XML1004");
        assert_eq!(position(&finding), (2, 3), "{surrogate:x}");
    }
}

#[test]
fn utf32_is_refused_by_name() {
    let text = "<a/>";
    let le: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let be: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    for bytes in [
        le.clone(),
        be.clone(),
        [b"\xFF\xFE\0\0".to_vec(), le].concat(),
        [b"\0\0\xFE\xFF".to_vec(), be].concat(),
    ] {
        let finding = refused(&bytes);
        assert_eq!(finding.rule.code, "XML1003");
        assert_eq!(german(&finding), "Die Zeichenkodierung »UTF-32« ist unbekannt");
    }
}

#[test]
fn unknown_labels_are_refused_by_name() {
    let long = "x".repeat(300);
    for label in ["x-quatsch", "", "UTF-7", "EBCDIC-CP-DE", "replacement", "x-user-defined", &long]
    {
        let finding = refused(format!("<?xml version='1.0' encoding='{label}'?><a/>").as_bytes());
        assert_eq!(finding.rule.code, "XML1003", "{label}");
        let [found, _] = common::found_and_expected(&finding);
        assert!(found.is_some_and(|found| found.chars().count() <= 61), "{label}");
    }
    let finding = refused(&corpus_file("defekt", "unbekannte-kodierung.xml"));
    assert_eq!(german(&finding), "Die Zeichenkodierung »x-quatsch« ist unbekannt");
}

#[test]
fn utf16_declared_in_an_8_bit_file_is_refused() {
    for label in ["UTF-16", "utf-16", "UTF-16LE", "UTF-16BE"] {
        let finding = refused(format!("<?xml version='1.0' encoding='{label}'?><a/>").as_bytes());
        assert_eq!(finding.rule.code, "XML1004", "{label}");
        assert!(german(&finding).contains(label), "{}", german(&finding));
    }
    assert_eq!(refused(&corpus_file("defekt", "utf16-behauptet.xml")).rule.code, "XML1004");
}

#[test]
fn empty_and_blank_files_are_called_empty() {
    for bytes in [b"".as_slice(), b" ", b"\n", b"\r\n\t \n", &[b' '; 5000]] {
        let finding = refused(bytes);
        assert_eq!(finding.rule.code, "XML1001");
        assert!(finding.place.is_none());
    }
}

#[test]
fn a_byte_order_mark_alone_is_an_empty_file() {
    for bytes in [b"\xEF\xBB\xBF".as_slice(), b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF \n"] {
        assert_eq!(unreadable(bytes).rule.code, "XML1001", "{}", bytes.escape_ascii());
    }
}

#[test]
fn other_kinds_of_files_are_named() {
    let cases: &[(&[u8], &str)] = &[
        (b"%PDF-1.7\n%\xe2\xe3", "eine PDF-Datei"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "ein Bild"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "ein Bild"),
        (b"GIF89a\x01\0", "ein Bild"),
        (b"PK\x03\x04\x14\0\0\0", "ein ZIP-Archiv (auch Word und Excel)"),
        (b"\x1f\x8b\x08\0", "ein GZIP-Archiv"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ein altes Office-Dokument"),
        (b"\x7fELF\x02\x01\0\0", "eine Binärdatei"),
        (b"abc\0def", "eine Binärdatei"),
        (b"{\"a\": 1}", "vermutlich JSON"),
        (b"\n [1, 2]", "vermutlich JSON"),
        (b"<!DOCTYPE html><html></html>", "eine Webseite (HTML)"),
        (b"\n<!doctype HTML>\n<html>", "eine Webseite (HTML)"),
        (b"Sehr geehrte Damen und Herren", "Text ohne XML"),
        ("Größe".as_bytes(), "Text ohne XML"),
        (b"Gr\xf6\xdfe", "Text ohne XML"),
        (b"&lt;a/&gt;", "Text ohne XML"),
    ];
    for (bytes, kind) in cases {
        let finding = refused(bytes);
        assert_eq!(finding.rule.code, "XML1002", "{}", bytes.escape_ascii());
        let expected = format!("Die Datei ist kein XML, sondern {kind}");
        assert_eq!(german(&finding), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn other_kinds_of_files_of_the_corpus_are_named() {
    for (file, code, kind) in [
        ("leer.xml", "XML1001", "leer"),
        ("nur-leerzeichen.xml", "XML1001", "leer"),
        ("kein-xml.xml", "XML1002", "Text ohne XML"),
        ("json.xml", "XML1002", "JSON"),
        ("html-seite.xml", "XML1002", "Webseite"),
        ("binaer.xml", "XML1002", "Binärdatei"),
    ] {
        let finding = refused(&corpus_file("defekt", file));
        assert_eq!(finding.rule.code, code, "{file}");
        assert!(german(&finding).contains(kind), "{file}: {}", german(&finding));
    }
}

#[test]
fn text_behind_a_byte_order_mark_is_no_xml_either() {
    for bytes in
        [b"\xEF\xBB\xBFGuten Tag".to_vec(), [b"\xFF\xFE".to_vec(), utf16le("Tag")].concat()]
    {
        assert_eq!(unreadable(&bytes).rule.code, "XML1002");
    }
}

#[test]
fn json_and_web_pages_behind_a_byte_order_mark_are_named() {
    assert!(german(&unreadable(b"\xEF\xBB\xBF{\"a\": 1}")).contains("JSON"));
    assert!(german(&unreadable(b"\xEF\xBB\xBF<!DOCTYPE html><html/>")).contains("Webseite"));
}

#[test]
fn a_file_cut_inside_a_character_is_said_to_end_there() {
    let text = "<a><b>Gebühr".as_bytes();
    let at = text.iter().position(|byte| !byte.is_ascii()).unwrap();
    let message = german(&unreadable(&text[..=at]));
    assert!(message.ends_with("die Datei endet mitten in einem Zeichen"), "{message}");
}

#[test]
fn windows_1252_is_no_explanation_in_utf16() {
    let mut bytes = utf16le("<a/>");
    bytes.push(b'A');
    let message = german(&refused(&bytes));
    assert!(!message.contains("Windows-1252"), "{message}");
}

#[test]
fn the_size_limit_counts_bytes_and_includes_itself() {
    let text = "<a>ß</a>";
    let size = text.len() as u64;
    for (limit, fits) in [(size - 1, false), (size, true), (size + 1, true)] {
        let limits = Limits { file_bytes: limit, ..Limits::default() };
        let result = Source::decode("x.xml", text.as_bytes().to_vec(), &limits);
        match result {
            Ok(source) => assert!(fits && source.text() == text),
            Err(finding) => {
                assert!(!fits, "{limit}");
                let finding = worded(*finding);
                assert_eq!(finding.rule.code, "XML1101");
                let expected = format!(
                    "Grenze »dateigroesse« überschritten: {size}, erlaubt sind {limit} Byte"
                );
                assert_eq!(german(&finding), expected);
                assert!(finding.fix(Sprache::De).contains("--grenze dateigroesse="));
            }
        }
    }
}

#[test]
fn no_byte_string_of_three_bytes_panics() {
    let interesting =
        [0, 1, b' ', b'\n', b'<', b'?', b'{', b'a', 0x80, 0xBB, 0xBF, 0xC3, 0xEF, 0xFE, 0xFF];
    for a in interesting {
        for b in interesting {
            for c in interesting {
                if let Ok(source) = decode(&[a, b, c]) {
                    let _ = Document::parse(&source, &Limits::default());
                }
            }
        }
    }
}
