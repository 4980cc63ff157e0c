//! The artefacts of a file, with what findings in them are counted by.

use crate::artefakt::Inhalt;
use crate::datenfelder::objekt::Objekt as Element;
use crate::datenfelder::regeln::identitaet::nummernkreis;
use crate::korpus::aufloesung::schluesselteil;
use crate::korpus::sammler::{ist_schluessel, schluessel, status};
use crate::korpus::{datenfelder::stand, leistungen::code};
use crate::redaktion::eines_prozesses;
use crate::vorhaben::{Ozgdatei, schluessel as bereinigt};
use fim_core::reading::clip;
use fim_core::{Span, Text};
use ozg::Spalte;
use xdatenfelder::V2;
use xprozess::{Herausgeber, Zustandsangaben};
use xzufi::Datensatz;

/// An artefact that stands for itself, not within another.
#[derive(Debug, Clone)]
pub(super) struct Artefaktangabe {
    /// The bytes it takes up.
    pub(super) span: Span,
    /// Nummernkreis, schemeAgencyID or publisher; empty where none is named.
    pub(super) redaktion: Box<str>,
    /// Its status; outer `None` for what has none by its kind.
    pub(super) status: Option<Option<u8>>,
    /// The one Leistungsschlüssel it has or names.
    pub(super) schluessel: Option<Box<str>>,
    /// False for a row of a catalogue, which is no artefact but has a Themenfeld.
    pub(super) zaehlt: bool,
}

/// Longest name of a Redaktion that is kept.
const LAENGSTE: usize = 100;

pub(super) fn lesen(inhalt: &Inhalt<'_>) -> Vec<Artefaktangabe> {
    let mut found = match inhalt {
        Inhalt::Xdatenfelder(parsed, _) => datenfelder(parsed),
        Inhalt::Xzufi(parsed) => parsed.datensaetze.iter().filter_map(datensatz).collect(),
        Inhalt::Xprozess(parsed) => prozesse(parsed),
        Inhalt::Genericode(liste) => liste
            .element
            .map(|element| Artefaktangabe {
                span: in_file(element),
                redaktion: Box::default(),
                status: None,
                schluessel: None,
                zaehlt: true,
            })
            .into_iter()
            .collect(),
    };
    found.sort_by_key(|artefakt| artefakt.span.start);
    found
}

/// Those of a file of a Vorhaben: the Steckbrief, or the rows of the catalogue.
pub(super) fn des_vorhabens(datei: &Ozgdatei) -> Vec<Artefaktangabe> {
    let angabe = |span: Span, key: Option<&str>, zaehlt: bool| Artefaktangabe {
        span,
        redaktion: Box::default(),
        status: None,
        schluessel: key.map(Into::into),
        zaehlt,
    };
    match datei {
        Ozgdatei::Steckbrief(brief) => {
            let mut keys = brief.schluessel.keys();
            let key = keys.next().filter(|_| keys.next().is_none());
            vec![angabe(Span { start: 0, end: u64::MAX }, key.map(String::as_str), true)]
        }
        Ozgdatei::Katalog(katalog) => {
            let starts = katalog.zeilen.iter().map(|zeile| zeile.anfang.span.start);
            let ends = starts.skip(1).chain(std::iter::once(u64::MAX));
            let zeilen = katalog.zeilen.iter().zip(ends).map(|(zeile, end)| {
                let key = bereinigt(zeile.text(Spalte::Leistungsschluessel));
                angabe(Span { start: zeile.anfang.span.start, end }, Some(&key), false)
            });
            zeilen.collect()
        }
    }
}

fn in_file(element: fim_core::Element<'_>) -> Span {
    element.document().source().in_file(element.span())
}

fn kurz(text: &str) -> Box<str> {
    clip(text.trim(), LAENGSTE).into()
}

