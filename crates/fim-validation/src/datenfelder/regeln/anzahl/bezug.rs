//! XDF1022: a multiplicity without a legal basis of its own.

use crate::datenfelder::beispiele::{GRUPPE_3, SCHEMA_2};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::datenfelder::zeile::Zeile;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1022",
        name: "multiplizitaet-ohne-bezug",
        stufe: Stufe::Methodisch,
        official: amtlich!(1022),
        message: Wording::new(
            "{element}: Bezug zur Multiplizität von {kind} fehlt, nötig bei {art}",
            "{element}: no legal basis for multiplicity of {kind}, needed for {art}",
        ),
        why: Wording::new(
            "Ein abstraktes oder harmonisiertes Element ({art}) ist allgemein gehalten; auf welche Vorschrift sich seine Verwendung hier stützt, zeigt nur der Bezug zur Multiplizität.",
            "An abstract or harmonised element ({art}) is of general use; only the legal basis of its multiplicity shows which provision calls for it here.",
        ),
        fix: Wording::new(
            "Bei {kind} zur Multiplizität die Handlungsgrundlage angeben, aus der sich ergibt, ob und wie oft die Angabe verlangt wird.",
            "Next to the multiplicity of {kind}, give the legal basis that says whether and how often it is required.",
        ),
        examples: &[
            Example::Edited {
                base: GRUPPE_3,
                failing: &[FELD_HAR],
                passing: &[
                    FELD_HAR,
                    (
                        "<x:anzahl>1:1</x:anzahl>",
                        "<x:anzahl>1:1</x:anzahl><x:bezug>§ 3 StrG</x:bezug>",
                    ),
                ],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[
                    FELD_HAR_2,
                    (
                        "<x:anzahl>1:1</x:anzahl><x:bezug>§ 5 StrG</x:bezug>",
                        "<x:anzahl>1:1</x:anzahl><x:bezug/>",
                    ),
                ],
                passing: &[FELD_HAR_2],
            },
        ],
        coincides: &["XSD1005"],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        if !zeile.braucht_bezug(lage.umfeld, lage.ist_wurzel) {
            return;
        }
        let art = zeile.kind.map_or("", |kind| lage.umfeld.code(kind.schemaelementart()));
        lage.melde(stelle(zeile), |befund| {
            let befund =
                befund.value("kind", clip(&zeile.kind_kurz(), 12)).value("art", art).expected((
                    "eine Handlungsgrundlage, etwa »§ 3 BMG«",
                    "a legal basis, such as »§ 3 BMG«",
                ));
            if zeile.struktur.bezug.is_empty() { befund } else { befund.found(("leer", "empty")) }
        });
    })],
};

/// The empty legal basis, or the gap where it should stand.
fn stelle<'a>(zeile: Zeile<'_, 'a>) -> Stelle<'a> {
    let bezug = zeile.struktur.bezug.first().map(|bezug| &bezug.wortlaut);
    Stelle::angabe(zeile.struktur.element, bezug, "bezug")
}

const FELD_HAR: Edit = (
    "Familienname</x:bezeichnungAusgabe><x:schemaelementart><code>RNG",
    "Familienname</x:bezeichnungAusgabe><x:schemaelementart><code>HAR",
);
/// The field Standortart.
const FELD_HAR_2: Edit = (
    "RNG</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>select",
    "HAR</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart><code>select",
);
