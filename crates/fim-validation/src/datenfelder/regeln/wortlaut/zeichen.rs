//! XDF1131: characters that String.Latin does not have.

use super::angabe::{Blick, angaben};
use crate::datenfelder::beispiele::{SCHEMA_3, STECKBRIEF_3};
use crate::datenfelder::lage::Lage;
use crate::datenfelder::pruefung::Pruefung;
use crate::datenfelder::regeln::{NUR_3, QS, amtlich};
use crate::datenfelder::stelle::Stelle;
use crate::engine::Rule;
use crate::schema::zeichen;
use crate::zeichensatz::verstoss;
use fim_core::{Example, Reparatur, RuleMeta, Stufe, Text, Wording};

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XDF1131",
        name: "zeichen-nicht-in-string-latin",
        stufe: Stufe::Kritisch,
        versions: NUR_3,
        official: amtlich!(1131),
        message: Wording::new(
            "{element}: unerlaubte Zeichen in {feld}: {zeichen}",
            "{element}: characters not allowed in {feld}: {zeichen}",
        ),
        why: Wording::new(
            "Der Standard lässt in diesen Texten nur die Zeichen aus String.Latin zu; Redaktionssysteme und Portale können die Datei sonst abweisen. Meist kommen andere Zeichen beim Einfügen aus Textprogrammen hinein.",
            "The standard allows only the characters of String.Latin in these texts; otherwise editorial systems and portals may refuse the file. Other characters mostly get in by pasting from word processors.",
        ),
        fix: Wording::new("{rat}", "{rat}"),
        examples: &[
            Example::Edited {
                base: SCHEMA_3,
                failing: &[("Der Antrag ist kostenfrei.", "Der „Antrag“ – kostenfrei.")],
                passing: &[(
                    "Der Antrag ist kostenfrei.",
                    "Der M\u{302}Antrag ist kostenfrei: 0 €.",
                )],
            },
            Example::Edited {
                base: STECKBRIEF_3,
                failing: &[("§ 3 StrG", "§\u{a0}3 StrG")],
                passing: &[],
            },
        ],
        // The texts are those that the schema has as String.Latin.
        coincides: &["XSD1204"],
        reparatur: &[Reparatur::Zeichen],
        ..QS
    },
    checks: &[
        Pruefung::Objekt(|objekt, lage| {
            for angabe in angaben(objekt) {
                if !lage.qs() || angabe.blick == Blick::Ganz {
                    pruefe(angabe.text, angabe.name, lage);
                }
            }
        }),
        Pruefung::Bezug(|bezug, lage| {
            pruefe(&bezug.wortlaut, ("Handlungsgrundlage", "legal basis"), lage);
        }),
    ],
};

fn pruefe<'a>(text: &Text<'a>, feld: (&str, &str), lage: &mut Lage<'_, '_, 'a>) {
    let Some(verstoss) = verstoss(&text.value, !lage.qs()) else { return };
    let first = verstoss.zeichen.first().map(char::to_string).unwrap_or_default();
    lage.melde(Stelle::stueck(text, &first), |befund| {
        befund
            .value("feld", feld)
            .value("zeichen", zeichen::kurz(&verstoss.zeichen))
            .value("rat", zeichen::advice(&verstoss.zeichen))
            .found(verstoss.umgebung)
            .expected(("nur Zeichen aus String.Latin", "only characters from String.Latin"))
            .distinguish(feld.0)
    });
}
