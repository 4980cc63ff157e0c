//! Versions of the rule set: who fixes one is not surprised by the rules of a later one.

use std::fmt;

/// A version of the rule set, such as `2026.1`: the year, and a number within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Regelwerk {
    jahr: u16,
    nummer: u16,
}

impl Regelwerk {
    /// The first.
    pub const ERSTES: Self = Self::new(2026, 1);

    /// That of this program. A rule that is added after a release gets the next one, and this
    /// becomes the same.
    pub const AKTUELL: Self = Self::ERSTES;

    /// The version with a number within a year.
    #[must_use]
    pub const fn new(jahr: u16, nummer: u16) -> Self {
        Self { jahr, nummer }
    }

    /// Reads `2026.1`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (jahr, nummer) = text.split_once('.')?;
        let number = |text: &str| {
            let is_plain = !text.starts_with(['+', '0']);
            text.parse().ok().filter(|_| is_plain)
        };
        Some(Self { jahr: number(jahr)?, nummer: number(nummer)? })
    }
}

impl fmt::Display for Regelwerk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.jahr, self.nummer)
    }
}

#[cfg(test)]
mod tests {
    use super::Regelwerk;

    #[test]
    fn versions_are_read_and_ordered() {
        let read = |text| Regelwerk::read(text);
        assert_eq!(read("2026.1"), Some(Regelwerk::ERSTES));
        assert!(read("2026.2") > read("2026.1") && read("2027.1") > read("2026.12"));
        assert_eq!(read("2026.12").map(|it| it.to_string()).as_deref(), Some("2026.12"));
        for wrong in ["", "2026", "2026.", ".1", "2026.1.1", "2026.01", "x.1", "+2026.1"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
