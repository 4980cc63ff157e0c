//! A table of a TOML file, key by key; what is no such thing is a complaint with its place.

use super::fehler::Fehler;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(super) type Wert<'v> = Spanned<DeValue<'v>>;

/// A table and where it begins.
#[derive(Clone, Copy)]
pub(super) struct Tabelle<'t> {
    pub(super) eintraege: &'t DeTable<'t>,
    pub(super) anfang: usize,
}

/// A text and where it stands, quotes included.
#[derive(Debug, Clone)]
pub(super) struct Text<'t> {
    pub(super) text: &'t str,
    pub(super) span: Range<usize>,
}

impl Text<'_> {
    pub(super) const fn stelle(&self) -> usize {
        self.span.start
    }
}

impl<'t> Tabelle<'t> {
    /// # Errors
    /// Where a key is none of those there are.
    pub(super) fn kennt(&self, schluessel: &[&str]) -> Result<(), Fehler> {
        for key in self.eintraege.keys() {
            if !schluessel.contains(&&**key.get_ref()) {
                let was = ("der Schlüssel", "the key");
                return Err(Fehler::unbekannt(key.span().start, was, key.get_ref(), schluessel));
            }
        }
        Ok(())
    }

    pub(super) fn wert(&self, key: &str) -> Option<&'t Wert<'t>> {
        self.eintraege.get(key)
    }

    /// Where a key stands.
    pub(super) fn stelle(&self, key: &str) -> usize {
        self.eintraege.get_key_value(key).map_or(self.anfang, |(key, _)| key.span().start)
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<Text<'t>>, Fehler> {
        self.wert(key).map(|wert| text(wert, key)).transpose()
    }

    /// A text that must be there and say something.
    pub(super) fn pflichttext(&self, key: &str) -> Result<Text<'t>, Fehler> {
        let Some(text) = self.text(key)? else {
            return Err(Fehler::new(
                self.anfang,
                format!("in dieser Regel fehlt »{key}«"),
                format!("this rule lacks »{key}«"),
            ));
        };
        if text.text.trim().is_empty() {
            let (de, en) = (format!("»{key}« ist leer"), format!("»{key}« is empty"));
            return Err(Fehler::new(text.stelle(), de, en));
        }
        Ok(text)
    }

    pub(super) fn texte(&self, key: &str) -> Result<Vec<Text<'t>>, Fehler> {
        self.wert(key).map_or(Ok(Vec::new()), |wert| texte(wert, key))
    }

    /// A whole number that is not negative.
    pub(super) fn zahl(&self, key: &str) -> Result<Option<usize>, Fehler> {
        let Some(wert) = self.wert(key) else { return Ok(None) };
        let zahl = wert.get_ref().as_integer().and_then(|zahl| zahl.as_str().parse().ok());
        zahl.map(Some).ok_or_else(|| {
            let de = format!("»{key}« ist eine ganze Zahl ab 0, etwa 120");
            let en = format!("»{key}« is a whole number from 0 on, such as 120");
            Fehler::new(wert.span().start, de, en)
        })
    }
}

pub(super) fn text<'t>(wert: &'t Wert<'t>, key: &str) -> Result<Text<'t>, Fehler> {
    let span = wert.span();
    wert.get_ref().as_str().map(|text| Text { text, span: span.clone() }).ok_or_else(|| {
        let de = format!("»{key}« ist ein Text in Anführungszeichen");
        Fehler::new(span.start, de, format!("»{key}« is a text in quotation marks"))
    })
}

/// A list of texts.
pub(super) fn texte<'t>(wert: &'t Wert<'t>, key: &str) -> Result<Vec<Text<'t>>, Fehler> {
    let stelle = wert.span().start;
    let liste = wert.get_ref().as_array().ok_or_else(|| {
        let de = format!("»{key}« ist eine Liste von Texten, etwa [\"a\", \"b\"]");
        Fehler::new(stelle, de, format!("»{key}« is a list of texts, such as [\"a\", \"b\"]"))
    })?;
    let kein_text = |span: Range<usize>| {
        let de = format!("jeder Wert in »{key}« ist ein Text in Anführungszeichen");
        Fehler::new(span.start, de, format!("every value of »{key}« is a text in quotation marks"))
    };
    liste.iter().map(|wert| text(wert, key).map_err(|_| kein_text(wert.span()))).collect()
}

pub(super) fn tabelle<'t>(wert: &'t Wert<'t>, form: &str) -> Result<Tabelle<'t>, Fehler> {
    let anfang = wert.span().start;
    let eintraege = wert.get_ref().as_table().ok_or_else(|| {
        let (de, en) = (format!("erwartet: {form}"), format!("expected: {form}"));
        Fehler::new(anfang, de, en)
    })?;
    Ok(Tabelle { eintraege, anfang })
}
