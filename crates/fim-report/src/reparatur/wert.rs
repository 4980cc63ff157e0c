//! A value in one line, its changed characters in brackets, and those that nobody sees by number.

use crate::window::{plain, shorten};
use fim_core::Teil;
use fim_core::reading::is_invisible;

/// Characters of what stays the same that are shown on each side of a change.
const UMGEBUNG: usize = 16;

/// The value as it was, and as it is, in `width` columns each.
pub(super) fn zeilen(teile: &[Teil], width: usize) -> (String, String) {
    let (mut alt, mut neu) = (String::new(), String::new());
    for (at, teil) in teile.iter().enumerate() {
        match teil {
            Teil::Gleich(text) => {
                let text = gekuerzt(text, at > 0, at + 1 < teile.len());
                alt.push_str(&text);
                neu.push_str(&text);
            }
            Teil::Anders { alt: weg, neu: dazu } => {
                alt.push_str(&markiert(weg));
                neu.push_str(&markiert(dazu));
            }
        }
    }
    (shorten(&alt, width), shorten(&neu, width))
}

fn markiert(text: &str) -> String {
    let shown: Vec<String> = text.chars().map(sichtbar).collect();
    format!("[{}]", shown.concat())
}

fn sichtbar(c: char) -> String {
    let is_mark = ('\u{300}'..='\u{36f}').contains(&c);
    match c {
        ' ' => "\u{2423}".to_owned(),
        '\n' => "\u{21b5}".to_owned(),
        c if c.is_control() || c.is_whitespace() || is_invisible(c) || is_mark => {
            format!("U+{:04X}", u32::from(c))
        }
        c if ('\u{e000}'..='\u{f8ff}').contains(&c) => format!("U+{:04X}", u32::from(c)),
        c => c.to_string(),
    }
}

/// What stays the same, as far as it is near a change.
fn gekuerzt(text: &str, is_behind: bool, is_before: bool) -> String {
    let chars: Vec<char> = plain(&text.replace(['\n', '\r', '\t'], " ")).chars().collect();
    let (vorn, hinten) =
        (if is_behind { UMGEBUNG } else { 0 }, if is_before { UMGEBUNG } else { 0 });
    if chars.len() <= vorn + hinten + 1 {
        return chars.into_iter().collect();
    }
    let start: String = chars[..vorn].iter().collect();
    let end: String = chars[chars.len() - hinten..].iter().collect();
    format!("{start}…{end}")
}

#[cfg(test)]
mod tests {
    use super::zeilen;
    use fim_core::Teil;

    #[test]
    fn changes_are_marked_and_what_is_far_is_left_out() {
        let anders =
            |alt: &str, neu: &str| Teil::Anders { alt: alt.to_owned(), neu: neu.to_owned() };
        let gleich = |text: &str| Teil::Gleich(text.to_owned());
        let teile = [
            gleich("Ein langer Anfang, der hier niemanden etwas angeht: \u{a7}"),
            anders("\u{a0}", " "),
            gleich("3"),
            anders("\u{ad}", ""),
            gleich(" Satz 1 und alles, was danach noch kommt"),
        ];
        let (alt, neu) = zeilen(&teile, 80);
        assert_eq!(alt, "… etwas angeht: §[U+00A0]3[U+00AD] Satz 1 und alle…");
        assert_eq!(neu.matches('[').count(), 2);
        assert!(neu.contains("[\u{2423}]3[] Satz"), "{neu}");
        assert!(zeilen(&teile, 20).0.chars().count() <= 20);
    }
}
