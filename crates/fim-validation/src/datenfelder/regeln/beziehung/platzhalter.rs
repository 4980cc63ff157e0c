//! XDF1096, XDF1097: the Dokumentsteckbrief of a schema is the placeholder.

use crate::datenfelder::beispiele::SCHEMA_3;
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::engine::Rule;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use xdatenfelder::Stammdatenschema;

/// The Dokumentsteckbrief for schemas that have none yet.
const PLATZHALTER: &str = "D99000000001";

pub(super) static UEBERGANG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1096",
        name: "default-steckbrief",
        stufe: Stufe::Warnung,
        official: amtlich!(1096),
        message: Wording::new(
            "{element}: Default-Dokumentsteckbrief {id} nur für den Übergang",
            "{element}: default document profile {id} is for a transition only",
        ),
        why: Wording::new(
            "Der Platzhalter sagt nicht, welches Dokument gemeint ist; freigegeben werden kann das Schema so nicht.",
            "The placeholder does not say which document is meant; the schema cannot be released like this.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[
                ("<x:id>D99000000901<", "<x:id>D99000000001<"),
                ("<code>6</code></x:freigabestatus>", "<code>3</code></x:freigabestatus>"),
            ],
            passing: &[("<code>6</code></x:freigabestatus>", "<code>3</code></x:freigabestatus>")],
        }],
        ..STECKBRIEF
    },
    checks: &[Pruefung::Schema(|schema, lage| pruefe(schema, false, lage))],
};

pub(super) static FREIGABE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1097",
        name: "default-steckbrief-bei-freigabe",
        stufe: Stufe::Methodisch,
        official: amtlich!(1097),
        message: Wording::new(
            "{element}: freigegeben trotz Default-Dokumentsteckbrief {id}",
            "{element}: released despite default document profile {id}",
        ),
        why: Wording::new(
            "Der Platzhalter sagt nicht, welches Dokument gemeint ist; ein freigegebenes Schema muss das sagen.",
            "The placeholder does not say which document is meant; a released schema must do so.",
        ),
        examples: &[Example::Edited {
            base: SCHEMA_3,
            failing: &[("<x:id>D99000000901<", "<x:id>D99000000001<")],
            passing: &[("<x:id>D99000000901<", "<x:id>D99000000011<")],
        }],
        ..STECKBRIEF
    },
    checks: &[Pruefung::Schema(|schema, lage| pruefe(schema, true, lage))],
};

/// What both have in common.
const STECKBRIEF: RuleMeta = RuleMeta {
    versions: NUR_3,
    fix: Wording::new(
        "Im zentralen Datenfeldkatalog KATE den passenden Dokumentsteckbrief suchen und statt des Platzhalters zuordnen.",
        "Look up the matching document profile in the central catalogue KATE and assign it instead of the placeholder.",
    ),
    ..QS
};

fn pruefe<'a>(schema: &Stammdatenschema<'a>, freigegeben: bool, lage: &mut Lage<'_, '_, 'a>) {
    let steckbrief = schema.dokumentsteckbrief.as_ref();
    let Some(id) = steckbrief.and_then(|steckbrief| steckbrief.id.as_ref()) else { return };
    let status = lage.umfeld.code(schema.allgemein.freigabestatus.as_ref());
    let passt = matches!(status, "4" | "5" | "6") == freigegeben;
    if passt && lage.umfeld.wert(Some(id)) == PLATZHALTER {
        lage.melde(id, |befund| {
            befund.value("id", PLATZHALTER).found(PLATZHALTER).expected((
                "der Dokumentsteckbrief des beschriebenen Dokuments",
                "the profile of the document described",
            ))
        });
    }
}
