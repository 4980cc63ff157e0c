//! The codes a property may have, and the check that it has one of them.

use crate::datenfelder::lage::Lage;
use crate::datenfelder::stelle::Stelle;
use crate::zeilen::{Bedingung, Werteliste};
use fim_core::Element;
use fim_core::reading::clip;
use xdatenfelder::Code;

/// The codes of a property.
pub(super) struct Bereich {
    /// Code and what it stands for; empty where the code speaks for itself.
    pub(super) codes: &'static [(&'static str, &'static str)],
    /// The codes as they fit into a message; not all of them where they are many.
    pub(super) kurz: &'static str,
}

impl Bereich {
    const fn werteliste(&self) -> Werteliste {
        Werteliste::Benannt(self.codes)
    }

    /// Tells of a code that is missing or unknown.
    pub(super) fn pruefe<'a>(
        &self,
        eltern: Option<Element<'a>>,
        code: Option<&Code<'a>>,
        name: &'static str,
        lage: &mut Lage<'_, '_, 'a>,
    ) {
        let wert = lage.umfeld.code(code);
        self.pruefe_wert(wert, Stelle::code(eltern, code, name), lage);
    }

    /// As [`Bereich::pruefe`], but silent about a missing code.
    pub(super) fn pruefe_vorhandenen<'a>(
        &self,
        code: Option<&Code<'a>>,
        lage: &mut Lage<'_, '_, 'a>,
    ) {
        if !lage.umfeld.code(code).is_empty() {
            self.pruefe(None, code, "code", lage);
        }
    }

    /// As [`Bereich::pruefe`], for a value that is no code.
    pub(super) fn pruefe_wert<'a>(
        &self,
        wert: &str,
        stelle: Stelle<'a>,
        lage: &mut Lage<'_, '_, 'a>,
    ) {
        let liste: Bedingung = Bedingung::Werteliste(self.werteliste());
        if liste.verstoss(wert).is_none() {
            return;
        }
        lage.melde(stelle, |befund| {
            let befund = match wert {
                "" if stelle.fehlt.is_some() => befund.value("wert", ("fehlt", "is missing")),
                "" => befund.value("wert", ("ist leer", "is empty")).found(("leer", "empty")),
                wert => befund.value("wert", format!("»{}«", clip(wert, 10))).found_text(wert),
            };
            befund.value("erlaubt", self.kurz).expected(self.werteliste().alle())
        });
    }
}
