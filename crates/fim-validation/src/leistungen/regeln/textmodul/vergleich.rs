//! XZF1109 and XZF1111: Teaser, Kurztext and Volltext say the same, or the short one is the long one.

use super::{code_of, inhalte, kanaele};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::html::{Html, beginnt_roh};
use crate::leistungen::lage::Lage;
use crate::leistungen::pruefung::Pruefung;
use crate::leistungen::regeln::VORSCHLAG;
use crate::leistungen::textmodule;
use crate::leistungen::wortlaut::Wortlaut;
use crate::stelle::Stelle;
use fim_core::reading::is_invisible;
use fim_core::{Example, RuleMeta, Stufe, Wording};
use std::collections::HashMap;
use xzufi::Leistung;

const SOURCE: &str = "Vorschlag; Musterformular Leistungsbeschreibungen (2019): jedes Modul hat seine eigene Aufgabe";
const HINWEIS: RuleMeta = RuleMeta { stufe: Stufe::Hinweis, source: SOURCE, ..VORSCHLAG };

pub(super) static GLEICH: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1111",
        name: "textmodule-gleich",
        message: Wording::new(
            "{element}: {kurz} und {lang} haben denselben Text{sprache}",
            "{element}: {kurz} and {lang} have the same text{sprache}",
        ),
        why: Wording::new(
            "Der Teaser lädt ein, der Kurztext fasst zusammen, der Volltext erklärt; stehen sie hintereinander, liest man zweimal dasselbe.",
            "The teaser invites, the short text sums up, the full text explains; shown one after the other, people read the same thing twice.",
        ),
        fix: Wording::new(
            "Den Text im Modul {kurz} kürzer fassen oder das Modul weglassen.",
            "Make the text of the module {kurz} shorter, or leave the module out.",
        ),
        examples: &[Example::Edited {
            base: LEISTUNG_22,
            failing: &[(
                "&lt;ul&gt;&lt;li&gt;Sondernutzungserlaubnis für einen öffentlichen Bücherschrank Erteilung&lt;/li&gt;&lt;li&gt;Erlaubnis zum Aufstellen und Betreiben eines frei zugänglichen Bücherschranks auf Straßen, Wegen oder Plätzen&lt;/li&gt;&lt;li&gt;Erlaubnis wird befristet erteilt, in der Regel für fünf Jahre&lt;/li&gt;&lt;li&gt;für gemeinnützige Organisationen fällt keine Sondernutzungsgebühr an&lt;/li&gt;&lt;li&gt;zuständig: Stadt Lindenhain, Fachbereich Tiefbau und Verkehr&lt;/li&gt;&lt;/ul&gt;",
                "&lt;p&gt;Wenn Sie einen Bücherschrank auf einer öffentlichen Fläche aufstellen möchten, benötigen Sie eine Sondernutzungserlaubnis.&lt;/p&gt;",
            )],
            passing: &[],
        }],
        ..HINWEIS
    },
    checks: &[
        Pruefung::Leistung(gleich),
        Pruefung::Spezialisierung(|spezialisierung, lage| gleich(&spezialisierung.angaben, lage)),
    ],
};

