//! The words of the page: those of its frame, and those its script needs.

use crate::seite::worte::{Eintrag, w};
use crate::statistik::worte;
use fim_core::Sprache;

/// Words of the frame.
pub(super) const RAHMEN: &[Eintrag] = &[
    w("zu_befunden", "Zu den Befunden springen", "Skip to the findings"),
    w("bericht", "Prüfbericht", "Report of a check"),
    w("ungeprueft", "Nicht prüfbar", "Not checkable"),
    w(
        "ungeprueft_dazu",
        "Was in diesen Dateien steht, ist unbekannt: Sie sind weder in Ordnung noch fehlerhaft.",
        "What is in these files is unknown: they are neither right nor wrong.",
    ),
    w("meldungen", "Zu den Ausnahmen", "On the exceptions"),
    w(
        "meldungen_dazu",
        "Ausnahmen und Baseline sagen, was nicht zählt. An diesen Einträgen ist etwas zu tun.",
        "Exceptions and baseline say what does not count. There is something to do about these entries.",
    ),
    w("freigabe", "Freigabe", "Release"),
    w("umfang", "Was geprüft wurde und was nicht", "What was checked and what was not"),
    w("befunde", "Befunde", "Findings"),
    w("suche_wo", "Kennung, Name, Meldung, Code oder Datei", "Id, name, message, code or file"),
    w("standard", "Standard", "Standard"),
    w("redaktion", "Redaktion", "Redaktion"),
    w("regel", "Regel", "Rule"),
    w("zaehlt", "Zählt", "Counts"),
    w("zaehlt_ja", "ja, offene Befunde", "yes, open findings"),
    w("zaehlt_nein", "nein, ausgenommene", "no, exempted ones"),
    w("folge", "Reihenfolge", "Order"),
    w("folge_stufe", "schwerste zuerst", "gravest first"),
    w("folge_ort", "wie in den Dateien", "as in the files"),
    w("folge_anzahl", "häufigste zuerst", "most frequent first"),
    w("stufe", "Stufe", "Level"),
    w("ansicht", "Gliederung", "Grouping"),
    w("nach_artefakt", "nach Artefakt", "by artefact"),
    w("nach_regel", "nach Regel", "by rule"),
    w("nach_redaktion", "nach Redaktion", "by Redaktion"),
    w("zuklappen", "Alle zuklappen", "Fold all"),
    w("aufklappen", "Alle aufklappen", "Unfold all"),
    w("uebrige", "Dateien ohne Befund", "Files without findings"),
    w("inhalt", "Inhalt", "Contents"),
    w("dateien", "Dateien", "Files"),
    w("keine_datei", "Es wurde keine Datei gefunden.", "No file was found."),
    w(
        "dateien_dazu",
        "Ein Befund, dessen Ursache in mehreren Dateien steht, zählt hier bei jeder von ihnen.",
        "A finding whose cause is in several files counts here for each of them.",
    ),
    w("datei", "Datei", "File"),
    w("zustand", "Zustand", "State"),
    w("regeln", "Regeln", "Rules"),
    w("warum_tun", "Warum, und was zu tun ist", "Why, and what to do"),
    w("amtlich", "Amtliche Meldung", "Official message"),
    w(
        "ueber_dazu",
        "Diese Datei steht für sich: Sie lädt nichts nach und sendet nichts. Auswahl und Gliederung stehen in der Adresse und lassen sich als Link weitergeben, ebenso jeder einzelne Befund.",
        "This file stands alone: it loads nothing and sends nothing. Selection and grouping are kept in the address and can be shared as a link, and so can every single finding.",
    ),
    w("erstellt", "Erstellt mit", "Made with"),
    w("k_befund", "j, k", "j, k"),
    w("t_befund", "zum nächsten, zum vorigen Befund", "to the next, to the previous finding"),
    w("k_ansicht", "1, 2, 3", "1, 2, 3"),
    w("t_ansicht", "nach Artefakt, Regel, Redaktion", "by artefact, rule, Redaktion"),
    w("kuerzel", "Diese Tasten sind eingeschaltet", "These keys are switched on"),
];

