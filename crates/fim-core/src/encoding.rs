//! From bytes to text: byte order mark, then XML declaration, then UTF-8. Nothing is guessed and
//! nothing is repaired: bytes that the encoding does not have end the reading, with their place.

use crate::reading::{
    KEIN_XML, KODIERUNG_FALSCH, KODIERUNG_UNBEKANNT, KODIERUNG_WIDERSPRUCH, ZEICHEN_WINDOWS_1252,
    clip,
};
use crate::{Finding, Place, Source, Span};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub(crate) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
    pub remarks: Vec<Remark>,
}

/// Something noticed that does not stand in the way of reading.
pub(crate) enum Remark {
    /// Byte order mark and declaration name different encodings.
    Contradiction { mark: &'static str, declared: String },
    /// ISO-8859-1 is declared, but bytes are used that only Windows-1252 has.
    Windows1252 { at: usize },
}

impl Remark {
    pub(crate) fn finding(self, name: &str, text: &str) -> Finding {
        match self {
            Self::Contradiction { mark, declared } => Finding::of(&KODIERUNG_WIDERSPRUCH)
                .value("bom", mark)
                .value("deklariert", declared.as_str())
                .found(declared)
                .expected(mark)
                .at(place(text, 0))
                .finish(name),
            Self::Windows1252 { at } => {
                Finding::of(&ZEICHEN_WINDOWS_1252).at(place(text, at)).finish(name)
            }
        }
    }
}

fn place(text: &str, at: usize) -> Place {
    Place::in_source(&Source::from_text("", text), Span::new(at, at))
}

/// The last character is not whole.
const CUT: (&str, &str) =
    ("die Datei endet mitten in einem Zeichen", "the file ends in the middle of a character");
/// UTF-16 with half of a pair.
const HALF: (&str, &str) = ("ein halbes Zeichen", "half a character");

pub(crate) enum Charset {
    /// All 256 bytes are the characters of the same number, C1 controls included.
    Latin1,
    Ascii,
    Other(&'static Encoding),
}

pub(crate) fn decode(name: &str, bytes: Vec<u8>) -> Result<Decoded, Box<Finding>> {
    if let Some(charset) = utf32(&bytes) {
        return Err(unknown(name, charset));
    }
    if let Some((encoding, length)) = byte_order_mark(&bytes) {
        let text = strict(name, encoding, &bytes[length..])?;
        let declared = declared(text.as_bytes()).map(str::to_owned);
        let remarks = contradiction(encoding, declared).into_iter().collect();
        return Ok(Decoded { text, encoding: encoding.name(), remarks });
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        let text = strict(name, encoding, &bytes)?;
        let declared = declared(text.as_bytes()).map(str::to_owned);
        let remarks = contradiction(encoding, declared).into_iter().collect();
        return Ok(Decoded { text, encoding: encoding.name(), remarks });
    }
    if let Some(kind) = no_xml(&bytes) {
        return Err(Box::new(Finding::of(&KEIN_XML).value("art", kind).finish(name)));
    }
    let Some(label) = declared(&bytes).map(str::to_owned) else {
        return utf8(name, bytes);
    };
    match charset(&label) {
        None => Err(unknown(name, &label)),
        Some(Charset::Ascii) => ascii(name, bytes),
        Some(Charset::Latin1) => Ok(latin1(&bytes)),
        Some(Charset::Other(encoding)) if encoding == UTF_8 => utf8(name, bytes),
        Some(Charset::Other(encoding)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            let (de, en) = (
                "deklariert ist UTF-16, die Bytes sind es nicht",
                "UTF-16 is declared, the bytes are not",
            );
            Err(wrong(name, &label, (de, en), "", 0))
        }
        Some(Charset::Other(encoding)) => Ok(Decoded {
            text: strict(name, encoding, &bytes)?,
            encoding: encoding.name(),
            remarks: Vec::new(),
        }),
    }
}

fn utf8(name: &str, bytes: Vec<u8>) -> Result<Decoded, Box<Finding>> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: "UTF-8", remarks: Vec::new() }),
        Err(error) => Err(not_utf8(name, error.as_bytes())),
    }
}

