//! Places as the rules of XDatenfelder name them.

use super::objekt::Objekt;
use fim_core::Element;
use xdatenfelder::Code;

pub(crate) use crate::stelle::Stelle;

impl<'a> Stelle<'a> {
    /// The value of a code, or the gap where the code should stand.
    pub(crate) fn code(
        eltern: Option<Element<'a>>,
        code: Option<&Code<'a>>,
        name: &'static str,
    ) -> Self {
        match code {
            None => Self::fehlt(eltern, name),
            Some(code) => Self::angabe(code.element, code.code.as_ref(), "code"),
        }
    }
}

impl<'a> From<Objekt<'_, 'a>> for Stelle<'a> {
    fn from(objekt: Objekt<'_, 'a>) -> Self {
        Self::element(objekt.element())
    }
}
