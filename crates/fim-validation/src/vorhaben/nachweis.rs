//! Evidence that a Steckbrief or a catalogue names: what it is, and what was seen when it was opened.
//! Files are opened by whoever calls; a path that leaves the Vorhaben is not even looked for.

use crate::korpus::aufloesung::normal;
use crate::korpus::objekt::Art;

/// Where evidence is looked up.
pub trait Nachweise: Sync {
    /// Looks at a file by its path as in reports. It must not lie outside `wurzel`, also not by a
    /// link.
    fn nachsehen(&self, datei: &str, wurzel: &str) -> Fund;

    /// The folder with a catalogue that is or lies around a folder, where somebody can say; a
    /// Steckbrief may be checked alone.
    fn vorhaben(&self, _ordner: &str) -> Option<String> {
        None
    }
}

/// What was seen of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fund {
    /// There is none.
    Fehlt,
    /// It lies outside the Vorhaben.
    Ausserhalb,
    /// A folder, a device or the like.
    KeineDatei,
    /// It cannot be read: why, in German and English.
    Unlesbar(String, String),
    /// Nobody was there to look.
    Ungeprueft,
    /// It is there.
    Datei {
        /// Bytes.
        groesse: u64,
        /// Its first bytes; none where it is too large to be opened.
        anfang: Vec<u8>,
    },
}

/// Nobody looks: evidence in files counts as not checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct OhneNachweise;

impl Nachweise for OhneNachweise {
    fn nachsehen(&self, _: &str, _: &str) -> Fund {
        Fund::Ungeprueft
    }
}

/// The lookup that ships.
pub static OHNE_NACHWEISE: OhneNachweise = OhneNachweise;

/// What a piece of evidence is by its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// Noted, not fetched.
    Adresse,
    /// Id of XDatenfelder, without its version, and the version.
    Kennung(Art, &'a str, Option<&'a str>),
    /// A Leistungsschlüssel, of a Leistung or a Prozess.
    Schluessel(&'a str),
    /// A path within the Vorhaben, as in reports.
    Pfad(String),
    /// A path that leaves the Vorhaben.
    Ausserhalb,
}

/// Understands what is named in a file of the Vorhaben.
pub(super) fn form<'a>(text: &'a str, von: &str, wurzel: &str) -> Form<'a> {
    if ist_adresse(text) {
        return Form::Adresse;
    }
    if ist_schluessel(text) {
        return Form::Schluessel(text);
    }
    let (id, version) = match text.split_once(['V', 'v']) {
        Some((id, version)) => (id, Some(version)),
        None => (text, None),
    };
    if let Some(art) = kennung(id) {
        return Form::Kennung(art, id, version);
    }
    match pfad(text, von, wurzel) {
        Some(pfad) => Form::Pfad(pfad),
        None => Form::Ausserhalb,
    }
}

fn ist_adresse(text: &str) -> bool {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|start| lower.starts_with(start))
        && text.len() > 10
}

