//! The eight date and time types (sections 3.2.7 to 3.2.14): how their text is read.
//!
//! Not here: their order (see `timeline`).

use super::Primitive;
use super::year::Year;

/// A value of one of the eight types. What a type does not have stands at a fixed value, so that
/// all of them share one order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment<'a> {
    pub(super) kind: Primitive,
    pub(super) year: Year<'a>,
    pub(super) month: u8,
    pub(super) day: u8,
    /// Since midnight; 86400 for `24:00:00`.
    pub(super) seconds: u32,
    /// Digits after the point of the seconds, without trailing zeros.
    pub(super) fraction: &'a str,
    /// Minutes east of UTC.
    pub(super) zone: Option<i16>,
}

/// Reads a value of this type; `None` for other types as well.
pub(super) fn parse(kind: Primitive, text: &str) -> Option<Moment<'_>> {
    let mut moment =
        Moment { kind, year: Year::ANY, month: 1, day: 1, seconds: 0, fraction: "", zone: None };
    let mut cursor = Cursor { text, at: 0 };
    match kind {
        Primitive::DateTime => {
            cursor.date(&mut moment)?;
            cursor.byte(b'T')?;
            cursor.time(&mut moment)?;
        }
        Primitive::Date => cursor.date(&mut moment)?,
        Primitive::Time => cursor.time(&mut moment)?,
        Primitive::GYear => moment.year = cursor.year()?,
        Primitive::GYearMonth => {
            moment.year = cursor.year()?;
            cursor.byte(b'-')?;
            moment.month = cursor.between(1, 12)?;
        }
        Primitive::GMonthDay => {
            cursor.literal("--")?;
            cursor.month_and_day(&mut moment)?;
        }
        Primitive::GDay => {
            cursor.literal("---")?;
            moment.day = cursor.between(1, 31)?;
        }
        // The first edition wrote `--MM--`; an erratum and the second edition took that back.
        Primitive::GMonth => {
            cursor.literal("--")?;
            moment.month = cursor.between(1, 12)?;
        }
        _ => return None,
    }
    moment.zone = cursor.zone()?;
    (cursor.at == text.len()).then_some(moment)
}

/// The days of a month.
fn days_in(month: u8, leap: bool) -> u8 {
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn byte(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    fn literal(&mut self, wanted: &str) -> Option<()> {
        self.text.as_bytes().get(self.at..)?.starts_with(wanted.as_bytes()).then_some(())?;
        self.at += wanted.len();
        Some(())
    }

    /// Two digits as a number within bounds.
    fn between(&mut self, min: u8, max: u8) -> Option<u8> {
        let &[tens, ones] = self.text.as_bytes().get(self.at..self.at + 2)? else { return None };
        if !(tens.is_ascii_digit() && ones.is_ascii_digit()) {
            return None;
        }
        self.at += 2;
        let number = (tens - b'0') * 10 + (ones - b'0');
        (min <= number && number <= max).then_some(number)
    }

    /// All digits from here on.
    fn digits(&mut self) -> Option<&'a str> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = self.text.get(self.at..self.at + count)?;
        self.at += count;
        Some(digits)
    }

    fn year(&mut self) -> Option<Year<'a>> {
        let negative = self.byte(b'-').is_some();
        Year::new(negative, self.digits()?)
    }

    fn month_and_day(&mut self, moment: &mut Moment<'a>) -> Option<()> {
        moment.month = self.between(1, 12)?;
        self.byte(b'-')?;
        moment.day = self.between(1, 31)?;
        let short = moment.day <= 28;
        (short || moment.day <= days_in(moment.month, moment.year.is_leap())).then_some(())
    }

    fn date(&mut self, moment: &mut Moment<'a>) -> Option<()> {
        moment.year = self.year()?;
        self.byte(b'-')?;
        self.month_and_day(moment)
    }

    /// `hh:mm:ss` with a fraction of any length. Hour 24 is the end of the day and nothing later;
    /// there are no leap seconds (appendix D.1 knows seconds below 60 only).
    fn time(&mut self, moment: &mut Moment<'a>) -> Option<()> {
        let hours = u32::from(self.between(0, 24)?);
        self.byte(b':')?;
        let minutes = u32::from(self.between(0, 59)?);
        self.byte(b':')?;
        let seconds = u32::from(self.between(0, 59)?);
        if self.byte(b'.').is_some() {
            let digits = self.digits()?;
            if digits.is_empty() {
                return None;
            }
            moment.fraction = digits.trim_end_matches('0');
        }
        moment.seconds = hours * 3600 + minutes * 60 + seconds;
        let end = hours == 24;
        (!end || (moment.seconds == 86_400 && moment.fraction.is_empty())).then_some(())
    }

    /// An optional time zone (section 3.2.7.3) up to 14 hours either way.
    fn zone(&mut self) -> Option<Option<i16>> {
        let sign = match self.peek() {
            None => return Some(None),
            Some(b'Z') => {
                self.at += 1;
                return Some(Some(0));
            }
            Some(b'+') => 1,
            Some(b'-') => -1,
            Some(_) => return None,
        };
        self.at += 1;
        let hours = i16::from(self.between(0, 14)?);
        self.byte(b':')?;
        let minutes = hours * 60 + i16::from(self.between(0, 59)?);
        (minutes <= 14 * 60).then_some(Some(sign * minutes))
    }
}