/// Words of the script.
pub(super) const SKRIPT: &[Eintrag] = &[
    w(
        "gezeigt",
        "{n} von {alle} Befund|{n} von {alle} Befunden",
        "{n} of {alle} finding|{n} of {alle} findings",
    ),
    w("gezeigt_aus", "{n} von {alle} ausgenommenen", "{n} of {alle} exempted"),
    w("keine_treffer", "Kein Befund passt zu dieser Auswahl.", "No finding fits this selection."),
    w("keine_befunde", "Es gibt keine Befunde.", "There are no findings."),
    w(
        "nicht_da",
        "Der Befund aus dem Link ist nicht in diesem Bericht.",
        "The finding of the link is not in this report.",
    ),
    w("ohne_angabe", "ohne Angabe", "not said"),
    w("ohne_standard", "ohne Standard", "no standard"),
    w("ganze_datei", "Datei als Ganzes", "File as a whole"),
    w("nur_auch", "Auch hier gefunden", "Found here, too"),
    w("steht_in", "Befund in {datei}", "finding in {datei}"),
    w("n_befunde", "{n} Befund|{n} Befunde", "{n} finding|{n} findings"),
    w("n_auch", "{n} auch hier", "{n} here, too"),
    w("n_aus", "{n} ausgenommen", "{n} exempted"),
    w(
        "weitere_gruppen",
        "Weitere zeigen ({n} von {alle} sind gezeigt)",
        "Show more ({n} of {alle} are shown)",
    ),
    w(
        "weitere_befunde",
        "Weitere Befunde zeigen ({n} von {alle} sind gezeigt)",
        "Show more findings ({n} of {alle} are shown)",
    ),
    w("zeile", "Zeile {zeile}, Spalte {spalte}", "line {zeile}, column {spalte}"),
    w("gefunden", "gefunden", "found"),
    w("erwartet", "erwartet", "expected"),
    w("tun", "zu tun", "to do"),
    w("warum", "warum", "why"),
    w("dazu", "dazu", "related"),
    w("pfad", "Pfad", "path"),
    w("auch", "sagt auch", "also says"),
    w("norm", "Norm", "clause"),
    w("grundlage", "Grundlage", "basis"),
    w("stand", "Stand", "basis"),
    w(
        "ungesichert",
        "ungesichert: kein öffentlicher Text bestätigt es",
        "unverified: no public text confirms it",
    ),
    w("blockiert", "steht der Freigabe im Weg", "in the way of the release"),
    w("amtlich", "Amtliche Meldung {nummer}", "Official message {nummer}"),
    w(
        "weitere_stellen",
        "{n} weitere Stelle|{n} weitere Stellen",
        "{n} more place|{n} more places",
    ),
    w("mehr", "Warum und wo genau", "Why, and where exactly"),
    w("anker", "Link zu diesem Befund", "Link to this finding"),
    w("nur_regel", "Nur {code} zeigen", "Show {code} only"),
    w("ausnahme", "Ausnahme", "Exception"),
    w("ausnahme_bis", "gilt bis {tag}", "holds until {tag}"),
    w("baseline", "In der Baseline: war schon da", "In the baseline: was there before"),
    w(
        "frueher",
        "Schon im verglichenen Stand vorhanden",
        "There already in the state compared with",
    ),
    w("zustand_ok", "ohne Befund", "without findings"),
    w("zustand_other", "anderer Standard", "other standard"),
    w("auswahl_druck", "Auswahl: {was}", "Selection: {was}"),
    w("suche_druck", "Suche »{was}«", "search »{was}«"),
];

/// What a file came to.
pub(super) const fn zustand(state: fim_core::State, sprache: Sprache) -> &'static str {
    match state {
        fim_core::State::Ok => sprache.pick("ohne Befund", "without findings"),
        fim_core::State::Findings => sprache.pick("mit Befunden", "with findings"),
        fim_core::State::Unchecked => sprache.pick("nicht prüfbar", "not checkable"),
        fim_core::State::Other => sprache.pick("anderer Standard", "other standard"),
    }
}

/// A standard by its key; nothing for none, which the script names.
pub(super) fn standard(key: &'static str, sprache: Sprache) -> &'static str {
    match key {
        "" => "",
        key => worte::standard(Some(key), sprache),
    }
}

/// The Redaktion of an element. XDatenfelder knows it by a number alone.
pub(super) fn redaktion(name: &str, sprache: Sprache) -> String {
    let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let name = crate::seite::text(name);
    if is_number {
        format!("{} {name}", sprache.pick("Nummernkreis", "Number range"))
    } else {
        name
    }
}

/// The sign of a level, the gravest first: they can be told apart without colour.
pub(super) const ZEICHEN: [&str; 4] = ["✕", "▲", "◆", "●"];

#[cfg(test)]
mod tests {
    use super::{RAHMEN, SKRIPT};
    use crate::html::{SKRIPTE, VORLAGEN};
    use crate::seite::worte::tests::assert_words;

    #[test]
    fn frame_and_script_have_their_words_and_no_more() {
        let quellen =
            [VORLAGEN[0], VORLAGEN[1], include_str!("mod.rs"), include_str!("abschnitte.rs")];
        assert_words(&quellen, RAHMEN, &SKRIPTE.concat(), SKRIPT);
    }
}
