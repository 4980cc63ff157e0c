//! Attached files: base64, and inside it a ZIP with one file (or, tolerated, the file itself).
//!
//! Content is hostile: sizes are counted on what is really there, never taken from a header.
//! Not here: what the findings say (`regeln`), and which attachments there are
//! ([`Parsed::anlagen`](crate::Parsed::anlagen)).

mod archiv;
mod fehler;

pub use fehler::AnlageFehler;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use fim_core::{Limits, Text};
use std::borrow::Cow;

/// What an attached file is, by its first bytes; its name counts only for XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnlageArt {
    /// XML that is called `.bpmn` or names the BPMN namespace near its start.
    Bpmn,
    /// Any other XML.
    Xml,
    /// PDF.
    Pdf,
    /// Anything else.
    Sonstige,
}

/// An attached file, unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anlage {
    /// Name in the archive without folders, else the `dateiname`; empty where neither is given.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is.
    pub art: AnlageArt,
    /// Files in the archive, of which the first was read; 1 where there is no archive.
    pub dateien: u64,
}

/// Starts of files that are taken as they are, without a ZIP around them: pictures (PNG, JPEG, GIF)
/// and texts (PDF, RTF, older office programs).
const DIRECT: &[&[u8]] = &[
    b"\x89PNG\r\n",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"%PDF-",
    b"{\\rtf",
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
];

/// How far into a file the BPMN namespace is looked for.
const HEAD: usize = 8192;

/// Unpacks the `inhalt` of a [`Datei`](crate::Datei) called `dateiname`.
///
/// # Errors
/// No base64, no readable archive, an archive without a file, or a limit that was hit.
pub fn unpack(
    inhalt: &Text<'_>,
    dateiname: Option<&str>,
    limits: &Limits,
) -> Result<Anlage, AnlageFehler> {
    unpack_counting(inhalt, dateiname, limits, &mut 0)
}

/// As [`unpack`]; adds to `produced` the bytes that were made of the content, also on errors.
pub(crate) fn unpack_counting(
    inhalt: &Text<'_>,
    dateiname: Option<&str>,
    limits: &Limits,
    produced: &mut u64,
) -> Result<Anlage, AnlageFehler> {
    let bytes = decode(&inhalt.value, limits)?;
    *produced = produced.saturating_add(bytes.len() as u64);
    let outer = dateiname.unwrap_or("").trim();
    if bytes.starts_with(b"PK") {
        let Some(archiv::Entpackt { name, bytes: inner, dateien }) =
            archiv::unpack(&bytes, limits, produced)?
        else {
            let art = AnlageArt::Sonstige;
            return Ok(Anlage { name: outer.to_owned(), bytes, art, dateien: 1 });
        };
        let name = if name.is_empty() { outer.to_owned() } else { name };
        let art = art(&name, &inner);
        return Ok(Anlage { name, bytes: inner, art, dateien });
    }
    let art = art(outer, &bytes);
    if art == AnlageArt::Sonstige && !DIRECT.iter().any(|start| bytes.starts_with(start)) {
        return Err(AnlageFehler::defekt(
            "der Inhalt ist weder ZIP noch XML noch PDF",
            "the content is neither ZIP nor XML nor PDF",
        ));
    }
    Ok(Anlage { name: outer.to_owned(), bytes, art, dateien: 1 })
}

fn decode(text: &str, limits: &Limits) -> Result<Vec<u8>, AnlageFehler> {
    let is_space = |c: char| c.is_ascii_whitespace();
    let trimmed = text.trim_matches(is_space);
    let clean: Cow<'_, str> = if trimmed.contains(is_space) {
        trimmed.split_ascii_whitespace().collect::<String>().into()
    } else {
        trimmed.into()
    };
    if clean.is_empty() {
        return Err(AnlageFehler::defekt("der Inhalt ist leer", "the content is empty"));
    }
    let padding = clean.bytes().rev().take(2).filter(|byte| *byte == b'=').count() as u64;
    let size = (clean.len() as u64 / 4 * 3).saturating_sub(padding);
    if size > limits.attachment_bytes {
        return Err(AnlageFehler::size(size.to_string(), limits));
    }
    STANDARD.decode(clean.as_bytes()).map_err(|error| AnlageFehler::base64(&error, &clean))
}

fn art(name: &str, bytes: &[u8]) -> AnlageArt {
    if bytes.starts_with(b"%PDF-") {
        return AnlageArt::Pdf;
    }
    if !looks_like_xml(bytes) {
        return AnlageArt::Sonstige;
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let namespace = crate::bpmn::NAMESPACE.as_bytes();
    let called_bpmn = name.to_ascii_lowercase().ends_with(".bpmn");
    if called_bpmn || head.windows(namespace.len()).any(|window| window == namespace) {
        AnlageArt::Bpmn
    } else {
        AnlageArt::Xml
    }
}

/// `<` and what may follow it at the start of a document, in UTF-8 or UTF-16.
fn looks_like_xml(bytes: &[u8]) -> bool {
    let rest = [&b"\xEF\xBB\xBF"[..], b"\xFF\xFE", b"\xFE\xFF"]
        .iter()
        .find_map(|mark| bytes.strip_prefix(*mark))
        .unwrap_or(bytes);
    let mut visible = rest
        .iter()
        .take(HEAD)
        .copied()
        .filter(|byte| *byte != 0)
        .skip_while(u8::is_ascii_whitespace);
    visible.next() == Some(b'<')
        && visible.next().is_some_and(|byte| {
            byte.is_ascii_alphabetic() || !byte.is_ascii() || b"?!_".contains(&byte)
        })
}
