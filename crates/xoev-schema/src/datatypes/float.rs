//! `float` and `double` (sections 3.2.4 and 3.2.5).

use std::cmp::Ordering;

use super::decimal::{all_digits, split_sign};

/// A lexical form of its own, or a decimal number that Rust reads (correctly rounded).
enum Literal {
    Infinity,
    NegativeInfinity,
    NotANumber,
    Number,
}

fn literal(text: &str) -> Option<Literal> {
    match text {
        "INF" => return Some(Literal::Infinity),
        "-INF" => return Some(Literal::NegativeInfinity),
        "NaN" => return Some(Literal::NotANumber),
        _ => {}
    }
    let (mantissa, exponent) = match text.bytes().position(|byte| matches!(byte, b'e' | b'E')) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    // Rust would take `inf`, `nan` and `infinity` as well, so the grammar comes first.
    super::decimal::parse(mantissa)?;
    if let Some(exponent) = exponent {
        let (_, digits) = split_sign(exponent);
        if digits.is_empty() || !all_digits(digits) {
            return None;
        }
    }
    Some(Literal::Number)
}

/// Reads a `float`; a number too large for it becomes infinite.
pub(super) fn parse_float(text: &str) -> Option<f32> {
    match literal(text)? {
        Literal::Infinity => Some(f32::INFINITY),
        Literal::NegativeInfinity => Some(f32::NEG_INFINITY),
        Literal::NotANumber => Some(f32::NAN),
        Literal::Number => text.parse().ok(),
    }
}

/// Reads a `double`; a number too large for it becomes infinite.
pub(super) fn parse_double(text: &str) -> Option<f64> {
    match literal(text)? {
        Literal::Infinity => Some(f64::INFINITY),
        Literal::NegativeInfinity => Some(f64::NEG_INFINITY),
        Literal::NotANumber => Some(f64::NAN),
        Literal::Number => text.parse().ok(),
    }
}

/// The order of section 3.2.5: NaN equals itself and is comparable with nothing else; there is
/// one zero only.
pub(super) fn compare(a: f64, b: f64) -> Option<Ordering> {
    if a.is_nan() && b.is_nan() { Some(Ordering::Equal) } else { a.partial_cmp(&b) }
}
