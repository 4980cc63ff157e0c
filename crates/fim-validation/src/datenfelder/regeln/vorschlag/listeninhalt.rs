//! XDF9015: content of a field that its code list does not have, in XDatenfelder 2.0. What the
//! QS-Bericht says of 3.0.0 are 1076 and 1121.

use super::VORSCHLAG;
use crate::datenfelder::beispiele::SCHEMA_2;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::NUR_2;
use crate::engine::Rule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF9015",
        name: "inhalt-nicht-in-codeliste-xdf2",
        versions: NUR_2,
        source: "Vorschlag: Was der QS-Bericht für XDatenfelder 3.0.0 verlangt (Meldung 1076), gilt auch für 2.0",
        message: Wording::new(
            "{element}: Inhalt »{inhalt}« ist kein Code der Codeliste",
            "{element}: content »{inhalt}« is not a code of the code list",
        ),
        why: Wording::new(
            "Vorausgewählt werden kann nur, was die Codeliste anbietet; mit diesem Inhalt bleibt die Auswahl leer.",
            "Only what the code list offers can be preselected; with this content the selection stays empty.",
        ),
        fix: Wording::new(
            "Als Inhalt einen Code der Liste eintragen, nicht den Namen, oder den Inhalt leeren.",
            "As content, enter a code of the list, not the name, or leave the content empty.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_2,
            failing: &[
                (LEER, "<x:inhalt>Antrag</x:inhalt><x:codelisteReferenz>"),
                (VERWEIS, DOKUMENTART),
            ],
            passing: &[
                (LEER, "<x:inhalt>001</x:inhalt><x:codelisteReferenz>"),
                (VERWEIS, DOKUMENTART),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let inhalt = lage.umfeld.wert(feld.inhalt.as_ref());
        let (Some(text), Some(referenz)) = (&feld.inhalt, &feld.codeliste_referenz) else { return };
        if inhalt.is_empty() || lage.feldart(feld) != "select" {
            return;
        }
        let Some(liste) = lage.codeliste(referenz) else { return };
        let Some(spalte) = &liste.codespalte else { return };
        if liste.werte(spalte).all(|code| code != inhalt) {
            lage.melde(text, |befund| {
                befund
                    .value("inhalt", clip(inhalt, 20))
                    .found(clip(inhalt, 80))
                    .expected(("ein Code der Codeliste", "a code of the code list"))
            });
        }
    })],
};

const LEER: &str = "<x:inhalt/><x:codelisteReferenz>";
const VERWEIS: &str = "<x:canonicalIdentification>urn:de:lindenhain:codeliste:standortart</x:canonicalIdentification><x:version>2024-03-01</x:version><x:canonicalVersionUri>urn:de:lindenhain:codeliste:standortart_2024-03-01<";
const DOKUMENTART: &str = "<x:canonicalIdentification>urn:xoev-de:fim-datenfelder:codeliste:dokumentart</x:canonicalIdentification><x:version>2022-01-01</x:version><x:canonicalVersionUri>urn:xoev-de:fim-datenfelder:codeliste:dokumentart_2022-01-01<";
