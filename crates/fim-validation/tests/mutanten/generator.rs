//! Breaks one thing at a time in a good file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fim_core::{Document, Element, Limits, Source};
use std::ops::Range;

/// A file with one thing broken.
pub struct Mutant {
    /// What was done, for people.
    pub what: String,
    /// Path of the element it was done to.
    pub path: String,
    pub text: String,
}

/// A way to break an element.
#[derive(Clone, Copy)]
pub enum Change {
    /// Takes it away.
    Remove,
    /// Leaves it without text.
    Empty,
    /// Repeats it right behind itself.
    Double,
    /// Gives it another text.
    Text(&'static str),
    /// Puts this before its text.
    Before(&'static str),
    /// Gives an attribute another value.
    Attribute(&'static str, &'static str),
    /// Takes an attribute away.
    Without(&'static str),
}

/// The elements of a file whose path, numbers left out, ends so.
pub fn mutants(file: &str, ending: &str, change: Change) -> Vec<Mutant> {
    let source = Source::from_text("a.xml", file);
    let limits = Limits::default();
    let document = Document::parse(&source, &limits).expect("well-formed");
    let fits = |element: &Element<'_>| {
        format!("{}/", plain(&element.path())).ends_with(&format!("/{ending}/"))
    };
    let elements = document.root().descendants().filter(fits);
    elements.filter_map(|element| mutant(file, element, change)).collect()
}

/// Every `nth` element of a file, broken in a way that fits any.
pub fn sample(file: &str, change: Change, nth: usize) -> Vec<Mutant> {
    let source = Source::from_text("a.xml", file);
    let limits = Limits::default();
    let document = Document::parse(&source, &limits).expect("well-formed");
    let elements = document.root().descendants().skip(1).step_by(nth);
    elements.filter_map(|element| mutant(file, element, change)).collect()
}

fn plain(path: &str) -> String {
    let mut out = String::new();
    let mut is_number = false;
    for c in path.chars() {
        match c {
            '[' => is_number = true,
            ']' => is_number = false,
            c if !is_number => out.push(c),
            _ => {}
        }
    }
    out
}

fn mutant(file: &str, element: Element<'_>, change: Change) -> Option<Mutant> {
    let path = element.path();
    let (range, new, what) = edit(file, element, change)?;
    // In a CDATA section markup stands as it is.
    let new = if file[..range.start].ends_with("<![CDATA[") {
        new.replace("&lt;", "<").replace("&gt;", ">")
    } else {
        new
    };
    let text = format!("{}{new}{}", &file[..range.start], &file[range.end..]);
    (text != file).then(|| Mutant { what: format!("{what} {}", plain(&path)), path, text })
}

fn edit(
    file: &str,
    element: Element<'_>,
    change: Change,
) -> Option<(Range<usize>, String, String)> {
    let whole = element.span().range_in(file.len());
    let inner = element.text_span().range_in(file.len());
    let has_text = element.children().next().is_none() && !element.text().trim().is_empty();
    Some(match change {
        Change::Remove => (whole, String::new(), "ohne".to_owned()),
        Change::Double => {
            let again = file[whole.clone()].to_owned();
            (whole.end..whole.end, again, "doppelt".to_owned())
        }
        Change::Empty if has_text => (inner, String::new(), "leer".to_owned()),
        Change::Text(new) if has_text => (inner, new.to_owned(), format!("»{new}« in")),
        Change::Before(new) if has_text => {
            (inner.start..inner.start, new.to_owned(), format!("»{new}« vorn in"))
        }
        Change::Attribute(name, new) => {
            let value = element.attribute(name)?.span.range_in(file.len());
            (value, new.to_owned(), format!("{name}=»{new}« an"))
        }
        Change::Without(name) => {
            let attribute = element.attribute(name)?.whole.range_in(file.len());
            (attribute, String::new(), format!("ohne {name} an"))
        }
        Change::Empty | Change::Text(_) | Change::Before(_) => return None,
    })
}

/// The model that is attached first.
pub fn model(file: &str) -> String {
    let (_, rest) = file.split_once("<xprozess:inhalt>").expect("an attached file");
    let (text, _) = rest.split_once("</xprozess:inhalt>").expect("its end");
    let limits = Limits::default();
    let source = Source::from_text("a.xml", file);
    let document = Document::parse(&source, &limits).expect("well-formed");
    let parsed = xprozess::read(&document, &limits);
    let datei = parsed.nachricht.prozesse()[0].dateien().next().expect("a file").1;
    assert!(text.len() > 100);
    let inhalt = datei.inhalt.as_ref().expect("content");
    let anlage = xprozess::anlage::unpack(inhalt, None, &limits).expect("unpacked");
    String::from_utf8(anlage.bytes).expect("UTF-8")
}

/// The file with another model.
pub fn attach(file: &str, model: &str) -> String {
    let (before, rest) = file.split_once("<xprozess:inhalt>").expect("an attached file");
    let (_, after) = rest.split_once("</xprozess:inhalt>").expect("its end");
    format!("{before}<xprozess:inhalt>{}</xprozess:inhalt>{after}", STANDARD.encode(model))
}
