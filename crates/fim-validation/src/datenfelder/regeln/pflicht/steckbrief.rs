//! XDF1049, XDF1107: a Dokumentsteckbrief without a definition or help text.

use super::{PFLICHT, pflicht};
use crate::datenfelder::beispiele::{STECKBRIEF_2, STECKBRIEF_3};
use crate::datenfelder::objekt::Objekt;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::amtlich;
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static DEFINITION: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1049",
        name: "definition-fehlt",
        stufe: Stufe::Kritisch,
        official: amtlich!(1049),
        message: Wording::new(
            "{element}: Definition fehlt, erwartet der Zweck des Dokuments",
            "{element}: definition is missing, expected the purpose of the document",
        ),
        why: Wording::new(
            "Der Dokumentsteckbrief beschreibt ein Dokument ohne dessen Struktur; ohne Definition bleibt offen, welches gemeint ist.",
            "The document profile describes a document without its structure; without a definition it is unclear which one is meant.",
        ),
        fix: Wording::new(
            "In ein bis zwei Sätzen eintragen, was das Dokument ist und wozu es dient.",
            "Enter in one or two sentences what the document is and what it is for.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[(
                    "<x:definition>Antrag auf Erlaubnis eines Bücherschranks.</x:definition>",
                    "",
                )],
                passing: &[],
            },
            Example::Edited {
                base: STECKBRIEF_2,
                failing: &[(
                    "<x:definition>Antrag auf Erlaubnis eines Bücherschranks.</x:definition>",
                    "<x:definition/>",
                )],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Steckbrief(|brief, lage| {
        let text = brief.allgemein.definition.as_ref();
        let expected =
            ("was das Dokument ist und wozu es dient", "what the document is and what it is for");
        pflicht(Objekt::Steckbrief(brief), lage, ("definition", text), expected);
    })],
};

pub(super) static HILFETEXT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1107",
        name: "hilfetext-fehlt",
        stufe: Stufe::Warnung,
        official: amtlich!(1107),
        message: Wording::new(
            "{element}: Hilfetext fehlt, erwartet eine Erläuterung des Dokuments",
            "{element}: help text is missing, expected an explanation of the document",
        ),
        why: Wording::new(
            "Wer das Dokument einreichen soll, erfährt sonst nicht, was damit gemeint ist.",
            "Otherwise those who are to submit the document do not learn what is meant by it.",
        ),
        fix: Wording::new(
            "In einfachen Worten eintragen, worum es sich handelt und woher man das Dokument bekommt.",
            "Explain in plain words what the document is and where to get it.",
        ),
        examples: &[
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[(
                    "<x:hilfetext>Mit diesem Dokument wird die Erlaubnis beantragt.</x:hilfetext>",
                    "",
                )],
                passing: &[],
            },
            Example::Edited {
                base: STECKBRIEF_2,
                failing: &[(
                    "<x:hilfetext>Mit diesem Dokument wird die Erlaubnis beantragt.</x:hilfetext>",
                    "<x:hilfetext> </x:hilfetext>",
                )],
                passing: &[],
            },
        ],
        ..PFLICHT
    },
    checks: &[Pruefung::Steckbrief(|brief, lage| {
        let expected = ("eine Erläuterung in einfachen Worten", "an explanation in plain words");
        let text = brief.hilfetext.as_ref();
        pflicht(Objekt::Steckbrief(brief), lage, ("hilfetext", text), expected);
    })],
};
