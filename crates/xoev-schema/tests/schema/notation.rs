//! A short notation for content models: `a, b?, (c | d)*, e{2,5}`; `a & b?` is an `xs:all`;
//! `a:int` is an element of that built-in type, without one it is `xs:string`.

use std::fmt::Write as _;

/// A term and how often it may stand.
#[derive(Debug, Clone)]
pub struct Particle {
    pub term: Term,
    pub min: u32,
    /// `None` for no limit.
    pub max: Option<u32>,
}

/// What a particle is made of.
#[derive(Debug, Clone)]
pub enum Term {
    Element(String),
    Sequence(Vec<Particle>),
    Choice(Vec<Particle>),
    All(Vec<Particle>),
}

impl Particle {
    /// The particle as XML Schema writes it; an element alone is wrapped in a sequence.
    pub fn xsd(&self) -> String {
        match self.term {
            Term::Element(_) => format!("<xs:sequence>{}</xs:sequence>", self.inner()),
            _ => self.inner(),
        }
    }

    fn inner(&self) -> String {
        let max = self.max.map_or("unbounded".to_owned(), |max| max.to_string());
        let occurs = match (self.min, self.max) {
            (1, Some(1)) => String::new(),
            (min, _) => format!(" minOccurs='{min}' maxOccurs='{max}'"),
        };
        let (name, parts) = match &self.term {
            Term::Element(name) => {
                let (name, of) = name.split_once(':').unwrap_or((name, "string"));
                return format!("<xs:element name='{name}' type='xs:{of}'{occurs}/>");
            }
            Term::Sequence(parts) => ("sequence", parts),
            Term::Choice(parts) => ("choice", parts),
            Term::All(parts) => ("all", parts),
        };
        let mut text = format!("<xs:{name}{occurs}>");
        for part in parts {
            text.push_str(&part.inner());
        }
        write!(text, "</xs:{name}>").expect("memory");
        text
    }
}

/// Reads the notation.
pub fn parse(notation: &str) -> Particle {
    let mut reader = Reader { rest: notation };
    let particle = reader.group();
    assert_eq!(reader.rest.trim(), "", "{notation}");
    particle
}

struct Reader<'n> {
    rest: &'n str,
}

impl Reader<'_> {
    fn take(&mut self, wanted: char) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn group(&mut self) -> Particle {
        let mut parts = vec![self.part()];
        for (sign, make) in [
            (',', Term::Sequence as fn(Vec<Particle>) -> Term),
            ('|', Term::Choice),
            ('&', Term::All),
        ] {
            if self.take(sign) {
                parts.push(self.part());
                while self.take(sign) {
                    parts.push(self.part());
                }
                return Particle { term: make(parts), min: 1, max: Some(1) };
            }
        }
        parts.remove(0)
    }

    fn part(&mut self) -> Particle {
        let mut particle = if self.take('(') {
            let inner = self.group();
            assert!(self.take(')'), "{}", self.rest);
            match inner {
                // `(a{2,5})+` is a loop around a loop.
                Particle { min: 1, max: Some(1), .. } => inner,
                _ => Particle { term: Term::Sequence(vec![inner]), min: 1, max: Some(1) },
            }
        } else {
            let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
            let end = self.rest.find(|c| !is_name(c)).unwrap_or(self.rest.len());
            let (name, rest) = self.rest.split_at(end);
            assert!(!name.is_empty(), "{}", self.rest);
            self.rest = rest;
            Particle { term: Term::Element(name.to_owned()), min: 1, max: Some(1) }
        };
        (particle.min, particle.max) = self.occurs();
        particle
    }

    fn occurs(&mut self) -> (u32, Option<u32>) {
        for (sign, occurs) in [('?', (0, Some(1))), ('*', (0, None)), ('+', (1, None))] {
            if self.take(sign) {
                return occurs;
            }
        }
        if !self.take('{') {
            return (1, Some(1));
        }
        let (inner, rest) = self.rest.split_once('}').expect("a brace");
        self.rest = rest;
        let (min, max) = inner.split_once(',').unwrap_or((inner, inner));
        let max = if max.is_empty() { None } else { Some(max.parse().expect("a number")) };
        (min.parse().expect("a number"), max)
    }
}
