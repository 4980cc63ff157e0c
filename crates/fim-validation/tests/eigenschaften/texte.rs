//! Texts of Leistungen: characters, HTML, languages, sentences.

use crate::{LEISTUNG_22, changed, corpus, message, speaks};
use proptest::prelude::*;

/// The German text of a module that people read, with a text of one's own.
fn mit_text(text: &str) -> String {
    let old = "&lt;p&gt;Fragen Sie vorab Ihren Ortsbeirat, ob der Standort begrüßt wird.&lt;/p&gt;";
    changed(&corpus(LEISTUNG_22), old, text)
}

/// The same, with the text of a text module.
fn mit_modul(code: &str, text: &str) -> String {
    let datei = changed(&corpus(LEISTUNG_22), "<code>16</code>", &format!("<code>{code}</code>"));
    let old = "&lt;p&gt;Steht der Bücherschrank vollständig auf einem Privatgrundstück, benötigen Sie keine Sondernutzungserlaubnis. Eine Baugenehmigung kann dennoch erforderlich sein.&lt;/p&gt;";
    changed(&datei, old, text)
}

/// A sentence of so many words.
fn satz(words: usize) -> String {
    let mut text = "Sie".to_owned();
    (1..words).for_each(|at| text.push_str([" gehen", " heute", " hin"][at % 3]));
    text + "."
}

/// Ranges of Latin letters of String.Latin 1.1 up to U+017F, written down once more.
fn in_string_latin(c: char) -> bool {
    let code = u32::from(c);
    match code {
        0x20..=0x7E => true,
        0xA1..=0x17E => {
            let gaps = [0xAD, 0x108, 0x109, 0x11C, 0x11D, 0x124, 0x125, 0x132, 0x133, 0x15C, 0x15D];
            !gaps.contains(&code) && !matches!(code, 0x16C | 0x16D)
        }
        0x20AC => true,
        _ => false,
    }
}

