//! Bytes that are no text, or not the one they say they are.

use crate::fall::{Fall, GUT, befund, harmlos, mit_wert, pruefe_alle, unlesbar};

fn mit_deklaration(encoding: &str, bytes: &[u8]) -> Vec<u8> {
    let [vorn, hinten] = GUT.split("L1").collect::<Vec<_>>()[..] else { panic!("GUT") };
    let head = format!("<?xml version='1.0' encoding='{encoding}'?>{vorn}");
    [head.as_bytes(), bytes, hinten.as_bytes()].concat()
}

fn falsch(bytes: &[u8]) -> Fall {
    unlesbar("x.xml", mit_deklaration("UTF-8", bytes), &["XML1004"])
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    let units = mark.into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn bytes_that_are_no_utf_8() {
    pruefe_alle(
        "utf8",
        &[
            falsch(b"Stra\xDFe"),
            falsch(b"\xC0\x80"),
            falsch(b"\xC0\xAF"),
            falsch(b"\xE0\x80\xAF"),
            falsch(b"\xF0\x80\x80\xAF"),
            falsch(b"\xED\xA0\x80"),
            falsch(b"\xED\xA0\x80\xED\xB0\x80"),
            falsch(b"\xF4\x90\x80\x80"),
            falsch(b"\xF8\x88\x80\x80\x80"),
            falsch(b"\xFE"),
            falsch(b"\xC3"),
            falsch(b"\x80"),
            falsch(b"a\xE2\x82z"),
            falsch(
                "Stra\u{df}e Stra"
                    .as_bytes()
                    .iter()
                    .copied()
                    .chain(*b"\xDFe")
                    .collect::<Vec<_>>()
                    .as_slice(),
            ),
        ],
    );
}

#[test]
fn characters_that_xml_does_not_have() {
    let falsch = |bytes: &[u8]| unlesbar("x.xml", mit_deklaration("UTF-8", bytes), &["XML1201"]);
    pruefe_alle(
        "zeichen",
        &[
            falsch(b"\x01"),
            falsch(b"\x08"),
            falsch(b"\x0B"),
            falsch(b"\x0C"),
            falsch(b"\x1B[31m"),
            falsch("\u{FFFE}".as_bytes()),
            falsch("\u{FFFF}".as_bytes()),
            unlesbar("x.xml", mit_deklaration("UTF-8", b"\0"), &["XML1201"]),
        ],
    );
}

#[test]
fn encodings_that_are_not_what_they_say() {
    let lone = [utf16("<a>", false, true), vec![0x00, 0xD8], utf16("</a>", false, false)].concat();
    let low = [utf16("<a>", true, true), vec![0xDC, 0x00], utf16("</a>", true, false)].concat();
    let odd = [utf16(GUT, false, true), vec![0]].concat();
    pruefe_alle(
        "angaben",
        &[
            harmlos("x.xml", utf16(GUT, false, true), &[]),
            harmlos("x.xml", utf16(GUT, true, true), &[]),
            harmlos("x.xml", format!("\u{feff}{GUT}"), &[]),
            unlesbar("x.xml", lone, &["XML1004"]),
            unlesbar("x.xml", low, &["XML1004"]),
            unlesbar("x.xml", odd, &["XML1004"]),
            unlesbar("x.xml", mit_deklaration("quatsch", b"L1"), &["XML1003"]),
            unlesbar("x.xml", mit_deklaration("UTF-7", b"+ADw-script+AD4-"), &["XML1003"]),
            unlesbar("x.xml", mit_deklaration("EBCDIC-CP-DE", b"L1"), &["XML1003"]),
            unlesbar("x.xml", mit_deklaration("UTF-16", b"L1"), &["XML1004"]),
            unlesbar("x.xml", mit_deklaration("", b"L1"), &["XML1003"]),
            unlesbar("x.xml", b"\xFF\xFE\0\0<\0\0\0a\0\0\0/\0\0\0>\0\0\0".as_slice(), &["XML1003"]),
            unlesbar("x.xml", b"\0\0\0<\0\0\0a\0\0\0/\0\0\0>".as_slice(), &["XML1003"]),
            befund(
                "x.xml",
                format!("\u{feff}<?xml version='1.0' encoding='ISO-8859-1'?>{GUT}"),
                &["XML1005"],
            ),
            befund(
                "x.xml",
                utf16(&format!("<?xml version='1.0' encoding='UTF-8'?>{GUT}"), false, true),
                &["XML1005"],
            ),
            unlesbar("x.xml", format!("\u{feff}\u{feff}{GUT}"), &["XML1002"]),
            unlesbar("x.xml", format!(" <?xml version='1.0'?>{GUT}"), &["XML1201"]),
            unlesbar("x.xml", format!("<?xml version='2.0'?>{GUT}"), &["XML1201"]),
            unlesbar("x.xml", format!("<?xml encoding='UTF-8'?>{GUT}"), &["XML1201"]),
            unlesbar("x.xml", "", &["XML1001"]),
            unlesbar("x.xml", " \r\n\t", &["XML1001"]),
            unlesbar("x.xml", "\u{feff}", &["XML1001"]),
            unlesbar("x.xml", vec![0_u8; 70_000], &["XML1002"]),
            unlesbar("x.xml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &["XML1002"]),
            unlesbar("x.xml", b"\x1F\x8B\x08\0\0\0\0\0".as_slice(), &["XML1002"]),
            unlesbar("x.xml", "{\"a\": 1}", &["XML1002"]),
            befund("x.xml", mit_wert("L\u{202e}1"), &["XZF1401"]),
        ],
    );
}
