//! XDF1098, XDF1099: a help text that only repeats what it should explain.

use super::{NUR_3, QS, Regelwerk, amtlich};
use crate::datenfelder::beispiele::{SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&HILFETEXT, &WERTHILFE];

static HILFETEXT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1098",
        name: "hilfetext-wiederholt-bezeichnung",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1098),
        message: Wording::new(
            "{element}: Hilfetext wiederholt {bezeichnung}, erwartet Erläuterung",
            "{element}: help text repeats {bezeichnung}, expected an explanation",
        ),
        why: Wording::new(
            "Wer die Hilfe öffnet, hat die Bezeichnung schon gelesen und erfährt nichts Neues.",
            "People who open the help have already read the label and learn nothing new.",
        ),
        fix: Wording::new(
            "Im Hilfetext erklären, was einzutragen ist und wo man es findet, oder ihn leer lassen.",
            "Explain in the help text what to enter and where to find it, or leave it empty.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnungAusgabe>Anrede</x:bezeichnungAusgabe><x:schemaelementart><code>RNG</code></x:schemaelementart>",
                    "<x:bezeichnungAusgabe>Anrede</x:bezeichnungAusgabe><x:schemaelementart><code>RNG</code></x:schemaelementart><x:hilfetextEingabe>Anrede</x:hilfetextEingabe>",
                )],
                passing: &[(
                    "<x:bezeichnungAusgabe>Anrede</x:bezeichnungAusgabe><x:schemaelementart><code>RNG</code></x:schemaelementart>",
                    "<x:bezeichnungAusgabe>Anrede</x:bezeichnungAusgabe><x:schemaelementart><code>RNG</code></x:schemaelementart><x:hilfetextEingabe>Anrede in Briefen</x:hilfetextEingabe>",
                )],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[(
                    "Mit diesem Dokument wird die Erlaubnis beantragt.",
                    "Antrag auf einen Bücherschrank",
                )],
                passing: &[],
            },
        ],
        ..QS
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let name = ("»Bezeichnung«", "the label");
        match objekt {
            Objekt::Schema(schema) => {
                vergleiche(name, schema.bezeichnung.as_ref(), schema.hilfetext.as_ref(), lage);
            }
            Objekt::Steckbrief(brief) => {
                vergleiche(name, brief.bezeichnung.as_ref(), brief.hilfetext.as_ref(), lage);
            }
            _ => {}
        }
        let Some(angaben) = objekt.darstellung() else { return };
        let (label, help) = (&angaben.bezeichnung_eingabe, &angaben.hilfetext_eingabe);
        let name = ("»Bezeichnung Eingabe«", "the input label");
        vergleiche(name, label.as_ref(), help.as_ref(), lage);
        let (label, help) = (&angaben.bezeichnung_ausgabe, &angaben.hilfetext_ausgabe);
        let name = ("»Bezeichnung Ausgabe«", "the output label");
        vergleiche(name, label.as_ref(), help.as_ref(), lage);
    })],
};

fn vergleiche<'a>(
    name: (&str, &str),
    label: Option<&Text<'a>>,
    help: Option<&Text<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let Some(help) = wiederholung(label, help, lage) else { return };
    lage.melde(help, |befund| {
        let befund = befund.value("bezeichnung", name).distinguish(name.0).found_text(&help.value);
        befund.expected(("eine Erläuterung oder keine Angabe", "an explanation or no entry"))
    });
}

/// The help where it says no more than the text it belongs to.
fn wiederholung<'t, 'a>(
    text: Option<&Text<'a>>,
    help: Option<&'t Text<'a>>,
    lage: &Lage<'_, '_, 'a>,
) -> Option<&'t Text<'a>> {
    let wert = lage.umfeld.wert(help);
    help.filter(|_| !wert.is_empty() && wert == lage.umfeld.wert(text))
}

static WERTHILFE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1099",
        name: "werthilfe-wiederholt-name",
        stufe: Stufe::Methodisch,
        versions: NUR_3,
        official: amtlich!(1099),
        message: Wording::new(
            "{element}: Hilfe zum Wert »{code}« wiederholt den Namen, erwartet Erläuterung",
            "{element}: help for value »{code}« repeats its name, expected an explanation",
        ),
        why: Wording::new(
            "Bei der Auswahl hilft nur, was über den Namen des Werts hinausgeht.",
            "Only what goes beyond the name of a value helps people choose.",
        ),
        fix: Wording::new(
            "In der Hilfe erklären, wann der Wert »{code}« zu wählen ist, oder sie leer lassen.",
            "Explain in the help text when to choose the value »{code}«, or leave it empty.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("Wenn keine Anrede gewünscht ist", "keine Angabe")],
            passing: &[("Wenn keine Anrede gewünscht ist", "keine")],
        }],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        for wert in feld.werte.iter().flat_map(|werte| &werte.wert) {
            let Some(help) = wiederholung(wert.name.as_ref(), wert.hilfe.as_ref(), lage) else {
                continue;
            };
            let code = lage.umfeld.wert(wert.code.as_ref());
            lage.melde(help, |befund| {
                let befund = befund.value("code", clip(code, 8)).distinguish(code);
                let befund = befund.found_text(&help.value);
                befund
                    .expected(("eine Erläuterung oder keine Angabe", "an explanation or no entry"))
            });
        }
    })],
};
