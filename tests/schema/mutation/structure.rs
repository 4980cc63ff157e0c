//! Changes of elements as a whole, and of what stands between them.

use super::{Change, Scene};
use fim_core::Element;

pub fn delete(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.inner()?;
    Change::new(
        format!("delete {}", element.path()),
        vec![(scene.range(element.span()), String::new())],
    )
}

pub fn duplicate(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.inner()?;
    let range = scene.range(element.span());
    let copy = scene.piece(&range);
    Change::new(format!("duplicate {}", element.path()), vec![(range.end..range.end, copy)])
}

/// Two siblings, mostly neighbours.
pub fn swap(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let children: Vec<Element<'_>> = scene.parent()?.children().collect();
    let first = scene.random.below(children.len());
    let far = scene.random.one_in(3);
    let second = if far { scene.random.below(children.len()) } else { first + 1 };
    let (one, two) = (children[first], *children.get(second)?);
    let (here, there) = (scene.range(one.span()), scene.range(two.span()));
    let edits = vec![(here.clone(), scene.piece(&there)), (there, scene.piece(&here))];
    if first == second {
        return None;
    }
    Change::new(format!("swap {} and {}", one.path(), two.path()), edits)
}

/// To the start or the end of any other element.
pub fn move_away(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, target) = (scene.inner()?, scene.parent()?);
    let (from, content) = (scene.range(element.span()), scene.content(target)?);
    let at = if scene.random.one_in(2) { content.start } else { content.end };
    if from.start <= at && at < from.end {
        return None;
    }
    let piece = scene.piece(&from);
    Change::new(
        format!("move {} to {}", element.path(), target.path()),
        vec![(from, String::new()), (at..at, piece)],
    )
}

pub fn empty(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    Change::new(format!("empty {}", element.path()), vec![(scene.content(element)?, String::new())])
}

/// A new element before or after another one.
pub fn insert(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.inner()?;
    let name = scene.random.pick(&scene.vocabulary.elements)?.clone();
    let namespace = scene.vocabulary.namespace;
    let new = match scene.random.below(4) {
        0 => format!("<{name} xmlns=''/>"),
        1 => format!("<mn:{name} xmlns:mn='{namespace}'>x</mn:{name}>"),
        2 => format!("<mn:{name} xmlns:mn='{namespace}'/>"),
        _ => format!("<mn:{name} xmlns:mn='urn:fremd' a='1'><mn:b/>t</mn:{name}>"),
    };
    let range = scene.range(element.span());
    let at = if scene.random.one_in(2) { range.start } else { range.end };
    Change::new(format!("insert {new} beside {}", element.path()), vec![(at..at, new)])
}

pub fn text_between(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.inner()?;
    let pool = ["Text", "1", "&#160;", "\u{a0}", "<![CDATA[x]]>", "&amp;"];
    let text = *scene.random.pick(&pool)?;
    let at = scene.range(element.span()).end;
    Change::new(format!("text {text:?} after {}", element.path()), vec![(at..at, text.to_owned())])
}

/// What says nothing: comments, instructions, white space between elements.
pub fn silent(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.inner()?;
    // In mixed or simple content white space might count.
    element.parent().filter(|parent| parent.children().count() > 1)?;
    let pool = [
        "<!-- <a> -->",
        "<?nur hier?>",
        "\n\n",
        "\t ",
        "&#32;&#9;&#10;&#13;",
        "<![CDATA[]]>",
        "<![CDATA[ \n]]>",
        "<!--a--><!--b--> <?c?>",
    ];
    let text = *scene.random.pick(&pool)?;
    let at = scene.range(element.span()).start;
    let what = format!("{text:?} before {}", element.path());
    Change::new(what, vec![(at..at, text.to_owned())]).map(Change::neutral)
}
