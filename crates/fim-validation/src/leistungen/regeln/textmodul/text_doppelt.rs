//! XZF1113: two texts in one language at one place, outside text modules: those are XZF1101.

use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

/// What a text is called of which there is one for each language; `None` for others: names, remarks,
/// releasing bodies may be several.
fn einmalig(feld: &str) -> Option<(&'static str, &'static str)> {
    Some(match feld {
        "inhalt" => ("Text", "text"),
        "beschreibung"
        | "beschreibungEingehend"
        | "beschreibungAusgehend"
        | "beschreibungVariabilitaet"
        | "beschreibungKostenfreiheit" => ("Beschreibung", "description"),
        "bezeichnung" | "leikaTextmodulAbweichendeBezeichnung" => ("Bezeichnung", "name"),
        "begriff" => ("Begriff", "term"),
        "titel" => ("Titel", "title"),
        _ => return None,
    })
}

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1113",
        name: "text-sprache-doppelt",
        source: "Vorschlag nach FIM-Portal OpenAPI 0.24.0 (inhalt, one for each languageCode): was für Textmodule gilt, gilt für andere Texte ebenso",
        message: Wording::new(
            "{element}: {text} zweimal auf »{sprache}«",
            "{element}: {text} twice in »{sprache}«",
        ),
        why: Wording::new(
            "Je Sprache gibt es einen Text; welchen von zweien ein Portal zeigt, ist Zufall, der andere geht verloren.",
            "There is one text for each language; which of two a portal shows is chance, the other one is lost.",
        ),
        fix: Wording::new(
            "Die Texte zu einem zusammenführen oder die Sprachangabe des einen berichtigen, etwa »en« für die englische Fassung.",
            "Merge the texts into one, or correct the language of one of them, such as »en« for the English version.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:beschreibung languageCode=\"en\">&lt;p&gt;The decisive date",
                    "<x:beschreibung languageCode=\"de\">&lt;p&gt;The decisive date",
                )],
                passing: &[],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "<x:inhalt languageCode=\"en\">&lt;p&gt;When taking calls",
                    "<x:inhalt languageCode=\"de\">&lt;p&gt;When taking calls",
                )],
                passing: &[(
                    "<x:fachlichFreigegebenDurch languageCode=\"en\">City of Lindenhain, Department",
                    "<x:fachlichFreigegebenDurch languageCode=\"de\">Stadt Lindenhain, Department",
                )],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        // In 2.1 the words of a module stand side by side.
        let ist_modul = matches!(
            (wortlaut.feld, wortlaut.eltern),
            ("inhalt", "Textmodul") | ("begriff", "BegriffImKontextModul")
        );
        if !wortlaut.wiederholt || ist_modul {
            return;
        }
        let Some(name) = einmalig(wortlaut.feld) else { return };
        lage.melde(wortlaut.text, |befund| {
            befund
                .value("text", name)
                .value("sprache", clip(wortlaut.sprachcode(), 5))
                .found(clip(&wortlaut.html().klartext(), 80))
                .expected(("ein Text je Sprache", "one text for each language"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};
