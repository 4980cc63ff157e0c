//! What the tree builder says of text that is not well-formed, in the words of our users.

use crate::prescan::Scan;
use crate::reading::{ABGESCHNITTEN, DOCTYPE, NICHT_WOHLGEFORMT, clip};
use crate::{Finding, Limits, Place, Source, Span, Value};
use roxmltree::Error;

pub(crate) fn finding(source: &Source, error: &Error, scan: &Scan, limits: &Limits) -> Finding {
    let text = source.text();
    let end = text.trim_end().len();
    let at = match error {
        Error::NoRootNode | Error::UnclosedRootNode | Error::UnexpectedEndOfStream => end,
        _ => offset(text, error.pos()),
    };
    let span = Span::new(at, at + text[at..].chars().next().map_or(0, char::len_utf8));
    let place = Place::in_source(source, span);
    match error {
        Error::DtdDetected => return Finding::of(&DOCTYPE).at(place).finish(source.name()),
        // The tree builder has limits of its own, far above ours.
        Error::NamespacesLimitReached => {
            let found = ("mehr als 65535 verschiedene", "more than 65535 different");
            return limits.exceeded("namensraeume", found).finish(source.name());
        }
        Error::NodesLimitReached | Error::AttributesLimitReached => {
            return limits.exceeded("knoten", ("zu viele", "too many")).finish(source.name());
        }
        _ => {}
    }
    if let Some(open) = unfinished(text, at, end, error, scan) {
        let name = clip(text[open.range_in(text.len())].trim_start_matches('<'), 40);
        return Finding::of(&ABGESCHNITTEN)
            .value("element", name)
            .at(place)
            .related(("hier geöffnet", "opened here"), Place::in_source(source, open))
            .finish(source.name());
    }
    let (de, en) = reason(error, text, at, scan);
    Finding::of(&NICHT_WOHLGEFORMT)
        .value("grund", Value::Both(de, en))
        .at(place)
        .finish(source.name())
}

/// The innermost element left open, where the text simply ends too early: behind the last markup
/// that is whole.
fn unfinished(text: &str, at: usize, end: usize, error: &Error, scan: &Scan) -> Option<Span> {
    if at < scan.understood || matches!(error, Error::UnexpectedCloseTag(..)) {
        return None;
    }
    let tail = &text[scan.understood.min(end)..end];
    let cut_tag = tail.find('<').map(|found| {
        let from = scan.understood + found;
        let name = text[from..end].find(char::is_whitespace).unwrap_or(end - from);
        Span::new(from, from + name)
    });
    let is_start_tag = |span: &Span| {
        let name = &text[span.range_in(text.len())][1..];
        name.starts_with(|c: char| c.is_alphabetic() || c == '_')
    };
    cut_tag.filter(is_start_tag).or_else(|| scan.open.last().copied())
}

/// Byte offset of a position of the tree builder, which ends lines at LF only.
fn offset(text: &str, pos: roxmltree::TextPos) -> usize {
    let mut start = 0;
    for _ in 1..pos.row {
        match memchr::memchr(b'\n', &text.as_bytes()[start..]) {
            Some(at) => start += at + 1,
            None => return text.len(),
        }
    }
    let column = usize::try_from(pos.col).unwrap_or(1).saturating_sub(1);
    text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}

