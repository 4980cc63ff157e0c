//! Text that is no well-formed document: each error says what, where, and in both languages.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may panic")]

mod common;

use common::{broken, corpus_file, parsed, position, try_parse};
use fim_core::{Document, Limits, Source, Sprache, Value};

/// The reason of a text that is not well-formed, in German and English, and its place.
fn reason(text: &str) -> (String, String, (u64, u64)) {
    let finding = broken(text);
    assert_eq!(finding.rule.code, "XML1201", "{text}");
    let value = finding.values.iter().find(|(key, _)| *key == "grund").map(|(_, value)| value);
    let Some(Value::Both(de, en)) = value else { panic!("{text}: {value:?}") };
    (de.clone(), en.clone(), position(&finding))
}

fn assert_reasons(cases: &[(&str, &str, &str, (u64, u64))]) {
    for (text, de, en, place) in cases {
        let expected = ((*de).to_owned(), (*en).to_owned(), *place);
        assert_eq!(reason(text), expected, "{text}");
    }
}

#[test]
fn tags_that_do_not_fit() {
    assert_reasons(&[
        (
            "<a>\n<b></a></b>",
            "»</a>« steht an Stelle von »</b>«",
            "»</a>« stands in place of »</b>«",
            (2, 4),
        ),
        (
            "<p:a xmlns:p='u'></a>",
            "»</a>« steht an Stelle von »</p:a>«",
            "»</a>« stands in place of »</p:a>«",
            (1, 18),
        ),
        (
            "<a/>\n<b/>",
            "nach dem äußersten Element darf nichts mehr folgen",
            "nothing may follow the outermost element",
            (2, 1),
        ),
        (
            "<a></a>\nRest",
            "nach dem äußersten Element darf nichts mehr folgen",
            "nothing may follow the outermost element",
            (2, 1),
        ),
        ("<!-- nichts -->", "es gibt kein Element", "there is no element", (1, 16)),
        ("<?xml version='1.0'?>\n", "es gibt kein Element", "there is no element", (1, 22)),
    ]);
}

#[test]
fn names_and_prefixes() {
    let meaning = (
        "»xml« und »xmlns« dürfen nicht umgedeutet werden",
        "»xml« and »xmlns« must not be given another meaning",
    );
    let named = ("hier wird ein Name erwartet", "a name is expected here");
    assert_reasons(&[
        (
            "<a>\n  <p:b/></a>",
            "das Präfix »p« ist nicht deklariert",
            "the prefix »p« is not declared",
            (2, 4),
        ),
        (
            "<a p:x='1'/>",
            "das Präfix »p« ist nicht deklariert",
            "the prefix »p« is not declared",
            (1, 4),
        ),
        (
            "<a xmlns:p='u' xmlns:p='v'/>",
            "das Präfix »p« ist zweimal deklariert",
            "the prefix »p« is declared twice",
            (1, 16),
        ),
        ("<a xmlns:xml='u'/>", meaning.0, meaning.1, (1, 4)),
        ("<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", meaning.0, meaning.1, (1, 4)),
        ("<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", meaning.0, meaning.1, (1, 4)),
        ("<xmlns:a/>", meaning.0, meaning.1, (1, 2)),
        ("<1a/>", named.0, named.1, (1, 2)),
        ("<a><p:1/></a>", named.0, named.1, (1, 5)),
        ("<a><p:q:r/></a>", named.0, named.1, (1, 5)),
        ("<a>\n< b/></a>", named.0, named.1, (2, 2)),
        ("<a><?1?></a>", named.0, named.1, (1, 6)),
        ("</a>", named.0, named.1, (1, 2)),
    ]);
}

#[test]
fn attributes() {
    let twice = |name: &str| {
        (
            format!("das Attribut »{name}« steht zweimal im selben Element"),
            format!("the attribute »{name}« stands twice in one element"),
        )
    };
    let (de, en) = twice("x");
    assert_reasons(&[
        ("<a x='1'\n   x='2'/>", &de, &en, (2, 4)),
        ("<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", &de, &en, (1, 36)),
        ("<a x/>", "»/« steht, wo »=« erwartet wird", "»/« stands where »=« is expected", (1, 5)),
        (
            "<a x='<'/>",
            "»<« steht, wo »'« erwartet wird",
            "»<« stands where »'« is expected",
            (1, 7),
        ),
    ]);
    let finding = broken("<a x='1'y='2'/>");
    assert_eq!((finding.rule.code, position(&finding)), ("XML1201", (1, 9)));
    let finding = broken("<a x=1/>");
    assert_eq!((finding.rule.code, position(&finding)), ("XML1201", (1, 6)));
}

#[test]
fn german_reasons_hold_no_english() {
    for text in ["<a x='1'y='2'/>", "<a x=1/>", "<?xml version='1.0'encoding='UTF-8'?><a/>"] {
        let german = reason(text).0;
        assert!(!german.contains("whitespace") && !german.contains("quote"), "{text}: {german}");
    }
}

#[test]
fn a_default_namespace_declared_twice_is_no_document() {
    assert_eq!(broken("<a xmlns='u' xmlns='v'/>").rule.code, "XML1201");
}

