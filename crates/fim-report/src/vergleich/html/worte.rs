//! The words of the page of a comparison.

use crate::seite::worte::{Eintrag, w};

/// Words of the frame.
pub(super) const RAHMEN: &[Eintrag] = &[
    w("bericht", "Vergleich zweier Stände", "Comparison of two states"),
    w("zu_artefakten", "Zu den Änderungen springen", "Skip to the changes"),
    w("alt", "alter Stand", "old state"),
    w("neu", "neuer Stand", "new state"),
    w("tiefe", "verglichen", "compared"),
    w("programm", "Programm", "Program"),
    w("andere", "andere Dateien", "other files"),
    w("artefakte", "Artefakte", "Artefacts"),
    w("artefakt", "Artefakt", "Artefact"),
    w("stand", "Stand", "State"),
    w("version", "Version", "Version"),
    w("erhoeht", "erhöht?", "raised?"),
    w("vertraeglich", "Urteil", "Verdict"),
    w("zahl", "Änderungen", "Changes"),
    w("aenderungen", "Änderungen im Einzelnen", "Changes in detail"),
    w("art", "Art der Änderung", "Kind of change"),
    w("suche_wo", "Element, Eigenschaft, Text", "Element, property, text"),
    w("gruende", "Warum dieses Urteil", "Why this verdict"),
    w("versionen", "Versionen", "Versions"),
    w("element", "Element", "Element"),
    w("eigenschaft", "Eigenschaft", "Property"),
    w("was", "Änderung", "Change"),
    w("unlesbar", "Nicht lesbar", "Unreadable"),
    w(
        "unlesbar_dazu",
        "Diese Dateien fehlen im Vergleich.",
        "These files are missing in the comparison.",
    ),
    w("keine", "Es gibt keine Unterschiede.", "There are no differences."),
    w("kuerzel", "Tasten benutzen", "Use keys"),
    w(
        "ohne_skript",
        "Ohne Skript fehlen Suche und Auswahl; alles andere steht hier.",
        "Without a script, search and selection are missing; all else is here.",
    ),
    w(
        "ueber_dazu",
        "Elemente sind nach ihrer Kennung zugeordnet, nicht nach Zeilen. »vereinbar« heißt: was unter dem alten Stand gültig war, bleibt gültig. [Vorschlag] heißt: kein amtlicher Text sagt das. Die Datei lädt nichts nach.",
        "Elements are matched by their identifier, not by lines. »compatible« means: what was valid under the old state stays valid. [proposal] means: no official text says so. The file fetches nothing.",
    ),
];

/// Words of the script.
pub(super) const SKRIPT: &[Eintrag] = &[w(
    "gezeigt",
    "{n} von {alle} Änderung gezeigt|{n} von {alle} Änderungen gezeigt",
    "{n} of {alle} change shown|{n} of {alle} changes shown",
)];
