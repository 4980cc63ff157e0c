//! XDF1117, XDF1142, XDF1143, XDF1144: who set the status of an artefact, or when, is not said.

use super::{PFLICHT, pflicht};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use crate::zeilen::{PFLICHT as PFLICHT_WERT, luecke};
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static ERSTELLER: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1117",
        name: "ersteller-fehlt",
        stufe: Stufe::Hinweis,
        official: amtlich!(1117),
        message: Wording::new(
            "{element}: Fachlicher Ersteller fehlt, erwartet die zuständige Stelle",
            "{element}: creator is missing, expected the body in charge",
        ),
        why: Wording::new(
            "Spätestens mit der Version muss erkennbar sein, wer das Element fachlich verantwortet.",
            "By the time the element gets a version, it must be clear who is responsible for it.",
        ),
        fix: Wording::new(
            "Unter »Fachlicher Ersteller« (in XDatenfelder 3 auch »Status gesetzt durch«) die Stelle eintragen, die das Element fachlich verantwortet.",
            "Under »Fachlicher Ersteller« (in XDatenfelder 3 also »Status gesetzt durch«), enter the body that is responsible for the element.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:statusGesetztDurch>Stadt Lindenhain</x:statusGesetztDurch><x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                    "<x:letzteAenderung>2025-03-17T12:00:00</x:letzteAenderung><x:bezeichnungEingabe>Anrede",
                )],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<x:fachlicherErsteller>Stadt Lindenhain</x:fachlicherErsteller><x:script>",
                    "<x:fachlicherErsteller/><x:script>",
                )],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        if !lage.umfeld.vorgaben.versionshinweise {
            return;
        }
        let ist_regel = matches!(objekt, Objekt::Regel(_));
        let name =
            if lage.v2() || ist_regel { "fachlicherErsteller" } else { "statusGesetztDurch" };
        // Of a root group of XDatenfelder 2 the QS-Bericht wants what only version 3 has.
        let ist_gruppe = lage.v2() && lage.ist_wurzel && matches!(objekt, Objekt::Gruppe(_));
        let text = objekt.ersteller().filter(|_| !(lage.qs() && ist_gruppe));
        pflicht(objekt, lage, (name, text), ("die zuständige Stelle", "the body in charge"));
    })],
};

/// What the three rules on the date have in common.
const DATUM: RuleMeta = RuleMeta {
    stufe: Stufe::Kritisch,
    versions: NUR_3,
    message: Wording::new(
        "{element}: Freigabestatus {status}, aber »Status geändert am« fehlt",
        "{element}: release status {status}, but »Status geändert am« is missing",
    ),
    why: Wording::new(
        "Ab dem Status »Entwurf« muss nachvollziehbar sein, seit wann der Status gilt.",
        "From the status »Entwurf« (draft) on, it must be traceable since when the status has applied.",
    ),
    fix: Wording::new(
        "Unter »Status geändert am« den Tag eintragen, an dem der Status {status} gesetzt wurde.",
        "Under »Status geändert am«, enter the day on which status {status} was set.",
    ),
    // An empty date is no date.
    coincides: &["XSD1205"],
    ..PFLICHT
};

const MIT_DATUM: &str = "<x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus><x:statusGesetztAm>2025-03-17</x:statusGesetztAm>";
const OHNE_DATUM: &str =
    "<x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus>";
const IN_ARBEIT: &str =
    "<x:freigabestatus listVersionID='2022-07-12'><code>2</code></x:freigabestatus>";

const ANREDE_MIT_DATUM: &str = "<x:definition>Was zu Anrede gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus><x:statusGesetztAm>2025-03-17</x:statusGesetztAm>";
const ANREDE_OHNE_DATUM: &str = "<x:definition>Was zu Anrede gehört.</x:definition><x:bezug>§ 3 StrG</x:bezug><x:freigabestatus listVersionID='2022-07-12'><code>6</code></x:freigabestatus>";

pub(super) static DATUM_BAUSTEIN: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1142",
        name: "statusdatum-fehlt-baustein",
        official: amtlich!(1142),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(ANREDE_MIT_DATUM, ANREDE_OHNE_DATUM)],
            passing: &[],
        }],
        ..DATUM
    },
    checks: &[
        Pruefung::Gruppe(|gruppe, lage| datum(Objekt::Gruppe(gruppe), lage)),
        Pruefung::Feld(|feld, lage| datum(Objekt::Feld(feld), lage)),
    ],
};

pub(super) static DATUM_SCHEMA: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1143",
        name: "statusdatum-fehlt-schema",
        official: amtlich!(1143),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(MIT_DATUM, OHNE_DATUM)],
            passing: &[(MIT_DATUM, IN_ARBEIT)],
        }],
        ..DATUM
    },
    checks: &[Pruefung::Schema(|schema, lage| datum(Objekt::Schema(schema), lage))],
};

pub(super) static DATUM_STECKBRIEF: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1144",
        name: "statusdatum-fehlt-steckbrief",
        official: amtlich!(1144),
        examples: &[Example::Edited {
            base: STECKBRIEF_3,
            failing: &[(MIT_DATUM, OHNE_DATUM)],
            passing: &[(MIT_DATUM, IN_ARBEIT)],
        }],
        ..DATUM
    },
    checks: &[Pruefung::Steckbrief(|brief, lage| datum(Objekt::Steckbrief(brief), lage))],
};

/// The day is needed from the draft on. The QS-Bericht wants it for unknown codes, too; of these
/// another rule tells.
fn datum<'m, 'a>(objekt: Objekt<'m, 'a>, lage: &mut Lage<'_, 'm, 'a>) {
    let status = lage.umfeld.code(objekt.status());
    let braucht_datum = match status {
        "" | "1" | "2" => false,
        "3" | "4" | "5" | "6" | "7" | "8" => true,
        _ => lage.qs(),
    };
    let datum = objekt.allgemein().and_then(|angaben| angaben.status_gesetzt_am.as_ref());
    if braucht_datum && PFLICHT_WERT.verstoss(lage.umfeld.wert(datum)).is_some() {
        let stelle = Stelle::angabe(objekt.element(), datum, "statusGesetztAm");
        let status = clip(status, 4);
        lage.melde(stelle, |befund| {
            luecke(befund, &stelle)
                .value("status", status)
                .expected(("ein Datum wie »2025-01-31«", "a date such as »2025-01-31«"))
        });
    }
}