/// Characters without width, direction marks, tags.
const UNSICHTBAR: &[char] = &[
    '\u{ad}',
    '\u{61c}',
    '\u{200b}',
    '\u{200c}',
    '\u{200f}',
    '\u{202e}',
    '\u{2060}',
    '\u{2066}',
    '\u{feff}',
    '\u{e0041}',
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn only_characters_of_string_latin(c in prop_oneof![
        prop::char::range(' ', '\u{17e}'),
        prop::sample::select(vec!['€', '„', '“', '–', '…', '•', '\u{200b}', 'Ω', 'ж']),
    ]) {
        // Markup and control characters are other matters.
        prop_assume!(!matches!(c, '<' | '>' | '&' | '\u{7f}'..='\u{9f}'));
        let text = mit_text(&format!("Ein Wort mit {c} darin."));
        prop_assert_eq!(speaks("XZF1401", &text), !in_string_latin(c), "{:?}", c);
    }

    /// What nobody sees makes no text, and gets into no message.
    #[test]
    fn what_nobody_sees_is_no_text(unseen in prop::collection::vec(prop::sample::select(UNSICHTBAR), 1..6)) {
        let text: String = unseen.iter().copied().collect();
        let both = "&lt;p&gt;Ask your local council in advance whether it welcomes the location.&lt;/p&gt;";
        let datei = mit_text(&format!("&lt;p&gt;{text}&lt;/p&gt; "));
        let datei = changed(&datei, both, "");
        prop_assert!(speaks("XZF1104", &datei));
        prop_assert!(!speaks("XZF1107", &datei));
        let said = message("XZF1401", &mit_text(&format!("Wort{text}"))).expect("a finding");
        prop_assert!(!said.contains(UNSICHTBAR) && !said.contains('\u{fffd}'), "{}", said);
    }

    /// A rule on what a browser runs or shows sees neither tags nor text in a script.
    #[test]
    fn scripts_and_styles_are_no_text(name in "style|script", inner in "[a-z <>{}/]{0,40}") {
        prop_assume!(!inner.contains("</") && !inner.contains("<!"));
        let inner = inner.replace('<', "&lt;").replace('>', "&gt;");
        let both = "&lt;p&gt;Ask your local council in advance whether it welcomes the location.&lt;/p&gt;";
        let datei = mit_text(&format!("&lt;{name}&gt;{inner}&lt;/{name}&gt;"));
        prop_assert!(speaks("XZF1104", &changed(&datei, both, "")));
        prop_assert!(!speaks("XZF1408", &datei));
    }

    #[test]
    fn german_is_told_alike_everywhere(code in "de|DE|de-DE|de_at|en|deutschlandsprache|den|[a-z]{2,3}") {
        let text = mit_text("Wort\u{2013}Wort");
        let old = "<xzufi:inhalt languageCode=\"de\">Wort";
        let text = changed(&text, old, &format!("<xzufi:inhalt languageCode=\"{code}\">Wort"));
        let german = code.split(['-', '_']).next().is_some_and(|it| it.eq_ignore_ascii_case("de"));
        let said = message("XZF1401", &text).expect("a finding");
        prop_assert_eq!(said.contains('('), !german, "{}", said);
    }

    #[test]
    fn only_html_of_the_list(name in "p|br|h[0-8]|b|strong|i|em|su[bp]|[ou]l|li|a|u|div|span|table|[a-z]{1,8}") {
        let known = "p br h1 h2 h3 h4 h5 h6 b strong i em sup sub ul ol li a";
        let is_allowed = known.split(' ').any(|it| it == name);
        let text = mit_text(&format!("&lt;{name} href='#'&gt;Text&lt;/{}&gt;", name.to_uppercase()));
        prop_assert_eq!(speaks("XZF1402", &text), !is_allowed, "{}", name);
    }

    #[test]
    fn languages_are_two_letters(code in "de|en|fr|pl|uk|tr|DE|de-DE|de_AT|eng|xx|qq|e|[a-z]{2}-[A-Z]{2}") {
        let text = mit_text("Text.");
        let old = "<xzufi:inhalt languageCode=\"de\">Text.";
        let text = changed(&text, old, &format!("<xzufi:inhalt languageCode=\"{code}\">Text."));
        let is_language = ["de", "en", "fr", "pl", "uk", "tr"].contains(&&*code);
        prop_assert_eq!(speaks("XZF1502", &text), !is_language, "{}", code);
        let is_further = is_language && code != "de" && code != "en";
        prop_assert_eq!(speaks("XZF1503", &text), is_further, "{}", code);
    }

    #[test]
    fn a_sentence_has_20_words_at_most(words in 15..26usize, more in 1..15usize, in_list: bool) {
        let (eins, zwei) = (satz(words), satz(more));
        let text = if in_list {
            format!("&lt;ul&gt;&lt;li&gt;{eins}&lt;/li&gt;&lt;li&gt;{zwei}&lt;/li&gt;&lt;/ul&gt;")
        } else {
            format!("&lt;p&gt;{zwei} {eins}&lt;/p&gt;")
        };
        // The Volltext of the corpus has a long sentence, too.
        let old = ", ob der Bücherschrank standsicher ist und wer sich um ihn kümmert.";
        let text = changed(&mit_text(&text), old, ".");
        prop_assert_eq!(speaks("XZF1903", &text), words > 20);
    }

    #[test]
    fn sentences_have_15_words_on_average(words in prop::collection::vec(8..24usize, 1..6)) {
        let text: Vec<String> = words.iter().map(|words| satz(*words)).collect();
        let is_long = words.len() >= 3 && words.iter().sum::<usize>() > 15 * words.len();
        prop_assert_eq!(speaks("XZF1904", &mit_text(&text.join(" "))), is_long);
    }

    #[test]
    fn a_paragraph_has_5_sentences_at_most(zahl in 3..9usize, split: bool) {
        let mut text = vec![satz(4); zahl];
        if split {
            text.insert(zahl / 2, "&lt;br/&gt;".to_owned());
        }
        let is_long = if split { zahl.div_ceil(2) > 5 } else { zahl > 5 };
        prop_assert_eq!(speaks("XZF1905", &mit_text(&text.join(" "))), is_long);
    }

    #[test]
    fn of_100_words_10_are_nominal_at_most(nominal in 0..12usize, other in 20..60usize) {
        let mut words = vec!["Beachtung"; nominal];
        words.extend(std::iter::repeat_n("gehen", other));
        let alle = nominal + other;
        let is_much = alle >= 30 && nominal as f64 / alle as f64 > 0.1;
        prop_assert_eq!(speaks("XZF1906", &mit_text(&words.join(" "))), is_much);
    }

    #[test]
    fn the_kurztext_is_no_longer_than_the_volltext(kurz in 1..120usize, lang in 1..120usize) {
        let text = corpus(LEISTUNG_22);
        let start = |text: &str, code: &str| text.find(&format!("<code>{code}</code>")).expect("code");
        let set = |text: String, code: &str, new: String| {
            let from = start(&text, code);
            let inhalt = from + text[from..].find("languageCode=\"de\">").expect("text") + 18;
            let end = inhalt + text[inhalt..].find("</xzufi:inhalt>").expect("end");
            format!("{}{new}{}", &text[..inhalt], &text[end..])
        };
        let text = set(text, "24", String::new());
        let text = set(text, "05", "ä".repeat(kurz));
        let text = set(text, "06", format!("&lt;p&gt;{}&lt;/p&gt;", "b".repeat(lang)));
        prop_assert_eq!(speaks("XZF1109", &text), kurz > lang);
    }

    #[test]
    fn a_telephone_number_has_7_digits(digits in "0[0-9]{3,10}", sign in "[ /-]", at in 2..4usize) {
        let text = format!("Rufen Sie {}{sign}{} an.", &digits[..at], &digits[at..]);
        prop_assert_eq!(speaks("XZF1909", &mit_text(&text)), digits.len() >= 7, "{}", text);
    }

    #[test]
    fn a_legal_basis_names_a_place(word in "§|Art\\.|Artikel|Nr\\.|Anlage|Gesetz|Satzung|[a-z]{1,12}") {
        let names = ["§", "art.", "artikel", "nr.", "anlage", "anhang", "abschnitt", "kapitel"];
        let others = ["abs", "absatz", "art", "eg", "eu", "ewg", "nr", "nummer", "teil", "ziffer"];
        let lower = word.to_lowercase();
        prop_assume!(!others.contains(&&*lower));
        // The corpus has a legal basis of its own, which names places.
        let text = mit_modul("07", &format!("Straßenordnung {word} der Stadt Lindenhain"));
        prop_assert_eq!(speaks("XZF1110", &text), !names.contains(&&*lower), "{}", word);
    }

    #[test]
    fn markup_is_closed_in_order(tags in prop::collection::vec("b|i|em|/b|/i|/em", 0..6)) {
        let mut open: Vec<&str> = Vec::new();
        let mut is_fine = true;
        for tag in &tags {
            match tag.strip_prefix('/') {
                Some(name) => is_fine &= open.pop() == Some(name),
                None => open.push(tag),
            }
        }
        let text: String = tags.iter().map(|tag| format!("&lt;{tag}&gt;x")).collect();
        prop_assert_eq!(speaks("XZF1408", &mit_text(&text)), !is_fine || !open.is_empty(), "{}", text);
    }
}
