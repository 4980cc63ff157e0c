//! How the numbers changed from run to run, as a curve of block characters.

use super::terminal::{tabelle, titel, zusatz};
use super::worte;
use crate::Options;
use crate::summary::number;
use fim_core::{Quote, Sprache, Stufe, Verlauf, Verlaufseintrag};
use std::collections::BTreeSet;

/// Runs that the curve shows.
const LAEUFE: usize = 20;
/// From the least to the most.
const BALKEN: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A number of a run; shares as tenths of a per cent.
struct Groesse {
    name: String,
    ist_anteil: bool,
    /// `None` where there was nothing to have a share of.
    werte: Vec<Option<u64>>,
}

pub(super) fn render(out: &mut String, verlauf: &Verlauf, options: &Options) {
    let sprache = options.sprache;
    let laeufe = &verlauf.eintraege;
    let (Some(erster), Some(letzter)) = (laeufe.first(), laeufe.last()) else { return };
    let count = worte::zahl(laeufe.len() as u64, ["Lauf", "Läufe"], ["run", "runs"], sprache);
    let (von, bis) = (worte::einzeilig(&erster.datum), worte::einzeilig(&letzter.datum));
    let text = match (sprache, laeufe.len()) {
        (Sprache::De, 1) => {
            format!("Verlauf: erster Lauf am {bis}; ab dem zweiten steht hier, was sich ändert")
        }
        (Sprache::En, 1) => {
            format!("Trend: first run on {bis}; from the second on this shows what changes")
        }
        (Sprache::De, _) => format!("Verlauf: {count} vom {von} bis {bis}"),
        (Sprache::En, _) => format!("Trend: {count} from {von} to {bis}"),
    };
    titel(out, &text, options);
    if laeufe.len() > 1 {
        kurven(out, laeufe, options);
    }
    if verlauf.andere > 0 {
        let count = number(verlauf.andere, sprache);
        let text = match (sprache, verlauf.andere) {
            (Sprache::De, 1) => "1 Lauf mit anderem Profil ist nicht dabei".to_owned(),
            (Sprache::De, _) => format!("{count} Läufe mit anderem Profil sind nicht dabei"),
            (Sprache::En, 1) => "1 run of another profile is left out".to_owned(),
            (Sprache::En, _) => format!("{count} runs of another profile are left out"),
        };
        zusatz(out, Some(&text), options);
    }
}

fn kurven(out: &mut String, laeufe: &[Verlaufseintrag], options: &Options) {
    let sprache = options.sprache;
    let kopf = match sprache {
        Sprache::De => ["Größe", "Kurve", "zuerst", "zuvor", "zuletzt", "Änderung"],
        Sprache::En => ["Figure", "curve", "first", "before", "last", "change"],
    };
    let mut zeilen = vec![kopf.map(str::to_owned).to_vec()];
    for groesse in groessen(laeufe, sprache) {
        let at = |back: usize| groesse.werte.iter().rev().nth(back).copied().flatten();
        let (first, last) = (groesse.werte.first().copied().flatten(), at(0));
        let wert = |wert| groesse.wert(wert, sprache);
        zeilen.push(vec![
            groesse.name.clone(),
            kurve(&groesse.werte),
            wert(first),
            wert(at(1)),
            wert(last),
            groesse.aenderung(first, last, sprache),
        ]);
    }
    tabelle(out, zeilen, &[3, 2], options);
    if laeufe.len() > LAEUFE {
        let text = match sprache {
            Sprache::De => format!("Die Kurve zeigt die letzten {LAEUFE} Läufe."),
            Sprache::En => format!("The curve shows the last {LAEUFE} runs."),
        };
        zusatz(out, Some(&text), options);
    }
}

