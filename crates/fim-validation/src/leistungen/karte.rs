//! The way back from the plain text of a block to the bytes of the value it was made of.

use super::html::{Block, Html, Stueck};
use fim_core::reading::is_invisible;
use html5gum::{Token, Tokenizer};
use std::ops::Range;

/// For each block, by where it begins: which bytes of its text come from which bytes of the value.
pub(super) struct Karte {
    bloecke: Vec<(usize, Vec<Schritt>)>,
}

/// A stretch in which text and value run alike, byte by byte; or a reference, taken as a whole.
#[derive(Clone, Copy)]
struct Schritt {
    /// Where it begins in the text of the block, and in the value.
    text: usize,
    wert: usize,
    /// Bytes of the reference in the value; 0 for a stretch.
    verweis: usize,
}

impl Karte {
    pub(super) fn of(wert: &str, html: &Html) -> Self {
        let mut stuecke = html.stuecke.as_slice();
        let weg = |block: &Block| {
            let from = stuecke.partition_point(|stueck| stueck.span.start < block.span.start);
            let to = stuecke.partition_point(|stueck| stueck.span.start < block.span.end);
            let eigene = stuecke.get(from..to).unwrap_or_default();
            stuecke = stuecke.get(to..).unwrap_or_default();
            (block.span.start, weg(wert, block, eigene).unwrap_or_default())
        };
        Self { bloecke: html.bloecke.iter().map(weg).collect() }
    }

    /// The bytes of the value that a piece of the text of a block was made of; those of the whole
    /// block where they cannot be told.
    pub(super) fn bereich(&self, wert: &str, block: &Block, piece: Range<usize>) -> Range<usize> {
        self.suche(wert, block, &piece).unwrap_or_else(|| block.span.clone())
    }

    fn suche(&self, wert: &str, block: &Block, piece: &Range<usize>) -> Option<Range<usize>> {
        let found = self.bloecke.binary_search_by_key(&block.span.start, |(start, _)| *start);
        let (_, schritte) = self.bloecke.get(found.ok()?)?;
        let ort = |at: usize| {
            let before = schritte.partition_point(|schritt| schritt.text <= at);
            let schritt = schritte.get(before.checked_sub(1)?)?;
            Some((schritt, schritt.wert + (at - schritt.text)))
        };
        let (last, _) = block.text.get(piece.clone())?.char_indices().next_back()?;
        let start = match ort(piece.start)? {
            (schritt, _) if schritt.verweis > 0 => schritt.wert,
            (_, at) => at,
        };
        let end = match ort(piece.start + last)? {
            (schritt, _) if schritt.verweis > 0 => schritt.wert + schritt.verweis,
            (_, at) => at + wert.get(at..)?.chars().next()?.len_utf8(),
        };
        Some(start..end)
    }
}

/// `None` where the walk does not arrive at the text of the block.
fn weg(wert: &str, block: &Block, stuecke: &[Stueck]) -> Option<Vec<Schritt>> {
    let mut weg = Weg { schritte: Vec::new(), pos: 0, blank: true };
    for stueck in stuecke {
        let mut at = stueck.span.start;
        while at < stueck.span.end {
            let rest = wert.get(at..stueck.span.end)?;
            if stueck.verweise
                && rest.starts_with('&')
                && let Some((width, text)) = verweis(rest)
            {
                text.chars().for_each(|c| weg.zeichen(c, at, width));
                at += width;
            } else if stueck.verweise && rest.starts_with("</>") {
                // An end tag without a name is nothing.
                at += 3;
            } else {
                let c = rest.chars().next()?;
                weg.zeichen(c, at, 0);
                at += c.len_utf8();
            }
        }
    }
    let trailing = usize::from(weg.blank && weg.pos > 0);
    (weg.pos - trailing == block.text.len()).then_some(weg.schritte)
}

/// A walk in progress; white space is folded as in the block.
struct Weg {
    schritte: Vec<Schritt>,
    pos: usize,
    blank: bool,
}

impl Weg {
    fn zeichen(&mut self, c: char, at: usize, verweis: usize) {
        if is_invisible(c) {
            return;
        }
        let space = c.is_whitespace();
        if !(space && self.blank) {
            let runs_on = |last: &Schritt| {
                verweis == 0 && last.verweis == 0 && last.wert + (self.pos - last.text) == at
            };
            if !self.schritte.last().is_some_and(runs_on) {
                self.schritte.push(Schritt { text: self.pos, wert: at, verweis });
            }
            self.pos += if space { 1 } else { c.len_utf8() };
        }
        self.blank = space;
    }
}

/// A reference at the start of a text: its width, and what it stands for. Some have no semicolon, and
/// a name may be the beginning of a longer word: `&nbsp Welt`, `Gr&uumln`, `&#65 B`.
fn verweis(rest: &str) -> Option<(usize, String)> {
    /// Longer than any name, semicolon included.
    const LONGEST: usize = 40;
    let inner = rest.strip_prefix('&')?;
    let zahl = inner.strip_prefix('#');
    let lead = match zahl {
        Some(ziffern) if ziffern.starts_with(['x', 'X']) => 3,
        Some(_) => 2,
        None => 1,
    };
    let is_part = |byte: &u8| match lead {
        1 => byte.is_ascii_alphanumeric(),
        2 => byte.is_ascii_digit(),
        _ => byte.is_ascii_hexdigit(),
    };
    // A number may have any number of digits.
    let most = if zahl.is_some() { usize::MAX } else { LONGEST };
    let part = rest.bytes().skip(lead).take(most).take_while(is_part).count();
    let end = lead + part;
    let with_end = end + usize::from(rest[end..].starts_with(';'));
    let whole = rest.get(..with_end)?;
    let text = gelesen(whole);
    if part == 0 || text == whole {
        return None;
    }
    if zahl.is_some() || with_end > end && !text.ends_with(';') {
        return Some((with_end, text));
    }
    // The shortest beginning that leaves the rest as it is.
    (lead + 1..=with_end).find_map(|width| {
        let (name, rest) = whole.split_at(width);
        let sign = text.strip_suffix(rest)?;
        (gelesen(name) == sign && sign != name).then(|| (width, sign.to_owned()))
    })
}