pub(super) static LAENGE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1109",
        name: "textmodul-laenger-als-naechstes",
        message: Wording::new(
            "{element}: {kurz} hat {zahl} Zeichen, {lang} nur {grenze}{sprache}",
            "{element}: {kurz} has {zahl} characters, {lang} only {grenze}{sprache}",
        ),
        why: Wording::new(
            "Der Teaser soll kürzer sein als der Kurztext, dieser kürzer als der Volltext; sonst steht am Anfang mehr als danach.",
            "The teaser should be shorter than the short text, and the short text shorter than the full text; otherwise the beginning says more than what follows.",
        ),
        fix: Wording::new(
            "Den Text im Modul {kurz} kürzen und Einzelheiten in das Modul {lang} verschieben.",
            "Shorten the text of the module {kurz} and move details to the module {lang}.",
        ),
        examples: &[
            Example::Edited {
                base: LEISTUNG_22,
                failing: &[
                    (
                        "&lt;li&gt;permit is granted for a limited period, usually five years&lt;/li&gt;&lt;li&gt;non-profit organisations do not pay the annual special use fee&lt;/li&gt;&lt;li&gt;responsible: City of Lindenhain, Department of Civil Engineering and Traffic&lt;/li&gt;",
                        "",
                    ),
                    (
                        "If you would like to set up a bookcase in a public area, you need a special use permit.",
                        "If you would like to set up a bookcase in a public area, you need a special use permit for it.",
                    ),
                ],
                passing: &[(
                    "If you would like to set up a bookcase in a public area, you need a special use permit.",
                    "Permit",
                )],
            },
            Example::Edited {
                base: LEISTUNG_23,
                failing: &[
                    (
                        "<p>Die Stadt Lindenhain prüft vor allem, ob der Fußverkehr ausreichend Platz behält, ob der Bücherschrank standsicher ist und wer sich um ihn kümmert. Die Erlaubnis kann mit Auflagen verbunden werden.</p>",
                        "",
                    ),
                    (
                        "<p>Steht der Bücherschrank auf einer öffentlichen Straße, einem Weg oder einem Platz, geht die Nutzung über den Gemeingebrauch hinaus. Sie benötigen dafür eine <strong>Sondernutzungserlaubnis</strong>.</p>",
                        "",
                    ),
                ],
                passing: &[],
            },
        ],
        ..HINWEIS
    },
    checks: &[
        Pruefung::Leistung(laenge),
        Pruefung::Spezialisierung(|spezialisierung, lage| laenge(&spezialisierung.angaben, lage)),
    ],
};

fn gleich<'a>(leistung: &Leistung<'a>, lage: &mut Lage<'_, '_, 'a>) {
    for (kurz, lang) in [("24", "05"), ("05", "06"), ("24", "06")] {
        paare(leistung, kurz, lang, |eins, zwei| {
            if beginnen_anders(eins, zwei) || !ist_gleich(eins.html(), zwei.html()) {
                return;
            }
            let other = Stelle::from(zwei.text).place();
            lage.melde(eins.text, |befund| {
                let befund = befund
                    .value("kurz", name(kurz))
                    .value("lang", name(lang))
                    .value("sprache", eins.sprachzusatz())
                    .found_text(&eins.html().klartext())
                    .expected(("je Modul ein eigener Text", "a text of its own in each module"))
                    .distinguish(lang)
                    .distinguish(eins.sprachcode());
                match other {
                    Some(place) => befund.related(("derselbe Text", "the same text"), place),
                    None => befund,
                }
            });
        });
    }
}

fn laenge<'a>(leistung: &Leistung<'a>, lage: &mut Lage<'_, '_, 'a>) {
    for (kurz, lang) in [("24", "05"), ("05", "06")] {
        paare(leistung, kurz, lang, |eins, zwei| {
            if ist_sicher_kuerzer(eins, zwei) {
                return;
            }
            let zahl = zeichen(eins.html(), usize::MAX);
            let grenze = zeichen(zwei.html(), zahl);
            if zahl > grenze && grenze > 0 {
                lage.melde(eins.text, |befund| {
                    befund
                        .value("kurz", name(kurz))
                        .value("lang", name(lang))
                        .value("zahl", zahl as u64)
                        .value("grenze", grenze as u64)
                        .value("sprache", eins.sprachzusatz())
                        .found((&*format!("{zahl} Zeichen"), &*format!("{zahl} characters")))
                        .expected((
                            &*format!("höchstens {grenze} Zeichen"),
                            &*format!("{grenze} characters at most"),
                        ))
                        .distinguish(kurz)
                        .distinguish(eins.sprachcode())
                });
            }
        });
    }
}

fn name(code: &str) -> &'static str {
    textmodule::name(code).unwrap_or_default()
}

/// True where a reader sees the same, and sees something. Ends with the shorter text.
fn ist_gleich(eins: &Html, zwei: &Html) -> bool {
    !eins.bloecke.is_empty()
        && eins.bloecke.len() == zwei.bloecke.len()
        && eins.bloecke.iter().zip(&zwei.bloecke).all(|(eins, zwei)| eins.text == zwei.text)
}

/// The letters and digits that a reader surely sees, in order and as far as that can be told without
/// reading the HTML.
fn sicher_sichtbar<'t>(wortlaut: &'t Wortlaut<'_, '_>) -> impl Iterator<Item = char> + 't {
    let text = &*wortlaut.text.value;
    let (mut in_marke, mut sicher) = (false, wortlaut.ist_html);
    let zeichen = text.char_indices().map_while(move |(at, c)| {
        sicher &= match c {
            '&' | '!' => false,
            '<' => ist_marke(&text[at + 1..]),
            '"' | '\'' => !in_marke,
            _ => true,
        };
        in_marke = c == '<' || in_marke && c != '>';
        sicher.then_some(c).map(|c| (in_marke, c))
    });
    zeichen
        .filter(|(in_marke, c)| !in_marke && c.is_alphanumeric() && !is_invisible(*c))
        .map(|(_, c)| c)
}

