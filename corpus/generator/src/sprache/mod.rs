//! Sentences in German and English, put together from parts: each pattern takes one part of each
//! list, so that a handful of lists makes thousands of sentences that are all right.

mod listen;
mod teile;

use crate::woerter::{Feld, GEGENSTAENDE};
use crate::zufall::Zufall;
pub use listen::{ABLAUF, BEGRIFFE, UNTERLAGEN};
use teile::*;

/// The same in both languages.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// In German.
    pub de: String,
    /// In English.
    pub en: String,
}

/// A part in both languages.
pub type Paar = (&'static str, &'static str);

impl Text {
    /// From what is the same in every Leistung.
    pub fn von((de, en): Paar) -> Self {
        Self { de: de.to_owned(), en: en.to_owned() }
    }

    /// Each language put through the same treatment.
    pub fn mit(&self, tue: impl Fn(&str) -> String) -> Self {
        Self { de: tue(&self.de), en: tue(&self.en) }
    }

    /// Puts another text behind this one.
    pub fn plus(&mut self, anderer: &Self) {
        self.de.push_str(&anderer.de);
        self.en.push_str(&anderer.en);
    }
}

/// What a text is about: »einen Gartenstand«, »a stand (Gartenstand)«.
pub fn gegenstand(de: &str) -> Text {
    let wort = de.rsplit(' ').next().unwrap_or(de);
    let at = GEGENSTAENDE.iter().position(|(_, grundwort)| wort.ends_with(grundwort));
    let en = at.and_then(|at| ENGLISCH.get(at)).unwrap_or(&"an object");
    Text { de: de.to_owned(), en: format!("{en} ({wort})") }
}

/// A sentence of running text.
pub fn satz(zufall: &mut Zufall, ding: &Text) -> Text {
    match zufall.unter(6) {
        0 => baue(
            zufall,
            ("{} {} {} {}{}.", "{} {} {3} {2}{}."),
            &[STELLE, PRUEFT, WANN, PRUEFSACHE, WOZU],
        ),
        1 => baue(zufall, ("Wenn Sie {}, {}.", "If you {}, {}."), &[WENN, DANN]),
        2 => baue(zufall, ("Sie können {} {} {}.", "You can {2} {0} {1}."), &[SACHE, WEG, TUN]),
        3 => baue(
            zufall,
            ("{} schickt {} Ihnen {}{}.", "{}, {} sends you {}{}."),
            &[DANACH, STELLE_KLEIN, POST, POST_ZUSATZ],
        ),
        4 => baue(zufall, ("{}, {}{}.", "{} {}{}."), &[MERKE, DASS, DASS_ZUSATZ]),
        _ => {
            let mut text = baue(zufall, ("Wer ", "Anyone planning "), &[]);
            text.plus(ding);
            text.plus(&baue(zufall, (" plant, {}{}.", " {}{}."), &[WER, WER_ZUSATZ]));
            text
        }
    }
}

/// What one must fulfil, as a sentence.
pub fn voraussetzung(zufall: &mut Zufall) -> Text {
    baue(zufall, ("Sie {}{}.", "You {}{}."), &[HABEN, HABEN_ZUSATZ])
}

/// What one must hand in.
pub fn unterlage(zufall: &mut Zufall) -> Text {
    baue(zufall, ("{}{}", "{}{}"), &[UNTERLAGEN, UNTERLAGEN_ZUSATZ])
}

/// A step that one takes.
pub fn schritt(zufall: &mut Zufall) -> Text {
    baue(zufall, ("{}{}.", "{}{}."), &[ABLAUF, ABLAUF_ZUSATZ])
}

/// Somebody in charge.
pub fn stelle(zufall: &mut Zufall, feld: &Feld) -> Text {
    let name = zufall.wahl(STADT);
    Text {
        de: format!("{name}, Fachbereich {}", feld.ressort),
        en: format!("{name}, department {}", feld.ressort),
    }
}

/// Fills a pattern. `{}` takes the next part, `{2}` that of the third list.
fn baue(zufall: &mut Zufall, muster: Paar, listen: &[&[Paar]]) -> Text {
    let gewaehlt: Vec<Paar> = listen.iter().map(|liste| *zufall.wahl(liste)).collect();
    let fuelle = |muster: &str, sprache: fn(&Paar) -> &'static str| {
        let (mut text, mut rest, mut naechste) = (String::new(), muster, 0);
        while let Some((vor, nach)) = rest.split_once('{') {
            let Some((zahl, hinten)) = nach.split_once('}') else { break };
            let at = zahl.parse().unwrap_or(naechste);
            naechste += 1;
            text.push_str(vor);
            text.push_str(gewaehlt.get(at).map_or("", sprache));
            rest = hinten;
        }
        text + rest
    };
    let de = fuelle(muster.0, |paar| paar.0);
    let en = fuelle(muster.1, |paar| paar.1);
    Text { de, en }
}
