//! A view on the tokens of a text that all readers share: look, compare, skip. No grammar here.

use crate::zeichen::{Art, Zeichen, zerlegen};
use std::ops::Range;

/// The tokens of a text; positions are indices of tokens, and those beyond the end are harmless.
pub struct Leser<'t> {
    text: &'t str,
    zeichen: Vec<Zeichen>,
}

impl<'t> Leser<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, zeichen: zerlegen(text) }
    }

    pub fn len(&self) -> usize {
        self.zeichen.len()
    }

    pub fn art(&self, at: usize) -> Option<Art> {
        self.zeichen.get(at).map(|zeichen| zeichen.art)
    }

    pub fn ist(&self, at: usize, art: Art) -> bool {
        self.art(at) == Some(art)
    }

    pub fn ist_paragraf(&self, at: usize) -> bool {
        matches!(self.art(at), Some(Art::Paragraf { .. }))
    }

    /// The word or number in lower case, empty for all else.
    pub fn klein(&self, at: usize) -> &str {
        self.zeichen.get(at).map_or("", |zeichen| zeichen.klein.as_str())
    }

    pub fn ist_wort(&self, at: usize, words: &[&str]) -> bool {
        let klein = self.klein(at);
        !klein.is_empty() && words.contains(&klein)
    }

    /// The token as written.
    pub fn roh(&self, at: usize) -> &'t str {
        self.zeichen.get(at).map_or("", |zeichen| &self.text[zeichen.bereich.clone()])
    }

    /// The text from one token up to and without another, white space made single.
    pub fn ausschnitt(&self, tokens: Range<usize>) -> String {
        let bereich = self.bereich(tokens);
        let text = self.text[bereich].replace('\u{ad}', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The bytes from one token up to and without another.
    pub fn bereich(&self, tokens: Range<usize>) -> Range<usize> {
        let last = tokens.end.saturating_sub(1);
        match (self.zeichen.get(tokens.start), self.zeichen.get(last)) {
            (Some(first), Some(last)) if first.bereich.start <= last.bereich.end => {
                first.bereich.start..last.bereich.end
            }
            _ => 0..0,
        }
    }

    /// Whether nothing, not even a space, stands between a token and the next.
    pub fn klebt(&self, at: usize) -> bool {
        match (self.zeichen.get(at), self.zeichen.get(at + 1)) {
            (Some(this), Some(next)) => this.bereich.end == next.bereich.start,
            _ => false,
        }
    }

    pub fn beginnt_gross(&self, at: usize) -> bool {
        self.roh(at).starts_with(char::is_uppercase)
    }

    /// The position behind line ends.
    pub fn nach_zeilen(&self, mut at: usize) -> usize {
        while self.ist(at, Art::Zeile) {
            at += 1;
        }
        at
    }

    /// The position behind an abbreviation's full stop, if there is one.
    pub fn nach_punkt(&self, at: usize) -> usize {
        if self.ist(at, Art::Punkt) { at + 1 } else { at }
    }

    /// The position of the parenthesis that closes the one at `at`, no further than `bound` tokens.
    pub fn klammer_zu(&self, at: usize, bound: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for here in at..self.len().min(at + bound) {
            match self.art(here)? {
                Art::Auf => depth += 1,
                Art::Zu => depth = depth.saturating_sub(1),
                Art::Trenner => return None,
                _ => {}
            }
            if depth == 0 {
                return Some(here);
            }
        }
        None
    }

    /// The position behind a word that joins: »und«, »,«, »i. V. m.«, »bzw.«.
    pub fn verbindung(&self, at: usize) -> Option<usize> {
        let at = self.nach_zeilen(at);
        match self.art(at)? {
            Art::Komma | Art::Und | Art::Schraegstrich => {
                let next = self.nach_zeilen(at + 1);
                Some(self.verbindung_wort(next).unwrap_or(next))
            }
            _ => self.verbindung_wort(at),
        }
    }

    /// Words that join, without the comma.
    pub fn verbindung_wort(&self, at: usize) -> Option<usize> {
        let words = ["und", "sowie", "oder", "u", "bzw", "beziehungsweise", "ivm"];
        if self.ist_wort(at, &words) {
            return Some(self.nach_zeilen(self.nach_punkt(at + 1)));
        }
        if self.ist_wort(at, &["in"]) && self.ist_wort(at + 1, &["verbindung"]) {
            return self.ist_wort(at + 2, &["mit"]).then(|| self.nach_zeilen(at + 3));
        }
        self.ivm(at)
    }

    /// »i. V. m.«, »i.V.m«, »i V m«.
    pub fn ivm(&self, at: usize) -> Option<usize> {
        let mut here = at;
        for letter in ["i", "v", "m"] {
            if !self.ist_wort(here, &[letter]) {
                return None;
            }
            here = self.nach_punkt(here + 1);
        }
        Some(self.nach_zeilen(here))
    }
}
