//! Texts in XML: what has a meaning there is written otherwise, what XML 1.0 does not allow is
//! replaced.

/// A text between tags.
pub(crate) fn text(text: &str) -> String {
    written(text, false)
}

/// The value of an attribute, without its quotes. Line ends would be read as blanks.
pub(crate) fn attribut(text: &str) -> String {
    written(text, true)
}

fn written(text: &str, is_attribute: bool) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // After `]]` it may not stand.
            '>' => out.push_str("&gt;"),
            '"' if is_attribute => out.push_str("&quot;"),
            '\t' if is_attribute => out.push_str("&#9;"),
            '\n' if is_attribute => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{attribut, text};

    #[test]
    fn what_means_something_is_written_otherwise() {
        assert_eq!(text("a<b & c ]]> \"d\"\n\r"), "a&lt;b &amp; c ]]&gt; \"d\"\n&#13;");
        assert_eq!(attribut("\"a\"\t'b'\n"), "&quot;a&quot;&#9;'b'&#10;");
    }

    #[test]
    fn what_is_not_allowed_is_replaced() {
        assert_eq!(text("\u{1b}[31m\0\u{ffff}\u{85}"), "\u{fffd}[31m\u{fffd}\u{fffd}\u{85}");
    }
}
