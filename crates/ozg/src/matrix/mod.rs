//! The deliverable matrix as data: what is demanded of a Leistung, by its category.
//!
//! The one of 2019 ships with the program; a user may bring another. Everything that the checks
//! know of a matrix stands in it.

mod datei;

pub(crate) use datei::Matrixdatei;
pub use datei::Pruefung;

use crate::lesen::{Lesen, Tabelle, lesen};
use crate::nah::liste;
use crate::regeln::STECKBRIEF_KEIN_TOML;
use crate::steckbrief::Gruende;
use crate::wert::{Liste, Text};
use datei::{Gegenstandzeile, Kategoriezeile};
use fim_core::{Kategorie, Liefergegenstand, Soll, Source, Span, Sprache};
use std::collections::HashSet;
use toml::Spanned;
use toml::de::DeValue;

/// A matrix, sound and ready for use.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Short name, such as `ozg-2019`.
    pub name: String,
    /// Title before people.
    pub titel: String,
    /// What it rests on.
    pub quelle: String,
    /// Columns in order.
    pub kategorien: Vec<Kategorieangabe>,
    /// Rows in order.
    pub zeilen: Vec<Zeilenvorgabe>,
    /// Variants of the Zielplattform.
    pub zielplattformen: Vec<Zielplattform>,
    /// Kinds of prototypes.
    pub prototyparten: Vec<Prototypart>,
    /// What holds for the work.
    pub umsetzung: Umsetzungsvorgaben,
    /// Names of standards that need no question.
    pub bekannte_standards: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kategorieangabe {
    /// Code and name.
    pub kategorie: Kategorie,
    /// Least release status of FIM artefacts, 1 to 6.
    pub freigabestatus: Option<u8>,
    /// A Leistung that has this type alone cannot be of the category.
    pub nicht_nur_typ: Option<String>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeilenvorgabe {
    /// Number, names, demands.
    pub gegenstand: Liefergegenstand,
    /// How it is checked.
    pub pruefung: Pruefung,
    /// The table of the Steckbrief.
    pub tabelle: String,
    /// What is demanded, in the order of the categories.
    pub soll: Vec<Soll>,
    /// True where the statement that there is none, with a reason, is a delivery.
    pub keine: bool,
    /// Categories in which, without any Steckbrief, its absence is no more than a Hinweis.
    pub ohne_steckbrief_hinweis: Vec<String>,
}

/// A variant of the Zielplattform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zielplattform {
    /// Number as written.
    pub variante: String,
    /// Name.
    pub name: String,
    /// What must be named.
    pub komponenten: Vec<String>,
}

/// A kind of prototypes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prototypart {
    /// As in the Steckbrief.
    pub id: String,
    /// Name before people.
    pub name: String,
    /// True where one of these must always be among the prototypes.
    pub immer: bool,
    /// True where effort and spread belong to it.
    pub aufwand: bool,
    /// Types of Leistungen it makes sense for; all where empty.
    pub typen: Vec<String>,
}

/// What holds for the work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Umsetzungsvorgaben {
    /// Phases in order.
    pub phasen: Vec<String>,
    /// Phases after which an earlier one may come again.
    pub zurueck: Vec<String>,
    /// Weeks it may take at most.
    pub wochen: Option<u64>,
    /// The phase that must come before the last one.
    pub pruefphase: Option<String>,
}

/// Why a matrix cannot be used: everything that is wrong with it, as `line:column: text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrixfehler {
    /// Line, column, German text, English text.
    pub fehler: Vec<(u64, u64, String, String)>,
}

impl Matrixfehler {
    /// All of them, a line each, with the name of the file.
    #[must_use]
    pub fn message(&self, datei: &str, sprache: Sprache) -> String {
        let zeile = |(line, column, de, en): &(u64, u64, String, String)| {
            format!("{datei}:{line}:{column}: {}", sprache.pick(de, en))
        };
        self.fehler.iter().map(zeile).collect::<Vec<_>>().join("\n")
    }
}

/// The matrix that ships.
const OZG_2019: &str = include_str!("../../../../schemas/matrix/ozg-2019.toml");

impl Matrix {
    /// The matrix of the Lübeck talk of 2019, which ships with the program.
    ///
    /// # Errors
    /// None; the file that ships is sound, as a test shows.
    pub fn ozg_2019() -> Result<Self, Matrixfehler> {
        Self::lesen("ozg-2019.toml", OZG_2019)
    }

    /// Reads a matrix.
    ///
    /// # Errors
    /// Everything that is wrong with it. A matrix that is not understood whole is not used: it would
    /// judge otherwise than its author believes.
    pub fn lesen(name: &str, text: &str) -> Result<Self, Matrixfehler> {
        let source = Source::from_text(name, text);
        let gelesen = lesen(&source, |table, leser| {
            let value = Spanned::new(table.span(), DeValue::Table(table.get_ref().clone()));
            <Matrixdatei as Lesen>::lesen(&value, "", leser).unwrap_or_default()
        });
        let mut bau = Bau { source: &source, fehler: Vec::new() };
        for finding in &gelesen.befunde {
            let position = finding.place.as_ref().map(|place| place.position).unwrap_or_default();
            let text = |sprache: Sprache| {
                // The rules speak of a Steckbrief.
                let what = match finding.rule.code {
                    code if code == STECKBRIEF_KEIN_TOML.code => sprache
                        .pick("Das ist kein gültiges TOML", "This is no valid TOML")
                        .to_owned(),
                    _ => finding.message(sprache),
                };
                format!("{what}. {}", finding.fix(sprache))
            };
            let (de, en) = (text(Sprache::De), text(Sprache::En));
            bau.fehler.push((position.line, position.column, de, en));
        }
        // Of a file that was not read whole nobody can tell what is missing.
        if !gelesen.vollstaendig {
            bau.fehler.sort();
            return Err(Matrixfehler { fehler: bau.fehler });
        }
        let matrix = bau.matrix(&gelesen.inhalt);
        bau.fehler.sort();
        bau.fehler.dedup();
        if bau.fehler.is_empty() { Ok(matrix) } else { Err(Matrixfehler { fehler: bau.fehler }) }
    }

    /// The place of a category in the order.
    #[must_use]
    pub fn kategorie(&self, code: &str) -> Option<usize> {
        let code = code.trim();
        self.kategorien.iter().position(|one| one.kategorie.code.eq_ignore_ascii_case(code))
    }

    /// Codes of the categories.
    #[must_use]
    pub fn codes(&self) -> Vec<&str> {
        self.kategorien.iter().map(|one| one.kategorie.code.as_str()).collect()
    }

    /// What a category demands of a row; nothing where the category is unknown.
    #[must_use]
    pub fn soll(&self, zeile: &Zeilenvorgabe, kategorie: Option<usize>) -> Soll {
        kategorie.and_then(|at| zeile.soll.get(at)).copied().unwrap_or(Soll::Keines)
    }

    /// The rows that are checked in a way.
    pub fn zeilen_mit(&self, pruefung: Pruefung) -> impl Iterator<Item = &Zeilenvorgabe> {
        self.zeilen.iter().filter(move |zeile| zeile.pruefung == pruefung)
    }
}

/// Puts a matrix together and says what is wrong.
struct Bau<'s> {
    source: &'s Source,
    fehler: Vec<(u64, u64, String, String)>,
}

impl Bau<'_> {
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

    fn matrix(&mut self, datei: &Matrixdatei) -> Matrix {
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
