//! What is a pattern, and where it goes wrong.

use super::super::{Pattern, Reason};

/// Checks place and reason of each error.
fn refused(wrong: &[(&str, usize, Reason)]) {
    for &(source, at, reason) in wrong {
        let error = Pattern::parse(source).expect_err(source);
        assert_eq!((error.at, error.reason), (at, reason), "{source}");
        assert!(error.to_string().ends_with(&format!("(byte {at})")));
    }
}

#[test]
fn wrong_quantifiers_and_groups() {
    use Reason::*;
    refused(&[
        ("*", 0, QuantifierOnNothing),
        ("a|+", 2, QuantifierOnNothing),
        ("(?:a)", 1, QuantifierOnNothing),
        ("{2}", 0, QuantifierOnNothing),
        ("a**", 2, QuantifierOnNothing),
        ("a+?", 2, QuantifierOnNothing),
        ("a{2}{3}", 4, QuantifierOnNothing),
        ("äa{", 3, BadQuantifier),
        ("a{}", 1, BadQuantifier),
        ("a{,2}", 1, BadQuantifier),
        ("a{1;2}", 1, BadQuantifier),
        ("a{1,2", 1, BadQuantifier),
        ("a{x}", 1, BadQuantifier),
        ("a{2,1}", 1, QuantifierReversed),
        ("a{99999999999999999999,9}", 1, QuantifierReversed),
        ("x(a", 1, GroupOpen),
        ("((a)", 0, GroupOpen),
        ("a)", 1, GroupNotOpen),
        (")", 0, GroupNotOpen),
    ]);
}

#[test]
fn wrong_classes() {
    use Reason::*;
    refused(&[
        ("[a", 0, ClassOpen),
        ("x[a-", 1, ClassOpen),
        ("[a-[b]", 0, ClassOpen),
        ("[", 0, ClassOpen),
        ("]", 0, UnescapedBracket),
        ("a]", 1, UnescapedBracket),
        ("[[]", 1, UnescapedBracket),
        ("[a-z[]", 4, UnescapedBracket),
        ("[-[a]]", 2, UnescapedBracket),
        ("[]", 1, ClassEmpty),
        ("[^]", 2, ClassEmpty),
        ("[]a]", 1, ClassEmpty),
        ("[a-[]]", 4, ClassEmpty),
        ("[a--b]", 2, UnescapedHyphen),
        ("[a--]", 2, UnescapedHyphen),
        ("[a-z-9]", 4, UnescapedHyphen),
        ("[--a]", 2, UnescapedHyphen),
        ("[+--]", 2, UnescapedHyphen),
        ("[---]", 2, UnescapedHyphen),
        ("[\\d-z]", 3, UnescapedHyphen),
        ("[\\w-\\d]", 3, UnescapedHyphen),
        ("[a-\\d]", 3, RangeEnd),
        ("[a-\\p{L}]", 3, RangeEnd),
        ("[z-a]", 2, RangeReversed),
        ("[a-\\.]", 2, RangeReversed),
        ("[a-[b]c]", 6, SubtractionNotLast),
        ("[a-[b]-[c]]", 6, SubtractionNotLast),
    ]);
}

#[test]
fn wrong_escapes_and_properties() {
    use Reason::*;
    refused(&[
        ("\\", 0, UnknownEscape),
        ("a\\$", 1, UnknownEscape),
        ("\\b", 0, UnknownEscape),
        ("\\1", 0, UnknownEscape),
        ("\\u0041", 0, UnknownEscape),
        ("[\\/]", 1, UnknownEscape),
        ("\\ä", 0, UnknownEscape),
        ("\\p", 0, BadProperty),
        ("\\pL", 0, BadProperty),
        ("\\p{L", 0, BadProperty),
        ("\\p{}", 0, UnknownCategory),
        ("\\p{Cs}", 0, UnknownCategory),
        ("\\p{lu}", 0, UnknownCategory),
        ("\\p{Greek}", 0, UnknownCategory),
        ("\\p{Letter}", 0, UnknownCategory),
        ("\\p{IsFoo}", 0, UnknownBlock),
        ("\\p{Isgreek}", 0, UnknownBlock),
        ("\\P{IsHighSurrogates}", 0, UnknownBlock),
        ("(ab){99999999999}", 4, TooLarge),
    ]);
}

#[test]
fn what_the_grammar_allows() {
    for source in [
        "",
        "|",
        "a|",
        "()",
        "(|a)",
        "^a$",
        "a-b",
        "}",
        "a}",
        "{a",
        "{",
        ",",
        "[a^]",
        "[^^]",
        "[-]",
        "[--]",
        "[a-]",
        "[-a]",
        "[^-a]",
        "[a\\-z]",
        "[\\d-]",
        "[a-z-]",
        "[a--[b]]",
        "[a-z--[b]]",
        "[--[a]]",
        "[a-[b]]",
        "[^a-[b]]",
        "[a-z-[b-y-[m]]]",
        "[a-[^b]]",
        "[,-\\.]",
        "[$-{]",
        "[.]",
        "[*+?(){}|]",
        "a{0}",
        "a{0,0}",
        "a{2,}",
        "a{007}",
        "\\n\\r\\t\\\\\\|\\.\\-\\^\\?\\*\\+\\{\\}\\(\\)\\[\\]",
        "\\s\\S\\i\\I\\c\\C\\d\\D\\w\\W",
        "\n",
        "[\n]",
        "\"",
        "((((a))))",
        "a{4294967295}",
    ] {
        Pattern::parse(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    }
}

#[test]
fn all_categories_and_blocks_of_the_standard() {
    let categories = "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm \
                      Sc Sk So C Cc Cf Co Cn";
    let blocks = "BasicLatin Latin-1Supplement LatinExtended-A IPAExtensions Greek GreekandCoptic \
                  CombiningMarksforSymbols CombiningDiacriticalMarksforSymbols Cyrillic \
                  CyrillicSupplement CJKUnifiedIdeographsExtensionA PrivateUse Specials Tags \
                  ArabicPresentationForms-B LatinExtendedAdditional LatinExtended-C Emoticons";
    for name in categories.split_whitespace() {
        Pattern::parse(&format!("\\p{{{name}}}[\\P{{{name}}}]")).expect(name);
    }
    for name in blocks.split_whitespace() {
        Pattern::parse(&format!("\\p{{Is{name}}}[\\P{{Is{name}}}]")).expect(name);
    }
}

#[test]
fn hostile_patterns_are_refused_or_cheap() {
    let reason = |source: &str| Pattern::parse(source).map_err(|error| error.reason).err();
    assert_eq!(reason("((a{1000}b?){1000}c?){1000}"), Some(Reason::TooLarge));
    assert_eq!(reason("(ab){100000}"), Some(Reason::TooLarge));
    assert_eq!(reason("(ab|c){4000000000,}"), Some(Reason::TooLarge));
    assert_eq!(reason(&"(".repeat(100_000)), Some(Reason::TooDeep));
    assert_eq!(reason(&"[a-".repeat(100_000)), Some(Reason::TooDeep));
    assert_eq!(reason("a{100000}"), None);
    assert_eq!(reason("(a?){1000}"), None);
    assert_eq!(reason(&format!("{}a{}", "(".repeat(128), ")*".repeat(128))), None);
    assert_eq!(reason(&"\\w\\W".repeat(1000)), None);
    assert_eq!(reason(&"ab|".repeat(1000)), None);
    let many: String = ('\u{4E00}'..'\u{5800}').map(|c| format!("[^{c}]?")).collect();
    assert_eq!(reason(&many), Some(Reason::TooLarge));
}
