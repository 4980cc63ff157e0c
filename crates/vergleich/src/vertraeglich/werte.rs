//! Lists of values, in the field, in the artefact or beside it: whether a value went.

use super::{Gruende, Listen, Listenverweis, Seite};
use crate::abbild::Baustein;
use fim_core::{Aussageart, Vertraeglichkeit};
use std::collections::HashSet;

static WERT_WEG: Aussageart =
    Aussageart::vorschlag("wert-entfallen", "Wert entfallen: {was}", "value removed: {was}");
static WERTE_NEU: Aussageart = Aussageart::vorschlag(
    "werte-beschraenkt",
    "Werte jetzt auf eine Liste beschränkt",
    "values now restricted to a list",
);
static ERSETZT: Aussageart = Aussageart::vorschlag(
    "codeliste-ersetzt",
    "Codeliste ersetzt: {alt} → {neu}",
    "code list replaced: {alt} → {neu}",
);
static UNBEKANNT: Aussageart = Aussageart::vorschlag(
    "codeliste-unbekannt",
    "Codeliste in anderer Version ({alt} → {neu}); Inhalt liegt nicht vor, Werte prüfen",
    "code list in another version ({alt} → {neu}); it is not at hand, check its values",
);
static SPALTE: Aussageart = Aussageart::vorschlag(
    "code-spalte",
    "Spalte der Codes {alt} → {neu}",
    "column of codes {alt} → {neu}",
);

/// Values that are named.
const GENANNT: usize = 5;

/// The values of a field.
pub(super) fn pruefe(alt: &Baustein, neu: &Baustein, listen: Listen<'_>, gruende: &mut Gruende) {
    let werte = |baustein: &Baustein| {
        let werte = baustein.wurzel.kind("werte");
        werte.map(|it| it.alle("wert").map(|wert| wert.schluessel.clone()).collect::<Vec<_>>())
    };
    let (a, b) = (werte(alt), werte(neu));
    let (liste_a, liste_b) = (verweis(alt), verweis(neu));
    match (&a, &b) {
        (Some(a), Some(b)) => entfallen(neu, a, b, gruende),
        (None, Some(_)) if liste_a.is_some() => {
            let an = liste_a.as_ref().map(name).unwrap_or_default();
            ersetzt(neu, an, "werte".to_owned(), gruende);
        }
        (None, Some(_)) => {
            gruende.nenne(neu, Vertraeglichkeit::Brechend, &WERTE_NEU, Vec::new());
        }
        (Some(_), None) => {
            if let Some(liste) = &liste_b {
                ersetzt(neu, "werte".to_owned(), name(liste), gruende);
            }
        }
        (None, None) => {}
    }
    match (liste_a, liste_b) {
        (Some(a), Some(b)) => liste(neu, &a, &b, listen, gruende),
        (None, Some(_)) if a.is_none() => {
            gruende.nenne(neu, Vertraeglichkeit::Brechend, &WERTE_NEU, Vec::new());
        }
        _ => {}
    }
    let spalte = |baustein: &Baustein| baustein.wurzel.wert("codeKey").map(str::to_owned);
    if let (Some(a), Some(b)) = (spalte(alt), spalte(neu))
        && a != b
    {
        let werte = vec![("alt", a.into()), ("neu", b.into())];
        gruende.nenne(neu, Vertraeglichkeit::Brechend, &SPALTE, werte);
    }
}

/// The rows of a code list.
pub(super) fn zeilen(alt: &Baustein, neu: &Baustein, gruende: &mut Gruende) {
    let codes = |baustein: &Baustein| {
        baustein.wurzel.alle("zeile").map(|zeile| zeile.schluessel.clone()).collect::<Vec<_>>()
    };
    entfallen(neu, &codes(alt), &codes(neu), gruende);
}

fn liste(
    wo: &Baustein,
    alt: &Listenverweis,
    neu: &Listenverweis,
    listen: Listen<'_>,
    gruende: &mut Gruende,
) {
    let ist_andere = match (&alt.kennung, &neu.kennung) {
        (Some(a), Some(b)) => a != b,
        _ => alt.fim_id != neu.fim_id,
    };
    if ist_andere {
        return ersetzt(wo, name(alt), name(neu), gruende);
    }
    match (listen(Seite::Alt, alt), listen(Seite::Neu, neu)) {
        (Some(a), Some(b)) => entfallen(wo, &a, &b, gruende),
        _ if alt.version != neu.version => {
            let version = |liste: &Listenverweis| {
                liste.version.clone().unwrap_or_else(|| "–".to_owned()).into()
            };
            let werte = vec![("alt", version(alt)), ("neu", version(neu))];
            gruende.nenne(wo, Vertraeglichkeit::Pruefen, &UNBEKANNT, werte);
        }
        _ => {}
    }
}

fn ersetzt(wo: &Baustein, alt: String, neu: String, gruende: &mut Gruende) {
    let werte = vec![("alt", alt.into()), ("neu", neu.into())];
    gruende.nenne(wo, Vertraeglichkeit::Brechend, &ERSETZT, werte);
}

fn entfallen(wo: &Baustein, alt: &[String], neu: &[String], gruende: &mut Gruende) {
    let da: HashSet<&str> = neu.iter().map(String::as_str).collect();
    let weg: Vec<&str> = alt.iter().map(String::as_str).filter(|code| !da.contains(code)).collect();
    if weg.is_empty() {
        return;
    }
    let mut was = weg.iter().take(GENANNT).copied().collect::<Vec<_>>().join(", ");
    let mehr = weg.len().saturating_sub(GENANNT);
    if mehr > 0 {
        was = format!("{was} (+ {mehr})");
    }
    gruende.nenne(wo, Vertraeglichkeit::Brechend, &WERT_WEG, vec![("was", was.into())]);
}

fn verweis(baustein: &Baustein) -> Option<Listenverweis> {
    let referenz = baustein.wurzel.kind("codelisteReferenz")?;
    // In 2.0 the identification in genericode is one level deeper.
    let genericode = referenz.kind("genericodeIdentification").unwrap_or(referenz);
    let text = |text: Option<&str>| text.map(str::to_owned);
    Some(Listenverweis {
        fim_id: text(referenz.kind("identifikation").and_then(|it| it.wert("id"))),
        fim_version: text(referenz.kind("identifikation").and_then(|it| it.wert("version"))),
        kennung: text(genericode.wert("canonicalIdentification")),
        version: text(genericode.wert("version")),
    })
}

fn name(liste: &Listenverweis) -> String {
    liste.kennung.clone().or_else(|| liste.fim_id.clone()).unwrap_or_else(|| "–".to_owned())
}
