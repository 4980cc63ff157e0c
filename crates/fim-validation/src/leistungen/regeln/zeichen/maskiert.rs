//! XZF1409: markup that a reader sees, because it was escaped twice.

use super::namen::{geht_als_tag_weiter, ist_html};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Html;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, Reparatur, RuleMeta, Wording};
use std::ops::Range;

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1409",
        name: "html-doppelt-maskiert",
        source: "Vorschlag; WHATWG HTML, 13.1.4 Character references: https://html.spec.whatwg.org/multipage/syntax.html",
        message: Wording::new(
            "{element}: doppelt maskiert{sprache}, sichtbar »{text}«",
            "{element}: escaped twice{sprache}, shows »{text}«",
        ),
        why: Wording::new(
            "Im Portal stehen die Auszeichnungen als Zeichen im Text, statt ihn zu gliedern.",
            "The portal shows the markup as characters in the text instead of using it.",
        ),
        fix: Wording::new(
            "Den Text nur einmal maskieren: In der Datei steht für »<« &lt; und nicht &amp;lt;. Meist genügt es, neu zu exportieren.",
            "Escape the text only once: in the file, »<« is written &lt; and not &amp;lt;. Exporting it again is usually enough.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[(
                    "&lt;p&gt;Stadt Lindenhain, Fachbereich Tiefbau und Verkehr&lt;/p&gt;",
                    "&amp;lt;p&amp;gt;Stadt Lindenhain, Tiefbau&amp;lt;/p&amp;gt;",
                )],
                passing: &[(
                    "&lt;p&gt;Stadt Lindenhain,",
                    "&lt;p&gt;Stadt Lindenhain &amp;amp; Umland, Alter &amp;lt; 18,",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[(
                    "&lt;p&gt;Stadt Lindenhain,",
                    "&lt;p&gt;Stadt&amp;amp;nbsp;Lindenhain,",
                )],
                passing: &[],
            },
        ],
        reparatur: &[Reparatur::Vorschlag],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        let wert = &*wortlaut.text.value;
        // What is in a tag, nobody sees.
        let is_seen = |at: usize| {
            let marken = &wortlaut.html().marken;
            let next = marken.partition_point(|marke| marke.span.end <= at);
            marken.get(next).is_none_or(|marke| at < marke.span.start)
        };
        let Some(bereich) = maskiert(wert, wortlaut.ist_html, is_seen) else { return };
        lage.melde(wortlaut.bereich(bereich.clone()), |befund| {
            let text = wert.get(bereich.clone()).unwrap_or_default();
            // In plain text a reader sees what stands there.
            let text = Html::read(text, wortlaut.ist_html).klartext();
            befund
                .value("text", clip(&text, 8))
                .value("sprache", wortlaut.sprachzusatz())
                .found(clip(&text, 60))
                .expected(("Text, der richtig angezeigt wird", "text that is displayed properly"))
                .distinguish(&wortlaut.kennung())
        });
    })],
};

/// The first piece that shows as markup or as a reference. In plain text a reference is one.
fn maskiert(wert: &str, ist_html: bool, is_seen: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let mut found = wert.match_indices('&').filter_map(|(at, _)| {
        let rest = &wert[at + 1..];
        let twice = || rest.strip_prefix("amp;").and_then(verweis).map(|length| 5 + length);
        let once = || verweis(rest).filter(|_| !ist_html).map(|length| 1 + length);
        let tag = || {
            let inner = zeichen(rest, KLEINER)?;
            element(inner).map(|length| wert.len() - at - inner.len() + length)
        };
        Some(at..at + twice().or_else(tag).or_else(once)?)
    });
    found.find(|found| is_seen(found.start))
}

/// Ways to write a sign as a reference, without `&`.
type Schreibweisen = &'static [&'static str];
const KLEINER: Schreibweisen = &["lt;", "#60;", "#x3c;", "#x3C;", "#X3C;"];
const GROESSER: Schreibweisen = &["gt;", "#62;", "#x3e;", "#x3E;", "#X3E;"];

/// What stands behind a sign at the beginning of a text.
fn zeichen(rest: &str, wege: Schreibweisen) -> Option<&str> {
    wege.iter().find_map(|weg| rest.strip_prefix(*weg))
}

