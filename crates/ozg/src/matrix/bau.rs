//! From a matrix as it is written to one that can be used; everything that is wrong with it is told.

use super::datei::{self, Gegenstandzeile, Kategoriezeile, Matrixdatei};
use super::{
    Kategorieangabe, Matrix, Prototypart, Pruefung, Umsetzungsvorgaben, Zeilenvorgabe,
    Zielplattform,
};
use crate::lesen::Tabelle;
use crate::nah::liste;
use crate::steckbrief::Gruende;
use crate::wert::{Liste, Text};
use fim_core::{Kategorie, Liefergegenstand, Soll, Source, Span};
use std::collections::HashSet;

/// Puts a matrix together and says what is wrong.
pub(super) struct Bau<'s> {
    source: &'s Source,
    pub(super) fehler: Vec<(u64, u64, String, String)>,
}

impl<'s> Bau<'s> {
    pub(super) const fn new(source: &'s Source) -> Self {
        Self { source, fehler: Vec::new() }
    }
    fn melde(&mut self, span: Span, de: String, en: String) {
        let position = self.source.position(span.start);
        self.fehler.push((position.line, position.column, de, en));
    }

    fn fehlende(&mut self, table: &impl Tabelle) {
        for feld in table.fehlende() {
            let ort = table.ort();
            let pfad = crate::lesen::unter(&ort.pfad, feld);
            self.melde(ort.span, format!("»{pfad}« fehlt"), format!("»{pfad}« is missing"));
        }
    }

    fn einmalig(&mut self, gesehen: &mut HashSet<String>, text: Option<&Text>) {
        let Some(text) = text else { return };
        if !gesehen.insert(text.text().to_lowercase()) {
            let wort = text.text();
            self.melde(
                text.span,
                format!("»{wort}« steht schon da"),
                format!("»{wort}« is there already"),
            );
        }
    }

    pub(super) fn matrix(&mut self, datei: &Matrixdatei) -> Matrix {
        self.fehlende(datei);
        let kategorien = self.kategorien(datei.kategorie.as_ref());
        let zeilen = self.zeilen(datei.liefergegenstand.as_ref(), &kategorien);
        let plattform = |zeile: &datei::Plattformzeile| Zielplattform {
            variante: text(zeile.variante.as_ref()),
            name: text(zeile.name.as_ref()),
            komponenten: texte(zeile.komponenten.as_ref()),
        };
        let prototyp = |zeile: &datei::Prototypzeile| Prototypart {
            id: text(zeile.id.as_ref()),
            name: text(zeile.name.as_ref()),
            immer: zeile.immer.as_ref().is_some_and(|it| it.wert),
            aufwand: zeile.aufwand.as_ref().is_some_and(|it| it.wert),
            typen: texte(zeile.typen.as_ref()),
        };
        let plattformen = datei.zielplattform.as_deref().unwrap_or_default();
        let prototypen = datei.prototypart.as_deref().unwrap_or_default();
        plattformen.iter().for_each(|zeile| self.fehlende(zeile));
        prototypen.iter().for_each(|zeile| self.fehlende(zeile));
        Matrix {
            name: text(datei.name.as_ref()),
            titel: text(datei.titel.as_ref()),
            quelle: text(datei.quelle.as_ref()),
            kategorien,
            zeilen,
            zielplattformen: plattformen.iter().map(plattform).collect(),
            prototyparten: prototypen.iter().map(prototyp).collect(),
            umsetzung: self.umsetzung(datei.umsetzung.as_ref()),
            bekannte_standards: texte(datei.bekannte_standards.as_ref()),
        }
    }

