//! XZF1904: the sentences of a text are long on average.

use super::satz::{saetze, woerter};
use super::{WUNSCH, bloecke};
use crate::engine::Rule;
use crate::lage::Umfeld as _;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::{Edit, Example, RuleMeta, Wording};

/// Sentences of the shortest text that has an average worth speaking of.
const SAETZE: u64 = 3;

const LANG: &[Edit] = &[(
    "&lt;p&gt;Steht der Bücherschrank vollständig",
    "&lt;p&gt;Wer auf seinem eigenen Grund und Boden etwas aufstellen will, das andere Menschen dort sehen und benutzen können, braucht dafür meist nichts. Steht der Bücherschrank, den Sie zusammen mit anderen Menschen aus Ihrer Straße aufstellen wollen, vollständig",
)];

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1904",
        name: "saetze-im-mittel-lang",
        message: Wording::new(
            "{element}: im Mittel {zahl} Wörter je Satz, empfohlen {grenze}",
            "{element}: {zahl} words per sentence on average, best {grenze}",
        ),
        why: Wording::new(
            "Sind fast alle Sätze lang, ermüdet der Text die Lesenden, auch wenn kein einzelner Satz auffällt.",
            "Where almost all sentences are long, the text tires its readers, even if no single sentence stands out.",
        ),
        fix: Wording::new(
            "Lange Sätze teilen und Aufzählungen als Liste schreiben, bis das Mittel höchstens {grenze} Wörter beträgt.",
            "Split long sentences and write enumerations as lists, until the average is at most {grenze} words.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: LANG, passing: &[] },
            Example::Edited { base: LEISTUNG_23, failing: LANG, passing: &[] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() {
            return;
        }
        let grenze = u64::from(lage.umfeld.vorgaben().schwellen.woerter_im_mittel);
        let (mut zahl, mut words) = (0, 0);
        for block in bloecke(wortlaut) {
            for satz in saetze(&block.text) {
                zahl += 1;
                words += woerter(&block.text[satz]) as u64;
            }
        }
        if zahl < SAETZE || words <= grenze * zahl {
            return;
        }
        let zehntel = (words * 10).div_ceil(zahl);
        let (ganze, rest) = (zehntel / 10, zehntel % 10);
        let mittel = (&*format!("{ganze},{rest}"), &*format!("{ganze}.{rest}"));
        lage.melde(wortlaut.text, |befund| {
            befund
                .value("zahl", mittel)
                .value("grenze", grenze)
                .found((
                    &*format!("{words} Wörter in {zahl} Sätzen"),
                    &*format!("{words} words in {zahl} sentences"),
                ))
                .expected((
                    &*format!("im Mittel höchstens {grenze} Wörter"),
                    &*format!("{grenze} words at most on average"),
                ))
                .distinguish(&wortlaut.kennung())
        });
    })],
};
