//! Texts of elements and attributes against simple types.

use super::{Walk, is_white, trim};
use crate::datatypes::{Resolved, normalize};
use crate::simple::{Facet, Failure, Limit, Variety, check, same};
use crate::tables::{SimpleId, ValueConstraint};
use crate::violation::{At, Kind, Violation};
use fim_core::{Element, Node, Span};
use std::borrow::Cow;

/// Characters of a value that a violation keeps.
const KEPT: usize = 200;
/// Different characters that a violation names.
const CHARACTERS: usize = 10;
/// Values of a list that a violation keeps.
const SHOWN: usize = 50;

impl<'d> Walk<'_, 'd, '_> {
    /// An element whose content is text of a simple type.
    pub(crate) fn simple_content(
        &mut self,
        element: Element<'d>,
        id: SimpleId,
        constraint: Option<&ValueConstraint>,
        w3c: &'static str,
    ) {
        let mut text: Cow<'d, str> = Cow::Borrowed("");
        for node in element.nodes() {
            match node {
                Node::Text(piece) if text.is_empty() => text = Cow::Borrowed(piece.text()),
                Node::Text(piece) => text.to_mut().push_str(piece.text()),
                Node::Element(child) => {
                    let violation = Violation::new(Kind::ElementInText, child, w3c);
                    return (self.report)(violation.found(child.name()));
                }
            }
        }
        // An empty element has its default or fixed value; names in it are those of the schema.
        if let (Some(constraint), true) = (constraint, text.is_empty()) {
            if !constraint.literal.prefixes.0.is_empty() {
                return;
            }
            text = Cow::Owned(constraint.literal.text.to_string());
        }
        let fixed = constraint.filter(|constraint| constraint.is_fixed);
        let takes_anything = self.tables.simples[id as usize].takes_anything;
        if takes_anything && fixed.is_none() {
            return;
        }
        let at = At::Text(Span::default());
        self.value(element, id, text, at, fixed, "cvc-datatype-valid.1");
    }

    /// A text against its type and its fixed value. The span of a text is only found when needed.
    pub(crate) fn value(
        &mut self,
        element: Element<'d>,
        id: SimpleId,
        raw: Cow<'d, str>,
        at: At<'d>,
        fixed: Option<&ValueConstraint>,
        w3c: &'static str,
    ) {
        // The fixed value itself is the usual case, and known to be valid. (That of an element may
        // not be: xsi:type may have changed the type.)
        let is_plain = matches!(at, At::Attribute(_))
            && matches!(self.tables.simples[id as usize].variety, Variety::Atomic(..));
        let is_fixed = |fixed: &ValueConstraint| {
            is_plain && fixed.literal.prefixes.0.is_empty() && *fixed.literal.text == *raw
        };
        if fixed.is_some_and(is_fixed) {
            return self.note(id, raw, element, at);
        }
        let resolve = |prefix: &str| namespace_at(element, prefix);
        if let Err(failure) = check(self.tables, id, &raw, &resolve, self.texts) {
            return self.wrong_value(element, &raw, at, failure, w3c);
        }
        let Some(fixed) = fixed else { return self.note(id, raw, element, at) };
        let mut buffer = String::new();
        let text = normalize(self.tables.simples[id as usize].white_space, &raw, &mut buffer);
        let resolve = |prefix: &str| namespace_at(element, prefix);
        if !same(self.tables, id, text, &fixed.literal, &resolve, self.texts) {
            let w3c = if matches!(at, At::Attribute(_)) { "cvc-au" } else { "cvc-elt.5.2.2.2" };
            let violation = Violation::new(Kind::ValueFixed, element, w3c)
                .found(clip(&raw))
                .expected(vec![fixed.literal.text.to_string()])
                .at(located(element, at));
            (self.report)(violation);
        }
        self.note(id, raw, element, at);
    }

