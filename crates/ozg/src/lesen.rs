//! Reading TOML tolerantly: a value that cannot be read is a finding at its place, the rest is read.
//!
//! serde stops at the first thing it does not like; an editor wants to hear of all of them.

use crate::auswahl::Auswahlliste;
use crate::nah::{liste, rat};
use crate::regeln::{
    ANGABE_ART, ANGABE_UNBEKANNT, STECKBRIEF_KEIN_TOML, TABELLE_KLAMMERN, WERT_UNBEKANNT,
};
use crate::wert::{Liste, Schalter, Text, Wert, Zahl};
use fim_core::reading::clip;
use fim_core::{Draft, Finding, Place, RuleMeta, Source, Span, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table whose fields are known.
pub trait Tabelle {
    /// Names of the fields, in order.
    const FELDER: &'static [&'static str];
    /// Those that must be there.
    const PFLICHT: &'static [&'static str];
    /// What the fields are for, in German, in their order.
    const TEXTE: &'static [&'static str];

    /// Where it stands.
    fn ort(&self) -> &crate::wert::Ort;

    /// True where a field says something.
    fn gefuellt(&self, feld: &str) -> bool;

    /// What a field is for; empty for one that is unknown.
    #[must_use]
    fn text_zu(feld: &str) -> &'static str {
        let at = Self::FELDER.iter().position(|name| *name == feld);
        at.and_then(|at| Self::TEXTE.get(at)).copied().unwrap_or_default()
    }

    /// The fields that must be there and say nothing.
    fn fehlende(&self) -> Vec<&'static str> {
        Self::PFLICHT.iter().copied().filter(|feld| !self.gefuellt(feld)).collect()
    }
}

/// What reading a file came to.
#[derive(Debug)]
pub struct Gelesen<T> {
    /// What could be read.
    pub inhalt: T,
    /// What could not.
    pub befunde: Vec<Finding>,
    /// False where the file is no TOML, so that more may be missing than is told of.
    pub vollstaendig: bool,
}

/// More findings of one file are of no use to anybody.
const HOECHSTENS: usize = 500;

/// Something that can be read from a value.
pub(crate) trait Lesen: Sized {
    /// Reads a value; `None` after telling why not.
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self>;

    /// False for an empty text or list.
    fn gefuellt(&self) -> bool {
        true
    }
}

/// Collects what cannot be read.
pub(crate) struct Leser<'s> {
    source: &'s Source,
    befunde: Vec<Finding>,
}

/// Parses a file and reads it with `read`.
pub(crate) fn lesen<T>(
    source: &Source,
    read: impl FnOnce(&Spanned<DeTable<'_>>, &mut Leser<'_>) -> T,
) -> Gelesen<T> {
    let (table, fehler) = DeTable::parse_recoverable(source.text());
    let mut leser = Leser { source, befunde: Vec::new() };
    for one in &fehler {
        let span = one.span().map_or(Span::default(), Span::from);
        leser.melde(&STECKBRIEF_KEIN_TOML, span, String::new(), |draft| {
            let zeile = source.position(span.start).line;
            draft
                .value("zeile", zeile)
                .value("grund", clip(one.message(), 80))
                .distinguish(one.message())
        });
    }
    let inhalt = read(&table, &mut leser);
    // What is wrong with a value that is no TOML was said.
    let kaputt: Vec<Span> = fehler.iter().filter_map(|one| one.span().map(Span::from)).collect();
    leser.befunde.retain(|finding| {
        let span = finding.place.as_ref().map_or(Span::default(), |place| place.span);
        finding.rule.code == STECKBRIEF_KEIN_TOML.code || !kaputt.contains(&span)
    });
    Gelesen { inhalt, befunde: leser.befunde, vollstaendig: fehler.is_empty() }
}

