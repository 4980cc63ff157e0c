//! Reads an element into a model: everything has its place, or there is a finding.

use crate::reading::{
    ATTRIBUT_UNBEKANNT, ELEMENT_ANDERE_FASSUNG, ELEMENT_MEHRFACH, ELEMENT_UNBEKANNT, TEXT_VERIRRT,
    clip,
};
use crate::{
    Attribute, Draft, Element, ElementInfo, Fassungen, Finding, Findings, Limits, Model, Node,
    RuleMeta, Slot, Span, Stufe, Text,
};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What a standard tells the reader about itself.
#[derive(Debug, Clone, Copy)]
pub struct Dialect {
    /// True for namespaces whose elements belong to the standard. Elements without namespace
    /// always do: XÖV writes `code` and `name` of a code so, and tools often differ.
    pub owns: fn(&str) -> bool,
    /// The version the file is written in.
    pub fassung: Fassungen,
    /// The artefact element that an element belongs to, as editors know it.
    pub describe: fn(Element<'_>) -> Option<ElementInfo>,
    /// The rule that speaks of an element the standard does not have.
    pub unknown_element: &'static RuleMeta,
    /// The rule that speaks of an element that only another version has.
    pub other_version: &'static RuleMeta,
    /// The rule that speaks of a second element where one is allowed.
    pub repeated: &'static RuleMeta,
    /// The rule that speaks of an attribute the standard does not have.
    pub unknown_attribute: &'static RuleMeta,
}

impl Dialect {
    /// No standard in particular: every namespace, every version.
    pub const PLAIN: Self = Self {
        owns: |_| true,
        fassung: Fassungen::ALL,
        describe: |_| None,
        unknown_element: &ELEMENT_UNBEKANNT,
        other_version: &ELEMENT_ANDERE_FASSUNG,
        repeated: &ELEMENT_MEHRFACH,
        unknown_attribute: &ATTRIBUT_UNBEKANNT,
    };
}

/// Reads models and collects what does not fit.
#[derive(Debug)]
pub struct Reader<'d> {
    dialect: &'d Dialect,
    /// What did not fit.
    pub findings: Findings,
}

impl<'d> Reader<'d> {
    /// A reader of one document.
    #[must_use]
    pub fn new(dialect: &'d Dialect, limits: &Limits) -> Self {
        Self { dialect, findings: Findings::new(limits) }
    }

    /// Reads an element as a `T`.
    pub fn read<'a, T: Model<'a> + Default>(&mut self, element: Element<'a>) -> T {
        let mut model = T::default();
        self.read_into(element, &mut model);
        model
    }

