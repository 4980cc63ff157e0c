//! The HTML of a text, read once: its markup with places, and the plain text a reader sees, block by
//! block. Read as browsers do (WHATWG tokenizer), so nothing is too broken to be looked at.

use super::gebunden::Gebunden;
use super::schlicht;
use fim_core::reading::is_invisible;
use html5gum::{DefaultEmitter, HtmlString, Token, Tokenizer};
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

/// A text as markup and as what a reader sees.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Html {
    /// Tags and comments in order.
    pub(crate) marken: Vec<Marke>,
    /// Paragraphs, headings and list items with their text, in order; none is blank.
    pub(crate) bloecke: Vec<Block>,
    /// True where a tag has so many attributes that the rest was not read.
    pub(crate) bricht_ab: bool,
    /// The stretches between the markup that the blocks are made of, in order.
    pub(super) stuecke: Vec<Stueck>,
}

/// A stretch of text without markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stueck {
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    /// True where references stand for characters.
    pub(super) verweise: bool,
}

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marke {
    pub(crate) art: Markenart,
    /// Name in lower case; empty for comments and the doctype.
    pub(crate) name: Cow<'static, str>,
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
    pub(crate) element: Cow<'static, str>,
    /// References resolved, white space folded, characters without width left out.
    pub(crate) text: String,
    /// Bytes of the text it was made of, markup between them included.
    pub(crate) span: Range<usize>,
}

/// Elements within a line of text (WHATWG HTML, 4.5 Text-level semantics, and older ones).
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
];

/// Elements whose content is no markup. That of the first ones is text that a reader sees; of them
/// only the first has references.
const ROH: &[&str] =
    &["textarea", "plaintext", "xmp", "iframe", "noembed", "noscript", "script", "style", "title"];
const GEZEIGT: usize = 3;
const MIT_VERWEISEN: usize = 1;

/// True where such an element begins behind a `<`.
pub(in crate::leistungen) fn beginnt_roh(rest: &str) -> bool {
    let begins =
        |name: &&str| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    ROH.iter().any(begins)
}

impl Html {
    /// Reads a text; one that is no HTML is one block.
    pub(super) fn read(text: &str, ist_html: bool) -> Self {
        let mut html = Self::default();
        if !ist_html {
            html.text(text, 0..text.len(), false);
            return html.fertig();
        }
        if schlicht::lies(&mut html, text) {
            return html.fertig();
        }
        Self::tokenized(text)
    }

    /// Reads a text of HTML, however it is written.
    pub(super) fn tokenized(text: &str) -> Self {
        let mut html = Self::default();
        let zeichen = Cell::new(0);
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let tokenizer = Tokenizer::new_with_emitter(Gebunden::new(text, &zeichen), emitter);
        // The element that is open whose content is no markup.
        let mut roh = None;
        for token in tokenizer {
            let Ok(token) = token else {
                html.bricht_ab = true;
                break;
            };
            zeichen.set(0);
            match token {
                Token::StartTag(tag) => {
                    let attribute = tag.attributes.iter();
                    let attribute = attribute.map(|(name, value)| Attribut {
                        name: string(name),
                        wert: string(&value.value),
                        start: value.span.start,
                    });
                    let (name, attribute) = (string(&tag.name), attribute.collect());
                    roh = ROH.iter().position(|one| *one == name);
                    let span = tag.span.start..tag.span.end;
                    html.marke(Markenart::Start, schlicht::name(&name), attribute, span);
                }
                Token::EndTag(tag) => {
                    roh = None;
                    let name = schlicht::name(&string(&tag.name));
                    html.marke(Markenart::Ende, name, Vec::new(), tag.span.start..tag.span.end);
                }
                Token::Comment(comment) => {
                    let span = comment.span.start..comment.span.end;
                    html.marke(Markenart::Kommentar, Cow::default(), Vec::new(), span);
                }
                Token::Doctype(doctype) => {
                    let span = doctype.span.start..doctype.span.end;
                    html.marke(Markenart::Doctype, Cow::default(), Vec::new(), span);
                }
                Token::String(piece) => {
                    if roh.is_none_or(|which| which < GEZEIGT) {
                        let verweise = roh.is_none_or(|which| which < MIT_VERWEISEN);
                        let span = piece.span.start..piece.span.end;
                        html.text(&string(&piece.value), span, verweise);
                    }
                }
                Token::Error(_) => {}
            }
        }
        html.fertig()
    }