#[test]
fn references_to_no_character_are_no_document() {
    for text in ["<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a x='&#55296;'/>"] {
        assert_eq!(broken(text).rule.code, "XML1201", "{text}");
    }
}

#[test]
fn characters_and_references() {
    let amp = (
        "ein einzelnes »&« muss als »&amp;« geschrieben werden",
        "a single »&« must be written »&amp;«",
    );
    assert_reasons(&[
        ("<a>1\n& 2</a>", amp.0, amp.1, (2, 1)),
        ("<a>&amp</a>", amp.0, amp.1, (1, 4)),
        ("<a x='R&D'/>", amp.0, amp.1, (1, 8)),
        (
            "<a>&#x1;</a>",
            "»&#x1;« ist kein erlaubtes Zeichen",
            "»&#x1;« is no allowed character",
            (1, 4),
        ),
        (
            "<a>ä&nbsp;</a>",
            "»&nbsp;« ist nicht erlaubt, nur &amp; &lt; &gt; &quot; &apos;",
            "»&nbsp;« is not allowed, only &amp; &lt; &gt; &quot; &apos;",
            (1, 5),
        ),
        (
            "<a>\n<b>x\u{1}</b></a>",
            "das Zeichen U+0001 darf in XML nicht vorkommen",
            "the character U+0001 is not allowed in XML",
            (2, 5),
        ),
        (
            "<a x='\u{b}'/>",
            "das Zeichen U+000B darf in XML nicht vorkommen",
            "the character U+000B is not allowed in XML",
            (1, 7),
        ),
        (
            "<a>ä\u{ffff}</a>",
            "das Zeichen U+FFFF darf in XML nicht vorkommen",
            "the character U+FFFF is not allowed in XML",
            (1, 5),
        ),
        (
            "<a>]]></a>",
            "»]]>« darf in einem Text nicht vorkommen",
            "»]]>« must not stand in a text",
            (1, 7),
        ),
    ]);
}

#[test]
fn comments_and_declarations() {
    let comment =
        ("»--« darf in einem Kommentar nicht vorkommen", "»--« must not stand inside a comment");
    let declaration = (
        "»<?xml …?>« darf nur ganz am Anfang der Datei stehen",
        "»<?xml …?>« may only stand at the very start of the file",
    );
    assert_reasons(&[
        ("<a>\n<!-- a -- b --></a>", comment.0, comment.1, (2, 1)),
        ("<a><!-- a ---></a>", comment.0, comment.1, (1, 4)),
        ("\n<?xml version='1.0'?><a/>", declaration.0, declaration.1, (2, 1)),
        ("<a><?xml version='1.0'?></a>", declaration.0, declaration.1, (1, 4)),
        (
            "<?xml encoding='UTF-8'?><a/>",
            "hier wird »version« erwartet",
            "»version« is expected here",
            (1, 7),
        ),
        (
            "<?xml version='1.0' quatsch='1'?><a/>",
            "hier wird »?>« erwartet",
            "»?>« is expected here",
            (1, 21),
        ),
    ]);
}

#[test]
fn text_before_the_outermost_element_does_not_follow_it() {
    let (de, ..) = reason("<?xml version='1.0'?>Notiz<a/>");
    assert!(!de.starts_with("nach dem"), "{de}");
}

#[test]
fn an_unknown_declaration_inside_does_not_follow_the_outermost_element() {
    for text in ["<a><!ELEMENT b></a>", "<a><![cdata[x]]></a>", "<a>x<!"] {
        let finding = broken(text);
        let de = finding.message(Sprache::De);
        assert!(!de.contains("nach dem äußersten"), "{text}: {de}");
    }
}

#[test]
fn long_names_do_not_make_long_messages() {
    let long = "x".repeat(5_000);
    for text in [
        format!("<a p{long}:x='1'/>"),
        format!("<a {long}='1' {long}='2'/>"),
        format!("<a xmlns:{long}='u' xmlns:{long}='v'/>"),
        format!("<{long}>"),
    ] {
        broken(&text);
    }
}

#[test]
fn long_tags_and_entities_do_not_make_long_messages() {
    let name = "xdatenfelder.stammdatenschema.0102";
    broken(&format!("<{name}></{name}x>"));
    broken(&format!("<a>&{name};</a>"));
}

#[test]
fn errors_of_the_corpus_are_placed() {
    let cases = [
        ("abgeschnitten.xml", "XML1203"),
        ("abgeschnitten-im-text.xml", "XML1203"),
        ("doppeltes-attribut.xml", "XML1201"),
        ("falsche-verschachtelung.xml", "XML1201"),
        ("unbekanntes-praefix.xml", "XML1201"),
        ("zwei-wurzeln.xml", "XML1201"),
        ("steuerzeichen.xml", "XML1201"),
        ("doctype.xml", "XML1202"),
        ("entitaeten-bombe.xml", "XML1202"),
        ("externe-entitaet.xml", "XML1202"),
    ];
    for (file, code) in cases {
        let text = String::from_utf8(corpus_file("defekt", file)).expect("UTF-8");
        let finding = broken(&text);
        assert_eq!(finding.rule.code, code, "{file}");
        assert!(position(&finding).0 > 1, "{file}: {:?}", position(&finding));
    }
}

