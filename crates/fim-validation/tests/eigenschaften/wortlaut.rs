//! Texts of Leistungen: placeholders, markup, characters, languages; and what belongs to a number
//! or an address.

use crate::{LEISTUNG_22, changed, corpus, speaks};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

const LEISTUNG_23: &str = "buecherschrank/leistung/99108999001000_xzufi_2.3.1.xml";
const ABSATZ: &str =
    "&lt;p&gt;Fragen Sie vorab Ihren Ortsbeirat, ob der Standort begrüßt wird.&lt;/p&gt;";

/// A text as it is written in a file.
pub(crate) fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A German text with HTML.
pub(crate) fn mit_text(html: &str) -> String {
    changed(&corpus(LEISTUNG_22), ABSATZ, &xml(html))
}

/// A German text without HTML.
fn mit_klartext(text: &str) -> String {
    changed(&corpus(LEISTUNG_22), "ab Eingang der vollständigen Unterlagen", &xml(text))
}

/// The German text of the hints, as that of another module.
pub(crate) fn mit_modul(code: &str, html: &str) -> String {
    let text = changed(&corpus(LEISTUNG_22), "<code>16</code>", &format!("<code>{code}</code>"));
    let old = "&lt;p&gt;Steht der Bücherschrank vollständig auf einem Privatgrundstück, benötigen Sie keine Sondernutzungserlaubnis. Eine Baugenehmigung kann dennoch erforderlich sein.&lt;/p&gt;";
    changed(&text, old, &xml(html))
}

/// What stands from one piece of a text up to before another, changed.
pub(crate) fn stretch(text: &str, start: &str, end: &str, new: &str) -> String {
    let from = text.find(start).expect(start);
    let to = from + text[from..].find(end).expect(end);
    format!("{}{new}{}", &text[..from], &text[to..])
}

/// Each letter of a text in either case.
pub(crate) fn gross_oder_klein(text: &str, gross: u32) -> String {
    let letter = |(at, c): (usize, char)| match gross >> (at % 32) & 1 {
        1 => c.to_uppercase().collect::<String>(),
        _ => c.to_string(),
    };
    text.chars().enumerate().map(letter).collect()
}

/// Texts that stand where a text is to be.
const PLATZHALTER: &str = "k. A./keine Angabe/keine Angaben/entfällt/entfaellt/folgt/Text folgt/\
    Text folgt noch/folgt noch/in Arbeit/in Bearbeitung/n. a./not applicable/noch offen/tba/tbc/tbd/\
    ToDo/Platzhalter/Beispieltext/Mustertext/Blindtext/Dummy/Dummytext/nicht zutreffend/Test/\
    Testtext/wird ergänzt/wird noch ergänzt/-/…/XXX/___";

/// Short texts, and whether they are placeholders.
fn platzhalter() -> impl Strategy<Value = (String, bool)> {
    let kurz: Vec<&str> = PLATZHALTER.split('/').filter(|it| it.len() > 3).collect();
    let lorem = "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod";
    prop_oneof![
        (select(kurz.clone()), any::<u32>(), "[.:!…]{0,2}")
            .prop_map(|(text, gross, end)| (gross_oder_klein(text, gross) + &end, true)),
        "[-–_.xX* ]{0,90}[-_.xX*]".prop_map(|line| (line, true)),
        (11..lorem.len()).prop_map(move |length| (lorem[..length].to_owned(), true)),
        (11..lorem.len())
            .prop_map(move |length| (format!("{}<br/>{lorem}", &lorem[..length]), true)),
        select(vec![("Lorem", true), ("lorem.", true), ("Loremann", false)])
            .prop_map(|(text, is_one)| (text.to_owned(), is_one)),
        (select(kurz.clone()), select(kurz.clone()))
            .prop_map(|(one, other)| (format!("{one}</p><p>{other}"), true)),
        (select(kurz.clone()), select(vec!["Post", "§ 1"]))
            .prop_map(|(one, other)| (format!("{one}<br>{other}"), false)),
        (select(kurz), select(vec!["Post", "morgen", "der Behörde"]))
            .prop_map(|(text, more)| (format!("{text} {more}"), false)),
        select(vec!["Keine", "Ja", "Nein.", "§ 1", "Kasse", "Stadt Lindenhain", "TÜV", "Bonn"])
            .prop_map(|text| (text.to_owned(), false)),
    ]
}

