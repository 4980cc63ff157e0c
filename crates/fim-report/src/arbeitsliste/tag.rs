//! Days as people write them.

use rust_xlsxwriter::ExcelDateTime;

/// A day of the calendar as `2026-12-31`: from that, `31.12.2026` or `31.12.26`, whatever time follows.
pub(super) fn lesen(text: &str) -> Option<String> {
    let text: String = text.split(['T', 't']).next()?.to_owned();
    let is_iso = text.contains('-');
    let parts = text.split(if is_iso { '-' } else { '.' });
    let parts: Vec<u16> = parts.map(zahl).collect::<Option<_>>()?;
    let (year, month, day) = match (parts.as_slice(), is_iso) {
        ([year, month, day], true) => (*year, *month, *day),
        ([day, month, year], false) => {
            (if *year < 100 { year + 2000 } else { *year }, *month, *day)
        }
        _ => return None,
    };
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

fn zahl(text: &str) -> Option<u16> {
    let text = text.trim();
    let is_short = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_short)
}

/// The day of a date cell; `None` where it is none that Excel knows.
pub(super) fn excel(iso: &str) -> Option<ExcelDateTime> {
    ExcelDateTime::parse_from_str(&lesen(iso)?).ok()
}

#[cfg(test)]
mod tests {
    use super::lesen;

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in ["2026-12-31", "31.12.2026", "31. 12. 2026", "31.12.26", "2026-12-31T00:00:00"]
        {
            assert_eq!(lesen(text).as_deref(), Some("2026-12-31"), "{text}");
        }
        assert_eq!(lesen("1.2.2027").as_deref(), Some("2027-02-01"));
        for text in ["", "bald", "31.02.2026", "12/31/2026", "2026", "31.12", "46387", "1.2.3.4"] {
            assert_eq!(lesen(text), None, "{text}");
        }
    }
}