/// The finding for bytes that are not UTF-8.
pub(crate) fn not_utf8(name: &str, bytes: &[u8]) -> Box<Finding> {
    let (at, is_cut) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.len(), true),
        Err(error) => (error.valid_up_to(), error.error_len().is_none()),
    };
    let before = String::from_utf8_lossy(&bytes[..at]);
    match bytes.get(at).filter(|_| !is_cut) {
        Some(byte) => wrong_byte(name, "UTF-8", *byte, &before),
        None => wrong(name, "UTF-8", CUT, &before, at),
    }
}

/// True for the first bytes of a file that is to be read as UTF-8, with nothing to remark on that.
pub(crate) fn is_plain_utf8(bytes: &[u8]) -> bool {
    let text = match byte_order_mark(bytes) {
        Some((encoding, length)) if encoding == UTF_8 => &bytes[length..],
        Some(_) => return false,
        None => bytes,
    };
    let is_other = utf32(text).is_some() || utf16_without_mark(text).is_some();
    let declared = declared(text).map(charset);
    let is_utf8 = match declared {
        None => true,
        Some(Some(Charset::Other(encoding))) => encoding == UTF_8,
        Some(_) => false,
    };
    !is_other && no_xml(text).is_none() && is_utf8
}

fn ascii(name: &str, bytes: Vec<u8>) -> Result<Decoded, Box<Finding>> {
    match bytes.iter().position(|byte| !byte.is_ascii()) {
        Some(at) => {
            let before = String::from_utf8_lossy(&bytes[..at]);
            Err(wrong_byte(name, "US-ASCII", bytes[at], &before))
        }
        None => utf8(name, bytes),
    }
}

fn latin1(bytes: &[u8]) -> Decoded {
    let text = encoding_rs::mem::decode_latin1(bytes).into_owned();
    let c1 = text.char_indices().find(|(_, c)| ('\u{80}'..='\u{9f}').contains(c));
    let remarks = c1.map(|(at, _)| Remark::Windows1252 { at }).into_iter().collect();
    Decoded { text, encoding: "ISO-8859-1", remarks }
}

/// Decodes with `encoding` and stops at the first byte sequence it does not have.
fn strict(name: &str, encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Box<Finding>> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(capacity.unwrap_or(bytes.len()));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        // The decoder counts the bytes of the malformed sequence as read.
        DecoderResult::Malformed(length, after) => {
            if encoding == UTF_16LE || encoding == UTF_16BE {
                let reason = if bytes.len() % 2 == 1 && read == bytes.len() { CUT } else { HALF };
                return Err(wrong(name, encoding.name(), reason, &text, text.len()));
            }
            let at = read.saturating_sub(usize::from(length) + usize::from(after));
            let byte = bytes.get(at).copied().unwrap_or_default();
            Err(wrong_byte(name, encoding.name(), byte, &text))
        }
        DecoderResult::OutputFull => {
            let reason =
                ("der Text passt nicht in den Speicher", "the text does not fit in memory");
            Err(wrong(name, encoding.name(), reason, "", 0))
        }
    }
}

/// Names of ISO-8859-1 in the IANA registry, and one that is often met.
const LATIN1: &[&str] = &[
    "iso-8859-1",
    "iso_8859-1",
    "iso_8859-1:1987",
    "iso8859-1",
    "iso88591",
    "iso-ir-100",
    "latin1",
    "l1",
    "ibm819",
    "cp819",
    "csisolatin1",
];

fn charset(label: &str) -> Option<Charset> {
    let known = |labels: &[&str]| labels.iter().any(|known| label.eq_ignore_ascii_case(known));
    if known(LATIN1) {
        return Some(Charset::Latin1);
    }
    if known(&["us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us"]) {
        return Some(Charset::Ascii);
    }
    let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
    // A private placeholder of browsers, not an encoding of files.
    (encoding != encoding_rs::X_USER_DEFINED).then_some(Charset::Other(encoding))
}

fn byte_order_mark(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(bytes)
}

fn utf32(bytes: &[u8]) -> Option<&'static str> {
    let start = [b"\xFF\xFE\0\0", b"\0\0\xFE\xFF", b"<\0\0\0", b"\0\0\0<"];
    start.iter().any(|mark| bytes.starts_with(*mark)).then_some("UTF-32")
}

fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn contradiction(mark: &'static Encoding, declared: Option<String>) -> Option<Remark> {
    let declared = declared?;
    let is_utf16 = |encoding| encoding == UTF_16LE || encoding == UTF_16BE;
    let same = match charset(&declared) {
        None | Some(Charset::Latin1 | Charset::Ascii) => false,
        Some(Charset::Other(encoding)) => {
            let label = declared.to_ascii_lowercase();
            // A name without byte order is right for both.
            let any_order = !label.ends_with("le") && !label.ends_with("be");
            encoding == mark || is_utf16(encoding) && is_utf16(mark) && any_order
        }
    };
    (!same).then(|| Remark::Contradiction { mark: mark.name(), declared })
}

/// What an XML declaration at the start says of the bytes, where it is understood.
pub(crate) fn declared_charset(bytes: &[u8]) -> Option<Charset> {
    declared(bytes).and_then(charset)
}

/// Value of `encoding` in an XML declaration at the start.
fn declared(bytes: &[u8]) -> Option<&str> {
    let head = bytes.strip_prefix(b"<?xml")?;
    head.first().filter(|byte| byte.is_ascii_whitespace())?;
    let head = &head[..head.len().min(1024)];
    let head = &head[..memchr::memmem::find(head, b"?>")?];
    let head = std::str::from_utf8(head).ok()?;
    let after = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    after[1..].split_once(quote).map(|(label, _)| label.trim())
}

/// What a file is that does not begin like XML, in both languages.
pub(crate) fn no_xml(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    let begins = |magic: &[u8]| bytes[start..].starts_with(magic);
    let is_web_page = || {
        let head = &bytes[start..bytes.len().min(start + 14)];
        head.eq_ignore_ascii_case(b"<!DOCTYPE html")
    };
    if begins(b"<") && !is_web_page() {
        return None;
    }
    Some(if begins(b"<") {
        ("eine Webseite (HTML)", "a web page (HTML)")
    } else if begins(b"%PDF") {
        ("eine PDF-Datei", "a PDF file")
    } else if begins(b"PK\x03\x04") {
        ("ein ZIP-Archiv (auch Word und Excel)", "a ZIP archive (or Word, Excel)")
    } else if begins(b"\x1f\x8b") {
        ("ein GZIP-Archiv", "a GZIP archive")
    } else if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") {
        ("ein Bild", "an image")
    } else if begins(b"\xD0\xCF\x11\xE0") {
        ("ein altes Office-Dokument", "an old Office document")
    } else if bytes.contains(&0) {
        ("eine Binärdatei", "a binary file")
    } else if begins(b"{") || begins(b"[") {
        ("vermutlich JSON", "probably JSON")
    } else {
        ("Text ohne XML", "text without XML")
    })
}

fn unknown(name: &str, label: &str) -> Box<Finding> {
    Box::new(
        Finding::of(&KODIERUNG_UNBEKANNT)
            .value("kodierung", clip(label, 30))
            .found(clip(label, 60))
            .finish(name),
    )
}

fn wrong_byte(name: &str, encoding: &str, byte: u8, before: &str) -> Box<Finding> {
    // Most such files were written by a program that thinks in Windows-1252.
    let windows = encoding_rs::WINDOWS_1252.decode(&[byte]).0.into_owned();
    let hint = if windows.chars().any(char::is_alphanumeric) {
        format!(" (in Windows-1252 »{windows}«)")
    } else {
        String::new()
    };
    let (de, en) = (format!("Byte 0x{byte:02X}{hint}"), format!("byte 0x{byte:02X}{hint}"));
    wrong(name, encoding, (&de, &en), before, before.len())
}

fn wrong(
    name: &str,
    encoding: &str,
    reason: (&str, &str),
    before: &str,
    at: usize,
) -> Box<Finding> {
    let mut draft = Finding::of(&KODIERUNG_FALSCH)
        .value("kodierung", clip(encoding, 20))
        .value("grund", reason);
    if !before.is_empty() {
        draft = draft.at(place(before, at));
    }
    Box::new(draft.finish(name))
}