/// Elements of HTML, WHATWG HTML 4 and 16.2.
const HTML: &str = "a abbr acronym address applet area article aside audio b base bdo big \
    blockquote body br button canvas caption center cite code col colgroup dd del details dfn dir \
    div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head \
    header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav \
    nobr noscript object ol option p param picture pre q s samp script section select small source \
    span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title \
    tr tt u ul var video \
    basefont bdi bgsound data datalist dialog frameset hgroup marquee math meter noframes optgroup \
    output progress rp rt ruby search slot template track wbr";
fn ist_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Letters of String.Latin 1.1, as the report of the Baustein Datenfelder (1131) lists them.
#[rustfmt::skip]
const LATIN: &[std::ops::RangeInclusive<u32>] = &[
    0x20..=0x7E, 0xA1..=0xAC, 0xAE..=0x107, 0x10A..=0x11B, 0x11E..=0x123, 0x126..=0x131,
    0x134..=0x15B, 0x15E..=0x16B, 0x16E..=0x17E, 0x18F..=0x18F, 0x1A0..=0x1A1, 0x1AF..=0x1B0,
    0x1B7..=0x1B7, 0x1CD..=0x1D4, 0x1DE..=0x1DF, 0x1E4..=0x1F0, 0x1F4..=0x1F5, 0x1FA..=0x1FF,
    0x218..=0x21B, 0x21E..=0x21F, 0x22A..=0x22B, 0x22E..=0x233, 0x1E02..=0x1E03, 0x1E0A..=0x1E0B,
    0x1E10..=0x1E11, 0x1E1E..=0x1E21, 0x1E24..=0x1E27, 0x1E30..=0x1E31, 0x1E40..=0x1E41,
    0x1E44..=0x1E45, 0x1E56..=0x1E57, 0x1E60..=0x1E63, 0x1E6A..=0x1E6B, 0x1E80..=0x1E85,
    0x1E8C..=0x1E93, 0x1E9E..=0x1E9E, 0x1EA0..=0x1EA7, 0x1EAA..=0x1EAC, 0x1EAE..=0x1EC1,
    0x1EC4..=0x1ED3, 0x1ED6..=0x1EDD, 0x1EE4..=0x1EF9, 0x20AC..=0x20AC,
];

/// What a reader sees of a text with HTML: no tags, references resolved once.
fn sichtbar(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        let references = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&amp;", "&"),
            ("&nbsp;", "\u{a0}"),
            ("&#160;", "\u{a0}"),
            ("&quot;", "\""),
            ("&#60;", "<"),
            ("&#62;", ">"),
            ("&#x3c;", "<"),
        ];
        let reference = references.iter().find(|(name, _)| rest.starts_with(name));
        let length = if c == '<' && rest[1..].starts_with(|c: char| c == '/' || c.is_alphabetic()) {
            rest.find('>').map_or(rest.len(), |at| at + 1)
        } else if let Some((name, sign)) = reference {
            text.push_str(sign);
            name.len()
        } else {
            text.push(c);
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    text
}

/// True where markup or a reference is seen.
fn zeigt_auszeichnung(seen: &str) -> bool {
    let tag = |at: usize| {
        let inner = &seen[at + 1..];
        let end = inner.find('>').map(|end| inner[..end].trim_start_matches('/'));
        let name = end.and_then(|inner| inner.split([' ', '\n', '/']).next());
        // Words in brackets are no tag.
        let has_word = end
            .and_then(|inner| inner.split_once([' ', '\n']))
            .is_some_and(|(_, more)| !more.trim().is_empty() && !more.contains('='));
        name.is_some_and(|name| ist_in(HTML, &name.to_lowercase())) && !has_word
            || inner.starts_with("!--")
    };
    let reference = |at: usize| {
        let inner = &seen[at + 1..];
        let name = inner.find(';').map(|end| &inner[..end]);
        name.is_some_and(|name| {
            let number = name.strip_prefix('#').unwrap_or_default();
            let is_number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).is_ok(),
                None => number.parse::<u32>().is_ok(),
            };
            is_number
                || ["lt", "gt", "amp", "nbsp", "auml", "Ouml", "szlig", "quot"].contains(&name)
        })
    };
    seen.match_indices('<').any(|(at, _)| tag(at))
        || seen.match_indices('&').any(|(at, _)| reference(at))
}