/// The reason in German and English, short enough for one line.
fn reason(error: &Error, text: &str, at: usize, scan: &Scan) -> (String, String) {
    let name = |text: &str| clip(text, 20);
    match error {
        Error::UnexpectedCloseTag(expected, actual, _) => (
            format!("»</{}>« steht an Stelle von »</{}>«", name(actual), name(expected)),
            format!("»</{}>« stands in place of »</{}>«", name(actual), name(expected)),
        ),
        Error::UnknownNamespace(prefix, _) => (
            format!("das Präfix »{}« ist nicht deklariert", name(prefix)),
            format!("the prefix »{}« is not declared", name(prefix)),
        ),
        Error::DuplicatedAttribute(attribute, _) => (
            format!("das Attribut »{}« steht zweimal im selben Element", name(attribute)),
            format!("the attribute »{}« stands twice in one element", name(attribute)),
        ),
        Error::DuplicatedNamespace(prefix, _) => (
            format!("das Präfix »{}« ist zweimal deklariert", name(prefix)),
            format!("the prefix »{}« is declared twice", name(prefix)),
        ),
        Error::UnknownEntityReference(entity, _) => (
            format!("»&{};« ist nicht erlaubt, nur &amp; &lt; &gt; &quot; &apos;", name(entity)),
            format!("»&{};« is not allowed, only &amp; &lt; &gt; &quot; &apos;", name(entity)),
        ),
        Error::NonXmlChar(c, _) => (
            format!("das Zeichen U+{:04X} darf in XML nicht vorkommen", u32::from(*c)),
            format!("the character U+{:04X} is not allowed in XML", u32::from(*c)),
        ),
        Error::InvalidChar(expected, actual, _) => {
            char_reason(&char::from(*expected).to_string(), *actual)
        }
        Error::InvalidChar2(expected, actual, _) => char_reason(expected, *actual),
        Error::InvalidString(expected, _) => {
            (format!("hier wird »{expected}« erwartet"), format!("»{expected}« is expected here"))
        }
        Error::UnknownToken(_) => {
            let (de, en) = unknown_token(text, at, scan);
            (de.to_owned(), en.to_owned())
        }
        other => {
            let (de, en) = plain_reason(other);
            (de.to_owned(), en.to_owned())
        }
    }
}

/// Text or markup where neither is allowed: what is wrong depends on where it stands.
fn unknown_token(text: &str, at: usize, scan: &Scan) -> (&'static str, &'static str) {
    if text[at..].starts_with("<!") {
        ("»<!« darf hier nicht stehen", "»<!« must not stand here")
    } else if scan.first_element.is_none_or(|first| at <= first) {
        (
            "vor dem äußersten Element darf kein Text stehen",
            "no text may stand before the outermost element",
        )
    } else {
        (
            "nach dem äußersten Element darf nichts mehr folgen",
            "nothing may follow the outermost element",
        )
    }
}

/// What the tree builder expects, in words.
fn expectation(expected: &str) -> (String, String) {
    match expected {
        "a whitespace" => ("ein Leerzeichen".to_owned(), "a blank".to_owned()),
        "a quote" => ("ein Anführungszeichen".to_owned(), "a quotation mark".to_owned()),
        other => {
            // The tree builder sets some of its characters in quotes of its own.
            let bare = if other.len() > 1 { other.trim_matches('\'') } else { other };
            let quoted = format!("»{bare}«");
            (quoted.clone(), quoted)
        }
    }
}

fn char_reason(expected: &str, actual: u8) -> (String, String) {
    let found = char::from(actual);
    let found = if found.is_control() || !found.is_ascii() { '\u{fffd}' } else { found };
    let (de, en) = expectation(expected);
    (
        format!("»{found}« steht, wo {de} erwartet wird"),
        format!("»{found}« stands where {en} is expected"),
    )
}

fn plain_reason(error: &Error) -> (&'static str, &'static str) {
    match error {
        Error::NoRootNode => ("es gibt kein Element", "there is no element"),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            ("die Datei endet zu früh", "the file ends too early")
        }
        Error::MalformedEntityReference(_) => (
            "ein einzelnes »&« muss als »&amp;« geschrieben werden",
            "a single »&« must be written »&amp;«",
        ),
        Error::InvalidAttributeValue(_) => (
            "»<« im Wert eines Attributs muss »&lt;« heißen",
            "»<« in the value of an attribute must be »&lt;«",
        ),
        Error::UnexpectedDeclaration(_) => (
            "»<?xml …?>« darf nur ganz am Anfang der Datei stehen",
            "»<?xml …?>« may only stand at the very start of the file",
        ),
        Error::InvalidName(_) => ("hier wird ein Name erwartet", "a name is expected here"),
        Error::InvalidComment(_) => {
            ("»--« darf in einem Kommentar nicht vorkommen", "»--« must not stand inside a comment")
        }
        Error::InvalidCharacterData(_) => {
            ("»]]>« darf in einem Text nicht vorkommen", "»]]>« must not stand in a text")
        }
        Error::InvalidXmlPrefixUri(_)
        | Error::UnexpectedXmlUri(_)
        | Error::UnexpectedXmlnsUri(_)
        | Error::InvalidElementNamePrefix(_) => (
            "»xml« und »xmlns« dürfen nicht umgedeutet werden",
            "»xml« and »xmlns« must not be given another meaning",
        ),
        _ => ("die Stelle ist nicht verständlich", "this place cannot be understood"),
    }
}
