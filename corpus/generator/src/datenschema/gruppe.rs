//! Groups of fields, one within the other.

use super::{Schrift, worte};

impl Schrift<'_> {
    /// A group with fields, and with groups as deep as wanted.
    pub(super) fn gruppe(&mut self, tiefe: usize) {
        self.gruppen += 1;
        let id = Self::kennung('G', self.auftrag.nummer, self.gruppen);
        let name = worte::gruppe(&mut self.zufall);
        self.struktur_auf(["1:1", "0:1", "1:*", "0:*"][self.gruppen % 4]);
        self.xml.auf("xdf3:datenfeldgruppe");
        let definition = format!("{name}: Angaben, die zusammengehören.");
        self.allgemeines(&id, &name, &definition);
        self.bezeichnungen(&name);
        let felder = 3 + self.zufall.unter(5);
        let regeln = self.zufall.unter(2);
        for nummer in 0..regeln {
            let von = Self::kennung('F', self.auftrag.nummer, self.felder + nummer + 1);
            let zu = Self::kennung('F', self.auftrag.nummer, self.felder + nummer + 2);
            let text = format!("Wenn {von} leer ist, muss {zu} ausgefüllt sein.");
            self.regel("Eine Angabe von beiden", &text);
        }
        for _ in 0..felder {
            self.feld();
        }
        if tiefe > 0 {
            for _ in 0..=self.zufall.unter(2) {
                self.gruppe(tiefe - 1);
            }
        }
        self.xml.zu();
        self.struktur_zu();
    }

    /// Opens what a field or group stands in.
    pub(super) fn struktur_auf(&mut self, anzahl: &str) {
        self.xml.auf("xdf3:struktur");
        self.blatt("anzahl", anzahl);
        self.xml.auf("xdf3:enthaelt");
    }

    pub(super) fn struktur_zu(&mut self) {
        self.xml.zu();
        self.xml.zu();
    }
}
