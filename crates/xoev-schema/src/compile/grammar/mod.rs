//! The grammar of schema documents: which attributes and children each element may have where it
//! stands. Not here: what the names in them mean, and the rules that a grammar cannot state.

mod kinds;
mod rows;

use super::xs::{XS, Xs};
use crate::error::{Problem, Result};
use fim_core::{Element, Node, Value};
use kinds::Kind;
use rows::{Role, Row, Step};
use std::collections::HashSet;

/// Holds a whole schema document against the grammar.
pub(crate) fn check(schema: Xs<'_>) -> Result<()> {
    let mut ids = HashSet::new();
    let namespaces = namespaces(schema);
    let mut open = vec![(schema, Role::Schema)];
    while let Some((xs, role)) = open.pop() {
        let row = role.row();
        attributes(xs, row, &mut ids)?;
        imported(xs, row, &namespaces)?;
        if role == Role::Notation && xs.raw("public").is_none() {
            // Without a public identifier there must be a system identifier (§3.12.2).
            xs.required("system")?;
        }
        no_text(xs)?;
        let from = open.len();
        children(xs, role, row, &mut open, &mut ids)?;
        // In the order of the document, so that the first mistake is the one that is told.
        open[from..].reverse();
    }
    Ok(())
}

fn attributes<'d>(xs: Xs<'d>, row: &Row, ids: &mut HashSet<&'d str>) -> Result<()> {
    for attribute in xs.element.attributes() {
        let name = attribute.name;
        if attribute.namespace == Some(XS) {
            return Err(not_allowed(xs, name));
        }
        if attribute.namespace.is_some() {
            continue;
        }
        let value = attribute.value.trim_matches([' ', '\t', '\n', '\r']);
        if name == "id" {
            identifier(xs, value, ids)?;
            continue;
        }
        let known = row.attributes.iter().find(|(known, ..)| *known == name);
        match known {
            None => return Err(not_allowed(xs, name)),
            Some((_, kind, _)) if !kind.accepts(value) => return Err(xs.bad_value(name, value)),
            Some(_) => {}
        }
    }
    for (name, _, must) in row.attributes {
        if *must {
            xs.required(name)?;
        }
    }
    Ok(())
}

/// Namespaces whose components a document may speak of: its own and those it imports (src-resolve);
/// `""` for none.
fn namespaces<'d>(schema: Xs<'d>) -> HashSet<&'d str> {
    let imports = schema.children().into_iter().filter(|child| child.name() == "import");
    let mut known: HashSet<&str> =
        imports.map(|import| import.attribute("namespace").unwrap_or("")).collect();
    known.insert(XS);
    known.insert(schema.attribute("targetNamespace").unwrap_or(""));
    // One without a namespace may speak of the one that it is included for.
    known.insert(schema.module.target);
    known
}

/// References lead into the document itself or into what it imports.
fn imported(xs: Xs<'_>, row: &Row, namespaces: &HashSet<&str>) -> Result<()> {
    let references = row.attributes.iter().filter(|(_, kind, _)| kind.is_reference());
    for (name, ..) in references {
        for value in xs.attribute(name).unwrap_or("").split_ascii_whitespace() {
            let prefix = value.split_once(':').map(|(prefix, _)| prefix);
            let namespace = xs.element.namespace_of(prefix);
            // A prefix without a namespace is told of where the name is looked up.
            if prefix.is_some() && namespace.is_none() {
                continue;
            }
            let namespace = namespace.unwrap_or("");
            if !namespaces.contains(namespace) {
                return Err(xs.at_attribute(
                    name,
                    Problem::Missing,
                    Value::Both(
                        format!("der Namensraum »{namespace}« ist hier nicht importiert"),
                        format!("the namespace »{namespace}« is not imported here"),
                    ),
                ));
            }
        }
    }
    Ok(())
}

fn identifier<'d>(xs: Xs<'d>, value: &'d str, ids: &mut HashSet<&'d str>) -> Result<()> {
    if !Kind::NcName.accepts(value) {
        return Err(xs.bad_value("id", value));
    }
    if ids.insert(value) {
        return Ok(());
    }
    Err(xs.at_attribute(
        "id",
        Problem::Invalid,
        Value::Both(format!("»{value}« steht doppelt"), format!("»{value}« is there twice")),
    ))
}

fn not_allowed(xs: Xs<'_>, name: &str) -> Box<crate::SchemaError> {
    xs.at_attribute(
        name,
        Problem::Invalid,
        ("Attribut ist hier nicht erlaubt", "attribute is not allowed here"),
    )
}