/// True for 14 digits that begin with 99.
pub(super) fn ist_schluessel(text: &str) -> bool {
    text.len() == 14 && text.starts_with("99") && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A key without the blanks and signs that people and programs put into it.
pub(crate) fn schluessel(text: &str) -> String {
    let is_filling = |letter: &char| letter.is_whitespace() || matches!(letter, '.' | '-' | '\'');
    text.chars().take(60).filter(|letter| !is_filling(letter)).collect()
}

fn kennung(id: &str) -> Option<Art> {
    let digits = id.get(1..)?;
    let is_id = matches!(digits.len(), 8 | 11) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_id.then(|| Art::nach_kennung(&normal(id))).flatten()
}

/// A path seen from the folder of a file, as in reports; `None` where it leaves the Vorhaben.
fn pfad(text: &str, von: &str, wurzel: &str) -> Option<String> {
    let text = text.replace('\\', "/");
    let is_absolute = text.starts_with('/') || text.as_bytes().get(1) == Some(&b':');
    if is_absolute || text.contains('\0') {
        return None;
    }
    let ordner = super::bau::ordner(von);
    let innen = ordner.strip_prefix(wurzel)?.trim_start_matches('/');
    let mut teile: Vec<&str> = innen.split('/').filter(|teil| !teil.is_empty()).collect();
    for teil in text.split('/') {
        match teil {
            "" | "." => {}
            ".." => {
                teile.pop()?;
            }
            teil => teile.push(teil),
        }
    }
    let innen = teile.join("/");
    Some(match wurzel {
        "" => innen,
        "/" => format!("/{innen}"),
        wurzel => format!("{wurzel}/{innen}"),
    })
}

/// Endings, name, and what such a file begins with.
type Format = (&'static [&'static str], &'static str, &'static [&'static [u8]]);

/// Kinds of files by their ending, with what they begin with; several where programs differ.
const FORMATE: &[Format] = &[
    (&["pdf"], "PDF", &[b"%PDF"]),
    (&["png"], "PNG", &[b"\x89PNG"]),
    (&["jpg", "jpeg"], "JPEG", &[b"\xFF\xD8"]),
    (&["gif"], "GIF", &[b"GIF8"]),
    (&["docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"], "ZIP", &[b"PK"]),
    (
        &["svg", "xml", "bpmn", "html", "htm"],
        "XML/HTML",
        &[b"<", b"\xEF\xBB\xBF<", b"\xFF\xFE", b"\xFE\xFF"],
    ),
];

/// What a file should begin with by its name, where it does not.
pub(super) fn falsches_format(name: &str, anfang: &[u8]) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let (_, art, starts) = FORMATE.iter().find(|(endings, ..)| endings.contains(&&*ending))?;
    let anfang = match *art {
        "XML/HTML" => anfang.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(anfang).trim_ascii_start(),
        // Some programs put a few bytes before the head of a PDF.
        "PDF" if anfang.windows(4).any(|window| window == b"%PDF") => return None,
        _ => anfang,
    };
    let fits = anfang.is_empty() || starts.iter().any(|start| anfang.starts_with(start));
    (!fits).then_some(*art)
}

#[cfg(test)]
mod tests {
    use super::{Form, falsches_format, form, pfad};
    use crate::korpus::objekt::Art;

    #[test]
    fn what_is_named_is_understood_by_its_form() {
        let form = |text| form(text, "v/briefe/a.steckbrief.toml", "v");
        assert_eq!(form("https://example.org/x"), Form::Adresse);
        assert_eq!(form("99107998001000"), Form::Schluessel("99107998001000"));
        let schema = Form::Kennung(Art::Stammdatenschema, "S00000000371", Some("1.0.0"));
        assert_eq!(form("S00000000371V1.0.0"), schema);
        assert_eq!(form("Vorlage.pdf"), Form::Pfad("v/briefe/Vorlage.pdf".to_owned()));
        assert_eq!(form("../../etc/passwd"), Form::Ausserhalb);
    }

    #[test]
    fn a_path_stays_within_the_vorhaben() {
        let from = |text| pfad(text, "v/briefe/a.steckbrief.toml", "v");
        assert_eq!(from("../bilder/./b.png").as_deref(), Some("v/bilder/b.png"));
        assert_eq!(from("..\\bilder\\b.png").as_deref(), Some("v/bilder/b.png"));
        for outside in ["../../x", "/etc/passwd", "C:\\x", "../../../v/x", "a/../../../x", "x\0y"] {
            assert_eq!(from(outside), None, "{outside}");
        }
        assert_eq!(pfad("x.pdf", "a.steckbrief.toml", "").as_deref(), Some("x.pdf"));
        assert_eq!(pfad("../x.pdf", "a.steckbrief.toml", ""), None);
        assert_eq!(pfad("x.pdf", "/v/a.steckbrief.toml", "/v").as_deref(), Some("/v/x.pdf"));
    }

    #[test]
    fn a_file_is_what_its_name_says() {
        assert_eq!(falsches_format("a.PDF", b"<html>"), Some("PDF"));
        assert_eq!(falsches_format("a.pdf", b"%PDF-1.4"), None);
        assert_eq!(falsches_format("a.svg", b"\xEF\xBB\xBF <svg"), None);
        assert_eq!(falsches_format("a.txt", b"anything"), None);
    }
}