/// The scheme of an address in all the ways browsers read it.
fn adresse() -> impl Strategy<Value = (String, bool)> {
    let schemes =
        vec!["javascript", "vbscript", "data", "https", "mailto", "javascripts", "database"];
    let before = vec!["", " ", "\n ", "&#1;", "&Tab;", "&#x20;"];
    // see report: other blanks and control characters between the letters
    let between = vec!["", "\t", "\n", "&Tab;", "&NewLine;", "&#10;", "&#x9;"];
    let colon = vec![":", "&colon;", "&#58;", "&#x3a;", "\n:"];
    let letters = prop::collection::vec((0..6usize, select(between)), 11);
    (select(schemes), select(before), letters, select(colon), any::<u32>(), 0..8usize).prop_map(
        |(scheme, before, letters, colon, gross, way)| {
            let mut text = before.to_owned();
            for (c, (kind, between)) in gross_oder_klein(scheme, gross).chars().zip(&letters) {
                match kind {
                    0 => text.push_str(&format!("&#{};", u32::from(c))),
                    1 => text.push_str(&format!("&#x{:x};", u32::from(c))),
                    _ => text.push(c),
                }
                if *kind > 3 {
                    text.push_str(between);
                }
            }
            let runs = ["javascript", "vbscript", "data"].contains(&scheme);
            match way {
                0 => (format!("https://a.example/{text}{colon}x"), false),
                1 => (format!("#{text}{colon}x"), false),
                2 => (text, false),
                _ => (format!("{text}{colon}alert(1)"), runs),
            }
        },
    )
}

#[test]
fn every_placeholder_is_known() {
    for text in PLATZHALTER.split('/') {
        assert!(speaks("XZF1107", &mit_text(&format!("<p>{text}</p>"))), "{text}");
    }
}

#[test]
fn every_element_is_known_in_plain_text_and_escaped() {
    for name in HTML.split_whitespace() {
        assert!(speaks("XZF1407", &mit_klartext(&format!("<{name}>"))), "{name}");
        assert!(speaks("XZF1409", &mit_text(&format!("&lt;/{name}&gt;"))), "{name}");
    }
}

