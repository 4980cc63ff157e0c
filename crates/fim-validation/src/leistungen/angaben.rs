//! Parts that stand in many places, taken from their models by name.

use super::wortlaut::Wortlaut;
use crate::codeangabe::content;
use fim_core::{Element, Model, Part, Text};
use xzufi::{
    Auskunftshinweismodul, HtmlStringLocalized, HyperlinkErweitert, TextOder, Textmodul,
    TextmodulIndividuell,
};

/// A period of validity.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spanne<'m, 'a> {
    pub(crate) beginn: Option<&'m Text<'a>>,
    pub(crate) ende: Option<&'m Text<'a>>,
}

/// A link with a title, or another address that leads to a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<'m, 'a> {
    pub(crate) element: Option<Element<'a>>,
    pub(crate) uri: Option<&'m Text<'a>>,
    pub(crate) titel: Option<&'m Text<'a>>,
    /// False for what is shown without one: a bare address, an Ursprungsportal.
    pub(crate) braucht_titel: bool,
}

/// An identifier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kennung<'m, 'a> {
    /// Type of the model that has it, such as `Leistung` or `Textmodul`.
    pub(crate) eltern: &'static str,
    /// Name of the element, such as `id` or `idProzess`.
    pub(crate) feld: &'static str,
    pub(crate) element: Option<Element<'a>>,
    pub(crate) wert: Option<&'m Text<'a>>,
}

/// What a module says that has a text for each language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Modulinhalt<'m, 'a> {
    pub(crate) element: Option<Element<'a>>,
    /// Code of a text module; empty for others.
    pub(crate) code: &'m str,
    /// Kind of an individual module, which tells it from others; empty for others.
    pub(crate) typ: &'m str,
    pub(crate) inhalt: &'m [HtmlStringLocalized<'a>],
    pub(crate) links: &'m [HyperlinkErweitert<'a>],
}

/// A child that is nothing but text.
fn kind<'m, 'a>(model: &'m dyn Model<'a>, name: &str) -> Option<&'m Text<'a>> {
    let mut found = None;
    model.parts(&mut |part| match part {
        Part::Child(child, inner, _) if child == name && found.is_none() => found = content(inner),
        _ => {}
    });
    found
}

impl<'m, 'a> Spanne<'m, 'a> {
    /// `None` for models of another type.
    pub(super) fn of(model: &'m dyn Model<'a>) -> Option<Self> {
        let (beginn, ende) = (kind(model, "beginn"), kind(model, "ende"));
        (model.type_name() == "Zeitraum").then_some(Self { beginn, ende })
    }
}

impl<'m, 'a> Link<'m, 'a> {
    /// `None` for models of another type.
    pub(super) fn of(model: &'m dyn Model<'a>) -> Option<Self> {
        let ist_portal = match model.type_name() {
            "HyperlinkErweitert" => false,
            "UrsprungsportalModul" => true,
            _ => return None,
        };
        // In 2.2, where the costs come from is told by a bare address.
        let nackt = content(model);
        let (uri, titel) = (kind(model, "uri").or(nackt), kind(model, "titel"));
        let braucht_titel = !ist_portal && nackt.is_none();
        Some(Self { element: model.element(), uri, titel, braucht_titel })
    }
}

impl<'m, 'a> Kennung<'m, 'a> {
    /// `None` for models of another type.
    pub(super) fn of(
        model: &'m dyn Model<'a>,
        eltern: &'static str,
        feld: &'static str,
    ) -> Option<Self> {
        if model.type_name() != "Identifikator" {
            return None;
        }
        Some(Self { eltern, feld, element: model.element(), wert: content(model) })
    }
}

impl<'m, 'a> Modulinhalt<'m, 'a> {
    pub(super) fn of_textmodul(modul: &'m Textmodul<'a>) -> Self {
        let (inhalt, links) = (&modul.inhalt, &modul.weiterfuehrender_link);
        let code = modul.code().map_or("", Text::trimmed);
        Self { element: modul.element, code, typ: "", inhalt, links }
    }

    pub(super) fn of_individuell(modul: &'m TextmodulIndividuell<'a>) -> Self {
        let (inhalt, links) = (&modul.inhalt, &modul.weiterfuehrender_link);
        let typ = modul.individuelles_textmodultyp.as_ref().and_then(TextOder::wert);
        let typ = typ.map_or("", Text::trimmed);
        Self { element: modul.element, code: "", typ, inhalt, links }
    }

    pub(super) fn of_auskunft(modul: &'m Auskunftshinweismodul<'a>) -> Self {
        let (inhalt, links) = (&modul.inhalt, &modul.weiterfuehrender_link);
        Self { element: modul.element, code: "", typ: "", inhalt, links }
    }

    /// The texts, one for each language.
    pub(crate) fn texte(&self) -> impl Iterator<Item = Wortlaut<'m, 'a>> + use<'m, 'a> {
        let code = self.code;
        self.inhalt.iter().filter_map(move |inhalt| Wortlaut::of(inhalt, "inhalt", code))
    }
}