    /// Blocks end with a letter, and have one.
    pub(super) fn fertig(mut self) -> Self {
        for block in &mut self.bloecke {
            block.text.truncate(block.text.trim_end().len());
        }
        self.bloecke.retain(|block| !block.text.is_empty());
        self
    }

    /// All blocks, one line each.
    pub(crate) fn klartext(&self) -> String {
        self.bloecke.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn marke(
        &mut self,
        art: Markenart,
        name: Cow<'static, str>,
        attribute: Vec<Attribut>,
        span: Range<usize>,
    ) {
        if !INLINE.contains(&&*name) && matches!(art, Markenart::Start | Markenart::Ende) {
            let element =
                if art == Markenart::Start && name != "br" { name.clone() } else { Cow::default() };
            self.bloecke.push(Block { element, text: String::new(), span: span.end..span.end });
        }
        self.marken.push(Marke { art, name, attribute, span });
    }

    pub(super) fn text(&mut self, text: &str, span: Range<usize>, verweise: bool) {
        let is_blank = text.chars().all(|c| c.is_whitespace() || is_invisible(c));
        if is_blank && self.bloecke.last().is_none_or(|block| block.text.is_empty()) {
            return;
        }
        if self.bloecke.is_empty() {
            self.bloecke.push(Block {
                element: Cow::default(),
                text: String::new(),
                span: span.clone(),
            });
        }
        let Some(block) = self.bloecke.last_mut() else { return };
        if block.text.is_empty() {
            block.span.start = span.start;
        }
        block.span.end = span.end;
        self.stuecke.push(Stueck { span, verweise });
        schlicht::fuege_an(&mut block.text, text, is_invisible);
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
        html.bloecke.into_iter().map(|block| (block.element.into_owned(), block.text)).collect()
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

    /// The tokenizer would go deeper with each of them until the stack is used up.
    #[test]
    fn a_tag_with_endless_attributes_ends_the_reading() {
        for (tag, is_endless) in [("<a ", true), ("</a ", true), ("<!-- <a ", false), ("", false)] {
            let text = format!("<p>vorn</p>{tag}{}", "a=\"x\" ".repeat(200_000));
            let html = Html::read(&text, true);
            assert_eq!(html.bricht_ab, is_endless, "{tag}");
            assert_eq!(html.bloecke[0].text, "vorn");
        }
        let many = "<a href=\"x\">y</a> ".repeat(10_000);
        assert!(!Html::read(&many, true).bricht_ab);
    }

    #[test]
    fn what_nobody_sees_is_no_text() {
        for text in ["&#8203;", "\u{200b}", "&shy;&zwnj;", "<p>\u{2060} &#xad;</p>", "\u{e0041}"] {
            assert_eq!(bloecke(text), [], "{text:?}");
            let plain = !text.contains('&') && !text.contains('<');
            assert!(!plain || Html::read(text, false).bloecke.is_empty(), "{text:?}");
        }
        assert_eq!(bloecke("Bü\u{ad}cher&shy;schrank"), [block("", "Bücherschrank")]);
        let text =
            "<p>A<style>p > b { x: '<b>'; }</style>B</p><script>if (a<b) c('&lt;')</script>C";
        let expected = [block("p", "A"), block("", "B"), block("", "C")];
        assert_eq!(bloecke(text), expected);
        let names = |html: &Html| -> Vec<String> {
            html.marken.iter().map(|marke| marke.name.to_string()).collect()
        };
        let html = Html::read(text, true);
        assert_eq!(names(&html), ["p", "style", "style", "p", "script", "script"]);
        assert_eq!(bloecke("<textarea>a &amp; <b></textarea>"), [block("textarea", "a & <b>")]);
        assert_eq!(bloecke("<xmp>a &amp; <b></xmp>"), [block("xmp", "a &amp; <b>")]);
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