    fn umsetzung(&mut self, zeile: Option<&datei::Umsetzungszeile>) -> Umsetzungsvorgaben {
        let Some(zeile) = zeile else { return Umsetzungsvorgaben::default() };
        self.fehlende(zeile);
        let phasen = texte(zeile.phasen.as_ref());
        let genannte = zeile.zurueck.iter().flat_map(|liste| liste.iter()).chain(&zeile.pruefphase);
        for name in genannte.filter(|name| !phasen.iter().any(|phase| phase == name.text())) {
            let (wort, bekannt) = (name.text(), phasen.join(", "));
            self.melde(
                name.span,
                format!("»{wort}« ist keine der Phasen: {bekannt}"),
                format!("»{wort}« is none of the phases: {bekannt}"),
            );
        }
        Umsetzungsvorgaben {
            zurueck: texte(zeile.zurueck.as_ref()),
            wochen: zeile.wochen.as_ref().and_then(|it| self.ganze(it, 1, 1000)),
            pruefphase: zeile.pruefphase.as_ref().map(|it| it.text().to_owned()),
            phasen,
        }
    }

    fn kategorien(&mut self, zeilen: Option<&Liste<Kategoriezeile>>) -> Vec<Kategorieangabe> {
        let mut gesehen = HashSet::new();
        let mut kategorien = Vec::new();
        for zeile in zeilen.into_iter().flat_map(|liste| liste.iter()) {
            self.fehlende(zeile);
            self.einmalig(&mut gesehen, zeile.code.as_ref());
            let status = zeile.freigabestatus.as_ref().and_then(|it| self.ganze(it, 1, 6));
            kategorien.push(Kategorieangabe {
                kategorie: Kategorie {
                    code: text(zeile.code.as_ref()),
                    name: text(zeile.name.as_ref()),
                },
                freigabestatus: status.and_then(|status| u8::try_from(status).ok()),
                nicht_nur_typ: zeile.nicht_nur_typ.as_ref().map(|it| it.text().to_owned()),
            });
        }
        kategorien
    }

    fn zeilen(
        &mut self,
        zeilen: Option<&Liste<Gegenstandzeile>>,
        kategorien: &[Kategorieangabe],
    ) -> Vec<Zeilenvorgabe> {
        let mut gesehen = HashSet::new();
        let mut gefunden = Vec::new();
        for zeile in zeilen.into_iter().flat_map(|liste| liste.iter()) {
            self.fehlende(zeile);
            self.einmalig(&mut gesehen, zeile.id.as_ref());
            let soll = self.soll(zeile.soll.as_ref(), kategorien);
            let ohne = zeile.ohne_steckbrief_hinweis.as_ref();
            ohne.into_iter()
                .flat_map(|liste| liste.iter())
                .for_each(|code| self.kategorie(code, kategorien));
            let nr = zeile.nr.as_ref().and_then(|it| self.ganze(it, 0, 10_000));
            let id = text(zeile.id.as_ref());
            let pruefung = zeile.pruefung.as_ref().map_or(Pruefung::Eintraege, |it| it.wert);
            gefunden.push(Zeilenvorgabe {
                tabelle: self.tabelle(zeile, pruefung, &id),
                gegenstand: Liefergegenstand {
                    nr: nr.and_then(|nr| u32::try_from(nr).ok()).unwrap_or_default(),
                    id,
                    name: text(zeile.name.as_ref()),
                    kurz: fim_core::reading::clip(&text(zeile.kurz.as_ref()), 4),
                    anforderungen: texte(zeile.anforderungen.as_ref()),
                },
                pruefung,
                soll,
                keine: zeile.keine.as_ref().is_some_and(|it| it.wert),
                ohne_steckbrief_hinweis: texte(ohne),
            });
        }
        gefunden
    }

