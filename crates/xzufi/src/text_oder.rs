//! Elements of which it is not settled whether they hold text or parts.

use fim_core::{Element, Fassungen, Model, Part, Slot, Text};

/// An element that holds text, or parts, or both: sources differ, or the versions do.
///
/// Text that is only white space between the parts is not shown when walking.
#[derive(Debug, Clone, Default)]
pub struct TextOder<'a, T> {
    /// The text directly inside; blank where there are parts.
    pub text: Text<'a>,
    /// Attributes and child elements.
    pub teile: T,
}

impl<'a, T: Model<'a>> Model<'a> for TextOder<'a, T> {
    fn type_name(&self) -> &'static str {
        self.teile.type_name()
    }

    fn element(&self) -> Option<Element<'a>> {
        self.teile.element()
    }

    fn begin(&mut self, element: Element<'a>) {
        self.teile.begin(element);
    }

    fn content(&mut self) -> Option<&mut Text<'a>> {
        Some(&mut self.text)
    }

    fn attribute(&mut self, name: &str, fassung: Fassungen) -> Option<&mut Option<Text<'a>>> {
        self.teile.attribute(name, fassung)
    }

    fn child(&mut self, element: Element<'a>, fassung: Fassungen) -> Slot<'_, 'a> {
        self.teile.child(element, fassung)
    }

    fn parts<'m>(&'m self, show: &mut dyn FnMut(Part<'m, 'a>)) {
        if !self.text.is_blank() {
            show(Part::Content(&self.text));
        }
        self.teile.parts(show);
    }
}
