//! XZF1609: not changed for years.

use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::zeit::Datum;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};
use xzufi::Leistung;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1609",
        name: "lange-nicht-geaendert",
        stufe: Stufe::Hinweis,
        // Many good texts are old; a threshold is a matter of the editorial team.
        optional: true,
        source: "Vorschlag: Texte werden in Abständen durchgesehen; die Zahl der Jahre steht in fim.toml, [schwellen] jahre-ohne-aenderung",
        message: Wording::new(
            "{element}: zuletzt geändert am {tag}, Grenze {alter}",
            "{element}: last changed on {tag}, limit {alter}",
        ),
        why: Wording::new(
            "In dieser Zeit ändern sich Rechtsgrundlagen, Gebühren und Zuständigkeiten; veraltete Angaben führen Menschen in die Irre.",
            "Laws, fees and responsibilities change in that time; outdated information misleads people.",
        ),
        fix: Wording::new(
            "Den Text durchsehen. Stimmt er noch, genügt es, ihn neu zu bestätigen, damit das Änderungsdatum aktuell ist.",
            "Review the text. If it is still right, it is enough to confirm it, so that the date of change is up to date.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[
                (ERSTELLT, "<x:erstelltDatumZeit>2019-02-03T09:00:00+01:00"),
                (GEAENDERT, "<x:geaendertDatumZeit>2019-03-14T16:00:00+01:00"),
            ],
            passing: &[
                (ERSTELLT, "<x:erstelltDatumZeit>2019-02-03T09:00:00+01:00"),
                (GEAENDERT, "<x:geaendertDatumZeit>2022-06-01T16:00:00+02:00"),
            ],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Leistung(|leistung, lage| {
        let vorgaben = lage.umfeld.vorgaben();
        let (Some(stichtag), Some(tag)) = (vorgaben.stichtag, letzte_aenderung(leistung)) else {
            return;
        };
        let jahre = vorgaben.schwellen.jahre_ohne_aenderung.min(9_999);
        let grenze = stichtag.years_before(i32::try_from(jahre).unwrap_or(i32::MAX));
        let ist_inaktiv = super::status(leistung, &["7", "8"]).is_some();
        if ist_inaktiv || Datum::read(tag.trimmed()).is_none_or(|tag| tag >= grenze) {
            return;
        }
        let alter = match jahre {
            1 => ("1 Jahr".to_owned(), "1 year".to_owned()),
            _ => (format!("{jahre} Jahre"), format!("{jahre} years")),
        };
        lage.melde(tag, |befund| {
            befund
                .value("tag", tag.trimmed().get(..10).unwrap_or_default())
                .value("alter", (&*alter.0, &*alter.1))
                .found_text(tag.trimmed())
                .expected((
                    &*format!("höchstens {} alt", alter.0),
                    &*format!("at most {} old", alter.1),
                ))
        });
    })],
};

const ERSTELLT: &str = "<x:erstelltDatumZeit>2025-02-03T09:00:00+01:00";
const GEAENDERT: &str = "<x:geaendertDatumZeit>2025-03-14T16:00:00+01:00";

/// The moment of the last change, else of the making.
fn letzte_aenderung<'m, 'a>(leistung: &'m Leistung<'a>) -> Option<&'m Text<'a>> {
    let version = leistung.versionsinformation()?;
    let zeiten = [&version.geaendert_datum_zeit, &version.erstellt_datum_zeit];
    zeiten.into_iter().flatten().find(|zeit| !zeit.is_blank())
}
