//! One attached file: what is read, and what is refused with which reason.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{BPMN, Lcg, base64_of, text, zip_of};
use fim_core::{Limits, Sprache};
use xprozess::anlage::{Anlage, AnlageArt, AnlageFehler, unpack};

fn unpack_bytes(bytes: &[u8], limits: &Limits) -> Result<Anlage, AnlageFehler> {
    unpack(&text(&base64_of(bytes)), Some("anlage.zip"), limits)
}

fn reason(result: Result<Anlage, AnlageFehler>) -> String {
    let error = result.unwrap_err();
    assert!(!error.reason(Sprache::En).is_empty());
    error.reason(Sprache::De)
}

#[test]
fn a_zip_with_one_file_is_read() {
    let archive = zip_of(&[("modell.bpmn", BPMN.as_bytes())]);
    let anlage = unpack_bytes(&archive, &Limits::default()).unwrap();
    assert_eq!(
        (anlage.name.as_str(), anlage.art, anlage.dateien),
        ("modell.bpmn", AnlageArt::Bpmn, 1)
    );
    assert_eq!(anlage.bytes, BPMN.as_bytes());
}

#[test]
fn white_space_in_base64_does_not_matter() {
    let mut content = base64_of(&zip_of(&[("a.pdf", b"%PDF-1.7")]));
    for at in (1..content.len()).rev().step_by(7) {
        content.insert_str(at, "\r\n\t ");
    }
    let anlage = unpack(&text(&content), None, &Limits::default()).unwrap();
    assert_eq!((anlage.art, anlage.bytes.as_slice()), (AnlageArt::Pdf, &b"%PDF-1.7"[..]));
}

#[test]
fn files_without_a_zip_are_taken_as_they_are() {
    let art = |bytes: &[u8], name| {
        let anlage = unpack(&text(&base64_of(bytes)), Some(name), &Limits::default()).unwrap();
        assert_eq!((anlage.bytes.as_slice(), anlage.name.as_str()), (bytes, name));
        anlage.art
    };
    assert_eq!(art(b"%PDF-1.4", "a.pdf"), AnlageArt::Pdf);
    assert_eq!(art(b"\xEF\xBB\xBF <?xml version='1.0'?><a/>", "a.xml"), AnlageArt::Xml);
    assert_eq!(art(b"<a/>", "A.BPMN"), AnlageArt::Bpmn);
    assert_eq!(art(BPMN.as_bytes(), "modell.xml"), AnlageArt::Bpmn);
    assert_eq!(art(b"\x89PNG\r\n\x1a\n", "a.png"), AnlageArt::Sonstige);
    let utf16: Vec<u8> = "\u{feff}<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(art(&utf16, "a.xml"), AnlageArt::Xml);
    let other = unpack_bytes(b"Sehr geehrte", &Limits::default());
    assert_eq!(reason(other), "der Inhalt ist weder ZIP noch XML noch PDF");
}

#[test]
fn a_document_of_an_office_program_is_one_file() {
    let archive = zip_of(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    let anlage = unpack_bytes(&archive, &Limits::default()).unwrap();
    assert_eq!((anlage.art, anlage.dateien), (AnlageArt::Sonstige, 1));
    assert_eq!((anlage.bytes, anlage.name.as_str()), (archive, "anlage.zip"));
}

#[test]
fn folders_and_ballast_do_not_count_and_paths_are_dropped() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(zip_of(&[])));
    let options = zip::write::SimpleFileOptions::default();
    writer.add_directory("ordner/", options).unwrap();
    writer.start_file("__MACOSX/._x", options).unwrap();
    writer.start_file("ordner/.DS_Store", options).unwrap();
    writer.start_file("../../x", options).unwrap();
    let archive = writer.finish().unwrap().into_inner();
    let anlage = unpack_bytes(&archive, &Limits::default()).unwrap();
    assert_eq!((anlage.name.as_str(), anlage.dateien), ("x", 1));
    let archive = zip_of(&[("..\\..\\C:\\y.txt", b"1")]);
    assert_eq!(unpack_bytes(&archive, &Limits::default()).unwrap().name, "y.txt");
}

#[test]
fn of_several_files_the_first_is_read_and_none_is_an_error() {
    let archive = zip_of(&[("a.txt", b"A"), ("b.txt", b"B")]);
    let anlage = unpack_bytes(&archive, &Limits::default()).unwrap();
    assert_eq!((anlage.name.as_str(), anlage.dateien), ("a.txt", 2));
    let empty = unpack_bytes(&zip_of(&[]), &Limits::default());
    assert_eq!(empty, Err(AnlageFehler::OhneDatei));
    assert_eq!(reason(empty), "das Archiv enthält keine Datei");
}

