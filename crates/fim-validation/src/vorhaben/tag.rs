//! Days as people write them: `2024-05-31`, `31.05.2024`, `31.5.2024`.

use crate::Datum;

/// The day a text names, and nothing but a day.
pub(super) fn lesen(text: &str) -> Option<Datum> {
    let text = text.trim();
    if text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') {
        return Datum::read(text);
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let fits =
        parts.next().is_none() && is_number(day, 2) && is_number(month, 2) && year.len() == 4;
    fits.then(|| Datum::read(&format!("{year}-{month:0>2}-{day:0>2}"))).flatten()
}

#[cfg(test)]
mod tests {
    use super::lesen;

    #[test]
    fn days_are_read_in_both_ways() {
        let shown = |text| lesen(text).map(|day| day.to_string());
        assert_eq!(shown(" 2024-05-31 ").as_deref(), Some("2024-05-31"));
        assert_eq!(shown("1.5.2024").as_deref(), Some("2024-05-01"));
        for no_day in
            ["31.02.2024", "2024", "Mai 2024", "2024-05-31T10:00:00", "1.5.24", "1.5.2024."]
        {
            assert_eq!(shown(no_day), None, "{no_day}");
        }
    }
}
