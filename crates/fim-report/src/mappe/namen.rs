//! Names of sheets that Excel takes: short, without signs that mean something in formulas, each once.

use std::collections::HashSet;

/// Most UTF-16 units of a name.
const LAENGE: usize = 31;

/// The names of a workbook.
pub(crate) struct Blattnamen(HashSet<String>);

impl Blattnamen {
    /// None is taken but the one that Excel keeps for itself.
    pub(crate) fn new() -> Self {
        Self(HashSet::from(["history".to_owned()]))
    }

    /// A name that is like the one wanted, and taken from now on; `sonst` where nothing is left of it.
    pub(crate) fn nimm(&mut self, wunsch: &str, sonst: &str) -> String {
        let name = erlaubt(wunsch);
        let name = if name.is_empty() { sonst } else { &name };
        for number in 1u64.. {
            let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
            let room = LAENGE.saturating_sub(suffix.len());
            let candidate = format!("{}{suffix}", gekuerzt(name, room));
            // Excel takes names for the same that differ in case alone.
            if self.0.insert(candidate.to_lowercase()) {
                return candidate;
            }
        }
        sonst.to_owned()
    }
}

/// A name without what Excel refuses anywhere or at its ends.
fn erlaubt(name: &str) -> String {
    let letters = crate::window::plain(name);
    let letters = letters.chars().map(|c| match c {
        '[' => '(',
        ']' => ')',
        ':' | '*' | '?' | '/' | '\\' | '\u{fffd}' => '-',
        c => c,
    });
    geraendert(&letters.collect::<String>()).to_owned()
}

fn geraendert(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '-'))
}

/// As much of a name as there is room for.
fn gekuerzt(name: &str, room: usize) -> &str {
    let mut used = 0;
    let end = name.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > room
    });
    end.map_or(name, |(at, _)| geraendert(&name[..at]))
}

#[cfg(test)]
mod tests {
    use super::Blattnamen;

    fn alle(wuensche: &[&str]) -> Vec<String> {
        let mut namen = Blattnamen::new();
        wuensche.iter().map(|wunsch| namen.nimm(wunsch, "Redaktion")).collect()
    }

    #[test]
    fn what_excel_refuses_stays_out() {
        let namen = alle(&["'[x]:*?/\\", "Land/Bund", "'", "", "d'Or", "\u{1b}a\nb", "History"]);
        let expected =
            ["(x)", "Land-Bund", "Redaktion", "Redaktion (2)", "d'Or", "a-b", "History (2)"];
        assert_eq!(namen, expected);
    }

    #[test]
    fn names_that_shorten_to_the_same_are_told_apart() {
        let lang = "Landesredaktion Niedersachsen und Bremen";
        let namen = alle(&[lang, lang, "LANDESREDAKTION NIEDERSACHSEN UND Hamburg"]);
        let expected = [
            "Landesredaktion Niedersachsen u",
            "Landesredaktion Niedersachs (2)",
            "LANDESREDAKTION NIEDERSACHS (3)",
        ];
        assert_eq!(namen, expected);
    }

    #[test]
    fn every_name_is_one_that_can_be_written() {
        let lang = format!("{}'", "x".repeat(30));
        let weit = "\u{1f600}".repeat(20);
        for name in alle(&[&lang, &weit, &weit, "  a  ", "-", "''a''"]) {
            assert!(rust_xlsxwriter::utility::check_sheet_name(&name).is_ok(), "{name}");
        }
    }
}
