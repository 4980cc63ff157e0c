//! The Themenfelder of the OZG as the FIM-Portal names them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A Themenfeld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Themenfeldangabe {
    /// Code of the FIM-Portal.
    pub code: &'static str,
    /// Name before people.
    pub name: &'static str,
}

const fn feld(code: &'static str, name: &'static str) -> Themenfeldangabe {
    Themenfeldangabe { code, name }
}

/// All 14: `ozg_themenfeld` of the FIM-Portal's API, <https://fimportal.de>.
pub const THEMENFELDER: [Themenfeldangabe; 14] = [
    feld("arbeit_ruhestand", "Arbeit & Ruhestand"),
    feld("bauen_wohnen", "Bauen & Wohnen"),
    feld("bildung", "Bildung"),
    feld("ein_auswanderung", "Ein- & Auswanderung"),
    feld("engagement_hobby", "Engagement & Hobby"),
    feld("familie_kind", "Familie & Kind"),
    feld("forschung_foerderung", "Forschung & Förderung"),
    feld("gesundheit", "Gesundheit"),
    feld("mobilitaet_reisen", "Mobilität & Reisen"),
    feld("querschnittsleistungen", "Querschnittsleistungen"),
    feld("recht_ordnung", "Recht & Ordnung"),
    feld("steuern_zoll", "Steuern & Zoll"),
    feld("umwelt", "Umwelt"),
    feld("unternehmensfuehrung_entwicklung", "Unternehmensführung & -entwicklung"),
];

/// The Themenfeld of a code or name, however case, blanks and »und« are written.
#[must_use]
pub fn themenfeld(text: &str) -> Option<Themenfeldangabe> {
    let text = normal(text);
    if text.is_empty() {
        return None;
    }
    NACH_NAMEN.get(&text).copied()
}

/// By code and by name: a catalogue asks thousands of times.
static NACH_NAMEN: LazyLock<HashMap<String, Themenfeldangabe>> = LazyLock::new(|| {
    let namen = |feld: Themenfeldangabe| [(normal(feld.code), feld), (normal(feld.name), feld)];
    THEMENFELDER.into_iter().flat_map(namen).collect()
});

fn normal(text: &str) -> String {
    let text = text.trim();
    if text.len() > 100 {
        return String::new();
    }
    let lower = text.to_lowercase().replace(" und ", "&");
    let plain = lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    plain.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::{THEMENFELDER, themenfeld};

    #[test]
    fn code_and_name_mean_the_same() {
        for feld in THEMENFELDER {
            assert_eq!(themenfeld(feld.code), Some(feld));
            assert_eq!(themenfeld(feld.name), Some(feld));
            assert_eq!(themenfeld(&feld.name.replace('&', "und").to_uppercase()), Some(feld));
        }
        assert_eq!(
            themenfeld("Mobilitaet und Reisen").map(|it| it.code),
            Some("mobilitaet_reisen")
        );
        assert_eq!(themenfeld("Mobilität"), None);
        assert_eq!(themenfeld(" & "), None);
    }
}
