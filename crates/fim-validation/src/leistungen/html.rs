//! The HTML of a text, read once: its markup with places, and the plain text a reader sees, block by
//! block. Read as browsers do (WHATWG tokenizer), so nothing is too broken to be looked at.

use html5gum::{DefaultEmitter, HtmlString, Span, Token, Tokenizer};
use std::ops::Range;

/// A text as markup and as what a reader sees.
#[derive(Debug, Default)]
pub(crate) struct Html {
    /// Tags and comments in order.
    pub(crate) marken: Vec<Marke>,
    /// Paragraphs, headings and list items with their text, in order; none is blank.
    pub(crate) bloecke: Vec<Block>,
}

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marke {
    pub(crate) art: Markenart,
    /// Name in lower case; empty for comments and the doctype.
    pub(crate) name: String,
    pub(crate) attribute: Vec<Attribut>,
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
}

/// An attribute of a piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribut {
    /// In lower case.
    pub(crate) name: String,
    /// References resolved.
    pub(crate) wert: String,
    /// Where the name begins in the text.
    pub(crate) start: usize,
}

/// What a piece of markup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markenart {
    Start,
    Ende,
    Kommentar,
    Doctype,
}

/// A stretch of text that no block element divides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// The element around it, such as `p`, `li` or `h2`; empty where there is none.
    pub(crate) element: String,
    /// References resolved, white space folded.
    pub(crate) text: String,
    /// Bytes of the text it was made of, markup between them included.
    pub(crate) span: Range<usize>,
}

/// Elements within a line of text (WHATWG HTML, 4.5 Text-level semantics, and older ones).
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
];

impl Html {
    /// Reads a text; one that is no HTML is one block.
    pub(super) fn read(text: &str, ist_html: bool) -> Self {
        let mut html = Self::default();
        if !ist_html {
            html.text(text, 0..text.len());
            return html;
        }
        let mut tokenizer =
            Tokenizer::new_with_emitter(text, DefaultEmitter::<usize>::new_with_span());
        // Reading from a string cannot fail, so every token is `Ok`.
        for token in tokenizer.by_ref().flatten() {
            match token {
                Token::StartTag(tag) => {
                    let attribute = tag.attributes.iter();
                    let attribute = attribute.map(|(name, value)| Attribut {
                        name: string(name),
                        wert: string(&value.value),
                        start: value.span.start,
                    });
                    let (name, attribute) = (string(&tag.name), attribute.collect());
                    html.marke(Markenart::Start, name, attribute, tag.span);
                }
                Token::EndTag(tag) => {
                    html.marke(Markenart::Ende, string(&tag.name), Vec::new(), tag.span);
                }
                Token::Comment(comment) => {
                    html.marke(Markenart::Kommentar, String::new(), Vec::new(), comment.span);
                }
                Token::Doctype(doctype) => {
                    html.marke(Markenart::Doctype, String::new(), Vec::new(), doctype.span);
                }
                Token::String(piece) => {
                    html.text(&string(&piece.value), piece.span.start..piece.span.end);
                }
                Token::Error(_) => {}
            }
        }
        for block in &mut html.bloecke {
            block.text.truncate(block.text.trim_end().len());
        }
        html.bloecke.retain(|block| !block.text.is_empty());
        html
    }

    /// All blocks, one line each.
    pub(crate) fn klartext(&self) -> String {
        self.bloecke.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn marke(&mut self, art: Markenart, name: String, attribute: Vec<Attribut>, span: Span<usize>) {
        let span = span.start..span.end;
        if !INLINE.contains(&name.as_str()) && matches!(art, Markenart::Start | Markenart::Ende) {
            let element =
                if art == Markenart::Start && name != "br" { name.clone() } else { String::new() };
            self.bloecke.push(Block { element, text: String::new(), span: span.end..span.end });
        }
        self.marken.push(Marke { art, name, attribute, span });
    }

    fn text(&mut self, text: &str, span: Range<usize>) {
        if text.trim().is_empty() && self.bloecke.last().is_none_or(|block| block.text.is_empty()) {
            return;
        }
        if self.bloecke.is_empty() {
            self.bloecke.push(Block {
                element: String::new(),
                text: String::new(),
                span: span.clone(),
            });
        }
        let Some(block) = self.bloecke.last_mut() else { return };
        if block.text.is_empty() {
            block.span.start = span.start;
        }
        block.span.end = span.end;
        for c in text.chars() {
            if !c.is_whitespace() {
                block.text.push(c);
            } else if !block.text.is_empty() && !block.text.ends_with(' ') {
                block.text.push(' ');
            }
        }
    }
}

fn string(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Html, Markenart};

    fn bloecke(text: &str) -> Vec<(String, String)> {
        let html = Html::read(text, true);
        html.bloecke.into_iter().map(|block| (block.element, block.text)).collect()
    }

    fn block(element: &str, text: &str) -> (String, String) {
        (element.to_owned(), text.to_owned())
    }

    #[test]
    fn blocks_are_what_a_reader_sees() {
        let text =
            "Vorab <p>Ein <b>fetter</b>  Satz.&nbsp;Und&#33; noch</p>\n<ul><li>eins<li>zwei</ul>";
        let expected = [
            block("", "Vorab"),
            block("p", "Ein fetter Satz. Und! noch"),
            block("li", "eins"),
            block("li", "zwei"),
        ];
        assert_eq!(bloecke(text), expected);
        assert_eq!(bloecke("<p> &nbsp;<br/></p>"), []);
        assert_eq!(Html::read("1 < 2 & <p>", false).bloecke[0].text, "1 < 2 & <p>");
    }

    #[test]
    fn markup_keeps_its_places() {
        let text = "ä<A HREF='x&amp;y' onclick=go()>z</a><!-- n -->";
        let html = Html::read(text, true);
        let shown: Vec<_> = html.marken.iter().map(|m| (m.art, &text[m.span.clone()])).collect();
        let expected = [
            (Markenart::Start, "<A HREF='x&amp;y' onclick=go()>"),
            (Markenart::Ende, "</a>"),
            (Markenart::Kommentar, "<!-- n -->"),
        ];
        assert_eq!(shown, expected);
        let attribute: Vec<_> = html.marken[0].attribute.iter().collect();
        assert_eq!((&*attribute[0].name, &*attribute[0].wert), ("href", "x&y"));
        assert_eq!(attribute[1].name, "onclick");
        let starts = attribute.iter().map(|it| &text[it.start..it.start + it.name.len()]);
        assert_eq!(starts.collect::<Vec<_>>(), ["HREF", "onclick"]);
    }
}
