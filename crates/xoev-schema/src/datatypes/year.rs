//! The year of a date: any number of digits, compared exactly.
//!
//! Not here: days and time zones (see `timeline`).

use std::cmp::Ordering;

/// More digits than this are compared as text.
const SHORT: usize = 9;

/// A year as the text has it. There is no year 0000 (section 3.2.7); -0001 comes before 0001.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year<'a> {
    negative: bool,
    digits: &'a str,
    /// The number itself where it is short.
    value: Option<i64>,
}

/// How two years stand to each other.
pub(super) enum Distance {
    /// At least two years apart, so that no time zone can change the order.
    Far(Ordering),
    /// Two years on a common line that fits the arithmetic of days, leap years in their place.
    Near(i64, i64),
}

impl<'a> Year<'a> {
    /// The year of types that have none: a leap year, so that 29 February exists.
    pub(super) const ANY: Year<'static> =
        Year { negative: false, digits: "2000", value: Some(2000) };

    /// Four or more digits, the fifth and further ones only where the first is not zero.
    pub(super) fn new(negative: bool, digits: &'a str) -> Option<Year<'a>> {
        let bytes = digits.as_bytes();
        if bytes.len() < 4 || (bytes.len() > 4 && bytes[0] == b'0') || digits == "0000" {
            return None;
        }
        let value = (bytes.len() <= SHORT).then(|| {
            let number = number(bytes);
            if negative { -number } else { number }
        });
        Some(Year { negative, digits, value })
    }

    /// Modulo 400, from which leap years follow: ten thousand years are a multiple of that.
    fn in_cycle(&self) -> i64 {
        let last_four = number(&self.digits.as_bytes()[self.digits.len() - 4..]);
        if self.negative { (-last_four).rem_euclid(400) } else { last_four % 400 }
    }

    pub(super) fn is_leap(&self) -> bool {
        let year = self.in_cycle();
        year == 0 || (year % 4 == 0 && year % 100 != 0)
    }

    /// The year as a number, and the digits above it that the number leaves out (with the sign):
    /// none but for years that are compared as text. Leap years stay in their place.
    pub(super) fn split(&self) -> (&'a str, i64) {
        if let Some(year) = self.value {
            return ("", year);
        }
        let (above, low) = self.digits.split_at(self.digits.len() - 4);
        let low = 10_000 + number(low.as_bytes());
        (above, if self.negative { -low } else { low })
    }

    pub(super) fn distance(&self, other: &Year<'_>) -> Distance {
        if let (Some(a), Some(b)) = (self.value, other.value) {
            return Distance::Near(a, b);
        }
        match (self.negative, other.negative) {
            (false, true) => return Distance::Far(Ordering::Greater),
            (true, false) => return Distance::Far(Ordering::Less),
            _ => {}
        }
        let steps = match steps(self.digits, other.digits) {
            Ok(steps) => steps,
            Err(order) => {
                return Distance::Far(if self.negative { order.reverse() } else { order });
            }
        };
        let here = 2000 + self.in_cycle();
        Distance::Near(here, if self.negative { here - steps } else { here + steps })
    }
}

fn number(digits: &[u8]) -> i64 {
    digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
}

/// How many steps lead from one number to the other, or their order where it is more than one.
fn steps(from: &str, to: &str) -> Result<i64, Ordering> {
    let order = from.len().cmp(&to.len()).then_with(|| from.cmp(to));
    match order {
        Ordering::Equal => Ok(0),
        Ordering::Less if is_next(from, to) => Ok(1),
        Ordering::Greater if is_next(to, from) => Ok(-1),
        _ => Err(order),
    }
}

/// Whether `high` is `low` plus one; neither has leading zeros.
fn is_next(low: &str, high: &str) -> bool {
    let nines = |digits: &[u8]| digits.iter().all(|&digit| digit == b'9');
    let zeros = |digits: &[u8]| digits.iter().all(|&digit| digit == b'0');
    let (low, high) = (low.as_bytes(), high.as_bytes());
    if low.len() + 1 == high.len() {
        return nines(low) && high[0] == b'1' && zeros(&high[1..]);
    }
    let shared = low.iter().zip(high).take_while(|(a, b)| a == b).count();
    low.len() == high.len()
        && shared < low.len()
        && low[shared] + 1 == high[shared]
        && nines(&low[shared + 1..])
        && zeros(&high[shared + 1..])
}
