//! GCL1107: more than one key is recommended.

use super::VORSCHLAG;
use crate::engine::Rule;
use crate::liste::beispiele::LISTE;
use crate::liste::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "GCL1107",
        name: "schluesselempfehlung-mehrfach",
        source: "Vorschlag: Die XÖV-Angabe recommendedKeyColumn nennt die Spalte, aus der Codes übernommen werden; es kann nur eine sein",
        message: Wording::new(
            "{element}: Schlüssel »{schluessel}« auch empfohlen",
            "{element}: key »{schluessel}« recommended too",
        ),
        why: Wording::new(
            "Die Empfehlung sagt, aus welcher Spalte die Codes kommen; bei zweien übernehmen verschiedene Programme verschiedene.",
            "The recommendation says which column the codes come from; with two, programs differ in which ones they take.",
        ),
        fix: Wording::new(
            "Die Empfehlung (recommendedKeyColumn) nur bei dem Schlüssel stehen lassen, dessen Codes übermittelt werden.",
            "Keep the recommendation (recommendedKeyColumn) only with the key whose codes are transmitted.",
        ),
        examples: &[Example::Edited {
            base: LISTE,
            failing: &[EMPFOHLEN, ("</Key>", ZWEITER)],
            passing: &[EMPFOHLEN],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Tabelle(|tabelle, lage| {
        let empfohlen = tabelle.schluessel.iter().filter_map(|schluessel| {
            let note = schluessel.key.annotation.as_ref()?.app_info.as_ref()?;
            Some((schluessel.key, note.recommended_key_column.as_ref()?))
        });
        for (key, note) in empfohlen.skip(1) {
            let id = key.id.as_ref().map_or("", Text::trimmed);
            lage.melde(Stelle::element(note.element), |befund| {
                befund
                    .value("schluessel", clip(id, 14))
                    .found(clip(id, 80))
                    .expected(("ein empfohlener Schlüssel", "one recommended key"))
            });
        }
    })],
};

const EMPFOHLEN: (&str, &str) = (
    "<Key Id=\"codeKey\">",
    "<Key Id=\"codeKey\"><Annotation><AppInfo><xoev:recommendedKeyColumn/></AppInfo></Annotation>",
);
const ZWEITER: &str = "</Key><Key Id=\"nameKey\"><Annotation><AppInfo><xoev:recommendedKeyColumn/></AppInfo></Annotation><ShortName>n</ShortName><ColumnRef Ref=\"name\"/></Key>";
