//! `duration` (section 3.2.6).
//!
//! A single component above 10^30 counts as 10^30: the text is valid, only the order of such
//! values is lost. All else is exact.

use std::cmp::Ordering;

use super::decimal::all_digits;
use super::timeline::days_before;

/// The largest component that is told apart; sums of it stay far within `i128`.
const LIMIT: i128 = 10_i128.pow(30);

/// The reference points of section 3.2.6.2: the first of these months.
const REFERENCES: [(i128, i128); 4] = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

/// A length of time: months and seconds do not convert into each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Duration<'a> {
    /// Below zero; never set for zero itself.
    pub(super) negative: bool,
    pub(super) months: i128,
    pub(super) seconds: i128,
    /// Digits after the point of the seconds, without trailing zeros.
    pub(super) fraction: &'a str,
}

/// The components in their order, the time ones from the fourth on.
const DATE: [u8; 3] = [b'Y', b'M', b'D'];
const TIME: [u8; 3] = [b'H', b'M', b'S'];

/// Reads `-PnYnMnDTnHnMnS`, each part optional but one, and `T` only before a part of the time.
pub(super) fn parse(text: &str) -> Option<Duration<'_>> {
    let (minus, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let rest = rest.strip_prefix('P')?;
    let (date, time) = match rest.bytes().position(|byte| byte == b'T') {
        Some(at) => (&rest[..at], Some(&rest[at + 1..])),
        None => (rest, None),
    };
    let ([years, months, days], date_fraction) = components(date, DATE)?;
    let ([hours, minutes, seconds], fraction) = components(time.unwrap_or(""), TIME)?;
    if !date_fraction.is_empty() || time.map_or(date.is_empty(), str::is_empty) {
        return None;
    }
    let months = years * 12 + months;
    let seconds = days * 86_400 + hours * 3600 + minutes * 60 + seconds;
    let zero = months == 0 && seconds == 0 && fraction.is_empty();
    Some(Duration { negative: minus && !zero, months, seconds, fraction })
}

/// Numbers with these letters behind them, in this order; a fraction is for `S` only.
fn components(text: &str, letters: [u8; 3]) -> Option<([i128; 3], &str)> {
    let mut values = [0; 3];
    let mut fraction = "";
    let mut next = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let at = rest.bytes().position(|byte| byte.is_ascii_uppercase())?;
        let letter = rest.as_bytes()[at];
        let slot = next + letters[next..].iter().position(|&known| known == letter)?;
        let mut digits = &rest[..at];
        if letter == b'S'
            && let Some((whole, part)) = digits.split_once('.')
        {
            if part.is_empty() || !all_digits(part) {
                return None;
            }
            digits = whole;
            fraction = part.trim_end_matches('0');
        }
        values[slot] = number(digits)?;
        next = slot + 1;
        rest = &rest[at + 1..];
    }
    Some((values, fraction))
}

fn number(digits: &str) -> Option<i128> {
    if digits.is_empty() || !all_digits(digits) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    if digits.len() > 30 {
        return Some(LIMIT);
    }
    Some(digits.bytes().fold(0, |number, digit| number * 10 + i128::from(digit - b'0')))
}

impl Duration<'_> {
    /// The whole seconds from the calendar's origin to a reference point plus this duration.
    fn end_from(&self, (year, month): (i128, i128)) -> i128 {
        let sign = if self.negative { -1 } else { 1 };
        let months = year * 12 + (month - 1) + sign * self.months;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
        // 400 years have the same days each time; what remains fits the narrow arithmetic.
        let (cycle, year) = (year.div_euclid(400), year.rem_euclid(400));
        let in_cycle = i64::try_from(year)
            .ok()
            .zip(i64::try_from(month).ok())
            .map_or(0, |(year, month)| days_before(year, month + 1));
        (cycle * 146_097 + i128::from(in_cycle)) * 86_400 + sign * self.seconds
    }
}

/// The partial order of section 3.2.6.2: it must be the same from all four reference points.
pub(super) fn compare(a: &Duration<'_>, b: &Duration<'_>) -> Option<Ordering> {
    match (a.negative, b.negative) {
        (true, false) => return Some(Ordering::Less),
        (false, true) => return Some(Ordering::Greater),
        _ => {}
    }
    let fractions = a.fraction.cmp(b.fraction);
    let fractions = if a.negative { fractions.reverse() } else { fractions };
    let mut orders =
        REFERENCES.iter().map(|&point| a.end_from(point).cmp(&b.end_from(point)).then(fractions));
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}
