//! The macro that declares model types; what it makes is described in `model`.

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