#[test]
fn a_cut_file_names_what_is_open_and_where_it_was_opened() {
    let finding = broken("<a>\n  <b x='1'>\n    <c>Text\n");
    assert_eq!(finding.rule.code, "XML1203");
    assert_eq!(finding.message(Sprache::De), "Die Datei endet, bevor »c« geschlossen ist");
    assert_eq!(finding.message(Sprache::En), "the file ends before »c« is closed");
    assert_eq!(position(&finding), (3, 12), "the end of what is there");
    let [opened] = finding.related.as_slice() else { panic!("{:?}", finding.related) };
    assert_eq!((opened.place.position.line, opened.place.position.column), (3, 5));
}

#[test]
fn a_file_cut_inside_markup_is_called_cut() {
    for text in [
        "<a>",
        "<a>\n<b x",
        "<a>\n<b x=",
        "<a>\n<b x='1",
        "<a>\n<b/",
        "<a>Text</",
        "<a>Text</a",
        "<a><!-- Kommentar",
        "<a><![CDATA[Text",
        "<a><?pi ",
    ] {
        assert_eq!(broken(text).rule.code, "XML1203", "{text}");
    }
}

#[test]
fn a_file_cut_inside_a_reference_or_an_opening_is_called_cut() {
    for text in ["<a", "<a>Text &am", "<a>Text &#x4", "<a><!-", "<a><![CDA"] {
        assert_eq!(broken(text).rule.code, "XML1203", "{text}");
    }
}

#[test]
fn a_document_cut_at_any_byte_is_a_finding_and_never_a_panic() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Vorspann --><?pi ziel?>\r\n\
        <p:a xmlns:p='urn:p' xmlns=\"urn:d\" x='1>2'>\n  <b y=\"&lt;\">Gebühr &amp; &#xE4;</b>\
        <![CDATA[ ]] > ]]><!-- - --><c/><?pi?>\n</p:a>";
    parsed(text, |document| assert_eq!(document.root().children().count(), 2));
    for cut in (1..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        let finding = broken(&text[..cut]);
        let code = finding.rule.code;
        assert!(["XML1201", "XML1203"].contains(&code), "{code}: {}", &text[..cut]);
        let line = text[..cut].lines().count() as u64;
        assert!(position(&finding).0 <= line + 1, "{}", &text[..cut]);
    }
}

#[test]
fn a_corpus_file_cut_at_any_byte_never_panics() {
    let bytes = corpus_file("kodierungen", "cdata-und-kommentare.xml");
    let end = bytes.windows(2).rposition(|pair| pair == b"</").unwrap();
    for cut in 0..=end {
        let decoded = Source::decode("x.xml", bytes[..cut].to_vec(), &Limits::default());
        let Ok(source) = decoded else { continue };
        let finding = Document::parse(&source, &Limits::default()).expect_err("incomplete");
        let code = finding.rule.code;
        assert!(["XML1201", "XML1203"].contains(&code), "{code} at {cut}");
    }
}

#[test]
fn doctype_is_refused_wherever_it_stands_and_however_it_is_written() {
    for text in [
        "<!DOCTYPE a><a/>",
        "<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x '<!-- ]> -->'>]><a/>",
        "<!DOCTYPE a",
    ] {
        let finding = broken(text);
        if finding.rule.code != "XML1202" {
            assert_eq!((finding.rule.code, text), ("XML1203", "<!DOCTYPE a"));
        }
    }
    let finding = broken("<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>");
    assert_eq!(position(&finding), (2, 1));
}

#[test]
fn an_entity_bomb_is_refused_at_its_doctype() {
    let mut bomb = "<!DOCTYPE a [<!ENTITY e0 'lol'>".to_owned();
    for level in 1..30 {
        let inner = format!("&e{};", level - 1).repeat(10);
        bomb.push_str(&format!("<!ENTITY e{level} '{inner}'>"));
    }
    bomb.push_str("]><a>&e29;</a>");
    assert_eq!(broken(&bomb).rule.code, "XML1202");
}

#[test]
fn the_word_doctype_in_text_and_comments_is_harmless() {
    for text in [
        "<a><!-- <!DOCTYPE x> --></a>",
        "<a><![CDATA[<!DOCTYPE x>]]></a>",
        "<a x='!DOCTYPE'>&lt;!DOCTYPE x></a>",
        "<a><?pi <!DOCTYPE x>?></a>",
    ] {
        try_parse(text, &Limits::default()).expect(text);
    }
}

#[test]
fn text_without_markup_is_no_xml() {
    for text in ["", " ", "Guten Tag", "\u{feff}<a/>"] {
        let source = Source::from_text("x.xml", text);
        let finding = Document::parse(&source, &Limits::default()).expect_err("no document");
        assert_eq!(finding.rule.code, "XML1002", "{text:?}");
    }
}
