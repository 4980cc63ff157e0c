//! XZF1301, XZF1302, XZF1312: an end before its beginning, a change before the creation.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::zeit::compare;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

/// Characters of a day.
const TAG: usize = 10;

pub(super) static GUELTIGKEIT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1301",
        name: "leistung-gueltigkeit-verdreht",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (Zeitraum: beginn, ende)",
        message: Wording::new(
            "{element}: gilt ab {von}, aber nur bis {bis}",
            "{element}: valid from {von}, but only until {bis}",
        ),
        why: Wording::new(
            "Was endet, bevor es beginnt, gilt an keinem Tag; Portale zeigen es womöglich nie an.",
            "What ends before it begins is valid on no day; portals may never show it.",
        ),
        fix: Wording::new(
            "Beginn und Ende der Gültigkeit prüfen und vertauschen oder berichtigen; gilt sie unbefristet, das Ende weglassen.",
            "Check the beginning and the end of the validity, swap or correct them; leave out the end if it is unlimited.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn>",
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn><x:ende>2025-03-31T00:00:00+02:00</x:ende>",
            )],
            passing: &[(
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn>",
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn><x:ende>2035-03-31T00:00:00+02:00</x:ende>",
            )],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Zeitraum(|spanne, lage| {
        let (Some(von), Some(bis)) = (spanne.beginn, spanne.ende) else { return };
        pruefe(von, bis, ("nicht vor dem Beginn", "not before the beginning"), lage);
    })],
};

pub(super) static STICHTAG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1302",
        name: "frist-stichtag-verdreht",
        stufe: Stufe::Methodisch,
        source: "FIM-Portal OpenAPI 0.24.0 (FristStichtag: von, bis)",
        message: Wording::new(
            "{element}: Frist ab {von}, aber nur bis {bis}",
            "{element}: period from {von}, but only until {bis}",
        ),
        why: Wording::new(
            "An keinem Tag ist die Frist offen; wer einen Antrag stellen will, weiß nicht, wann.",
            "The period is open on no day; people who want to apply do not know when.",
        ),
        fix: Wording::new(
            "Den früheren Tag als »von«, den späteren als »bis« eintragen.",
            "Enter the earlier day as »von« (from) and the later one as »bis« (until).",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[("<x:bis>2025-12-31</x:bis>", "<x:bis>2024-12-31</x:bis>")],
            passing: &[("<x:bis>2025-12-31</x:bis>", "<x:bis>2025-04-01</x:bis>")],
        }],
        ..BELEGT
    },
    checks: &[Pruefung::Fristauswahl(|auswahl, lage| {
        // A day of any year may lie before another: from November until March.
        let Some(stichtag) = auswahl.stichtag() else { return };
        let (Some(von), Some(bis)) = (&stichtag.von, &stichtag.bis) else { return };
        pruefe(&von.text, &bis.text, ("nicht vor »von«", "not before »von«"), lage);
    })],
};

pub(super) static GEAENDERT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1312",
        name: "leistung-geaendert-vor-erstellt",
        source: "Vorschlag: Geändert wird nur, was schon erstellt ist",
        message: Wording::new(
            "{element}: erstellt {von}, aber geändert {bis}",
            "{element}: created {von}, but changed {bis}",
        ),
        why: Wording::new(
            "Portale können am Zeitpunkt der Änderung erkennen, ob sie den Datensatz neu übernehmen müssen; ist er falsch, bleibt Veraltetes stehen.",
            "Portals can tell by the time of the change whether they must import the record again; if it is wrong, outdated content stays.",
        ),
        fix: Wording::new(
            "Die Zeitangaben im Redaktionssystem prüfen; die Änderung liegt nicht vor der Erstellung.",
            "Check the times in the editorial system; the change must not lie before the creation.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:geaendertDatumZeit>2025-03-14T16:00:00+01:00",
                    "<x:geaendertDatumZeit>2025-02-03T08:59:59+01:00",
                )],
                passing: &[(
                    "<x:geaendertDatumZeit>2025-03-14T16:00:00+01:00",
                    "<x:geaendertDatumZeit>2025-02-03T09:00:00+01:00",
                )],
            },
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "<x:sprachbezeichnungNativ>English</x:sprachbezeichnungNativ>\n        <x:erstelltDatumZeit>2025",
                    "<x:sprachbezeichnungNativ>English</x:sprachbezeichnungNativ>\n        <x:erstelltDatumZeit>2026",
                )],
                passing: &[],
            },
        ],
        ..VORSCHLAG
    },
    checks: &[
        Pruefung::Versionsinformation(|version, lage| {
            geaendert(
                version.erstellt_datum_zeit.as_ref(),
                version.geaendert_datum_zeit.as_ref(),
                lage,
            );
        }),
        Pruefung::Sprachversion(|sprache, lage| {
            geaendert(
                sprache.erstellt_datum_zeit.as_ref(),
                sprache.geaendert_datum_zeit.as_ref(),
                lage,
            );
        }),
    ],
};

fn geaendert<'a>(
    erstellt: Option<&Text<'a>>,
    geaendert: Option<&Text<'a>>,
    lage: &mut Lage<'_, '_, 'a>,
) {
    if let (Some(von), Some(bis)) = (erstellt, geaendert) {
        pruefe(von, bis, ("nicht vor der Erstellung", "not before the creation"), lage);
    }
}

/// Tells of an end that certainly lies before its beginning.
fn pruefe<'a>(von: &Text<'a>, bis: &Text<'a>, erwartet: (&str, &str), lage: &mut Lage<'_, '_, 'a>) {
    let (anfang, ende) = (von.trimmed(), bis.trimmed());
    if compare(anfang, ende).is_some_and(std::cmp::Ordering::is_gt) {
        // Days are told as such where they differ.
        let kurz = |text: &str| match (anfang.get(..TAG), ende.get(..TAG)) {
            (Some(a), Some(b)) if a != b => text.get(..TAG).unwrap_or(text).to_owned(),
            _ => text.get(TAG + 1..).unwrap_or(text).to_owned(),
        };
        lage.melde(bis, |befund| {
            befund
                .value("von", clip(&kurz(anfang), TAG))
                .value("bis", clip(&kurz(ende), TAG))
                .found_text(ende)
                .expected(erwartet)
                .distinguish(anfang)
        });
    }
}
