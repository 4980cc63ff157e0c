//! XZF1409: markup that a reader sees, because it was escaped twice.

use super::namen::ist_html;
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::Html;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::reading::clip;
use fim_core::{Example, RuleMeta, Wording};
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
        ..VORSCHLAG
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        let wert = &*wortlaut.text.value;
        let Some(bereich) = maskiert(wert, wortlaut.ist_html) else { return };
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
fn maskiert(wert: &str, ist_html: bool) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = wert[from..].find('&').map(|at| from + at) {
        let rest = &wert[at + 1..];
        let inner = rest.strip_prefix("amp;");
        let shown = if ist_html { inner } else { inner.or(Some(rest)) };
        if let Some(length) = shown.and_then(verweis) {
            let lead = if shown.map(str::len) == Some(rest.len()) { 1 } else { 5 };
            return Some(at..at + lead + length);
        }
        if let Some(length) = rest.strip_prefix("lt;").and_then(element) {
            return Some(at..at + 4 + length);
        }
        from = at + 1;
    }
    None
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
    let digits = rest.strip_prefix('#')?.bytes().take_while(u8::is_ascii_hexdigit).count();
    (digits > 0 && rest[1 + digits..].starts_with(';')).then_some(digits + 2)
}

/// Bytes of the rest of an escaped tag with the name of an element of HTML, up to its end if that
/// comes next.
fn element(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, behind) = name.split_at(length);
    // Attributes are short; looking further would take time.
    let near = behind.get(..behind.floor_char_boundary(200)).unwrap_or_default();
    let ends = near.starts_with("&gt;") || near.starts_with(['/', ' ']) && near.contains("&gt;");
    (ist_html(&name.to_ascii_lowercase()) && ends)
        .then(|| rest.len() - behind.strip_prefix("&gt;").unwrap_or(behind).len())
}

#[cfg(test)]
mod tests {
    use super::{Html, maskiert};

    #[test]
    fn what_is_visible_is_told_as_it_is_seen() {
        let seen = |wert: &str, ist_html| {
            let bereich = maskiert(wert, ist_html).expect("escaped twice");
            Html::read(&wert[bereich], ist_html).klartext()
        };
        assert_eq!(seen("a &lt;p&gt;", true), "<p>");
        assert_eq!(seen("a &amp;lt;p", true), "&lt;");
        assert_eq!(seen("a &amp;nbsp;b", true), "&nbsp;");
        assert_eq!(seen("a &lt;p&gt;", false), "&lt;");
        assert_eq!(seen("a &amp;nbsp;b", false), "&amp;nbsp;");
        assert_eq!(seen("a &nbsp;b", false), "&nbsp;");
    }
}
