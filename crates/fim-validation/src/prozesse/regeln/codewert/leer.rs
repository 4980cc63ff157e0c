//! XPZ1603: a code that is there but empty.

use crate::codeangabe::Codeangabe;
use crate::engine::Rule;
use crate::prozesse::beispiele::ENTWURF;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::BELEGT;
use fim_core::{Example, RuleMeta, Stufe, Wording};

/// A warning only: programs write an empty one where nothing was chosen.
pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1603",
        name: "prozesscode-leer",
        stufe: Stufe::Warnung,
        source: "Spezifikation XProzess 2.0, Datentypen Code.…: »code« ist Pflicht",
        coincides: &["XSD1202"],
        message: Wording::new(
            "{element}: {feld} ist leer, erwartet ein Code",
            "{element}: {feld} is empty, expected a code",
        ),
        why: Wording::new(
            "Die Angabe ist da, sagt aber nichts; Programme lesen sie als unbekannten Wert oder brechen ab.",
            "The entry is there but says nothing; programs read it as an unknown value or fail.",
        ),
        fix: Wording::new(
            "Einen Code der Liste wählen, oder die ganze Angabe weglassen, wo sie freiwillig ist.",
            "Choose a code of the list, or leave the whole entry out where it is optional.",
        ),
        examples: &[
            Example::Edited {
                base: ENTWURF,
                failing: &[("<x:rolle><code>1</code>", "<x:rolle><code/>")],
                passing: &[("<x:rolle><code>1</code>", "<x:rolle><code>3</code>")],
            },
            Example::Edited {
                base: ENTWURF,
                failing: &[("Typ><code>4</code>", "Typ><code> </code>")],
                passing: &[],
            },
        ],
        ..BELEGT
    },
    checks: &[Pruefung::Code(|angabe, lage| {
        // A missing one is the schema's to tell.
        let Some(code) = angabe.code.filter(|code| code.is_blank()) else { return };
        if !hat_eigene_regel(&angabe) {
            lage.melde(code, |befund| {
                befund
                    .value("feld", benennung(angabe.feld))
                    .distinguish(angabe.feld)
                    .found(("leer", "empty"))
                    .expected(("ein Code der Codeliste", "a code of the code list"))
            });
        }
    })],
};

/// True where XPZ1001, XPZ1203 to XPZ1205 or XPZ1302 tell of an empty one.
fn hat_eigene_regel(angabe: &Codeangabe<'_, '_>) -> bool {
    matches!(
        (angabe.eltern, angabe.feld),
        ("Nachrichtenkopf", "nachrichtentyp")
            | ("Prozessklasse", "operativesZiel" | "handlungsform" | "verfahrensart")
            | ("Prozesssteckbrief", "detaillierungsstufe")
    )
}

/// What a field is called before people.
fn benennung(feld: &str) -> (&'static str, &'static str) {
    match feld {
        "art" => ("Art der Handlungsgrundlage", "kind of legal basis"),
        "bearbeitungsart" => ("Bearbeitungsart", "kind of processing"),
        "beteiligungsform" => ("Beteiligungsform", "form of participation"),
        "bezirk" | "bundesland" | "gemeindeschluessel" | "gemeindeverband" | "kreis" | "nation"
        | "regionalschluessel" => ("Gebiet", "area"),
        "code" => ("Modellierungsmethode", "modelling method"),
        "entscheidungsart" => ("Entscheidungsart", "kind of decision"),
        "formellePruefung" => ("formelle Prüfung", "formal check"),
        "merkmalDatentyp" => ("Datentyp eines Merkmals", "data type of a Merkmal"),
        "mimeType" => ("Art einer Datei", "type of a file"),
        "referenzaktivitaetengruppeTyp" => ("Typ", "type"),
        "rolle" => ("Rolle im Prozess", "role in the process"),
        "status" => ("Status", "status"),
        "uebermittlungsart" => ("Übermittlungsart", "way of transmission"),
        "zwecksetzung" => ("Zwecksetzung", "purpose"),
        // The others stand in search profiles.
        _ => ("Suchangabe", "search entry"),
    }
}
