//! XZF1201, XZF1202: the code of a text module, unknown or of an older list.

use super::listen::TEXTMODUL;
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::leistungen::textmodule;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};

/// Codes of older versions of the list; what they stood for has modules of its own today.
static VERALTET: &[&str] = &["01", "04", "10", "12", "13", "17", "19", "20", "21"];

const LH_01: &str = "<code>16</code>\n          <name>Hinweise (Besonderheiten)</name>";

pub(super) static UNBEKANNT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1201",
        name: "textmodul-code-unbekannt",
        // What the lists held for 2.1 is not known.
        versions: &["2.2", "2.3"],
        source: "Codeliste urn:de:xzufi:codeliste:leistungstextmodulleika 20240216, https://www.xrepository.de/details/urn:de:xzufi:codeliste:leistungstextmodulleika; FIM-Portal OpenAPI 0.24.0 (ModulTextTyp)",
        message: Wording::new(
            "{element}: Modulcode »{wert}«, erlaubt 02, 03, 05 … 25",
            "{element}: module code »{wert}«, allowed 02, 03, 05 … 25",
        ),
        why: Wording::new(
            "Der Code sagt, welches Modul der Text ist; mit einem unbekannten weiß kein Portal, wohin er gehört.",
            "The code says which module the text is; with an unknown one, no portal knows where it belongs.",
        ),
        fix: Wording::new(
            "Den Code des Moduls angeben, etwa 06 für den Volltext; für eigene Themen ein individuelles Textmodul verwenden.",
            "Enter the code of the module, such as 06 for the full text; for topics of your own, use an individual text module.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                LH_01,
                "<code>26</code>\n          <name>Hinweise (Besonderheiten)</name>",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        pruefe(
            modul.code(),
            |code| textmodule::name(code).is_none() && !VERALTET.contains(&code),
            lage,
        );
    })],
};

pub(super) static ALT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1202",
        name: "textmodul-code-veraltet",
        // What the lists held for 2.1 is not known.
        versions: &["2.2", "2.3"],
        source: "Vorschlag: In der Codeliste leistungstextmodulleika 20240216 fehlen diese Nummern; Kosten, Fristen, Bearbeitungsdauer und fachliche Freigabe sind dort eigene Module",
        message: Wording::new(
            "{element}: veralteter Modulcode »{wert}«, erlaubt 02 … 25",
            "{element}: outdated module code »{wert}«, allowed 02 … 25",
        ),
        fix: Wording::new(
            "Den Inhalt in das heutige Modul übertragen: Kosten, Fristen, Bearbeitungsdauer und fachliche Freigabe haben eigene Module. Das alte Textmodul entfernen.",
            "Move the content to the module that exists today: costs, deadlines, processing time and technical release (»fachliche Freigabe«) have modules of their own. Remove the old text module.",
        ),
        why: Wording::new(
            "Die heutige Codeliste hat diesen Code nicht; Portale zeigen den Text womöglich nicht an.",
            "Today's code list does not have this code; portals may not show the text.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(LH_01, "<code>10</code>\n          <name>Kosten</name>")],
            passing: &[],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        pruefe(modul.code(), |code| VERALTET.contains(&code), lage);
    })],
};

fn pruefe<'a>(
    code: Option<&Text<'a>>,
    ist_falsch: impl Fn(&str) -> bool,
    lage: &mut Lage<'_, '_, 'a>,
) {
    let Some(text) = code.filter(|text| !text.is_blank() && ist_falsch(text.trimmed())) else {
        return;
    };
    lage.melde(text, |befund| {
        befund.value("wert", clip(text.trimmed(), 8)).found_text(text.trimmed()).expected(format!(
            "02, 03, 05–09, 11, 14–16, 18, 22–25 ({} {})",
            TEXTMODUL.kennung, TEXTMODUL.version
        ))
    });
}