    /// A mixed element with a default or fixed value (§3.3.4, cvc-elt.5.2.2).
    pub(crate) fn mixed_value(&mut self, element: Element<'d>, constraint: &ValueConstraint) {
        if !constraint.is_fixed || element.nodes().next().is_none() {
            return;
        }
        let text = element.text();
        if element.children().next().is_some() || *text != *constraint.literal.text {
            let violation = Violation::new(Kind::ValueFixed, element, "cvc-elt.5.2.2")
                .found(clip(&text))
                .expected(vec![constraint.literal.text.to_string()]);
            (self.report)(violation);
        }
    }

    /// An element that must be empty.
    pub(crate) fn empty_content(&mut self, element: Element<'d>) {
        match element.nodes().next() {
            Some(Node::Element(child)) => {
                let violation = Violation::new(Kind::ElementInText, child, "cvc-complex-type.2.1");
                (self.report)(violation.found(child.name()));
            }
            Some(Node::Text(piece)) => {
                self.stray_text(element, piece.text(), piece.span(), "cvc-complex-type.2.1");
            }
            None => {}
        }
    }

    pub(crate) fn stray_text(
        &mut self,
        element: Element<'d>,
        text: &str,
        span: Span,
        w3c: &'static str,
    ) {
        let violation = Violation::new(Kind::TextUnexpected, element, w3c);
        let found = if is_white(text) { clip(text) } else { clip(trim(text)) };
        let words = span.trimmed(element.document().source().text());
        let span = if words.start < words.end { words } else { span };
        (self.report)(violation.found(found).at(At::Text(span)));
    }

    fn wrong_value(
        &mut self,
        element: Element<'d>,
        raw: &str,
        at: At<'d>,
        failure: Failure,
        w3c: &'static str,
    ) {
        let simple = &self.tables.simples[failure.of as usize];
        let mut buffer = String::new();
        let text = normalize(simple.white_space, raw, &mut buffer).to_owned();
        let (kind, mut rule) = kind_of(failure.facet, w3c);
        if kind == Kind::ValueLength && simple.facets.min_length == simple.facets.max_length {
            rule = "cvc-length-valid";
        }
        let mut violation = Violation::new(kind, element, rule).found(clip(&text));
        let of = crate::tables::TypeRef::Simple(failure.of);
        violation.type_name = self.tables.type_name(of).map(str::to_owned);
        violation.at = located(element, at);
        violation.expected = self.wanted(failure);
        match failure.facet {
            Facet::Enumeration => {
                violation.suggestion = super::suggest::nearest(&text, &violation.expected)
                    .filter(|meant| *meant != text);
            }
            Facet::Pattern(step) => self.name_character(&mut violation, failure.of, step, &text),
            Facet::Datatype | Facet::Union => {
                violation.type_name = Some(simple.builtin.to_owned());
            }
            _ => {}
        }
        (self.report)(violation);
    }

    /// What the facet asks for.
    fn wanted(&self, failure: Failure) -> Vec<String> {
        let facets = &self.tables.simples[failure.of as usize].facets;
        let text = |literal: &crate::simple::Literal| literal.text.to_string();
        match failure.facet {
            Facet::Enumeration => {
                facets.enumeration.iter().flatten().take(SHOWN).map(text).collect()
            }
            Facet::Pattern(step) => {
                facets.patterns[step].iter().map(|pattern| pattern.source().to_owned()).collect()
            }
            Facet::Length(_) => [facets.min_length, facets.max_length]
                .map(|limit| limit.map_or_else(String::new, |limit| limit.to_string()))
                .into(),
            Facet::Bound(limit) => facets
                .bounds
                .iter()
                .rfind(|bound| bound.limit == limit)
                .map(|bound| text(&bound.literal))
                .into_iter()
                .collect(),
            Facet::TotalDigits => facets.total_digits.iter().map(u64::to_string).collect(),
            Facet::FractionDigits => facets.fraction_digits.iter().map(u64::to_string).collect(),
            Facet::Datatype | Facet::Union => Vec::new(),
        }
    }

