//! Words and sentences of comparisons.

use crate::summary::number;
use fim_core::{
    Aenderung, Aenderungsart, Artefaktstand, Artefaktvergleich, Einbau, Elementbezug, Sprache,
    Standvergleich, Versionswechsel, Vertraeglichkeit,
};

/// »Datenfeld F123 »Vorname««.
pub(super) fn element(element: &Elementbezug) -> String {
    let mut out = element.art.clone();
    if !element.id.is_empty() {
        out = format!("{out} {}", element.id);
    }
    if !element.name.is_empty() {
        out = format!("{out} »{}«", element.name);
    }
    out
}

/// The version, or how it changed; a dash where there is none.
pub(super) fn version(artefakt: &Artefaktvergleich) -> String {
    let version = |fassung: Option<&fim_core::Artefaktfassung>| {
        fassung.map(|it| it.version.clone().unwrap_or_else(|| "–".to_owned()))
    };
    match (version(artefakt.alt.as_ref()), version(artefakt.neu.as_ref())) {
        (Some(alt), Some(neu)) if alt != neu => format!("{alt} → {neu}"),
        (_, Some(one)) | (Some(one), None) => one,
        (None, None) => "–".to_owned(),
    }
}

/// Which way the version went, in a word.
pub(super) fn wechsel(artefakt: &Artefaktvergleich, sprache: Sprache) -> &'static str {
    artefakt.versionswechsel.map_or("", |wechsel| wechsel.label().get(sprache))
}

/// The verdict; empty where there is none.
pub(super) fn urteil(artefakt: &Artefaktvergleich, sprache: Sprache) -> &'static str {
    artefakt.vertraeglichkeit.map_or("", |grad| grad.label().get(sprache))
}

/// The sign of a verdict, so that it is told without colour.
pub(super) const fn zeichen(grad: Vertraeglichkeit) -> &'static str {
    match grad {
        Vertraeglichkeit::Vereinbar => "✓",
        Vertraeglichkeit::Pruefen => "?",
        Vertraeglichkeit::Brechend => "✕",
    }
}

/// The property, or the element as a whole.
pub(super) fn eigenschaft(aenderung: &Aenderung, sprache: Sprache) -> String {
    match aenderung.eigenschaft.as_str() {
        "" => sprache.pick("Element", "element").to_owned(),
        pfad => pfad.to_owned(),
    }
}

/// Where something stood or stands.
pub(super) fn einbau(einbau: &Einbau, sprache: Sprache) -> String {
    let (eltern, stelle) = (element(&einbau.eltern), einbau.stelle);
    match sprache {
        Sprache::De => format!("in {eltern}, Stelle {stelle}"),
        Sprache::En => format!("in {eltern}, place {stelle}"),
    }
}

/// From where to where; `None` where the change is no move and tells its values.
pub(super) fn weg(aenderung: &Aenderung, sprache: Sprache) -> Option<String> {
    match (aenderung.art, &aenderung.von, &aenderung.nach) {
        (Aenderungsart::Verschoben, Some(von), Some(nach)) if von.eltern.id == nach.eltern.id => {
            let (a, b) = (von.stelle, nach.stelle);
            Some(match sprache {
                Sprache::De => format!("von Stelle {a} auf Stelle {b}"),
                Sprache::En => format!("from place {a} to place {b}"),
            })
        }
        (Aenderungsart::Verschoben, Some(von), Some(nach)) => {
            Some(format!("{} → {}", einbau(von, sprache), einbau(nach, sprache)))
        }
        (_, Some(ort), None) | (_, None, Some(ort)) => Some(einbau(ort, sprache)),
        _ => None,
    }
}