#[test]
fn truncated_archives_are_errors() {
    let archive = zip_of(&[("modell.bpmn", BPMN.as_bytes())]);
    for length in (0..archive.len()).step_by(16) {
        assert!(unpack_bytes(&archive[..length], &Limits::default()).is_err(), "{length}");
    }
}

/// An archive of so many MiB of zeros, written bit by bit: packing them takes too long.
fn bomb(mebibytes: usize) -> Vec<u8> {
    // One block with fixed codes (RFC 1951, 3.2.6): a zero, then 258 times the byte before.
    let mut bits = Vec::from([true, true, false]);
    let mut push = |code: u32, length: u32| {
        bits.extend((0..length).rev().map(|bit| code >> bit & 1 == 1));
    };
    push(0b0011_0000, 8);
    for _ in 0..mebibytes * 1024 * 1024 / 258 {
        push(0b1100_0101, 8);
        push(0, 5);
    }
    push(0, 7);
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    let packed: Vec<u8> = bits.chunks(8).map(byte).collect();
    let size = u32::try_from(packed.len()).unwrap().to_le_bytes();
    let unpacked = u32::try_from(mebibytes * 1024 * 1024).unwrap().to_le_bytes();
    let shared = [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &size, &unpacked].concat();
    let local = [&b"PK\x03\x04"[..], &shared, &[1, 0, 0, 0], b"x", &packed].concat();
    let central = [&b"PK\x01\x02\x14\0"[..], &shared, &[1, 0], &[0; 16], b"x"].concat();
    let at = u32::try_from(local.len()).unwrap().to_le_bytes();
    let end = [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &[47, 0, 0, 0], &at, &[0, 0]].concat();
    [local, central, end].concat()
}

#[test]
fn a_bomb_is_stopped_by_counting() {
    let archive = bomb(100);
    let limits = Limits { attachment_bytes: 1024 * 1024, ..Limits::default() };
    assert!((archive.len() as u64) < limits.attachment_bytes);
    let is_limit = |result| match result {
        Err(AnlageFehler::Grenze { grenze, wert, .. }) => {
            grenze == "anlagengroesse" && wert == 1024 * 1024
        }
        _ => false,
    };
    assert!(is_limit(unpack_bytes(&archive, &limits)));
    let whole = unpack_bytes(&bomb(1), &Limits::default());
    assert_eq!(reason(whole), "die Daten sind beschädigt (Prüfsumme)");
    // Headers that claim a small file change nothing.
    let mut lying = archive.clone();
    let central = lying.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    lying[central + 24..central + 28].copy_from_slice(&10_u32.to_le_bytes());
    lying[22..26].copy_from_slice(&10_u32.to_le_bytes());
    assert!(unpack_bytes(&lying, &limits).is_err());
    // Too long before decoding: refused by its length.
    let long = "A".repeat(2 * 1024 * 1024);
    assert!(is_limit(unpack(&text(&long), None, &limits)));
}

#[test]
fn what_is_packed_too_well_is_a_bomb_whatever_its_size() {
    let hit = |archive: &[u8], limits: &Limits| match unpack_bytes(archive, limits) {
        Err(AnlageFehler::Grenze { grenze, wert, .. }) => Some((grenze, wert)),
        _ => None,
    };
    let limits = |archive_ratio| Limits { archive_ratio, ..Limits::default() };
    // Fixed codes pack zeros to one of 158.
    assert_eq!(hit(&bomb(2), &limits(100)), Some(("archivverhaeltnis", 100)));
    assert_eq!(hit(&bomb(2), &limits(200)), None);
    let zeros = zip_of(&[("x", &[0; 2 << 20])]);
    let default = zeros.len() as u64 * 500 < 2 << 20;
    assert_eq!(hit(&zeros, &Limits::default()).is_some(), default);
    // What is small may repeat itself.
    assert_eq!(hit(&bomb(1), &limits(1)), None);
    // A head that claims more packed bytes than there are buys nothing.
    let mut lying = bomb(2);
    let central = lying.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    lying[central + 20..central + 24].copy_from_slice(&u32::MAX.to_le_bytes()[..]);
    lying[18..22].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
    assert!(unpack_bytes(&lying, &limits(100)).is_err());
}

