//! Texts in XML: what has a meaning there is written otherwise, what XML 1.0 does not allow is
//! replaced.

use std::borrow::Cow;

/// A text between tags.
pub(crate) fn text(text: &str) -> String {
    written(text, false)
}

/// The value of an attribute, without its quotes. Line ends would be read as blanks.
pub(crate) fn attribut(text: &str) -> String {
    written(text, true)
}

fn written(text: &str, is_attribute: bool) -> String {
    let one = |c: char| -> Cow<'static, str> {
        match c {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            // After `]]` it may not stand.
            '>' => "&gt;".into(),
            '"' if is_attribute => "&quot;".into(),
            '\t' | '\n' if is_attribute => format!("&#{};", u32::from(c)).into(),
            '\r' => "&#13;".into(),
            '\t' | '\n' => c.to_string().into(),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}".into(),
            c => c.to_string().into(),
        }
    };
    text.chars().fold(String::with_capacity(text.len()), |out, c| out + &one(c))
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
