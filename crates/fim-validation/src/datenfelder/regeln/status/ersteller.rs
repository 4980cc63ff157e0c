//! XDF1140, XDF1141: the FIM-Baustein is named as creator outside its own Nummernkreis.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::identitaet::nummernkreis;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// What both rules have in common.
const ERSTELLER: RuleMeta = RuleMeta {
    stufe: Stufe::Methodisch,
    versions: NUR_3,
    message: Wording::new(
        "{element}: Ersteller ist der FIM-Baustein, erlaubt nur im Nummernkreis 60",
        "{element}: creator is the FIM-Baustein, allowed only in number range 60",
    ),
    why: Wording::new(
        "Der FIM-Baustein Datenfelder verantwortet fachlich nur, was im Nummernkreis 60 steht; Rückfragen gingen sonst an die falsche Stelle.",
        "The FIM-Baustein Datenfelder is responsible only for what is in number range 60; otherwise questions would go to the wrong body.",
    ),
    fix: Wording::new(
        "Als Fachlichen Ersteller die Stelle eintragen, die dieses Element verantwortet.",
        "As creator (»Fachlicher Ersteller«), enter the body that is responsible for this element.",
    ),
    ..QS
};

pub(super) static BAUSTEIN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1140",
        name: "ersteller-fim-baustein",
        official: amtlich!(1140),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "Stadt Lindenhain</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                    "FIM-Baustein Datenfelder</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                )],
                passing: &[
                    (
                        "Stadt Lindenhain</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                        "FIM-Baustein Datenfelder</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                    ),
                    ("F99000000913", "F60000000913"),
                ],
            },
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:fachlicherErsteller>Stadt Lindenhain<",
                    "<x:fachlicherErsteller>FIM Baustein Datenfelder<",
                )],
                passing: &[],
            },
        ],
        ..ERSTELLER
    },
    checks: &[
        Pruefung::Gruppe(|gruppe, lage| pruefe(Objekt::Gruppe(gruppe), lage)),
        Pruefung::Feld(|feld, lage| pruefe(Objekt::Feld(feld), lage)),
        Pruefung::Regel(|regel, lage| pruefe(Objekt::Regel(regel), lage)),
    ],
};

pub(super) static SCHEMA: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1141",
        name: "ersteller-fim-baustein-schema",
        official: amtlich!(1141),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("Stadt Lindenhain", "FIM Baustein Datenfelder")],
            passing: &[("Stadt Lindenhain", "FIM Baustein Prozesse")],
        }],
        ..ERSTELLER
    },
    checks: &[Pruefung::Schema(|schema, lage| pruefe(Objekt::Schema(schema), lage))],
};

fn pruefe<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let Some(ersteller) = objekt.ersteller() else { return };
    let wert = lage.umfeld.wert(Some(ersteller));
    if !matches!(wert, "FIM-Baustein Datenfelder" | "FIM Baustein Datenfelder") {
        return;
    }
    let kreis = nummernkreis(lage.umfeld.wert(objekt.id()));
    // Without an id nothing is known of the Nummernkreis.
    if kreis != "60" && (lage.qs() || !kreis.is_empty()) {
        lage.melde(ersteller, |befund| {
            befund.found(wert).expected(("die fachlich zuständige Stelle", "the body in charge"))
        });
    }
}
