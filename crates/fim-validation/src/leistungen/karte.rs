//! The way back from the plain text of a block to the bytes of the value it was made of.

use super::html::{Block, Html, Marke};
use std::ops::Range;

/// For each block, by where it begins: places of its text and of the value, ascending; between two
/// of them both run alike.
pub(super) struct Karte {
    bloecke: Vec<(usize, Vec<(usize, usize)>)>,
}

impl Karte {
    pub(super) fn of(wert: &str, html: &Html, ist_html: bool) -> Self {
        let mut marken = html.marken.iter().peekable();
        let weg = |block: &Block| {
            while marken.next_if(|marke| marke.span.start < block.span.start).is_some() {}
            (block.span.start, weg(wert, block, &mut marken, ist_html).unwrap_or_default())
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
        let (_, orte) = self.bloecke.get(found.ok()?)?;
        let ort = |at: usize| {
            let (text, raw) =
                orte.get(orte.partition_point(|(text, _)| *text <= at).checked_sub(1)?)?;
            Some(raw + (at - text))
        };
        let (last, c) = block.text.get(piece.clone())?.char_indices().next_back()?;
        let end = ort(piece.start + last)?;
        let rest = wert.get(end..)?;
        // A reference is taken as a whole.
        let width = match verweis(rest) {
            Some((width, text)) if text.starts_with(c) || c == ' ' => width,
            _ => rest.chars().next()?.len_utf8(),
        };
        Some(ort(piece.start)?..end + width)
    }
}

/// `None` where the walk does not arrive at the text of the block.
fn weg<'m>(
    wert: &str,
    block: &Block,
    marken: &mut std::iter::Peekable<impl Iterator<Item = &'m Marke>>,
    ist_html: bool,
) -> Option<Vec<(usize, usize)>> {
    let (mut at, mut pos) = (block.span.start, 0);
    let (mut orte, mut blank): (Vec<(usize, usize)>, bool) = (Vec::new(), true);
    while at < block.span.end {
        if let Some(marke) = marken.next_if(|marke| marke.span.start == at) {
            at = marke.span.end.max(at + 1);
            continue;
        }
        let rest = wert.get(at..)?;
        let c = rest.chars().next()?;
        let mut own = [0; 4];
        let (width, text) = match verweis(rest).filter(|_| ist_html) {
            Some((width, text)) => (width, text),
            None => (c.len_utf8(), std::borrow::Cow::Borrowed(&*c.encode_utf8(&mut own))),
        };
        for c in text.chars() {
            let space = c.is_whitespace();
            if !(space && blank) {
                if orte.last().is_none_or(|(text, raw)| raw + (pos - text) != at) {
                    orte.push((pos, at));
                }
                pos += if space { 1 } else { c.len_utf8() };
            }
            blank = space;
        }
        at += width;
    }
    let trailing = usize::from(blank && pos > 0);
    (pos - trailing == block.text.len()).then_some(orte)
}

/// A reference at the start of a text: its width, and what it stands for.
fn verweis(rest: &str) -> Option<(usize, std::borrow::Cow<'static, str>)> {
    const LONGEST: usize = 40;
    let end = rest.strip_prefix('&')?.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let width = end + 2;
    let text = Html::read(rest.get(..width)?, true).klartext();
    // Blocks leave white space out.
    Some((width, if text.is_empty() { " ".into() } else { text.into() }))
}

#[cfg(test)]
mod tests {
    use super::{Html, Karte};

    #[test]
    fn a_piece_of_plain_text_is_found_in_the_markup() {
        let wert =
            "<p> Ein <b>f&uuml;r</b>  alle.&nbsp;Und&#33; <i>M</i>&amp;M</p><ul><li>ä ß</ul>";
        let html = Html::read(wert, true);
        let karte = Karte::of(wert, &html, true);
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
    fn in_plain_text_markup_is_text() {
        let wert = " a  <b>&amp; ü";
        let html = Html::read(wert, false);
        let (karte, block) = (Karte::of(wert, &html, false), &html.bloecke[0]);
        let at = block.text.find("&amp; ü").expect("piece");
        assert_eq!(&wert[karte.bereich(wert, block, at..at + 8)], "&amp; ü");
    }
}