fn no_text(xs: Xs<'_>) -> Result<()> {
    let is_text = |node: Node<'_>| match node {
        Node::Text(piece) => !crate::validate::is_white(piece.text()),
        Node::Element(_) => false,
    };
    if xs.element.nodes().any(is_text) {
        return Err(xs.invalid(("enthält Text", "holds text")));
    }
    Ok(())
}

fn children<'d>(
    xs: Xs<'d>,
    role: Role,
    row: &Row,
    open: &mut Vec<(Xs<'d>, Role)>,
    ids: &mut HashSet<&'d str>,
) -> Result<()> {
    let everywhere = matches!(role, Role::Schema | Role::Redefine);
    let mut steps: Option<&'static [Step]> = None;
    let (mut at, mut count, mut seen) = (0, 0, 0);
    for child in xs.elements()? {
        seen += 1;
        if child.name() == "annotation" {
            if !everywhere && seen > 1 {
                return Err(child.misplaced());
            }
            annotation(child, ids)?;
            continue;
        }
        let content = *steps.get_or_insert_with(|| content_for(row, child.name()));
        let of = loop {
            let Some(step) = content.get(at) else { return Err(child.misplaced()) };
            let found = step.choices.iter().find(|(name, _)| *name == child.name());
            match found {
                Some((_, of)) if step.many || count == 0 => break *of,
                Some(_) => return Err(child.misplaced()),
                None if count < step.least => return Err(child.misplaced()),
                // Not in this place of the order, maybe in a later one.
                None => (at, count) = (at + 1, 0),
            }
        };
        count += 1;
        all_member(child, of)?;
        open.push((child, reference(child, of)));
    }
    let content = steps.unwrap_or(row.contents[0]);
    let short = content.iter().enumerate().skip(at).any(|(index, step)| {
        let there = if index == at { count } else { 0 };
        there < step.least
    });
    // A choice of contents is never empty by itself.
    if short { Err(xs.invalid(("ist unvollständig", "is incomplete"))) } else { Ok(()) }
}

/// The content that may begin with this child; the first where none does.
fn content_for(row: &Row, child: &str) -> &'static [Step] {
    let begins = |content: &&&'static [Step]| {
        content.iter().any(|step| step.choices.iter().any(|(name, _)| *name == child))
    };
    row.contents.iter().find(begins).copied().unwrap_or(row.contents[0])
}

/// A local declaration, or with `ref` a reference to one at the top (§3.2.3, §3.3.3).
fn reference(child: Xs<'_>, of: Role) -> Role {
    match of {
        Role::Element | Role::AllElement if child.raw("ref").is_some() => Role::ElementReference,
        Role::Attribute if child.raw("ref").is_some() => Role::AttributeReference,
        of => of,
    }
}

/// In an `all`, each element stands at most once (§3.8.2).
fn all_member(child: Xs<'_>, of: Role) -> Result<()> {
    if of != Role::AllElement {
        return Ok(());
    }
    for name in ["minOccurs", "maxOccurs"] {
        if let Some(value) = child.attribute(name).filter(|value| !Kind::NoneOrOne.accepts(value)) {
            return Err(child.bad_value(name, value));
        }
    }
    Ok(())
}

/// `annotation` with `appinfo` and `documentation`, in which anything may stand (§3.13.2).
fn annotation<'d>(xs: Xs<'d>, ids: &mut HashSet<&'d str>) -> Result<()> {
    attributes(xs, &Row { attributes: &[], contents: &[&[]] }, ids)?;
    no_text(xs)?;
    for child in xs.elements()? {
        if !matches!(child.name(), "appinfo" | "documentation") {
            return Err(child.misplaced());
        }
        for attribute in child.element.attributes() {
            if attribute.namespace.is_none() && attribute.name != "source"
                || attribute.namespace == Some(XS)
            {
                return Err(not_allowed(child, attribute.name));
            }
        }
        language(child.element, child)?;
    }
    Ok(())
}

fn language(element: Element<'_>, xs: Xs<'_>) -> Result<()> {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    let mut attributes = element.attributes();
    let found = attributes.find(|it| it.namespace == Some(XML) && it.name == "lang");
    match found {
        Some(found) if !Kind::Language.accepts(found.value.trim()) => {
            Err(xs.bad_value("xml:lang", found.value))
        }
        _ => Ok(()),
    }
}
