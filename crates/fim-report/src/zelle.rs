//! What may stand in a cell of a table for spreadsheets.
//!
//! Excel with German settings takes `;` between columns and, unless a mark stands at the beginning,
//! anything but UTF-8. A text that begins like a formula has an apostrophe before it, so that
//! nothing is carried out that somebody wrote into a name.

/// Stands at the beginning of a table.
pub(crate) const MARKE: &str = "\u{feff}";

/// A text that neither steers a terminal nor is taken for a formula.
pub(crate) fn zelle(text: &str) -> String {
    harmlos(ohne_steuerzeichen(text))
}

/// Tables are read in terminals too; line ends may stand in a cell.
pub(crate) fn ohne_steuerzeichen(text: &str) -> String {
    text.split('\n').map(crate::window::plain).collect::<Vec<_>>().join("\n")
}

/// A value that no spreadsheet takes for a formula; a single sign is none.
fn harmlos(text: String) -> String {
    match text.chars().next() {
        Some(_) if text == "-" => text,
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{ohne_steuerzeichen, zelle};

    #[test]
    fn what_steers_a_terminal_stays_out_of_tables() {
        let text = ohne_steuerzeichen("a\u{9b}31m\u{202e}\nb");
        assert_eq!(text, "a\u{fffd}31m\u{fffd}\nb");
    }

    #[test]
    fn what_looks_like_a_formula_is_none() {
        let texte = ["=1+1", "+1", "-1", "@x", "1-1", "-", ""];
        assert_eq!(texte.map(zelle), ["'=1+1", "'+1", "'-1", "'@x", "1-1", "-", ""]);
    }
}
