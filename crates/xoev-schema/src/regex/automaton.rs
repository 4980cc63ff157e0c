//! The general case: a lazy DFA over the letters of the pattern.
//!
//! Not here: patterns that do without (see `steps` and `star`).

use regex_automata::Anchored;
use regex_automata::MatchKind;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{NFA, WhichCaptures};
use regex_automata::util::start;
use regex_syntax::hir::{Class, Hir, Repetition};

use super::Outcome;
use super::alphabet::{Alphabet, END, Letters, key};
use super::node::Node;

/// What the states of one pattern may take in one cache, in bytes.
const CACHE: usize = 1 << 20;
/// What the automaton behind them may take, in bytes.
const NFA_SIZE: usize = 64 << 20;

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Automaton {
    alphabet: Alphabet,
    dfa: DFA,
}

impl Automaton {
    /// Compiles an expression; `None` where it is too large.
    pub(super) fn new(node: &Node) -> Option<Automaton> {
        let (alphabet, letters) = Alphabet::new(node)?;
        // With a letter for the end, the DFA is dead as soon as no continuation is left, and no
        // priority of one branch over another can cut a longer match off.
        let hir = Hir::concat(vec![hir(node, &letters), Hir::literal([END as u8])]);
        let config =
            NFA::config().which_captures(WhichCaptures::None).nfa_size_limit(Some(NFA_SIZE));
        let nfa = NFA::compiler().configure(config).build_from_hir(&hir).ok()?;
        let config = DFA::config()
            .match_kind(MatchKind::All)
            .cache_capacity(CACHE)
            .skip_cache_capacity_check(true);
        let dfa = DFA::builder().configure(config).build_from_nfa(nfa).ok()?;
        Some(Automaton { alphabet, dfa })
    }

    pub(super) fn cache(&self) -> Cache {
        self.dfa.create_cache()
    }

    /// Reads the whole text. The DFA gives up only where it is told a limit for clearing its
    /// cache, and it is told none: a full cache makes it slow, not wrong.
    pub(super) fn run(&self, cache: &mut Cache, text: &str) -> Option<Outcome> {
        let config = start::Config::new().anchored(Anchored::Yes);
        let mut state = self.dfa.start_state(cache, &config).ok()?;
        for (at, character) in text.char_indices() {
            let letter = self.alphabet.letter(character);
            let mut bytes = [0; 4];
            for &byte in letter.encode_utf8(&mut bytes).as_bytes() {
                state = self.dfa.next_state(cache, state, byte).ok()?;
            }
            if state.is_dead() {
                return Some(Outcome::Offends(at, character));
            }
        }
        state = self.dfa.next_state(cache, state, END as u8).ok()?;
        state = self.dfa.next_eoi_state(cache, state).ok()?;
        Some(if state.is_match() { Outcome::Match } else { Outcome::TooShort })
    }
}

fn hir(node: &Node, letters: &Letters) -> Hir {
    let all = |nodes: &[Node]| nodes.iter().map(|node| hir(node, letters)).collect();
    match node {
        Node::Empty => Hir::empty(),
        Node::Class(class) => letters
            .get(&key(class))
            .map_or_else(Hir::fail, |set| Hir::class(Class::Unicode(set.clone()))),
        Node::Concat(parts) => Hir::concat(all(parts)),
        Node::Choice(branches) => Hir::alternation(all(branches)),
        Node::Repeat { node, min, max } => Hir::repetition(Repetition {
            min: *min,
            max: *max,
            greedy: true,
            sub: Box::new(hir(node, letters)),
        }),
    }
}