#[test]
fn limits_are_exact() {
    let archive = zip_of(&[("a", b"0123456789")]);
    let limits = |bytes| Limits { attachment_bytes: bytes, ..Limits::default() };
    let size = archive.len() as u64;
    assert!(unpack_bytes(&archive, &limits(size)).is_ok());
    assert!(unpack_bytes(&archive, &limits(size - 1)).is_err());
    let archive = zip_of(&[("a", b"1"), ("b", b"2"), ("c", b"3")]);
    let limits = |entries| Limits { archive_entries: entries, ..Limits::default() };
    assert!(unpack_bytes(&archive, &limits(3)).is_ok());
    assert_eq!(reason(unpack_bytes(&archive, &limits(2))), "Grenze überschritten: archiveintraege");
}

#[test]
fn what_is_no_base64_says_why() {
    let reason = |content: &str| match unpack(&text(content), None, &Limits::default()) {
        Err(error @ AnlageFehler::KeinBase64(_)) => error.reason(Sprache::De),
        other => panic!("{content}: {other:?}"),
    };
    assert_eq!(reason("UEsD BB*Q"), "»*« an Stelle 7 ist nicht erlaubt");
    assert_eq!(reason("UEsDüüü"), "»ü« an Stelle 5 ist nicht erlaubt");
    assert_eq!(reason("UEsDB"), "das Ende fehlt oder ist falsch aufgefüllt");
    assert_eq!(reason("UEs"), "das Ende fehlt oder ist falsch aufgefüllt");
    assert_eq!(reason("UEsDBB=="), "das letzte Zeichen passt nicht");
    let blank = unpack(&text(" \n "), None, &Limits::default());
    assert_eq!(blank.unwrap_err().reason(Sprache::De), "der Inhalt ist leer");
}

/// Sets a field in the local header and in the directory of an archive with one file.
fn patch(archive: &[u8], local: usize, central: usize, bytes: &[u8]) -> Vec<u8> {
    let mut patched = archive.to_vec();
    let start = patched.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    patched[local..local + bytes.len()].copy_from_slice(bytes);
    patched[start + central..start + central + bytes.len()].copy_from_slice(bytes);
    patched
}

#[test]
fn passwords_methods_and_checksums_are_told_apart() {
    let archive = zip_of(&[("modell.bpmn", BPMN.as_bytes())]);
    let reason = |archive: &[u8]| reason(unpack_bytes(archive, &Limits::default()));
    let encrypted = patch(&archive, 6, 8, &[1, 0]);
    assert_eq!(reason(&encrypted), "das ZIP ist mit einem Passwort geschützt");
    let method = patch(&archive, 8, 10, &[12, 0]);
    assert_eq!(reason(&method), "das ZIP-Verfahren ist nicht »Deflate«");
    let checksum = patch(&archive, 14, 16, &[1, 2, 3, 4]);
    assert_eq!(reason(&checksum), "die Daten sind beschädigt (Prüfsumme)");
}

#[test]
fn many_end_records_are_no_archive() {
    // A thousand are tried, each claiming a large directory; five thousand are not.
    let claim = b"PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF\0\0\xFF\xFF\0\0\xFF\xFF\0\0";
    for (number, filler) in [(1000, 100_000), (5000, 0)] {
        let bytes = [b"PK".repeat(filler), claim.repeat(number)].concat();
        assert_eq!(
            reason(unpack_bytes(&bytes, &Limits::default())),
            "das ZIP ist beschädigt oder abgeschnitten"
        );
    }
}

#[test]
fn a_zip64_record_is_not_believed() {
    let mut bytes = b"PK\x06\x06".to_vec();
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.extend(u64::MAX.to_le_bytes().repeat(2));
    bytes.extend([0; 16]);
    bytes.extend(b"PK\x06\x07\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0");
    bytes.extend(b"PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0");
    let limit = unpack_bytes(&bytes, &Limits::default());
    assert_eq!(reason(limit), "Grenze überschritten: archiveintraege");
    bytes[4..12].copy_from_slice(&(u64::MAX - 100).to_le_bytes());
    assert_eq!(reason(unpack_bytes(&bytes, &Limits::default())), "das ZIP ist abgeschnitten");
}

#[test]
fn random_damage_never_panics() {
    let archive = zip_of(&[("modell.bpmn", BPMN.as_bytes()), ("b", b"zwei")]);
    let limits = Limits { attachment_bytes: 1024 * 1024, ..Limits::default() };
    let mut random = Lcg(20_220_404);
    let mut refused = 0;
    for _ in 0..4000 {
        let mut damaged = archive.clone();
        for _ in 0..=random.below(8) {
            let at = random.below(damaged.len());
            damaged[at] ^= u8::try_from(1 + random.below(255)).unwrap();
        }
        refused += usize::from(unpack_bytes(&damaged, &limits).is_err());
    }
    assert!(refused > 1000, "{refused}");
}
