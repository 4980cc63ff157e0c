//! The two languages of every text a user sees, and the filling of message templates.

use crate::finding::Value;

/// Language of messages. Codes, keys and exit codes are never translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sprache {
    /// German, the default.
    #[default]
    De,
    /// English.
    En,
}

impl Sprache {
    /// Picks the text of this language.
    #[must_use]
    pub const fn pick<'a>(self, de: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::De => de,
            Self::En => en,
        }
    }
}

/// One text in both languages, standing side by side so that neither is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// German.
    pub de: &'static str,
    /// English.
    pub en: &'static str,
}

impl Wording {
    /// Both languages at once.
    #[must_use]
    pub const fn new(de: &'static str, en: &'static str) -> Self {
        Self { de, en }
    }

    /// The text in `sprache`.
    #[must_use]
    pub const fn get(&self, sprache: Sprache) -> &'static str {
        sprache.pick(self.de, self.en)
    }

    /// The text in `sprache` with every `{key}` replaced by the value of that key.
    ///
    /// A key without a value stays as it is, so that the gap is seen in tests.
    #[must_use]
    pub fn fill(&self, sprache: Sprache, values: &[(&'static str, Value)]) -> String {
        let template = self.get(sprache);
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            rest = &rest[open..];
            let Some(close) = rest.find('}') else { break };
            let key = &rest[1..close];
            match values.iter().find(|(name, _)| *name == key) {
                Some((_, value)) => out.push_str(value.get(sprache)),
                None => out.push_str(&rest[..=close]),
            }
            rest = &rest[close + 1..];
        }
        out.push_str(rest);
        out
    }
}
