//! The order of dates and times (section 3.2.7.4) and the days behind it.
//!
//! Not here: how their text is read (see `calendar`).

use std::cmp::Ordering;

use super::Primitive;
use super::calendar::Moment;
use super::year::Distance;

const DAY: i64 = 86_400;
const FOURTEEN_HOURS: i64 = 14 * 3600;

/// The days from 1 March 0000 to the first of a month of the proleptic Gregorian calendar in
/// which year 0 exists.
pub(super) fn days_before(year: i64, month: i64) -> i64 {
    // Counted from March, the leap day is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5
}

/// Seconds on the line of UTC, or of local time where there is no time zone.
fn instant(moment: &Moment<'_>, year: i64) -> i64 {
    let mut days = days_before(year, i64::from(moment.month)) + i64::from(moment.day);
    if year < 0 {
        // Year -1 ends where year 1 begins, so the leap year 0 of the formula must go.
        days += 366;
    }
    let zone = i64::from(moment.zone.unwrap_or(0)) * 60;
    let seconds = i64::from(moment.seconds) - zone;
    // A time recurs each day (section 3.2.8): 23:00-05:00 is 04:00Z, and 24:00 is 00:00.
    let seconds = if moment.kind == Primitive::Time { seconds.rem_euclid(DAY) } else { seconds };
    days * DAY + seconds
}

/// Two moments of one type, both with or both without a time zone, are the same where these and
/// the fractions of their seconds are. (But for years above 10^9 whose last four digits a time
/// zone carries over.)
pub(super) fn position<'a>(moment: &Moment<'a>) -> (&'a str, i64) {
    let (above, year) = moment.year.split();
    (above, instant(moment, year))
}

/// The partial order: between a value with and one without a time zone it needs a distance of
/// more than 14 hours.
pub(super) fn compare(a: &Moment<'_>, b: &Moment<'_>) -> Option<Ordering> {
    let (year_a, year_b) = match a.year.distance(&b.year) {
        Distance::Far(order) => return Some(order),
        Distance::Near(year_a, year_b) => (year_a, year_b),
    };
    let (instant_a, instant_b) = (instant(a, year_a), instant(b, year_b));
    let order =
        |shift: i64| (instant_a, a.fraction).cmp(&(instant_b.saturating_add(shift), b.fraction));
    if a.zone.is_some() == b.zone.is_some() {
        return Some(order(0));
    }
    if order(-FOURTEEN_HOURS) == Ordering::Less {
        Some(Ordering::Less)
    } else if order(FOURTEEN_HOURS) == Ordering::Greater {
        Some(Ordering::Greater)
    } else {
        None
    }
}
