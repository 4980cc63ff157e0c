//! The words of the preview of an import.

use crate::summary::number;
use fim_core::{Dateiurteil, Lieferung, Sprache, Stufe, Urteil};

/// The verdict on the delivery.
pub(super) fn lieferung(lieferung: &Lieferung, sprache: Sprache) -> String {
    let text = match lieferung.urteil() {
        _ if lieferung.is_empty() => sprache.pick(
            "Nichts zu prüfen: weder eine Indexdatei noch XML-Dateien gefunden.",
            "Nothing to check: neither an index file nor XML files found.",
        ),
        Urteil::Abbruch => sprache.pick(
            "Der Import bricht ab: nichts wird übernommen.",
            "The import stops: nothing is taken in.",
        ),
        Urteil::Angenommen => return angenommen(lieferung, sprache),
        Urteil::Unklar => {
            let what = verluste(lieferung, sprache);
            return match sprache {
                Sprache::De => format!("Kein Urteil über die Lieferung: {what}."),
                Sprache::En => format!("No verdict on the delivery: {what}."),
            };
        }
        Urteil::Verworfen | Urteil::NichtImIndex | Urteil::Fehlt => {
            return verluste(lieferung, sprache) + ".";
        }
    };
    text.to_owned()
}

fn angenommen(lieferung: &Lieferung, sprache: Sprache) -> String {
    let mut text =
        sprache.pick("Die Lieferung wird angenommen", "The delivery is accepted").to_owned();
    if lieferung.ungesichert {
        text.push_str(sprache.pick(
            ", soweit ohne das amtliche Schema zu sehen",
            " as far as can be seen without the official schema",
        ));
    }
    let nebenbei = nebenbei(lieferung.nebenbei(), sprache);
    if !nebenbei.is_empty() {
        text.push_str(sprache.pick(", mit ", ", with "));
        text.push_str(&nebenbei);
    }
    text.push('.');
    text
}

/// What is lost, and how much of all.
fn verluste(lieferung: &Lieferung, sprache: Sprache) -> String {
    let missing = lieferung.zahl(Urteil::Fehlt);
    let all = number(lieferung.dateien.len() as u64 - missing, sprache);
    let mut parts: Vec<String> = Vec::new();
    let german = |count: u64, one: &str, many: &str| {
        if count == 1 { one.to_owned() } else { many.to_owned() }
    };
    for (urteil, de, en) in [
        (Urteil::Verworfen, ["wird verworfen", "werden verworfen"], ["is dropped", "are dropped"]),
        (
            Urteil::NichtImIndex,
            ["wird nicht importiert", "werden nicht importiert"],
            ["is not imported", "are not imported"],
        ),
        (
            Urteil::Unklar,
            ["ist nicht prüfbar", "sind nicht prüfbar"],
            ["is not checkable", "are not checkable"],
        ),
    ] {
        let count = lieferung.zahl(urteil);
        let verb = german(count, sprache.pick(de[0], en[0]), sprache.pick(de[1], en[1]));
        let shown = number(count, sprache);
        match (count, parts.is_empty(), sprache) {
            (0, ..) => {}
            (_, true, Sprache::De) => parts.push(format!("{shown} von {all} Dateien {verb}")),
            (_, true, Sprache::En) => parts.push(format!("{shown} of {all} files {verb}")),
            (_, false, _) => parts.push(format!("{shown} {verb}")),
        }
    }
    let shown = number(missing, sprache);
    match (missing, sprache) {
        (0, _) => {}
        (1, Sprache::De) => parts.push("1 Datei des Index fehlt".to_owned()),
        (1, Sprache::En) => parts.push("1 file of the index is missing".to_owned()),
        (_, Sprache::De) => parts.push(format!("{shown} Dateien des Index fehlen")),
        (_, Sprache::En) => parts.push(format!("{shown} files of the index are missing")),
    }
    parts.join(", ")
}