impl Leser<'_> {
    /// Tells a finding.
    pub(crate) fn melde(
        &mut self,
        meta: &'static RuleMeta,
        span: Span,
        pfad: String,
        text: impl FnOnce(Draft) -> Draft,
    ) {
        if self.befunde.len() < HOECHSTENS {
            let place = Place { path: pfad, ..Place::in_source(self.source, span) };
            let draft = text(Finding::of(meta).at(place));
            self.befunde.push(draft.finish(self.source.name()));
        }
    }

    /// The table behind a value; names that are not known are told of.
    pub(crate) fn tabelle<'v, 'i, T: Tabelle>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        pfad: &str,
    ) -> Option<&'v DeTable<'i>> {
        let mut value = value;
        if let DeValue::Array(array) = value.get_ref()
            && let Some(first) = array.iter().next()
            && first.get_ref().is_table()
        {
            self.klammern(value.span().into(), pfad, "[…]", "[[…]]");
            value = first;
        }
        let Some(table) = value.get_ref().as_table() else {
            self.falsche_art(value, pfad, ("eine Tabelle", "a table"));
            return None;
        };
        self.unbekannte(table, T::FELDER, pfad);
        Some(table)
    }

    /// The table behind a value whose names are free.
    pub(crate) fn freie_tabelle<'v, 'i>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        pfad: &str,
    ) -> Option<&'v DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.falsche_art(value, pfad, ("eine Tabelle", "a table"));
        }
        table
    }

    /// Tells of names that are not known.
    pub(crate) fn unbekannte(&mut self, table: &DeTable<'_>, known: &[&str], pfad: &str) {
        for (name, _) in table.iter().filter(|(name, _)| !known.contains(&&**name.get_ref())) {
            let pfad_name = unter(pfad, &clip(name.get_ref(), 60));
            self.melde(&ANGABE_UNBEKANNT, name.span().into(), pfad_name, |draft| {
                let ort = match pfad {
                    "" => Value::from(("auf oberster Ebene", "at the top")),
                    pfad => Value::Both(format!("in [{pfad}]"), format!("in [{pfad}]")),
                };
                draft
                    .value("angabe", clip(name.get_ref(), 40))
                    .value("ort", ort)
                    .value("rat", rat(name.get_ref(), known))
                    .found_text(name.get_ref())
                    .expected(liste(known))
                    .distinguish(pfad)
                    .distinguish(name.get_ref())
                    .fit("angabe", 100, 12)
            });
        }
    }

    /// A field of a table.
    pub(crate) fn feld<T: Lesen>(
        &mut self,
        table: &DeTable<'_>,
        name: &str,
        pfad: &str,
    ) -> Option<T> {
        let (_, value) = table.iter().find(|(key, _)| key.get_ref() == name)?;
        T::lesen(value, &unter(pfad, name), self)
    }

    /// A value of a closed list.
    pub(crate) fn auswahl<T: Auswahlliste>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        pfad: &str,
    ) -> Option<Wert<T>> {
        let text = Text::lesen(value, pfad, self)?;
        if let Some(found) = T::by_key(&text.wert) {
            return Some(Wert { wert: found, span: text.span });
        }
        let keys = T::keys();
        self.melde(&WERT_UNBEKANNT, text.span, pfad.to_owned(), |draft| {
            draft
                .value("angabe", pfad.to_owned())
                .value("wert", clip(text.text(), 30))
                .value("rat", rat(text.text(), &keys))
                .found_text(text.text())
                .expected(liste(&keys))
                .distinguish(pfad)
                .distinguish_found()
                .fit("wert", 100, 8)
        });
        None
    }

    fn klammern(&mut self, span: Span, pfad: &str, richtig: &str, falsch: &str) {
        self.melde(&TABELLE_KLAMMERN, span, pfad.to_owned(), |draft| {
            let klammern = |muster: &str| muster.replace('…', pfad);
            draft
                .value("falsch", klammern(falsch))
                .value("richtig", klammern(richtig))
                .found(klammern(falsch))
                .expected(klammern(richtig))
                .distinguish(pfad)
        });
    }

    fn falsche_art(&mut self, value: &Spanned<DeValue<'_>>, pfad: &str, erwartet: (&str, &str)) {
        let gefunden = match value.get_ref() {
            DeValue::String(_) => ("ein Text", "a text"),
            DeValue::Integer(_) | DeValue::Float(_) => ("eine Zahl", "a number"),
            DeValue::Boolean(_) => ("wahr oder falsch", "true or false"),
            DeValue::Datetime(_) => ("ein Datum", "a date"),
            DeValue::Array(_) => ("eine Liste", "a list"),
            DeValue::Table(_) => ("eine Tabelle", "a table"),
        };
        self.melde(&ANGABE_ART, value.span().into(), pfad.to_owned(), |draft| {
            draft
                .value("angabe", pfad.to_owned())
                .value("gefunden", gefunden)
                .value("erwartet", erwartet)
                .found(gefunden)
                .expected(erwartet)
                .distinguish(pfad)
                .fit("angabe", 100, 12)
        });
    }
}

/// A name below another.
pub(crate) fn unter(pfad: &str, name: &str) -> String {
    if pfad.is_empty() { name.to_owned() } else { format!("{pfad}.{name}") }
}

impl Lesen for Text {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => {
                leser.falsche_art(value, pfad, ("ein Text", "a text"));
                return None;
            }
        };
        Some(Self { wert: text, span: value.span().into() })
    }

    fn gefuellt(&self) -> bool {
        !self.text().is_empty()
    }
}

impl Lesen for Zahl {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.to_string().parse::<f64>().ok(),
            DeValue::Float(number) => number.to_string().parse::<f64>().ok(),
            _ => None,
        };
        match number.filter(|number| number.is_finite()) {
            Some(wert) => Some(Self { wert, span: value.span().into() }),
            None => {
                leser.falsche_art(value, pfad, ("eine Zahl ohne Anführungszeichen", "a number"));
                None
            }
        }
    }
}

impl Lesen for Schalter {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let wert = value.get_ref().as_bool();
        if wert.is_none() {
            leser.falsche_art(value, pfad, ("true oder false", "true or false"));
        }
        Some(Self { wert: wert?, span: value.span().into() })
    }
}

impl Lesen for Liste<Text> {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let span = value.span().into();
        let eintraege = match value.get_ref() {
            DeValue::Array(array) => {
                array.iter().filter_map(|entry| Text::lesen(entry, pfad, leser)).collect()
            }
            _ => vec![Text::lesen(value, pfad, leser)?],
        };
        Some(Self { eintraege, span })
    }

    fn gefuellt(&self) -> bool {
        self.iter().any(Lesen::gefuellt)
    }
}

impl<T: Tabelle + Lesen> Lesen for Liste<T> {
    fn lesen(value: &Spanned<DeValue<'_>>, pfad: &str, leser: &mut Leser<'_>) -> Option<Self> {
        let span = value.span().into();
        let eintraege = match value.get_ref() {
            DeValue::Array(array) => {
                let entries = array.iter().zip(1..);
                let read = |(entry, number): (_, u32)| {
                    T::lesen(entry, &format!("{pfad}[{number}]"), leser)
                };
                entries.filter_map(read).collect()
            }
            DeValue::Table(_) => {
                leser.klammern(span, pfad, "[[…]]", "[…]");
                vec![T::lesen(value, &format!("{pfad}[1]"), leser)?]
            }
            _ => {
                leser.falsche_art(value, pfad, ("eine Liste von Tabellen", "a list of tables"));
                return None;
            }
        };
        Some(Self { eintraege, span })
    }

    fn gefuellt(&self) -> bool {
        !self.is_empty()
    }
}
