//! What is wrong with a Leistung on purpose, and what a run must say to it.

/// A defect. A Leistung has at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mangel {
    KeineBegruendung,
    BegruendungPlatzhalter,
    KeineNormenanalyse,
    LeikaInDerZukunft,
    AnderesGesetz,
    ProzessFehlt,
    SchemaFehlt,
    SchemaStatusNiedrig,
    ProzessKritisch,
    PrioritaetAnders,
    KeineHarmonisierung,
    NurEineVariante,
    NachweisFehlt,
    NachweisLeer,
    KomponenteFehlt,
    KeineRechtsaenderung,
    RegisterOhneZustand,
    PrototypOhneAufwand,
}

use Mangel::*;

impl Mangel {
    /// What any Leistung may have, in row and artefacts.
    pub const KATALOG: [Self; 5] = [
        KeineBegruendung,
        BegruendungPlatzhalter,
        KeineNormenanalyse,
        LeikaInDerZukunft,
        AnderesGesetz,
    ];
    /// What is wrong with artefacts; those of D are not judged.
    pub const ARTEFAKTE: [Self; 4] =
        [ProzessFehlt, SchemaFehlt, SchemaStatusNiedrig, ProzessKritisch];
    /// What a Steckbrief of K may have.
    pub const KANDIDAT: [Self; 5] =
        [PrioritaetAnders, KeineHarmonisierung, NurEineVariante, NachweisFehlt, NachweisLeer];
    /// What a Steckbrief of L may have beside that.
    pub const LABOR: [Self; 4] =
        [KomponenteFehlt, KeineRechtsaenderung, RegisterOhneZustand, PrototypOhneAufwand];

    /// Its name in the list of defects.
    pub const fn name(self) -> &'static str {
        match self {
            KeineBegruendung => "keine-begruendung",
            BegruendungPlatzhalter => "begruendung-platzhalter",
            KeineNormenanalyse => "keine-normenanalyse",
            LeikaInDerZukunft => "leika-in-der-zukunft",
            AnderesGesetz => "anderes-gesetz",
            ProzessFehlt => "prozess-fehlt",
            SchemaFehlt => "schema-fehlt",
            SchemaStatusNiedrig => "schema-status-niedrig",
            ProzessKritisch => "prozess-kritisch",
            PrioritaetAnders => "prioritaet-anders",
            KeineHarmonisierung => "keine-harmonisierung",
            NurEineVariante => "nur-eine-variante",
            NachweisFehlt => "nachweis-fehlt",
            NachweisLeer => "nachweis-leer",
            KomponenteFehlt => "komponente-fehlt",
            KeineRechtsaenderung => "keine-rechtsaenderung",
            RegisterOhneZustand => "register-ohne-zustand",
            PrototypOhneAufwand => "prototyp-ohne-aufwand",
        }
    }

    /// The row of the matrix that shows it, and the state it must have.
    pub const fn erwartet(self) -> (u8, &'static str) {
        match self {
            KeineBegruendung => (2, "fehlt"),
            BegruendungPlatzhalter | PrioritaetAnders => (2, "unvollstaendig"),
            KeineNormenanalyse | LeikaInDerZukunft | AnderesGesetz => (1, "unvollstaendig"),
            ProzessFehlt | SchemaFehlt | SchemaStatusNiedrig | ProzessKritisch => {
                (7, "unvollstaendig")
            }
            KeineHarmonisierung => (12, "fehlt"),
            NurEineVariante => (4, "unvollstaendig"),
            NachweisFehlt | NachweisLeer => (9, "unvollstaendig"),
            KomponenteFehlt => (5, "unvollstaendig"),
            KeineRechtsaenderung => (6, "fehlt"),
            RegisterOhneZustand => (11, "unvollstaendig"),
            PrototypOhneAufwand => (14, "unvollstaendig"),
        }
    }
}