fn datenfelder(parsed: &xdatenfelder::Parsed<'_>) -> Vec<Artefaktangabe> {
    let nachricht = &parsed.nachricht;
    let briefe = nachricht.dokumentsteckbrief.iter().chain(&nachricht.dokumentensteckbrief);
    let elemente = briefe
        .map(Element::Steckbrief)
        .chain(nachricht.stammdatenschema.iter().map(Element::Schema))
        .chain(nachricht.datenfeldgruppe.iter().map(Element::Gruppe))
        .chain(nachricht.datenfeld.iter().map(Element::Feld));
    let v2 = parsed.fassung == V2;
    let angabe = |element: Element<'_, '_>| {
        Some(Artefaktangabe {
            span: in_file(element.element()?),
            redaktion: kreis(element.id()),
            status: Some(stand(element, v2)),
            schluessel: genannt(element),
            zaehlt: true,
        })
    };
    let listen = nachricht.codeliste.iter().filter_map(|liste| {
        let id = liste.allgemein.identifikation.as_ref().and_then(|it| it.id.as_ref());
        let span = in_file(liste.element?);
        let redaktion = kreis(id);
        Some(Artefaktangabe { span, redaktion, status: None, schluessel: None, zaehlt: true })
    });
    elemente.filter_map(angabe).chain(listen).collect()
}

fn kreis(id: Option<&Text<'_>>) -> Box<str> {
    nummernkreis(id.map_or("", Text::trimmed)).into()
}

/// The key that the texts of a document name, where they name one alone.
fn genannt(element: Element<'_, '_>) -> Option<Box<str>> {
    let allgemein = element.allgemein()?;
    let texte = [&allgemein.name, &allgemein.definition, &allgemein.beschreibung];
    let mut keys = texte.into_iter().flatten().flat_map(|text| schluessel(&text.value));
    let (_, erster) = keys.next()?;
    keys.all(|(_, key)| key == erster).then(|| erster.into())
}

fn datensatz(satz: &Datensatz<'_>) -> Option<Artefaktangabe> {
    let element = satz.model().element()?;
    let (status, schluessel) = match satz {
        Datensatz::Leistung(it) => {
            let bibliothek = code(it.status_bibliothek.as_ref());
            let status = bibliothek.or_else(|| code(it.status_katalog.as_ref()));
            (Some(status), it.leistungsschluessel())
        }
        Datensatz::Spezialisierung(it) => (None, it.angaben.leistungsschluessel()),
        _ => (None, None),
    };
    let redaktion = xzufi::redaktion(element).unwrap_or_default();
    let schluessel = schluessel.filter(|key| ist_schluessel(key)).map(Into::into);
    let (span, redaktion) = (in_file(element), kurz(&redaktion));
    Some(Artefaktangabe { span, redaktion, status, schluessel, zaehlt: true })
}

fn prozesse(parsed: &xprozess::Parsed<'_>) -> Vec<Artefaktangabe> {
    let nachricht = &parsed.nachricht;
    let katalog = nachricht.prozesskatalog.as_ref().and_then(|it| it.herausgeber.as_ref());
    let bibliothek = nachricht.prozessbibliothek.as_ref().and_then(|it| it.herausgeber.as_ref());
    let klassen = nachricht.prozessklassen().iter().filter_map(|it| {
        let stelle = it.fachlich_freigebende_stelle.as_ref();
        prozess(in_file(it.element?), it.id.as_ref(), it.zustandsangaben.as_ref(), katalog, stelle)
    });
    let prozesse = nachricht.prozesse().iter().filter_map(|it| {
        let stelle = it.fachlich_freigebende_stelle.as_ref();
        let zustand = it.zustandsangaben.as_ref();
        prozess(in_file(it.element?), it.id.as_ref(), zustand, bibliothek, stelle)
    });
    klassen.chain(prozesse).collect()
}

fn prozess(
    span: Span,
    id: Option<&Text<'_>>,
    zustand: Option<&Zustandsangaben<'_>>,
    herausgeber: Option<&Herausgeber<'_>>,
    stelle: Option<&Text<'_>>,
) -> Option<Artefaktangabe> {
    let redaktion = eines_prozesses(herausgeber, stelle);
    let code = zustand.and_then(|it| it.status.as_ref()).and_then(xprozess::Code::value);
    let key = schluesselteil(id.map_or("", Text::trimmed));
    Some(Artefaktangabe {
        span,
        redaktion: kurz(redaktion.map_or("", Text::trimmed)),
        status: Some(status(code)),
        schluessel: Some(key).filter(|key| ist_schluessel(key)).map(Into::into),
        zaehlt: true,
    })
}
