//! What all files hold together, in words: which references were followed, and which could not be.

use crate::Options;
use crate::summary::{BETWEEN, item, number};
use crate::terminal::paragraph;
use fim_core::{Bestand, Sprache, Verweisgrund, Verweisstand};

/// Says it where there is more than one file: of a single one nobody expects more.
pub(crate) fn sentence(out: &mut String, bestand: &Bestand, options: &Options) {
    if bestand.dateien < 2 || bestand.verweise.is_empty() {
        return;
    }
    let sprache = options.sprache;
    let followed = |stand: &&Verweisstand| stand.grund == Verweisgrund::Geprueft;
    let checked = bestand.verweise.iter().filter(followed);
    let (geprueft, offen) = checked.fold((0, 0), |(all, open), stand| {
        (all + stand.gesamt - stand.ungeprueft, open + stand.offen())
    });
    let (geprueft, offen) = (number(geprueft, sprache), number(offen, sprache));
    let text = match sprache {
        Sprache::De => format!("Verweise: {geprueft} geprüft, {offen} ohne Ziel"),
        Sprache::En => format!("References: {geprueft} checked, {offen} without target"),
    };
    paragraph(out, "", &text, options);
    let reasons = [
        (
            Verweisgrund::KeineZiele,
            "Nicht geprüft, weil kein mögliches Ziel dabei ist",
            "Not checked, for nothing is there that they could lead to",
        ),
        (Verweisgrund::Abgewaehlt, "Nicht geprüft nach Einstellung", "Not checked by setting"),
    ];
    for (grund, de, en) in reasons {
        let items: Vec<String> = bestand
            .verweise
            .iter()
            .filter(|stand| stand.grund == grund && stand.ungeprueft > 0)
            .map(|stand| item(stand.ungeprueft, &format!("× {}", stand.name.get(sprache)), sprache))
            .collect();
        if !items.is_empty() {
            let text = format!("{}: {}", sprache.pick(de, en), items.join(BETWEEN));
            paragraph(out, "", &text, options);
        }
    }
}