/// Bytes of the rest of a reference that is often met: `nbsp;`, `#160;`.
fn verweis(rest: &str) -> Option<usize> {
    #[rustfmt::skip]
    const NAMEN: &[&str] = &[
        "nbsp;", "auml;", "ouml;", "uuml;", "Auml;", "Ouml;", "Uuml;", "szlig;", "sect;", "euro;",
        "bdquo;", "ldquo;", "rdquo;", "ndash;", "mdash;", "shy;", "hellip;", "bull;", "quot;",
        "lt;", "gt;", "amp;",
    ];
    if let Some(name) = NAMEN.iter().find(|name| rest.starts_with(**name)) {
        return Some(name.len());
    }
    let number = rest.strip_prefix('#')?;
    let hex = number.strip_prefix(['x', 'X']);
    let is_digit = |b: &u8| if hex.is_some() { b.is_ascii_hexdigit() } else { b.is_ascii_digit() };
    // Numbers of characters are short.
    let digits = hex.unwrap_or(number).bytes().take(8).take_while(is_digit).count();
    let behind = hex.unwrap_or(number)[digits..].strip_prefix(';')?;
    (digits > 0).then_some(rest.len() - behind.len())
}

/// Bytes of the rest of an escaped tag with the name of an element of HTML, up to its end if that
/// comes next. Comments are seen, too.
fn element(rest: &str) -> Option<usize> {
    if rest.starts_with("!--") {
        return Some(3);
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    // The longest name of an element has ten letters.
    let length = name.bytes().take(11).take_while(u8::is_ascii_alphanumeric).count();
    let (name, behind) = name.split_at(length);
    if !ist_html(&name.to_ascii_lowercase()) {
        return None;
    }
    if let Some(behind) = ende(behind) {
        return Some(rest.len() - behind.len());
    }
    // Attributes are short; looking further would take time.
    let near = behind.get(..behind.floor_char_boundary(200)).unwrap_or_default();
    let is_open = near.starts_with(|c: char| c == '/' || c.is_whitespace());
    let end = near.char_indices().find(|(at, _)| is_open && ende(&near[*at..]).is_some());
    let inner = near.get(..end?.0)?;
    (inner.trim().is_empty() || geht_als_tag_weiter(inner)).then(|| rest.len() - behind.len())
}

/// What stands behind the end of a tag.
fn ende(rest: &str) -> Option<&str> {
    let escaped = || zeichen(rest.strip_prefix('&')?, GROESSER);
    rest.strip_prefix('>').or_else(escaped)
}

#[cfg(test)]
mod tests {
    use super::{Html, maskiert};

    #[test]
    fn markup_that_is_seen_is_found_however_it_is_escaped() {
        let seen = |text: &'static str| maskiert(text, true, |_| true).map(|range| &text[range]);
        for (text, expected) in [
            ("&lt;p>T&lt;/p>", "&lt;p>"),
            ("a &#60;BR/&#x3e;", "&#60;BR"),
            ("&lt;a\nhref=x&gt;", "&lt;a"),
            ("5&amp;#xA0;m", "&amp;#xA0;"),
            ("&lt;!-- x --&gt;", "&lt;!--"),
        ] {
            assert_eq!(seen(text), Some(expected), "{text}");
        }
        for text in ["Rat &amp; Tat", "&amp;#abc;", "a &lt;b und c&gt; d", "&lt;b", "&amp;#x;"] {
            assert_eq!(seen(text), None, "{text}");
        }
        let plain = |text: &'static str| maskiert(text, false, |_| true).map(|range| &text[range]);
        assert_eq!(plain("Rat &amp; Tat"), Some("&amp;"));
        assert_eq!(plain("Rat & Tat; &#abc;"), None);
    }

    #[test]
    fn what_is_visible_is_told_as_it_is_seen() {
        let seen = |wert: &str, ist_html| {
            let bereich = maskiert(wert, ist_html, |_| true).expect("escaped twice");
            Html::read(&wert[bereich], ist_html).klartext()
        };
        assert_eq!(seen("a &lt;p&gt;", true), "<p>");
        assert_eq!(seen("a &amp;lt;p", true), "&lt;");
        assert_eq!(seen("a &amp;nbsp;b", true), "&nbsp;");
        assert_eq!(seen("a &lt;p&gt;", false), "&lt;p&gt;");
        assert_eq!(seen("a &amp;nbsp;b", false), "&amp;nbsp;");
        assert_eq!(seen("a &nbsp;b", false), "&nbsp;");
    }
}
