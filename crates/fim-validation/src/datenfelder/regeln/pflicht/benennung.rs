//! XDF1002, XDF1009, XDF1010, XDF1050: an artefact without a name or label.

use super::{PFLICHT, pflicht};
use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3, STECKBRIEF_2, STECKBRIEF_3};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static NAME: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1002",
        name: "name-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1002),
        message: Wording::new(
            "{element}: Name fehlt, erwartet eine kurze fachliche Benennung",
            "{element}: name is missing, expected a short descriptive term",
        ),
        why: Wording::new(
            "Am Namen erkennen andere Redaktionen, was das Element bedeutet und ob sie es nachnutzen können.",
            "From the name other editorial teams see what the element means and whether they can reuse it.",
        ),
        fix: Wording::new(
            "Einen Namen eintragen, der den Inhalt fachlich benennt, etwa »Familienname«.",
            "Enter a name that says what the content is, such as »Familienname«.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:name>Anrede</x:name>", "<x:name> </x:name>")],
                passing: &[("<x:name>Anrede</x:name>", "<x:name>-</x:name>")],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[("<x:name>Breite prüfen</x:name>", "")],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let expected = ("eine Benennung, etwa »Familienname«", "a term, such as »Familienname«");
        pflicht(objekt, lage, ("name", objekt.name()), expected);
    })],
};

pub(super) static EINGABE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1009",
        name: "bezeichnung-eingabe-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1009),
        message: Wording::new(
            "{element}: Bezeichnung Eingabe fehlt, erwartet eine Beschriftung",
            "{element}: input label is missing, expected a text",
        ),
        why: Wording::new(
            "Im Formular steht das Element sonst ohne Beschriftung, und niemand weiß, was einzutragen ist.",
            "Otherwise the element has no label in the form, and nobody knows what to enter.",
        ),
        fix: Wording::new(
            "Unter »Bezeichnung Eingabe« eintragen, wie das Element beim Ausfüllen heißen soll.",
            "Under »Bezeichnung Eingabe«, enter what the element is to be called when it is filled in.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnungEingabe>Anrede</x:bezeichnungEingabe>",
                    "<x:bezeichnungEingabe/>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: STECKBRIEF_2,
                failing: &[(
                    "<x:bezeichnungEingabe>Antrag Bücherschrank</x:bezeichnungEingabe>",
                    "",
                )],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let text = match objekt {
            Objekt::Gruppe(_) | Objekt::Feld(_) => {
                objekt.darstellung().and_then(|angaben| angaben.bezeichnung_eingabe.as_ref())
            }
            // Since XDatenfelder 3 these have a `bezeichnung` instead: XDF1050.
            Objekt::Schema(schema) if lage.v2() => schema.bezeichnung_eingabe.as_ref(),
            Objekt::Steckbrief(brief) if lage.v2() => brief.bezeichnung_eingabe.as_ref(),
            _ => return,
        };
        let expected = ("ein Text für das Formular", "a text for the form");
        pflicht(objekt, lage, ("bezeichnungEingabe", text), expected);
    })],
};

pub(super) static AUSGABE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1010",
        name: "bezeichnung-ausgabe-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1010),
        message: Wording::new(
            "{element}: Bezeichnung Ausgabe fehlt, erwartet eine Beschriftung",
            "{element}: output label is missing, expected a text",
        ),
        why: Wording::new(
            "In Ausdrucken und Bescheiden steht der Wert sonst ohne einen Text, der ihn erklärt.",
            "Otherwise the value appears in printouts and official notices without a text that explains it.",
        ),
        fix: Wording::new(
            "Unter »Bezeichnung Ausgabe« eintragen, wie das Element beim Anzeigen heißen soll.",
            "Under »Bezeichnung Ausgabe«, enter what the element is to be called when it is displayed.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("<x:bezeichnungAusgabe>Anrede</x:bezeichnungAusgabe>", "")],
                passing: &[],
            },
            Example::Edited {
                base: SCHEMA_2,
                failing: &[(
                    "<x:bezeichnungAusgabe>Person</x:bezeichnungAusgabe>",
                    "<x:bezeichnungAusgabe></x:bezeichnungAusgabe>",
                )],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let Some(angaben) = objekt.darstellung() else { return };
        let text = angaben.bezeichnung_ausgabe.as_ref();
        let expected =
            ("ein Text für Ausdruck und Bescheid", "a text for printouts and official notices");
        pflicht(objekt, lage, ("bezeichnungAusgabe", text), expected);
    })],
};

pub(super) static BEZEICHNUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1050",
        name: "bezeichnung-fehlt",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1050),
        message: Wording::new(
            "{element}: Bezeichnung fehlt, erwartet ein verständlicher Titel",
            "{element}: label is missing, expected an understandable title",
        ),
        why: Wording::new(
            "Die Bezeichnung ist der Titel, unter dem Bürgerinnen, Bürger und Unternehmen das Dokument sehen.",
            "The label is the title under which citizens and businesses see the document.",
        ),
        fix: Wording::new(
            "Unter »Bezeichnung« einen Titel eintragen, möglichst ohne Fachbegriffe und Abkürzungen.",
            "Under »Bezeichnung«, enter a title, if possible without technical terms and abbreviations.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(
                    "<x:bezeichnung>Antrag auf einen Bücherschrank</x:bezeichnung>",
                    "<x:bezeichnung/>",
                )],
                passing: &[],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("<x:bezeichnung>Antrag auf einen Bücherschrank</x:bezeichnung>", "")],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Objekt(|objekt, lage| {
        let text = match objekt {
            Objekt::Schema(schema) => schema.bezeichnung.as_ref(),
            Objekt::Steckbrief(brief) => brief.bezeichnung.as_ref(),
            _ => return,
        };
        let expected = ("ein Titel für Antragstellende", "a title for applicants");
        pflicht(objekt, lage, ("bezeichnung", text), expected);
    })],
};
