//! XZF1909: a telephone number or an address in running text.

use super::{WUNSCH, erstes, melde};
use crate::engine::Rule;
use crate::leistungen::beispiele::{LEISTUNG_22, LEISTUNG_23};
use crate::leistungen::pruefung::Pruefung;
use fim_core::reading::clip;
use fim_core::{Edit, Example, RuleMeta, Wording};
use std::ops::Range;

const MAIL: Edit = ("ob der Standort begrüßt wird.", "etwa über rat@lindenhain.example.");
const TELEFON: Edit = ("ob der Standort begrüßt wird.", "Telefon (0999) 123-4567.");
const DATUM: Edit = ("ob der Standort begrüßt wird.", "am 01.02.2025 in 09999 Lindenhain.");

pub(super) static RULE: Rule<Pruefung> = Rule {
    meta: RuleMeta {
        code: "XZF1909",
        name: "kontaktdaten-im-text",
        message: Wording::new(
            "{element}: Kontaktangabe »{text}« im Text",
            "{element}: contact »{text}« in the text",
        ),
        why: Wording::new(
            "Nummern und Adressen im Text veralten unbemerkt, und jede Behörde, die den Text nutzt, müsste sie ändern.",
            "Numbers and addresses in a text become outdated unnoticed, and every authority that uses the text would have to change them.",
        ),
        fix: Wording::new(
            "Telefon und E-Mail bei der zuständigen Stelle oder im Modul Ansprechpunkt angeben, Webadressen als Link mit einem Titel.",
            "Enter telephone and e-mail with the authority in charge or in the module Ansprechpunkt, web addresses as a link with a title.",
        ),
        examples: &[
            Example::Edited { base: LEISTUNG_22, failing: &[MAIL], passing: &[DATUM] },
            Example::Edited { base: LEISTUNG_23, failing: &[TELEFON], passing: &[DATUM] },
        ],
        ..WUNSCH
    },
    checks: &[Pruefung::Wortlaut(|wortlaut, lage| {
        if !wortlaut.ist_prosa() || wortlaut.modul == "23" {
            return;
        }
        let suche = |text: &str| adresse(text).or_else(|| telefon(text));
        if let Some(found) = erstes(wortlaut, suche) {
            melde(lage, wortlaut, found, |befund, text| {
                befund
                    .value("text", clip(text, 14))
                    .expected(("ein Link oder eine Kontaktangabe", "a link or a contact entry"))
            });
        }
    })],
};

/// A mail or web address.
fn adresse(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for word in text.split(' ') {
        let ends = |c: char| matches!(c, '.' | ',' | ';' | ':' | ')' | '(' | '"' | '»' | '«');
        let core = word.trim_matches(ends);
        let is_mail = core.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.split_once('.').is_some_and(|(_, end)| !end.is_empty())
        });
        let lower = core.get(..8).unwrap_or(core).to_ascii_lowercase();
        let is_web = ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start));
        if is_mail || is_web {
            let start = at + word.len() - word.trim_start_matches(ends).len();
            return Some(start..start + core.len());
        }
        at += word.len() + 1;
    }
    None
}

/// Digits, at least 7, with signs between them; they begin with 0 or +, also in brackets.
fn telefon(text: &str) -> Option<Range<usize>> {
    const ZIFFERN: usize = 7;
    let mut from = 0;
    while let Some(start) = text[from..].find(['0', '+', '(']).map(|at| from + at) {
        let run = text[start..].find(|c: char| !is_telephone(c)).unwrap_or(text.len() - start);
        let run = &text[start..start + run];
        let number = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let before = &text[..start];
        let is_digit = |c: char| c.is_ascii_digit();
        let stands_alone = !before.trim_end().ends_with(is_digit)
            && !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','));
        let begins = run.trim_start_matches(['(', '+']).starts_with(|c: char| c.is_ascii_digit());
        let is_zero = run.trim_start_matches('(').starts_with(['0', '+']);
        if digits >= ZIFFERN && begins && is_zero && stands_alone {
            return Some(start..start + number.len());
        }
        from = start + run.len().max(1);
    }
    None
}

fn is_telephone(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '/' | '(' | ')' | '-' | '+')
}

#[cfg(test)]
mod tests {
    use super::{adresse, telefon};

    #[test]
    fn numbers_and_addresses_are_told_from_dates_and_amounts() {
        let phone = |text: &'static str| telefon(text).map(|range| &text[range]);
        assert_eq!(phone("Tel. 0351 / 123-4567."), Some("0351 / 123-4567"));
        assert_eq!(phone("Rufen Sie +49 351 1234567 an"), Some("+49 351 1234567"));
        for text in
            ["01.02.2025", "01067 Dresden", "1 000 000 Euro", "DE02 1203 0000 0000 2020", "(2)"]
        {
            assert_eq!(phone(text), None, "{text}");
        }
        let address = |text: &'static str| adresse(text).map(|range| &text[range]);
        assert_eq!(address("an (amt@stadt.example)."), Some("amt@stadt.example"));
        assert_eq!(address("Unter WWW.Stadt.example, dort"), Some("WWW.Stadt.example"));
        assert_eq!(address("5 @ 3 und @stadt"), None);
    }
}