    /// A pattern that any character may follow another in is about characters: names the one.
    fn name_character(
        &mut self,
        violation: &mut Violation<'d>,
        of: SimpleId,
        step: usize,
        text: &str,
    ) {
        let simple = &self.tables.simples[of as usize];
        let [pattern] = simple.facets.patterns[step].as_slice() else { return };
        if !pattern.is_about_characters() {
            return;
        }
        let found = pattern.offending(&mut self.texts.cache, text);
        let Some((offset, character)) = found else { return };
        violation.kind = Kind::ValueCharacter;
        violation.expected.clear();
        violation.characters.push(character);
        // Any character may follow any other, so the search goes on behind each.
        let mut rest = &text[offset + character.len_utf8()..];
        while violation.characters.len() < CHARACTERS {
            let found = pattern.offending(&mut self.texts.cache, rest);
            let Some((offset, character)) = found else { break };
            if !violation.characters.contains(&character) {
                violation.characters.push(character);
            }
            rest = &rest[offset + character.len_utf8()..];
        }
        violation.found = around(text, offset);
        if let At::Text(span) = violation.at {
            violation.at = At::Text(narrowed(violation.element, span, character));
        }
    }
}

fn kind_of(facet: Facet, w3c: &'static str) -> (Kind, &'static str) {
    match facet {
        Facet::Datatype | Facet::Union => (Kind::ValueDatatype, w3c),
        Facet::Enumeration => (Kind::ValueEnumeration, "cvc-enumeration-valid"),
        Facet::Pattern(_) => (Kind::ValuePattern, "cvc-pattern-valid"),
        Facet::Length(true) => (Kind::ValueLength, "cvc-minLength-valid"),
        Facet::Length(false) => (Kind::ValueLength, "cvc-maxLength-valid"),
        Facet::Bound(limit) => (
            Kind::ValueBound,
            match limit {
                Limit::MinInclusive => "cvc-minInclusive-valid",
                Limit::MinExclusive => "cvc-minExclusive-valid",
                Limit::MaxInclusive => "cvc-maxInclusive-valid",
                Limit::MaxExclusive => "cvc-maxExclusive-valid",
            },
        ),
        Facet::TotalDigits => (Kind::ValueDigits, "cvc-totalDigits-valid"),
        Facet::FractionDigits => (Kind::ValueDigits, "cvc-fractionDigits-valid"),
    }
}

/// The span of a text, now that it is needed.
fn located<'d>(element: Element<'d>, at: At<'d>) -> At<'d> {
    match at {
        At::Text(_) => At::Text(element.text_span()),
        other => other,
    }
}

/// The first place of the character as it stands in the source, if it is not written as a reference.
fn narrowed(element: Element<'_>, span: Span, character: char) -> Span {
    let text = element.document().source().text();
    let (Ok(start), Ok(end)) = (usize::try_from(span.start), usize::try_from(span.end)) else {
        return span;
    };
    let Some(at) = text.get(start..end).and_then(|text| text.find(character)) else { return span };
    Span::new(start + at, start + at + character.len_utf8())
}

fn clip(text: &str) -> String {
    match text.char_indices().nth(KEPT) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Some characters on both sides of an offset.
fn around(text: &str, offset: usize) -> String {
    const SIDE: usize = 15;
    let (before, after) = text.split_at(offset);
    let start = before.char_indices().rev().nth(SIDE - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(SIDE + 1).map_or(after.len(), |(at, _)| at);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let inner = format!("{}{}", &before[start..], &after[..end]);
    format!("{}{inner}{}", cut(start > 0), cut(end < after.len()))
}

fn prefix_of(prefix: &str) -> Option<&str> {
    Some(prefix).filter(|prefix| !prefix.is_empty())
}

fn namespace_at<'d>(element: Element<'d>, prefix: &str) -> Resolved<'d> {
    match element.namespace_of(prefix_of(prefix)) {
        Some(uri) => Resolved::Namespace(uri),
        None if prefix.is_empty() => Resolved::NoNamespace,
        None => Resolved::Unbound,
    }
}
