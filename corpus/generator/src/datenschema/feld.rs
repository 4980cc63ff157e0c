//! Fields of all kinds.

use super::codeliste::{self, LISTEN};
use super::{Schrift, ZIELE, worte};

/// What a field is for.
#[derive(Clone, Copy)]
enum Art {
    Text,
    Zahl,
    GanzeZahl,
    Datum,
    Ja,
    Werte,
    Liste,
    Anlage,
    Hinweis,
}

const ARTEN: [Art; 12] = [
    Art::Text,
    Art::Text,
    Art::Text,
    Art::Text,
    Art::Zahl,
    Art::GanzeZahl,
    Art::Datum,
    Art::Ja,
    Art::Werte,
    Art::Liste,
    Art::Anlage,
    Art::Hinweis,
];

impl Schrift<'_> {
    pub(super) fn feld(&mut self) {
        self.felder += 1;
        let id = Self::kennung('F', self.auftrag.nummer, self.felder);
        // All kinds are among the first ones, so that each schema has them.
        let art = match self.felder <= ARTEN.len() {
            true => ARTEN[ARTEN.len() - self.felder],
            false => *self.zufall.wahl(&ARTEN),
        };
        let name = worte::feld(&mut self.zufall);
        let anzahl =
            if matches!(art, Art::Anlage) { "0:*" } else { ["1:1", "0:1"][self.felder % 2] };
        self.struktur_auf(anzahl);
        self.xml.auf("xdf3:datenfeld");
        let definition = worte::definition(&mut self.zufall, &name);
        self.allgemeines(&id, &name, &definition);
        self.verwandte();
        self.bezeichnungen(&name);
        if !matches!(art, Art::Hinweis) {
            let hilfe = worte::hilfe(&mut self.zufall);
            self.blatt("hilfetextEingabe", hilfe);
        }
        self.art(art);
        self.xml.zu();
        self.struktur_zu();
    }

    /// Relations to fields of other schemas, each to another one.
    fn verwandte(&mut self) {
        let alle = self.auftrag.alle.max(1);
        let ziele = ZIELE * (alle - 1);
        let beginn = self.zufall.unter(ziele);
        for nummer in 0..self.relationen {
            let ziel = (beginn + nummer) % ziele;
            // Every schema but this one.
            let schema = (self.auftrag.nummer + 1 + ziel / ZIELE) % alle;
            let id = Self::kennung('F', schema, 1 + ziel % ZIELE);
            self.xml.auf("xdf3:relation");
            self.code(
                "praedikat listURI=\"urn:xoev-de:fim-datenfelder:codeliste:relation\" listVersionID=\"1.2\"",
                ["ABL", "EQU", "ERS"][nummer % 3],
            );
            self.xml.auf("xdf3:objekt");
            self.blatt("id", &id);
            self.xml.zu();
            self.xml.zu();
        }
    }

    fn art(&mut self, art: Art) {
        let (feldart, datentyp) = match art {
            Art::Text => ("input", "text"),
            Art::Zahl => ("input", "num"),
            Art::GanzeZahl => ("input", "num_int"),
            Art::Datum => ("input", "date"),
            Art::Ja => ("input", "bool"),
            Art::Werte | Art::Liste => ("select", "text"),
            Art::Anlage => ("input", "file"),
            Art::Hinweis => ("label", "text"),
        };
        self.code("feldart", feldart);
        self.code("datentyp", datentyp);
        let hoechstens = 10 + self.zufall.unter(40) * 5;
        let grenzen = match art {
            Art::Text => format!("minLength=\"1\" maxLength=\"{hoechstens}\""),
            Art::Zahl => format!("minValue=\"0.5\" maxValue=\"{hoechstens}\""),
            Art::GanzeZahl => format!("minValue=\"1\" maxValue=\"{hoechstens}\""),
            Art::Datum => "minValue=\"2020-01-01\" maxValue=\"2040-12-31\"".to_owned(),
            _ => String::new(),
        };
        if !grenzen.is_empty() {
            self.blatt(&format!("praezisierung {grenzen}"), "");
        }
        if matches!(art, Art::Hinweis) {
            let text = worte::hilfe(&mut self.zufall);
            self.blatt("inhalt", text);
        }
        self.code("vorbefuellung", "keine");
        match art {
            Art::Werte => self.werte(),
            Art::Liste => self.liste(),
            Art::Anlage => {
                self.blatt("maxSize", "10485760");
                self.blatt("mediaType", "application/pdf");
                self.blatt("mediaType", "image/png");
            }
            _ => {}
        }
    }

    fn werte(&mut self) {
        self.xml.auf("xdf3:werte");
        for nummer in 0..2 + self.zufall.unter(8) {
            self.xml.auf("xdf3:wert");
            self.blatt("code", &format!("{:03}", nummer + 1));
            self.blatt("name", &worte::wert(nummer));
            self.xml.zu();
        }
        self.xml.zu();
    }

    fn liste(&mut self) {
        let (name, _) = *self.zufall.wahl(&LISTEN);
        let urn = codeliste::urn(name);
        self.xml.auf("xdf3:codelisteReferenz");
        self.blatt("canonicalIdentification", &urn);
        self.blatt("version", codeliste::VERSION);
        self.blatt("canonicalVersionUri", &format!("{urn}_{}", codeliste::VERSION));
        self.xml.zu();
    }
}
