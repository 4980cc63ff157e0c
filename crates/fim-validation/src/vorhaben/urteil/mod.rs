//! Judging a deliverable: what is there, what a demand misses. One file for each way of checking; the
//! texts of what is missing stand in `regeln`.

mod analyse;
mod architektur;
mod artefakte;
mod eintraege;
mod prioritaet;
mod prototypen;
mod varianten;

use super::Steckbriefdatei;
use super::regeln::nachweis::{ANGABE, PLATZHALTER};
use super::umfeld::{Fall, Urteil, platzhalter};
use fim_core::Value;
use fim_core::reading::clip;
use ozg::{Liste, Pruefung, Tabelle, Text, Zeilenvorgabe};

/// Judges a deliverable of a Leistung.
pub(super) fn urteil(fall: &Fall<'_>, zeile: &Zeilenvorgabe) -> Urteil {
    match zeile.pruefung {
        Pruefung::Analyse => analyse::urteil(fall),
        Pruefung::Prioritaet => prioritaet::urteil(fall),
        Pruefung::Eintraege => eintraege::urteil(fall, zeile),
        Pruefung::Umsetzungsvarianten => varianten::urteil(fall),
        Pruefung::Architektur => architektur::urteil(fall),
        Pruefung::Rechtsaenderungen => eintraege::rechtsaenderungen(fall),
        Pruefung::FimArtefakte => artefakte::urteil(fall),
        Pruefung::Standards => eintraege::standards(fall),
        Pruefung::Referenzprozesse => eintraege::referenzprozesse(fall),
        Pruefung::Register => eintraege::register(fall),
        Pruefung::Prototypen => prototypen::urteil(fall),
    }
}

type Brief<'v> = (usize, &'v Steckbriefdatei);

impl<'v> Fall<'v> {
    /// Every entry of a list in all Steckbriefe of the Leistung.
    fn eintraege<T>(
        &self,
        liste: fn(&ozg::Steckbrief) -> Option<&Liste<T>>,
    ) -> Vec<(Brief<'v>, &'v T)> {
        let mut alle = Vec::new();
        for &brief in &self.leistung.steckbriefe {
            let eintraege = liste(&brief.1.inhalt).into_iter().flat_map(|liste| liste.iter());
            alle.extend(eintraege.map(|eintrag| (brief, eintrag)));
        }
        alle
    }

    /// Tells of fields that an entry must have and has not.
    fn angaben<T: Tabelle>(&self, urteil: &mut Urteil, brief: Brief<'_>, eintrag: &T) {
        for feld in eintrag.fehlende() {
            self.angabe_fehlt::<T>(urteil, brief, eintrag, feld);
        }
    }

    /// Tells of a field that an entry must have.
    fn angabe_fehlt<T: Tabelle>(
        &self,
        urteil: &mut Urteil,
        brief: Brief<'_>,
        eintrag: &T,
        feld: &'static str,
    ) {
        let pfad = &eintrag.ort().pfad;
        let ort = self.umfeld.tabelle(brief, eintrag.ort());
        urteil.fehler(self.umfeld.melde(&ANGABE.meta, &ort, |draft| {
            draft
                .value("eintrag", pfad.clone())
                .value("angabe", feld)
                .value("hilfe", (T::text_zu(feld), ""))
                .distinguish(pfad)
                .distinguish(feld)
        }));
    }

    /// Tells of texts that are but placeholders.
    fn platzhalter(
        &self,
        urteil: &mut Urteil,
        brief: Brief<'_>,
        pfad: &str,
        feld: &str,
        text: Option<&Text>,
    ) {
        let Some(text) = text.filter(|it| !it.text().is_empty() && platzhalter(it.text())) else {
            return;
        };
        let ort = self.umfeld.brief(brief, text.span, format!("{pfad}.{feld}"));
        urteil.fehler(self.umfeld.melde(&PLATZHALTER.meta, &ort, |draft| {
            draft
                .value("eintrag", pfad.to_owned())
                .value("angabe", feld.to_owned())
                .value("wert", clip(text.text(), 20))
                .found_text(text.text())
                .distinguish(pfad)
                .distinguish(feld)
        }));
    }
}

/// How many of something, in both languages.
fn anzahl(zahl: usize, (einer, viele): (&str, &str), (one, many): (&str, &str)) -> Value {
    let pick = |a: &str, b: &str| if zahl == 1 { a.to_owned() } else { b.to_owned() };
    Value::Both(format!("{zahl} {}", pick(einer, viele)), format!("{zahl} {}", pick(one, many)))
}
