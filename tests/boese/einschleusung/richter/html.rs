//! Pages and comments: their tags as a browser reads them, and where they lead.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser};

/// Attributes that a browser follows or loads from.
const ZIELE: [&str; 7] = ["href", "src", "action", "formaction", "data", "poster", "srcset"];

/// Attributes whose values are ours, so that they are the same whatever was checked.
const UNSERE: [&str; 5] = ["class", "type", "rel", "content", "http-equiv"];

/// A page: every tag with the names of its attributes.
pub fn seite(text: &str) -> Result<Vec<String>, String> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut bau = Vec::new();
    let (mut inside, mut is_json) = (None, false);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                bau.push(marke(&name, &tag)?);
                is_json = tag
                    .attributes
                    .get("type".as_bytes())
                    .is_some_and(|it| it.value.as_slice() == b"application/json");
                inside = ["script", "style", "title"].contains(&name.as_str()).then_some(name);
            }
            Token::EndTag(tag) => {
                bau.push(format!("/{}", String::from_utf8_lossy(&tag.name)));
                inside = None;
            }
            Token::String(string) => match inside.as_deref() {
                Some("script") if is_json => {
                    let json: Result<serde_json::Value, _> = serde_json::from_slice(&string.value);
                    json.map_err(|error| format!("data of the page: {error}"))?;
                }
                // Its bytes are named by hash in the policy, which is compared.
                Some("script" | "style") => bau.push(format!("{} bytes", string.value.len())),
                _ => {}
            },
            Token::Comment(comment) => bau.push(format!("<!--{}", comment.value.len())),
            Token::Doctype(_) => bau.push("doctype".to_owned()),
            Token::Error(error) => return Err(format!("no proper HTML: {:?}", error.value)),
        }
    }
    Ok(bau)
}

fn marke(name: &str, tag: &StartTag<()>) -> Result<String, String> {
    let mut out = format!("<{name}");
    for (key, value) in &tag.attributes {
        let key = String::from_utf8_lossy(key);
        let value = String::from_utf8_lossy(&value.value);
        out.push_str(&format!(" {key}"));
        let is_aligned = key == "style" && value.starts_with("text-align: ");
        if key.starts_with("on") || (key == "style" && !is_aligned) || key == "srcdoc" {
            return Err(format!("{out}={value:?}"));
        }
        if ZIELE.contains(&&*key) {
            let is_inner = value.starts_with('#');
            // An icon that is none, so that no browser asks for one.
            if !is_inner && !value.starts_with("https://") && value != "data:," {
                return Err(format!("{out}={value:?}"));
            }
            // Where a link leads is ours to say, and not the file's.
            out.push_str(if is_inner { "=#" } else { &value });
        }
        if UNSERE.contains(&&*key) {
            out.push_str(&format!("={value}"));
        }
    }
    Ok(out)
}

/// A comment for a forge: what it becomes, read as a page, and what a forge sees in its texts beside.
pub fn markdown(text: &str) -> Result<Vec<String>, String> {
    let parser = || {
        Parser::new_ext(
            text,
            Options::ENABLE_TABLES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_MATH
                | Options::ENABLE_GFM,
        )
    };
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, parser());
    let mut bau = seite(&html)?;
    for event in parser() {
        let Event::Text(text) = event else { continue };
        // Links, mentions and issues that forges find by themselves.
        let after = |at: usize| text[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let calls = text.match_indices(['@', '#']).any(|(at, _)| after(at));
        if calls || text.contains("://") || text.contains("www.") {
            bau.push(format!("a forge sees more in {text:?}"));
        }
    }
    Ok(bau)
}
