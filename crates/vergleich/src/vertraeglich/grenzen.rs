//! Bounds of values, lengths, sizes, patterns, media types: whether they became narrower.

use super::Gruende;
use crate::abbild::Baustein;
use fim_core::{Aussageart, Vertraeglichkeit};
use std::cmp::Ordering;

static ENGER: Aussageart = Aussageart::vorschlag(
    "grenze-enger",
    "{was} enger: {alt} → {neu}",
    "{was} narrower: {alt} → {neu}",
);
static VIELLEICHT_ENGER: Aussageart = Aussageart::vorschlag(
    "grenze-unvergleichbar",
    "{was} kann enger sein: {alt} → {neu}",
    "{was} may be narrower: {alt} → {neu}",
);
static MUSTER: Aussageart = Aussageart::vorschlag(
    "muster",
    "Muster kann enger sein: {alt} → {neu}",
    "pattern may be narrower: {alt} → {neu}",
);
static MUSTER_NEU: Aussageart = Aussageart::vorschlag(
    "muster-neu",
    "Muster neu, bisher galt keines: {neu}",
    "pattern added where there was none: {neu}",
);
static MEDIENTYP: Aussageart = Aussageart::vorschlag(
    "medientyp",
    "Medientypen enger, es entfällt: {was}",
    "media types narrower, gone: {was}",
);
static MEDIENTYP_NEU: Aussageart = Aussageart::vorschlag(
    "medientyp-beschraenkt",
    "Medientypen jetzt beschränkt auf: {was}",
    "media types now restricted to: {was}",
);

/// Characters of a pattern that are quoted.
const MUSTER_LAENGE: usize = 60;

pub(super) fn pruefe(alt: &Baustein, neu: &Baustein, gruende: &mut Gruende) {
    let grenze = |baustein: &Baustein, name: &str| {
        let praezisierung = baustein.wurzel.kind("praezisierung");
        praezisierung.and_then(|it| it.attribut(name)).map(str::to_owned)
    };
    for (name, ist_unten) in
        [("minLength", true), ("maxLength", false), ("minValue", true), ("maxValue", false)]
    {
        let beide = (grenze(alt, name), grenze(neu, name));
        eine(name, ist_unten, beide, neu, gruende);
    }
    let groesse = |baustein: &Baustein| baustein.wurzel.wert("maxSize").map(str::to_owned);
    eine("maxSize", false, (groesse(alt), groesse(neu)), neu, gruende);
    let (a, b) = (grenze(alt, "pattern"), grenze(neu, "pattern"));
    if let Some(b) = b.filter(|b| a.as_ref() != Some(b)) {
        let clip = |text: &str| fim_core::reading::clip(text, MUSTER_LAENGE);
        match a {
            None => {
                let werte = vec![("neu", clip(&b).into())];
                gruende.nenne(neu, Vertraeglichkeit::Brechend, &MUSTER_NEU, werte);
            }
            // Which of two patterns takes more, a person decides.
            Some(a) => {
                let werte = vec![("alt", clip(&a).into()), ("neu", clip(&b).into())];
                gruende.nenne(neu, Vertraeglichkeit::Pruefen, &MUSTER, werte);
            }
        }
    }
    medientypen(alt, neu, gruende);
}

/// One bound, in both states.
fn eine(
    name: &'static str,
    ist_unten: bool,
    (alt, neu): (Option<String>, Option<String>),
    wo: &Baustein,
    gruende: &mut Gruende,
) {
    let Some(jetzt) = neu.filter(|neu| alt.as_ref() != Some(neu)) else { return };
    // Every text has at least no character.
    if name == "minLength" && alt.is_none() && jetzt.trim() == "0" {
        return;
    }
    let (grad, art) = match alt.as_deref().map(|vorher| ordnung(vorher, &jetzt)) {
        None => (Vertraeglichkeit::Brechend, &ENGER),
        Some(None) => (Vertraeglichkeit::Pruefen, &VIELLEICHT_ENGER),
        Some(Some(Ordering::Less)) if ist_unten => (Vertraeglichkeit::Brechend, &ENGER),
        Some(Some(Ordering::Greater)) if !ist_unten => (Vertraeglichkeit::Brechend, &ENGER),
        Some(Some(_)) => return,
    };
    let vorher = alt.unwrap_or_else(|| "–".to_owned());
    let werte = vec![("was", name.into()), ("alt", vorher.into()), ("neu", jetzt.into())];
    gruende.nenne(wo, grad, art, werte);
}

/// Numbers by their size, days and times as the standard writes them by their order.
fn ordnung(a: &str, b: &str) -> Option<Ordering> {
    let (a, b) = (a.trim(), b.trim());
    let zahl = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|it| it.is_finite());
    if let (Some(a), Some(b)) = (zahl(a), zahl(b)) {
        return a.partial_cmp(&b);
    }
    let form = |text: &str| {
        let ziffern = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c });
        ziffern.collect::<String>()
    };
    let form = (form(a) == form(b)).then(|| form(a))?;
    // Of »31.12.2024«, the last part would count first.
    (form.starts_with("0000-00-00") || form.starts_with("00:00")).then(|| a.cmp(b))
}

fn medientypen(alt: &Baustein, neu: &Baustein, gruende: &mut Gruende) {
    let typen = |baustein: &Baustein| {
        baustein.wurzel.alle("mediaType").map(|it| it.text.clone()).collect::<Vec<_>>()
    };
    let (a, b) = (typen(alt), typen(neu));
    // Without any, all are allowed.
    if b.is_empty() {
        return;
    }
    if a.is_empty() {
        let was = vec![("was", b.join(", ").into())];
        gruende.nenne(neu, Vertraeglichkeit::Brechend, &MEDIENTYP_NEU, was);
        return;
    }
    let weg: Vec<String> = a.into_iter().filter(|typ| !b.contains(typ)).collect();
    if !weg.is_empty() {
        let was = vec![("was", weg.join(", ").into())];
        gruende.nenne(neu, Vertraeglichkeit::Brechend, &MEDIENTYP, was);
    }
}
