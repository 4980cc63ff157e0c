//! A matrix as it is written: TOML, the same form for the one that ships and those of users.

use crate::auswahl::auswahl;
use crate::steckbrief::Gruende;
use crate::tabelle::tabelle;
use crate::wert::{Liste, Schalter, Text, Wert, Zahl};

auswahl! {
    /// The ways in which a deliverable can be checked.
    Pruefung {
        /// Handlungsgrundlagen, variants, Normenanalyse, LeiKa.
        Analyse = "analyse",
        /// Category and its justification.
        Prioritaet = "prioritaet",
        /// Entries with title and evidence.
        Eintraege = "eintraege",
        /// At least two variants, one of them preferred.
        Umsetzungsvarianten = "umsetzungsvarianten",
        /// Zielplattform and its components.
        Architektur = "architektur",
        /// Norm, change, level.
        Rechtsaenderungen = "rechtsaenderungen",
        /// Leistungsbeschreibung, Stammdatenschema and Stammprozess.
        FimArtefakte = "fim_artefakte",
        /// Name, version, use.
        Standards = "standards",
        /// Processes that open.
        Referenzprozesse = "referenzprozesse",
        /// Name, direction, state.
        Register = "register",
        /// Mockups and what follows.
        Prototypen = "prototypen",
    }
}

tabelle! {
    /// A matrix.
    Matrixdatei, "Eine Matrix der Liefergegenstände: Zeilen, Spalten, was gefordert ist.", {
        pflicht name: Text = "Kurzer Name, etwa ozg-2019.",
        pflicht titel: Text = "Titel für Menschen.",
        pflicht quelle: Text = "Worauf die Matrix beruht.",
        pflicht kategorie: Liste<Kategoriezeile> = "Die Spalten: Kategorien der Priorität.",
        pflicht liefergegenstand: Liste<Gegenstandzeile> = "Die Zeilen: Liefergegenstände.",
        frei zielplattform: Liste<Plattformzeile> = "Varianten der Zielplattform.",
        frei prototypart: Liste<Prototypzeile> = "Arten von Prototypen.",
        frei umsetzung: Umsetzungszeile = "Was für die Umsetzung gilt.",
        frei bekannte_standards: Liste<Text> = "Namen von Standards, die nicht nachgefragt werden.",
    }

    /// A column.
    Kategoriezeile, "Eine Kategorie der Priorität.", {
        pflicht code: Text = "Wie sie im Katalog steht: L.",
        pflicht name: Text = "Labor-Leistung.",
        frei bedeutung: Text = "Was sie für die Liefergegenstände heißt.",
        frei freigabestatus: Zahl = "Status, den FIM-Artefakte mindestens haben müssen: 1 bis 6.",
        frei nicht_nur_typ: Text = "Eine Leistung, die nur diesen Typ hat, kann nicht in dieser Kategorie stehen.",
    }

    /// A row.
    Gegenstandzeile, "Ein Liefergegenstand.", {
        pflicht nr: Zahl = "Nummer.",
        pflicht id: Text = "Kennung; meist der Name einer Tabelle des Steckbriefs.",
        pflicht name: Text = "Name für Menschen.",
        pflicht kurz: Text = "Höchstens vier Zeichen, für schmale Spalten.",
        pflicht pruefung: Wert<Pruefung> = "Wie er geprüft wird.",
        pflicht soll: Gruende = "Je Kategorie: X (gefordert) oder (X) (bei Bedarf); was fehlt, ist nicht gefordert.",
        frei anforderungen: Liste<Text> = "Was die Quelle verlangt.",
        frei tabelle: Text = "Tabelle des Steckbriefs, wenn sie anders heißt als die Kennung.",
        frei keine: Schalter = "true, wenn »keine« mit Begründung eine Lieferung ist.",
        frei ohne_steckbrief_hinweis: Liste<Text> = "Kategorien, in denen ohne Steckbrief nur ein Hinweis steht.",
    }

    /// A Zielplattform.
    Plattformzeile, "Eine Variante der Zielplattform.", {
        pflicht variante: Text = "Nummer.",
        pflicht name: Text = "Name.",
        pflicht komponenten: Liste<Text> = "Komponenten, die genannt werden müssen.",
    }

    /// A kind of prototypes.
    Prototypzeile, "Eine Art von Prototypen.", {
        pflicht id: Text = "Wie sie im Steckbrief steht.",
        pflicht name: Text = "Name für Menschen.",
        frei immer: Schalter = "true, wenn eine Art wie diese immer dabei sein muss.",
        frei aufwand: Schalter = "true, wenn Aufwand und Verbreitung dazugehören.",
        frei typen: Liste<Text> = "Typen von Leistungen, für die sie sinnvoll ist; 4 steht auch für 4a und 4b.",
    }

    /// What holds for the work.
    Umsetzungszeile, "Was für die Umsetzung gilt.", {
        pflicht phasen: Liste<Text> = "Die Phasen in ihrer Reihenfolge.",
        frei zurueck: Liste<Text> = "Phasen, nach denen eine frühere noch einmal kommen darf.",
        frei wochen: Zahl = "Wochen, die das Ganze höchstens dauert.",
        frei pruefphase: Text = "Phase, die vor der letzten liegen muss: review.",
    }
}
