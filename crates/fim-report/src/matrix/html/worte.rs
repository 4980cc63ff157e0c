//! The words of the heat map: those of its frame, and those its script needs.

use crate::seite::worte::{Eintrag, w};
use fim_core::Sprache;

/// Words of the frame.
pub(super) const RAHMEN: &[Eintrag] = &[
    w("zur_tafel", "Zur Matrix springen", "Skip to the matrix"),
    w("zu_offenen", "Zu den offenen Punkten springen", "Skip to the open points"),
    w("bericht", "Liefergegenstände je Leistung", "Deliverables by Leistung"),
    w("anteile", "Anteil erfüllter Pflichten", "Share of fulfilled demands"),
    w(
        "anteile_dazu",
        "Gezählt werden die Liefergegenstände, die für die Kategorie einer Leistung gefordert sind. Prozente sind abgerundet: 100 heißt alle.",
        "Counted are the deliverables that are required for the category of a Leistung. Percentages are rounded down: 100 means all.",
    ),
    w(
        "anteile_klick",
        "Ein Klick auf eine Zeile schränkt die Matrix darauf ein.",
        "A click on a row narrows the matrix to it.",
    ),
    w("nach_kategorie", "Nach Kategorie", "By category"),
    w("nach_themenfeld", "Nach Themenfeld", "By Themenfeld"),
    w("nach_gegenstand", "Nach Liefergegenstand", "By deliverable"),
    w("kategorie", "Kategorie", "Category"),
    w("themenfeld", "Themenfeld", "Themenfeld"),
    w("gegenstand", "Liefergegenstand", "Deliverable"),
    w("leistungen", "Leistungen", "Leistungen"),
    w("gefordert", "gefordert", "required"),
    w("erfuellt", "erfüllt", "met"),
    w("unvollstaendig", "unvollständig", "incomplete"),
    w("fehlt", "fehlt", "missing"),
    w("anteil", "Anteil", "Share"),
    w("seit", "Seit dem früheren Lauf", "Since the earlier run"),
    w("vorher", "vorher", "before"),
    w("jetzt", "jetzt", "now"),
    w("besser", "besser", "better"),
    w("schlechter", "schlechter", "worse"),
    w("matrix", "Matrix", "Matrix"),
    w("suche_wo", "Schlüssel oder Name", "Key or name"),
    w("zustand", "Zustand", "State"),
    w("gliederung", "Gliederung", "Grouping"),
    w("offen", "Pflicht offen", "demand open"),
    w("entfaellt", "entfällt", "waived"),
    w("nur_hinweis", "nur Hinweis", "note only"),
    w("fertig", "alle Pflichten erfüllt", "all demands met"),
    w("veraendert", "seit früher verändert", "changed since earlier"),
    w("verbessert", "seit früher besser", "better than earlier"),
    w("verschlechtert", "seit früher schlechter", "worse than earlier"),
    w("feld_und_kategorie", "Themenfeld und Kategorie", "Themenfeld and category"),
    w("nur_feld", "Themenfeld", "Themenfeld"),
    w("keine", "keine", "none"),
    w("zuklappen", "Alle zuklappen", "Fold all"),
    w("aufklappen", "Alle aufklappen", "Unfold all"),
    w("schluessel", "Schlüssel", "Key"),
    w("leistung", "Leistung", "Leistung"),
    w("kat", "Kat.", "Cat."),
    w("offene", "offen", "open"),
    w("offene_lang", "Offene Pflichten", "Open demands"),
    w("zeichen", "Zeichen", "Signs"),
    w("nicht_gefordert", "nicht gefordert", "not required"),
    w("bei_bedarf", "in Klammern: bei Bedarf", "in brackets: as needed"),
    w("rahmen_hinweis", "nur umrandet: zählt nur als Hinweis", "outlined: counts as a note only"),
    w("marke_besser", "seit früher besser", "better than earlier"),
    w("marke_schlechter", "seit früher schlechter", "worse than earlier"),
    w("offene_punkte", "Offene Punkte", "Open points"),
    w(
        "offene_dazu",
        "Pflichten, die nicht erfüllt sind, die schwersten zuerst, mit der Datei, in der etwas zu tun ist.",
        "Demands that are not met, the gravest first, with the file in which there is something to do.",
    ),
    w("weitere", "Weitere zeigen", "Show more"),
    w("vorige", "Vorige Zelle", "Previous cell"),
    w("naechste", "Nächste Zelle", "Next cell"),
    w("ganze", "Ganze Leistung", "Whole Leistung"),
    w("einzelheiten", "Einzelheiten", "Details"),
    w(
        "ueber_dazu",
        "Diese Datei steht für sich: Sie lädt nichts nach und sendet nichts. Auswahl, Sortierung und geöffnete Zelle stehen in der Adresse und lassen sich als Link weitergeben.",
        "This file stands alone: it loads nothing and sends nothing. Selection, sorting and the open cell are kept in the address and can be shared as a link.",
    ),
    w(
        "ohne_skript",
        "Matrix, Auswahl und Einzelheiten brauchen JavaScript, das hier abgeschaltet ist. Ergebnis und Anteile stehen oben vollständig.",
        "Matrix, selection and details need JavaScript, which is switched off here. Verdict and shares above are complete.",
    ),
    w("t_pfeile", "zur Zelle daneben, darüber, darunter", "to the cell beside, above, below"),
    w("t_pos1", "zum Anfang, zum Ende der Zeile", "to the start, the end of the row"),
    w("t_strg", "zur ersten, zur letzten Zeile", "to the first, the last row"),
    w("t_bild", "zehn Zeilen zurück, weiter", "ten rows back, on"),
    w(
        "t_enter",
        "Einzelheiten öffnen, Gruppe auf- und zuklappen",
        "open details, fold and unfold a group",
    ),
    w(
        "t_blatt",
        "in den Einzelheiten: vorige, nächste Zelle",
        "in the details: previous, next cell",
    ),
    w("t_escape", "Einzelheiten schließen, zurück zur Zelle", "close details, back to the cell"),
    w("k_pfeile", "Pfeiltasten", "Arrow keys"),
    w("k_pos1", "Pos1, Ende", "Home, End"),
    w("k_strg", "Strg + Pos1, Strg + Ende", "Ctrl + Home, Ctrl + End"),
    w("k_bild", "Bild auf, Bild ab", "Page up, Page down"),
    w("k_enter", "Eingabe, Leertaste", "Enter, Space"),
    w("k_blatt", "Pfeil links, rechts", "Arrow left, right"),
    w("k_escape", "Escape", "Escape"),
    w("kuerzel", "Tasten / und ? sind eingeschaltet", "Keys / and ? are switched on"),
];

