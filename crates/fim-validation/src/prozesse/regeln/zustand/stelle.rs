//! XPZ1704: fachlich released, but not said by whom.

use super::STATUSLISTE;
use crate::engine::Rule;
use crate::prozesse::angaben::{status, wert};
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1704",
        name: "fachlich-freigebende-stelle-fehlt",
        stufe: Stufe::Methodisch,
        source: STATUSLISTE,
        message: Wording::new(
            "{element}: Status {status}, fachlich freigebende Stelle fehlt",
            "{element}: status {status}, fachlich freigebende Stelle is missing",
        ),
        why: Wording::new(
            "Ob silber oder gold gilt, hängt davon ab, welche Stelle freigibt: eine vollziehende oder die für das Recht zuständige; ohne sie ist das nicht zu prüfen.",
            "Whether silver or gold applies depends on who releases: a body that carries out the law, or the one responsible for it; without it, nobody can check.",
        ),
        fix: Wording::new(
            "Die Stelle eintragen, die fachlich freigegeben hat, etwa das zuständige Ministerium.",
            "Enter the body that gave the fachliche Freigabe, such as the ministry responsible.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:fachlichFreigebendeStelle>Stadt Lindenhain, Fachbereich Tiefbau und Verkehr</x:fachlichFreigebendeStelle>",
                "",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let Some(status @ (5 | 6)) = status(eintrag.zustand) else { return };
        if wert(eintrag.stelle).is_empty() {
            let name = "fachlichFreigebendeStelle";
            lage.melde(Stelle::angabe(eintrag.element, eintrag.stelle, name), |befund| {
                let befund = match eintrag.stelle {
                    Some(_) => befund.found(("leer", "empty")),
                    None => befund,
                };
                befund
                    .value("status", u64::from(status))
                    .expected(("der Name der Stelle", "the name of the body"))
            });
        }
    })],
};
