//! The characters of String.Latin 1.1, and those of a text that are none of them.

/// Characters that a finding names; as many as the schema check names.
const MOST: usize = 10;

/// Characters that stand alone, first and last of each row, ascending.
#[rustfmt::skip]
static ALLEIN: &[(u32, u32)] = &[
    (0x9, 0xA), (0xD, 0xD), (0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x107), (0x10A, 0x11B),
    (0x11E, 0x123), (0x126, 0x131), (0x134, 0x15B), (0x15E, 0x16B), (0x16E, 0x17E),
    (0x18F, 0x18F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1B7, 0x1B7), (0x1CD, 0x1D4),
    (0x1DE, 0x1DF), (0x1E4, 0x1F0), (0x1F4, 0x1F5), (0x1FA, 0x1FF), (0x218, 0x21B),
    (0x21E, 0x21F), (0x22A, 0x22B), (0x22E, 0x233), (0x259, 0x259), (0x292, 0x292),
    (0x1E02, 0x1E03), (0x1E0A, 0x1E0B), (0x1E10, 0x1E11), (0x1E1E, 0x1E21),
    (0x1E24, 0x1E27), (0x1E30, 0x1E31), (0x1E40, 0x1E41), (0x1E44, 0x1E45),
    (0x1E56, 0x1E57), (0x1E60, 0x1E63), (0x1E6A, 0x1E6B), (0x1E80, 0x1E85),
    (0x1E8C, 0x1E93), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EA7), (0x1EAA, 0x1EAC),
    (0x1EAE, 0x1EC1), (0x1EC4, 0x1ED3), (0x1ED6, 0x1EDD), (0x1EE4, 0x1EF9),
    (0x20AC, 0x20AC),
];

fn steht_allein(c: char) -> bool {
    let code = u32::from(c);
    let after = ALLEIN.partition_point(|(_, last)| *last < code);
    ALLEIN.get(after).is_some_and(|(first, _)| *first <= code)
}

/// A letter with a mark attached that has no code point of its own.
const fn ist_folge(letter: char, mark: char) -> bool {
    match mark {
        '\u{302}' => matches!(letter, 'D' | 'L'..='N' | 'd' | 'l'..='n'),
        '\u{30c}' => letter == 'J',
        _ => false,
    }
}

/// True for a character that String.Latin has, behind the one before it.
pub(crate) fn ist_erlaubt(davor: char, c: char) -> bool {
    steht_allein(c) || ist_folge(davor, c)
}

/// What is wrong with a text.
pub(crate) struct Verstoss {
    /// The characters that are not allowed, each once, in order.
    pub(crate) zeichen: Vec<char>,
    /// The first of them with some characters on both sides.
    pub(crate) umgebung: String,
}

/// The characters of a text that String.Latin does not have. `mit_folgen` is false for the
/// QS-Bericht, which takes no letter with an attached mark.
pub(crate) fn verstoss(text: &str, mit_folgen: bool) -> Option<Verstoss> {
    if ist_gewoehnlich(text) {
        return None;
    }
    let (mut zeichen, mut first, mut before) = (Vec::new(), None, '\0');
    for (at, c) in text.char_indices() {
        if !(steht_allein(c) || mit_folgen && ist_folge(before, c)) {
            first.get_or_insert(at);
            if !zeichen.contains(&c) {
                zeichen.push(c);
            }
            if zeichen.len() == MOST {
                break;
            }
        }
        before = c;
    }
    Some(Verstoss { umgebung: umgebung(text, first?), zeichen })
}

/// True for a text of characters up to U+00FF that all stand alone: that is seen byte by byte.
fn ist_gewoehnlich(text: &str) -> bool {
    let mut before = 0;
    text.bytes().all(|byte| {
        let fits = match (before, byte) {
            // U+0080 to U+00A0 and the soft hyphen are not allowed.
            (0xC2, _) => byte > 0xA0 && byte != 0xAD,
            (0xC3, _) => true,
            _ => matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r' | 0xC2 | 0xC3),
        };
        before = byte;
        fits
    })
}

fn umgebung(text: &str, at: usize) -> String {
    const SIDE: usize = 15;
    let (before, after) = text.split_at(at);
    let start = before.char_indices().rev().nth(SIDE - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(SIDE + 1).map_or(after.len(), |(at, _)| at);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let (before, after) = (&before[start..], &after[..end]);
    format!("{}{before}{after}{}", cut(start > 0), cut(at + end < text.len()))
}

#[cfg(test)]
mod tests {
    use super::verstoss;

    #[test]
    fn a_mark_is_fine_behind_its_letter_only() {
        let zeichen = |text, mit_folgen| verstoss(text, mit_folgen).map(|it| it.zeichen);
        assert_eq!(zeichen("M\u{302}el\u{302}o\tJ\u{30c} ß €", true), None);
        assert_eq!(zeichen("M\u{302}", false), Some(vec!['\u{302}']));
        assert_eq!(zeichen("a\u{302}n\u{302}\u{302}", true), Some(vec!['\u{302}']));
        assert_eq!(zeichen("„a“ – „b“", true), Some(vec!['„', '“', '–']));
    }

    #[test]
    fn the_quick_look_takes_what_stands_alone() {
        for c in (0..0x300).filter_map(char::from_u32) {
            let text = format!("a{c}ß{c}");
            assert!(!super::ist_gewoehnlich(&text) || super::steht_allein(c), "{c:?}");
            let quick = super::ist_gewoehnlich(&text) || u32::from(c) > 0xFF;
            assert!(quick || !super::steht_allein(c), "{c:?}");
        }
    }
}
