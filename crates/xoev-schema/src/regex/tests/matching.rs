//! What patterns take.

use super::super::{Cache, Pattern};
use super::{matches, way};

#[test]
fn table() {
    let table: &[(&str, &[&str], &[&str])] = &[
        ("", &[""], &["a", " "]),
        ("a|", &["a", ""], &["b", "aa"]),
        ("a|ab", &["a", "ab"], &["b", "abb"]),
        ("^a$", &["^a$"], &["a"]),
        ("a.c", &["abc", "a\u{10FFFF}c", "a\tc"], &["ac", "a\nc", "a\rc", "abbc"]),
        ("[a-z-[aeiou]]+", &["xyz"], &["", "xay", "X"]),
        ("[^a-c-[x]]", &["d", "ä", "\n"], &["a", "x", ""]),
        ("[a-c-[b-[b]]]", &["a", "b", "c"], &["d"]),
        ("[--[+]]", &["-"], &["+", "["]),
        ("[a--[b]]", &["a", "-"], &["b"]),
        ("[,-\\.]+", &[",-."], &["/", "+"]),
        ("[-+.\\w]+", &["a-b+c.d"], &["a b", "a_b"]),
        ("\\d+:(\\*|\\d+)", &["1:*", "12:34", "٣:4"], &["1:", ":1", "1:*2"]),
        ("\\w", &["a", "ä", "5", "+", "$", "ͅ"], &["_", "-", " ", "\u{0}", ".", "\u{378}"]),
        ("\\W", &["_", "-", "\u{E000}"], &["a"]),
        ("\\s\\S", &[" a", "\tä"], &["a ", "\u{A0}a", "  "]),
        ("\\i\\c*", &["a:b", "_1-·", "ä"], &["1a", "-", "a b"]),
        ("\\I\\C", &["1 "], &["a ", "1-"]),
        ("\\p{Lu}\\P{Lu}", &["Aa", "Ä-"], &["AA", "aa"]),
        ("\\p{Zl}\\p{Zp}\\p{Cn}", &["\u{2028}\u{2029}\u{378}"], &["\u{2029}\u{2028}\u{378}"]),
        ("\\p{IsGreek}+", &["αβγ"], &["a", "ἀ"]),
        ("\\p{IsPrivateUse}", &["\u{E000}", "\u{F0000}", "\u{10FFFD}"], &["a", "\u{10FFFE}"]),
        ("\\P{IsBasicLatin}", &["ä"], &["a"]),
        ("a{2}", &["aa"], &["a", "aaa"]),
        ("a{2,}", &["aa", "aaaaa"], &["a"]),
        ("a{1,3}b", &["ab", "aaab"], &["b", "aaaab"]),
        ("(r(x|yz?)|s|t?)+", &["", "rxs", "ryz", "rysst"], &["r", "z", "rxz"]),
        ("(a(b|cd)?)+", &["a", "abacd"], &["", "ac", "b"]),
        ("a{0}b", &["b"], &["ab"]),
        ("(ab){2,3}", &["abab", "ababab"], &["ab", "aba", "abababab"]),
        ("((a|b)*c)?d", &["d", "cd", "abcd"], &["abd", "c"]),
        ("a{0,99999999999}", &["", "aaa"], &["b"]),
        ("[a-[a]]", &[], &["", "a"]),
        ("([a-[a]]b)*", &[""], &["b", "ab"]),
        ("x[a-[a]]|y", &["y"], &["x", "xa"]),
        ("{a}", &["{a}"], &["a"]),
        ("(a?){1000}", &["", "aaaa"], &["b"]),
        ("a{100000}", &[], &["", "aaa"]),
    ];
    for (source, right, wrong) in table {
        right.iter().for_each(|text| assert!(matches(source, text), "{source} takes {text:?}"));
        wrong.iter().for_each(|text| assert!(!matches(source, text), "{source} leaves {text:?}"));
    }
}

#[test]
fn where_it_goes_wrong() {
    type Place = Option<(usize, char)>;
    let table: &[(&str, &str, Place)] = &[
        ("", "ä", Some((0, 'ä'))),
        ("abc", "ab", None),
        ("abc", "abd", Some((2, 'd'))),
        ("abc", "abcd", Some((3, 'd'))),
        ("(ab|ac)d", "aad", Some((1, 'a'))),
        ("(ab|ac)d", "acdd", Some((3, 'd'))),
        ("(ab|cd)*", "abce", Some((3, 'e'))),
        ("(ab|cd)*", "abc", None),
        ("(ab|[x-z])+", "", None),
        ("(a|mü|mm̂)*", "aamüm\u{302}", Some((6, '\u{302}'))),
        ("[a-z]{2}\\d{3,}", "äb", Some((0, 'ä'))),
        ("[a-z]{2}\\d{3,}", "ab12", None),
        ("[a-z]{2}\\d{3,}", "ab123x", Some((5, 'x'))),
        ("a{2,3}", "aaaa", Some((3, 'a'))),
        ("[a-[a]]", "b", Some((0, 'b'))),
        ("[a-[a]]", "", None),
        ("(a[b-[b]]|ac)+", "ab", Some((1, 'b'))),
    ];
    for &(source, text, place) in table {
        let pattern = Pattern::parse(source).expect(source);
        let mut cache = Cache::default();
        assert_eq!(pattern.offending(&mut cache, text), place, "{source} {text:?}");
        assert!(!pattern.matches(&mut cache, text));
    }
}

#[test]
fn ways() {
    for source in
        ["", "abc", "[a-z]*", "\\d{4}-\\d{2}", "[A-Z]{2}[0-9]{0,99999}", "a?b?c", "a|b|[c-e]"]
    {
        assert_eq!(way(source), "steps", "{source}");
    }
    for source in [
        "(a|bc)*",
        "((a)|(b|cd))+",
        "([a-m]|[n-z]|x\u{302})*",
        "(abc)*",
        "(a|b?c)*",
        "(r(x|yz?)|s(t|u))+",
    ] {
        assert_eq!(way(source), "star", "{source}");
    }
    for source in ["a?a", "[a-z]*[x-z]", "ab|cd", "(a|b*)*", "(ab){2}", "(a|b+c)*", "a*b?a"] {
        assert_eq!(way(source), "automaton", "{source}");
    }
    assert_eq!(way("[^\\s\\S]"), "nothing");
}

#[test]
fn shared_between_threads_and_caches() {
    fn shared<T: Send + Sync>(_: &T) {}
    let patterns = ["(ab|cd){2}", "(x|yz?)*", "a|bc"].map(|source| Pattern::parse(source).unwrap());
    shared(&patterns);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut cache = Cache::default();
                for _ in 0..50 {
                    assert!(patterns[0].matches(&mut cache, "abcd"));
                    assert!(patterns[1].matches(&mut cache, "xyyzx"));
                    assert!(!patterns[2].matches(&mut cache, "abc"));
                }
            });
        }
    });
}

#[test]
fn long_texts_and_wide_states_end_soon() {
    let long = "ab".repeat(50_000);
    assert!(matches("(a|b)*abab", &long));
    assert!(!matches("(.*a.*b)*c", &long));
    assert!(!matches("((a?){50}){50}", &long));
    assert!(matches("(.{0,50}b){1,40}", &long[..1000]));
    assert!(matches("(a|ab|ba|b)*", &long));
}
