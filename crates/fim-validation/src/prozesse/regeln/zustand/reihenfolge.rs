//! XPZ1705, XPZ1706: moments in an order that cannot be.

use crate::engine::Rule;
use crate::prozesse::beispiele::PROZESS;
use crate::prozesse::lage::Lage;
use crate::prozesse::pruefung::Pruefung;
use crate::prozesse::regeln::VORSCHLAG;
use crate::zeit::compare;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Text, Wording};
use std::cmp::Ordering;

pub(super) static GUELTIGKEIT: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1705",
        name: "prozess-gueltigkeit-verdreht",
        source: "Vorschlag: Ein Zeitraum beginnt, bevor er endet",
        message: Wording::new(
            "{element}: gültig ab {frueher}, aber nur bis {spaeter}",
            "{element}: valid from {frueher}, but only until {spaeter}",
        ),
        why: Wording::new(
            "So gilt der Prozess an keinem Tag; wer nach gültigen sucht, findet ihn nicht.",
            "As it stands, the process is valid on no day; people looking for valid ones do not find it.",
        ),
        fix: Wording::new(
            "Beginn und Ende prüfen; vermutlich sind sie vertauscht, oder das Jahr ist falsch.",
            "Check beginning and end; they are probably swapped, or the year is wrong.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn>",
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn><x:ende>2024-12-31T23:59:59+01:00</x:ende>",
            )],
            passing: &[(
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn>",
                "<x:beginn>2025-04-01T00:00:00+02:00</x:beginn><x:ende>2030-12-31T23:59:59+01:00</x:ende>",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        let zeitraum = eintrag.zustand.and_then(|zustand| zustand.gueltigkeitszeitraum.as_ref());
        if let Some(zeitraum) = zeitraum {
            pruefe(zeitraum.beginn.as_ref(), zeitraum.ende.as_ref(), lage);
        }
    })],
};

pub(super) static AENDERUNG: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XPZ1706",
        name: "prozess-geaendert-vor-erstellt",
        source: "Vorschlag: Geändert wird, was erstellt ist",
        message: Wording::new(
            "{element}: erstellt {frueher}, geändert schon {spaeter}",
            "{element}: created {frueher}, but changed {spaeter}",
        ),
        why: Wording::new(
            "Mit einem falschen Zeitpunkt der Änderung kann der Prozess beim Abgleich für älter gehalten werden, als er ist; dann wird er nicht übernommen.",
            "With a wrong time of change, the process may be taken for older than it is when systems synchronise; it is then not taken over.",
        ),
        fix: Wording::new(
            "Beide Zeitpunkte prüfen; die letzte Änderung liegt nicht vor der Erstellung.",
            "Check both times; that of the last change must not lie before that of the creation.",
        ),
        examples: &[Example::Edited {
            base: PROZESS,
            failing: &[(
                ">2025-03-14T15:20:00+01:00</x:letzterAend",
                ">2024-03-14T15:20:00+01:00</x:letzterAend",
            )],
            passing: &[(
                ">2025-03-14T15:20:00+01:00</x:letzterAend",
                ">2024-10-07T06:00:00Z</x:letzterAend",
            )],
        }],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Eintrag(|eintrag, lage| {
        if let Some(zustand) = eintrag.zustand {
            let geaendert = zustand.letzter_aenderungszeitpunkt.as_ref();
            pruefe(zustand.erstellungszeitpunkt.as_ref(), geaendert, lage);
        }
    })],
};

/// Tells of a second moment that lies before the first.
fn pruefe(frueher: Option<&Text<'_>>, spaeter: Option<&Text<'_>>, lage: &mut Lage<'_, '_, '_>) {
    let (Some(frueher), Some(spaeter)) = (frueher, spaeter) else { return };
    if compare(frueher.trimmed(), spaeter.trimmed()) == Some(Ordering::Greater) {
        let grenze = clip(frueher.trimmed(), 40);
        lage.melde(spaeter, |befund| {
            befund
                .value("frueher", tag(frueher))
                .value("spaeter", tag(spaeter))
                .found_text(spaeter.trimmed())
                .expected((
                    format!("nicht vor {grenze}").as_str(),
                    format!("not before {grenze}").as_str(),
                ))
        });
    }
}

/// Date and minute of a moment.
fn tag(text: &Text<'_>) -> String {
    clip(text.trimmed().get(..16).unwrap_or(text.trimmed()), 16)
}
