//! Amounts of money: where number and currency stand, and how they compare without rounding.

use fim_core::{Element, Text};
use std::cmp::Ordering;
use xzufi::{Betrag, Kosten, TextOder};

/// An amount, in whatever spelling.
#[derive(Clone, Copy)]
pub(super) struct Geld<'m, 'a> {
    pub(super) element: Option<Element<'a>>,
    pub(super) zahl: Option<&'m Text<'a>>,
    pub(super) waehrung: Option<&'m Text<'a>>,
}

impl<'m, 'a> Geld<'m, 'a> {
    pub(super) fn of(betrag: &'m Betrag<'a>, daneben: Option<&'m Text<'a>>) -> Self {
        let teile = &betrag.teile;
        let elemente = [&teile.waehrung, &teile.currency_code_element];
        let zahlen = [Some(&betrag.text), teile.betrag.as_ref(), teile.wert.as_ref()];
        let attribute = [&teile.currency_code, &teile.currency_id, &teile.waehrung_attribut];
        let waehrung = attribute.into_iter().filter_map(Option::as_ref);
        let waehrung = waehrung
            .chain(elemente.into_iter().filter_map(|code| code.as_deref()?.wert()))
            .chain(daneben)
            .find(|text| !text.is_blank());
        Self {
            element: teile.element,
            zahl: zahlen.into_iter().flatten().find(|text| !text.is_blank()),
            waehrung,
        }
    }

    /// The number, where it is one that can be compared.
    pub(super) fn dezimal(&self) -> Option<Dezimal<'m>> {
        Dezimal::read(self.zahl?.trimmed())
    }
}

/// The amounts of a cost: fixed, lower bound, upper bound.
pub(super) fn betraege<'m, 'a>(kosten: &'m Kosten<'a>) -> [Option<Geld<'m, 'a>>; 3] {
    let (fix, variabel) = (kosten.auswahl().fix(), kosten.auswahl().variabel());
    let fix = fix.and_then(|fix| {
        let daneben = fix.waehrung.as_deref().and_then(TextOder::wert);
        Some(Geld::of(fix.betrag.as_ref()?, daneben))
    });
    let unten = variabel.and_then(|it| Some(Geld::of(it.betrag_untergrenze.as_ref()?, None)));
    let oben = variabel.and_then(|it| Some(Geld::of(it.betrag_obergrenze.as_ref()?, None)));
    [fix, unten, oben]
}

/// A decimal number of any length: sign, digits before and behind the point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Dezimal<'m> {
    negativ: bool,
    ganz: &'m str,
    bruch: &'m str,
}

impl<'m> Dezimal<'m> {
    /// Reads `-35.50`; `None` for other spellings, even of numbers.
    pub(super) fn read(text: &'m str) -> Option<Self> {
        let (negativ, ziffern) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (ganz, bruch) = ziffern.split_once('.').unwrap_or((ziffern, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if ganz.len() + bruch.len() == 0 || !is_digits(ganz) || !is_digits(bruch) {
            return None;
        }
        let (ganz, bruch) = (ganz.trim_start_matches('0'), bruch.trim_end_matches('0'));
        Some(Self { negativ: negativ && !(ganz.is_empty() && bruch.is_empty()), ganz, bruch })
    }

    pub(super) const fn ist_negativ(self) -> bool {
        self.negativ
    }

    /// The order of two numbers by value.
    pub(super) fn vergleiche(self, andere: Self) -> Ordering {
        let groesse = |it: Self| (it.ganz.len(), it.ganz, it.bruch);
        match (self.negativ, andere.negativ) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => groesse(self).cmp(&groesse(andere)),
            (true, true) => groesse(andere).cmp(&groesse(self)),
        }
    }
}

/// True for an amount as it is written: a decimal number (`xs:decimal`), with neither exponent nor
/// »INF«.
pub(super) fn ist_zahl(text: &str) -> bool {
    Dezimal::read(text).is_some()
}

/// True for a currency of ISO 4217: those in force, and those given up since 2025.
pub(super) fn ist_waehrung(code: &str) -> bool {
    WAEHRUNGEN.binary_search(&code).is_ok()
}

#[rustfmt::skip]
static WAEHRUNGEN: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN",
    "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF",
    "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK",
    "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF",
    "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD",
    "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
    "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP",
    "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES",
    "VND", "VUV", "WST", "XAD", "XAF", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XCD", "XCG", "XDR",
    "XOF", "XPD", "XPF", "XPT", "XSU", "XTS", "XUA", "XXX", "YER", "ZAR", "ZMW", "ZWG",
];

#[cfg(test)]
mod tests {
    use super::{Dezimal, WAEHRUNGEN, ist_zahl};
    use std::cmp::Ordering::{Equal, Greater, Less};

    #[test]
    fn amounts_compare_as_numbers() {
        let compare = |a, b| Some(Dezimal::read(a)?.vergleiche(Dezimal::read(b)?));
        assert_eq!(compare("9.5", "10"), Some(Less));
        assert_eq!(compare("035.00", "+35"), Some(Equal));
        assert_eq!(compare("0.15", "0.2"), Some(Less));
        assert_eq!(compare("-3", "-2.5"), Some(Less));
        assert_eq!(compare("0", "-0.0"), Some(Equal));
        assert_eq!(compare("1", "-100"), Some(Greater));
        assert_eq!(compare("1,5", "2"), None);
        assert!(["35", "+5", "-35.50", ".5", "5."].into_iter().all(ist_zahl));
        let keine = ["", ".", "+", "35,00", "1E2", "-1e3", "1e400", "NaN", "INF", "-INF", "+-5"];
        assert!(!keine.into_iter().any(ist_zahl));
        assert!(WAEHRUNGEN.is_sorted());
    }
}
