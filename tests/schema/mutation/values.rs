//! Changes of the text in an element.

use super::places::escape;
use super::{Change, Scene, pools};
use std::ops::Range;

/// Another value: of the same kind, of the standard, or of the document.
pub fn replace(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, content) = scene.leaf()?;
    let value = other(scene, &element.text())?;
    Change::new(format!("{} = {value:?}", element.path()), vec![(content, escape(&value))])
}

/// A value that might stand in place of this one.
pub fn other(scene: &mut Scene<'_, '_>, old: &str) -> Option<String> {
    match scene.random.below(6) {
        0 | 1 => scene.random.pick(&scene.vocabulary.values).cloned(),
        2 => scene.any().map(|element| element.text().trim().to_owned()),
        3 => {
            let pool = *scene.random.pick(&pools::ALL)?;
            scene.random.pick(pool).map(|&value| value.to_owned())
        }
        _ => scene.random.pick(pools::pool_like(old)).map(|&value| value.to_owned()),
    }
}

/// One character more, one less, or another one.
pub fn character(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, content) = scene.leaf()?;
    let at = boundary(scene, &content)?;
    let new = *scene.random.pick(pools::CHARACTERS)?;
    let next = scene.text[at..content.end].chars().next().filter(|c| !"&<;".contains(*c));
    let end = at + next.map_or(0, char::len_utf8);
    let (range, new) = match scene.random.below(4) {
        0 => (at..end, ""),
        1 => (at..end, new),
        _ => (at..at, new),
    };
    let what = format!("{:?} becomes {new:?} in {}", &scene.text[range.clone()], element.path());
    Change::new(what, vec![(range, new.to_owned())])
}

pub fn whitespace(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, content) = scene.leaf()?;
    let space = *scene.random.pick(&[" ", "\n", "\t", "  \n ", "&#13;", "\u{a0}", "\u{2003}"])?;
    let (start, end) = (content.start..content.start, content.end..content.end);
    let inside = boundary(scene, &content)?;
    let edits = match scene.random.below(4) {
        0 => vec![(start, space.to_owned())],
        1 => vec![(end, space.to_owned())],
        2 => vec![(inside..inside, space.to_owned())],
        _ => vec![(start, space.to_owned()), (end, space.to_owned())],
    };
    Change::new(format!("white space {space:?} in {}", element.path()), edits)
}

/// The same value written differently.
pub fn silent(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, content) = scene.leaf()?;
    let text = scene.piece(&content);
    let at = boundary(scene, &content)?;
    let plain = !text.contains(['&', '<']);
    let (range, new) = match scene.random.below(5) {
        0 => (at..at, "<!-- nichts -->".to_owned()),
        1 => (at..at, "<?nichts hier?>".to_owned()),
        2 => (at..at, "<![CDATA[]]>".to_owned()),
        3 if plain => (content, format!("<![CDATA[{text}]]>")),
        _ => {
            let next = scene.text[at..content.end].chars().next()?;
            if "&<;".contains(next) || text.contains('&') {
                return None;
            }
            (at..at + next.len_utf8(), format!("&#x{:X};", u32::from(next)))
        }
    };
    Change::new(format!("{new:?} in {}", element.path()), vec![(range, new)]).map(Change::neutral)
}

/// A place between two characters, not inside a reference, a comment or the like.
fn boundary(scene: &mut Scene<'_, '_>, content: &Range<usize>) -> Option<usize> {
    let text = &scene.text[content.clone()];
    if text.contains('<') || text.contains('\r') {
        return None;
    }
    let end = text.find('&').unwrap_or(text.len());
    let mut at = scene.random.below(end + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    Some(content.start + at)
}
