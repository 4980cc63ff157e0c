//! Whether an output is what it claims to be, said by readers that are not ours, and how it is built:
//! everything in it but its texts. Two outputs of which only the texts differ are built the same.

mod html;
mod tabellen;

use roxmltree::Document;
use serde_json::Value;

/// What an output is to be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines for people.
    Text,
    /// The same in colour.
    Farbe,
    /// Lines that are not wrapped: as many, whatever stands in them.
    Zeilen,
    Html,
    Markdown,
    Csv,
    Xlsx,
    Json,
    Jsonl,
    Xml,
    Github,
    Dot,
    Mermaid,
    Toml,
    /// A patch: it has to hold what stands in the file.
    Diff,
}

/// How an output is built, or what is wrong with it.
pub fn urteil(form: Form, bytes: &[u8]) -> Result<Vec<String>, String> {
    if form == Form::Xlsx {
        return tabellen::mappe(bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let ohne_farbe = (form == Form::Farbe).then(|| ohne_farbe(text));
    if form != Form::Diff {
        ohne_steuerzeichen(form, ohne_farbe.as_deref().unwrap_or(text))?;
    }
    match form {
        Form::Text | Form::Farbe | Form::Diff => Ok(Vec::new()),
        Form::Zeilen => Ok(vec!["line".to_owned(); text.lines().count()]),
        Form::Html => html::seite(text),
        Form::Markdown => html::markdown(text),
        Form::Csv => tabellen::csv(text),
        Form::Xlsx => unreachable!("read as bytes"),
        Form::Json => json(text),
        Form::Jsonl => text.lines().map(json).collect::<Result<Vec<_>, _>>().map(|it| it.concat()),
        Form::Xml => xml(text),
        Form::Github => github(text),
        Form::Dot => graph(text, '\\', &["digraph fim {", "}"]),
        Form::Mermaid => graph(text, '\0', &["flowchart LR"]),
        Form::Toml => toml(text),
    }
}

/// Text without sequences that set a colour: `ESC [`, digits and `;`, `m`.
fn ohne_farbe(text: &str) -> String {
    let mut teile = text.split("\u{1b}[");
    let mut out = teile.next().unwrap_or_default().to_owned();
    for teil in teile {
        let rest = teil.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        match rest.strip_prefix('m') {
            Some(rest) => out.push_str(rest),
            None => out.push_str(&format!("\u{1b}[{teil}")),
        }
    }
    out
}

/// Nothing that steers a terminal, turns the direction of reading, or is not seen.
fn ohne_steuerzeichen(form: Form, text: &str) -> Result<(), String> {
    // A mark at the beginning tells spreadsheets the encoding.
    let rest = match form {
        Form::Csv => text.strip_prefix('\u{feff}').unwrap_or(text),
        _ => text,
    };
    let steuert = |c: char| match c {
        '\n' => false,
        // Rows of a table end as its norm says, and forges are told by it where nothing is a link.
        '\r' if form == Form::Csv => false,
        '\u{200b}' if form == Form::Markdown => false,
        c if c.is_control() => true,
        '\u{ad}' | '\u{61c}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    };
    match text.len() - rest.len() + rest.find(steuert).unwrap_or(rest.len()) {
        at if at == text.len() => Ok(()),
        at => {
            let before: Vec<char> = text[..at].chars().rev().take(60).collect();
            let before: String = before.into_iter().rev().collect();
            let after: String = text[at..].chars().take(20).collect();
            Err(format!("{after:?} behind {before:?}"))
        }
    }
}

fn json(text: &str) -> Result<Vec<String>, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut bau = Vec::new();
    form_von(&value, &mut bau);
    Ok(bau)
}

fn form_von(value: &Value, bau: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            bau.push("{".to_owned());
            for (key, value) in map {
                // Where there is an object a file, its key is the path.
                let is_path = key.contains('.');
                bau.push(if is_path { "path".to_owned() } else { key.clone() });
                form_von(value, bau);
            }
            bau.push("}".to_owned());
        }
        Value::Array(values) => {
            bau.push("[".to_owned());
            values.iter().for_each(|value| form_von(value, bau));
            bau.push("]".to_owned());
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {
            bau.push("value".to_owned());
        }
    }
}

fn xml(text: &str) -> Result<Vec<String>, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let mut bau = Vec::new();
    for node in document.descendants() {
        if node.is_element() {
            let names: Vec<&str> = node.attributes().map(|it| it.name()).collect();
            bau.push(format!("{}({})", node.tag_name().name(), names.join(" ")));
        } else if node.is_comment() || node.is_pi() {
            return Err(format!("{node:?}"));
        }
    }
    Ok(bau)
}

/// Commands, one a line: type, names of properties, and a message in which nothing is a line end.
fn github(text: &str) -> Result<Vec<String>, String> {
    let one = |line: &str| {
        let rest = line.strip_prefix("::")?;
        let (kind, rest) = rest.split_once(' ')?;
        let (properties, message) = rest.split_once("::")?;
        let names = properties.split(',').map(|it| it.split_once('=').map(|(name, _)| name));
        let names = names.collect::<Option<Vec<_>>>()?;
        let is_known = ["error", "warning", "notice"].contains(&kind)
            && names.iter().all(|it| ["file", "line", "col", "endColumn", "title"].contains(it));
        // `%` stands only before what was encoded.
        let encoded = |(at, _): (usize, &str)| {
            ["%25", "%0A", "%0D", "%3A", "%2C"].iter().any(|it| rest[at..].starts_with(it))
        };
        let is_encoded = rest.match_indices('%').all(encoded);
        // A text that says `%0A` itself would be another line.
        let lines = message.matches("%0A").count();
        (is_known && is_encoded && !message.is_empty())
            .then(|| format!("{kind} {} {lines}", names.join(" ")))
    };
    text.lines().map(|line| one(line).ok_or_else(|| line.to_owned())).collect()
}

/// Lines with their quoted labels taken out: nothing of a label is left.
fn graph(text: &str, escape: char, frame: &[&str]) -> Result<Vec<String>, String> {
    let mut bau = Vec::new();
    for line in text.lines() {
        let (mut out, mut inside, mut escaped) = (String::new(), false, false);
        for c in line.chars() {
            match c {
                _ if escaped => escaped = false,
                c if c == escape && inside => escaped = true,
                '"' => inside = !inside,
                // Mermaid looks into labels for markup.
                '<' | '>' | '`' if inside && escape == '\0' => out.push(c),
                _ if inside => {}
                c => out.push(c),
            }
        }
        if inside {
            return Err(line.to_owned());
        }
        bau.push(out);
    }
    match frame.iter().all(|line| bau.iter().any(|it| it == line)) {
        true => Ok(bau),
        false => Err("no graph".to_owned()),
    }
}

fn toml(text: &str) -> Result<Vec<String>, String> {
    let table: ::toml::Table = text.parse().map_err(|error| format!("{error}"))?;
    let value = serde_json::to_string(&table).map_err(|error| error.to_string())?;
    json(&value)
}
