//! Random patterns against a second, slow way to match: derivatives of the expression.
//!
//! The derivative by a character takes what may follow it. As trees never hide the empty language,
//! a text can be continued exactly where its derivative is not `nothing`.

use super::super::node::Node;
use super::super::{Cache, Outcome, Pattern};
use super::{Random, by_automaton, parse, way};

fn nullable(node: &Node) -> bool {
    match node {
        Node::Empty => true,
        Node::Class(_) => false,
        Node::Concat(parts) => parts.iter().all(nullable),
        Node::Choice(branches) => branches.iter().any(nullable),
        Node::Repeat { node, min, .. } => *min == 0 || nullable(node),
    }
}

fn derive(node: &Node, by: char) -> Node {
    match node {
        Node::Empty => Node::nothing(),
        Node::Class(class) => {
            let taken = class.iter().any(|range| range.start() <= by && by <= range.end());
            if taken { Node::Empty } else { Node::nothing() }
        }
        Node::Concat(parts) => {
            let mut branches = Vec::new();
            for (index, part) in parts.iter().enumerate() {
                let mut rest = vec![derive(part, by)];
                rest.extend_from_slice(&parts[index + 1..]);
                branches.push(Node::concat(rest));
                if !nullable(part) {
                    break;
                }
            }
            Node::choice(branches)
        }
        Node::Choice(branches) => {
            Node::choice(branches.iter().map(|branch| derive(branch, by)).collect())
        }
        Node::Repeat { node, min, max } => {
            let rest =
                Node::repeat((**node).clone(), min.saturating_sub(1), max.map(|max| max - 1));
            Node::concat(vec![derive(node, by), rest])
        }
    }
}

fn slow(source: &str, text: &str) -> Outcome {
    let mut node = parse(source).expect(source);
    for (at, character) in text.char_indices() {
        node = derive(&node, character);
        if node.is_nothing() {
            return Outcome::Offends(at, character);
        }
    }
    if nullable(&node) { Outcome::Match } else { Outcome::TooShort }
}

fn expression(random: &mut Random, depth: usize) -> String {
    let atoms = [
        "a",
        "b",
        "ä",
        "\u{302}",
        "[ab]",
        "[^a]",
        "[a-c-[b]]",
        "[ä\u{302}-\u{305}]",
        "[a-[a]]",
        ".",
    ];
    if depth == 0 {
        return (*random.pick(&atoms)).to_owned();
    }
    match random.below(6) {
        0 | 1 => (*random.pick(&atoms)).to_owned(),
        2 => format!("{}{}", expression(random, depth - 1), expression(random, depth - 1)),
        3 => format!("({}|{})", expression(random, depth - 1), expression(random, depth - 1)),
        4 if random.below(2) == 0 => {
            let [a, b, c, d] = [0; 4].map(|_| *random.pick(&atoms));
            format!("({a}({b}|{c}{d}?)|{d}|{c}{a}{b})+")
        }
        4 => format!("({}{}|{})*", random.pick(&atoms), random.pick(&atoms), random.pick(&atoms)),
        _ => {
            let times = random.pick(&["?", "*", "+", "{2}", "{1,3}", "{2,}", "{0,2}", "{0}"]);
            format!("({}){times}", expression(random, depth - 1))
        }
    }
}

#[test]
fn random_patterns() {
    let mut random = Random(7);
    let mut ways = std::collections::BTreeMap::new();
    for _ in 0..1000 {
        let source = expression(&mut random, 3);
        let pattern = Pattern::parse(&source).expect(&source);
        *ways.entry(way(&source)).or_insert(0) += 1;
        let mut automaton = by_automaton(&source);
        let mut cache = Cache::default();
        for _ in 0..25 {
            let length = random.below(7);
            let letters = ['a', 'b', 'c', 'ä', '\u{302}', '\u{304}', '\n', '\u{1F600}'];
            let text: String = (0..length).map(|_| *random.pick(&letters)).collect();
            let wanted = slow(&source, &text);
            assert_eq!(pattern.run(&mut cache, &text), wanted, "{source} {text:?}");
            assert_eq!(pattern.matches(&mut cache, &text), wanted == Outcome::Match, "{source}");
            if !parse(&source).unwrap().is_nothing() {
                assert_eq!(automaton(&text), wanted, "{source} {text:?}");
            }
        }
    }
    assert!(ways.values().all(|&count| count > 15), "{ways:?}");
}