/// How large everything is, and which list was used.
pub(super) fn umfang(lieferung: &Lieferung, sprache: Sprache) -> String {
    let path = &lieferung.path;
    let files = lieferung.dateien.len() as u64 - lieferung.zahl(Urteil::Fehlt);
    let noun = match files {
        1 => sprache.pick("XML-Datei", "XML file"),
        _ => sprache.pick("XML-Dateien", "XML files"),
    };
    let files = number(files, sprache);
    let Some(index) = &lieferung.index else {
        let without = sprache.pick("keine Indexdatei", "no index file");
        return format!("{path}: {files} {noun}, {without}");
    };
    let entries = match index.eintraege {
        1 => sprache.pick("Eintrag", "entry"),
        _ => sprache.pick("Einträge", "entries"),
    };
    let count = number(index.eintraege, sprache);
    format!("{path}: {files} {noun}, {count} {entries} in {}", inside(lieferung, &index.path))
}

/// The name of a file within the delivery.
pub(super) fn name<'l>(lieferung: &Lieferung, datei: &'l Dateiurteil) -> &'l str {
    inside(lieferung, &datei.path)
}

fn inside<'l>(lieferung: &Lieferung, path: &'l str) -> &'l str {
    let rest = path.strip_prefix(lieferung.path.as_str());
    rest.map_or(path, |rest| rest.trim_start_matches(['!', '/']))
}

/// The verdict on a file. Where the import `stops`, nothing else comes true.
pub(super) const fn urteil(urteil: Urteil, stops: bool, sprache: Sprache) -> &'static str {
    match urteil {
        Urteil::Abbruch => sprache.pick("bricht den gesamten Import ab", "stops the whole import"),
        Urteil::Verworfen if stops => sprache.pick("würde verworfen", "would be dropped"),
        Urteil::Verworfen => sprache.pick("wird verworfen", "is dropped"),
        Urteil::NichtImIndex => sprache.pick("wird nicht importiert", "is not imported"),
        Urteil::Fehlt => sprache.pick("fehlt", "is missing"),
        Urteil::Unklar => sprache.pick("nicht prüfbar", "not checkable"),
        Urteil::Angenommen if stops => sprache.pick("wäre angenommen", "would be accepted"),
        Urteil::Angenommen => sprache.pick("angenommen", "accepted"),
    }
}

/// The verdict on a file with its reason.
pub(crate) fn datei(datei: &Dateiurteil, stops: bool, sprache: Sprache) -> String {
    let mut text = urteil(datei.urteil, stops, sprache).to_owned();
    if let Some(grund) = &datei.grund {
        // The name of the file stands before it already.
        let grund = grund.get(sprache);
        let own = datei.path.rsplit('/').next().unwrap_or_default();
        let rest = grund.strip_prefix(own).and_then(|rest| rest.strip_prefix(": "));
        text.push_str(": ");
        text.push_str(rest.unwrap_or(grund));
        let others = datei.entscheidend.saturating_sub(1);
        if others > 0 {
            let count = number(others, sprache);
            text.push_str(&match sprache {
                Sprache::De => format!(" (und {count} weitere)"),
                Sprache::En => format!(" (and {count} more)"),
            });
        }
    } else if datei.urteil == Urteil::Fehlt {
        text.push_str(sprache.pick(": steht nur im Index", ": is only in the index"));
    }
    let nebenbei = nebenbei((datei.warnungen, datei.hinweise), sprache);
    if datei.urteil == Urteil::Angenommen && !nebenbei.is_empty() {
        text.push_str(", ");
        text.push_str(&nebenbei);
    }
    text
}

/// Counts of what decides nothing.
fn nebenbei((warnungen, hinweise): (u64, u64), sprache: Sprache) -> String {
    let counts = [(Stufe::Warnung, warnungen), (Stufe::Hinweis, hinweise)].into_iter();
    let counts = counts.filter(|(_, count)| *count > 0);
    let words = counts.map(|(stufe, count)| {
        format!("{} {}", number(count, sprache), stufe.counted(count, sprache))
    });
    words.collect::<Vec<_>>().join(", ")
}