/// True where an ordinary tag begins behind a `<`.
fn ist_marke(rest: &str) -> bool {
    let name = rest.strip_prefix('/').unwrap_or(rest);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && !beginnt_roh(name)
}

/// True where the first letters say that a reader sees different texts.
fn beginnen_anders(eins: &Wortlaut<'_, '_>, zwei: &Wortlaut<'_, '_>) -> bool {
    let mut beide = sicher_sichtbar(eins).zip(sicher_sichtbar(zwei));
    beide.any(|(eins, zwei)| eins != zwei)
}

/// True where the letters of the second text alone are more than the first has bytes.
fn ist_sicher_kuerzer(eins: &Wortlaut<'_, '_>, zwei: &Wortlaut<'_, '_>) -> bool {
    let most = eins.text.value.len();
    sicher_sichtbar(zwei).take(most + 1).count() > most
}

/// Characters of the plain text, counted up to `most`: thousands of short texts may be held against
/// one long text.
fn zeichen(html: &Html, most: usize) -> usize {
    let zeilen = html.bloecke.iter().map(|block| std::iter::once('\n').chain(block.text.chars()));
    zeilen.flatten().skip(1).take(most).count()
}

/// Calls `paar` for the texts of two modules that go together: same language, same Zugangskanäle.
fn paare<'a>(
    leistung: &Leistung<'a>,
    kurz: &'static str,
    lang: &'static str,
    mut paar: impl FnMut(&Wortlaut<'_, 'a>, &Wortlaut<'_, 'a>),
) {
    const SPRACHEN: usize = 30;
    let of =
        |code: &'static str| leistung.modul_text.iter().filter(move |modul| code_of(modul) == code);
    // Each text keeps its HTML, so that it is read once, whatever it is held against.
    let lange: HashMap<_, Vec<_>> =
        of(lang).map(|modul| (kanaele(modul), inhalte(modul).take(SPRACHEN).collect())).collect();
    for eins in of(kurz) {
        let Some(zwei) = lange.get(&kanaele(eins)) else { continue };
        for text in inhalte(eins).take(SPRACHEN) {
            let same = |other: &&Wortlaut<'_, 'a>| other.sprachcode() == text.sprachcode();
            if let Some(other) = zwei.iter().find(same) {
                paar(&text, other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Wortlaut, beginnen_anders, ist_gleich, ist_sicher_kuerzer, zeichen};
    use fim_core::Text;
    use proptest::prelude::*;
    use xzufi::HtmlStringLocalized;

    const STUECKE: &[&str] = &[
        "Wort",
        "ab",
        " ",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "&amp;",
        "ä",
        "<",
        "> ",
        "< b",
        "</ x>",
        "<!-- n -->",
        "<a title=\"x>y\">",
        "<br/>",
        "<script>s</script>",
        "\u{3164}",
        "\u{ad}",
        "1",
        "<>",
        "<1>",
        "<p",
    ];

    fn text(pieces: &[&'static str]) -> HtmlStringLocalized<'static> {
        let value = Text { value: pieces.concat().into(), ..Text::default() };
        HtmlStringLocalized { value, ..HtmlStringLocalized::default() }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]

        #[test]
        fn a_quick_look_never_contradicts_reading_all(
            eins in prop::collection::vec(prop::sample::select(STUECKE), 0..6),
            zwei in prop::collection::vec(prop::sample::select(STUECKE), 0..6),
        ) {
            let (eins, zwei) = (text(&eins), text(&zwei));
            let of = |model| Wortlaut::of(model, "inhalt", "05").expect("a text");
            let (eins, zwei) = (of(&eins), of(&zwei));
            if ist_gleich(eins.html(), zwei.html()) {
                prop_assert!(!beginnen_anders(&eins, &zwei));
            }
            let zahl = |it: &Wortlaut<'_, '_>| zeichen(it.html(), usize::MAX);
            if zahl(&eins) > zahl(&zwei) {
                prop_assert!(!ist_sicher_kuerzer(&eins, &zwei));
            }
        }
    }
}
