//! An XML document with a line for each element, so that lines can be compared and read.
//!
//! Not here: anything but white space between tags is changed; it is for people, no document.

/// Breaks lines where one tag ends and the next begins, and indents what is inside.
pub(super) fn umbrochen(text: &str) -> String {
    text.lines().map(zeile).collect::<Vec<_>>().join("\n")
}

fn zeile(line: &str) -> String {
    let content = line.trim_start();
    let indent = &line[..line.len() - content.len()];
    if !content.contains("><") {
        return line.to_owned();
    }
    let pieces: Vec<&str> = content.split("><").collect();
    let (mut depth, mut lines) = (0_usize, Vec::<String>::new());
    let mut opened = None;
    for (number, piece) in pieces.iter().enumerate() {
        let begin = if number == 0 { "" } else { "<" };
        let end = if number + 1 == pieces.len() { "" } else { ">" };
        let piece = format!("{begin}{piece}{end}");
        let level = if piece.starts_with("</") { depth.saturating_sub(1) } else { depth };
        depth = (depth + geoeffnet(&piece)).saturating_sub(piece.matches("</").count());
        let is_end = piece.starts_with("</");
        match lines.last_mut().filter(|_| is_end && opened == Some(number)) {
            // An element with nothing in it stays in one line: nothing came between its tags.
            Some(line) => line.push_str(&piece),
            None => lines.push(format!("{indent}{}{piece}", "  ".repeat(level))),
        }
        opened = (geoeffnet(&piece) == 1 && piece.matches('<').count() == 1).then_some(number + 1);
    }
    lines.join("\n")
}

/// How many elements a piece begins and does not end by itself.
fn geoeffnet(piece: &str) -> usize {
    let begins = piece.split('<').skip(1).filter(|rest| rest.starts_with(char::is_alphabetic));
    begins.count().saturating_sub(piece.matches("/>").count())
}
