//! XPZ1311: all sixteen Länder one by one, where the whole Bund is meant. Editors write it so.

use crate::engine::Rule;
use crate::prozesse::angaben::gebiete;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use crate::stelle::Stelle;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xprozess::VerwaltungspolitischeKodierung;

/// The code of a Land in an area of its own.
macro_rules! laender {
    ($($code:literal)*) => {
        concat!($(
            r#"<x:verwaltungspolitischeKodierung><x:bundesland listVersionID="2010-04-01"><code>"#,
            $code,
            "</code></x:bundesland></x:verwaltungspolitischeKodierung>",
        )*)
    };
}

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1311",
        name: "alle-laender-statt-bund",
        stufe: Stufe::Hinweis,
        source: "FIM-Portal OpenAPI 0.24.0, Anwendungsgebiet 01–17; Spezifikation XProzess 2.0, Datentyp VerwaltungspolitischeKodierung",
        message: Wording::new(
            "{element}: alle 16 Länder einzeln, erwartet einmal der Bund",
            "{element}: all 16 Länder listed, expected the Bund once",
        ),
        why: Wording::new(
            "Was bundesweit gilt, wird im Portal unter »Bund« gesucht; einzeln aufgezählte Länder werden dort nicht zusammengefasst.",
            "People look for what applies nationwide under »Bund« in the portal; Länder listed one by one are not combined there.",
        ),
        fix: Wording::new(
            "Statt der sechzehn Länder einmal die Nation (Deutschland) angeben.",
            "Instead of the sixteen Länder, enter the nation (»Nation«: Germany) once.",
        ),
        examples: &[Example::Edited {
            base: ENTWURF,
            failing: &[(
                NATION,
                laender!("01" "02" "03" "04" "05" "06" "07" "08" "09" "10" "11" "12" "13" "14" "15" "16"),
            )],
            passing: &[(NATION, laender!("01" "02" "13"))],
        }],
        ..BELEGT
    },
    checks: &[
        Pruefung::Prozess(|prozess, lage| {
            if let Some(steckbrief) = &prozess.prozesssteckbrief {
                pruefe(&steckbrief.verwaltungspolitische_kodierung, lage);
            }
        }),
        Pruefung::Klasse(|klasse, lage| pruefe(&klasse.verwaltungspolitische_kodierung, lage)),
    ],
};

fn pruefe(kodierung: &[VerwaltungspolitischeKodierung<'_>], lage: &mut Lage<'_, '_, '_>) {
    let mut genannt = [false; 16];
    for (art, code) in kodierung.iter().flat_map(gebiete) {
        let land = code.parse::<usize>().ok().filter(|_| art == "bundesland");
        if let Some(land) = land.and_then(|land| genannt.get_mut(land.checked_sub(1)?)) {
            *land = true;
        }
    }
    if !genannt.contains(&false) {
        let stelle = Stelle::element(kodierung.first().and_then(|erste| erste.element));
        lage.melde(stelle, |befund| {
            befund.found(("alle 16 Länder", "all 16 Länder")).expected(("die Nation", "the nation"))
        });
    }
}

const NATION: &str = r#"<x:verwaltungspolitischeKodierung><x:nation listVersionID="2023-02-24"><code>000</code></x:nation></x:verwaltungspolitischeKodierung>"#;
