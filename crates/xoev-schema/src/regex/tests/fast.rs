//! The quick ways against the automaton, on the shape of String.Latin.

use super::super::charset::CharSet;
use super::super::escapes::from_ranges;
use super::super::{Cache, Outcome, Pattern, Plan};
use super::{Random, by_automaton};

/// Single characters, pairs of base and mark, longer sequences, and one whose last character
/// stands alone as well.
const LATIN: &str = "(([\t-\n\r -~\u{A1}-\u{AC}\u{AE}-\u{17E}\u{18F}\u{1E02}-\u{1E03}\u{20AC}])|\
    (M\u{302}|N\u{302}|m\u{302}|[Cc]\u{328}\u{306}|K\u{35F}H|k\u{35F}h|\u{1E34}\u{313}|\u{3BB}x|r(\u{306}|\u{325}\u{304}?)))*";

fn outcome(pattern: &Pattern, text: &str) -> Outcome {
    let outcome = pattern.run(&mut Cache::default(), text);
    let Plan::Star(star) = &pattern.plan else { panic!("not recognised") };
    assert_eq!(star.matches(text), outcome == Outcome::Match, "{text:?}");
    outcome
}

#[test]
fn each_character_alone_and_beside_each_base() {
    let pattern = Pattern::parse(LATIN).unwrap();
    let mut automaton = by_automaton(LATIN);
    let bases = [
        "", "M", "r", "r\u{325}", "C", "c\u{328}", "K", "K\u{35F}", "\u{1E34}", "\u{3BB}", "a",
        "\u{302}",
    ];
    let mut text = String::new();
    // All characters near the sets, samples beyond; `sets` looks at each one.
    let near = '\0'..'\u{3000}';
    for character in near.chain(('\u{3000}'..=char::MAX).step_by(97)) {
        let bases = if character < '\u{3000}' { &bases[..] } else { &[] };
        let beside = bases.iter().flat_map(|base| [[*base, ""], ["", *base]]);
        for [before, after] in beside.chain([["", ""]]) {
            text.clear();
            text.push_str(before);
            text.push(character);
            text.push_str(after);
            assert_eq!(outcome(&pattern, &text), automaton(&text), "{text:?}");
        }
    }
}

/// The pattern that nearly every text of XÖV is held against, as the project ships it: every
/// character there is, alone, and those near the sets beside the bases and marks.
#[test]
fn string_latin_is_decided_as_the_automaton_decides() {
    let xsd = include_str!("../../../../../schemas/xsd/xoev/string-latin-1.1.xsd");
    let source = fim_core::Source::from_text("string-latin.xsd", xsd);
    let document = fim_core::Document::parse(&source, &fim_core::Limits::default()).expect("XML");
    let mut patterns = document.root().descendants().filter(|element| element.name() == "pattern");
    let latin = patterns.next().and_then(|element| element.attribute("value")).expect("a pattern");
    let pattern = Pattern::parse(latin.value).expect("a pattern of XML Schema");
    assert!(matches!(pattern.plan, Plan::Star(_)));
    let mut automaton = by_automaton(latin.value);
    let mut text = String::new();
    for character in '\0'..=char::MAX {
        let beside: &[&str] =
            if character < '\u{3000}' { &["", "M", "J", "a", "\u{302}", "\u{30C}"] } else { &[""] };
        for other in beside {
            for (before, after) in [(*other, ""), ("", *other)] {
                text.clear();
                text.push_str(before);
                text.push(character);
                text.push_str(after);
                assert_eq!(outcome(&pattern, &text), automaton(&text), "{text:?}");
            }
        }
    }
}

#[test]
fn random_texts() {
    let pattern = Pattern::parse(LATIN).unwrap();
    let mut automaton = by_automaton(LATIN);
    let mut random = Random(3);
    let parts = [
        "a",
        "plain text of some length, ",
        "ä",
        "M",
        "M\u{302}",
        "C\u{328}\u{306}",
        "K\u{35F}H",
        "\u{1E34}\u{313}",
        "\u{3BB}x",
        "\u{20AC}",
        "\u{17E}",
        "K\u{35F}",
        "\u{302}",
        "\u{3BB}",
        "\u{4E00}",
        "\u{1F600}",
    ];
    let mut found = [0; 3];
    for _ in 0..10_000 {
        let good = if random.below(3) == 0 { parts.len() } else { 11 };
        let length = random.below(20);
        let text: String = (0..length).map(|_| *random.pick(&parts[..good])).collect();
        let wanted = automaton(&text);
        assert_eq!(outcome(&pattern, &text), wanted, "{text:?}");
        found[match wanted {
            Outcome::Match => 0,
            Outcome::TooShort => 1,
            Outcome::Offends(..) => 2,
        }] += 1;
    }
    assert!(found.iter().all(|&count| count > 30), "{found:?}");
}

#[test]
fn sets() {
    let class = from_ranges(&[
        ('a', 'c'),
        ('\u{7F}', '\u{90}'),
        ('\u{7F0}', '\u{810}'),
        ('\u{FFFF}', '\u{10000}'),
    ]);
    let set = CharSet::new(&class);
    for character in '\0'..=char::MAX {
        let wanted =
            class.iter().any(|range| range.start() <= character && character <= range.end());
        assert_eq!(set.contains(character), wanted, "{character:?}");
    }
    let text = "abcabcabcabcabcabcabcabc\u{80}\u{800}\u{10000}abd";
    assert_eq!(set.span(text, 0), text.len() - 1);
    assert_eq!(set.span(text, text.len()), text.len());
    assert_eq!(set.span("d", 0), 0);
    assert_eq!(set.span("ä", 0), 0);
}