    /// Reads an element into `model`. Recursion goes as deep as the document, which has a limit;
    /// models are filled in place so that the frames stay small.
    pub fn read_into<'a>(&mut self, element: Element<'a>, model: &mut dyn Model<'a>) {
        model.begin(element);
        self.read_attributes(element, model);
        let has_text = if let Some(content) = model.content() {
            let (value, span) = element.content();
            *content = Text { value, span, element: Some(element) };
            true
        } else {
            false
        };
        let frist = element.document().source().frist();
        for node in element.nodes() {
            // Whoever gave the time asks for it once more: half a model is judged by nobody.
            if frist.ist_um() {
                return;
            }
            match node {
                Node::Element(child) => self.child(element, child, model),
                Node::Text(piece) if !has_text && !piece.text().trim().is_empty() => {
                    self.stray_text(element, piece.text(), piece.span());
                }
                Node::Text(_) => {}
            }
        }
    }

    /// Reads the attributes of an element into `model`.
    pub fn read_attributes<'a>(&mut self, element: Element<'a>, model: &mut dyn Model<'a>) {
        for attribute in element.attributes() {
            self.attribute(element, attribute, model);
        }
    }

    fn attribute<'a>(
        &mut self,
        element: Element<'a>,
        attribute: Attribute<'a>,
        model: &mut dyn Model<'a>,
    ) {
        let fassung = self.dialect.fassung;
        // What every XML document may have is no finding where a model has no use for it.
        let (slot, common) = match (attribute.namespace, attribute.name) {
            (None, name) => (model.attribute(name, fassung), false),
            (Some(XSI), "type") => (model.attribute("xsi:type", fassung), true),
            (Some(XML), "lang") => (model.attribute("xml:lang", fassung), true),
            (Some(XSI | XML), _) => (None, true),
            (Some(_), _) => (None, false),
        };
        if let Some(slot) = slot {
            *slot = Some(Text {
                value: attribute.value.into(),
                span: attribute.span,
                element: Some(element),
            });
        } else if !common {
            let dialect = self.dialect;
            self.tell(element, attribute.whole, dialect.unknown_attribute.stufe, || {
                dialect
                    .draft(dialect.unknown_attribute, element)
                    .value("attribut", clip(attribute.name, 40))
                    .distinguish(attribute.name)
                    .found(clip(attribute.value, 80))
                    .at(element.place_of(attribute.whole))
                    .finish(element.document().source().name())
            });
        }
    }

    fn child<'a>(&mut self, parent: Element<'a>, child: Element<'a>, model: &mut dyn Model<'a>) {
        if child.namespace().is_some_and(|namespace| !(self.dialect.owns)(namespace)) {
            if !model.keep(child) {
                self.reject(self.dialect.unknown_element, parent, child);
            }
            return;
        }
        let rule = match model.child(child, self.dialect.fassung) {
            Slot::Take(model) => return self.read_into(child, model),
            Slot::Repeated => self.dialect.repeated,
            Slot::OtherVersion => self.dialect.other_version,
            Slot::Unknown => self.dialect.unknown_element,
        };
        let is_unknown = std::ptr::eq(rule, self.dialect.unknown_element);
        if !(is_unknown && child.namespace().is_none() && model.keep(child)) {
            self.reject(rule, parent, child);
        }
    }

    /// Adds a finding, unless an earlier piece of the file told it.
    fn tell(
        &mut self,
        element: Element<'_>,
        span: Span,
        stufe: Stufe,
        finding: impl FnOnce() -> Finding,
    ) {
        if !element.document().source().is_repeated(span.start) {
            self.findings.add_at_most(stufe, finding);
        }
    }

    /// Adds the finding of `rule` that `child` has no place in `parent`.
    pub fn reject(&mut self, rule: &'static RuleMeta, parent: Element<'_>, child: Element<'_>) {
        let dialect = self.dialect;
        self.tell(child, child.span(), rule.stufe, || {
            let draft = dialect
                .draft(rule, child)
                .value("eltern", clip(parent.name(), 40))
                .distinguish(parent.name())
                .distinguish(child.name())
                .found_text(&child.text())
                .at(child.place());
            let is_first = |other: &Element<'_>| {
                other.name() == child.name() && other.namespace() == child.namespace()
            };
            let draft = if std::ptr::eq(rule, dialect.repeated)
                && let Some(first) = parent.children().find(is_first)
            {
                draft.related(("zuerst hier", "first here"), first.name_place())
            } else {
                draft
            };
            draft.finish(child.document().source().name())
        });
    }

    /// Adds the finding that `text` stands in an element that holds elements only.
    pub fn stray_text(&mut self, element: Element<'_>, text: &str, span: Span) {
        let dialect = self.dialect;
        // The finding begins at the first letter, not at the line break before it.
        let place = span.trimmed(element.document().source().text());
        self.tell(element, place, TEXT_VERIRRT.stufe, || {
            dialect
                .draft(&TEXT_VERIRRT, element)
                .value("text", clip(text, 40))
                .distinguish(text.trim())
                .found(clip(text, 80))
                .at(element.place_of(place))
                .finish(element.document().source().name())
        });
    }
}

impl Dialect {
    fn draft(&self, rule: &'static RuleMeta, element: Element<'_>) -> Draft {
        Finding::of(rule).value("element", clip(element.name(), 40)).about((self.describe)(element))
    }
}
