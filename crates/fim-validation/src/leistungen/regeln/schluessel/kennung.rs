//! The ids of the records of a message.

use fim_core::Element;
use xzufi::{Datensatz, Identifikator};

/// A record of the examples that no other one refers to.
pub(super) const ID: &str = "<x:id schemeAgencyID=\"L99999\">LH-SP-3</x:id>";

/// What rules on ids rest on.
pub(super) const EINDEUTIG: &str = "Vorschlag: Datensätze werden an schemeAgencyID und ID zusammen wiedererkannt, so auch rongem/pvog, https://github.com/rongem/pvog";

/// A record that is written: its element, its kind, its id.
pub(super) type Kennung<'m, 'a> = (Option<Element<'a>>, u8, Option<&'m Identifikator<'a>>);

/// The id of a record that is written; `None` for other records.
pub(super) fn kennung<'m, 'a>(satz: &'m Datensatz<'a>) -> Option<Kennung<'m, 'a>> {
    let (art, id) = match satz {
        Datensatz::Leistung(it) => (0, it.id.as_ref()),
        Datensatz::Organisationseinheit(it) => (1, it.objekt.id.as_ref()),
        Datensatz::Onlinedienst(it) => (2, it.objekt.id.as_ref()),
        Datensatz::Spezialisierung(it) => (3, it.angaben.id.as_ref()),
        Datensatz::Zustaendigkeit(_) | Datensatz::Loesche(_) => return None,
    };
    Some((satz.model().element(), art, id))
}
