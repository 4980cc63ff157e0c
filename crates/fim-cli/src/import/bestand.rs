//! The exceptions that `fim.toml` has already, with the lines they are written in. Read for comparing
//! alone: whatever is not understood here is left to whoever checks by it.

use crate::failure::Failure;
use fim_core::Sprache;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Table with the exceptions.
pub const AUSNAHMEN: &str = "ausnahmen";

/// An exception that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bestehend {
    /// Line where it begins, from 1.
    pub zeile: usize,
    pub regel: String,
    pub element: Option<String>,
    pub fingerabdruck: Option<String>,
    pub grund: Angabe,
    pub bis: Angabe,
}

/// A text, and its line where there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Angabe {
    pub text: String,
    pub zeile: Option<usize>,
}

/// Reads the exceptions of a file.
pub fn read(text: &str, shown: &str, sprache: Sprache) -> Result<Vec<Bestehend>, Failure> {
    let table = DeTable::parse(text).map_err(|error| {
        let line = line(text, error.span().map_or(0, |span| span.start));
        let complaint = sprache.pick("kein gültiges TOML", "not valid TOML");
        Failure::Usage(format!("{shown}:{line}: {complaint}: {}", error.message()))
    })?;
    let Some(value) = table.get_ref().get(AUSNAHMEN) else { return Ok(Vec::new()) };
    // Written otherwise, nothing can be appended to it.
    let array = value.get_ref().as_array().ok_or_else(|| {
        let line = line(text, value.span().start);
        let complaint = sprache.pick("erwartet wird", "expected is");
        Failure::Usage(format!("{shown}:{line}: {complaint} [[{AUSNAHMEN}]]"))
    })?;
    Ok(array.iter().filter_map(|entry| exception(text, entry)).collect())
}

fn exception(text: &str, entry: &Spanned<DeValue<'_>>) -> Option<Bestehend> {
    let table = entry.get_ref().as_table()?;
    let angabe = |key: &str| {
        let value = table.get(key)?;
        let word = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            _ => return None,
        };
        Some(Angabe { text: word, zeile: Some(line(text, value.span().start)) })
    };
    let wort = |key: &str| angabe(key).map(|it| it.text);
    Some(Bestehend {
        zeile: line(text, entry.span().start),
        regel: wort("regel")?,
        element: wort("element"),
        fingerabdruck: wort("fingerabdruck").map(|it| it.to_lowercase()),
        grund: angabe("grund").unwrap_or_default(),
        bis: angabe("bis").unwrap_or_default(),
    })
}

fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::read;
    use fim_core::Sprache;

    #[test]
    fn exceptions_come_with_their_lines() {
        let text = "# oben\r\nprofil = \"pvog\"\r\n\r\n[[ausnahmen]]\r\nregel = \"XDF1014\"\r\ngrund = \"a\"\r\nbis = 2026-12-31\r\n\r\n[[ausnahmen]]\r\nelement = \"F1\"\r\nregel = 'XDF'\r\nfingerabdruck = \"0A\"\r\nbis = \"2027-01-01\"\r\n";
        let Ok(bestand) = read(text, "fim.toml", Sprache::De) else { unreachable!("it is TOML") };
        let [one, two] = bestand.as_slice() else { unreachable!("{bestand:?}") };
        assert_eq!((one.zeile, one.grund.zeile, one.bis.zeile), (4, Some(6), Some(7)));
        assert_eq!((one.grund.text.as_str(), one.bis.text.as_str()), ("a", "2026-12-31"));
        assert_eq!(
            (two.zeile, two.regel.as_str(), two.bis.text.as_str()),
            (9, "XDF", "2027-01-01")
        );
        assert_eq!(two.fingerabdruck.as_deref(), Some("0a"));
    }

    #[test]
    fn what_cannot_be_appended_to_is_refused() {
        for text in ["a = ", "ausnahmen = 1", "[ausnahmen]\nregel = \"X\""] {
            assert!(read(text, "fim.toml", Sprache::De).is_err(), "{text}");
        }
        assert!(read("ausnahmen = []\n[[ausnahmen]]\nregel = \"X\"", "", Sprache::De).is_err());
    }
}
