//! From a violation to a finding: place, element, values. The words are in `regeln`, the phrases
//! that depend on what was found in `wortwahl`.

use super::listenkennung::{self, Abweichung};
use super::regeln::{self, KINDER_QUALIFIZIERT, LISTENKENNUNG_ABWEICHEND};
use super::{wortwahl, zeichen};
use crate::identify::Standard;
use fim_core::reading::clip;
use fim_core::{
    Document, Draft, Element, ElementInfo, Finding, Findings, Limits, Place, SchemaCheck, Stufe,
    Value,
};
use std::collections::HashSet;
use xoev_schema::{At, Kind, Violation};

/// Characters of a name or value in a message of one line.
const SHORT: usize = 30;

/// Collects the findings of one file.
pub(super) struct Befunde<'d> {
    /// `None` for a document of another standard.
    standard: Option<Standard>,
    check: SchemaCheck,
    document: &'d Document<'d>,
    findings: Findings,
    /// What is told when the document has ended: of a piece of a file, after all pieces.
    am_ende: Findings,
    /// Identifiers of lists whose deviation has been told.
    told: HashSet<String>,
}

impl<'d> Befunde<'d> {
    pub(super) fn new(
        standard: Option<Standard>,
        check: SchemaCheck,
        document: &'d Document<'d>,
        limits: &Limits,
    ) -> Self {
        let (findings, am_ende) = (Findings::new(limits), Findings::new(limits));
        Self { standard, check, document, findings, am_ende, told: HashSet::new() }
    }

    /// What was found on the way, and what at the end.
    pub(super) fn finish(self) -> (Findings, Findings) {
        (self.findings, self.am_ende)
    }

    pub(super) fn children_are_qualified(&mut self, root: Element<'d>) {
        let standard = self.standard;
        if root.document().source().is_repeated(root.span().start) {
            return;
        }
        self.findings.add(|| {
            Finding::of(&KINDER_QUALIFIZIERT)
                .at(root.name_place())
                .about(standard.and_then(|standard| describe(standard, root)))
                .finish(root.document().source().name())
        });
    }

    pub(super) fn add(&mut self, violation: &Violation<'d>) {
        let standard = self.standard;
        if self.document.source().is_repeated(beginn(violation)) {
            return;
        }
        if standard == Some(Standard::Xprozess) {
            match listenkennung::judge(violation) {
                Some(Abweichung::Covered) => return,
                Some(Abweichung::List(list)) => {
                    if self.told.insert(list) {
                        self.findings.add(|| list_deviates(violation));
                    }
                    return;
                }
                None => {}
            }
        }
        let unverified = self.check == SchemaCheck::Unverified;
        let name = self.document.source().name();
        let stufe = if unverified { Stufe::Hinweis } else { regeln::rule(violation.kind).stufe };
        let findings = match violation.kind {
            Kind::IdDangling => &mut self.am_ende,
            _ => &mut self.findings,
        };
        findings.add_at_most(stufe, || {
            let draft = draft(standard, violation);
            if unverified { draft.unverified().finish(name) } else { draft.finish(name) }
        });
    }
}

fn list_deviates(violation: &Violation<'_>) -> Finding {
    let element = violation.element;
    let wanted = violation.expected.first().map_or("", String::as_str);
    Finding::of(&LISTENKENNUNG_ABWEICHEND)
        .value("wert", clip(&violation.found, 60))
        .value("soll", clip(wanted, 80))
        .at(place(violation))
        .about(describe(Standard::Xprozess, element))
        .found(clip(&violation.found, 80))
        .expected(clip(wanted, 80))
        .clause(violation.w3c)
        .distinguish(&violation.found)
        .finish(element.document().source().name())
}

