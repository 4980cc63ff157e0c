//! Typed models that remember where each value stands, declared as tables by [`model!`](crate::model).
//!
//! A model type lists the attributes, the text and the children that the standard gives an element,
//! each by its name there. From that list come reading (by [`Reader`](crate::Reader)), walking and
//! dumping ([`Dump`](crate::Dump)). What is missing is `None`; order does not matter.

use crate::{Element, Span};
use std::borrow::Cow;

/// A set of versions of a standard, one bit each; every standard names its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fassungen(pub u8);

impl Fassungen {
    /// All versions.
    pub const ALL: Self = Self(u8::MAX);

    /// True where one of `versions` is in the set.
    #[must_use]
    pub const fn contains(self, versions: Self) -> bool {
        self.0 & versions.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A value of the file: the text of an element or the value of an attribute.
#[derive(Debug, Clone, Default)]
pub struct Text<'a> {
    /// As in the file, references resolved, CDATA and pieces between comments joined, not trimmed.
    pub value: Cow<'a, str>,
    /// Bytes of the value; the start tag where an element is empty.
    pub span: Span,
    /// The element that has the text or the attribute.
    pub element: Option<Element<'a>>,
}

impl Text<'_> {
    /// The value without white space at its ends.
    #[must_use]
    pub fn trimmed(&self) -> &str {
        let (first, last) = (self.value.as_bytes().first(), self.value.as_bytes().last());
        // Most values begin and end with a letter or digit.
        match (first, last) {
            (Some(b'!'..=b'~'), Some(b'!'..=b'~')) => &self.value,
            _ => self.value.trim(),
        }
    }

    /// True where there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !matches!(self.value.as_bytes().first(), Some(b'!'..=b'~')) && self.value.trim().is_empty()
    }
}

/// Where a child element belongs in a model.
pub enum Slot<'m, 'a> {
    /// Read it into this.
    Take(&'m mut dyn Model<'a>),
    /// Only one is allowed, and it is there already.
    Repeated,
    /// The standard has it, but not in this version.
    OtherVersion,
    /// The standard has no such child.
    Unknown,
}

/// A part of a model, as met when walking it.
pub enum Part<'m, 'a> {
    /// An attribute.
    Attribute(&'static str, &'m Text<'a>),
    /// The text of the element itself.
    Content(&'m Text<'a>),
    /// A child; `true` where several may stand.
    Child(&'static str, &'m dyn Model<'a>, bool),
    /// An element kept as it is.
    Raw(Element<'a>),
}

/// A typed element of a standard. Made by [`model!`](crate::model), read by [`Reader`](crate::Reader).
pub trait Model<'a> {
    /// Name of the type, as in the standard.
    fn type_name(&self) -> &'static str;

    /// The element it was read from; `None` in a model made by hand.
    fn element(&self) -> Option<Element<'a>>;

    /// Remembers the element it is read from.
    fn begin(&mut self, element: Element<'a>);

    /// The place of the element's own text, where it has one.
    fn content(&mut self) -> Option<&mut Text<'a>>;

    /// The place of an attribute; those of `xsi` and `xml` are asked for with their prefix.
    fn attribute(&mut self, name: &str, fassung: Fassungen) -> Option<&mut Option<Text<'a>>>;

    /// Keeps a child element as it stands, to be read by someone else; false where the model has no
    /// place for such.
    fn keep(&mut self, _: Element<'a>) -> bool {
        false
    }

    /// The place of a child element of the standard.
    fn child(&mut self, element: Element<'a>, fassung: Fassungen) -> Slot<'_, 'a>;

    /// Shows every part that is there, in the order of the standard.
    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>));
}

/// A field of a model: none or one (`Option`), or any number (`Vec`).
pub trait Field<'a> {
    /// Room for one more.
    fn slot(&mut self) -> Slot<'_, 'a>;

    /// True where at least one is there.
    fn is_filled(&self) -> bool;

    /// Shows what is there.
    fn parts<'m>(&'m self, name: &'static str, show: &mut dyn FnMut(Part<'m, 'a>));
}

impl<'a, T: Model<'a> + Default> Field<'a> for Option<T> {
    fn slot(&mut self) -> Slot<'_, 'a> {
        if self.is_some() { Slot::Repeated } else { Slot::Take(self.get_or_insert_default()) }
    }

    fn is_filled(&self) -> bool {
        self.is_some()
    }

    fn parts<'m>(&'m self, name: &'static str, show: &mut dyn FnMut(Part<'m, 'a>)) {
        if let Some(model) = self {
            show(Part::Child(name, model, false));
        }
    }
}

impl<'a, T: Model<'a> + Default> Field<'a> for Vec<T> {
    fn slot(&mut self) -> Slot<'_, 'a> {
        self.push(T::default());
        self.last_mut().map_or(Slot::Unknown, |last| Slot::Take(last))
    }

    fn is_filled(&self) -> bool {
        !self.is_empty()
    }

    fn parts<'m>(&'m self, name: &'static str, show: &mut dyn FnMut(Part<'m, 'a>)) {
        for model in self {
            show(Part::Child(name, model, true));
        }
    }
}

impl<'a> Model<'a> for Text<'a> {
    fn type_name(&self) -> &'static str {
        "Text"
    }

    fn element(&self) -> Option<Element<'a>> {
        self.element
    }

    fn begin(&mut self, _: Element<'a>) {}

    fn content(&mut self) -> Option<&mut Text<'a>> {
        Some(self)
    }

    fn attribute(&mut self, _: &str, _: Fassungen) -> Option<&mut Option<Text<'a>>> {
        None
    }

    fn child(&mut self, _: Element<'a>, _: Fassungen) -> Slot<'_, 'a> {
        Slot::Unknown
    }

    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>)) {
        show(Part::Content(self));
    }
}

impl<'a, T: Model<'a>> Model<'a> for Box<T> {
    fn type_name(&self) -> &'static str {
        (**self).type_name()
    }

    fn element(&self) -> Option<Element<'a>> {
        (**self).element()
    }

    fn begin(&mut self, element: Element<'a>) {
        (**self).begin(element);
    }

    fn content(&mut self) -> Option<&mut Text<'a>> {
        (**self).content()
    }

    fn attribute(&mut self, name: &str, fassung: Fassungen) -> Option<&mut Option<Text<'a>>> {
        (**self).attribute(name, fassung)
    }

    fn child(&mut self, element: Element<'a>, fassung: Fassungen) -> Slot<'_, 'a> {
        (**self).child(element, fassung)
    }

    fn keep(&mut self, element: Element<'a>) -> bool {
        (**self).keep(element)
    }

    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>)) {
        (**self).parts(show);
    }
}
