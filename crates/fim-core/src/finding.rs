//! A finding as plain data: which rule, where, at which element, with which words.
//! Rendering is the business of `fim-report`.

use crate::reading::clip;
use crate::{Excerpt, Fingerprint, Position, RuleMeta, Source, Span, Sprache, Stufe, Wording};
use std::sync::Arc;

/// Something a rule has to say about one place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that speaks.
    pub rule: &'static RuleMeta,
    /// Level of this finding: that of the rule unless configured otherwise.
    pub stufe: Stufe,
    /// Values for the `{key}`s of the rule's texts.
    pub values: Vec<(&'static str, Value)>,
    /// Where; `None` where the file as a whole is meant.
    pub place: Option<Place>,
    /// The artefact element that is concerned, where it is known.
    pub element: Option<ElementInfo>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What would be right.
    pub expected: Option<Value>,
    /// What stands there.
    pub found: Option<Value>,
    /// The clause behind the finding where the rule stands for many, such as
    /// `cvc-complex-type.2.4.a` of XML Schema.
    pub clause: Option<&'static str>,
    /// True where the finding rests on a structure that no official text confirms.
    pub unverified: bool,
    /// True where it stands in the way of the release status aimed at.
    pub blocks: bool,
    /// Names of the children that the element at the place lacks.
    pub lacks: Vec<String>,
    /// Codes of other rules that say the same of the same place.
    pub also: Vec<&'static str>,
    /// Further places of the same cause, in this file and others, where this finding stands for all
    /// of them.
    pub weitere: Vec<Ort>,
    /// True where another finding stands for this one: the cause is the same, the place another.
    pub repeats: bool,
    /// The Redaktion in whose charge the element is: Nummernkreis of its id, schemeAgencyID or
    /// publisher. Filled in when all files are read; `None` where none is named.
    pub redaktion: Option<Arc<str>>,
    /// Name that survives edits elsewhere in the file.
    pub fingerprint: Fingerprint,
}

/// A value in a message: the same in both languages, or one for each.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A name, a number, a text from the file.
    Plain(String),
    /// German and English.
    Both(String, String),
}

impl Value {
    /// The value in `sprache`.
    #[must_use]
    pub fn get(&self, sprache: Sprache) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Both(de, en) => sprache.pick(de, en),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Plain(number.to_string())
    }
}

impl From<(&str, &str)> for Value {
    fn from((de, en): (&str, &str)) -> Self {
        Self::Both(de.to_owned(), en.to_owned())
    }
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path of element names from the root, prefix-free, with a position where siblings share the
    /// name: `/xdatenfelder.datenfeld.0104/datenfeld/regel[2]/name`. Empty outside a document.
    pub path: String,
    /// Bytes of the decoded text.
    pub span: Span,
    /// Line and column of the start of the span.
    pub position: Position,
    /// The line, windowed.
    pub excerpt: Option<Excerpt>,
}

/// A place with the file it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ort {
    /// Path of the file as in the report.
    pub file: Arc<str>,
    /// Where in it; without an excerpt.
    pub place: Place,
}

/// A further place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// What is there.
    pub label: Value,
    /// Where.
    pub place: Place,
}

/// The artefact element a finding belongs to, as an editor knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ElementInfo {
    /// Kind as in the standard: `Datenfeld`, `Leistung`, `Aktivitätengruppe` …
    pub kind: String,
    /// Identifier, such as `F60000000236`.
    pub id: Option<String>,
    /// Version of the element.
    pub version: Option<String>,
    /// Name given by the editors.
    pub name: Option<String>,
}

impl Finding {
    /// Starts a finding of `rule`.
    pub fn of(rule: &'static RuleMeta) -> Draft {
        Draft {
            finding: Self {
                rule,
                stufe: rule.stufe,
                values: Vec::new(),
                place: None,
                element: None,
                related: Vec::new(),
                expected: None,
                found: None,
                clause: None,
                unverified: false,
                blocks: false,
                lacks: Vec::new(),
                also: Vec::new(),
                weitere: Vec::new(),
                repeats: false,
                redaktion: None,
                fingerprint: Fingerprint::default(),
            },
            identity: String::new(),
        }
    }

    /// The one-line message.
    #[must_use]
    pub fn message(&self, sprache: Sprache) -> String {
        self.rule.message.fill(sprache, &self.values)
    }

    /// Why it matters. What rests on no official text does not claim more than that.
    #[must_use]
    pub fn why(&self, sprache: Sprache) -> String {
        if self.unverified {
            return UNVERIFIED.get(sprache).to_owned();
        }
        self.rule.why.fill(sprache, &self.values)
    }

    /// What to do.
    #[must_use]
    pub fn fix(&self, sprache: Sprache) -> String {
        self.rule.fix.fill(sprache, &self.values)
    }

    /// Takes in another finding that says the same of the same place: its code is kept, and the
    /// graver level of the two.
    pub fn absorb(&mut self, other: &Self) {
        self.stufe = self.stufe.max(other.stufe);
        for code in std::iter::once(&other.rule.code).chain(&other.also) {
            if *code != self.rule.code && !self.also.contains(code) {
                self.also.push(code);
            }
        }
        self.also.sort_unstable();
        if self.element.is_none() {
            self.element.clone_from(&other.element);
        }
        if self.related.is_empty() {
            self.related.clone_from(&other.related);
        }
    }

    /// Order within a file: by place, then rule, then text.
    #[must_use]
    pub fn order(&self) -> (u64, &'static str, Fingerprint) {
        (self.place.as_ref().map_or(0, |place| place.span.start), self.rule.code, self.fingerprint)
    }
}

