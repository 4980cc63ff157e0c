//! XZF1110: a legal basis that names no place in a law.

use super::{code_of, inhalte};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use fim_core::{Edit, Example, RuleMeta, Text, Wording};

const SIEBEN: &str = "<code>07</code>\n          <name>Handlungsgrundlage(n)</name>";
const SECHZEHN: &str = "<code>16</code>\n          <name>Hinweise (Besonderheiten)</name>";
/// Makes of the hints the legal basis, and the other way round.
const TAUSCH: &[Edit] = &[(SECHZEHN, SIEBEN), (SIEBEN, SECHZEHN)];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1110",
        name: "handlungsgrundlage-ohne-fundstelle",
        source: "Vorschlag; Musterformular Leistungsbeschreibungen (2019): Handlungsgrundlage nennt die Norm",
        message: Wording::new(
            "{element}: keine Fundstelle wie § oder Artikel genannt",
            "{element}: no provision named, such as a § or article",
        ),
        why: Wording::new(
            "Ohne Paragraf oder Artikel lässt sich nicht prüfen, worauf die Leistung beruht, und ein geändertes Gesetz fällt nicht auf.",
            "Without a section or article, nobody can check what the service is based on, and an amendment goes unnoticed.",
        ),
        fix: Wording::new(
            "Die Vorschrift mit Fundstelle nennen, etwa »§ 29b Absatz 1 Straßenverkehrsgesetz (StVG)«.",
            "Name the law and the provision in it, such as »§ 29b Absatz 1 Straßenverkehrsgesetz (StVG)«.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: TAUSCH,
                passing: &[
                    TAUSCH[0],
                    TAUSCH[1],
                    ("&lt;p&gt;Steht der", "&lt;p&gt;Artikel 28 Grundgesetz. Steht der"),
                ],
            },
            Example::Edited { base: LEISTUNG_23, failing: TAUSCH, passing: &[] },
        ],
        ..VORSCHLAG
    },
    checks: &[Pruefung::Textmodul(|modul, lage| {
        if code_of(modul) != "07" {
            return;
        }
        let titel = modul.weiterfuehrender_link.iter().filter_map(|link| link.titel.as_ref());
        if titel.map(|titel| &titel.value).any(|titel| nennt_fundstelle(Text::trimmed(titel))) {
            return;
        }
        for inhalt in inhalte(modul).filter(crate::leistungen::wortlaut::Wortlaut::ist_deutsch) {
            let text = inhalt.html().klartext();
            // XZF1107 speaks of placeholders, and some Leistungen have no legal basis.
            let says_little = text.split_whitespace().nth(1).is_none();
            if !says_little && !text.starts_with("Kein") && !nennt_fundstelle(&text) {
                lage.melde(inhalt.text, |befund| {
                    befund.found_text(&text).expected((
                        "eine Fundstelle, etwa »§ 8 Absatz 1 FStrG«",
                        "a provision, such as »§ 8 Absatz 1 FStrG«",
                    ))
                });
            }
        }
    })],
};

/// True where a word stands that places in laws, treaties or acts of the Union are named with.
fn nennt_fundstelle(text: &str) -> bool {
    #[rustfmt::skip]
    const WOERTER: &[&str] = &[
        "abs", "absatz", "abschnitt", "anhang", "anlage", "art", "artikel", "artikeln", "eg", "eu",
        "ewg", "kapitel", "nr", "nummer", "teil", "ziffer",
    ];
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    text.contains('§')
        || words.any(|word| WOERTER.iter().any(|known| word.eq_ignore_ascii_case(known)))
}
