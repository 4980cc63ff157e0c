//! Changes to a document: what an editor or a program may get wrong, and what only looks so.

use super::model::{Model, Of};
use super::simple::some_bad;
use super::walk::{Child, Node};
use crate::random::Random;

type Edit = fn(&mut Random, &Model, &mut Node) -> bool;

const EDITS: [(&str, Edit); 19] = [
    ("delete a child", |random, _, node| {
        let at = child(random, node);
        at.is_some_and(|at| {
            node.children.remove(at);
            true
        })
    }),
    ("double a child", |random, _, node| {
        let Some(at) = child(random, node) else { return false };
        node.children.insert(at, node.children[at].clone());
        true
    }),
    ("the text of a neighbour", |random, _, node| {
        let is_text = |child: &Child| {
            let Child::Node(node) = child else { return false };
            matches!(node.children[..], [Child::Text(_)])
        };
        let texts: Vec<usize> =
            (0..node.children.len()).filter(|at| is_text(&node.children[*at])).collect();
        let (Some(from), Some(to)) = (random.pick(&texts), random.pick(&texts)) else {
            return false;
        };
        let Child::Node(like) = node.children[*from].clone() else { return false };
        let Child::Node(other) = &mut node.children[*to] else { return false };
        other.children = like.children;
        from != to
    }),
    ("swap children", |random, _, node| {
        let Some(at) = child(random, node).filter(|at| at + 1 < node.children.len()) else {
            return false;
        };
        node.children.swap(at, at + 1);
        true
    }),
    ("move a child to the end", |random, _, node| {
        let Some(at) = child(random, node) else { return false };
        let moved = node.children.remove(at);
        node.children.push(moved);
        true
    }),
    ("rename", |random, model, node| {
        let other = &model.elements[random.below(model.elements.len())];
        node.name = Model::written(other.namespace, &other.name);
        true
    }),
    ("change the namespace", |random, _, node| {
        let local = node.name.split_once(':').map_or(node.name.as_str(), |(_, local)| local);
        node.name = format!("{}{local}", ["", "a:", "b:"][random.below(3)]);
        true
    }),
    ("add an element", |random, model, node| {
        let other = &model.elements[random.below(model.elements.len())];
        let name = Model::written(other.namespace, &other.name);
        let at = random.below(node.children.len() + 1);
        let new = Node { name, attributes: Vec::new(), children: Vec::new(), of: other.of };
        node.children.insert(at, Child::Node(new));
        true
    }),
    ("empty", |_, _, node| !std::mem::take(&mut node.children).is_empty()),
    ("another text", |random, model, node| {
        let simple = match node.of {
            Of::Simple(id) => id,
            Of::Complex(id) => model.complexes[id].simple.unwrap_or(0),
            Of::Any => 0,
        };
        let text = some_bad(random, &model.simples[simple]);
        node.children = vec![Child::Text(text)];
        true
    }),
    ("text between", |random, _, node| {
        let at = random.below(node.children.len() + 1);
        node.children
            .insert(at, Child::Text([" ", "\n", "x", "\u{a0}"][random.below(4)].to_owned()));
        true
    }),
    ("a comment, an instruction, a section", |random, _, node| {
        let at = random.below(node.children.len() + 1);
        let raw = ["<!-- c -->", "<?p i?>", "<![CDATA[x]]>", "&#32;"][random.below(4)];
        node.children.insert(at, Child::Raw(raw));
        true
    }),
    ("delete an attribute", |random, _, node| {
        if node.attributes.is_empty() {
            return false;
        }
        node.attributes.remove(random.below(node.attributes.len()));
        true
    }),
    ("add an attribute", |random, model, node| {
        const FOREIGN: [&str; 5] = ["fremd", "a:fremd", "b:fremd", "xml:lang", "xsi:fremd"];
        let known = if random.one_in(2) { random.pick(&model.attributes) } else { None };
        let name = match known {
            Some(attribute) => Model::written(attribute.namespace, &attribute.name),
            None => FOREIGN[random.below(5)].to_owned(),
        };
        add(node, &name, "1".to_owned())
    }),
    ("another value", |random, model, node| {
        if node.attributes.is_empty() {
            return false;
        }
        let at = random.below(node.attributes.len());
        let local = node.attributes[at].0.rsplit(':').next().unwrap_or("").to_owned();
        let of = model.attributes.iter().find(|known| known.name == local);
        let simple = &model.simples[of.map_or(0, |known| known.of)];
        let good = if random.one_in(2) { random.pick(&simple.good) } else { None };
        node.attributes[at].1 = match good {
            Some(good) => good.clone(),
            None => some_bad(random, simple),
        };
        true
    }),
    ("xsi:nil", |random, _, node| {
        let value = ["true", "false", " 1 ", "ja"][random.below(4)];
        add(node, "xsi:nil", value.to_owned())
    }),
    ("xsi:type", |random, model, node| {
        let names = |at: usize| {
            let complex = &model.complexes[at];
            Some(Model::written(complex.target, complex.name.as_ref()?))
        };
        let simple = &model.simples[random.below(model.simples.len())];
        let simple = simple.name.as_ref().map(|name| Model::written(simple.target, name));
        let complex =
            names(random.below(model.complexes.len().max(1)).min(model.complexes.len() - 1));
        let name = if random.one_in(3) { simple } else { complex };
        add(node, "xsi:type", name.unwrap_or_else(|| "xs:int".to_owned()))
    }),
    ("blanks around", |_, _, node| {
        let [Child::Text(text)] = &mut node.children[..] else { return false };
        *text = format!("\n {text} ");
        true
    }),
    ("the same value otherwise", |random, _, node| {
        let [Child::Text(text)] = &mut node.children[..] else { return false };
        let digits = text.starts_with(|c: char| c.is_ascii_digit());
        *text = match random.below(4) {
            0 if digits => format!("+{text}"),
            1 if digits => format!("00{text}"),
            2 if text.contains('-') => format!("{text}Z"),
            _ => format!("{text}.0"),
        };
        true
    }),
];

fn add(node: &mut Node, name: &str, value: String) -> bool {
    match node.attributes.iter_mut().find(|(known, _)| known == name) {
        Some(known) => known.1 = value,
        None => node.attributes.push((name.to_owned(), value)),
    }
    true
}

fn child(random: &mut Random, node: &Node) -> Option<usize> {
    if node.children.is_empty() { None } else { Some(random.below(node.children.len())) }
}

/// Changes an element somewhere in the document, and says how.
pub fn edit(random: &mut Random, model: &Model, root: &mut Node) -> Option<&'static str> {
    for _ in 0..8 {
        let at = random.below(count(root));
        let (name, change) = EDITS[random.below(EDITS.len())];
        let node = nth(root, &mut { at }).expect("counted");
        if change(random, model, node) {
            return Some(name);
        }
    }
    None
}

fn count(node: &Node) -> usize {
    let below = node.children.iter().map(|child| match child {
        Child::Node(node) => count(node),
        Child::Text(_) | Child::Raw(_) => 0,
    });
    1 + below.sum::<usize>()
}

fn nth<'n>(node: &'n mut Node, left: &mut usize) -> Option<&'n mut Node> {
    if *left == 0 {
        return Some(node);
    }
    *left -= 1;
    for child in &mut node.children {
        if let Child::Node(inner) = child {
            let size = count(inner);
            if *left < size {
                return nth(inner, left);
            }
            *left -= size;
        }
    }
    None
}
