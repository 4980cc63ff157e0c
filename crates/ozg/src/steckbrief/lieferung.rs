//! The tables of the deliverables.

use super::Ebene;
use crate::auswahl::auswahl;
use crate::tabelle::tabelle;
use crate::wert::{Liste, Schalter, Text, Wert, Zahl};

auswahl! {
    /// The three Bausteine of FIM.
    Baustein {
        /// Leistungsbeschreibung, XZuFi.
        Leistungen = "leistungen",
        /// Stammdatenschema, XDatenfelder.
        Datenfelder = "datenfelder",
        /// Stammprozess, XProzess.
        Prozesse = "prozesse",
    }
}

auswahl! {
    /// Whether a register is read or written.
    Richtung {
        /// Data come from it.
        Lesen = "lesen",
        /// Data go into it.
        Schreiben = "schreiben",
        /// Both.
        Beides = "lesen und schreiben",
    }
}

tabelle! {
    /// A title and its evidence.
    Eintrag, "Ein Eintrag mit Titel und Nachweis.", {
        pflicht titel: Text = "Wie es heißt.",
        pflicht nachweis: Liste<Text> = "Datei (vom Ordner des Steckbriefs aus), FIM-Kennung oder Adresse.",
        frei beschreibung: Text = "Worum es geht.",
    }

    /// A way to carry out a Leistung.
    Umsetzungsvariante, "Eine Umsetzungsvariante.", {
        pflicht titel: Text = "Wie die Variante heißt.",
        pflicht nachweis: Liste<Text> = "Datei, FIM-Kennung oder Adresse.",
        frei beschreibung: Text = "Worin sie besteht.",
        frei bevorzugt: Schalter = "true bei der Variante, die umgesetzt werden soll.",
        frei alternativlos: Text = "Wenn es nur eine Variante gibt: warum keine andere.",
    }

    /// Where a Leistung runs.
    Architektur, "Zielplattform und Komponenten.", {
        pflicht zielplattform: Text = "Variante der Zielplattform: 1 bis 4.",
        pflicht komponenten: Liste<Text> = "Komponenten, mindestens die der Variante.",
        frei nachweis: Liste<Text> = "Datei oder Adresse, etwa eine Übersicht.",
        frei beschreibung: Text = "Was davon abweicht.",
    }

    /// A change of law that is needed.
    Rechtsaenderung, "Eine nötige Rechtsänderung.", {
        pflicht norm: Text = "Die Norm, die zu ändern ist.",
        pflicht aenderung: Text = "Was zu ändern ist.",
        pflicht ebene: Wert<Ebene> = "Wer sie ändern muss.",
        frei titel: Text = "Kurz, worum es geht.",
        frei nachweis: Liste<Text> = "Datei oder Adresse, etwa ein Formulierungsvorschlag.",
        frei beschreibung: Text = "Warum es nötig ist.",
    }

    /// A FIM artefact.
    FimArtefakt, "Ein FIM-Artefakt; Kennung oder Datei wird gebraucht.", {
        pflicht baustein: Wert<Baustein> = "leistungen, datenfelder oder prozesse.",
        pflicht ausbaustufe: Text = "IST, oder eine spätere Ausbaustufe.",
        frei id: Text = "Kennung: Leistungsschlüssel oder S00000000371.",
        frei version: Text = "Version, wenn eine bestimmte gemeint ist.",
        frei titel: Text = "Name.",
        frei nachweis: Liste<Text> = "Datei, wenn es keine Kennung gibt.",
    }

    /// A standard for the transmission of data.
    Standardangabe, "Ein Datenübertragungsstandard.", {
        pflicht name: Text = "XFall, XBau, XMeld …",
        pflicht version: Text = "Version, etwa 2.2.0.",
        pflicht anwendung: Text = "Wofür und wie er angewendet wird.",
        frei titel: Text = "Voller Name.",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
    }

    /// A register.
    Register, "Ein Register.", {
        pflicht titel: Text = "Name des Registers.",
        pflicht richtung: Wert<Richtung> = "lesen, schreiben oder lesen und schreiben.",
        pflicht zustand: Text = "Stand der Anbindung: angebunden, geplant …",
        frei nachweis: Liste<Text> = "Datei oder Adresse.",
        frei beschreibung: Text = "Wofür das Register gebraucht wird.",
    }

    /// A prototype.
    Prototyp, "Ein Prototyp; Mockup oder Click-Dummy wird immer gebraucht.", {
        pflicht art: Text = "mockup, clickdummy, prototyp oder mvp.",
        pflicht nachweis: Liste<Text> = "Datei oder Adresse.",
        frei titel: Text = "Wie er heißt.",
        frei beschreibung: Text = "Was er zeigt.",
        frei aufwand: Zahl = "Aufwand in Personentagen; nötig bei Prototyp und MVP.",
        frei verbreitung: Zahl = "Zahl der Behörden, die ihn nutzen könnten; nötig bei Prototyp und MVP.",
    }

    /// A deliverable that has no table of its own.
    Sonstiges, "Ein Liefergegenstand ohne eigene Tabelle.", {
        pflicht liefergegenstand: Text = "Kennung der Zeile in der Matrix.",
        pflicht titel: Text = "Wie es heißt.",
        pflicht nachweis: Liste<Text> = "Datei, FIM-Kennung oder Adresse.",
        frei beschreibung: Text = "Worum es geht.",
    }
}
