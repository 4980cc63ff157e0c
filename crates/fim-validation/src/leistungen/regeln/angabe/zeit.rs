//! XZF1301, XZF1302, XZF1312: an end before its beginning, a change before the creation.

use crate::engine::Rule;
use crate::leistungen::beispiele::LEISTUNG_22;
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::{BELEGT, VORSCHLAG};
use crate::zeit::compare;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Stufe, Text, Wording};

/// Characters of a time with its zone: `10:00:00+01:00`.
const LAENGSTES: usize = 14;

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
        let (frueh, spaet) = unterschied(anfang, ende);
        lage.melde(bis, |befund| {
            befund
                .value("von", frueh)
                .value("bis", spaet)
                .found_text(ende)
                .expected(erwartet)
                .distinguish(anfang)
        });
    }
}

/// Two moments as far as it takes to see how they differ: the days, else the times, with what is not
/// the same in both.
fn unterschied(anfang: &str, ende: &str) -> (String, String) {
    let ((tag_a, rest_a), (tag_b, rest_b)) = (teile(anfang), teile(ende));
    if tag_a != tag_b {
        return kuerze(tag_a, tag_b);
    }
    let ((zeit_a, zone_a), (zeit_b, zone_b)) = (zone(rest_a), zone(rest_b));
    if zone_a == zone_b {
        return match (zeit_a.strip_suffix(":00"), zeit_b.strip_suffix(":00")) {
            (Some(a), Some(b)) if a.len() == 5 && b.len() == 5 => (a.to_owned(), b.to_owned()),
            _ => kuerze(zeit_a, zeit_b),
        };
    }
    // The zones tell the two apart.
    let ganz = |zeit: &str, zone: &str| {
        let sekunden = zeit.split('.').next().unwrap_or_default();
        clip(&format!("{sekunden}{zone}"), LAENGSTES)
    };
    (ganz(zeit_a, zone_a), ganz(zeit_b, zone_b))
}

/// Day and what follows: a year may have more than four digits, and a sign.
fn teile(text: &str) -> (&str, &str) {
    let sign = usize::from(text.starts_with('-'));
    let jahr = text.bytes().skip(sign).take_while(u8::is_ascii_digit).count();
    let (tag, rest) = text.split_at_checked(sign + jahr + "-01-31".len()).unwrap_or((text, ""));
    (tag, rest.strip_prefix('T').unwrap_or(rest))
}

/// Time and zone.
fn zone(text: &str) -> (&str, &str) {
    text.find(['Z', '+', '-']).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// Two texts, each cut to fit; where they then look the same, from just before they differ.
fn kuerze(eins: &str, zwei: &str) -> (String, String) {
    let kurz = (clip(eins, LAENGSTES), clip(zwei, LAENGSTES));
    if kurz.0 != kurz.1 {
        return kurz;
    }
    let gleich = eins.bytes().zip(zwei.bytes()).take_while(|(a, b)| a == b).count();
    let ab = |text: &str| {
        let start = text.floor_char_boundary(gleich.saturating_sub(3));
        format!("…{}", clip(&text[start..], LAENGSTES - 1))
    };
    (ab(eins), ab(zwei))
}

#[cfg(test)]
mod tests {
    use super::unterschied;

    #[test]
    fn what_is_told_of_two_moments_shows_how_they_differ() {
        let rows = [
            ("2025-04-01T00:00:00+02:00", "2025-03-31T00:00:00+02:00", "2025-04-01", "2025-03-31"),
            ("2025-04-01T10:00:00+02:00", "2025-04-01T09:00:00+02:00", "10:00", "09:00"),
            ("2025-04-01T10:00:01+02:00", "2025-04-01T10:00:00+02:00", "10:00:01", "10:00:00"),
            (
                "2025-04-01T10:00:00+00:00",
                "2025-04-01T10:00:00+01:00",
                "10:00:00+00:00",
                "10:00:00+01:00",
            ),
            ("2025-04-01T10:00:00.5Z", "2025-04-01T10:00:00.25Z", "10:00:00.5", "10:00:00.25"),
            ("99999-01-02", "99999-01-01", "99999-01-02", "99999-01-01"),
            ("-0001-01-02Z", "-0001-01-01Z", "-0001-01-02", "-0001-01-01"),
            ("2025-01-01-02:00", "2025-01-01+02:00", "-02:00", "+02:00"),
            ("2025-01-01", "2024-12-31T10:00:00", "2025-01-01", "2024-12-31"),
        ];
        for (von, bis, a, b) in rows {
            assert_eq!(unterschied(von, bis), (a.to_owned(), b.to_owned()), "{von} {bis}");
        }
        let lang = ("2025-01-01T10:00:00.00000000002Z", "2025-01-01T10:00:00.00000000001Z");
        assert_eq!(unterschied(lang.0, lang.1), ("…0002".to_owned(), "…0001".to_owned()));
    }
}
