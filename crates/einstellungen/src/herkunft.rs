//! What was written where: each setting as it stands in a file.

/// A setting as it was written, or an entry of one that is a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herkunft {
    /// The key with its table: `regeln.mit`.
    pub key: String,
    /// The text of the value.
    pub wert: String,
    /// The file, as it is called before people, and the line from 1.
    pub ort: (String, u64),
}

/// Line and column of a byte, from 1.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
