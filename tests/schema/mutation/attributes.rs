//! Changes of attributes, those of `xsi` among them.

use super::places::escape;
use super::{Change, Scene, pools, values};
use fim_core::{Attribute, Element};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Any attribute of any element, found by looking at a few elements.
fn some<'d>(scene: &mut Scene<'d, '_>) -> Option<(Element<'d>, Attribute<'d>)> {
    for _ in 0..10 {
        let element = scene.any()?;
        let attributes: Vec<Attribute<'d>> = element.attributes().collect();
        if let Some(attribute) = scene.random.pick(&attributes) {
            return Some((element, *attribute));
        }
    }
    None
}

pub fn remove(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, attribute) = some(scene)?;
    let what = format!("remove @{} of {}", attribute.name, element.path());
    Change::new(what, vec![(scene.range(attribute.whole), String::new())])
}

pub fn rename(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, attribute) = some(scene)?;
    let whole = scene.range(attribute.whole);
    let end = whole.start + scene.text[whole.clone()].find('=')?;
    let name = match scene.random.below(4) {
        0 => format!("{}x", attribute.name),
        1 => format!("xml:{}", attribute.name),
        _ => scene.random.pick(&scene.vocabulary.attributes)?.clone(),
    };
    let what = format!("rename @{} of {} to {name}", attribute.name, element.path());
    Change::new(what, vec![(whole.start..end, name)])
}

pub fn change(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let (element, attribute) = some(scene)?;
    let value = match scene.random.below(4) {
        0 => format!(" {}\n", attribute.value),
        1 => format!("{}{}", attribute.value, scene.random.pick(pools::PLAIN_CHARACTERS)?),
        _ => values::other(scene, attribute.value)?,
    };
    let what = format!("@{} of {} = {value:?}", attribute.name, element.path());
    Change::new(what, vec![(scene.range(attribute.span), escape(&value))])
}

pub fn add(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    let namespace = scene.vocabulary.namespace;
    let name = scene.random.pick(&scene.vocabulary.attributes)?.clone();
    let value = escape(&values::other(scene, "")?);
    let new = match scene.random.below(11) {
        0 => " xml:lang=\"de\"".to_owned(),
        1 => " xml:space=\"preserve\"".to_owned(),
        2 => format!(" xml:base=\"{value}\""),
        3 => " xml:id=\"m1\"".to_owned(),
        4 => format!(" xmlns:ma=\"urn:fremd\" ma:{name}=\"{value}\""),
        5 => format!(" xmlns:ma=\"{namespace}\" ma:{name}=\"{value}\""),
        6 => format!(" xmlns:mi=\"{XSI}\" mi:schemaLocation=\"urn:a gibt-es-nicht.xsd\""),
        7 => format!(" xmlns:mi=\"{XSI}\" mi:noNamespaceSchemaLocation=\"gibt-es-nicht.xsd\""),
        8 => format!(" xmlns:mi=\"{XSI}\" mi:{name}=\"{value}\""),
        _ if element.attribute(&name).is_none() => format!(" {name}=\"{value}\""),
        _ => return None,
    };
    if new.starts_with(" xml:") && element.attributes().any(|known| known.namespace.is_some()) {
        return None;
    }
    let what = format!("add{new} to {}", element.path());
    Change::new(what, vec![(scene.after_name(element), new)])
}

pub fn instance_type(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    let own = scene.vocabulary.namespace;
    let (namespace, name) = if scene.random.one_in(4) {
        let name = *scene.random.pick(pools::BUILT_IN)?;
        ("http://www.w3.org/2001/XMLSchema", name.to_owned())
    } else {
        (own, scene.random.pick(&scene.vocabulary.types)?.clone())
    };
    let value = match scene.random.below(12) {
        0 => name,
        1 => format!("unbekannt:{name}"),
        2 => format!(" mt:{name} "),
        _ => format!("mt:{name}"),
    };
    let what = format!("xsi:type {value:?} ({namespace}) at {}", element.path());
    let new = format!(" xmlns:mi=\"{XSI}\" xmlns:mt=\"{namespace}\" mi:type=\"{value}\"");
    Change::new(what, vec![(scene.after_name(element), new)])
}

pub fn nil(scene: &mut Scene<'_, '_>) -> Option<Change> {
    let element = scene.any()?;
    let value = *scene.random.pick(&["true", "false", "1", "0", " true ", "ja", ""])?;
    let what = format!("xsi:nil {value:?} at {}", element.path());
    let new = format!(" xmlns:mi=\"{XSI}\" mi:nil=\"{value}\"");
    let mut edits = vec![(scene.after_name(element), new)];
    if scene.random.one_in(2) {
        edits.extend(scene.content(element).map(|content| (content, String::new())));
    }
    Change::new(what, edits)
}
