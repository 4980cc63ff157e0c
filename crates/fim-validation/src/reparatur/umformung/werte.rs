//! Values with a form of their own: dates, numbers, currencies, languages, truth values, versions.

use crate::leistungen::regeln::codewert::aktuelle_version;
use crate::reparatur::ziel::Ziel;
use crate::schema::{datum_aus, zeitpunkt_aus};

/// `1.4.2025` → `2025-04-01`; `2025-04-01 08:30:00` → `2025-04-01T08:30:00`.
pub(super) fn datum(text: &str) -> Option<String> {
    let text = text.trim();
    datum_aus(text).or_else(|| zeitpunkt_aus(text))
}

/// `35,50` → `35.50`. Three digits behind a comma may be thousands.
pub(super) fn zahl(text: &str) -> Option<String> {
    let (ganz, bruch) = text.trim().split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let ohne_vorzeichen = ganz.strip_prefix(['-', '+']).unwrap_or(ganz);
    let is_clear = digits(ohne_vorzeichen) && digits(bruch) && bruch.len() != 3;
    is_clear.then(|| format!("{ganz}.{bruch}"))
}

/// `€`, `Euro`, `eur` → `EUR`.
pub(super) fn waehrung(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let is_euro = text == "€" || ["eur", "euro"].iter().any(|it| text.eq_ignore_ascii_case(it));
    (is_euro && text != "EUR").then_some("EUR")
}

/// Countries whose addition to a language changes nothing that the standard could say.
const LAENDER: &[&str] = &["de", "at", "ch", "gb", "us"];

/// `DE` → `de`, `de-DE` → `de`. Other additions, such as those for Leichte Sprache, say something.
pub(super) fn sprachcode(text: &str) -> Option<String> {
    let klein = text.trim().to_ascii_lowercase();
    let (sprache, land) = klein.split_once(['-', '_']).unwrap_or((&klein, "de"));
    let is_code = sprache.len() == 2 && sprache.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_code && LAENDER.contains(&land) && sprache != text).then(|| sprache.to_owned())
}

/// `True` → `true`.
pub(super) fn wahrheitswert(text: &str) -> Option<String> {
    let klein = text.trim().to_ascii_lowercase();
    (matches!(&*klein, "true" | "false") && klein != text).then_some(klein)
}

/// The current version of the list that an element names, where it has the code of the element.
pub(super) fn listenversion(ziel: &Ziel<'_>) -> Option<&'static str> {
    ziel.attribut.filter(|attribut| attribut.name == "listVersionID")?;
    let liste = ziel.element.attribute("listURI")?.value;
    let code = ziel.element.early_child("code").unwrap_or(ziel.element).text();
    aktuelle_version(liste, code.trim())
}

#[cfg(test)]
mod tests {
    use super::{datum, sprachcode, waehrung, wahrheitswert, zahl};

    #[test]
    fn only_what_has_one_reading_is_written_anew() {
        assert_eq!(datum(" 1.4.2025 ").as_deref(), Some("2025-04-01"));
        assert_eq!(datum("2025-04-01 08:30:00").as_deref(), Some("2025-04-01T08:30:00"));
        assert_eq!(
            ["31.06.2025", "4/1/2025", "1.4.25", "2025-04-01"].map(datum),
            [const { None }; 4]
        );
        assert_eq!(zahl("-35,50").as_deref(), Some("-35.50"));
        assert_eq!(
            ["1,000", "1.234,50", "35,50 €", "5", ",5", "5,"].map(zahl),
            [const { None }; 6]
        );
        assert_eq!(["€", "Euro", "eur"].map(waehrung), [Some("EUR"); 3]);
        assert_eq!(["EUR", "US$", "Mark", ""].map(waehrung), [None; 4]);
        assert_eq!(
            ["DE", "de-DE", "en_GB"].map(|it| sprachcode(it).unwrap_or_default()),
            ["de", "de", "en"]
        );
        assert_eq!(
            ["de", "de-simple", "de-x-ls", "deu", "Deutsch", ""].map(sprachcode),
            [const { None }; 6]
        );
        assert_eq!(
            ["True", "FALSE"].map(|it| wahrheitswert(it).unwrap_or_default()),
            ["true", "false"]
        );
        assert_eq!(["true", "ja", "1"].map(wahrheitswert), [const { None }; 3]);
    }
}
