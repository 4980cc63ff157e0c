//! `decimal` (section 3.2.3) of any length, exact, without a copy.

use std::cmp::Ordering;

/// A decimal number: the digits that count, as they stand in the text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Decimal<'a> {
    /// Below zero; never set for zero itself.
    pub(super) negative: bool,
    /// Digits before the point, without leading zeros.
    pub(super) integer: &'a str,
    /// Digits after the point, without trailing zeros.
    pub(super) fraction: &'a str,
}

/// Whether all bytes are ASCII digits; true for the empty text.
pub(super) fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Splits off an optional sign; true where it is a minus.
pub(super) fn split_sign(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// Reads an optional sign, digits and at most one point with at least one digit on either side.
pub(super) fn parse(text: &str) -> Option<Decimal<'_>> {
    let (minus, number) = split_sign(text);
    let (integer, fraction) = match number.bytes().position(|byte| byte == b'.') {
        Some(point) => (&number[..point], &number[point + 1..]),
        None => (number, ""),
    };
    if (integer.is_empty() && fraction.is_empty()) || !all_digits(integer) || !all_digits(fraction)
    {
        return None;
    }
    let integer = integer.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let negative = minus && !(integer.is_empty() && fraction.is_empty());
    Some(Decimal { negative, integer, fraction })
}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let magnitude = |a: &Self, b: &Self| {
            let by_integer = a.integer.len().cmp(&b.integer.len());
            // Digits after the point compare like words: "45" < "5" as 0.45 < 0.5.
            by_integer.then_with(|| (a.integer, a.fraction).cmp(&(b.integer, b.fraction)))
        };
        match (self.negative, other.negative) {
            (false, false) => magnitude(self, other),
            (true, true) => magnitude(other, self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The least `totalDigits` (section 4.3.11) this value is allowed under.
///
/// The facet asks for `i × 10^-n` with `|i| < 10^totalDigits` and `n <= totalDigits`, so zeros
/// between the point and the first other digit count where nothing stands before the point.
pub(crate) fn total_digits(value: &Decimal<'_>) -> u64 {
    let digits = value.integer.len() + value.fraction.len();
    u64::try_from(digits).unwrap_or(u64::MAX).max(1)
}

/// The least `fractionDigits` (section 4.3.12) this value is allowed under.
pub(crate) fn fraction_digits(value: &Decimal<'_>) -> u64 {
    u64::try_from(value.fraction.len()).unwrap_or(u64::MAX)
}