/// What is followed, those that are there.
fn groessen(laeufe: &[Verlaufseintrag], sprache: Sprache) -> Vec<Groesse> {
    let t = |de: &str, en: &str| sprache.pick(de, en).to_owned();
    let zahl = |name: String, wert: &dyn Fn(&Verlaufseintrag) -> u64| Groesse {
        name,
        ist_anteil: false,
        werte: laeufe.iter().map(|lauf| Some(wert(lauf))).collect(),
    };
    let anteil = |name: String, wert: &dyn Fn(&Verlaufseintrag) -> Quote| Groesse {
        name,
        ist_anteil: true,
        werte: laeufe.iter().map(|lauf| wert(lauf).promille()).collect(),
    };
    let mut alle = vec![
        zahl(t("Dateien", "Files"), &|it| it.dateien.total),
        zahl(t("nicht prüfbar", "not checkable"), &|it| it.dateien.unchecked),
        zahl(t("Befunde", "Findings"), &|it| it.befunde.total()),
    ];
    for stufe in Stufe::ALL {
        let name = format!("  {}", stufe.counted(2, sprache));
        alle.push(zahl(name, &|it| it.befunde.get(stufe)));
    }
    alle.push(zahl(t("Stellen", "Places"), &|it| it.stellen.total()));
    alle.push(zahl("Leistungen".to_owned(), &|it| it.leistungen));
    let voll = t("Module gefüllt", "modules filled");
    alle.push(anteil(voll.clone(), &|it| it.vollstaendigkeit));
    let codes: BTreeSet<&String> = laeufe.iter().flat_map(|it| it.je_sprache.keys()).collect();
    for code in codes {
        let name = format!("  {}", worte::sprachname(code, sprache));
        alle.push(anteil(name, &|it| {
            let none = Quote { davon: 0, von: it.vollstaendigkeit.von };
            it.je_sprache.get(code).copied().unwrap_or(none)
        }));
    }
    alle.push(zahl("Stammdatenschemata".to_owned(), &|it| it.schemata));
    alle.push(anteil(t("harmonisiert", "harmonised"), &|it| it.harmonisiert));
    alle.push(anteil("BOB".to_owned(), &|it| it.bob));
    // What never was more than nothing says nothing.
    alle.retain(|groesse| groesse.werte.iter().flatten().any(|wert| *wert > 0));
    alle
}

impl Groesse {
    fn wert(&self, wert: Option<u64>, sprache: Sprache) -> String {
        match wert {
            None => "–".to_owned(),
            Some(promille) if self.ist_anteil => {
                worte::prozent(Quote { davon: promille, von: 1000 }, sprache)
            }
            Some(zahl) => number(zahl, sprache),
        }
    }

    fn aenderung(&self, first: Option<u64>, last: Option<u64>, sprache: Sprache) -> String {
        let Some((first, last)) = first.zip(last) else { return "–".to_owned() };
        let sign = match last.cmp(&first) {
            std::cmp::Ordering::Less => "\u{2212}",
            std::cmp::Ordering::Equal => "±",
            std::cmp::Ordering::Greater => "+",
        };
        let text = self.wert(Some(last.abs_diff(first)), sprache);
        // The difference of two shares is no share.
        let text = text.trim_end_matches(['%', '\u{a0}']);
        format!("{sign}{text}")
    }
}

/// The last values, from the least of them to the most; a middle line where nothing changes.
fn kurve(werte: &[Option<u64>]) -> String {
    let last = werte.get(werte.len().saturating_sub(LAEUFE)..).unwrap_or(werte);
    let known = || last.iter().copied().flatten();
    let (least, most) = (known().min().unwrap_or(0), known().max().unwrap_or(0));
    let sign = |wert: &Option<u64>| {
        let Some(wert) = wert else { return ' ' };
        let steps = BALKEN.len() as u64 - 1;
        let at = match most - least {
            0 => steps / 2,
            span => u64::try_from(u128::from(wert - least) * u128::from(steps) / u128::from(span))
                .unwrap_or(0),
        };
        usize::try_from(at).ok().and_then(|at| BALKEN.get(at)).copied().unwrap_or(' ')
    };
    last.iter().map(sign).collect()
}
