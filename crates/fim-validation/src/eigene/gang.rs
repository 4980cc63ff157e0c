//! The walk over a document: every element that a row looks at is held against it once.

use super::befund::{self, Beleg};
use super::pfad::Angabe;
use super::{EigeneRegel, EigeneRegeln, Frage, Wenn, spricht};
use crate::Vorgaben;
use crate::engine::{Befunde, anwenden};
use crate::identify::Standard;
use crate::zeilen::{Bedingung, Verstoss};
use fim_core::Element;

/// What a walk is given beside the document.
#[derive(Clone, Copy)]
pub(crate) struct Lauf<'l> {
    pub(crate) vorgaben: &'l Vorgaben<'l>,
    /// Name of the file in the report.
    pub(crate) datei: &'l str,
    pub(crate) standard: Standard,
    /// The version, as the file has it.
    pub(crate) fassung: &'l str,
}

impl<'l> Lauf<'l> {
    fn regeln(&self) -> &'l EigeneRegeln {
        self.vorgaben.eigene
    }

    /// True for rows that have a say on this version, and that are wanted.
    fn will(&self, regel: &EigeneRegel) -> bool {
        let versions = regel.meta.versions;
        let speaks_of =
            versions.is_empty() || versions.iter().any(|one| self.fassung.starts_with(one));
        speaks_of && self.vorgaben.auswahl.wants(regel.meta)
    }

    /// Shows every element with each row that looks at it.
    pub(super) fn besuche<'a>(
        &self,
        wurzel: Element<'a>,
        show: &mut dyn FnMut(u32, &'l EigeneRegel, Element<'a>),
    ) {
        let regeln = self.regeln();
        let plan = regeln.plan(self.standard);
        for element in wurzel.descendants() {
            if self.vorgaben.frist.ist_um() {
                return;
            }
            for at in plan.regeln.get(element.name()).into_iter().flatten() {
                let Some(regel) = regeln.regel(*at) else { continue };
                let applies = regel.element.endet_an(element)
                    && regel.wenn.iter().all(|wenn| wenn.gilt(element))
                    && self.will(regel);
                if applies {
                    show(*at, regel, element);
                }
            }
        }
    }
}

/// Holds a document against every row of its standard.
pub(crate) fn pruefe(wurzel: Element<'_>, lauf: Lauf<'_>, befunde: &mut Befunde) {
    if !spricht(lauf.vorgaben.profil) || lauf.regeln().plan(lauf.standard).regeln.is_empty() {
        return;
    }
    lauf.besuche(wurzel, &mut |_, regel, element| {
        anwenden(regel.meta, lauf.vorgaben, || {
            regel.pruefe(element, &mut |beleg, verstoss| {
                befunde.add(befund::of(regel, &beleg, verstoss).finish(lauf.datei));
            });
        });
    });
}

impl EigeneRegel {
    /// Tells of every value that does not meet the condition by itself.
    fn pruefe<'a>(&self, element: Element<'a>, melde: &mut dyn FnMut(Beleg, Verstoss)) {
        match &self.bedingung {
            Bedingung::Pflicht => {
                let (mut leer, mut ist_da) = (None, false);
                self.feld.jede(element, &mut |angabe| {
                    if ist_da {
                    } else if angabe.ist_leer() {
                        leer = leer.or(Some(angabe.stelle()));
                    } else {
                        ist_da = true;
                    }
                });
                let wert = if ist_da { "x" } else { "" };
                if let Some(verstoss) = self.bedingung.verstoss(wert) {
                    let stelle = leer.unwrap_or_else(|| self.feld.luecke(element));
                    melde(Beleg::luecke(self.standard, element, &stelle), verstoss);
                }
            }
            Bedingung::Eindeutig(_) | Bedingung::Verweis(_) => {}
            Bedingung::Muster(_) | Bedingung::Laenge(_) | Bedingung::Werteliste(_) => {
                self.werte(element, &mut |angabe, wert| {
                    if let Some(verstoss) = self.bedingung.verstoss(wert) {
                        melde(Beleg::wert(self.standard, element, &angabe, wert), verstoss);
                    }
                });
            }
        }
    }

    /// Every value that is not empty: what must be there is the business of another row.
    pub(super) fn werte<'a>(&self, element: Element<'a>, show: &mut dyn FnMut(Angabe<'a>, &str)) {
        self.feld.jede(element, &mut |angabe| {
            let wert = angabe.wert();
            if !wert.is_empty() {
                show(angabe, &wert);
            }
        });
    }
}

impl Wenn {
    /// True where the row applies to an element.
    fn gilt(&self, element: Element<'_>) -> bool {
        let mut any = false;
        self.feld.jede(element, &mut |angabe| {
            any = any
                || match &self.frage {
                    Frage::Ist(werte) | Frage::IstNicht(werte) => {
                        let wert = angabe.wert();
                        werte.iter().any(|one| **one == *wert)
                    }
                    Frage::Vorhanden(_) => !angabe.ist_leer(),
                    Frage::Muster(muster) => muster.passt(&angabe.wert()),
                };
        });
        match self.frage {
            Frage::Ist(_) | Frage::Muster(_) | Frage::Vorhanden(true) => any,
            Frage::IstNicht(_) | Frage::Vorhanden(false) => !any,
        }
    }
}
