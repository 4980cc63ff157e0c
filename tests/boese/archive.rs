//! Archives that want to be unpacked elsewhere, or never to end.

use crate::fall::{Fall, GUT, harmlos, pruefe_alle, unlesbar};
use std::io::{Cursor, Write};
use zip::CompressionMethod::{self, Deflated, Stored};
use zip::write::SimpleFileOptions;

const DEFEKT: &[&str] = &["XML1007"];

pub fn zip(method: CompressionMethod, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in files {
        writer.start_file(*name, options).expect("entry");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("archive").into_inner()
}

fn eine(name: &str) -> Vec<u8> {
    zip(Stored, &[(name, GUT.as_bytes())])
}

/// `depth` archives around a good file.
fn verschachtelt(depth: usize) -> Vec<u8> {
    (0..depth).fold(eine("gut.xml"), |inner, _| zip(Stored, &[("innen.zip", &inner)]))
}

/// Overwrites bytes after the first place where `pattern` stands.
fn gefaelscht(mut bytes: Vec<u8>, pattern: &[u8], offset: usize, with: &[u8]) -> Vec<u8> {
    let at = bytes.windows(pattern.len()).position(|it| it == pattern).expect("pattern") + offset;
    bytes[at..at + with.len()].copy_from_slice(with);
    bytes
}

#[test]
fn names_lead_nowhere() {
    let fall = |name: &str| -> Fall { harmlos("x.zip", eine(name), &[]) };
    pruefe_alle(
        "zip-namen",
        &[
            fall("../../../../tmp/fim-boese.xml"),
            fall("/tmp/fim-boese.xml"),
            fall("..\\..\\fim-boese.xml"),
            fall("C:\\fim-boese.xml"),
            fall("\\\\server\\share\\x.xml"),
            fall("a/../../b.xml"),
            fall("./x.xml"),
            fall("CON.xml"),
            fall("x\u{202e}lmx.xml"),
            fall("x\n.xml"),
            fall("x\u{1b}[31m.xml"),
        ],
    );
    assert!(!std::path::Path::new("/tmp/fim-boese.xml").exists());
}

#[test]
fn archives_that_are_none_or_never_end() {
    let bombe = zip(Deflated, &[("x.xml", &vec![b' '; 20 << 20])]);
    // Each alone is too small to be looked at, all of them together are not.
    let zusammen: Vec<String> = (0..4).map(|n| format!("{n}.xml")).collect();
    let klein = [GUT.as_bytes(), &vec![b' '; 900 << 10]].concat();
    let zusammen: Vec<(&str, &[u8])> =
        zusammen.iter().map(|name| (name.as_str(), klein.as_slice())).collect();
    let viele: Vec<(String, &[u8])> = (0..20_001).map(|n| (format!("{n}.txt"), &b""[..])).collect();
    let viele: Vec<(&str, &[u8])> = viele.iter().map(|(name, it)| (name.as_str(), *it)).collect();
    let gut = eine("a.xml");
    let local = b"PK\x03\x04";
    let central = b"PK\x01\x02";
    pruefe_alle(
        "zip",
        &[
            unlesbar("x.zip", "kein Archiv", DEFEKT),
            unlesbar("x.zip", "", DEFEKT),
            unlesbar("x.zip", &gut[..gut.len() / 2], DEFEKT),
            unlesbar("x.zip", &gut[..gut.len() - 1], DEFEKT),
            unlesbar("x.zip", b"PK\x05\x06".as_slice(), DEFEKT),
            unlesbar("x.zip", b"\x37\x7A\xBC\xAF\x27\x1C\0\x04".as_slice(), DEFEKT),
            unlesbar("x.zip", b"\x1F\x8B\x08\0\0\0\0\0\0\x03".as_slice(), DEFEKT),
            // A wrong checksum, an unknown method, an encrypted entry, a size that is a lie.
            unlesbar("x.zip", gefaelscht(gut.clone(), central, 16, &[1, 2, 3, 4]), DEFEKT),
            unlesbar("x.zip", gefaelscht(gut.clone(), central, 10, &[99, 0]), DEFEKT),
            unlesbar(
                "x.zip",
                gefaelscht(gefaelscht(gut.clone(), central, 8, &[1, 0]), local, 6, &[1, 0]),
                DEFEKT,
            ),
            unlesbar("x.zip", bombe, &["XML1101"]),
            unlesbar("x.zip", zip(Deflated, &[("x.xml", &vec![b' '; 2 << 20])]), &["XML1101"]),
            unlesbar("x.zip", zip(Deflated, &zusammen), &["XML1101"]),
            harmlos("x.zip", zip(Deflated, &zusammen[..1]), &[]),
            unlesbar("x.zip", zip(Stored, &viele), &["XML1101"]),
            unlesbar("x.zip", verschachtelt(2), &["XML1101"]),
            harmlos("x.zip", verschachtelt(1), &[]),
            harmlos("x.zip", [b"MZ Vorspann".as_slice(), &gut].concat(), &[]),
            unlesbar("x.zip", zip(Stored, &[("boese.xml", b"<!DOCTYPE a><a/>")]), &["XML1202"]),
            unlesbar("x.zip", zip(Stored, &[("boese.xml", b"")]), &["XML1001"]),
        ],
    );
}
