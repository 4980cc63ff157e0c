//! OZG22xx: evidence is opened, not believed.

use super::{Ozgregel, Pruefung, regel};
use crate::vorhaben::beispiele::{brief, mit};

pub(super) static RULES: &[&Ozgregel] = &[
    &FEHLT,
    &AUSSERHALB,
    &LEER,
    &KRITISCH,
    &KENNUNG,
    &UNLESBAR,
    &FORMAT,
    &ANGABE,
    &PLATZHALTER,
    &SELBST,
];

regel! {
    FEHLT = "OZG2201" "nachweis-fehlt" Methodisch (MATRIX),
    ["{element}: Nachweis »{nachweis}« gibt es nicht", "{element}: evidence »{nachweis}« does not exist"],
    ["Ein Nachweis, den niemand öffnen kann, belegt nichts; der Liefergegenstand gilt als unvollständig.",
     "Evidence that nobody can open proves nothing; the deliverable counts as incomplete."],
    ["Die Datei ablegen oder den Pfad berichtigen; er gilt vom Ordner der Datei aus, in der er steht.",
     "Put the file there or mend the path; it counts from the folder of the file that names it."],
    brief!("https://www.example.org/personas/standbetreiberin" => "personas/standbetreiberin.pdf"); Pruefung::Urteil
}

regel! {
    AUSSERHALB = "OZG2202" "nachweis-ausserhalb" Methodisch (FORMAT),
    ["{element}: Nachweis »{nachweis}« liegt außerhalb des Vorhabens", "{element}: evidence »{nachweis}« lies outside the Vorhaben"],
    ["Gelesen wird nur, was im Ordner des Vorhabens liegt; anderswo fehlt die Datei.",
     "Only what lies in the folder of the Vorhaben is read; elsewhere the file is missing."],
    ["Die Datei in den Ordner des Vorhabens legen und von dort aus angeben.",
     "Put the file into the folder of the Vorhaben and name it from there."],
    brief!("https://www.example.org/personas/standbetreiberin" => "../../etc/passwd"); Pruefung::Urteil
}

regel! {
    LEER = "OZG2203" "nachweis-leer" Methodisch (MATRIX),
    ["{element}: Nachweis »{nachweis}« ist leer", "{element}: evidence »{nachweis}« is empty"],
    ["Eine leere Datei belegt nichts; vermutlich ist beim Ablegen etwas schiefgegangen.",
     "An empty file proves nothing; something probably went wrong when it was saved."],
    ["Die Datei neu ablegen.", "Save the file again."],
    mit!("leer.md" "\n"; "https://www.example.org/personas/standbetreiberin" => "leer.md"); Pruefung::Urteil
}

regel! {
    KRITISCH = "OZG2204" "nachweis-kritisch" Methodisch (MATRIX),
    ["{element}: »{nachweis}« hat kritische Befunde: {wert}", "{element}: »{nachweis}« has kritisch findings: {wert}"],
    ["Ein Artefakt, das selbst kritische Befunde hat, ist nicht fertig.",
     "An artefact that itself has kritisch findings is not finished."],
    ["Die Befunde des Artefakts beheben; »fim check« zeigt sie an der Datei.",
     "Mend the findings of the artefact; »fim check« shows them at the file."],
    mit!("muster.xml" "<x:xdatenfelder.datenfeld.0104 xmlns:x='urn:xoev-de:fim:standard:xdatenfelder_3.0.0'/>"; "https://www.example.org/personas/standbetreiberin" => "muster.xml"),
    coincides: &["XSD1005", "XSD1003"]; Pruefung::Urteil
}

regel! {
    KENNUNG = "OZG2205" "nachweis-kennung-unbekannt" Methodisch (MATRIX),
    ["{element}: »{nachweis}« steht in keiner der geprüften Dateien", "{element}: »{nachweis}« is in none of the files"],
    ["Ein Artefakt, das nicht dabei ist, konnte nicht geprüft werden ({wert}).",
     "An artefact that is not there could not be checked ({wert})."],
    ["Das Artefakt in den Ordner des Vorhabens legen oder Kennung und Version berichtigen.",
     "Put the artefact into the folder of the Vorhaben, or mend id and version."],
    brief!("https://www.example.org/personas/standbetreiberin" => "F99000000999"); Pruefung::Urteil
}

regel! {
    UNLESBAR = "OZG2206" "nachweis-unlesbar" Methodisch (MATRIX),
    ["{element}: Nachweis »{nachweis}« ist {art}", "{element}: evidence »{nachweis}« is {art}"],
    ["Was sich nicht öffnen lässt, belegt nichts: {wert}.", "What cannot be opened proves nothing: {wert}."],
    ["Die Datei prüfen und neu ablegen.", "Check the file and save it again."],
    mit!("kaputt.bpmn" "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"; "nachweis = \"modell.bpmn\"" => "nachweis = \"kaputt.bpmn\""),
    coincides: &["XML1203"]; Pruefung::Urteil
}

regel! {
    FORMAT = "OZG2207" "nachweis-falsches-format" Methodisch (MATRIX),
    ["{element}: »{nachweis}« heißt wie {wert}, ist aber etwas anderes", "{element}: »{nachweis}« is named like {wert} but is something else"],
    ["Vermutlich wurde statt der Datei eine Fehlerseite oder ein Verweis gespeichert.",
     "Probably an error page or a link was saved in place of the file."],
    ["Die Datei öffnen, neu ablegen oder richtig benennen.", "Open the file, save it again or name it rightly."],
    mit!("persona.pdf" "Bitte melden Sie sich an.\n"; "https://www.example.org/personas/standbetreiberin" => "persona.pdf"); Pruefung::Urteil
}

regel! {
    SELBST = "OZG2210" "nachweis-ist-vorhaben" Methodisch (MATRIX),
    ["{element}: »{nachweis}« ist kein Nachweis, sondern {wert}", "{element}: »{nachweis}« is no evidence but {wert}"],
    ["Katalog und Steckbrief sagen, was geliefert wird; belegen können sie es nicht.", "Catalogue and Steckbrief say what is delivered; they cannot prove it."],
    ["Die Datei angeben, in der das Ergebnis steht.", "Name the file with the result."],
    brief!("https://www.example.org/personas/standbetreiberin" => "ozg-katalog.csv"); Pruefung::Urteil
}

regel! {
    ANGABE = "OZG2208" "angabe-fehlt" Methodisch (MATRIX),
    ["{element}: in [{eintrag}] fehlt »{angabe}«", "{element}: »{angabe}« is missing in [{eintrag}]"],
    ["Ohne diese Angabe ist der Liefergegenstand unvollständig.", "Without it the deliverable is incomplete."],
    ["»{angabe}« ergänzen. {hilfe}", "Add »{angabe}«.{hilfe}"],
    brief!("zustand = \"angebunden\"" => "zustand = \"\""); Pruefung::Urteil
}

regel! {
    PLATZHALTER = "OZG2209" "angabe-platzhalter" Methodisch (MATRIX),
    ["{element}: »{angabe}« in [{eintrag}] ist nur ein Platzhalter: »{wert}«", "{element}: »{angabe}« in [{eintrag}] is but a placeholder: »{wert}«"],
    ["Ein Platzhalter sagt, dass noch etwas fehlt; der Liefergegenstand ist unvollständig.",
     "A placeholder says that something is still missing; the deliverable is incomplete."],
    ["Ausfüllen, was gemeint ist.", "Fill in what is meant."],
    brief!("titel = \"Standbetreiberin ohne festen Laden\"" => "titel = \"tbd\""); Pruefung::Urteil
}
