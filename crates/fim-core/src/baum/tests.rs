//! The quick way to a tree and the XML crate must agree: what the one takes, the other takes, and both
//! come to the same tree.

use super::{Baum, Inhalt};
use crate::{Frist, Limits, Source, prescan};
use proptest::prelude::*;
use std::fmt::Write as _;

const PREFIXES: [Option<&str>; 5] = [None, Some("a"), Some("b"), Some("x"), Some("xsi")];

/// Everything there is to know of a tree.
fn gezeigt(text: &str, baum: &Baum<'_>) -> String {
    let mut out = String::new();
    for nummer in 0..u32::try_from(baum.len()).expect("small") {
        let (range, below) = (baum.range(nummer), baum.darunter(nummer));
        write!(out, "{nummer} {:?} {range:?} {below:?} ", baum.eltern(nummer)).expect("a string");
        match baum.inhalt(nummer) {
            Inhalt::Text(text) => writeln!(out, "text {text:?}"),
            Inhalt::Anderes => writeln!(out, "else"),
            Inhalt::Element => {
                let attributes = baum.attribute(nummer).iter().map(|it| {
                    (it.name, baum.namensraum_von(it), &it.wert, it.ganz.clone(), it.innen.clone())
                });
                let attributes: Vec<_> = attributes.collect();
                let known = PREFIXES.map(|prefix| baum.bedeutung(nummer, prefix));
                let name = (baum.name(nummer), &text[baum.name(nummer)]);
                writeln!(out, "{name:?} {:?} {attributes:?} {known:?}", baum.namensraum(nummer))
            }
        }
        .expect("a string");
    }
    out
}

/// True where the quick way takes the text; then the other must as well.
fn vergleiche(text: &str, limits: &Limits) -> Result<bool, String> {
    let Some(schnell) = Baum::schnell(text, limits, &Frist::KEINE) else { return Ok(false) };
    let source = Source::from_text("x.xml", text);
    prescan::scan(&source, limits).map_err(|finding| format!("{finding:?}\n{text:?}"))?;
    let tree = roxmltree::Document::parse(text).map_err(|error| format!("{error}: {text:?}"))?;
    let gruendlich = Baum::of(text, &tree).ok_or("too large")?;
    let (one, other) = (gezeigt(text, &schnell), gezeigt(text, &gruendlich));
    let differs = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    match differs {
        _ if one == other => Ok(true),
        Some((a, b)) => Err(format!("{a}\n{b}\n{text:?}")),
        None => Err(format!("{} and {} nodes: {text:?}", schnell.len(), gruendlich.len())),
    }
}

const STUECKE: &[&str] = &[
    "<a>",
    "</a>",
    "<a>",
    "</a>",
    "<b>",
    "</b>",
    "<b/>",
    "<x:c xmlns:x='urn:x'>",
    "</x:c>",
    "<x:c>",
    "<x:c/>",
    "<a xmlns='urn:a'>",
    "<a xmlns=''>",
    "<a b='1'>",
    "<a b=\"&lt;&amp;&#65;\" c='2'>",
    "<a b='1' b='2'>",
    "<a x:b='1' b='2' xmlns:x='urn:x'>",
    "<a x:b='1' y:b='1' xmlns:x='u' xmlns:y='u'>",
    "<a b = '1' >",
    "<a xml:lang='de'>",
    "<a xsi:nil='true'>",
    "<a b='x\ny'>",
    "<a b='>'>",
    "<a b='<'>",
    "<a b=1>",
    "<a b>",
    "<a b='1'c='2'>",
    "<a xmlns:x=''>",
    "<a xmlns:xml='u'>",
    "<a xmlns:x='u' xmlns:x='v'>",
    "<a:b:c>",
    "<ä>",
    "</ä>",
    "<a ä='1'>",
    "<1a>",
    "< a>",
    "</ a>",
    "</a >",
    "<a\n>",
    "<a/ >",
    "<a",
    "Text",
    " ",
    "\n",
    "\r\n",
    "\r",
    "&amp;",
    "&lt;",
    "&#65;",
    "&#x41;",
    "&#13;",
    "&#10;",
    "&#0;",
    "&#x110000;",
    "&#xFFFE;",
    "&x;",
    "&",
    "&amp",
    "]]>",
    "]",
    "<![CDATA[c]]>",
    "<![CDATA[]]>",
    "<![CDATA[<a>&amp;]]>",
    "<![CDATA[\r\n]]>",
    "<![CDATA[",
    "<!-- k -->",
    "<!---->",
    "<!-- a--b -->",
    "<!--->",
    "<?pi x?>",
    "<?pi?>",
    "<?xml version='1.0'?>",
    "<?XML x?>",
    "<? x?>",
    "<!DOCTYPE a>",
    "\u{0}",
    "\u{1}",
    "\u{7f}",
    "\u{85}",
    "\u{fffe}",
    "\u{feff}",
    "ä",
    "\u{10ffff}",
];

const ANFAENGE: &[&str] = &[
    "",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version='1.0'?>",
    "<?xml version='1.0' standalone='yes' ?>",
    "<?xml encoding='x'?>",
    "<?xml  version='1.0'?>",
    "<?xml version='1.0'encoding='x'?>",
    "<?xml version=\"1.0\" ?>",
    "<?xml\tversion='1.0'?>",
    "<?xml version='1.1'?>",
    " ",
    "<!-- k -->",
    "\u{feff}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn what_the_quick_way_takes_is_what_the_thorough_one_reads(
        start in prop::sample::select(ANFAENGE),
        inner in prop::collection::vec(prop::sample::select(STUECKE), 0..8),
        end in prop::sample::select(&["", "\n", "<!-- k -->", "x", "<a/>"][..]),
    ) {
        let inner = inner.concat();
        let limits = Limits { depth: 5, nodes: 12, attributes: 3, namespaces: 3, ..Limits::default() };
        for limits in [Limits::default(), limits] {
            for text in [
                format!("{start}<w xmlns:x='urn:w' xmlns:xsi='urn:i'>{inner}</w>{end}"),
                format!("{start}{inner}{end}"),
            ] {
                let outcome = vergleiche(&text, &limits);
                prop_assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
            }
        }
    }
}

#[test]
fn ordinary_text_goes_the_quick_way() {
    for text in [
        "<a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- k --><x:a xmlns:x='u' b=\"1\">&lt;p&gt;ä\r\n<b xmlns=''/><![CDATA[c]]></x:a>\n",
    ] {
        assert_eq!(vergleiche(text, &Limits::default()), Ok(true), "{text}");
    }
}
