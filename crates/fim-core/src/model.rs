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
        self.value.trim()
    }

    /// True where there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
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

/// Declares model types.
///
/// Sections, all optional, in this order:
///
/// * `base { field: Type }`: parts shared with other types, standing first in the standard
/// * `attributes { field = "name" in VERSIONS }`
/// * `text field;`: the element has text of its own
/// * `any field;`: child elements of foreign namespaces are kept as they are
/// * `children { field: Option<Type> = "name" in VERSIONS }`: `Option` once, `Vec` any number,
///   `Boxed` once and behind a pointer (for types that contain themselves); `in` where not all
///   versions have it, `once` where some versions allow only one of many
///
/// ```
/// use fim_core::{model, Dialect, Document, Element, Limits, Reader, Source};
///
/// model! {
///     /// Ein Verweis auf eine Rechtsnorm.
///     Rechtsbezug { attributes { link = "link" } text wortlaut; }
///     /// Eine Sammlung davon.
///     Sammlung { children { bezug: Vec<Rechtsbezug> = "bezug", name: Option<Text> = "name" } }
/// }
///
/// let source = Source::from_text("x.xml", "<s><bezug link='u'>§ 1</bezug><name>A</name></s>");
/// let document = Document::parse(&source, &Limits::default()).map_err(|f| f.rule.code)?;
/// let mut reader = Reader::new(&Dialect::PLAIN, &Limits::default());
/// let sammlung: Sammlung = reader.read(document.root());
/// assert_eq!(sammlung.bezug[0].wortlaut.value, "§ 1");
/// assert_eq!(sammlung.name.map(|name| name.value), Some("A".into()));
/// # Ok::<(), &str>(())
/// ```
#[macro_export]
macro_rules! model {
    ($(
        $(#[$meta:meta])*
        $name:ident {
            $( base { $( $base:ident : $base_type:ident ),* $(,)? } )?
            $( attributes { $(
                $attribute:ident = $attribute_name:literal $( in $attribute_versions:ident )?
            ),* $(,)? } )?
            $( text $text:ident ; )?
            $( any $any:ident ; )?
            $( children { $(
                $(#[$child_meta:meta])*
                $child:ident : $container:ident < $child_type:ident > = $child_name:literal
                    $( in $versions:ident )? $( once $once:ident )?
            ),* $(,)? } )?
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Default)]
        pub struct $name<'a> {
            /// The element all this was read from.
            pub element: Option<$crate::Element<'a>>,
            $($(
                #[doc = concat!("What [`", stringify!($base_type), "`] has.")]
                pub $base: $base_type<'a>,
            )*)?
            $($(
                #[doc = concat!("Attribute `", $attribute_name, "`.")]
                pub $attribute: Option<$crate::Text<'a>>,
            )*)?
            $(
                /// The text of the element.
                pub $text: $crate::Text<'a>,
            )?
            $(
                /// Elements of foreign namespaces, as they stand.
                pub $any: Vec<$crate::Element<'a>>,
            )?
            $($(
                #[doc = concat!("Element `", $child_name, "`.")]
                $(#[$child_meta])*
                pub $child: $crate::model!(@field $container $child_type),
            )*)?
        }

        impl<'a> $crate::Model<'a> for $name<'a> {
            fn type_name(&self) -> &'static str {
                stringify!($name)
            }

            fn element(&self) -> Option<$crate::Element<'a>> {
                self.element
            }

            fn begin(&mut self, element: $crate::Element<'a>) {
                self.element = Some(element);
                $($( $crate::Model::begin(&mut self.$base, element); )*)?
            }

            #[allow(unreachable_code)]
            fn content(&mut self) -> Option<&mut $crate::Text<'a>> {
                $( return Some(&mut self.$text); )?
                None
            }

            #[allow(unused_variables)]
            fn attribute(
                &mut self,
                name: &str,
                fassung: $crate::Fassungen,
            ) -> Option<&mut Option<$crate::Text<'a>>> {
                $($(
                    if name == $attribute_name {
                        $( if !$attribute_versions.contains(fassung) { return None; } )?
                        return Some(&mut self.$attribute);
                    }
                )*)?
                $($(
                    let found = $crate::Model::attribute(&mut self.$base, name, fassung);
                    if found.is_some() {
                        return found;
                    }
                )*)?
                None
            }

            #[allow(unused_variables, unreachable_code)]
            fn keep(&mut self, element: $crate::Element<'a>) -> bool {
                $(
                    self.$any.push(element);
                    return true;
                )?
                $($(
                    if $crate::Model::keep(&mut self.$base, element) {
                        return true;
                    }
                )*)?
                false
            }

            #[allow(unused_variables)]
            fn child(
                &mut self,
                element: $crate::Element<'a>,
                fassung: $crate::Fassungen,
            ) -> $crate::Slot<'_, 'a> {
                match element.name() {
                    $($(
                        $child_name => {
                            $( if !$versions.contains(fassung) {
                                return $crate::Slot::OtherVersion;
                            } )?
                            $( if $once.contains(fassung)
                                && $crate::Field::is_filled(&self.$child)
                            {
                                return $crate::Slot::Repeated;
                            } )?
                            return $crate::Field::slot(&mut self.$child);
                        }
                    )*)?
                    _ => {}
                }
                $($(
                    match $crate::Model::child(&mut self.$base, element, fassung) {
                        $crate::Slot::Unknown => {}
                        found => return found,
                    }
                )*)?
                $crate::Slot::Unknown
            }

            #[allow(unused_variables)]
            fn parts<'m>(&'m self, show: &mut dyn FnMut($crate::Part<'m, 'a>)) {
                $($(
                    if let Some(text) = &self.$attribute {
                        show($crate::Part::Attribute($attribute_name, text));
                    }
                )*)?
                // White space between children is no content.
                let inner: &[&str] = &[$(stringify!($any),)? $($($child_name),*)?];
                $(
                    if inner.is_empty() || !self.$text.is_blank() {
                        show($crate::Part::Content(&self.$text));
                    }
                )?
                $($( $crate::Model::parts(&self.$base, show); )*)?
                $($( $crate::Field::parts(&self.$child, $child_name, show); )*)?
                $( for element in &self.$any { show($crate::Part::Raw(*element)); } )?
            }
        }
    )*};
    (@field Boxed $type:ident) => { Option<Box<$crate::model!(@type $type)>> };
    (@field $container:ident $type:ident) => { $container<$crate::model!(@type $type)> };
    (@type Text) => { $crate::Text<'a> };
    (@type $type:ident) => { $type<'a> };
}
