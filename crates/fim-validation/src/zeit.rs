//! Days and moments as XML writes them, compared with each other and with the reference date.

use std::cmp::Ordering;
use std::fmt;
use xoev_schema::{Datatype, Literal};

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Datum {
    jahr: i32,
    monat: u8,
    tag: u8,
}

impl Datum {
    /// Reads `2024-12-31`, also at the beginning of a moment; `None` where there is no such day.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let day = text.trim().get(..10)?;
        Literal::read(Datatype::Date, day)?;
        let mut parts = day.split('-');
        let jahr = parts.next()?.parse().ok()?;
        let monat = parts.next()?.parse().ok()?;
        let tag = parts.next()?.parse().ok()?;
        Some(Self { jahr, monat, tag })
    }

    /// Year, month and day.
    pub(crate) const fn teile(self) -> (i32, u8, u8) {
        (self.jahr, self.monat, self.tag)
    }

    /// From year, month and day; `None` where they lie beyond those of any calendar.
    pub(crate) fn aus_teilen(jahr: i32, monat: u8, tag: u8) -> Option<Self> {
        let is_one = (0..=9999).contains(&jahr) && (1..=12).contains(&monat);
        (is_one && (1..=31).contains(&tag)).then_some(Self { jahr, monat, tag })
    }

    /// The day that lies this many days after 1970-01-01 (proleptic Gregorian calendar).
    #[must_use]
    pub fn after_epoch(days: u64) -> Self {
        let is_leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let (mut rest, mut jahr, mut monat) = (days, 1970, 1);
        while let length = 365 + u64::from(is_leap(jahr))
            && rest >= length
            && jahr < 9999
        {
            (rest, jahr) = (rest - length, jahr + 1);
        }
        for length in [31, 28 + u64::from(is_leap(jahr)), 31, 30, 31, 30, 31, 31, 30, 31, 30] {
            if rest < length {
                break;
            }
            (rest, monat) = (rest - length, monat + 1);
        }
        Self { jahr, monat, tag: u8::try_from(rest + 1).unwrap_or(31) }
    }

    /// Days from another day to this one; negative where this one lies before.
    #[must_use]
    pub fn days_since(self, other: Self) -> i64 {
        self.number() - other.number()
    }

    /// Days since 0000-03-01, the year counted from March, so that a leap day is its last.
    fn number(self) -> i64 {
        let (year, month) = match self.monat {
            1 | 2 => (i64::from(self.jahr) - 1, i64::from(self.monat) + 9),
            month => (i64::from(self.jahr), i64::from(month) - 3),
        };
        let days_of_months = (153 * month + 2) / 5;
        year * 365 + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + days_of_months
            + i64::from(self.tag)
    }

    /// The same day a number of years before; that of a leap day orders between its neighbours.
    #[must_use]
    pub const fn years_before(self, years: i32) -> Self {
        Self { jahr: self.jahr - years, ..self }
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.jahr, self.monat, self.tag)
    }
}

/// The order of two moments or days; `None` where one of them is neither, or where they lie so
/// close together that the missing time or time zone would decide.
pub(crate) fn compare(a: &str, b: &str) -> Option<Ordering> {
    let read = |datatype| Some((Literal::read(datatype, a)?, Literal::read(datatype, b)?));
    if let Some((a, b)) = read(Datatype::DateTime).or_else(|| read(Datatype::Date)) {
        return a.compare(&b);
    }
    let (a, b) = (Datum::read(a)?, Datum::read(b)?);
    // One of them has a time: on the same day nothing can be said.
    Some(a.cmp(&b)).filter(|order| order.is_ne())
}

#[cfg(test)]
mod tests {
    use super::{Datum, compare};
    use std::cmp::Ordering::{Equal, Greater, Less};

    #[test]
    fn moments_and_days_have_an_order_where_it_is_certain() {
        assert_eq!(compare("2024-01-01", "2024-01-02"), Some(Less));
        assert_eq!(compare("2024-01-01T10:00:00Z", "2024-01-01T11:00:00+01:00"), Some(Equal));
        assert_eq!(compare("2024-01-02", "2024-01-01T23:00:00+01:00"), Some(Greater));
        assert_eq!(compare("2024-01-01", "2024-01-01T23:00:00"), None);
        assert_eq!(compare("bald", "2024-01-01"), None);
    }

    #[test]
    fn days_are_counted_from_the_epoch() {
        let days =
            [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_819, "2027-01-01")];
        for (count, day) in days {
            assert_eq!(Some(Datum::after_epoch(count)), Datum::read(day), "{day}");
        }
        assert_eq!(Some(Datum::after_epoch(20_818)), Datum::read("2026-12-31"));
    }

    #[test]
    fn days_between_are_counted() {
        let day = |text| Datum::read(text).expect(text);
        let pairs = [
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("1999-12-31", "2000-12-31", 366),
            ("2026-05-04", "2026-05-04", 0),
            ("2026-05-04", "2026-04-04", -30),
        ];
        for (from, to, days) in pairs {
            assert_eq!(day(to).days_since(day(from)), days, "{from} {to}");
        }
        for days in [0, 59, 11_016, 20_819, 36_524, 73_050] {
            let since = Datum::after_epoch(days).days_since(day("1970-01-01"));
            assert_eq!(since, i64::try_from(days).expect("small"));
        }
    }

    #[test]
    fn a_day_must_be_one() {
        assert!(Datum::read("2024-02-29T00:00:00Z").is_some());
        assert!(Datum::read("2023-02-29").is_none() && Datum::read("2024-1-1").is_none());
        assert!(
            Datum::read("2024-03-01").map(|day| day.years_before(3)) < Datum::read("2021-03-02")
        );
    }
}
