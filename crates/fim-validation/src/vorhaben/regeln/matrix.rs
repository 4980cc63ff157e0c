//! OZG30xx: what the matrix demands and what is not there.

use super::{Ozgregel, Pruefung, regel};
use crate::vorhaben::beispiele::{brief, katalog};

pub(super) static RULES: &[&Ozgregel] =
    &[&FEHLT, &KEIN_STECKBRIEF, &STECKBRIEF_BEI_BEDARF, &BEI_BEDARF, &ENTFAELLT];

regel! {
    FEHLT = "OZG3001" "liefergegenstand-fehlt" Methodisch (MATRIX),
    ["{element}: »{gegenstand}« fehlt, ist für {kategorie} gefordert", "{element}: »{gegenstand}« is missing, required for {kategorie}"],
    ["Die Matrix verlangt diesen Liefergegenstand für jede Leistung mit dieser Priorität.", "The matrix demands this deliverable of every Leistung of this priority."],
    ["{rat}", "{rat}"],
    brief!("[[persona]]\ntitel = \"Standbetreiberin ohne festen Laden\"\nnachweis = \"https://www.example.org/personas/standbetreiberin\"\n" => ""); Pruefung::Urteil
}

regel! {
    KEIN_STECKBRIEF = "OZG3002" "steckbrief-fehlt" Methodisch (MATRIX),
    ["{element}: {kategorie} ohne Steckbrief, {anzahl} Liefergegenstände fehlen", "{element}: {kategorie} without a Steckbrief, {anzahl} deliverables are missing"],
    ["Für diese Priorität ist ein Projektsteckbrief gefordert; es fehlen: {liste}.", "A Projektsteckbrief is required for this priority; missing are: {liste}."],
    ["Einen Steckbrief schreiben: »fim new steckbrief {schluessel}« legt ihn mit den nötigen Tabellen an.", "Write a Steckbrief: »fim new steckbrief {schluessel}« makes one with the tables it needs."],
    katalog!("engagement_hobby;D;" => "engagement_hobby;K;"),
    coincides: &["OZG3001"]; Pruefung::Urteil
}

regel! {
    STECKBRIEF_BEI_BEDARF = "OZG3003" "kein-steckbrief" Hinweis (MATRIX),
    ["{element}: kein Steckbrief; ohne ihn fehlen {liste}", "{element}: no Steckbrief; without it {liste} are missing"],
    ["Für diese Priorität wird ein Steckbrief nur geschrieben, wo er gebraucht wird; mehrere Leistungen können sich einen teilen.", "For this priority a Steckbrief is written only where it is needed; several Leistungen may share one."],
    ["Prüfen, ob die Leistung in einem Bündel beschrieben werden soll: »fim new steckbrief {schluessel}«.", "See whether the Leistung is to be described in a bundle: »fim new steckbrief {schluessel}«."],
    katalog!("engagement_hobby;D;" => "engagement_hobby;M;"),
    coincides: &["OZG3001"]; Pruefung::Urteil
}

regel! {
    BEI_BEDARF = "OZG3004" "bei-bedarf-offen" Hinweis (MATRIX),
    ["{element}: bei Bedarf zu liefern und ohne Angabe: {liste}", "{element}: to be delivered as needed, nothing is said of: {liste}"],
    ["Was bei Bedarf zu liefern ist, darf fehlen; ohne Angabe ist aber nicht zu erkennen, ob daran gedacht wurde.", "What is to be delivered as needed may be missing; but where nothing is said, nobody can tell whether it was thought of."],
    ["Ausfüllen, oder unter [entfaellt] mit Begründung nennen.", "Fill it in, or name it under [entfaellt] with a reason."],
    crate::vorhaben::beispiele::ALS_KANDIDAT; Pruefung::Urteil
}

regel! {
    ENTFAELLT = "OZG3005" "entfaellt-unzulaessig" Methodisch (MATRIX),
    ["{element}: »{gegenstand}« kann für {kategorie} nicht entfallen", "{element}: »{gegenstand}« cannot be waived for {kategorie}"],
    ["Die Matrix verlangt diesen Liefergegenstand; eine Begründung ersetzt ihn nicht.", "The matrix demands this deliverable; a reason does not replace it."],
    ["{rat}", "{rat}"],
    brief!("nachnutzung = \"Eine Umfrage unter den Nachbarkommunen ergab keine vorhandene Lösung.\"" => "nachnutzung = \"Eine Umfrage unter den Nachbarkommunen ergab keine vorhandene Lösung.\"\n\n[entfaellt]\npersona = \"Die Nutzenden sind bekannt.\"\n", "[[persona]]\ntitel = \"Standbetreiberin ohne festen Laden\"\nnachweis = \"https://www.example.org/personas/standbetreiberin\"\n" => ""); Pruefung::Urteil
}
