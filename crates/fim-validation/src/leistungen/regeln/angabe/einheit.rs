//! Units of time: how long they are, as far as that is certain, and what people call them.

use fim_core::reading::clip;

/// Units that can be converted into each other without knowing the calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mass {
    Sekunden,
    Tage,
    Monate,
    Werktage,
    Arbeitstage,
}

/// A unit: code, measure, length in it, and its names for one and for many.
struct Einheit(&'static str, Mass, i128, [&'static str; 2], [&'static str; 2]);

#[rustfmt::skip]
static EINHEITEN: &[Einheit] = &[
    Einheit("SEKUNDE", Mass::Sekunden, 1, ["Sekunde", "Sekunden"], ["second", "seconds"]),
    Einheit("MINUTE", Mass::Sekunden, 60, ["Minute", "Minuten"], ["minute", "minutes"]),
    Einheit("STUNDE", Mass::Sekunden, 3600, ["Stunde", "Stunden"], ["hour", "hours"]),
    Einheit("TAG", Mass::Tage, 1, ["Tag", "Tage"], ["day", "days"]),
    Einheit("WOCHE", Mass::Tage, 7, ["Woche", "Wochen"], ["week", "weeks"]),
    Einheit("MONAT", Mass::Monate, 1, ["Monat", "Monate"], ["month", "months"]),
    Einheit("JAHR", Mass::Monate, 12, ["Jahr", "Jahre"], ["year", "years"]),
    Einheit("WERKTAG", Mass::Werktage, 1, ["Werktag", "Werktage"], ["working day", "working days"]),
    Einheit("ARBEITSTAG", Mass::Arbeitstage, 1, ["Arbeitstag", "Arbeitstage"], ["workday", "workdays"]),
];

fn einheit(code: &str) -> Option<&'static Einheit> {
    EINHEITEN.iter().find(|einheit| einheit.0 == code)
}

/// A length in the smallest unit of its measure.
pub(super) fn laenge(zahl: &str, code: &str) -> Option<(Mass, i128)> {
    let einheit = einheit(code)?;
    let zahl: i64 = zahl.parse().ok()?;
    Some((einheit.1, i128::from(zahl) * einheit.2))
}

/// A length in German and English, such as `4 Wochen` and `4 weeks`.
pub(super) fn spanne(zahl: &str, code: &str) -> (String, String) {
    let viele = usize::from(zahl != "1");
    let (de, en) = einheit(code).map_or((code, code), |it| (it.3[viele], it.4[viele]));
    let sagt = |wort: &str| format!("{} {}", clip(zahl, 4), clip(wort, 12));
    (sagt(de), sagt(en))
}