/// A text without markup as a reader sees it.
fn gelesen(text: &str) -> String {
    let mut seen = String::new();
    for token in Tokenizer::new(text).flatten() {
        if let Token::String(piece) = token {
            seen.push_str(&String::from_utf8_lossy(&piece));
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::{Html, Karte};
    use proptest::prelude::*;

    #[test]
    fn a_piece_of_plain_text_is_found_in_the_markup() {
        let wert =
            "<p> Ein <b>f&uuml;r</b>  alle.&nbsp;Und&#33; <i>M</i>&amp;M</p><ul><li>ä ß</ul>";
        let html = Html::read(wert, true);
        let karte = Karte::of(wert, &html);
        let seen = |nr: usize, piece: &str| {
            let block = &html.bloecke[nr];
            let at = block.text.find(piece).expect("piece");
            &wert[karte.bereich(wert, block, at..at + piece.len())]
        };
        assert_eq!(seen(0, "Ein"), "Ein");
        assert_eq!(seen(0, "für alle"), "f&uuml;r</b>  alle");
        assert_eq!(seen(0, "ü"), "&uuml;");
        assert_eq!(seen(0, "Und!"), "Und&#33;");
        assert_eq!(seen(0, "M&"), "M</i>&amp;");
        assert_eq!(seen(0, "&M"), "&amp;M");
        assert_eq!(seen(1, "ß"), "ß");
    }

    #[test]
    fn references_need_no_semicolon() {
        let seen = |wert: &str, piece: &str| {
            let html = Html::read(wert, true);
            let block = &html.bloecke[0];
            let at = block.text.find(piece).expect("piece");
            wert[Karte::of(wert, &html).bereich(wert, block, at..at + piece.len())].to_owned()
        };
        assert_eq!(seen("Hallo&nbsp Welt", "Welt"), "Welt");
        assert_eq!(seen("Gr&uumln ist die", "Grün"), "Gr&uumln");
        assert_eq!(seen("&#65 B C", "A B"), "&#65 B");
        assert_eq!(seen("M&ampM; &notin; x", "&M;"), "&ampM;");
        assert_eq!(seen("M&ampM; &notin; x", "∉"), "&notin;");
        assert_eq!(seen("&semi; & &x; a", "a"), "a");
        assert_eq!(seen("&bne; a", "a"), "a");
        assert_eq!(seen("&bne; a", "\u{20e5}"), "&bne;");
    }

    #[test]
    fn in_plain_text_markup_is_text() {
        let wert = " a  <b>&amp; ü";
        let html = Html::read(wert, false);
        let (karte, block) = (Karte::of(wert, &html), &html.bloecke[0]);
        let at = block.text.find("&amp; ü").expect("piece");
        assert_eq!(&wert[karte.bereich(wert, block, at..at + 8)], "&amp; ü");
    }

    /// Things that stand before and between words, and are no words themselves.
    const DAZWISCHEN: &[&str] = &[
        " ",
        "\n",
        "&nbsp;",
        "&nbsp ",
        "&#32;",
        "&#32",
        "&amp",
        "&ampx",
        "&lt;",
        "&uuml;n",
        "Gr&uumln",
        "&#65 ",
        "&#x41;",
        "&#x41 ",
        "&#",
        "&#x",
        "&;",
        "&",
        "&x;",
        "&notin;",
        "&notit;",
        "&not",
        "&semi;",
        "&bne;",
        "&shy;",
        "&#8203;",
        "\u{ad}",
        "\u{200b}",
        "\u{a0}",
        "\u{2003}",
        "ä",
        "<b>",
        "</b>",
        "</>",
        "<",
        "< ",
        "<!-- x -->",
        "<!>",
        "<?x?>",
        "<br>",
        "<p>",
        "</p>",
        "<li>",
        "<a title='>' href=x>",
        "</a",
        "<style>p{}</style>",
        "<script>a<b</script>",
        "<textarea>&amp;<i></textarea>",
        "<xmp>&amp;</xmp>",
        "<title>t</title>",
        "</ x>",
        "<![CDATA[x]]>",
        "\u{301}",
        "👍",
        ";",
        "#",
        "&#0;",
        "&#128;",
        "&#xD800;",
        "&#13;",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_place_of_a_found_word_is_that_word(
            pieces in prop::collection::vec(prop::sample::select(DAZWISCHEN), 0..8),
            at in 0..9usize,
            ist_html: bool,
        ) {
            let at = at.min(pieces.len());
            let (before, after) = (pieces[..at].concat(), pieces[at..].concat());
            // Within a tag or a comment there is no text.
            let wert = format!("{before}Qwort{after}");
            let html = Html::read(&wert, ist_html);
            let karte = Karte::of(&wert, &html);
            for block in &html.bloecke {
                if let Some(found) = block.text.find("Qwort") {
                    let bereich = karte.bereich(&wert, block, found..found + 5);
                    prop_assert_eq!(&wert[bereich], "Qwort", "{:?}", wert);
                }
            }
        }
    }
}
