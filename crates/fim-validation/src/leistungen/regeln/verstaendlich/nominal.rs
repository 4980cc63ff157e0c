//! XZF1906: a text is full of nouns made of verbs.

use super::{WUNSCH, bloecke};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};

/// Words of the shortest text that has a style.
const WOERTER: u64 = 30;
/// Characters of the shortest word that counts: »Zeitung«, but not »jung«.
const KUERZESTES: usize = 7;

const STIL: &[Edit] = &[(
    "&lt;p&gt;Fragen Sie vorab",
    "&lt;p&gt;Die Durchführung der Anhörung zur Ermöglichung der Aufstellung erfolgt unter Berücksichtigung der Verfügbarkeit nach Vereinbarung. Die Erteilung der Genehmigung setzt die Vorlage der Bescheinigung voraus. Eine Verlängerung ist möglich. Fragen Sie vorab",
)];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1906",
        name: "nominalstil",
        message: Wording::new(
            "{element}: {anteil} % Wörter auf -ung, -heit, -keit, bis {grenze}",
            "{element}: {anteil} % words in -ung, -heit, -keit, max. {grenze}",
        ),
        why: Wording::new(
            "Hauptwörter statt Verben verschweigen, wer etwas tut; solche Texte klingen nach Amtsdeutsch und prägen sich schlecht ein.",
            "Nouns instead of verbs hide who does something; such texts sound bureaucratic and are hard to remember.",
        ),
        fix: Wording::new(
            "Mit Verben schreiben: »Sie beantragen« statt »die Beantragung erfolgt«, »wir prüfen« statt »Prüfung durch die Behörde«.",
            "Write with verbs: »Sie beantragen« instead of »die Beantragung erfolgt«, »wir prüfen« instead of »Prüfung durch die Behörde«.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: STIL, passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: STIL, passing: &[] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        let grenze = u64::from(lage.umfeld.vorgaben().schwellen.nominalwoerter_prozent);
        let (mut alle, mut nominal, mut beispiele) = (0, 0, Vec::new());
        for word in bloecke(wortlaut).flat_map(|block| block.text.split_whitespace()) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            alle += u64::from(!word.is_empty());
            if ist_nominal(word) {
                nominal += 1;
                if beispiele.len() < 3 {
                    beispiele.push(word);
                }
            }
        }
        if alle < WOERTER || nominal * 100 <= grenze * alle {
            return;
        }
        lage.melde(wortlaut.text, |befund| {
            befund
                .value("anteil", (nominal * 100).div_ceil(alle))
                .value("grenze", grenze)
                .found(clip(&beispiele.join(", "), 80))
                .expected((
                    &*format!("höchstens {grenze} von 100 Wörtern"),
                    &*format!("{grenze} of 100 words at most"),
                ))
                .distinguish(&wortlaut.kennung())
        });
    })],
};

fn ist_nominal(word: &str) -> bool {
    const ENDEN: &[&str] = &["ung", "ungen", "heit", "heiten", "keit", "keiten"];
    word.starts_with(char::is_uppercase)
        && word.len() >= KUERZESTES
        && ENDEN.iter().any(|end| word.ends_with(end))
}