#[test]
fn every_reference_that_is_often_met_is_known() {
    let names = "nbsp auml ouml uuml Auml Ouml Uuml szlig sect euro bdquo ldquo rdquo ndash mdash \
                 shy hellip bull quot lt gt amp #160 #8211 #xA0 #x2013";
    for name in names.split_whitespace() {
        assert!(speaks("XZF1409", &mit_text(&format!("5&amp;{name};"))), "{name}");
        assert!(speaks("XZF1409", &mit_klartext(&format!("5&{name};"))), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_placeholder_is_no_text((text, is_placeholder) in platzhalter(), tag in select(vec!["", "p", "li"])) {
        let html = if tag.is_empty() { text } else { format!("<{tag}>{text}</{tag}>\n") };
        prop_assert_eq!(speaks("XZF1107", &mit_text(&html)), is_placeholder, "{}", html);
    }

    #[test]
    fn the_name_of_a_module_is_no_text(
        (code, name) in (0..14usize, 0..14usize), same: bool, gross: u32, end in "[:.]?",
    ) {
        let names = [
            ("07", "Handlungsgrundlage(n)"), ("16", "Hinweise (Besonderheiten)"),
            ("05", "Kurztext"), ("06", "Volltext"), ("08", "Erforderliche Unterlagen"),
            ("09", "Voraussetzungen"), ("11", "Verfahrensablauf"), ("14", "Formulare"),
            ("15", "Weiterführende Informationen"), ("18", "Urheber"), ("24", "Teaser"),
            ("22", "Zuständige Stelle"), ("23", "Ansprechpunkt"), ("25", "Rechtsbehelf"),
        ];
        let name = if same { code } else { name };
        let html = format!("<p>{}{end}</p>", gross_oder_klein(names[name].1, gross));
        prop_assert_eq!(speaks("XZF1107", &mit_modul(names[code].0, &html)), code == name, "{}", html);
    }

    #[test]
    fn html_has_no_attribute_but_the_address(
        element in "a|p|strong|li|span",
        (quote, gross) in (select(vec!["'", "\"", ""]), any::<u32>()),
        name in "href|class|style|title|target|id|data-[a-z]{2}|on|once|only|on-click|onclick|oncut|onerror|onmouseover",
    ) {
        let attribut = format!("{}={quote}x{quote}", gross_oder_klein(&name, gross));
        let text = mit_text(&format!("<{element} {attribut}>Text</{element}>"));
        let is_event = ["onclick", "oncut", "onerror", "onmouseover"].contains(&name.as_str());
        let is_more = element != "span" && (name != "href" || element != "a") && !is_event;
        prop_assert_eq!(speaks("XZF1404", &text), is_more, "{}", attribut);
        prop_assert_eq!(speaks("XZF1406", &text), is_event, "{}", attribut);
    }

    #[test]
    fn an_address_runs_nothing((adresse, runs) in adresse(), name in "href|HREF|title|class") {
        let html = format!("<a {name}=\"{adresse}\">Text</a>");
        let is_link = name.to_lowercase() == "href";
        prop_assert_eq!(speaks("XZF1406", &mit_text(&html)), is_link && runs, "{}", html);
    }

    #[test]
    fn plain_text_has_no_html(
        name in prop_oneof![
            select(HTML.split_whitespace().collect::<Vec<_>>()).prop_map(str::to_owned), "[a-z]{1,8}",
        ],
        gross: u32,
        (before, behind, is_tag) in select(vec![
            ("<", ">", true), ("</", ">", true), ("<", "/>", true), ("<", " class='x'>", true),
            ("< ", ">", false), ("<", "", false), ("<1", ">", false), ("<", " und c>", false), ("<", " >", true), ("<", "\nid=x>", true),
            ("a<", " ist, b > c", false), ("&", ";", false), ("", ">", false),
        ]),
    ) {
        let text = format!("ab {before}{}{behind} heute", gross_oder_klein(&name, gross));
        let is_html = is_tag && ist_in(HTML, &name);
        prop_assert_eq!(speaks("XZF1407", &mit_klartext(&text)), is_html, "{}", text);
        prop_assert!(!speaks("XZF1407", &mit_text(&text)));
    }

    #[test]
    fn markup_is_not_escaped_twice(
        pieces in prop::collection::vec(select(vec![
            "&lt;p&gt;", "&lt;/P&gt;", "&lt;br/&gt;", "&lt;a href='x'&gt;", "&lt;H2&gt;", "&lt;span &gt;",
            "&amp;nbsp;", "&amp;#160;", "&amp;amp;", "&amp;lt;", "&amp;Ouml;", "&amp;szlig;",
            "<p>", "<a href='?a&amp;b'>", "&nbsp;", "&#160;", "&lt; 18", "5 &lt; 6 &gt; 4", "Rat &amp; Tat;",
            "&lt;Datum&gt;", "&amp;Co;", "&amp;#;", "&lt;p", "&quot;p&gt;", "heute", "Amt",
            "&lt;p>", "&lt;/p>", "&#60;p&#62;", "&#x3c;ul>", "&lt;a\nhref='x'&gt;", "&amp;#xA0;", "&amp;#abc;",
            "&lt;b und c&gt;", "&lt;!-- x --&gt;", "<a href='?a&amp;lt;b'>",
        ]), 1..4),
        is_html: bool,
    ) {
        let text = pieces.join(" ");
        let seen = if is_html { sichtbar(&text) } else { text.clone() };
        let file = if is_html { mit_text(&text) } else { mit_klartext(&text) };
        // Tags in plain text are another matter.
        let tags = !is_html && !text.contains('&');
        prop_assert_eq!(speaks("XZF1409", &file), !tags && zeigt_auszeichnung(&seen), "{}", text);
    }

    #[test]
    fn characters_of_2_3_are_those_of_2_2(piece in prop_oneof![
        prop::char::range(' ', '\u{233}').prop_map(String::from),
        prop::char::range('\u{1e00}', '\u{1eff}').prop_map(String::from),
        select(vec!["€", "„", "“", "–", "…", "•", "\u{200b}", "Ω", "ж", "\u{a0}", "k\u{302}", "j\u{30c}"])
            .prop_map(str::to_owned),
        "[MNmnDdLl]\u{302}|J\u{30c}",
    ]) {
        let c = piece.chars().next().expect("a sign");
        prop_assume!(!matches!(c, '<' | '>' | '&' | '\u{7f}'..='\u{9f}'));
        // With a sign above, letters are pairs of their own.
        let is_latin = match &piece[c.len_utf8()..] {
            "" => LATIN.iter().any(|range| range.contains(&u32::from(c))),
            sign => if sign == "\u{302}" { "MNmnDdLl" } else { "J" }.contains(c),
        };
        let satz = format!("Ein Wort mit {piece} darin.");
        let neu = changed(&corpus(LEISTUNG_23), ABSATZ, &satz);
        prop_assert_eq!(speaks("XZF1410", &neu), !is_latin, "{:?}", piece);
        prop_assert!(!speaks("XZF1401", &neu) && !speaks("XZF1410", &mit_text(&satz)));
    }

    #[test]
    fn texts_and_language_versions_are_in_the_same_languages(
        texte in prop::collection::vec("(de|DE|de-AT|en|en_GB|fr|pl|)(#|##)?", 0..4),
        erklaert in prop::collection::vec("de|DE|de-AT|en|fr|FR|pl|", 0..4),
    ) {
        let file = corpus(LEISTUNG_22);
        let at = file.find("<xzufi:spezialisierung>").expect("a record");
        let (before, satz) = file.split_at(at);
        let inhalt: String = texte.iter()
            .map(|code| {
                // Empty, or with nothing in it.
                let text = ["Text", "", "&lt;p&gt; &lt;/p&gt;"][code.matches('#').count()];
                let code = code.trim_end_matches('#');
                format!("<xzufi:inhalt languageCode=\"{code}\">{text}</xzufi:inhalt>")
            })
            .collect();
        let satz = stretch(satz, "<xzufi:inhalt ", "</xzufi:modulText>", &inhalt);
        let version: String = erklaert.iter()
            .map(|code| format!("<xzufi:sprachversion><xzufi:languageCode>{code}</xzufi:languageCode></xzufi:sprachversion>"))
            .collect();
        let satz = stretch(&satz, "<xzufi:sprachversion>", "<xzufi:gueltigkeit>", &version);
        let file = format!("{before}{satz}");
        let sprachen = |codes: &[String]| -> BTreeSet<String> {
            let named = codes.iter().filter(|code| !code.is_empty());
            named.map(|code| code[..2].to_lowercase()).collect()
        };
        let gefuellt: Vec<String> = texte.iter().filter(|code| !code.contains('#')).cloned().collect();
        let (in_texten, in_versionen) = (sprachen(&gefuellt), sprachen(&erklaert));
        let fehlt = !in_versionen.is_empty() && !in_texten.is_subset(&in_versionen);
        prop_assert_eq!(speaks("XZF1504", &file), fehlt);
        let leer = !in_texten.is_empty() && !in_versionen.is_subset(&in_texten);
        prop_assert_eq!(speaks("XZF1505", &file), leer);
        let named = erklaert.iter().filter(|code| !code.is_empty());
        let named: Vec<String> = named.map(|code| code.to_lowercase()).collect();
        let doppelt = named.iter().enumerate().any(|(at, code)| named[..at].contains(code));
        prop_assert_eq!(speaks("XZF1507", &file), doppelt);
    }

    #[test]
    fn a_translation_of_four_words_is_another_text(
        words in prop::collection::vec("[A-Za-zäß0-9]{1,7}[.,]?", 1..8),
        other in prop::option::of("[a-z]{1,5}"),
        (modul, sprache) in (select(vec!["05", "06", "07", "08", "16", "18", "22", "23", "25"]), "en|fr|de-AT"),
        blank in "\n? {1,2}",
    ) {
        let text = words.join(" ");
        let mut fremd = format!("<ul><li>{}</li></ul>", words.join(&blank));
        if let Some(other) = &other {
            fremd = fremd.replacen("<li>", &format!("<li>{other} "), 1);
        }
        let file = mit_modul(modul, &format!("<p>{text}</p>"));
        let start = "<xzufi:inhalt languageCode=\"en\">&lt;p&gt;If the bookcase stands entirely";
        let new = format!("<xzufi:inhalt languageCode=\"{sprache}\">{}", xml(&fremd));
        let file = stretch(&file, start, "</xzufi:inhalt>", &new);
        let is_name = ["07", "18", "22", "23"].contains(&modul);
        let is_same = other.is_none() && words.len() >= 4 && sprache != "de-AT";
        prop_assert_eq!(speaks("XZF1506", &file), is_same && !is_name, "{}", fremd);
    }
}
