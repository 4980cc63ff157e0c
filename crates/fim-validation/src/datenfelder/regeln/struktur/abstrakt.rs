//! XDF1013, XDF1014: abstract elements in use, and fields that are abstract.

use crate::datenfelder::beispiele::{SCHEMA_2, SCHEMA_3};
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use fim_core::{Edit, Example, RuleMeta, Stufe, Wording};

pub(super) static UNTERELEMENT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1013",
        name: "abstraktes-unterelement",
        stufe: Stufe::Methodisch,
        official: amtlich!(1013),
        message: Wording::new(
            "{element}: {kind} ist abstrakt (ABS), erlaubt nur HAR und RNG",
            "{element}: {kind} is abstract (ABS), only HAR and RNG allowed",
        ),
        why: Wording::new(
            "Ein abstraktes Element ist nur eine Vorlage, von der andere abgeleitet werden; ausgefüllt werden soll es selbst nicht.",
            "An abstract element is only a template from which others are derived; it is not meant to be filled in itself.",
        ),
        fix: Wording::new(
            "{kind} durch ein harmonisiertes (HAR) oder rechtsnormgebundenes (RNG) Element ersetzen, etwa durch ein davon abgeleitetes.",
            "Replace {kind} with a harmonised (HAR) or legally bound (RNG) element, such as one derived from it.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[(GRUPPE_RNG, GRUPPE_ABS), MIT_BEZUG],
            passing: &[MIT_BEZUG],
        }],
        ..QS
    },
    checks: &[Pruefung::Zeile(|zeile, lage| {
        let Some(kind) = zeile.kind else { return };
        let art = kind.schemaelementart();
        if lage.umfeld.code(art) != "ABS" {
            return;
        }
        lage.melde(Stelle::code(kind.element(), art, "schemaelementart"), |befund| {
            befund.value("kind", zeile.kind_kurz()).found("ABS").expected(ERWARTET)
        });
    })],
};

pub(super) static DATENFELD: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1014",
        name: "abstraktes-datenfeld",
        stufe: Stufe::Kritisch,
        official: amtlich!(1014),
        message: Wording::new(
            "{element}: Strukturelementart ABS, erlaubt bei Feldern nur HAR und RNG",
            "{element}: structural type ABS, only HAR and RNG are allowed for fields",
        ),
        why: Wording::new(
            "Abstrakt kann nur eine Datenfeldgruppe sein, sie dient dann als Vorlage. Ein Datenfeld wird ausgefüllt und ist entweder harmonisiert oder rechtsnormgebunden.",
            "Only a group can be abstract, serving as a template. A field is filled in and is either harmonised or legally bound.",
        ),
        fix: Wording::new(
            "Die Strukturelementart auf »harmonisiert« (HAR) oder »rechtsnormgebunden« (RNG) ändern und die Handlungsgrundlage angeben, oder ein anderes Datenfeld verwenden.",
            "Change the structural type (»Strukturelementart«) to »harmonisiert« (HAR) or »rechtsnormgebunden« (RNG) and give the legal basis, or use another field.",
        ),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[(FELD_RNG, FELD_ABS), FELD_MIT_BEZUG],
                passing: &[FELD_MIT_BEZUG],
            },
            Example::Edited { base: SCHEMA_2, failing: &[(FELD_RNG_2, FELD_ABS_2)], passing: &[] },
        ],
        // Whoever uses an abstract field uses an abstract element.
        coincides: &["XDF1013"],
        ..QS
    },
    checks: &[Pruefung::Feld(|feld, lage| {
        let art = feld.darstellung.schemaelementart.as_ref();
        if lage.umfeld.code(art) == "ABS" {
            lage.melde(Stelle::code(feld.element, art, "schemaelementart"), |befund| {
                befund.found("ABS").expected(ERWARTET)
            });
        }
    })],
};

const ERWARTET: (&str, &str) =
    ("HAR (harmonisiert) oder RNG (rechtsnormgebunden)", "HAR (harmonised) or RNG (legally bound)");

const GRUPPE_RNG: &str = "Person</x:bezeichnungAusgabe><x:schemaelementart><code>RNG";
const GRUPPE_ABS: &str = "Person</x:bezeichnungAusgabe><x:schemaelementart><code>ABS";
/// With a legal basis of the row, which is needed where an abstract element stands.
const MIT_BEZUG: Edit =
    ("<x:anzahl>1:1</x:anzahl>", "<x:anzahl>1:1</x:anzahl><x:bezug>§ 3 StrG</x:bezug>");
const FELD_RNG: &str = "Familienname</x:bezeichnungAusgabe><x:schemaelementart><code>RNG";
const FELD_ABS: &str = "Familienname</x:bezeichnungAusgabe><x:schemaelementart><code>ABS";
const FELD_MIT_BEZUG: Edit = (
    "<x:anzahl>1:1</x:anzahl><x:enthaelt>\n<x:datenfeld>",
    "<x:anzahl>1:1</x:anzahl><x:bezug>§ 3 StrG</x:bezug><x:enthaelt>\n<x:datenfeld>",
);
const FELD_RNG_2: &str =
    "RNG</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart>";
const FELD_ABS_2: &str =
    "ABS</code></x:schemaelementart><x:hilfetextEingabe/><x:hilfetextAusgabe/><x:feldart>";