fn draft(standard: Option<Standard>, violation: &Violation<'_>) -> Draft {
    let element = violation.element;
    let parent = match violation.kind {
        Kind::ElementMissing | Kind::TextUnexpected => element,
        _ => element.parent().unwrap_or(element),
    };
    let attribute = match violation.at {
        At::Attribute(attribute) => Some(attribute.name),
        _ => violation.expected.first().map(String::as_str),
    };
    let name = match violation.at {
        At::Attribute(attribute) => of_element(attribute.name, element.name()),
        _ => format!("»{}«", clip(telling(element).name(), SHORT)).into(),
    };
    let other = violation.other.map_or("", Element::name);
    let mut draft = Finding::of(regeln::rule(violation.kind))
        .value("element", clip(element.name(), SHORT))
        .value("eltern", clip(parent.name(), SHORT))
        .value("attribut", clip(attribute.unwrap_or_default(), SHORT))
        .value("name", name)
        .value("neben", clip(other, SHORT))
        .value("wert", shown(&violation.found))
        .value("text", shown(&violation.found))
        .value("typ", clip(&wortwahl::type_name(violation), SHORT))
        .value("fehlend", wortwahl::missing(violation))
        .value("soll", wortwahl::wanted(violation))
        .value("kein", wortwahl::not_a(violation))
        .value("zeichen", zeichen::list(violation))
        .value("grund", wortwahl::reason(violation))
        .value("rat", wortwahl::advice(violation))
        .at(place(violation))
        .about(standard.and_then(|standard| describe(standard, element)))
        .clause(violation.w3c)
        .found_text(&violation.found)
        .distinguish(element.name())
        .distinguish(&violation.found);
    if let Some(expected) = wortwahl::expected(violation) {
        draft = draft.expected(expected);
    }
    // Of a choice nothing in particular is missing.
    if violation.kind == Kind::ElementMissing && !violation.one_of {
        draft = violation.expected.iter().fold(draft, |draft, name| draft.lacks(name));
    }
    let before = ("hier davor gehört es", "it belongs before this");
    let other = match violation.kind {
        Kind::ElementExcluded => ("das schließt es aus", "this excludes it"),
        _ => ("zuerst hier", "first here"),
    };
    for (label, element) in [(before, violation.before), (other, violation.other)] {
        if let Some(element) = element {
            draft = draft.related(label, element.name_place());
        }
    }
    draft.distinguish(&violation.expected.join(" "))
}

/// An attribute and its element, where there is room for both.
fn of_element(attribute: &str, element: &str) -> Value {
    const ROOM: usize = 42;
    let attribute = format!("»{}«", clip(attribute, SHORT));
    let both = format!("{attribute} bei »{element}«");
    if both.chars().count() > ROOM {
        return attribute.into();
    }
    Value::Both(both, format!("{attribute} of »{element}«"))
}

/// A value for a message of one line; one that cannot be seen is named.
fn shown(value: &str) -> Value {
    /// Beside the longest name there is room for this much.
    const VALUE: usize = 24;
    if value.is_empty() {
        Value::Both("(leer)".to_owned(), "(empty)".to_owned())
    } else if value.trim().is_empty() {
        Value::Both("(Leerraum)".to_owned(), "(white space)".to_owned())
    } else {
        clip(value, VALUE).into()
    }
}

/// The element whose name says something: `code` and `name` of a code say nothing by themselves.
fn telling(element: Element<'_>) -> Element<'_> {
    let is_part_of_code =
        element.namespace().is_none() && matches!(element.name(), "code" | "name");
    element.parent().filter(|_| is_part_of_code).unwrap_or(element)
}

/// Where the violation is shown. Values are shown where they stand, elements at their name.
fn place(violation: &Violation<'_>) -> Place {
    let element = violation.element;
    match violation.at {
        At::Tag | At::End => element.name_place(),
        At::Before(child) => Place { path: element.path(), ..child.name_place() },
        At::Attribute(attribute) => element.place_of(attribute.whole),
        At::Text(span) => element.place_of(span),
    }
}

/// The first byte of the place.
fn beginn(violation: &Violation<'_>) -> u64 {
    match violation.at {
        At::Tag | At::End => violation.element.span().start,
        At::Before(child) => child.span().start,
        At::Attribute(attribute) => attribute.whole.start,
        At::Text(span) => span.start,
    }
}

/// The artefact that an element belongs to, as editors know it.
pub(crate) fn describe(standard: Standard, element: Element<'_>) -> Option<ElementInfo> {
    match standard {
        Standard::Xdatenfelder => xdatenfelder::describe(element),
        Standard::Xzufi => xzufi::describe(element),
        Standard::Xprozess => xprozess::describe(element),
        Standard::Genericode => genericode::describe(element),
    }
}
