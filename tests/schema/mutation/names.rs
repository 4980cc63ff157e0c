//! Changes of names and namespaces of elements.

use super::{Change, Scene};

/// To another name of the standard, or to one that nobody knows.
pub fn rename(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    let name = if scene.random.one_in(4) {
        format!("{}x", element.name())
    } else {
        scene.random.pick(&scene.vocabulary.elements)?.clone()
    };
    let edit = |range: std::ops::Range<usize>| {
        let old = &scene.text[range.clone()];
        let local = range.start + old.find(':').map_or(0, |at| at + 1);
        (local..range.end, name.clone())
    };
    let edits = scene.name_ranges(element).into_iter().map(edit).collect();
    Change::new(format!("rename {} to {name}", element.path()), edits)
}

/// The same name in another namespace, or in none.
pub fn other_namespace(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    let name = element.name();
    let (qualified, declaration) = match scene.random.below(4) {
        0 => (name.to_owned(), " xmlns=\"\"".to_owned()),
        1 => (format!("mq:{name}"), " xmlns:mq=\"urn:fremd\"".to_owned()),
        _ => (format!("mq:{name}"), format!(" xmlns:mq=\"{}\"", scene.vocabulary.namespace)),
    };
    // A second declaration of the default namespace would not be well-formed.
    let tag = &scene.text[scene.range(element.tag_span())];
    if declaration.starts_with(" xmlns=") && tag.contains("xmlns=") {
        return None;
    }
    let what = format!("{} becomes {qualified}{declaration}", element.path());
    let mut edits: Vec<_> =
        (scene.name_ranges(element).into_iter()).map(|range| (range, qualified.clone())).collect();
    edits[0].1 += &declaration;
    Change::new(what, edits)
}

/// The namespace of the whole document.
pub fn other_standard(scene: &mut Scene<'_, '_>) -> Option<Change> {
    // Such a mutant says little; one in three is enough.
    if !scene.random.one_in(3) {
        return None;
    }
    let root = *scene.elements.first()?;
    let tag = scene.range(root.tag_span());
    let known = scene.vocabulary.namespace;
    let at = tag.start + scene.text[tag].find(known)?;
    let other = match scene.random.below(4) {
        0 => "urn:xoev-de:fim:standard:xdatenfelder_2".to_owned(),
        1 => "urn:xoev-de:fim:standard:xdatenfelder_3.0.0".to_owned(),
        2 => format!("{known}/"),
        _ => known.to_uppercase(),
    };
    Change::new(format!("namespace {other}"), vec![(at..at + known.len(), other)])
}
