//! XPZ1303: a Stammprozess that names the software of an office.

use super::{STAMMPROZESS, ist_stammprozess};
use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1303",
        name: "stammprozess-mit-fachverfahren",
        stufe: Stufe::Warnung,
        source: STAMMPROZESS,
        message: Wording::new(
            "{element}: Fachverfahren »{name}« in einem Stammprozess",
            "{element}: software »{name}« in a Stammprozess",
        ),
        why: Wording::new(
            "Ein Stammprozess gilt für alle Behörden und nennt deshalb keine Fachverfahren einzelner; so lässt er sich anderswo schlecht nachnutzen.",
            "A Stammprozess applies to all authorities and so names no software of single ones; with it, the process is hard to reuse elsewhere.",
        ),
        fix: Wording::new(
            "Das Fachverfahren im Stammprozess weglassen und erst im Referenz- oder Lokalprozess angeben.",
            "Leave the software out of the Stammprozess and name it only in the Referenz- or Lokalprozess.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(ATTRIBUTE, MIT_VERFAHREN)],
            passing: &[(ATTRIBUTE, MIT_VERFAHREN), ("<code>101</code>", "<code>104</code>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Prozess(|prozess, lage| {
        if !ist_stammprozess(prozess) {
            return;
        }
        let namen = prozess.aktivitaetengruppen().iter().flat_map(|gruppe| &gruppe.fachverfahren);
        for name in namen.filter(|name| !name.is_blank()) {
            lage.melde(name, |befund| {
                befund
                    .value("name", clip(name.trimmed(), 18))
                    .found_text(name.trimmed())
                    .expected(("keine Angabe", "no entry"))
            });
        }
    })],
};

const ATTRIBUTE: &str = "<x:spezifischeAttribute><x:spezifischeAttribute4>";
const MIT_VERFAHREN: &str = "<x:fachverfahren>Straßenkataster</x:fachverfahren><x:spezifischeAttribute><x:spezifischeAttribute4>";