/// Words of the script.
pub(super) const SKRIPT: &[Eintrag] = &[
    w(
        "gezeigt",
        "Gezeigt: {n} von {alle} Leistung|Gezeigt: {n} von {alle} Leistungen",
        "Shown: {n} of {alle} Leistung|Shown: {n} of {alle} Leistungen",
    ),
    w(
        "keine_treffer",
        "Keine Leistung passt zu dieser Auswahl.",
        "No Leistung fits this selection.",
    ),
    w("keine_leistung", "Es ist keine Leistung da.", "There is no Leistung."),
    w(
        "zelle",
        "{stand}, {soll}: {gegenstand}, {leistung}",
        "{stand}, {soll}: {gegenstand}, {leistung}",
    ),
    w("nur_hinweis", "nur Hinweis", "note only"),
    w(
        "zeile",
        "{leistung}, Schlüssel {schluessel}: ganze Leistung zeigen",
        "{leistung}, key {schluessel}: show the whole Leistung",
    ),
    w(
        "gruppe",
        "{name}: {n} Leistung|{name}: {n} Leistungen",
        "{name}: {n} Leistung|{name}: {n} Leistungen",
    ),
    w(
        "gruppenzelle",
        "{p} % erfüllt ({e} von {g}): {gegenstand}, {name}",
        "{p} % met ({e} of {g}): {gegenstand}, {name}",
    ),
    w("ohne_namen", "(ohne Namen)", "(no name)"),
    w("nichts_gefordert", "nichts gefordert", "nothing required"),
    w("p_erfuellt", "{p} % erfüllt, {e} von {g} Pflichten", "{p} % met, {e} of {g} demands"),
    w("o_offen", "{n} Pflicht offen|{n} Pflichten offen", "{n} demand open|{n} demands open"),
    w("gefordert", "Was gefordert ist", "What is required"),
    w(
        "ohne_anforderung",
        "Die Matrix nennt keine Anforderung im Einzelnen.",
        "The matrix names no demand in particular.",
    ),
    w("gruende", "Begründung", "Reasons"),
    w("tun", "Zu tun", "To do"),
    w("nachweise", "Nachweise", "Evidence"),
    w(
        "ohne_nachweis",
        "Es ist kein Nachweis genannt oder gefunden.",
        "No evidence is named or was found.",
    ),
    w("gilt", "gilt", "counts"),
    w("gilt_nicht", "gilt nicht", "does not count"),
    w("gesehen", "gesehen: {was}", "seen: {was}"),
    w("datei_zeile", "{datei}, Zeile {zeile}", "{datei}, line {zeile}"),
    w(
        "datei_spalte",
        "{datei}, Zeile {zeile}, Spalte {spalte}",
        "{datei}, line {zeile}, column {spalte}",
    ),
    w("stelle", "Fundstelle", "Place"),
    w("steckbriefe", "Steckbriefe", "Steckbriefe"),
    w("kein_steckbrief", "kein Steckbrief", "no Steckbrief"),
    w("kategorie", "Kategorie", "Category"),
    w("themenfeld", "Themenfeld", "Themenfeld"),
    w("schluessel", "Schlüssel", "Key"),
    w("alle_zellen", "Alle Liefergegenstände", "All deliverables"),
    w("offene_gezeigt", "{n} von {alle} gezeigt", "{n} of {alle} shown"),
    w(
        "keine_offenen",
        "In dieser Auswahl ist keine Pflicht offen.",
        "No demand is open in this selection.",
    ),
    w(
        "druck_rest",
        "{n} weiterer offener Punkt ist nicht gedruckt; eine engere Auswahl zeigt ihn.|{n} weitere offene Punkte sind nicht gedruckt; eine engere Auswahl zeigt sie.",
        "{n} more open point is not printed; a narrower selection shows it.|{n} more open points are not printed; a narrower selection shows them.",
    ),
    w("auswahl_druck", "Auswahl: {was}", "Selection: {was}"),
    w("suche_druck", "Suche »{was}«", "search »{was}«"),
    w("seit_frueher", "Seit dem früheren Lauf", "Since the earlier run"),
    w("wechsel", "vorher {vorher}, jetzt {jetzt}", "before {vorher}, now {jetzt}"),
    w("gab_es_nicht", "nicht vorhanden", "not there"),
    w("besser", "besser", "better"),
    w("schlechter", "schlechter", "worse"),
    w("anders", "anders gefordert", "demanded otherwise"),
    w("neue", "Neue Leistungen", "New Leistungen"),
    w("weggefallen", "Weggefallene Leistungen", "Leistungen that are gone"),
    w(
        "nichts_veraendert",
        "An keiner Leistung hat sich etwas verändert.",
        "Nothing changed at any Leistung.",
    ),
    w(
        "n_veraendert",
        "{n} Leistung verändert|{n} Leistungen verändert",
        "{n} Leistung changed|{n} Leistungen changed",
    ),
    w("zelle_von", "{n} von {alle}", "{n} of {alle}"),
    w(
        "nicht_da",
        "Die Leistung »{was}« aus dem Link ist nicht in diesem Bericht.",
        "The Leistung »{was}« of the link is not in this report.",
    ),
    w("filtern_auf", "Matrix auf »{was}« einschränken", "Narrow the matrix to »{was}«"),
];

pub(super) const fn ohne_kategorie(sprache: Sprache) -> &'static str {
    sprache.pick("ohne Kategorie", "no category")
}

pub(super) const fn ohne_themenfeld(sprache: Sprache) -> &'static str {
    sprache.pick("ohne Themenfeld", "no Themenfeld")
}

#[cfg(test)]
mod tests {
    use super::{RAHMEN, SKRIPT};
    use crate::matrix::html::{SEITE, SKRIPTE};
    use crate::seite::worte::tests::assert_words;

    #[test]
    fn frame_and_script_have_their_words_and_no_more() {
        let quellen = [SEITE, include_str!("seite.rs"), include_str!("mod.rs")];
        assert_words(&quellen, RAHMEN, &SKRIPTE.concat(), SKRIPT);
    }
}
