//! The value that a finding means, character by character as the file writes it: with references, in
//! CDATA sections, between comments.

use fim_core::{Attribute, Element};
use std::ops::Range;

/// How a character is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Schreibung {
    Text,
    Verweis,
    Cdata,
}

/// A character of a value.
#[derive(Debug, Clone)]
pub(super) struct Zeichen {
    pub(super) c: char,
    /// The bytes of the document that write it.
    pub(super) ort: Range<usize>,
    pub(super) schreibung: Schreibung,
}

/// The content of an element without children, or the value of an attribute.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ziel<'a> {
    pub(super) element: Element<'a>,
    pub(super) attribut: Option<Attribute<'a>>,
}

impl<'a> Ziel<'a> {
    /// The value around a byte of the document.
    pub(super) fn um(wurzel: Element<'a>, at: u64) -> Option<Self> {
        let mut element = wurzel;
        while let Some(child) = element.children().find(|child| child.span().contains(at)) {
            element = child;
        }
        if at < element.tag_span().end {
            let attribut = element.attributes().find(|one| one.whole.contains(at))?;
            return Some(Self { element, attribut: Some(attribut) });
        }
        Self::inhalt(element)
    }

    /// The content of an element that has nothing but text.
    pub(super) fn inhalt(element: Element<'a>) -> Option<Self> {
        let is_text = element.children().next().is_none();
        is_text.then_some(Self { element, attribut: None })
    }

    /// What the value is called; those of one name may have the same defect.
    pub(super) fn name(&self) -> (&'a str, bool) {
        match &self.attribut {
            Some(attribut) => (attribut.name, true),
            None => (self.element.name(), false),
        }
    }

    /// What an editor is told of where it stands: `definition`, `status/code`, `@listVersionID`.
    pub(super) fn feld(&self) -> String {
        let name = self.element.name();
        match (&self.attribut, self.element.parent()) {
            (Some(attribut), _) => format!("{name}/@{}", attribut.name),
            (None, Some(eltern)) if matches!(name, "code" | "name" | "id" | "version") => {
                format!("{}/{name}", eltern.name())
            }
            (None, _) => name.to_owned(),
        }
    }

    /// Path of element names.
    pub(super) fn pfad(&self) -> String {
        match &self.attribut {
            Some(attribut) => format!("{}/@{}", self.element.path(), attribut.name),
            None => self.element.path(),
        }
    }

    /// The bytes of the value.
    pub(super) fn bereich(&self) -> Range<usize> {
        let text = self.element.document().source().text();
        match &self.attribut {
            Some(attribut) => attribut.span.range_in(text.len()),
            None => {
                let ganz = self.element.span().range_in(text.len());
                let start = self.element.tag_span().range_in(text.len()).end;
                let end = text[ganz].rfind("</").map_or(start, |at| self.start() + at);
                start..end.max(start)
            }
        }
    }

    fn start(&self) -> usize {
        usize::try_from(self.element.span().start).unwrap_or(usize::MAX)
    }

    /// The sign that ends the value of an attribute.
    pub(super) fn begrenzung(&self) -> Option<char> {
        self.attribut?;
        self.element.document().source().text().get(self.bereich().end..)?.chars().next()
    }

    /// The characters of the value; `None` where the file writes something that is not understood.
    pub(super) fn zeichen(&self) -> Option<Vec<Zeichen>> {
        let bereich = self.bereich();
        let text = self.element.document().source().text();
        zerlegt(text.get(bereich.clone())?, bereich.start)
    }
}

/// Takes raw text apart; `ab` is where it begins in the document.
fn zerlegt(roh: &str, ab: usize) -> Option<Vec<Zeichen>> {
    let (mut found, mut at, mut in_cdata) = (Vec::new(), 0, false);
    while at < roh.len() {
        let rest = &roh[at..];
        let until = |end: &str| rest.find(end).map(|found| found + end.len());
        let (took, c) = if in_cdata && rest.starts_with("]]>") {
            in_cdata = false;
            (3, None)
        } else if rest.starts_with("\r\n") {
            (2, Some('\n'))
        } else if in_cdata {
            gewoehnlich(rest)
        } else if rest.starts_with("<![CDATA[") {
            in_cdata = true;
            (9, None)
        } else if rest.starts_with("<!--") {
            (until("-->")?, None)
        } else if rest.starts_with("<?") {
            (until("?>")?, None)
        } else if rest.starts_with('&') {
            let length = until(";")?;
            (length, Some(gemeint(&rest[1..length - 1])?))
        } else {
            gewoehnlich(rest)
        };
        let schreibung = match c {
            _ if in_cdata => Schreibung::Cdata,
            Some(_) if rest.starts_with('&') => Schreibung::Verweis,
            _ => Schreibung::Text,
        };
        if let Some(c) = c {
            found.push(Zeichen { c, ort: ab + at..ab + at + took, schreibung });
        }
        at += took;
    }
    Some(found)
}

fn gewoehnlich(rest: &str) -> (usize, Option<char>) {
    match rest.chars().next() {
        // A line end is one character, however it is written.
        Some('\r') => (1, Some('\n')),
        Some(c) => (c.len_utf8(), Some(c)),
        None => (1, None),
    }
}

/// The character that a reference stands for: without a DTD, a number or one of five names.
fn gemeint(verweis: &str) -> Option<char> {
    match verweis {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let nummer = verweis.strip_prefix('#')?;
            let code = match nummer.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => nummer.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Schreibung, zerlegt};

    #[test]
    fn every_way_to_write_a_character_is_known() {
        let roh = "ä&lt;<!-- x -->b<![CDATA[<\u{2013}]]>&#8211;&#x2013;c\r\nd";
        let zeichen = zerlegt(roh, 7).expect("text");
        let text: String = zeichen.iter().map(|one| one.c).collect();
        assert_eq!(text, "ä<b<\u{2013}\u{2013}\u{2013}c\nd");
        assert!(zeichen.iter().all(|one| roh.get(one.ort.start - 7..one.ort.end - 7).is_some()));
        let strich = zeichen.iter().filter(|one| one.c == '\u{2013}');
        let wie: Vec<_> = strich.map(|one| one.schreibung).collect();
        assert_eq!(wie, [Schreibung::Cdata, Schreibung::Verweis, Schreibung::Verweis]);
        assert!(zerlegt("a & b", 0).is_none() && zerlegt("&auml;", 0).is_none());
    }
}