/// Why a finding matters that rests on no official text.
const UNVERIFIED: Wording = Wording::new(
    "Das amtliche Schema ist nicht öffentlich; dieser Hinweis folgt dem, was öffentlich belegt ist. Ist die Angabe richtig, kann er übergangen werden.",
    "The official schema is not public; this note follows what is documented publicly. If the data is right, ignore it.",
);

/// Characters of an id or name that a finding keeps: thousands of findings may share a long one.
const LONGEST: usize = 200;

/// A finding in the making; [`Draft::finish`] closes it.
#[derive(Debug, Clone)]
#[must_use]
pub struct Draft {
    finding: Finding,
    identity: String,
}

impl Draft {
    /// Gives the value of a `{key}` of the rule's texts.
    pub fn value(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.finding.values.push((key, value.into()));
        self
    }

    /// Says where.
    pub fn at(mut self, place: Place) -> Self {
        self.finding.place = Some(place);
        self
    }

    /// Says which artefact element is concerned.
    pub fn about(mut self, element: Option<ElementInfo>) -> Self {
        let short = |text: Option<String>| text.map(|text| clip(&text, LONGEST));
        self.finding.element = element.map(|element| ElementInfo {
            kind: element.kind,
            id: short(element.id),
            version: short(element.version),
            name: short(element.name),
        });
        self
    }

    /// Adds a further place.
    pub fn related(mut self, label: impl Into<Value>, place: Place) -> Self {
        self.finding.related.push(Related { label: label.into(), place });
        self
    }

    /// Says what stands there.
    pub fn found(mut self, found: impl Into<Value>) -> Self {
        self.finding.found = Some(found.into());
        self
    }

    /// Says what stands there, where it is more than white space; cut to fit.
    pub fn found_text(self, text: &str) -> Self {
        if text.trim().is_empty() { self } else { self.found(clip(text, 80)) }
    }

    /// Says what would be right.
    pub fn expected(mut self, expected: impl Into<Value>) -> Self {
        self.finding.expected = Some(expected.into());
        self
    }

    /// Names the clause of the norm.
    pub const fn clause(mut self, clause: &'static str) -> Self {
        self.finding.clause = Some(clause);
        self
    }

    /// Names a child that the element at the place lacks.
    pub fn lacks(mut self, child: &str) -> Self {
        self.finding.lacks.push(clip(child, LONGEST));
        self
    }

    /// Marks the finding as resting on an unofficial structure: no more than a Hinweis.
    pub const fn unverified(mut self) -> Self {
        self.finding.unverified = true;
        self.finding.stufe = Stufe::Hinweis;
        self
    }

    /// Lowers the level: the rule speaks of something that matters less here.
    pub fn at_most(mut self, stufe: Stufe) -> Self {
        self.finding.stufe = self.finding.stufe.min(stufe);
        self
    }

    /// Raises the level: more is at stake here than usual.
    pub fn at_least(mut self, stufe: Stufe) -> Self {
        self.finding.stufe = self.finding.stufe.max(stufe);
        self
    }

    /// Adds what tells this finding from others of the same rule at the same element. Of a long text
    /// both ends and the length count: thousands of findings may share one.
    pub fn distinguish(mut self, by: &str) -> Self {
        const END: usize = 1_000;
        if by.len() > 2 * END {
            let (start, end) = (by.floor_char_boundary(END), by.ceil_char_boundary(by.len() - END));
            self.identity.push_str(&by[..start]);
            self.identity.push_str(&by.len().to_string());
            self.identity.push_str(&by[end..]);
        } else {
            self.identity.push_str(by);
        }
        self.identity.push('\u{1f}');
        self
    }

    /// As [`Draft::distinguish`], by what was found.
    pub fn distinguish_found(self) -> Self {
        match self.finding.found.clone() {
            Some(found) => self.distinguish(found.get(Sprache::De)),
            None => self,
        }
    }

    /// Cuts the value of a key where the message is longer than `most` characters in a language, so
    /// that it fits; `least` characters of the value stay.
    pub fn fit(mut self, key: &str, most: usize, least: usize) -> Self {
        let length = |sprache| self.finding.message(sprache).chars().count();
        let over = length(Sprache::De).max(length(Sprache::En)).saturating_sub(most);
        let value = self.finding.values.iter_mut().find(|(name, _)| *name == key);
        if let Some((_, Value::Plain(text))) = value.filter(|_| over > 0) {
            // One more for the sign that something is missing.
            let keep = text.chars().count().saturating_sub(over + 1).max(least);
            *text = clip(text.trim_end_matches('…'), keep);
        }
        self
    }

    /// Closes the finding. The fingerprint is made of the rule, the artefact element (or, where
    /// there is none, the name of the file without its folder) and what distinguishes it.
    #[must_use]
    pub fn finish(mut self, source_name: &str) -> Finding {
        let owner = match &self.finding.element {
            Some(ElementInfo { kind, id: Some(id), version, .. }) => {
                format!("{kind}\u{1f}{id}\u{1f}{}", version.as_deref().unwrap_or(""))
            }
            _ => source_name.rsplit(['/', '\\']).next().unwrap_or(source_name).to_owned(),
        };
        self.finding.fingerprint =
            Fingerprint::of(&[self.finding.rule.code, &owner, &self.identity]);
        self.finding
    }
}

impl Place {
    /// A place in `source` that belongs to no element.
    #[must_use]
    pub fn in_source(source: &Source, span: Span) -> Self {
        Self::with_path(source, span, String::new())
    }

    pub(crate) fn with_path(source: &Source, span: Span, path: String) -> Self {
        let (position, excerpt) = (source.position(span.start), Some(source.excerpt(span)));
        Self { path, span: source.in_file(span), position, excerpt }
    }
}
