//! The syntax tree of a pattern, simplified while it is built.
//!
//! The empty class stands for the empty language: it matches no text at all. The functions here
//! see to it that it never hides inside a larger tree.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

/// A regular expression over characters.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// The empty text.
    Empty,
    /// One character of a set.
    Class(ClassUnicode),
    /// One after the other: at least two, none of them `Empty` or `Concat`.
    Concat(Vec<Node>),
    /// One of them: at least two, at most one of them a `Class`, none a `Choice`.
    Choice(Vec<Node>),
    /// The same again.
    Repeat { node: Box<Node>, min: u32, max: Option<u32> },
}

impl Node {
    pub(super) fn character(character: char) -> Node {
        Node::Class(ClassUnicode::new([ClassUnicodeRange::new(character, character)]))
    }

    /// The empty language.
    pub(super) fn nothing() -> Node {
        Node::Class(ClassUnicode::empty())
    }

    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Node::Class(class) if class.ranges().is_empty())
    }

    pub(super) fn concat(parts: Vec<Node>) -> Node {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Node::Empty => {}
                nothing if nothing.is_nothing() => return nothing,
                Node::Concat(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            0 => Node::Empty,
            1 => flat.swap_remove(0),
            _ => Node::Concat(flat),
        }
    }

    /// Classes among the branches become one, since a class is a choice as well.
    pub(super) fn choice(branches: Vec<Node>) -> Node {
        let mut flat = Vec::with_capacity(branches.len());
        let mut ranges: Vec<ClassUnicodeRange> = Vec::new();
        let mut empty = false;
        let inner = branches.into_iter().flat_map(|branch| match branch {
            Node::Choice(inner) => inner,
            other => vec![other],
        });
        for branch in inner {
            match branch {
                Node::Class(class) => ranges.extend_from_slice(class.ranges()),
                Node::Empty if empty => {}
                other => {
                    empty |= matches!(other, Node::Empty);
                    flat.push(other);
                }
            }
        }
        if !ranges.is_empty() {
            flat.insert(0, Node::Class(ClassUnicode::new(ranges)));
        }
        match flat.len() {
            0 => Node::nothing(),
            1 => flat.swap_remove(0),
            _ => Node::Choice(flat),
        }
    }

    pub(super) fn repeat(node: Node, min: u32, max: Option<u32>) -> Node {
        match (min, max) {
            (_, Some(0)) => Node::Empty,
            (1, Some(1)) => node,
            (0, _) if node.is_nothing() => Node::Empty,
            _ if node.is_nothing() || matches!(node, Node::Empty) => node,
            _ => Node::Repeat { node: Box::new(node), min, max },
        }
    }

    /// How many characters the expression has once all repetitions are written out.
    pub(super) fn expanded(&self) -> u64 {
        let sum = |nodes: &[Node]| nodes.iter().map(Node::expanded).fold(1, u64::saturating_add);
        match self {
            Node::Empty | Node::Class(_) => 1,
            Node::Concat(parts) => sum(parts),
            Node::Choice(branches) => sum(branches),
            Node::Repeat { node, min, max } => {
                let times = max.unwrap_or(min.saturating_add(1));
                node.expanded().saturating_mul(u64::from(times)).saturating_add(1)
            }
        }
    }

    /// All classes, in the order of the text.
    pub(super) fn classes<'n>(&'n self, found: &mut Vec<&'n ClassUnicode>) {
        match self {
            Node::Empty => {}
            Node::Class(class) => found.push(class),
            Node::Concat(nodes) | Node::Choice(nodes) => {
                nodes.iter().for_each(|node| node.classes(found));
            }
            Node::Repeat { node, .. } => node.classes(found),
        }
    }
}
