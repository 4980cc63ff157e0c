//! XZF1803, XZF1804: an Organisationseinheit without a name, or without the Land it belongs to.
//! E-mail and telephone are asked for as well; which elements hold them is not public.

use super::{BELEGT, OSI, has_child};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::stelle::Stelle;
use fim_core::{Example, Model, Part, RuleMeta, Stufe, Wording};

pub(super) static NAME: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1803",
        name: "organisation-ohne-namen",
        stufe: Stufe::Warnung,
        source: OSI,
        message: Wording::new(
            "{element}: kein Name, erwartet der Name der Behörde oder Stelle",
            "{element}: no name, expected the name of the authority",
        ),
        why: Wording::new(
            "Portale zeigen die zuständige Stelle mit ihrem Namen; ohne ihn bleibt das Feld leer.",
            "Portals show the authority in charge by its name; without one, the field stays empty.",
        ),
        fix: Wording::new(
            "Den Namen in jeder Sprache eintragen, etwa »Fachbereich Tiefbau und Verkehr«.",
            "Enter the name in each language, such as »Department of Civil Engineering«.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<x:name languageCode=\"de\">Fachbereich Tiefbau und Verkehr</x:name>\n        <x:name languageCode=\"en\">Department of Civil Engineering and Traffic</x:name>",
                "<x:name languageCode=\"de\"> </x:name>\n        <x:name languageCode=\"en\"/>",
            )],
            passing: &[],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Organisationseinheit(|einheit, lage| {
        let benannt = einheit.name.iter().any(|name| any_text(name))
            || einheit.bezeichnung.iter().any(|name| any_text(name));
        if !benannt {
            lage.melde(Stelle::fehlt(einheit.element, "name"), |befund| {
                befund.expected(("ein Name", "a name"))
            });
        }
    })],
};

pub(super) static LAND: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1804",
        name: "organisation-ohne-land",
        stufe: Stufe::Warnung,
        source: OSI,
        message: Wording::new(
            "{element}: in keiner Anschrift steht ein Land",
            "{element}: no address names a Land",
        ),
        why: Wording::new(
            "Gleiche Ortsnamen gibt es in mehreren Ländern; erst das Land oder ein Schlüssel ordnet die Stelle eindeutig zu.",
            "Several Länder have places of the same name; only the Land or a key tells which one is meant.",
        ),
        fix: Wording::new(
            "In der verwaltungspolitischen Kodierung der Anschrift das Bundesland oder den Regionalschlüssel angeben.",
            "In the administrative coding of the address, enter the Land or the regional key.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(KODIERUNG, "")],
            passing: &[(GEMEINDE, "")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Organisationseinheit(|einheit, lage| {
        // Where there is no address, XZF1801 says so.
        let Some(erste) = einheit.anschrift.first() else { return };
        let mit_land = einheit.anschrift.iter().any(|anschrift| {
            let kodierung = anschrift.verwaltungspolitische_kodierung.as_deref();
            kodierung.is_some_and(|kodierung| any_text(kodierung))
                || has_child(anschrift.element, &["land", "bundesland", "staat", "nation"])
        });
        if !mit_land {
            lage.melde(Stelle::fehlt(erste.element, "verwaltungspolitischeKodierung"), |befund| {
                befund.expected((
                    "Bundesland, Regionalschlüssel oder Gemeindeschlüssel",
                    "Land, regional key or municipality key",
                ))
            });
        }
    })],
};

const KODIERUNG: &str = "        <x:verwaltungspolitischeKodierung>\n          <x:gemeindeschluessel listURI=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags\" listVersionID=\"2026-04-30\">\n            <code>99999001</code>\n            <name>Lindenhain</name>\n          </x:gemeindeschluessel>\n          <x:regionalschluessel listURI=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs\" listVersionID=\"2026-04-30\">\n            <code>999990001001</code>\n            <name>Lindenhain</name>\n          </x:regionalschluessel>\n        </x:verwaltungspolitischeKodierung>\n";
const GEMEINDE: &str = "          <x:gemeindeschluessel listURI=\"urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags\" listVersionID=\"2026-04-30\">\n            <code>99999001</code>\n            <name>Lindenhain</name>\n          </x:gemeindeschluessel>\n";

/// True where a part holds any text at all.
fn any_text(model: &dyn Model<'_>) -> bool {
    let mut found = false;
    model.parts(&mut |part| match part {
        Part::Content(text) => found |= !text.is_blank(),
        Part::Child(_, child, _) => found = found || any_text(child),
        Part::Attribute(..) | Part::Raw(_) => {}
    });
    found
}
