//! What a Steckbrief is about: Leistung, law, analysis, priority.

use crate::auswahl::auswahl;
use crate::tabelle::tabelle;
use crate::wert::{Liste, Text, Wert, Zahl};

auswahl! {
    /// The level that makes a law, or that is changed.
    Ebene {
        /// European Union.
        Eu = "EU",
        /// Bund.
        Bund = "Bund",
        /// Land.
        Land = "Land",
        /// Kommune.
        Kommune = "Kommune",
    }
}

tabelle! {
    /// What a Steckbrief is about.
    Kopf, "Wofür der Steckbrief gilt.", {
        pflicht leistungen: Liste<Text> = "Leistungsschlüssel mit 14 Ziffern; mehrere, wenn der Steckbrief ein Bündel beschreibt.",
        pflicht bezeichnung: Text = "Name der Leistung oder des Bündels.",
        pflicht themenfeld: Text = "Themenfeld des OZG, als Code (mobilitaet_reisen) oder Name.",
        pflicht prioritaet: Text = "Kategorie der Matrix: L, K, M oder D.",
        pflicht begruendung: Text = "Warum die Leistung diese Priorität hat.",
        frei typ: Liste<Text> = "Typisierung der Leistungen: 1, 2, 2/3, 3, 4a, 4b, 5 …",
        frei ozg_id: Text = "Fünfstellige Nummer der OZG-Leistung.",
        frei ozg_leistung: Text = "Name der OZG-Leistung.",
        frei lage: Text = "Lebens- oder Unternehmenslage.",
        frei vollzug: Liste<Text> = "Wer die Leistung ausführt: Bund, Land, Kommune.",
    }

    /// A law a Leistung rests on.
    Handlungsgrundlage, "Eine Vorschrift, auf der die Leistung beruht.", {
        pflicht norm: Text = "Fundstelle: § 2 StVG.",
        frei titel: Text = "Titel der Vorschrift: Straßenverkehrsgesetz.",
        frei ebene: Wert<Ebene> = "Wer die Vorschrift erlässt.",
        frei varianten: Liste<Text> = "Varianten der Handlungsgrundlage, etwa der Länder; »keine« oder eine leere Liste, wenn es keine gibt.",
    }

    /// How a Leistung was analysed.
    Analyse, "Wie die Leistung analysiert wurde.", {
        pflicht normenanalyse: Liste<Text> = "Nachweis der FIM-Normenanalyse: Datei, FIM-Kennung oder Adresse.",
        pflicht leika_stand: Text = "Tag, an dem der LeiKa fortgeschrieben wurde: 2024-05-31.",
    }

    /// What a priority is made of.
    Prioritaet, "Woraus sich die Priorität ergibt.", {
        frei kriterien: Kriterien = "Punkte je Kriterium; alle sechs oder keines.",
        frei gewichte: Kriterien = "Gewicht je Kriterium; zusammen 1 oder 100.",
    }

    /// The six criteria of a priority.
    Kriterien, "Die sechs Kriterien der Priorisierung (Leitfaden OZG-Umsetzung, 6.3).", {
        pflicht ozg_prioritaet: Zahl = "OZG-Priorität aus den Workshops.",
        pflicht fallzahlen: Zahl = "Fallzahlen und Nachfrage.",
        pflicht komplexitaet: Zahl = "Komplexität für Bürgerinnen, Bürger und Unternehmen.",
        pflicht digitalisierungspotenzial: Zahl = "Digitalisierungspotenzial.",
        pflicht aufwand: Zahl = "Kosten- und Zeitaufwand für die Nutzenden.",
        pflicht relevanz: Zahl = "Politische und gesellschaftliche Relevanz.",
    }
}

impl Kriterien {
    /// The values in the order of the fields.
    #[must_use]
    pub fn werte(&self) -> [Option<&Zahl>; 6] {
        [
            self.ozg_prioritaet.as_ref(),
            self.fallzahlen.as_ref(),
            self.komplexitaet.as_ref(),
            self.digitalisierungspotenzial.as_ref(),
            self.aufwand.as_ref(),
            self.relevanz.as_ref(),
        ]
    }
}
