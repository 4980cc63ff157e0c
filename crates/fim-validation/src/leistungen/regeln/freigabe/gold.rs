//! XZF1603: gold for federal law, released by a Land or a municipality.

use super::{MIT_STATUS, STATUS, status};
use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_23;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::wortlaut::ist_deutsch;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
use xzufi::{Code, Leistung, Lokalisiert};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1603",
        name: "gold-ohne-bund",
        versions: MIT_STATUS,
        source: STATUS,
        message: Wording::new(
            "{element}: gold durch »{stelle}«, erwartet der Bund",
            "{element}: gold by »{stelle}«, expected a federal body",
        ),
        why: Wording::new(
            "Gold heißt nach üblichem Verständnis: freigegeben von der Stelle, die für die Rechtsgrundlage zuständig ist; bei Bundesrecht verlassen sich alle Länder darauf.",
            "Gold is commonly taken to mean: released by the body responsible for the law; with federal law, all Länder rely on it.",
        ),
        fix: Wording::new(
            "Den Status auf 5 (silber) setzen oder die Freigabe des Bundesressorts einholen und eintragen. Regelt doch das Land, ist der Typ falsch.",
            "Set the status to 5 (silver), or obtain the release by the federal ministry and enter it. If the Land makes the rules after all, the type is wrong.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_23,
            failing: &[(SILBER, GOLD), ("<code>5</code>\n      </x:typis", TYP_1)],
            passing: &[
                (SILBER, GOLD),
                ("<code>5</code>\n      </x:typis", TYP_1),
                ("\"de\">Stadt Lindenhain, Fachbereich Tiefbau und Verkehr</x:fach", BUND),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        if status(leistung, &["6"]).is_none() || !ist_bundesrecht(leistung) {
            return;
        }
        let module = &leistung.modul_fachliche_freigabe;
        let stellen = module.iter().flat_map(|modul| &modul.fachlich_freigegeben_durch);
        let mut deutsche = stellen.filter(|stelle| {
            !stelle.value.is_blank() && ist_deutsch(stelle.sprache().unwrap_or_default())
        });
        let Some(erste) = deutsche.next() else { return };
        if ist_land(&erste.value.value) && deutsche.all(|stelle| ist_land(&stelle.value.value)) {
            lage.melde(&erste.value, |befund| {
                befund
                    .value("stelle", clip(erste.value.trimmed(), 30))
                    .found_text(erste.value.trimmed())
                    .expected((
                        "eine Stelle des Bundes oder Status 5",
                        "a federal body, or status 5",
                    ))
            });
        }
    })],
};

const SILBER: &str = "<code>5</code>\n      </x:statusKatalog>";
const GOLD: &str = "<code>6</code>\n      </x:statusKatalog>";
const TYP_1: &str = "<code>1</code>\n      </x:typis";
const BUND: &str = "\"de\">Bundesministerium für Verkehr</x:fach";

/// Values of the Typisierung under which the federation makes the law.
const BUND_REGELT: &[&str] =
    &["1", "2", "2a", "2b", "3", "3a", "3b", "2/3", "2/3a", "2/3b", "1;2/3"];

fn ist_bundesrecht(leistung: &Leistung<'_>) -> bool {
    let mut typen = leistung.typisierung.iter().filter_map(Code::wert).peekable();
    typen.peek().is_some() && typen.all(|typ| BUND_REGELT.contains(&typ.trimmed()))
}

/// Words that only bodies of Länder and municipalities have in their names.
const LAND: &[&str] = &[
    "bezirksamt",
    "bezirksregierung",
    "freistaat",
    "freistaates",
    "gemeinde",
    "gemeindeverwaltung",
    "hansestadt",
    "kommune",
    "kreisverwaltung",
    "landesamt",
    "landesamtes",
    "landesbehörde",
    "landesdirektion",
    "landeshauptstadt",
    "landesministerium",
    "landesregierung",
    "landesverwaltungsamt",
    "landkreis",
    "landratsamt",
    "magistrat",
    "regierungspräsidium",
    "samtgemeinde",
    "senatskanzlei",
    "senatsverwaltung",
    "staatsministerium",
    "stadt",
    "stadtverwaltung",
    "verbandsgemeinde",
];

/// True for a body of a Land or municipality, by its name; false where a word names the federation.
fn ist_land(stelle: &str) -> bool {
    let stelle = stelle.to_lowercase();
    let worte = || stelle.split(|c: char| !c.is_alphabetic()).filter(|wort| !wort.is_empty());
    // »Land Musterland«, »des Landes …«
    let ist_wort = |wort: &str| LAND.contains(&wort) || matches!(wort, "land" | "landes");
    worte().any(ist_wort) && !worte().any(|wort| wort.starts_with("bund"))
}