    /// The table a row is checked on: the one its check needs, else the one that bears its id, else
    /// that of all deliverables without one.
    fn tabelle(&mut self, zeile: &Gegenstandzeile, pruefung: Pruefung, id: &str) -> String {
        const LISTEN: &[&str] =
            &["user_journey", "persona", "harmonisierung", "nachnutzung", "referenzprozess"];
        let fest = match pruefung {
            Pruefung::Analyse => Some("analyse"),
            Pruefung::Prioritaet => Some("prioritaet"),
            Pruefung::Umsetzungsvarianten => Some("umsetzungsvariante"),
            Pruefung::Architektur => Some("architektur"),
            Pruefung::Rechtsaenderungen => Some("rechtsaenderung"),
            Pruefung::FimArtefakte => Some("fim_artefakt"),
            Pruefung::Standards => Some("standard"),
            Pruefung::Referenzprozesse => Some("referenzprozess"),
            Pruefung::Register => Some("register"),
            Pruefung::Prototypen => Some("prototyp"),
            Pruefung::Eintraege => None,
        };
        let genannt = zeile.tabelle.as_ref().map(Text::text);
        if let (Some(genannt), Some(text)) = (genannt, &zeile.tabelle) {
            let erlaubt = match fest {
                Some(fest) => vec![fest],
                None => LISTEN.to_vec(),
            };
            if !erlaubt.contains(&genannt) {
                let erlaubt = liste(&erlaubt);
                self.melde(
                    text.span,
                    format!("Tabelle »{genannt}« passt nicht zur Prüfung; möglich: {erlaubt}"),
                    format!("table »{genannt}« does not suit the check; possible: {erlaubt}"),
                );
            }
            return genannt.to_owned();
        }
        match fest {
            Some(fest) => fest.to_owned(),
            None if LISTEN.contains(&id) => id.to_owned(),
            None => "sonstiges".to_owned(),
        }
    }

    fn soll(&mut self, soll: Option<&Gruende>, kategorien: &[Kategorieangabe]) -> Vec<Soll> {
        let angaben = soll.map_or(&[][..], |soll| &soll.eintraege);
        angaben.iter().for_each(|(code, _)| self.kategorie(code, kategorien));
        let of = |kategorie: &Kategorieangabe| {
            let code = &kategorie.kategorie.code;
            let found = angaben.iter().find(|(name, _)| name.text().eq_ignore_ascii_case(code));
            let Some((_, wert)) = found else { return Soll::Keines };
            match wert.text() {
                "" | "-" => Soll::Keines,
                other => {
                    Soll::ALL.into_iter().find(|one| one.key() == other).unwrap_or_else(|| {
                        self.melde(
                            wert.span,
                            format!("»{other}« ist nicht möglich; möglich sind X, (X) und -"),
                            format!("»{other}« is not possible; possible are X, (X) and -"),
                        );
                        Soll::Keines
                    })
                }
            }
        };
        kategorien.iter().map(of).collect()
    }

    fn kategorie(&mut self, code: &Text, kategorien: &[Kategorieangabe]) {
        let mut codes = kategorien.iter().map(|one| one.kategorie.code.as_str());
        if !codes.clone().any(|known| known.eq_ignore_ascii_case(code.text())) {
            let (wort, bekannt) = (code.text(), codes.by_ref().collect::<Vec<_>>().join(", "));
            self.melde(
                code.span,
                format!("»{wort}« ist keine der Kategorien: {bekannt}"),
                format!("»{wort}« is none of the categories: {bekannt}"),
            );
        }
    }

    fn ganze(&mut self, zahl: &crate::wert::Zahl, least: u64, most: u64) -> Option<u64> {
        let text = zahl.wert.to_string();
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.melde(
                zahl.span,
                format!("{text} ist nicht möglich: eine ganze Zahl von {least} bis {most}"),
                format!("{text} is not possible: a whole number from {least} to {most}"),
            );
        }
        number
    }
}

fn text(text: Option<&Text>) -> String {
    text.map(|text| text.text().to_owned()).unwrap_or_default()
}

fn texte(liste: Option<&Liste<Text>>) -> Vec<String> {
    let texte = liste.into_iter().flat_map(|liste| liste.iter());
    texte.map(|text| text.text().to_owned()).filter(|text| !text.is_empty()).collect()
}
