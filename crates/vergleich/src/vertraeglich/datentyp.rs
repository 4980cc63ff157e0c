//! Data types and kinds of fields: whether every value of the old one is one of the new one.

use super::Gruende;
use crate::abbild::Baustein;
use fim_core::{Aussageart, Vertraeglichkeit};

static FELDART: Aussageart = Aussageart::vorschlag(
    "feldart",
    "Feldart {alt} → {neu}; bisherige Angaben müssen nicht mehr passen",
    "feldart {alt} → {neu}; earlier values need not fit any more",
);
static DATENTYP: Aussageart = Aussageart::vorschlag(
    "datentyp",
    "Datentyp {alt} → {neu}; bisherige Werte müssen nicht mehr passen",
    "datentyp {alt} → {neu}; earlier values need not fit any more",
);
static DATENTYP_TEXT: Aussageart = Aussageart::vorschlag(
    "datentyp-text",
    "Datentyp {alt} → {neu}; in XML passen bisherige Werte, in JSON sind es andere Typen",
    "datentyp {alt} → {neu}; earlier values fit in XML, in JSON they are of another type",
);

static FELDART_FORM: Aussageart = Aussageart::vorschlag(
    "feldart-form",
    "Feldart {alt} → {neu}; die Form der Angaben bleibt, prüfen, wer sie jetzt macht",
    "feldart {alt} → {neu}; the form of values stays, check who gives them now",
);

/// Kinds of fields that take any value of their type.
const FREI: &[&str] = &["input", "hidden", "locked"];

/// Changes of type under which every old value is a new one: (old, new).
const WEITER: &[(&str, &str)] = &[
    ("num_int", "num"),
    ("num_int", "num_currency"),
    ("num_currency", "num"),
    ("text_latin", "text"),
    ("file", "obj"),
];

/// Types whose values are texts of their own kind in XML, and no texts in JSON.
const KEINE_TEXTE: &[&str] = &["bool", "num", "num_int", "num_currency"];

pub(super) fn pruefe(alt: &Baustein, neu: &Baustein, gruende: &mut Gruende) {
    let wert = |baustein: &'_ Baustein, name: &str| {
        baustein.wurzel.wert(name).unwrap_or_default().to_owned()
    };
    let (a, b) = (wert(alt, "feldart"), wert(neu, "feldart"));
    let beide = |a: &str, b: &str| vec![("alt", name(a).into()), ("neu", name(b).into())];
    if FREI.contains(&a.as_str()) && FREI.contains(&b.as_str()) && a != b {
        gruende.nenne(neu, Vertraeglichkeit::Pruefen, &FELDART_FORM, beide(&a, &b));
    } else if a != b {
        gruende.nenne(neu, Vertraeglichkeit::Brechend, &FELDART, beide(&a, &b));
    }
    let (a, b) = (wert(alt, "datentyp"), wert(neu, "datentyp"));
    match grad(&a, &b) {
        Vertraeglichkeit::Vereinbar => {}
        grad @ Vertraeglichkeit::Pruefen => gruende.nenne(neu, grad, &DATENTYP_TEXT, beide(&a, &b)),
        grad @ Vertraeglichkeit::Brechend => gruende.nenne(neu, grad, &DATENTYP, beide(&a, &b)),
    }
}

fn name(wert: &str) -> &str {
    if wert.is_empty() { "–" } else { wert }
}

fn grad(alt: &str, neu: &str) -> Vertraeglichkeit {
    match (alt, neu) {
        _ if alt == neu || WEITER.contains(&(alt, neu)) => Vertraeglichkeit::Vereinbar,
        ("date" | "time" | "datetime", "text") => Vertraeglichkeit::Vereinbar,
        (alt, "text") if KEINE_TEXTE.contains(&alt) => Vertraeglichkeit::Pruefen,
        _ => Vertraeglichkeit::Brechend,
    }
}