/// »12 Artefakte: 3 geändert, 1 neu, 8 gleich«.
pub(super) fn summe(vergleich: &Standvergleich, sprache: Sprache) -> String {
    let alle = vergleich.artefakte.len() as u64;
    let word = match (sprache, alle) {
        (Sprache::De, 1) => "Artefakt",
        (Sprache::De, _) => "Artefakte",
        (Sprache::En, 1) => "artefact",
        (Sprache::En, _) => "artefacts",
    };
    let teile: Vec<String> = Artefaktstand::ALL
        .into_iter()
        .map(|stand| (stand, vergleich.anzahl(stand)))
        .filter(|(_, zahl)| *zahl > 0)
        .map(|(stand, zahl)| format!("{} {}", number(zahl, sprache), stand.label().get(sprache)))
        .collect();
    if teile.is_empty() {
        return format!("{alle} {word}");
    }
    format!("{} {word}: {}", number(alle, sprache), teile.join(", "))
}

/// One sentence that says how things are.
pub(super) fn ergebnis(vergleich: &Standvergleich, sprache: Sprache) -> String {
    let anders = vergleich.artefakte.iter().any(|it| it.stand != Artefaktstand::Gleich);
    match (vergleich.artefakte.is_empty(), vergleich.vertraeglichkeit(), anders) {
        (true, ..) => {
            sprache.pick("Es gibt nichts zu vergleichen.", "There is nothing to compare.")
        }
        (_, Some(Vertraeglichkeit::Brechend), _) => sprache.pick(
            "Die Änderung ist brechend: bisher gültige Daten können ungültig werden.",
            "The change is breaking: data that was valid may become invalid.",
        ),
        (_, Some(Vertraeglichkeit::Pruefen), _) => sprache.pick(
            "Ob bisher gültige Daten gültig bleiben, ist zu prüfen.",
            "Whether data that was valid stays valid is to be reviewed.",
        ),
        (_, _, false) => sprache.pick("Kein Unterschied.", "No difference."),
        (_, Some(Vertraeglichkeit::Vereinbar), true) => sprache.pick(
            "Die Änderung ist vereinbar: bisher gültige Daten bleiben gültig.",
            "The change is compatible: data that was valid stays valid.",
        ),
        (_, None, true) => sprache.pick("Es gibt Unterschiede.", "There are differences."),
    }
    .to_owned()
}

/// »Datenfeld: 3 geändert, 1 neu, 40 gleich«, a line a kind.
pub(super) fn elemente(artefakt: &Artefaktvergleich, sprache: Sprache) -> Vec<String> {
    let zeile = |it: &fim_core::Elementstand| {
        let teile: Vec<String> = Artefaktstand::ALL
            .into_iter()
            .zip(it.zahlen)
            .filter(|(_, zahl)| *zahl > 0)
            .map(|(stand, zahl)| {
                format!("{} {}", number(zahl, sprache), stand.label().get(sprache))
            })
            .collect();
        format!("{}: {}", it.art, teile.join(", "))
    };
    artefakt.elemente.iter().map(zeile).collect()
}

/// That more changed than the depth shows; `None` where it did not.
pub(super) fn verborgen(artefakt: &Artefaktvergleich, sprache: Sprache) -> Option<String> {
    let zahl = artefakt.verborgen;
    (zahl > 0).then(|| {
        let n = number(zahl, sprache);
        match (sprache, zahl) {
            (Sprache::De, 1) => "1 weitere Änderung zeigt sich nur bei --tiefe alles".to_owned(),
            (Sprache::De, _) => format!("{n} weitere Änderungen zeigen sich nur bei --tiefe alles"),
            (Sprache::En, 1) => "1 more change shows only with --tiefe alles".to_owned(),
            (Sprache::En, _) => format!("{n} more changes show only with --tiefe alles"),
        }
    })
}

/// True where there is more to tell of an artefact than a row.
pub(super) fn hat_einzelheiten(artefakt: &Artefaktvergleich) -> bool {
    !artefakt.aenderungen.is_empty()
        || !artefakt.gruende.is_empty()
        || !artefakt.versionen.is_empty()
}

/// True for rows of a table that are told one by one.
pub(super) fn ist_erwaehnenswert(artefakt: &Artefaktvergleich) -> bool {
    artefakt.stand != Artefaktstand::Gleich
        || hat_einzelheiten(artefakt)
        || artefakt.versionswechsel.is_some_and(|it| it != Versionswechsel::Gleich)
}
